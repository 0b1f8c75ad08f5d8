/* test-stress.c - pictures that tell distances
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-stress.h"

#include "drama-traverse.h"
#include "fixture.h"

/* Each node to the next, and the last to the first where it is a ring. */
static DramaTopology *
make_path (guint    n,
           gboolean is_ring)
{
  g_autofree DramaLink *links = g_new (DramaLink, n);

  for (guint i = 0; i < n; i++)
    links[i] = (DramaLink){ i, (i + 1) % n };

  return drama_topology_new (n, links, is_ring ? n : n - 1);
}

/* A tree that grows at random, and as many links across it. */
static DramaTopology *
make_random (guint   n,
             guint   n_across,
             guint64 seed)
{
  g_autofree DramaLink *links = g_new (DramaLink, n + n_across);
  DramaRandom           random;

  drama_random_init (&random, seed);
  for (guint i = 1; i < n; i++)
    links[i - 1] = (DramaLink){ drama_random_below (&random, i), i };
  for (guint i = 0; i < n_across; i++)
    links[n - 1 + i] = fixture_draw_link (&random, n);

  return drama_topology_new (n, links, n - 1 + n_across);
}

static void
anneal (DramaStress *stress,
        guint        halvings,
        double       rate,
        DramaVec    *positions)
{
  drama_stress_anneal (stress, halvings, rate);
  while (drama_stress_get_n_left (stress) > 0)
    drama_stress_sweep (stress, 1, positions);
}

static void
test_path_has_none (void)
{
  g_autoptr (DramaTopology) path = make_path (12, FALSE);
  g_autoptr (DramaStress) stress = drama_stress_new (path, NULL, 1);
  DramaVec positions[12];

  g_assert_true (drama_stress_prepare (stress));
  drama_stress_place (stress, 1, positions);
  anneal (stress, 5, 0, positions);

  g_assert_cmpfloat (drama_stress_measure (stress, positions), <, 0.001);
  g_assert_cmpfloat_with_epsilon (drama_vec_distance (positions[0], positions[11]), 11, 0.5);
}

/* Worked out by hand for three nodes of a path, put on the corners of a triangle with
 * sides of 1: distances seen 1 1 1 and wanted 1 1 2, so 1 - (1 + 1 + 2)^2 / (3 * 6). */
static void
test_measure_is_the_formula (void)
{
  const DramaVec triangle[] = { { 0, 0 }, { 1, 0 }, { 0.5, 0.8660254037844386 } };
  const DramaVec larger[] = { { 5, 5 }, { 12, 5 }, { 8.5, 5 + 7 * 0.8660254037844386 } };
  g_autoptr (DramaTopology) path = make_path (3, FALSE);
  g_autoptr (DramaStress) stress = drama_stress_new (path, NULL, 1);

  g_assert_true (drama_stress_prepare (stress));

  g_assert_cmpfloat_with_epsilon (drama_stress_measure (stress, triangle), 1.0 / 9, 1e-9);
  g_assert_cmpfloat_with_epsilon (drama_stress_measure (stress, larger), 1.0 / 9, 1e-9);
}

/* The best picture of a ring is a regular polygon; of 20 corners, measured on paper:
 * chords sin (pi k / 20) against k links. */
static void
test_ring_is_round (void)
{
  g_autoptr (DramaTopology) ring = make_path (20, TRUE);
  g_autoptr (DramaStress) stress = drama_stress_new (ring, NULL, 1);
  DramaVec positions[20], circle[20];

  g_assert_true (drama_stress_prepare (stress));
  for (guint i = 0; i < 20; i++)
    circle[i] = drama_vec (cos (G_PI * i / 10), sin (G_PI * i / 10));
  drama_stress_place (stress, 1, positions);
  anneal (stress, 6, 0, positions);

  g_assert_cmpfloat (drama_stress_measure (stress, positions), <=,
                     1.02 * drama_stress_measure (stress, circle));
}

/* Every few sweeps that cool the picture is better, up to a little noise. */
static void
test_sweeps_lessen_it (void)
{
  g_autoptr (DramaTopology) graph = make_random (80, 60, 5);
  g_autoptr (DramaStress) stress = drama_stress_new (graph, NULL, 1);
  g_autofree DramaVec *positions = g_new (DramaVec, 80);
  DramaRandom          random;
  double               last;

  drama_random_init (&random, 8);
  for (guint i = 0; i < 80; i++)
    positions[i] = fixture_draw_point (&random, 5, 5);
  g_assert_true (drama_stress_prepare (stress));
  last = drama_stress_measure (stress, positions);
  drama_stress_anneal (stress, 5, 1);
  while (drama_stress_get_n_left (stress) > 0)
    {
      double now;

      for (guint i = 0; i < 11; i++)
        drama_stress_sweep (stress, 1, positions);
      now = drama_stress_measure (stress, positions);
      g_assert_cmpfloat (now, <, last * 1.01);
      last = now;
    }

  g_assert_cmpfloat (last, <, 0.1);
}

