/* drama-stress.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Stochastic gradient descent on single pairs (Zheng, Pawar, Goodman 2018,
 * doi:10.1109/TVCG.2018.2859997): in every sweep each pair, in a new order, moves
 * its two nodes towards their ideal distance, at first all the way and by and by
 * less.  It finds better minima than majorization, which follows one slope.
 *
 * Large graphs keep, besides the links, only the pairs with some pivots, each
 * weighted by the nodes that it speaks for (Ortmann, Klimenta, Brandes 2017,
 * doi:10.1007/978-3-319-50106-2_2).  Most pivots are drawn at random: farthest ones alone
 * sit at the border and leave the crowd in the middle to one of them, which
 * measured up to twice the stress.
 *
 * Sums, products, quotients and square roots only: the same bits anywhere. */
#define G_LOG_DOMAIN "drama-layout"

#include "drama-stress.h"

#include "drama-pivots.h"
#include "drama-random.h"
#include "drama-traverse.h"

/* Up to so many nodes every pair counts. */
#define DENSE_NODES 1500
/* Beyond, so many pivots, and fewer where the pairs would be more than so many. */
#define PIVOTS      400
#define PAIRS_LIMIT 4000000
/* So many pivots lie far from each other, and show where to begin. */
#define FAR_PIVOTS 50
/* So many links are walked in one step, give or take one search. */
#define STEP_WORK 2000000
/* The part of the way that the heaviest pair goes in the last sweep. */
#define FINAL_RATE 0.1
/* So many pairs are shuffled in each sweep, more only in every fourth: it costs as much
 * as the sweep itself and measured no better. */
#define SHUFFLED_PAIRS 20000
/* Pairs looked at to measure, about. */
#define MEASURED_PAIRS 250000

typedef struct
{
  guint a;
  guint b;
  float hops;
  float weight_a; /* how much @a cares; 0 where @b does not move it */
  float weight_b;
} Pair;

struct _DramaStress
{
  DramaTopology *topology;
  guint8        *fixed; /* NULL: none */
  guint          n_nodes;
  guint          n_rows;     /* searches to be made */
  guint          n_searched; /* searches made */
  gboolean       sparse;     /* rows belong to pivots, not to every node that moves */
  guint         *sources;    /* n_rows: where the searches begin */
  guint         *hops;       /* n_rows of n_nodes */
  guint         *queue;      /* scratch, n_nodes */
  guint         *nearest;    /* n_nodes: links to the nearest pivot so far */
  GArray        *pairs;
  DramaRandom    random;
  double         lightest;
  double         heaviest;
  double         rate; /* of the next sweep */
  double         cooling;
  guint          n_left;
};

/* The classic divides by the square.  Measured, this tells the long distances better,
 * and the short ones are drama-gather.c's. */
static double
weigh (guint hops)
{
  return 1.0 / hops;
}

static gboolean
is_fixed (const DramaStress *self,
          guint              node)
{
  return self->fixed != NULL && self->fixed[node];
}

static void
add_pair (DramaStress *self,
          guint        a,
          guint        b,
          guint        hops,
          double       weight_a,
          double       weight_b)
{
  Pair   pair = { a, b, (float) hops, (float) weight_a, (float) weight_b };
  double lighter, heavier = MAX (weight_a, weight_b);

  if (is_fixed (self, a))
    pair.weight_a = 0;
  if (is_fixed (self, b))
    pair.weight_b = 0;
  if (pair.weight_a <= 0 && pair.weight_b <= 0)
    return;

  lighter = weight_a > 0 && weight_b > 0 ? MIN (weight_a, weight_b) : heavier;
  self->lightest = self->pairs->len == 0 ? lighter : MIN (self->lightest, lighter);
  self->heaviest = MAX (self->heaviest, heavier);
  g_array_append_val (self->pairs, pair);
}

/* Rows of nodes that move: each pair once, from the earlier source. */
static void
pair_with_all (DramaStress *self,
               guint        row)
{
  const guint *hops = self->hops + (gsize) row * self->n_nodes;
  guint        source = self->sources[row];

  for (guint i = 0; i < self->n_nodes; i++)
    {
      gboolean later = i > source || is_fixed (self, i);
      double   weight;

      if (!later || i == source || hops[i] == DRAMA_UNREACHED)
        continue;
      weight = weigh (hops[i]);
      add_pair (self, source, i, hops[i], weight, weight);
    }
}

/* For each pivot, how many of the nodes nearest to it lie within so many links:
 * one row of n_nodes + 1 a pivot would be too large, so @starts tells where each
 * begins. */
