/* drama-merge-fields.h - two changed versions of one record, joined; for core/model only
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-merge.h"

G_BEGIN_DECLS

void drama_merge_note (GPtrArray      *conflicts,
                       DramaRecordKind record,
                       const char     *id,
                       const char     *field,
                       const char     *ours,
                       const char     *theirs);

DramaDossierFields drama_merge_dossier_fields (const DramaDossierFields *base,
                                               const DramaDossierFields *ours,
                                               const DramaDossierFields *theirs,
                                               GPtrArray                *conflicts);

/* Each returns (transfer full): the joined record; @base may be NULL where both sides added it. */
gpointer drama_merge_sources (gpointer   base,
                              gpointer   ours,
                              gpointer   theirs,
                              GPtrArray *conflicts);
gpointer drama_merge_actors (gpointer   base,
                             gpointer   ours,
                             gpointer   theirs,
                             GPtrArray *conflicts);
gpointer drama_merge_ties (gpointer   base,
                           gpointer   ours,
                           gpointer   theirs,
                           GPtrArray *conflicts);

G_END_DECLS
