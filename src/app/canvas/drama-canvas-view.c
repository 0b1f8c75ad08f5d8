/* drama-canvas-view.c - the camera of the canvas in motion
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-canvas"

#include "drama-config.h"

#include "drama-canvas-private.h"
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

/* A small dossier is not blown up beyond this. */
#define FIT_MAX_ZOOM 1.5

/* The picture gives up at most so much of its size to be free of what lies over it. */
#define LEAST_SHARE 0.7
#define MARGIN_PX   12.0

/* Around a selection that is brought into view. */
#define REVEAL_PADDING 56.0

/* A flight takes this long, and so much more for every screen it is long. */
#define FLIGHT_MIN_MS        140
#define FLIGHT_MAX_MS        600
#define FLIGHT_MS_PER_SCREEN 200

static void
apply_camera (DramaCanvas       *self,
              const DramaCamera *camera)
{
  gboolean zoomed = camera->zoom != self->camera.zoom;

  self->camera.centre = camera->centre;
  self->camera.zoom = camera->zoom;
  self->rested = FALSE;
  if (zoomed)
    drama_canvas_queue_corners (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
fly_on (double   t,
        gpointer data)
{
  DramaCanvas *self = data;
  DramaCamera  camera = drama_flight_at (&self->flight, t);

  apply_camera (self, &camera);
}

static void
on_flight_done (DramaCanvas *self)
{
  drama_canvas_update_hover (self);
  drama_canvas_update_actions (self);
}

/**
 * drama_canvas_init_view:
 * @self: a canvas that is being made
 */
void
drama_canvas_init_view (DramaCanvas *self)
{
  drama_camera_init (&self->camera);
  self->fitted = TRUE;
  self->flying = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, FLIGHT_MIN_MS,
                                          adw_callback_animation_target_new (fly_on, self, NULL));
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->flying), ADW_EASE_OUT_CUBIC);
  g_signal_connect_swapped (self->flying, "done", G_CALLBACK (on_flight_done), self);
  drama_canvas_queue_corners (self);
}

static gboolean
is_flying (DramaCanvas *self)
{
  return adw_animation_get_state (self->flying) == ADW_ANIMATION_PLAYING;
}

/**
 * drama_canvas_stop_flying:
 * @self: a canvas
 *
 * The camera stays where it is just now.
 */
void
drama_canvas_stop_flying (DramaCanvas *self)
{
  if (self->flying && is_flying (self))
    adw_animation_pause (self->flying);
}

static void
keep_near (DramaCanvas *self,
           DramaCamera *camera)
{
  DramaScene *scene = drama_canvas_get_scene (self);

  if (scene && drama_scene_get_n_groups (scene) > 0)
    drama_camera_keep_near (camera, drama_scene_get_ink (scene));
}

/**
 * drama_canvas_show:
 * @self: a canvas
 * @camera: what to show, at once
 */
void
drama_canvas_show (DramaCanvas       *self,
                   const DramaCamera *camera)
{
  DramaCamera near = *camera;

  drama_canvas_stop_flying (self);
  keep_near (self, &near);
  apply_camera (self, &near);
  self->fitted = FALSE;
}

/**
 * drama_canvas_fly:
 * @self: a canvas
 * @to: what to show, smoothly where the system wants animations
 * @anchor: (nullable): a point of the view that shall show the same all the way
 */
void
drama_canvas_fly (DramaCanvas       *self,
                  const DramaCamera *to,
                  const DramaVec    *anchor)
{
  DramaCamera near = *to;
  double      ms;

  drama_canvas_stop_flying (self);
  keep_near (self, &near);
  if (!drama_camera_equal (&near, to))
    anchor = NULL;
  self->fitted = FALSE;

  drama_flight_init (&self->flight, &self->camera, &near, anchor);
  ms = FLIGHT_MIN_MS + FLIGHT_MS_PER_SCREEN * drama_flight_get_length (&self->flight);
  adw_timed_animation_set_duration (ADW_TIMED_ANIMATION (self->flying),
                                    (guint) MIN (ms, FLIGHT_MAX_MS));
  adw_animation_reset (self->flying);
  adw_animation_play (self->flying);
}

