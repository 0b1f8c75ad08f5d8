/* test-ending.c - who is told that something long is done
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-support.h"
#include "drama-ending.h"

static gint64
get_long_ago (void)
{
  return g_get_monotonic_time () - (DRAMA_ENDING_LONG_MS + 1) * G_TIME_SPAN_MILLISECOND;
}

static gboolean
is_active (gpointer window)
{
  return gtk_window_is_active (window);
}

/* What was short is not worth a word, and who looks on sees it anyway, also in another
 * window of ours.  One application only: on a bus another one would meet its paths. */
static void
test_who_looks_elsewhere_is_told_of_what_was_long (void)
{
  g_autoptr (GtkApplication) app = gtk_application_new ("app.dramatis.Test",
                                                        G_APPLICATION_NON_UNIQUE);
  g_autoptr (GError) error = NULL;
  GtkWindow *window;
  GtkWindow *other;

  g_application_register (G_APPLICATION (app), NULL, &error);
  g_assert_no_error (error);
  window = GTK_WINDOW (gtk_application_window_new (app));
  g_assert_false (drama_ending_tell (window, g_get_monotonic_time (), "done"));

  other = support_show (gtk_label_new ("other"), 200, 100);
  support_wait (is_active, other);
  g_assert_false (drama_ending_tell (window, get_long_ago (), "done"));
  gtk_window_destroy (other);

  /* That nobody is on this bus to show it is a warning of GLib's. */
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
  g_assert_true (drama_ending_tell (window, get_long_ago (), "“a.png” is exported"));
  drama_ending_seen (window);
  gtk_window_destroy (window);
}

int
main (int argc, char *argv[])
{
  g_autofree char *display = g_strdup (g_getenv ("DISPLAY"));
  g_autoptr (GTestDBus) bus = NULL;
  int status;

  /* Before anybody asks for a bus: that there is none would be remembered. */
  bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (bus);
  /* Which it takes away, so that nobody starts programs on it. */
  g_setenv ("DISPLAY", display, TRUE);
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/ending/who_looks_elsewhere_is_told_of_what_was_long",
                   test_who_looks_elsewhere_is_told_of_what_was_long);

  status = g_test_run ();
  g_test_dbus_stop (bus);

  return status;
}
