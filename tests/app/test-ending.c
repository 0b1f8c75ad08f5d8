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

/* A desktop that shows notifications, at the other end of the bus. */
typedef struct
{
  GDBusConnection *connection;
  char            *summary;
  guint            n_closed;
} Desktop;

static const char NOTIFICATIONS[] =
    "<node><interface name='org.freedesktop.Notifications'>"
    "<method name='Notify'>"
    "<arg type='s' direction='in'/><arg type='u' direction='in'/><arg type='s' direction='in'/>"
    "<arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='as' direction='in'/>"
    "<arg type='a{sv}' direction='in'/><arg type='i' direction='in'/>"
    "<arg type='u' direction='out'/>"
    "</method>"
    "<method name='CloseNotification'><arg type='u' direction='in'/></method>"
    "</interface></node>";

static const guint32 NUMBER = 7;

static void
on_called (GDBusConnection       *connection,
           const char            *sender,
           const char            *path,
           const char            *interface,
           const char            *method,
           GVariant              *parameters,
           GDBusMethodInvocation *invocation,
           gpointer               data)
{
  Desktop *desktop = data;
  guint32  number;

  if (g_str_equal (method, "Notify"))
    {
      g_clear_pointer (&desktop->summary, g_free);
      g_variant_get_child (parameters, 3, "s", &desktop->summary);
      g_dbus_method_invocation_return_value (invocation, g_variant_new ("(u)", NUMBER));
      return;
    }

  g_variant_get (parameters, "(u)", &number);
  g_assert_cmpuint (number, ==, NUMBER);
  desktop->n_closed++;
  g_dbus_method_invocation_return_value (invocation, NULL);
}

static void
desktop_up (Desktop *desktop, const char *address)
{
  static const GDBusInterfaceVTable vtable = { .method_call = on_called };
  g_autoptr (GDBusNodeInfo) info = NULL;
  g_autoptr (GVariant) owned = NULL;
  g_autoptr (GError) error = NULL;

  desktop->connection = g_dbus_connection_new_for_address_sync (
      address,
      G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
          G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
      NULL, NULL, &error);
  g_assert_no_error (error);

  info = g_dbus_node_info_new_for_xml (NOTIFICATIONS, &error);
  g_assert_no_error (error);
  g_dbus_connection_register_object (desktop->connection, "/org/freedesktop/Notifications",
                                     info->interfaces[0], &vtable, desktop, NULL, &error);
  g_assert_no_error (error);

  owned = g_dbus_connection_call_sync (
      desktop->connection, "org.freedesktop.DBus", "/org/freedesktop/DBus",
      "org.freedesktop.DBus", "RequestName",
      g_variant_new ("(su)", "org.freedesktop.Notifications", 0), NULL,
      G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
}

static void
desktop_down (Desktop *desktop)
{
  g_dbus_connection_close_sync (desktop->connection, NULL, NULL);
  g_clear_object (&desktop->connection);
  g_clear_pointer (&desktop->summary, g_free);
}

/* What the desktop answered is read by the application: it has answered this too, and later. */
static void
read_answers (GApplication *app)
{
  g_autoptr (GVariant) answer = NULL;
  g_autoptr (GError) error = NULL;

  answer = g_dbus_connection_call_sync (g_application_get_dbus_connection (app),
                                        "org.freedesktop.Notifications", "/",
                                        "org.freedesktop.DBus.Peer", "Ping", NULL, NULL,
                                        G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gboolean
is_shown (gpointer desktop)
{
  return ((Desktop *) desktop)->summary != NULL;
}

static gboolean
is_closed (gpointer desktop)
{
  return ((Desktop *) desktop)->n_closed == 1;
}

/* Within the life of an application, which lets go of its bus at the end. */
static void
on_activated (GApplication *app, Desktop *desktop)
{
  GtkWindow *window = GTK_WINDOW (gtk_application_window_new (GTK_APPLICATION (app)));
  GtkWindow *other;

  g_assert_false (drama_ending_tell (window, g_get_monotonic_time (), "too short"));

  other = support_show (gtk_label_new ("other"), 200, 100);
  support_wait (is_active, other);
  g_assert_false (drama_ending_tell (window, get_long_ago (), "seen in another window"));
  gtk_window_destroy (other);

  g_assert_true (drama_ending_tell (window, get_long_ago (), "“a.png” is exported"));
  support_wait (is_shown, desktop);
  g_assert_cmpstr (desktop->summary, ==, "“a.png” is exported");
  read_answers (app);
  g_assert_cmpuint (desktop->n_closed, ==, 0);
  drama_ending_seen (window);
  support_wait (is_closed, desktop);
  read_answers (app);

  gtk_window_destroy (window);
}

/* What was short is not worth a word, and who looks on sees it anyway, also in another
 * window of ours.  One application only: on a bus another one would meet its paths. */
static void
test_who_looks_elsewhere_is_told_of_what_was_long (gconstpointer address)
{
  Desktop desktop = { 0 };
  g_autoptr (GtkApplication) app = gtk_application_new ("app.dramatis.Test",
                                                        G_APPLICATION_NON_UNIQUE);

  desktop_up (&desktop, address);
  g_signal_connect (app, "activate", G_CALLBACK (on_activated), &desktop);
  g_assert_cmpint (g_application_run (G_APPLICATION (app), 0, NULL), ==, 0);
  g_assert_cmpuint (desktop.n_closed, ==, 1);
  desktop_down (&desktop);
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
  g_setenv ("GNOTIFICATION_BACKEND", "freedesktop", TRUE);
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/app/ending/who_looks_elsewhere_is_told_of_what_was_long",
                        g_test_dbus_get_bus_address (bus),
                        test_who_looks_elsewhere_is_told_of_what_was_long);

  status = g_test_run ();
  g_test_dbus_stop (bus);

  return status;
}
