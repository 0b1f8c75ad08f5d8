/* draft-score.h - how much of what a person marked in a text the draft finds
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-draft-rules.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Sums over any number of texts. */
typedef struct
{
  guint mentions_found, mentions_drafted, mentions_labelled;
  guint actors_found, actors_drafted, actors_labelled, kinds_right;
  guint ties_found, ties_drafted, ties_used, ties_labelled, certainty_right;
  guint pairs_named, pairs_found, sentences;
} DraftScore;

/* Adds a text with its labels. */
void draft_score_add (DraftScore            *score,
                      const char            *text,
                      JsonObject            *labels,
                      const DramaDraftRules *rules);

/* The text of NAME.labels.json: NAME.txt beside it or, where "text" says so, an article of
 * somebody else that is not ours to pass on, by its SHA-256; NULL where it is not at hand.
 * The caller frees it. */
char *draft_score_find_text (const char *labels_path, JsonObject *labels);

/* 0 of nothing. */
double draft_score_ratio (guint part, guint whole);

G_END_DECLS
