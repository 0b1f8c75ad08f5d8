/* test-fold.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-fold.h"

static void
assert_same (const char *a,
             const char *b)
{
  g_autofree char *folded_a = drama_fold (a);
  g_autofree char *folded_b = drama_fold (b);

  g_assert_cmpstr (folded_a, ==, folded_b);
}

static void
test_case_and_accents_do_not_matter (void)
{
  assert_same ("José Ångström", "JOSE angstrom");
  assert_same ("Straße", "STRASSE");
  assert_same ("Łódź", "lodz");
  assert_same ("Søren Æbelø", "soren aebelo");
  assert_same ("Ёлкин", "елкин");
  assert_same ("İstanbul", "istanbul");
}

static void
test_composed_and_decomposed_are_the_same (void)
{
  assert_same ("\xc3\xa9", "e\xcc\x81");
  assert_same ("ﬁnance", "finance");
}

static void
test_white_space_and_quotes_are_evened (void)
{
  assert_same ("one\n\t two", "one two");
  assert_same ("  one", "one");
  assert_same ("Kaspersky’s “lab”", "kaspersky's \"lab\"");
}

static void
test_different_words_stay_different (void)
{
  g_autofree char *a = drama_fold ("Stoyanov");
  g_autofree char *b = drama_fold ("Stoianov");

  g_assert_cmpstr (a, !=, b);
}

static void
test_contains_anywhere (void)
{
  g_assert_true (drama_fold_contains ("Pavel VRUBLEVSKÝ", "vrublevsky"));
  g_assert_true (drama_fold_contains ("Pavel", ""));
  g_assert_false (drama_fold_contains ("Pavel", "krebs"));
}

static void
test_word_stands_alone (void)
{
  g_assert_true (drama_fold_contains_word ("the fsb, or", "fsb"));
  g_assert_true (drama_fold_contains_word ("chronopay's name", "chronopay"));
  g_assert_true (drama_fold_contains_word ("an analyst and ana", "ana"));
  g_assert_false (drama_fold_contains_word ("an analyst", "ana"));
  g_assert_false (drama_fold_contains_word ("an\xd0\xb0", "an"));
  g_assert_false (drama_fold_contains_word ("anything", ""));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/fold/case_and_accents_do_not_matter",
                   test_case_and_accents_do_not_matter);
  g_test_add_func ("/text/fold/composed_and_decomposed_are_the_same",
                   test_composed_and_decomposed_are_the_same);
  g_test_add_func ("/text/fold/white_space_and_quotes_are_evened",
                   test_white_space_and_quotes_are_evened);
  g_test_add_func ("/text/fold/different_words_stay_different",
                   test_different_words_stay_different);
  g_test_add_func ("/text/fold/contains_anywhere", test_contains_anywhere);
  g_test_add_func ("/text/fold/word_stands_alone", test_word_stands_alone);

  return g_test_run ();
}
