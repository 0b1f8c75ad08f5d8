/* drama-redact-job.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-redact-job.h"

#include "drama-backup.h"
#include "drama-file.h"
#include "drama-json.h"

struct _DramaRedactJob
{
  DramaDossier      *dossier;
  DramaRedactFlags   flags;
  GArray            *redactions; /* of DramaRedaction; their strings are owned */
  DramaRedactReport *report;
};

static void
clear_redaction (gpointer data)
{
  DramaRedaction *redaction = data;

  g_free ((char *) redaction->actor);
  g_free ((char *) redaction->pseudonym);
  g_strfreev ((char **) redaction->also);
}

static void
free_job (gpointer data)
{
  DramaRedactJob *self = data;

  drama_dossier_unref (self->dossier);
  g_array_unref (self->redactions);
  g_clear_pointer (&self->report, drama_redact_report_free);
  g_free (self);
}

DramaRedactJob *
drama_redact_job_new (DramaDossier *dossier, DramaRedactFlags flags)
{
  DramaRedactJob *self = g_new0 (DramaRedactJob, 1);

  self->dossier = drama_dossier_ref (dossier);
  self->flags = flags;
  self->redactions = g_array_new (FALSE, FALSE, sizeof (DramaRedaction));
  g_array_set_clear_func (self->redactions, clear_redaction);

  return self;
}

/* @also: words divided by commas. */
void
drama_redact_job_add (DramaRedactJob *self,
                      const char     *actor,
                      const char     *pseudonym,
                      const char     *also)
{
  char         **words = g_strsplit (also, ",", -1);
  DramaRedaction redaction = { g_strdup (actor), g_strdup (pseudonym),
                               (const char *const *) words };

  for (guint i = 0; words[i] != NULL; i++)
    g_strstrip (words[i]);
  g_array_append_val (self->redactions, redaction);
}

static void
redact_in_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  DramaRedactJob *self = data;
  GError         *error = NULL;
  DramaDossier   *copy;

  self->report = drama_redact_report_new ();
  copy = drama_redact (self->dossier, (const DramaRedaction *) self->redactions->data,
                       self->redactions->len, self->flags, self->report, &error);
  if (copy != NULL)
    g_task_return_pointer (task, copy, (GDestroyNotify) drama_dossier_unref);
  else
    g_task_return_error (task, error);
}

void
drama_redact_job_start (DramaRedactJob     *self,
                        GObject            *source,
                        GAsyncReadyCallback callback,
                        gpointer            data)
{
  g_autoptr (GTask) task = g_task_new (source, NULL, callback, data);

  g_task_set_source_tag (task, drama_redact_job_start);
  g_task_set_task_data (task, self, free_job);
  g_task_run_in_thread (task, redact_in_worker);
}

/* Transfer full, like @report. */
DramaDossier *
drama_redact_job_finish (GAsyncResult *result, DramaRedactReport **report, GError **error)
{
  DramaRedactJob *self = g_task_get_task_data (G_TASK (result));
  DramaDossier   *copy = g_task_propagate_pointer (G_TASK (result), error);

  if (copy != NULL)
    *report = g_steal_pointer (&self->report);

  return copy;
}

typedef struct
{
  DramaDossier *copy;
  GFile        *file;
} Writing;

static void
free_writing (gpointer data)
{
  Writing *writing = data;

  drama_dossier_unref (writing->copy);
  g_object_unref (writing->file);
  g_free (writing);
}

/* Earlier versions of a file that had this name would still say what the copy hides. */
static gboolean
forget_backups (GFile *file, GError **error)
{
  g_autofree char *folder = drama_kept_folder ("backup", error);
  g_autofree char *uri = g_file_get_uri (file);

  return folder != NULL && drama_backup_forget (folder, uri, error);
}

static void
write_in_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Writing *writing = data;
  GError  *error = NULL;
  g_autoptr (GBytes) bytes = drama_json_write (writing->copy);

  /* Attributes of a file that stood there before do not shine through. */
  if (drama_file_replace_clean (writing->file, bytes, NULL, NULL, cancellable, &error) &&
      forget_backups (writing->file, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
drama_redact_job_write (DramaDossier       *copy,
                        GFile              *file,
                        GObject            *source,
                        GAsyncReadyCallback callback,
                        gpointer            data)
{
  g_autoptr (GTask) task = g_task_new (source, NULL, callback, data);
  Writing *writing = g_new0 (Writing, 1);

  writing->copy = drama_dossier_ref (copy);
  writing->file = g_object_ref (file);
  g_task_set_source_tag (task, drama_redact_job_write);
  g_task_set_task_data (task, writing, free_writing);
  g_task_run_in_thread (task, write_in_worker);
}

gboolean
drama_redact_job_write_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
