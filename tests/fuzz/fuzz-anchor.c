/* fuzz-anchor.c - whatever the text and the quote, an answer that holds
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The input is text, words, prefix and suffix, with a zero byte after each. */
#include "fuzz.h"

#include "drama-anchor.h"
#include "drama-offset.h"

#include <string.h>

static void
check_result (const DramaAnchor       *anchor,
              const char              *text,
              const DramaAnchorResult *result)
{
  gint64 length = g_utf8_strlen (text, -1);

  g_assert_cmpint (result->n_places > 0, ==, result->state != DRAMA_ANCHOR_LOST);
  for (guint i = 0; i < result->n_places; i++)
    {
      const DramaAnchorPlace *place = &result->places[i];

      g_assert_true (place->start >= 0 && place->start < place->end && place->end <= length);
      g_assert_true (place->likeness >= DRAMA_ANCHOR_LOST_BELOW - 1e-9 && place->likeness <= 1.0);
    }
  if (result->state == DRAMA_ANCHOR_EXACT)
    {
      g_assert_cmpint (result->places[0].start, ==, anchor->start);
      g_assert_true (g_str_has_prefix (drama_offset_pointer (text, anchor->start),
                                       anchor->exact));
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char  *copy = g_malloc0 (size + 4);
  char             *parts[4] = { NULL };
  const char       *at = copy;
  DramaAnchor       anchor = { 0 };
  DramaAnchorResult result;
  g_autoptr (DramaTextIndex) index = NULL;

  memcpy (copy, data, size);
  for (guint i = 0; i < 4; i++)
    {
      parts[i] = g_utf8_make_valid (at, -1);
      at = MIN (at + strlen (at) + 1, copy + size + 3);
    }
  anchor = (DramaAnchor){ parts[1], parts[2], parts[3], (gint64) (size % 7), 0 };
  anchor.end = anchor.start + g_utf8_strlen (parts[1], -1);
  index = drama_text_index_new (parts[0]);
  drama_anchor_find_with_index (&anchor, index, NULL, NULL, &result);
  check_result (&anchor, parts[0], &result);
  for (guint i = 0; i < 4; i++)
    g_clear_pointer (&parts[i], g_free);

  return 0;
}
