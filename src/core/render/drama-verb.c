/* drama-verb.c - where the verbs of ties stand
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The way of maps: every verb has many candidate places along its line, each
 * with a cost; the most important verb chooses first; what finds no room is
 * dropped, then given another chance by moving the one verb in its way
 * (point feature labelling by local search: Christensen, Marks and Shieber
 * 1995, doi:10.1145/212332.212334). */
#define G_LOG_DOMAIN "drama-render"

#include "drama-grid.h"
#include "drama-sketch.h"

/* Verbs wider than this are tried in two lines too, the widest in three. */
#define WRAP_FROM        70.0
#define DRAMA_VERB_WIDTH 120.0
#define MAX_LINES        3

/* Around a label, kept free of other labels, names and shapes. */
#define MARGIN          1.5
#define LINE_CLEARANCE  2.5
#define DRAMA_BADGE_GAP 4.0

/* Costs; whatever is more than NEVER is no place at all. */
#define NEVER           1e6
#define COST_CROSSING   14.0
#define COST_BELOW      1.5
#define COST_ON_LINE    7.0
#define COST_UPRIGHT    5.0
#define COST_MORE_LINES 2.0

#define NO_LABEL G_MAXUINT

/* How a label stands to its line. */
typedef enum
{
  STAND_ABOVE,
  STAND_BELOW,
  STAND_ON,
  STAND_LEVEL_ON,
  STAND_LEVEL_RIGHT,
  STAND_LEVEL_LEFT,
} Stand;

/* One way to break a verb. */
typedef struct
{
  GArray *lines;
  double  half_width;
  double  half_height;
} Block;

typedef struct
{
  guint     tie;
  double    priority;
  Block     blocks[MAX_LINES + 1]; /* the last is the badge alone */
  guint     n_blocks;
  double    length;
  gboolean  placed;
  guint     block;
  DramaTilt box;
  double    cost;
  gboolean  crossed;
} Label;

typedef struct
{
  DramaSketch *sketch;
  DramaGrid   *actors;   /* shapes and names by actor index */
  DramaGrid   *lines;    /* pieces of ties by tie index */
  DramaGrid   *standing; /* labels where they stand or once stood */
  GArray      *labels;   /* of Label, most important first */
  GArray      *found;
} Placer;

static const double SHARES[] = {
  0.5, 0.44, 0.56, 0.38, 0.62, 0.31, 0.69, 0.24, 0.76, 0.17, 0.83
};

static void
add_block (Label *label, GArray *lines, double line_height, double badge_width, double scale)
{
  Block *block = &label->blocks[label->n_blocks++];
  double width = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      double line = g_array_index (lines, DramaLine, i).width;

      if (i + 1 == lines->len && badge_width > 0)
        line += DRAMA_BADGE_GAP * scale + badge_width;
      width = MAX (width, line);
    }
  block->lines = lines;
  block->half_width = width / 2;
  block->half_height = lines->len * line_height / 2;
}

/* The verb in one line, in two, in three, and the badge alone. */
static void
fill_blocks (Placer *placer, Label *label, const char *verb)
{
  DramaSketch    *sketch = placer->sketch;
  DramaVerbPlace *place = &sketch->verbs[label->tie];
  double          scale = drama_lettering_get_scale (sketch->lettering);
  double          line_height = drama_sketch_line_height (sketch, DRAMA_VERB_SIZE);
  DramaFace       face = { DRAMA_VERB_SIZE, 400, FALSE };
  DramaLine       whole;

  if (*verb != '\0')
    {
      drama_lettering_measure (sketch->lettering, face, verb, &whole);
      if (whole.width <= 2 * DRAMA_VERB_WIDTH * scale)
        add_block (label, drama_lettering_wrap (sketch->lettering, face, verb, 1e5, 1),
                   line_height, place->badge_width, scale);
      if (whole.width > WRAP_FROM * scale)
        {
          GArray *two =
              drama_lettering_wrap (sketch->lettering, face, verb,
                                    MAX (DRAMA_VERB_WIDTH * scale, whole.width * 0.55), 2);

          add_block (label, two, line_height, place->badge_width, scale);
        }
      if (whole.width > DRAMA_VERB_WIDTH * scale)
        add_block (label,
                   drama_lettering_wrap (sketch->lettering, face, verb, DRAMA_VERB_WIDTH * scale,
                                         MAX_LINES),
                   line_height, place->badge_width, scale);
    }
  if (place->badge != NULL)
    {
      label->blocks[label->n_blocks].lines = NULL;
      label->blocks[label->n_blocks].half_width = place->badge_width / 2;
      label->blocks[label->n_blocks++].half_height = DRAMA_BADGE_SIZE * 0.75 * scale;
    }
}

