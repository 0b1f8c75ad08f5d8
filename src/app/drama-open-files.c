/* drama-open-files.c - which dossiers are open, to be opened again next time
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is open is noted while it is, so that a crash changes nothing.  It is noted a moment
 * late: who quits closes all windows at once, and then the last note is the right one.
 * Dossiers without a file are not noted; what is unsaved in them the recovery offers. */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-open-files.h"
#include "drama-window.h"

#define WATCH     "drama-open-files"
#define NOTE_MS   200
#define MAX_FILES 20

typedef struct
{
  GtkApplication *app; /* borrowed: it owns this */
  GSettings      *settings;
  guint           source;
} Watch;

static void
free_watch (gpointer data)
{
  Watch *watch = data;

  g_clear_handle_id (&watch->source, g_source_remove);
  g_object_unref (watch->settings);
  g_free (watch);
}

/* An older schema that is installed may lack the keys, and asking for them would abort. */
static gboolean
has_keys (GSettings *settings)
{
  g_autoptr (GSettingsSchema) schema = NULL;

  g_object_get (settings, "settings-schema", &schema, NULL);

  return g_settings_schema_has_key (schema, "open-files") &&
         g_settings_schema_has_key (schema, "reopen-files");
}

static void
add_file (GPtrArray *uris, GtkWindow *window)
{
  DramaSession    *session;
  GFile           *file;
  g_autofree char *uri = NULL;

  if (!DRAMA_IS_WINDOW (window) || uris->len == MAX_FILES)
    return;
  session = drama_window_get_session (DRAMA_WINDOW (window));
  file = session != NULL ? drama_document_get_file (drama_session_get_document (session)) : NULL;
  if (file == NULL)
    return;

  uri = g_file_get_uri (file);
  if (!g_ptr_array_find_with_equal_func (uris, uri, g_str_equal, NULL))
    g_ptr_array_add (uris, g_steal_pointer (&uri));
}

/* The window that was used last comes first. */
static gboolean
on_time (gpointer data)
{
  Watch *watch = data;
  GList *windows = gtk_application_get_windows (watch->app);
  g_autoptr (GPtrArray) uris = g_ptr_array_new_null_terminated (0, g_free, TRUE);
  g_auto (GStrv) noted = g_settings_get_strv (watch->settings, "open-files");

  watch->source = 0;
  if (windows == NULL || !g_settings_get_boolean (watch->settings, "reopen-files"))
    return G_SOURCE_REMOVE;

  for (GList *l = windows; l != NULL; l = l->next)
    add_file (uris, l->data);
  if (uris->len == 0)
    g_settings_reset (watch->settings, "open-files");
  else if (!g_strv_equal ((const char *const *) noted, (const char *const *) uris->pdata))
    g_settings_set_strv (watch->settings, "open-files", (const char *const *) uris->pdata);

  return G_SOURCE_REMOVE;
}

static void
note_soon (Watch *watch)
{
  if (watch->source == 0)
    watch->source = g_timeout_add (NOTE_MS, on_time, watch);
}

static Watch *
get_watch (GtkApplication *app)
{
  return g_object_get_data (G_OBJECT (app), WATCH);
}

static void
on_file_changed (GtkApplication *app)
{
  note_soon (get_watch (app));
}

static void
on_session_changed (DramaWindow *window)
{
  GtkApplication *app = gtk_window_get_application (GTK_WINDOW (window));
  DramaSession   *session = drama_window_get_session (window);

  if (app == NULL)
    return;
  if (session != NULL)
    g_signal_connect_object (drama_session_get_document (session), "notify::file",
                             G_CALLBACK (on_file_changed), app, G_CONNECT_SWAPPED);
  on_file_changed (app);
}

static void
on_window_added (GtkApplication *app, GtkWindow *window)
{
  if (DRAMA_IS_WINDOW (window))
    g_signal_connect (window, "notify::session", G_CALLBACK (on_session_changed), NULL);
}

/* What is not to be opened again is not kept either. */
static void
on_wish_changed (GtkApplication *app)
{
  Watch *watch = get_watch (app);

  if (g_settings_get_boolean (watch->settings, "reopen-files"))
    note_soon (watch);
  else
    g_settings_reset (watch->settings, "open-files");
}

void
drama_open_files_watch (GtkApplication *app, GSettings *settings)
{
  Watch *watch;

  g_return_if_fail (GTK_IS_APPLICATION (app) && G_IS_SETTINGS (settings));

  if (!has_keys (settings))
    return;

  watch = g_new0 (Watch, 1);
  watch->app = app;
  watch->settings = g_object_ref (settings);
  g_object_set_data_full (G_OBJECT (app), WATCH, watch, free_watch);
  g_signal_connect (app, "window-added", G_CALLBACK (on_window_added), NULL);
  g_signal_connect (app, "window-removed", G_CALLBACK (on_file_changed), NULL);
  g_signal_connect_object (settings, "changed::reopen-files", G_CALLBACK (on_wish_changed), app,
                           G_CONNECT_SWAPPED);
}

/* One that is gone is not missed; whether one far away is there nobody waits to know. */
static gboolean
may_be_there (const char *uri)
{
  g_autoptr (GFile) file = g_file_new_for_uri (uri);

  return !g_file_is_native (file) || g_file_query_exists (file, NULL);
}

GStrv
drama_open_files_recall (GSettings *settings)
{
  g_auto (GStrv) noted = NULL;
  GStrvBuilder *builder = g_strv_builder_new ();
  GStrv         recalled;

  if (settings != NULL && has_keys (settings) &&
      g_settings_get_boolean (settings, "reopen-files"))
    noted = g_settings_get_strv (settings, "open-files");
  for (guint i = 0; noted != NULL && noted[i] != NULL && i < MAX_FILES; i++)
    if (may_be_there (noted[i]))
      g_strv_builder_add (builder, noted[i]);
  recalled = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);

  return recalled;
}
