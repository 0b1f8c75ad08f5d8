/* drama-grams.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A q-gram index over samples of the text: every fourth gram of eight bytes is
 * kept, so that the table is no larger than the text, and a string is looked
 * up once for each of the four ways it can lie on the samples (E. Sutinen and
 * J. Tarhio, On Using q-Gram Locations in Approximate String Matching, 1995,
 * doi:10.1007/3-540-60313-1_153).  A table of hash values, filled by counting:
 * two passes over the samples. */
#include "drama-grams.h"

#include <stdlib.h>
#include <string.h>

/* Where a string's rarest gram is more frequent than this, the text repeats
 * itself and is better read from end to end. */
#define MAX_CANDIDATES 4096

/* Of a long string so many grams are asked which is the rarest. */
#define MAX_ASKED 64

static guint32
hash_gram (const DramaGrams *self,
           const char       *gram)
{
  guint64 value;

  memcpy (&value, gram, sizeof value);

  return (guint32) ((GUINT64_FROM_LE (value) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)) >>
                    self->shift);
}

/**
 * drama_grams_init:
 * @self: (out caller-allocates): where the table goes
 * @bytes: a text, which must outlive @self
 * @length: its bytes, less than 16 GiB
 *
 * Linear in @length.  Undo with drama_grams_clear().
 */
void
drama_grams_init (DramaGrams *self,
                  const char *bytes,
                  gsize       length)
{
  gsize n = length < DRAMA_GRAM_LENGTH ? 0 : (length - DRAMA_GRAM_LENGTH) / DRAMA_GRAM_STRIDE + 1;
  guint bits = CLAMP (g_bit_storage (n), 8, 24);

  g_return_if_fail (self != NULL && bytes != NULL && n < G_MAXUINT32);

  self->bytes = bytes;
  self->length = length;
  self->shift = 64 - bits;
  self->first = g_new0 (guint32, ((gsize) 1 << bits) + 2);
  self->samples = g_new (guint32, n);

  /* Counted two further on, so that filling moves each start to its place. */
  for (gsize i = 0; i < n; i++)
    self->first[hash_gram (self, bytes + i * DRAMA_GRAM_STRIDE) + 2]++;
  for (gsize key = 2; key < ((gsize) 1 << bits) + 2; key++)
    self->first[key] += self->first[key - 1];
  for (gsize i = 0; i < n; i++)
    self->samples[self->first[hash_gram (self, bytes + i * DRAMA_GRAM_STRIDE) + 1]++] =
        (guint32) i;
}

/**
 * drama_grams_clear:
 * @self: a table
 *
 * Frees what drama_grams_init() made.
 */
void
drama_grams_clear (DramaGrams *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->first, g_free);
  g_clear_pointer (&self->samples, g_free);
}

/**
 * drama_grams_lookup:
 * @self: a table
 * @gram: eight bytes
 * @samples: (out) (array) (transfer none): places divided by the stride, ascending
 *
 * Some of the places may be those of other grams: compare.
 *
 * Returns: how many
 */
guint
drama_grams_lookup (const DramaGrams *self,
                    const char       *gram,
                    const guint32   **samples)
{
  guint32 key = hash_gram (self, gram);

  *samples = self->samples + self->first[key];

  return self->first[key + 1] - self->first[key];
}

/* The rarest gram of @words among those @residue bytes past a multiple of the stride. */
static guint
find_rarest (const DramaGrams *self,
             const char       *words,
             gsize             length,
             gsize             residue,
             gsize            *offset,
             const guint32   **samples)
{
  guint rarest = G_MAXUINT, n_asked = 0;

  for (gsize at = residue; at + DRAMA_GRAM_LENGTH <= length && n_asked < MAX_ASKED && rarest > 0;
       at += DRAMA_GRAM_STRIDE, n_asked++)
    {
      const guint32 *list;
      guint          n = drama_grams_lookup (self, words + at, &list);

      if (n < rarest)
        {
          rarest = n;
          *samples = list;
          *offset = at;
        }
    }

  return rarest;
}

/* From end to end, by the two-way algorithm of the C library: linear. */
static guint
read_through (const DramaGrams *self,
              const char       *words,
              gsize             length,
              guint             limit,
              gsize            *places)
{
  const char *at = self->bytes, *end = self->bytes + self->length;
  guint       n_found = 0;

  while (n_found < limit && (at = memmem (at, (gsize) (end - at), words, length)) != NULL)
    places[n_found++] = (gsize) (at++ - self->bytes);

  return n_found;
}

static int
compare_places (const void *a,
                const void *b)
{
  gsize at_a = *(const gsize *) a, at_b = *(const gsize *) b;

  return (at_a > at_b) - (at_a < at_b);
}

/**
 * drama_grams_find:
 * @self: a table
 * @words: a string, not empty
 * @length: its bytes
 * @limit: how many places there is room for
 * @places: (out) (array length=limit): where @words stands, in bytes, ascending;
 *   where it stands more often than @limit, the first or any of them
 *
 * Compares at most four times the text's bytes and then reads the text through
 * once: linear in the text, whatever it is.
 *
 * Returns: how many places were found, at most @limit
 */
guint
drama_grams_find (const DramaGrams *self,
                  const char       *words,
                  gsize             length,
                  guint             limit,
                  gsize            *places)
{
  const guint32 *samples[DRAMA_GRAM_STRIDE];
  guint          n_samples[DRAMA_GRAM_STRIDE], n_found = 0;
  gsize          offsets[DRAMA_GRAM_STRIDE], n_candidates = 0;

  g_return_val_if_fail (self != NULL && words != NULL && length > 0, 0);

  if (length > self->length)
    return 0;
  if (length < DRAMA_GRAM_ENOUGH)
    return read_through (self, words, length, limit, places);

  for (gsize i = 0; i < DRAMA_GRAM_STRIDE; i++)
    {
      n_samples[i] = find_rarest (self, words, length, i, &offsets[i], &samples[i]);
      n_candidates += n_samples[i];
    }
  if (n_candidates > MAX_CANDIDATES || n_candidates > 4 * self->length / length)
    return read_through (self, words, length, limit, places);

  for (gsize i = 0; i < DRAMA_GRAM_STRIDE; i++)
    for (guint j = 0; j < n_samples[i] && n_found < limit; j++)
      {
        gsize at = (gsize) samples[i][j] * DRAMA_GRAM_STRIDE;

        if (at >= offsets[i] && at - offsets[i] + length <= self->length &&
            memcmp (self->bytes + at - offsets[i], words, length) == 0)
          places[n_found++] = at - offsets[i];
      }
  qsort (places, n_found, sizeof *places, compare_places);

  return n_found;
}
