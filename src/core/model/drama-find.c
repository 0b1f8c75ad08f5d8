/* drama-find.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-find.h"

#include "drama-fold.h"

/* An actor is found once, by what a reader would look at first. */
static void
find_in_actor (GArray           *findings,
               const DramaActor *actor,
               const char       *folded)
{
  const DramaActorFields *fields = drama_actor_get_fields (actor);
  DramaFinding            finding = { .field = DRAMA_FIND_NAME, .actor = fields->id };
  gboolean                found = drama_fold_contains (fields->name, folded);

  for (guint i = 0; !found && fields->aliases[i] != NULL; i++)
    {
      finding.field = DRAMA_FIND_ALIAS;
      found = drama_fold_contains (fields->aliases[i], folded);
    }
  if (!found)
    {
      finding.field = DRAMA_FIND_ACTOR_NOTE;
      found = drama_fold_contains (fields->note, folded);
    }

  if (found)
    g_array_append_val (findings, finding);
}

/* Of actors alone: names, aliases, notes, each in the order of the dossier. */
static void
put_names_first (GArray *findings)
{
  g_autoptr (GArray) all = g_array_copy (findings);

  g_array_set_size (findings, 0);
  for (guint field = DRAMA_FIND_NAME; field <= DRAMA_FIND_ACTOR_NOTE; field++)
    for (guint i = 0; i < all->len; i++)
      if (g_array_index (all, DramaFinding, i).field == (DramaFindField) field)
        g_array_append_val (findings, g_array_index (all, DramaFinding, i));
}

static void
find_in_evidence (GArray              *findings,
                  const char          *tie_id,
                  const DramaEvidence *evidence,
                  const char          *folded)
{
  const DramaEvidenceFields *fields = drama_evidence_get_fields (evidence);
  DramaFinding               finding = { .field = DRAMA_FIND_QUOTE,
                                         .tie = tie_id,
                                         .evidence = fields->id };

  if (!drama_fold_contains (fields->anchor.exact, folded))
    {
      finding.field = DRAMA_FIND_EVIDENCE_NOTE;
      if (!drama_fold_contains (fields->note, folded))
        return;
    }

  g_array_append_val (findings, finding);
}

static void
find_in_tie (GArray         *findings,
             const DramaTie *tie,
             const char     *folded)
{
  const DramaTieFields *fields = drama_tie_get_fields (tie);
  DramaFinding          finding = { .field = DRAMA_FIND_VERB, .tie = fields->id };
  gboolean              found = drama_fold_contains (fields->verb, folded);

  if (!found)
    {
      finding.field = DRAMA_FIND_TIE_NOTE;
      found = drama_fold_contains (fields->note, folded);
    }
  if (found)
    g_array_append_val (findings, finding);

  for (guint i = 0; i < fields->n_evidence; i++)
    find_in_evidence (findings, fields->id, fields->evidence[i], folded);
}

/**
 * drama_find:
 * @dossier: where to look
 * @words: what to look for, as typed; case and accents do not matter
 *
 * Looks through names, aliases, notes, verbs and quotes.  Each actor, tie and
 * piece of evidence is found at most once: actors first, those that are called
 * so before those whose note only speaks of it; then ties, each followed by its
 * evidence, in the order of the dossier.
 *
 * Returns: (transfer full) (element-type DramaFinding): what was found, as long
 *   as @dossier lives; nothing for no words
 */
GArray *
drama_find (const DramaDossier *dossier,
            const char         *words)
{
  GArray          *findings = g_array_new (FALSE, FALSE, sizeof (DramaFinding));
  g_autofree char *trimmed = NULL;
  g_autofree char *folded = NULL;

  g_return_val_if_fail (dossier != NULL && words != NULL, findings);

  trimmed = g_strstrip (g_strdup (words));
  folded = drama_fold (trimmed);
  if (*folded == '\0')
    return findings;

  for (guint i = 0; i < drama_dossier_get_n_actors (dossier); i++)
    find_in_actor (findings, drama_dossier_get_actor (dossier, i), folded);
  put_names_first (findings);
  for (guint i = 0; i < drama_dossier_get_n_ties (dossier); i++)
    find_in_tie (findings, drama_dossier_get_tie (dossier, i), folded);

  return findings;
}
