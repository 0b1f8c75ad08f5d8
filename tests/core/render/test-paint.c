/* test-paint.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-paint.h"

#include "drama-export.h"
#include "sample.h"

#include <math.h>
#include <string.h>

/* At this zoom a verb's letters are smaller than 6 device pixels. */
#define FAR_ZOOM 0.4

static DramaScene *
make_scene (DramaDossier *dossier)
{
  return drama_scene_new (&(DramaSceneInput){
      .dossier = dossier, .theme = drama_theme_get (DRAMA_THEME_PRINT), .text_scale = 1 });
}

static const DramaShape *
find_part (const DramaScene *scene,
           guint             group,
           DramaPart         part)
{
  const DramaSceneGroup *self = drama_scene_get_group (scene, group);

  for (guint i = 0; i < self->n_shapes; i++)
    {
      const DramaShape *shape = &self->shapes[i];

      if (shape->part == part)
        return shape;
    }

  return NULL;
}

/* A group alone, on white. */
static cairo_surface_t *
paint_group (const DramaScene *scene,
             guint             group,
             double            zoom)
{
  DramaRect        ink = drama_scene_get_ink (scene);
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_RGB24, (int) ceil (ink.width * zoom), (int) ceil (ink.height * zoom));
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, zoom, zoom);
  cairo_translate (cr, -ink.x, -ink.y);
  drama_paint_groups (scene, cr, &group, 1, zoom);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* Whether there is ink within @reach device pixels of a place in the world. */
static gboolean
is_inked (cairo_surface_t  *surface,
          const DramaScene *scene,
          double            zoom,
          DramaVec          at,
          int               reach)
{
  DramaRect     ink = drama_scene_get_ink (scene);
  int           left = (int) floor ((at.x - ink.x) * zoom);
  int           top = (int) floor ((at.y - ink.y) * zoom);
  int           stride = cairo_image_surface_get_stride (surface);
  const guchar *data = cairo_image_surface_get_data (surface);

  for (int y = MAX (top - reach, 0);
       y <= MIN (top + reach, cairo_image_surface_get_height (surface) - 1); y++)
    for (int x = MAX (left - reach, 0);
         x <= MIN (left + reach, cairo_image_surface_get_width (surface) - 1); x++)
      if (data[y * stride + 4 * x + 1] < 240)
        return TRUE;

  return FALSE;
}

/* A place on a bridge, which is a single curve: move, cubic. */
static DramaVec
along_bridge (const DramaScene *scene,
              const DramaShape *bridge,
              double            t)
{
  const DramaVec *p = bridge->points;
  double          s = 1 - t;

  return drama_vec (
      s * s * s * p[0].x + 3 * s * s * t * p[1].x + 3 * s * t * t * p[2].x + t * t * t * p[3].x,
      s * s * s * p[0].y + 3 * s * s * t * p[1].y + 3 * s * t * t * p[2].y + t * t * t * p[3].y);
}

/* Solid lines only: between dashes there is paper. */
static void
check_bridge (const DramaScene *scene,
              guint             group)
{
  const DramaShape *bridge = find_part (scene, group, DRAMA_PART_BRIDGE);
  cairo_surface_t  *far = paint_group (scene, group, FAR_ZOOM);
  cairo_surface_t  *near = paint_group (scene, group, 4);
  double            length = hypot (bridge->bounds.width, bridge->bounds.height);

  for (guint i = 0; i <= 40; i++)
    g_assert_true (
        is_inked (far, scene, FAR_ZOOM, along_bridge (scene, bridge, i / 40.0), 1));
  /* A unit and a half inside, where there is neither line nor letter yet. */
  g_assert_false (is_inked (near, scene, 4, along_bridge (scene, bridge, 1.5 / length), 0));
  g_assert_false (is_inked (near, scene, 4, along_bridge (scene, bridge, 1 - 1.5 / length), 0));
  cairo_surface_destroy (far);
  cairo_surface_destroy (near);
}

static void
test_lines_are_whole_where_no_verb_is_read (void)
{
  g_autoptr (DramaDossier) dossier = sample_full ();
  g_autoptr (DramaScene) scene = make_scene (dossier);
  guint n = 0;

  for (guint i = 0; i < drama_scene_get_n_groups (scene); i++)
    {
      const DramaShape *bridge = find_part (scene, i, DRAMA_PART_BRIDGE);

      if (bridge == NULL || bridge->dash != DRAMA_DASH_SOLID || bridge->n_ops != 2)
        continue;
      check_bridge (scene, i);
      n++;
    }
  g_assert_cmpuint (n, >, 0);
}

/* In a file that can be scaled every verb can be read: as many paths as shapes,
 * less the bridges. */
static void
test_an_svg_has_no_bridge (void)
{
  g_autoptr (DramaDossier) dossier = sample_full ();
  g_autoptr (DramaScene) scene = make_scene (dossier);
  DramaExportOptions options;
  g_autoptr (GBytes) svg = NULL;
  g_autofree char *text = NULL;
  guint            n_expected = 0, n_bridges = 0, n_paths = 0;

  drama_export_options_init (&options);
  options.format = DRAMA_EXPORT_SVG;
  options.legend = options.title = options.sources = FALSE;
  svg = drama_export (dossier, NULL, &options, NULL);
  g_assert_nonnull (svg);
  text = g_strndup (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));
  for (guint i = 0; i < drama_scene_get_n_groups (scene); i++)
    for (guint k = 0; k < drama_scene_get_group (scene, i)->n_shapes; k++)
      {
        const DramaShape *shape = &drama_scene_get_group (scene, i)->shapes[k];

        n_bridges += shape->part == DRAMA_PART_BRIDGE;
        n_expected += !shape->is_text && shape->part != DRAMA_PART_BRIDGE;
      }
  for (const char *at = text; (at = strstr (at, "<path ")) != NULL; at++)
    n_paths++;
  g_assert_cmpuint (n_bridges, >, 0);
  g_assert_cmpuint (n_paths, ==, n_expected);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/paint/lines_are_whole_where_no_verb_is_read",
                   test_lines_are_whole_where_no_verb_is_read);
  g_test_add_func ("/render/paint/an_svg_has_no_bridge", test_an_svg_has_no_bridge);

  return g_test_run ();
}
