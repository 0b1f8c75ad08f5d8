/* drama-window-kept.c - unsaved work of a program that was ended before it was saved
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A window holds what it offers, and with that its lock: no other program offers the
 * same.  Nothing is removed but by a decision, and not before its effect is kept. */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-ago.h"
#include "drama-backup.h"
#include "drama-difference-dialog.h"
#include "drama-json.h"
#include "drama-merge.h"
#include "drama-notice.h"
#include "drama-window-private.h"

#include <glib/gi18n.h>

/* What a worker finds out about it. */
typedef struct
{
  char         *folder; /* of backups; nullable */
  DramaKept     kept;
  GBytes       *bytes; /* of the work */
  DramaDossier *work;
  DramaDossier *on_disk; /* what the file holds now; NULL where that is no dossier */
  DramaDossier *base;    /* what the file held then; NULL where that is not known */
  gboolean      same;    /* it holds that still */
} Looking;

static void
free_looking (gpointer data)
{
  Looking *looking = data;

  g_free (looking->folder);
  drama_kept_clear (&looking->kept);
  g_clear_pointer (&looking->bytes, g_bytes_unref);
  g_clear_pointer (&looking->work, drama_dossier_unref);
  g_clear_pointer (&looking->on_disk, drama_dossier_unref);
  g_clear_pointer (&looking->base, drama_dossier_unref);
  g_free (looking);
}

static DramaDossier *
find_version (const Looking *looking)
{
  g_autoptr (GPtrArray) versions = NULL;

  if (looking->folder == NULL || *looking->kept.digest == '\0')
    return NULL;

  versions = drama_backup_list (looking->folder, looking->kept.uri);
  for (guint i = 0; i < versions->len; i++)
    {
      const DramaBackup *version = versions->pdata[i];
      g_autoptr (GBytes) bytes = NULL;

      if (!g_str_equal (version->kept.digest, looking->kept.digest))
        continue;
      bytes = drama_backup_read (version->path, NULL);
      return bytes != NULL ? drama_json_read (bytes, "", NULL) : NULL;
    }

  return NULL;
}

static void
look_at_file (Looking *looking)
{
  g_autoptr (GFile) file = NULL;
  g_auto (DramaStored) stored = { 0 };

  if (*looking->kept.uri == '\0')
    return;

  file = g_file_new_for_uri (looking->kept.uri);
  if (!drama_load (file, &stored, NULL, NULL))
    return;

  looking->on_disk = drama_dossier_ref (stored.dossier);
  looking->same = g_str_equal (stored.digest, looking->kept.digest);
}

static void
look_in_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Looking *looking = data;
  GError  *error = NULL;

  looking->work = drama_json_read (looking->bytes, looking->kept.title, &error);
  if (looking->work == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  look_at_file (looking);
  looking->base = looking->same ? drama_dossier_ref (looking->on_disk) : find_version (looking);
  g_task_return_boolean (task, TRUE);
}

/* Reads what is offered; @done gets a task with a Looking. */
static void
look (DramaWindow *self, GAsyncReadyCallback done)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = drama_autosave_read (self->offered, &error);
  g_autoptr (GTask) task = NULL;
  Looking *looking;

  if (bytes == NULL)
    {
      drama_window_show_message (self, error->message);
      return;
    }

  looking = g_new0 (Looking, 1);
  looking->folder = drama_kept_folder ("backup", NULL);
  looking->bytes = g_steal_pointer (&bytes);
  drama_kept_copy (&looking->kept, drama_autosave_get_kept (self->offered));

  task = g_task_new (NULL, NULL, done, g_object_ref (self));
  g_task_set_source_tag (task, look);
  g_task_set_task_data (task, looking, free_looking);
  g_task_run_in_thread (task, look_in_worker);
}

/* The notice goes; what it offered is the caller's (transfer full). */
static DramaAutosave *
take_offered (DramaWindow *self)
{
  if (self->kept_notice != NULL)
    gtk_box_remove (self->notices, self->kept_notice);
  self->kept_notice = NULL;

  return g_steal_pointer (&self->offered);
}

