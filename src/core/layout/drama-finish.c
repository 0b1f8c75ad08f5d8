/* drama-finish.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A picture whose nodes may all go anywhere is turned to fit its view, enlarged until
 * names and verbs have about enough room, and stretched a little towards the view's
 * shape.  Then every picture gets the room it still lacks, its overlaps are taken out,
 * and what a reader would stumble over is tidied up. */
#define G_LOG_DOMAIN "drama-layout"

#include "drama-finish.h"

#include "drama-cross.h"
#include "drama-room.h"
#include "drama-settle.h"
#include "drama-tidy.h"
#include "drama-turn.h"

#include <string.h>

/* A picture is enlarged by this factor, so often at most, while names share more than
 * this part of their area, or ink more than that part of the picture's. */
#define GROWTH       1.08
#define MOST_GROWTHS 64
#define FINE_OVERLAP 0.2
#define FINE_INK     0.5
/* The area of an even cloud in a rectangle, by the product of its spreads. */
#define EVEN_AREA 12.0
/* How strongly distances are held while room is made, in 2^n + 1 sweeps. */
#define ROOM_RATE     0.3
#define ROOM_HALVINGS 6
/* Sweeps that only make room, after those with stress. */
#define ROOM_SWEEPS 40
/* The picture is stretched by this at most, and what juts out is drawn in so fast. */
#define MOST_STRETCH 1.3
#define SQUEEZE      0.08
/* A view that is larger by a tenth weighs about as much as one crossing. */
#define SIZE 10.0

typedef enum
{
  PHASE_ROOM,
  PHASE_SETTLE,
  PHASE_TIDY,
  PHASE_DONE,
} Phase;

struct _DramaFinish
{
  const DramaPart *part;   /* the owner's */
  DramaStress     *stress; /* the owner's */
  double           unit;
  gboolean         loose; /* nothing ties the picture to a place or a turn */
  DramaVec         stretch;
  DramaVec         view; /* half of the width and height that nodes are drawn into */
  Phase            phase;
  guint            count;
  gsize            most_work;
  DramaTidy       *tidy;
  DramaVec        *positions;
};

static void
scale_all (DramaFinish *self,
           double       x,
           double       y)
{
  for (guint i = 0; i < self->part->n_nodes; i++)
    self->positions[i] = drama_vec (self->positions[i].x * x, self->positions[i].y * y);
}

static DramaVec
find_middle (const DramaFinish *self)
{
  DramaVec sum = { 0, 0 };

  for (guint i = 0; i < self->part->n_nodes; i++)
    sum = drama_vec_add (sum, self->positions[i]);

  return drama_vec_scale (sum, 1.0 / self->part->n_nodes);
}

/* How far nodes are from their middle, along either axis; never nothing. */
static DramaVec
measure_spread (const DramaFinish *self)
{
  DramaVec middle = find_middle (self);
  double   x = 0, y = 0;

  for (guint i = 0; i < self->part->n_nodes; i++)
    {
      DramaVec off = drama_vec_sub (self->positions[i], middle);

      x += off.x * off.x / self->part->n_nodes;
      y += off.y * off.y / self->part->n_nodes;
    }

  return drama_vec (MAX (sqrt (x), self->unit / 4), MAX (sqrt (y), self->unit / 4));
}

/* The area of all names and verbs; a verb's line is about as high as two gaps. */
static double
measure_ink (const DramaPart *part)
{
  double sum = 0;

  for (guint i = 0; i < part->n_nodes; i++)
    {
      DramaRect box = drama_part_box (part, i, drama_vec (0, 0));

      sum += box.width * box.height;
    }
  for (guint i = 0; i < part->n_links; i++)
    sum += part->rooms[i] * 2 * part->gap;

  return sum;
}

static void
enlarge (DramaFinish *self,
         double       by)
{
  self->unit *= by;
  scale_all (self, by, by);
}

/* Enlarges until there is room for all ink, and then until names lie on each other so
 * little that small pushes mend it. */
static void
loosen (DramaFinish *self)
{
  DramaVec spread = measure_spread (self);
  double   lack = measure_ink (self->part) / (FINE_INK * EVEN_AREA * spread.x * spread.y);

  if (lack > 1)
    enlarge (self, sqrt (lack));
  for (guint i = 0; i < MOST_GROWTHS; i++)
    {
      if (drama_room_measure_overlap (self->part, self->positions) < FINE_OVERLAP)
        return;
      enlarge (self, GROWTH);
    }
}

/* Stretches towards the shape of the view, and finds the view that would hold the
 * picture if it were an even cloud of the same spread. */
