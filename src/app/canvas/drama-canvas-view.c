/* drama-canvas-view.c - the camera of the canvas in motion
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-canvas"

#include "drama-config.h"

#include "drama-canvas-private.h"
#include "drama-fit.h"

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

/**
 * drama_canvas_is_flying:
 * @self: a canvas
 *
 * Returns: whether the camera is on its way
 */
gboolean
drama_canvas_is_flying (DramaCanvas *self)
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
  if (self->flying && drama_canvas_is_flying (self))
    adw_animation_pause (self->flying);
}

static void
keep_near (DramaCanvas *self,
           DramaCamera *camera)
{
  DramaScene *scene = drama_canvas_get_scene (self);

  if (scene && drama_scene_get_n_groups (scene) > 0)
    drama_camera_keep_near (camera, drama_canvas_get_reach (self));
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
  self->fitted = self->fit_due = self->reveal_due = FALSE;
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
  self->fitted = self->fit_due = self->reveal_due = FALSE;

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
  gboolean    flies = smooth && drama_canvas_is_flying (self);
  double      from = flies ? self->flight.to.zoom : self->camera.zoom;

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

/**
 * drama_canvas_get_covers:
 * @self: a canvas
 * @covers: (out): where legend and controls lie over the view, in logical pixels
 */
void
drama_canvas_get_covers (DramaCanvas *self,
                         DramaRect    covers[2])
{
  covers[0] = get_cover (self, self->legend);
  covers[1] = get_cover (self, self->controls);
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
  DramaRect   covers[2];

  if (scene == NULL || (drama_scene_get_n_groups (scene) == 0 && !self->waiting))
    return;

  /* What is seen is not what is meant, which will be shown as it shall be when it comes. */
  if (!self->waiting)
    {
      drama_canvas_get_covers (self, covers);
      drama_fit_picture (scene, covers[0], covers[1], &camera);
      if (smooth)
        drama_canvas_fly (self, &camera, NULL);
      else
        drama_canvas_show (self, &camera);
    }
  self->fitted = TRUE;
  self->fit_due = self->waiting;
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

  drama_camera_fit (&camera, bounds, REVEAL_PADDING, DRAMA_FIT_MAX_ZOOM);
  drama_canvas_fly (self, &camera, NULL);
}

/* In a narrow view an unfolded legend lies over all of its lower part. */
static double
get_free_height (DramaCanvas *self)
{
  DramaRect cover = get_cover (self, self->legend);

  return self->legend_visible && cover.width > self->camera.width / 2 &&
                 cover.y > self->camera.height / 4
             ? cover.y
             : self->camera.height;
}

static void
reveal (DramaCanvas *self,
        DramaRect    bounds)
{
  DramaCamera camera = self->camera;
  double      free_px, shift;

  if (!self->placed)
    return;

  /* A camera over the free part sees the same as this one. */
  free_px = get_free_height (self);
  shift = (camera.height - free_px) / 2;
  camera.height = free_px;
  camera.centre.y -= shift / camera.zoom;
  drama_camera_reveal (&camera, bounds, REVEAL_PADDING);
  camera.centre.y += shift / camera.zoom;
  camera.height = self->camera.height;
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

  if (drama_canvas_get_selection_bounds (self, &bounds) && !self->waiting)
    reveal (self, bounds);
  self->reveal_due = self->waiting;
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

  /* Which breaks its lines where there is no room for them. */
  if (self->legend_visible && width != self->camera.width)
    {
      self->legend_stale = TRUE;
      drama_canvas_queue_corners (self);
    }

  if (self->placed && same && (!self->fitted || drama_canvas_is_flying (self)))
    return;

  /* A flight was planned for the old size; where it led to is what was asked for. */
  if (self->placed && drama_canvas_is_flying (self))
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
