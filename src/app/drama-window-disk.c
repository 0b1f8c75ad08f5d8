/* drama-window-disk.c - what others did to the file, and what to do about it
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-difference-dialog.h"
#include "drama-merge.h"
#include "drama-notice.h"
#include "drama-window-private.h"

#include <glib/gi18n.h>

static DramaDocument *
get_document (DramaWindow *self)
{
  return self->session != NULL ? drama_session_get_document (self->session) : NULL;
}

static char *
dup_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_filename_display_name (name != NULL ? name : "");
}

static GtkWidget *
new_changed_notice (DramaDocument *document)
{
  DramaDossier    *theirs = drama_document_get_theirs (document);
  DramaDossier    *saved = drama_document_get_saved (document);
  gboolean         modified = drama_document_get_modified (document);
  g_autofree char *name = dup_name (drama_document_get_file (document));
  g_autofree char *title = NULL;
  g_autofree char *detail = NULL;
  GtkWidget       *notice;

  /* Translators: %s is the name of a file */
  title = g_strdup_printf (_ ("“%s” was changed by somebody else"), name);
  if (theirs == NULL)
    /* Translators: %s says what is wrong with a file */
    detail = g_strdup_printf (_ ("It can no longer be opened. %s"),
                              drama_document_get_disk_problem (document));
  else if (saved != NULL)
    detail = drama_difference_summarize (saved, theirs);

  notice = drama_notice_new (title, detail);
  if (theirs != NULL && modified)
    drama_notice_add_button (DRAMA_NOTICE (notice), _ ("_Merge"),
                             _ ("Join their changes with yours"),
                             "win.disk-merge", DRAMA_NOTICE_SUGGESTED);
  if (theirs != NULL)
    {
      drama_notice_add_button (DRAMA_NOTICE (notice), _ ("_Reload"),
                               _ ("Take the file as it is now; can be undone"), "win.disk-reload",
                               modified ? DRAMA_NOTICE_PLAIN : DRAMA_NOTICE_SUGGESTED);
      drama_notice_add_button (DRAMA_NOTICE (notice), _ ("Show _Difference"), NULL,
                               "win.disk-difference", DRAMA_NOTICE_PLAIN);
    }
  else
    drama_notice_add_button (DRAMA_NOTICE (notice), _ ("_Look Again"), NULL, "win.disk-look",
                             DRAMA_NOTICE_PLAIN);
  drama_notice_add_button (DRAMA_NOTICE (notice), _ ("_Keep Mine"),
                           _ ("The next save replaces what they wrote, and keeps it as an "
                              "earlier version"),
                           "win.disk-keep", DRAMA_NOTICE_PLAIN);

  return notice;
}

static GtkWidget *
new_gone_notice (DramaDocument *document)
{
  GFile           *moved_to = drama_document_get_moved_to (document);
  g_autofree char *name = dup_name (drama_document_get_file (document));
  g_autofree char *new_name = moved_to != NULL ? dup_name (moved_to) : NULL;
  g_autofree char *title = NULL;
  GtkWidget       *notice;

  title = moved_to != NULL
              /* Translators: both are names of files */
              ? g_strdup_printf (_ ("“%s” is called “%s” now"), name, new_name)
              /* Translators: %s is the name of a file */
              : g_strdup_printf (_ ("“%s” was removed or moved"), name);
  notice = drama_notice_new (title, _ ("What you see is not in that file any more until it is "
                                       "saved again. Unsaved changes are kept safe meanwhile."));
  if (moved_to != NULL)
    drama_notice_add_button (DRAMA_NOTICE (notice), _ ("_Use the New Name"), NULL,
                             "win.disk-follow", DRAMA_NOTICE_SUGGESTED);
  drama_notice_add_button (DRAMA_NOTICE (notice), _ ("_Save Again"), NULL, "win.save",
                           moved_to != NULL ? DRAMA_NOTICE_PLAIN : DRAMA_NOTICE_SUGGESTED);
  drama_notice_add_button (DRAMA_NOTICE (notice), _ ("Save _As…"), NULL, "win.save-as",
                           DRAMA_NOTICE_PLAIN);

  return notice;
}

static void
update_notice (DramaWindow *self)
{
  DramaDocument *document = get_document (self);
  DramaDiskState state = document != NULL ? drama_document_get_disk_state (document)
                                          : DRAMA_DISK_SAME;
  GtkWidget     *notice = NULL;

  if (self->disk_notice != NULL)
    gtk_box_remove (self->notices, self->disk_notice);
  self->disk_notice = NULL;

  if (state == DRAMA_DISK_CHANGED)
    notice = new_changed_notice (document);
  else if (state == DRAMA_DISK_GONE)
    notice = new_gone_notice (document);
  if (notice == NULL)
    return;

  gtk_box_append (self->notices, notice);
  self->disk_notice = notice;
}

static void
on_modified (DramaWindow *self)
{
  DramaApplication *app = DRAMA_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));

  if (self->disk_notice != NULL)
    update_notice (self);
  if (app != NULL)
    drama_application_update_inhibition (app);
}

static void
on_trouble (DramaWindow *self, const char *message)
{
  drama_window_show_message (self, message);
}

