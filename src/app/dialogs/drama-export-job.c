/* drama-export-job.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-arrange.h"
#include "drama-export-job.h"
#include "drama-file.h"

/* As the command line does it, so that both make one picture of one file. */
#define SEED 1

typedef struct
{
  DramaDossier      *dossier;
  DramaExportOptions options; /* with the three below as its own */
  DramaRect          visible;
  char              *background;
  char              *font_family;
  volatile gint      cancelled; /* what the layout looks at between two steps */
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  drama_dossier_unref (job->dossier);
  g_free (job->background);
  g_free (job->font_family);
  g_free (job);
}

static void
on_cancelled (GCancellable *cancellable, gpointer data)
{
  Job *job = data;

  g_atomic_int_set (&job->cancelled, 1);
}

/* An actor without a place gets the one that the canvas would find for it. */
static gboolean
arrange (Job *job, GCancellable *cancellable, DramaVec *positions)
{
  gulong   handler = 0;
  gboolean arranged;

  if (cancellable != NULL)
    handler = g_cancellable_connect (cancellable, G_CALLBACK (on_cancelled), job, NULL);
  arranged = drama_arrange (job->dossier, DRAMA_ARRANGE_KEEP, 0, SEED, job->font_family, 1,
                            &job->cancelled, positions);
  g_cancellable_disconnect (cancellable, handler);

  return arranged;
}

static void
run_in_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job                 *job = data;
  GError              *error = NULL;
  g_autofree DramaVec *positions = g_new0 (DramaVec,
                                           drama_dossier_get_n_actors (job->dossier));
  g_autoptr (GBytes) picture = NULL;

  if (!arrange (job, cancellable, positions))
    {
      g_task_return_error_if_cancelled (task);
      return;
    }

  picture = drama_export (job->dossier, positions, &job->options, &error);
  if (picture != NULL && drama_file_replace (source, picture, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
drama_export_job_start (DramaDossier             *dossier,
                        const DramaExportOptions *options,
                        GFile                    *file,
                        GCancellable             *cancellable,
                        GAsyncReadyCallback       callback,
                        gpointer                  data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (dossier != NULL && options != NULL);
  g_return_if_fail (G_IS_FILE (file));

  job = g_new0 (Job, 1);
  job->dossier = drama_dossier_ref (dossier);
  job->options = *options;
  job->background = g_strdup (options->background);
  job->font_family = g_strdup (options->font_family);
  job->options.background = job->background;
  job->options.font_family = job->font_family;
  if (options->visible != NULL)
    {
      job->visible = *options->visible;
      job->options.visible = &job->visible;
    }

  task = g_task_new (file, cancellable, callback, data);
  g_task_set_source_tag (task, drama_export_job_start);
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, run_in_worker);
}

gboolean
drama_export_job_finish (GFile *file, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, file), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