/* As a step on an open document, joined with what is newer there. */
static void
apply (DramaWindow *self, DramaDocument *document, const Looking *looking)
{
  GPtrArray *conflicts = g_ptr_array_new_with_free_func ((GDestroyNotify) drama_conflict_free);
  g_autoptr (DramaDossier) base = NULL;
  g_autoptr (DramaDossier) merged = NULL;

  if (looking->same && !drama_document_get_modified (document))
    merged = drama_dossier_ref (looking->work);
  else
    {
      base = looking->base != NULL ? drama_dossier_ref (looking->base) : drama_dossier_new ();
      merged = drama_merge (base, looking->work, drama_document_get_dossier (document), conflicts,
                            NULL);
    }

  /* What cannot be joined is a step of its own, and what was there is the step before. */
  drama_document_step_to (document, merged != NULL ? merged : looking->work,
                          /* Translators: a step that can be undone */
                          _ ("Restore Unsaved Changes"));
  if (looking->kept.redacted)
    drama_document_mark_redacted (document);
  drama_document_keep_now (document);
  drama_window_take_conflicts (self, conflicts);
}

/* Where no file can be opened the work is a document of its own. */
static void
open_work (DramaWindow *self, Looking *looking)
{
  DramaApplication *app = DRAMA_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  DramaAutosave    *place = take_offered (self);
  g_autoptr (DramaDocument) document = NULL;
  DramaWindow *window = drama_window_is_pristine (self) ? self : drama_window_new (app);

  document = drama_document_new_restored (looking->work, looking->base, place);
  drama_window_show_document (window, document);
  gtk_window_present (GTK_WINDOW (window));
  drama_window_offer_kept (self, FALSE);
}

static void
on_opened_for_kept (DramaWindow *self, DramaDocument *document, gpointer data)
{
  g_autoptr (GTask) task = data;
  Looking *looking = g_task_get_task_data (task);

  if (self->offered == NULL)
    return;
  if (document == NULL)
    {
      open_work (self, looking);
      return;
    }

  apply (self, document, looking);
  drama_autosave_remove (self->offered);
  drama_autosave_free (take_offered (self));
  drama_window_offer_kept (self, FALSE);
}

static void
on_looked_to_restore (GObject *unused, GAsyncResult *result, gpointer data)
{
  g_autoptr (DramaWindow) self = data;
  GTask   *task = G_TASK (result);
  Looking *looking = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;

  self->looking_at_kept = FALSE;
  if (!g_task_propagate_boolean (task, &error))
    {
      drama_window_show_message (self, error->message);
      return;
    }
  if (self->offered == NULL)
    return;
  if (looking->on_disk == NULL)
    {
      open_work (self, looking);
      return;
    }

  file = g_file_new_for_uri (looking->kept.uri);
  drama_window_open_then (self, file, on_opened_for_kept, g_object_ref (task));
}

static void
restore (GtkWidget *widget, const char *action, GVariant *parameter)
{
  DramaWindow *self = DRAMA_WINDOW (widget);

  if (self->offered == NULL || self->looking_at_kept)
    return;

  self->looking_at_kept = TRUE;
  look (self, on_looked_to_restore);
}

static void
on_looked_to_show (GObject *unused, GAsyncResult *result, gpointer data)
{
  g_autoptr (DramaWindow) self = data;
  Looking *looking = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (DramaDossier) before = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      drama_window_show_message (self, error->message);
      return;
    }

  before = looking->on_disk != NULL ? drama_dossier_ref (looking->on_disk) : drama_dossier_new ();
  drama_difference_dialog_present (GTK_WINDOW (self), _ ("From the File to the Unsaved Changes"),
                                   before, looking->work);
}

static void
show_difference (GtkWidget *widget, const char *action, GVariant *parameter)
{
  DramaWindow *self = DRAMA_WINDOW (widget);

  if (self->offered != NULL)
    look (self, on_looked_to_show);
}

static void
keep_for_later (GtkWidget *widget, const char *action, GVariant *parameter)
{
  DramaWindow *self = DRAMA_WINDOW (widget);

  if (self->offered == NULL)
    return;

  drama_application_put_off (DRAMA_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))),
                             take_offered (self));
  drama_window_offer_kept (self, FALSE);
}

static void
give_up (DramaWindow *self)
{
  if (self->given_up == NULL)
    return;

  drama_autosave_remove (self->given_up);
  g_clear_pointer (&self->given_up, drama_autosave_free);
}

static gboolean
on_toast_gone (gpointer data)
{
  DramaWindow *self = data;

  /* By then the toast's button has had its say. */
  give_up (self);

  return G_SOURCE_REMOVE;
}

static void
on_toast_dismissed (DramaWindow *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, on_toast_gone, g_object_ref (self), g_object_unref);
}

static void
discard (GtkWidget *widget, const char *action, GVariant *parameter)
{
  DramaWindow *self = DRAMA_WINDOW (widget);
  AdwToast    *toast;

  if (self->offered == NULL)
    return;

  give_up (self);
  self->given_up = take_offered (self);
  toast = adw_toast_new (_ ("Unsaved changes discarded"));
  adw_toast_set_timeout (toast, 10);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, "win.kept-undo-discard");
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (on_toast_dismissed), self,
                           G_CONNECT_SWAPPED);
  drama_window_add_toast (self, toast);
}

