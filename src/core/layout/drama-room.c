/* drama-room.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names take place and verbs take length.  Each sweep pushes apart what lies too
 * close by just what is missing, between sweeps of stress that hold the arrangement
 * together, so that room grows where it lacks and nowhere else.  The idea is that
 * of PRISM (Gansner, Hu 2010, doi:10.7155/jgaa.00198), with the whole stress in
 * place of a proximity graph. */
#define G_LOG_DOMAIN "drama-layout"

#include "drama-room.h"

/* Up to so many pairs of a node and a link, nodes are kept off links. */
#define CLEARED_PAIRS 1000000

/* Moves @a by -@push and @b by +@push, each half, or the one that may move all. */
static double
part_two (const DramaPart *part,
          guint            a,
          guint            b,
          DramaVec         push,
          DramaVec        *positions)
{
  gboolean a_stays = drama_part_is_fixed (part, a), b_stays = drama_part_is_fixed (part, b);

  if (a_stays && b_stays)
    return 0;
  if (!a_stays && !b_stays)
    push = drama_vec_scale (push, 0.5);
  if (!a_stays)
    positions[a] = drama_vec_sub (positions[a], push);
  if (!b_stays)
    positions[b] = drama_vec_add (positions[b], push);

  return drama_vec_length (push);
}

static double
lengthen_links (const DramaPart *part,
                double           strength,
                DramaVec        *positions)
{
  double moved = 0;

  for (guint i = 0; i < part->n_links; i++)
    {
      guint    from = part->links[i].from, to = part->links[i].to;
      DramaVec across = drama_vec_sub (positions[to], positions[from]);
      DramaVec along = drama_vec_unit_or (across, drama_vec (1, 0));
      double   missing = drama_part_length (part, i, along) - drama_vec_length (across);

      if (missing > 0)
        moved += part_two (part, from, to, drama_vec_scale (along, missing * strength), positions);
    }

  return moved;
}

typedef struct
{
  double left;
  guint  node;
} Edge;

static int
compare_edges (gconstpointer a,
               gconstpointer b)
{
  const Edge *one = a, *other = b;

  if (one->left != other->left)
    return one->left < other->left ? -1 : 1;

  return one->node < other->node ? -1 : one->node > other->node;
}

/* All nodes, by the left edges of their boxes. */
static Edge *
sort_edges (const DramaPart *part,
            const DramaVec  *positions)
{
  Edge *edges = g_new (Edge, part->n_nodes);

  for (guint i = 0; i < part->n_nodes; i++)
    edges[i] = (Edge){ drama_part_box (part, i, positions[i]).x, i };
  qsort (edges, part->n_nodes, sizeof (Edge), compare_edges);

  return edges;
}

/* Pushes two boxes apart along the axis on which they overlap less. */
static double
part_boxes (const DramaPart *part,
            guint            a,
            guint            b,
            double           strength,
            DramaVec        *positions)
{
  DramaRect one = drama_part_box (part, a, positions[a]);
  DramaRect other = drama_part_box (part, b, positions[b]);
  double    wide = MIN (one.x + one.width, other.x + other.width) - MAX (one.x, other.x);
  double    high = MIN (one.y + one.height, other.y + other.height) - MAX (one.y, other.y);
  DramaVec  apart = drama_vec_sub (drama_rect_centre (other), drama_rect_centre (one));
  DramaVec  push;

  if (wide <= 0 || high <= 0)
    return 0;

  push = wide < high ? drama_vec (apart.x < 0 ? -wide : wide, 0)
                     : drama_vec (0, apart.y < 0 ? -high : high);

  return part_two (part, a, b, drama_vec_scale (push, strength), positions);
}

static double
part_all_boxes (const DramaPart *part,
                double           strength,
                DramaVec        *positions)
{
  g_autofree Edge *edges = sort_edges (part, positions);
  double           moved = 0;

  for (guint i = 0; i < part->n_nodes; i++)
    {
      DramaRect box = drama_part_box (part, edges[i].node, positions[edges[i].node]);

      for (guint j = i + 1; j < part->n_nodes && edges[j].left < box.x + box.width; j++)
        moved += part_boxes (part, edges[i].node, edges[j].node, strength, positions);
    }

  return moved;
}

