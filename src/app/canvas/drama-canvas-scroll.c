/* drama-canvas-scroll.c - wheel, touchpad and pinch
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-canvas"

#include "drama-config.h"

#include "drama-canvas-private.h"

/* One step of a wheel. */
#define WHEEL_ZOOM   1.25
#define WHEEL_PAN_PX 64.0

/* One pixel of a touchpad. */
#define PAD_ZOOM 1.01

static gboolean
on_scroll (DramaCanvas              *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *scroll)
{
  GdkModifierType state;
  gboolean        wheel, zooms;
  DramaVec        middle = drama_vec (self->camera.width / 2, self->camera.height / 2);
  DramaCamera     camera = self->camera;
  double          px;

  state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));
  wheel = gtk_event_controller_scroll_get_unit (scroll) == GDK_SCROLL_UNIT_WHEEL;
  zooms = ((state & GDK_CONTROL_MASK) != 0) != self->scroll_zooms;
  if (zooms)
    {
      drama_canvas_zoom_by (self, self->pointer_inside ? self->pointer : middle,
                            pow (wheel ? WHEEL_ZOOM : PAD_ZOOM, -dy), wheel);
      return GDK_EVENT_STOP;
    }

  px = wheel ? WHEEL_PAN_PX : 1;
  if (wheel && (state & GDK_SHIFT_MASK) != 0)
    drama_camera_pan (&camera, drama_vec (-dy * px, -dx * px));
  else
    drama_camera_pan (&camera, drama_vec (-dx * px, -dy * px));
  drama_canvas_show (self, &camera);
  drama_canvas_update_hover (self);

  return GDK_EVENT_STOP;
}

static void
on_pinch_begin (DramaCanvas *self)
{
  drama_canvas_cancel_drag (self);
  self->pinch_zoom = self->camera.zoom;
}

static void
on_pinch_changed (DramaCanvas *self,
                  double       scale,
                  GtkGesture  *pinch)
{
  double x, y;

  if (!gtk_gesture_get_bounding_box_center (pinch, &x, &y))
    return;

  gtk_gesture_set_state (pinch, GTK_EVENT_SEQUENCE_CLAIMED);
  drama_canvas_zoom_by (self, drama_vec (x, y), self->pinch_zoom * scale / self->camera.zoom,
                        FALSE);
}

/**
 * drama_canvas_init_scroll:
 * @self: a canvas that is being made
 */
void
drama_canvas_init_scroll (DramaCanvas *self)
{
  GtkEventController *scroll;
  GtkGesture         *pinch = gtk_gesture_zoom_new ();

  scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (on_scroll), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);

  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (on_pinch_begin), self);
  g_signal_connect_swapped (pinch, "scale-changed", G_CALLBACK (on_pinch_changed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
}
