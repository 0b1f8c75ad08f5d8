/* test-html.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pages of tests/data/pages were written for this: invented stories in the layouts that
 * newspapers have had.  What must not come along says CLUTTER. */
#include "drama-import.h"

#include <string.h>

static DramaImport *
read_page (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "pages", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  DramaImport *import = drama_import_file (file, NULL, &error);

  g_assert_no_error (error);

  return import;
}

static DramaImport *
read_html (const char *html,
           GError    **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (html, strlen (html));

  return drama_import_bytes (bytes, "page.html", NULL, error);
}

static void
assert_text_of_page (const DramaImport *import,
                     const char        *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "pages", name, NULL);
  g_autofree char *expected = NULL;

  g_assert_true (g_file_get_contents (path, &expected, NULL, NULL));
  g_assert_cmpstr (import->text, ==, expected);
  g_assert_null (strstr (import->text, "CLUTTER"));
}

static void
test_elements_that_say_what_they_are (void)
{
  g_autoptr (DramaImport) import = read_page ("semantic.html");

  g_assert_cmpint (import->form, ==, DRAMA_IMPORT_HTML);
  g_assert_null (import->encoding);
  g_assert_cmpstr (import->title, ==, "Harbour board member owned the firm it hired");
  g_assert_cmpstr (import->author, ==, "Ida Brandt, Tomás Rey");
  g_assert_cmpstr (import->publisher, ==, "The Quay Gazette");
  g_assert_cmpstr (import->published, ==, "2024-05-17");
  g_assert_cmpstr (import->url, ==, "https://quay.example/2024/05/harbour");
  g_assert_cmpstr (import->language, ==, "en-GB");
  assert_text_of_page (import, "semantic.txt");
}

static void
test_nothing_but_divisions (void)
{
  g_autoptr (DramaImport) import = read_page ("divs.html");

  g_assert_cmpstr (import->title, ==, "Who paid for the bridge?");
  g_assert_cmpstr (import->author, ==, "Noor Haddad");
  g_assert_cmpstr (import->publisher, ==, "Valley Post");
  g_assert_cmpstr (import->published, ==, "2018-11-02");
  g_assert_cmpstr (import->url, ==, "");
  assert_text_of_page (import, "divs.txt");
}

static void
test_tables_of_1998 (void)
{
  g_autoptr (DramaImport) import = read_page ("tables.html");

  g_assert_cmpstr (import->encoding, ==, "ISO-8859-1");
  g_assert_cmpstr (import->title, ==, "Kanzlei kaufte Gutachten");
  assert_text_of_page (import, "tables.txt");
}

static void
test_several_articles_within_a_form (void)
{
  g_autoptr (DramaImport) import = read_page ("live.html");

  g_assert_cmpstr (import->encoding, ==, "WINDOWS-1251");
  g_assert_cmpstr (import->language, ==, "ru");
  g_assert_cmpstr (import->published, ==, "2020-02");
  assert_text_of_page (import, "live.txt");
}

/* Seven words that are all there is are the article, wherever they stand. */
static void
test_what_is_not_an_article_is_kept (void)
{
  g_autoptr (DramaImport) import = read_html ("<div class=banner>Only this is here.</div>",
                                              NULL);

  g_assert_cmpstr (import->text, ==, "Only this is here.");
}

/* HTML 5 lets a page leave out the tags of head and body. */
static void
test_a_page_without_a_body (void)
{
  g_autoptr (DramaImport) import = read_html ("<!DOCTYPE html><title>A</title><nav>CLUTTER</nav>"
                                              "<article><h1>A</h1><p>Read this.</article>",
                                              NULL);

  g_assert_cmpstr (import->title, ==, "A");
  g_assert_cmpstr (import->text, ==, "A\n\nRead this.");
}

/* Nothing is cut off of a page that is longer than libxml2 looks at in one piece. */
static void
test_ten_megabytes (void)
{
  static const char SENTENCE[] = "The harbour board paid for work never put out to tender. ";
  g_autoptr (GString) html = g_string_new ("<body><article>");
  g_autoptr (DramaImport) import = NULL;

  while (html->len < 11000000)
    {
      g_string_append (html, "<p>");
      for (guint i = 0; i < 200; i++)
        g_string_append (html, SENTENCE);
    }
  g_string_append (html, "<p>Last.</p></article></body>");
  import = read_html (html->str, NULL);
  g_assert_true (g_str_has_suffix (import->text, "\n\nLast."));
  g_assert_cmpuint (strlen (import->text), >, 10000000);
}

static void
test_nothing_to_read (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_html ("<html><body><script>let a = '<p>text</p>';</script></body></html>",
                            &error));
  g_assert_error (error, DRAMA_IMPORT_ERROR, DRAMA_IMPORT_ERROR_EMPTY);
  g_assert_nonnull (strstr (error->message, "page.html"));
}

