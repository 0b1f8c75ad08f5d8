/* drama-canvas-layout.c - a layout that is seen while it works
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A worker moves the actors; a tick of the frame clock shows how far it is, and
 * goes away when the worker has come to rest.  The dossier changes once, then.
 */
#define G_LOG_DOMAIN "drama-canvas"

#include "drama-config.h"

#include "drama-canvas-private.h"

/* A layout that is done sooner needs no word about it. */
#define SHOW_BAR_US (400 * 1000)

/* The main thread spends at most this share of its time on frames of a layout. */
#define FRAME_COST_FACTOR 3

static void
take_positions (DramaCanvas    *self,
                const DramaVec *positions,
                gboolean        quick)
{
  guint n = drama_dossier_get_n_actors (self->dossier);

  for (guint i = 0; i < n; i++)
    self->positions[i] = positions[i];
  if (quick)
    drama_canvas_forget_scene (self, TRUE);
  else
    drama_canvas_outdate_scene (self);
}

static gboolean
on_layout_tick (GtkWidget     *widget,
                GdkFrameClock *clock,
                gpointer       unused)
{
  DramaCanvas    *self = DRAMA_CANVAS (widget);
  gint64          now = g_get_monotonic_time ();
  const DramaVec *positions;

  if (now - self->layout_started_us > SHOW_BAR_US)
    gtk_widget_set_visible (self->layout_bar, TRUE);
  if (now < self->next_frame_us)
    return G_SOURCE_CONTINUE;

  positions = drama_layout_runner_take_frame (self->runner);
  if (positions == NULL)
    return G_SOURCE_CONTINUE;

  take_positions (self, positions, TRUE);
  if (self->fitted)
    drama_canvas_fit_all (self, FALSE);
  self->next_frame_us = now + FRAME_COST_FACTOR * (self->scene_us + self->paint_us);

  return G_SOURCE_CONTINUE;
}

static void
end_layout (DramaCanvas *self)
{
  if (self->layout_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->layout_tick);
  self->layout_tick = 0;
  g_clear_pointer (&self->runner, drama_layout_runner_free);
  gtk_widget_set_visible (self->layout_bar, FALSE);
  drama_canvas_update_actions (self);
  g_object_notify (G_OBJECT (self), "laying-out");
}

static void
on_layout_done (const DramaVec *found,
                gpointer        data)
{
  DramaCanvas         *self = data;
  gboolean             fitted = self->fitted;
  g_autofree DramaVec *positions = NULL;

  /* The runner owns what it found, and goes first: the commit below must not
   * look like a change under a layout that still runs. */
  if (found)
    positions = g_memdup2 (found, drama_dossier_get_n_actors (self->dossier) * sizeof (DramaVec));
  end_layout (self);
  if (positions == NULL)
    return;

  take_positions (self, positions, FALSE);
  drama_canvas_commit_layout (self, positions);
  if (fitted)
    drama_canvas_fit_all (self, TRUE);
}

/**
 * drama_canvas_start_layout:
 * @self: a canvas
 * @mode: which actors may move
 */
void
drama_canvas_start_layout (DramaCanvas     *self,
                           DramaArrangeMode mode)
{
  DramaLayoutRequest request;

  drama_canvas_stop_layout (self);
  drama_canvas_sync_dossier (self);
  if (self->dossier == NULL || drama_dossier_get_n_actors (self->dossier) == 0)
    return;

  request = (DramaLayoutRequest){
    .dossier = self->dossier,
    .mode = mode,
    .aspect = self->placed ? self->camera.width / MAX (self->camera.height, 1) : 1.5,
    .font_family = self->font_family,
    .text_scale = self->text_scale,
  };
  if (mode == DRAMA_ARRANGE_NEW)
    self->fitted = TRUE;
  self->runner = drama_layout_runner_start (&request, on_layout_done, self);
  self->layout_started_us = g_get_monotonic_time ();
  self->next_frame_us = 0;
  /* Who wants no animations sees only where the actors end. */
  if (adw_get_enable_animations (GTK_WIDGET (self)) || mode == DRAMA_ARRANGE_NEW)
    self->layout_tick =
        gtk_widget_add_tick_callback (GTK_WIDGET (self), on_layout_tick, NULL, NULL);
  drama_canvas_update_actions (self);
  g_object_notify (G_OBJECT (self), "laying-out");
}

/**
 * drama_canvas_stop_layout:
 * @self: a canvas
 *
 * Gives the layout up and puts back every actor that has a place.
 */
void
drama_canvas_stop_layout (DramaCanvas *self)
{
  if (self->runner == NULL)
    return;

  end_layout (self);
  for (guint i = 0; i < drama_dossier_get_n_actors (self->dossier); i++)
    {
      const DramaActorFields *actor;

      actor = drama_actor_get_fields (drama_dossier_get_actor (self->dossier, i));
      if (actor->placed)
        self->positions[i] = actor->position;
    }
  drama_canvas_outdate_scene (self);
}

/**
 * drama_canvas_pause_layout:
 * @self: a canvas
 *
 * Stops a layout while actors are moved by hand.
 */
void
drama_canvas_pause_layout (DramaCanvas *self)
{
  self->layout_paused = self->runner != NULL;
  if (self->runner == NULL)
    return;

  self->paused_mode = drama_layout_runner_get_mode (self->runner);
  drama_canvas_stop_layout (self);
}

/**
 * drama_canvas_resume_layout:
 * @self: a canvas
 */
void
drama_canvas_resume_layout (DramaCanvas *self)
{
  if (!self->layout_paused)
    return;

  self->layout_paused = FALSE;
  drama_canvas_start_layout (self, self->paused_mode);
}

/**
 * drama_canvas_place_newcomers:
 * @self: a canvas
 * @before: (nullable): the dossier before
 *
 * Finds places for actors that are new and have none; the others stay.  Who was
 * there before without a place is left alone: somebody undid the placing.
 */
void
drama_canvas_place_newcomers (DramaCanvas        *self,
                              const DramaDossier *before)
{
  guint n = self->dossier ? drama_dossier_get_n_actors (self->dossier) : 0;

  if (self->runner)
    return;

  for (guint i = 0; i < n; i++)
    {
      const DramaActorFields *actor;

      actor = drama_actor_get_fields (drama_dossier_get_actor (self->dossier, i));
      if (!actor->placed && !(before && drama_dossier_find_actor (before, actor->id, NULL)))
        {
          drama_canvas_start_layout (self, DRAMA_ARRANGE_KEEP);
          return;
        }
    }
}
