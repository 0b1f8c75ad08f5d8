/* drama-filter.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-filter.h"

#include "drama-fold.h"
#include "drama-sentence.h"
#include "drama-standing.h"

static gboolean
is_kind_hidden (const DramaFilter *self,
                const DramaActor  *actor)
{
  return (self->hidden_kinds & (1u << drama_actor_get_fields (actor)->kind)) != 0;
}

/**
 * drama_filter_passes_actor:
 * @self: a filter
 * @dossier: the dossier
 * @actor: one of its actors
 *
 * Returns: whether the actor is of a wanted kind and its name or an alias
 *   contains the words looked for
 */
gboolean
drama_filter_passes_actor (const DramaFilter  *self,
                           const DramaDossier *dossier,
                           const DramaActor   *actor)
{
  const DramaActorFields *fields = drama_actor_get_fields (actor);

  if (is_kind_hidden (self, actor))
    return FALSE;
  if (self->folded == NULL || drama_fold_contains (fields->name, self->folded))
    return TRUE;

  for (guint i = 0; fields->aliases[i] != NULL; i++)
    if (drama_fold_contains (fields->aliases[i], self->folded))
      return TRUE;

  return FALSE;
}

/**
 * drama_filter_passes_tie:
 * @self: a filter
 * @dossier: the dossier
 * @tie: one of its ties
 *
 * Returns: whether the tie is shown with a wanted standing between actors of
 *   wanted kinds, and its sentence contains the words looked for
 */
gboolean
drama_filter_passes_tie (const DramaFilter  *self,
                         const DramaDossier *dossier,
                         const DramaTie     *tie)
{
  const DramaTieFields *fields = drama_tie_get_fields (tie);
  g_autofree char      *sentence = NULL;

  if ((self->hidden_standings & (1u << drama_standing_shown (dossier, tie))) != 0 ||
      is_kind_hidden (self, drama_dossier_find_actor (dossier, fields->from, NULL)) ||
      is_kind_hidden (self, drama_dossier_find_actor (dossier, fields->to, NULL)))
    return FALSE;
  if (self->folded == NULL)
    return TRUE;

  sentence = drama_sentence_of_tie (dossier, tie);

  return drama_fold_contains (sentence, self->folded);
}
