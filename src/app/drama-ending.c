/* drama-ending.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-ending.h"

/* One for a window: what ended last is what matters. */
static char *
dup_name (GtkWindow *window)
{
  return g_strdup_printf ("ended-%u",
                          gtk_application_window_get_id (GTK_APPLICATION_WINDOW (window)));
}

/* Without a bus there is nobody to tell. */
static gboolean
can_tell (GtkApplication *app)
{
  return app != NULL && g_application_get_is_registered (G_APPLICATION (app)) &&
         g_application_get_dbus_connection (G_APPLICATION (app)) != NULL;
}

static gboolean
is_in_front (void)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();

  for (GList *l = toplevels; l != NULL; l = l->next)
    if (gtk_window_is_active (l->data))
      return TRUE;

  return FALSE;
}

gboolean
drama_ending_tell (GtkWindow *window, gint64 since_us, const char *text)
{
  GtkApplication *app;
  g_autoptr (GNotification) notification = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (GTK_IS_APPLICATION_WINDOW (window) && text != NULL, FALSE);

  app = gtk_window_get_application (window);
  if (!can_tell (app) ||
      g_get_monotonic_time () - since_us < DRAMA_ENDING_LONG_MS * G_TIME_SPAN_MILLISECOND ||
      is_in_front ())
    return FALSE;

  name = dup_name (window);
  notification = g_notification_new (text);
  g_notification_set_default_action_and_target (
      notification, "app.show-window", "u",
      gtk_application_window_get_id (GTK_APPLICATION_WINDOW (window)));
  g_application_send_notification (G_APPLICATION (app), name, notification);

  return TRUE;
}

void
drama_ending_seen (GtkWindow *window)
{
  GtkApplication  *app = gtk_window_get_application (window);
  g_autofree char *name = NULL;

  if (!can_tell (app))
    return;
  name = dup_name (window);
  g_application_withdraw_notification (G_APPLICATION (app), name);
}
