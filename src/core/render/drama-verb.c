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

#include "drama-verb-private.h"

#include <string.h>

/* Verbs wider than this are tried in two lines too. */
#define WRAP_FROM 70.0
#define MAX_LINES 3

/* In larger networks every verb keeps the first place it finds. */
#define MAX_REVISED_TIES 1000

/* A label may make room for another where that costs it less. */
#define WORTH_A_MOVE 100.0

static const double SHARES[] = {
  0.5, 0.44, 0.56, 0.38, 0.62, 0.31, 0.69, 0.24, 0.76, 0.17, 0.83
};

static void
add_block (DramaVerbLabel *label,
           double          width,
           guint           max_lines,
           guint           least_lines)
{
  label->blocks[label->n_blocks++] =
      (DramaVerbBlock){ .width = width, .max_lines = max_lines, .least_lines = least_lines };
}

/* The verb in one line, in two, in three, and the badge alone. */
static void
fill_blocks (DramaVerbPlacer *placer,
             DramaVerbLabel  *label,
             const char      *verb)
{
  DramaSketch    *sketch = placer->sketch;
  DramaVerbPlace *place = &sketch->verbs[label->tie];
  double          scale = drama_lettering_get_scale (sketch->lettering);
  DramaFace       face = { DRAMA_VERB_SIZE, 400, FALSE };
  DramaLine       whole;

  if (*verb != '\0')
    {
      double half;

      drama_lettering_measure (sketch->lettering, face, verb, &whole);
      half = MAX (DRAMA_VERB_WIDTH * scale, whole.width * 0.55);
      if (whole.width <= 2 * DRAMA_VERB_WIDTH * scale)
        add_block (label, 1e5, 1, 1);
      if (whole.width > WRAP_FROM * scale && whole.width > half)
        add_block (label, half, 2, 2);
      if (whole.width > DRAMA_VERB_WIDTH * scale)
        add_block (label, DRAMA_VERB_WIDTH * scale, MAX_LINES, 2);
    }
  if (place->badge != NULL)
    {
      DramaVerbBlock *block = &label->blocks[label->n_blocks];

      add_block (label, 0, 0, 0);
      block->made = TRUE;
      block->half_width = place->badge_width / 2;
      block->half_height = DRAMA_BADGE_SIZE * 0.75 * scale;
    }
}

