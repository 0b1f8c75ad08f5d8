/* drama-canvas-draw.c - the layers of the canvas become a frame
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From below: the network; a veil and what is hovered, lit; rings around what
 * is selected; tools.  Each layer is painted only when something it shows has
 * changed.  A network that takes long to paint is not painted while the view
 * moves: finished tiles are copied over the last frame and a small picture of
 * everything, a few missing ones are made in each frame, and all is painted once
 * the view rests.
 */
#define G_LOG_DOMAIN "drama-canvas"

#include "drama-canvas-private.h"

#include "drama-compat.h"

/* A network that is painted within this time is painted in every frame. */
#define QUICK_US 9000

/* The view rests when it has not moved for so long. */
#define REST_MS 120

/* Longer side of the small picture of everything. */
#define OVERVIEW_PX 1200.0

#define VEIL_ALPHA 0.72f
#define FADE_MS    120

/**
 * drama_canvas_get_accent:
 * @self: a canvas
 *
 * Returns: the colour of what is selected
 */
DramaColor
drama_canvas_get_accent (DramaCanvas *self)
{
  GdkRGBA rgba = drama_compat_get_accent (GTK_WIDGET (self));

  return (DramaColor){ (double) rgba.red, (double) rgba.green, (double) rgba.blue, 1 };
}

/**
 * drama_canvas_forget_marks:
 * @self: a canvas
 */
