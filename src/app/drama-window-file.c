/* drama-window-file.c - opening, saving, closing
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-compat.h"
#include "drama-ending.h"
#include "drama-forerun.h"
#include "drama-io-error.h"
#include "drama-window-private.h"

#include <glib/gi18n.h>

#define MIME_TYPE    "application/vnd.dramatis+json"
#define BUSY_MS      200 /* a file read sooner needs no spinner */
#define PROGRESS_MS  100
#define MAX_RECENT   10
#define FILE_PATTERN "*.dramatis"

static DramaDocument *
get_document (DramaWindow *self)
{
  return self->session != NULL ? drama_session_get_document (self->session) : NULL;
}

static char *
get_display_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_filename_display_name (name != NULL ? name : "");
}

void
drama_window_remember_recent (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  GtkRecentData    data = {
       .mime_type = MIME_TYPE,
       .app_name = "Dramatis",
       .app_exec = "dramatis %u",
  };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

/* Opening */

/* The first frame of a window shows what was asked for, not that it is missing. */
static void
present_at_last (DramaWindow *self)
{
  if (!self->present_soon)
    return;

  self->present_soon = FALSE;
  gtk_window_present (GTK_WINDOW (self));
}

/* Only while it is seen: the reading itself knows nothing of windows. */
static gboolean
on_progress (gpointer data)
{
  DramaWindow *self = data;

  drama_window_update_busy (
      self, self->forerun != NULL ? drama_forerun_get_progress (self->forerun) : 0);

  return G_SOURCE_CONTINUE;
}

static gboolean
on_busy (gpointer data)
{
  DramaWindow *self = data;

  drama_window_show_busy (self, self->opening_name);
  self->busy_source = g_timeout_add (PROGRESS_MS, on_progress, self);
  present_at_last (self);

  return G_SOURCE_REMOVE;
}

static void
end_opening (DramaWindow *self)
{
  drama_window_end_busy (self);
  g_clear_handle_id (&self->busy_source, g_source_remove);
  g_clear_object (&self->opening);
  g_clear_pointer (&self->opening_name, g_free);
  g_clear_pointer (&self->forerun, drama_forerun_unref);
}

/* The worker ends when it notices; nobody waits for that. */
static void
cancel_opening (GtkWidget *widget, const char *action, GVariant *parameter)
{
  DramaWindow *self = DRAMA_WINDOW (widget);

  if (self->opening == NULL)
    return;

  if (self->forerun != NULL)
    drama_forerun_cancel (self->forerun);
  g_cancellable_cancel (self->opening);
  end_opening (self);
  g_clear_object (&self->asked);
  gtk_stack_set_visible_child_name (self->stack, self->session != NULL ? "session" : "empty");
}

static void
tell_failure (DramaWindow *self, const char *name, const GError *error)
{
  /* Translators: %s is the name of a file */
  g_autofree char *title = g_strdup_printf (_ ("“%s” could not be opened"), name);

  if (self->session != NULL)
    {
      g_autofree char *text = g_strdup_printf ("%s\n%s", title, error->message);

      gtk_stack_set_visible_child_name (self->stack, "session");
      drama_window_show_message (self, text);
      return;
    }

  drama_window_show_failure (self, title, error->message);
}

/* The scene that the worker made comes with the dossier. */
static void
take_scene (DramaWindow *self, GFile *file)
{
  DramaForerun *forerun = drama_forerun_find (file);
  DramaScene   *scene = forerun != NULL ? drama_forerun_get_scene (forerun) : NULL;

  if (scene != NULL)
    {
      drama_canvas_offer_scene (self->canvas, scene, drama_forerun_get_look (forerun));
      drama_canvas_offer_picture (self->canvas, drama_forerun_take_picture (forerun));
    }
  drama_forerun_detach (file);
}

/* Whoever waits for a file learns what became of it. */
static void
tell_opened (DramaWindow *self, DramaDocument *document)
{
  g_autoptr (DramaWindow) who = g_steal_pointer (&self->opened_for);
  DramaWindowOpened opened = self->opened;

  self->opened = NULL;
  if (opened != NULL)
    opened (who, document, g_steal_pointer (&self->opened_data));
}

/* Who went elsewhere meanwhile learns of it there. */
static void
tell_ended (DramaWindow *self, GFile *file, gboolean opened)
{
  g_autofree char *name = get_display_name (file);
  g_autofree char *text = NULL;

  text = g_strdup_printf (opened
                              /* Translators: %s is the name of a file */
                              ? _ ("“%s” is open")
                              : _ ("“%s” could not be opened"),
                          name);
  drama_ending_tell (GTK_WINDOW (self), self->opening_since_us, text);
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DramaWindow) self = data;
  g_autoptr (DramaDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  GFile *file = G_FILE (source);

  document = drama_document_load_finish (result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      drama_forerun_detach (file);
      if (self->opening == NULL)
        tell_opened (self, NULL);
      return;
    }

  end_opening (self);
  tell_ended (self, file, document != NULL);
  if (document == NULL)
    {
      g_autofree char *name = get_display_name (file);

      tell_failure (self, name, error);
      present_at_last (self);
      tell_opened (self, NULL);
      return;
    }

  drama_window_hide_message (self);
  take_scene (self, file);
  drama_window_show_document (self, document);
  present_at_last (self);
  /* That is a file as well, and is written once the picture is there. */
  if (drama_document_get_file (document) != NULL && self->outline == NULL)
    g_set_object (&self->to_remember, file);
  else if (drama_document_get_file (document) != NULL)
    drama_window_remember_recent (file);
  tell_opened (self, document);
}

static void
begin_opening (DramaWindow *self, GFile *file, gboolean copy)
{
  DramaForerunLook look = drama_canvas_get_look (self->canvas);

  if (self->opening != NULL)
    g_cancellable_cancel (self->opening);
  end_opening (self);
  tell_opened (self, NULL);

  g_set_object (&self->asked, (copy ? NULL : file));
  self->opening = g_cancellable_new ();
  self->opening_since_us = g_get_monotonic_time ();
  self->busy_source = g_timeout_add (BUSY_MS, on_busy, self);
  self->opening_name = get_display_name (file);
  if (drama_forerun_find (file) == NULL)
    {
      g_autoptr (DramaForerun) forerun = drama_forerun_start (file, &look);

      drama_forerun_attach (forerun, file);
    }
  self->forerun = drama_forerun_ref (drama_forerun_find (file));
  drama_document_load_async (file, copy, self->opening, on_loaded, g_object_ref (self));
}

static void
on_open_chosen (GtkWindow *parent, GFile *file, gpointer unused)
{
  if (file != NULL)
    drama_application_open_file (DRAMA_APPLICATION (gtk_window_get_application (parent)), file,
                                 parent);
}

static void
choose_and_open (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DramaDocument *document = get_document (DRAMA_WINDOW (widget));
  GFile         *file = document != NULL ? drama_document_get_file (document) : NULL;
  g_autoptr (GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;
  DramaFileChoice choice = {
    .title = _ ("Open a dossier"),
    .accept = _ ("_Open"),
    .filter_name = _ ("Dossiers"),
    .pattern = FILE_PATTERN,
    .mime_type = MIME_TYPE,
    .folder = folder,
  };

  drama_compat_choose_file (GTK_WINDOW (widget), &choice, on_open_chosen, NULL);
}

/* The picture of a window of ours is no dossier and no article. */
static gboolean
on_drop_accept (GtkDropTarget *target, GdkDrop *drop)
{
  g_autoptr (GdkContentFormats) formats = NULL;

  if (gdk_drop_get_drag (drop) != NULL)
    return FALSE;
  formats = gdk_content_formats_union_deserialize_gtypes (
      gdk_content_formats_ref (gdk_drop_get_formats (drop)));

  return gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST);
}

static gboolean
on_files_dropped (DramaWindow *self, const GValue *value)
{
  GSList *files = g_value_get_boxed (value);
  g_autoptr (GListStore) sources = g_list_store_new (G_TYPE_FILE);

  for (GSList *l = files; l != NULL; l = l->next)
    {
      g_autofree char *name = g_file_get_basename (l->data);

      /* Where nothing is open yet, a file that is no dossier says so. */
      if (self->session != NULL && !g_str_has_suffix (name, ".dramatis"))
        g_list_store_append (sources, l->data);
      else
        drama_application_open_file (
            DRAMA_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))), l->data,
            GTK_WINDOW (self));
    }
  drama_window_add_sources (self, G_LIST_MODEL (sources));

  return files != NULL;
}

