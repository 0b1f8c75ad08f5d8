/* drama-layout-runner.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The worker gets immutable things and its own arrays.  What both sides hold is
 * a job, counted atomically: a run that is freed leaves the worker to notice,
 * stop, and drop the last reference.
 */
#include "drama-layout-runner.h"

#include "drama-handoff.h"

/* The same dossier is laid out the same, whenever it is. */
#define SEED 1

typedef struct
{
  DramaDossier      *dossier;
  DramaArrangeMode   mode;
  double             aspect;
  char              *font_family; /* (nullable) */
  double             text_scale;
  DramaHandoff      *handoff;
  DramaVec          *positions; /* the worker's until it has returned */
  gint               cancelled; /* atomic */
  DramaLayoutRunner *runner;    /* (nullable) of the main thread alone */
} Job;

struct _DramaLayoutRunner
{
  Job            *job; /* an atomic rc box */
  DramaLayoutDone done;
  gpointer        data;
};

static void
clear_job (gpointer data)
{
  Job *job = data;

  g_clear_pointer (&job->dossier, drama_dossier_unref);
  g_clear_pointer (&job->font_family, g_free);
  g_clear_pointer (&job->handoff, drama_handoff_free);
  g_clear_pointer (&job->positions, g_free);
}

static void
release_job (gpointer data)
{
  g_atomic_rc_box_release_full (data, clear_job);
}

static void
run (GTask        *task,
     gpointer      source,
     gpointer      data,
     GCancellable *cancellable)
{
  Job                *job = data;
  DramaArrangeOptions options = { .mode = job->mode,
                                  .aspect = job->aspect,
                                  .seed = SEED,
                                  .font_family = job->font_family,
                                  .text_scale = job->text_scale };
  g_autoptr (DramaLayout) layout = drama_arrange_prepare (job->dossier, &options);
  const DramaVec *settled;

  while (!drama_layout_is_settled (layout) && !g_atomic_int_get (&job->cancelled))
    {
      drama_layout_step (layout);
      drama_handoff_publish (job->handoff, drama_layout_get_positions (layout));
    }

  settled = drama_layout_get_positions (layout);
  for (guint i = 0; i < drama_layout_get_n_nodes (layout); i++)
    job->positions[i] = settled[i];
  g_task_return_boolean (task, drama_layout_is_settled (layout));
}

static void
on_run_returned (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  Job               *job = g_task_get_task_data (G_TASK (result));
  DramaLayoutRunner *self = job->runner;
  gboolean           found = g_task_propagate_boolean (G_TASK (result), NULL);

  if (self)
    self->done (found ? job->positions : NULL, self->data);
}

/**
 * drama_layout_runner_start:
 * @request: what to do
 * @done: (scope async): called when it is done
 * @data: for @done
 *
 * Returns: (transfer full): a run; to be freed, whether it is done or not
 */
DramaLayoutRunner *
drama_layout_runner_start (const DramaLayoutRequest *request,
                           DramaLayoutDone           done,
                           gpointer                  data)
{
  DramaLayoutRunner *self;
  Job               *job;
  guint              n;
  g_autoptr (GTask) task = NULL;

  g_return_val_if_fail (request != NULL && done != NULL, NULL);

  n = drama_dossier_get_n_actors (request->dossier);
  self = g_new0 (DramaLayoutRunner, 1);
  self->done = done;
  self->data = data;

  job = g_atomic_rc_box_new0 (Job);
  job->dossier = drama_dossier_ref (request->dossier);
  job->mode = request->mode;
  job->aspect = request->aspect;
  job->font_family = g_strdup (request->font_family);
  job->text_scale = request->text_scale;
  job->handoff = drama_handoff_new (n);
  job->positions = g_new0 (DramaVec, MAX (n, 1));
  job->runner = self;
  self->job = job;

  task = g_task_new (NULL, NULL, on_run_returned, NULL);
  g_task_set_source_tag (task, drama_layout_runner_start);
  g_task_set_task_data (task, g_atomic_rc_box_acquire (job), release_job);
  g_task_run_in_thread (task, run);

  return self;
}

/**
 * drama_layout_runner_free:
 * @self: (transfer full): a run
 *
 * Gives the run up where it is not done; its worker notices before long.
 */
void
drama_layout_runner_free (DramaLayoutRunner *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_int_set (&self->job->cancelled, 1);
  self->job->runner = NULL;
  release_job (self->job);
  g_free (self);
}

/**
 * drama_layout_runner_get_mode:
 * @self: a run
 *
 * Returns: which actors may move
 */
DramaArrangeMode
drama_layout_runner_get_mode (const DramaLayoutRunner *self)
{
  return self->job->mode;
}

/**
 * drama_layout_runner_take_frame:
 * @self: a run
 *
 * Returns: (transfer none) (nullable): where the actors are now, until the next
 *   one is taken, or %NULL where nothing has changed since
 */
const DramaVec *
drama_layout_runner_take_frame (DramaLayoutRunner *self)
{
  return drama_handoff_take (self->job->handoff);
}
