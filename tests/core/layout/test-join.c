/* test-join.c - newcomers begin beside those they know
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-join.h"

#include "fixture.h"

static void
test_begins_a_link_away (void)
{
  const DramaLink links[] = { { 0, 1 }, { 1, 2 }, { 2, 3 } };
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (DramaPart) part = NULL;

  fixture_init (&fixture, 4, links, 3);
  fixture.positions[0] = drama_vec (0, 0);
  fixture.positions[1] = drama_vec (100, 0);
  part = fixture_make_part (&fixture);
  part->placed = g_new0 (guint8, 4);
  part->placed[0] = part->placed[1] = TRUE;
  drama_join_newcomers (part, 100, part->positions);

  /* Each beside the one before, and away from all others. */
  g_assert_cmpfloat (part->positions[1].x, ==, 100);
  g_assert_cmpfloat_with_epsilon (drama_vec_distance (part->positions[1], part->positions[2]), 100,
                                  51);
  g_assert_cmpfloat_with_epsilon (drama_vec_distance (part->positions[2], part->positions[3]), 100,
                                  51);
  g_assert_cmpfloat (drama_vec_distance (part->positions[0], part->positions[2]), >, 100);
  g_assert_cmpfloat (drama_vec_distance (part->positions[1], part->positions[3]), >, 100);
}

static void
test_begins_between_two (void)
{
  const DramaLink links[] = { { 0, 2 }, { 1, 2 } };
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (DramaPart) part = NULL;

  fixture_init (&fixture, 3, links, 2);
  fixture.positions[1] = drama_vec (200, 0);
  part = fixture_make_part (&fixture);
  part->placed = g_new0 (guint8, 3);
  part->placed[0] = part->placed[1] = TRUE;
  drama_join_newcomers (part, 100, part->positions);

  g_assert_cmpfloat_with_epsilon (part->positions[2].x, 100, 1e-9);
  g_assert_cmpfloat_with_epsilon (part->positions[2].y, 0, 1e-9);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/join/begins_a_link_away", test_begins_a_link_away);
  g_test_add_func ("/layout/join/begins_between_two", test_begins_between_two);

  return g_test_run ();
}
