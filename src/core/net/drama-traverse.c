/* drama-traverse.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-traverse.h"

/**
 * drama_traverse_distances:
 * @topology: a graph; directions are ignored
 * @from: the node to start at
 * @distances: (out caller-allocates): one number a node: the links on a
 *   shortest path from @from, or %DRAMA_UNREACHED
 * @queue: scratch for as many numbers; afterwards it begins with the reached
 *   nodes, nearest first
 *
 * Breadth-first search in time linear in nodes and links, without allocation.
 */
void
drama_traverse_distances (const DramaTopology *topology,
                          guint                from,
                          guint               *distances,
                          guint               *queue)
{
  guint n_nodes = drama_topology_get_n_nodes (topology);
  guint head = 0, tail = 0;

  g_return_if_fail (from < n_nodes);

  for (guint i = 0; i < n_nodes; i++)
    distances[i] = DRAMA_UNREACHED;

  distances[from] = 0;
  queue[tail++] = from;
  while (head < tail)
    {
      guint        node = queue[head++];
      guint        degree = drama_topology_get_degree (topology, node);
      const guint *neighbours = drama_topology_get_neighbours (topology, node);

      for (guint i = 0; i < degree; i++)
        {
          if (distances[neighbours[i]] != DRAMA_UNREACHED)
            continue;
          distances[neighbours[i]] = distances[node] + 1;
          queue[tail++] = neighbours[i];
        }
    }
}

/**
 * drama_traverse_components:
 * @topology: a graph; directions are ignored
 * @component: (out caller-allocates): one number a node: which connected part
 *   it lies in, numbered from 0 by the parts' lowest nodes
 *
 * Linear in nodes and links.
 *
 * Returns: how many connected parts there are
 */
guint
drama_traverse_components (const DramaTopology *topology,
                           guint               *component)
{
  guint             n_nodes = drama_topology_get_n_nodes (topology);
  g_autofree guint *queue = g_new (guint, n_nodes);
  guint             n_components = 0;

  for (guint i = 0; i < n_nodes; i++)
    component[i] = DRAMA_UNREACHED;

  for (guint start = 0; start < n_nodes; start++)
    {
      guint head = 0, tail = 0;

      if (component[start] != DRAMA_UNREACHED)
        continue;

      component[start] = n_components;
      queue[tail++] = start;
      while (head < tail)
        {
          guint        node = queue[head++];
          guint        degree = drama_topology_get_degree (topology, node);
          const guint *neighbours = drama_topology_get_neighbours (topology, node);

          for (guint i = 0; i < degree; i++)
            {
              if (component[neighbours[i]] != DRAMA_UNREACHED)
                continue;
              component[neighbours[i]] = n_components;
              queue[tail++] = neighbours[i];
            }
        }
      n_components++;
    }

  return n_components;
}
