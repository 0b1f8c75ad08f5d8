/* drama-stress.h - distances in the picture that tell distances in the graph
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-topology.h"
#include "drama-vec.h"

G_BEGIN_DECLS

/**
 * DramaStress:
 *
 * The stress of a graph: over pairs of nodes, how far their distance in the
 * picture is from @unit times the links between them, squared, and weighted less
 * the more links there are.  Pairs that no path joins have no say.
 */
typedef struct _DramaStress DramaStress;

DramaStress *drama_stress_new (DramaTopology *topology, const guint8 *fixed, guint64 seed);
void         drama_stress_free (DramaStress *self);
gboolean     drama_stress_prepare (DramaStress *self);
void         drama_stress_place (DramaStress *self, double unit, DramaVec *positions);
void         drama_stress_anneal (DramaStress *self, guint halvings, double heat);
double       drama_stress_sweep (DramaStress *self, double unit, DramaVec *positions);
guint        drama_stress_get_n_left (const DramaStress *self);
guint        drama_stress_get_n_pairs (const DramaStress *self);
double       drama_stress_measure (const DramaStress *self, const DramaVec *positions);
const guint *drama_stress_get_hops (const DramaStress *self, guint node);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaStress, drama_stress_free)

G_END_DECLS
