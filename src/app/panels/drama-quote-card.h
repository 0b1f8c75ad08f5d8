/* drama-quote-card.h - one piece of evidence
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-dossier.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DRAMA_TYPE_QUOTE_CARD (drama_quote_card_get_type ())
G_DECLARE_FINAL_TYPE (DramaQuoteCard, drama_quote_card, DRAMA, QUOTE_CARD, GtkWidget)

/* The quote, where it stands, who says it and how.  With @with_sentence it also
 * says which tie it bears on, for lists of quotes of several ties. */
GtkWidget  *drama_quote_card_new (const DramaDossier  *dossier,
                                  const DramaTie      *tie,
                                  const DramaEvidence *evidence,
                                  gboolean             with_sentence);
const char *drama_quote_card_get_tie (DramaQuoteCard *self);
const char *drama_quote_card_get_evidence (DramaQuoteCard *self);
void        drama_quote_card_set_current (DramaQuoteCard *self, gboolean current);
void        drama_quote_card_flash (DramaQuoteCard *self);

G_END_DECLS