static void
reload (GtkWidget *widget, const char *action, GVariant *parameter)
{
  DramaDocument *document = get_document (DRAMA_WINDOW (widget));

  if (document != NULL && drama_document_get_theirs (document) != NULL)
    drama_document_take_theirs (document);
}

static void
tell_conflicts (DramaWindow *self, guint n)
{
  g_autofree char *text = NULL;
  AdwToast        *toast;

  if (n == 0)
    return;

  /* Translators: %u is a number of fields, such as names and dates */
  text = g_strdup_printf (ngettext ("%u field was changed by both; yours was kept",
                                    "%u fields were changed by both; yours were kept", n),
                          n);
  toast = adw_toast_new (text);
  adw_toast_set_timeout (toast, 0);
  adw_toast_set_button_label (toast, _ ("_Show"));
  adw_toast_set_action_name (toast, "win.disk-conflicts");
  drama_window_add_toast (self, toast);
}

/* Takes @conflicts; what is there to be shown afterwards. */
void
drama_window_take_conflicts (DramaWindow *self, GPtrArray *conflicts)
{
  g_clear_pointer (&self->conflicts, g_ptr_array_unref);
  self->conflicts = conflicts;
  tell_conflicts (self, conflicts->len);
}

static void
merge (GtkWidget *widget, const char *action, GVariant *parameter)
{
  DramaWindow   *self = DRAMA_WINDOW (widget);
  DramaDocument *document = get_document (self);
  g_autoptr (GError) error = NULL;
  GPtrArray *conflicts;

  if (document == NULL || drama_document_get_theirs (document) == NULL)
    return;

  conflicts = g_ptr_array_new_with_free_func ((GDestroyNotify) drama_conflict_free);
  if (drama_document_merge_theirs (document, conflicts, &error))
    {
      drama_window_take_conflicts (self, conflicts);
      return;
    }

  g_ptr_array_unref (conflicts);
  drama_window_show_message (self, error->message);
}

static void
show_conflicts (GtkWidget *widget, const char *action, GVariant *parameter)
{
  DramaWindow *self = DRAMA_WINDOW (widget);

  if (self->session != NULL && self->conflicts != NULL)
    drama_difference_dialog_present_conflicts (
        GTK_WINDOW (self), drama_session_get_dossier (self->session), self->conflicts);
}

static void
show_difference (GtkWidget *widget, const char *action, GVariant *parameter)
{
  DramaDocument *document = get_document (DRAMA_WINDOW (widget));
  DramaDossier  *theirs = document != NULL ? drama_document_get_theirs (document) : NULL;

  if (theirs != NULL)
    drama_difference_dialog_present (GTK_WINDOW (widget), _ ("From Yours to Theirs"),
                                     drama_document_get_dossier (document), theirs);
}

static void
keep_mine (GtkWidget *widget, const char *action, GVariant *parameter)
{
  DramaDocument *document = get_document (DRAMA_WINDOW (widget));

  if (document != NULL)
    drama_document_keep_mine (document);
}

static void
look_again (GtkWidget *widget, const char *action, GVariant *parameter)
{
  DramaDocument *document = get_document (DRAMA_WINDOW (widget));

  if (document != NULL)
    drama_document_check_disk (document);
}

static void
follow (GtkWidget *widget, const char *action, GVariant *parameter)
{
  DramaDocument *document = get_document (DRAMA_WINDOW (widget));

  if (document != NULL)
    drama_document_follow (document);
}

/* Not every place can be watched: a server's file is looked at when somebody comes back. */
static void
on_active (DramaWindow *self)
{
  DramaDocument *document = get_document (self);

  if (document != NULL && gtk_window_is_active (GTK_WINDOW (self)))
    drama_document_check_disk (document);
}

void
drama_window_install_disk_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.disk-reload", NULL, reload);
  gtk_widget_class_install_action (widget_class, "win.disk-merge", NULL, merge);
  gtk_widget_class_install_action (widget_class, "win.disk-keep", NULL, keep_mine);
  gtk_widget_class_install_action (widget_class, "win.disk-look", NULL, look_again);
  gtk_widget_class_install_action (widget_class, "win.disk-follow", NULL, follow);
  gtk_widget_class_install_action (widget_class, "win.disk-difference", NULL, show_difference);
  gtk_widget_class_install_action (widget_class, "win.disk-conflicts", NULL, show_conflicts);
}

void
drama_window_init_disk (DramaWindow *self)
{
  g_signal_connect (self, "notify::is-active", G_CALLBACK (on_active), NULL);
}

/* Until the window shows another document. */
void
drama_window_watch_document (DramaWindow *self, DramaDocument *document)
{
  g_signal_connect_object (document, "notify::disk-state", G_CALLBACK (update_notice), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::modified", G_CALLBACK (on_modified), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "trouble", G_CALLBACK (on_trouble), self,
                           G_CONNECT_SWAPPED);
  update_notice (self);
  on_modified (self);
}

/* Something has to be decided before it can be saved. */
void
drama_window_show_disk_notice (DramaWindow *self)
{
  if (self->disk_notice != NULL)
    drama_notice_focus (DRAMA_NOTICE (self->disk_notice));
}