static double
priority_of (const DramaRoute *route)
{
  static const double FIRM[DRAMA_N_STANDINGS] = {
    [DRAMA_STANDING_CONFIRMED] = 6,
    [DRAMA_STANDING_DISPUTED] = 5,
    [DRAMA_STANDING_REPORTED] = 4,
    [DRAMA_STANDING_ALLEGED] = 3,
    [DRAMA_STANDING_SPECULATIVE] = 2,
    [DRAMA_STANDING_UNSOURCED] = 1,
  };

  return FIRM[route->standing] * 10 + MIN (route->n_evidence, 9);
}

static int
compare_labels (const void *a, const void *b)
{
  const Label *one = a, *other = b;

  if (one->priority != other->priority)
    return one->priority > other->priority ? -1 : 1;

  return (one->tie > other->tie) - (one->tie < other->tie);
}

static void
gather_labels (Placer *placer)
{
  DramaSketch *sketch = placer->sketch;

  for (guint i = 0; i < sketch->n_ties; i++)
    {
      DramaTie *tie = drama_dossier_get_tie (sketch->input->dossier, i);
      Label     label = { .tie = i };

      if (!sketch->routes[i].shown)
        continue;
      sketch->verbs[i].badge = drama_sketch_badge (tie);
      if (sketch->verbs[i].badge != NULL)
        sketch->verbs[i].badge_width =
            drama_sketch_badge_width (sketch->lettering, sketch->verbs[i].badge);
      label.priority = priority_of (&sketch->routes[i]);
      label.length = drama_curve_length (&sketch->routes[i].curve);
      fill_blocks (placer, &label, drama_tie_get_fields (tie)->verb);
      if (label.n_blocks > 0)
        g_array_append_val (placer->labels, label);
    }
  g_array_sort (placer->labels, compare_labels);
}

static void
fill_grids (Placer *placer)
{
  DramaSketch *sketch = placer->sketch;
  DramaVec     points[DRAMA_CURVE_MAX_PIECES + 1];

  for (guint i = 0; i < sketch->n_actors; i++)
    if (!sketch->hidden[i])
      drama_grid_insert (
          placer->actors, i,
          drama_rect_union (drama_sketch_actor_box (sketch, i), sketch->names[i].box));

  for (guint i = 0; i < sketch->n_ties; i++)
    {
      guint n;

      if (!sketch->routes[i].shown)
        continue;
      n = drama_curve_flatten (&sketch->routes[i].curve, points);
      for (guint k = 1; k < n; k++)
        drama_grid_insert (placer->lines, i, drama_rect_of_points (points + k - 1, 2));
    }
}

/* Reading direction along the line: never upside down. */
static DramaVec
upright (DramaVec along)
{
  if (along.x < -1e-9 || (fabs (along.x) <= 1e-9 && along.y > 0))
    return drama_vec_scale (along, -1);

  return along;
}

