/* drama-pdf-lines.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the program writes, one a line, in UTF-8:
 *
 *   dramatis-pdf-text 1
 *   title TEXT                                 also author, date
 *   page WIDTH HEIGHT                          in hundredths of a point, like all that follow
 *   line LEFT TOP RIGHT BOTTOM TEXT            of the page before it, in the order of reading
 *   end
 *
 * A hostile PDF may have taken the program over: nothing that it writes is trusted either. */
#include "drama-pdf-lines.h"

#include "drama-import-private.h"

#include <string.h>

#define FIRST_LINE "dramatis-pdf-text 1"
#define MAX_PLACE  10000000 /* a page of 35 metres; a hundred times that is still an int */

static void
clear_line (gpointer data)
{
  DramaPdfLine *line = data;

  g_free (line->text);
}

/* Takes @n numbers, each with a blank behind it or at the end. */
static gboolean
read_numbers (const char **at,
              int         *numbers,
              guint        n)
{
  for (guint i = 0; i < n; i++)
    {
      char  *end;
      gint64 number = g_ascii_strtoll (*at, &end, 10);

      if (end == *at || (*end != ' ' && *end != '\0') || number > MAX_PLACE ||
          number < -MAX_PLACE)
        return FALSE;
      numbers[i] = (int) number;
      *at = *end == ' ' ? end + 1 : end;
    }

  return TRUE;
}

static gboolean
read_line (DramaImport *self,
           GArray      *lines,
           const char  *row,
           guint       *n_pages,
           int         *height)
{
  const char *at = strchr (row, ' ');
  int         numbers[4];

  if (at == NULL)
    return FALSE;
  at++;
  if (g_str_has_prefix (row, "page "))
    {
      (*n_pages)++;
      if (!read_numbers (&at, numbers, 2))
        return FALSE;
      *height = numbers[1];
    }
  else if (g_str_has_prefix (row, "line "))
    {
      DramaPdfLine line = { .page = *n_pages - 1, .page_height = *height };

      if (*n_pages == 0 || !read_numbers (&at, numbers, 4))
        return FALSE;
      line.left = numbers[0];
      line.top = numbers[1];
      line.right = numbers[2];
      line.bottom = numbers[3];
      line.text = g_strdup (at);
      g_array_append_val (lines, line);
    }
  else if (g_str_has_prefix (row, "title ") && self->title == NULL)
    self->title = drama_proposal_line (at);
  else if (g_str_has_prefix (row, "author ") && self->author == NULL)
    self->author = drama_proposal_line (at);
  else if (g_str_has_prefix (row, "date ") && self->published == NULL)
    self->published = drama_proposal_date (at);
  else
    return FALSE;

  return TRUE;
}

/**
 * drama_pdf_lines_read:
 * @self: an import; gets the proposals
 * @bytes: what dramatis-pdf-text wrote
 *
 * Returns: (transfer full) (element-type DramaPdfLine) (nullable): the lines, or %NULL where it
 *   wrote anything else or did not come to the end
 */
GArray *
drama_pdf_lines_read (DramaImport *self,
                      GBytes      *bytes)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (DramaPdfLine));
  gsize            length;
  const char      *data = g_bytes_get_data (bytes, &length);
  g_autofree char *copy = NULL;
  guint            n_pages = 0;
  int              height = 0;
  char            *row, *next;

  g_array_set_clear_func (lines, clear_line);
  if (length == 0 || !g_utf8_validate_len (data, length, NULL))
    return NULL;
  copy = g_strndup (data, length);
  next = strchr (copy, '\n');
  if (next == NULL || strncmp (copy, FIRST_LINE "\n", strlen (FIRST_LINE "\n")) != 0)
    return NULL;

  for (row = next + 1; (next = strchr (row, '\n')) != NULL; row = next + 1)
    {
      *next = '\0';
      if (g_str_equal (row, "end"))
        return g_steal_pointer (&lines);
      if (!read_line (self, lines, row, &n_pages, &height))
        return NULL;
    }

  return NULL;
}
