/* main.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-config.h"

#include "drama-application.h"
#include "drama-window.h"

#include <glib/gi18n.h>

#include <locale.h>

static void
on_window_added (GtkApplication *app, GtkWindow *window)
{
  if (DRAMA_IS_WINDOW (window))
    drama_window_report_first_frame (DRAMA_WINDOW (window));
}

/* As in Arabic or Hebrew, whatever the language: GTK has just decided by that. */
static void
mirror (GApplication *app)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
}

/* Twice the usual size of texts. */
static void
enlarge (GApplication *app)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
}

/* DRAMA_DEBUG is a list of words with commas between them. */
static void
set_up_debugging (DramaApplication *app)
{
  const char *value = g_getenv ("DRAMA_DEBUG");
  g_auto (GStrv) words = g_strsplit (value != NULL ? value : "", ",", -1);

  if (g_strv_contains ((const char *const *) words, "first-frame"))
    g_signal_connect (app, "window-added", G_CALLBACK (on_window_added), NULL);
  if (g_strv_contains ((const char *const *) words, "rtl"))
    g_signal_connect_after (app, "startup", G_CALLBACK (mirror), NULL);
  if (g_strv_contains ((const char *const *) words, "large"))
    g_signal_connect_after (app, "startup", G_CALLBACK (enlarge), NULL);
}

/* A program that is not installed has its catalogues where they were built. */
static const char *
get_locale_dir (void)
{
  const char *built = g_getenv ("DRAMATIS_LOCALE_DIR");

  return built != NULL ? built : DRAMA_LOCALE_DIR;
}

int
main (int argc, char *argv[])
{
  g_autoptr (DramaApplication) app = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, get_locale_dir ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  app = drama_application_new ();
  set_up_debugging (app);

  return g_application_run (G_APPLICATION (app), argc, argv);
}
