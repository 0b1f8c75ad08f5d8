/* test-ago.c - how long ago something was
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-ago.h"

#define MINUTE (60 * (gint64) G_USEC_PER_SEC)
#define NOW    (G_GINT64_CONSTANT (1732000000) * G_USEC_PER_SEC)

static void
assert_said (gint64 before_us, const char *expected)
{
  g_autofree char *said = drama_ago (NOW - before_us, NOW);

  g_assert_cmpstr (said, ==, expected);
}

static void
test_what_is_recent_is_said_in_minutes_and_hours (void)
{
  assert_said (0, "just now");
  assert_said (MINUTE - 1, "just now");
  assert_said (MINUTE, "1 min ago");
  assert_said (59 * MINUTE, "59 min ago");
  assert_said (60 * MINUTE, "1 h ago");
  assert_said (11 * 60 * MINUTE, "11 h ago");
}

static void
test_what_is_older_has_a_date (void)
{
  assert_said (24 * 60 * MINUTE, "18/11 07:06");
}

static void
test_a_clock_set_back_says_no_nonsense (void)
{
  assert_said (-1000 * MINUTE, "just now");
}

int
main (int argc, char *argv[])
{
  g_setenv ("TZ", "UTC", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/ago/what_is_recent_is_said_in_minutes_and_hours",
                   test_what_is_recent_is_said_in_minutes_and_hours);
  g_test_add_func ("/app/ago/what_is_older_has_a_date", test_what_is_older_has_a_date);
  g_test_add_func ("/app/ago/a_clock_set_back_says_no_nonsense",
                   test_a_clock_set_back_says_no_nonsense);

  return g_test_run ();
}
