/* drama-arranger.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From scratch: distances, then several tries where the part is small enough, each
 * annealed and then gathered, the best one turned to fit the view, given room, freed
 * of overlaps and tidied.  Where most nodes have a place already, newcomers join
 * them, and nothing is tried, gathered or turned. */
#define G_LOG_DOMAIN "drama-layout"

#include "drama-arranger.h"

#include "drama-cross.h"
#include "drama-gather.h"
#include "drama-join.h"
#include "drama-room.h"
#include "drama-settle.h"
#include "drama-stress.h"
#include "drama-tidy.h"
#include "drama-turn.h"

#include <string.h>

/* Sweeps are bundled until so many pairs have been moved. */
#define STEP_PAIRS 200000
/* Tries are made for so many pairs in all, up to so many tries. */
#define TRIED_PAIRS 30000
#define MOST_TRIES  12
/* Sweeps are 2^n + 1. */
#define HALVINGS      5
#define ROOM_HALVINGS 6
/* What gathering may cost: the stress may rise to so much of what it was. */
#define GATHER_PRICE    1.05
#define GATHER_SWEEPS   60
#define GATHER_STRENGTH 0.2
/* Where single links can be told, they keep half of their length; in the far view of
 * a large part they are drawn in as far as they go, which shows who belongs together. */
#define TOLD_NODES 200
#define TOLD_REST  0.5
/* Pictures whose stress is so near the best one's are judged by their crossings. */
#define AS_GOOD 1.04
/* A picture is enlarged by this factor, so often at most, while names share more than
 * this part of their area. */
#define GROWTH       1.1
#define MOST_GROWTHS 48
#define FINE_OVERLAP 0.2
/* How much the arrangement that is there may give way. */
#define KEPT_RATE 0.5
/* How strongly distances are held while room is made. */
#define ROOM_RATE 0.3
/* Sweeps that only make room, after those with stress. */
#define ROOM_SWEEPS 40

typedef enum
{
  PHASE_PREPARE,
  PHASE_BEGIN,
  PHASE_ANNEAL,
  PHASE_GATHER,
  PHASE_JUDGE,
  PHASE_ROOM,
  PHASE_SETTLE,
  PHASE_TIDY,
  PHASE_DONE,
} Phase;

typedef struct
{
  DramaVec *positions;
  double    stress;
  guint     crossings;
} Try;

struct _DramaArranger
{
  DramaPart   *part; /* the owner's */
  DramaStress *stress;
  DramaTidy   *tidy;
  Phase        phase;
  gboolean     kept; /* most nodes have a place */
  double       unit;
  guint64      seed;
  guint        n_tries;
  Try          tries[MOST_TRIES];
  guint        n_tried;
  DramaVec    *work;   /* the try at hand */
  DramaVec    *before; /* what to go back to where gathering got too dear */
  double       ungathered;
  guint        count;
};

/* Directions change, so a link's mean length over all of them is taken. */
static double
mean_length (const DramaPart *part,
             guint            link)
{
  double sum = 0;

  for (guint i = 0; i < DRAMA_TURN_DIRECTIONS; i++)
    sum += drama_part_length (part, link, drama_turn_direction (i));

  return sum / DRAMA_TURN_DIRECTIONS;
}

/* One link: what the owner wants, or where they are longer what most links need. */
static double
choose_unit (const DramaPart *part)
{
  double squares = 0;

  for (guint i = 0; i < part->n_links; i++)
    {
      double length = mean_length (part, i);

      squares += length * length / part->n_links;
    }

  return MAX (part->spacing, sqrt (squares));
}

static int
compare_lengths (gconstpointer a,
                 gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return one < other ? -1 : one > other;
}

/* The picture that is there has a scale already: the median of its links. */
static double
measure_unit (const DramaPart *part,
              double           otherwise)
{
  g_autofree double *lengths = g_new (double, part->n_links);
  guint              n = 0;

  for (guint i = 0; i < part->n_links; i++)
    if (part->placed[part->links[i].from] && part->placed[part->links[i].to])
      lengths[n++] = drama_vec_distance (part->positions[part->links[i].from],
                                         part->positions[part->links[i].to]);
  if (n == 0)
    return otherwise;

  qsort (lengths, n, sizeof (double), compare_lengths);

  return CLAMP (lengths[n / 2], otherwise / 2, otherwise * 3);
}

/**
 * drama_arranger_new:
 * @part: the part to be arranged, kept by the caller; its positions count where
 *   its nodes are placed
 * @seed: of all that is left to chance
 *
 * Returns: (transfer full): the work, not begun
 */
