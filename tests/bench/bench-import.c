/* bench-import.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What it costs to read a long text as a source, and to compare it with a newer copy.
 * Usage: bench-import [MEGABYTES] [SEED]
 * Prints a line a figure: a name, milliseconds, and what came out. */
#include "drama-excerpts.h"
#include "drama-import.h"
#include "drama-offset.h"
#include "drama-proof.h"
#include "drama-random.h"
#include "drama-word-diff.h"
#include "invented-text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void
print_since (const char *name,
             gint64      since)
{
  printf ("%-24s %9.1f ms", name, (double) (g_get_monotonic_time () - since) / 1e3);
}

static void
measure_import (const char *name,
                const char *content,
                gsize       length,
                const char *file)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (content, length);
  g_autoptr (GError) error = NULL;
  gint64 since = g_get_monotonic_time ();
  g_autoptr (DramaImport) import = drama_import_bytes (bytes, file, NULL, &error);

  print_since (name, since);
  if (import != NULL)
    printf ("  %.1f MB of text\n", (double) strlen (import->text) / 1e6);
  else
    printf ("  %s\n", error->message);
}

/* The same as a page: a heading, and every line a paragraph. */
static char *
make_page (const char *text)
{
  GString *page = g_string_new ("<!DOCTYPE html><html lang=en><meta charset=utf-8><title>A"
                                "</title><nav><a href=/>Home</a></nav><article><h1>A</h1>\n");
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      {
        g_autofree char *escaped = g_markup_escape_text (lines[i], -1);

        g_string_append_printf (page, "<p class=\"paragraph\">%s</p>\n", escaped);
      }
  g_string_append (page, "</article></html>");

  return g_string_free (page, FALSE);
}

/* With @n words put in, evenly. */
static char *
edit (const char *text,
      guint       n)
{
  GString *edited = g_string_new (NULL);
  gsize    length = strlen (text), at = 0;

  for (guint i = 0; i < n; i++)
    {
      gsize       to = length / n * (i + 1);
      const char *blank;

      to = MAX (to, at);
      blank = memchr (text + to, ' ', length - to);
      if (blank == NULL)
        break;
      g_string_append_len (edited, text + at, blank - (text + at));
      g_string_append (edited, " allegedly");
      at = (gsize) (blank - text);
    }
  g_string_append (edited, text + at);

  return g_string_free (edited, FALSE);
}

static void
measure_diff (const char *name,
              const char *before,
              const char *after)
{
  gint64 since = g_get_monotonic_time ();
  g_autoptr (GArray) changes = drama_word_diff (before, after, NULL);

  print_since (name, since);
  printf ("  %u changes\n", changes->len);
}

/* What the window does itself, once a worker has read the text. */
static void
measure_record (const char *text)
{
  DramaSourceFields fields = { .id = "s", .title = "A", .text = text };
  g_autoptr (DramaDossier) empty = drama_dossier_new ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (empty);
  g_autoptr (DramaDossier) dossier = NULL;
  g_autoptr (DramaSource) source = NULL;
  g_autoptr (GArray) excerpts = NULL;
  g_autofree char *digest = NULL;
  gint64           since = g_get_monotonic_time ();

  digest = drama_offset_digest (text);
  print_since ("DIGEST", since);
  since = g_get_monotonic_time ();
  fields.sha256 = digest;
  fields.length = g_utf8_strlen (text, -1);
  source = drama_source_new (&fields);
  printf ("\n");
  print_since ("RECORD", since);
  since = g_get_monotonic_time ();
  drama_edit_put_source (edit, source);
  dossier = drama_edit_commit (edit, NULL);
  printf ("\n");
  print_since ("COMMIT", since);
  since = g_get_monotonic_time ();
  excerpts = drama_excerpts_collect (dossier, "s");
  printf ("\n");
  print_since ("EXCERPTS", since);
  printf ("  %u\n", excerpts->len);
}

int
main (int    argc,
      char **argv)
{
  gsize            size = (gsize) (argc > 1 ? g_ascii_strtod (argv[1], NULL) * 1e6 : 1e7);
  DramaRandom      random;
  g_autofree char *text = NULL, *page = NULL, *latin = NULL, *few = NULL, *many = NULL;
  g_autofree char *other = NULL;
  gsize            n_latin;

  drama_random_init (&random, argc > 2 ? g_ascii_strtoull (argv[2], NULL, 10) : 1);
  text = invent_text (&random, size);
  other = invent_text (&random, size);
  page = make_page (text);
  few = edit (text, 20);
  many = edit (text, 5000);
  latin = g_convert_with_fallback (text, -1, "WINDOWS-1252", "UTF-8", "?", NULL, &n_latin, NULL);

  measure_import ("PLAIN", text, strlen (text), "a.txt");
  if (latin != NULL)
    measure_import ("WINDOWS_1252", latin, n_latin, "a.txt");
  measure_import ("MARKDOWN", text, strlen (text), "a.md");
  measure_import ("HTML", page, strlen (page), "a.html");
  measure_record (text);
  measure_diff ("DIFF_SAME", text, text);
  measure_diff ("DIFF_20", text, few);
  measure_diff ("DIFF_5000", text, many);
  measure_diff ("DIFF_STRANGE", text, other);

  return EXIT_SUCCESS;
}
