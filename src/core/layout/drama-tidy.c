/* drama-tidy.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Forces cannot jump.  This pass can: it tries places around each node and takes the
 * best, weighing what a reader stumbles over: a name on a line, lines across each
 * other, lines that leave almost as one, too little room for a verb; against what
 * the move costs in stress.  (The idea is Davidson and Harel's, 1996,
 * doi:10.1145/234535.234538, without the heat: stress has found the arrangement.) */
#define G_LOG_DOMAIN "drama-layout"

#include "drama-tidy.h"

#include "drama-cross.h"
#include "drama-settle.h"
#include "drama-turn.h"

/* What each fault weighs. */
#define NAME_ON_LINE    4.0
#define CROSSING        1.0
#define NEARLY_ONE_LINE 1.5
#define LACK_OF_ROOM    4.0
#define STRESS          0.5
/* Below the square of this sine, about 10 degrees, two lines leave as one. */
#define NEARLY_ONE_SINE 0.03
/* A move must better the node's lot by this much, or nodes would dance for nothing. */
#define WORTH 0.05
/* Up to so many nodes each is tried, in larger parts only those that lie on a line. */
#define TRIED_NODES 80
#define ROUNDS      5
/* Pairs of lines, or of a line and a box, compared in one step and in all. */
#define STEP_WORK 1000000
#define ALL_WORK  60000000

struct _DramaTidy
{
  const DramaPart   *part;   /* the owner's */
  const DramaStress *stress; /* the owner's */
  double             unit;
  guint              round;
  guint              next; /* the node to be looked at */
  gboolean           changed;
  gsize              work;
};

static double
judge_stress (const DramaTidy *self,
              guint            node,
              DramaVec         at,
              const DramaVec  *positions)
{
  const guint *hops = drama_stress_get_hops (self->stress, node);
  double       sum = 0;

  for (guint i = 0; hops != NULL && i < self->part->n_nodes; i++)
    if (hops[i] > 0 && hops[i] != G_MAXUINT)
      {
        double off = drama_vec_distance (at, positions[i]) / self->unit / hops[i] - 1;

        sum += off * off;
      }

  return sum * STRESS;
}

/* Lines of others that pass under @node's box. */
static double
judge_lines_below (const DramaTidy *self,
                   guint            node,
                   DramaVec         at,
                   const DramaVec  *positions)
{
  DramaRect box = drama_part_box (self->part, node, at);
  double    sum = 0;

  for (guint i = 0; i < self->part->n_links; i++)
    {
      DramaLink link = self->part->links[i];

      if (link.from != node && link.to != node &&
          drama_rect_meets_segment (box, positions[link.from], positions[link.to]))
        sum += NAME_ON_LINE;
    }

  return sum;
}

/* Boxes of others on the line from @at to @to. */
static double
judge_boxes_on (const DramaTidy *self,
                guint            node,
                DramaVec         at,
                guint            to,
                const DramaVec  *positions)
{
  double sum = 0;

  for (guint i = 0; i < self->part->n_nodes; i++)
    if (i != node && i != to &&
        drama_rect_meets_segment (drama_part_box (self->part, i, positions[i]), at, positions[to]))
      sum += NAME_ON_LINE;

  return sum;
}

/* How far two lines that leave one node are from being told apart. */
static double
judge_angle (DramaVec one,
             DramaVec other)
{
  double cross = drama_vec_cross (one, other);
  double square = drama_vec_dot (one, one) * drama_vec_dot (other, other);
  double sine;

  if (drama_vec_dot (one, other) <= 0 || square <= 0)
    return 0;

  sine = cross * cross / square;

  return sine < NEARLY_ONE_SINE ? NEARLY_ONE_LINE * (1 - sine / NEARLY_ONE_SINE) : 0;
}

/* What the line from @node, were it at @at, to @to does to all other lines. */
static double
judge_lines_across (const DramaTidy *self,
                    guint            node,
                    DramaVec         at,
                    guint            to,
                    const DramaVec  *positions)
{
  DramaVec along = drama_vec_sub (positions[to], at);
  double   sum = 0;

  for (guint i = 0; i < self->part->n_links; i++)
    {
      DramaLink link = self->part->links[i];

      if ((link.from == node && link.to == to) || (link.from == to && link.to == node))
        continue;
      if (link.from == node || link.to == node)
        {
          guint other = link.from == node ? link.to : link.from;

          /* Both lines are judged in turn: half each. */
          sum += judge_angle (along, drama_vec_sub (positions[other], at)) / 2;
        }
      else if (link.from == to || link.to == to)
        {
          guint other = link.from == to ? link.to : link.from;

          sum += judge_angle (drama_vec_scale (along, -1),
                              drama_vec_sub (positions[other], positions[to]));
        }
      else if (drama_cross_segments (at, positions[to], positions[link.from], positions[link.to]))
        sum += CROSSING;
    }

  return sum;
}

static double
judge_room (const DramaTidy *self,
            guint            node,
            DramaVec         at,
            guint            link,
            const DramaVec  *positions)
{
  gboolean leaves = self->part->links[link].from == node;
  guint    to = leaves ? self->part->links[link].to : self->part->links[link].from;
  DramaVec across = drama_vec_sub (positions[to], at);
  DramaVec along = drama_vec_unit_or (across, drama_vec (1, 0));
  DramaVec forth = leaves ? along : drama_vec_scale (along, -1);
  double   length = drama_part_length (self->part, link, forth);
  double   missing = length > 0 ? 1 - drama_vec_length (across) / length : 0;

  return missing > 0 ? LACK_OF_ROOM * missing : 0;
}