/* A lattice of 60 by 60 can be drawn nearly without stress; all pairs come to 0.009
 * for one of 32 by 32, and at random it would be above 0.2. */
static void
test_pivots_are_nearly_as_good (void)
{
  const guint          side = 60, n = side * side;
  g_autofree DramaVec *positions = g_new (DramaVec, n);
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (DramaLink));
  g_autoptr (DramaTopology) lattice = NULL;
  g_autoptr (DramaStress) stress = NULL;

  for (guint i = 0; i < n; i++)
    {
      DramaLink right = { i, i + 1 }, below = { i, i + side };

      if (i % side < side - 1)
        g_array_append_val (links, right);
      if (i < n - side)
        g_array_append_val (links, below);
    }
  lattice = drama_topology_new (n, (const DramaLink *) (void *) links->data, links->len);
  stress = drama_stress_new (lattice, NULL, 1);
  while (!drama_stress_prepare (stress))
    continue;
  g_assert_cmpuint (drama_stress_get_n_pairs (stress), <, n * 402);
  g_assert_null (drama_stress_get_hops (stress, 0));
  drama_stress_place (stress, 1, positions);
  anneal (stress, 4, 0, positions);

  g_assert_cmpfloat (drama_stress_measure (stress, positions), <, 0.015);
}

static void
test_fixed_stay (void)
{
  const guint8 fixed[10] = { 1, 0, 0, 0, 0, 0, 0, 0, 0, 1 };
  g_autoptr (DramaTopology) path = make_path (10, FALSE);
  g_autoptr (DramaStress) stress = drama_stress_new (path, fixed, 1);
  DramaVec positions[10];

  g_assert_true (drama_stress_prepare (stress));
  drama_stress_place (stress, 1, positions);
  positions[0] = drama_vec (-3, 2);
  positions[9] = drama_vec (4, 2);
  anneal (stress, 5, 0, positions);

  g_assert_cmpfloat (positions[0].x, ==, -3);
  g_assert_cmpfloat (positions[0].y, ==, 2);
  g_assert_cmpfloat (positions[9].x, ==, 4);
  g_assert_cmpfloat (positions[9].y, ==, 2);
  for (guint i = 1; i < 10; i++)
    g_assert_cmpfloat (drama_vec_distance (positions[i - 1], positions[i]), <, 1.7);
}

static void
test_hops_are_distances (void)
{
  const guint8 fixed[40] = { [3] = 1, [20] = 1 };
  g_autoptr (DramaTopology) graph = make_random (40, 10, 2);
  g_autoptr (DramaStress) stress = drama_stress_new (graph, fixed, 1);
  guint distances[40], queue[40];

  g_assert_true (drama_stress_prepare (stress));
  for (guint i = 0; i < 40; i++)
    {
      const guint *hops = drama_stress_get_hops (stress, i);

      if (fixed[i])
        {
          g_assert_null (hops);
          continue;
        }
      drama_traverse_distances (graph, i, distances, queue);
      g_assert_cmpmem (hops, sizeof distances, distances, sizeof distances);
    }
}

/* Nobody to pull: nothing to sweep, nothing to measure. */
static void
test_lonely_are_left_alone (void)
{
  g_autoptr (DramaTopology) topology = drama_topology_new (3, NULL, 0);
  g_autoptr (DramaStress) stress = drama_stress_new (topology, NULL, 1);
  DramaVec positions[3] = { { 0, 0 }, { 0, 0 }, { 7, 7 } };

  g_assert_true (drama_stress_prepare (stress));
  anneal (stress, 3, 0, positions);

  g_assert_cmpfloat (positions[2].x, ==, 7);
  g_assert_cmpfloat (drama_stress_measure (stress, positions), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/stress/path_has_none", test_path_has_none);
  g_test_add_func ("/layout/stress/measure_is_the_formula", test_measure_is_the_formula);
  g_test_add_func ("/layout/stress/ring_is_round", test_ring_is_round);
  g_test_add_func ("/layout/stress/sweeps_lessen_it", test_sweeps_lessen_it);
  g_test_add_func ("/layout/stress/pivots_are_nearly_as_good", test_pivots_are_nearly_as_good);
  g_test_add_func ("/layout/stress/fixed_stay", test_fixed_stay);
  g_test_add_func ("/layout/stress/hops_are_distances", test_hops_are_distances);
  g_test_add_func ("/layout/stress/lonely_are_left_alone", test_lonely_are_left_alone);

  return g_test_run ();
}
