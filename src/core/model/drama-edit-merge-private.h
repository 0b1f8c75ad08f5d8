/* drama-edit-merge-private.h - what merging and splitting agree on
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-edit-merge.h"
#include "drama-former.h"

G_BEGIN_DECLS

/* Between two notes that became one. */
#define DRAMA_NOTE_JOINT "\n\n"

/**
 * DramaMerger:
 *
 * A merger on its way.
 */
typedef struct
{
  DramaEdit    *edit;
  const char   *into;
  const char   *other;
  GTree        *sayings;      /* key → GPtrArray of Saying */
  GPtrArray    *from;         /* ids */
  GPtrArray    *to;           /* ids */
  GPtrArray    *speaks;       /* ids */
  GPtrArray    *gave_aliases; /* names */
  GArray       *folded;       /* DramaFoldedTie, borrowing from @held */
  GPtrArray    *held;         /* what @folded borrows */
  DramaMerging *merging;
  GTree        *again; /* (nullable): id of a tie → id of the one it had been folded into */
} DramaMerger;

void     drama_merger_merge_ties (DramaMerger *merger);
char    *drama_merger_join_notes (const char *note, const char *other);
gboolean drama_edit_merge_again (DramaEdit         *self,
                                 const char        *into,
                                 const char        *other,
                                 const DramaFormer *before,
                                 DramaMerging      *merging);

G_END_DECLS
