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
#include "drama-turn.h"

/* What each fault weighs. */
#define NAME_ON_LINE    4.0
#define CROSSING        1.0
#define NEARLY_ONE_LINE 1.5
#define LACK_OF_ROOM    4.0
#define STRESS          0.25
#define TOO_LONG        1.0
#define BEYOND          2.0
/* Below the square of this sine, about 10 degrees, two lines leave as one. */
#define NEARLY_ONE_SINE 0.03
/* So many times the length that it needs, a link begins to be too long. */
#define FAR_TOO_LONG 1.5
/* A move must better the node's lot by this much, or nodes would dance for nothing. */
#define WORTH 0.05
/* Up to so many nodes each is tried, in larger parts only those that lie on a line. */
#define TRIED_NODES 300
#define ROUNDS      5
/* Pairs of lines, or of a line and a box, compared in one step. */
#define STEP_WORK 1000000
/* A node that would cost more than this, the hub of a large part, stays where it is. */
#define MOST_WORK 10000000

struct _DramaTidy
{
  const DramaPart   *part;   /* the owner's */
  const DramaStress *stress; /* the owner's */
  double             unit;
  DramaVec          *positions; /* the owner's */
  DramaRect         *boxes;     /* of every node where it is, with half of the gap */
  DramaRect          bounds;    /* of the picture before anything was moved */
  guint              round;
  guint              next; /* the node to be looked at */
  gboolean           changed;
  gsize              work;
  gsize              most_work;
};

static double
judge_stress (const DramaTidy *self,
              guint            node,
              DramaVec         at)
{
  const guint *hops = drama_stress_get_hops (self->stress, node);
  double       sum = 0;

  for (guint i = 0; hops != NULL && i < self->part->n_nodes; i++)
    if (hops[i] > 0 && hops[i] != G_MAXUINT)
      {
        double off = drama_vec_distance (at, self->positions[i]) / self->unit / hops[i] - 1;

        sum += off * off;
      }

  return sum * STRESS;
}

/* How far @node would jut out of the picture. */
static double
judge_bounds (const DramaTidy *self,
              guint            node,
              DramaVec         at)
{
  DramaRect box = drama_part_box (self->part, node, at);
  DramaRect all = drama_rect_union (self->bounds, box);

  return BEYOND * (all.width - self->bounds.width + all.height - self->bounds.height) / self->unit;
}

/* Whether the box of @node would lie on no other. */
static gboolean
is_free (const DramaTidy *self,
         guint            node,
         DramaVec         at)
{
  DramaRect box = drama_part_box (self->part, node, at);

  for (guint i = 0; i < self->part->n_nodes; i++)
    if (i != node && drama_rect_meets (box, self->boxes[i]))
      return FALSE;

  return TRUE;
}

/* Whether a line passes under a box; most are told apart by their extents alone. */
static gboolean
passes (const DramaRect *box,
        DramaVec         from,
        DramaVec         to)
{
  if (MAX (from.x, to.x) < box->x || MIN (from.x, to.x) > box->x + box->width ||
      MAX (from.y, to.y) < box->y || MIN (from.y, to.y) > box->y + box->height)
    return FALSE;

  return drama_rect_meets_segment (*box, from, to);
}

/* Lines of others that pass under @node's box. */
static double
judge_lines_below (const DramaTidy *self,
                   guint            node,
                   DramaVec         at)
{
  DramaRect box = drama_part_box (self->part, node, at);
  double    sum = 0;

  for (guint i = 0; i < self->part->n_links; i++)
    {
      DramaLink link = self->part->links[i];

      if (link.from != node && link.to != node &&
          passes (&box, self->positions[link.from], self->positions[link.to]))
        sum += NAME_ON_LINE;
    }

  return sum;
}