static guint *
count_regions (const DramaStress *self,
               guint             *starts)
{
  g_autofree guint *owner = g_new0 (guint, self->n_nodes);
  guint            *counts;
  guint             n_counts = 0;

  for (guint row = 0; row < self->n_rows; row++)
    {
      const guint *hops = self->hops + (gsize) row * self->n_nodes;
      guint        far = 0;

      for (guint i = 0; i < self->n_nodes; i++)
        {
          if (hops[i] < self->hops[(gsize) owner[i] * self->n_nodes + i])
            owner[i] = row;
          if (hops[i] != DRAMA_UNREACHED)
            far = MAX (far, hops[i]);
        }
      starts[row] = n_counts;
      n_counts += far + 1;
    }
  starts[self->n_rows] = n_counts;

  counts = g_new0 (guint, n_counts);
  for (guint i = 0; i < self->n_nodes; i++)
    {
      guint hops = self->hops[(gsize) owner[i] * self->n_nodes + i];

      if (hops != DRAMA_UNREACHED)
        counts[starts[owner[i]] + hops]++;
    }
  for (guint row = 0; row < self->n_rows; row++)
    for (guint i = starts[row] + 1; i < starts[row + 1]; i++)
      counts[i] += counts[i - 1];

  return counts;
}

static void
pair_with_pivots (DramaStress *self)
{
  const DramaLink  *links = drama_topology_get_links (self->topology);
  g_autofree guint *starts = g_new (guint, self->n_rows + 1);
  g_autofree guint *counts = count_regions (self, starts);
  g_autofree guint *row_of = g_new (guint, self->n_nodes);

  g_array_unref (self->pairs);
  self->pairs = g_array_sized_new (FALSE, FALSE, sizeof (Pair),
                                   self->n_rows * self->n_nodes +
                                       drama_topology_get_n_links (self->topology));
  for (guint i = 0; i < self->n_nodes; i++)
    row_of[i] = DRAMA_UNREACHED;
  for (guint row = 0; row < self->n_rows; row++)
    row_of[self->sources[row]] = row;

  for (guint i = 0; i < drama_topology_get_n_links (self->topology); i++)
    if (links[i].from != links[i].to)
      add_pair (self, links[i].from, links[i].to, 1, 1, 1);

  for (guint row = 0; row < self->n_rows; row++)
    for (guint i = 0; i < self->n_nodes; i++)
      {
        guint  hops = self->hops[(gsize) row * self->n_nodes + i];
        guint  other = row_of[i];
        double weight, back = 0;

        if (hops == DRAMA_UNREACHED || hops < 2 || (other != DRAMA_UNREACHED && other < row))
          continue;
        weight = weigh (hops);
        if (other != DRAMA_UNREACHED)
          back = weight * counts[starts[other] + hops / 2];
        add_pair (self, i, self->sources[row], hops, weight * counts[starts[row] + hops / 2], back);
      }
}

/* The node farthest from all pivots, or later any that is none yet. */
static guint
choose_pivot (DramaStress *self)
{
  guint farthest = 0;

  if (self->n_searched >= FAR_PIVOTS)
    {
      guint drawn;

      do
        drawn = drama_random_below (&self->random, self->n_nodes);
      while (self->nearest[drawn] == 0);
      return drawn;
    }

  for (guint i = 1; i < self->n_nodes; i++)
    if (self->nearest[i] > self->nearest[farthest])
      farthest = i;

  return farthest;
}

/* Which searches to make, and whether they stand for every node that moves. */
static void
choose_sources (DramaStress *self)
{
  guint n_free = 0, n_pivots;

  for (guint i = 0; i < self->n_nodes; i++)
    n_free += !is_fixed (self, i);

  n_pivots = MIN (PIVOTS, PAIRS_LIMIT / MAX (self->n_nodes, 1) + 1);
  self->sparse = n_free > n_pivots && self->n_nodes > DENSE_NODES;
  self->n_rows = self->sparse ? n_pivots : n_free;
  self->sources = g_new0 (guint, self->n_rows);
  if (self->sparse)
    {
      self->nearest = g_new (guint, self->n_nodes);
      for (guint i = 0; i < self->n_nodes; i++)
        self->nearest[i] = DRAMA_UNREACHED;
      return;
    }

  n_free = 0;
  for (guint i = 0; i < self->n_nodes; i++)
    if (!is_fixed (self, i))
      self->sources[n_free++] = i;
}

/**
 * drama_stress_new:
 * @topology: a graph; directions are ignored, loops have no say
 * @fixed: (array) (nullable): one number a node, not 0 where it must not move
 * @seed: of all that is left to chance
 *
 * Keeps @topology; drama_stress_prepare() must say %TRUE before the rest is called.
 *
 * Returns: (transfer full): the stress
 */
