/* drama-canvas-words.c - words of a text are dropped on a tie or an actor
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The canvas only says on what they were dropped: what becomes of them is a matter of
 * the reader, which the window brings in. */
#define G_LOG_DOMAIN "drama-canvas"

#include "drama-config.h"

#include "drama-canvas-private.h"

#include "drama-dragged-words.h"

/* A hand that holds something is less sure than one that only points; but what it is
 * right on comes first. */
#define NEAR_PX  2.0
#define REACH_PX 12.0

static guint dropped_signal;

/* The words in hand, where they are of this program and of the document shown here. */
static gboolean
accepts (GtkDropTarget *target,
         GdkDrop       *drop,
         DramaCanvas   *self)
{
  GdkDrag *drag = gdk_drop_get_drag (drop);
  g_auto (GValue) value = G_VALUE_INIT;
  DramaDraggedWords *words;

  if (self->session == NULL || drag == NULL ||
      !gdk_content_formats_contain_gtype (gdk_drop_get_formats (drop), DRAMA_TYPE_DRAGGED_WORDS))
    return FALSE;

  g_value_init (&value, DRAMA_TYPE_DRAGGED_WORDS);
  if (!gdk_content_provider_get_value (gdk_drag_get_content (drag), &value, NULL))
    return FALSE;
  words = g_value_get_boxed (&value);

  return words != NULL && words->document == drama_session_get_document (self->session);
}

static gboolean
find_target (DramaCanvas *self,
             double       x,
             double       y,
             DramaHit    *hit)
{
  return self->session != NULL &&
         gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT) == GTK_WIDGET (self) &&
         (drama_canvas_pick (self, drama_vec (x, y), NEAR_PX, hit) ||
          drama_canvas_pick (self, drama_vec (x, y), REACH_PX, hit));
}

static void
leave (DramaCanvas *self)
{
  g_clear_pointer (&self->words_over, g_free);
  self->words_inside = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (self->session == NULL)
    return;

  drama_session_hover_actor (self->session, NULL);
  drama_session_hover_tie (self->session, NULL);
}

/* What they would be dropped on is lit as if it were pointed at. */
static GdkDragAction
on_motion (GtkDropTarget *target,
           double         x,
           double         y,
           DramaCanvas   *self)
{
  DramaHit    hit;
  const char *id;
  gboolean    is_actor;

  if (!find_target (self, x, y, &hit))
    {
      leave (self);
      self->words_inside = TRUE;
      return 0;
    }

  id = drama_canvas_get_id (self, &hit);
  is_actor = hit.type == DRAMA_GROUP_ACTOR;
  g_free (self->words_over);
  self->words_over = is_actor ? g_strdup (id) : NULL;
  self->words_inside = TRUE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (is_actor)
    drama_session_hover_actor (self->session, id);
  else
    drama_session_hover_tie (self->session, id);

  return GDK_ACTION_COPY;
}

static void
on_leave (GtkDropTarget *target,
          DramaCanvas   *self)
{
  leave (self);
}

static gboolean
on_drop (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         DramaCanvas   *self)
{
  DramaHit         hit;
  DramaRect        body = { x - 1, y - 1, 2, 2 };
  GdkRectangle     at;
  gboolean         is_actor;
  g_autofree char *id = NULL;

  if (!find_target (self, x, y, &hit))
    {
      leave (self);
      return FALSE;
    }

  is_actor = hit.type == DRAMA_GROUP_ACTOR;
  id = g_strdup (drama_canvas_get_id (self, &hit));
  if (is_actor)
    drama_canvas_get_body (self, hit.index, &body);
  at = (GdkRectangle){ (int) body.x, (int) body.y, (int) body.width, (int) body.height };
  leave (self);
  g_signal_emit (self, dropped_signal, 0, g_value_get_boxed (value), is_actor ? NULL : id,
                 is_actor ? id : NULL, &at);

  return TRUE;
}

/**
 * drama_canvas_install_words:
 * @klass: of the canvas
 */
void
drama_canvas_install_words (GObjectClass *klass)
{
  dropped_signal = g_signal_new ("words-dropped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 4, DRAMA_TYPE_DRAGGED_WORDS,
                                 G_TYPE_STRING, G_TYPE_STRING, GDK_TYPE_RECTANGLE);
}

/**
 * drama_canvas_init_words:
 * @self: a canvas that is being made
 */
void
drama_canvas_init_words (DramaCanvas *self)
{
  GtkDropTarget *target = gtk_drop_target_new (DRAMA_TYPE_DRAGGED_WORDS, GDK_ACTION_COPY);

  g_signal_connect (target, "accept", G_CALLBACK (accepts), self);
  g_signal_connect (target, "enter", G_CALLBACK (on_motion), self);
  g_signal_connect (target, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect (target, "leave", G_CALLBACK (on_leave), self);
  g_signal_connect (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
