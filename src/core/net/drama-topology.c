/* drama-topology.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-topology.h"

struct _DramaTopology
{
  gatomicrefcount ref_count;
  guint           n_nodes;
  guint           n_links;
  DramaLink      *links;      /* n_links */
  guint          *rows;       /* n_nodes + 1: where each node's row begins */
  guint          *neighbours; /* 2 * n_links: the node at the other end */
  guint          *incident;   /* 2 * n_links: the link that leads there */
};

/**
 * drama_topology_new:
 * @n_nodes: how many nodes
 * @links: (array length=n_links): the edges, copied; both ends below @n_nodes
 * @n_links: how many edges, at most half of %G_MAXUINT
 *
 * Builds the rows by counting, in time and memory linear in nodes and edges.
 * Within a row the neighbours stand in the order of their links.
 *
 * Returns: (transfer full): the graph
 */
DramaTopology *
drama_topology_new (guint            n_nodes,
                    const DramaLink *links,
                    guint            n_links)
{
  g_autofree guint *next = NULL;
  DramaTopology    *self;

  g_return_val_if_fail (n_links <= G_MAXUINT / 2, NULL);

  self = g_new0 (DramaTopology, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->n_nodes = n_nodes;
  self->n_links = n_links;
  self->links = g_memdup2 (links, n_links * sizeof (DramaLink));
  self->rows = g_new0 (guint, (gsize) n_nodes + 1);
  /* Never NULL: the row of a node without links begins somewhere too. */
  self->neighbours = g_new (guint, MAX (2 * (gsize) n_links, 1));
  self->incident = g_new (guint, MAX (2 * (gsize) n_links, 1));

  for (guint i = 0; i < n_links; i++)
    {
      g_assert (links[i].from < n_nodes && links[i].to < n_nodes);
      self->rows[links[i].from + 1]++;
      self->rows[links[i].to + 1]++;
    }
  for (guint i = 0; i < n_nodes; i++)
    self->rows[i + 1] += self->rows[i];

  next = g_memdup2 (self->rows, n_nodes * sizeof (guint));
  for (guint i = 0; i < n_links; i++)
    {
      guint out = next[links[i].from]++;
      guint in = next[links[i].to]++;

      self->neighbours[out] = links[i].to;
      self->neighbours[in] = links[i].from;
      self->incident[out] = self->incident[in] = i;
    }

  return self;
}

/**
 * drama_topology_ref:
 * @self: a graph
 *
 * Any thread may call it.
 *
 * Returns: (transfer full): @self
 */
DramaTopology *
drama_topology_ref (DramaTopology *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * drama_topology_unref:
 * @self: (transfer full): a graph
 *
 * Gives up one reference; the last one frees the graph.  Any thread may call it.
 */
void
drama_topology_unref (DramaTopology *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->links);
  g_free (self->rows);
  g_free (self->neighbours);
  g_free (self->incident);
  g_free (self);
}

/**
 * drama_topology_get_n_nodes:
 * @self: a graph
 *
 * Returns: how many nodes it has
 */
guint
drama_topology_get_n_nodes (const DramaTopology *self)
{
  return self->n_nodes;
}

/**
 * drama_topology_get_n_links:
 * @self: a graph
 *
 * Returns: how many links it has
 */
guint
drama_topology_get_n_links (const DramaTopology *self)
{
  return self->n_links;
}

/**
 * drama_topology_get_links:
 * @self: a graph
 *
 * Returns: (transfer none): its links, in the order they were given
 */
const DramaLink *
drama_topology_get_links (const DramaTopology *self)
{
  return self->links;
}

/**
 * drama_topology_get_degree:
 * @self: a graph
 * @node: index of a node
 *
 * Returns: the ends of links at @node: parallel links each count, a loop twice
 */
guint
drama_topology_get_degree (const DramaTopology *self,
                           guint                node)
{
  g_return_val_if_fail (node < self->n_nodes, 0);

  return self->rows[node + 1] - self->rows[node];
}

/**
 * drama_topology_get_neighbours:
 * @self: a graph
 * @node: index of a node
 *
 * Returns: (transfer none): as many nodes as @node's degree, in the order of
 *   their links; the same node again for parallel links
 */
const guint *
drama_topology_get_neighbours (const DramaTopology *self,
                               guint                node)
{
  g_return_val_if_fail (node < self->n_nodes, NULL);

  return self->neighbours + self->rows[node];
}

/**
 * drama_topology_get_incident:
 * @self: a graph
 * @node: index of a node
 *
 * Returns: (transfer none): the links at @node, parallel to
 *   drama_topology_get_neighbours()
 */
const guint *
drama_topology_get_incident (const DramaTopology *self,
                             guint                node)
{
  g_return_val_if_fail (node < self->n_nodes, NULL);

  return self->incident + self->rows[node];
}
