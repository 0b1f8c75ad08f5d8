/* drama-finding-row.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-compat.h"
#include "drama-dispute.h"
#include "drama-finding-row.h"
#include "drama-mend.h"
#include "drama-panel-parts.h"
#include "drama-terms.h"

#include <glib/gi18n.h>

struct _DramaFindingRow
{
  GtkWidget      parent_instance;
  DramaDocument *document;
  DramaFinding  *finding; /* NULL where it was dismissed */
  char          *tie;
  char          *evidence; /* nullable */
  char          *kind;     /* of what was dismissed */
  GtkBox        *box;
  GtkWidget     *dismiss; /* shows the form */
  GtkWidget     *form;
  GtkWidget     *why;
  GtkWidget     *done;
};

G_DEFINE_FINAL_TYPE (DramaFindingRow, drama_finding_row, GTK_TYPE_WIDGET)

/* By the time that it is done the row may have left the window: @beside has not. */
static void
tell (GtkWidget *beside, gboolean done, const char *text, const GError *error)
{
  gtk_widget_activate_action (beside, done ? "win.toast-undo" : "win.toast", "s",
                              done ? text : error->message);
}

static const DramaEvidence *
find_quote (const DramaDossier *dossier, const DramaFinding *finding)
{
  const DramaTie       *tie = drama_dossier_find_tie (dossier, finding->tie, NULL);
  const DramaTieFields *fields = tie != NULL ? drama_tie_get_fields (tie) : NULL;

  for (guint i = 0; fields != NULL && i < fields->n_evidence; i++)
    if (g_str_equal (drama_evidence_get_fields (fields->evidence[i])->id, finding->evidence))
      return fields->evidence[i];

  return NULL;
}

/* Where the text has an answer, or else where the accusation stands. */
static void
show_in_text (DramaFindingRow *self)
{
  DramaDossier        *dossier = drama_document_get_dossier (self->document);
  const DramaFinding  *finding = self->finding;
  const DramaEvidence *quote = find_quote (dossier, finding);
  const DramaAnchor   *anchor;

  if (quote == NULL)
    return;
  anchor = &drama_evidence_get_fields (quote)->anchor;
  if (finding->start >= 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-passage", "(sxx)", finding->source,
                                finding->start,
                                finding->start + g_utf8_strlen (finding->words, -1));
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-passage", "(sxx)",
                                drama_evidence_get_fields (quote)->source, anchor->start,
                                anchor->end);
}

/* The finding is gone then, or, where that failed, there with all its buttons. */
static void
dismiss (DramaFindingRow *self, const char *why)
{
  G_GNUC_UNUSED g_autoptr (DramaFindingRow) kept = g_object_ref (self);
  g_autoptr (GError) error = NULL;
  GtkWidget *beside = gtk_widget_get_parent (GTK_WIDGET (self));
  gboolean   done = drama_mend_dismiss (self->document, self->finding, why, &error);

  tell (beside, done, _ ("Finding dismissed"), error);
}

/* Who pressed the button may have left the list, or the window, by now. */
typedef struct
{
  GWeakRef row;
  GWeakRef window;
} Asked;