/* Boxes of others on the line from @at to @to. */
static double
judge_boxes_on (const DramaTidy *self,
                guint            node,
                DramaVec         at,
                guint            to)
{
  double sum = 0;

  for (guint i = 0; i < self->part->n_nodes; i++)
    if (i != node && i != to && passes (&self->boxes[i], at, self->positions[to]))
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
                    guint            to)
{
  DramaVec along = drama_vec_sub (self->positions[to], at);
  double   sum = 0;

  for (guint i = 0; i < self->part->n_links; i++)
    {
      DramaLink link = self->part->links[i];

      if ((link.from == node && link.to == to) || (link.from == to && link.to == node))
        continue;
      if (link.from == node || link.to == node)
        {
          guint other = link.from == node ? link.to : link.from;

          sum += judge_angle (along, drama_vec_sub (self->positions[other], at));
        }
      else if (link.from == to || link.to == to)
        {
          guint other = link.from == to ? link.to : link.from;

          sum += judge_angle (drama_vec_scale (along, -1),
                              drama_vec_sub (self->positions[other], self->positions[to]));
        }
      else if (drama_cross_segments (at, self->positions[to], self->positions[link.from],
                                     self->positions[link.to]))
        sum += CROSSING;
    }

  return sum;
}

static double
judge_room (const DramaTidy *self,
            guint            node,
            DramaVec         at,
            guint            link)
{
  gboolean leaves = self->part->links[link].from == node;
  guint    to = leaves ? self->part->links[link].to : self->part->links[link].from;
  DramaVec across = drama_vec_sub (self->positions[to], at);
  DramaVec along = drama_vec_unit_or (across, drama_vec (1, 0));
  DramaVec forth = leaves ? along : drama_vec_scale (along, -1);
  double   length = drama_part_length (self->part, link, forth);
  double   is = drama_vec_length (across);
  double   much = FAR_TOO_LONG * MAX (length, self->unit);

  if (is < length)
    return LACK_OF_ROOM * (1 - is / length);

  return is > much ? TOO_LONG * (is / much - 1) : 0;
}

/* What it costs to judge one place for @node. */
static gsize
measure_work (const DramaTidy *self,
              guint            node)
{
  gsize n_lines = drama_topology_get_degree (self->part->topology, node) + 1;

  return n_lines * (self->part->n_links + self->part->n_nodes);
}

/**
 * drama_tidy_judge:
 * @self: a search
 * @node: a node of its part
 * @at: a place for it
 *
 * Linear in nodes and links, times the links of @node.
 *
 * Returns: how much there is to stumble over because of @node; 0 is best
 */
double
drama_tidy_judge (DramaTidy *self,
                  guint      node,
                  DramaVec   at)
{
  guint        degree = drama_topology_get_degree (self->part->topology, node);
  const guint *neighbours = drama_topology_get_neighbours (self->part->topology, node);
  const guint *incident = drama_topology_get_incident (self->part->topology, node);
  double       sum = judge_stress (self, node, at) + judge_bounds (self, node, at);

  sum += judge_lines_below (self, node, at);
  for (guint i = 0; i < degree; i++)
    {
      sum += judge_boxes_on (self, node, at, neighbours[i]);
      sum += judge_lines_across (self, node, at, neighbours[i]);
      sum += judge_room (self, node, at, incident[i]);
    }
  self->work += measure_work (self, node);

  return sum;
}

/**
 * drama_tidy_measure:
 * @self: a search
 *
 * Returns: how much there is to stumble over in the whole picture, without stress
 */
double
drama_tidy_measure (DramaTidy *self)
{
  const DramaPart *part = self->part;
  double           below = 0, across = 0, room = 0;

  for (guint i = 0; i < part->n_nodes; i++)
    below += judge_lines_below (self, i, self->positions[i]);
  for (guint i = 0; i < part->n_links; i++)
    {
      guint from = part->links[i].from, to = part->links[i].to;

      /* Every two lines are seen from both. */
      across += judge_lines_across (self, from, self->positions[from], to) / 2;
      room += judge_room (self, from, self->positions[from], i);
    }

  return below + across + room;
}

typedef struct
{
  DramaVec at;
  double   score;
} Choice;

/* Tries the places on a circle around @centre. */
static void
try_circle (DramaTidy *self,
            guint      node,
            DramaVec   centre,
            double     radius,
            Choice    *best)
{
  for (guint i = 0; i < DRAMA_TURN_DIRECTIONS; i++)
    {
      DramaVec at = drama_vec_add (centre, drama_vec_scale (drama_turn_direction (i), radius));
      double   score;

      if (!is_free (self, node, at))
        continue;
      score = drama_tidy_judge (self, node, at);
      if (score < best->score)
        *best = (Choice){ at, score };
    }
}

