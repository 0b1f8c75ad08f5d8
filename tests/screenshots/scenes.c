/* scenes.c - plays scenes, each in a program of its own, and takes a picture of each
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage, by take.py: dramatis-scenes --list
 *                    dramatis-scenes PICTURES EXAMPLES FOLDER WIDTH HEIGHT SCENE…
 *
 * Says which scene begins, so that whoever started it knows which one did not end. */
#include "drama-config.h"

#include "stage.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include <locale.h>

static const Scene *const all[] = { window_scenes, text_scenes, dialog_scenes, file_scenes };

static void
list (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    for (const Scene *scene = all[i]; scene->name != NULL; scene++)
      g_print ("%s\n", scene->name);
}

static const Scene *
find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    for (const Scene *scene = all[i]; scene->name != NULL; scene++)
      if (g_str_equal (scene->name, name))
        return scene;

  return NULL;
}

/* What a scene leaves unsaved is not for the next one to offer. */
static void
forget_unsaved (void)
{
  g_autofree char *folder = drama_kept_folder ("autosave", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
}

static DramaApplication *
begin (void)
{
  DramaApplication *app = drama_application_new ();
  g_autoptr (GError) error = NULL;

  g_application_set_flags (G_APPLICATION (app),
                           G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  if (!g_application_register (G_APPLICATION (app), NULL, &error))
    g_error ("%s", error->message);
  g_application_set_default (G_APPLICATION (app));

  return app;
}

/* Nor is what a scene sets for the next one to find. */
static void
forget_settings (void)
{
  g_autoptr (GSettings) settings = g_settings_new (DRAMA_APP_ID);

  g_settings_reset (settings, "legend-visible");
}

/* The direction is what GTK decides by the language, or what is asked for. */
static void
set_up_toolkit (void)
{
  const char *value = g_getenv ("DRAMA_DEBUG");
  g_auto (GStrv) words = g_strsplit (value != NULL ? value : "", ",", -1);

  if (g_strv_contains ((const char *const *) words, "rtl"))
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  if (g_strv_contains ((const char *const *) words, "large"))
    g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

/* GTK keeps the pointer to a surface that a popover grabbed, and asks it when the next one
 * is shown. */
static void
close_popovers (GtkWidget *widget)
{
  if (GTK_IS_POPOVER (widget) && gtk_widget_get_mapped (widget))
    {
      gtk_popover_popdown (GTK_POPOVER (widget));
      stage_settle ();
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    close_popovers (child);
}

static void
end (Stage *stage)
{
  GListModel *windows = gtk_window_get_toplevels ();

  while (g_list_model_get_n_items (windows) > 0)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, 0);

      close_popovers (GTK_WIDGET (window));
      gtk_window_destroy (window);
    }
  g_application_set_default (NULL);
}

static void
play (const Scene *scene, const char *pictures, Stage *stage, int height)
{
  g_autofree char *path = g_strdup_printf ("%s-%s.png", pictures, scene->name);

  g_print ("begin %s\n", scene->name);
  fflush (stdout);
  forget_unsaved ();
  forget_settings ();
  stage->app = begin ();
  set_up_toolkit ();
  stage->session = NULL;
  stage->window = drama_window_new (stage->app);
  gtk_window_set_default_size (GTK_WINDOW (stage->window), stage->width, height);
  scene->play (stage);
  stage_settle ();
  if (stage_shoot (stage, scene->name, path))
    g_print ("taken %s\n", path);
  fflush (stdout);
  end (stage);
}

int
main (int argc, char *argv[])
{
  Stage stage = { 0 };

  if (argc == 2 && g_str_equal (argv[1], "--list"))
    {
      list ();
      return 0;
    }
  if (argc < 7)
    return 2;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("DRAMATIS_LOCALE_DIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  stage.examples = argv[2];
  stage.folder = argv[3];
  stage.width = atoi (argv[4]);
  for (int i = 6; i < argc; i++)
    {
      const Scene *scene = find (argv[i]);

      if (scene == NULL)
        g_printerr ("There is no scene %s\n", argv[i]);
      else
        play (scene, argv[1], &stage, atoi (argv[5]));
    }

  return 0;
}
