/* test-buckets.c - every point in one cell, and near points in near ones
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-buckets.h"

#include "fixture.h"

static void
fill (DramaVec *points,
      guint     n,
      double    width,
      guint64   seed)
{
  DramaRandom random;

  drama_random_init (&random, seed);
  for (guint i = 0; i < n; i++)
    points[i] = fixture_draw_point (&random, width, 50);
}

static void
test_each_is_once (void)
{
  g_auto (DramaBuckets) buckets = { 0 };
  DramaVec points[200];
  guint    seen[200] = { 0 };

  fill (points, 200, 100, 1);
  drama_buckets_init (&buckets, points, 200, 7);

  for (guint cell = 0; cell < buckets.n_columns * buckets.n_rows; cell++)
    for (guint i = buckets.starts[cell]; i < buckets.starts[cell + 1]; i++)
      {
        seen[buckets.items[i]]++;
        g_assert_cmpuint (drama_buckets_find (&buckets, points[buckets.items[i]]), ==, cell);
        if (i > buckets.starts[cell])
          g_assert_cmpuint (buckets.items[i - 1], <, buckets.items[i]);
      }
  for (guint i = 0; i < 200; i++)
    g_assert_cmpuint (seen[i], ==, 1);
}

static void
test_near_points_are_in_near_cells (void)
{
  g_auto (DramaBuckets) buckets = { 0 };
  DramaVec points[200];

  fill (points, 200, 100, 2);
  drama_buckets_init (&buckets, points, 200, 7);

  for (guint i = 0; i < 200; i++)
    for (guint j = 0; j < i; j++)
      {
        int one = (int) drama_buckets_find (&buckets, points[i]);
        int other = (int) drama_buckets_find (&buckets, points[j]);
        int columns = (int) buckets.n_columns;

        if (drama_vec_distance (points[i], points[j]) > 7)
          continue;
        g_assert_cmpint (ABS (one % columns - other % columns), <=, 1);
        g_assert_cmpint (ABS (one / columns - other / columns), <=, 1);
      }
}

static void
test_far_point_makes_no_desert (void)
{
  g_auto (DramaBuckets) buckets = { 0 };
  DramaVec points[50];

  fill (points, 50, 100, 3);
  points[49] = drama_vec (1e9, -1e9);
  drama_buckets_init (&buckets, points, 50, 1);

  g_assert_cmpuint (buckets.n_columns * buckets.n_rows, <=, 8 * 51);
}

static void
test_nothing_and_one_place (void)
{
  const DramaVec same[3] = { { 4, 4 }, { 4, 4 }, { 4, 4 } };
  g_auto (DramaBuckets) none = { 0 };
  g_auto (DramaBuckets) one = { 0 };

  drama_buckets_init (&none, NULL, 0, 1);
  drama_buckets_init (&one, same, 3, 1);

  g_assert_cmpuint (none.starts[1], ==, 0);
  g_assert_cmpuint (one.starts[1], ==, 3);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/buckets/each_is_once", test_each_is_once);
  g_test_add_func ("/layout/buckets/near_points_are_in_near_cells",
                   test_near_points_are_in_near_cells);
  g_test_add_func ("/layout/buckets/far_point_makes_no_desert", test_far_point_makes_no_desert);
  g_test_add_func ("/layout/buckets/nothing_and_one_place", test_nothing_and_one_place);

  return g_test_run ();
}
