/* drama-field-row.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-field-row.h"

#include <glib/gi18n.h>

typedef struct
{
  DramaDocument *document;
  DramaChange    change;
  DramaSubject  *subjects; /* strings owned */
  guint          n_subjects;

  char    *value;      /* as the dossier has it; NULL where several differ */
  char    *merge_key;  /* of the steps of this visit */
  char    *begun_with; /* the value before them */
  char    *step;       /* their name, made before anything was changed */
  guint64  own_step;   /* the last step of this visit, 0 for none */
  gboolean dirty;      /* the editor has something else than @value */
  gboolean showing;    /* the editor is being filled, and nobody typed */
  gboolean refused;
  gboolean committing; /* the change that is told of is this row's own */

  GtkWidget *head; /* caption, and the editor where it stands beside it */
  GtkWidget *caption;
  GtkWidget *input; /* what has the focus; NULL once the row is gone */
  GtkWidget *hint;
  GtkWidget *error;
} DramaFieldRowPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (DramaFieldRow, drama_field_row, GTK_TYPE_WIDGET)

#define GET_PRIVATE(self) ((DramaFieldRowPrivate *) drama_field_row_get_instance_private (self))

/* The value of all the records, or NULL where they differ. */
static char *
dup_common_value (DramaFieldRowPrivate *priv)
{
  DramaDossier    *dossier = drama_document_get_dossier (priv->document);
  g_autofree char *value = drama_change_dup_value (priv->change, dossier, &priv->subjects[0]);

  for (guint i = 1; i < priv->n_subjects; i++)
    {
      g_autofree char *other = drama_change_dup_value (priv->change, dossier,
                                                       &priv->subjects[i]);

      if (g_strcmp0 (value, other) != 0)
        return NULL;
    }

  return g_steal_pointer (&value);
}

static void
show_name (DramaFieldRow *self)
{
  DramaFieldRowPrivate *priv = GET_PRIVATE (self);
  DramaFieldRowClass   *klass = DRAMA_FIELD_ROW_GET_CLASS (self);
  g_autofree char      *name = NULL;

  if (priv->n_subjects == 1)
    name = drama_change_dup_name (priv->change, drama_document_get_dossier (priv->document),
                                  &priv->subjects[0]);
  else
    /* Translators: %s is a field, %u the number of records, as in "Kind of 3 records" */
    name = g_strdup_printf (ngettext ("%s of %u record", "%s of %u records", priv->n_subjects),
                            drama_change_caption (priv->change), priv->n_subjects);
  if (name != NULL)
    klass->name (self, name);
}

static void
show_value (DramaFieldRow *self)
{
  DramaFieldRowPrivate *priv = GET_PRIVATE (self);

  priv->showing = TRUE;
  DRAMA_FIELD_ROW_GET_CLASS (self)->show (self, priv->value);
  priv->showing = FALSE;
  priv->dirty = FALSE;
  drama_field_row_clear_error (self);
}

/* What is being typed stays, whatever happens to the field elsewhere. */
static void
on_document_changed (DramaFieldRow *self)
{
  DramaFieldRowPrivate *priv = GET_PRIVATE (self);
  g_autofree char      *value = dup_common_value (priv);

  show_name (self);
  if (g_strcmp0 (value, priv->value) == 0)
    return;

  g_free (priv->value);
  priv->value = g_steal_pointer (&value);
  if (!priv->dirty && !priv->committing)
    show_value (self);
}

static void
on_flush (DramaFieldRow *self)
{
  DramaFieldRowClass *klass = DRAMA_FIELD_ROW_GET_CLASS (self);

  if (klass->settle != NULL && drama_field_row_is_dirty (self))
    klass->settle (self);
}

static GtkWidget *
make_line (const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "xalign", 0.0,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   NULL);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, style);

  return label;
}

/* What was refused goes with the row, as when something else is selected: not in silence. */
static void
tell_loss (DramaFieldRow *self)
{
  DramaFieldRowPrivate *priv = GET_PRIVATE (self);
  GtkRoot              *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autofree char      *words = NULL;

  if (!priv->refused || !priv->dirty || priv->input == NULL || !GTK_IS_EDITABLE (priv->input) ||
      gtk_widget_in_destruction (GTK_WIDGET (root)))
    return;

  /* Translators: what was typed into a field, and why that could not be kept */
  words = g_strdup_printf (_ ("“%s” was not kept: %s"),
                           gtk_editable_get_text (GTK_EDITABLE (priv->input)),
                           gtk_label_get_label (GTK_LABEL (priv->error)));
  priv->dirty = FALSE;
  gtk_widget_activate_action (GTK_WIDGET (root), "win.toast", "s", words);
}

static void
drama_field_row_unroot (GtkWidget *widget)
{
  tell_loss (DRAMA_FIELD_ROW (widget));

  GTK_WIDGET_CLASS (drama_field_row_parent_class)->unroot (widget);
}

