/* drama-merge.h - two people's changes to one dossier, joined
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-field.h"

G_BEGIN_DECLS

/**
 * DramaConflict:
 * @record: the kind of record
 * @id: its id, empty for the dossier itself; owned
 * @field: the name of the field in the file, or "removed" where one side
 *   removed what the other changed or still needs; static
 * @ours: what we say, as drama_field_to_text() puts it; owned.  Of what is
 *   "removed": "removed", "changed" or "needed"
 * @theirs: what they say; owned
 *
 * A field that both sides changed, and not to the same.  The merge keeps ours,
 * and of a record that one side removed, the other side's.
 */
typedef struct
{
  DramaRecordKind record;
  char           *id;
  const char     *field;
  char           *ours;
  char           *theirs;
} DramaConflict;

void          drama_conflict_free (DramaConflict *self);
DramaDossier *drama_merge (DramaDossier *base,
                           DramaDossier *ours,
                           DramaDossier *theirs,
                           GPtrArray    *conflicts,
                           GError      **error);

G_END_DECLS
