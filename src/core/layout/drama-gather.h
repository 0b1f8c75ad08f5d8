/* drama-gather.h - neighbours nearer than strangers
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-topology.h"
#include "drama-vec.h"

G_BEGIN_DECLS

double drama_gather_sweep (const DramaTopology *topology,
                           const guint8        *fixed,
                           double               unit,
                           double               rest,
                           double               strength,
                           DramaVec            *positions);

G_END_DECLS
