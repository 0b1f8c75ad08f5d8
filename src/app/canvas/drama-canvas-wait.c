/* drama-canvas-wait.c - what is seen while a worker makes another picture
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where so much has become different that a large scene has to be made from nothing, a
 * worker makes it (drama-canvas-renew.c).  Until it is there the canvas shows what it
 * showed before, pixel by pixel where nobody moves the view.  Its scene meanwhile is
 * that picture in the terms of the dossier as it is now, so that whatever is felt,
 * selected and dragged is there, and what was deleted is not.  An actor is dragged from
 * where it is seen, not from where the dossier has it by now.
 */
#define G_LOG_DOMAIN "drama-canvas"

#include "drama-config.h"

#include "drama-canvas-private.h"

/* Who waits longer is told. */
#define PATIENCE_MS 1000

/**
 * drama_canvas_drop_before:
 * @self: a canvas
 *
 * Lets go of the scene before, and of how it was seen.
 */
void
drama_canvas_drop_before (DramaCanvas *self)
{
  g_clear_pointer (&self->before, drama_scene_unref);
  g_clear_pointer (&self->before_lifted, drama_scene_unref);
  g_clear_pointer (&self->before_left_out, g_free);
  drama_layer_clear (&self->stale);
  drama_layer_clear (&self->stale_lift);
  drama_layer_clear (&self->stale_marks);
}

/* The pixels of @from are those of @self. */
static void
move_layer (DramaLayer *self,
            DramaLayer *from)
{
  drama_layer_clear (self);
  *self = *from;
  from->surface = NULL;
  from->texture = NULL;
}

static void
share_layer (DramaLayer *self,
             DramaLayer *with)
{
  drama_layer_clear (self);
  *self = *with;
  if (with->surface)
    cairo_surface_reference (with->surface);
  if (with->texture)
    g_object_ref (with->texture);
}

/* What is seen by now where something else was selected, or the view was moved meanwhile. */
static void
keep_layers_of_wait (DramaCanvas *self)
{
  move_layer (&self->stale_marks, &self->marks);
  if (self->network.surface == NULL || self->network.surface == self->stale.surface)
    return;

  move_layer (&self->stale, &self->network);
  drama_layer_clear (&self->stale_lift);
  self->stale_mends = FALSE;
}

/**
 * drama_canvas_keep_before:
 * @self: a canvas whose scene is out of date
 * @alike: whether what stays the same will look the same
 *
 * The next scene may be made from what is seen now, or what is seen now stays until the
 * next is there.
 */
void
drama_canvas_keep_before (DramaCanvas *self,
                          gboolean     alike)
{
  gboolean waited = self->waiting;

  self->waiting = FALSE;
  if (self->scene == NULL || (waited && self->lifted == NULL))
    {
      if (waited)
        keep_layers_of_wait (self);
      g_clear_pointer (&self->scene, drama_scene_unref);
      self->before_alike = self->before_alike && alike;
      return;
    }

  drama_canvas_drop_before (self);
  self->before = g_steal_pointer (&self->scene);
  self->before_alike = alike && !waited;
  self->stale_mends = self->left_out == NULL;
  move_layer (&self->stale, &self->network);
  move_layer (&self->stale_marks, &self->marks);
  if (self->left_out && self->lifted)
    {
      self->before_lifted = g_steal_pointer (&self->lifted);
      self->before_left_out = g_steal_pointer (&self->left_out);
      move_layer (&self->stale_lift, &self->lift);
    }
  else if (self->left_out)
    drama_layer_clear (&self->stale);
}

static gboolean
on_impatient (gpointer data)
{
  DramaCanvas *self = data;

  self->patience_source = 0;
  gtk_widget_set_visible (self->wait_bar, TRUE);

  return G_SOURCE_REMOVE;
}

