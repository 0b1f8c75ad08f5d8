/* drama-source-job.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-file.h"
#include "drama-source-job.h"

typedef struct
{
  DramaDossier *dossier;
  char         *source;
  gint         *done;
  volatile gint cancelled; /* what the search looks at between two steps */
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  drama_dossier_unref (job->dossier);
  g_free (job->source);
  g_free (job);
}

static void
read_in_worker (GTask *task, gpointer file, gpointer data, GCancellable *cancellable)
{
  GError      *error = NULL;
  DramaImport *import = drama_import_file (file, cancellable, &error);

  if (import != NULL)
    g_task_return_pointer (task, import, (GDestroyNotify) drama_import_free);
  else
    g_task_return_error (task, error);
}

void
drama_source_job_read (GFile              *file,
                       GCancellable       *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer            data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (file, cancellable, callback, data);
  g_task_set_source_tag (task, drama_source_job_read);
  g_task_run_in_thread (task, read_in_worker);
}

DramaImport *
drama_source_job_read_finish (GFile *file, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, file), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
on_cancelled (GCancellable *cancellable, gpointer data)
{
  g_atomic_int_set (&((Job *) data)->cancelled, 1);
}

static void
on_progress (guint n_done, guint n_all, gpointer data)
{
  Job *job = data;

  if (job->done != NULL)
    g_atomic_int_set (job->done, (gint) ((guint64) n_done * 1000 / n_all));
}

static void
prove_in_worker (GTask *task, gpointer file, gpointer data, GCancellable *cancellable)
{
  Job             *job = data;
  GError          *error = NULL;
  DramaSource     *source = drama_dossier_find_source (job->dossier, job->source, NULL);
  g_autofree char *name = drama_file_name (file);
  g_autofree char *text = NULL;
  DramaProof      *proof;
  gulong           handler = 0;

  text = drama_import_file_text (file, name, drama_source_get_fields (source)->sha256,
                                 cancellable, &error);
  if (text == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  if (cancellable != NULL)
    handler = g_cancellable_connect (cancellable, G_CALLBACK (on_cancelled), job, NULL);
  proof = drama_proof_new (job->dossier, job->source, text, &job->cancelled, on_progress, job);
  g_cancellable_disconnect (cancellable, handler);
  if (proof != NULL)
    g_task_return_pointer (task, proof, (GDestroyNotify) drama_proof_free);
  else
    g_task_return_error_if_cancelled (task);
}

void
drama_source_job_prove (DramaDossier       *dossier,
                        const char         *source,
                        GFile              *file,
                        gint               *done,
                        GCancellable       *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer            data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (dossier != NULL && source != NULL);
  g_return_if_fail (G_IS_FILE (file));

  job = g_new0 (Job, 1);
  job->dossier = drama_dossier_ref (dossier);
  job->source = g_strdup (source);
  job->done = done;
  task = g_task_new (file, cancellable, callback, data);
  g_task_set_source_tag (task, drama_source_job_prove);
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, prove_in_worker);
}

DramaProof *
drama_source_job_prove_finish (GFile *file, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, file), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
