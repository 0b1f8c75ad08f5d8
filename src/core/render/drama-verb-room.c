/* drama-verb-room.c - what a place costs a verb
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-render"

#include "drama-verb-private.h"

/* Around a label, kept free of other labels, names and shapes. */
#define MARGIN         1.5
#define LINE_CLEARANCE 2.5

/* Pieces of a line that are looked up as one. */
#define PIECES_AN_ENTRY 4

/* Costs of what is not nice, but possible. */
#define COST_CROSSING    14.0
#define COST_BELOW       1.5
#define COST_ON_LINE     7.0
#define COST_LEVEL       5.0
#define COST_STEEP       7.0
#define COST_AMBIGUOUS   7.0
#define COST_MORE_LINES  2.0
#define COST_OFF_MIDDLE  12.0
#define COST_BADGE_ALONE 200.0

/**
 * drama_verb_fill_grids:
 * @self: a placer with empty grids
 *
 * Notes where shapes, names and lines are.
 */
void
drama_verb_fill_grids (DramaVerbPlacer *self)
{
  DramaSketch *sketch = self->sketch;
  DramaVec     points[DRAMA_CURVE_MAX_PIECES + 1];

  for (guint i = 0; i < sketch->n_actors; i++)
    if (!sketch->hidden[i])
      drama_grid_insert (
          self->actors, i,
          drama_rect_union (drama_sketch_actor_box (sketch, i), sketch->names[i].box));

  for (guint i = 0; i < sketch->n_ties; i++)
    {
      gboolean careless = sketch->n_ties > DRAMA_MAX_CAREFUL_TIES;
      guint    n = 0;

      self->first_points[i] = self->points->len;
      if (sketch->routes[i].shown && !(careless && drama_sketch_carries_tie (sketch, i)))
        n = drama_curve_flatten (&sketch->routes[i].curve, points);
      g_array_append_vals (self->points, points, n);
      for (guint k = 0; k < n; k++)
        g_array_append_val (self->ties, i);
      if (careless)
        continue;
      for (guint k = 1; k < n; k += PIECES_AN_ENTRY)
        drama_grid_insert (
            self->lines, self->first_points[i] + k,
            drama_rect_of_points (points + k - 1, MIN (PIECES_AN_ENTRY + 1, n - k + 1)));
    }
  self->first_points[sketch->n_ties] = self->points->len;
}

static const DramaVec *
get_chain (const DramaVerbPlacer *self,
           guint                  tie,
           guint                 *n)
{
  *n = self->first_points[tie + 1] - self->first_points[tie];

  return &g_array_index (self->points, DramaVec, self->first_points[tie]);
}

/* Reading direction along the line: never upside down. */
static DramaVec
upright (DramaVec along)
{
  if (along.x < -1e-9 || (fabs (along.x) <= 1e-9 && along.y > 0))
    return drama_vec_scale (along, -1);

  return along;
}

/**
 * drama_verb_aim:
 * @self: a placer
 * @label: index of a label
 * @share: how far along its line, from 0 to 1
 * @attempt: (out): its share, place and direction are set
 */
void
drama_verb_aim (const DramaVerbPlacer *self,
                guint                  label,
                double                 share,
                DramaVerbTry          *attempt)
{
  const DramaVerbLabel *which = &g_array_index (self->labels, DramaVerbLabel, label);
  const DramaCurve     *curve = &self->sketch->routes[which->tie].curve;
  guint                 n;
  const DramaVec       *points = get_chain (self, which->tie, &n);
  double                t = drama_curve_t_along (points, n, which->length, share);

  attempt->share = share;
  attempt->at = drama_curve_at (curve, t);
  attempt->along = upright (drama_curve_direction (curve, t));
}

/* How far the line itself comes towards @side of a box that spans it at @at. */
static double
own_line_reach (const DramaVerbPlacer *self,
                guint                  tie,
                DramaVec               at,
                DramaVec               along,
                DramaVec               side,
                double                 half_width)
{
  guint           n;
  const DramaVec *points = get_chain (self, tie, &n);
  double          reach = 0;

  for (guint i = 0; i < n; i++)
    {
      DramaVec offset = drama_vec_sub (points[i], at);

      if (fabs (drama_vec_dot (offset, along)) <= half_width + 6)
        reach = MAX (reach, drama_vec_dot (offset, side));
    }

  return reach;
}

