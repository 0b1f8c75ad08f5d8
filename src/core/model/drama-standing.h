/* drama-standing.h - what the evidence of a tie adds up to
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-dossier.h"

G_BEGIN_DECLS

/**
 * DramaStandingRule:
 * @DRAMA_STANDING_RULE_NO_EVIDENCE: no quote: unsourced
 * @DRAMA_STANDING_RULE_BOTH_SIDES: some quotes support, some dispute: disputed
 * @DRAMA_STANDING_RULE_ONLY_DISPUTING: every quote disputes: disputed
 * @DRAMA_STANDING_RULE_ALL_SPECULATED: every supporting quote speculates: speculative
 * @DRAMA_STANDING_RULE_NO_OWN_VOICE: no source states it in its own voice: alleged
 * @DRAMA_STANDING_RULE_ONE_PUBLISHER: stated in its own voice by one publisher: reported
 * @DRAMA_STANDING_RULE_TWO_PUBLISHERS: so stated by two or more publishers: confirmed
 *
 * The sentence of the rule that decided, in the order they are tried.
 */
typedef enum
{
  DRAMA_STANDING_RULE_NO_EVIDENCE,
  DRAMA_STANDING_RULE_BOTH_SIDES,
  DRAMA_STANDING_RULE_ONLY_DISPUTING,
  DRAMA_STANDING_RULE_ALL_SPECULATED,
  DRAMA_STANDING_RULE_NO_OWN_VOICE,
  DRAMA_STANDING_RULE_ONE_PUBLISHER,
  DRAMA_STANDING_RULE_TWO_PUBLISHERS,
} DramaStandingRule;
#define DRAMA_N_STANDING_RULES 7

DramaStandingRule drama_standing_rule (const DramaDossier *dossier, const DramaTie *tie);
DramaStanding     drama_standing_of_rule (DramaStandingRule rule);
DramaStanding     drama_standing_derived (const DramaDossier *dossier, const DramaTie *tie);
DramaStanding     drama_standing_shown (const DramaDossier *dossier, const DramaTie *tie);

G_END_DECLS
