/* drama-pane-handle.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-pane-handle.h"

#define KEY_STEP_PX 16.0

struct _DramaPaneHandle
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (DramaPaneHandle, drama_pane_handle, GTK_TYPE_WIDGET)

enum
{
  MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_drag_begun (DramaPaneHandle *self, double x, double y, GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

/* The handle moves along, so the offset is how far it lags behind. */
static void
on_drag_updated (DramaPaneHandle *self, double dx, double dy)
{
  g_signal_emit (self, signals[MOVED], 0, dx);
}

static gboolean
move_by_key (GtkWidget *widget, GVariant *args, gpointer unused)
{
  double px;

  g_variant_get (args, "(d)", &px);
  g_signal_emit (widget, signals[MOVED], 0, px);

  return TRUE;
}

static void
drama_pane_handle_class_init (DramaPaneHandleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_DOUBLE);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, move_by_key, "(d)", -KEY_STEP_PX);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, move_by_key, "(d)", KEY_STEP_PX);
  gtk_widget_class_set_css_name (widget_class, "panehandle");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SEPARATOR);
}

static void
drama_pane_handle_init (DramaPaneHandle *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (on_drag_begun), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (on_drag_updated), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "col-resize");
}

GtkWidget *
drama_pane_handle_new (const char *label)
{
  GtkWidget *self = g_object_new (DRAMA_TYPE_PANE_HANDLE, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return self;
}
