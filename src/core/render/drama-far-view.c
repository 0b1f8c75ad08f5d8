/* drama-far-view.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * As a map does: seen from afar, signs and roads are drawn larger than they
 * are, as far as there is room.  Where a shape has grown, its lines end at the
 * larger rim.  All of it is a matter of painting; the scene stays as it is. */
#define G_LOG_DOMAIN "drama-render"

#include "drama-far-view.h"

#include "drama-paint.h"
#include "drama-path.h"

/* What a shape some FIGURE units wide, an ordinary line and an arrowhead keep,
 * in logical pixels. */
#define FIGURE       54.0
#define FIGURE_PX    29.0
#define LINE         1.6
#define LINE_PX      1.15
#define ARROW_PX     8.5
#define ARROW_SPREAD 0.38

/* From further away still, names need the room: there, shapes are dots as they are. */
#define NEAR_ZOOM 0.2
#define DOTS_ZOOM 0.08

/* Between two shapes that have grown, in world units. */
#define SHAPE_GAP 12.0

/* How much of the picture lines may cover, so that a crowd of them does not become a blot. */
#define MAX_COVERED 0.09

/* An arrowhead takes no more than this share of its line. */
#define MAX_ARROW_SHARE 0.35

/* Half of the doubled line of a disputed tie, and the reach of its bar: as in the scene. */
#define DOUBLE_GAP 1.1
#define BAR_REACH  6.0

#define BISECTIONS 14

static double
outer_of (const DramaScene *scene,
          guint             actor)
{
  DramaKind kind = drama_actor_get_fields (drama_dossier_get_actor (scene->dossier, actor))->kind;

  return drama_figures_get (scene->figures, kind)->outer;
}

/* Half of the way to the nearest other actor is an actor's own; so no two meet. */
static void
measure_rooms (DramaScene *scene)
{
  double reach = 2 * DRAMA_FAR_MAX_GROWTH * FIGURE;
  g_autoptr (DramaGrid) grid = drama_grid_new (drama_rect_grow (scene->network, 1), reach);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < scene->n_actors; i++)
    if (scene->actor_groups[i] != DRAMA_NO_GROUP)
      drama_grid_insert (grid, i, drama_rect_around (scene->centres[i], 0, 0));

  for (guint i = 0; i < scene->n_actors; i++)
    {
      double nearest = reach;

      scene->far_rooms[i] = 1;
      if (scene->actor_groups[i] == DRAMA_NO_GROUP)
        continue;
      drama_grid_query (grid, drama_rect_around (scene->centres[i], 2 * reach, 2 * reach), found);
      for (guint k = 0; k < found->len; k++)
        if (g_array_index (found, guint, k) != i)
          nearest = MIN (nearest,
                         drama_vec_distance (scene->centres[i],
                                             scene->centres[g_array_index (found, guint, k)]));
      scene->far_rooms[i] = CLAMP ((nearest - SHAPE_GAP) / 2 / outer_of (scene, i), 1,
                                   DRAMA_FAR_MAX_GROWTH);
    }
}

/* The area of the network for each unit of line in it, in world units. */
static double
measure_sparseness (const DramaScene *scene)
{
  double length = 0;

  for (guint i = 0; i < scene->n_ties; i++)
    if (scene->ties[i].shown)
      length += drama_curve_length (&scene->ties[i].curve);

  return length > 0 ? scene->network.width * scene->network.height / length : G_MAXDOUBLE;
}

/**
 * drama_far_view_prepare:
 * @scene: a scene, locked by the caller
 *
 * Measures once what drama_far_view_actor_size() and
 * drama_far_view_line_size() have to know.  Linear but for crowds.
 */
void
drama_far_view_prepare (DramaScene *scene)
{
  if (scene->far_rooms != NULL || scene->n_actors == 0 || scene->n_actors > DRAMA_FAR_MAX_ACTORS)
    return;

  scene->far_rooms = g_new (double, scene->n_actors);
  measure_rooms (scene);
  scene->far_sparseness = measure_sparseness (scene);
}

/**
 * drama_far_view_wanted:
 * @scene: a scene
 * @zoom: logical pixels per world unit
 *
 * As long as verbs can be read, lines and shapes stay clear of them.
 *
 * Returns: whether shapes may be larger than in the scene
 */
