/* drama-part.h - the nodes that are arranged together
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-rect.h"
#include "drama-topology.h"

G_BEGIN_DECLS

/**
 * DramaPart:
 * @n_nodes: how many nodes
 * @n_links: how many links
 * @nodes: (array length=n_nodes): their indices in the whole graph, rising
 * @topology: the links among them by their places in @nodes, without loops and
 *   each pair once
 * @links: (array length=n_links): the links of @topology
 * @rooms: (array length=n_links): the free length that the pair's verbs want
 * @boxes: (array length=n_nodes): extents about the node's place
 * @fixed: (array length=n_nodes) (nullable): not 0 where a node must not move
 * @placed: (array length=n_nodes) (nullable): not 0 where a node has a place to begin at
 * @positions: (array length=n_nodes): their places
 * @spacing: the ideal length of a link
 * @gap: what is to be left free between two boxes
 * @aspect: width by height of the view
 * @labelled: whether any box or room is more than nothing
 *
 * One connected part of a graph, or all parts with fixed nodes together.
 */
typedef struct
{
  guint            n_nodes;
  guint            n_links;
  guint           *nodes;
  DramaTopology   *topology;
  const DramaLink *links;
  double          *rooms;
  DramaRect       *boxes;
  guint8          *fixed;
  guint8          *placed;
  DramaVec        *positions;
  double           spacing;
  double           gap;
  double           aspect;
  gboolean         labelled;
} DramaPart;

DramaPart *drama_part_new (DramaTopology   *whole,
                           const guint     *nodes,
                           guint            n_nodes,
                           const guint     *place_of,
                           const double    *rooms,
                           const DramaRect *boxes);
void       drama_part_free (DramaPart *self);
DramaRect  drama_part_box (const DramaPart *self, guint node, DramaVec at);
DramaRect  drama_part_bounds (const DramaPart *self, const DramaVec *positions);
double     drama_part_rim (const DramaPart *self, guint node, DramaVec along);
double     drama_part_length (const DramaPart *self, guint link, DramaVec along);
gboolean   drama_part_is_fixed (const DramaPart *self, guint node);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaPart, drama_part_free)

G_END_DECLS
