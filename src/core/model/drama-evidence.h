/* drama-evidence.h - one quote that bears on one tie
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-anchor.h"
#include "drama-extras.h"
#include "drama-remarks.h"
#include "drama-words.h"

G_BEGIN_DECLS

/* What stands for a name in the words of others, see core/redact: four full blocks,
 * however long the name, so that its length tells nothing. */
#define DRAMA_EVIDENCE_BAR "████"

/**
 * DramaEvidence:
 *
 * One quote with its stance, its certainty and who says it.  Immutable and
 * atomically reference counted, like every record of a dossier.
 */
typedef struct _DramaEvidence DramaEvidence;

/**
 * DramaEvidenceFields:
 * @id: unique among all evidence of its dossier
 * @source: id of the source
 * @anchor: the words and their place
 * @stance: whether it supports or disputes the tie
 * @certainty: how the source puts it
 * @speaker: (nullable): id of the actor who says it; %NULL where the source
 *   speaks in its own voice
 * @note: may be empty
 * @unplaced: whether nobody knows where in the source the words stand: they were
 *   typed from paper, or changed since, and no text was there to compare them with.
 *   The places of @anchor are then only numbers that fit its length
 * @by: who entered it, may be empty
 * @when: on which day, an EDTF date, may be empty
 * @resolved: (nullable): whom words such as "he" stand for
 * @dismissed: (nullable): what was found about it and may stand
 * @extras: (nullable): unknown members
 *
 * What a piece of evidence is made of; used as #DramaSourceFields is.
 */
typedef struct
{
  const char       *id;
  const char       *source;
  DramaAnchor       anchor;
  DramaStance       stance;
  DramaCertainty    certainty;
  const char       *speaker;
  const char       *note;
  gboolean          unplaced;
  const char       *by;
  const char       *when;
  DramaResolutions *resolved;
  DramaDismissals  *dismissed;
  DramaExtras      *extras;
} DramaEvidenceFields;

DramaEvidence             *drama_evidence_new (const DramaEvidenceFields *fields);
DramaEvidence             *drama_evidence_ref (DramaEvidence *self);
void                       drama_evidence_unref (DramaEvidence *self);
gint64                     drama_evidence_get_place (const DramaEvidence *self);
const DramaEvidenceFields *drama_evidence_get_fields (const DramaEvidence *self);
gboolean                   drama_evidence_equal (const DramaEvidence *a, const DramaEvidence *b);
gboolean                   drama_evidence_is_redacted (const DramaEvidence *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaEvidence, drama_evidence_unref)

G_END_DECLS
