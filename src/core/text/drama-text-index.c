/* drama-text-index.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The characters are counted once, a number every BLOCK bytes; a place is then
 * found by bisection and a walk of at most one block.  The normal form and its
 * table cost some twenty times more than counting, and no quote that stands
 * where it stood needs them: they are made when first asked for. */
#include "drama-text-index.h"

#include <string.h>

#define BLOCK 512

struct _DramaTextIndex
{
  gatomicrefcount ref_count;
  const char     *text; /* borrowed */
  gsize           size; /* bytes */
  gint64          length;
  gint64         *before; /* characters that begin before each block */
  gsize           n_blocks;

  GMutex      mutex; /* guards the making of what follows */
  gint        is_ready;
  DramaNormal normal;
  DramaGrams  grams;

  gint         has_letters;
  DramaLetters letters;
};

/* Every byte begins a character but those of the form 10xxxxxx. */
static gint64
count_characters (const char *at,
                  gsize       n)
{
  gint64 count = 0;

  for (gsize i = 0; i < n; i++)
    count += (signed char) at[i] > -0x41;

  return count;
}

/**
 * drama_text_index_new:
 * @text: valid UTF-8, borrowed: it must stay as it is while the index lives
 *
 * Linear in the text: 10 MB take some milliseconds.
 *
 * Returns: (transfer full): the index
 */
DramaTextIndex *
drama_text_index_new (const char *text)
{
  DramaTextIndex *self;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (DramaTextIndex, 1);
  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->mutex);
  self->text = text;
  self->size = strlen (text);
  self->n_blocks = self->size / BLOCK + 1;
  self->before = g_new (gint64, self->n_blocks);
  for (gsize i = 0; i < self->n_blocks; i++)
    {
      gsize from = i * BLOCK;

      self->before[i] = self->length;
      self->length += count_characters (text + from, MIN (BLOCK, self->size - from));
    }

  return self;
}

/**
 * drama_text_index_ref:
 * @self: an index
 *
 * Any thread may call it.
 *
 * Returns: (transfer full): @self
 */
DramaTextIndex *
drama_text_index_ref (DramaTextIndex *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * drama_text_index_unref:
 * @self: (transfer full): an index
 *
 * Gives up one reference; the last one frees the index, never the text.
 */
void
drama_text_index_unref (DramaTextIndex *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  if (self->is_ready)
    {
      drama_grams_clear (&self->grams);
      drama_normal_clear (&self->normal);
    }
  if (self->has_letters)
    drama_letters_clear (&self->letters);
  g_mutex_clear (&self->mutex);
  g_free (self->before);
  g_free (self);
}

/**
 * drama_text_index_get_text:
 * @self: an index
 *
 * Returns: (transfer none): the text it was made for
 */
const char *
drama_text_index_get_text (const DramaTextIndex *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->text;
}

/**
 * drama_text_index_get_size:
 * @self: an index
 *
 * Returns: the bytes of the text
 */
gsize
drama_text_index_get_size (const DramaTextIndex *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->size;
}

/**
 * drama_text_index_get_length:
 * @self: an index
 *
 * Returns: the code points of the text
 */
gint64
drama_text_index_get_length (const DramaTextIndex *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->length;
}

/**
 * drama_text_index_to_byte:
 * @self: an index
 * @offset: a place, in code points
 * @byte: (out): the same place in bytes
 *
 * Logarithmic in the text.
 *
 * Returns: whether the text reaches so far; otherwise @byte is untouched
 */
gboolean
drama_text_index_to_byte (const DramaTextIndex *self,
                          gint64                offset,
                          gsize                *byte)
{
  gsize  low = 0, high, at;
  gint64 here;

  g_return_val_if_fail (self != NULL && byte != NULL, FALSE);

  if (offset < 0 || offset > self->length)
    return FALSE;
  if (offset == self->length)
    {
      *byte = self->size;
      return TRUE;
    }

  /* The last block before which no more than @offset characters begin. */
  for (high = self->n_blocks; high - low > 1;)
    {
      gsize middle = low + (high - low) / 2;

      if (self->before[middle] <= offset)
        low = middle;
      else
        high = middle;
    }

  at = low * BLOCK;
  for (here = self->before[low]; here < offset || ((guchar) self->text[at] & 0xc0) == 0x80; at++)
    here += ((guchar) self->text[at] & 0xc0) != 0x80;
  *byte = at;

  return TRUE;
}

/**
 * drama_text_index_to_offset:
 * @self: an index
 * @byte: a place in bytes, at most the size of the text
 *
 * Returns: the same place in code points
 */
gint64
drama_text_index_to_offset (const DramaTextIndex *self,
                            gsize                 byte)
{
  gsize block;

  g_return_val_if_fail (self != NULL && byte <= self->size, 0);

  block = byte / BLOCK;

  return self->before[block] + count_characters (self->text + block * BLOCK, byte % BLOCK);
}

static void
make_ready (DramaTextIndex *self)
{
  if (g_atomic_int_get (&self->is_ready))
    return;

  g_mutex_lock (&self->mutex);
  if (!self->is_ready)
    {
      drama_normal_init (&self->normal, self->text, self->size);
      drama_grams_init (&self->grams, self->normal.bytes, self->normal.length);
      g_atomic_int_set (&self->is_ready, TRUE);
    }
  g_mutex_unlock (&self->mutex);
}

/**
 * drama_text_index_get_normal:
 * @self: an index
 *
 * Makes it when first asked.
 *
 * Returns: (transfer none): the text in normal form
 */
const DramaNormal *
drama_text_index_get_normal (DramaTextIndex *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  make_ready (self);

  return &self->normal;
}

/**
 * drama_text_index_get_grams:
 * @self: an index
 *
 * Makes it when first asked.
 *
 * Returns: (transfer none): the table to search the normal form with
 */
const DramaGrams *
drama_text_index_get_grams (DramaTextIndex *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  make_ready (self);

  return &self->grams;
}

/**
 * drama_text_index_get_letters:
 * @self: an index
 *
 * Makes them when first asked.
 *
 * Returns: (transfer none): the characters of the normal form
 */
const DramaLetters *
drama_text_index_get_letters (DramaTextIndex *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  make_ready (self);
  if (g_atomic_int_get (&self->has_letters))
    return &self->letters;

  g_mutex_lock (&self->mutex);
  if (!self->has_letters)
    {
      drama_letters_init (&self->letters, self->normal.bytes, self->normal.length);
      g_atomic_int_set (&self->has_letters, TRUE);
    }
  g_mutex_unlock (&self->mutex);

  return &self->letters;
}
