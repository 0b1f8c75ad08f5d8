/* drama-canvas-renew.c - a changed scene is made anew in full by a worker
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * After an edit of a large network the canvas shows at once a scene that was changed
 * only where the edit touched it.  Where labels stand best is found meanwhile: once no
 * edit has come for a moment, a worker makes the scene that the dossier always gives,
 * and paints it as it is seen.  An edit that comes before it is ready calls it off.
 * What the canvas waits for (drama-canvas-wait.c) is made at once, in the same way.
 */
#define G_LOG_DOMAIN "drama-canvas"

#include "drama-config.h"

#include "drama-canvas-private.h"

#include "drama-far-pixels.h"
#include "drama-fit.h"

/* So long after the last edit, as who types or nudges goes on. */
#define WAIT_MS 150

/* So often it is looked whether a picture that is there can be shown. */
#define MOMENT_MS 40

/* What the worker needs, all its own, and what it hands back. */
struct _DramaRenewal
{
  DramaCanvas       *canvas; /* borrowed; NULL once nobody waits for it */
  GCancellable      *cancellable;
  DramaDossier      *dossier;
  DramaVec          *positions;
  guint8            *hidden_actors;
  guint8            *hidden_ties;
  char              *font_family;
  DramaSceneInput    input;
  DramaCamera        camera; /* through which it will be seen */
  gboolean           fit;    /* or from where all is seen */
  DramaRect          covers[2];
  int                scale;
  DramaScene        *scene;   /* (nullable) until it is there */
  DramaFirstPicture *picture; /* (nullable) likewise */
};

static void
free_renewal (gpointer data)
{
  DramaRenewal *self = data;

  g_object_unref (self->cancellable);
  drama_dossier_unref (self->dossier);
  g_free (self->positions);
  g_free (self->hidden_actors);
  g_free (self->hidden_ties);
  g_free (self->font_family);
  g_clear_pointer (&self->picture, drama_first_picture_free);
  g_clear_pointer (&self->scene, drama_scene_unref);
  g_free (self);
}

static DramaRenewal *
new_renewal (DramaCanvas *canvas)
{
  DramaRenewal *self = g_new0 (DramaRenewal, 1);
  guint         n_actors = drama_dossier_get_n_actors (canvas->dossier);
  guint         n_ties = drama_dossier_get_n_ties (canvas->dossier);

  drama_canvas_fill_scene_input (canvas, &self->input);
  self->canvas = canvas;
  self->cancellable = g_cancellable_new ();
  self->dossier = drama_dossier_ref (canvas->dossier);
  self->positions = g_memdup2 (self->input.positions, n_actors * sizeof (DramaVec));
  self->hidden_actors = g_memdup2 (self->input.hidden_actors, n_actors);
  self->hidden_ties = g_memdup2 (self->input.hidden_ties, n_ties);
  self->font_family = g_strdup (self->input.font_family);
  self->camera = drama_canvas_is_flying (canvas) ? canvas->flight.to : canvas->camera;
  self->fit = canvas->fit_due && canvas->fitted;
  drama_canvas_get_covers (canvas, self->covers);
  self->scale = gtk_widget_get_scale_factor (GTK_WIDGET (canvas));

  self->input.positions = self->positions;
  self->input.hidden_actors = self->hidden_actors;
  self->input.hidden_ties = self->hidden_ties;
  self->input.font_family = self->font_family;
  self->input.cancellable = self->cancellable;

  return self;
}

static void
make_anew (GTask        *task,
           gpointer      unused,
           gpointer      data,
           GCancellable *cancellable)
{
  DramaRenewal *self = data;

  self->scene = drama_scene_new (&self->input);
  if (self->scene)
    {
      drama_far_pixels_prepare (self->scene);
      drama_hit_prepare (self->scene);
      if (self->fit)
        {
          drama_camera_set_bounds (&self->camera, drama_scene_get_ink (self->scene));
          drama_fit_picture (self->scene, self->covers[0], self->covers[1], &self->camera);
        }
      self->picture =
          drama_first_picture_new_seen (self->scene,
                                        drama_theme_get_background (self->input.theme),
                                        &self->camera, self->scale);
    }
  g_task_return_boolean (task, self->scene != NULL);
}

/* Nothing changes under the pointer while it has hold of something, or under a camera that is on
 * its way to where it was painted from. */
static gboolean
is_free (DramaCanvas *self)
{
  return self->drag == DRAMA_DRAG_NONE && !drama_canvas_is_flying (self);
}

static void
take_fresh (DramaCanvas *self)
{
  drama_canvas_take_scene (self, g_steal_pointer (&self->fresh),
                           g_steal_pointer (&self->fresh_picture));
}

static gboolean
on_moment (gpointer data)
{
  DramaCanvas *self = data;

  if (!is_free (self))
    return G_SOURCE_CONTINUE;
  self->renew_source = 0;
  take_fresh (self);

  return G_SOURCE_REMOVE;
}

static void
on_made (GObject      *unused,
         GAsyncResult *result,
         gpointer      data)
{
  DramaRenewal *renewal = g_task_get_task_data (G_TASK (result));
  DramaCanvas  *canvas = renewal->canvas;

  if (canvas == NULL)
    return;

  canvas->renewal = NULL;
  if (renewal->scene == NULL)
    return;
  canvas->fresh = g_steal_pointer (&renewal->scene);
  canvas->fresh_picture = g_steal_pointer (&renewal->picture);
  if (is_free (canvas))
    take_fresh (canvas);
  else
    canvas->renew_source = g_timeout_add (MOMENT_MS, on_moment, canvas);
}

static gboolean
on_due (gpointer data)
{
  DramaCanvas *self = data;
  g_autoptr (GTask) task = NULL;

  if (self->drag != DRAMA_DRAG_NONE && !self->waiting)
    return G_SOURCE_CONTINUE;

  self->renew_source = 0;
  self->renewal = new_renewal (self);
  task = g_task_new (NULL, NULL, on_made, NULL);
  g_task_set_source_tag (task, on_due);
  g_task_set_task_data (task, self->renewal, free_renewal);
  g_task_run_in_thread (task, make_anew);

  return G_SOURCE_REMOVE;
}

/**
 * drama_canvas_renew_soon:
 * @self: a canvas that shows a changed scene
 *
 * Has it made anew in full, unless something changes again before.
 */
void
drama_canvas_renew_soon (DramaCanvas *self)
{
  drama_canvas_stop_renewing (self);
  self->renew_source = g_timeout_add (WAIT_MS, on_due, self);
}

/**
 * drama_canvas_renew_now:
 * @self: a canvas that waits for a scene
 *
 * Has it made as soon as all has been said that is to be said about this edit.
 */
void
drama_canvas_renew_now (DramaCanvas *self)
{
  drama_canvas_stop_renewing (self);
  self->renew_source = g_timeout_add (0, on_due, self);
}

/**
 * drama_canvas_stop_renewing:
 * @self: a canvas
 *
 * What is being made is of no use any more.
 */
void
drama_canvas_stop_renewing (DramaCanvas *self)
{
  g_clear_handle_id (&self->renew_source, g_source_remove);
  g_clear_pointer (&self->fresh, drama_scene_unref);
  g_clear_pointer (&self->fresh_picture, drama_first_picture_free);
  if (self->renewal == NULL)
    return;

  g_cancellable_cancel (self->renewal->cancellable);
  self->renewal->canvas = NULL;
  self->renewal = NULL;
}
