/* drama-settle.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-layout"

#include "drama-settle.h"

#include "drama-turn.h"

/* Freed boxes lie this much farther than touching, in world units: rounding must
 * not bring them together again. */
#define SLACK 1e-6
/* Nodes looked at in one step. */
#define STEP_NODES 256

/* A stretch of a ray, from its beginning. */
typedef struct
{
  double enter;
  double leave;
} Stretch;

static int
compare_stretches (gconstpointer a,
                   gconstpointer b)
{
  const Stretch *one = a, *other = b;

  if (one->enter != other->enter)
    return one->enter < other->enter ? -1 : 1;

  return one->leave < other->leave ? -1 : one->leave > other->leave;
}

/* Where @node's place must not be because of @other: the other's box grown by the
 * node's own (their Minkowski sum), so that the node becomes a point. */
static DramaRect
grow_obstacle (const DramaPart *part,
               guint            node,
               guint            other,
               const DramaVec  *positions)
{
  DramaRect own = drama_part_box (part, node, drama_vec (0, 0));
  DramaRect its = drama_part_box (part, other, positions[other]);

  return (DramaRect){ its.x - own.x - own.width, its.y - own.y - own.height,
                      its.width + own.width, its.height + own.height };
}

/* Narrows @stretch to where from + t * along lies in [low, high]. */
static gboolean
clip (double   from,
      double   along,
      double   low,
      double   high,
      Stretch *stretch)
{
  double t0, t1;

  if (fabs (along) < 1e-9)
    return from > low && from < high;

  t0 = (low - from) / along;
  t1 = (high - from) / along;
  stretch->enter = MAX (stretch->enter, MIN (t0, t1));
  stretch->leave = MIN (stretch->leave, MAX (t0, t1));

  return stretch->enter < stretch->leave;
}

/* How far from @from into the direction @along the first place in no obstacle is. */
static double
cast_ray (const GArray *obstacles,
          DramaVec      from,
          DramaVec      along,
          GArray       *blocked)
{
  double at = 0;

  g_array_set_size (blocked, 0);
  for (guint i = 0; i < obstacles->len; i++)
    {
      const DramaRect *rect = &g_array_index (obstacles, DramaRect, i);
      Stretch          stretch = { 0, G_MAXDOUBLE };

      if (clip (from.x, along.x, rect->x, rect->x + rect->width, &stretch) &&
          clip (from.y, along.y, rect->y, rect->y + rect->height, &stretch))
        g_array_append_val (blocked, stretch);
    }
  g_array_sort (blocked, compare_stretches);
  for (guint i = 0; i < blocked->len; i++)
    {
      const Stretch *stretch = &g_array_index (blocked, Stretch, i);

      if (stretch->enter > at + SLACK)
        break;
      at = MAX (at, stretch->leave + SLACK);
    }

  return at;
}

/* Casts rays all around; what lies farther than @reach is not looked at. */
static gboolean
find_place (const DramaPart *part,
            guint            node,
            double           reach,
            const DramaVec  *positions,
            DramaVec        *found)
{
  g_autoptr (GArray) obstacles = g_array_new (FALSE, FALSE, sizeof (DramaRect));
  g_autoptr (GArray) blocked = g_array_new (FALSE, FALSE, sizeof (Stretch));
  DramaVec  wish = positions[node];
  DramaRect window = drama_rect_around (wish, 2 * reach, 2 * reach);
  double    best = reach;

  for (guint i = 0; i < part->n_nodes; i++)
    {
      DramaRect obstacle = grow_obstacle (part, node, i, positions);

      if (i != node && drama_rect_meets (obstacle, window))
        g_array_append_val (obstacles, obstacle);
    }
  for (guint i = 0; i < DRAMA_TURN_DIRECTIONS; i++)
    {
      DramaVec along = drama_turn_direction (i);
      double   at = cast_ray (obstacles, wish, along, blocked);

      if (at >= best)
        continue;
      best = at;
      *found = drama_vec_add (wish, drama_vec_scale (along, at));
    }

  return best < reach;
}

/**
 * drama_settle_is_free:
 * @part: the nodes with their boxes
 * @node: one of them
 * @at: a place for it
 * @positions: the places of the others
 *
 * Returns: whether its box at @at would lie on no other, with the gap between
 */
gboolean
drama_settle_is_free (const DramaPart *part,
                      guint            node,
                      DramaVec         at,
                      const DramaVec  *positions)
{
  DramaRect box = drama_part_box (part, node, at);

  for (guint i = 0; i < part->n_nodes; i++)
    if (i != node && drama_rect_meets (box, drama_part_box (part, i, positions[i])))
      return FALSE;

  return TRUE;
}

/**
 * drama_settle_step:
 * @part: the nodes with their boxes
 * @next: (inout): the first node to look at, 0 to begin with
 * @positions: (inout): a place for each node
 *
 * Moves each free node whose box lies on another to the nearest place where it lies
 * on none, of those in sixteen directions.  What has been freed stays free, so once
 * through is enough.  The reach of the search doubles until something is found;
 * beyond all boxes it is.
 *
 * Costs nodes squared in all; some hundred nodes a call.
 *
 * Returns: whether all nodes are done
 */
gboolean
drama_settle_step (const DramaPart *part,
                   guint           *next,
                   DramaVec        *positions)
{
  guint end = MIN (part->n_nodes, *next + STEP_NODES);

  for (; *next < end; (*next)++)
    {
      guint    node = *next;
      double   reach = part->boxes[node].width + part->boxes[node].height + part->gap + 1;
      DramaVec found;

      if (drama_part_is_fixed (part, node) ||
          drama_settle_is_free (part, node, positions[node], positions))
        continue;
      while (!find_place (part, node, reach, positions, &found))
        reach *= 2;
      positions[node] = found;
    }

  return *next == part->n_nodes;
}