/* A parser that compares each attribute with each other would take hours. */
static void
test_too_many_attributes (void)
{
  g_autoptr (GString) html = g_string_new ("<p ");
  g_autoptr (DramaImport) import = NULL;

  for (guint i = 0; i < 200000; i++)
    g_string_append_printf (html, "a%u ", i);
  g_string_append (html, ">Read this.</p>");
  import = read_html (html->str, NULL);
  g_assert_cmpstr (import->text, ==, "Read this.");
}

static void
test_tags_that_only_open (void)
{
  static const char *const OPENINGS[] = { "<title>", "<!--", "<![CDATA[", "<a href='", "<", "</",
                                          "<script>", "</script", "<a b=\"'", "&", "<div>", "<b>",
                                          "<table><tr><td>", "<!-->" };

  for (guint i = 0; i < G_N_ELEMENTS (OPENINGS); i++)
    {
      g_autoptr (GString) html = g_string_new ("<p>Read this.</p>");
      g_autoptr (DramaImport) import = NULL;
      g_autoptr (GError) error = NULL;

      for (guint k = 0; k < 50000; k++)
        g_string_append (html, OPENINGS[i]);
      g_string_append (html, "<p>And that.");
      import = read_html (html->str, &error);
      if (import == NULL)
        g_assert_error (error, DRAMA_IMPORT_ERROR, DRAMA_IMPORT_ERROR_DAMAGED);
      else
        g_assert_true (g_str_has_prefix (import->text, "Read this."));
    }
}

/* Never half an article: too deep is refused, and says so. */
static void
test_depth (void)
{
  for (guint depth = 10; depth < 3000; depth += 397)
    {
      g_autoptr (GString) html = g_string_new ("<p>First.</p>");
      g_autoptr (DramaImport) import = NULL;
      g_autoptr (GError) error = NULL;

      for (guint i = 0; i < depth; i++)
        g_string_append (html, "<div>");
      g_string_append (html, "Middle.");
      for (guint i = 0; i < depth; i++)
        g_string_append (html, "</div>");
      g_string_append (html, "<p>Last.</p>");
      import = read_html (html->str, &error);
      if (import != NULL)
        g_assert_cmpstr (import->text, ==, "First.\n\nMiddle.\n\nLast.");
      else
        g_assert_error (error, DRAMA_IMPORT_ERROR, DRAMA_IMPORT_ERROR_DAMAGED);
      g_assert_true (import != NULL || depth > 200);
    }
}

static void
test_hostile_linked_data (void)
{
  g_autoptr (GString) html = g_string_new ("<script type=application/ld+json>");
  g_autoptr (DramaImport) import = NULL;

  for (guint i = 0; i < 200000; i++)
    g_string_append (html, "{\"@graph\":[");
  g_string_append (html, "</script><p>Read this.");
  import = read_html (html->str, NULL);
  g_assert_cmpstr (import->text, ==, "Read this.");
  g_assert_cmpstr (import->title, ==, "");
}

/* What a page says of itself is never taken for more than it is. */
static void
test_proposals_of_the_wrong_form (void)
{
  g_autoptr (DramaImport) import = read_html (
      "<html lang='no language'><head><meta name=author content='https://quay.example/ida'>"
      "<meta property=og:url content='javascript:alert(1)'><meta name=date content='last May'>"
      "<meta property=og:title content='One\n  line\x07'></head><p>Read this.",
      NULL);

  g_assert_cmpstr (import->title, ==, "One line");
  g_assert_cmpstr (import->author, ==, "");
  g_assert_cmpstr (import->url, ==, "");
  g_assert_cmpstr (import->published, ==, "");
  g_assert_cmpstr (import->language, ==, "");
}

static void
test_preformatted_text_keeps_its_lines (void)
{
  g_autoptr (DramaImport) import = read_html ("<pre>a  b\n  c</pre><p>a  b\n  c</p>", NULL);

  g_assert_cmpstr (import->text, ==, "a  b\n  c\n\na b c");
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static ("<p>Read", 7);
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (drama_import_bytes (bytes, "page.html", cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/html/semantic", test_elements_that_say_what_they_are);
  g_test_add_func ("/html/divisions", test_nothing_but_divisions);
  g_test_add_func ("/html/tables", test_tables_of_1998);
  g_test_add_func ("/html/live", test_several_articles_within_a_form);
  g_test_add_func ("/html/short", test_what_is_not_an_article_is_kept);
  g_test_add_func ("/html/no-body", test_a_page_without_a_body);
  g_test_add_func ("/html/long", test_ten_megabytes);
  g_test_add_func ("/html/empty", test_nothing_to_read);
  g_test_add_func ("/html/attributes", test_too_many_attributes);
  g_test_add_func ("/html/openings", test_tags_that_only_open);
  g_test_add_func ("/html/depth", test_depth);
  g_test_add_func ("/html/linked-data", test_hostile_linked_data);
  g_test_add_func ("/html/proposals", test_proposals_of_the_wrong_form);
  g_test_add_func ("/html/preformatted", test_preformatted_text_keeps_its_lines);
  g_test_add_func ("/html/cancelled", test_cancelled);

  return g_test_run ();
}