DramaStress *
drama_stress_new (DramaTopology *topology,
                  const guint8  *fixed,
                  guint64        seed)
{
  DramaStress *self = g_new0 (DramaStress, 1);

  self->topology = drama_topology_ref (topology);
  self->n_nodes = drama_topology_get_n_nodes (topology);
  self->fixed = g_memdup2 (fixed, fixed != NULL ? self->n_nodes : 0);
  self->pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  self->queue = g_new (guint, self->n_nodes);
  drama_random_init (&self->random, seed);
  choose_sources (self);
  self->hops = g_new (guint, (gsize) self->n_rows * self->n_nodes);

  return self;
}

/**
 * drama_stress_free:
 * @self: (transfer full) (nullable): a stress
 */
void
drama_stress_free (DramaStress *self)
{
  if (self == NULL)
    return;

  drama_topology_unref (self->topology);
  g_array_unref (self->pairs);
  g_free (self->fixed);
  g_free (self->sources);
  g_free (self->hops);
  g_free (self->queue);
  g_free (self->nearest);
  g_free (self);
}

/**
 * drama_stress_prepare:
 * @self: a stress
 *
 * Makes the next few searches; call it until it says that all are made.
 *
 * Returns: whether it is prepared
 */
gboolean
drama_stress_prepare (DramaStress *self)
{
  gsize a_search = (gsize) self->n_nodes + 2 * drama_topology_get_n_links (self->topology);

  for (gsize work = 0; self->n_searched < self->n_rows && work < STEP_WORK; work += a_search)
    {
      guint  row = self->n_searched;
      guint *hops = self->hops + (gsize) row * self->n_nodes;

      if (self->sparse)
        self->sources[row] = choose_pivot (self);
      drama_traverse_distances (self->topology, self->sources[row], hops, self->queue);
      if (self->sparse)
        for (guint i = 0; i < self->n_nodes; i++)
          self->nearest[i] = MIN (self->nearest[i], hops[i]);
      else
        pair_with_all (self, row);
      self->n_searched++;
    }
  if (self->n_searched < self->n_rows)
    return FALSE;

  if (self->sparse && self->pairs->len == 0)
    pair_with_pivots (self);

  return TRUE;
}

/**
 * drama_stress_place:
 * @self: a prepared stress
 * @unit: the length of one link
 * @positions: (out caller-allocates): a place for each node, about the origin
 *
 * Puts all nodes, the fixed ones too, where a sketch of the distances wants them.
 */
void
drama_stress_place (DramaStress *self,
                    double       unit,
                    DramaVec    *positions)
{
  guint                    n_rows = MIN (self->n_rows, FAR_PIVOTS);
  g_autofree const guint **rows = g_new (const guint *, n_rows + 1);

  if (n_rows == 0)
    return;

  for (guint i = 0; i < n_rows; i++)
    {
      gsize row = self->sparse ? i : (gsize) i * self->n_rows / n_rows;

      rows[i] = self->hops + row * self->n_nodes;
    }
  drama_pivots_place (rows, n_rows, self->n_nodes, &self->random, positions);
  for (guint i = 0; i < self->n_nodes; i++)
    positions[i] = drama_vec_scale (positions[i], unit);
}

/**
 * drama_stress_anneal:
 * @self: a prepared stress
 * @halvings: how slowly it cools: in 2^@halvings + 1 sweeps
 * @rate: the part of its way that a linked pair goes in the first sweep, or 0 where
 *   even the pair that weighs least shall go all its way
 *
 * Heats it up for the coming sweeps.
 */
void
drama_stress_anneal (DramaStress *self,
                     guint        halvings,
                     double       rate)
{
  if (self->pairs->len == 0)
    {
      self->n_left = 0;
      return;
    }

  self->rate = rate > 0 ? rate : 1 / self->lightest;
  self->cooling = FINAL_RATE / self->heaviest / self->rate;
  self->cooling = MIN (self->cooling, 1);
  for (guint i = 0; i < halvings; i++)
    self->cooling = sqrt (self->cooling);
  self->n_left = (1u << halvings) + 1;
}

static void
shuffle (DramaStress *self)
{
  Pair *pairs = (Pair *) (void *) self->pairs->data;

  for (guint i = self->pairs->len; i > 1; i--)
    {
      guint other = drama_random_below (&self->random, i);
      Pair  pair = pairs[i - 1];

      pairs[i - 1] = pairs[other];
      pairs[other] = pair;
    }
}

