/* drama-name-encoded.c - names inside addresses
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-name-finder-private.h"

#include <string.h>

/* What %D0%92 and its like stand for; NULL where there is none. */
static char *
decode (const char *text)
{
  g_autoptr (GString) decoded = g_string_new (NULL);
  gboolean is_encoded = FALSE;

  for (const char *at = text; *at != '\0'; at++)
    if (*at == '%' && g_ascii_isxdigit (at[1]) && g_ascii_isxdigit (at[2]) &&
        !(at[1] == '0' && at[2] == '0'))
      {
        int high = g_ascii_xdigit_value (at[1]);
        int low = g_ascii_xdigit_value (at[2]);

        g_string_append_c (decoded, (char) (high << 4 | low));
        at += 2;
        is_encoded = TRUE;
      }
    else
      g_string_append_c (decoded, *at == '+' ? ' ' : *at);

  if (!is_encoded || !g_utf8_validate (decoded->str, (gssize) decoded->len, NULL))
    return NULL;

  return g_string_free (g_steal_pointer (&decoded), FALSE);
}

/**
 * drama_name_finder_find_encoded:
 * @self: a finder
 * @text: valid UTF-8
 * @spans: (element-type DramaNameSpan): what was found, to be added to
 *
 * A stretch without blanks that names the actor once decoded goes as a whole.
 */
void
drama_name_finder_find_encoded (const DramaNameFinder *self,
                                const char            *text,
                                GArray                *spans)
{
  const char *at = text;

  if (strchr (text, '%') == NULL)
    return;

  while (*at != '\0')
    {
      gsize            length = strcspn (at, " \t\r\n\"<>");
      g_autofree char *piece = g_strndup (at, length);
      g_autofree char *decoded = decode (piece);

      if (decoded != NULL)
        {
          g_autoptr (GArray) inside = drama_name_finder_find (self, decoded, NULL);
          DramaNameSpan span = { (gsize) (at - text), (gsize) (at - text) + length };

          for (guint i = spans->len; inside->len > 0 && i-- > 0;)
            {
              DramaNameSpan *other = &g_array_index (spans, DramaNameSpan, i);

              if (other->start < span.end && span.start < other->end)
                g_array_remove_index (spans, i);
            }
          if (inside->len > 0)
            g_array_append_val (spans, span);
        }
      at += length;
      if (*at != '\0')
        at = g_utf8_next_char (at);
    }
}
