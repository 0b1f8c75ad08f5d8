/* drama-conflicts-private.h - what the member of conflicts says; for core/io only
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-conflicts.h"

G_BEGIN_DECLS

/* Both are never NULL once read. */
typedef struct
{
  GPtrArray    *list; /* element-type DramaConflict */
  DramaDossier *theirs;
} DramaWaiting;

void          drama_waiting_clear (DramaWaiting *kept);
DramaWaiting  drama_waiting_read (const DramaDossier *dossier);
DramaDossier *drama_waiting_write (DramaDossier *dossier, const DramaWaiting *kept);
DramaTie     *drama_conflicts_find_tie_of (const DramaDossier *dossier,
                                           const char         *evidence,
                                           guint              *index);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DramaWaiting, drama_waiting_clear)

G_END_DECLS
