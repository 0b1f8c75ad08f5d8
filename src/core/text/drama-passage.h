/* drama-passage.h - words in a text, letter by letter
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DramaPassageState:
 * @DRAMA_PASSAGE_FOUND: it is certain which place is meant
 * @DRAMA_PASSAGE_NOWHERE: the words are not there, character by character
 * @DRAMA_PASSAGE_SEVERAL: they are there more than once, and nothing says which is meant
 */
typedef enum
{
  DRAMA_PASSAGE_FOUND,
  DRAMA_PASSAGE_NOWHERE,
  DRAMA_PASSAGE_SEVERAL,
} DramaPassageState;

DramaPassageState drama_passage_find (const char *text,
                                      const char *words,
                                      gint64      near_start,
                                      gint64      near_end,
                                      gint64     *start,
                                      guint      *n_found);

G_END_DECLS