static void
show_notice (DramaWindow *self)
{
  const DramaKept *kept = drama_autosave_get_kept (self->offered);
  g_autofree char *ago = drama_ago (kept->when * G_USEC_PER_SEC, g_get_real_time ());
  g_autofree char *title = NULL;
  g_autofree char *detail = NULL;
  GtkWidget       *notice;

  title = *kept->uri != '\0'
              /* Translators: %s is the title of a dossier */
              ? g_strdup_printf (_ ("Unsaved changes to “%s” were kept"), kept->title)
              /* Translators: %s is the title of a dossier */
              : g_strdup_printf (_ ("“%s” was kept, but is not in a file yet"), kept->title);
  if (*kept->uri != '\0')
    {
      g_autoptr (GFile) file = g_file_new_for_uri (kept->uri);
      /* Isolated, or its first slash would go to the end of a line from right to left. */
      g_autofree char *path = g_file_get_parse_name (file);
      g_autofree char *name = g_strconcat ("\u2068", path, "\u2069", NULL);

      /* Translators: the path of a file, and "5 min ago" */
      detail = g_strdup_printf (_ ("%s, last changed %s"), name, ago);
    }
  else
    /* Translators: %s is "5 min ago" */
    detail = g_strdup_printf (_ ("Last changed %s"), ago);

  notice = drama_notice_new (title, detail);
  drama_notice_add_button (DRAMA_NOTICE (notice), _ ("_Restore"), NULL, "win.kept-restore",
                           DRAMA_NOTICE_SUGGESTED);
  drama_notice_add_button (DRAMA_NOTICE (notice), _ ("Show _Difference"), NULL,
                           "win.kept-difference", DRAMA_NOTICE_PLAIN);
  drama_notice_add_button (DRAMA_NOTICE (notice), _ ("Keep for _Later"),
                           _ ("Asks again at the next start, or when the file is opened"),
                           "win.kept-later", DRAMA_NOTICE_PLAIN);
  drama_notice_add_button (DRAMA_NOTICE (notice), _ ("D_iscard"), NULL, "win.kept-discard",
                           DRAMA_NOTICE_PLAIN);
  gtk_box_prepend (self->notices, notice);
  self->kept_notice = notice;
}

static void
undo_discard (GtkWidget *widget, const char *action, GVariant *parameter)
{
  DramaWindow *self = DRAMA_WINDOW (widget);

  if (self->given_up == NULL || self->offered != NULL)
    return;

  self->offered = g_steal_pointer (&self->given_up);
  show_notice (self);
}

/* Offers the next of what is there to be restored, if any: what belongs to the file of
 * this window first, where it was just @opened also what was put off. */
void
drama_window_offer_kept (DramaWindow *self, gboolean opened)
{
  DramaApplication *app = DRAMA_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  DramaDocument    *document = self->session != NULL ? drama_session_get_document (self->session)
                                                     : NULL;

  if (self->offered != NULL || app == NULL)
    return;

  self->offered = drama_application_take_kept (
      app, document != NULL ? drama_document_get_file (document) : NULL, opened);
  if (self->offered != NULL)
    show_notice (self);
}

static gboolean
is_of (const DramaAutosave *kept, const char *uri)
{
  return kept != NULL && g_str_equal (drama_autosave_get_kept (kept)->uri, uri);
}

/* Removes what is offered here of that file, and what was given up of it. */
void
drama_window_forget_kept (DramaWindow *self, const char *uri)
{
  if (is_of (self->given_up, uri))
    give_up (self);
  if (!is_of (self->offered, uri))
    return;

  drama_autosave_remove (self->offered);
  drama_autosave_free (take_offered (self));
  drama_window_offer_kept (self, FALSE);
}

void
drama_window_install_kept_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.kept-restore", NULL, restore);
  gtk_widget_class_install_action (widget_class, "win.kept-difference", NULL, show_difference);
  gtk_widget_class_install_action (widget_class, "win.kept-later", NULL, keep_for_later);
  gtk_widget_class_install_action (widget_class, "win.kept-discard", NULL, discard);
  gtk_widget_class_install_action (widget_class, "win.kept-undo-discard", NULL, undo_discard);
}

/* What is not decided stays where it is for the next start; what was is done. */
void
drama_window_end_kept (DramaWindow *self)
{
  self->kept_notice = NULL;
  give_up (self);
  g_clear_pointer (&self->offered, drama_autosave_free);
}