/* Pushes a box off a link between two others, and the link a little off the box. */
static double
clear_link (const DramaPart *part,
            guint            link,
            guint            node,
            double           strength,
            DramaVec        *positions)
{
  guint     from = part->links[link].from, to = part->links[link].to;
  DramaRect box = drama_part_box (part, node, positions[node]);
  DramaVec  along, normal;
  double    reach, off, missing;

  if (!drama_rect_meets_segment (box, positions[from], positions[to]))
    return 0;

  along = drama_vec_unit_or (drama_vec_sub (positions[to], positions[from]), drama_vec (1, 0));
  normal = drama_vec_normal (along);
  reach = (fabs (normal.x) * box.width + fabs (normal.y) * box.height) / 2;
  off = drama_vec_dot (drama_vec_sub (drama_rect_centre (box), positions[from]), normal);
  missing = (reach - fabs (off)) * strength;
  if (off < 0)
    normal = drama_vec_scale (normal, -1);

  if (!drama_part_is_fixed (part, node))
    positions[node] = drama_vec_add (positions[node], drama_vec_scale (normal, missing / 2));
  if (!drama_part_is_fixed (part, from))
    positions[from] = drama_vec_sub (positions[from], drama_vec_scale (normal, missing / 4));
  if (!drama_part_is_fixed (part, to))
    positions[to] = drama_vec_sub (positions[to], drama_vec_scale (normal, missing / 4));

  return missing;
}

/* The first of @edges that is not left of @left. */
static guint
find_edge (const Edge *edges,
           guint       n_edges,
           double      left)
{
  guint low = 0, high = n_edges;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (edges[middle].left < left)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* Boxes are looked for by their left edges as they were before the sweep: what moves
 * far in it is cleared in the next. */
static double
clear_links (const DramaPart *part,
             double           strength,
             DramaVec        *positions)
{
  g_autofree Edge *edges = sort_edges (part, positions);
  double           widest = 0, moved = 0;

  for (guint i = 0; i < part->n_nodes; i++)
    widest = MAX (widest, part->boxes[i].width + part->gap);

  for (guint i = 0; i < part->n_links; i++)
    {
      guint  from = part->links[i].from, to = part->links[i].to;
      double left = MIN (positions[from].x, positions[to].x);
      double right = MAX (positions[from].x, positions[to].x);

      for (guint j = find_edge (edges, part->n_nodes, left - widest);
           j < part->n_nodes && edges[j].left <= right; j++)
        if (edges[j].node != from && edges[j].node != to)
          moved += clear_link (part, i, edges[j].node, strength, positions);
    }

  return moved;
}

/**
 * drama_room_measure_overlap:
 * @part: the nodes with their boxes
 * @positions: a place for each node
 *
 * Returns: the area that boxes share with each other, as a part of the area of all:
 *   0 where none do, more than 1 where many lie on one spot
 */
double
drama_room_measure_overlap (const DramaPart *part,
                            const DramaVec  *positions)
{
  g_autofree Edge *edges = sort_edges (part, positions);
  double           shared = 0, all = 0;

  for (guint i = 0; i < part->n_nodes; i++)
    {
      DramaRect box = drama_part_box (part, edges[i].node, positions[edges[i].node]);

      all += box.width * box.height;
      for (guint j = i + 1; j < part->n_nodes && edges[j].left < box.x + box.width; j++)
        {
          guint other = edges[j].node;

          shared += drama_rect_overlap (box, drama_part_box (part, other, positions[other]));
        }
    }

  return all > 0 ? shared / all : 0;
}

/**
 * drama_room_sweep:
 * @part: the nodes with their boxes and links
 * @strength: the part of what is missing that is given at once, up to 1
 * @positions: (inout): a place for each node
 *
 * Lengthens links that lack room, parts boxes that overlap, and in parts of up to
 * some hundred nodes clears links of the boxes of others.
 *
 * Returns: the mean distance that a node was pushed
 */
double
drama_room_sweep (const DramaPart *part,
                  double           strength,
                  DramaVec        *positions)
{
  double moved = lengthen_links (part, strength, positions);

  if ((gsize) part->n_nodes * part->n_links <= CLEARED_PAIRS)
    moved += clear_links (part, strength, positions);
  moved += part_all_boxes (part, strength, positions);

  return moved / MAX (part->n_nodes, 1);
}
