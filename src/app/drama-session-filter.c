/* drama-session-filter.c - what filter and neighbourhood leave out
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-session-private.h"
#include "drama-filter.h"

static void
mark_outside_neighbourhood (DramaSession *self, const DramaDossier *dossier)
{
  guint              n_actors = drama_dossier_get_n_actors (dossier);
  guint              n_ties = drama_dossier_get_n_ties (dossier);
  g_autofree guint8 *inside = g_new0 (guint8, n_actors + 1);
  guint              centre;

  if (drama_dossier_find_actor (dossier, self->neighbourhood, &centre) == NULL)
    return;

  inside[centre] = 1;
  for (guint i = 0; i < n_ties; i++)
    {
      const DramaTieFields *tie = drama_tie_get_fields (drama_dossier_get_tie (dossier, i));
      guint                 from, to;

      drama_dossier_find_actor (dossier, tie->from, &from);
      drama_dossier_find_actor (dossier, tie->to, &to);
      if (!self->hidden_ties[i] && (from == centre || to == centre))
        inside[from] = inside[to] = 1;
    }

  for (guint i = 0; i < n_actors; i++)
    if (!inside[i])
      self->hidden_actors[i] = 1;

  for (guint i = 0; i < n_ties; i++)
    {
      const DramaTieFields *tie = drama_tie_get_fields (drama_dossier_get_tie (dossier, i));
      guint                 from, to;

      drama_dossier_find_actor (dossier, tie->from, &from);
      drama_dossier_find_actor (dossier, tie->to, &to);
      if (!inside[from] || !inside[to])
        self->hidden_ties[i] = 1;
    }
}

gboolean
drama_session_hides (DramaSession *self)
{
  return self->hidden_kinds != 0 || self->hidden_standings != 0 || self->neighbourhood != NULL;
}

static void
ensure_hidden (DramaSession *self)
{
  DramaDossier *dossier = drama_session_get_dossier (self);
  DramaFilter   filter = { .hidden_kinds = self->hidden_kinds,
                           .hidden_standings = self->hidden_standings };
  guint         n_actors = drama_dossier_get_n_actors (dossier);
  guint         n_ties = drama_dossier_get_n_ties (dossier);

  if (self->hidden_actors != NULL)
    return;

  /* One more than needed: an empty array would be NULL. */
  self->hidden_actors = g_new0 (guint8, n_actors + 1);
  self->hidden_ties = g_new0 (guint8, n_ties + 1);

  if (!drama_session_hides (self))
    return;

  for (guint i = 0; i < n_actors; i++)
    {
      DramaActor *actor = drama_dossier_get_actor (dossier, i);

      self->hidden_actors[i] = !drama_filter_passes_actor (&filter, dossier, actor);
    }
  for (guint i = 0; i < n_ties; i++)
    {
      DramaTie *tie = drama_dossier_get_tie (dossier, i);

      self->hidden_ties[i] = !drama_filter_passes_tie (&filter, dossier, tie);
    }

  if (self->neighbourhood != NULL)
    mark_outside_neighbourhood (self, dossier);
}

void
drama_session_forget_hidden (DramaSession *self)
{
  g_clear_pointer (&self->hidden_actors, g_free);
  g_clear_pointer (&self->hidden_ties, g_free);
}

guint
drama_session_get_hidden_kinds (DramaSession *self)
{
  g_return_val_if_fail (DRAMA_IS_SESSION (self), 0);

  return self->hidden_kinds;
}

guint
drama_session_get_hidden_standings (DramaSession *self)
{
  g_return_val_if_fail (DRAMA_IS_SESSION (self), 0);

  return self->hidden_standings;
}

void
drama_session_set_filter (DramaSession *self, guint hidden_kinds, guint hidden_standings)
{
  g_return_if_fail (DRAMA_IS_SESSION (self));

  if (self->hidden_kinds == hidden_kinds && self->hidden_standings == hidden_standings)
    return;

  self->hidden_kinds = hidden_kinds;
  self->hidden_standings = hidden_standings;
  drama_session_forget_hidden (self);
  drama_session_trim_selection (self, TRUE);
  drama_session_tell_filter (self);
}

const char *
drama_session_get_neighbourhood (DramaSession *self)
{
  g_return_val_if_fail (DRAMA_IS_SESSION (self), NULL);

  return self->neighbourhood;
}

void
drama_session_set_neighbourhood (DramaSession *self, const char *actor_id)
{
  g_return_if_fail (DRAMA_IS_SESSION (self));

  if (g_strcmp0 (self->neighbourhood, actor_id) == 0 ||
      (actor_id != NULL &&
       drama_dossier_find_actor (drama_session_get_dossier (self), actor_id, NULL) == NULL))
    return;

  g_free (self->neighbourhood);
  self->neighbourhood = g_strdup (actor_id);
  drama_session_forget_hidden (self);
  drama_session_trim_selection (self, TRUE);
  drama_session_tell_filter (self);
}

const guint8 *
drama_session_get_hidden_actors (DramaSession *self)
{
  g_return_val_if_fail (DRAMA_IS_SESSION (self), NULL);

  ensure_hidden (self);
  return self->hidden_actors;
}

const guint8 *
drama_session_get_hidden_ties (DramaSession *self)
{
  g_return_val_if_fail (DRAMA_IS_SESSION (self), NULL);

  ensure_hidden (self);
  return self->hidden_ties;
}

gboolean
drama_session_is_actor_hidden (DramaSession *self, const char *id)
{
  guint index;

  g_return_val_if_fail (DRAMA_IS_SESSION (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  ensure_hidden (self);
  return drama_dossier_find_actor (drama_session_get_dossier (self), id, &index) != NULL &&
         self->hidden_actors[index];
}

gboolean
drama_session_is_tie_hidden (DramaSession *self, const char *id)
{
  guint index;

  g_return_val_if_fail (DRAMA_IS_SESSION (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  ensure_hidden (self);
  return drama_dossier_find_tie (drama_session_get_dossier (self), id, &index) != NULL &&
         self->hidden_ties[index];
}
