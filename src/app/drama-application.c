/* drama-application.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-about.h"
#include "drama-accels.h"
#include "drama-application.h"
#include "drama-forerun.h"
#include "drama-open-files.h"
#include "drama-options.h"
#include "drama-preferences-window.h"
#include "drama-recovery.h"
#include "drama-window.h"

#include <glib-unix.h>
#include <glib/gi18n.h>

#define EXAMPLE_URI "resource:///app/dramatis/examples/us-russia-cybercrime.dramatis"

struct _DramaApplication
{
  AdwApplication    parent_instance;
  GSettings        *settings; /* NULL where the schema is not installed */
  DramaPreferences *preferences;
  GtkWindow        *preferences_window; /* NULL while nobody looks at it */
  DramaForerun     *forerun;            /* NULL but from the command line to the first window */
  DramaRecovery    *recovery;           /* NULL before the first window */
  guint             inhibition;         /* 0 while nothing is unsaved */
  guint             signals[2];         /* sources */
};

G_DEFINE_FINAL_TYPE (DramaApplication, drama_application, ADW_TYPE_APPLICATION)

/* The window that already shows @file. */
static DramaWindow *
find_window_of (DramaApplication *self, GFile *file)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (DRAMA_IS_WINDOW (l->data) && drama_window_shows_file (l->data, file))
      return l->data;

  return NULL;
}

/* @asked_in, where nothing is lost there; else a new one. */
static DramaWindow *
get_free_window (DramaApplication *self, GtkWindow *asked_in)
{
  if (DRAMA_IS_WINDOW (asked_in) && drama_window_is_pristine (DRAMA_WINDOW (asked_in)))
    return DRAMA_WINDOW (asked_in);

  return drama_window_new (self);
}

static void
on_new_window (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (DramaDossier) empty = drama_dossier_new ();
  g_autoptr (DramaDocument) document = drama_document_new (empty);
  DramaWindow *window = drama_window_new (data);

  /* An empty dossier, in which one can begin at once. */
  drama_window_show_document (window, document);
  gtk_window_present (GTK_WINDOW (window));
}

static void
on_open_uri (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  DramaApplication *self = data;
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  drama_application_open_file (self, file,
                               gtk_application_get_active_window (GTK_APPLICATION (self)));
}

static void
on_open_example (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  DramaApplication *self = data;

  drama_application_open_example (self,
                                  gtk_application_get_active_window (GTK_APPLICATION (self)));
}

static void
on_show_window (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWindow *window = gtk_application_get_window_by_id (data, g_variant_get_uint32 (parameter));

  if (window != NULL)
    gtk_window_present (window);
}

/* The process ends with the last window. */
static void
on_quit (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  drama_window_close_all (data);
}

static void
on_about (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  drama_about_present (gtk_application_get_active_window (data));
}

static void
on_preferences (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  DramaApplication *self = data;
  GtkWindow        *parent = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (self->preferences_window == NULL)
    {
      self->preferences_window = drama_preferences_window_new (self->preferences,
                                                               G_ACTION_GROUP (self),
                                                               self->settings != NULL);
      g_object_add_weak_pointer (G_OBJECT (self->preferences_window),
                                 (gpointer *) &self->preferences_window);
      gtk_window_set_transient_for (self->preferences_window, parent);
    }
  gtk_window_present (self->preferences_window);
}

static void
apply_color_scheme (const char *scheme)
{
  AdwColorScheme value = ADW_COLOR_SCHEME_DEFAULT;

  if (g_str_equal (scheme, "light"))
    value = ADW_COLOR_SCHEME_FORCE_LIGHT;
  else if (g_str_equal (scheme, "dark"))
    value = ADW_COLOR_SCHEME_FORCE_DARK;

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), value);
}

static void
on_color_scheme (GSimpleAction *action, GVariant *value, gpointer data)
{
  DramaApplication *self = data;
  const char       *scheme = g_variant_get_string (value, NULL);

  apply_color_scheme (scheme);
  g_simple_action_set_state (action, value);
  if (self->settings != NULL)
    g_settings_set_string (self->settings, "color-scheme", scheme);
}

