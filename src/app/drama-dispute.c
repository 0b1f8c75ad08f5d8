/* drama-dispute.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-dispute.h"

#include "drama-anchor.h"
#include "drama-change.h"
#include "drama-reader-edits.h"

#include <glib/gi18n.h>

typedef struct
{
  GWeakRef      document;
  DramaFinding *finding;
  DramaSource  *source; /* (nullable) the one that is read */
  gint64        end;    /* of the words, in code points */
  char         *exact;  /* (nullable) until they are read */
  char         *prefix;
  char         *suffix;
} Job;

static void
free_job (gpointer data)
{
  Job *self = data;

  g_weak_ref_clear (&self->document);
  drama_finding_free (self->finding);
  g_clear_pointer (&self->source, drama_source_unref);
  g_free (self->exact);
  g_free (self->prefix);
  g_free (self->suffix);
  g_free (self);
}

static void
read_words (GTask        *task,
            gpointer      unused,
            gpointer      data,
            GCancellable *cancellable)
{
  Job        *self = data;
  const char *text = self->source ? drama_source_get_fields (self->source)->text : NULL;
  g_autoptr (DramaTextIndex) index = text != NULL ? drama_text_index_new (text) : NULL;

  if (index != NULL && self->end <= drama_text_index_get_length (index))
    drama_anchor_take (index, self->finding->start, self->end, &self->exact, &self->prefix,
                       &self->suffix);
  g_task_return_boolean (task, TRUE);
}

void
drama_dispute_async (DramaDocument      *document,
                     const DramaFinding *finding,
                     GAsyncReadyCallback callback,
                     gpointer            data)
{
  g_autoptr (GTask) task = NULL;
  DramaSource *source;
  Job         *job;

  g_return_if_fail (DRAMA_IS_DOCUMENT (document) && finding != NULL);
  g_return_if_fail (finding->kind == DRAMA_FINDING_UNANSWERED && finding->start >= 0);

  drama_document_flush (document);
  source = drama_dossier_find_source (drama_document_get_dossier (document), finding->source,
                                      NULL);
  job = g_new0 (Job, 1);
  g_weak_ref_init (&job->document, document);
  job->finding = drama_finding_copy (finding);
  job->source = source != NULL ? drama_source_ref (source) : NULL;
  job->end = finding->start + g_utf8_strlen (finding->words, -1);
  task = g_task_new (NULL, NULL, callback, data);
  g_task_set_source_tag (task, drama_dispute_async);
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, read_words);
}

/* Its title or date may have been changed meanwhile. */
static gboolean
has_text_still (const DramaDossier *dossier, const Job *job)
{
  const DramaSource *source = drama_dossier_find_source (dossier, job->finding->source, NULL);

  return source != NULL && job->source != NULL &&
         (source == job->source || g_strcmp0 (drama_source_get_fields (source)->text,
                                              drama_source_get_fields (job->source)->text) == 0);
}

/* Somebody may have pressed twice. */
static gboolean
is_quoted (const DramaDossier *dossier, const Job *job)
{
  const DramaTie       *tie = drama_dossier_find_tie (dossier, job->finding->tie, NULL);
  const DramaTieFields *fields = tie != NULL ? drama_tie_get_fields (tie) : NULL;

  for (guint i = 0; fields != NULL && i < fields->n_evidence; i++)
    {
      const DramaEvidenceFields *quote = drama_evidence_get_fields (fields->evidence[i]);

      if (quote->stance == DRAMA_STANCE_DISPUTES && quote->anchor.start == job->finding->start &&
          g_strcmp0 (quote->source, job->finding->source) == 0)
        return TRUE;
    }

  return FALSE;
}

gboolean
drama_dispute_finish (GAsyncResult *result, GError **error)
{
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (DramaDocument) document = g_weak_ref_get (&job->document);
  const DramaFinding *finding = job->finding;
  DramaDossier       *dossier;
  g_autofree char    *evidence = NULL;
  DramaReaderWords    words = { .source = finding->source,
                                .start = finding->start,
                                .end = job->end,
                                .exact = job->exact,
                                .prefix = job->prefix,
                                .suffix = job->suffix,
                                .stance = DRAMA_STANCE_DISPUTES,
                                .certainty = DRAMA_CERTAINTY_STATED,
                                .speaker = finding->is_verdict ? NULL : finding->actor };

  g_return_val_if_fail (g_async_result_is_tagged (result, drama_dispute_async), FALSE);

  if (document == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "");
      return FALSE;
    }
  drama_document_flush (document);
  dossier = drama_document_get_dossier (document);
  if (g_strcmp0 (job->exact, finding->words) != 0 || !has_text_still (dossier, job))
    {
      g_set_error_literal (error, DRAMA_CHANGE_ERROR, DRAMA_CHANGE_ERROR_GONE,
                           _ ("The text is not there any more."));
      return FALSE;
    }

  return is_quoted (dossier, job) ||
         drama_reader_add_evidence (document, &words, finding->tie, &evidence, error);
}
