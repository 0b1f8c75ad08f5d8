/* drama-scene.h - the picture as data
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-dossier.h"
#include "drama-rect.h"
#include "drama-theme.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * DramaScene:
 *
 * Shapes and texts in world units (1 unit is 1 px at zoom 1), drawn, asked what
 * lies where, and exported from one and the same list.  Immutable and
 * atomically reference counted; painting one scene from several threads is safe.
 */
typedef struct _DramaScene DramaScene;

/* See drama-lettering.h. */
typedef struct _DramaLettering DramaLettering;

/**
 * DramaTranslate:
 * @english: a word or sentence of the interface
 *
 * Returns: (transfer none): the same in the reader's language
 */
typedef const char *(*DramaTranslate) (const char *english);

/**
 * DramaSceneInput:
 * @dossier: what to draw
 * @positions: (nullable) (array): the middle of every actor, in the dossier's
 *   order; %NULL for the stored ones, with actors that have no place yet on a
 *   ring around the others
 * @theme: the colours
 * @font_family: (nullable): %NULL for the system's sans serif
 * @text_scale: 1 for texts of ordinary size
 * @lettering: (nullable): made for the same family, scale and language, as finding
 *   fonts takes longer than a small scene does; scenes that share one belong to
 *   one thread
 * @legend: whether to explain shapes and lines below the network
 * @title: whether to set the dossier's title above it
 * @sources: whether to list the sources at the foot
 * @mirrored: whether title, legend and sources begin at the right, for who reads
 *   from there
 * @frame: (nullable): the part of the world that legend, title and sources are
 *   set around, the legend with what is inside; %NULL for the whole network
 * @plain: no quotes and no notes anywhere
 * @describe: fill in the groups' descriptions, for exports
 * @pins: mark pinned actors, for the screen
 * @quick: spend little on labels, for the frames of a drag
 * @hidden_actors: (nullable) (array): non-zero for each actor to leave out,
 *   with its ties
 * @hidden_ties: (nullable) (array): non-zero for each tie to leave out
 * @cancellable: (nullable): gives up
 * @translate: (nullable): for the words of the legend; %NULL leaves them
 *   English, so that exports are the same bytes in every locale
 *
 * What a scene is made from; read while it is made and never kept, but for a
 * reference to the dossier.
 */
typedef struct
{
  DramaDossier     *dossier;
  const DramaVec   *positions;
  const DramaTheme *theme;
  const char       *font_family;
  double            text_scale;
  DramaLettering   *lettering;
  gboolean          legend;
  gboolean          title;
  gboolean          sources;
  gboolean          mirrored;
  const DramaRect  *frame;
  gboolean          plain;
  gboolean          describe;
  gboolean          pins;
  gboolean          quick;
  const guint8     *hidden_actors;
  const guint8     *hidden_ties;
  GCancellable     *cancellable;
  DramaTranslate    translate;
} DramaSceneInput;

/* See below. */
typedef struct _DramaShape DramaShape;

/**
 * DramaGroupType:
 *
 * What a group of shapes stands for.  Groups are painted in the order of the
 * scene: ties, actors, then what stands around the network.
 */
typedef enum
{
  DRAMA_GROUP_TIE,
  DRAMA_GROUP_ACTOR,
  DRAMA_GROUP_TITLE,
  DRAMA_GROUP_LEGEND,
  DRAMA_GROUP_SOURCES,
} DramaGroupType;

/**
 * DramaSceneGroup:
 * @type: what it stands for
 * @index: of the actor or tie in the dossier; 0 otherwise
 * @id: (nullable): the actor's or tie's
 * @name: (nullable): an actor's name, a tie as a sentence
 * @desc: (nullable): standing and quotes with their sources, where asked for
 * @bounds: everything it paints, texts and halos included
 * @shapes: (array length=n_shapes): what it is drawn with, from the bottom
 * @n_shapes: how many
 *
 * Strings and shapes belong to the scene.
 */
typedef struct
{
  DramaGroupType    type;
  guint             index;
  const char       *id;
  const char       *name;
  const char       *desc;
  DramaRect         bounds;
  const DramaShape *shapes;
  guint             n_shapes;
} DramaSceneGroup;

/**
 * DramaPart:
 *
 * What a shape is within its group; tells what may be left out from afar.  A
 * bridge is the piece of a line that its verb stands in the place of: painted
 * where the verb is too small to be, and nowhere else.
 */
