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
#include "drama-finish.h"
#include "drama-gather.h"
#include "drama-join.h"
#include "drama-stress.h"
#include "drama-turn.h"

#include <string.h>

/* Sweeps are bundled until so many pairs have been moved. */
#define STEP_PAIRS 200000
/* Tries are made for so many pairs in all, up to so many tries. */
#define TRIED_PAIRS 16000
#define MOST_TRIES  12
/* Sweeps are 2^n + 1; those of a large part are cheap for what they bring. */
#define HALVINGS       5
#define LARGE_NODES    1500
#define LARGE_HALVINGS 6
#define ROOM_HALVINGS  6
/* Gathering: how often, how strongly. */
#define GATHER_SWEEPS   60
#define GATHER_STRENGTH 0.2
/* In a small part links keep half of their length and the stress may rise to this; in
 * the far view of a large one they are drawn in as far as they go, for a higher price,
 * which shows who belongs together. */
#define TOLD_NODES 200
#define TOLD_REST  0.5
#define TOLD_PRICE 1.03
#define FAR_PRICE  1.05
/* Pictures whose stress is so near the best one's are judged by their crossings. */
#define AS_GOOD 1.04
/* How much the arrangement that is there may give way. */
#define KEPT_RATE 0.5
/* Parts of up to so many nodes have so many tries finished, to choose from. */
#define FINISHED_NODES 60
#define MOST_FINISHED  4
/* What tidying may cost, for all finished tries together: some tenths of a second. */
#define TIDY_WORK 60000000

typedef enum
{
  PHASE_PREPARE,
  PHASE_BEGIN,
  PHASE_ANNEAL,
  PHASE_GATHER,
  PHASE_JUDGE,
  PHASE_FINISH,
  PHASE_DONE,
} Phase;

typedef struct
{
  DramaVec *positions;
  double    stress;
  guint     crossings;
  gboolean  chosen; /* to be finished, or finished */
} Try;

struct _DramaArranger
{
  DramaPart   *part; /* the owner's */
  DramaStress *stress;
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
  DramaFinish *finish;
  guint        n_finished;
  double       best; /* of those finished */
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
  drama_finish_free (self->finish);
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
      drama_stress_anneal (self->stress,
                           self->part->n_nodes > LARGE_NODES ? LARGE_HALVINGS : HALVINGS, 0);
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

/* Whether single links can be told in the picture. */
static gboolean
is_told (const DramaArranger *self)
{
  return self->part->labelled || self->part->n_nodes <= TOLD_NODES;
}

/* Goes back towards @before until the stress is not more than @dear. */
static void
pay_no_more (DramaArranger *self,
             double         dear)
{
  g_autofree DramaVec *mixed = g_new (DramaVec, self->part->n_nodes);
  double               low = 0, high = 1;

  for (guint round = 0; round < 5; round++)
    {
      double part = (low + high) / 2;

      for (guint i = 0; i < self->part->n_nodes; i++)
        mixed[i] = drama_vec_mix (self->before[i], self->work[i], part);
      if (drama_stress_measure (self->stress, mixed) > dear)
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
  double rest = is_told (self) ? TOLD_REST * self->unit : 0;
  double dear = self->ungathered * (is_told (self) ? TOLD_PRICE : FAR_PRICE);
  gsize  a_sweep = (gsize) self->part->n_nodes * 50;

  for (gsize done = 0; self->phase == PHASE_GATHER && done < STEP_PAIRS; done += a_sweep)
    {
      double cooled = GATHER_STRENGTH * (1 - (double) self->count / GATHER_SWEEPS);

      if (self->count % 2 == 0)
        copy_positions (self, self->before, self->work);
      drama_gather_sweep (self->part->topology, self->part->fixed, self->unit, rest, cooled,
                          self->work);
      self->count++;
      if (self->count % 2 == 0 &&
          drama_stress_measure (self->stress, self->work) > dear)
        {
          pay_no_more (self, dear);
          self->phase = PHASE_JUDGE;
        }
      if (self->count == GATHER_SWEEPS)
        self->phase = PHASE_JUDGE;
    }
}

/* Of the tries with about the least stress that are left, the one with the fewest
 * crossings; NULL where none is left. */
static Try *
choose_try (DramaArranger *self)
{
  double least = G_MAXDOUBLE;
  Try   *best = NULL;

  for (guint i = 0; i < self->n_tries; i++)
    least = MIN (least, self->tries[i].stress);
  for (guint i = 0; i < self->n_tries; i++)
    {
      Try *this = &self->tries[i];

      if (this->chosen || this->stress > least * AS_GOOD)
        continue;
      if (best == NULL || this->crossings < best->crossings ||
          (this->crossings == best->crossings && this->stress < best->stress))
        best = this;
    }
  if (best != NULL)
    best->chosen = TRUE;

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

static void
end_tries (DramaArranger *self)
{
  gboolean loose = !self->kept && self->part->fixed == NULL;

  copy_positions (self, self->part->positions, choose_try (self)->positions);
  if (self->part->labelled)
    {
      self->phase = PHASE_FINISH;
      return;
    }

  if (loose)
    {
      drama_turn_to_fit (self->part, self->part->positions);
      rescale (self);
    }
  self->phase = PHASE_DONE;
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
    self->phase = PHASE_BEGIN;
  else
    end_tries (self);
}

/* How many tries are to be finished. */
static guint
count_wanted (const DramaArranger *self)
{
  return self->part->n_nodes <= FINISHED_NODES ? MIN (MOST_FINISHED, self->n_tries) : 1;
}

/* Begins the next finish, with what end_tries() chose or with the next best try. */
static void
begin_finish (DramaArranger *self)
{
  gboolean        loose = !self->kept && self->part->fixed == NULL;
  const DramaVec *begin = self->part->positions;

  if (self->n_finished > 0)
    {
      const Try *next = self->n_finished < count_wanted (self) ? choose_try (self) : NULL;

      if (next == NULL)
        {
          self->phase = PHASE_DONE;
          return;
        }
      begin = next->positions;
    }
  self->finish = drama_finish_new (self->part, self->stress, self->unit, loose,
                                   TIDY_WORK / count_wanted (self), begin);
}

/* Keeps the finished picture if it is the first, or better than those before. */
static void
end_finish (DramaArranger *self)
{
  double score = count_wanted (self) > 1 ? drama_finish_judge (self->finish) : 0;

  if (self->n_finished == 0 || score < self->best)
    {
      self->best = score;
      copy_positions (self, self->part->positions, drama_finish_get_positions (self->finish));
    }
  self->n_finished++;
  g_clear_pointer (&self->finish, drama_finish_free);
}

/* The first picture is watched as it grows; a later one is shown if it is better. */
static void
finish (DramaArranger *self)
{
  if (self->finish == NULL)
    begin_finish (self);
  else if (drama_finish_step (self->finish))
    end_finish (self);
  else if (self->n_finished == 0)
    copy_positions (self, self->part->positions, drama_finish_get_positions (self->finish));
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
    case PHASE_FINISH:
      finish (self);
      break;
    case PHASE_DONE:
    default:
      break;
    }

  /* With one try there is something to look at from the first sweep on. */
  if (self->n_tries == 1 && self->phase > PHASE_BEGIN && self->phase < PHASE_FINISH &&
      self->n_tried == 0)
    copy_positions (self, self->part->positions, self->work);

  return self->phase == PHASE_DONE;
}