gboolean
drama_far_view_wanted (const DramaScene *scene,
                       double            zoom)
{
  return scene->far_rooms != NULL && !drama_paint_is_verb_readable (scene, zoom);
}

/**
 * drama_far_view_actor_size:
 * @scene: a prepared scene
 * @actor: index in the dossier
 * @zoom: logical pixels per world unit
 *
 * Returns: how many times larger than in the scene its shape is painted
 */
double
drama_far_view_actor_size (const DramaScene *scene,
                           guint             actor,
                           double            zoom)
{
  double most;

  if (!drama_far_view_wanted (scene, zoom))
    return 1;

  most = 1 + (scene->far_rooms[actor] - 1) *
                 CLAMP ((zoom - DOTS_ZOOM) / (NEAR_ZOOM - DOTS_ZOOM), 0, 1);

  return CLAMP (FIGURE_PX / (FIGURE * zoom), 1, most);
}

/**
 * drama_far_view_line_size:
 * @scene: a prepared scene
 * @zoom: logical pixels per world unit
 *
 * Returns: how many times wider than in the scene all lines are painted
 */
double
drama_far_view_line_size (const DramaScene *scene,
                          double            zoom)
{
  double most_px;

  if (scene->far_rooms == NULL || zoom >= 1)
    return 1;

  most_px = MAX_COVERED * scene->far_sparseness * zoom;

  return MAX (MIN (LINE_PX, most_px) / (LINE * zoom), 1);
}

/**
 * drama_far_view_body:
 * @scene: a prepared scene
 * @actor: index in the dossier
 * @zoom: logical pixels per world unit
 *
 * Returns: what the shape of an actor covers, in world units
 */
DramaRect
drama_far_view_body (const DramaScene *scene,
                     guint             actor,
                     double            zoom)
{
  DramaKind kind = drama_actor_get_fields (drama_dossier_get_actor (scene->dossier, actor))->kind;
  DramaRect box = drama_figures_get (scene->figures, kind)->box;
  double    size = drama_far_view_actor_size (scene, actor, zoom);

  /* Half of its outline lies outside. */
  box = drama_rect_grow (box, 0.5);

  return (DramaRect){ scene->centres[actor].x + box.x * size,
                      scene->centres[actor].y + box.y * size, box.width * size,
                      box.height * size };
}

/* Where the line comes to the rim of the grown shape it leads to. */
static double
find_rim (const DramaScene    *scene,
          const DramaSceneTie *tie,
          double               zoom)
{
  DramaKind kind =
      drama_actor_get_fields (drama_dossier_get_actor (scene->dossier, tie->to))->kind;
  const DramaFigure *figure = drama_figures_get (scene->figures, kind);
  double             size = drama_far_view_actor_size (scene, tie->to, zoom);
  double             out = 0.5, in = 1;

  for (guint i = 0; size > 1 && i < BISECTIONS; i++)
    {
      double   t = (out + in) / 2;
      DramaVec offset =
          drama_vec_sub (drama_curve_at (&tie->curve, t), scene->centres[tie->to]);

      if (drama_figure_contains (figure, drama_vec_scale (offset, 1 / size)))
        in = t;
      else
        out = t;
    }

  return in;
}

/* Tip, one foot, neck, other foot. */
static void
set_arrow (DramaVec corners[4],
           DramaVec tip,
           DramaVec base,
           double   length)
{
  DramaVec back = drama_vec_unit_or (drama_vec_sub (base, tip), drama_vec (1, 0));
  DramaVec side = drama_vec_scale (drama_vec_normal (back), length * ARROW_SPREAD);
  DramaVec foot = drama_vec_add (tip, drama_vec_scale (back, length));

  corners[0] = tip;
  corners[1] = drama_vec_add (foot, side);
  corners[2] = drama_vec_add (tip, drama_vec_scale (back, length * DRAMA_ARROW_NECK));
  corners[3] = drama_vec_sub (foot, side);
}

static void
set_bar (DramaVec          ends[2],
         const DramaCurve *line,
         double            reach)
{
  double   t = drama_curve_t_at (line, 0.5);
  DramaVec at = drama_curve_at (line, t);
  DramaVec across = drama_vec_scale (drama_vec_normal (drama_curve_direction (line, t)), reach);

  ends[0] = drama_vec_add (at, across);
  ends[1] = drama_vec_sub (at, across);
}

