/* drama-passage.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For words that a person typed or changed, and that must be proved: no likeness,
 * no other quotation marks, no other spaces. */
#include "drama-passage.h"

#include <string.h>

/* Nobody reads a larger number, and counting on would take the square of the time in a
 * text of one letter. */
#define MOST_COUNTED 1000

/* The next place of @words at @from or after it, or NULL.  Past its end an accent may
 * follow that belongs to the last letter: "cafe" does not stand in "café", however the
 * é is written. */
static const char *
find_next (const char *from,
           const char *words)
{
  const char *at = strstr (from, words);

  while (at != NULL && g_unichar_ismark (g_utf8_get_char (at + strlen (words))))
    at = strstr (g_utf8_next_char (at), words);

  return at;
}

/* How often the words share a character with the earlier place, up to two. */
static guint
count_near (const char *text,
            const char *words,
            gint64      near_start,
            gint64      near_end,
            gint64     *start)
{
  gint64           text_length = g_utf8_strlen (text, -1);
  gint64           length = g_utf8_strlen (words, -1);
  gint64           from = CLAMP (near_start - length + 1, 0, text_length);
  gint64           to = CLAMP (near_end + length, from, text_length);
  const char      *begin = g_utf8_offset_to_pointer (text, from);
  const char      *end = g_utf8_offset_to_pointer (begin, to - from);
  g_autofree char *window = g_strndup (begin, (gsize) (end - begin));
  guint            n = 0;

  if (near_start >= near_end)
    return 0;

  for (const char *at = find_next (window, words); at != NULL && n < 2;
       at = find_next (g_utf8_next_char (at), words))
    {
      gint64 place = from + g_utf8_pointer_to_offset (window, at);

      if (place >= near_end)
        break;
      if (n++ == 0)
        *start = place;
    }

  return n;
}

/**
 * drama_passage_find:
 * @text: a text, valid UTF-8
 * @words: what to look for, valid UTF-8, not empty
 * @near_start: where the words stood before they were changed, in code points
 * @near_end: past their last character then; @near_start where there was no such place
 * @start: (out): the first character of the words, in code points; untouched unless found
 * @n_found: (out) (optional): how often they are there, overlapping ones too, up to 1,000
 *
 * Where words stand that must be there exactly.  Several places are no riddle
 * where just one of them shares a character with the earlier place: a quote that
 * was made longer or shorter is still that quote.  O(text + 1,000 words).
 *
 * Returns: what was found
 */
DramaPassageState
drama_passage_find (const char *text,
                    const char *words,
                    gint64      near_start,
                    gint64      near_end,
                    gint64     *start,
                    guint      *n_found)
{
  const char *first;
  gint64      near = 0;
  guint       n = 0;

  g_return_val_if_fail (text != NULL && words != NULL && *words != '\0', DRAMA_PASSAGE_NOWHERE);
  g_return_val_if_fail (start != NULL, DRAMA_PASSAGE_NOWHERE);

  first = find_next (text, words);
  for (const char *at = first; at != NULL && n < MOST_COUNTED;
       at = find_next (g_utf8_next_char (at), words))
    n++;
  if (n_found != NULL)
    *n_found = n;

  if (n == 0)
    return DRAMA_PASSAGE_NOWHERE;
  if (n == 1)
    *start = g_utf8_pointer_to_offset (text, first);
  else if (count_near (text, words, near_start, near_end, &near) == 1)
    *start = near;
  else
    return DRAMA_PASSAGE_SEVERAL;

  return DRAMA_PASSAGE_FOUND;
}