static void
drama_field_row_dispose (GObject *object)
{
  DramaFieldRowPrivate *priv = GET_PRIVATE (DRAMA_FIELD_ROW (object));
  GtkWidget            *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  priv->head = priv->caption = priv->input = priv->hint = priv->error = NULL;
  g_clear_object (&priv->document);

  G_OBJECT_CLASS (drama_field_row_parent_class)->dispose (object);
}

static void
drama_field_row_finalize (GObject *object)
{
  DramaFieldRowPrivate *priv = GET_PRIVATE (DRAMA_FIELD_ROW (object));

  for (guint i = 0; i < priv->n_subjects; i++)
    {
      g_free ((gpointer) priv->subjects[i].id);
      g_free ((gpointer) priv->subjects[i].evidence);
    }
  g_free (priv->subjects);
  g_free (priv->value);
  g_free (priv->merge_key);
  g_free (priv->step);
  g_free (priv->begun_with);

  G_OBJECT_CLASS (drama_field_row_parent_class)->finalize (object);
}

static void
drama_field_row_class_init (DramaFieldRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = drama_field_row_dispose;
  object_class->finalize = drama_field_row_finalize;
  widget_class->unroot = drama_field_row_unroot;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "fieldrow");
}

static void
drama_field_row_init (DramaFieldRow *self)
{
  DramaFieldRowPrivate *priv = GET_PRIVATE (self);
  GtkLayoutManager     *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 3);

  priv->head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  priv->caption = make_line ("dim-label");
  priv->hint = make_line ("dim-label");
  priv->error = make_line ("error");
  gtk_widget_set_visible (priv->hint, FALSE);
  gtk_widget_set_visible (priv->error, FALSE);
  gtk_box_append (GTK_BOX (priv->head), priv->caption);
  gtk_widget_set_parent (priv->head, GTK_WIDGET (self));
  gtk_widget_set_parent (priv->hint, GTK_WIDGET (self));
  gtk_widget_set_parent (priv->error, GTK_WIDGET (self));
}

void
drama_field_row_set_editor (DramaFieldRow *self, GtkWidget *editor, GtkWidget *input)
{
  DramaFieldRowPrivate *priv = GET_PRIVATE (self);

  priv->input = input;
  gtk_box_append (GTK_BOX (priv->head), editor);
}

/* The editor on the line of the caption, for what is small. */
void
drama_field_row_set_beside (DramaFieldRow *self, gboolean beside)
{
  DramaFieldRowPrivate *priv = GET_PRIVATE (self);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (priv->head),
                                  beside ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (priv->head), beside ? 12 : 3);
  gtk_widget_set_hexpand (priv->caption, beside);
}

void
drama_field_row_set_hint (DramaFieldRow *self, const char *hint)
{
  DramaFieldRowPrivate *priv = GET_PRIVATE (self);

  gtk_label_set_label (GTK_LABEL (priv->hint), hint);
  gtk_widget_set_visible (priv->hint, *hint != '\0' && !priv->refused);
}

DramaChange
drama_field_row_get_change (DramaFieldRow *self)
{
  return GET_PRIVATE (self)->change;
}

DramaDocument *
drama_field_row_get_document (DramaFieldRow *self)
{
  return GET_PRIVATE (self)->document;
}

