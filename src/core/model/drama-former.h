/* drama-former.h - who an actor was before it was merged into another
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-actor.h"
#include "drama-tie.h"

G_BEGIN_DECLS

/**
 * DramaTwin:
 * @id: of evidence that was left out, as the same words were there already
 * @of: id of the evidence that was there
 * @prefix: in what the two differed
 * @suffix: likewise
 * @note: likewise
 * @by: likewise
 * @when: likewise
 * @extras: (nullable): unknown members
 *
 * Evidence that two ties both had.  All else it has in common with its twin, and
 * takes from it when it comes back: who mends a quote mends both.
 */
typedef struct
{
  const char  *id;
  const char  *of;
  const char  *prefix;
  const char  *suffix;
  const char  *note;
  const char  *by;
  const char  *when;
  DramaExtras *extras;
} DramaTwin;

/**
 * DramaFoldedTie:
 * @tie: the tie as it was, between its ends of then, without its evidence
 * @into: id of the tie that says the same
 * @gave_date: whether that tie has its date from this one
 * @gave_standing: whether it has the standing that a person set from this one
 * @gave_note: whether the note of this one was put under its own
 * @evidence: (array zero-terminated=1): ids of its evidence, in their order
 * @twins: (array length=n_twins): those of them that were left out
 * @n_twins: how many
 * @extras: (nullable): unknown members
 *
 * A tie that a merge made say the same as another.
 */
typedef struct
{
  DramaTie          *tie;
  const char        *into;
  gboolean           gave_date;
  gboolean           gave_standing;
  gboolean           gave_note;
  const char *const *evidence;
  const DramaTwin   *twins;
  guint              n_twins;
  DramaExtras       *extras;
} DramaFoldedTie;

/**
 * DramaFormerFields:
 * @actor: the actor as it was, with who had been merged into it
 * @gave_aliases: (array zero-terminated=1) (nullable): names that the other has from it
 * @gave_note: whether its note was put under that of the other
 * @from: (array zero-terminated=1) (nullable): ids of the ties that began at it
 * @to: (array zero-terminated=1) (nullable): ids of the ties that ended at it
 * @speaks: (array zero-terminated=1) (nullable): ids of the evidence that it says
 * @folded: (array length=n_folded): its ties that said the same as another
 * @n_folded: how many
 * @extras: (nullable): unknown members
 *
 * What a #DramaFormer is made of; used as #DramaSourceFields is.
 */
typedef struct
{
  DramaActor           *actor;
  const char *const    *gave_aliases;
  gboolean              gave_note;
  const char *const    *from;
  const char *const    *to;
  const char *const    *speaks;
  const DramaFoldedTie *folded;
  guint                 n_folded;
  DramaExtras          *extras;
} DramaFormerFields;

DramaFormer             *drama_former_new (const DramaFormerFields *fields);
DramaFormer             *drama_former_ref (DramaFormer *self);
void                     drama_former_unref (DramaFormer *self);
const DramaFormerFields *drama_former_get_fields (const DramaFormer *self);
gboolean                 drama_former_equal (const DramaFormer *a, const DramaFormer *b);
gboolean                 drama_former_all_equal (DramaFormer *const *a,
                                                 guint               n_a,
                                                 DramaFormer *const *b,
                                                 guint               n_b);
gboolean                 drama_former_same_merged (gconstpointer a, gconstpointer b);
char                    *drama_former_merged_to_text (gconstpointer fields);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaFormer, drama_former_unref)

G_END_DECLS
