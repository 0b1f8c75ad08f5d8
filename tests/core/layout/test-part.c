/* test-part.c - what is arranged together, in numbers of its own
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

static void
test_pairs_are_joined_once (void)
{
  const DramaLink links[] = { { 0, 1 }, { 1, 0 }, { 1, 1 }, { 1, 2 }, { 0, 1 } };
  const double    rooms[] = { 10, 30, 99, 5, 20 };
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (DramaPart) part = NULL;

  fixture_init (&fixture, 3, links, 5);
  for (guint i = 0; i < 5; i++)
    fixture.rooms[i] = rooms[i];
  part = fixture_make_part (&fixture);

  g_assert_cmpuint (part->n_links, ==, 2);
  g_assert_cmpuint (part->links[0].from, ==, 0);
  g_assert_cmpuint (part->links[0].to, ==, 1);
  g_assert_cmpfloat (part->rooms[0], ==, 30);
  g_assert_cmpfloat (part->rooms[1], ==, 5);
  g_assert_true (part->labelled);
}

/* Nodes 1 and 3 of a path of five: numbers change, links to others go. */
static void
test_others_are_left_out (void)
{
  const DramaLink links[] = { { 0, 1 }, { 1, 3 }, { 3, 4 }, { 2, 3 } };
  const guint     nodes[] = { 1, 3 };
  const guint     place_of[] = { G_MAXUINT, 0, G_MAXUINT, 1, G_MAXUINT };
  g_autoptr (DramaTopology) topology = drama_topology_new (5, links, 4);
  g_autoptr (DramaPart) part = drama_part_new (topology, nodes, 2, place_of, NULL, NULL);

  g_assert_cmpuint (part->n_nodes, ==, 2);
  g_assert_cmpuint (part->n_links, ==, 1);
  g_assert_cmpuint (part->links[0].from, ==, 0);
  g_assert_cmpuint (part->links[0].to, ==, 1);
  g_assert_false (part->labelled);
}

/* A box of 100 by 40 about its node, and one of 60 by 60 that hangs below. */
static void
test_rims_and_lengths (void)
{
  const DramaLink link = { 0, 1 };
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (DramaPart) part = NULL;

  fixture_init (&fixture, 2, &link, 1);
  fixture.boxes[0] = (DramaRect){ -50, -20, 100, 40 };
  fixture.boxes[1] = (DramaRect){ -30, -10, 60, 60 };
  fixture.rooms[0] = 70;
  part = fixture_make_part (&fixture);

  g_assert_cmpfloat (drama_part_rim (part, 0, drama_vec (1, 0)), ==, 50);
  g_assert_cmpfloat (drama_part_rim (part, 0, drama_vec (0, -1)), ==, 20);
  g_assert_cmpfloat (drama_part_rim (part, 1, drama_vec (0, -1)), ==, 10);
  g_assert_cmpfloat (drama_part_rim (part, 1, drama_vec (0, 1)), ==, 50);
  g_assert_cmpfloat_with_epsilon (drama_part_rim (part, 0, drama_vec (0.6, 0.8)), 25, 1e-9);
  g_assert_cmpfloat (drama_part_length (part, 0, drama_vec (1, 0)), ==, 50 + 70 + 30);
  g_assert_cmpfloat (drama_part_length (part, 0, drama_vec (0, 1)), ==, 20 + 70 + 10);
  g_assert_cmpfloat (drama_part_length (part, 0, drama_vec (0, -1)), ==, 20 + 70 + 50);
}

static void
test_points_have_no_rim (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (DramaPart) part = NULL;

  fixture_init (&fixture, 1, NULL, 0);
  part = fixture_make_part (&fixture);

  g_assert_cmpfloat (drama_part_rim (part, 0, drama_vec (1, 0)), ==, 0);
}

static void
test_bounds_have_half_of_the_gap (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (DramaPart) part = NULL;
  DramaRect bounds;

  fixture_init (&fixture, 2, NULL, 0);
  fixture.boxes[0] = fixture.boxes[1] = (DramaRect){ -10, -5, 20, 30 };
  fixture.positions[1] = drama_vec (100, 7);
  part = fixture_make_part (&fixture);
  bounds = drama_part_bounds (part, part->positions);

  g_assert_cmpfloat (bounds.x, ==, -16);
  g_assert_cmpfloat (bounds.y, ==, -11);
  g_assert_cmpfloat (bounds.width, ==, 132);
  g_assert_cmpfloat (bounds.height, ==, 49);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/part/pairs_are_joined_once", test_pairs_are_joined_once);
  g_test_add_func ("/layout/part/others_are_left_out", test_others_are_left_out);
  g_test_add_func ("/layout/part/rims_and_lengths", test_rims_and_lengths);
  g_test_add_func ("/layout/part/points_have_no_rim", test_points_have_no_rim);
  g_test_add_func ("/layout/part/bounds_have_half_of_the_gap", test_bounds_have_half_of_the_gap);

  return g_test_run ();
}