/**
 * drama_canvas_zoom_by:
 * @self: a canvas
 * @about: the point of the view that stays, in logical pixels
 * @factor: larger than 1 to see more closely
 * @smooth: whether in a flight, or at once as fingers do it
 */
void
drama_canvas_zoom_by (DramaCanvas *self,
                      DramaVec     about,
                      double       factor,
                      gboolean     smooth)
{
  DramaCamera camera = self->camera;
  double      from = smooth && is_flying (self) ? self->flight.to.zoom : self->camera.zoom;

  drama_camera_zoom_about (&camera, about, from * factor);
  if (smooth)
    drama_canvas_fly (self, &camera, &about);
  else
    drama_canvas_show (self, &camera);
}

/* What stays where it is when a key or button zooms: the pointer, else the middle. */
static DramaVec
get_point_of_interest (DramaCanvas *self)
{
  return self->pointer_inside ? self->pointer
                              : drama_vec (self->camera.width / 2, self->camera.height / 2);
}

/**
 * drama_canvas_zoom_to:
 * @self: a canvas
 * @zoom: logical pixels a world unit
 */
void
drama_canvas_zoom_to (DramaCanvas *self,
                      double       zoom)
{
  DramaVec    about = get_point_of_interest (self);
  DramaCamera camera = self->camera;

  drama_camera_zoom_about (&camera, about, zoom);
  drama_canvas_fly (self, &camera, &about);
}

/**
 * drama_canvas_zoom_step:
 * @self: a canvas
 * @factor: larger than 1 to see more closely
 */
void
drama_canvas_zoom_step (DramaCanvas *self,
                        double       factor)
{
  drama_canvas_zoom_by (self, get_point_of_interest (self), factor, TRUE);
}

/* Where @child lies over the view, in logical pixels. */
static DramaRect
get_cover (DramaCanvas *self,
           GtkWidget   *child)
{
  graphene_rect_t at;

  if (!gtk_widget_get_visible (child) ||
      !gtk_widget_compute_bounds (child, GTK_WIDGET (self), &at))
    return (DramaRect){ 0 };

  return (DramaRect){ (double) at.origin.x, (double) at.origin.y,
                      (double) at.size.width, (double) at.size.height };
}

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
          const DramaShape *shape = drama_scene_get_shape (scene, group->first_shape + k);

          if ((shape->is_text || shape->part == DRAMA_PART_BODY) &&
              drama_rect_meets (shape->bounds, world))
            return TRUE;
        }
    }

  return FALSE;
}

/* The whole picture as large as it can be without legend and buttons over it;
 * where that would make it much smaller, they are. */
static void
fit_around_corners (DramaCanvas *self,
                    DramaRect    ink,
                    DramaCamera *camera)
{
  DramaRect   legend = get_cover (self, self->legend), controls = get_cover (self, self->controls);
  double      low = MAX (legend.height, controls.height) + MARGIN_PX;
  double      wide = camera->width - 2 * FIT_PADDING, high = camera->height - 2 * FIT_PADDING;
  DramaRect   areas[4];
  DramaCamera full = *camera, best = *camera;

  /* All of the view; beside the legend; above both; above the buttons beside the legend. */
  areas[0] = (DramaRect){ FIT_PADDING, FIT_PADDING, wide, high };
  areas[1] = areas[2] = areas[3] = areas[0];
  areas[1].width -= legend.width;
  areas[1].x += legend.x < camera->width / 2 ? legend.width : 0;
  areas[2].height -= low;
  areas[3] = areas[1];
  areas[3].height -= controls.height + MARGIN_PX;

  best.zoom = 0;
  drama_camera_fit_in (&full, ink, areas[0], FIT_MAX_ZOOM);
  for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
    {
      DramaCamera trial = *camera;

      if (areas[i].width < 1 || areas[i].height < 1)
        continue;
      drama_camera_fit_in (&trial, ink, areas[i], FIT_MAX_ZOOM);
      if (trial.zoom > best.zoom && trial.zoom >= LEAST_SHARE * full.zoom &&
          !is_covering (self->scene, &trial, legend) &&
          !is_covering (self->scene, &trial, controls))
        best = trial;
    }
  *camera = best.zoom > 0 ? best : full;
}