/**
 * drama_far_view_get_line:
 * @scene: a prepared scene
 * @group: a tie's
 * @zoom: logical pixels per world unit
 * @size: how many times wider than in the scene it is to be
 * @line: (out): what is to be drawn
 *
 * The line of a tie without its verb, with an arrowhead as large as can be
 * seen, ending at the rims of the shapes as they have grown.
 */
void
drama_far_view_get_line (const DramaScene      *scene,
                         const DramaSceneGroup *group,
                         double                 zoom,
                         double                 size,
                         DramaFarLine          *line)
{
  const DramaSceneTie *tie = &scene->ties[group->index];
  const DramaShape    *shape = &group->shapes[0];
  DramaCurve           way = drama_curve_part (&tie->curve, 0, find_rim (scene, tie, zoom));
  double               length = drama_curve_length (&way), arrow = 0;
  DramaCurve           middle = way;

  if (tie->arrow > 0 && length > 0)
    {
      arrow = MAX (tie->arrow, MIN (ARROW_PX / zoom, MAX_ARROW_SHARE * length));
      arrow = MIN (arrow, length);
      middle = drama_curve_part (
          &way, 0, drama_curve_t_at (&way, 1 - arrow * DRAMA_ARROW_NECK / length));
    }

  *line = (DramaFarLine){ .shape = shape, .width = shape->width * size, .n_curves = 1 };
  line->curves[0] = middle;
  if (tie->disputed)
    {
      double apart = (shape->width / 2 + DOUBLE_GAP) * size;

      line->n_curves = 2;
      line->curves[0] = drama_curve_beside (&middle, -apart);
      line->curves[1] = drama_curve_beside (&middle, apart);
      line->has_bar = TRUE;
      line->bar_width = (shape->width + 0.8) * size;
      set_bar (line->bar, &middle, BAR_REACH * size);
    }
  line->has_arrow = arrow > 0;
  if (line->has_arrow)
    set_arrow (line->arrow, way.p[3], middle.p[3], arrow);
}

static void
set_line (cairo_t          *cr,
          const DramaShape *line,
          double            width)
{
  double dash[2];

  cairo_set_source_rgba (cr, line->stroke.r, line->stroke.g, line->stroke.b, line->stroke.a);
  cairo_set_line_width (cr, width);
  cairo_set_line_cap (cr, line->dash == DRAMA_DASH_DOTTED ? CAIRO_LINE_CAP_ROUND
                                                          : CAIRO_LINE_CAP_BUTT);
  drama_dash_get_lengths (line->dash, width, dash);
  cairo_set_dash (cr, dash, line->dash == DRAMA_DASH_SOLID ? 0 : 2, 0);
}

/**
 * drama_far_view_paint_line:
 * @scene: a prepared scene
 * @group: a tie's
 * @cr: where to paint, in world units
 * @zoom: logical pixels per world unit
 * @size: how many times wider than in the scene it is to be
 *
 * Paints what drama_far_view_get_line() gives.
 */
void
drama_far_view_paint_line (const DramaScene      *scene,
                           const DramaSceneGroup *group,
                           cairo_t               *cr,
                           double                 zoom,
                           double                 size)
{
  DramaFarLine line;

  drama_far_view_get_line (scene, group, zoom, size, &line);
  set_line (cr, line.shape, line.width);
  for (guint i = 0; i < line.n_curves; i++)
    {
      const DramaVec *p = line.curves[i].p;

      cairo_move_to (cr, p[0].x, p[0].y);
      cairo_curve_to (cr, p[1].x, p[1].y, p[2].x, p[2].y, p[3].x, p[3].y);
      cairo_stroke (cr);
    }
  if (line.has_bar)
    {
      cairo_set_line_width (cr, line.bar_width);
      cairo_set_dash (cr, NULL, 0, 0);
      cairo_move_to (cr, line.bar[0].x, line.bar[0].y);
      cairo_line_to (cr, line.bar[1].x, line.bar[1].y);
      cairo_stroke (cr);
    }
  if (line.has_arrow)
    {
      for (guint i = 0; i < G_N_ELEMENTS (line.arrow); i++)
        cairo_line_to (cr, line.arrow[i].x, line.arrow[i].y);
      cairo_close_path (cr);
      cairo_fill (cr);
    }
}