static const GActionEntry actions[] = {
  { .name = "new-window", .activate = on_new_window },
  { .name = "open-uri", .activate = on_open_uri, .parameter_type = "s" },
  { .name = "show-window", .activate = on_show_window, .parameter_type = "u" },
  { .name = "open-example", .activate = on_open_example },
  { .name = "about", .activate = on_about },
  { .name = "preferences", .activate = on_preferences },
  { .name = "quit", .activate = on_quit },
  { .name = "color-scheme",
    .parameter_type = "s",
    .state = "'system'",
    .change_state = on_color_scheme },
};

static void
load_settings (DramaApplication *self)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (self->settings != NULL)
    return;

  /* Asking GSettings itself would abort where the schema is not installed,
   * as in a build folder. */
  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, DRAMA_APP_ID, TRUE);
  if (schema == NULL)
    return;

  self->settings = g_settings_new_full (schema, NULL, NULL);
}

static void
apply_settings (DramaApplication *self)
{
  g_autofree char *scheme = NULL;

  load_settings (self);
  self->preferences = drama_preferences_new (self->settings);
  if (self->settings == NULL)
    return;

  drama_open_files_watch (GTK_APPLICATION (self), self->settings);
  scheme = g_settings_get_string (self->settings, "color-scheme");
  g_action_group_change_action_state (G_ACTION_GROUP (self), "color-scheme",
                                      g_variant_new_string (scheme));
}

/* Begins to read @file, in the look of the last window: this one's is not known
 * before there is a display. */
static void
run_ahead (DramaApplication *self, GFile *file)
{
  g_autofree char *family = NULL;
  DramaForerunLook look = { .theme = drama_theme_get (DRAMA_THEME_LIGHT), .text_scale = 1 };

  load_settings (self);
  if (self->settings != NULL)
    {
      family = g_settings_get_string (self->settings, "last-font");
      look.text_scale = g_settings_get_double (self->settings, "last-text-scale");
      look.view_width = g_settings_get_int (self->settings, "last-view-width");
      look.view_height = g_settings_get_int (self->settings, "last-view-height");
      look.theme = drama_theme_get (
          (DramaThemeName) g_settings_get_int (self->settings, "last-theme"));
    }
  look.font_family = family;
  self->forerun = drama_forerun_start (file, &look);
}

/* The first file that is opened is the one that was run ahead for. */
static void
hand_over_forerun (DramaApplication *self, GFile *file)
{
  if (self->forerun != NULL && drama_forerun_is_of (self->forerun, file))
    drama_forerun_attach (self->forerun, file);
  g_clear_pointer (&self->forerun, drama_forerun_unref);
}

static DramaDocument *
get_document (gpointer window)
{
  DramaSession *session = DRAMA_IS_WINDOW (window) ? drama_window_get_session (window) : NULL;

  return session != NULL ? drama_session_get_document (session) : NULL;
}

/* The session or the system ends this program, and will not wait for an answer. */
static void
keep_everything (DramaApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      DramaDocument *document = get_document (l->data);

      if (document != NULL)
        drama_document_keep_now (document);
    }
}

static gboolean
on_signal (gpointer data)
{
  keep_everything (data);
  g_application_quit (data);

  return G_SOURCE_CONTINUE;
}

static void
on_kept_found (gpointer data)
{
  GtkWindow *window = gtk_application_get_active_window (data);

  if (DRAMA_IS_WINDOW (window))
    drama_window_offer_kept (DRAMA_WINDOW (window), FALSE);
}

static void
drama_application_window_added (GtkApplication *app, GtkWindow *window)
{
  DramaApplication *self = DRAMA_APPLICATION (app);

  GTK_APPLICATION_CLASS (drama_application_parent_class)->window_added (app, window);

  if (self->recovery == NULL)
    self->recovery = drama_recovery_new (on_kept_found, self);
}

/* As it was when the last window was closed; the one that was used last in front.  The
 * first start shows the example. */
static void
open_as_before (DramaApplication *self)
{
  g_auto (GStrv) uris = drama_open_files_recall (self->settings);
  guint n = g_strv_length (uris);

  for (guint i = n; i > 0; i--)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (uris[i - 1]);

      drama_application_open_file (self, file, NULL);
    }
  if (n == 0)
    drama_application_open_example (self, NULL);
}