void
drama_canvas_forget_marks (DramaCanvas *self)
{
  drama_layer_clear (&self->marks);
  drama_layer_clear (&self->compared);
  self->marks.camera.zoom = self->compared.camera.zoom = 0;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
forget_lit (DramaCanvas *self)
{
  drama_layer_clear (&self->lit);
  self->lit.camera.zoom = 0;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * drama_canvas_forget_layers:
 * @self: a canvas whose scene has changed
 */
void
drama_canvas_forget_layers (DramaCanvas *self)
{
  drama_layer_clear (&self->network);
  drama_layer_clear (&self->overview);
  drama_layer_clear (&self->lift);
  drama_layer_clear (&self->moving);
  g_clear_pointer (&self->tiles, drama_tiles_free);
  forget_lit (self);
  drama_canvas_forget_marks (self);
}

static gboolean
is_anything_hovered (DramaCanvas *self)
{
  guint index;

  return self->session && self->drag != DRAMA_DRAG_MOVE && self->drag != DRAMA_DRAG_BAND &&
         (drama_canvas_find_actor (self, drama_session_get_hovered_actor (self->session), &index) ||
          drama_canvas_find_tie (self, drama_session_get_hovered_tie (self->session), &index));
}

static void
fade_on (double   value,
         gpointer data)
{
  DramaCanvas *self = data;

  self->fade = value;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * drama_canvas_init_fade:
 * @self: a canvas that is being made
 */
void
drama_canvas_init_fade (DramaCanvas *self)
{
  self->fading = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, FADE_MS,
                                          adw_callback_animation_target_new (fade_on, self, NULL));
}

/**
 * drama_canvas_update_fade:
 * @self: a canvas
 *
 * Lights up what is hovered now, and lets go of what was.
 */
void
drama_canvas_update_fade (DramaCanvas *self)
{
  AdwTimedAnimation *fading = ADW_TIMED_ANIMATION (self->fading);
  gboolean           hovered = is_anything_hovered (self);

  /* What fades away is still lit while it does. */
  if (hovered)
    forget_lit (self);
  if (adw_timed_animation_get_value_to (fading) == hovered && self->fade == hovered)
    return;

  adw_animation_pause (self->fading);
  adw_timed_animation_set_value_from (fading, self->fade);
  adw_timed_animation_set_value_to (fading, hovered);
  adw_animation_reset (self->fading);
  adw_animation_play (self->fading);
}

static gboolean
on_rest (gpointer data)
{
  DramaCanvas *self = data;

  self->rest_source = 0;
  self->rested = TRUE;
  gtk_widget_queue_draw (GTK_WIDGET (self));

  return G_SOURCE_REMOVE;
}

static void
wait_for_rest (DramaCanvas *self)
{
  g_clear_handle_id (&self->rest_source, g_source_remove);
  self->rest_source = g_timeout_add (REST_MS, on_rest, self);
}

static gboolean
is_current (DramaCanvas      *self,
            const DramaLayer *layer)
{
  return drama_camera_equal (&layer->camera, &self->camera) &&
         (layer->surface == NULL ||
          layer->scale == gtk_widget_get_scale_factor (GTK_WIDGET (self)));
}

/* Draws @layer where its part of the world is now. */
static void
append_layer (DramaCanvas *self,
              GtkSnapshot *snapshot,
              DramaLayer  *layer)
{
  const DramaCamera *was = &layer->camera;
  double             by = self->camera.zoom / was->zoom;
  DramaVec           corner;
  graphene_rect_t    at;

  if (layer->surface == NULL)
    return;

  corner = drama_camera_to_world (was, drama_vec ((double) layer->area.origin.x,
                                                  (double) layer->area.origin.y));
  corner = drama_camera_to_view (&self->camera, corner);
  at = GRAPHENE_RECT_INIT ((float) corner.x, (float) corner.y,
                           (float) ((double) layer->area.size.width * by),
                           (float) ((double) layer->area.size.height * by));
  drama_layer_snapshot (layer, GTK_WIDGET (self), snapshot, &at);
}

static void
paint_network (DramaCanvas *self)
{
  gint64 started = g_get_monotonic_time ();

  drama_layer_paint_network (&self->network, self, &self->camera);
  self->paint_us = g_get_monotonic_time () - started;
  g_clear_handle_id (&self->rest_source, g_source_remove);
}

static void
paint_overview (DramaCanvas *self)
{
  DramaRect   ink = drama_scene_get_ink (self->scene);
  DramaCamera camera;
  double      zoom = OVERVIEW_PX / MAX (MAX (ink.width, ink.height), 1);

  drama_camera_init (&camera);
  camera.centre = drama_rect_centre (ink);
  camera.zoom = MIN (zoom, 1);
  drama_camera_resize (&camera, MAX (ink.width * camera.zoom, 1),
                       MAX (ink.height * camera.zoom, 1));
  drama_layer_paint_network (&self->overview, self, &camera);
}

static void
snapshot_background (DramaCanvas           *self,
                     GtkSnapshot           *snapshot,
                     const graphene_rect_t *view)
{
  DramaColor color = drama_canvas_get_background (self);
  GdkRGBA    background = { (float) color.r, (float) color.g, (float) color.b, 1 };

  gtk_snapshot_append_color (snapshot, &background, view);
}

/* Where it was painted for this view, the network covers all of it. */
static void
snapshot_network (DramaCanvas           *self,
                  GtkSnapshot           *snapshot,
                  const graphene_rect_t *view)
{
  gboolean slow = self->paint_us > QUICK_US && self->network.surface && !self->rested;

  if (self->network.surface && is_current (self, &self->network))
    {
      append_layer (self, snapshot, &self->network);
      return;
    }
  if (!slow)
    {
      paint_network (self);
      append_layer (self, snapshot, &self->network);
      return;
    }

  if (self->overview.surface == NULL)
    paint_overview (self);
  snapshot_background (self, snapshot, view);
  append_layer (self, snapshot, &self->overview);
  append_layer (self, snapshot, &self->network);
  if (self->left_out == NULL)
    {
      drama_layer_paint_tiles (&self->moving, self);
      append_layer (self, snapshot, &self->moving);
    }
  wait_for_rest (self);
}

/* What is in hand, above the network it was taken out of. */
static void
snapshot_lifted (DramaCanvas *self,
                 GtkSnapshot *snapshot)
{
  if (self->left_out == NULL)
    {
      /* Until all is one picture again it is seen as it was let go of. */
      if (self->waiting && is_current (self, &self->lift))
        append_layer (self, snapshot, &self->lift);
      return;
    }

  if (self->lift.surface == NULL || !is_current (self, &self->lift))
    drama_layer_paint_lifted (&self->lift, self);
  append_layer (self, snapshot, &self->lift);
}

static void
snapshot_lit (DramaCanvas           *self,
              GtkSnapshot           *snapshot,
              const graphene_rect_t *view)
{
  DramaColor background = drama_canvas_get_background (self);
  GdkRGBA    veil;

  if (self->fade <= 0)
    {
      drama_layer_clear (&self->lit);
      self->lit.camera.zoom = 0;
      return;
    }

  if (is_anything_hovered (self) && !is_current (self, &self->lit))
    {
      drama_layer_paint_lit (&self->lit, self);
      self->lit.camera = self->camera;
    }
  veil = (GdkRGBA){ (float) background.r, (float) background.g, (float) background.b, VEIL_ALPHA };
  gtk_snapshot_push_opacity (snapshot, self->fade);
  gtk_snapshot_append_color (snapshot, &veil, view);
  append_layer (self, snapshot, &self->lit);
  gtk_snapshot_pop (snapshot);
}

static void
snapshot_marks (DramaCanvas *self,
                GtkSnapshot *snapshot)
{
  if (!is_current (self, &self->marks))
    {
      drama_layer_paint_marks (&self->marks, self);
      self->marks.camera = self->camera;
    }
  append_layer (self, snapshot, &self->marks);
}

static void
snapshot_comparing (DramaCanvas *self,
                    GtkSnapshot *snapshot)
{
  if (!is_current (self, &self->compared))
    {
      drama_layer_paint_comparing (&self->compared, self);
      self->compared.camera = self->camera;
    }
  append_layer (self, snapshot, &self->compared);
}

static void
snapshot_frame (GtkSnapshot           *snapshot,
                const graphene_rect_t *rect,
                const GdkRGBA         *color,
                float                  width)
{
  const float    widths[4] = { width, width, width, width };
  const GdkRGBA  colors[4] = { *color, *color, *color, *color };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, rect, 0);
  gtk_snapshot_append_border (snapshot, &outline, widths, colors);
}

static void
snapshot_tool (DramaCanvas           *self,
               GtkSnapshot           *snapshot,
               const graphene_rect_t *view)
{
  GdkRGBA accent = drama_compat_get_accent (GTK_WIDGET (self));
  GdkRGBA inside = accent;

  if (self->drag == DRAMA_DRAG_BAND)
    {
      graphene_rect_t band;

      band = GRAPHENE_RECT_INIT ((float) MIN (self->drag_start.x, self->drag_last.x),
                                 (float) MIN (self->drag_start.y, self->drag_last.y),
                                 (float) fabs (self->drag_start.x - self->drag_last.x),
                                 (float) fabs (self->drag_start.y - self->drag_last.y));
      inside.alpha = 0.15f;
      gtk_snapshot_append_color (snapshot, &inside, &band);
      snapshot_frame (snapshot, &band, &accent, 1);
    }

  drama_canvas_snapshot_edit (self, snapshot, view);

  /* The canvas itself has the focus or takes what is dragged, and nothing in it shows so. */
  if (self->words_inside)
    snapshot_frame (snapshot, view, &accent, 2);
  else if (gtk_widget_has_visible_focus (GTK_WIDGET (self)) && !self->at_actor && !self->at_tie)
    snapshot_frame (snapshot, view, &accent, 2);
}

/**
 * drama_canvas_snapshot:
 * @widget: a canvas
 * @snapshot: where to
 */
void
drama_canvas_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  DramaCanvas    *self = DRAMA_CANVAS (widget);
  DramaScene     *scene = drama_canvas_get_scene (self);
  graphene_rect_t view;

  view = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                             (float) gtk_widget_get_height (widget));
  if (scene && drama_scene_get_n_groups (scene) > 0 && self->placed)
    {
      snapshot_network (self, snapshot, &view);
      snapshot_lifted (self, snapshot);
      snapshot_lit (self, snapshot, &view);
      snapshot_marks (self, snapshot);
      snapshot_comparing (self, snapshot);
      self->painted = TRUE;
    }
  else
    snapshot_background (self, snapshot, &view);
  snapshot_tool (self, snapshot, &view);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_snapshot_child (widget, child, snapshot);
}
