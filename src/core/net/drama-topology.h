/* drama-topology.h - who is joined to whom, as numbers
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DramaLink:
 * @from: index of a node
 * @to: index of a node; equal to @from for a loop
 *
 * One edge of a graph.  Several links may join the same two nodes.
 */
typedef struct
{
  guint from;
  guint to;
} DramaLink;

/**
 * DramaTopology:
 *
 * A graph as compressed sparse rows: nodes are 0 … n-1, edges are 0 … m-1 in
 * the order they were given.  A link stands in the rows of both its ends, a
 * loop twice in its own.  Immutable and atomically reference counted.
 */
typedef struct _DramaTopology DramaTopology;

DramaTopology   *drama_topology_new (guint n_nodes, const DramaLink *links, guint n_links);
DramaTopology   *drama_topology_ref (DramaTopology *self);
void             drama_topology_unref (DramaTopology *self);
guint            drama_topology_get_n_nodes (const DramaTopology *self);
guint            drama_topology_get_n_links (const DramaTopology *self);
const DramaLink *drama_topology_get_links (const DramaTopology *self);
guint            drama_topology_get_degree (const DramaTopology *self, guint node);
const guint     *drama_topology_get_neighbours (const DramaTopology *self, guint node);
const guint     *drama_topology_get_incident (const DramaTopology *self, guint node);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaTopology, drama_topology_unref)

G_END_DECLS
