/* drama-standing.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-standing.h"

#include "drama-fold.h"

/* What the quotes of one tie come to. */
typedef struct
{
  guint    n_supporting;
  guint    n_disputing;
  guint    n_speculated; /* among the supporting */
  guint    n_own_voice;  /* supporting, stated, with no speaker */
  gboolean two_publishers;
} Tally;

/* Publishers are told apart by name, whatever its case; a source that names
 * none cannot show that it is somebody else's. */
static void
note_publisher (Tally              *tally,
                const DramaDossier *dossier,
                const char         *source_id,
                char              **first_publisher)
{
  const DramaSource *source = drama_dossier_find_source (dossier, source_id, NULL);
  g_autofree char   *trimmed = NULL;
  g_autofree char   *folded = NULL;

  if (source == NULL)
    return;

  trimmed = g_strstrip (g_strdup (drama_source_get_fields (source)->publisher));
  if (*trimmed == '\0')
    return;

  folded = drama_fold (trimmed);
  if (*first_publisher == NULL)
    *first_publisher = g_steal_pointer (&folded);
  else if (!g_str_equal (*first_publisher, folded))
    tally->two_publishers = TRUE;
}

static Tally
count_quotes (const DramaDossier *dossier,
              const DramaTie     *tie)
{
  const DramaTieFields *fields = drama_tie_get_fields (tie);
  g_autofree char      *first_publisher = NULL;
  Tally                 tally = { 0 };

  for (guint i = 0; i < fields->n_evidence; i++)
    {
      const DramaEvidenceFields *evidence = drama_evidence_get_fields (fields->evidence[i]);

      if (evidence->stance == DRAMA_STANCE_DISPUTES)
        {
          tally.n_disputing++;
          continue;
        }

      tally.n_supporting++;
      if (evidence->certainty == DRAMA_CERTAINTY_SPECULATED)
        tally.n_speculated++;
      if (evidence->certainty != DRAMA_CERTAINTY_STATED || evidence->speaker != NULL)
        continue;

      tally.n_own_voice++;
      note_publisher (&tally, dossier, evidence->source, &first_publisher);
    }

  return tally;
}

/**
 * drama_standing_rule:
 * @dossier: the dossier, for the publishers of its sources
 * @tie: one of its ties
 *
 * Tries the sentences of the rule in their order; the first that fits decides.
 *
 * Returns: the sentence that decided
 */
DramaStandingRule
drama_standing_rule (const DramaDossier *dossier,
                     const DramaTie     *tie)
{
  Tally tally;

  g_return_val_if_fail (dossier != NULL && tie != NULL, DRAMA_STANDING_RULE_NO_EVIDENCE);

  tally = count_quotes (dossier, tie);
  if (tally.n_supporting == 0 && tally.n_disputing == 0)
    return DRAMA_STANDING_RULE_NO_EVIDENCE;
  if (tally.n_supporting > 0 && tally.n_disputing > 0)
    return DRAMA_STANDING_RULE_BOTH_SIDES;
  if (tally.n_disputing > 0)
    return DRAMA_STANDING_RULE_ONLY_DISPUTING;
  if (tally.n_speculated == tally.n_supporting)
    return DRAMA_STANDING_RULE_ALL_SPECULATED;
  if (tally.n_own_voice == 0)
    return DRAMA_STANDING_RULE_NO_OWN_VOICE;

  return tally.two_publishers ? DRAMA_STANDING_RULE_TWO_PUBLISHERS
                              : DRAMA_STANDING_RULE_ONE_PUBLISHER;
}

/**
 * drama_standing_of_rule:
 * @rule: a sentence of the rule
 *
 * Returns: the standing that it gives
 */
DramaStanding
drama_standing_of_rule (DramaStandingRule rule)
{
  switch (rule)
    {
    case DRAMA_STANDING_RULE_BOTH_SIDES:
    case DRAMA_STANDING_RULE_ONLY_DISPUTING:
      return DRAMA_STANDING_DISPUTED;
    case DRAMA_STANDING_RULE_ALL_SPECULATED:
      return DRAMA_STANDING_SPECULATIVE;
    case DRAMA_STANDING_RULE_NO_OWN_VOICE:
      return DRAMA_STANDING_ALLEGED;
    case DRAMA_STANDING_RULE_ONE_PUBLISHER:
      return DRAMA_STANDING_REPORTED;
    case DRAMA_STANDING_RULE_TWO_PUBLISHERS:
      return DRAMA_STANDING_CONFIRMED;
    case DRAMA_STANDING_RULE_NO_EVIDENCE:
    default:
      return DRAMA_STANDING_UNSOURCED;
    }
}

/**
 * drama_standing_derived:
 * @dossier: the dossier, for the publishers of its sources
 * @tie: one of its ties
 *
 * Returns: what the evidence adds up to by the rule
 */
DramaStanding
drama_standing_derived (const DramaDossier *dossier,
                        const DramaTie     *tie)
{
  return drama_standing_of_rule (drama_standing_rule (dossier, tie));
}

/**
 * drama_standing_shown:
 * @dossier: the dossier, for the publishers of its sources
 * @tie: one of its ties
 *
 * Returns: the standing that a person set, where one did, else the derived one
 */
DramaStanding
drama_standing_shown (const DramaDossier *dossier,
                      const DramaTie     *tie)
{
  const DramaTieFields *fields = drama_tie_get_fields (tie);

  return fields->overruled ? fields->overruling.value : drama_standing_derived (dossier, tie);
}
