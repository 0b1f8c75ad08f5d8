/* drama-canvas-tie.c - a tie is drawn from the rim of an actor
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rim is a band around the body of an actor, a little inside and a little more
 * outside, so that the body itself is left for moving it.  It is shown as soon as the
 * pointer is on the actor: what is not seen is not found. */
#define G_LOG_DOMAIN "drama-canvas"

#include "drama-config.h"

#include "drama-canvas-private.h"

#include "drama-compat.h"

/* Of the band, in logical pixels. */
#define RIM_OUTSIDE_PX 9.0
#define RIM_INSIDE_PX  4.0

/* A body smaller than this has no rim, one smaller than that only one outside. */
#define MIN_BODY_PX   14.0
#define WHOLE_BODY_PX 24.0

/* How far from a thin line or a body the end of a tie is still felt. */
#define REACH_PX 6.0

/* How far around the body the ring is drawn. */
#define RING_GAP_PX 3.0

/**
 * drama_canvas_get_body:
 * @self: a canvas
 * @actor: index of an actor that is shown
 * @body: (out): its shape without its name, in logical pixels
 *
 * Returns: whether it is in the scene
 */
gboolean
drama_canvas_get_body (DramaCanvas *self,
                       guint        actor,
                       DramaRect   *body)
{
  DramaScene *scene = drama_canvas_get_scene (self);
  DramaVec    corner;

  if (scene == NULL || !drama_hit_get_body (scene, actor, self->camera.zoom, body))
    return FALSE;

  corner = drama_camera_to_view (&self->camera, drama_vec (body->x, body->y));
  body->x = corner.x;
  body->y = corner.y;
  body->width *= self->camera.zoom;
  body->height *= self->camera.zoom;

  return TRUE;
}

/* How deep in @body a point of it lies. */
static double
get_depth (DramaRect body,
           DramaVec  at)
{
  return MIN (MIN (at.x - body.x, body.x + body.width - at.x),
              MIN (at.y - body.y, body.y + body.height - at.y));
}

static gboolean
is_on_rim (DramaRect body,
           DramaVec  at)
{
  double smaller = MIN (body.width, body.height);

  if (smaller < MIN_BODY_PX)
    return FALSE;
  if (!drama_rect_contains (body, at))
    return drama_rect_distance (body, at) <= RIM_OUTSIDE_PX;

  return smaller >= WHOLE_BODY_PX && get_depth (body, at) <= RIM_INSIDE_PX;
}

/* The actor to whose body @at is as @fits says; of several the one painted last. */
static gboolean
find_body (DramaCanvas *self,
           DramaVec     at,
           gboolean (*fits) (DramaRect body, DramaVec at),
           guint *actor)
{
  guint    n = self->dossier != NULL ? drama_dossier_get_n_actors (self->dossier) : 0;
  gboolean found = FALSE;

  for (guint i = 0; i < n; i++)
    {
      DramaRect body;

      if (!drama_canvas_get_body (self, i, &body) || !fits (body, at))
        continue;
      *actor = i;
      found = TRUE;
    }

  return found;
}

static gboolean
is_inside (DramaRect body,
           DramaVec  at)
{
  return drama_rect_contains (body, at) && !is_on_rim (body, at);
}

/**
 * drama_canvas_find_rim:
 * @self: a canvas
 * @at: in logical pixels
 * @actor: (out): index of an actor
 *
 * Returns: whether the rim of an actor is there, and no other actor's body
 */
gboolean
drama_canvas_find_rim (DramaCanvas *self,
                       DramaVec     at,
                       guint       *actor)
{
  guint body;

  return find_body (self, at, is_on_rim, actor) &&
         !find_body (self, at, is_inside, &body);
}

/**
 * drama_canvas_press_rim:
 * @self: a canvas
 * @at: where the button went down, in logical pixels
 *
 * What is pressed on its rim is pressed too.
 */
