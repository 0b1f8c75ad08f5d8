/* test-anchor.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-anchor.h"

#include <string.h>

/* The same words stand twice, as they do in the article of the example. */
static const char TEXT[] = "Жили two men. Krebs says two men were paid. Nobody else says so.";

static void
assert_find (DramaAnchor      anchor,
             DramaAnchorState state,
             gint64           expected)
{
  gint64 found = -1;

  g_assert_cmpint (drama_anchor_find (&anchor, TEXT, &found), ==, state);
  g_assert_cmpint (found, ==, expected);
}

static void
test_exact_where_it_was (void)
{
  assert_find ((DramaAnchor){ "two men", "Жили ", ". Krebs", 5, 12 }, DRAMA_ANCHOR_EXACT, 5);
  assert_find ((DramaAnchor){ "two men", "says ", " were", 25, 32 }, DRAMA_ANCHOR_EXACT, 25);
}

static void
test_exact_without_context (void)
{
  assert_find ((DramaAnchor){ "Krebs", NULL, "", 14, 19 }, DRAMA_ANCHOR_EXACT, 14);
}

static void
test_twin_at_the_place_is_not_exact (void)
{
  /* The words stand at 5, yet their neighbours are those of the other passage. */
  assert_find ((DramaAnchor){ "two men", "says ", " were", 5, 12 }, DRAMA_ANCHOR_MOVED, 25);
}

static void
test_moved_where_it_stands_once (void)
{
  assert_find ((DramaAnchor){ "were paid", "", "", 0, 9 }, DRAMA_ANCHOR_MOVED, 33);
  assert_find ((DramaAnchor){ "were paid", "changed ", "", 0, 9 }, DRAMA_ANCHOR_MOVED, 33);
}

static void
test_lost_where_nobody_can_tell_which (void)
{
  assert_find ((DramaAnchor){ "two men", "", "", 0, 7 }, DRAMA_ANCHOR_LOST, -1);
  assert_find ((DramaAnchor){ "two men", "other ", " words", 5, 12 }, DRAMA_ANCHOR_LOST, -1);
}

static void
test_lost_where_a_letter_differs (void)
{
  assert_find ((DramaAnchor){ "were Paid", "", "", 33, 42 }, DRAMA_ANCHOR_LOST, -1);
  assert_find ((DramaAnchor){ "absent", "", "", G_MAXINT64 - 6, G_MAXINT64 },
               DRAMA_ANCHOR_LOST, -1);
}

static void
test_context_may_reach_the_ends (void)
{
  assert_find ((DramaAnchor){ "says so", "else ", ".", 56, 63 }, DRAMA_ANCHOR_EXACT, 56);
  assert_find ((DramaAnchor){ "Жили", "", " two", 0, 4 }, DRAMA_ANCHOR_EXACT, 0);
  /* More context than there is text before the words. */
  assert_find ((DramaAnchor){ "Жили", "before ", " two", 0, 4 }, DRAMA_ANCHOR_MOVED, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/anchor/exact_where_it_was", test_exact_where_it_was);
  g_test_add_func ("/text/anchor/exact_without_context", test_exact_without_context);
  g_test_add_func ("/text/anchor/twin_at_the_place_is_not_exact",
                   test_twin_at_the_place_is_not_exact);
  g_test_add_func ("/text/anchor/moved_where_it_stands_once", test_moved_where_it_stands_once);
  g_test_add_func ("/text/anchor/lost_where_nobody_can_tell_which",
                   test_lost_where_nobody_can_tell_which);
  g_test_add_func ("/text/anchor/lost_where_a_letter_differs", test_lost_where_a_letter_differs);
  g_test_add_func ("/text/anchor/context_may_reach_the_ends", test_context_may_reach_the_ends);

  return g_test_run ();
}
