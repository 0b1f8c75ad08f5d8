/* drama-pivots.h - a first arrangement from the distances to a few nodes
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-random.h"
#include "drama-vec.h"

G_BEGIN_DECLS

void drama_pivots_place (const guint *const *rows,
                         guint               n_rows,
                         guint               n_nodes,
                         DramaRandom        *random,
                         DramaVec           *positions);

G_END_DECLS
