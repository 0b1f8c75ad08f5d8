/* drama-join.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-layout"

#include "drama-join.h"

#include "drama-turn.h"

/* In larger parts a newcomer looks only at its neighbours. */
#define JUDGED_NODES 2000

static const double radii[] = { 0, 0.5, 1, 1.5 };

/* The more the neighbours are not a link away and others are nearer than that, the
 * worse; in links, squared. */
static double
judge (const DramaPart *part,
       guint            node,
       DramaVec         at,
       double           unit,
       const guint8    *placed,
       const DramaVec  *positions)
{
  guint        degree = drama_topology_get_degree (part->topology, node);
  const guint *neighbours = drama_topology_get_neighbours (part->topology, node);
  double       sum = 0;

  for (guint i = 0; i < degree; i++)
    if (placed[neighbours[i]])
      {
        double off = drama_vec_distance (at, positions[neighbours[i]]) / unit - 1;

        sum += off * off;
      }
  for (guint i = 0; i < part->n_nodes && part->n_nodes <= JUDGED_NODES; i++)
    if (placed[i])
      {
        double off = 1 - drama_vec_distance (at, positions[i]) / unit;

        if (off > 0)
          sum += 2 * off * off;
      }

  return sum;
}

static DramaVec
find_middle (const DramaPart *part,
             guint            node,
             const guint8    *placed,
             const DramaVec  *positions)
{
  guint        degree = drama_topology_get_degree (part->topology, node);
  const guint *neighbours = drama_topology_get_neighbours (part->topology, node);
  DramaVec     sum = { 0, 0 };
  guint        n = 0;

  for (guint i = 0; i < degree; i++)
    if (placed[neighbours[i]])
      {
        sum = drama_vec_add (sum, positions[neighbours[i]]);
        n++;
      }

  return drama_vec_scale (sum, 1.0 / MAX (n, 1));
}

static DramaVec
find_place (const DramaPart *part,
            guint            node,
            double           unit,
            const guint8    *placed,
            const DramaVec  *positions)
{
  DramaVec middle = find_middle (part, node, placed, positions);
  DramaVec best = middle;
  double   best_score = G_MAXDOUBLE;

  for (guint i = 0; i < G_N_ELEMENTS (radii); i++)
    for (guint j = 0; j < (radii[i] > 0 ? DRAMA_TURN_DIRECTIONS : 1); j++)
      {
        DramaVec at = drama_vec_add (middle,
                                     drama_vec_scale (drama_turn_direction (j), radii[i] * unit));
        double   score = judge (part, node, at, unit, placed, positions);

        if (score < best_score)
          {
            best_score = score;
            best = at;
          }
      }

  return best;
}

/**
 * drama_join_newcomers:
 * @part: a part each of whose nodes is reached from one that is placed
 * @unit: the length of one link
 * @positions: (inout): the places of those that have one; the others get theirs
 *
 * Puts each node without a place about a link away from its placed neighbours, where
 * there is most air; then those beyond it, link by link.
 */
void
drama_join_newcomers (const DramaPart *part,
                      double           unit,
                      DramaVec        *positions)
{
  g_autofree guint  *queue = g_new (guint, part->n_nodes);
  g_autofree guint8 *placed = g_memdup2 (part->placed, part->n_nodes);
  guint              head = 0, tail = 0;

  for (guint i = 0; i < part->n_nodes; i++)
    if (placed[i])
      queue[tail++] = i;

  for (; head < tail; head++)
    {
      guint        degree = drama_topology_get_degree (part->topology, queue[head]);
      const guint *neighbours = drama_topology_get_neighbours (part->topology, queue[head]);

      for (guint i = 0; i < degree; i++)
        {
          guint node = neighbours[i];

          if (placed[node])
            continue;
          positions[node] = find_place (part, node, unit, placed, positions);
          placed[node] = TRUE;
          queue[tail++] = node;
        }
    }
}