/* How far the line itself comes towards @side of a box that spans it at @at. */
static double
own_line_reach (
    const DramaCurve *curve, DramaVec at, DramaVec along, DramaVec side, double half_width)
{
  DramaVec points[DRAMA_CURVE_MAX_PIECES + 1];
  guint    n = drama_curve_flatten (curve, points);
  double   reach = 0;

  for (guint i = 0; i < n; i++)
    {
      DramaVec offset = drama_vec_sub (points[i], at);

      if (fabs (drama_vec_dot (offset, along)) <= half_width + 6)
        reach = MAX (reach, drama_vec_dot (offset, side));
    }

  return reach;
}

/* The box of one candidate place. */
static DramaTilt
stand_box (
    const Placer *placer, const Label *label, const Block *block, double share, Stand stand)
{
  const DramaRoute *route = &placer->sketch->routes[label->tie];
  double            t = drama_curve_t_at (&route->curve, share);
  DramaVec          at = drama_curve_at (&route->curve, t);
  DramaVec          along = upright (drama_curve_direction (&route->curve, t));
  DramaVec          side;
  double            heavy =
      route->standing == DRAMA_STANDING_DISPUTED ? route->width * 1.5 + 1.5 : route->width / 2;
  double    away;
  DramaTilt box = { at, along, block->half_width, block->half_height };

  if (stand >= STAND_LEVEL_ON)
    box.along = drama_vec (1, 0);
  if (stand == STAND_ON || stand == STAND_LEVEL_ON)
    return box;

  if (stand == STAND_LEVEL_RIGHT || stand == STAND_LEVEL_LEFT)
    {
      side = drama_vec (stand == STAND_LEVEL_RIGHT ? 1 : -1, 0);
      away = own_line_reach (&route->curve, at, drama_vec (0, 1), side, block->half_height) +
             heavy + LINE_CLEARANCE + block->half_width;
    }
  else
    {
      side = drama_vec_scale (drama_vec_normal (along), stand == STAND_BELOW ? 1 : -1);
      away = own_line_reach (&route->curve, at, along, side, block->half_width) + heavy +
             LINE_CLEARANCE * 0.6 + block->half_height;
    }
  box.centre = drama_vec_add (at, drama_vec_scale (side, away));

  return box;
}

static gboolean
meets_actor (const Placer *placer, const DramaTilt *grown)
{
  const DramaSketch *sketch = placer->sketch;

  drama_grid_query (placer->actors, drama_tilt_bounds (grown), placer->found);
  for (guint i = 0; i < placer->found->len; i++)
    {
      guint actor = g_array_index (placer->found, guint, i);

      if (drama_tilt_meets_rect (grown, drama_sketch_actor_box (sketch, actor)) ||
          drama_tilt_meets_rect (grown, sketch->names[actor].box))
        return TRUE;
    }

  return FALSE;
}

/* How many labels stand in @grown, and the first of them. */
static guint
count_labels (const Placer *placer, const DramaTilt *grown, guint except, guint *first)
{
  guint n = 0;

  drama_grid_query (placer->standing, drama_tilt_bounds (grown), placer->found);
  for (guint i = 0; i < placer->found->len; i++)
    {
      guint        index = g_array_index (placer->found, guint, i);
      const Label *label = &g_array_index (placer->labels, Label, index);

      if (index == except || !label->placed || !drama_tilt_meets (grown, &label->box))
        continue;
      if (n++ == 0)
        *first = index;
    }

  return n;
}

/* How many other ties run through @box. */
static guint
count_lines (const Placer *placer, const DramaTilt *box, guint except)
{
  DramaVec points[DRAMA_CURVE_MAX_PIECES + 1];
  guint    n = 0;

  drama_grid_query (placer->lines, drama_tilt_bounds (box), placer->found);
  for (guint i = 0; i < placer->found->len; i++)
    {
      guint tie = g_array_index (placer->found, guint, i), n_points;

      if (tie == except)
        continue;
      n_points = drama_curve_flatten (&placer->sketch->routes[tie].curve, points);
      for (guint k = 1; k < n_points; k++)
        if (drama_tilt_meets_segment (box, points[k - 1], points[k]))
          {
            n++;
            break;
          }
    }

  return n;
}