/* Moves the two nodes of @pair towards their ideal distance; returns how far. */
static double
relax (DramaStress *self,
       const Pair  *pair,
       double       unit,
       DramaVec    *positions)
{
  double   to_a = MIN (self->rate * (double) pair->weight_a, 1);
  double   to_b = MIN (self->rate * (double) pair->weight_b, 1);
  DramaVec along = drama_vec_sub (positions[pair->b], positions[pair->a]);
  double   length = drama_vec_length (along);
  double   part;

  if (length < unit * 1e-6)
    {
      along.x = drama_random_unit (&self->random) - 0.5;
      along.y = drama_random_unit (&self->random) - 0.5;
      length = MAX (drama_vec_length (along), 1e-6);
    }

  /* Where one of them is fixed, the other goes the whole way. */
  part = (length - unit * (double) pair->hops) / length;
  if (!is_fixed (self, pair->a) && !is_fixed (self, pair->b))
    part /= 2;
  positions[pair->a] = drama_vec_add (positions[pair->a], drama_vec_scale (along, part * to_a));
  positions[pair->b] = drama_vec_sub (positions[pair->b], drama_vec_scale (along, part * to_b));

  return fabs (part) * length * MAX (to_a, to_b);
}

/**
 * drama_stress_sweep:
 * @self: a heated stress
 * @unit: the length of one link
 * @positions: (inout): a place for each node
 *
 * Lets every pair pull once and cools a little.  Linear in the pairs: all of a
 * graph of up to 1,500 nodes, and at most some 400 a node of a larger one.
 *
 * Returns: the mean distance that a pair moved its nodes, in the unit of @unit
 */
double
drama_stress_sweep (DramaStress *self,
                    double       unit,
                    DramaVec    *positions)
{
  const Pair *pairs = (const Pair *) (const void *) self->pairs->data;
  double      moved = 0;

  if (self->n_left == 0)
    return 0;

  if (self->pairs->len < SHUFFLED_PAIRS || self->n_left % 4 == 1)
    shuffle (self);
  for (guint i = 0; i < self->pairs->len; i++)
    moved += relax (self, &pairs[i], unit, positions);

  self->rate *= self->cooling;
  self->n_left--;

  return moved / MAX (self->pairs->len, 1);
}

/**
 * drama_stress_get_n_left:
 * @self: a stress
 *
 * Returns: the sweeps until it is cold
 */
guint
drama_stress_get_n_left (const DramaStress *self)
{
  return self->n_left;
}

/**
 * drama_stress_get_n_pairs:
 * @self: a prepared stress
 *
 * Returns: the pairs that one sweep moves
 */
guint
drama_stress_get_n_pairs (const DramaStress *self)
{
  return self->pairs->len;
}

/**
 * drama_stress_measure:
 * @self: a prepared stress
 * @positions: a place for each node
 *
 * How far the picture is from telling distances at any scale (scale-normalised
 * stress: Smelser, Miller, Kobourov 2024, arXiv:2408.04688): without weights,
 * divided by the square of all distances in the graph, at its best scale.  Large
 * graphs are sampled.
 *
 * Returns: 0 where each distance is right, about 0.25 for a disc at random, at most 1
 */
double
drama_stress_measure (const DramaStress *self,
                      const DramaVec    *positions)
{
  guint  n_rows = MIN (self->n_rows, MAX (MEASURED_PAIRS / MAX (self->n_nodes, 1), 20));
  double both = 0, seen = 0, ideal = 0;

  for (guint k = 0; k < n_rows; k++)
    {
      gsize        row = (gsize) k * self->n_rows / n_rows;
      const guint *hops = self->hops + row * self->n_nodes;
      DramaVec     from = positions[self->sources[row]];

      for (guint i = 0; i < self->n_nodes; i++)
        {
          DramaVec along = drama_vec_sub (positions[i], from);
          double   square = drama_vec_dot (along, along);

          if (hops[i] == DRAMA_UNREACHED)
            continue;
          seen += square;
          both += sqrt (square) * hops[i];
          ideal += (double) hops[i] * hops[i];
        }
    }

  if (!(seen > 0))
    return ideal > 0 ? 1 : 0;

  return MAX (1 - both * both / (seen * ideal), 0);
}

/**
 * drama_stress_get_hops:
 * @self: a prepared stress
 * @node: a node that moves
 *
 * Returns: (transfer none) (nullable): the links from @node to each node, or %NULL
 *   in a graph so large that not every row is kept
 */
const guint *
drama_stress_get_hops (const DramaStress *self,
                       guint              node)
{
  guint low = 0, high = self->n_rows;

  if (self->sparse)
    return NULL;

  /* The sources stand in order. */
  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (self->sources[middle] < node)
        low = middle + 1;
      else
        high = middle;
    }

  return low < self->n_rows &&
                 self->sources[low] == node
             ? self->hops + (gsize) low * self->n_nodes
             : NULL;
}
