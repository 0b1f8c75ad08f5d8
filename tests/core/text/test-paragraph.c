/* test-paragraph.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-paragraph.h"

static void
assert_starts (const char   *text,
               const gint64 *expected,
               guint         n_expected)
{
  g_autoptr (GArray) starts = drama_paragraph_starts (text);

  g_assert_cmpmem (starts->data, starts->len * sizeof (gint64),
                   expected, n_expected * sizeof (gint64));
}

static void
test_blank_lines_part_paragraphs (void)
{
  /* "é" is one character of two bytes: the second paragraph starts at 4. */
  assert_starts ("éa\n\nb\n \t\nc\nd\n", (gint64[]){ 0, 4, 9 }, 3);
}

static void
test_blank_lines_at_the_beginning_are_none (void)
{
  assert_starts ("\n\n  a", (gint64[]){ 2 }, 1);
}

static void
test_nothing_has_no_paragraph (void)
{
  assert_starts ("", NULL, 0);
  assert_starts (" \n\n ", NULL, 0);
}

static void
test_place_is_in_the_last_begun (void)
{
  const gint64 starts[] = { 2, 10, 20 };

  g_assert_cmpuint (drama_paragraph_at (starts, 3, 1), ==, 0);
  g_assert_cmpuint (drama_paragraph_at (starts, 3, 2), ==, 1);
  g_assert_cmpuint (drama_paragraph_at (starts, 3, 9), ==, 1);
  g_assert_cmpuint (drama_paragraph_at (starts, 3, 10), ==, 2);
  g_assert_cmpuint (drama_paragraph_at (starts, 3, G_MAXINT64), ==, 3);
  g_assert_cmpuint (drama_paragraph_at (NULL, 0, 5), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/paragraph/blank_lines_part_paragraphs",
                   test_blank_lines_part_paragraphs);
  g_test_add_func ("/text/paragraph/blank_lines_at_the_beginning_are_none",
                   test_blank_lines_at_the_beginning_are_none);
  g_test_add_func ("/text/paragraph/nothing_has_no_paragraph", test_nothing_has_no_paragraph);
  g_test_add_func ("/text/paragraph/place_is_in_the_last_begun",
                   test_place_is_in_the_last_begun);

  return g_test_run ();
}