/* Sets the box of one candidate place. */
static void
set_box (const DramaVerbPlacer *self,
         const DramaVerbLabel  *label,
         DramaVerbTry          *attempt)
{
  const DramaRoute     *route = &self->sketch->routes[label->tie];
  const DramaVerbBlock *block = &label->blocks[attempt->block];
  gboolean              level = attempt->stand >= DRAMA_VERB_LEVEL_ON;
  double                heavy = route->width / 2, away;
  DramaVec              side;

  attempt->box = (DramaTilt){ attempt->at, level ? drama_vec (1, 0) : attempt->along,
                              block->half_width, block->half_height };
  if (attempt->stand == DRAMA_VERB_ON || attempt->stand == DRAMA_VERB_LEVEL_ON)
    return;

  if (route->standing == DRAMA_STANDING_DISPUTED)
    heavy = route->width * 1.5 + 1.5;
  if (level)
    {
      side = drama_vec (attempt->stand == DRAMA_VERB_LEVEL_RIGHT ? 1 : -1, 0);
      away = own_line_reach (self, label->tie, attempt->at, drama_vec (0, 1), side,
                             block->half_height) +
             heavy + LINE_CLEARANCE + block->half_width;
    }
  else
    {
      side = drama_vec_scale (drama_vec_normal (attempt->along),
                              attempt->stand == DRAMA_VERB_BELOW ? 1 : -1);
      away = own_line_reach (self, label->tie, attempt->at, attempt->along, side,
                             block->half_width) +
             heavy + LINE_CLEARANCE * 0.6 + block->half_height;
    }
  attempt->box.centre = drama_vec_add (attempt->at, drama_vec_scale (side, away));
}

static gboolean
meets_actor (const DramaVerbPlacer *self,
             const DramaTilt       *grown)
{
  const DramaSketch *sketch = self->sketch;

  drama_grid_query (self->actors, drama_tilt_bounds (grown), self->found);
  for (guint i = 0; i < self->found->len; i++)
    {
      guint actor = g_array_index (self->found, guint, i);

      if (drama_tilt_meets_rect (grown, drama_sketch_actor_box (sketch, actor)) ||
          drama_tilt_meets_rect (grown, sketch->names[actor].box))
        return TRUE;
    }

  return FALSE;
}

/* How many labels stand in @grown, and the first of them. */
static guint
count_labels (const DramaVerbPlacer *self,
              const DramaTilt       *grown,
              guint                  except,
              guint                 *first)
{
  guint n = 0;

  drama_grid_query (self->standing, drama_tilt_bounds (grown), self->found);
  for (guint i = 0; i < self->found->len; i++)
    {
      guint                 index = g_array_index (self->found, guint, i);
      const DramaVerbLabel *label = &g_array_index (self->labels, DramaVerbLabel, index);

      if (index == except || !label->placed || !drama_tilt_meets (grown, &label->box))
        continue;
      if (n++ == 0)
        *first = index;
    }

  return n;
}

/* The tie of which one of the pieces from @first on runs through @box, or
 * DRAMA_VERB_NO_LABEL. */
static guint
tie_through (const DramaVerbPlacer *self,
             guint                  first,
             const DramaTilt       *box)
{
  const DramaVec *end = &g_array_index (self->points, DramaVec, first);
  guint           tie = g_array_index (self->ties, guint, first);
  guint           n = MIN (PIECES_AN_ENTRY, self->first_points[tie + 1] - first);

  for (guint i = 0; i < n; i++, end++)
    if (drama_tilt_meets_segment (box, end[-1], end[0]))
      return tie;

  return DRAMA_VERB_NO_LABEL;
}

/* How many other ties run through @box; at most @limit are counted. */
static guint
count_lines (const DramaVerbPlacer *self,
             const DramaTilt       *box,
             guint                  except,
             guint                  limit)
{
  guint n = 0, last = except;

  drama_grid_query (self->lines, drama_tilt_bounds (box), self->found);
  for (guint i = 0; i < self->found->len && n < limit; i++)
    {
      guint piece = g_array_index (self->found, guint, i);
      guint tie = g_array_index (self->ties, guint, piece);

      /* The pieces of a tie come one after the other. */
      if (tie == last || tie == except || tie_through (self, piece, box) != tie)
        continue;
      last = tie;
      n++;
    }

  return n;
}