static void
shape (DramaFinish *self)
{
  DramaVec spread = measure_spread (self);
  DramaVec middle = find_middle (self);
  double   wrong = self->part->aspect * spread.y / spread.x;
  double   stretch = CLAMP (sqrt (wrong), 1 / MOST_STRETCH, MOST_STRETCH);
  double   area = EVEN_AREA * spread.x * spread.y;

  self->stretch = drama_vec (stretch, 1 / stretch);
  self->view = drama_vec (sqrt (area * self->part->aspect) / 2,
                          sqrt (area / self->part->aspect) / 2);
  for (guint i = 0; i < self->part->n_nodes; i++)
    self->positions[i] = drama_vec_sub (self->positions[i], middle);
  scale_all (self, self->stretch.x, self->stretch.y);
}

/**
 * drama_finish_new:
 * @part: the nodes with their boxes and links, kept by the caller
 * @stress: the prepared stress of @part, kept by the caller
 * @unit: the length of one link
 * @loose: whether the whole may be moved, turned and scaled
 * @most_work: what tidying may cost, see drama_tidy_new()
 * @positions: a place for each node, copied
 *
 * Returns: (transfer full): the work, not begun
 */
DramaFinish *
drama_finish_new (const DramaPart *part,
                  DramaStress     *stress,
                  double           unit,
                  gboolean         loose,
                  gsize            most_work,
                  const DramaVec  *positions)
{
  DramaFinish *self = g_new0 (DramaFinish, 1);

  self->part = part;
  self->stress = stress;
  self->unit = unit;
  self->loose = loose;
  self->most_work = most_work;
  self->stretch = drama_vec (1, 1);
  self->positions = g_memdup2 (positions, part->n_nodes * sizeof (DramaVec));
  if (loose)
    {
      drama_turn_to_fit (part, self->positions);
      loosen (self);
      shape (self);
    }
  drama_stress_anneal (stress, ROOM_HALVINGS, ROOM_RATE);

  return self;
}

/**
 * drama_finish_free:
 * @self: (transfer full) (nullable): the work
 */
void
drama_finish_free (DramaFinish *self)
{
  if (self == NULL)
    return;

  drama_tidy_free (self->tidy);
  g_free (self->positions);
  g_free (self);
}

static double
squeeze_axis (double at,
              double half)
{
  if (at > half)
    return at - SQUEEZE * (at - half);
  if (at < -half)
    return at - SQUEEZE * (at + half);

  return at;
}

/* Stress knows nothing of the stretch: it is taken out while it pulls. */
static void
hold_together (DramaFinish *self)
{
  scale_all (self, 1 / self->stretch.x, 1 / self->stretch.y);
  drama_stress_sweep (self->stress, self->unit, self->positions);
  scale_all (self, self->stretch.x, self->stretch.y);

  for (guint i = 0; self->loose && i < self->part->n_nodes; i++)
    self->positions[i] = drama_vec (squeeze_axis (self->positions[i].x, self->view.x),
                                    squeeze_axis (self->positions[i].y, self->view.y));
}

static void
make_room (DramaFinish *self)
{
  if (drama_stress_get_n_left (self->stress) > 0)
    {
      hold_together (self);
      drama_room_sweep (self->part, 0.5, self->positions);
      return;
    }
  if (drama_room_sweep (self->part, 0.8, self->positions) > 0 && ++self->count < ROOM_SWEEPS)
    return;

  self->count = 0;
  self->phase = PHASE_SETTLE;
}

static void
settle (DramaFinish *self)
{
  if (!drama_settle_step (self->part, &self->count, self->positions))
    return;

  self->tidy = drama_tidy_new (self->part, self->stress, self->unit, self->most_work,
                               self->positions);
  self->phase = PHASE_TIDY;
}

/**
 * drama_finish_step:
 * @self: the work
 *
 * Goes on for a bounded while.
 *
 * Returns: whether the picture is finished
 */
gboolean
drama_finish_step (DramaFinish *self)
{
  if (self->phase == PHASE_ROOM)
    make_room (self);
  else if (self->phase == PHASE_SETTLE)
    settle (self);
  else if (self->phase == PHASE_TIDY && drama_tidy_step (self->tidy))
    self->phase = PHASE_DONE;

  return self->phase == PHASE_DONE;
}

/**
 * drama_finish_get_positions:
 * @self: the work
 *
 * Returns: (transfer none): a place for each node
 */
const DramaVec *
drama_finish_get_positions (const DramaFinish *self)
{
  return self->positions;
}

/**
 * drama_finish_judge:
 * @self: a finished picture
 *
 * Returns: how much there is to stumble over in it, and how small it must be shown;
 *   to compare pictures of the same part, less is better
 */
double
drama_finish_judge (const DramaFinish *self)
{
  DramaRect bounds = drama_part_bounds (self->part, self->positions);
  double    height = MAX (bounds.height, bounds.width / self->part->aspect);
  double    size = height / self->part->spacing / sqrt (self->part->n_nodes);

  return drama_tidy_measure (self->tidy) + SIZE * size;
}
