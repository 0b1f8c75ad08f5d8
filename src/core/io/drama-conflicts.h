/* drama-conflicts.h - what two people said differently, kept until somebody decides
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-dossier.h"
#include "drama-merge.h"

G_BEGIN_DECLS

/* The member of a dossier that keeps them. */
#define DRAMA_CONFLICTS_KEY "conflicts"

GPtrArray    *drama_conflicts_read (const DramaDossier *dossier);
DramaDossier *drama_conflicts_attach (DramaDossier       *joined,
                                      const DramaDossier *theirs,
                                      const GPtrArray    *conflicts,
                                      GError            **error);
DramaDossier *drama_conflicts_detach (DramaDossier *dossier);
DramaDossier *drama_conflicts_settle (DramaDossier *dossier,
                                      guint         index,
                                      gboolean      take_theirs,
                                      GError      **error);
DramaDossier *drama_conflicts_merge (DramaDossier *base,
                                     DramaDossier *ours,
                                     DramaDossier *theirs,
                                     guint        *n_conflicts,
                                     GError      **error);

G_END_DECLS