/* Beside a line that has neighbours, a verb might belong to either of them:
 * inside a fan it stands on its line, at its edge outside. */
static double
cost_of_fan (const DramaRoute   *route,
             const DramaVerbTry *attempt)
{
  DramaVec down = drama_vec_normal (attempt->along);
  double   outward = drama_vec_dot (route->outside, down);

  switch (attempt->stand)
    {
    case DRAMA_VERB_ABOVE:
      return route->between || outward > 0 ? COST_AMBIGUOUS : 0;
    case DRAMA_VERB_BELOW:
      return route->between || outward < 0 ? COST_AMBIGUOUS : 0;
    case DRAMA_VERB_ON:
    case DRAMA_VERB_LEVEL_ON:
      return route->between ? 1 - COST_ON_LINE : outward != 0 ? 2 - COST_ON_LINE
                                                              : 0;
    case DRAMA_VERB_LEVEL_RIGHT:
      return route->between || route->outside.x < 0 ? 2 * COST_AMBIGUOUS : 0;
    case DRAMA_VERB_LEVEL_LEFT:
    default:
      return route->between || route->outside.x > 0 ? 2 * COST_AMBIGUOUS : 0;
    }
}

static double
cost_of_stand (const DramaRoute   *route,
               const DramaVerbTry *attempt,
               double              width)
{
  double steep = fabs (attempt->along.y);
  double cost = cost_of_fan (route, attempt);

  switch (attempt->stand)
    {
    case DRAMA_VERB_ABOVE:
      return cost + steep * steep * steep * steep * COST_STEEP;
    case DRAMA_VERB_BELOW:
      return cost + COST_BELOW + steep * steep * steep * steep * COST_STEEP;
    case DRAMA_VERB_ON:
      return cost + COST_ON_LINE + steep * steep * steep * steep * COST_STEEP;
    case DRAMA_VERB_LEVEL_ON:
      return cost + COST_ON_LINE + COST_LEVEL - steep * 4;
    case DRAMA_VERB_LEVEL_RIGHT:
    case DRAMA_VERB_LEVEL_LEFT:
    default:
      /* The far end of a wide verb is a long way from the line. */
      return cost + COST_LEVEL - steep * 4 + width * 0.02 +
             (attempt->stand == DRAMA_VERB_LEVEL_LEFT ? 0.5 : 0);
    }
}

/**
 * drama_verb_least_cost:
 * @share: how far along its line, from 0 to 1
 * @least_lines: how many lines there are at least
 *
 * Returns: what a place there costs at least, however the label stands
 */
double
drama_verb_least_cost (double share,
                       guint  least_lines)
{
  double cost = fabs (share - 0.5) * COST_OFF_MIDDLE;

  return least_lines == 0 ? cost + COST_BADGE_ALONE : cost + (least_lines - 1) * COST_MORE_LINES;
}

/* What a place costs for its own sake, whatever else stands or runs there. */
static double
cost_alone (const DramaVerbPlacer *self,
            const DramaVerbLabel  *label,
            const DramaVerbTry    *attempt)
{
  const DramaVerbBlock *block = &label->blocks[attempt->block];
  double                room = label->length - 2 * self->sketch->routes[label->tie].arrow;
  double                width = 2 * block->half_width;
  double                cost = cost_of_stand (&self->sketch->routes[label->tie], attempt, width);

  /* On the line, some of the line must remain to be seen. */
  if (attempt->stand == DRAMA_VERB_ON && width > 0.6 * room)
    return DRAMA_VERB_NEVER;
  if (attempt->stand == DRAMA_VERB_LEVEL_ON && fabs (attempt->along.x) * width > 0.6 * room)
    return DRAMA_VERB_NEVER;
  if (block->lines == NULL && attempt->stand != DRAMA_VERB_ON)
    return DRAMA_VERB_NEVER;

  cost += drama_verb_least_cost (attempt->share, block->lines != NULL ? block->lines->len : 0);
  /* Beyond the ends of its line a verb belongs to nobody. */
  if (attempt->stand <= DRAMA_VERB_ON && width > label->length)
    cost += (width - label->length) * 0.6;

  return cost;
}

