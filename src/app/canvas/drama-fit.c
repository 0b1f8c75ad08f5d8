/* drama-fit.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-canvas"

#include "drama-fit.h"

#include "drama-paint.h"

/* Zooms that are tried to fit a picture whose names are as large at every zoom:
 * from so many times that at which the scene itself fits, in such steps.  Large
 * pictures take longer to ask and larger steps. */
#define FIT_FROM          1.7
#define FIT_RATIO         0.98
#define FIT_RATIO_OF_MANY 0.85
#define MANY_GROUPS       800
#define MAX_FIT_TRIALS    60

/* Room around what is fitted, in logical pixels. */
#define FIT_PADDING 32.0

/* The picture gives up at most so much of its size to be free of what lies over it. */
#define LEAST_SHARE 0.5
#define MARGIN_PX   12.0

/* So many zooms are asked for beyond the one that fits a view with nothing over it. */
#define FORESEEN_BEYOND 12

/* Whether anything to be read lies under @cover. */
static gboolean
is_covering (DramaScene        *scene,
             const DramaCamera *camera,
             DramaRect          cover)
{
  DramaVec  low = drama_camera_to_world (camera, drama_vec (cover.x, cover.y));
  DramaRect world = { low.x, low.y, cover.width / camera->zoom, cover.height / camera->zoom };

  for (guint i = 0; i < drama_scene_get_n_groups (scene); i++)
    {
      const DramaSceneGroup *group = drama_scene_get_group (scene, i);

      if (!drama_rect_meets (group->bounds, world))
        continue;
      for (guint k = 0; k < group->n_shapes; k++)
        {
          const DramaShape *shape = &group->shapes[k];

          if ((shape->is_text || shape->part == DRAMA_PART_BODY) &&
              drama_rect_meets (shape->bounds, world))
            return TRUE;
        }
    }

  return FALSE;
}

/* Where the upper one of both begins. */
static double
get_top_of_corners (const DramaCamera *camera,
                    DramaRect          legend,
                    DramaRect          controls)
{
  double top = camera->height;

  if (legend.height > 0)
    top = MIN (top, legend.y);
  if (controls.height > 0)
    top = MIN (top, controls.y);

  return top;
}

/* In a narrow view nothing is left beside an unfolded legend: what lies under it is not
 * seen at all. */
static gboolean
is_across (const DramaCamera *camera,
           DramaRect          legend)
{
  return legend.width > camera->width / 2 && legend.height > camera->height / 4;
}

/* The whole picture as large as it can be without legend and buttons over it;
 * where that would make it much smaller, they are. */
static void
fit_around_corners (DramaScene  *scene,
                    DramaRect    legend,
                    DramaRect    controls,
                    DramaRect    ink,
                    DramaCamera *camera)
{
  double      top = get_top_of_corners (camera, legend, controls);
  double      wide = camera->width - 2 * FIT_PADDING, high = camera->height - 2 * FIT_PADDING;
  DramaRect   areas[4];
  DramaCamera full = *camera, best = *camera;

  /* All of the view; beside the legend; above both; above the buttons beside the legend. */
  areas[0] = (DramaRect){ FIT_PADDING, FIT_PADDING, wide, high };
  areas[1] = areas[2] = areas[3] = areas[0];
  areas[1].width -= legend.width;
  areas[1].x += legend.x < camera->width / 2 ? legend.width : 0;
  areas[2].height -= camera->height - top;
  areas[3] = areas[1];
  areas[3].height -= controls.height + MARGIN_PX;

  best.zoom = 0;
  drama_camera_fit_in (&full, ink,
                       areas[is_across (camera, legend) && areas[2].height >= 1 ? 2 : 0],
                       DRAMA_FIT_MAX_ZOOM);
  for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
    {
      DramaCamera trial = *camera;

      if (areas[i].width < 1 || areas[i].height < 1)
        continue;
      drama_camera_fit_in (&trial, ink, areas[i], DRAMA_FIT_MAX_ZOOM);
      if (trial.zoom > best.zoom && trial.zoom >= LEAST_SHARE * full.zoom &&
          !is_covering (scene, &trial, legend) &&
          !is_covering (scene, &trial, controls))
        best = trial;
    }
  *camera = best.zoom > 0 ? best : full;
}

static double
get_ratio (const DramaScene *scene)
{
  return drama_scene_get_n_groups (scene) > MANY_GROUPS ? FIT_RATIO_OF_MANY : FIT_RATIO;
}

/* The zooms that are tried are the same whatever the size of the view, so that what
 * was found for one need not be found again for another. */
static double
get_first_trial (double zoom,
                 double ratio)
{
  double first = DRAMA_FIT_MAX_ZOOM;

  while (first > zoom * FIT_FROM)
    first *= ratio;

  return first;
}

/**
 * drama_fit_picture:
 * @scene: a scene that is not empty
 * @legend: where the legend lies over the view, in logical pixels; empty where it is not
 * @controls: the same of the buttons
 * @camera: (inout): of that view
 *
 * Shows the whole picture, as large as it can be.
 *
 * Names grow as the view goes back, which needs room, which makes it go back; and
 * they may change sides, now this way, now that.  So zooms are tried from near to
 * far, and the first is taken at which all is seen.
 */
void
drama_fit_picture (DramaScene  *scene,
                   DramaRect    legend,
                   DramaRect    controls,
                   DramaCamera *camera)
{
  double ratio = get_ratio (scene), zoom;

  fit_around_corners (scene, legend, controls, drama_scene_get_ink (scene), camera);
  zoom = get_first_trial (camera->zoom, ratio);
  for (guint i = 0; i < MAX_FIT_TRIALS; i++, zoom *= ratio)
    {
      DramaCamera trial = *camera;

      fit_around_corners (scene, legend, controls, drama_paint_get_extent (scene, zoom), &trial);
      if (trial.zoom < zoom)
        continue;
      *camera = trial;
      camera->zoom = zoom;
      return;
    }
}

/**
 * drama_fit_foresee:
 * @scene: a scene
 * @width: of a view, in logical pixels
 * @height: of it
 *
 * Finds out beforehand, in any thread, most of what drama_fit_picture() will ask of
 * @scene for a view of about this size.
 */
void
drama_fit_foresee (DramaScene *scene,
                   double      width,
                   double      height)
{
  DramaCamera camera;
  double      ratio = get_ratio (scene), zoom;
  guint       beyond = 0;

  if (drama_scene_get_n_groups (scene) == 0 || width < 1 || height < 1)
    return;

  drama_camera_init (&camera);
  drama_camera_resize (&camera, width, height);
  drama_camera_fit (&camera, drama_scene_get_ink (scene), FIT_PADDING, DRAMA_FIT_MAX_ZOOM);
  zoom = get_first_trial (camera.zoom, ratio);
  for (guint i = 0; i < MAX_FIT_TRIALS && beyond < FORESEEN_BEYOND; i++, zoom *= ratio)
    {
      DramaRect extent = drama_paint_get_extent (scene, zoom);

      drama_camera_fit (&camera, extent, FIT_PADDING, DRAMA_FIT_MAX_ZOOM);
      if (beyond > 0 || camera.zoom >= zoom)
        beyond++;
    }
}
