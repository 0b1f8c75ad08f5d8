/* drama-gather.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Stress tells long distances well and the nearest ones badly: those who are
 * linked often sit farther apart than strangers.  A few sweeps of a force that
 * reaches no farther than a link mend that, halve the crossings, and hardly touch
 * the whole, after the bounded short-range force of Zhong, Xue, Zhang, Zhang, Ban,
 * Deussen, Wang 2023, doi:10.1109/TVCG.2023.3238821. */
#define G_LOG_DOMAIN "drama-layout"

#include "drama-gather.h"

#include "drama-buckets.h"

/* How sharply strangers part: at a quarter of a link the push has halved. */
#define SHARPNESS 16.0
#define PUSH      1.6
/* No node goes farther in one sweep, in links. */
#define REACH 0.5
/* Of a cell fuller than this only every so many points push, each for all. */
#define CROWD 32

/* The push on @node by the others in one cell; nothing from beyond one link. */
static DramaVec
push_from_cell (const DramaBuckets *buckets,
                guint               cell,
                const DramaVec     *points,
                guint               node,
                double              unit)
{
  guint    n_items = buckets->starts[cell + 1] - buckets->starts[cell];
  guint    stride = n_items / CROWD + 1;
  double   square = unit * unit;
  DramaVec sum = { 0, 0 };

  for (guint i = buckets->starts[cell]; i < buckets->starts[cell + 1]; i += stride)
    {
      DramaVec away = drama_vec_sub (points[node], points[buckets->items[i]]);
      double   apart = drama_vec_dot (away, away) / square;
      double   push;

      if (apart > 1)
        continue;
      push = stride * (1 / (1 + SHARPNESS * apart) - 1 / (1 + SHARPNESS));
      sum = drama_vec_add (sum, drama_vec_scale (away, push));
    }

  return drama_vec_scale (sum, PUSH);
}

static DramaVec
push_from_all (const DramaBuckets *buckets,
               const DramaVec     *points,
               guint               node,
               double              unit)
{
  guint    cell = drama_buckets_find (buckets, points[node]);
  guint    column = cell % buckets->n_columns, row = cell / buckets->n_columns;
  DramaVec sum = { 0, 0 };

  for (guint y = MAX (row, 1) - 1; y <= MIN (row + 1, buckets->n_rows - 1); y++)
    for (guint x = MAX (column, 1) - 1; x <= MIN (column + 1, buckets->n_columns - 1); x++)
      sum = drama_vec_add (sum,
                           push_from_cell (buckets, y * buckets->n_columns + x, points, node,
                                           unit));

  return sum;
}

/* Neighbours pull down to @rest, near ones as a spring, far ones with no more than
 * one link's worth; the more there are the less each. */
static DramaVec
pull_of_neighbours (const DramaTopology *topology,
                    const DramaVec      *points,
                    guint                node,
                    double               unit,
                    double               rest)
{
  guint        degree = drama_topology_get_degree (topology, node);
  const guint *neighbours = drama_topology_get_neighbours (topology, node);
  DramaVec     sum = { 0, 0 };

  for (guint i = 0; i < degree; i++)
    {
      DramaVec along = drama_vec_sub (points[neighbours[i]], points[node]);
      double   length = drama_vec_length (along);

      if (length > rest)
        sum = drama_vec_add (sum,
                             drama_vec_scale (along, (1 - rest / length) * unit / (unit + length)));
    }

  return degree > 0 ? drama_vec_scale (sum, 1 / sqrt (degree)) : sum;
}

/**
 * drama_gather_sweep:
 * @topology: a graph
 * @fixed: (array) (nullable): one number a node, not 0 where it must not move
 * @unit: the length of one link
 * @rest: the length below which a link does not pull
 * @strength: the part of the way that the force moves a node, 0.2 or less
 * @positions: (inout): a place for each node
 *
 * Pulls linked nodes together and pushes apart all that are nearer than a link, all
 * at once.  Linear in nodes and links: in a crowd only a sample pushes.
 *
 * Returns: the mean distance moved
 */
double
drama_gather_sweep (const DramaTopology *topology,
                    const guint8        *fixed,
                    double               unit,
                    double               rest,
                    double               strength,
                    DramaVec            *positions)
{
  guint                n_nodes = drama_topology_get_n_nodes (topology);
  g_autofree DramaVec *moves = g_new0 (DramaVec, n_nodes);
  g_auto (DramaBuckets) buckets = { 0 };
  double moved = 0;

  drama_buckets_init (&buckets, positions, n_nodes, unit);
  for (guint i = 0; i < n_nodes; i++)
    {
      DramaVec force;
      double   length;

      if (fixed != NULL && fixed[i])
        continue;
      force = drama_vec_add (push_from_all (&buckets, positions, i, unit),
                             pull_of_neighbours (topology, positions, i, unit, rest));
      length = strength * drama_vec_length (force);
      moves[i] = drama_vec_scale (force, strength * MIN (1, REACH * unit / MAX (length, 1e-300)));
    }

  for (guint i = 0; i < n_nodes; i++)
    {
      positions[i] = drama_vec_add (positions[i], moves[i]);
      moved += drama_vec_length (moves[i]);
    }

  return moved / MAX (n_nodes, 1);
}
