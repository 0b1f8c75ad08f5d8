/* drama-versions-dialog.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-ago.h"
#include "drama-backup.h"
#include "drama-compat.h"
#include "drama-difference-dialog.h"
#include "drama-json.h"
#include "drama-versions-dialog.h"
#include "drama-text-scale.h"

#include <glib/gi18n.h>

struct _DramaVersionsDialog
{
  AdwWindow      parent_instance;
  DramaDocument *document;
  GtkBox        *box; /* of the list, or of words that there is none */
};

G_DEFINE_FINAL_TYPE (DramaVersionsDialog, drama_versions_dialog, ADW_TYPE_WINDOW)

/* A version on its way from the disk, and what for. */
typedef struct
{
  DramaVersionsDialog *dialog;
  char                *path;
  char                *when;
  gboolean             go_back; /* else only to look at the difference */
} Fetching;

static void
free_fetching (gpointer data)
{
  Fetching *fetching = data;

  g_free (fetching->path);
  g_free (fetching->when);
  g_free (fetching);
}

static void
fetch_in_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Fetching *fetching = data;
  GError   *error = NULL;
  g_autoptr (GBytes) bytes = drama_backup_read (fetching->path, &error);
  DramaDossier *dossier = bytes != NULL ? drama_json_read (bytes, fetching->when, &error) : NULL;

  if (dossier != NULL)
    g_task_return_pointer (task, dossier, (GDestroyNotify) drama_dossier_unref);
  else
    g_task_return_error (task, error);
}

static void
on_fetched (GObject *unused, GAsyncResult *result, gpointer data)
{
  g_autoptr (DramaVersionsDialog) self = data;
  Fetching *fetching = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (DramaDossier) dossier = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *label = NULL;

  if (self->document == NULL) /* closed meanwhile */
    return;
  if (dossier == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self))),
                                  "win.message", "s", error->message);
      return;
    }
  if (!fetching->go_back)
    {
      drama_difference_dialog_present (GTK_WINDOW (self), _ ("From Then to Now"), dossier,
                                       drama_document_get_dossier (self->document));
      return;
    }

  /* Translators: a step that can be undone; %s is date and time */
  label = g_strdup_printf (_ ("Go Back to %s"), fetching->when);
  drama_document_step_to (self->document, dossier, label);
  gtk_window_close (GTK_WINDOW (self));
}

static void
fetch (GtkButton *button, gboolean go_back)
{
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (button), DRAMA_TYPE_VERSIONS_DIALOG);
  Fetching  *fetching = g_new0 (Fetching, 1);
  g_autoptr (GTask) task = NULL;

  fetching->path = g_strdup (g_object_get_data (G_OBJECT (button), "path"));
  fetching->when = g_strdup (g_object_get_data (G_OBJECT (button), "when"));
  fetching->go_back = go_back;

  task = g_task_new (NULL, NULL, on_fetched, g_object_ref (dialog));
  g_task_set_source_tag (task, fetch);
  g_task_set_task_data (task, fetching, free_fetching);
  g_task_run_in_thread (task, fetch_in_worker);
}

static void
on_difference_clicked (GtkButton *button)
{
  fetch (button, FALSE);
}

static void
on_go_back_clicked (GtkButton *button)
{
  fetch (button, TRUE);
}

static char *
format_time (gint64 when)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (when);

  /* Translators: when a version was saved, for g_date_time_format() */
  return time != NULL ? g_date_time_format (time, _ ("%-e %B %Y, %H:%M")) : g_strdup ("?");
}

