/* drama-document-file.c - a document from its file and back, in a worker
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-document-private.h"
#include "drama-forerun.h"
#include "drama-json.h"

/* What a worker saves: a snapshot, so that editing goes on meanwhile. */
typedef struct
{
  DramaDossier *dossier;
  GFile        *file;
} Saving;

static void
free_saving (gpointer data)
{
  Saving *saving = data;

  drama_dossier_unref (saving->dossier);
  g_object_unref (saving->file);
  g_free (saving);
}

static void
load_in_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  DramaForerun *forerun = drama_forerun_find (source);
  GError       *error = NULL;
  DramaDossier *dossier = NULL;

  if (forerun != NULL)
    {
      dossier = drama_forerun_take_dossier (forerun, &error);
      /* Whoever is waiting for the dossier wants to see it next. */
      drama_forerun_get_scene (forerun);
    }
  if (dossier == NULL && error == NULL)
    dossier = drama_json_read_file (source, cancellable, &error);

  if (dossier != NULL)
    g_task_return_pointer (task, dossier, (GDestroyNotify) drama_dossier_unref);
  else
    g_task_return_error (task, error);
}

static void
save_in_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Saving *saving = data;
  GError *error = NULL;

  if (drama_json_write_file (saving->dossier, saving->file, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* With @copy the document does not get @file as its own.  The source object
 * given to @callback is @file.  A forerun attached to it has done the work. */
void
drama_document_load_async (GFile              *file,
                           gboolean            copy,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (file, cancellable, callback, data);
  g_task_set_source_tag (task, drama_document_load_async);
  g_task_set_task_data (task, GINT_TO_POINTER (copy), NULL);
  g_task_run_in_thread (task, load_in_worker);
}

/* Transfer full. */
DramaDocument *
drama_document_load_finish (GAsyncResult *result, GError **error)
{
  GTask        *task = G_TASK (result);
  DramaDossier *dossier = g_task_propagate_pointer (task, error);

  if (dossier == NULL)
    return NULL;

  g_autoptr (DramaDossier) owned G_GNUC_UNUSED = dossier;

  DramaDocument *self = drama_document_new (dossier);

  if (!GPOINTER_TO_INT (g_task_get_task_data (task)))
    drama_document_take_saved (self, dossier, G_FILE (g_task_get_source_object (task)));

  return self;
}

/* Saves what is current now; on success @file is the document's own. */
void
drama_document_save_async (DramaDocument      *self,
                           GFile              *file,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            data)
{
  g_autoptr (GTask) task = NULL;
  Saving *saving;

  g_return_if_fail (DRAMA_IS_DOCUMENT (self));
  g_return_if_fail (G_IS_FILE (file));

  drama_document_flush (self);
  saving = g_new0 (Saving, 1);
  saving->dossier = drama_dossier_ref (drama_document_get_dossier (self));
  saving->file = g_object_ref (file);

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, drama_document_save_async);
  g_task_set_task_data (task, saving, free_saving);
  g_task_run_in_thread (task, save_in_worker);
}

gboolean
drama_document_save_finish (DramaDocument *self, GAsyncResult *result, GError **error)
{
  Saving *saving;

  g_return_val_if_fail (DRAMA_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;

  saving = g_task_get_task_data (G_TASK (result));
  drama_document_take_saved (self, saving->dossier, saving->file);

  return TRUE;
}
