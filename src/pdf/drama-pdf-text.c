/* drama-pdf-text.c - dramatis-pdf-text: the lines of a PDF with their places
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads a PDF from standard input and writes what src/core/import/drama-pdf-lines.c says.  A
 * program of its own, and a small one: whoever starts it bounds its memory and its time, and a
 * hostile file that kills it has killed nothing else. */
#include <poppler.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Exit codes, known to src/core/import/drama-import-pdf.c. */
enum
{
  CODE_DONE = 0,
  CODE_USAGE = 2,
  CODE_PROTECTED = 3,
  CODE_DAMAGED = 4,
};

/* What steers the form of the output is no text. */
static void
print_text (const char *text,
            gsize       length)
{
  g_autofree char *valid = g_utf8_make_valid (text, (gssize) length);

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (g_unichar_iscntrl (character))
        putchar (' ');
      else
        fwrite (at, 1, (size_t) (g_utf8_next_char (at) - at), stdout);
    }
}

static void
print_field (const char *key,
             char       *value)
{
  if (value != NULL && *value != '\0')
    {
      printf ("%s ", key);
      print_text (value, strlen (value));
      putchar ('\n');
    }
  g_free (value);
}

static void
print_fields (PopplerDocument *document)
{
  GDateTime *date = poppler_document_get_creation_date_time (document);

  print_field ("title", poppler_document_get_title (document));
  print_field ("author", poppler_document_get_author (document));
  if (date != NULL)
    {
      print_field ("date", g_date_time_format (date, "%Y-%m-%d"));
      g_date_time_unref (date);
    }
}

static int
to_hundredths (double points)
{
  return (int) CLAMP (points * 100.0, -1e7, 1e7);
}

/* One line: @n characters from @text, each with its box. */
static void
print_line (const char             *text,
            const char             *end,
            const PopplerRectangle *boxes,
            guint                   n)
{
  PopplerRectangle around = boxes[0];

  if (end == text)
    return;
  for (guint i = 1; i < n; i++)
    {
      around.x1 = MIN (around.x1, boxes[i].x1);
      around.y1 = MIN (around.y1, boxes[i].y1);
      around.x2 = MAX (around.x2, boxes[i].x2);
      around.y2 = MAX (around.y2, boxes[i].y2);
    }
  printf ("line %d %d %d %d ", to_hundredths (around.x1), to_hundredths (around.y1),
          to_hundredths (around.x2), to_hundredths (around.y2));
  print_text (text, (gsize) (end - text));
  putchar ('\n');
}

/* poppler tells columns apart and gives a box for each character of the text. */
static void
print_page (PopplerPage *page)
{
  g_autofree char             *text = poppler_page_get_text (page);
  g_autofree PopplerRectangle *boxes = NULL;
  guint                        n_boxes = 0, first = 0, i = 0;
  double                       width, height;

  poppler_page_get_size (page, &width, &height);
  printf ("page %d %d\n", to_hundredths (width), to_hundredths (height));
  if (text == NULL || !poppler_page_get_text_layout (page, &boxes, &n_boxes))
    return;

  for (const char *line = text, *at = text;; at = g_utf8_next_char (at), i++)
    if (*at == '\0' || *at == '\n' || i >= n_boxes)
      {
        if (i > first)
          print_line (line, at, boxes + first, i - first);
        if (*at == '\0' || i >= n_boxes)
          break;
        line = at + 1;
        first = i + 1;
      }
}

static int
print_document (PopplerDocument *document)
{
  int n = poppler_document_get_n_pages (document);

  printf ("dramatis-pdf-text 1\n");
  print_fields (document);
  for (int i = 0; i < n; i++)
    {
      PopplerPage *page = poppler_document_get_page (document, i);

      if (page != NULL)
        print_page (page);
      g_clear_object (&page);
    }
  printf ("end\n");

  return fflush (stdout) == 0 ? CODE_DONE : EXIT_FAILURE;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GMappedFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  PopplerDocument *document;
  int              code;

  if (argc != 1)
    {
      fprintf (stderr, "dramatis-pdf-text: expected no argument, but a PDF as standard input\n");
      return CODE_USAGE;
    }

  file = g_mapped_file_new_from_fd (fileno (stdin), FALSE, &error);
  if (file == NULL)
    {
      fprintf (stderr, "dramatis-pdf-text: %s\n", error->message);
      return CODE_DAMAGED;
    }
  bytes = g_mapped_file_get_bytes (file);
  document = poppler_document_new_from_bytes (bytes, NULL, &error);
  if (document == NULL)
    return g_error_matches (error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED) ? CODE_PROTECTED
                                                                           : CODE_DAMAGED;

  code = print_document (document);
  g_object_unref (document);

  return code;
}