/* Saving */

/* Whoever waits for the save learns what became of it. */
static void
tell_saved (DramaWindow *self, gboolean is_saved)
{
  DramaWindowSaved saved = self->saved;

  self->saved = NULL;
  if (saved != NULL)
    saved (self, is_saved, g_steal_pointer (&self->saved_data));
}

static void
tell_save_failure (DramaWindow *self, const GError *error)
{
  g_autofree char *text = NULL;

  /* The notice about what somebody else wrote says it, with what to do. */
  if (g_error_matches (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_CHANGED))
    {
      drama_window_show_disk_notice (self);
      return;
    }

  text = g_strdup_printf ("%s\n%s\n%s", _ ("The dossier could not be saved"), error->message,
                          _ ("The file is as it was. Your changes are still here."));
  drama_window_show_message (self, text);
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DramaWindow) self = data;
  DramaDocument *document = DRAMA_DOCUMENT (source);
  g_autoptr (GError) error = NULL;

  drama_window_hide_message (self);
  if (drama_document_save_finish (document, result, &error))
    drama_window_remember_recent (drama_document_get_file (document));
  else
    tell_save_failure (self, error);
  tell_saved (self, error == NULL);
}

static void
begin_saving (DramaWindow *self, GFile *file)
{
  drama_document_save_async (get_document (self), file, NULL, on_saved, g_object_ref (self));
}

