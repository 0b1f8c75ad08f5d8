/* test-curve.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-curve.h"

static const DramaCurve ARC = { { { 0, 0 }, { 30, 40 }, { 70, 40 }, { 100, 0 } } };

static void
assert_near (DramaVec a,
             DramaVec b,
             double   by)
{
  g_assert_cmpfloat (drama_vec_distance (a, b), <, by);
}

/* The middle of an arc lies as far beside its chord as was asked for, and on
 * the clockwise side: below a line that runs to the right. */
static void
test_bulge_is_the_height_of_the_arc (void)
{
  DramaCurve curve = drama_curve_bent (drama_vec (0, 0), drama_vec (100, 0), 12);

  assert_near (drama_curve_at (&curve, 0.5), drama_vec (50, 12), 1e-9);
  assert_near (drama_curve_at (&curve, 0), drama_vec (0, 0), 1e-9);
  assert_near (drama_curve_at (&curve, 1), drama_vec (100, 0), 1e-9);
}

static void
test_part_runs_along_the_whole (void)
{
  DramaCurve part = drama_curve_part (&ARC, 0.2, 0.7);

  for (guint i = 0; i <= 10; i++)
    assert_near (drama_curve_at (&part, i / 10.0), drama_curve_at (&ARC, 0.2 + 0.05 * i), 1e-9);
}

/* Against the extremes of many samples. */
static void
test_bounds_hold_the_curve_and_no_more (void)
{
  DramaRect bounds = drama_curve_bounds (&ARC);
  double    lowest = 0;

  for (guint i = 0; i <= 1000; i++)
    {
      DramaVec point = drama_curve_at (&ARC, i / 1000.0);

      g_assert_true (drama_rect_contains (drama_rect_grow (bounds, 1e-9), point));
      lowest = MAX (lowest, point.y);
    }
  g_assert_cmpfloat_with_epsilon (bounds.y + bounds.height, lowest, 1e-3);
}

/* A straight line has the length of its chord; half of it is in the middle. */
static void
test_length_and_share_of_a_straight_line (void)
{
  DramaCurve line = drama_curve_bent (drama_vec (10, 20), drama_vec (13, 24), 0);

  g_assert_cmpfloat_with_epsilon (drama_curve_length (&line), 5, 1e-9);
  assert_near (drama_curve_at (&line, drama_curve_t_at (&line, 0.5)), drama_vec (11.5, 22), 1e-2);
  g_assert_cmpfloat (drama_curve_t_at (&line, 1), ==, 1);
}

/* A neighbour stays at its distance all the way. */
static void
test_beside_keeps_its_distance (void)
{
  DramaCurve curve = drama_curve_bent (drama_vec (0, 0), drama_vec (200, 50), 30);
  DramaCurve beside = drama_curve_beside (&curve, 3);

  for (guint i = 0; i <= 20; i++)
    g_assert_cmpfloat_with_epsilon (
        drama_curve_distance (&curve, drama_curve_at (&beside, i / 20.0)), 3, 0.35);
}

static void
test_distance_is_that_of_the_nearest_place (void)
{
  g_assert_cmpfloat_with_epsilon (drama_curve_distance (&ARC, drama_vec (50, 50)), 20, 0.1);
  g_assert_cmpfloat_with_epsilon (drama_curve_distance (&ARC, drama_vec (-3, -4)), 5, 1e-9);
}

/* A curve that stands still has a direction all the same, and no length. */
static void
test_a_point_is_a_curve_too (void)
{
  DramaCurve point = { { { 5, 5 }, { 5, 5 }, { 5, 5 }, { 5, 5 } } };

  g_assert_cmpfloat_with_epsilon (drama_vec_length (drama_curve_direction (&point, 0.5)), 1,
                                  1e-9);
  g_assert_cmpfloat (drama_curve_length (&point), ==, 0);
  g_assert_cmpfloat (drama_curve_distance (&point, drama_vec (5, 8)), ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/geom/curve/bulge_is_the_height_of_the_arc",
                   test_bulge_is_the_height_of_the_arc);
  g_test_add_func ("/geom/curve/part_runs_along_the_whole", test_part_runs_along_the_whole);
  g_test_add_func ("/geom/curve/bounds_hold_the_curve_and_no_more",
                   test_bounds_hold_the_curve_and_no_more);
  g_test_add_func ("/geom/curve/length_and_share_of_a_straight_line",
                   test_length_and_share_of_a_straight_line);
  g_test_add_func ("/geom/curve/beside_keeps_its_distance", test_beside_keeps_its_distance);
  g_test_add_func ("/geom/curve/distance_is_that_of_the_nearest_place",
                   test_distance_is_that_of_the_nearest_place);
  g_test_add_func ("/geom/curve/a_point_is_a_curve_too", test_a_point_is_a_curve_too);

  return g_test_run ();
}
