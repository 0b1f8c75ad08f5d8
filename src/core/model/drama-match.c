/* drama-match.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two people who never spoke write down one story.  Who is who is taken from names;
 * and where names do not tell, a person is asked: two of one name made one would be a
 * libel that nobody sees in the picture. */
#include "drama-match.h"

#include "drama-fold.h"

#include <string.h>

static void
free_candidate (gpointer data)
{
  DramaMatchCandidate *candidate = data;

  g_free (candidate->ours);
  g_free (candidate);
}

static void
free_match (gpointer data)
{
  DramaMatch *match = data;

  g_free (match->theirs);
  g_free (match->chosen);
  g_ptr_array_unref (match->candidates);
  g_free (match);
}

static char *
fold_name (const char *name)
{
  return g_strchomp (drama_fold (name));
}

/* Notes under every name and alias who has it. */
static void
index_name (GHashTable *index,
            const char *name,
            DramaActor *actor)
{
  g_autofree char *folded = fold_name (name);
  GPtrArray       *actors;

  if (*folded == '\0')
    return;

  actors = g_hash_table_lookup (index, folded);
  if (actors == NULL)
    {
      actors = g_ptr_array_new ();
      g_hash_table_insert (index, g_steal_pointer (&folded), actors);
    }
  if (!g_ptr_array_find (actors, actor, NULL))
    g_ptr_array_add (actors, actor);
}

static GHashTable *
index_actors (const DramaDossier *dossier)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                             (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < drama_dossier_get_n_actors (dossier); i++)
    {
      DramaActor             *actor = drama_dossier_get_actor (dossier, i);
      const DramaActorFields *fields = drama_actor_get_fields (actor);

      index_name (index, fields->name, actor);
      for (guint j = 0; fields->aliases != NULL && fields->aliases[j] != NULL; j++)
        index_name (index, fields->aliases[j], actor);
    }

  return index;
}

static gboolean
is_name_of (const DramaActorFields *actor,
            const char             *folded)
{
  g_autofree char *name = fold_name (actor->name);

  return g_str_equal (name, folded);
}

/* Keeps the best reason for each. */
static void
note_candidate (DramaMatch      *match,
                const char      *ours,
                DramaMatchReason reason)
{
  DramaMatchCandidate *candidate;

  for (guint i = 0; i < match->candidates->len; i++)
    {
      candidate = match->candidates->pdata[i];
      if (!g_str_equal (candidate->ours, ours))
        continue;
      candidate->reason = MIN (candidate->reason, reason);
      return;
    }

  candidate = g_new0 (DramaMatchCandidate, 1);
  candidate->ours = g_strdup (ours);
  candidate->reason = reason;
  g_ptr_array_add (match->candidates, candidate);
}

static void
look_up (DramaMatch *match,
         GHashTable *index,
         const char *name,
         gboolean    is_alias)
{
  g_autofree char *folded = fold_name (name);
  const GPtrArray *actors = g_hash_table_lookup (index, folded);

  for (guint i = 0; actors != NULL && i < actors->len; i++)
    {
      const DramaActorFields *ours = drama_actor_get_fields (actors->pdata[i]);
      gboolean                names_ours = is_name_of (ours, folded);

      note_candidate (match, ours->id,
                      names_ours && !is_alias   ? DRAMA_MATCH_NAME
                      : names_ours || !is_alias ? DRAMA_MATCH_ALIAS
                                                : DRAMA_MATCH_SHARED_ALIAS);
    }
}

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const DramaMatchCandidate *one = *(DramaMatchCandidate *const *) a;
  const DramaMatchCandidate *two = *(DramaMatchCandidate *const *) b;

  if (one->reason != two->reason)
    return one->reason < two->reason ? -1 : 1;

  return strcmp (one->ours, two->ours);
}

/* Whose name it is and whose id too is the same record of one dossier grown apart. */
static const DramaMatchCandidate *
find_same_record (const DramaMatch *match)
{
  for (guint i = 0; i < match->candidates->len; i++)
    {
      const DramaMatchCandidate *candidate = match->candidates->pdata[i];

      if (candidate->reason == DRAMA_MATCH_NAME && g_str_equal (candidate->ours, match->theirs))
        return candidate;
    }

  return NULL;
}

