/* drama-terms.h - the words of the design in the reader's language
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-standing.h"

G_BEGIN_DECLS

/* Borrowed unless they begin with dup. */
const char *drama_terms_kind (DramaKind kind);
const char *drama_terms_kind_icon (DramaKind kind);
const char *drama_terms_standing (DramaStanding standing);
const char *drama_terms_standing_meaning (DramaStanding standing);
const char *drama_terms_certainty (DramaCertainty certainty);
#define DRAMA_N_GRADES 6
const char *drama_terms_reliability (guint letter); /* from 0, which is A */
const char *drama_terms_credibility (guint number); /* from 0, which is 1 */
const char *drama_terms_rule (DramaStandingRule rule);

/* A tie as a sentence in Pango markup, the verb emphasised; safe whatever the
 * names contain, and in reading order whatever scripts they are written in. */
char *drama_terms_dup_sentence_markup (const DramaDossier *dossier, const DramaTie *tie);
char *drama_terms_dup_words_markup (const char *from, const char *verb, const char *to);

/* A tie for a screen reader: "Ann leads Board, reported, 1 quote". */
char *drama_terms_dup_tie_label (const DramaDossier *dossier, const DramaTie *tie);

/* "around 2010", "until 2013"; what is not EDTF comes back as it is. */
char *drama_terms_dup_date (const char *edtf);

G_END_DECLS
