/* drama-draft-job.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-draft-job.h"
#include "drama-paragraph.h"

typedef struct
{
  DramaSource *source;
  gint        *done;
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  drama_source_unref (job->source);
  g_free (job);
}

static void
clear_drafted (gpointer data)
{
  DramaDrafted *self = data;

  drama_source_unref (self->source);
  g_clear_pointer (&self->draft, drama_draft_free);
  g_clear_pointer (&self->index, drama_text_index_unref);
  g_clear_pointer (&self->paragraphs, g_array_unref);
}

DramaDrafted *
drama_drafted_ref (DramaDrafted *self)
{
  return g_rc_box_acquire (self);
}

void
drama_drafted_unref (DramaDrafted *self)
{
  g_rc_box_release_full (self, clear_drafted);
}

static void
on_progress (double done, gpointer data)
{
  Job *job = data;

  if (job->done != NULL)
    g_atomic_int_set (job->done, (gint) (done * 1000));
}

/* Those of English where there are none: names are capitalised elsewhere too. */
static DramaDraftRules *
load_rules (const char *language, gboolean *foreign)
{
  DramaDraftRules *rules = drama_draft_rules_load (language, NULL);

  *foreign = rules == NULL;

  return rules != NULL ? rules : drama_draft_rules_load ("", NULL);
}

static void
read_in_worker (GTask *task, gpointer object, gpointer data, GCancellable *cancellable)
{
  Job                     *job = data;
  GError                  *error = NULL;
  const DramaSourceFields *fields = drama_source_get_fields (job->source);
  gboolean                 foreign;
  g_autoptr (DramaDraftRules) rules = load_rules (fields->language, &foreign);
  g_autoptr (DramaDraft) draft = NULL;
  DramaDrafted *drafted;

  draft = drama_draft_read (fields->text, rules, on_progress, job, cancellable, &error);
  if (draft == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  drafted = g_rc_box_new0 (DramaDrafted);
  drafted->source = drama_source_ref (job->source);
  drafted->draft = g_steal_pointer (&draft);
  drafted->index = drama_text_index_new (fields->text);
  drafted->paragraphs = drama_paragraph_starts (fields->text);
  drafted->foreign = foreign;
  g_task_return_pointer (task, drafted, (GDestroyNotify) drama_drafted_unref);
}

void
drama_draft_job_start (DramaSource        *source,
                       gint               *done,
                       GCancellable       *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer            data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (source != NULL && drama_source_get_fields (source)->text != NULL);

  job = g_new0 (Job, 1);
  job->source = drama_source_ref (source);
  job->done = done;
  task = g_task_new (NULL, cancellable, callback, data);
  g_task_set_source_tag (task, drama_draft_job_start);
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, read_in_worker);
}

DramaDrafted *
drama_draft_job_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
