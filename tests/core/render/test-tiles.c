/* test-tiles.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-tiles.h"

#include "drama-paint.h"
#include "sample.h"

#include <stdlib.h>

/* A view in device pixels, with its middle on the upper left corner of a pixel at every zoom. */
#define WIDTH  900
#define HEIGHT 600
#define SIDE   256
#define ALL    10000

static const DramaColor PAPER = { 1, 1, 1, 1 };
static const DramaVec   CENTRE = { 0, 0 };

static DramaScene *
make_scene (void)
{
  g_autoptr (DramaDossier) dossier = sample_full ();

  return drama_scene_new (&(DramaSceneInput){
      .dossier = dossier, .theme = drama_theme_get (DRAMA_THEME_PRINT), .text_scale = 1 });
}

static gboolean
paint_tiles (DramaTiles       *tiles,
             double            zoom,
             guint             budget,
             cairo_surface_t **view)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t         *cr = cairo_create (surface);
  gboolean         complete = drama_tiles_paint (tiles, cr, CENTRE, zoom, WIDTH, HEIGHT, budget);

  cairo_destroy (cr);
  cairo_surface_flush (surface);
  if (view != NULL)
    *view = surface;
  else
    cairo_surface_destroy (surface);

  return complete;
}

static cairo_surface_t *
paint_at_once (const DramaScene *scene,
               double            zoom)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t         *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, PAPER.r, PAPER.g, PAPER.b);
  cairo_paint (cr);
  cairo_destroy (cr);
  drama_paint_view (scene, surface, drama_vec (-WIDTH / 2, -HEIGHT / 2), zoom, 1, NULL);
  cairo_surface_flush (surface);

  return surface;
}

/* How many pixels differ by more than @tolerance in their green. */
static guint
count_differing (cairo_surface_t *one,
                 cairo_surface_t *other,
                 int              tolerance)
{
  const guchar *a = cairo_image_surface_get_data (one);
  const guchar *b = cairo_image_surface_get_data (other);
  int           stride = cairo_image_surface_get_stride (one);
  guint         n = 0;

  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      n += abs (a[y * stride + 4 * x + 1] - b[y * stride + 4 * x + 1]) > tolerance;

  return n;
}

static guint
count_ink (cairo_surface_t *view)
{
  cairo_surface_t *paper = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t         *cr = cairo_create (paper);
  guint            n;

  cairo_set_source_rgb (cr, PAPER.r, PAPER.g, PAPER.b);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_flush (paper);
  n = count_differing (view, paper, 32);
  cairo_surface_destroy (paper);

  return n;
}

/* A pixel in a thousand may differ by more than an eighth of the range: glyphs are set to
 * fractions of a pixel, and the edge of a tile rounds them otherwise. */
static void
test_tiles_look_like_the_scene (void)
{
  static const double ZOOMS[] = { 0.125, 0.25, 0.5, 1, 2, 4 };
  g_autoptr (DramaScene) scene = make_scene ();
  g_autoptr (DramaTiles) tiles = drama_tiles_new (scene, PAPER, 1);

  for (guint i = 0; i < G_N_ELEMENTS (ZOOMS); i++)
    {
      cairo_surface_t *whole = paint_at_once (scene, ZOOMS[i]), *view;

      g_assert_true (paint_tiles (tiles, ZOOMS[i], ALL, &view));
      g_assert_cmpuint (count_ink (whole), >, 500);
      g_assert_cmpuint (count_differing (whole, view, 32), <=, WIDTH * HEIGHT / 1000);
      cairo_surface_destroy (whole);
      cairo_surface_destroy (view);
    }
}

/* The scene ends a unit above the border of tiles, and its lowest names grow beyond. */
static void
test_names_that_grow_are_whole (void)
{
  const double zoom = 0.25;
  g_autoptr (DramaDossier) dossier = sample_full ();
  g_autoptr (DramaScene) there = make_scene ();
  g_autoptr (DramaScene) scene = NULL;
  g_autoptr (DramaTiles) tiles = NULL;
  g_autofree DramaVec *positions = g_new (DramaVec, drama_dossier_get_n_actors (dossier));
  DramaRect            ink = drama_scene_get_ink (there), extent;
  cairo_surface_t     *whole, *view;

  drama_scene_get_positions (dossier, positions);
  for (guint i = 0; i < drama_dossier_get_n_actors (dossier); i++)
    positions[i].y -= ink.y + ink.height + 1;
  scene = drama_scene_new (&(DramaSceneInput){ .dossier = dossier,
                                               .positions = positions,
                                               .theme = drama_theme_get (DRAMA_THEME_PRINT),
                                               .text_scale = 1 });
  extent = drama_paint_get_extent (scene, zoom);
  g_assert_cmpfloat (extent.y + extent.height, >, 8);
  tiles = drama_tiles_new (scene, PAPER, 1);
  whole = paint_at_once (scene, zoom);
  g_assert_true (paint_tiles (tiles, zoom, ALL, &view));
  g_assert_cmpuint (count_differing (whole, view, 32), <=, 20);
  cairo_surface_destroy (whole);
  cairo_surface_destroy (view);
}

