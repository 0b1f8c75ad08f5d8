/* test-far-pixels.c - a large network from afar looks as cairo paints it
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-far-pixels.h"
#include "drama-edit.h"
#include "drama-paint.h"
#include "sample.h"

#include <stdlib.h>
#include <string.h>

#define WIDTH  700
#define HEIGHT 500

static const double ZOOMS[] = { 0.05, 0.1, 0.22, 0.36, 0.5 };

/* Names are set to whole pixels from afar; without them the rest can be compared
 * more closely. */
static DramaDossier *
without_names (DramaDossier *dossier)
{
  g_autoptr (DramaEdit) edit = drama_edit_begin (dossier);

  for (guint i = 0; i < drama_dossier_get_n_actors (dossier); i++)
    {
      DramaActorFields fields = *drama_actor_get_fields (drama_dossier_get_actor (dossier, i));
      g_autoptr (DramaActor) actor = NULL;

      fields.name = ".";
      actor = drama_actor_new (&fields);
      drama_edit_put_actor (edit, actor);
    }

  return drama_edit_commit (edit, NULL);
}

static DramaScene *
make_plain_scene (DramaThemeName theme)
{
  g_autoptr (DramaDossier) named = sample_random (400, 700, 7);
  g_autoptr (DramaDossier) dossier = without_names (named);

  return drama_scene_new (&(DramaSceneInput){
      .dossier = dossier, .theme = drama_theme_get (theme), .text_scale = 1, .pins = TRUE });
}

static DramaScene *
make_scene (DramaThemeName theme,
            guint          n_actors,
            guint          n_ties)
{
  g_autoptr (DramaDossier) dossier = sample_random (n_actors, n_ties, 7);

  return drama_scene_new (&(DramaSceneInput){
      .dossier = dossier, .theme = drama_theme_get (theme), .text_scale = 1, .pins = TRUE });
}

/* The upper left corner of a view of the middle of @scene. */
static DramaVec
origin_of (const DramaScene *scene,
           double            zoom)
{
  DramaVec centre = drama_rect_centre (drama_scene_get_ink (scene));

  return drama_vec (floor (centre.x * zoom - WIDTH / 2), floor (centre.y * zoom - HEIGHT / 2));
}

static cairo_surface_t *
begin (DramaThemeName theme)
{
  DramaColor       paper = drama_theme_get_background (drama_theme_get (theme));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t         *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, paper.r, paper.g, paper.b);
  cairo_paint (cr);
  cairo_destroy (cr);

  return surface;
}

static cairo_surface_t *
paint_view (const DramaScene *scene,
            DramaThemeName    theme,
            double            zoom)
{
  cairo_surface_t *surface = begin (theme);

  drama_paint_view (scene, surface, origin_of (scene, zoom), zoom, 1, NULL);
  cairo_surface_flush (surface);

  return surface;
}

