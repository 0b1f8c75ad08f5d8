/* drama-word-diff.h - what of a text was changed, word by word
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DramaWordChange:
 * @from: where the words stood that are gone, in bytes of the text before
 * @to: where they ended; @from where nothing is gone
 * @new_from: where the words stand that came instead, in bytes of the text after
 * @new_to: where they end; @new_from where nothing came
 */
typedef struct
{
  gsize from;
  gsize to;
  gsize new_from;
  gsize new_to;
} DramaWordChange;

GArray  *drama_word_diff (const char *before, const char *after, volatile gint *cancel);
gboolean drama_word_diff_touches (const GArray *changes, gsize from, gsize to);

G_END_DECLS
