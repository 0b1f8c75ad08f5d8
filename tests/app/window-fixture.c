/* window-fixture.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "window-fixture.h"

static gboolean
is_mapped (gpointer window)
{
  return gtk_widget_get_mapped (window);
}

DramaApplication *
window_fixture_new_application (void)
{
  g_autoptr (GError) error = NULL;
  DramaApplication *app = drama_application_new ();

  g_application_set_flags (G_APPLICATION (app),
                           G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (app), NULL, &error));
  g_assert_no_error (error);
  g_application_set_default (G_APPLICATION (app));

  return app;
}

void
window_fixture_set_up (WindowFixture *fixture, gconstpointer unused)
{
  g_autoptr (DramaDocument) document = support_load_small ();

  fixture->app = window_fixture_new_application ();
  fixture->window = drama_window_new (fixture->app);
  drama_window_show_document (fixture->window, document);
  fixture->document = drama_session_get_document (drama_window_get_session (fixture->window));
  gtk_window_present (GTK_WINDOW (fixture->window));
  support_wait (is_mapped, fixture->window);
}

void
window_fixture_tear_down (WindowFixture *fixture, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_application_set_default (NULL);
  g_object_unref (fixture->app);
}

void
window_fixture_do (WindowFixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL));
}

void
window_fixture_do_with (WindowFixture *fixture, const char *action, GVariant *parameter)
{
  g_autoptr (GVariant) owned = g_variant_ref_sink (parameter);

  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (fixture->window), action, owned));
}
