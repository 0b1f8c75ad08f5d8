/* test-grid.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-grid.h"

#define N_RECTS 300

/* A sequence of its own, as geom knows no other folder (Lehmer 1951). */
static double
next_unit (guint64 *state)
{
  *state = *state * 48271 % 2147483647;

  return (double) *state / 2147483647;
}

static DramaRect
next_rect (guint64 *state,
           double   spread)
{
  double x = (next_unit (state) - 0.5) * spread, y = (next_unit (state) - 0.5) * spread;

  return (DramaRect){ x, y, next_unit (state) * 60, next_unit (state) * 60 };
}

static gboolean
touches (DramaRect a,
         DramaRect b)
{
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height &&
         b.y <= a.y + a.height;
}

/* Against asking every rectangle; many lie outside of the area. */
static void
test_finds_what_looking_at_all_would_find (void)
{
  g_autoptr (DramaGrid) grid = drama_grid_new ((DramaRect){ -200, -200, 400, 400 }, 25);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  DramaRect rects[N_RECTS];
  guint64   state = 7;

  for (guint i = 0; i < N_RECTS; i++)
    {
      rects[i] = next_rect (&state, 800);
      drama_grid_insert (grid, i, rects[i]);
    }
  for (guint k = 0; k < 200; k++)
    {
      DramaRect query = next_rect (&state, 1000);
      guint     at = 0;

      drama_grid_query (grid, query, found);
      for (guint i = 0; i < N_RECTS; i++)
        if (touches (rects[i], query))
          {
            g_assert_cmpuint (at, <, found->len);
            g_assert_cmpuint (g_array_index (found, guint, at++), ==, i);
          }
      g_assert_cmpuint (at, ==, found->len);
    }
}

static void
test_a_thing_of_several_pieces_is_found_once (void)
{
  g_autoptr (DramaGrid) grid = drama_grid_new ((DramaRect){ 0, 0, 100, 100 }, 10);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < 5; i++)
    drama_grid_insert (grid, 3, (DramaRect){ i * 15, i * 15, 20, 20 });
  drama_grid_query (grid, (DramaRect){ 0, 0, 100, 100 }, found);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpuint (g_array_index (found, guint, 0), ==, 3);
}

static void
test_an_area_of_no_size_works (void)
{
  g_autoptr (DramaGrid) grid = drama_grid_new ((DramaRect){ 5, 5, 0, 0 }, 10);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));

  drama_grid_insert (grid, 0, (DramaRect){ -1000, -1000, 1, 1 });
  drama_grid_query (grid, (DramaRect){ 0, 0, 10, 10 }, found);
  g_assert_cmpuint (found->len, ==, 0);
  drama_grid_query (grid, (DramaRect){ -1001, -1001, 10, 10 }, found);
  g_assert_cmpuint (found->len, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/geom/grid/finds_what_looking_at_all_would_find",
                   test_finds_what_looking_at_all_would_find);
  g_test_add_func ("/geom/grid/a_thing_of_several_pieces_is_found_once",
                   test_a_thing_of_several_pieces_is_found_once);
  g_test_add_func ("/geom/grid/an_area_of_no_size_works", test_an_area_of_no_size_works);

  return g_test_run ();
}
