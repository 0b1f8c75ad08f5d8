/* drama-findings-count.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-findings-count.h"
#include "drama-linter.h"

/* Nobody reads a number while it is typed past. */
#define PAUSE_MS 300

struct _DramaFindingsCount
{
  GObject        parent_instance;
  DramaDocument *document;
  GCancellable  *cancellable; /* of the counting that goes on, NULL for none */
  guint          pause;
  guint          n;
};

G_DEFINE_FINAL_TYPE (DramaFindingsCount, drama_findings_count, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

typedef struct
{
  DramaLinter  *linter;
  DramaDossier *dossier;
} Counting;

static void
free_counting (gpointer data)
{
  Counting *counting = data;

  drama_linter_unref (counting->linter);
  drama_dossier_unref (counting->dossier);
  g_free (counting);
}

static void
count_all (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Counting *counting = data;
  g_autoptr (GPtrArray) findings = drama_linter_find (counting->linter, counting->dossier, NULL,
                                                      cancellable);

  if (!g_task_return_error_if_cancelled (task))
    g_task_return_int (task, (gssize) findings->len);
}

static void
on_counted (GObject *source, GAsyncResult *result, gpointer unused)
{
  DramaFindingsCount *self = DRAMA_FINDINGS_COUNT (source);
  g_autoptr (GError) error = NULL;
  gssize n = g_task_propagate_int (G_TASK (result), &error);

  if (error != NULL)
    return;

  g_clear_object (&self->cancellable);
  if (self->n == (guint) n)
    return;
  self->n = (guint) n;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
stop_counting (DramaFindingsCount *self)
{
  g_clear_handle_id (&self->pause, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static gboolean
on_pause_over (gpointer data)
{
  DramaFindingsCount *self = data;
  Counting           *counting = g_new0 (Counting, 1);
  g_autoptr (GTask) task = NULL;

  self->pause = 0;
  self->cancellable = g_cancellable_new ();
  counting->linter = drama_linter_get (self->document);
  counting->dossier = drama_dossier_ref (drama_document_get_dossier (self->document));
  task = g_task_new (self, self->cancellable, on_counted, NULL);
  g_task_set_task_data (task, counting, free_counting);
  g_task_run_in_thread (task, count_all);

  return G_SOURCE_REMOVE;
}

static void
on_document_changed (DramaFindingsCount *self)
{
  stop_counting (self);
  self->pause = g_timeout_add (PAUSE_MS, on_pause_over, self);
}

static void
drama_findings_count_dispose (GObject *object)
{
  DramaFindingsCount *self = DRAMA_FINDINGS_COUNT (object);

  stop_counting (self);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (drama_findings_count_parent_class)->dispose (object);
}

static void
drama_findings_count_class_init (DramaFindingsCountClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = drama_findings_count_dispose;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
drama_findings_count_init (DramaFindingsCount *self)
{
}

DramaFindingsCount *
drama_findings_count_new (DramaDocument *document)
{
  DramaFindingsCount *self;

  g_return_val_if_fail (DRAMA_IS_DOCUMENT (document), NULL);

  self = g_object_new (DRAMA_TYPE_FINDINGS_COUNT, NULL);
  self->document = g_object_ref (document);
  g_signal_connect_object (document, "changed", G_CALLBACK (on_document_changed), self,
                           G_CONNECT_SWAPPED);
  on_document_changed (self);

  return self;
}

guint
drama_findings_count_get (DramaFindingsCount *self)
{
  g_return_val_if_fail (DRAMA_IS_FINDINGS_COUNT (self), 0);

  return self->n;
}