/* Names grow as the view goes back, which needs room, which makes it go back; and
 * they may change sides, now this way, now that.  So zooms are tried from near to
 * far, and the first is taken at which all is seen. */
static void
fit_picture (DramaCanvas *self,
             DramaScene  *scene,
             DramaCamera *camera)
{
  double ratio, zoom;

  fit_around_corners (self, drama_scene_get_ink (scene), camera);
  ratio = drama_scene_get_n_groups (scene) > MANY_GROUPS ? FIT_RATIO_OF_MANY : FIT_RATIO;
  zoom = MIN (camera->zoom * FIT_FROM, FIT_MAX_ZOOM);
  for (guint i = 0; i < MAX_FIT_TRIALS; i++, zoom *= ratio)
    {
      DramaCamera trial = *camera;

      fit_around_corners (self, drama_paint_get_extent (scene, zoom), &trial);
      if (trial.zoom < zoom)
        continue;
      *camera = trial;
      camera->zoom = zoom;
      return;
    }
}

/**
 * drama_canvas_fit_all:
 * @self: a canvas
 * @smooth: whether in a flight
 *
 * Shows everything, and goes on doing so while the view is resized.
 */
void
drama_canvas_fit_all (DramaCanvas *self,
                      gboolean     smooth)
{
  DramaScene *scene = drama_canvas_get_scene (self);
  DramaCamera camera = self->camera;

  if (scene == NULL || drama_scene_get_n_groups (scene) == 0)
    return;

  fit_picture (self, scene, &camera);
  if (smooth)
    drama_canvas_fly (self, &camera, NULL);
  else
    drama_canvas_show (self, &camera);
  self->fitted = TRUE;
}

/* Adds what the group paints to @bounds. */
static void
add_bounds (DramaScene *scene,
            guint       group,
            DramaRect  *bounds,
            gboolean   *any)
{
  DramaRect more = drama_scene_get_group (scene, group)->bounds;

  *bounds = *any ? drama_rect_union (*bounds, more) : more;
  *any = TRUE;
}

/**
 * drama_canvas_get_selection_bounds:
 * @self: a canvas
 * @bounds: (out): what the selected actors and ties paint, in world units
 *
 * Returns: whether any of them is seen
 */
gboolean
drama_canvas_get_selection_bounds (DramaCanvas *self,
                                   DramaRect   *bounds)
{
  DramaScene      *scene = drama_canvas_get_scene (self);
  const GPtrArray *ids;
  gboolean         any = FALSE;
  guint            index, group;

  if (scene == NULL)
    return FALSE;

  ids = drama_session_get_selected_actors (self->session);
  for (guint i = 0; i < ids->len; i++)
    if (drama_canvas_find_actor (self, ids->pdata[i], &index) &&
        drama_scene_find_actor_group (scene, index, &group))
      add_bounds (scene, group, bounds, &any);

  ids = drama_session_get_selected_ties (self->session);
  for (guint i = 0; i < ids->len; i++)
    if (drama_canvas_find_tie (self, ids->pdata[i], &index) &&
        drama_scene_find_tie_group (scene, index, &group))
      add_bounds (scene, group, bounds, &any);

  return any;
}

/**
 * drama_canvas_fit_selection:
 * @self: a canvas
 *
 * Shows what is selected as large as it can be.
 */
