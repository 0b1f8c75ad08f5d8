/* drama-canvas-lift.c - actors that are dragged out of a large network
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Of a large network only what moves is made and painted anew: the actors in
 * hand with their ties, as a small scene of their own above the rest, which
 * stays as it was.  When they are let go, all becomes one scene again.
 */
#define G_LOG_DOMAIN "drama-canvas"

#include "drama-config.h"

#include "drama-canvas-private.h"

#include <string.h>

/* Scenes with fewer groups are made anew in time. */
#define MIN_GROUPS 300

/* In the sense of the session: what the small scene leaves out. */
typedef struct
{
  guint8 *actors;
  guint8 *ties;
  guint8 *moving; /* per actor */
} Hidden;

static gboolean
is_moving (DramaCanvas  *self,
           const Hidden *hidden,
           const char   *id,
           guint        *index)
{
  return drama_dossier_find_actor (self->dossier, id, index) != NULL && hidden->moving[*index];
}

/* Who moves, their ties, and whom these lead to. */
static void
choose (DramaCanvas  *self,
        const Hidden *hidden)
{
  const guint8 *actors_hidden = drama_session_get_hidden_actors (self->session);
  const guint8 *ties_hidden = drama_session_get_hidden_ties (self->session);

  memset (hidden->actors, 1, drama_dossier_get_n_actors (self->dossier));
  memset (hidden->ties, 1, drama_dossier_get_n_ties (self->dossier));
  for (guint i = 0; i < self->dragged->len; i++)
    {
      hidden->moving[g_array_index (self->dragged, guint, i)] = 1;
      hidden->actors[g_array_index (self->dragged, guint, i)] = 0;
    }
  for (guint i = 0; i < drama_dossier_get_n_ties (self->dossier); i++)
    {
      const DramaTieFields *fields;
      guint                 from, to;
      gboolean              moves;

      fields = drama_tie_get_fields (drama_dossier_get_tie (self->dossier, i));
      moves = is_moving (self, hidden, fields->from, &from);
      moves = is_moving (self, hidden, fields->to, &to) || moves;
      if (!moves || ties_hidden[i] || actors_hidden[from] || actors_hidden[to])
        continue;
      hidden->ties[i] = hidden->actors[from] = hidden->actors[to] = 0;
    }
}

static void
leave_out (DramaCanvas  *self,
           const Hidden *hidden)
{
  guint group;

  self->left_out = g_new0 (guint8, drama_scene_get_n_groups (self->scene));
  for (guint i = 0; i < self->dragged->len; i++)
    if (drama_scene_find_actor_group (self->scene, g_array_index (self->dragged, guint, i),
                                      &group))
      self->left_out[group] = 1;
  for (guint i = 0; i < drama_dossier_get_n_ties (self->dossier); i++)
    if (!hidden->ties[i] && drama_scene_find_tie_group (self->scene, i, &group))
      self->left_out[group] = 1;
}

/**
 * drama_canvas_lift:
 * @self: a canvas whose actors have moved
 *
 * Makes what is dragged out of a large scene a scene of its own.
 *
 * Returns: whether the large scene stays good without it
 */
gboolean
drama_canvas_lift (DramaCanvas *self)
{
  if (self->drag != DRAMA_DRAG_MOVE || self->scene == NULL || self->dragged->len == 0 ||
      (drama_scene_get_n_groups (self->scene) < MIN_GROUPS && !self->waiting))
    return FALSE;

  g_clear_pointer (&self->lifted, drama_scene_unref);
  drama_layer_clear (&self->lift);
  if (self->left_out == NULL)
    {
      drama_layer_clear (&self->network);
      drama_layer_clear (&self->overview);
      g_clear_pointer (&self->tiles, drama_tiles_free);
      drama_canvas_get_lifted (self);
    }
  drama_canvas_forget_marks (self);

  return TRUE;
}

/* What is dragged, and all else where it is seen. */
static DramaVec *
gather_places (DramaCanvas *self)
{
  guint     n = drama_dossier_get_n_actors (self->dossier);
  DramaVec *places = g_new (DramaVec, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    places[i] = drama_canvas_get_seen_place (self, i);
  for (guint i = 0; i < self->dragged->len; i++)
    {
      guint actor = g_array_index (self->dragged, guint, i);

      places[actor] = self->positions[actor];
    }

  return places;
}

/**
 * drama_canvas_get_lifted:
 * @self: a canvas with something lifted
 *
 * Returns: (transfer none): the small scene, as of now
 */
DramaScene *
drama_canvas_get_lifted (DramaCanvas *self)
{
  g_autofree guint8   *actors = g_new (guint8, drama_dossier_get_n_actors (self->dossier));
  g_autofree guint8   *moving = g_new0 (guint8, drama_dossier_get_n_actors (self->dossier));
  g_autofree guint8   *ties = g_new (guint8, MAX (drama_dossier_get_n_ties (self->dossier), 1));
  g_autofree DramaVec *places = NULL;
  const Hidden         hidden = { actors, ties, moving };
  DramaSceneInput      input;

  if (self->lifted)
    return self->lifted;

  choose (self, &hidden);
  if (self->left_out == NULL)
    leave_out (self, &hidden);
  drama_canvas_fill_scene_input (self, &input);
  input.lettering = drama_canvas_get_lettering (self);
  input.hidden_actors = actors;
  input.hidden_ties = ties;
  input.positions = places = gather_places (self);
  input.quick = TRUE;
  self->lifted = drama_scene_new (&input);

  return self->lifted;
}

/**
 * drama_canvas_put_down:
 * @self: a canvas
 *
 * What was lifted is part of the next scene again.
 */
void
drama_canvas_put_down (DramaCanvas *self)
{
  g_clear_pointer (&self->lifted, drama_scene_unref);
  g_clear_pointer (&self->left_out, g_free);
  drama_layer_clear (&self->lift);
}
