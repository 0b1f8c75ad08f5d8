/* test-odd.c - graphs and wishes that nobody expects
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

static void
test_nothing (void)
{
  g_auto (Fixture) fixture = { 0 };

  fixture_init (&fixture, 0, NULL, 0);
  fixture_run (&fixture, 1);
}

static void
test_one (void)
{
  g_auto (Fixture) fixture = { 0 };

  fixture_init (&fixture, 1, NULL, 0);
  fixture.boxes[0] = (DramaRect){ -50, -20, 100, 60 };
  fixture_run (&fixture, 1);

  /* The middle of the picture, not that of the node, is at (0, 0). */
  g_assert_cmpfloat (fixture.positions[0].x, ==, 0);
  g_assert_cmpfloat (fixture.positions[0].y, ==, -10);
}

static void
test_star (void)
{
  g_autofree DramaLink *links = g_new (DramaLink, 200);
  g_auto (Fixture) fixture = { 0 };
  DramaRandom random;

  for (guint i = 0; i < 200; i++)
    links[i] = (DramaLink){ 0, i + 1 };
  fixture_init (&fixture, 201, links, 200);
  drama_random_init (&random, 1);
  fixture_label (&fixture, &random);
  fixture_run (&fixture, 1);

  fixture_assert_finite (&fixture);
  fixture_assert_no_overlap (&fixture);
}

static void
test_complete (void)
{
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (DramaLink));
  g_auto (Fixture) fixture = { 0 };
  DramaRandom random;

  for (guint i = 0; i < 40; i++)
    for (guint j = 0; j < i; j++)
      {
        DramaLink link = { i, j };

        g_array_append_val (links, link);
      }
  fixture_init (&fixture, 40, (const DramaLink *) (void *) links->data, links->len);
  drama_random_init (&random, 1);
  fixture_label (&fixture, &random);
  fixture_run (&fixture, 1);

  fixture_assert_finite (&fixture);
  fixture_assert_no_overlap (&fixture);
}

static void
test_all_in_one_place (void)
{
  g_auto (Fixture) fixture = { 0 };

  fixture_init_random (&fixture, 60, 80, 4);
  fixture_run_on (&fixture, 1);

  fixture_assert_finite (&fixture);
  fixture_assert_no_overlap (&fixture);
}

static void
test_absurd_places (void)
{
  const DramaVec absurd[] = {
    { NAN, 0 },
    { 0, INFINITY },
    { -INFINITY, NAN },
    { 1e300, -1e300 },
    { -1e18, 3 },
    { 5, 5 },
  };

  for (guint fixed = 0; fixed < 2; fixed++)
    {
      g_auto (Fixture) fixture = { 0 };

      fixture_init_random (&fixture, 48, 70, 4);
      for (guint i = 0; i < 48; i++)
        {
          fixture.start[i] = absurd[i % G_N_ELEMENTS (absurd)];
          fixture.fixed[i] = fixed && i % 4 == 0;
        }
      fixture_run_on (&fixture, 1);

      fixture_assert_finite (&fixture);
      fixture_assert_no_overlap (&fixture);
      for (guint i = 0; i < 48; i++)
        if (fixture.fixed[i] && drama_vec_is_finite (fixture.start[i]))
          g_assert_true (is_same (fixture.positions[i], fixture.start[i]));
    }
}

static void
test_absurd_boxes (void)
{
  g_auto (Fixture) fixture = { 0 };

  fixture_init_random (&fixture, 20, 30, 4);
  fixture.boxes[3] = (DramaRect){ NAN, 0, 10, 10 };
  fixture.boxes[4] = (DramaRect){ 0, 0, -10, 10 };
  fixture.boxes[5] = (DramaRect){ 0, 0, INFINITY, 10 };
  fixture.rooms[3] = NAN;
  fixture.rooms[4] = -50;
  fixture.rooms[5] = INFINITY;
  fixture_run (&fixture, 1);

  fixture_assert_finite (&fixture);
}

/* Those who are linked to nobody stand in rows: few different heights. */
static void
test_loners_in_rows (void)
{
  g_auto (Fixture) fixture = { 0 };
  guint n_rows = 0;

  fixture_init (&fixture, 40, NULL, 0);
  for (guint i = 0; i < 40; i++)
    fixture.boxes[i] = (DramaRect){ -60, -20, 120, 60 };
  fixture_run (&fixture, 1);

  fixture_assert_no_overlap (&fixture);
  for (guint i = 0; i < 40; i++)
    n_rows += i == 0 || fixture.positions[i].y > fixture.positions[i - 1].y;
  g_assert_cmpuint (n_rows, >=, 4);
  g_assert_cmpuint (n_rows, <=, 10);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/odd/nothing_gives_nothing", test_nothing);
  g_test_add_func ("/layout/odd/one_is_in_the_middle", test_one);
  g_test_add_func ("/layout/odd/star_has_room", test_star);
  g_test_add_func ("/layout/odd/complete_graph_has_room", test_complete);
  g_test_add_func ("/layout/odd/all_in_one_place_come_apart", test_all_in_one_place);
  g_test_add_func ("/layout/odd/absurd_places_are_survived", test_absurd_places);
  g_test_add_func ("/layout/odd/absurd_boxes_are_survived", test_absurd_boxes);
  g_test_add_func ("/layout/odd/loners_stand_in_rows", test_loners_in_rows);

  return g_test_run ();
}
