/* drama-inbox-place.c - where those who were accepted go on the canvas
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Accepting is one step, so the place is found before it and not by the canvas after it.
 * Who is there stays; who comes is placed as if the ties that the text suggests were there
 * already, so that the picture is right once they are accepted too. */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-arrange.h"
#include "drama-edit-ties.h"
#include "drama-inbox-private.h"
#include "drama-rect.h"

/* In a larger dossier a layout would be felt: the nearest room is taken. */
#define MAX_ACTORS 300
#define MAX_TIES   4000
#define SEED       1
#define ASPECT     1.5

/* World units that an actor with its name takes up, and the rings that are searched. */
#define ROOM_X    160.0
#define ROOM_Y    120.0
#define MAX_RINGS 60

/* So many are not looked for room one by one. */
#define MANY 50

/* The actor of the draft in the edit, whether it was there or has just come. */
static const char *
find_id (const DramaCast *cast, guint actor, DramaEdit *edit)
{
  if (cast->ids[actor] != NULL)
    return cast->ids[actor];

  return cast->taken[actor] != NULL && drama_edit_find_actor (edit, cast->taken[actor]) != NULL
             ? cast->taken[actor]
             : NULL;
}

static void
add_suggested_ties (DramaInbox *self, DramaEdit *edit)
{
  guint n = 0;

  for (guint i = 0; i < self->all->len && n < MAX_TIES; i++)
    {
      DramaSuggestion     *suggestion = self->all->pdata[i];
      const DramaDraftTie *tie;
      const char          *from, *to;
      g_autofree char     *id = NULL;

      if (suggestion->type != DRAMA_SUGGESTION_TIE || suggestion->state != DRAMA_SUGGESTION_OPEN)
        continue;
      tie = drama_cast_get_tie (suggestion->cast, suggestion->index);
      from = find_id (suggestion->cast, tie->from, edit);
      to = find_id (suggestion->cast, tie->to, edit);
      if (from == NULL || to == NULL)
        continue;
      id = drama_edit_add_tie (edit, from, tie->verb, to, TRUE);
      n++;
    }
}

static gboolean
is_free (const GArray *taken, DramaVec at)
{
  for (guint i = 0; i < taken->len; i++)
    {
      DramaVec other = g_array_index (taken, DramaVec, i);

      if (ABS (other.x - at.x) < ROOM_X && ABS (other.y - at.y) < ROOM_Y)
        return FALSE;
    }

  return TRUE;
}

/* Outwards from @near, or there where all is full. */
static DramaVec
find_room (const GArray *taken, DramaVec near)
{
  for (int ring = 1; ring <= MAX_RINGS; ring++)
    for (int i = -ring; i <= ring; i++)
      {
        const DramaVec sides[] = {
          { near.x + ring * ROOM_X, near.y + i * ROOM_Y },
          { near.x - ring * ROOM_X, near.y + i * ROOM_Y },
          { near.x + i * ROOM_X, near.y + ring * ROOM_Y },
          { near.x + i * ROOM_X, near.y - ring * ROOM_Y },
        };

        for (guint k = 0; k < G_N_ELEMENTS (sides); k++)
          if (is_free (taken, sides[k]))
            return sides[k];
      }

  return near;
}

/* Whom it is tied to, as far as somebody of them has a place. */
static gboolean
find_neighbour (DramaDossier *dossier, const char *id, DramaVec *place)
{
  for (guint i = 0; i < drama_dossier_get_n_ties (dossier); i++)
    {
      const DramaTieFields   *tie = drama_tie_get_fields (drama_dossier_get_tie (dossier, i));
      const char             *other = NULL;
      const DramaActorFields *fields;

      if (g_str_equal (tie->from, id))
        other = tie->to;
      else if (g_str_equal (tie->to, id))
        other = tie->from;
      if (other == NULL)
        continue;
      fields = drama_actor_get_fields (drama_dossier_find_actor (dossier, other, NULL));
      if (!fields->placed)
        continue;
      *place = fields->position;
      return TRUE;
    }

  return FALSE;
}

/* Beside all others, as a square. */
static void
place_many (const GArray *taken, DramaEdit *edit, GPtrArray *ids)
{
  DramaRect all = { 0 };
  guint     n_columns = 1;

  if (taken->len > 0)
    all = drama_rect_of_points ((const DramaVec *) (gpointer) taken->data, taken->len);
  while (n_columns * n_columns < ids->len)
    n_columns++;
  for (guint i = 0; i < ids->len; i++)
    drama_edit_move_actor (edit, ids->pdata[i],
                           drama_vec (all.x + all.width + ROOM_X * (1 + i % n_columns),
                                      all.y + ROOM_Y * (i / n_columns)));
}

static void
place_each (GArray *taken, DramaDossier *dossier, DramaEdit *edit, GPtrArray *ids)
{
  DramaVec last = drama_vec (0, 0);

  for (guint i = 0; i < ids->len; i++)
    {
      DramaVec near = last;

      find_neighbour (dossier, ids->pdata[i], &near);
      last = find_room (taken, near);
      drama_edit_move_actor (edit, ids->pdata[i], last);
      g_array_append_val (taken, last);
    }
}

static void
place_beside (DramaDossier *dossier, DramaEdit *edit, GPtrArray *ids)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (DramaVec));

  for (guint i = 0; i < drama_dossier_get_n_actors (dossier); i++)
    {
      const DramaActorFields *fields =
          drama_actor_get_fields (drama_dossier_get_actor (dossier, i));

      if (fields->placed)
        g_array_append_val (taken, fields->position);
    }
  if (ids->len > MANY)
    place_many (taken, edit, ids);
  else
    place_each (taken, dossier, edit, ids);
}

/* In a dossier that nobody sees. */
static void
place (DramaInbox *self, DramaInboxFill fill, gpointer data, DramaEdit *edit, GPtrArray *ids)
{
  g_autoptr (DramaEdit) trial = drama_edit_begin (drama_session_get_dossier (self->session));
  g_autoptr (GPtrArray) trial_ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (DramaDossier) dossier = NULL;
  g_autofree DramaVec *positions = NULL;

  fill (trial, trial_ids, data, NULL);
  add_suggested_ties (self, trial);
  dossier = drama_edit_commit (trial, NULL);
  if (dossier == NULL)
    return;
  if (drama_dossier_get_n_actors (dossier) > MAX_ACTORS)
    {
      place_beside (dossier, edit, ids);
      return;
    }

  positions = g_new0 (DramaVec, drama_dossier_get_n_actors (dossier));
  drama_arrange (dossier, DRAMA_ARRANGE_KEEP, ASPECT, SEED, NULL, 1, NULL, positions);
  for (guint i = 0; i < ids->len; i++)
    {
      guint index;

      if (drama_dossier_find_actor (dossier, ids->pdata[i], &index) != NULL)
        drama_edit_move_actor (edit, ids->pdata[i], positions[index]);
    }
}

/* An edit of the dossier with what @fill puts into it, each new actor at its place; NULL
 * with @error set where @fill refuses. */
DramaEdit *
drama_inbox_fill (DramaInbox *self, DramaInboxFill fill, gpointer data, GError **error)
{
  g_autoptr (DramaEdit) edit = drama_edit_begin (drama_session_get_dossier (self->session));
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  if (!fill (edit, ids, data, error))
    return NULL;
  if (ids->len > 0)
    place (self, fill, data, edit, ids);

  return g_steal_pointer (&edit);
}
