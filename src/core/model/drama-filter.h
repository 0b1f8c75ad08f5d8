/* drama-filter.h - which actors and ties are wanted
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-dossier.h"

G_BEGIN_DECLS

/**
 * DramaFilter:
 * @hidden_kinds: bit 1 << #DramaKind set: actors of that kind are not wanted
 * @hidden_standings: bit 1 << #DramaStanding set: ties shown so are not wanted
 * @folded: (nullable): what drama_fold() made of words to look for
 *
 * A plain value; all zero lets everything pass.
 */
typedef struct
{
  guint       hidden_kinds;
  guint       hidden_standings;
  const char *folded;
} DramaFilter;

gboolean drama_filter_passes_actor (const DramaFilter  *self,
                                    const DramaDossier *dossier,
                                    const DramaActor   *actor);
gboolean drama_filter_passes_tie (const DramaFilter  *self,
                                  const DramaDossier *dossier,
                                  const DramaTie     *tie);

G_END_DECLS
