/* drama-offset.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-offset.h"

/**
 * drama_offset_pointer:
 * @text: valid UTF-8
 * @offset: how many code points into @text
 *
 * Walks the text, linear in @offset.
 *
 * Returns: (transfer none) (nullable): where that character begins, the
 *   terminating zero for the text's length, %NULL where the text is shorter
 */
const char *
drama_offset_pointer (const char *text,
                      gint64      offset)
{
  const char *at = text;

  g_return_val_if_fail (text != NULL, NULL);

  if (offset < 0)
    return NULL;

  for (gint64 i = 0; i < offset; i++)
    {
      if (*at == '\0')
        return NULL;
      at = g_utf8_next_char (at);
    }

  return at;
}

/**
 * drama_offset_of:
 * @text: valid UTF-8
 * @at: the beginning of a character in @text, or its terminating zero
 *
 * Walks the text, linear in the distance.
 *
 * Returns: how many code points stand before @at
 */
gint64
drama_offset_of (const char *text,
                 const char *at)
{
  g_return_val_if_fail (text != NULL && at >= text, 0);

  return g_utf8_pointer_to_offset (text, at);
}

/* One entry of the table for so many bytes. */
#define TABLE_STEP 1024

/**
 * drama_offset_table_new:
 * @text: valid UTF-8
 *
 * For a text of which many places are asked in no order: each then costs no more
 * than a short walk.
 *
 * Returns: (transfer full) (element-type gint64): how many code points begin before
 *   byte 0, 1024, 2048 …
 */
GArray *
drama_offset_table_new (const char *text)
{
  GArray *table;
  gint64  n = 0;

  g_return_val_if_fail (text != NULL, NULL);

  table = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (gsize i = 0;; i++)
    {
      if (i % TABLE_STEP == 0)
        g_array_append_val (table, n);
      if (text[i] == '\0')
        return table;
      n += ((guchar) text[i] & 0xc0) != 0x80 ? 1 : 0;
    }
}

/**
 * drama_offset_table_of:
 * @table: what drama_offset_table_new() made of @text
 * @text: the text
 * @byte: where a character of it begins, or its length
 *
 * Returns: how many code points stand before @byte
 */
gint64
drama_offset_table_of (const GArray *table,
                       const char   *text,
                       gsize         byte)
{
  gint64 n;

  g_return_val_if_fail (table != NULL && text != NULL, 0);
  g_return_val_if_fail (byte / TABLE_STEP < table->len, 0);

  n = g_array_index (table, gint64, byte / TABLE_STEP);
  for (gsize i = byte - byte % TABLE_STEP; i < byte; i++)
    n += ((guchar) text[i] & 0xc0) != 0x80 ? 1 : 0;

  return n;
}

/**
 * drama_offset_table_pointer:
 * @table: what drama_offset_table_new() made of @text
 * @text: the text
 * @offset: in code points
 *
 * Returns: (transfer none) (nullable): where that character begins, the terminating
 *   zero for the text's length, %NULL where the text is shorter
 */
const char *
drama_offset_table_pointer (const GArray *table,
                            const char   *text,
                            gint64        offset)
{
  guint       low = 0, high;
  const char *at;

  g_return_val_if_fail (table != NULL && text != NULL, NULL);

  if (offset < 0)
    return NULL;

  /* The last step at or before which no more than @offset characters begin. */
  high = table->len - 1;
  while (low < high)
    {
      guint middle = (low + high + 1) / 2;

      if (g_array_index (table, gint64, middle) <= offset)
        low = middle;
      else
        high = middle - 1;
    }
  at = text + (gsize) low * TABLE_STEP;
  /* A step may fall into a character, which was counted where it began. */
  while (((guchar) *at & 0xc0) == 0x80)
    at++;

  return drama_offset_pointer (at, offset - g_array_index (table, gint64, low));
}

/**
 * drama_offset_digest:
 * @text: valid UTF-8
 *
 * What a source is known by: the SHA-256 (FIPS 180-4) of its bytes.
 *
 * Returns: (transfer full): 64 lower-case hexadecimal digits
 */
char *
drama_offset_digest (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
}
