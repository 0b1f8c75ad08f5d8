/* test-fit.c - how large the whole picture can be
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-fit.h"

#include "drama-first-picture.h"
#include "drama-paint.h"
#include "drama-theme.h"
#include "sample.h"

#include <string.h>

/* Free on each side of what is seen, in logical pixels. */
#define PADDING_PX 32.0

static const DramaVec VIEWS[] = { { 670, 763 }, { 300, 500 }, { 1500, 400 } };

static DramaScene *
make_scene (DramaDossier *dossier)
{
  return drama_scene_new (&(DramaSceneInput){
      .dossier = dossier, .theme = drama_theme_get (DRAMA_THEME_LIGHT), .text_scale = 1 });
}

static DramaCamera
fit (DramaScene *scene, DramaVec view, DramaRect legend, DramaRect controls)
{
  DramaCamera camera;

  drama_camera_init (&camera);
  drama_camera_resize (&camera, view.x, view.y);
  drama_fit_picture (scene, legend, controls, &camera);

  return camera;
}

/* Whatever else is asked of a scene before: a view of another size, or too many zooms
 * to keep them all. */
static void
test_foresight_changes_nothing (void)
{
  g_autoptr (DramaDossier) dossier = sample_random (60, 120, 3);
  DramaRect legend = { 12, 500, 200, 250 };
  DramaRect controls = { 500, 700, 160, 50 };

  for (guint i = 0; i < G_N_ELEMENTS (VIEWS); i++)
    {
      g_autoptr (DramaScene) plain = make_scene (dossier);
      g_autoptr (DramaScene) foreseen = make_scene (dossier);
      DramaCamera one, other;

      drama_fit_foresee (foreseen, VIEWS[i].x, VIEWS[i].y);
      drama_fit_foresee (foreseen, 900, 640);
      for (guint k = 0; k < 300; k++)
        drama_paint_get_extent (foreseen, 0.1 + k * 0.004);
      one = fit (plain, VIEWS[i], legend, controls);
      other = fit (foreseen, VIEWS[i], legend, controls);
      g_assert_true (drama_camera_equal (&one, &other));
    }
}

/* Where there is room for the names, which are as wide from afar as from near. */
static void
test_all_is_seen (void)
{
  g_autoptr (DramaDossier) dossier = sample_full ();

  for (guint i = 0; i < G_N_ELEMENTS (VIEWS); i++)
    {
      g_autoptr (DramaScene) scene = NULL;
      DramaCamera camera;
      DramaRect   extent;
      DramaVec    low, high;

      if (VIEWS[i].x < 400)
        continue;
      scene = make_scene (dossier);
      camera = fit (scene, VIEWS[i], (DramaRect){ 0 }, (DramaRect){ 0 });
      extent = drama_paint_get_extent (scene, camera.zoom);
      low = drama_camera_to_view (&camera, drama_vec (extent.x, extent.y));
      high = drama_camera_to_view (
          &camera, drama_vec (extent.x + extent.width, extent.y + extent.height));

      g_assert_cmpfloat (low.x, >=, PADDING_PX - 1e-6);
      g_assert_cmpfloat (low.y, >=, PADDING_PX - 1e-6);
      g_assert_cmpfloat (high.x, <=, VIEWS[i].x - PADDING_PX + 1e-6);
      g_assert_cmpfloat (high.y, <=, VIEWS[i].y - PADDING_PX + 1e-6);
    }
}

/* In a narrow view the legend goes from side to side: the picture is above it, however
 * small that makes it. */
static void
test_nothing_is_under_a_wide_legend (void)
{
  DramaRect legend = { 12, 250, 336, 320 };
  DramaRect controls = { 200, 582, 148, 46 };
  g_autoptr (DramaDossier) dossier = sample_random (20, 30, 3);
  g_autoptr (DramaScene) scene = NULL;
  DramaVec    column[20], low, high;
  DramaCamera camera;
  DramaRect   ink;

  /* Much higher than wide: most of it would be lost. */
  for (guint i = 0; i < G_N_ELEMENTS (column); i++)
    column[i] = drama_vec (200 * (i % 2), 120 * i);
  scene = drama_scene_new (&(DramaSceneInput){ .dossier = dossier,
                                               .positions = column,
                                               .theme = drama_theme_get (DRAMA_THEME_LIGHT),
                                               .text_scale = 1 });
  camera = fit (scene, (DramaVec){ 360, 640 }, legend, controls);
  ink = drama_scene_get_ink (scene);
  low = drama_camera_to_view (&camera, drama_vec (ink.x, ink.y));
  high = drama_camera_to_view (&camera, drama_vec (ink.x, ink.y + ink.height));

  g_assert_cmpfloat (low.y, >=, 0);
  g_assert_cmpfloat (high.y, <=, legend.y);
}

