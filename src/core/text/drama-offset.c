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
