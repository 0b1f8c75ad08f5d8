/* empty-window.c - the least a libadwaita window costs
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The other side of bench-start: an application with a header bar and nothing
 * else.  Says so once its first frame is painted, and then waits to be ended.
 */
#include <adwaita.h>

#include <stdio.h>
#include <time.h>

/* As large as a window of Dramatis. */
#define WIDTH  1320
#define HEIGHT 820

static void
on_frame_painted (GdkFrameClock *frames,
                  GtkWidget     *window)
{
  if (!gtk_widget_get_mapped (window))
    return;

  g_signal_handlers_disconnect_by_func (frames, on_frame_painted, window);
  printf ("first-frame %" G_GINT64_FORMAT " %.1f\n", g_get_monotonic_time (),
          1e3 * (double) clock () / CLOCKS_PER_SEC);
  fflush (stdout);
}

static void
on_window_mapped (GtkWidget *window)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint",
                    G_CALLBACK (on_frame_painted), window);
}

static void
on_activated (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  g_signal_connect (window, "map", G_CALLBACK (on_window_mapped), NULL);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (AdwApplication) application = NULL;

  application = adw_application_new ("app.dramatis.EmptyWindow", G_APPLICATION_NON_UNIQUE);
  g_signal_connect (application, "activate", G_CALLBACK (on_activated), NULL);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
