/* drama-suggestion.h - one actor or tie that a text suggests, as an object of a list
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-words.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define DRAMA_TYPE_SUGGESTION (drama_suggestion_get_type ())
G_DECLARE_FINAL_TYPE (DramaSuggestion, drama_suggestion, DRAMA, SUGGESTION, GObject)

typedef enum
{
  DRAMA_SUGGESTION_ACTOR,
  DRAMA_SUGGESTION_TIE,
} DramaSuggestionType;
#define DRAMA_N_SUGGESTION_TYPES 2

typedef enum
{
  DRAMA_SUGGESTION_OPEN,
  DRAMA_SUGGESTION_TAKEN,     /* it is in the dossier */
  DRAMA_SUGGESTION_DISMISSED, /* somebody does not want it */
  DRAMA_SUGGESTION_GONE,      /* its source, or that text, is not in the dossier now */
} DramaSuggestionState;

/* Made by DramaInbox alone, and read by everybody.  Signal "changed", without arguments:
 * it reads otherwise now. */
DramaSuggestionType  drama_suggestion_get_suggestion_type (DramaSuggestion *self);
DramaSuggestionState drama_suggestion_get_state (DramaSuggestion *self);
DramaKind            drama_suggestion_get_kind (DramaSuggestion *self);
DramaStance          drama_suggestion_get_stance (DramaSuggestion *self);

/* Where its words stand: the first mention of an actor, the quote of a tie. */
const char *drama_suggestion_get_source (DramaSuggestion *self);
gint64      drama_suggestion_get_start (DramaSuggestion *self);
gint64      drama_suggestion_get_end (DramaSuggestion *self);

/* As it reads now, in Pango markup where the name says so. */
char *drama_suggestion_dup_plain (DramaSuggestion *self);
char *drama_suggestion_dup_markup (DramaSuggestion *self);
char *drama_suggestion_dup_detail (DramaSuggestion *self);
char *drama_suggestion_dup_words (DramaSuggestion *self);
char *drama_suggestion_dup_words_markup (DramaSuggestion *self);

/* What stands above it where it is the first of its group in the list, else NULL. */
char *drama_suggestion_dup_heading (DramaSuggestion *self);

G_END_DECLS