static double
cost_of_stand (Stand stand, DramaVec along)
{
  double steep = fabs (along.y);

  switch (stand)
    {
    case STAND_ABOVE:
      return steep * steep * 4;
    case STAND_BELOW:
      return COST_BELOW + steep * steep * 4;
    case STAND_ON:
      return COST_ON_LINE + steep * steep * 4;
    case STAND_LEVEL_ON:
      return COST_ON_LINE + COST_UPRIGHT - steep * 4;
    case STAND_LEVEL_RIGHT:
    case STAND_LEVEL_LEFT:
    default:
      return COST_UPRIGHT - steep * 4 + (stand == STAND_LEVEL_LEFT ? 0.5 : 0);
    }
}

/* One candidate: its box, what it costs, and the one label in its way. */
static double
judge (Placer    *placer,
       guint      index,
       guint      block_index,
       double     share,
       Stand      stand,
       DramaTilt *box,
       gboolean  *crossed,
       guint     *in_the_way)
{
  const Label      *label = &g_array_index (placer->labels, Label, index);
  const DramaRoute *route = &placer->sketch->routes[label->tie];
  const Block      *block = &label->blocks[block_index];
  double            room = label->length - 2 * route->arrow;
  DramaTilt         grown;
  guint             n_lines, n_labels;
  double            cost;

  *box = stand_box (placer, label, block, share, stand);
  grown = *box;
  grown.half_width += MARGIN;
  grown.half_height += MARGIN;
  *in_the_way = NO_LABEL;

  /* On the line, some of the line must remain to be seen. */
  if (stand == STAND_ON && 2 * block->half_width > 0.6 * room)
    return NEVER;
  if (stand == STAND_LEVEL_ON && 2 * (fabs (box->along.x) * block->half_width) > 0.8 * room)
    return NEVER;
  if (block->lines == NULL && stand != STAND_ON)
    return NEVER;
  if (meets_actor (placer, &grown))
    return NEVER;
  n_labels = count_labels (placer, &grown, index, in_the_way);
  if (n_labels > 1)
    return NEVER;

  n_lines = count_lines (placer, box, label->tie);
  *crossed = n_lines > 0 || stand == STAND_ON || stand == STAND_LEVEL_ON;
  cost = cost_of_stand (
      stand, drama_curve_direction (&route->curve, drama_curve_t_at (&route->curve, share)));
  cost += fabs (share - 0.5) * 12 + n_lines * COST_CROSSING;
  if (block->lines != NULL)
    cost += (block->lines->len - 1) * COST_MORE_LINES;
  else
    cost += 200;
  /* Beyond the ends of its line a verb belongs to nobody. */
  if (stand <= STAND_ON && 2 * block->half_width > label->length)
    cost += (2 * block->half_width - label->length) * 0.6;

  return cost;
}

static void
stand_at (
    Placer *placer, guint index, guint block, const DramaTilt *box, double cost, gboolean crossed)
{
  Label *label = &g_array_index (placer->labels, Label, index);

  label->placed = TRUE;
  label->block = block;
  label->box = *box;
  label->cost = cost;
  label->crossed = crossed;
  drama_grid_insert (placer->standing, index, drama_tilt_bounds (box));
}

/* The cheapest free place of a label, or FALSE where there is none. */
static gboolean
choose_place (Placer *placer, guint index)
{
  const Label *label = &g_array_index (placer->labels, Label, index);
  DramaTilt    best = { 0 };
  gboolean     best_crossed = FALSE;
  guint        best_block = 0;
  double       least = NEVER;

  for (guint block = 0; block < label->n_blocks; block++)
    for (guint i = 0; i < G_N_ELEMENTS (SHARES); i++)
      for (guint stand = STAND_ABOVE; stand <= STAND_LEVEL_LEFT; stand++)
        {
          DramaTilt box;
          gboolean  crossed = FALSE;
          guint     in_the_way;
          double    cost =
              judge (placer, index, block, SHARES[i], stand, &box, &crossed, &in_the_way);

          if (in_the_way != NO_LABEL || cost >= least - 1e-6)
            continue;
          least = cost;
          best = box;
          best_block = block;
          best_crossed = crossed;
        }
  if (least >= NEVER)
    return FALSE;

  stand_at (placer, index, best_block, &best, least, best_crossed);

  return TRUE;
}

