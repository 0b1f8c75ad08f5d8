/* drama-verb-private.h - candidate places of verbs
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-grid.h"
#include "drama-sketch.h"

G_BEGIN_DECLS

/* What costs more is no place at all. */
#define DRAMA_VERB_NEVER      1e6
#define DRAMA_VERB_NO_LABEL   G_MAXUINT
#define DRAMA_VERB_MAX_BLOCKS 4

/**
 * DramaVerbStand:
 *
 * How a label stands to its line: along it above, below or on it, or level,
 * on it or to one side.
 */
typedef enum
{
  DRAMA_VERB_ABOVE,
  DRAMA_VERB_BELOW,
  DRAMA_VERB_ON,
  DRAMA_VERB_LEVEL_ON,
  DRAMA_VERB_LEVEL_RIGHT,
  DRAMA_VERB_LEVEL_LEFT,
} DramaVerbStand;
#define DRAMA_N_VERB_STANDS 6

/**
 * DramaVerbBlock:
 * @width: of a line at most, in world units
 * @max_lines: how many; 0 for the badge alone
 * @least_lines: as many there will be at least
 * @made: whether what follows is known; most ways are never tried
 * @lines: (element-type DramaLine) (nullable): the verb, broken; %NULL for the
 *   badge alone
 * @half_width: with the badge
 * @half_height: of all lines
 *
 * One way to break a verb.
 */
typedef struct
{
  double   width;
  guint    max_lines;
  guint    least_lines;
  gboolean made;
  GArray  *lines;
  double   half_width;
  double   half_height;
} DramaVerbBlock;

/**
 * DramaVerbLabel:
 * @tie: index of a tie
 * @priority: the greatest chooses first
 * @blocks: ways to break it, the badge alone last
 * @n_blocks: how many
 * @length: of its line
 * @placed: whether it stands anywhere
 * @block: which way it is broken there
 * @box: where it stands
 * @cost: of that place
 * @crossed: whether another line passes behind
 * @stand: how it stands to its line
 */
typedef struct
{
  guint          tie;
  double         priority;
  DramaVerbBlock blocks[DRAMA_VERB_MAX_BLOCKS];
  guint          n_blocks;
  double         length;
  gboolean       placed;
  guint          block;
  DramaTilt      box;
  double         cost;
  gboolean       crossed;
  DramaVerbStand stand;
} DramaVerbLabel;

/**
 * DramaVerbPlacer:
 * @sketch: the picture
 * @actors: shapes and names, by actor index
 * @lines: pieces of ties, some at a time, by the index in @points of where the
 *   first of them ends
 * @standing: labels where they stand or once stood, by index in @labels
 * @labels: (element-type DramaVerbLabel): the most important first
 * @found: for the grids' answers
 * @points: (element-type DramaVec): the chains of all lines
 * @ties: (element-type guint): for every one of @points the tie
 * @first_points: (array): for every tie where its chain begins in @points, and
 *   one more for where the last ends
 */
typedef struct
{
  DramaSketch *sketch;
  DramaGrid   *actors;
  DramaGrid   *lines;
  DramaGrid   *standing;
  GArray      *labels;
  GArray      *found;
  GArray      *points;
  GArray      *ties;
  guint       *first_points;
} DramaVerbPlacer;

/**
 * DramaVerbTry:
 * @block: which way the verb is broken
 * @share: how far along its line it stands, from 0 to 1
 * @at: the place on the line
 * @along: the way of the line there, of length 1, never to the left
 * @stand: how it stands to the line
 * @box: (out): the box it takes
 * @crossed: (out): whether another line passes behind
 * @in_the_way: (out): the one label that stands there already, or
 *   %DRAMA_VERB_NO_LABEL
 *
 * One candidate place.
 */
typedef struct
{
  guint          block;
  double         share;
  DramaVec       at;
  DramaVec       along;
  DramaVerbStand stand;
  DramaTilt      box;
  gboolean       crossed;
  guint          in_the_way;
} DramaVerbTry;

void   drama_verb_fill_grids (DramaVerbPlacer *self);
void   drama_verb_aim (const DramaVerbPlacer *self,
                       guint                  label,
                       double                 share,
                       DramaVerbTry          *attempt);
double drama_verb_least_cost (double share, guint least_lines);
double
     drama_verb_judge (const DramaVerbPlacer *self,
                       guint                  label,
                       double                 limit,
                       DramaVerbTry          *attempt);
void drama_verb_order (const DramaVerbPlacer *self);

G_END_DECLS
