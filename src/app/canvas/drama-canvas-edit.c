/* drama-canvas-edit.c - what the canvas changes in the dossier
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-canvas"

#include "drama-config.h"

#include "drama-canvas-private.h"

#include <glib/gi18n.h>

/* Moves by keyboard that follow one another within this time are one step. */
#define NUDGE_PAUSE_US (2 * G_USEC_PER_SEC)

static const DramaActorFields *
get_actor (DramaCanvas *self,
           guint        index)
{
  return drama_actor_get_fields (drama_dossier_get_actor (self->dossier, index));
}

static void
put_actor (DramaEdit              *edit,
           const DramaActorFields *fields)
{
  g_autoptr (DramaActor) actor = drama_actor_new (fields);

  drama_edit_put_actor (edit, actor);
}

static void
commit (DramaCanvas *self,
        DramaEdit   *edit,
        const char  *label,
        const char  *merge_key)
{
  g_autoptr (GError) error = NULL;

  if (!drama_document_commit (drama_session_get_document (self->session), edit, label, merge_key,
                              &error))
    g_warning ("\"%s\" could not be done: %s", label, error->message);
}

static char *
get_move_label (DramaCanvas *self,
                const guint *actors,
                guint        n_actors)
{
  if (n_actors == 1)
    /* Translators: a step that can be undone; %s is the name of an actor */
    return g_strdup_printf (_ ("Move %s"), get_actor (self, actors[0])->name);

  return g_strdup_printf (ngettext ("Move %u Actor", "Move %u Actors", n_actors), n_actors);
}

/**
 * drama_canvas_commit_moves:
 * @self: a canvas
 * @actors: (array length=n_actors): indices of those that were moved by hand
 * @n_actors: how many
 * @positions: (array length=n_actors): where they are now
 * @merge_key: (nullable): moves in a row with one key are one step
 *
 * What a person put somewhere is pinned there.
 */
void
drama_canvas_commit_moves (DramaCanvas    *self,
                           const guint    *actors,
                           guint           n_actors,
                           const DramaVec *positions,
                           const char     *merge_key)
{
  g_autofree char *label = NULL;
  DramaEdit       *edit;

  if (n_actors == 0)
    return;

  self->fitted = FALSE; /* the view stays when somebody sets the picture right by hand */
  label = get_move_label (self, actors, n_actors);
  edit = drama_edit_begin (self->dossier);
  for (guint i = 0; i < n_actors; i++)
    {
      DramaActorFields fields = *get_actor (self, actors[i]);

      fields.position = positions[i];
      fields.placed = TRUE;
      fields.pinned = TRUE;
      put_actor (edit, &fields);
    }
  commit (self, edit, label, merge_key);
}

/**
 * drama_canvas_commit_aligned:
 * @self: a canvas
 * @actors: (array length=n_actors): indices of those that were aligned
 * @n_actors: how many
 * @positions: (array length=n_actors): where they are now
 *
 * One step; who lies right already is left alone.
 */
void
drama_canvas_commit_aligned (DramaCanvas    *self,
                             const guint    *actors,
                             guint           n_actors,
                             const DramaVec *positions)
{
  g_autofree char *label = NULL;
  DramaEdit       *edit;

  self->fitted = FALSE;
  label = g_strdup_printf (ngettext ("Align %u Actor", "Align %u Actors", n_actors), n_actors);
  edit = drama_edit_begin (self->dossier);
  for (guint i = 0; i < n_actors; i++)
    {
      DramaActorFields fields = *get_actor (self, actors[i]);

      if (drama_vec_distance (positions[i], self->positions[actors[i]]) == 0)
        continue;
      fields.position = positions[i];
      fields.placed = TRUE;
      fields.pinned = TRUE; /* a person wants it there */
      put_actor (edit, &fields);
    }
  commit (self, edit, label, NULL);
}

static GArray *
find_selected (DramaCanvas *self)
{
  const GPtrArray *ids = drama_session_get_selected_actors (self->session);
  GArray          *found = g_array_new (FALSE, FALSE, sizeof (guint));
  guint            index;

  for (guint i = 0; i < ids->len; i++)
    if (drama_canvas_find_actor (self, ids->pdata[i], &index))
      g_array_append_val (found, index);

  return found;
}

/**
 * drama_canvas_nudge:
 * @self: a canvas
 * @by: how far the selected actors move, in world units
 *
 * A row of nudges is one step to undo.
 */
void
drama_canvas_nudge (DramaCanvas *self,
                    DramaVec     by)
{
  gint64               now = g_get_monotonic_time ();
  g_autofree DramaVec *positions = NULL;
  g_autofree char     *key = NULL;
  g_autoptr (GArray) actors = NULL;

  if (self->session == NULL)
    return;

  actors = find_selected (self);
  positions = g_new (DramaVec, MAX (actors->len, 1));
  for (guint i = 0; i < actors->len; i++)
    positions[i] = drama_vec_add (self->positions[g_array_index (actors, guint, i)], by);

  if (now - self->nudged_us > NUDGE_PAUSE_US)
    self->nudges++;
  self->nudged_us = now;
  key = g_strdup_printf ("canvas-nudge-%p-%u", (void *) self, self->nudges);
  drama_canvas_commit_moves (self, (const guint *) (gpointer) actors->data, actors->len, positions,
                             key);
}

/**
 * drama_canvas_toggle_pins:
 * @self: a canvas
 *
 * Pins what is selected, or lets go where all of it is pinned.
 */
void
drama_canvas_toggle_pins (DramaCanvas *self)
{
  g_autoptr (GArray) actors = find_selected (self);
  gboolean   all = TRUE;
  DramaEdit *edit;

  if (actors->len == 0)
    return;

  for (guint i = 0; i < actors->len; i++)
    all = all && get_actor (self, g_array_index (actors, guint, i))->pinned;

  edit = drama_edit_begin (self->dossier);
  for (guint i = 0; i < actors->len; i++)
    {
      guint            index = g_array_index (actors, guint, i);
      DramaActorFields fields = *get_actor (self, index);

      fields.position = self->positions[index];
      fields.placed = TRUE;
      fields.pinned = !all;
      put_actor (edit, &fields);
    }
  commit (self, edit, all ? _ ("Unpin") : _ ("Pin"), NULL);
}

/**
 * drama_canvas_commit_layout:
 * @self: a canvas
 * @positions: (array): of every actor, as a layout found them
 *
 * One step; where nothing moved there is none.
 */
void
drama_canvas_commit_layout (DramaCanvas    *self,
                            const DramaVec *positions)
{
  DramaEdit *edit = drama_edit_begin (self->dossier);

  for (guint i = 0; i < drama_dossier_get_n_actors (self->dossier); i++)
    {
      const DramaActorFields *actor = get_actor (self, i);

      if (!actor->placed || drama_vec_distance (positions[i], actor->position) > 0)
        drama_edit_move_actor (edit, actor->id, positions[i]);
    }
  /* Translators: a step that can be undone */
  commit (self, edit, _ ("Lay Out"), NULL);
}
