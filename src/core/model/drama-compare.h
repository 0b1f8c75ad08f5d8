/* drama-compare.h - what became different between two dossiers, and why
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-field.h"
#include "drama-standing.h"

G_BEGIN_DECLS

/**
 * DramaChangeKind:
 * @DRAMA_CHANGE_ADDED: only the new dossier has it
 * @DRAMA_CHANGE_REMOVED: only the old one has it
 * @DRAMA_CHANGE_CHANGED: both have it, and it says something else
 */
typedef enum
{
  DRAMA_CHANGE_ADDED,
  DRAMA_CHANGE_REMOVED,
  DRAMA_CHANGE_CHANGED,
} DramaChangeKind;

/**
 * DramaFieldChange:
 * @field: its name, see drama_field_get_name(); or "evidence" where the quotes of a
 *   tie were put in another order; static
 * @before: what it said, in the words of the file; empty where nothing
 * @after: what it says now
 */
typedef struct
{
  const char *field;
  char       *before;
  char       *after;
} DramaFieldChange;

/**
 * DramaChange:
 * @kind: what became of the record
 * @record: what it is
 * @id: its id; empty for the dossier itself
 * @tie: (nullable): of evidence: the id of its tie
 * @fields: (element-type DramaFieldChange): of what is changed, in the order of the file;
 *   else empty
 *
 * Evidence has changes of its own, also where its whole tie was added or removed.
 */
typedef struct
{
  DramaChangeKind kind;
  DramaRecordKind record;
  char           *id;
  char           *tie;
  GPtrArray      *fields;
} DramaChange;

/**
 * DramaCauseKind:
 * @DRAMA_CAUSE_PERSON: a person overruled the rule, otherwise, or no longer
 * @DRAMA_CAUSE_QUOTE_ADDED: a quote was added
 * @DRAMA_CAUSE_QUOTE_REMOVED: a quote was removed
 * @DRAMA_CAUSE_QUOTE_CHANGED: a quote got another stance, certainty, speaker or source
 * @DRAMA_CAUSE_PUBLISHER: a source is said to be of another publisher
 */
typedef enum
{
  DRAMA_CAUSE_PERSON,
  DRAMA_CAUSE_QUOTE_ADDED,
  DRAMA_CAUSE_QUOTE_REMOVED,
  DRAMA_CAUSE_QUOTE_CHANGED,
  DRAMA_CAUSE_PUBLISHER,
} DramaCauseKind;

/**
 * DramaCause:
 * @kind: what happened
 * @id: the id of the quote or the source; empty for a person
 */
typedef struct
{
  DramaCauseKind kind;
  char          *id;
} DramaCause;

/**
 * DramaStandingChange:
 * @tie: the id of a tie that both dossiers have
 * @before: the standing that the old one shows
 * @after: the standing that the new one shows
 * @causes: (element-type DramaCause): what made the difference, never empty
 *
 * A cause is what, taken back alone, would give another standing than the new one.
 * Where several together did what none did alone, all of them are causes.
 */
typedef struct
{
  char         *tie;
  DramaStanding before;
  DramaStanding after;
  GPtrArray    *causes;
} DramaStandingChange;

/**
 * DramaComparison:
 * @changes: (element-type DramaChange): the dossier itself, then sources, actors and ties
 *   by their ids, behind each tie its evidence: what was removed by old order, then the
 *   rest by new order
 * @standings: (element-type DramaStandingChange): by the ids of the ties
 *
 * The same two dossiers always give the same lists.  Owns all that is in it, and
 * outlives both dossiers.
 */
typedef struct
{
  GPtrArray *changes;
  GPtrArray *standings;
} DramaComparison;

DramaComparison *drama_compare (const DramaDossier *before, const DramaDossier *after);
DramaDossier    *drama_compare_share (DramaDossier *before, DramaDossier *after);
void             drama_comparison_free (DramaComparison *self);
gboolean         drama_comparison_is_empty (const DramaComparison *self);
guint            drama_comparison_count (const DramaComparison *self,
                                         DramaRecordKind        record,
                                         DramaChangeKind        kind);
DramaChange     *drama_comparison_find (const DramaComparison *self,
                                        DramaRecordKind        record,
                                        const char            *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaComparison, drama_comparison_free)

G_END_DECLS
