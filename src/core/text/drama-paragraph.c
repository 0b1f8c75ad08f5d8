/* drama-paragraph.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-paragraph.h"

/**
 * drama_paragraph_starts:
 * @text: valid UTF-8
 *
 * A paragraph begins with the first line that is not blank and ends with the
 * next blank one; a line of white space only is blank.  Linear in the text.
 *
 * Returns: (transfer full) (element-type gint64): where each paragraph begins,
 *   in code points, ascending
 */
GArray *
drama_paragraph_starts (const char *text)
{
  GArray  *starts = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean between = TRUE; /* no paragraph is open */
  gboolean blank = TRUE;   /* nothing but white space on this line so far */
  gint64   offset = 0, line = 0;

  g_return_val_if_fail (text != NULL, starts);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at), offset++)
    {
      gunichar character = g_utf8_get_char (at);

      if (character == '\n')
        {
          between = between || blank;
          blank = TRUE;
          line = offset + 1;
        }
      else if (blank && !g_unichar_isspace (character))
        {
          blank = FALSE;
          if (between)
            g_array_append_val (starts, line);
          between = FALSE;
        }
    }

  return starts;
}

/**
 * drama_paragraph_at:
 * @starts: (array length=n_starts): where paragraphs begin, ascending
 * @n_starts: how many
 * @offset: a place, in code points
 *
 * Returns: the number of the paragraph that holds the place, counted from 1;
 *   0 where it lies before the first
 */
guint
drama_paragraph_at (const gint64 *starts,
                    guint         n_starts,
                    gint64        offset)
{
  guint low = 0, high = n_starts;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (starts[middle] <= offset)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}