static void
on_save_chosen (GtkWindow *parent, GFile *file, gpointer unused)
{
  DramaWindow *self = DRAMA_WINDOW (parent);

  if (file != NULL && self->session != NULL)
    begin_saving (self, file);
  else
    tell_saved (self, FALSE);
}

static void
choose_and_save (GtkWidget *widget, const char *action, GVariant *parameter)
{
  DramaDocument *document = get_document (DRAMA_WINDOW (widget));
  GFile         *file = drama_document_get_file (document);
  g_autoptr (GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;
  g_autofree char *name = g_strdup_printf ("%s.dramatis", drama_document_get_title (document));
  DramaFileChoice  choice = {
     .title = _ ("Save the dossier"),
     .accept = _ ("_Save"),
     .filter_name = _ ("Dossiers"),
     .pattern = FILE_PATTERN,
     .mime_type = MIME_TYPE,
     .name = name,
     .folder = folder,
     .save = TRUE,
  };

  g_strdelimit (name, "/\\:", '-');
  drama_compat_choose_file (GTK_WINDOW (widget), &choice, on_save_chosen, NULL);
}

static void
save (GtkWidget *widget, const char *action, GVariant *parameter)
{
  DramaWindow *self = DRAMA_WINDOW (widget);
  GFile       *file = drama_document_get_file (get_document (self));

  if (file != NULL)
    begin_saving (self, file);
  else
    choose_and_save (widget, action, parameter);
}

/* Saves, where there is no file after asking for one; @saved is called once. */
void
drama_window_save_then (DramaWindow *self, DramaWindowSaved saved, gpointer data)
{
  tell_saved (self, FALSE);
  self->saved = saved;
  self->saved_data = data;
  save (GTK_WIDGET (self), NULL, NULL);
}

static void
show_message (GtkWidget *widget, const char *action, GVariant *parameter)
{
  drama_window_show_message (DRAMA_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

/* Recent files */

/* The name of a file, with its folder where two have the same; in a menu an
 * underline that is meant is written twice. */
static char *
name_recent (GtkRecentInfo *info, GList *all)
{
  const char      *name = gtk_recent_info_get_display_name (info);
  g_autofree char *folder = NULL;
  g_autofree char *label = NULL;
  g_auto (GStrv) parts = NULL;
  gboolean alone = TRUE;

  for (GList *l = all; l != NULL && alone; l = l->next)
    alone = l->data == info || !gtk_recent_info_exists (l->data) ||
            !g_str_equal (gtk_recent_info_get_display_name (l->data), name);
  if (!alone)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (gtk_recent_info_get_uri (info));
      g_autoptr (GFile) parent = g_file_get_parent (file);

      folder = parent != NULL ? g_file_get_basename (parent) : NULL;
    }
  /* Translators: a file among others of its name, and the folder it is in */
  label = folder != NULL ? g_strdup_printf (_ ("%s in %s"), name, folder) : g_strdup (name);
  parts = g_strsplit (label, "_", -1);

  return g_strjoinv ("__", parts);
}

static void
fill_recent_menu (DramaWindow *self)
{
  g_autoptr (GList) all = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  guint n = 0;

  g_menu_remove_all (self->recent_menu);
  for (GList *l = all; l != NULL && n < MAX_RECENT; l = l->next)
    {
      const char *uri = gtk_recent_info_get_uri (l->data);
      g_autoptr (GMenuItem) item = NULL;
      g_autofree char *label = NULL;

      if (!g_str_has_suffix (uri, ".dramatis") || !gtk_recent_info_exists (l->data))
        continue;

      label = name_recent (l->data, all);
      item = g_menu_item_new (label, NULL);
      g_menu_item_set_action_and_target (item, "app.open-uri", "s", uri);
      g_menu_append_item (self->recent_menu, item);
      n++;
    }

  g_list_foreach (all, (GFunc) (void (*) (void)) gtk_recent_info_unref, NULL);
}

void
drama_window_show_message (DramaWindow *self, const char *text)
{
  drama_window_furnish (self);
  gtk_label_set_label (self->message_label, text);
  gtk_revealer_set_reveal_child (self->message, TRUE);
}

void
drama_window_hide_message (DramaWindow *self)
{
  if (self->message != NULL)
    gtk_revealer_set_reveal_child (self->message, FALSE);
}

void
drama_window_install_file_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open", NULL, choose_and_open);
  gtk_widget_class_install_action (widget_class, "win.cancel-opening", NULL, cancel_opening);
  gtk_widget_class_install_action (widget_class, "win.save", NULL, save);
  gtk_widget_class_install_action (widget_class, "win.message", "s", show_message);
  gtk_widget_class_install_action (widget_class, "win.save-as", NULL, choose_and_save);
}

void
drama_window_init_file (DramaWindow *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect (drop, "accept", G_CALLBACK (on_drop_accept), NULL);
  g_signal_connect_swapped (drop, "drop", G_CALLBACK (on_files_dropped), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}

/* The list of what was opened lately is a file, read here. */
void
drama_window_init_recent (DramaWindow *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) example = g_menu_new ();

  self->recent_menu = g_menu_new ();
  g_menu_append_section (menu, _ ("Recent"), G_MENU_MODEL (self->recent_menu));
  g_menu_append (example, _ ("Open the _Example"), "app.open-example");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (example));
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed",
                           G_CALLBACK (fill_recent_menu), self, G_CONNECT_SWAPPED);
  fill_recent_menu (self);
  if (self->to_remember != NULL)
    drama_window_remember_recent (self->to_remember);
  g_clear_object (&self->to_remember);
  adw_split_button_set_menu_model (self->open_button, G_MENU_MODEL (menu));
}

