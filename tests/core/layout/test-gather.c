/* test-gather.c - neighbours come near, and the whole stays
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-gather.h"

static void
test_linked_come_nearer (void)
{
  const DramaLink link = { 0, 1 };
  g_autoptr (DramaTopology) topology = drama_topology_new (2, &link, 1);
  DramaVec positions[2] = { { 0, 0 }, { 30, 0 } };

  for (guint i = 0; i < 100; i++)
    drama_gather_sweep (topology, NULL, 10, 5, 0.2, positions);

  /* Not nearer than the rest, and the middle has not moved. */
  g_assert_cmpfloat_with_epsilon (drama_vec_distance (positions[0], positions[1]), 6, 1.5);
  g_assert_cmpfloat_with_epsilon (positions[0].x + positions[1].x, 30, 1e-9);
}

static void
test_strangers_part (void)
{
  g_autoptr (DramaTopology) topology = drama_topology_new (2, NULL, 0);
  DramaVec positions[2] = { { 0, 0 }, { 2, 0 } };
  double   moved = drama_gather_sweep (topology, NULL, 10, 0, 0.2, positions);

  g_assert_cmpfloat (moved, >, 0);
  g_assert_cmpfloat (positions[1].x - positions[0].x, >, 2);
}

static void
test_force_ends_at_a_link (void)
{
  g_autoptr (DramaTopology) topology = drama_topology_new (2, NULL, 0);
  DramaVec positions[2] = { { 0, 0 }, { 10.01, 0 } };

  g_assert_cmpfloat (drama_gather_sweep (topology, NULL, 10, 0, 0.2, positions), ==, 0);
}

static void
test_fixed_stay (void)
{
  const DramaLink link = { 0, 1 };
  const guint8    fixed[2] = { 1, 0 };
  g_autoptr (DramaTopology) topology = drama_topology_new (2, &link, 1);
  DramaVec positions[2] = { { 0, 0 }, { 30, 0 } };

  drama_gather_sweep (topology, fixed, 10, 0, 0.2, positions);

  g_assert_cmpfloat (positions[0].x, ==, 0);
  g_assert_cmpfloat (positions[1].x, <, 30);
}

/* A thousand in one cell, and one far off: no cell too many, no step too far. */
static void
test_crowd_is_sampled (void)
{
  const guint          n = 1001;
  g_autofree DramaVec *positions = g_new0 (DramaVec, n);
  g_autoptr (DramaTopology) topology = drama_topology_new (n, NULL, 0);

  for (guint i = 0; i < n; i++)
    positions[i] = drama_vec (i % 40 * 0.1, i / 40 * 0.1);
  positions[n - 1] = drama_vec (1e6, -1e6);
  for (guint i = 0; i < 20; i++)
    drama_gather_sweep (topology, NULL, 10, 0, 0.2, positions);

  for (guint i = 0; i < n - 1; i++)
    g_assert_cmpfloat (drama_vec_length (positions[i]), <, 20 * 5 + 10);
  g_assert_cmpfloat (positions[n - 1].x, ==, 1e6);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/gather/linked_come_nearer", test_linked_come_nearer);
  g_test_add_func ("/layout/gather/strangers_part", test_strangers_part);
  g_test_add_func ("/layout/gather/force_ends_at_a_link", test_force_ends_at_a_link);
  g_test_add_func ("/layout/gather/fixed_stay", test_fixed_stay);
  g_test_add_func ("/layout/gather/crowd_is_sampled", test_crowd_is_sampled);

  return g_test_run ();
}
