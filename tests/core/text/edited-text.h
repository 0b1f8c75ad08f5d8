/* edited-text.h - a text that remembers where its characters come from
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-random.h"

#include <glib.h>

#define EDITED_MAX_ORIGINS 6

/**
 * EditedLetter:
 * @letter: a character
 * @origins: which characters of the first text it may be, by their places
 * @n_origins: how many; none for one that was put in
 *
 * Where "aba" is left of "abaaba", nobody can say which half went: the letters are both.
 */
typedef struct
{
  gunichar letter;
  gint64   origins[EDITED_MAX_ORIGINS];
  guint    n_origins;
} EditedLetter;

/**
 * EditedText:
 * @letters: (element-type EditedLetter): the text
 */
typedef struct
{
  GArray *letters;
} EditedText;

void     edited_text_init (EditedText *self, const char *text);
void     edited_text_clear (EditedText *self);
void     edited_text_remove (EditedText *self, guint at, guint n);
void     edited_text_insert (EditedText *self, guint at, const EditedLetter *letters, guint n);
void     edited_text_edit (EditedText *self, DramaRandom *random, gboolean only_typography);
char    *edited_text_to_string (const EditedText *self);
gboolean edited_text_comes_from (const EditedText *self, gint64 at, gint64 origin);
