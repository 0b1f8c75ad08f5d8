/* drama-canvas-drop.c - an actor that is dropped on another
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * To move actors close together must stay possible.  So it is not where an actor is
 * let go that says that it is to be merged: it has to be held over the middle of the
 * other for a moment, until that one gets a ring. */
#define G_LOG_DOMAIN "drama-canvas"

#include "drama-config.h"

#include "drama-canvas-private.h"

#define HOLD_MS 500

/* Of the body, in either direction: the part that is its middle. */
#define MIDDLE 0.7

static gboolean
is_dragged (DramaCanvas *self,
            guint        actor)
{
  for (guint i = 0; i < self->dragged->len; i++)
    if (g_array_index (self->dragged, guint, i) == actor)
      return TRUE;

  return FALSE;
}

/* Whose middle the pointer is over, of those that are not moved. */
static gboolean
find_under (DramaCanvas *self,
            guint       *actor)
{
  guint    n = self->dossier != NULL ? drama_dossier_get_n_actors (self->dossier) : 0;
  gboolean found = FALSE;

  for (guint i = 0; i < n; i++)
    {
      DramaRect body;

      if (is_dragged (self, i) || !drama_canvas_get_body (self, i, &body))
        continue;
      body = drama_rect_around (drama_rect_centre (body), body.width * MIDDLE,
                                body.height * MIDDLE);
      if (!drama_rect_contains (body, self->drag_last))
        continue;
      *actor = i;
      found = TRUE;
    }

  return found;
}

static gboolean
on_held (gpointer data)
{
  DramaCanvas *self = data;

  self->drop_source = 0;
  self->drop_armed = TRUE;
  gtk_widget_queue_draw (GTK_WIDGET (self));

  return G_SOURCE_REMOVE;
}

/**
 * drama_canvas_forget_drop:
 * @self: a canvas
 */
void
drama_canvas_forget_drop (DramaCanvas *self)
{
  g_clear_handle_id (&self->drop_source, g_source_remove);
  g_clear_pointer (&self->drop_over, g_free);
  self->drop_armed = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * drama_canvas_follow_drop:
 * @self: a canvas on which actors are moved
 *
 * Begins to wait where they are held over somebody.
 */
void
drama_canvas_follow_drop (DramaCanvas *self)
{
  guint       actor;
  const char *id = NULL;

  if (find_under (self, &actor))
    id = drama_actor_get_fields (drama_dossier_get_actor (self->dossier, actor))->id;
  if (g_strcmp0 (id, self->drop_over) == 0)
    return;

  drama_canvas_forget_drop (self);
  self->drop_over = g_strdup (id);
  if (id != NULL)
    self->drop_source = g_timeout_add (HOLD_MS, on_held, self);
}

/**
 * drama_canvas_drop_on_actor:
 * @self: a canvas on which actors are let go
 *
 * Asks whether they are one with the actor they were held over.  They go back to where
 * they were: if they are not, nobody asked for them to lie on top of each other.
 *
 * Returns: whether they were held over one
 */
gboolean
drama_canvas_drop_on_actor (DramaCanvas *self)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autofree char *over = g_strdup (self->drop_over);
  gboolean         armed = self->drop_armed;

  drama_canvas_forget_drop (self);
  if (!armed || over == NULL)
    return FALSE;

  drama_canvas_put_back (self);

  g_ptr_array_add (ids, over);
  for (guint i = 0; i < self->dragged->len; i++)
    {
      guint actor = g_array_index (self->dragged, guint, i);

      g_ptr_array_add (
          ids, (gpointer) drama_actor_get_fields (drama_dossier_get_actor (self->dossier, actor))
                   ->id);
    }
  g_ptr_array_add (ids, NULL);
  drama_canvas_ask_merge_of (self, (const char *const *) ids->pdata);

  return TRUE;
}
