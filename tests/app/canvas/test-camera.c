/* test-camera.c - what the camera promises
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-camera.h"

#include "drama-random.h"

#define assert_near(a, b) g_assert_cmpfloat_with_epsilon ((a), (b), 1e-6)
#define assert_vec_near(a, b)   \
  do                            \
    {                           \
      DramaVec va = (a);        \
      DramaVec vb = (b);        \
      assert_near (va.x, vb.x); \
      assert_near (va.y, vb.y); \
    }                           \
  while (0)

static DramaCamera
get_camera (double zoom)
{
  DramaCamera camera;

  drama_camera_init (&camera);
  drama_camera_resize (&camera, 800, 600);
  camera.zoom = zoom;
  return camera;
}

static void
test_middle_of_the_view_shows_the_centre (void)
{
  DramaCamera camera = get_camera (2);

  camera.centre = drama_vec (10, -20);
  assert_vec_near (drama_camera_to_world (&camera, drama_vec (400, 300)), camera.centre);
  /* 100 px to the right at zoom 2 are 50 world units. */
  assert_vec_near (drama_camera_to_world (&camera, drama_vec (500, 300)), drama_vec (60, -20));
}

static void
test_there_and_back_is_the_same_point (void)
{
  DramaRandom random;

  drama_random_init (&random, 7);
  for (guint i = 0; i < 1000; i++)
    {
      DramaCamera camera = get_camera (0.1 + 7 * drama_random_unit (&random));
      DramaVec    point = drama_vec (drama_random_unit (&random) * 800,
                                     drama_random_unit (&random) * 600);

      camera.centre = drama_vec (drama_random_unit (&random) * 1000,
                                 drama_random_unit (&random) * 1000);
      assert_vec_near (drama_camera_to_view (&camera, drama_camera_to_world (&camera, point)),
                       point);
    }
}

static void
test_zoom_keeps_the_point_under_the_pointer (void)
{
  DramaVec    pointer = drama_vec (123, 456);
  DramaCamera camera = get_camera (1);
  DramaVec    before = drama_camera_to_world (&camera, pointer);

  for (double zoom = 0.05; zoom < 20; zoom *= 1.3)
    {
      drama_camera_zoom_about (&camera, pointer, zoom);
      assert_vec_near (drama_camera_to_world (&camera, pointer), before);
    }
}

static void
test_zoom_stays_within_bounds (void)
{
  DramaCamera camera = get_camera (1);

  drama_camera_zoom_about (&camera, drama_vec (0, 0), 1e9);
  assert_near (camera.zoom, DRAMA_CAMERA_MAX_ZOOM);
  drama_camera_zoom_about (&camera, drama_vec (0, 0), 1e-9);
  assert_near (camera.zoom, DRAMA_CAMERA_MIN_ZOOM);
}

static void
test_fit_shows_everything_with_its_padding (void)
{
  DramaCamera camera = get_camera (1);
  DramaRect   world = { -1000, 200, 1600, 300 };

  drama_camera_fit (&camera, world, 40, 1);
  /* The width decides: 720 px for 1600 units. */
  assert_near (camera.zoom, 720.0 / 1600);
  assert_vec_near (drama_camera_to_view (&camera, drama_vec (-1000, 350)), drama_vec (40, 300));
}

static void
test_fit_does_not_enlarge_a_small_picture (void)
{
  DramaCamera camera = get_camera (0.3);

  drama_camera_fit (&camera, (DramaRect){ 5, 5, 10, 10 }, 40, 1.5);
  assert_near (camera.zoom, 1.5);
  drama_camera_fit (&camera, (DramaRect){ 5, 5, 0, 0 }, 40, 1.5);
  assert_near (camera.zoom, 1.5);
  assert_vec_near (camera.centre, drama_vec (5, 5));
}

static void
test_fit_in_a_view_of_no_size_is_finite (void)
{
  DramaCamera camera;

  drama_camera_init (&camera);
  drama_camera_fit (&camera, (DramaRect){ 0, 0, 100, 100 }, 40, 1);
  g_assert_cmpfloat (camera.zoom, >, 0);
  g_assert_true (drama_vec_is_finite (camera.centre));
}

static void
test_reveal_leaves_the_visible_alone (void)
{
  DramaCamera camera = get_camera (1);
  DramaCamera before = camera;

  drama_camera_reveal (&camera, (DramaRect){ -50, -50, 100, 100 }, 20);
  g_assert_true (drama_camera_equal (&camera, &before));
}

static void
test_reveal_moves_no_further_than_needed (void)
{
  DramaCamera camera = get_camera (1);

  /* The right edge of the view is at 400: 500 + 20 px of padding are 120 too far. */
  drama_camera_reveal (&camera, (DramaRect){ 450, 0, 50, 50 }, 20);
  assert_vec_near (camera.centre, drama_vec (120, 0));
  assert_near (camera.zoom, 1);
}

static void
test_reveal_zooms_out_for_what_is_too_large (void)
{
  DramaCamera camera = get_camera (2);

  drama_camera_reveal (&camera, (DramaRect){ 0, 0, 760, 100 }, 20);
  assert_near (camera.zoom, 1);
  assert_vec_near (camera.centre, drama_vec (380, 0));
}

static void
test_bounds_let_a_large_picture_be_seen_whole (void)
{
  DramaCamera camera = get_camera (1);
  DramaRect   world = { 0, 0, 80000, 1000 };

  drama_camera_set_bounds (&camera, world);
  drama_camera_fit (&camera, world, 0, 1);
  assert_near (camera.zoom, 0.01);
  drama_camera_set_bounds (&camera, (DramaRect){ 0, 0, 10, 10 });
  assert_near (camera.min_zoom, DRAMA_CAMERA_MIN_ZOOM);
}

