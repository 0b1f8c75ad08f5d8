/* drama-reader-drag.c - words are dragged out of the text
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is selected can be dragged, words or the quote of the selected card; a drag from
 * anywhere else selects, as in every text.  It is decided where the button goes down:
 * by the time the pointer has moved, the text view has selected something else.
 *
 * No GtkDragSource, which would be cancelled: the gestures of the text view claim every
 * press, and are to go on doing so for clicks.  Nor can it know of a press that closed
 * the popover, after which nobody but GDK has seen it. */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-reader-private.h"

#define MAX_ICON_CHARS 48

static gboolean
find_range (DramaReader *self, double x, double y, gint64 *start, gint64 *end)
{
  gint64 at;

  if (self->session == NULL || self->page == NULL ||
      !drama_reader_view_find_character (self->view, x, y, &at))
    return FALSE;
  if (drama_reader_view_get_words (self->view, start, end) && at >= *start && at < *end)
    return TRUE;

  return drama_reader_view_get_selected_mark (self->view, start, end) && at >= *start &&
         at < *end;
}

/* Both in a form of ours and, for other programs, as text. */
static GdkContentProvider *
provide (DramaReader *self, gint64 start, gint64 end)
{
  const char         *first = drama_reader_page_find (self->page, start);
  const char         *last = drama_reader_page_find (self->page, end);
  g_autofree char    *text = g_strndup (first, (gsize) (last - first));
  GdkContentProvider *forms[2];
  g_autoptr (DramaDraggedWords) words = NULL;

  words = drama_dragged_words_new (drama_session_get_document (self->session),
                                   drama_reader_page_get_source (self->page), text, start, end);
  forms[0] = gdk_content_provider_new_typed (DRAMA_TYPE_DRAGGED_WORDS, words);
  forms[1] = gdk_content_provider_new_typed (G_TYPE_STRING, text);

  return gdk_content_provider_new_union (forms, G_N_ELEMENTS (forms));
}

GdkContentProvider *
drama_reader_provide_words (DramaReader *self, double x, double y)
{
  gint64 start, end;

  return find_range (self, x, y, &start, &end) ? provide (self, start, end) : NULL;
}

/* The words themselves are what is in hand. */
static void
show_words (GdkDrag *drag)
{
  g_auto (GValue) value = G_VALUE_INIT;
  GtkWidget *label;

  g_value_init (&value, G_TYPE_STRING);
  if (!gdk_content_provider_get_value (gdk_drag_get_content (drag), &value, NULL))
    return;

  label = gtk_label_new (g_value_get_string (&value));
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_ICON_CHARS);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "dragged-words");
  gtk_drag_icon_set_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)), label);
  gdk_drag_set_hotspot (drag, -12, -12);
}

static void
let_go (GdkDrag *drag)
{
  g_signal_handlers_disconnect_by_func (drag, let_go, NULL);
  g_object_unref (drag);
}

static void
begin (DramaReader *self, GdkEvent *event)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self->view));
  GdkDrag   *drag = gdk_drag_begin (gtk_native_get_surface (native), gdk_event_get_device (event),
                                    self->in_hand, GDK_ACTION_COPY, 0, 0);

  g_clear_object (&self->in_hand);
  if (drag == NULL)
    return;
  g_signal_connect (drag, "dnd-finished", G_CALLBACK (let_go), NULL);
  g_signal_connect (drag, "cancel", G_CALLBACK (let_go), NULL);
  show_words (drag);
}

/* Where the pointer is in the view. */
static gboolean
get_point (DramaReader *self, GdkEvent *event, double *x, double *y)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self->view));
  double     native_x, native_y;

  if (native == NULL || gdk_event_get_surface (event) != gtk_native_get_surface (native) ||
      !gdk_event_get_position (event, x, y))
    return FALSE;
  gtk_native_get_surface_transform (native, &native_x, &native_y);

  return gtk_widget_translate_coordinates (GTK_WIDGET (native), GTK_WIDGET (self->view),
                                           *x - native_x, *y - native_y, x, y);
}

static void
press (DramaReader *self, double x, double y)
{
  self->pressed = TRUE;
  self->pressed_x = x;
  self->pressed_y = y;
  g_clear_object (&self->in_hand);
  self->in_hand = drama_reader_provide_words (self, x, y);
}

static gboolean
on_event (GtkEventControllerLegacy *controller, GdkEvent *event, DramaReader *self)
{
  GdkEventType type = gdk_event_get_event_type (event);
  double       x, y;

  if (type == GDK_BUTTON_PRESS || type == GDK_BUTTON_RELEASE)
    self->pressed = FALSE;
  if (type == GDK_BUTTON_RELEASE)
    g_clear_object (&self->in_hand);
  if (!get_point (self, event, &x, &y))
    return GDK_EVENT_PROPAGATE;

  if (type == GDK_BUTTON_PRESS && gdk_button_event_get_button (event) == GDK_BUTTON_PRIMARY)
    press (self, x, y);
  else if (type == GDK_MOTION_NOTIFY &&
           (gdk_event_get_modifier_state (event) & GDK_BUTTON1_MASK) != 0)
    {
      if (!self->pressed)
        press (self, x, y);
      if (self->in_hand != NULL &&
          gtk_drag_check_threshold (GTK_WIDGET (self->view), (int) self->pressed_x,
                                    (int) self->pressed_y, (int) x, (int) y))
        {
          begin (self, event);
          return GDK_EVENT_STOP;
        }
    }

  return GDK_EVENT_PROPAGATE;
}

void
drama_reader_init_drag (DramaReader *self)
{
  GtkEventController *events = gtk_event_controller_legacy_new ();

  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect (events, "event", G_CALLBACK (on_event), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), events);
}
