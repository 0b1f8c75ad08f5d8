/* drama-turn.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Stress does not care which way up its picture is, so it is turned freely.  Turns
 * are (1 - t^2, 2 t) / (1 + t^2) for simple t: no sine that another C library would
 * round another way. */
#define G_LOG_DOMAIN "drama-layout"

#include "drama-turn.h"

#include "drama-room.h"

/* Turns tried up to a right angle. */
#define TURNS 16
/* Larger parts are not searched for overlaps. */
#define JUDGED_NODES 600

/* A quarter of a circle in four steps: cosine and sine. */
static const DramaVec quarter[] = {
  { 1, 0 },
  { 0.92387953251128674, 0.38268343236508978 },
  { 0.70710678118654752, 0.70710678118654752 },
  { 0.38268343236508978, 0.92387953251128674 },
};

/* The products go through memory: gcc 12 joins this very pattern into a fused multiply
 * and add where the processor has one, whatever -ffp-contract says, and the bits would
 * differ from those of other machines. */
static DramaVec
turn (DramaVec point,
      DramaVec by)
{
  volatile double across = point.y * by.y, down = point.y * by.x;

  return drama_vec (point.x * by.x - across, point.x * by.y + down);
}

/* How large the picture can be shown in a view of the part's aspect. */
static double
measure_scale (const DramaPart *part,
               const DramaVec  *positions)
{
  DramaRect bounds = drama_part_bounds (part, positions);
  double    height = MAX (bounds.height, bounds.width / part->aspect);

  return height > 0 ? 1 / height : 0;
}

/**
 * drama_turn_direction:
 * @which: a number; those that differ by %DRAMA_TURN_DIRECTIONS are the same
 *
 * Returns: one of the directions that part a circle evenly, of length 1
 */
DramaVec
drama_turn_direction (guint which)
{
  DramaVec along = quarter[which % G_N_ELEMENTS (quarter)];

  which = which % DRAMA_TURN_DIRECTIONS / G_N_ELEMENTS (quarter);
  for (guint i = 0; i < which; i++)
    along = drama_vec_normal (along);

  return along;
}

/**
 * drama_turn_to_fit:
 * @part: a part none of whose nodes is fixed
 * @positions: (inout): a place for each node
 *
 * Turns the picture so that it can be shown large in its view and boxes lie on each
 * other little, of 32 turns the best; the first of several as good.
 */
void
drama_turn_to_fit (const DramaPart *part,
                   DramaVec        *positions)
{
  g_autofree DramaVec *turned = g_new (DramaVec, part->n_nodes);
  DramaVec             best = { 1, 0 };
  double               best_score = -1;

  for (guint i = 0; i < 2 * TURNS; i++)
    {
      double   t = (double) (i % TURNS) / TURNS;
      DramaVec by = drama_vec ((1 - t * t) / (1 + t * t), 2 * t / (1 + t * t));
      double   score;

      if (i >= TURNS)
        by = drama_vec_normal (by);
      for (guint j = 0; j < part->n_nodes; j++)
        turned[j] = turn (positions[j], by);
      score = measure_scale (part, turned);
      if (part->labelled && part->n_nodes <= JUDGED_NODES)
        score /= 1 + drama_room_measure_overlap (part, turned);
      if (score > best_score)
        {
          best_score = score;
          best = by;
        }
    }

  for (guint j = 0; j < part->n_nodes; j++)
    positions[j] = turn (positions[j], best);
}

/* The middle of the placed nodes, in @positions. */
static DramaVec
find_middle (const DramaPart *part,
             const DramaVec  *positions)
{
  DramaVec sum = { 0, 0 };
  guint    n = 0;

  for (guint i = 0; i < part->n_nodes; i++)
    if (part->placed[i])
      {
        sum = drama_vec_add (sum, positions[i]);
        n++;
      }

  return drama_vec_scale (sum, 1.0 / MAX (n, 1));
}

/**
 * drama_turn_onto:
 * @part: a part some of whose nodes are placed
 * @positions: (inout): a place for each node
 *
 * Moves, turns and perhaps mirrors the picture so that its placed nodes come to lie
 * as near as they can to their places in the part (the orthogonal Procrustes problem
 * in the plane, where it needs no decomposition).
 */
void
drama_turn_onto (const DramaPart *part,
                 DramaVec        *positions)
{
  DramaVec from = find_middle (part, positions), to = find_middle (part, part->positions);
  DramaVec plain = { 0, 0 }, mirrored = { 0, 0 };
  gboolean mirror;
  DramaVec by;

  for (guint i = 0; i < part->n_nodes; i++)
    if (part->placed[i])
      {
        DramaVec a = drama_vec_sub (positions[i], from);
        DramaVec b = drama_vec_sub (part->positions[i], to);

        plain = drama_vec_add (plain, drama_vec (drama_vec_dot (a, b), drama_vec_cross (a, b)));
        a.y = -a.y;
        mirrored = drama_vec_add (mirrored,
                                  drama_vec (drama_vec_dot (a, b), drama_vec_cross (a, b)));
      }

  mirror = drama_vec_length (mirrored) > drama_vec_length (plain);
  by = drama_vec_unit_or (mirror ? mirrored : plain, drama_vec (1, 0));
  for (guint i = 0; i < part->n_nodes; i++)
    {
      DramaVec at = drama_vec_sub (positions[i], from);

      if (mirror)
        at.y = -at.y;
      positions[i] = drama_vec_add (turn (at, by), to);
    }
}
