/* drama-document-file.c - a document from its file and back, in a worker
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-backup.h"
#include "drama-document-private.h"
#include "drama-forerun.h"

#include <glib/gi18n.h>

/* What a worker saves: a snapshot, so that editing goes on meanwhile. */
typedef struct
{
  DramaDossier         *dossier;
  GFile                *file;
  char                 *title;
  char                 *expected; /* nullable: whatever is there may be replaced */
  gboolean              back_up;
  gboolean              forget;   /* every version before: they say what it must not */
  gboolean              behind;   /* a step that took names out */
  gboolean              needless; /* the file has it already */
  const DramaFileCalls *calls;
  DramaStored           stored; /* the result */
} Saving;

static void
free_saving (gpointer data)
{
  Saving *saving = data;

  drama_dossier_unref (saving->dossier);
  g_object_unref (saving->file);
  g_free (saving->title);
  g_free (saving->expected);
  drama_stored_clear (&saving->stored);
  g_free (saving);
}

/* What a worker loads. */
typedef struct
{
  gboolean      copy;
  DramaForerun *forerun; /* nullable: does the work */
} Loading;

static void
free_loading (gpointer data)
{
  Loading *loading = data;

  g_clear_pointer (&loading->forerun, drama_forerun_unref);
  g_free (loading);
}

static void
free_stored (gpointer data)
{
  drama_stored_clear (data);
  g_free (data);
}

static void
load_in_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Loading      *loading = data;
  DramaForerun *forerun = loading->forerun;
  GError       *error = NULL;
  DramaStored  *stored = g_new0 (DramaStored, 1);

  if (forerun != NULL)
    {
      drama_forerun_take (forerun, stored, &error);
      /* Whoever is waiting for the dossier wants to see it next. */
      drama_forerun_get_scene (forerun);
    }
  if (stored->dossier == NULL && error == NULL)
    drama_load (source, stored, cancellable, &error);

  if (error == NULL)
    {
      g_task_return_pointer (task, stored, free_stored);
      return;
    }
  free_stored (stored);
  g_task_return_error (task, error);
}

static void
save_in_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Saving          *saving = data;
  g_autofree char *folder = saving->back_up || saving->forget
                                ? drama_kept_folder ("backup", NULL)
                                : NULL;
  GError          *error = NULL;
  DramaSaving      options = {
         .expected = saving->expected,
         .backup_folder = saving->forget ? NULL : folder,
         .forget_folder = saving->forget ? folder : NULL,
         .title = saving->title,
         .calls = saving->calls,
  };

  if (drama_save (saving->dossier, saving->file, &options, &saving->stored, cancellable, &error))
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
  DramaForerun *forerun;
  Loading      *loading;

  g_return_if_fail (G_IS_FILE (file));

  loading = g_new0 (Loading, 1);
  loading->copy = copy;
  forerun = drama_forerun_find (file);
  loading->forerun = forerun != NULL ? drama_forerun_ref (forerun) : NULL;
  task = g_task_new (file, cancellable, callback, data);
  g_task_set_source_tag (task, drama_document_load_async);
  g_task_set_task_data (task, loading, free_loading);
  /* Who does not want to wait any longer does not wait for the worker either. */
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, load_in_worker);
}

/* Transfer full. */
DramaDocument *
drama_document_load_finish (GAsyncResult *result, GError **error)
{
  GTask         *task = G_TASK (result);
  DramaStored   *stored = g_task_propagate_pointer (task, error);
  DramaDocument *self;

  if (stored == NULL)
    return NULL;

  self = drama_document_new (stored->dossier);
  if (!((Loading *) g_task_get_task_data (task))->copy)
    drama_document_take_saved (self, stored->dossier, g_task_get_source_object (task), stored);
  free_stored (stored);

  return self;
}