/* Makes room for a label by sending the one in its way elsewhere. */
static gboolean
push_in (Placer *placer, guint index)
{
  const Label *label = &g_array_index (placer->labels, Label, index);

  for (guint i = 0; i < G_N_ELEMENTS (SHARES); i++)
    for (guint stand = STAND_ABOVE; stand <= STAND_LEVEL_LEFT; stand++)
      {
        DramaTilt box;
        gboolean  crossed = FALSE;
        guint     other;
        double    cost = judge (placer, index, 0, SHARES[i], stand, &box, &crossed, &other);
        Label     before;

        if (cost >= NEVER || other == NO_LABEL || label->blocks[0].lines == NULL)
          continue;
        before = g_array_index (placer->labels, Label, other);
        g_array_index (placer->labels, Label, other).placed = FALSE;
        stand_at (placer, index, 0, &box, cost, crossed);
        if (choose_place (placer, other) &&
            g_array_index (placer->labels, Label, other).cost < before.cost + 100)
          return TRUE;
        g_array_index (placer->labels, Label, other) = before;
        g_array_index (placer->labels, Label, index).placed = FALSE;
      }

  return FALSE;
}

static gboolean
wants_better (const Label *label)
{
  return !label->placed || label->blocks[label->block].lines == NULL;
}

static void
hand_over (Placer *placer)
{
  for (guint i = 0; i < placer->labels->len; i++)
    {
      Label          *label = &g_array_index (placer->labels, Label, i);
      DramaVerbPlace *place = &placer->sketch->verbs[label->tie];

      place->placed = label->placed;
      place->box = label->box;
      place->halo = label->crossed;
      for (guint k = 0; k < label->n_blocks; k++)
        if (label->placed && k == label->block)
          place->lines = g_steal_pointer (&label->blocks[k].lines);
        else
          g_clear_pointer (&label->blocks[k].lines, g_array_unref);
    }
}

/**
 * drama_sketch_place_verbs:
 * @self: a sketch whose ties are routed
 *
 * Finds places for verbs and badges, where no label covers a shape, a name or
 * another label; the least important are left out where there is no room.
 */
void
drama_sketch_place_verbs (DramaSketch *self)
{
  DramaRect area =
      self->n_actors > 0
          ? drama_rect_grow (drama_rect_of_points (self->centres, self->n_actors), 100)
          : (DramaRect){ 0 };
  g_autoptr (DramaGrid) actors = drama_grid_new (area, 120);
  g_autoptr (DramaGrid) lines = drama_grid_new (area, 60);
  g_autoptr (DramaGrid) standing = drama_grid_new (area, 80);
  g_autoptr (GArray) labels = g_array_new (FALSE, TRUE, sizeof (Label));
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  Placer placer = { self, actors, lines, standing, labels, found };

  fill_grids (&placer);
  gather_labels (&placer);
  for (guint i = 0; i < labels->len; i++)
    choose_place (&placer, i);

  if (!self->input->quick)
    for (guint round = 0; round < 2; round++)
      for (guint i = 0; i < labels->len; i++)
        {
          Label *label = &g_array_index (labels, Label, i);

          if (wants_better (label))
            {
              label->placed = FALSE;
              if (!push_in (&placer, i))
                choose_place (&placer, i);
            }
          else
            choose_place (&placer, i);
        }
  hand_over (&placer);
}