/**
 * drama_tidy_judge:
 * @self: a search
 * @node: a node of its part
 * @at: a place for it
 * @positions: the places of the others
 *
 * Linear in nodes and links, times the links of @node.
 *
 * Returns: how much there is to stumble over because of @node; 0 is best
 */
double
drama_tidy_judge (DramaTidy      *self,
                  guint           node,
                  DramaVec        at,
                  const DramaVec *positions)
{
  guint        degree = drama_topology_get_degree (self->part->topology, node);
  const guint *neighbours = drama_topology_get_neighbours (self->part->topology, node);
  const guint *incident = drama_topology_get_incident (self->part->topology, node);
  double       sum = judge_stress (self, node, at, positions) +
               judge_lines_below (self, node, at, positions);

  for (guint i = 0; i < degree; i++)
    {
      sum += judge_boxes_on (self, node, at, neighbours[i], positions);
      sum += judge_lines_across (self, node, at, neighbours[i], positions);
      sum += judge_room (self, node, at, incident[i], positions);
    }
  self->work += (gsize) (degree + 1) * (self->part->n_links + self->part->n_nodes);

  return sum;
}

typedef struct
{
  DramaVec at;
  double   score;
} Choice;

/* Tries the places on a circle around @centre. */
static void
try_circle (DramaTidy      *self,
            guint           node,
            DramaVec        centre,
            double          radius,
            const DramaVec *positions,
            Choice         *best)
{
  for (guint i = 0; i < DRAMA_TURN_DIRECTIONS; i++)
    {
      DramaVec at = drama_vec_add (centre, drama_vec_scale (drama_turn_direction (i), radius));
      double   score;

      if (!drama_settle_is_free (self->part, node, at, positions))
        continue;
      score = drama_tidy_judge (self, node, at, positions);
      if (score < best->score)
        *best = (Choice){ at, score };
    }
}

static DramaVec
find_middle (const DramaTidy *self,
             guint            node,
             const DramaVec  *positions)
{
  guint        degree = drama_topology_get_degree (self->part->topology, node);
  const guint *neighbours = drama_topology_get_neighbours (self->part->topology, node);
  DramaVec     sum = { 0, 0 };

  for (guint i = 0; i < degree; i++)
    sum = drama_vec_add (sum, positions[neighbours[i]]);

  return drama_vec_scale (sum, 1.0 / MAX (degree, 1));
}

/* Moves @node to the best place found, if one is worth it. */
static void
try_node (DramaTidy *self,
          guint      node,
          DramaVec  *positions)
{
  static const double near[] = { 0.15, 0.4, 0.8, 1.3 };
  static const double about[] = { 0.3, 0.8, 1.1 };
  DramaVec            old = positions[node];
  Choice              best = { old, 0 };

  if (drama_part_is_fixed (self->part, node))
    return;
  if (self->part->n_nodes > TRIED_NODES && judge_lines_below (self, node, old, positions) == 0)
    return;

  best.score = drama_tidy_judge (self, node, old, positions) - WORTH;
  for (guint i = 0; i < G_N_ELEMENTS (near); i++)
    try_circle (self, node, old, near[i] * self->unit, positions, &best);
  for (guint i = 0; i < G_N_ELEMENTS (about); i++)
    try_circle (self, node, find_middle (self, node, positions), about[i] * self->unit, positions,
                &best);

  if (best.at.x == old.x && best.at.y == old.y)
    return;
  positions[node] = best.at;
  self->changed = TRUE;
}

/**
 * drama_tidy_new:
 * @part: the nodes with their boxes and links; kept by the caller
 * @stress: the prepared stress of @part; kept by the caller
 * @unit: the length of one link
 *
 * Returns: (transfer full): a search that has not begun
 */
DramaTidy *
drama_tidy_new (const DramaPart   *part,
                const DramaStress *stress,
                double             unit)
{
  DramaTidy *self = g_new0 (DramaTidy, 1);

  self->part = part;
  self->stress = stress;
  self->unit = unit;

  return self;
}

/**
 * drama_tidy_free:
 * @self: (transfer full) (nullable): a search
 */
void
drama_tidy_free (DramaTidy *self)
{
  g_free (self);
}

/**
 * drama_tidy_step:
 * @self: a search
 * @positions: (inout): a place for each node, no two boxes on each other
 *
 * Tries places around the next few nodes.  Boxes that lie on none stay so.  It ends
 * when a round has changed nothing, and after a bounded amount of work anyway.
 *
 * Returns: whether it has ended
 */
gboolean
drama_tidy_step (DramaTidy *self,
                 DramaVec  *positions)
{
  gsize end = self->work + STEP_WORK;

  while (self->work < end && self->work < ALL_WORK)
    {
      if (self->next == self->part->n_nodes)
        {
          self->round++;
          if (!self->changed || self->round == ROUNDS)
            return TRUE;
          self->next = 0;
          self->changed = FALSE;
        }
      try_node (self, self->next++, positions);
      self->work += self->part->n_links;
    }

  return self->work >= ALL_WORK;
}