void
drama_canvas_fit_selection (DramaCanvas *self)
{
  DramaCamera camera = self->camera;
  DramaRect   bounds;

  if (!drama_canvas_get_selection_bounds (self, &bounds))
    return;

  drama_camera_fit (&camera, bounds, REVEAL_PADDING, FIT_MAX_ZOOM);
  drama_canvas_fly (self, &camera, NULL);
}

static void
reveal (DramaCanvas *self,
        DramaRect    bounds)
{
  DramaCamera camera = self->camera;

  if (!self->placed)
    return;

  drama_camera_reveal (&camera, bounds, REVEAL_PADDING);
  if (!drama_camera_equal (&camera, &self->camera))
    drama_canvas_fly (self, &camera, NULL);
}

/**
 * drama_canvas_reveal_selection:
 * @self: a canvas
 *
 * Brings what is selected into view, moving no further than needed.
 */
void
drama_canvas_reveal_selection (DramaCanvas *self)
{
  DramaRect bounds;

  if (drama_canvas_get_selection_bounds (self, &bounds))
    reveal (self, bounds);
}

/**
 * drama_canvas_reveal_at:
 * @self: a canvas
 *
 * Brings what the keyboard is at into view, moving no further than needed.
 */
void
drama_canvas_reveal_at (DramaCanvas *self)
{
  DramaScene *scene = drama_canvas_get_scene (self);
  guint       index, group;

  if (scene == NULL)
    return;

  if (drama_canvas_find_tie (self, self->at_tie, &index) &&
      drama_scene_find_tie_group (scene, index, &group))
    reveal (self, drama_scene_get_group (scene, group)->bounds);
  else if (drama_canvas_find_actor (self, self->at_actor, &index) &&
           drama_scene_find_actor_group (scene, index, &group))
    reveal (self, drama_scene_get_group (scene, group)->bounds);
}

/**
 * drama_canvas_follow_neighbourhood:
 * @self: a canvas
 *
 * Shows all of the neighbourhood that the session just entered, or goes back to
 * where it was entered from.
 */
void
drama_canvas_follow_neighbourhood (DramaCanvas *self)
{
  const char *now = self->session ? drama_session_get_neighbourhood (self->session) : NULL;
  gboolean    entered = now && self->neighbourhood == NULL;
  gboolean    fitted = self->fitted;

  if (g_strcmp0 (now, self->neighbourhood) == 0)
    return;

  g_free (self->neighbourhood);
  self->neighbourhood = g_strdup (now);
  if (!self->placed)
    return;

  if (entered)
    {
      self->way_back = self->camera;
      self->was_fitted = fitted;
    }
  if (now)
    drama_canvas_fit_all (self, TRUE);
  else if (self->was_fitted)
    drama_canvas_fit_all (self, TRUE);
  else
    drama_canvas_fly (self, &self->way_back, NULL);
}

/**
 * drama_canvas_resize_view:
 * @self: a canvas
 * @width: of the view, in logical pixels
 * @height: of the view, in logical pixels
 */
void
drama_canvas_resize_view (DramaCanvas *self,
                          int          width,
                          int          height)
{
  gboolean same = width == self->camera.width && height == self->camera.height;

  if (self->placed && same && (!self->fitted || is_flying (self)))
    return;

  /* A flight was planned for the old size; where it led to is what was asked for. */
  if (self->placed && is_flying (self))
    {
      drama_canvas_stop_flying (self);
      apply_camera (self, &self->flight.to);
      on_flight_done (self);
    }
  drama_canvas_stop_flying (self);
  drama_camera_resize (&self->camera, width, height);
  self->way_back.width = width;
  self->way_back.height = height;
  if (width <= 0 || height <= 0)
    return;

  if (self->fitted)
    drama_canvas_fit_all (self, FALSE);
  self->placed = self->placed || self->dossier != NULL;
}
