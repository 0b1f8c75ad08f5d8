/* drama-anchor-take.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-anchor.h"

#include "drama-quest.h"

/* Characters taken on either side: as many as are usual for a TextQuoteSelector, and where
 * they do not single the passage out, twice as many, up to a bound. */
#define FEWEST 32
#define MOST   1024

/* A context is not cut between a letter and its mark. */
static gsize
step_back (DramaTextIndex *index,
           gint64          offset)
{
  const char *text = drama_text_index_get_text (index);
  gsize       byte = 0;

  drama_text_index_to_byte (index, MAX (offset, 0), &byte);
  while (byte > 0 && drama_normal_is_extending (g_utf8_get_char (text + byte)))
    byte = (gsize) (g_utf8_prev_char (text + byte) - text);

  return byte;
}

static gsize
step_on (DramaTextIndex *index,
         gint64          offset)
{
  const char *text = drama_text_index_get_text (index);
  gsize       size = drama_text_index_get_size (index), byte = size;

  drama_text_index_to_byte (index, MIN (offset, drama_text_index_get_length (index)), &byte);
  while (byte < size && drama_normal_is_extending (g_utf8_get_char (text + byte)))
    byte = (gsize) (g_utf8_next_char (text + byte) - text);

  return byte;
}

static gboolean
is_singled_out (const DramaAnchor *anchor,
                DramaTextIndex    *index)
{
  DramaQuest   quest;
  DramaPassage passages[2];
  gboolean     is_complete;
  guint        n;

  drama_quest_init (&quest, anchor);
  n = drama_quest_find (&quest, index, TRUE, 2, passages, &is_complete);
  drama_quest_clear (&quest);

  return n == 1 && is_complete;
}

/**
 * drama_anchor_take:
 * @index: a text
 * @start: where the quote begins, in code points
 * @end: where it ends, in code points, after @start
 * @exact: (out) (transfer full): the words
 * @prefix: (out) (transfer full): what stands before them
 * @suffix: (out) (transfer full): what stands after them
 *
 * Takes so much context that the quote can be told from every other passage of the text, in
 * normal form too: 32 characters on each side, and up to 1,024 where those do not suffice.
 *
 * Returns: whether the context singles the passage out; if not (ten thousand times the same
 *   line), it will be proposed and not found once it has moved
 */
gboolean
drama_anchor_take (DramaTextIndex *index,
                   gint64          start,
                   gint64          end,
                   char          **exact,
                   char          **prefix,
                   char          **suffix)
{
  const char *text;
  gsize       from = 0, to = 0;

  g_return_val_if_fail (index != NULL && exact != NULL && prefix != NULL && suffix != NULL, FALSE);
  g_return_val_if_fail (start >= 0 && start < end && end <= drama_text_index_get_length (index),
                        FALSE);

  text = drama_text_index_get_text (index);
  drama_text_index_to_byte (index, start, &from);
  drama_text_index_to_byte (index, end, &to);
  *exact = g_strndup (text + from, to - from);

  for (gint64 reach = FEWEST;; reach *= 2)
    {
      gsize       before = step_back (index, start - reach);
      DramaAnchor anchor = { .exact = *exact, .start = start, .end = end };

      *prefix = g_strndup (text + before, from - before);
      *suffix = g_strndup (text + to, step_on (index, end + reach) - to);
      anchor.prefix = *prefix;
      anchor.suffix = *suffix;
      if (is_singled_out (&anchor, index))
        return TRUE;
      if (reach >= MOST)
        return FALSE;
      g_free (*prefix);
      g_free (*suffix);
    }
}