DramaArranger *
drama_arranger_new (DramaPart *part,
                    guint64    seed)
{
  DramaArranger *self = g_new0 (DramaArranger, 1);
  guint          n_placed = 0;

  for (guint i = 0; part->placed != NULL && i < part->n_nodes; i++)
    n_placed += part->placed[i] != 0;

  self->part = part;
  self->seed = seed;
  self->kept = 2 * n_placed >= part->n_nodes;
  self->unit = choose_unit (part);
  if (self->kept)
    self->unit = measure_unit (part, self->unit);
  self->stress = drama_stress_new (part->topology, part->fixed, seed);
  self->work = g_new0 (DramaVec, part->n_nodes);
  self->before = g_new0 (DramaVec, part->n_nodes);

  return self;
}

/**
 * drama_arranger_free:
 * @self: (transfer full) (nullable): the work
 */
void
drama_arranger_free (DramaArranger *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < MOST_TRIES; i++)
    g_free (self->tries[i].positions);
  drama_stress_free (self->stress);
  drama_tidy_free (self->tidy);
  g_free (self->work);
  g_free (self->before);
  g_free (self);
}

static void
copy_positions (const DramaArranger *self,
                DramaVec            *to,
                const DramaVec      *from)
{
  memcpy (to, from, self->part->n_nodes * sizeof (DramaVec));
}

static void
restore_fixed (const DramaArranger *self,
               DramaVec            *positions)
{
  for (guint i = 0; i < self->part->n_nodes; i++)
    if (drama_part_is_fixed (self->part, i))
      positions[i] = self->part->positions[i];
}

/* The searches; small parts get several tries. */
static void
prepare (DramaArranger *self)
{
  gsize n_pairs = (gsize) self->part->n_nodes * self->part->n_nodes / 2;

  if (!drama_stress_prepare (self->stress))
    return;

  self->n_tries = self->kept ? 1 : (guint) CLAMP (TRIED_PAIRS / MAX (n_pairs, 1), 1, MOST_TRIES);
  self->phase = PHASE_BEGIN;
}

static void
begin_try (DramaArranger *self)
{
  if (self->kept)
    {
      copy_positions (self, self->work, self->part->positions);
      drama_join_newcomers (self->part, self->unit, self->work);
      drama_stress_anneal (self->stress, HALVINGS, KEPT_RATE);
    }
  else
    {
      drama_stress_place (self->stress, self->unit, self->work);
      if (self->part->placed != NULL)
        drama_turn_onto (self->part, self->work);
      restore_fixed (self, self->work);
      drama_stress_anneal (self->stress, HALVINGS, 0);
    }
  self->phase = PHASE_ANNEAL;
}

/* Sweeps at least once, and on while that is cheap. */
static void
anneal (DramaArranger *self)
{
  gsize n_pairs = drama_stress_get_n_pairs (self->stress);

  for (gsize done = 0; drama_stress_get_n_left (self->stress) > 0 &&
                       done < STEP_PAIRS;
       done += n_pairs)
    drama_stress_sweep (self->stress, self->unit, self->work);
  if (drama_stress_get_n_left (self->stress) > 0)
    return;

  self->ungathered = drama_stress_measure (self->stress, self->work);
  self->count = 0;
  self->phase = self->kept ? PHASE_JUDGE : PHASE_GATHER;
}

/* Goes back towards @before as far as the price demands. */
static void
pay_no_more (DramaArranger *self)
{
  g_autofree DramaVec *mixed = g_new (DramaVec, self->part->n_nodes);
  double               low = 0, high = 1;

  for (guint round = 0; round < 5; round++)
    {
      double part = (low + high) / 2;

      for (guint i = 0; i < self->part->n_nodes; i++)
        mixed[i] = drama_vec_mix (self->before[i], self->work[i], part);
      if (drama_stress_measure (self->stress, mixed) > self->ungathered * GATHER_PRICE)
        high = part;
      else
        low = part;
    }
  for (guint i = 0; i < self->part->n_nodes; i++)
    self->work[i] = drama_vec_mix (self->before[i], self->work[i], low);
}

static void
gather (DramaArranger *self)
{
  gboolean told = self->part->labelled || self->part->n_nodes <= TOLD_NODES;
  double   rest = told ? TOLD_REST * self->unit : 0;
  gsize    a_sweep = (gsize) self->part->n_nodes * 50;

  for (gsize done = 0; self->phase == PHASE_GATHER && done < STEP_PAIRS; done += a_sweep)
    {
      double cooled = 1 - (double) self->count / GATHER_SWEEPS;

      if (self->count % 2 == 0)
        copy_positions (self, self->before, self->work);
      drama_gather_sweep (self->part->topology, self->part->fixed, self->unit, rest,
                          GATHER_STRENGTH * cooled, self->work);
      self->count++;
      if (self->count % 2 == 0 &&
          drama_stress_measure (self->stress, self->work) > self->ungathered * GATHER_PRICE)
        {
          pay_no_more (self);
          self->phase = PHASE_JUDGE;
        }
      if (self->count == GATHER_SWEEPS)
        self->phase = PHASE_JUDGE;
    }
}

