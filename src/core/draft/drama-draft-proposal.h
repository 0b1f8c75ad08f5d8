/* drama-draft-proposal.h - what selected words may be evidence of
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-dossier.h"
#include "drama-draft-rules.h"

G_BEGIN_DECLS

/**
 * DramaDraftProposal:
 * @actors: (element-type utf8): ids of the actors of the dossier that the words name, in
 *   the order of their first mention
 * @strangers: (element-type utf8): names in the words that no actor has
 * @kinds: (element-type DramaKind): of each of @strangers, as the draft guesses it
 * @from: (nullable): id of the actor the verb begins with
 * @to: (nullable): id of the actor it ends with
 * @verb: as the text has it; empty where nothing could be read
 * @certainty: how the text puts it
 * @stance: whether it says so or denies it
 * @speaker: (nullable): id of the actor who says it
 *
 * A guess for a person to correct.
 */
typedef struct
{
  GPtrArray     *actors;
  GPtrArray     *strangers;
  GArray        *kinds;
  char          *from;
  char          *to;
  char          *verb;
  DramaCertainty certainty;
  DramaStance    stance;
  char          *speaker;
} DramaDraftProposal;

DramaDraftProposal *drama_draft_proposal_new (const DramaDossier    *dossier,
                                              const DramaDraftRules *rules,
                                              const char            *text,
                                              gsize                  start,
                                              gsize                  end);
void                drama_draft_proposal_free (DramaDraftProposal *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaDraftProposal, drama_draft_proposal_free)

G_END_DECLS