static void
drama_application_startup (GApplication *app)
{
  DramaApplication *self = DRAMA_APPLICATION (app);

  G_APPLICATION_CLASS (drama_application_parent_class)->startup (app);

  gtk_window_set_default_icon_name (DRAMA_APP_ID);
  /* Who walks to a name with the keyboard has not asked for it to be selected. */
  g_object_set (gtk_settings_get_default (), "gtk-label-select-on-focus", FALSE, NULL);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  drama_accels_set (GTK_APPLICATION (self));
  apply_settings (self);
  self->signals[0] = g_unix_signal_add (SIGTERM, on_signal, self);
  self->signals[1] = g_unix_signal_add (SIGHUP, on_signal, self);
  g_signal_connect (self, "query-end", G_CALLBACK (keep_everything), NULL);
}

/* What activate() will open first. */
static GFile *
guess_file (DramaApplication *self)
{
  g_auto (GStrv) uris = NULL;

  load_settings (self);
  uris = drama_open_files_recall (self->settings);

  return g_file_new_for_uri (uris[0] != NULL ? uris[0] : EXAMPLE_URI);
}

static gboolean
drama_application_local_command_line (GApplication *app, char ***arguments, int *status)
{
  const char *first = (*arguments)[0] != NULL ? (*arguments)[1] : NULL;

  if (first == NULL || *first != '-')
    {
      g_autoptr (GFile) file = first != NULL ? g_file_new_for_commandline_arg (first)
                                             : guess_file (DRAMA_APPLICATION (app));

      run_ahead (DRAMA_APPLICATION (app), file);
    }

  return G_APPLICATION_CLASS (drama_application_parent_class)
      ->local_command_line (app, arguments, status);
}

static void
drama_application_activate (GApplication *app)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (app));

  if (window != NULL)
    gtk_window_present (window);
  else
    open_as_before (DRAMA_APPLICATION (app));
}

static void
drama_application_open (GApplication *app, GFile **files, int n_files, const char *hint)
{
  for (int i = 0; i < n_files; i++)
    drama_application_open_file (DRAMA_APPLICATION (app), files[i],
                                 gtk_application_get_active_window (GTK_APPLICATION (app)));
}

static void
drama_application_shutdown (GApplication *app)
{
  DramaApplication *self = DRAMA_APPLICATION (app);

  /* The session ends, and something was edited since it asked. */
  keep_everything (self);
  g_clear_pointer (&self->recovery, drama_recovery_free);
  for (guint i = 0; i < G_N_ELEMENTS (self->signals); i++)
    g_clear_handle_id (&self->signals[i], g_source_remove);

  G_APPLICATION_CLASS (drama_application_parent_class)->shutdown (app);
}

static void
drama_application_dispose (GObject *object)
{
  DramaApplication *self = DRAMA_APPLICATION (object);

  if (self->preferences_window != NULL)
    g_object_remove_weak_pointer (G_OBJECT (self->preferences_window),
                                  (gpointer *) &self->preferences_window);
  self->preferences_window = NULL;
  g_clear_object (&self->preferences);
  g_clear_object (&self->settings);
  /* Another process opens the file.  Who draws while the program ends may do so with what
   * libraries have already taken down. */
  if (self->forerun != NULL)
    {
      drama_forerun_cancel (self->forerun);
      drama_forerun_get_scene (self->forerun);
    }
  g_clear_pointer (&self->forerun, drama_forerun_unref);

  G_OBJECT_CLASS (drama_application_parent_class)->dispose (object);
}

static void
drama_application_class_init (DramaApplicationClass *klass)
{
  GObjectClass      *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *app_class = G_APPLICATION_CLASS (klass);

  object_class->dispose = drama_application_dispose;
  app_class->local_command_line = drama_application_local_command_line;
  app_class->startup = drama_application_startup;
  app_class->shutdown = drama_application_shutdown;
  app_class->activate = drama_application_activate;
  app_class->open = drama_application_open;
  GTK_APPLICATION_CLASS (klass)->window_added = drama_application_window_added;
}

static void
drama_application_init (DramaApplication *self)
{
  drama_options_add (G_APPLICATION (self));
}

DramaApplication *
drama_application_new (void)
{
  return g_object_new (DRAMA_TYPE_APPLICATION,
                       "application-id", DRAMA_APP_ID,
                       "resource-base-path", "/app/dramatis",
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "register-session", TRUE,
                       NULL);
}

