/* drama-scene-private.h - how a scene is put together
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-curve.h"
#include "drama-figure.h"
#include "drama-grid.h"
#include "drama-stock.h"
#include "drama-tilt.h"
#include "drama-lettering.h"
#include "drama-scene.h"
#include "drama-standing.h"

G_BEGIN_DECLS

/* See drama-sprites.h. */
typedef struct _DramaSprites DramaSprites;

/* A place in the arrays by dossier index of what is not in the picture. */
#define DRAMA_NO_GROUP G_MAXUINT

/* How much of an arrowhead the line reaches under. */
#define DRAMA_ARROW_NECK 0.72

/* How wide the halo around letters is, where something passes behind. */
#define DRAMA_HALO 5.0

/**
 * DramaSceneTie:
 * @shown: whether it is in the picture
 * @disputed: whether its line is doubled and has a bar
 * @from: index of the actor where it begins
 * @to: index of the actor at its end
 * @standing: as shown
 * @arrow: length of the arrowhead, 0 where there is none
 * @curve: its line, from rim to rim
 * @labelled: whether its verb or badge found room
 * @crossed: whether something passes behind them
 * @label: where they stand
 *
 * What the hit test, the view from afar and the next picture need of a tie.
 */
typedef struct
{
  gboolean      shown;
  gboolean      disputed;
  guint         from;
  guint         to;
  DramaStanding standing;
  double        arrow;
  DramaCurve    curve;
  gboolean      labelled;
  gboolean      crossed;
  DramaTilt     label;
} DramaSceneTie;

/**
 * DramaSceneExtent:
 * @zoom: logical pixels per world unit
 * @extent: what is covered at that zoom
 */
typedef struct
{
  double    zoom;
  DramaRect extent;
} DramaSceneExtent;

struct _DramaScene
{
  gatomicrefcount ref_count;
  DramaDossier   *dossier;
  DramaFigures   *figures;
  DramaStock     *stock;   /* what @groups are drawn with; laid out under @mutex */
  GArray         *changes; /* (nullable) of DramaRect, see drama_damage_find() */
  GPtrArray      *carried; /* (nullable) of DramaStock, of what was carried over */
  GArray         *groups;  /* of DramaSceneGroup */
  GArray         *shapes;  /* of DramaShape, those of a group under construction */
  guint           n_actors;
  guint           n_ties;
  DramaVec       *centres;      /* n_actors */
  DramaRect      *names;        /* n_actors: where the names stand */
  guint          *actor_groups; /* n_actors */
  guint          *tie_groups;   /* n_ties */
  DramaSceneTie  *ties;         /* n_ties */
  char           *family;
  double          text_scale; /* 1 for texts of ordinary size */
  DramaColor      background;
  DramaRect       ink;
  DramaRect       network;     /* ink of actors and ties alone */
  GMutex          mutex;       /* guards pango's layouts, and the making of what follows */
  DramaGrid      *places;      /* of groups; made when first asked */
  GArray         *weights;     /* see drama_far_names_by_weight(); made when first asked */
  GArray         *far_names;   /* for @far_zoom; see drama_far_names_place() */
  guint8         *far_covered; /* per group: its verb makes room for a name; for @far_zoom */
  double          far_zoom;
  GArray         *extents;   /* of DramaSceneExtent, see drama_paint_get_extent(); nullable */
  double         *far_rooms; /* per actor, see drama_far_view_prepare(); made when first asked */
  double          far_sparseness;
  DramaSprites   *sprites; /* see drama_far_pixels_paint(); made when first asked */
};

/**
 * DramaPaint:
 * @fill: inside; nothing where its a is 0
 * @stroke: of the outline or the halo; nothing where its a is 0
 * @width: of the stroke
 * @dash: of the stroke
 */
typedef struct
{
  DramaColor fill;
  DramaColor stroke;
  double     width;
  DramaDash  dash;
} DramaPaint;

/**
 * DramaTextPlace:
 * @at: a place on the baseline
 * @anchor: which share of the line lies left of @at
 * @angle_rad: how far it is turned about @at, clockwise
 * @href: (nullable): where it leads
 */
typedef struct
{
  DramaVec    at;
  double      anchor;
  double      angle_rad;
  const char *href;
} DramaTextPlace;

DramaScene *drama_scene_alloc (DramaDossier *dossier, const char *family);
void        drama_scene_begin_group (DramaScene    *self,
                                     DramaGroupType type,
                                     guint          index,
                                     const char    *id,
                                     const char    *name);
void        drama_scene_take_description (DramaScene *self, char *description);
void        drama_scene_end_group (DramaScene *self);
void        drama_scene_carry_over (DramaScene *self, const DramaScene *before);
void        drama_scene_carry_group (DramaScene       *self,
                                     const DramaScene *before,
                                     guint             group,
                                     guint             index);
void        drama_scene_add_path (DramaScene       *self,
                                  DramaPart         part,
                                  const DramaPath  *path,
                                  const DramaPaint *paint);
void        drama_scene_add_text (DramaScene           *self,
                                  DramaPart             part,
                                  DramaLettering       *lettering,
                                  DramaFace             face,
                                  const char           *string,
                                  const DramaTextPlace *place,
                                  const DramaPaint     *paint);
void        drama_scene_add_line (DramaScene           *self,
                                  DramaPart             part,
                                  DramaLettering       *lettering,
                                  DramaFace             face,
                                  const DramaLine      *line,
                                  const DramaTextPlace *place,
                                  const DramaPaint     *paint);
void        drama_scene_close (DramaScene *self);

G_END_DECLS
