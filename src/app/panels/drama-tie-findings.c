/* drama-tie-findings.c - what an editor would ask of a tie
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-evidence-views.h"
#include "drama-finding-row.h"
#include "drama-linter.h"
#include "drama-panel-parts.h"

#include <glib/gi18n.h>

#define DRAMA_TYPE_TIE_FINDINGS (drama_tie_findings_get_type ())
G_DECLARE_FINAL_TYPE (DramaTieFindings, drama_tie_findings, DRAMA, TIE_FINDINGS, GtkWidget)

struct _DramaTieFindings
{
  GtkWidget      parent_instance;
  DramaDocument *document;
  DramaLinter   *linter;
  GCancellable  *cancellable; /* of a worker that looks for them, NULL for none */
  char          *id;
  char          *shown; /* what the rows say, only to be compared */
  GtkBox        *box;
};

G_DEFINE_FINAL_TYPE (DramaTieFindings, drama_tie_findings, GTK_TYPE_WIDGET)

typedef void (*ForDismissed) (DramaTieFindings     *self,
                              const char           *evidence,
                              const DramaDismissal *dismissal,
                              gpointer              data);

static void
each_dismissed (DramaTieFindings *self, const DramaTie *tie, ForDismissed call, gpointer data)
{
  const DramaTieFields *fields = drama_tie_get_fields (tie);

  for (guint i = 0; i < drama_dismissals_get_n (fields->dismissed); i++)
    call (self, NULL, drama_dismissals_get (fields->dismissed, i), data);
  for (guint i = 0; i < fields->n_evidence; i++)
    {
      const DramaEvidenceFields *quote = drama_evidence_get_fields (fields->evidence[i]);

      for (guint k = 0; k < drama_dismissals_get_n (quote->dismissed); k++)
        call (self, quote->id, drama_dismissals_get (quote->dismissed, k), data);
    }
}

static void
describe_dismissed (DramaTieFindings     *self,
                    const char           *evidence,
                    const DramaDismissal *dismissal,
                    gpointer              text)
{
  g_string_append_printf (text, "%s %s %s %s %s\n", evidence != NULL ? evidence : "",
                          dismissal->finding, dismissal->why, dismissal->by, dismissal->when);
}

static void
append_dismissed (DramaTieFindings     *self,
                  const char           *evidence,
                  const DramaDismissal *dismissal,
                  gpointer              unused)
{
  gtk_box_append (self->box, drama_finding_row_new_dismissed (self->document, self->id, evidence,
                                                              dismissal));
}

/* All that the rows would say. */
static char *
describe (DramaTieFindings *self, const GPtrArray *findings, const DramaTie *tie)
{
  DramaDossier *dossier = drama_document_get_dossier (self->document);
  GString      *text = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const DramaFinding *finding = findings->pdata[i];
      g_autofree char    *said = drama_finding_to_text (finding, dossier);

      g_autofree char *others = finding->others != NULL ? g_strjoinv (" ", finding->others)
                                                        : g_strdup ("");

      g_string_append_printf (text, "%s %s %s %s\n", finding->evidence,
                              drama_finding_kind_to_string (finding->kind), said, others);
    }
  each_dismissed (self, tie, describe_dismissed, text);

  return g_string_free (text, FALSE);
}

static void
clear (DramaTieFindings *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
}

static gboolean
has_focus (DramaTieFindings *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

static GtkWidget *
find_button (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_visible (widget) || GTK_IS_BUTTON (widget))
    return gtk_widget_get_visible (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child);

  return found;
}

/* The row that was worked at is gone: on with the next, or with the quotes.  To a button, as
 * a label of GTK 4.8 that gets the focus from nobody complains. */
static void
take_focus (DramaTieFindings *self)
{
  GtkWidget *button = NULL;

  for (GtkWidget *widget = GTK_WIDGET (self); widget != NULL && button == NULL;
       widget = gtk_widget_get_next_sibling (widget))
    button = find_button (widget);
  if (button != NULL)
    gtk_widget_grab_focus (button);
}

