/* drama-normal.h - the form in which two texts that read alike are the same bytes
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DramaDifference:
 * @DRAMA_DIFFERENCE_NONE: the same bytes
 * @DRAMA_DIFFERENCE_WHITE_SPACE: other white space, or more of it, or some of no width
 * @DRAMA_DIFFERENCE_QUOTATION_MARKS: straight and curly quotation marks or apostrophes
 * @DRAMA_DIFFERENCE_DASHES: hyphens and dashes of other lengths
 * @DRAMA_DIFFERENCE_SOFT_HYPHENS: invisible places to break a word
 * @DRAMA_DIFFERENCE_NORMAL_FORM: accents composed here and apart there
 * @DRAMA_DIFFERENCE_WORDS: letters differ; likeness says how many
 * @DRAMA_DIFFERENCE_CONTEXT: what stands right before or after
 *
 * In what a quote and the passage found for it differ.  The first five are
 * what typesetting does to a text without changing what it says.
 */
typedef enum
{
  DRAMA_DIFFERENCE_NONE = 0,
  DRAMA_DIFFERENCE_WHITE_SPACE = 1 << 0,
  DRAMA_DIFFERENCE_QUOTATION_MARKS = 1 << 1,
  DRAMA_DIFFERENCE_DASHES = 1 << 2,
  DRAMA_DIFFERENCE_SOFT_HYPHENS = 1 << 3,
  DRAMA_DIFFERENCE_NORMAL_FORM = 1 << 4,
  DRAMA_DIFFERENCE_WORDS = 1 << 5,
  DRAMA_DIFFERENCE_CONTEXT = 1 << 6,
} DramaDifference;

/**
 * DramaNormal:
 * @bytes: the normal form, UTF-8, zero-terminated
 * @length: its bytes
 * @raw: the text it was made of, borrowed
 * @raw_length: bytes of @raw
 * @marks: (element-type DramaNormalMark): places known in both, ascending
 *
 * A text in normal form, and the way back.
 */
typedef struct
{
  char       *bytes;
  gsize       length;
  const char *raw;
  gsize       raw_length;
  GArray     *marks;
} DramaNormal;

/**
 * DramaNormalMark:
 * @normal: bytes from the start of the normal form
 * @raw: bytes from the start of the text
 */
typedef struct
{
  gsize normal;
  gsize raw;
} DramaNormalMark;

void            drama_normal_init (DramaNormal *self, const char *raw, gsize length);
void            drama_normal_clear (DramaNormal *self);
gboolean        drama_normal_raw_start (const DramaNormal *self, gsize normal, gsize *raw);
gboolean        drama_normal_raw_end (const DramaNormal *self, gsize normal, gsize *raw);
void            drama_normal_around (const DramaNormal *self, gsize raw, gsize *from, gsize *to);
gboolean        drama_normal_is_extending (gunichar character);
gsize           drama_normal_lead (const char *raw, gsize length);
DramaDifference drama_normal_compare (const char *a, gsize n_a, const char *b, gsize n_b);

G_END_DECLS