static void
show_error (DramaFieldRow *self, const char *reason)
{
  DramaFieldRowPrivate *priv = GET_PRIVATE (self);

  priv->refused = reason != NULL;
  gtk_label_set_label (GTK_LABEL (priv->error), reason != NULL ? reason : "");
  gtk_widget_set_visible (priv->error, priv->refused);
  gtk_widget_set_visible (priv->hint, !priv->refused &&
                                          *gtk_label_get_label (GTK_LABEL (priv->hint)) != '\0');
  if (priv->refused)
    gtk_widget_add_css_class (priv->input, "error");
  else
    gtk_widget_remove_css_class (priv->input, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (priv->input), GTK_ACCESSIBLE_STATE_INVALID,
                               priv->refused ? GTK_ACCESSIBLE_INVALID_TRUE
                                             : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static void
begin_visit (DramaFieldRowPrivate *priv)
{
  if (priv->merge_key != NULL)
    return;

  priv->begun_with = g_strdup (priv->value);
  priv->step = drama_change_dup_step (priv->change, drama_document_get_dossier (priv->document),
                                      priv->subjects, priv->n_subjects);
  /* Another visit is another step, even where nothing happened in between. */
  priv->merge_key = g_strdup_printf ("%d %s %s %" G_GINT64_FORMAT, priv->change,
                                     priv->subjects[0].id,
                                     priv->subjects[0].evidence != NULL
                                         ? priv->subjects[0].evidence
                                         : "",
                                     g_get_monotonic_time ());
}

void
drama_field_row_end_visit (DramaFieldRow *self)
{
  DramaFieldRowPrivate *priv = GET_PRIVATE (self);

  g_clear_pointer (&priv->merge_key, g_free);
  g_clear_pointer (&priv->step, g_free);
  g_clear_pointer (&priv->begun_with, g_free);
  priv->own_step = 0;
  /* What was kept may be tidier than what was typed, but nobody takes a space away from
   * under the fingers. */
  if (priv->input != NULL && !priv->dirty)
    show_value (self);
}

/* Whether the last step of the document is one that this visit made. */
static gboolean
owns_last_step (DramaFieldRowPrivate *priv)
{
  return priv->own_step != 0 && priv->own_step == drama_document_get_step (priv->document);
}

/* What was typed stays, to be mended; what was chosen goes back to what holds. */
static void
refuse (DramaFieldRow *self, const char *reason)
{
  DramaFieldRowPrivate *priv = GET_PRIVATE (self);

  priv->dirty = DRAMA_FIELD_ROW_GET_CLASS (self)->settle != NULL;
  if (priv->input == NULL)
    return;

  if (!priv->dirty)
    show_value (self);
  show_error (self, reason);
}

/* Typed, and taken back letter by letter: a step that changes nothing is none. */
static gboolean
is_back_at_start (DramaFieldRowPrivate *priv, const char *value)
{
  g_autofree char *stripped = g_strstrip (g_strdup (value));

  return owns_last_step (priv) && g_strcmp0 (stripped, priv->begun_with) == 0;
}

gboolean
drama_field_row_commit (DramaFieldRow *self, const char *value, gboolean fold)
{
  DramaFieldRowPrivate *priv = GET_PRIVATE (self);
  g_autoptr (DramaDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  gboolean kept;
  guint64  before;

  g_return_val_if_fail (DRAMA_IS_FIELD_ROW (self), FALSE);
  g_return_val_if_fail (priv->document != NULL, FALSE);

  /* Whoever is told of the change may take this row away. */
  g_object_ref (self);
  document = g_object_ref (priv->document);
  if (fold)
    begin_visit (priv);

  before = drama_document_get_step (document);
  priv->dirty = FALSE;
  priv->committing = TRUE;
  if (fold && is_back_at_start (priv, value))
    {
      drama_document_undo (document);
      priv->committing = FALSE;
      priv->own_step = 0;
      g_object_unref (self);
      return TRUE;
    }
  kept = drama_change_commit (priv->change, document, priv->subjects, priv->n_subjects, value,
                              fold ? priv->step : NULL, fold ? priv->merge_key : NULL, &error);
  priv->committing = FALSE;
  if (!kept)
    {
      refuse (self, error->message);
      g_object_unref (self);
      return FALSE;
    }

  if (fold && drama_document_get_step (document) != before)
    priv->own_step = drama_document_get_step (document);
  if (priv->input != NULL)
    show_error (self, NULL);
  if (priv->input != NULL && !fold)
    show_value (self);
  g_object_unref (self);

  return TRUE;
}

gboolean
drama_field_row_revert (DramaFieldRow *self)
{
  DramaFieldRowPrivate *priv = GET_PRIVATE (self);
  gboolean              owns = owns_last_step (priv);

  g_return_val_if_fail (DRAMA_IS_FIELD_ROW (self), FALSE);

  priv->dirty = FALSE;
  if (owns)
    drama_document_undo (priv->document);
  drama_field_row_end_visit (self);

  return owns;
}

const char *
drama_field_row_get_value (DramaFieldRow *self)
{
  return GET_PRIVATE (self)->value;
}

gboolean
drama_field_row_is_showing (DramaFieldRow *self)
{
  return GET_PRIVATE (self)->showing;
}

void
drama_field_row_clear_error (DramaFieldRow *self)
{
  if (GET_PRIVATE (self)->refused)
    show_error (self, NULL);
}

gboolean
drama_field_row_is_refused (DramaFieldRow *self)
{
  return GET_PRIVATE (self)->refused;
}

void
drama_field_row_set_dirty (DramaFieldRow *self, gboolean dirty)
{
  GET_PRIVATE (self)->dirty = dirty;
}

gboolean
drama_field_row_is_dirty (DramaFieldRow *self)
{
  return GET_PRIVATE (self)->dirty;
}

void
drama_field_row_bind (DramaFieldRow      *self,
                      DramaDocument      *document,
                      DramaChange         change,
                      const DramaSubject *subjects,
                      guint               n_subjects)
{
  DramaFieldRowPrivate *priv = GET_PRIVATE (self);

  g_return_if_fail (DRAMA_IS_FIELD_ROW (self) && DRAMA_IS_DOCUMENT (document));
  g_return_if_fail (priv->document == NULL && subjects != NULL && n_subjects > 0);

  priv->document = g_object_ref (document);
  priv->change = change;
  priv->n_subjects = n_subjects;
  priv->subjects = g_new0 (DramaSubject, n_subjects);
  for (guint i = 0; i < n_subjects; i++)
    priv->subjects[i] = (DramaSubject){ g_strdup (subjects[i].id),
                                        g_strdup (subjects[i].evidence) };

  gtk_label_set_label (GTK_LABEL (priv->caption), drama_change_caption (change));
  priv->value = dup_common_value (priv);
  show_name (self);
  show_value (self);
  g_signal_connect_object (document, "changed", G_CALLBACK (on_document_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "flush", G_CALLBACK (on_flush), self, G_CONNECT_SWAPPED);
}
