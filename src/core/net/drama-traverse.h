/* drama-traverse.h - walks over a graph
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-topology.h"

G_BEGIN_DECLS

/* The distance of a node that no path reaches. */
#define DRAMA_UNREACHED G_MAXUINT

void  drama_traverse_distances (const DramaTopology *topology,
                                guint                from,
                                guint               *distances,
                                guint               *queue);
guint drama_traverse_components (const DramaTopology *topology, guint *component);

G_END_DECLS