/**
 * drama_verb_judge:
 * @self: a placer
 * @label: index of a label
 * @limit: more is of no interest
 * @attempt: (inout): a place that has been aimed at
 *
 * Returns: what the place costs; at least @limit or %DRAMA_VERB_NEVER where a
 *   shape, a name or more than one label is in the way
 */
double
drama_verb_judge (const DramaVerbPlacer *self,
                  guint                  label,
                  double                 limit,
                  DramaVerbTry          *attempt)
{
  const DramaVerbLabel *which = &g_array_index (self->labels, DramaVerbLabel, label);
  double                cost = cost_alone (self, which, attempt);
  DramaTilt             grown;
  guint                 n_lines;

  if (cost >= limit)
    return DRAMA_VERB_NEVER;

  set_box (self, which, attempt);
  grown = attempt->box;
  grown.half_width += MARGIN;
  grown.half_height += MARGIN;
  attempt->in_the_way = DRAMA_VERB_NO_LABEL;
  if (meets_actor (self, &grown) || count_labels (self, &grown, label, &attempt->in_the_way) > 1)
    return DRAMA_VERB_NEVER;

  n_lines = count_lines (self, &attempt->box, which->tie,
                         (guint) CLAMP ((limit - cost) / COST_CROSSING + 1, 1, 1e6));
  attempt->crossed = n_lines > 0 || self->sketch->n_ties > DRAMA_MAX_CAREFUL_TIES;

  return cost + n_lines * COST_CROSSING;
}

/* Puts @tie after everything that passes behind its label, without recursion:
 * a chain of such labels may be as long as a hostile file. */
static void
put_in_order (const DramaVerbPlacer *self,
              const guint           *label_of,
              guint                  tie,
              guint8                *seen,
              GArray                *stack,
              guint                 *n)
{
  g_array_append_val (stack, tie);
  while (stack->len > 0)
    {
      guint                 top = g_array_index (stack, guint, stack->len - 1);
      const DramaVerbLabel *label = NULL;

      if (seen[top] == 2)
        {
          g_array_set_size (stack, stack->len - 1);
          continue;
        }
      if (seen[top] == 1)
        {
          seen[top] = 2;
          self->sketch->order[(*n)++] = top;
          g_array_set_size (stack, stack->len - 1);
          continue;
        }

      seen[top] = 1;
      if (label_of[top] != DRAMA_VERB_NO_LABEL)
        label = &g_array_index (self->labels, DramaVerbLabel, label_of[top]);
      if (label == NULL || !label->placed || !label->crossed)
        continue;
      drama_grid_query (self->lines, drama_tilt_bounds (&label->box), self->found);
      for (guint i = self->found->len; i > 0; i--)
        {
          guint other = tie_through (self, g_array_index (self->found, guint, i - 1),
                                     &label->box);

          if (other != DRAMA_VERB_NO_LABEL && seen[other] == 0 &&
              g_array_index (stack, guint, stack->len - 1) != other)
            g_array_append_val (stack, other);
        }
    }
}

/**
 * drama_verb_order:
 * @self: a placer whose labels stand
 *
 * Orders the ties for painting: a line comes before the labels that it passes
 * behind, so that their halos cover it.  Where two ties each pass behind the
 * other's label, the first in the dossier is painted first.
 */
void
drama_verb_order (const DramaVerbPlacer *self)
{
  DramaSketch       *sketch = self->sketch;
  g_autofree guint  *label_of = g_new (guint, sketch->n_ties);
  g_autofree guint8 *seen = g_new0 (guint8, sketch->n_ties);
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n = 0;

  for (guint i = 0; i < sketch->n_ties; i++)
    label_of[i] = DRAMA_VERB_NO_LABEL;
  for (guint i = 0; i < self->labels->len; i++)
    label_of[g_array_index (self->labels, DramaVerbLabel, i).tie] = i;

  for (guint i = 0; i < sketch->n_ties; i++)
    if (seen[i] == 0)
      put_in_order (self, label_of, i, seen, stack, &n);
}
