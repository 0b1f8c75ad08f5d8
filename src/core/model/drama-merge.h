/* drama-merge.h - two people's changes to one dossier, joined
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-dossier.h"

G_BEGIN_DECLS

/**
 * DramaConflictRecord:
 *
 * In what kind of record two people's changes met.
 */
typedef enum
{
  DRAMA_CONFLICT_DOSSIER,
  DRAMA_CONFLICT_SOURCE,
  DRAMA_CONFLICT_ACTOR,
  DRAMA_CONFLICT_TIE,
  DRAMA_CONFLICT_EVIDENCE,
} DramaConflictRecord;

/**
 * DramaConflict:
 * @record: the kind of record
 * @id: its id, empty for the dossier itself; owned
 * @field: the name of the field in the file, or "removed" where one side
 *   removed what the other changed or still needs; static
 *
 * A field that both sides changed, and not to the same.  The merge keeps ours,
 * and of a record that one side removed, the other side's.
 */
typedef struct
{
  DramaConflictRecord record;
  char               *id;
  const char         *field;
} DramaConflict;

void          drama_conflict_free (DramaConflict *self);
DramaDossier *drama_merge (DramaDossier *base,
                           DramaDossier *ours,
                           DramaDossier *theirs,
                           GPtrArray    *conflicts,
                           GError      **error);

G_END_DECLS