/* Of the tries with about the least stress, the one with the fewest crossings. */
static const Try *
choose_try (const DramaArranger *self)
{
  double     least = G_MAXDOUBLE;
  const Try *best = NULL;

  for (guint i = 0; i < self->n_tries; i++)
    least = MIN (least, self->tries[i].stress);
  for (guint i = 0; i < self->n_tries; i++)
    {
      const Try *this = &self->tries[i];

      if (this->stress > least * AS_GOOD)
        continue;
      if (best == NULL || this->crossings < best->crossings ||
          (this->crossings == best->crossings && this->stress < best->stress))
        best = this;
    }

  return best;
}

/* Gathering draws links in; the owner wants them one unit long on average. */
static void
rescale (DramaArranger *self)
{
  DramaVec *positions = self->part->positions;
  double    sum = 0;

  for (guint i = 0; i < self->part->n_links; i++)
    sum += drama_vec_distance (positions[self->part->links[i].from],
                               positions[self->part->links[i].to]);
  for (guint i = 0; i < self->part->n_nodes && sum > 0; i++)
    positions[i] = drama_vec_scale (positions[i], self->unit * self->part->n_links / sum);
}

/* Grows the unit until names lie on each other so little that small pushes mend it. */
static void
loosen (DramaArranger *self)
{
  DramaVec *positions = self->part->positions;

  for (guint i = 0; i < MOST_GROWTHS; i++)
    {
      if (drama_room_measure_overlap (self->part, positions) < FINE_OVERLAP)
        return;
      self->unit *= GROWTH;
      for (guint j = 0; j < self->part->n_nodes; j++)
        positions[j] = drama_vec_scale (positions[j], GROWTH);
    }
}

static void
begin_room (DramaArranger *self)
{
  gboolean loose = !self->kept && self->part->fixed == NULL;

  if (loose)
    drama_turn_to_fit (self->part, self->part->positions);
  if (!self->part->labelled)
    {
      if (loose)
        rescale (self);
      self->phase = PHASE_DONE;
      return;
    }

  if (loose)
    loosen (self);
  drama_stress_anneal (self->stress, ROOM_HALVINGS, ROOM_RATE);
  self->count = 0;
  self->phase = PHASE_ROOM;
}

static void
judge_try (DramaArranger *self)
{
  Try *this = &self->tries[self->n_tried++];

  this->positions = g_memdup2 (self->work, self->part->n_nodes * sizeof (DramaVec));
  this->stress = drama_stress_measure (self->stress, self->work);
  if (self->n_tries > 1)
    this->crossings = drama_cross_count (self->part->topology, self->work);
  if (self->n_tried < self->n_tries)
    {
      self->phase = PHASE_BEGIN;
      return;
    }

  copy_positions (self, self->part->positions, choose_try (self)->positions);
  begin_room (self);
}

static void
make_room (DramaArranger *self)
{
  DramaVec *positions = self->part->positions;

  if (drama_stress_get_n_left (self->stress) > 0)
    {
      drama_stress_sweep (self->stress, self->unit, positions);
      drama_room_sweep (self->part, 0.5, positions);
      return;
    }
  if (drama_room_sweep (self->part, 0.8, positions) > 0 && ++self->count < ROOM_SWEEPS)
    return;

  self->count = 0;
  self->phase = PHASE_SETTLE;
}

static void
settle (DramaArranger *self)
{
  if (!drama_settle_step (self->part, &self->count, self->part->positions))
    return;

  self->tidy = drama_tidy_new (self->part, self->stress, self->unit);
  self->phase = PHASE_TIDY;
}

/**
 * drama_arranger_step:
 * @self: the work
 *
 * Goes on for a bounded while: a sweep of a large graph, a whole try of a small one.
 *
 * Returns: whether the part is arranged
 */
gboolean
drama_arranger_step (DramaArranger *self)
{
  switch (self->phase)
    {
    case PHASE_PREPARE:
      prepare (self);
      break;
    case PHASE_BEGIN:
      begin_try (self);
      break;
    case PHASE_ANNEAL:
      anneal (self);
      break;
    case PHASE_GATHER:
      gather (self);
      break;
    case PHASE_JUDGE:
      judge_try (self);
      break;
    case PHASE_ROOM:
      make_room (self);
      break;
    case PHASE_SETTLE:
      settle (self);
      break;
    case PHASE_TIDY:
      if (drama_tidy_step (self->tidy, self->part->positions))
        self->phase = PHASE_DONE;
      break;
    case PHASE_DONE:
    default:
      break;
    }

  /* With one try there is something to look at from the first sweep on. */
  if (self->n_tries == 1 && self->phase > PHASE_BEGIN && self->phase < PHASE_ROOM &&
      self->n_tried == 0)
    copy_positions (self, self->part->positions, self->work);

  return self->phase == PHASE_DONE;
}