static GtkWidget *
make_line (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
append_button (GtkWidget         *buttons,
               const DramaBackup *version,
               const char        *label,
               const char        *when,
               GCallback          on_clicked)
{
  GtkWidget       *button = gtk_button_new_with_mnemonic (label);
  g_autofree char *said = g_strdup_printf (
      /* Translators: when a version was saved, read out with its buttons */
      _ ("The version of %s"), when);

  drama_text_scale_wrap_button (GTK_BUTTON (button));
  g_object_set_data_full (G_OBJECT (button), "path", g_strdup (version->path), g_free);
  g_object_set_data_full (G_OBJECT (button), "when", g_strdup (when), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  said, -1);
  g_signal_connect (button, "clicked", on_clicked, NULL);
  gtk_box_append (GTK_BOX (buttons), button);
}

/* The buttons below: with large text there is no room beside. */
static void
append_version (AdwPreferencesGroup *group, const DramaBackup *version)
{
  GtkWidget       *row = adw_preferences_row_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget       *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *when = format_time (version->kept.when);
  g_autofree char *ago = drama_ago (version->kept.when * G_USEC_PER_SEC, g_get_real_time ());
  g_autofree char *size = g_format_size (version->size);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", ago, size);

  g_strchug (when);
  g_object_set (box, "margin-top", 12, "margin-bottom", 12, "margin-start", 12, "margin-end", 12,
                NULL);
  gtk_widget_set_margin_top (buttons, 6);
  gtk_box_append (GTK_BOX (box), make_line (when, "body"));
  gtk_box_append (GTK_BOX (box), make_line (subtitle, "dim-label"));
  gtk_box_append (GTK_BOX (box), buttons);
  append_button (buttons, version, _ ("_Difference"), when, G_CALLBACK (on_difference_clicked));
  append_button (buttons, version, _ ("_Go Back"), when, G_CALLBACK (on_go_back_clicked));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  adw_preferences_group_add (group, row);
}

static void
fill (DramaVersionsDialog *self)
{
  g_autofree char *folder = drama_kept_folder ("backup", NULL);
  g_autofree char *uri = g_file_get_uri (drama_document_get_file (self->document));
  g_autoptr (GPtrArray) versions = folder != NULL ? drama_backup_list (folder, uri) : NULL;
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *forget;

  if (versions == NULL || versions->len == 0)
    {
      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("No Earlier Version Yet"));
      adw_preferences_group_set_description (
          ADW_PREFERENCES_GROUP (group),
          _ ("The first save after a dossier was opened keeps what the file held before."));
      gtk_box_append (self->box, group);
      return;
    }

  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (group),
      _ ("What the file held before it was saved. Going back is a step that can be undone."));
  for (guint i = 0; i < versions->len; i++)
    append_version (ADW_PREFERENCES_GROUP (group), versions->pdata[i]);
  gtk_box_append (self->box, group);

  forget = gtk_button_new_with_mnemonic (_ ("_Forget Earlier Versions…"));
  gtk_widget_set_halign (forget, GTK_ALIGN_CENTER);
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (forget))), TRUE);
  gtk_label_set_justify (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (forget))),
                         GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (forget, "destructive-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (forget), "versions.forget");
  gtk_box_append (self->box, forget);
}

static void
on_forget_answer (DramaVersionsDialog *self, const char *answer)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (answer, "forget") || self->document == NULL)
    return;

  if (!drama_document_forget_past (self->document, &error) && parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.toast", "s", error->message);
  gtk_window_close (GTK_WINDOW (self));
}

/* The one thing here that cannot be undone. */
static void
forget (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (widget), _ ("Forget earlier versions?"),
                                              _ ("They are removed from this computer for good."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "cancel", _ ("_Cancel"), "forget", _ ("_Forget"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "forget",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_forget_answer), widget,
                           G_CONNECT_SWAPPED);
  drama_compat_mend_names (dialog);
  drama_text_scale_question (GTK_WINDOW (dialog));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
drama_versions_dialog_dispose (GObject *object)
{
  g_clear_object (&DRAMA_VERSIONS_DIALOG (object)->document);

  G_OBJECT_CLASS (drama_versions_dialog_parent_class)->dispose (object);
}

static void
drama_versions_dialog_class_init (DramaVersionsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = drama_versions_dialog_dispose;
  gtk_widget_class_install_action (widget_class, "versions.forget", NULL, forget);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
drama_versions_dialog_init (DramaVersionsDialog *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  g_object_set (self->box, "margin-top", 24, "margin-bottom", 24, "margin-start", 12,
                "margin-end", 12, NULL);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->box));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (content), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (content), scrolled);
  adw_window_set_content (ADW_WINDOW (self), content);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Earlier Versions"));
  gtk_window_set_default_size (GTK_WINDOW (self), 520, 480);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
}

/* @document must have a file. */
DramaVersionsDialog *
drama_versions_dialog_new (GtkWindow *parent, DramaDocument *document)
{
  DramaVersionsDialog *self;

  g_return_val_if_fail (drama_document_get_file (document) != NULL, NULL);

  self = g_object_new (DRAMA_TYPE_VERSIONS_DIALOG, "transient-for", parent, NULL);
  self->document = g_object_ref (document);
  fill (self);
  drama_compat_mend_names (GTK_WIDGET (self));
  drama_text_scale_window (GTK_WINDOW (self));

  return self;
}