/* Rows that say the same stay: somebody may be about to dismiss one. */
static void
show (DramaTieFindings *self, const GPtrArray *findings, const DramaTie *tie)
{
  g_autofree char *text = describe (self, findings, tie);
  gboolean         had_focus;

  if (g_strcmp0 (text, self->shown) == 0)
    return;

  g_free (self->shown);
  self->shown = g_steal_pointer (&text);
  had_focus = has_focus (self);
  clear (self);
  if (findings->len > 0)
    /* Translators: heading above what an editor would ask of a tie before it is printed */
    drama_panel_append_heading (self->box, _ ("An Editor Would Ask"));
  for (guint i = 0; i < findings->len; i++)
    gtk_box_append (self->box, drama_finding_row_new (self->document, findings->pdata[i]));
  each_dismissed (self, tie, append_dismissed, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), *self->shown != '\0');
  if (had_focus)
    take_focus (self);
}

/* What a worker is handed. */
typedef struct
{
  DramaLinter  *linter;
  DramaDossier *dossier;
  char         *tie;
} Search;

static void
free_search (gpointer data)
{
  Search *search = data;

  drama_linter_unref (search->linter);
  drama_dossier_unref (search->dossier);
  g_free (search->tie);
  g_free (search);
}

static void
search_tie (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Search *search = data;

  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task,
                           drama_linter_find (search->linter, search->dossier,
                                              drama_dossier_find_tie (search->dossier,
                                                                      search->tie, NULL),
                                              cancellable),
                           (GDestroyNotify) g_ptr_array_unref);
}

static void
on_searched (GObject *source, GAsyncResult *result, gpointer unused)
{
  DramaTieFindings *self = DRAMA_TIE_FINDINGS (source);
  const Search     *search = g_task_get_task_data (G_TASK (result));
  g_autoptr (GPtrArray) findings = g_task_propagate_pointer (G_TASK (result), NULL);

  /* Cancelled where the dossier changed since then. */
  if (findings == NULL)
    return;

  g_clear_object (&self->cancellable);
  show (self, findings, drama_dossier_find_tie (search->dossier, self->id, NULL));
}

static void
stop_searching (DramaTieFindings *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
start_searching (DramaTieFindings *self, DramaDossier *dossier)
{
  Search *search = g_new0 (Search, 1);
  g_autoptr (GTask) task = NULL;

  search->linter = drama_linter_get (self->document);
  search->dossier = drama_dossier_ref (dossier);
  search->tie = g_strdup (self->id);
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, on_searched, NULL);
  g_task_set_task_data (task, search, free_search);
  g_task_run_in_thread (task, search_tie);
}

/* Short texts are read at once, so that nothing moves under the pointer a moment later. */
static void
update (DramaTieFindings *self)
{
  DramaDossier   *dossier = drama_document_get_dossier (self->document);
  const DramaTie *tie = drama_dossier_find_tie (dossier, self->id, NULL);
  g_autoptr (GPtrArray) findings = NULL;

  stop_searching (self);
  if (tie == NULL)
    return;
  findings = drama_linter_find_now (self->linter, dossier, tie);
  if (findings != NULL)
    show (self, findings, tie);
  else
    start_searching (self, dossier);
}

static void
drama_tie_findings_dispose (GObject *object)
{
  DramaTieFindings *self = DRAMA_TIE_FINDINGS (object);
  GtkWidget        *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  stop_searching (self);
  g_clear_object (&self->document);
  g_clear_pointer (&self->linter, drama_linter_unref);

  G_OBJECT_CLASS (drama_tie_findings_parent_class)->dispose (object);
}

static void
drama_tie_findings_finalize (GObject *object)
{
  g_free (DRAMA_TIE_FINDINGS (object)->id);
  g_free (DRAMA_TIE_FINDINGS (object)->shown);

  G_OBJECT_CLASS (drama_tie_findings_parent_class)->finalize (object);
}

static void
drama_tie_findings_class_init (DramaTieFindingsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = drama_tie_findings_dispose;
  G_OBJECT_CLASS (klass)->finalize = drama_tie_findings_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
drama_tie_findings_init (DramaTieFindings *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  self->box = GTK_BOX (box);
  gtk_widget_set_parent (box, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
drama_tie_findings_new (DramaDocument *document, const char *tie)
{
  DramaTieFindings *self;

  g_return_val_if_fail (DRAMA_IS_DOCUMENT (document) && tie != NULL, NULL);

  self = g_object_new (DRAMA_TYPE_TIE_FINDINGS, NULL);
  self->document = g_object_ref (document);
  self->linter = drama_linter_get (document);
  self->id = g_strdup (tie);
  update (self);
  g_signal_connect_object (document, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
