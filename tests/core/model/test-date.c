/* test-date.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-date.h"

static void
assert_day (const DramaDay *day,
            int             year,
            int             month,
            int             of_month)
{
  g_assert_cmpint (day->year, ==, year);
  g_assert_cmpint (day->month, ==, month);
  g_assert_cmpint (day->day, ==, of_month);
}

static void
test_point_is_as_exact_as_it_is_given (void)
{
  DramaDate date;

  g_assert_true (drama_date_parse ("2013", &date));
  g_assert_cmpint (date.form, ==, DRAMA_DATE_POINT);
  assert_day (&date.from, 2013, 0, 0);
  g_assert_true (drama_date_parse ("2016-12", &date));
  assert_day (&date.from, 2016, 12, 0);
  g_assert_true (drama_date_parse ("2020-02-29", &date));
  assert_day (&date.from, 2020, 2, 29);
  g_assert_true (drama_date_parse ("-0044-03-15", &date));
  assert_day (&date.from, -44, 3, 15);
}

static void
test_marks_say_how_sure (void)
{
  DramaDate date;

  g_assert_true (drama_date_parse ("2010~", &date));
  g_assert_true (date.from.approximate && !date.from.uncertain);
  g_assert_true (drama_date_parse ("2016-12?", &date));
  g_assert_true (date.from.uncertain && !date.from.approximate);
  g_assert_true (drama_date_parse ("2016%", &date));
  g_assert_true (date.from.uncertain && date.from.approximate);
}

static void
test_interval_may_be_open_at_one_end (void)
{
  DramaDate date;

  g_assert_true (drama_date_parse ("../2013", &date));
  g_assert_cmpint (date.form, ==, DRAMA_DATE_UNTIL);
  assert_day (&date.to, 2013, 0, 0);
  g_assert_true (drama_date_parse ("2013-05/", &date));
  g_assert_cmpint (date.form, ==, DRAMA_DATE_SINCE);
  g_assert_true (drama_date_parse ("2011-02/2011-05", &date));
  g_assert_cmpint (date.form, ==, DRAMA_DATE_BETWEEN);
  assert_day (&date.from, 2011, 2, 0);
  assert_day (&date.to, 2011, 5, 0);
  g_assert_true (drama_date_parse ("2011-06/2011", &date));
}

static void
test_what_is_no_date_is_refused (void)
{
  static const char *const WRONG[] = {
    "", "13", "20133", "2013-", "2013-13", "2013-00", "2013-1", "2019-02-29", "2013-04-31",
    "2013-04-00", "2013 ", " 2013", "2013~?", "..", "../..", "/", "2013/2012",
    "2011-05/2011-02", "2011-05-02/2011-05-01", "2011/2012/2013", "March 2019", "-0000",
    "2013-12-24T10:00", "201X", "２０１３"
  };
  DramaDate date = { .form = DRAMA_DATE_SINCE };

  for (guint i = 0; i < G_N_ELEMENTS (WRONG); i++)
    {
      g_test_message ("“%s”", WRONG[i]);
      g_assert_false (drama_date_parse (WRONG[i], &date));
    }
  g_assert_cmpint (date.form, ==, DRAMA_DATE_SINCE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/date/point_is_as_exact_as_it_is_given",
                   test_point_is_as_exact_as_it_is_given);
  g_test_add_func ("/model/date/marks_say_how_sure", test_marks_say_how_sure);
  g_test_add_func ("/model/date/interval_may_be_open_at_one_end",
                   test_interval_may_be_open_at_one_end);
  g_test_add_func ("/model/date/what_is_no_date_is_refused", test_what_is_no_date_is_refused);

  return g_test_run ();
}
