/* test-pdf.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The PDFs are drawn here, line by line, so that it is known what stands where. */
#include "drama-import.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

typedef struct
{
  GByteArray      *bytes;
  cairo_surface_t *surface;
  cairo_t         *cr;
} Paper;

static cairo_status_t
append_bytes (void                *bytes,
              const unsigned char *data,
              unsigned int         length)
{
  g_byte_array_append (bytes, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static Paper
begin_paper (void)
{
  Paper paper = { .bytes = g_byte_array_new () };

  paper.surface = cairo_pdf_surface_create_for_stream (append_bytes, paper.bytes, 595, 842);
  cairo_pdf_surface_set_metadata (paper.surface, CAIRO_PDF_METADATA_TITLE, "Minutes");
  cairo_pdf_surface_set_metadata (paper.surface, CAIRO_PDF_METADATA_AUTHOR, "Ida Brandt");
  cairo_pdf_surface_set_metadata (paper.surface, CAIRO_PDF_METADATA_CREATE_DATE,
                                  "2024-05-17T10:00:00Z");
  paper.cr = cairo_create (paper.surface);
  cairo_select_font_face (paper.cr, "DejaVu Sans", CAIRO_FONT_SLANT_NORMAL,
                          CAIRO_FONT_WEIGHT_NORMAL);

  return paper;
}

static void
put (Paper      *paper,
     double      x,
     double      y,
     double      size,
     const char *text)
{
  cairo_set_font_size (paper->cr, size);
  cairo_move_to (paper->cr, x, y);
  cairo_show_text (paper->cr, text);
}

/* Lines of one column, 12 points apart; one that begins with ">" is indented, an empty one is a
 * gap. */
static void
put_column (Paper             *paper,
            double             x,
            double             y,
            const char *const *lines)
{
  for (guint i = 0; lines[i] != NULL; i++, y += 12)
    put (paper, x + (*lines[i] == '>' ? 15 : 0), y, 9, lines[i] + (*lines[i] == '>'));
}

static GBytes *
end_paper (Paper *paper)
{
  cairo_destroy (paper->cr);
  cairo_surface_destroy (paper->surface);

  return g_byte_array_free_to_bytes (paper->bytes);
}

static DramaImport *
read_paper (Paper *paper)
{
  g_autoptr (GBytes) bytes = end_paper (paper);
  g_autoptr (GError) error = NULL;
  DramaImport *import = drama_import_bytes (bytes, "minutes.pdf", NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (import->form, ==, DRAMA_IMPORT_PDF);

  return import;
}

static void
test_columns_lines_and_hyphens (void)
{
  static const char *const LEFT[] = {
    ">The harbour board paid Lindqvist Dredging for",
    "work that was never put out to ten-",
    "der, as its well-known minutes say. Its deputy",
    "chair had founded the firm in 2016.",
    ">She left the room, she says, whenever the well-",
    "known firm was discussed. Others remember", NULL
  };
  static const char *const RIGHT[] = {
    "it otherwise: she stayed, they say, and voted",
    "with the majority on both evenings.",
    "",
    "The firm did not answer. Its lawyer, in an e-",
    "mail of May, called it non-",
    "European business.", NULL
  };
  Paper paper = begin_paper ();
  g_autoptr (DramaImport) import = NULL;

  put (&paper, 50, 120, 20, "Paid, and never tendered");
  put_column (&paper, 50, 160, LEFT);
  put_column (&paper, 310, 160, RIGHT);
  import = read_paper (&paper);
  g_assert_cmpstr (import->text, ==,
                   "Paid, and never tendered\n\n"
                   "The harbour board paid Lindqvist Dredging for work that was never put out to "
                   "tender, as its well-known minutes say. Its deputy chair had founded the firm "
                   "in 2016.\n\n"
                   "She left the room, she says, whenever the well-known firm was discussed. "
                   "Others remember it otherwise: she stayed, they say, and voted with the "
                   "majority on both evenings.\n\n"
                   "The firm did not answer. Its lawyer, in an email of May, called it "
                   "non-European business.");
  g_assert_cmpstr (import->title, ==, "Minutes");
  g_assert_cmpstr (import->author, ==, "Ida Brandt");
  g_assert_cmpstr (import->published, ==, "2024-05-17");
}

/* A line with one word in larger type goes on with the sentence; a heading does not. */
static void
test_sizes (void)
{
  Paper paper = begin_paper ();
  g_autoptr (DramaImport) import = NULL;

  put (&paper, 50, 200, 10, "The minutes of that evening say of the contract with the firm");
  put (&paper, 50, 213, 12, "only that it was discussed, and the clerk says he has");
  put (&paper, 50, 225, 10, "kept no other record of it.");
  put (&paper, 50, 250, 15, "What the board knew");
  put (&paper, 50, 270, 10, "It knew of the firm since March.");
  import = read_paper (&paper);
  g_assert_cmpstr (import->text, ==,
                   "The minutes of that evening say of the contract with the firm only that it "
                   "was discussed, and the clerk says he has kept no other record of it.\n\n"
                   "What the board knew\n\n"
                   "It knew of the firm since March.");
}

static void
test_heads_and_feet_are_left_out (void)
{
  static const char *const PAGES[][4] = {
    { "The first page tells of the board and of what it", "paid, in detail, to the firm; and the",
      NULL },
    { "second goes on in the middle of a sentence with", "what the minutes say about the contract.",
      NULL },
    { "The third is about 2019. It was a year like any", "other, until the auditor came.", NULL },
  };
  Paper paper = begin_paper ();
  g_autoptr (DramaImport) import = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (PAGES); i++)
    {
      g_autofree char *foot = g_strdup_printf ("Page %u of 3", i + 1);
      g_autofree char *number = g_strdup_printf ("– %u –", i + 1);

      put (&paper, 50, 40, 8, "HARBOUR BOARD · MINUTES");
      put_column (&paper, 50, 200, PAGES[i]);
      put (&paper, 250, 800, 8, foot);
      put (&paper, 450, 820, 8, number);
      cairo_show_page (paper.cr);
    }
  import = read_paper (&paper);
  g_assert_cmpstr (import->text, ==,
                   "The first page tells of the board and of what it paid, in detail, to "
                   "the firm; and the second goes on in the middle of a sentence with what the "
                   "minutes say about the contract.\n\n"
                   "The third is about 2019. It was a year like any other, until the auditor "
                   "came.");
}

static void
assert_refused (GBytes          *bytes,
                DramaImportError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (drama_import_bytes (bytes, "minutes.pdf", NULL, &error));
  g_assert_error (error, DRAMA_IMPORT_ERROR, (int) code);
  g_assert_true (g_str_has_prefix (error->message, "minutes.pdf"));
}

static void
test_a_scan_is_told (void)
{
  Paper paper = begin_paper ();
  g_autoptr (GBytes) bytes = NULL;

  cairo_rectangle (paper.cr, 50, 50, 100, 100);
  cairo_fill (paper.cr);
  bytes = end_paper (&paper);
  assert_refused (bytes, DRAMA_IMPORT_ERROR_NO_TEXT);
}

static void
test_a_damaged_file_is_told (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("%PDF-1.7\nnothing more", 21);

  assert_refused (bytes, DRAMA_IMPORT_ERROR_DAMAGED);
}

/* Bytes of a sound file changed at random: an answer, whatever it is. */
static void
test_broken_files_harm_nothing (void)
{
  Paper paper = begin_paper ();
  g_autoptr (GBytes) sound = NULL;
  g_autoptr (GRand) random = g_rand_new_with_seed (20241128);

  put (&paper, 50, 120, 20, "Paid, and never tendered");
  sound = end_paper (&paper);
  for (guint i = 0; i < 20; i++)
    {
      gsize              length = g_bytes_get_size (sound);
      g_autofree guint8 *copy = g_memdup2 (g_bytes_get_data (sound, NULL), length);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (DramaImport) import = NULL;

      for (guint k = 0; k < 30; k++)
        copy[g_rand_int_range (random, 8, (gint32) length)] = (guint8) g_rand_int (random);
      bytes = g_bytes_new (copy, length);
      import = drama_import_bytes (bytes, "minutes.pdf", NULL, &error);
      g_assert_true ((import != NULL) != (error != NULL));
    }
}

/* What stands in the place of the program may do what it likes. */
static void
test_hostile_readers (void)
{
  static const struct
  {
    const char      *script;
    DramaImportError code;
  } CASES[] = {
    { "kill -SEGV $$", DRAMA_IMPORT_ERROR_GAVE_UP },
    { "exit 1", DRAMA_IMPORT_ERROR_GAVE_UP },
    { "exit 3", DRAMA_IMPORT_ERROR_PROTECTED },
    { "echo nonsense", DRAMA_IMPORT_ERROR_GAVE_UP },
    { "printf 'dramatis-pdf-text 1\\npage 1 1\\nline 1 1 1 1 cut of'", DRAMA_IMPORT_ERROR_GAVE_UP },
    { "printf 'dramatis-pdf-text 1\\nline 1 1 1 1 a\\nend\\n'", DRAMA_IMPORT_ERROR_GAVE_UP },
    { "printf 'dramatis-pdf-text 1\\npage 1 1\\nline 1 1 99999999999999 1 a\\nend\\n'",
      DRAMA_IMPORT_ERROR_GAVE_UP },
    { "printf 'dramatis-pdf-text 1\\npage 1 1\\nline 1 1 1 1 \\377\\nend\\n'",
      DRAMA_IMPORT_ERROR_GAVE_UP },
    { "printf 'dramatis-pdf-text 1\\nend\\n'", DRAMA_IMPORT_ERROR_NO_TEXT },
    { "yes 'dramatis-pdf-text 1'", DRAMA_IMPORT_ERROR_GAVE_UP },
  };
  g_autofree char *real = g_strdup (g_getenv ("DRAMATIS_PDF_TEXT"));
  g_autofree char *path = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static ("%PDF-1.7\n", 9);
  int fd = g_file_open_tmp ("dramatis-reader-XXXXXX", &path, NULL);

  close (fd);
  g_setenv ("DRAMATIS_PDF_TEXT", path, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *text = g_strconcat ("#!/bin/sh\n", CASES[i].script, "\n", NULL);

      g_assert_true (g_file_set_contents (path, text, -1, NULL));
      g_assert_cmpint (g_chmod (path, 0700), ==, 0);
      assert_refused (bytes, CASES[i].code);
    }
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_false (drama_import_can_read_pdf ());
  assert_refused (bytes, DRAMA_IMPORT_ERROR_UNAVAILABLE);
  g_setenv ("DRAMATIS_PDF_TEXT", "", TRUE);
  assert_refused (bytes, DRAMA_IMPORT_ERROR_UNAVAILABLE);
  if (real != NULL)
    g_setenv ("DRAMATIS_PDF_TEXT", real, TRUE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pdf/hostile-readers", test_hostile_readers);
  if (drama_import_can_read_pdf ())
    {
      g_test_add_func ("/pdf/columns", test_columns_lines_and_hyphens);
      g_test_add_func ("/pdf/sizes", test_sizes);
      g_test_add_func ("/pdf/heads-and-feet", test_heads_and_feet_are_left_out);
      g_test_add_func ("/pdf/scan", test_a_scan_is_told);
      g_test_add_func ("/pdf/damaged", test_a_damaged_file_is_told);
      g_test_add_func ("/pdf/broken", test_broken_files_harm_nothing);
    }

  return g_test_run ();
}
