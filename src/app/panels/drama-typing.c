/* drama-typing.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-typing.h"

/* Long enough to think of the next word, short enough for the picture to follow. */
#define PAUSE_MS 900

struct _DramaTyping
{
  DramaFieldRow *row;   /* lives longer: the editor is within it */
  guint          pause; /* source, 0 while nobody types */
};

static void
settle (DramaTyping *self)
{
  g_clear_handle_id (&self->pause, g_source_remove);
  if (drama_field_row_is_dirty (self->row))
    DRAMA_FIELD_ROW_GET_CLASS (self->row)->settle (self->row);
}

static gboolean
on_pause (gpointer data)
{
  DramaTyping *self = data;

  self->pause = 0;
  settle (self);

  return G_SOURCE_REMOVE;
}

static void
on_left (DramaTyping *self)
{
  settle (self);
  drama_field_row_end_visit (self->row);
}

/* Comes after the method of input, which has a use of its own for Escape. */
static gboolean
on_key (DramaTyping *self, guint key)
{
  gboolean dirty = drama_field_row_is_dirty (self->row);

  if (key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  g_clear_handle_id (&self->pause, g_source_remove);

  return drama_field_row_revert (self->row) || dirty;
}

static gboolean
on_key_before (DramaTyping *self, guint key, guint code, GdkModifierType state)
{
  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter) || (state & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;

  on_left (self);

  return GDK_EVENT_STOP;
}

static void
free_typing (gpointer data, GObject *editor)
{
  DramaTyping *self = data;

  g_clear_handle_id (&self->pause, g_source_remove);
  g_free (self);
}

DramaTyping *
drama_typing_new (DramaFieldRow *row, GtkWidget *editor)
{
  DramaTyping        *self = g_new0 (DramaTyping, 1);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->row = row;
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_left), self);
  gtk_widget_add_controller (editor, focus);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (editor, keys);
  if (GTK_IS_ENTRY (editor))
    g_signal_connect_swapped (editor, "activate", G_CALLBACK (on_left), self);
  else
    {
      /* Before the editor, which makes a line of Return with any modifier. */
      GtkEventController *before = gtk_event_controller_key_new ();

      gtk_event_controller_set_propagation_phase (before, GTK_PHASE_CAPTURE);
      g_signal_connect_swapped (before, "key-pressed", G_CALLBACK (on_key_before), self);
      gtk_widget_add_controller (editor, before);
    }
  g_object_weak_ref (G_OBJECT (editor), free_typing, self);

  return self;
}

void
drama_typing_touch (DramaTyping *self)
{
  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add (PAUSE_MS, on_pause, self);
}
