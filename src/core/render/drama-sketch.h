/* drama-sketch.h - where everything goes, before it becomes a scene
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-carry.h"
#include "drama-curve.h"
#include "drama-figure.h"
#include "drama-lettering.h"
#include "drama-scene.h"
#include "drama-tilt.h"

G_BEGIN_DECLS

/* Sizes in world units, before the scale of texts. */
#define DRAMA_NAME_SIZE  13.5
#define DRAMA_NAME_WIDTH 140.0
#define DRAMA_NAME_LINES 3
#define DRAMA_VERB_SIZE  11.5
#define DRAMA_VERB_WIDTH 120.0 /* of a line, where a verb is wider than one */
#define DRAMA_BADGE_SIZE 9.5
#define DRAMA_BADGE_GAP  4.0

/* Networks with more ties are drawn without looking at what crosses what. */
#define DRAMA_MAX_CAREFUL_TIES 3000

/**
 * DramaSide:
 *
 * Where a name stands to its shape, the best first.
 */
typedef enum
{
  DRAMA_SIDE_BELOW,
  DRAMA_SIDE_RIGHT,
  DRAMA_SIDE_LEFT,
  DRAMA_SIDE_ABOVE,
} DramaSide;
#define DRAMA_N_SIDES 4

/**
 * DramaNamePlate:
 * @lines: (element-type DramaLine): the name, broken
 * @width: of the widest line
 * @height: of all of them
 * @side: of the shape where it stands
 * @box: where it stands, in world units
 * @halo: whether a line passes behind
 */
typedef struct
{
  GArray   *lines;
  double    width;
  double    height;
  DramaSide side;
  DramaRect box;
  gboolean  halo;
} DramaNamePlate;

/**
 * DramaRoute:
 * @shown: whether the tie is in the picture
 * @loop: whether it leads back to where it began
 * @directed: whether it has an arrowhead
 * @from: index of an actor
 * @to: index of an actor
 * @standing: as shown
 * @width: of its line
 * @n_evidence: how many quotes
 * @curve: from rim to rim, the arrowhead's tip at its end
 * @between: whether other ties of its pair run on both sides of it
 * @outside: the way that leads off a fan of ties, of length 1, for the first
 *   and last of it; of length 0 for others
 * @arrow: length of the arrowhead, 0 where there is none
 */
typedef struct
{
  gboolean      shown;
  gboolean      loop;
  gboolean      directed;
  guint         from;
  guint         to;
  DramaStanding standing;
  double        width;
  guint         n_evidence;
  DramaCurve    curve;
  gboolean      between;
  DramaVec      outside;
  double        arrow;
} DramaRoute;

/**
 * DramaVerbPlace:
 * @placed: whether there was room for it
 * @lines: (element-type DramaLine) (nullable): the verb, broken; %NULL where
 *   only the badge found room
 * @box: where it stands
 * @badge: (nullable): number of quotes, or a question mark
 * @badge_width: 0 without
 * @halo: whether another line passes behind
 * @on_line: whether its own line is cut for it
 */
typedef struct
{
  gboolean  placed;
  GArray   *lines;
  DramaTilt box;
  char     *badge;
  double    badge_width;
  gboolean  halo;
  gboolean  on_line;
} DramaVerbPlace;

/**
 * DramaSketch:
 *
 * All that is decided about a picture of the network; filled in turn by
 * drama_sketch_new(), drama_sketch_break_names(), drama_sketch_place_names(),
 * drama_sketch_route() and drama_sketch_place_verbs().  What is carried over from
 * another picture is in it where it was, for the others to keep clear of; none of
 * these touches it.
 */
typedef struct
{
  const DramaSceneInput *input;
  const DramaCarry      *carry; /* (nullable) where all is drawn anew */
  DramaLettering        *lettering;
  const DramaFigures    *figures;
  guint                  n_actors;
  guint                  n_ties;
  DramaVec              *centres;
  guint8                *hidden; /* per actor */
  DramaKind             *kinds;
  DramaNamePlate        *names;
  DramaRoute            *routes;
  DramaVerbPlace        *verbs;
  guint                 *order; /* of ties, for painting */
} DramaSketch;

void         drama_sketch_get_centres (const DramaSceneInput *input, DramaVec *centres);
DramaSketch *drama_sketch_new (const DramaSceneInput *input,
                               const DramaFigures    *figures,
                               const DramaCarry      *carry);
gboolean     drama_sketch_carries_actor (const DramaSketch *self, guint actor);
gboolean     drama_sketch_carries_tie (const DramaSketch *self, guint tie);
gboolean     drama_sketch_is_cancelled (const DramaSketch *self);
void         drama_sketch_free (DramaSketch *self);
void         drama_sketch_break_names (DramaSketch *self);
void         drama_sketch_place_names (DramaSketch *self);
void         drama_sketch_route (DramaSketch *self);
void         drama_sketch_place_verbs (DramaSketch *self);
double       drama_sketch_line_height (const DramaSketch *self, double size);
DramaRect    drama_sketch_actor_box (const DramaSketch *self, guint actor);
double       drama_sketch_badge_width (DramaLettering *lettering, const char *badge);
char        *drama_sketch_badge (const DramaTie *tie);
double       drama_sketch_line_width (DramaStanding standing, guint n_evidence);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaSketch, drama_sketch_free)

G_END_DECLS
