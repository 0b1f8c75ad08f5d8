/* drama-paint.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-render"

#include "drama-paint.h"

#include "drama-far-names.h"

/* Smaller than this on the device, a thing only costs time. */
#define MIN_TEXT_PX  6.0
#define MIN_ICON_PX  8.0
#define MIN_SHAPE_PX 0.7

static void
set_color (cairo_t   *cr,
           DramaColor color)
{
  cairo_set_source_rgba (cr, color.r, color.g, color.b, color.a);
}

static void
trace_path (const DramaScene *scene,
            const DramaShape *shape,
            cairo_t          *cr)
{
  const DramaPathOp *ops = drama_scene_get_ops (scene, shape);
  const DramaVec    *at = drama_scene_get_points (scene, shape);

  cairo_new_path (cr);
  for (guint i = 0; i < shape->n_ops; i++)
    switch (ops[i])
      {
      case DRAMA_PATH_MOVE:
        cairo_move_to (cr, at->x, at->y);
        at++;
        break;
      case DRAMA_PATH_LINE:
        cairo_line_to (cr, at->x, at->y);
        at++;
        break;
      case DRAMA_PATH_CUBIC:
        cairo_curve_to (cr, at[0].x, at[0].y, at[1].x, at[1].y, at[2].x, at[2].y);
        at += 3;
        break;
      case DRAMA_PATH_CLOSE:
      default:
        cairo_close_path (cr);
        break;
      }
}

static void
paint_path (const DramaScene *scene,
            const DramaShape *shape,
            cairo_t          *cr)
{
  double dash[2];

  trace_path (scene, shape, cr);
  if (shape->fill.a > 0)
    {
      set_color (cr, shape->fill);
      if (shape->stroke.a > 0)
        cairo_fill_preserve (cr);
      else
        cairo_fill (cr);
    }
  if (shape->stroke.a <= 0)
    return;

  set_color (cr, shape->stroke);
  cairo_set_line_width (cr, shape->width);
  cairo_set_line_cap (cr, shape->dash == DRAMA_DASH_DOTTED ? CAIRO_LINE_CAP_ROUND
                                                           : CAIRO_LINE_CAP_BUTT);
  drama_dash_get_lengths (shape->dash, shape->width, dash);
  cairo_set_dash (cr, dash, shape->dash == DRAMA_DASH_SOLID ? 0 : 2, 0);
  cairo_stroke (cr);
}

static void
paint_text (const DramaScene *scene,
            const DramaShape *shape,
            cairo_t          *cr)
{
  const DramaText *text = drama_scene_get_text (scene, shape);
  PangoLayoutLine *line =
      pango_layout_get_line_readonly (drama_scene_get_layout (scene, shape), 0);

  cairo_save (cr);
  cairo_translate (cr, text->start.x, text->start.y);
  cairo_rotate (cr, text->angle_rad);
  if (shape->stroke.a > 0)
    {
      cairo_new_path (cr);
      pango_cairo_layout_line_path (cr, line);
      set_color (cr, shape->stroke);
      cairo_set_dash (cr, NULL, 0, 0);
      cairo_set_line_width (cr, shape->width);
      cairo_stroke (cr);
      cairo_new_path (cr);
    }
  set_color (cr, shape->fill);
  cairo_move_to (cr, 0, 0);
  pango_cairo_show_layout_line (cr, line);
  cairo_restore (cr);
}

/* Whether a shape is too small to be made out. */
static gboolean
is_too_small (const DramaScene *scene,
              const DramaShape *shape,
              double            zoom)
{
  double extent = MAX (shape->bounds.width, shape->bounds.height) * zoom;

  if (shape->is_text)
    return drama_scene_get_text (scene, shape)->size * zoom < MIN_TEXT_PX;
  if (shape->part == DRAMA_PART_ICON)
    return extent < MIN_ICON_PX;
  if (shape->part == DRAMA_PART_BADGE || shape->part == DRAMA_PART_PIN)
    return extent < MIN_TEXT_PX;

  return extent < MIN_SHAPE_PX;
}

/* Whether the verb that stands in its line can be read; then the line parts for it. */
static gboolean
has_readable_verb (const DramaScene      *scene,
                   const DramaSceneGroup *group,
                   double                 zoom)
{
  for (guint i = 0; i < group->n_shapes; i++)
    {
      const DramaShape *shape =
          &g_array_index (scene->shapes, DramaShape, group->first_shape + i);

      if (shape->part == DRAMA_PART_VERB)
        return !is_too_small (scene, shape, zoom);
    }

  return FALSE;
}

static void
paint_group (const DramaScene *scene,
             guint             index,
             cairo_t          *cr,
             double            zoom,
             gboolean          far_names)
{
  const DramaSceneGroup *group = &g_array_index (scene->groups, DramaSceneGroup, index);

  for (guint i = 0; i < group->n_shapes; i++)
    {
      const DramaShape *shape =
          &g_array_index (scene->shapes, DramaShape, group->first_shape + i);

      if (is_too_small (scene, shape, zoom) || (far_names && shape->part == DRAMA_PART_NAME))
        continue;
      if (shape->part == DRAMA_PART_BRIDGE && has_readable_verb (scene, group, zoom))
        continue;
      if (shape->is_text)
        paint_text (scene, shape, cr);
      else
        paint_path (scene, shape, cr);
    }
}

