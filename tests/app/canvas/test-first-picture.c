/* test-first-picture.c - what is seen of the examples before anything is done
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "canvas-fixture.h"

#include "drama-far-names.h"
#include "drama-json.h"
#include "drama-paint.h"

/* What a window of 1280 by 800 leaves between the panes. */
#define WIDTH  670
#define HEIGHT 745

/* How far the picture may be back at most: beyond, it wastes the window. */
#define LEAST_ZOOM 0.4

static DramaDossier *
load_example (const char *name)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..", "data", "examples", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  DramaDossier *dossier = drama_json_read_file (file, NULL, &error);

  g_assert_no_error (error);

  return dossier;
}

static void
fit (Fixture    *fixture,
     const char *name,
     double      width,
     double      height)
{
  g_autoptr (DramaDossier) dossier = load_example (name);

  set_up_with (fixture, dossier);
  wait_for_frame (fixture);
  drama_camera_resize (&fixture->canvas->camera, width, height);
  drama_canvas_fit_all (fixture->canvas, FALSE);
}

/* Whether the canvas, as it is, paints the name of every actor. */
static gboolean
is_everybody_named (DramaCanvas *canvas)
{
  DramaScene *scene = drama_canvas_get_scene (canvas);
  g_autoptr (GArray) groups = drama_far_names_by_weight (scene);
  g_autoptr (GArray) names = drama_far_names_place (
      scene, canvas->camera.zoom, (const guint *) (gpointer) groups->data, groups->len, NULL);

  return groups->len == drama_dossier_get_n_actors (canvas->dossier) &&
         (names->len == groups->len || !drama_far_names_wanted (scene, canvas->camera.zoom));
}

static void
test_everybody_is_named_in_the_first_window (Fixture      *fixture,
                                             gconstpointer name)
{
  DramaRect seen;

  fit (fixture, name, WIDTH, HEIGHT);
  g_assert_true (is_everybody_named (fixture->canvas));
  g_assert_cmpfloat (fixture->canvas->camera.zoom, >=, LEAST_ZOOM);

  seen = drama_paint_get_extent (drama_canvas_get_scene (fixture->canvas),
                                 fixture->canvas->camera.zoom);
  g_assert_true (drama_rect_holds (drama_camera_get_visible (&fixture->canvas->camera), seen));
}

/* However the window is shaped, nothing is cut and nobody's name is lost for long. */
static void
test_the_picture_fits_every_window (Fixture      *fixture,
                                    gconstpointer name)
{
  static const double SIZES[][2] = {
    { 1920, 1000 },
    { 1310, 820 },
    { 1000, 560 },
    { 800, 900 },
    { 720, 640 },
  };

  fit (fixture, name, WIDTH, HEIGHT);
  for (guint i = 0; i < G_N_ELEMENTS (SIZES); i++)
    {
      DramaCamera *camera = &fixture->canvas->camera;
      DramaRect    seen;

      drama_camera_resize (camera, SIZES[i][0], SIZES[i][1]);
      drama_canvas_fit_all (fixture->canvas, FALSE);
      seen = drama_paint_get_extent (drama_canvas_get_scene (fixture->canvas), camera->zoom);
      g_assert_true (drama_rect_holds (drama_camera_get_visible (camera), seen));
      g_assert_true (is_everybody_named (fixture->canvas));
    }
}

/* As when the find bar or a pane opens while the camera is on its way. */
static void
test_issue_resizing_stops_a_flight (Fixture      *fixture,
                                    gconstpointer unused)
{
  DramaCamera target;

  set_up (fixture, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  target = fixture->canvas->camera;
  target.zoom *= 2;
  target.centre = get_stored_place (fixture, "d");
  drama_canvas_fly (fixture->canvas, &target, NULL);
  wait_ms (60);
  g_assert_cmpfloat (fixture->canvas->camera.zoom, !=, target.zoom);

  drama_canvas_resize_view (fixture->canvas, 700, 500);
  g_assert_cmpfloat (fixture->canvas->camera.zoom, ==, target.zoom);
  assert_near (fixture->canvas->camera.centre.x, target.centre.x);
  assert_near (fixture->canvas->camera.centre.y, target.centre.y);
}

int
main (int   argc,
      char *argv[])
{
  static const char *const EXAMPLES[] = { "us-russia-cybercrime.dramatis",
                                          "harbour-permits.dramatis" };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (EXAMPLES); i++)
    {
      g_autofree char *named = g_strdup_printf ("/canvas/first-picture/named/%u", i);
      g_autofree char *fits = g_strdup_printf ("/canvas/first-picture/fits/%u", i);

      g_test_add (named, Fixture, EXAMPLES[i], NULL, test_everybody_is_named_in_the_first_window,
                  tear_down);
      g_test_add (fits, Fixture, EXAMPLES[i], NULL, test_the_picture_fits_every_window,
                  tear_down);
    }

  g_test_add ("/canvas/first-picture/issue_resizing_stops_a_flight", Fixture, NULL, NULL,
              test_issue_resizing_stops_a_flight, tear_down);

  return g_test_run ();
}