/* The one candidate that names point to, or NULL. */
static const DramaMatchCandidate *
find_only (const DramaMatch *match)
{
  const DramaMatchCandidate *best, *second;

  if (match->candidates->len == 0)
    return NULL;

  best = match->candidates->pdata[0];
  second = match->candidates->len > 1 ? match->candidates->pdata[1] : NULL;
  if (best->reason > DRAMA_MATCH_ALIAS || (second != NULL && second->reason == best->reason))
    return NULL;

  return best;
}

static DramaKind
get_kind (const DramaDossier *dossier,
          const char         *id)
{
  return drama_actor_get_fields (drama_dossier_find_actor (dossier, id, NULL))->kind;
}

static void
choose (DramaMatch         *match,
        const DramaDossier *ours,
        DramaKind           kind)
{
  const DramaMatchCandidate *same = find_same_record (match);
  const DramaMatchCandidate *chosen = same != NULL ? same : find_only (match);

  /* Washington the place is not Washington the person. */
  if (chosen != NULL && chosen != same && get_kind (ours, chosen->ours) != kind)
    chosen = NULL;
  if (chosen != NULL)
    match->chosen = g_strdup (chosen->ours);
}

/* No actor of ours is two of theirs: then none of them is certain. */
static void
drop_contested (GPtrArray *matches)
{
  g_autoptr (GHashTable) claims = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < matches->len; i++)
    {
      DramaMatch *match = matches->pdata[i];

      if (match->chosen != NULL)
        g_hash_table_insert (claims, match->chosen,
                             GUINT_TO_POINTER (GPOINTER_TO_UINT (
                                                   g_hash_table_lookup (claims, match->chosen)) +
                                               1));
    }
  for (guint i = 0; i < matches->len; i++)
    {
      DramaMatch *match = matches->pdata[i];

      match->is_unsure = match->chosen == NULL && match->candidates->len > 0;
      if (match->chosen == NULL || find_same_record (match) != NULL ||
          GPOINTER_TO_UINT (g_hash_table_lookup (claims, match->chosen)) < 2)
        continue;
      match->is_unsure = TRUE;
    }
  for (guint i = 0; i < matches->len; i++)
    {
      DramaMatch *match = matches->pdata[i];

      if (match->is_unsure)
        g_clear_pointer (&match->chosen, g_free);
    }
}

/**
 * drama_match_actors:
 * @ours: a dossier
 * @theirs: another
 *
 * Who of @theirs is who of @ours, by names and aliases.  Somebody is chosen only where
 * names point to one actor of the same kind, and to nobody else on either side, or where
 * name and id are the same.  All else is for a person, see @is_unsure.
 *
 * Returns: (transfer full) (element-type DramaMatch): one for each actor of @theirs, by id
 */
GPtrArray *
drama_match_actors (const DramaDossier *ours,
                    const DramaDossier *theirs)
{
  GPtrArray *matches = g_ptr_array_new_with_free_func (free_match);
  g_autoptr (GHashTable) index = NULL;

  g_return_val_if_fail (ours != NULL && theirs != NULL, matches);

  index = index_actors (ours);
  for (guint i = 0; i < drama_dossier_get_n_actors (theirs); i++)
    {
      const DramaActorFields *actor = drama_actor_get_fields (drama_dossier_get_actor (theirs, i));
      DramaMatch             *match = g_new0 (DramaMatch, 1);

      match->theirs = g_strdup (actor->id);
      match->candidates = g_ptr_array_new_with_free_func (free_candidate);
      look_up (match, index, actor->name, FALSE);
      for (guint j = 0; actor->aliases != NULL && actor->aliases[j] != NULL; j++)
        look_up (match, index, actor->aliases[j], TRUE);
      if (drama_dossier_find_actor (ours, actor->id, NULL) != NULL)
        note_candidate (match, actor->id, DRAMA_MATCH_ID);
      g_ptr_array_sort (match->candidates, compare_candidates);
      choose (match, ours, actor->kind);
      g_ptr_array_add (matches, match);
    }
  drop_contested (matches);

  return matches;
}
