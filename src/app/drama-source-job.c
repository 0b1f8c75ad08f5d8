/* drama-source-job.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-edit-ids.h"
#include "drama-file.h"
#include "drama-offset.h"
#include "drama-source-job.h"

#include <glib/gi18n.h>

#include <string.h>

/* Of a text without a title its beginning is one; in characters. */
#define MAX_FIRST_WORDS 60

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

/* The first words of the text, or all of a first line that is short. */
static char *
make_title_of_text (const char *text)
{
  g_autofree char *line = NULL;
  char            *end;

  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  line = g_strndup (text, strcspn (text, "\n"));
  g_strstrip (line);
  if (g_utf8_strlen (line, -1) <= MAX_FIRST_WORDS)
    return g_steal_pointer (&line);

  *g_utf8_offset_to_pointer (line, MAX_FIRST_WORDS) = '\0';
  end = strrchr (line, ' ');
  if (end != NULL)
    *end = '\0';

  /* Translators: %s are the first words of a text that has no title */
  return g_strdup_printf (_ ("%s…"), line);
}

/* What the file says of itself, else its name, else its beginning. */
static char *
make_title (const DramaImport *import, const char *name)
{
  g_autofree char *title = NULL;
  char            *dot;

  if (*import->title != '\0')
    return g_strdup (import->title);
  if (name == NULL)
    return make_title_of_text (import->text);

  title = g_strdup (name);
  dot = strrchr (title, '.');
  if (dot != NULL && dot != title)
    *dot = '\0';

  return g_steal_pointer (&title);
}

/* A record takes a while for a long text; @name (nullable) is that of a file. */
static DramaSource *
make_source (const DramaImport *import, const char *name, DramaDossier *dossier)
{
  g_autoptr (DramaEdit) edit = drama_edit_begin (dossier);
  g_autofree char  *title = make_title (import, name);
  g_autofree char  *id = drama_edit_new_source_id (edit, title);
  g_autofree char  *digest = drama_offset_digest (import->text);
  DramaSourceFields fields = {
    .id = id,
    .title = title,
    .publisher = import->publisher,
    .author = import->author,
    .published = import->published,
    .url = import->url,
    .language = import->language,
    .sha256 = digest,
    .length = g_utf8_strlen (import->text, -1),
    .text = import->text,
  };

  return drama_source_new (&fields);
}

static void
read_in_worker (GTask *task, gpointer file, gpointer dossier, GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr (DramaImport) import = drama_import_file (file, cancellable, &error);
  g_autofree char *name = drama_file_name (file);

  if (import != NULL)
    g_task_return_pointer (task, make_source (import, name, dossier),
                           (GDestroyNotify) drama_source_unref);
  else
    g_task_return_error (task, error);
}

void
drama_source_job_read (GFile              *file,
                       DramaDossier       *dossier,
                       GCancellable       *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer            data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file) && dossier != NULL);

  task = g_task_new (file, cancellable, callback, data);
  g_task_set_source_tag (task, drama_source_job_read);
  g_task_set_task_data (task, drama_dossier_ref (dossier), (GDestroyNotify) drama_dossier_unref);
  g_task_run_in_thread (task, read_in_worker);
}

DramaSource *
drama_source_job_read_finish (GFile *file, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, file), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

DramaSource *
drama_source_job_paste (const char *text, DramaDossier *dossier, GError **error)
{
  /* Translators: what was copied, in messages such as "The clipboard is empty" */
  g_autoptr (DramaImport) import = drama_import_paste (text, _ ("The clipboard"), error);

  return import != NULL ? make_source (import, NULL, dossier) : NULL;
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
