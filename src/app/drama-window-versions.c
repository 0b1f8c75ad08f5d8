/* drama-window-versions.c - the file under another name, and as it was before
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-compat.h"
#include "drama-versions-dialog.h"
#include "drama-text-scale.h"
#include "drama-window-private.h"

#include <glib/gi18n.h>

#define ENDING ".dramatis"

static DramaDocument *
get_document (DramaWindow *self)
{
  return self->session != NULL ? drama_session_get_document (self->session) : NULL;
}

static void
revert (GtkWidget *widget, const char *action, GVariant *parameter)
{
  drama_document_revert (get_document (DRAMA_WINDOW (widget)));
}

static void
show_versions (GtkWidget *widget, const char *action, GVariant *parameter)
{
  DramaDocument *document = get_document (DRAMA_WINDOW (widget));

  gtk_window_present (GTK_WINDOW (drama_versions_dialog_new (GTK_WINDOW (widget), document)));
}

/* Another view of the same document, not another document. */
static void
show_again (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkApplication *app = gtk_window_get_application (GTK_WINDOW (widget));
  DramaWindow    *window = drama_window_new (DRAMA_APPLICATION (app));

  drama_window_show_document (window, get_document (DRAMA_WINDOW (widget)));
  gtk_window_present (GTK_WINDOW (window));
}

static void
on_rename_answer (AdwMessageDialog *dialog, const char *answer, DramaWindow *self)
{
  GtkEditable     *entry = GTK_EDITABLE (adw_message_dialog_get_extra_child (dialog));
  DramaDocument   *document = get_document (self);
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (entry)));
  g_autofree char *before = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (answer, "rename") || document == NULL)
    return;

  if (!g_str_has_suffix (name, ENDING))
    {
      char *whole = g_strconcat (name, ENDING, NULL);

      g_free (name);
      name = whole;
    }
  before = g_file_get_uri (drama_document_get_file (document));
  if (drama_document_rename (document, name, &error))
    {
      gtk_recent_manager_remove_item (gtk_recent_manager_get_default (), before, NULL);
      drama_window_remember_recent (drama_document_get_file (document));
    }
  else
    drama_window_show_message (self, error->message);
}

static void
on_name_typed (AdwMessageDialog *dialog, GParamSpec *pspec, GtkEditable *entry)
{
  const char *name = gtk_editable_get_text (entry);

  adw_message_dialog_set_response_enabled (dialog, "rename",
                                           *name != '\0' && strchr (name, '/') == NULL);
}

static void
rename_file (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GFile            *file = drama_document_get_file (get_document (DRAMA_WINDOW (widget)));
  g_autofree char  *base = g_file_get_basename (file);
  g_autofree char  *name = g_filename_display_name (base);
  GtkWidget        *entry = gtk_entry_new ();
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (
      adw_message_dialog_new (GTK_WINDOW (widget), _ ("Rename the File"),
                              _ ("It stays in its folder, and what is unsaved stays unsaved.")));

  if (g_str_has_suffix (name, ENDING))
    name[strlen (name) - strlen (ENDING)] = '\0';
  gtk_editable_set_text (GTK_EDITABLE (entry), name);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Name of the file"), -1);
  adw_message_dialog_set_extra_child (dialog, entry);
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "rename", _ ("_Rename"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "rename", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "rename");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (entry, "notify::text", G_CALLBACK (on_name_typed), dialog,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_rename_answer), widget, 0);
  drama_compat_mend_names (GTK_WIDGET (dialog));
  drama_text_scale_question (GTK_WINDOW (dialog));
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (entry);
}

/* These need a file; called where drama_window_update_actions() is. */
void
drama_window_update_versions (DramaWindow *self)
{
  GtkWidget     *widget = GTK_WIDGET (self);
  DramaDocument *document = get_document (self);
  gboolean       has_file = document != NULL && drama_document_get_file (document) != NULL;

  drama_compat_enable_action (widget, "win.show-again", document != NULL);
  drama_compat_enable_action (widget, "win.rename-file", has_file);
  drama_compat_enable_action (widget, "win.versions", has_file);
  drama_compat_enable_action (widget, "win.revert",
                              has_file && drama_document_get_modified (document) &&
                                  drama_document_get_saved (document) != NULL);
}

void
drama_window_install_version_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.revert", NULL, revert);
  gtk_widget_class_install_action (widget_class, "win.versions", NULL, show_versions);
  gtk_widget_class_install_action (widget_class, "win.show-again", NULL, show_again);
  gtk_widget_class_install_action (widget_class, "win.rename-file", NULL, rename_file);
}
