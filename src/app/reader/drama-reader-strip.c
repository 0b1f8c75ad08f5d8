/* drama-reader-strip.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-reader-mark.h"
#include "drama-reader-strip.h"

#include <adwaita.h>

#define WIDTH    12
#define MIN_TICK 3.0f
#define INSET    3

struct _DramaReaderStrip
{
  GtkWidget              parent_instance;
  const DramaReaderPage *page;   /* (nullable) borrowed */
  gint64                 length; /* of its text, in characters */
};

G_DEFINE_FINAL_TYPE (DramaReaderStrip, drama_reader_strip, GTK_TYPE_WIDGET)

static guint go_to_signal;

static void
drama_reader_strip_measure (GtkWidget     *widget,
                            GtkOrientation orientation,
                            int            for_size,
                            int           *minimum,
                            int           *natural,
                            int           *minimum_baseline,
                            int           *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : 0;
}

static void
drama_reader_strip_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DramaReaderStrip *self = DRAMA_READER_STRIP (widget);
  AdwStyleManager  *style = adw_style_manager_get_default ();
  float             height = (float) gtk_widget_get_height (widget);
  float             width = (float) gtk_widget_get_width (widget);
  gboolean          dark = adw_style_manager_get_dark (style);
  gboolean          contrast = adw_style_manager_get_high_contrast (style);

  if (self->page == NULL || self->length == 0)
    return;

  for (guint i = 0; i < drama_reader_page_get_n_marks (self->page); i++)
    {
      const DramaReaderMark *mark = drama_reader_page_get_mark (self->page, i);
      GdkRGBA                color = drama_reader_mark_get_color (mark->standing, dark, contrast);
      float                  top = height * (float) mark->start / (float) self->length;
      float                  bottom = height * (float) mark->end / (float) self->length;

      gtk_snapshot_append_color (snapshot, &color,
                                 &GRAPHENE_RECT_INIT (INSET, top, width - 2 * INSET,
                                                      MAX (bottom - top, MIN_TICK)));
    }
}

static void
on_pressed (GtkGestureClick *gesture, int n_press, double x, double y, DramaReaderStrip *self)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  if (self->page != NULL && height > 0)
    g_signal_emit (self, go_to_signal, 0, CLAMP (y / height, 0, 1));
}

static void
drama_reader_strip_class_init (DramaReaderStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = drama_reader_strip_measure;
  widget_class->snapshot = drama_reader_strip_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);

  go_to_signal = g_signal_new ("go-to", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 1, G_TYPE_DOUBLE);
}

static void
drama_reader_strip_init (DramaReaderStrip *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

void
drama_reader_strip_show_page (DramaReaderStrip *self, const DramaReaderPage *page)
{
  g_return_if_fail (DRAMA_IS_READER_STRIP (self));

  self->page = page;
  self->length = page != NULL ? g_utf8_strlen (drama_reader_page_get_text (page), -1) : 0;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
