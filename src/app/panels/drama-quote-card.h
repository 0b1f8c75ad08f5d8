/* drama-quote-card.h - one piece of evidence
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DRAMA_TYPE_QUOTE_CARD (drama_quote_card_get_type ())
G_DECLARE_FINAL_TYPE (DramaQuoteCard, drama_quote_card, DRAMA, QUOTE_CARD, GtkWidget)

/* The quote, where it stands, who says it and how, as drama_quote_card_update() is told.
 * With @document (nullable) it can be edited and dragged to another place; without, it
 * also says which tie it bears on, for lists of quotes of several ties. */
GtkWidget  *drama_quote_card_new (const DramaTie      *tie,
                                  const DramaEvidence *evidence,
                                  DramaDocument       *document);
void        drama_quote_card_update (DramaQuoteCard      *self,
                                     const DramaDossier  *dossier,
                                     const DramaTie      *tie,
                                     const DramaEvidence *evidence);
void        drama_quote_card_set_editing (DramaQuoteCard *self, gboolean editing);
const char *drama_quote_card_get_tie (DramaQuoteCard *self);
const char *drama_quote_card_get_evidence (DramaQuoteCard *self);
void        drama_quote_card_set_current (DramaQuoteCard *self, gboolean current);
void        drama_quote_card_flash (DramaQuoteCard *self);

/* Lets @handle of the card be dragged onto another card of its tie, to take its place. */
void drama_quote_card_add_drag (DramaQuoteCard *self, GtkWidget *handle, DramaDocument *document);

G_END_DECLS