static void
on_disputed (GObject *unused, GAsyncResult *result, gpointer data)
{
  Asked *asked = data;
  g_autoptr (DramaFindingRow) row = g_weak_ref_get (&asked->row);
  g_autoptr (GtkWidget) window = g_weak_ref_get (&asked->window);
  g_autoptr (GError) error = NULL;
  gboolean done = drama_dispute_finish (result, &error);

  if (row != NULL)
    gtk_widget_set_sensitive (GTK_WIDGET (row->box), TRUE);
  if (window != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tell (window, done, _ ("Finding mended"), error);
  g_weak_ref_clear (&asked->row);
  g_weak_ref_clear (&asked->window);
  g_free (asked);
}

static void
dispute (DramaFindingRow *self)
{
  Asked *asked = g_new0 (Asked, 1);

  g_weak_ref_init (&asked->row, self);
  g_weak_ref_init (&asked->window, gtk_widget_get_root (GTK_WIDGET (self)));
  gtk_widget_set_sensitive (GTK_WIDGET (self->box), FALSE);
  drama_dispute_async (self->document, self->finding, on_disputed, asked);
}

static void
on_mend (DramaFindingRow *self)
{
  G_GNUC_UNUSED g_autoptr (DramaFindingRow) kept = g_object_ref (self);
  g_autoptr (GError) error = NULL;
  GtkWidget *beside = gtk_widget_get_parent (GTK_WIDGET (self));
  gboolean   done;

  if (!drama_mend_is_ready (self->finding))
    {
      g_autofree char *why = drama_mend_dup_reason (self->finding);

      dismiss (self, why);
      return;
    }
  if (self->finding->kind == DRAMA_FINDING_UNANSWERED)
    {
      dispute (self);
      return;
    }

  done = drama_mend (self->document, self->finding, &error);
  tell (beside, done, _ ("Finding mended"), error);
}

/* The words stand for somebody else than the tie would have it. */
static void
on_resolve (DramaFindingRow *self, GtkWidget *button)
{
  G_GNUC_UNUSED g_autoptr (DramaFindingRow) kept = g_object_ref (self);
  g_autoptr (GError) error = NULL;
  GtkWidget *beside = gtk_widget_get_parent (GTK_WIDGET (self));
  gboolean   done = drama_mend_resolve (self->document, self->finding,
                                        g_object_get_data (G_OBJECT (button), "actor"), &error);

  tell (beside, done, _ ("Finding mended"), error);
}

/* Where a person would look who does not trust the click. */
static void
on_look (DramaFindingRow *self)
{
  if (self->finding->kind == DRAMA_FINDING_UNNAMED)
    gtk_widget_activate_action (GTK_WIDGET (self), "evidence.edit-quote", "(ss)",
                                self->finding->tie, self->finding->evidence);
  else
    show_in_text (self);
}

static void
set_asking (DramaFindingRow *self, gboolean asking)
{
  gtk_widget_set_visible (self->form, asking);
  gtk_widget_set_visible (self->dismiss, !asking);
  if (asking)
    gtk_widget_grab_focus (self->why);
  else
    gtk_widget_grab_focus (self->dismiss);
}

static void
on_ask (DramaFindingRow *self)
{
  set_asking (self, TRUE);
}

static gboolean
on_escape (GtkWidget *widget, GVariant *args, gpointer unused)
{
  DramaFindingRow *self = DRAMA_FINDING_ROW (widget);

  if (self->form == NULL || !gtk_widget_get_visible (self->form))
    return GDK_EVENT_PROPAGATE;

  set_asking (self, FALSE);

  return GDK_EVENT_STOP;
}

static gboolean
has_reason (DramaFindingRow *self)
{
  g_autofree char *why = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->why))));

  return *why != '\0';
}

static void
on_why_changed (DramaFindingRow *self)
{
  gtk_widget_set_sensitive (self->done, has_reason (self));
}

static void
on_dismiss (DramaFindingRow *self)
{
  if (has_reason (self))
    dismiss (self, gtk_editable_get_text (GTK_EDITABLE (self->why)));
}

static void
on_take_up (DramaFindingRow *self)
{
  G_GNUC_UNUSED g_autoptr (DramaFindingRow) kept = g_object_ref (self);
  g_autoptr (GError) error = NULL;
  GtkWidget *beside = gtk_widget_get_parent (GTK_WIDGET (self));
  gboolean   done;

  done = drama_mend_take_up (self->document, self->tie, self->evidence, self->kind, &error);
  tell (beside, done, _ ("Finding taken up again"), error);
}

static void
drama_finding_row_dispose (GObject *object)
{
  DramaFindingRow *self = DRAMA_FINDING_ROW (object);
  GtkWidget       *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (drama_finding_row_parent_class)->dispose (object);
}

static void
drama_finding_row_finalize (GObject *object)
{
  DramaFindingRow *self = DRAMA_FINDING_ROW (object);

  g_clear_pointer (&self->finding, drama_finding_free);
  g_free (self->tie);
  g_free (self->evidence);
  g_free (self->kind);

  G_OBJECT_CLASS (drama_finding_row_parent_class)->finalize (object);
}

static void
drama_finding_row_class_init (DramaFindingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = drama_finding_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = drama_finding_row_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "findingrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape, NULL);
}

static void
drama_finding_row_init (DramaFindingRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->box = GTK_BOX (box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "finding-row");
  gtk_widget_set_parent (box, GTK_WIDGET (self));
}

/* Its words wrap, however narrow the pane and large the type. */
static GtkWidget *
new_button (const char *words)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);

  return button;
}

static void
say (DramaFindingRow *self, const char *text)
{
  drama_panel_append_text (self->box, text, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/* Why it may stand; what the text says of an answer is a reason to begin with. */
static GtkWidget *
new_form (DramaFindingRow *self)
{
  GtkWidget *form = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  /* Translators: what stands in an empty field, and what a screen reader says of it */
  const char *why = _ ("Why may it stand?");

  self->why = gtk_entry_new ();
  gtk_widget_set_hexpand (self->why, TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->why), 8);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->why), why);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->why), GTK_ACCESSIBLE_PROPERTY_LABEL, why,
                                  -1);
  if (self->finding->is_silence)
    gtk_editable_set_text (GTK_EDITABLE (self->why), self->finding->words);
  /* Translators: a button: a finding may stand as it is, for the reason beside it */
  self->done = new_button (_ ("Dismiss"));
  gtk_box_append (GTK_BOX (form), self->why);
  gtk_box_append (GTK_BOX (form), self->done);
  gtk_widget_set_visible (form, FALSE);
  g_signal_connect_object (self->why, "changed", G_CALLBACK (on_why_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->why, "activate", G_CALLBACK (on_dismiss), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->done, "clicked", G_CALLBACK (on_dismiss), self,
                           G_CONNECT_SWAPPED);
  on_why_changed (self);

  return form;
}

