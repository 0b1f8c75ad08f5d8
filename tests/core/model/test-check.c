/* test-check.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-check.h"

#include "drama-bounds.h"
#include "drama-date.h"
#include "drama-random.h"

static void
test_a_name_says_something (void)
{
  g_autofree char *longest = g_strnfill (DRAMA_MAX_LINE, 'x');
  g_autofree char *longer = g_strnfill (DRAMA_MAX_LINE + 1, 'x');

  g_assert_cmpint (drama_check_name ("Ada"), ==, DRAMA_FAULT_NONE);
  g_assert_cmpint (drama_check_name ("نور"), ==, DRAMA_FAULT_NONE);
  g_assert_cmpint (drama_check_name ("می‌خواهم"), ==, DRAMA_FAULT_NONE);
  g_assert_cmpint (drama_check_name (longest), ==, DRAMA_FAULT_NONE);
  g_assert_cmpint (drama_check_name (longer), ==, DRAMA_FAULT_TOO_LONG);
  g_assert_cmpint (drama_check_name (""), ==, DRAMA_FAULT_EMPTY);
  g_assert_cmpint (drama_check_name (" \xc2\xa0 "), ==, DRAMA_FAULT_EMPTY);
  g_assert_cmpint (drama_check_name ("\xe2\x80\x8b\xe2\x80\x8f"), ==, DRAMA_FAULT_EMPTY);
  g_assert_cmpint (drama_check_name ("A\nB"), ==, DRAMA_FAULT_CONTROL);
  g_assert_cmpint (drama_check_name ("A\xe2\x80\xa8"
                                     "B"),
                   ==, DRAMA_FAULT_CONTROL);
  g_assert_cmpint (drama_check_name ("A\x07"), ==, DRAMA_FAULT_CONTROL);
  g_assert_cmpint (drama_check_name ("A\xff"), ==, DRAMA_FAULT_NOT_TEXT);
  g_assert_cmpint (drama_check_line (""), ==, DRAMA_FAULT_NONE);
  g_assert_cmpint (drama_check_passage ("A\n\nB"), ==, DRAMA_FAULT_NONE);
}

static void
test_a_date_is_refused_for_what_is_wrong (void)
{
  static const char *const NO_FORM[] = {
    "yesterday", "13", "2013-5", "2013/2014/2015", "/", "../..", "2013~~", "5.6.2013",
    "2013-05-06T12:00", "2013-05-06-07"
  };
  static const char *const NO_DAY[] = {
    "2013-13", "2013-00", "2013-02-30", "../2013-13", "2013-02-30/2014"
  };
  static const char *const BACKWARDS[] = {
    "2014/2013", "2013-05/2013-04", "2013-05-06/2013-05-05"
  };

  for (guint i = 0; i < G_N_ELEMENTS (NO_FORM); i++)
    g_assert_cmpint (drama_check_date (NO_FORM[i]), ==, DRAMA_FAULT_DATE_FORM);
  for (guint i = 0; i < G_N_ELEMENTS (NO_DAY); i++)
    g_assert_cmpint (drama_check_date (NO_DAY[i]), ==, DRAMA_FAULT_DATE_DAY);
  for (guint i = 0; i < G_N_ELEMENTS (BACKWARDS); i++)
    g_assert_cmpint (drama_check_date (BACKWARDS[i]), ==, DRAMA_FAULT_DATE_ORDER);
}

/* Whatever is typed, it is let through exactly where a file would be. */
static void
test_a_date_is_let_through_where_it_is_one (void)
{
  static const char LETTERS[] = "0123-0101/..~?%";
  DramaRandom       random;
  DramaDate         date;
  guint             n_sound = 0;

  drama_random_init (&random, 7);
  for (guint i = 0; i < 200000; i++)
    {
      char  text[16] = { 0 };
      guint n = drama_random_below (&random, sizeof text - 1);

      for (guint j = 0; j < n; j++)
        text[j] = LETTERS[drama_random_below (&random, sizeof LETTERS - 1)];
      n_sound += n > 0 && drama_date_parse (text, &date);
      g_assert_true ((drama_check_date (text) == DRAMA_FAULT_NONE) ==
                     (n == 0 || drama_date_parse (text, &date)));
    }
  g_assert_cmpuint (n_sound, >, 20);
}

static void
test_grades_and_addresses (void)
{
  g_assert_cmpint (drama_check_grade (""), ==, DRAMA_FAULT_NONE);
  g_assert_cmpint (drama_check_grade ("F6"), ==, DRAMA_FAULT_NONE);
  g_assert_cmpint (drama_check_grade ("G1"), ==, DRAMA_FAULT_GRADE);
  g_assert_cmpint (drama_check_grade ("A"), ==, DRAMA_FAULT_GRADE);
  g_assert_cmpint (drama_check_grade ("A12"), ==, DRAMA_FAULT_GRADE);
  g_assert_cmpint (drama_check_address (""), ==, DRAMA_FAULT_NONE);
  g_assert_cmpint (drama_check_address ("https://example.org/a?b=c"), ==, DRAMA_FAULT_NONE);
  g_assert_cmpint (drama_check_address ("HTTP://example.org"), ==, DRAMA_FAULT_NONE);
  g_assert_cmpint (drama_check_address ("example.org"), ==, DRAMA_FAULT_ADDRESS);
  g_assert_cmpint (drama_check_address ("file:///etc/passwd"), ==, DRAMA_FAULT_ADDRESS);
  g_assert_cmpint (drama_check_address ("javascript:alert(1)"), ==, DRAMA_FAULT_ADDRESS);
  g_assert_cmpint (drama_check_address ("https://"), ==, DRAMA_FAULT_ADDRESS);
}

static void
test_pasted_lines_become_one (void)
{
  g_autofree char *tidy = drama_check_tidy ("  Pavel\n\tVrublevsky \xc2\xa0 ");
  g_autofree char *nothing = drama_check_tidy (" \n ");

  g_assert_cmpstr (tidy, ==, "Pavel Vrublevsky");
  g_assert_cmpstr (nothing, ==, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/check/a_name_says_something", test_a_name_says_something);
  g_test_add_func ("/model/check/a_date_is_refused_for_what_is_wrong",
                   test_a_date_is_refused_for_what_is_wrong);
  g_test_add_func ("/model/check/a_date_is_let_through_where_it_is_one",
                   test_a_date_is_let_through_where_it_is_one);
  g_test_add_func ("/model/check/grades_and_addresses", test_grades_and_addresses);
  g_test_add_func ("/model/check/pasted_lines_become_one", test_pasted_lines_become_one);

  return g_test_run ();
}