static void
test_each_zoom_has_its_extent (void)
{
  g_autoptr (DramaDossier) dossier = sample_random (60, 120, 3);
  g_autoptr (DramaScene) asked = make_scene (dossier);

  drama_fit_foresee (asked, 670, 763);
  for (double zoom = 0.1; zoom < 1.5; zoom *= 1.1)
    {
      g_autoptr (DramaScene) fresh = make_scene (dossier);
      DramaRect first = drama_paint_get_extent (fresh, zoom);
      DramaRect later = drama_paint_get_extent (asked, zoom);
      DramaRect again = drama_paint_get_extent (asked, zoom);

      g_assert_cmpmem (&first, sizeof first, &later, sizeof later);
      g_assert_cmpmem (&first, sizeof first, &again, sizeof again);
    }
}

/* An empty picture has no size, and a view that is not known none either. */
static void
test_nothing_to_foresee (void)
{
  g_autoptr (DramaDossier) none = drama_dossier_new ();
  g_autoptr (DramaDossier) full = sample_full ();
  g_autoptr (DramaScene) empty = make_scene (none);
  g_autoptr (DramaScene) scene = make_scene (full);
  DramaCamera before = fit (scene, VIEWS[0], (DramaRect){ 0 }, (DramaRect){ 0 });
  DramaCamera after;

  drama_fit_foresee (empty, 670, 763);
  drama_fit_foresee (scene, 0, 0);
  after = fit (scene, VIEWS[0], (DramaRect){ 0 }, (DramaRect){ 0 });
  g_assert_true (drama_camera_equal (&before, &after));
}

static void
assert_same_pixels (cairo_surface_t *one, cairo_surface_t *other)
{
  int    height = cairo_image_surface_get_height (one);
  size_t size = (size_t) cairo_image_surface_get_stride (one) * (size_t) height;

  g_assert_cmpint (height, ==, cairo_image_surface_get_height (other));
  g_assert_cmpint (cairo_image_surface_get_stride (one), ==,
                   cairo_image_surface_get_stride (other));
  cairo_surface_flush (one);
  cairo_surface_flush (other);
  g_assert_true (memcmp (cairo_image_surface_get_data (one), cairo_image_surface_get_data (other),
                         size) == 0);
}

/* Painted beforehand it is the picture that would have been painted, and given once, and
 * only for that very view. */
static void
test_the_first_picture (void)
{
  const DramaTheme *theme = drama_theme_get (DRAMA_THEME_LIGHT);
  DramaColor        background = drama_theme_get_background (theme);
  g_autoptr (DramaDossier) dossier = sample_random (60, 120, 3);
  g_autoptr (DramaScene) scene = make_scene (dossier);
  g_autoptr (DramaScene) other = make_scene (dossier);
  g_autoptr (DramaFirstPicture) picture = NULL;
  DramaCamera      camera = fit (scene, VIEWS[0], (DramaRect){ 0 }, (DramaRect){ 0 });
  DramaCamera      moved = camera;
  cairo_surface_t *taken, *painted;

  picture = drama_first_picture_new (scene, background, VIEWS[0].x, VIEWS[0].y);
  moved.centre.x += 1;
  g_assert_null (drama_first_picture_take (picture, other, &camera, 1));
  g_assert_null (drama_first_picture_take (picture, scene, &moved, 1));
  g_assert_null (drama_first_picture_take (picture, scene, &camera, 2));
  taken = drama_first_picture_take (picture, scene, &camera, 1);
  g_assert_nonnull (taken);
  g_assert_null (drama_first_picture_take (picture, scene, &camera, 1));

  painted = drama_network_paint (other, &camera, background, 1, NULL);
  assert_same_pixels (taken, painted);
  cairo_surface_destroy (taken);
  cairo_surface_destroy (painted);
}

static void
test_no_picture_of_nothing (void)
{
  DramaColor white = { 1, 1, 1, 1 };
  g_autoptr (DramaDossier) none = drama_dossier_new ();
  g_autoptr (DramaDossier) full = sample_full ();
  g_autoptr (DramaScene) empty = make_scene (none);
  g_autoptr (DramaScene) scene = make_scene (full);

  g_assert_null (drama_first_picture_new (empty, white, 670, 763));
  g_assert_null (drama_first_picture_new (scene, white, 0, 0));
  g_assert_null (drama_first_picture_new (scene, white, 1e9, 500));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/canvas/fit/foresight_changes_nothing", test_foresight_changes_nothing);
  g_test_add_func ("/canvas/fit/all_is_seen", test_all_is_seen);
  g_test_add_func ("/canvas/fit/nothing_is_under_a_wide_legend",
                   test_nothing_is_under_a_wide_legend);
  g_test_add_func ("/canvas/fit/each_zoom_has_its_extent", test_each_zoom_has_its_extent);
  g_test_add_func ("/canvas/fit/nothing_to_foresee", test_nothing_to_foresee);
  g_test_add_func ("/canvas/fit/the_first_picture", test_the_first_picture);
  g_test_add_func ("/canvas/fit/no_picture_of_nothing", test_no_picture_of_nothing);

  return g_test_run ();
}
