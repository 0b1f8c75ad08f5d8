/* drama-part.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-layout"

#include "drama-part.h"

/* Joins each two linked nodes once, with the most room that any of their links
 * wants; what leads out of the part is dropped. */
static void
collect_links (DramaPart     *self,
               DramaTopology *whole,
               const guint   *place_of,
               const double  *rooms)
{
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (DramaLink));
  g_autoptr (GArray) wants = g_array_new (FALSE, FALSE, sizeof (double));
  g_autofree guint *latest = g_new (guint, self->n_nodes);

  for (guint i = 0; i < self->n_nodes; i++)
    latest[i] = G_MAXUINT;

  for (guint from = 0; from < self->n_nodes; from++)
    {
      guint        degree = drama_topology_get_degree (whole, self->nodes[from]);
      const guint *neighbours = drama_topology_get_neighbours (whole, self->nodes[from]);
      const guint *incident = drama_topology_get_incident (whole, self->nodes[from]);
      guint        first = links->len;

      for (guint i = 0; i < degree; i++)
        {
          guint  to = place_of[neighbours[i]];
          double want = rooms != NULL ? rooms[incident[i]] : 0;
          double most;

          if (to == G_MAXUINT || to <= from)
            continue;
          want = want > 0 && isfinite (want) ? want : 0;
          self->labelled |= want > 0;
          if (latest[to] == G_MAXUINT || latest[to] < first)
            {
              DramaLink link = { from, to };

              latest[to] = links->len;
              g_array_append_val (links, link);
              g_array_append_val (wants, want);
              continue;
            }
          most = MAX (g_array_index (wants, double, latest[to]), want);
          g_array_index (wants, double, latest[to]) = most;
        }
    }

  self->n_links = links->len;
  self->topology = drama_topology_new (self->n_nodes, (const DramaLink *) (void *) links->data,
                                       links->len);
  self->links = drama_topology_get_links (self->topology);
  self->rooms = g_memdup2 (wants->data, wants->len * sizeof (double));
}

/**
 * drama_part_new:
 * @whole: the graph
 * @nodes: (array length=n_nodes): the nodes of the part, rising
 * @n_nodes: how many
 * @place_of: one number for each node of @whole: where it stands in @nodes, or
 *   %G_MAXUINT where it is of another part
 * @rooms: (array) (nullable): one length for each link of @whole
 * @boxes: (array) (nullable): one extent for each node of @whole
 *
 * Fields about places and wishes are left at 0 for the owner to fill.
 *
 * Returns: (transfer full): the part
 */
DramaPart *
drama_part_new (DramaTopology   *whole,
                const guint     *nodes,
                guint            n_nodes,
                const guint     *place_of,
                const double    *rooms,
                const DramaRect *boxes)
{
  DramaPart *self = g_new0 (DramaPart, 1);

  self->n_nodes = n_nodes;
  self->nodes = g_memdup2 (nodes, n_nodes * sizeof (guint));
  self->boxes = g_new0 (DramaRect, n_nodes);
  self->positions = g_new0 (DramaVec, n_nodes);
  for (guint i = 0; boxes != NULL && i < n_nodes; i++)
    {
      self->boxes[i] = boxes[nodes[i]];
      self->labelled |= self->boxes[i].width > 0 || self->boxes[i].height > 0;
    }
  collect_links (self, whole, place_of, rooms);

  return self;
}

/**
 * drama_part_free:
 * @self: (transfer full) (nullable): a part
 */
void
drama_part_free (DramaPart *self)
{
  if (self == NULL)
    return;

  drama_topology_unref (self->topology);
  g_free (self->nodes);
  g_free (self->rooms);
  g_free (self->boxes);
  g_free (self->fixed);
  g_free (self->placed);
  g_free (self->positions);
  g_free (self);
}

/**
 * drama_part_is_fixed:
 * @self: a part
 * @node: one of its nodes
 *
 * Returns: whether @node must not move
 */
gboolean
drama_part_is_fixed (const DramaPart *self,
                     guint            node)
{
  return self->fixed != NULL && self->fixed[node];
}

/**
 * drama_part_box:
 * @self: a part
 * @node: one of its nodes
 * @at: a place for it
 *
 * Returns: what @node covers there, with half of the gap on every side
 */
DramaRect
drama_part_box (const DramaPart *self,
                guint            node,
                DramaVec         at)
{
  DramaRect box = self->boxes[node];

  return (DramaRect){ at.x + box.x - self->gap / 2, at.y + box.y - self->gap / 2,
                      box.width + self->gap, box.height + self->gap };
}

/**
 * drama_part_bounds:
 * @self: a part of at least one node
 * @positions: a place for each node
 *
 * Returns: the smallest rectangle about all that its nodes cover
 */
DramaRect
drama_part_bounds (const DramaPart *self,
                   const DramaVec  *positions)
{
  DramaRect bounds = drama_part_box (self, 0, positions[0]);

  for (guint i = 1; i < self->n_nodes; i++)
    bounds = drama_rect_union (bounds, drama_part_box (self, i, positions[i]));

  return bounds;
}

/* How far one may go from the origin along one axis before leaving [low, high]. */
static double
leave_axis (double along,
            double low,
            double high)
{
  if (along > 0)
    return MAX (high, 0) / along;
  if (along < 0)
    return MIN (low, 0) / along;

  return G_MAXDOUBLE;
}

/**
 * drama_part_rim:
 * @self: a part
 * @node: one of its nodes
 * @along: a direction of length 1
 *
 * Returns: how far @node's box reaches from its place into that direction
 */
double
drama_part_rim (const DramaPart *self,
                guint            node,
                DramaVec         along)
{
  DramaRect box = self->boxes[node];
  double    rim = MIN (leave_axis (along.x, box.x, box.x + box.width),
                       leave_axis (along.y, box.y, box.y + box.height));

  return rim < G_MAXDOUBLE ? rim : 0;
}

/**
 * drama_part_length:
 * @self: a part
 * @link: one of its links
 * @along: the direction from the link's one end to its other, of length 1
 *
 * Returns: how far apart its ends must be to leave their link the room it wants
 */
double
drama_part_length (const DramaPart *self,
                   guint            link,
                   DramaVec         along)
{
  return drama_part_rim (self, self->links[link].from, along) +
         drama_part_rim (self, self->links[link].to, drama_vec_scale (along, -1)) +
         self->rooms[link];
}