typedef enum
{
  DRAMA_PART_LINE,
  DRAMA_PART_BRIDGE,
  DRAMA_PART_ARROW,
  DRAMA_PART_BAR,
  DRAMA_PART_BODY,
  DRAMA_PART_ICON,
  DRAMA_PART_PIN,
  DRAMA_PART_NAME,
  DRAMA_PART_VERB,
  DRAMA_PART_BADGE,
  DRAMA_PART_WORDS,
} DramaPart;

/**
 * DramaDash:
 *
 * How a line is broken, see drama_dash_get_lengths().
 */
typedef enum
{
  DRAMA_DASH_SOLID,
  DRAMA_DASH_DASHED,
  DRAMA_DASH_DOTTED,
} DramaDash;

/**
 * DramaPathOp:
 * @DRAMA_PATH_MOVE: begin at the next point
 * @DRAMA_PATH_LINE: straight to the next point
 * @DRAMA_PATH_CUBIC: a curve, three points
 * @DRAMA_PATH_CLOSE: straight back to the beginning, no point
 */
typedef enum
{
  DRAMA_PATH_MOVE,
  DRAMA_PATH_LINE,
  DRAMA_PATH_CUBIC,
  DRAMA_PATH_CLOSE,
} DramaPathOp;

/**
 * DramaText:
 * @string: one line
 * @size: of the font, in world units
 * @weight: as CSS counts, 400 or 700
 * @italic: whether it slants
 * @start: where the baseline begins, at the left
 * @width: along the baseline
 * @anchor: from 0 to 1: which place along the line stays put in another font
 * @angle_rad: how far it is turned about @start, clockwise
 * @href: (nullable): an http or https address it leads to
 *
 * The text of a shape.
 */
typedef struct
{
  const char *string;
  double      size;
  guint       weight;
  gboolean    italic;
  DramaVec    start;
  double      width;
  double      anchor;
  double      angle_rad;
  const char *href;
} DramaText;

/**
 * DramaShape:
 * @part: what it is
 * @is_text: whether it is a text or a path
 * @bounds: what it paints
 * @fill: of the path or the letters; nothing where its a is 0
 * @stroke: of the path, or the halo of the letters; nothing where its a is 0
 * @width: of the stroke
 * @dash: of the stroke
 * @ops: (array length=n_ops): the operations of a path
 * @n_ops: how many operations
 * @points: (array): the points of a path
 * @text: of a text
 */
struct _DramaShape
{
  DramaPart          part;
  gboolean           is_text;
  DramaRect          bounds;
  DramaColor         fill;
  DramaColor         stroke;
  double             width;
  DramaDash          dash;
  const DramaPathOp *ops;
  guint              n_ops;
  const DramaVec    *points;
  const DramaText   *text;
};

DramaScene            *drama_scene_new (const DramaSceneInput *input);
DramaScene            *drama_scene_new_changed (const DramaScene      *before,
                                                const DramaSceneInput *input);
DramaScene            *drama_scene_new_kept (const DramaScene      *before,
                                             const DramaScene      *lifted,
                                             const guint8          *left_out,
                                             const DramaSceneInput *input);
gboolean               drama_scene_is_changed (const DramaScene *self);
DramaScene            *drama_scene_new_legend (const DramaSceneInput *input, double most);
DramaScene            *drama_scene_ref (DramaScene *self);
void                   drama_scene_unref (DramaScene *self);
DramaRect              drama_scene_get_ink (const DramaScene *self);
DramaDossier          *drama_scene_get_dossier (const DramaScene *self);
guint                  drama_scene_get_n_groups (const DramaScene *self);
const DramaSceneGroup *drama_scene_get_group (const DramaScene *self, guint group);
gboolean               drama_scene_find_actor_group (const DramaScene *self,
                                                     guint             actor,
                                                     guint            *group);
gboolean               drama_scene_find_tie_group (const DramaScene *self, guint tie, guint *group);
DramaVec               drama_scene_get_centre (const DramaScene *self, guint actor);

void drama_scene_get_positions (const DramaDossier *dossier, DramaVec *positions);
void drama_scene_measure_actors (const DramaDossier *dossier,
                                 const DramaTheme   *theme,
                                 const char         *font_family,
                                 double              text_scale,
                                 DramaRect          *boxes);
void drama_scene_measure_verbs (const DramaDossier *dossier,
                                const DramaTheme   *theme,
                                const char         *font_family,
                                double              text_scale,
                                double             *rooms);
void drama_dash_get_lengths (DramaDash dash, double width, double lengths[2]);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaScene, drama_scene_unref)

G_END_DECLS
