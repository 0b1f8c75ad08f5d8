/* test-settle.c - no box stays on another, and none moves without need
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-settle.h"

#include "fixture.h"

#include <string.h>

static void
settle (const DramaPart *part,
        DramaVec        *positions)
{
  guint next = 0;

  while (!drama_settle_step (part, &next, positions))
    continue;
}

static void
test_what_is_free_stays (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (DramaPart) part = NULL;

  fixture_init_random (&fixture, 30, 10, 1);
  for (guint i = 0; i < 30; i++)
    fixture.positions[i] = drama_vec (i % 6 * 320.0, i / 6 * 120.0);
  part = fixture_make_part (&fixture);
  settle (part, fixture.positions);

  g_assert_cmpmem (part->positions, 30 * sizeof (DramaVec), fixture.positions,
                   30 * sizeof (DramaVec));
}

/* Two boxes of 100 by 40 on each other: the shortest way out is up or down, by what
 * they share and the gap. */
static void
test_goes_the_shortest_way (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (DramaPart) part = NULL;

  fixture_init (&fixture, 2, NULL, 0);
  fixture.boxes[0] = fixture.boxes[1] = (DramaRect){ -50, -20, 100, 40 };
  fixture.positions[1] = drama_vec (10, 5);
  part = fixture_make_part (&fixture);
  settle (part, fixture.positions);

  g_assert_cmpfloat_with_epsilon (fixture.positions[0].y, 5 - 40 - 12, 0.001);
  g_assert_cmpfloat (fixture.positions[0].x, ==, 0);
  g_assert_cmpfloat (fixture.positions[1].x, ==, 10);
}

/* A free node among many that must not move, all in one place or at random. */
static void
test_all_come_free (void)
{
  for (guint seed = 0; seed < 30; seed++)
    {
      g_auto (Fixture) fixture = { 0 };
      g_autoptr (DramaPart) part = NULL;
      DramaRandom random;

      fixture_init_random (&fixture, 90, 0, seed);
      drama_random_init (&random, seed);
      for (guint i = 0; i < 90; i++)
        {
          fixture.positions[i] = fixture_draw_point (&random, 20.0 * seed, 20.0 * seed);
          fixture.fixed[i] = drama_random_below (&random, 3) == 0;
        }
      part = fixture_make_part (&fixture);
      part->fixed = g_memdup2 (fixture.fixed, 90);
      settle (part, fixture.positions);

      fixture_assert_no_overlap (&fixture);
      for (guint i = 0; i < 90; i++)
        {
          if (fixture.fixed[i])
            g_assert_true (is_same (fixture.positions[i], part->positions[i]));
          else
            g_assert_true (drama_settle_is_free (part, i, fixture.positions[i], fixture.positions));
        }
    }
}

static void
test_free_means_with_the_gap (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (DramaPart) part = NULL;

  fixture_init (&fixture, 2, NULL, 0);
  fixture.boxes[0] = fixture.boxes[1] = (DramaRect){ -50, -20, 100, 40 };
  part = fixture_make_part (&fixture);

  g_assert_false (drama_settle_is_free (part, 1, drama_vec (111, 0), fixture.positions));
  g_assert_true (drama_settle_is_free (part, 1, drama_vec (112, 0), fixture.positions));
  g_assert_true (drama_settle_is_free (part, 1, drama_vec (0, -52), fixture.positions));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/settle/what_is_free_stays", test_what_is_free_stays);
  g_test_add_func ("/layout/settle/goes_the_shortest_way", test_goes_the_shortest_way);
  g_test_add_func ("/layout/settle/all_come_free", test_all_come_free);
  g_test_add_func ("/layout/settle/free_means_with_the_gap", test_free_means_with_the_gap);

  return g_test_run ();
}
