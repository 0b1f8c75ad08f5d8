/* test-turn.c - turns that fit the view or the places that are there
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-turn.h"

#include "fixture.h"

static void
test_directions_part_the_circle (void)
{
  DramaVec sum = { 0, 0 };

  for (guint i = 0; i < DRAMA_TURN_DIRECTIONS; i++)
    {
      DramaVec one = drama_turn_direction (i), next = drama_turn_direction (i + 1);

      g_assert_cmpfloat_with_epsilon (drama_vec_length (one), 1, 1e-15);
      g_assert_cmpfloat_with_epsilon (drama_vec_dot (one, next), cos (G_PI / 8), 1e-12);
      g_assert_cmpfloat (drama_vec_cross (one, next), >, 0);
      sum = drama_vec_add (sum, one);
    }

  g_assert_cmpfloat_with_epsilon (drama_vec_length (sum), 0, 1e-12);
}

/* A slanting row lies down in a wide view and stands up in a tall one; lengths stay. */
static void
test_row_fits_the_view (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (DramaPart) part = NULL;
  g_autofree DramaVec *positions = NULL;
  DramaRect            wide, tall;

  fixture_init (&fixture, 9, NULL, 0);
  for (guint i = 0; i < 9; i++)
    fixture.positions[i] = drama_vec (100.0 * i, 80.0 * i);
  part = fixture_make_part (&fixture);
  positions = g_memdup2 (fixture.positions, 9 * sizeof (DramaVec));

  part->aspect = 5;
  drama_turn_to_fit (part, positions);
  wide = drama_part_bounds (part, positions);
  g_assert_cmpfloat (wide.width, >, 4 * wide.height);
  g_assert_cmpfloat_with_epsilon (drama_vec_distance (positions[0], positions[8]),
                                  drama_vec_length (drama_vec (800, 640)), 1e-6);

  part->aspect = 0.2;
  drama_turn_to_fit (part, positions);
  tall = drama_part_bounds (part, positions);
  g_assert_cmpfloat (tall.height, >, 4 * tall.width);
}

/* Moved, turned by a third and mirrored: the way back is found. */
static void
test_onto_undoes_any_turn (void)
{
  for (guint mirror = 0; mirror < 2; mirror++)
    {
      g_auto (Fixture) fixture = { 0 };
      g_autoptr (DramaPart) part = NULL;
      g_autofree DramaVec *positions = g_new (DramaVec, 12);
      DramaRandom          random;

      fixture_init (&fixture, 12, NULL, 0);
      drama_random_init (&random, 5);
      for (guint i = 0; i < 12; i++)
        fixture.positions[i] = fixture_draw_point (&random, 500, 300);
      part = fixture_make_part (&fixture);
      part->placed = g_new0 (guint8, 12);
      part->placed[1] = part->placed[4] = part->placed[7] = TRUE;
      for (guint i = 0; i < 12; i++)
        {
          DramaVec at = fixture.positions[i];

          if (mirror)
            at.x = -at.x;
          positions[i] = drama_vec (0.28 * at.x - 0.96 * at.y + 77, 0.96 * at.x + 0.28 * at.y - 3);
        }
      drama_turn_onto (part, positions);

      for (guint i = 0; i < 12; i++)
        g_assert_cmpfloat (drama_vec_distance (positions[i], fixture.positions[i]), <, 1e-9);
    }
}

static void
test_onto_one_place_only_moves (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (DramaPart) part = NULL;
  DramaVec positions[2] = { { 3, 3 }, { 8, 3 } };

  fixture_init (&fixture, 2, NULL, 0);
  fixture.positions[0] = drama_vec (100, 200);
  part = fixture_make_part (&fixture);
  part->placed = g_new0 (guint8, 2);
  part->placed[0] = TRUE;
  drama_turn_onto (part, positions);

  g_assert_cmpfloat (positions[0].x, ==, 100);
  g_assert_cmpfloat (positions[1].x, ==, 105);
  g_assert_cmpfloat (positions[1].y, ==, 200);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/turn/directions_part_the_circle", test_directions_part_the_circle);
  g_test_add_func ("/layout/turn/row_fits_the_view", test_row_fits_the_view);
  g_test_add_func ("/layout/turn/onto_undoes_any_turn", test_onto_undoes_any_turn);
  g_test_add_func ("/layout/turn/onto_one_place_only_moves", test_onto_one_place_only_moves);

  return g_test_run ();
}
