/* drama-cross.h - links across links
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-topology.h"
#include "drama-vec.h"

G_BEGIN_DECLS

gboolean drama_cross_segments (DramaVec a, DramaVec b, DramaVec c, DramaVec d);
guint    drama_cross_count (const DramaTopology *topology, const DramaVec *positions);

G_END_DECLS