static void
on_written (GObject *unused, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Saves what is current now; on success @file is the document's own.  What somebody
 * else wrote to the document's own file meanwhile stays: DRAMA_IO_ERROR_CHANGED. */
void
drama_document_save_async (DramaDocument      *self,
                           GFile              *file,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            data)
{
  g_autoptr (GTask) work = NULL;
  GTask   *task;
  gboolean own;
  Saving  *saving;

  g_return_if_fail (DRAMA_IS_DOCUMENT (self));
  g_return_if_fail (G_IS_FILE (file));

  drama_document_flush (self);
  own = self->file != NULL && g_file_equal (self->file, file);
  saving = g_new0 (Saving, 1);
  saving->needless = own && !self->modified && self->disk.state == DRAMA_DISK_SAME;
  saving->dossier = drama_dossier_ref (drama_document_get_dossier (self));
  saving->file = g_object_ref (file);
  saving->title = g_strdup (self->title);
  saving->calls = self->calls;
  saving->expected = own ? g_strdup (self->disk.digest) : NULL;
  saving->behind = drama_document_is_behind_redaction (self);
  saving->forget = own && drama_document_owes_redaction (self);
  saving->back_up = !own || !self->disk.backed_up;

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, drama_document_save_async);
  g_task_set_task_data (task, saving, free_saving);
  self->disk.n_saving++;

  /* Nobody changed anything: the file keeps its bytes, however somebody spelled them. */
  if (saving->needless)
    {
      g_task_return_boolean (task, TRUE);
      g_object_unref (task);
      return;
    }

  /* Two tasks: a worker may be the last to let go of its own, and must not be the
   * last to let go of the document. */
  work = g_task_new (NULL, cancellable, on_written, task);
  g_task_set_source_tag (work, drama_document_save_async);
  g_task_set_task_data (work, saving, NULL);
  g_task_run_in_thread (work, save_in_worker);
}

gboolean
drama_document_save_finish (DramaDocument *self, GAsyncResult *result, GError **error)
{
  g_autoptr (GError) failure = NULL;
  Saving *saving;

  g_return_val_if_fail (DRAMA_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  self->disk.n_saving--;
  if (!g_task_propagate_boolean (G_TASK (result), &failure))
    {
      /* Whatever failed, it may be that the file is not what it was. */
      drama_document_check_disk (self);
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  saving = g_task_get_task_data (G_TASK (result));
  if (saving->needless)
    return TRUE;

  self->disk.backed_up = saving->stored.warning == NULL;
  drama_document_note_saved (self, saving->behind,
                             !saving->forget || saving->stored.warning == NULL);
  drama_document_take_saved (self, saving->dossier, saving->file, &saving->stored);
  if (saving->stored.warning != NULL)
    {
      g_autofree char *message =
          g_strdup_printf (saving->forget
                               /* Translators: %s says what went wrong */
                               ? _ ("The dossier was saved, but an earlier version that has the "
                                    "names is still there: %s")
                               /* Translators: %s says what went wrong */
                               : _ ("The dossier was saved, but the version before could not be "
                                    "kept: %s"),
                           saving->stored.warning);

      drama_document_tell_trouble (self, message);
    }

  return TRUE;
}

/* Gives the file another name in its folder; earlier versions go with it. */
gboolean
drama_document_rename (DramaDocument *self, const char *name, GError **error)
{
  g_autoptr (GFile) renamed = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  g_return_val_if_fail (DRAMA_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (self->file != NULL && name != NULL, FALSE);

  renamed = drama_file_rename (self->file, name, error);
  if (renamed == NULL)
    return FALSE;

  folder = drama_kept_folder ("backup", NULL);
  from = g_file_get_uri (self->file);
  to = g_file_get_uri (renamed);
  if (folder != NULL)
    drama_backup_follow (folder, from, to);
  /* What is kept says that it belongs to the old name. */
  g_clear_pointer (&self->unsaved.kept, drama_dossier_unref);
  drama_document_take_file (self, renamed);
  drama_document_refresh (self);

  return TRUE;
}
