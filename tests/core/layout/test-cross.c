/* test-cross.c - lines across each other, told from lines that touch
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-cross.h"

static void
test_segments (void)
{
  const DramaVec a = { 0, 0 }, b = { 10, 0 };

  g_assert_true (drama_cross_segments (a, b, drama_vec (5, -1), drama_vec (5, 1)));
  g_assert_true (drama_cross_segments (drama_vec (5, -1), drama_vec (5, 1), b, a));
  g_assert_false (drama_cross_segments (a, b, drama_vec (5, 1), drama_vec (5, 3)));
  g_assert_false (drama_cross_segments (a, b, drama_vec (11, -1), drama_vec (11, 1)));
}

/* Sharing an end, ending on the other, lying on the other: none of them crosses. */
static void
test_touching_does_not_count (void)
{
  const DramaVec a = { 0, 0 }, b = { 10, 0 };

  g_assert_false (drama_cross_segments (a, b, b, drama_vec (5, 5)));
  g_assert_false (drama_cross_segments (a, b, drama_vec (5, 0), drama_vec (5, 5)));
  g_assert_false (drama_cross_segments (a, b, drama_vec (2, 0), drama_vec (20, 0)));
  g_assert_false (drama_cross_segments (a, a, a, a));
}

/* Four nodes, all linked, on a square: only the diagonals cross. */
static void
test_complete_square_has_one (void)
{
  const DramaLink links[] = { { 0, 1 }, { 1, 2 }, { 2, 3 }, { 3, 0 }, { 0, 2 }, { 1, 3 } };
  const DramaVec  square[] = { { 0, 0 }, { 1, 0 }, { 1, 1 }, { 0, 1 } };
  const DramaVec  inside[] = { { 0, 0 }, { 4, 0 }, { 2, 1 }, { 2, 4 } };
  g_autoptr (DramaTopology) topology = drama_topology_new (4, links, 6);

  g_assert_cmpuint (drama_cross_count (topology, square), ==, 1);
  g_assert_cmpuint (drama_cross_count (topology, inside), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/cross/segments_that_pass_through", test_segments);
  g_test_add_func ("/layout/cross/touching_does_not_count", test_touching_does_not_count);
  g_test_add_func ("/layout/cross/complete_square_has_one", test_complete_square_has_one);

  return g_test_run ();
}