void
drama_window_open (DramaWindow *self, GFile *file)
{
  g_return_if_fail (DRAMA_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  begin_opening (self, file, FALSE);
}

/* What is read has no file of its own: saving asks for one. */
void
drama_window_open_copy (DramaWindow *self, GFile *file)
{
  g_return_if_fail (DRAMA_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  begin_opening (self, file, TRUE);
}

/* In the window that shows @file, or in this one where nothing is lost by that, or in a
 * new one; @opened is called once, for this window. */
void
drama_window_open_then (DramaWindow      *self,
                        GFile            *file,
                        DramaWindowOpened opened,
                        gpointer          data)
{
  DramaApplication *app = DRAMA_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  DramaDocument    *document = drama_application_find_document (app, file);
  DramaWindow      *window;

  if (document != NULL)
    {
      drama_application_open_file (app, file, GTK_WINDOW (self));
      opened (self, document, data);
      return;
    }

  window = drama_window_is_pristine (self) ? self : drama_window_new (app);
  begin_opening (window, file, FALSE);
  window->opened = opened;
  window->opened_data = data;
  window->opened_for = g_object_ref (self);
  drama_window_present_soon (window);
}

/* Now, or as soon as there is something in the window to be seen. */
void
drama_window_present_soon (DramaWindow *self)
{
  g_return_if_fail (DRAMA_IS_WINDOW (self));

  if (self->opening != NULL && !gtk_widget_get_visible (GTK_WIDGET (self)))
    {
      self->present_soon = TRUE;
      /* They keep their place, but are measured and painted one frame later. */
      drama_window_show_sides (self, FALSE);
    }
  else
    gtk_window_present (GTK_WINDOW (self));
}
