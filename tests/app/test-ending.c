/* test-ending.c - who is told that something long is done
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-support.h"
#include "drama-ending.h"

typedef struct
{
  GtkApplication *app;
  GtkWindow      *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  fixture->app = gtk_application_new ("app.dramatis.Test", G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (fixture->app), NULL, NULL));
  fixture->window = GTK_WINDOW (gtk_application_window_new (fixture->app));
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  gtk_window_destroy (fixture->window);
  g_object_unref (fixture->app);
}

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

static void
test_who_looks_elsewhere_is_told (Fixture *fixture, gconstpointer unused)
{
  g_assert_true (drama_ending_tell (fixture->window, get_long_ago (), "“a.png” is exported"));
  drama_ending_seen (fixture->window);
}

static void
test_what_was_short_is_not_worth_a_word (Fixture *fixture, gconstpointer unused)
{
  g_assert_false (drama_ending_tell (fixture->window, g_get_monotonic_time (), "done"));
}

/* Also where it is another window of ours that is looked at. */
static void
test_who_looks_on_sees_it_anyway (Fixture *fixture, gconstpointer unused)
{
  GtkWindow *other = support_show (gtk_label_new ("other"), 200, 100);

  support_wait (is_active, other);
  g_assert_false (drama_ending_tell (fixture->window, get_long_ago (), "done"));
  gtk_window_destroy (other);
}

#define add(name) \
  g_test_add ("/app/ending/" #name, Fixture, NULL, set_up, test_##name, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  add (who_looks_elsewhere_is_told);
  add (what_was_short_is_not_worth_a_word);
  add (who_looks_on_sees_it_anyway);

  return g_test_run ();
}
