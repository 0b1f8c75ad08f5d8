/* small-dossier.h - dossiers in a line, for tests
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-edit.h"

G_BEGIN_DECLS

DramaSource   *small_source (const char *id, const char *publisher);
DramaActor    *small_actor (const char *id, const char *name);
DramaEvidence *small_quote (const char    *id,
                            const char    *source,
                            DramaStance    stance,
                            DramaCertainty certainty,
                            const char    *speaker);
DramaTie      *small_tie (const char           *id,
                          const char           *from,
                          const char           *verb,
                          const char           *to,
                          DramaEvidence *const *evidence,
                          guint                 n_evidence);
DramaDossier  *small_dossier (void);

G_END_DECLS