static void
append_other (DramaFindingRow *self, const char *label, const char *actor, GCallback callback)
{
  GtkWidget *button = new_button (label);

  if (actor == NULL)
    gtk_widget_add_css_class (button, "flat");
  g_object_set_data_full (G_OBJECT (button), "actor", g_strdup (actor), g_free);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (self->box, button);
}

/* Below the first: what else the words may stand for, and where to look. */
static void
append_others (DramaFindingRow *self, const DramaDossier *dossier)
{
  const DramaFinding *finding = self->finding;

  for (guint i = 0; finding->others != NULL && finding->others[i] != NULL; i++)
    {
      g_autofree char *label = drama_mend_dup_resolution (finding, dossier, finding->others[i]);

      append_other (self, label, finding->others[i], G_CALLBACK (on_resolve));
    }
  if (finding->kind == DRAMA_FINDING_UNNAMED && finding->start < 0)
    /* Translators: a button that shows the fields of a quote */
    append_other (self, _ ("Edit the Quote"), NULL, G_CALLBACK (on_look));
  else if (finding->kind == DRAMA_FINDING_UNANSWERED)
    /* Translators: a button that shows a passage of an article in the reader */
    append_other (self, finding->start < 0 ? _ ("Look in the Text") : _ ("Show It in the Text"),
                  NULL, G_CALLBACK (on_look));
}

GtkWidget *
drama_finding_row_new (DramaDocument *document, const DramaFinding *finding)
{
  DramaFindingRow *self;
  DramaDossier    *dossier;
  GtkWidget       *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget       *mend;
  g_autofree char *text = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (DRAMA_IS_DOCUMENT (document) && finding != NULL, NULL);

  self = g_object_new (DRAMA_TYPE_FINDING_ROW, NULL);
  self->document = g_object_ref (document);
  self->finding = drama_finding_copy (finding);
  dossier = drama_document_get_dossier (document);
  text = drama_mend_dup_text (finding, dossier);
  label = drama_mend_dup_label (finding, dossier);
  say (self, text);
  mend = new_button (label);
  g_signal_connect_object (mend, "clicked", G_CALLBACK (on_mend), self, G_CONNECT_SWAPPED);
  /* Translators: a button that asks for the reason why a finding may stand as it is */
  self->dismiss = new_button (_ ("Dismiss…"));
  /* Beside a long one it would be broken within its word. */
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->dismiss))), FALSE);
  gtk_widget_add_css_class (self->dismiss, "flat");
  g_signal_connect_object (self->dismiss, "clicked", G_CALLBACK (on_ask), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (buttons), mend);
  gtk_box_append (GTK_BOX (buttons), self->dismiss);
  gtk_box_append (self->box, buttons);
  append_others (self, dossier);
  self->form = new_form (self);
  gtk_box_append (self->box, self->form);

  return GTK_WIDGET (self);
}

/* What it was, who said so, and why. */
static char *
dup_dismissed (const DramaDismissal *dismissal)
{
  g_autofree char *when = drama_terms_dup_date (dismissal->when);

  if (*dismissal->by != '\0' && *when != '\0')
    /* Translators: a finding that may stand: the reason, who said so, and when */
    return g_strdup_printf (_ ("Dismissed: %s (%s, %s)"), dismissal->why, dismissal->by, when);
  if (*dismissal->by != '\0' || *when != '\0')
    /* Translators: a finding that may stand: the reason, and who said so or when */
    return g_strdup_printf (_ ("Dismissed: %s (%s)"), dismissal->why,
                            *dismissal->by != '\0' ? dismissal->by : when);

  /* Translators: a finding that may stand: the reason */
  return g_strdup_printf (_ ("Dismissed: %s"), dismissal->why);
}

GtkWidget *
drama_finding_row_new_dismissed (DramaDocument        *document,
                                 const char           *tie,
                                 const char           *evidence,
                                 const DramaDismissal *dismissal)
{
  DramaFindingRow *self;
  GtkWidget       *take_up;
  g_autofree char *text = NULL;

  g_return_val_if_fail (DRAMA_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (tie != NULL && dismissal != NULL, NULL);

  self = g_object_new (DRAMA_TYPE_FINDING_ROW, NULL);
  self->document = g_object_ref (document);
  self->tie = g_strdup (tie);
  self->evidence = g_strdup (evidence);
  self->kind = g_strdup (dismissal->finding);
  text = dup_dismissed (dismissal);
  say (self, text);
  /* Translators: a button: what was dismissed is asked again */
  take_up = new_button (_ ("Take Up Again"));
  gtk_widget_add_css_class (take_up, "flat");
  gtk_widget_set_halign (take_up, GTK_ALIGN_START);
  g_signal_connect_object (take_up, "clicked", G_CALLBACK (on_take_up), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->box, take_up);
  gtk_widget_add_css_class (GTK_WIDGET (self), "dismissed");

  return GTK_WIDGET (self);
}
