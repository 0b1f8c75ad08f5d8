/* drama-text-index.h - one text, made ready to be asked often
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-grams.h"
#include "drama-normal.h"
#include "drama-sieve.h"

#include <glib.h>

G_BEGIN_DECLS

/**
 * DramaTextIndex:
 *
 * A text with what makes a thousand questions to it cheap: where its characters
 * lie, and, made when first wanted, its normal form with a table to search it.
 * Atomically reference counted; every thread may ask it.
 */
typedef struct _DramaTextIndex DramaTextIndex;

DramaTextIndex    *drama_text_index_new (const char *text);
DramaTextIndex    *drama_text_index_ref (DramaTextIndex *self);
void               drama_text_index_unref (DramaTextIndex *self);
const char        *drama_text_index_get_text (const DramaTextIndex *self);
gsize              drama_text_index_get_size (const DramaTextIndex *self);
gint64             drama_text_index_get_length (const DramaTextIndex *self);
gboolean           drama_text_index_to_byte (const DramaTextIndex *self,
                                             gint64                offset,
                                             gsize                *byte);
gint64             drama_text_index_to_offset (const DramaTextIndex *self, gsize byte);
const DramaNormal *drama_text_index_get_normal (DramaTextIndex *self);
const DramaGrams  *drama_text_index_get_grams (DramaTextIndex *self);

const DramaLetters *drama_text_index_get_letters (DramaTextIndex *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaTextIndex, drama_text_index_unref)

G_END_DECLS