static cairo_surface_t *
paint_by_cairo (const DramaScene *scene,
                DramaThemeName    theme,
                double            zoom)
{
  cairo_surface_t *surface = begin (theme);
  cairo_t         *cr = cairo_create (surface);
  DramaVec         origin = origin_of (scene, zoom);

  cairo_translate (cr, -origin.x, -origin.y);
  cairo_scale (cr, zoom, zoom);
  drama_paint_scene (
      scene, cr,
      (DramaRect){ origin.x / zoom, origin.y / zoom, WIDTH / zoom, HEIGHT / zoom }, zoom);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static const guchar *
pixel_at (cairo_surface_t *surface,
          int              x,
          int              y)
{
  return cairo_image_surface_get_data (surface) +
         y * cairo_image_surface_get_stride (surface) + 4 * x;
}

/* The mean over all channels, and how many squares of @side pixels differ in
 * the mean of a channel by more than @tolerance. */
static double
compare (cairo_surface_t *one,
         cairo_surface_t *other,
         int              side,
         double           tolerance,
         guint           *n_far)
{
  double total = 0;

  *n_far = 0;
  for (int top = 0; top + side <= HEIGHT; top += side)
    for (int left = 0; left + side <= WIDTH; left += side)
      {
        double sums[3] = { 0 };

        for (int y = top; y < top + side; y++)
          for (int x = left; x < left + side; x++)
            for (guint k = 0; k < 3; k++)
              {
                int by = pixel_at (one, x, y)[k] - pixel_at (other, x, y)[k];

                total += abs (by);
                sums[k] += by;
              }
        for (guint k = 0; k < 3; k++)
          sums[k] = fabs (sums[k]) / (side * side);
        *n_far += MAX (MAX (sums[0], sums[1]), sums[2]) > tolerance;
      }

  return total / (3.0 * WIDTH * HEIGHT);
}

/* By how an edge is rounded: two squares of four by four in a thousand may have
 * another colour by a tenth. */
static void
test_it_looks_as_by_cairo (void)
{
  static const DramaThemeName THEMES[] = { DRAMA_THEME_LIGHT, DRAMA_THEME_DARK };

  for (guint t = 0; t < G_N_ELEMENTS (THEMES); t++)
    {
      g_autoptr (DramaScene) scene = make_plain_scene (THEMES[t]);

      for (guint i = 0; i < G_N_ELEMENTS (ZOOMS); i++)
        {
          cairo_surface_t *ours = paint_view (scene, THEMES[t], ZOOMS[i]);
          cairo_surface_t *theirs = paint_by_cairo (scene, THEMES[t], ZOOMS[i]);
          guint            n_far;
          double           mean = compare (ours, theirs, 4, 25, &n_far);

          g_test_message ("zoom %g: mean %.2f, %u squares", ZOOMS[i], mean, n_far);
          g_assert_cmpfloat (mean, >, 0);
          g_assert_cmpfloat (mean, <, 3);
          g_assert_cmpuint (n_far, <, WIDTH * HEIGHT / 16 / 500);
          cairo_surface_destroy (ours);
          cairo_surface_destroy (theirs);
        }
    }
}

/* Half a pixel beside where cairo sets them, but the same letters. */
static void
test_names_are_there (void)
{
  g_autoptr (DramaScene) scene = make_scene (DRAMA_THEME_LIGHT, 400, 700);

  for (guint i = 0; i < G_N_ELEMENTS (ZOOMS); i++)
    {
      cairo_surface_t *ours = paint_view (scene, DRAMA_THEME_LIGHT, ZOOMS[i]);
      cairo_surface_t *theirs = paint_by_cairo (scene, DRAMA_THEME_LIGHT, ZOOMS[i]);
      guint            n_far;

      compare (ours, theirs, 10, 30, &n_far);
      g_assert_cmpuint (n_far, <, WIDTH * HEIGHT / 100 / 200);
      cairo_surface_destroy (ours);
      cairo_surface_destroy (theirs);
    }
}

static void
test_near_and_small_is_by_cairo (void)
{
  g_autoptr (DramaScene) large = make_scene (DRAMA_THEME_LIGHT, 400, 700);
  g_autoptr (DramaScene) small = make_scene (DRAMA_THEME_LIGHT, 40, 70);
  guint n_far;

  for (guint i = 0; i < 2; i++)
    {
      DramaScene      *scene = i == 0 ? large : small;
      double           zoom = i == 0 ? 0.9 : 0.2;
      cairo_surface_t *ours = paint_view (scene, DRAMA_THEME_LIGHT, zoom);
      cairo_surface_t *theirs = paint_by_cairo (scene, DRAMA_THEME_LIGHT, zoom);

      /* But for names that have grown: these stand on whole pixels. */
      if (i == 0)
        g_assert_cmpfloat (compare (ours, theirs, 1, 0, &n_far), ==, 0);
      else
        g_assert_cmpfloat (compare (ours, theirs, 10, 20, &n_far), <, 1.5);
      cairo_surface_destroy (ours);
      cairo_surface_destroy (theirs);
    }
}

/* What a worker painted ahead is what is painted without it. */
static void
test_names_prepared_are_the_same (void)
{
  g_autoptr (DramaScene) scene = make_scene (DRAMA_THEME_LIGHT, 40, 70);
  g_autoptr (DramaScene) prepared = make_scene (DRAMA_THEME_LIGHT, 40, 70);

  drama_far_pixels_prepare (prepared);
  for (guint i = 1; i < G_N_ELEMENTS (ZOOMS); i++)
    {
      cairo_surface_t *one = paint_view (scene, DRAMA_THEME_LIGHT, ZOOMS[i]);
      cairo_surface_t *other = paint_view (prepared, DRAMA_THEME_LIGHT, ZOOMS[i]);
      guint            n_far;

      g_assert_cmpfloat (compare (one, other, 4, 8, &n_far), <, 0.05);
      cairo_surface_destroy (one);
      cairo_surface_destroy (other);
    }
}

/* Whatever was painted before. */
static void
test_the_same_view_is_the_same_pixels (void)
{
  g_autoptr (DramaScene) scene = make_scene (DRAMA_THEME_LIGHT, 400, 700);
  cairo_surface_t *first = paint_view (scene, DRAMA_THEME_LIGHT, 0.2), *again;
  guint            n_far;

  cairo_surface_destroy (paint_view (scene, DRAMA_THEME_LIGHT, 0.07));
  again = paint_view (scene, DRAMA_THEME_LIGHT, 0.2);
  g_assert_cmpfloat (compare (first, again, 1, 0, &n_far), ==, 0);
  cairo_surface_destroy (first);
  cairo_surface_destroy (again);
}

/* From afar and from near. */
static void
test_what_is_left_out_is_not_painted (void)
{
  static const double NEAR_AND_FAR[] = { 0.2, 0.7 };
  g_autoptr (DramaScene) scene = make_scene (DRAMA_THEME_LIGHT, 400, 700);
  g_autofree guint8 *left_out = g_new (guint8, drama_scene_get_n_groups (scene));

  memset (left_out, 1, drama_scene_get_n_groups (scene));
  for (guint i = 0; i < G_N_ELEMENTS (NEAR_AND_FAR); i++)
    {
      double           zoom = NEAR_AND_FAR[i];
      cairo_surface_t *paper = begin (DRAMA_THEME_LIGHT), *view = begin (DRAMA_THEME_LIGHT);
      guint            n_far;

      drama_paint_view (scene, view, origin_of (scene, zoom), zoom, 1, left_out);
      cairo_surface_flush (view);
      cairo_surface_flush (paper);
      g_assert_cmpfloat (compare (view, paper, 1, 0, &n_far), ==, 0);
      cairo_surface_destroy (paper);
      cairo_surface_destroy (view);
    }
}

/* The image stays opaque, so that it covers what is behind the canvas. */
static void
test_the_image_stays_opaque (void)
{
  g_autoptr (DramaScene) scene = make_scene (DRAMA_THEME_DARK, 400, 700);
  cairo_surface_t *view = paint_view (scene, DRAMA_THEME_DARK, 0.2);

  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      g_assert_cmpuint (pixel_at (view, x, y)[3], ==, 255);
  cairo_surface_destroy (view);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/render/far-pixels/it-looks-as-by-cairo", test_it_looks_as_by_cairo);
  g_test_add_func ("/render/far-pixels/names-are-there", test_names_are_there);
  g_test_add_func ("/render/far-pixels/near-and-small-is-by-cairo",
                   test_near_and_small_is_by_cairo);
  g_test_add_func ("/render/far-pixels/names-prepared-are-the-same",
                   test_names_prepared_are_the_same);
  g_test_add_func ("/render/far-pixels/the-same-view-is-the-same-pixels",
                   test_the_same_view_is_the_same_pixels);
  g_test_add_func ("/render/far-pixels/what-is-left-out-is-not-painted",
                   test_what_is_left_out_is_not_painted);
  g_test_add_func ("/render/far-pixels/the-image-stays-opaque", test_the_image_stays_opaque);

  return g_test_run ();
}
