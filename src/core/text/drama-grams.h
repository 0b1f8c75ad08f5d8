/* drama-grams.h - where in a long text a string of bytes may stand
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Bytes of one gram, and how far apart the grams of the text are that are kept. */
#define DRAMA_GRAM_LENGTH 8
#define DRAMA_GRAM_STRIDE 4

/* Every string of so many bytes holds a gram that is kept. */
#define DRAMA_GRAM_ENOUGH (DRAMA_GRAM_LENGTH + DRAMA_GRAM_STRIDE - 1)

/**
 * DramaGrams:
 *
 * A table from eight bytes to the places where they stand.
 */
typedef struct
{
  const char *bytes; /* borrowed */
  gsize       length;
  guint       shift;   /* 64 less the bits of a key */
  guint32    *first;   /* by key: the first of its places, with one more at the end */
  guint32    *samples; /* places divided by the stride, ascending for each key */
} DramaGrams;

void  drama_grams_init (DramaGrams *self, const char *bytes, gsize length);
void  drama_grams_clear (DramaGrams *self);
guint drama_grams_lookup (const DramaGrams *self, const char *gram, const guint32 **samples);
guint drama_grams_find (const DramaGrams *self,
                        const char       *words,
                        gsize             length,
                        guint             limit,
                        gsize            *places);

G_END_DECLS