static void
paint_far_name (const DramaScene   *scene,
                const DramaFarName *name,
                cairo_t            *cr)
{
  const DramaSceneGroup *group = &g_array_index (scene->groups, DramaSceneGroup, name->group);

  cairo_save (cr);
  cairo_translate (cr, name->about.x, name->about.y);
  cairo_scale (cr, name->factor, name->factor);
  cairo_translate (cr, -name->about.x, -name->about.y);
  for (guint i = 0; i < group->n_shapes; i++)
    {
      const DramaShape *shape =
          &g_array_index (scene->shapes, DramaShape, group->first_shape + i);

      if (shape->part == DRAMA_PART_NAME)
        paint_text (scene, shape, cr);
    }
  cairo_restore (cr);
}

static void
paint_far_names (const DramaScene *scene,
                 const GArray     *names,
                 cairo_t          *cr,
                 const DramaRect  *visible)
{
  for (guint i = 0; i < names->len; i++)
    {
      const DramaFarName *name = &g_array_index (names, DramaFarName, i);

      if (visible == NULL || drama_rect_meets (name->box, *visible))
        paint_far_name (scene, name, cr);
    }
}

/* The names of everybody at this zoom, placed once for all tiles; the scene is locked. */
static const GArray *
get_far_names (const DramaScene *scene,
               double            zoom)
{
  DramaScene *self = (DramaScene *) scene;

  if (self->weights == NULL)
    self->weights = drama_far_names_by_weight (scene);
  if (self->far_names == NULL || self->far_zoom != zoom)
    {
      g_clear_pointer (&self->far_names, g_array_unref);
      self->far_names = drama_far_names_place (scene, zoom,
                                               (const guint *) (gpointer) self->weights->data,
                                               self->weights->len);
      self->far_zoom = zoom;
    }

  return self->far_names;
}

static void
begin_painting (const DramaScene *scene,
                cairo_t          *cr)
{
  g_mutex_lock (&((DramaScene *) scene)->mutex);
  cairo_save (cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
}

static void
end_painting (const DramaScene *scene,
              cairo_t          *cr)
{
  cairo_restore (cr);
  g_mutex_unlock (&((DramaScene *) scene)->mutex);
}

/**
 * drama_paint_scene:
 * @scene: a scene
 * @cr: where to paint; its transformation leads from the world to the device
 * @visible: what can be seen of the world; the rest is skipped
 * @zoom: device pixels per world unit; details too small for it are left out
 *
 * Paints everything but the background.  Every tie is a stroke of its own, as
 * one path of many crossing lines costs more than linear.  Below zoom 1 names
 * keep a readable size, see drama_far_names_place().  Any thread may call it.
 */
void
drama_paint_scene (const DramaScene *scene,
                   cairo_t          *cr,
                   DramaRect         visible,
                   double            zoom)
{
  gboolean far_names;

  g_return_if_fail (scene != NULL && cr != NULL);

  far_names = drama_far_names_wanted (scene, zoom);
  begin_painting (scene, cr);
  for (guint i = 0; i < scene->groups->len; i++)
    if (drama_rect_meets (g_array_index (scene->groups, DramaSceneGroup, i).bounds, visible))
      paint_group (scene, i, cr, zoom, far_names);
  if (far_names)
    paint_far_names (scene, get_far_names (scene, zoom), cr, &visible);
  end_painting (scene, cr);
}

/**
 * drama_paint_groups:
 * @scene: a scene
 * @cr: where to paint; its transformation leads from the world to the device
 * @groups: (array length=n_groups): indices of groups, in the order to paint
 * @n_groups: how many
 * @zoom: device pixels per world unit
 *
 * Paints some groups alone, for what lies above the network.  From afar, names
 * make room for those of groups before them.
 */
void
drama_paint_groups (const DramaScene *scene,
                    cairo_t          *cr,
                    const guint      *groups,
                    guint             n_groups,
                    double            zoom)
{
  gboolean far_names;

  g_return_if_fail (scene != NULL && cr != NULL);

  far_names = drama_far_names_wanted (scene, zoom);
  begin_painting (scene, cr);
  for (guint i = 0; i < n_groups; i++)
    if (groups[i] < scene->groups->len)
      paint_group (scene, groups[i], cr, zoom, far_names);
  if (far_names)
    {
      g_autoptr (GArray) names = drama_far_names_place (scene, zoom, groups, n_groups);

      paint_far_names (scene, names, cr, NULL);
    }
  end_painting (scene, cr);
}

/**
 * drama_paint_get_extent:
 * @scene: a scene
 * @zoom: device pixels per world unit
 *
 * Returns: what drama_paint_scene() covers at this zoom: the scene's ink, and
 *   where names grow from afar, the names
 */
DramaRect
drama_paint_get_extent (const DramaScene *scene,
                        double            zoom)
{
  DramaRect extent;

  g_return_val_if_fail (scene != NULL, ((DramaRect){ 0 }));

  extent = drama_scene_get_ink (scene);
  if (!drama_far_names_wanted (scene, zoom))
    return extent;

  g_mutex_lock (&((DramaScene *) scene)->mutex);
  {
    const GArray *names = get_far_names (scene, zoom);

    for (guint i = 0; i < names->len; i++)
      extent = drama_rect_union (extent, g_array_index (names, DramaFarName, i).box);
  }
  g_mutex_unlock (&((DramaScene *) scene)->mutex);

  return extent;
}