/* Nullable: nothing is remembered where the schema is not installed. */
GSettings *
drama_application_get_settings (DramaApplication *self)
{
  g_return_val_if_fail (DRAMA_IS_APPLICATION (self), NULL);

  return self->settings;
}

/* NULL before the start is over. */
DramaPreferences *
drama_application_get_preferences (DramaApplication *self)
{
  g_return_val_if_fail (DRAMA_IS_APPLICATION (self), NULL);

  return self->preferences;
}

/* In the window that shows it already, or in @asked_in (nullable) if nothing is
 * lost there, or in a new one. */
void
drama_application_open_file (DramaApplication *self, GFile *file, GtkWindow *asked_in)
{
  DramaWindow *window;

  g_return_if_fail (DRAMA_IS_APPLICATION (self));
  g_return_if_fail (G_IS_FILE (file));

  window = find_window_of (self, file);
  if (window == NULL)
    {
      window = get_free_window (self, asked_in);
      hand_over_forerun (self, file);
      drama_window_open (window, file);
    }
  drama_window_present_soon (window);
}

/* As a copy: it has no file until it is saved. */
void
drama_application_open_example (DramaApplication *self, GtkWindow *asked_in)
{
  g_autoptr (GFile) file = g_file_new_for_uri (EXAMPLE_URI);
  DramaWindow *window;

  g_return_if_fail (DRAMA_IS_APPLICATION (self));

  window = get_free_window (self, asked_in);
  hand_over_forerun (self, file);
  drama_window_open_copy (window, file);
  drama_window_present_soon (window);
}

/* The document of @file, where a window shows it; transfer none, nullable. */
DramaDocument *
drama_application_find_document (DramaApplication *self, GFile *file)
{
  DramaWindow *window;

  g_return_val_if_fail (DRAMA_IS_APPLICATION (self), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  window = find_window_of (self, file);

  return window != NULL ? get_document (window) : NULL;
}

/* Unsaved work that can be restored; see drama_recovery_take(). */
DramaAutosave *
drama_application_take_kept (DramaApplication *self, GFile *file, gboolean opened)
{
  g_return_val_if_fail (DRAMA_IS_APPLICATION (self), NULL);

  return self->recovery != NULL ? drama_recovery_take (self->recovery, file, opened) : NULL;
}

/* Takes @kept: it is offered again when its file is opened, or at the next start. */
void
drama_application_put_off (DramaApplication *self, DramaAutosave *kept)
{
  g_return_if_fail (DRAMA_IS_APPLICATION (self));

  drama_recovery_put_off (self->recovery, kept);
}

/* Removes all unsaved work of @file but what its open document keeps: after a redaction. */
void
drama_application_forget_kept (DramaApplication *self, GFile *file)
{
  g_autofree char *uri = NULL;
  g_autofree char *folder = drama_kept_folder ("autosave", NULL);

  g_return_if_fail (DRAMA_IS_APPLICATION (self));
  g_return_if_fail (G_IS_FILE (file));

  uri = g_file_get_uri (file);
  if (self->recovery != NULL)
    drama_recovery_forget (self->recovery, uri);
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (DRAMA_IS_WINDOW (l->data))
      drama_window_forget_kept (l->data, uri);
  if (folder != NULL)
    drama_autosave_forget (folder, uri);
}

/* As long as something is unsaved the session says so before it ends. */
void
drama_application_update_inhibition (DramaApplication *self)
{
  DramaDocument *unsaved = NULL;

  g_return_if_fail (DRAMA_IS_APPLICATION (self));

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      DramaDocument *document = get_document (l->data);

      if (document != NULL && drama_document_get_modified (document))
        unsaved = document;
    }

  if (unsaved != NULL && self->inhibition == 0)
    {
      g_autofree char *reason = NULL;

      /* Translators: why the session should not end yet; %s is the title of a dossier */
      reason = g_strdup_printf (_ ("“%s” has unsaved changes"),
                                drama_document_get_title (unsaved));
      self->inhibition = gtk_application_inhibit (
          GTK_APPLICATION (self), gtk_application_get_active_window (GTK_APPLICATION (self)),
          GTK_APPLICATION_INHIBIT_LOGOUT, reason);
    }
  else if (unsaved == NULL && self->inhibition != 0)
    {
      gtk_application_uninhibit (GTK_APPLICATION (self), self->inhibition);
      self->inhibition = 0;
    }
}