static DramaVec
find_middle (const DramaTidy *self,
             guint            node)
{
  guint        degree = drama_topology_get_degree (self->part->topology, node);
  const guint *neighbours = drama_topology_get_neighbours (self->part->topology, node);
  DramaVec     sum = { 0, 0 };

  for (guint i = 0; i < degree; i++)
    sum = drama_vec_add (sum, self->positions[neighbours[i]]);

  return drama_vec_scale (sum, 1.0 / MAX (degree, 1));
}

/* Moves @node to the best place found, if one is worth it. */
static void
try_node (DramaTidy *self,
          guint      node)
{
  static const double near[] = { 0.15, 0.4, 0.8, 1.3 };
  static const double about[] = { 0.3, 0.8, 1.1 };
  DramaVec            old = self->positions[node];
  Choice              best = { old, 0 };
  gsize               cost = measure_work (self, node) * DRAMA_TURN_DIRECTIONS *
               (G_N_ELEMENTS (near) + G_N_ELEMENTS (about));

  if (drama_part_is_fixed (self->part, node) || cost > MOST_WORK)
    return;
  if (self->part->n_nodes > TRIED_NODES && judge_lines_below (self, node, old) == 0)
    return;

  best.score = drama_tidy_judge (self, node, old) - WORTH;
  for (guint i = 0; i < G_N_ELEMENTS (near); i++)
    try_circle (self, node, old, near[i] * self->unit, &best);
  for (guint i = 0; i < G_N_ELEMENTS (about); i++)
    try_circle (self, node, find_middle (self, node), about[i] * self->unit, &best);

  if (best.at.x == old.x && best.at.y == old.y)
    return;
  self->positions[node] = best.at;
  self->boxes[node] = drama_part_box (self->part, node, best.at);
  self->changed = TRUE;
}

/**
 * drama_tidy_new:
 * @part: the nodes with their boxes and links; kept by the caller
 * @stress: the prepared stress of @part; kept by the caller
 * @unit: the length of one link
 * @most_work: the pairs of lines, or of a line and a box, to be compared at most
 * @positions: (inout): a place for each node; the caller keeps it for the search to
 *   change, and changes nothing itself
 *
 * Returns: (transfer full): a search that has not begun
 */
DramaTidy *
drama_tidy_new (const DramaPart   *part,
                const DramaStress *stress,
                double             unit,
                gsize              most_work,
                DramaVec          *positions)
{
  DramaTidy *self = g_new0 (DramaTidy, 1);

  self->part = part;
  self->stress = stress;
  self->unit = unit;
  self->most_work = most_work;
  self->positions = positions;
  self->bounds = drama_part_bounds (part, positions);
  self->boxes = g_new (DramaRect, part->n_nodes);
  for (guint i = 0; i < part->n_nodes; i++)
    self->boxes[i] = drama_part_box (part, i, positions[i]);

  return self;
}

/**
 * drama_tidy_free:
 * @self: (transfer full) (nullable): a search
 */
void
drama_tidy_free (DramaTidy *self)
{
  if (self == NULL)
    return;

  g_free (self->boxes);
  g_free (self);
}

/**
 * drama_tidy_step:
 * @self: a search
 *
 * Tries places around the next few nodes.  Boxes that lie on none stay so.  It ends
 * when a round has changed nothing, and after a bounded amount of work anyway.
 *
 * Returns: whether it has ended
 */
gboolean
drama_tidy_step (DramaTidy *self)
{
  gsize end = self->work + STEP_WORK;

  while (self->work < end && self->work < self->most_work)
    {
      if (self->next == self->part->n_nodes)
        {
          self->round++;
          if (!self->changed || self->round == ROUNDS)
            return TRUE;
          self->next = 0;
          self->changed = FALSE;
        }
      try_node (self, self->next++);
      self->work += self->part->n_links;
    }

  return self->work >= self->most_work;
}