/* Tiles of the view that have ink, at zoom 1. */
static guint
count_needed (const DramaScene *scene)
{
  guint n = 0;

  for (int row = -2; row <= 1; row++)
    for (int column = -2; column <= 1; column++)
      n += drama_rect_meets (
          (DramaRect){ column * SIDE, row * SIDE, SIDE, SIDE }, drama_scene_get_ink (scene));

  return n;
}

/* 900 by 600 pixels about the corner of a tile are two tiles to each side: 16 in all. */
static void
test_the_budget_is_kept (void)
{
  g_autoptr (DramaScene) scene = make_scene ();
  g_autoptr (DramaTiles) tiles = drama_tiles_new (scene, PAPER, 1);
  guint            n = count_needed (scene);
  cairo_surface_t *view;

  g_assert_cmpuint (n, ==, 16);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_false (paint_tiles (tiles, 1, 0, &view));
      g_assert_cmpuint (count_ink (view), ==, 0);
      cairo_surface_destroy (view);
    }
  for (guint i = 0; i < n / 2; i++)
    g_assert_true (paint_tiles (tiles, 1, 2, NULL) == (2 * i + 2 == n));
  g_assert_true (paint_tiles (tiles, 1, 0, NULL));
}

/* Whatever was painted before, a complete view is the same as one of new tiles of a
 * new scene. */
static void
test_nothing_stale_remains_after_a_zoom (void)
{
  static const double ZOOMS[] = { 1, 2, 0.5, 1.3, 1, 0.3, 4, 0.5 };
  g_autoptr (DramaScene) scene = make_scene ();
  g_autoptr (DramaTiles) tiles = drama_tiles_new (scene, PAPER, 1);

  for (guint i = 0; i < G_N_ELEMENTS (ZOOMS); i++)
    {
      g_autoptr (DramaScene) fresh = make_scene ();
      g_autoptr (DramaTiles) others = drama_tiles_new (fresh, PAPER, 1);
      cairo_surface_t *view, *expected;

      for (guint k = 0; !paint_tiles (tiles, ZOOMS[i], 3, NULL); k++)
        g_assert_cmpuint (k, <, 100);
      g_assert_true (paint_tiles (tiles, ZOOMS[i], 0, &view));
      g_assert_true (paint_tiles (others, ZOOMS[i], ALL, &expected));
      g_assert_cmpuint (count_differing (view, expected, 0), ==, 0);
      cairo_surface_destroy (view);
      cairo_surface_destroy (expected);
    }
}

/* Closer up, what was there stands in, larger, and at its place. */
static void
test_coarser_tiles_stand_in (void)
{
  g_autoptr (DramaScene) scene = make_scene ();
  g_autoptr (DramaTiles) tiles = drama_tiles_new (scene, PAPER, 1);
  cairo_surface_t *stand_in, *sharp;

  g_assert_true (paint_tiles (tiles, 1, ALL, NULL));
  g_assert_false (paint_tiles (tiles, 2, 0, &stand_in));
  sharp = paint_at_once (scene, 2);
  g_assert_cmpuint (count_ink (stand_in), >, count_ink (sharp) * 8 / 10);
  g_assert_cmpuint (count_differing (stand_in, sharp, 64), <, count_ink (sharp));
  cairo_surface_destroy (stand_in);
  cairo_surface_destroy (sharp);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/tiles/tiles_look_like_the_scene", test_tiles_look_like_the_scene);
  g_test_add_func ("/render/tiles/names_that_grow_are_whole", test_names_that_grow_are_whole);
  g_test_add_func ("/render/tiles/the_budget_is_kept", test_the_budget_is_kept);
  g_test_add_func ("/render/tiles/nothing_stale_remains_after_a_zoom",
                   test_nothing_stale_remains_after_a_zoom);
  g_test_add_func ("/render/tiles/coarser_tiles_stand_in", test_coarser_tiles_stand_in);

  return g_test_run ();
}
