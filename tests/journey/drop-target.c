/* drop-target.c - takes what another program drags onto it, and writes it to a file
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: drop-target FILE MIME-TYPE
 *
 * Ends when something was dropped: 0 when it was written to FILE, 1 when it could not be read. */
#include <gtk/gtk.h>

typedef struct
{
  const char *path;
  const char *type;
  GMainLoop  *loop;
  int         result;
} Target;

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  Target *target = data;
  g_autoptr (GError) error = NULL;

  target->result = g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, &error) < 0;
  if (error != NULL)
    g_printerr ("drop-target: %s\n", error->message);
  g_main_loop_quit (target->loop);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  Target *target = data;
  g_autoptr (GFile) file = g_file_new_for_path (target->path);
  g_autoptr (GFileOutputStream) out = NULL;
  g_autoptr (GInputStream) in = NULL;
  g_autoptr (GError) error = NULL;

  in = gdk_drop_read_finish (GDK_DROP (source), result, NULL, &error);
  if (in != NULL)
    out = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, &error);
  gdk_drop_finish (GDK_DROP (source), out != NULL ? GDK_ACTION_COPY : 0);
  if (out == NULL)
    {
      g_printerr ("drop-target: %s\n", error->message);
      g_main_loop_quit (target->loop);
      return;
    }
  g_output_stream_splice_async (G_OUTPUT_STREAM (out), in,
                                G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE |
                                    G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                G_PRIORITY_DEFAULT, NULL, on_written, target);
}

static gboolean
on_drop (GtkDropTargetAsync *controller, GdkDrop *drop, double x, double y, Target *target)
{
  const char *types[] = { target->type, NULL };

  gdk_drop_read_async (drop, types, G_PRIORITY_DEFAULT, NULL, on_read, target);

  return TRUE;
}

int
main (int argc, char *argv[])
{
  Target              target = { .result = 1 };
  GdkContentFormats  *formats;
  GtkDropTargetAsync *controller;
  GtkWidget          *window;

  if (argc != 3)
    return 2;

  gtk_init ();
  target.path = argv[1];
  target.type = argv[2];
  target.loop = g_main_loop_new (NULL, FALSE);
  formats = gdk_content_formats_new ((const char **) &argv[2], 1);
  controller = gtk_drop_target_async_new (formats, GDK_ACTION_COPY);
  g_signal_connect (controller, "drop", G_CALLBACK (on_drop), &target);
  window = gtk_window_new ();
  gtk_window_set_title (GTK_WINDOW (window), "drop-target");
  gtk_window_set_default_size (GTK_WINDOW (window), 300, 300);
  gtk_widget_add_controller (window, GTK_EVENT_CONTROLLER (controller));
  gtk_window_present (GTK_WINDOW (window));
  g_main_loop_run (target.loop);
  g_main_loop_unref (target.loop);

  return target.result;
}
