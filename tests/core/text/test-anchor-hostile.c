/* test-anchor-hostile.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Texts and quotes that nobody writes in good faith.  What counts is that each
 * ends, soon and with the right state; the time limit of the test says so. */
#include "drama-anchor.h"

#include <string.h>

#define MANY 2000000

static DramaAnchorState
find_state (const char *text,
            const char *exact,
            const char *prefix,
            const char *suffix)
{
  DramaAnchor anchor = { exact, prefix, suffix, 1, 1 + g_utf8_strlen (exact, -1) };

  return drama_anchor_find (&anchor, text, NULL);
}

static void
test_nothing_to_find_and_nothing_to_search (void)
{
  g_assert_cmpint (find_state ("", "words", "", ""), ==, DRAMA_ANCHOR_LOST);
  g_assert_cmpint (find_state ("", "", "", ""), ==, DRAMA_ANCHOR_LOST);
  g_assert_cmpint (find_state ("some words", "", "some", ""), ==, DRAMA_ANCHOR_LOST);
  g_assert_cmpint (find_state ("\xc2\xad", "x", "", ""), ==, DRAMA_ANCHOR_LOST);
}

static void
test_a_quote_longer_than_the_text (void)
{
  g_autofree char *quote = g_strnfill (MANY, 'a');

  g_assert_cmpint (find_state ("some words", "some words and more than there were", "", ""), ==,
                   DRAMA_ANCHOR_LOST);
  g_assert_cmpint (find_state ("abc", quote, "", ""), ==, DRAMA_ANCHOR_LOST);
  g_assert_cmpint (find_state ("abc", "abc", quote, quote), ==, DRAMA_ANCHOR_PROPOSED);
}

static void
test_one_letter_many_times (void)
{
  g_autofree char *text = g_strnfill (MANY, 'a');
  g_autofree char *half = g_strnfill (MANY / 2, 'a');
  g_autofree char *almost = g_strconcat (half, "b", NULL);

  g_assert_cmpint (find_state (text, "a", "", ""), ==, DRAMA_ANCHOR_EXACT);
  g_assert_cmpint (find_state (text, "aaaaaaaaaaaaaaaaaaaab", "", ""), ==, DRAMA_ANCHOR_PROPOSED);
  g_assert_cmpint (find_state (text, half, "b", half), ==, DRAMA_ANCHOR_PROPOSED);
  g_assert_cmpint (find_state (text, almost, "", ""), ==, DRAMA_ANCHOR_LOST);
}

static void
test_only_white_space (void)
{
  g_autofree char *blanks = g_strnfill (MANY, ' ');
  g_autofree char *text = g_strconcat ("a", blanks, "b c", NULL);

  g_assert_cmpint (find_state ("a b", " ", "a", "b"), ==, DRAMA_ANCHOR_EXACT);
  g_assert_cmpint (find_state ("xa b c d", " ", "b", "c"), ==, DRAMA_ANCHOR_MOVED);
  g_assert_cmpint (find_state ("xa b c d", " ", "", ""), ==, DRAMA_ANCHOR_PROPOSED);
  g_assert_cmpint (find_state ("xa b c d", "\t", "", ""), ==, DRAMA_ANCHOR_LOST);
  g_assert_cmpint (find_state (text, "a b", "", " c"), ==, DRAMA_ANCHOR_MOVED);
  g_assert_cmpint (find_state (blanks, "word", "", ""), ==, DRAMA_ANCHOR_LOST);
}

static void
test_marks_without_end (void)
{
  GString *text = g_string_new ("xe");

  /* In descending order of class, so that each must be moved to the front. */
  for (guint i = 0; i < 200000; i++)
    g_string_append (text, i % 2 == 0 ? "\u0301" : "\u0323");
  g_string_append (text, " end of it");
  g_assert_cmpint (find_state (text->str, "end of it", " ", ""), ==, DRAMA_ANCHOR_MOVED);
  g_assert_cmpint (find_state (text->str, "end off it", " ", ""), ==, DRAMA_ANCHOR_PROPOSED);
  g_assert_cmpint (find_state (text->str, "e\u0301", "x", ""), ==, DRAMA_ANCHOR_EXACT);
  g_string_free (text, TRUE);
}

static void
test_soft_hyphens_without_end (void)
{
  GString *text = g_string_new ("x cyber");

  for (guint i = 0; i < 200000; i++)
    g_string_append (text, "\u00ad");
  g_string_append (text, "crime");
  g_assert_cmpint (find_state (text->str, "cybercrime", "x ", ""), ==, DRAMA_ANCHOR_MOVED);
  g_string_free (text, TRUE);
}

static void
test_a_period_that_fits_nearly (void)
{
  GString         *text = g_string_new (NULL);
  g_autofree char *quote = NULL;

  while (text->len < MANY)
    g_string_append (text, "the same line again and again, forty one\n");
  quote = g_strndup (text->str, 4000);
  quote[3990] = 'X';
  g_assert_cmpint (find_state (text->str, quote, "", ""), ==, DRAMA_ANCHOR_PROPOSED);
  g_string_free (text, TRUE);
}

static void
test_too_long_to_be_searched_is_told (void)
{
  g_autofree char *quote = g_strnfill (20000, 'b');
  g_autofree char *text = g_strnfill (30000, 'a');
  g_autoptr (DramaTextIndex) index = drama_text_index_new (text);
  DramaAnchor       anchor = { quote, "", "", 0, 20000 };
  DramaAnchorResult result;

  g_assert_cmpint (drama_anchor_find_with_index (&anchor, index, NULL, NULL, &result), ==,
                   DRAMA_ANCHOR_LOST);
  g_assert_true (result.is_unsearched);
  anchor.exact = "bbbb";
  drama_anchor_find_with_index (&anchor, index, NULL, NULL, &result);
  g_assert_false (result.is_unsearched);
}

static void
test_places_that_are_none (void)
{
  DramaAnchor anchor = { "some", "", "", G_MAXINT64, G_MAXINT64 };

  g_assert_cmpint (drama_anchor_find (&anchor, "some words", NULL), ==, DRAMA_ANCHOR_MOVED);
  anchor.start = G_MININT64;
  g_assert_cmpint (drama_anchor_find (&anchor, "some words", NULL), ==, DRAMA_ANCHOR_MOVED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/anchor-hostile/nothing_to_find_and_nothing_to_search",
                   test_nothing_to_find_and_nothing_to_search);
  g_test_add_func ("/text/anchor-hostile/a_quote_longer_than_the_text",
                   test_a_quote_longer_than_the_text);
  g_test_add_func ("/text/anchor-hostile/one_letter_many_times", test_one_letter_many_times);
  g_test_add_func ("/text/anchor-hostile/only_white_space", test_only_white_space);
  g_test_add_func ("/text/anchor-hostile/marks_without_end", test_marks_without_end);
  g_test_add_func ("/text/anchor-hostile/soft_hyphens_without_end",
                   test_soft_hyphens_without_end);
  g_test_add_func ("/text/anchor-hostile/a_period_that_fits_nearly",
                   test_a_period_that_fits_nearly);
  g_test_add_func ("/text/anchor-hostile/too_long_to_be_searched_is_told",
                   test_too_long_to_be_searched_is_told);
  g_test_add_func ("/text/anchor-hostile/places_that_are_none", test_places_that_are_none);

  return g_test_run ();
}