void
drama_canvas_press_rim (DramaCanvas *self,
                        DramaVec     at)
{
  guint actor;

  self->pressed_rim = drama_canvas_find_rim (self, at, &actor);
  if (!self->pressed_rim)
    return;

  g_clear_pointer (&self->pressed_tie, g_free);
  g_free (self->pressed_actor);
  self->pressed_actor =
      g_strdup (drama_actor_get_fields (drama_dossier_get_actor (self->dossier, actor))->id);
  self->pressed_selected = drama_session_is_actor_selected (self->session, self->pressed_actor);
}

/**
 * drama_canvas_update_rim:
 * @self: a canvas
 *
 * Shows the rim of the actor that the pointer is on.
 */
void
drama_canvas_update_rim (DramaCanvas *self)
{
  guint    rim = G_MAXUINT, actor;
  gboolean on_rim = FALSE;

  if (self->session != NULL && self->pointer_inside && self->drag == DRAMA_DRAG_NONE &&
      !self->space_held)
    {
      if (drama_canvas_find_rim (self, self->pointer, &rim))
        on_rim = TRUE;
      else if (find_body (self, self->pointer, is_inside, &actor))
        rim = actor;
    }
  if (rim == self->rim && on_rim == self->on_rim)
    return;

  self->rim = rim;
  self->on_rim = on_rim;
  drama_canvas_update_cursor (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * drama_canvas_begin_tie:
 * @self: a canvas, pressed on a rim
 */
void
drama_canvas_begin_tie (DramaCanvas *self)
{
  g_free (self->tie_from);
  self->tie_from = g_strdup (self->pressed_actor);
  g_clear_pointer (&self->tie_to, g_free);
  self->tie_left = FALSE;
  drama_canvas_move_tie (self);
}

/**
 * drama_canvas_move_tie:
 * @self: a canvas on which a tie is drawn
 *
 * The end of the tie follows the pointer, to whom it is on.
 */
void
drama_canvas_move_tie (DramaCanvas *self)
{
  DramaHit hit;

  self->tie_place = drama_camera_to_world (&self->camera, self->drag_last);
  g_clear_pointer (&self->tie_to, g_free);
  if (drama_canvas_pick (self, self->drag_last, REACH_PX, &hit) && hit.type == DRAMA_GROUP_ACTOR)
    self->tie_to = g_strdup (drama_canvas_get_id (self, &hit));
  /* Out of the actor and back into it is a tie to itself; a slip on its rim is none. */
  if (g_strcmp0 (self->tie_to, self->tie_from) != 0)
    self->tie_left = TRUE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * drama_canvas_end_tie:
 * @self: a canvas on which a tie was drawn
 *
 * Asks for the verb, and on empty canvas for who is there too.
 */
void
drama_canvas_end_tie (DramaCanvas *self)
{
  g_autofree char *from = g_steal_pointer (&self->tie_from);
  g_autofree char *to = g_steal_pointer (&self->tie_to);
  DramaHit         hit;

  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (!self->tie_left)
    return;

  if (to != NULL)
    drama_canvas_ask_tie_between (self, from, to);
  else if (!drama_canvas_pick (self, self->drag_last, 0, &hit))
    drama_canvas_ask_tie_to_nobody (self, from, self->drag_last);
}

/* A ring around the body, round at its corners. */
static void
snapshot_ring (DramaCanvas *self,
               GtkSnapshot *snapshot,
               guint        actor,
               float        width,
               float        alpha)
{
  GdkRGBA         color = drama_compat_get_accent (GTK_WIDGET (self));
  DramaRect       body;
  GskRoundedRect  outline;
  graphene_rect_t rect;
  const float     widths[4] = { width, width, width, width };

  if (!drama_canvas_get_body (self, actor, &body))
    return;

  body = drama_rect_grow (body, RING_GAP_PX + (double) width);
  rect = GRAPHENE_RECT_INIT ((float) body.x, (float) body.y, (float) body.width,
                             (float) body.height);
  gsk_rounded_rect_init_from_rect (&outline, &rect,
                                   (float) MIN (MIN (body.width, body.height) / 2, 12));
  color.alpha = alpha;
  gtk_snapshot_append_border (snapshot, &outline, widths,
                              (const GdkRGBA[]){ color, color, color, color });
}

/* From the rim of @body towards @at. */
static DramaVec
get_start (DramaRect body,
           DramaVec  at)
{
  DramaVec centre = drama_rect_centre (body);
  DramaVec way = drama_vec_sub (at, centre);
  double   x = fabs (way.x) > 0 ? body.width / 2 / fabs (way.x) : G_MAXDOUBLE;
  double   y = fabs (way.y) > 0 ? body.height / 2 / fabs (way.y) : G_MAXDOUBLE;

  return drama_vec_mix (centre, at, MIN (MIN (x, y), 1));
}

static void
snapshot_line (DramaCanvas           *self,
               GtkSnapshot           *snapshot,
               const graphene_rect_t *view,
               DramaVec               from,
               DramaVec               to)
{
  static const double dashes[] = { 6, 4 };
  GdkRGBA             color = drama_compat_get_accent (GTK_WIDGET (self));
  cairo_t            *cr = gtk_snapshot_append_cairo (snapshot, view);
  DramaVec            way = drama_vec_unit_or (drama_vec_sub (to, from), drama_vec (1, 0));
  DramaVec            across = drama_vec_normal (way);

  gdk_cairo_set_source_rgba (cr, &color);
  cairo_set_line_width (cr, 2);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_move_to (cr, from.x, from.y);
  cairo_line_to (cr, to.x, to.y);
  cairo_stroke (cr);
  cairo_move_to (cr, to.x, to.y);
  cairo_line_to (cr, to.x - 10 * way.x + 5 * across.x, to.y - 10 * way.y + 5 * across.y);
  cairo_line_to (cr, to.x - 10 * way.x - 5 * across.x, to.y - 10 * way.y - 5 * across.y);
  cairo_fill (cr);
  cairo_destroy (cr);
}

/* The tie that is drawn, or whose verb is asked for. */
static void
snapshot_tie (DramaCanvas           *self,
              GtkSnapshot           *snapshot,
              const graphene_rect_t *view)
{
  DramaVec  end = drama_camera_to_view (&self->camera, self->tie_place);
  DramaRect body, other;
  guint     from, to;

  if (!drama_canvas_find_actor (self, self->tie_from, &from) ||
      !drama_canvas_get_body (self, from, &body))
    return;

  snapshot_ring (self, snapshot, from, 2, 1);
  if (drama_canvas_find_actor (self, self->tie_to, &to) &&
      drama_canvas_get_body (self, to, &other))
    {
      snapshot_ring (self, snapshot, to, 3, 1);
      if (to == from)
        return;
      end = get_start (other, drama_rect_centre (body));
    }
  snapshot_line (self, snapshot, view, get_start (body, end), end);
}

/**
 * drama_canvas_snapshot_edit:
 * @self: a canvas
 * @snapshot: where to
 * @view: all of the canvas
 *
 * The tools of editing: the rim under the pointer, the tie that is drawn, the actor
 * that another is to be merged into.
 */
void
drama_canvas_snapshot_edit (DramaCanvas           *self,
                            GtkSnapshot           *snapshot,
                            const graphene_rect_t *view)
{
  guint over;

  if (self->tie_from != NULL)
    snapshot_tie (self, snapshot, view);
  else if (self->rim != G_MAXUINT && self->dossier != NULL &&
           self->rim < drama_dossier_get_n_actors (self->dossier))
    snapshot_ring (self, snapshot, self->rim, self->on_rim ? 3 : 1, self->on_rim ? 1 : 0.5f);

  if ((self->drop_armed && drama_canvas_find_actor (self, self->drop_over, &over)) ||
      drama_canvas_find_actor (self, self->words_over, &over))
    snapshot_ring (self, snapshot, over, 4, 1);
}