/* Breaks the verb this way, the first time that somebody asks. */
static void
make_block (DramaVerbPlacer *placer,
            DramaVerbLabel  *label,
            guint            index)
{
  DramaSketch    *sketch = placer->sketch;
  DramaVerbBlock *block = &label->blocks[index];
  DramaTie       *tie = drama_dossier_get_tie (sketch->input->dossier, label->tie);
  double          scale = drama_lettering_get_scale (sketch->lettering);
  double          badge_width = sketch->verbs[label->tie].badge_width;
  double          width = 0;

  if (block->made)
    return;

  block->made = TRUE;
  block->lines = drama_lettering_wrap (
      sketch->lettering, (DramaFace){ DRAMA_VERB_SIZE, 400, FALSE },
      drama_tie_get_fields (tie)->verb, block->width, block->max_lines);
  for (guint i = 0; i < block->lines->len; i++)
    {
      double line = g_array_index (block->lines, DramaLine, i).width;

      if (i + 1 == block->lines->len && badge_width > 0)
        line += DRAMA_BADGE_GAP * scale + badge_width;
      width = MAX (width, line);
    }
  block->half_width = width / 2;
  block->half_height =
      block->lines->len * drama_sketch_line_height (sketch, DRAMA_VERB_SIZE) / 2;
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
compare_labels (const void *a,
                const void *b)
{
  const DramaVerbLabel *one = a, *other = b;

  if (one->priority != other->priority)
    return one->priority > other->priority ? -1 : 1;

  return (one->tie > other->tie) - (one->tie < other->tie);
}

static void
gather_labels (DramaVerbPlacer *placer)
{
  DramaSketch *sketch = placer->sketch;

  for (guint i = 0; i < sketch->n_ties; i++)
    {
      DramaTie      *tie = drama_dossier_get_tie (sketch->input->dossier, i);
      DramaVerbLabel label = { .tie = i };

      if (!sketch->routes[i].shown || drama_sketch_carries_tie (sketch, i))
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

/* Labels that are carried over stand where they stood, after all that choose. */
static void
carry_labels (DramaVerbPlacer *placer)
{
  DramaSketch *sketch = placer->sketch;

  for (guint i = 0; i < sketch->n_ties; i++)
    {
      DramaVerbLabel       label = { .tie = i, .placed = TRUE };
      const DramaSceneTie *was;

      if (!drama_sketch_carries_tie (sketch, i))
        continue;
      was = &sketch->carry->before->ties[sketch->carry->ties[i]];
      if (!was->labelled)
        continue;
      label.box = was->label;
      label.crossed = was->crossed;
      drama_grid_insert (placer->standing, placer->labels->len, drama_tilt_bounds (&label.box));
      g_array_append_val (placer->labels, label);
    }
}

static void
stand_at (DramaVerbPlacer    *placer,
          guint               index,
          const DramaVerbTry *place,
          double              cost)
{
  DramaVerbLabel *label = &g_array_index (placer->labels, DramaVerbLabel, index);

  label->placed = TRUE;
  label->block = place->block;
  label->box = place->box;
  label->cost = cost;
  label->crossed = place->crossed;
  label->stand = place->stand;
  drama_grid_insert (placer->standing, index, drama_tilt_bounds (&place->box));
}

/* The cheapest free place of a label, or FALSE where there is none. */
static gboolean
choose_place (DramaVerbPlacer *placer,
              guint            index)
{
  DramaVerbLabel *label = &g_array_index (placer->labels, DramaVerbLabel, index);
  DramaVerbTry    best = { 0 };
  double          least = DRAMA_VERB_NEVER;

  for (guint i = 0; i < G_N_ELEMENTS (SHARES); i++)
    {
      DramaVerbTry attempt = { 0 };

      /* From here on they lie farther and farther from the middle. */
      if (drama_verb_least_cost (SHARES[i], 1) >= least)
        break;

      drama_verb_aim (placer, index, SHARES[i], &attempt);
      for (attempt.block = 0; attempt.block < label->n_blocks; attempt.block++)
        {
          guint lines = label->blocks[attempt.block].least_lines;

          if (drama_verb_least_cost (SHARES[i], lines) >= least)
            continue;
          make_block (placer, label, attempt.block);
          for (guint stand = 0; stand < DRAMA_N_VERB_STANDS; stand++)
            {
              double cost;

              attempt.stand = (DramaVerbStand) stand;
              cost = drama_verb_judge (placer, index, least, &attempt);
              if (cost >= least - 1e-6 || attempt.in_the_way != DRAMA_VERB_NO_LABEL)
                continue;
              least = cost;
              best = attempt;
            }
        }
    }
  if (least >= DRAMA_VERB_NEVER)
    return FALSE;

  stand_at (placer, index, &best, least);

  return TRUE;
}

/* Makes room for a label by sending the one in its way elsewhere. */
static gboolean
push_in (DramaVerbPlacer *placer,
         guint            index)
{
  DramaVerbLabel *label = &g_array_index (placer->labels, DramaVerbLabel, index);

  if (label->blocks[0].max_lines == 0)
    return FALSE;

  make_block (placer, label, 0);
  for (guint i = 0; i < G_N_ELEMENTS (SHARES); i++)
    {
      DramaVerbTry attempt = { 0 };

      drama_verb_aim (placer, index, SHARES[i], &attempt);
      for (guint stand = 0; stand < DRAMA_N_VERB_STANDS; stand++)
        {
          double         cost;
          DramaVerbLabel before, *other;

          attempt.stand = (DramaVerbStand) stand;
          cost = drama_verb_judge (placer, index, DRAMA_VERB_NEVER, &attempt);
          if (cost >= DRAMA_VERB_NEVER || attempt.in_the_way == DRAMA_VERB_NO_LABEL)
            continue;
          other = &g_array_index (placer->labels, DramaVerbLabel, attempt.in_the_way);
          before = *other;
          other->placed = FALSE;
          stand_at (placer, index, &attempt, cost);
          if (choose_place (placer, attempt.in_the_way) && other->cost < before.cost + WORTH_A_MOVE)
            return TRUE;
          /* What was broken meanwhile stays so. */
          memcpy (before.blocks, other->blocks, sizeof before.blocks);
          *other = before;
          label->placed = FALSE;
        }
    }

  return FALSE;
}

static gboolean
wants_better (const DramaVerbLabel *label)
{
  return !label->placed || label->blocks[label->block].lines == NULL;
}

static void
hand_over (DramaVerbPlacer *placer,
           guint            n_anew)
{
  for (guint i = 0; i < n_anew; i++)
    {
      DramaVerbLabel *label = &g_array_index (placer->labels, DramaVerbLabel, i);
      DramaVerbPlace *place = &placer->sketch->verbs[label->tie];

      place->placed = label->placed;
      place->box = label->box;
      place->halo = label->crossed;
      place->on_line = label->stand == DRAMA_VERB_ON || label->stand == DRAMA_VERB_LEVEL_ON;
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
  g_autoptr (GArray) labels = g_array_new (FALSE, TRUE, sizeof (DramaVerbLabel));
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (DramaVec));
  g_autoptr (GArray) ties = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree guint *first_points = g_new (guint, self->n_ties + 1);
  guint             n_anew;
  DramaVerbPlacer   placer = { self, actors, lines, standing, labels,
                               found, points, ties, first_points };

  drama_verb_fill_grids (&placer);
  gather_labels (&placer);
  n_anew = labels->len;
  carry_labels (&placer);
  for (guint i = 0; i < n_anew && !drama_sketch_is_cancelled (self); i++)
    choose_place (&placer, i);

  if (!self->input->quick && self->n_ties <= MAX_REVISED_TIES)
    for (guint round = 0; round < 2; round++)
      for (guint i = 0; i < n_anew && !drama_sketch_is_cancelled (self); i++)
        {
          DramaVerbLabel *label = &g_array_index (labels, DramaVerbLabel, i);

          if (wants_better (label))
            {
              label->placed = FALSE;
              if (!push_in (&placer, i))
                choose_place (&placer, i);
            }
          else
            choose_place (&placer, i);
        }
  drama_verb_order (&placer);
  hand_over (&placer, n_anew);
}