static void
test_picture_cannot_be_lost (void)
{
  DramaCamera camera = get_camera (1);
  DramaRect   world = { 0, 0, 300, 200 };

  drama_camera_pan (&camera, drama_vec (5000, -9000));
  drama_camera_keep_near (&camera, world);
  g_assert_true (drama_rect_meets (drama_camera_get_visible (&camera), world));

  /* And one that is in the view does not move. */
  camera = get_camera (1);
  drama_camera_keep_near (&camera, world);
  assert_vec_near (camera.centre, drama_vec (0, 0));
}

static void
test_anchored_flight_keeps_its_anchor (void)
{
  DramaVec    anchor = drama_vec (700, 50);
  DramaCamera from = get_camera (1), to = from;
  DramaVec    world = drama_camera_to_world (&from, anchor);
  DramaFlight flight;

  drama_camera_zoom_about (&to, anchor, 4);
  drama_flight_init (&flight, &from, &to, &anchor);
  for (double t = 0; t <= 1; t += 0.125)
    {
      DramaCamera at = drama_flight_at (&flight, t);

      assert_vec_near (drama_camera_to_world (&at, anchor), world);
      assert_near (at.zoom, pow (4, t));
    }
}

static void
test_flight_begins_and_ends_at_its_ends (void)
{
  DramaCamera from = get_camera (1), to = get_camera (3);
  DramaFlight flight;
  DramaCamera at;

  to.centre = drama_vec (5000, -800);
  drama_flight_init (&flight, &from, &to, NULL);
  g_assert_cmpfloat (drama_flight_get_length (&flight), >, 0);

  at = drama_flight_at (&flight, 0);
  g_assert_true (drama_camera_equal (&at, &from));
  at = drama_flight_at (&flight, 1);
  g_assert_true (drama_camera_equal (&at, &to));

  /* No jump at either end. */
  at = drama_flight_at (&flight, 1e-9);
  assert_near (at.zoom, from.zoom);
  at = drama_flight_at (&flight, 1 - 1e-9);
  g_assert_cmpfloat_with_epsilon (at.zoom, to.zoom, 1e-4);
  g_assert_cmpfloat_with_epsilon (at.centre.x, to.centre.x, 1e-2);
}

static void
test_far_flight_zooms_out_and_a_near_one_does_not (void)
{
  DramaCamera from = get_camera (1), to = get_camera (1);
  DramaFlight flight;

  to.centre = drama_vec (8000, 0);
  drama_flight_init (&flight, &from, &to, NULL);
  g_assert_cmpfloat (drama_flight_at (&flight, 0.5).zoom, <, 0.3);
  assert_near (drama_flight_at (&flight, 0.5).centre.x, 4000);

  to.centre = drama_vec (40, 0);
  drama_flight_init (&flight, &from, &to, NULL);
  g_assert_cmpfloat (drama_flight_at (&flight, 0.5).zoom, >, 0.99);
}

static void
test_flight_to_nowhere_has_no_length (void)
{
  DramaCamera from = get_camera (2);
  DramaFlight flight;
  DramaCamera at;

  drama_flight_init (&flight, &from, &from, NULL);
  assert_near (drama_flight_get_length (&flight), 0);
  at = drama_flight_at (&flight, 0.5);
  g_assert_true (drama_camera_equal (&at, &from));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/canvas/camera/middle_of_the_view_shows_the_centre",
                   test_middle_of_the_view_shows_the_centre);
  g_test_add_func ("/canvas/camera/there_and_back_is_the_same_point",
                   test_there_and_back_is_the_same_point);
  g_test_add_func ("/canvas/camera/zoom_keeps_the_point_under_the_pointer",
                   test_zoom_keeps_the_point_under_the_pointer);
  g_test_add_func ("/canvas/camera/zoom_stays_within_bounds", test_zoom_stays_within_bounds);
  g_test_add_func ("/canvas/camera/fit_shows_everything_with_its_padding",
                   test_fit_shows_everything_with_its_padding);
  g_test_add_func ("/canvas/camera/fit_does_not_enlarge_a_small_picture",
                   test_fit_does_not_enlarge_a_small_picture);
  g_test_add_func ("/canvas/camera/fit_in_a_view_of_no_size_is_finite",
                   test_fit_in_a_view_of_no_size_is_finite);
  g_test_add_func ("/canvas/camera/reveal_leaves_the_visible_alone",
                   test_reveal_leaves_the_visible_alone);
  g_test_add_func ("/canvas/camera/reveal_moves_no_further_than_needed",
                   test_reveal_moves_no_further_than_needed);
  g_test_add_func ("/canvas/camera/reveal_zooms_out_for_what_is_too_large",
                   test_reveal_zooms_out_for_what_is_too_large);
  g_test_add_func ("/canvas/camera/bounds_let_a_large_picture_be_seen_whole",
                   test_bounds_let_a_large_picture_be_seen_whole);
  g_test_add_func ("/canvas/camera/picture_cannot_be_lost", test_picture_cannot_be_lost);
  g_test_add_func ("/canvas/camera/anchored_flight_keeps_its_anchor",
                   test_anchored_flight_keeps_its_anchor);
  g_test_add_func ("/canvas/camera/flight_begins_and_ends_at_its_ends",
                   test_flight_begins_and_ends_at_its_ends);
  g_test_add_func ("/canvas/camera/far_flight_zooms_out_and_a_near_one_does_not",
                   test_far_flight_zooms_out_and_a_near_one_does_not);
  g_test_add_func ("/canvas/camera/flight_to_nowhere_has_no_length",
                   test_flight_to_nowhere_has_no_length);

  return g_test_run ();
}
