/* drama-window-canvas.c - what the window does with its canvas
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-ending.h"
#include "drama-window-private.h"

#include <glib/gi18n.h>

#include <stdio.h>
#include <time.h>

/* Actions of the canvas that menus and keys reach from anywhere in the window. */
static const char *const forwarded[] = {
  "win.zoom-in", "win.zoom-out", "win.zoom-100", "win.zoom-fit", "win.zoom-selection", "win.layout",
  "win.pin", "win.neighbourhood"
};

/* win.zoom-in becomes canvas.zoom-in. */
static void
forward (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DramaWindow     *self = DRAMA_WINDOW (widget);
  g_autofree char *action = g_strconcat ("canvas", strchr (name, '.'), NULL);

  gtk_widget_activate_action (GTK_WIDGET (self->canvas), action, NULL);
}

void
drama_window_install_canvas_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (forwarded); i++)
    gtk_widget_class_install_action (widget_class, forwarded[i], NULL, forward);
}

static void
on_words_dropped (DramaWindow             *self,
                  const DramaDraggedWords *words,
                  const char              *tie,
                  const char              *actor,
                  const GdkRectangle      *at)
{
  drama_window_furnish (self);
  drama_reader_take_words (self->reader, words, tie, actor, GTK_WIDGET (self->canvas), at);
}

void
drama_window_bind_canvas (DramaWindow *self, GSettings *settings)
{
  g_settings_bind (settings, "legend-visible", self->canvas, "legend-visible",
                   G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (self->canvas, "words-dropped", G_CALLBACK (on_words_dropped), self,
                           G_CONNECT_SWAPPED);
}

static void
on_palette_changed (DramaPreferences *preferences, GParamSpec *pspec, DramaWindow *self)
{
  drama_canvas_set_palette (self->canvas, drama_preferences_get_palette (preferences));
}

/* A document has no place of its own that says what is wanted of it. */
static void
on_session_changed (DramaWindow *self, GParamSpec *pspec, DramaPreferences *preferences)
{
  if (self->session != NULL)
    g_object_bind_property (preferences, "autosave", drama_session_get_document (self->session),
                            "autosave", G_BINDING_SYNC_CREATE);
}

void
drama_window_follow_preferences (DramaWindow *self, DramaPreferences *preferences)
{
  g_object_bind_property (preferences, "scroll-zooms", self->canvas, "scroll-zooms",
                          G_BINDING_SYNC_CREATE);
  g_signal_connect_object (preferences, "notify::palette", G_CALLBACK (on_palette_changed), self,
                           0);
  on_palette_changed (preferences, NULL, self);
  g_signal_connect_object (self, "notify::session", G_CALLBACK (on_session_changed), preferences,
                           0);
}

static void
on_laying_out (DramaWindow *self)
{
  if (drama_canvas_get_laying_out (self->canvas))
    self->layout_since_us = g_get_monotonic_time ();
  else if (self->layout_since_us != 0)
    drama_ending_tell (GTK_WINDOW (self), self->layout_since_us, _ ("The layout is done"));
}

static void
on_active (DramaWindow *self)
{
  if (gtk_window_is_active (GTK_WINDOW (self)))
    drama_ending_seen (GTK_WINDOW (self));
}

void
drama_window_init_canvas (DramaWindow *self)
{
  g_signal_connect_object (self->canvas, "notify::laying-out", G_CALLBACK (on_laying_out), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (on_active), NULL);
}

/* For the forerun of the next start. */
void
drama_window_remember_look (DramaWindow *self, GSettings *settings)
{
  DramaForerunLook look = drama_canvas_get_look (self->canvas);

  g_settings_set_string (settings, "last-font", look.font_family ? look.font_family : "");
  g_settings_set_double (settings, "last-text-scale", CLAMP (look.text_scale, 0.1, 10));
  g_settings_set_int (settings, "last-theme", (int) look.theme->name);
  g_settings_set_int (settings, "last-view-width", (int) CLAMP (look.view_width, 0, 10000));
  g_settings_set_int (settings, "last-view-height", (int) CLAMP (look.view_height, 0, 10000));
}

static void
on_frame_painted (GdkFrameClock *frames, DramaWindow *self)
{
  if (!drama_canvas_has_painted (self->canvas))
    return;

  g_signal_handlers_disconnect_by_func (frames, on_frame_painted, self);
  /* When, and for how much work: who reads it may be late. */
  printf ("first-frame %" G_GINT64_FORMAT " %.1f\n", g_get_monotonic_time (),
          1e3 * (double) clock () / CLOCKS_PER_SEC);
  fflush (stdout);
}

static void
on_realized (DramaWindow *self)
{
  g_signal_connect_object (gtk_widget_get_frame_clock (GTK_WIDGET (self)), "after-paint",
                           G_CALLBACK (on_frame_painted), self, 0);
}

/* A line on standard output once the network is on the screen, for measuring. */
void
drama_window_report_first_frame (DramaWindow *self)
{
  g_return_if_fail (DRAMA_IS_WINDOW (self));

  if (gtk_widget_get_realized (GTK_WIDGET (self)))
    on_realized (self);
  else
    g_signal_connect (self, "realize", G_CALLBACK (on_realized), NULL);
}
