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

/* Of a larger dossier the canvas finds the places, in a worker and a step of its own. */
#define MAX_ACTORS 2000
#define MAX_TIES   4000
#define SEED       1
#define ASPECT     1.5

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

/* In a dossier that nobody sees. */
static void
place (DramaInbox *self, DramaInboxFill fill, gpointer data, DramaEdit *edit, GPtrArray *ids)
{
  DramaEdit *trial = drama_edit_begin (drama_session_get_dossier (self->session));
  g_autoptr (GPtrArray) trial_ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (DramaDossier) dossier = NULL;
  g_autofree DramaVec *positions = NULL;

  fill (trial, trial_ids, data, NULL);
  add_suggested_ties (self, trial);
  dossier = drama_edit_commit (trial, NULL);
  if (dossier == NULL || drama_dossier_get_n_actors (dossier) > MAX_ACTORS)
    return;

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
