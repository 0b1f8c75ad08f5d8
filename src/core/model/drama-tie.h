/* drama-tie.h - a relation between two actors
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-evidence.h"
#include "drama-extras.h"
#include "drama-words.h"

G_BEGIN_DECLS

/**
 * DramaTie:
 *
 * A relation between two actors with the evidence for it.  Immutable and
 * atomically reference counted, like every record of a dossier.
 */
typedef struct _DramaTie DramaTie;

/**
 * DramaOverruling:
 * @value: the standing that a person set
 * @by: who, may be empty
 * @when: an EDTF date, may be empty
 * @why: may be empty
 * @extras: (nullable): unknown members
 *
 * A standing that a person set against the rule.
 */
typedef struct
{
  DramaStanding value;
  const char   *by;
  const char   *when;
  const char   *why;
  DramaExtras  *extras;
} DramaOverruling;

/**
 * DramaTieFields:
 * @id: unique among the ties of its dossier
 * @from: id of an actor
 * @to: id of an actor; may be the same
 * @verb: reads from @from to @to
 * @directed: whether an arrow is drawn; where not, the order only serves reading
 * @date: an EDTF date, may be empty
 * @overruled: whether @overruling holds
 * @overruling: a person's standing
 * @note: may be empty
 * @evidence: (array length=n_evidence): the quotes, in the order they were entered or put into
 * @n_evidence: how many
 * @dismissed: (nullable): what was found about it and may stand
 * @extras: (nullable): unknown members
 *
 * What a tie is made of; used as #DramaSourceFields is.
 */
typedef struct
{
  const char           *id;
  const char           *from;
  const char           *to;
  const char           *verb;
  gboolean              directed;
  const char           *date;
  gboolean              overruled;
  DramaOverruling       overruling;
  const char           *note;
  DramaEvidence *const *evidence;
  guint                 n_evidence;
  DramaDismissals      *dismissed;
  DramaExtras          *extras;
} DramaTieFields;

DramaTie             *drama_tie_new (const DramaTieFields *fields);
DramaTie             *drama_tie_ref (DramaTie *self);
void                  drama_tie_unref (DramaTie *self);
const DramaTieFields *drama_tie_get_fields (const DramaTie *self);
guint                 drama_tie_count_stance (const DramaTie *self, DramaStance stance);
gboolean              drama_tie_same_overruling (const DramaTieFields *a, const DramaTieFields *b);
gboolean              drama_tie_equal (const DramaTie *a, const DramaTie *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaTie, drama_tie_unref)

G_END_DECLS