/* What there will be to see, and to wait for. */
static gboolean
is_large (DramaCanvas           *self,
          const DramaSceneInput *input)
{
  guint n_actors = drama_dossier_get_n_actors (self->dossier);
  guint n_ties = drama_dossier_get_n_ties (self->dossier), n = 0;

  for (guint i = 0; i < n_actors; i++)
    n += !input->hidden_actors[i];
  for (guint i = 0; i < n_ties; i++)
    n += !input->hidden_ties[i];

  return n >= DRAMA_CANVAS_MANY;
}

/**
 * drama_canvas_wait:
 * @self: a canvas that needs a scene
 * @input: what it is made from
 *
 * Leaves the making of it to a worker, where it would take the window's time and there
 * is something to look at meanwhile.
 *
 * Returns: (transfer full) (nullable): what is seen until then; %NULL where the scene
 *   shall be made at once
 */
DramaScene *
drama_canvas_wait (DramaCanvas           *self,
                   const DramaSceneInput *input)
{
  DramaScene *scene;

  if (self->before == NULL || !self->painted || input->quick || !is_large (self, input))
    return NULL;

  scene = drama_scene_new_kept (self->before, self->before_lifted, self->before_left_out, input);
  self->waiting = TRUE;
  share_layer (&self->network, &self->stale);
  share_layer (&self->lift, &self->stale_lift);
  share_layer (&self->marks, &self->stale_marks);
  drama_canvas_renew_now (self);
  if (self->patience_source == 0 && !gtk_widget_get_visible (self->wait_bar))
    self->patience_source = g_timeout_add (PATIENCE_MS, on_impatient, self);

  return scene;
}

/**
 * drama_canvas_stop_waiting:
 * @self: a canvas
 *
 * What it shows is what there is.
 */
void
drama_canvas_stop_waiting (DramaCanvas *self)
{
  self->waiting = FALSE;
  g_clear_handle_id (&self->patience_source, g_source_remove);
  if (gtk_widget_get_visible (self->wait_bar))
    gtk_widget_set_visible (self->wait_bar, FALSE);
}

/**
 * drama_canvas_settle:
 * @self: a canvas whose picture has just come
 *
 * Does what was asked for while it was not there.
 */
void
drama_canvas_settle (DramaCanvas *self)
{
  gboolean fit = self->fit_due && self->fitted, reveal = self->reveal_due;

  self->fit_due = self->reveal_due = FALSE;
  if (fit)
    drama_canvas_fit_all (self, FALSE);
  else if (reveal)
    drama_canvas_reveal_selection (self);
  drama_canvas_update_hover (self);
}

/**
 * drama_canvas_get_reach:
 * @self: a canvas with a scene
 *
 * Returns: everything there is to be seen, or soon will be
 */
DramaRect
drama_canvas_get_reach (DramaCanvas *self)
{
  DramaRect     ink = drama_scene_get_ink (self->scene);
  const guint8 *hidden;

  if (!self->waiting)
    return ink;

  hidden = drama_session_get_hidden_actors (self->session);
  for (guint i = 0; i < drama_dossier_get_n_actors (self->dossier); i++)
    if (!hidden[i])
      ink = drama_rect_union (ink, drama_rect_around (self->positions[i], 1, 1));

  return ink;
}

/**
 * drama_canvas_get_seen_place:
 * @self: a canvas with a scene
 * @actor: index of an actor
 *
 * Returns: where it is seen, which is where it is but for a while
 */
DramaVec
drama_canvas_get_seen_place (DramaCanvas *self,
                             guint        actor)
{
  return self->waiting && self->scene ? drama_scene_get_centre (self->scene, actor)
                                      : self->positions[actor];
}

/**
 * drama_canvas_get_background:
 * @self: a canvas
 *
 * Returns: what the network that is seen stands on
 */
DramaColor
drama_canvas_get_background (DramaCanvas *self)
{
  return drama_theme_get_background (self->waiting ? self->seen_theme : self->theme);
}
