/* drama-paint.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-render"

#include "drama-paint-private.h"

#include "drama-far-pixels.h"

/* Smaller than this in logical pixels, a thing only costs time. */
#define MIN_TEXT_PX  DRAMA_MIN_TEXT_PX
#define MIN_ICON_PX  8.0
#define MIN_SHAPE_PX 0.7

/* Nobody sees the edge of a halo; following each bend of a letter, with as many steps
 * between ink and none as there can be, is most of what a name costs. */
#define HALO_TOLERANCE_PX 0.4

static void
set_color (cairo_t   *cr,
           DramaColor color)
{
  cairo_set_source_rgba (cr, color.r, color.g, color.b, color.a);
}

/**
 * drama_paint_trace:
 * @shape: a path of a scene
 * @cr: where to
 *
 * Adds the outline to the path of @cr, in world units.
 */
void
drama_paint_trace (const DramaShape *shape,
                   cairo_t          *cr)
{
  const DramaPathOp *ops = shape->ops;
  const DramaVec    *at = shape->points;

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

/**
 * drama_paint_path:
 * @shape: a path of a scene
 * @cr: where to paint, set up by drama_paint_set_up()
 * @width: of its stroke, in world units
 */
void
drama_paint_path (const DramaShape *shape,
                  cairo_t          *cr,
                  double            width)
{
  double dash[2];

  cairo_new_path (cr);
  drama_paint_trace (shape, cr);
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
  cairo_set_line_width (cr, width);
  cairo_set_line_cap (cr, shape->dash == DRAMA_DASH_DOTTED ? CAIRO_LINE_CAP_ROUND
                                                           : CAIRO_LINE_CAP_BUTT);
  drama_dash_get_lengths (shape->dash, width, dash);
  cairo_set_dash (cr, dash, shape->dash == DRAMA_DASH_SOLID ? 0 : 2, 0);
  cairo_stroke (cr);
}

/* @start: where its baseline begins; @size: how many times larger than in the scene. */
static void
paint_line_of_text (const DramaScene *scene,
                    const DramaShape *shape,
                    cairo_t          *cr,
                    DramaVec          start,
                    double            size,
                    gboolean          halo)
{
  const DramaText *text = shape->text;
  PangoLayoutLine *line =
      pango_layout_get_line_readonly (drama_stock_get_layout (shape->text), 0);

  cairo_save (cr);
  cairo_translate (cr, start.x, start.y);
  cairo_rotate (cr, text->angle_rad);
  cairo_scale (cr, size, size);
  if (halo)
    {
      cairo_new_path (cr);
      pango_cairo_layout_line_path (cr, line);
      set_color (cr, shape->stroke.a > 0 ? shape->stroke : scene->background);
      cairo_set_dash (cr, NULL, 0, 0);
      cairo_set_line_width (cr, DRAMA_HALO);
      cairo_set_tolerance (cr, HALO_TOLERANCE_PX);
      cairo_set_antialias (cr, CAIRO_ANTIALIAS_FAST);
      cairo_stroke (cr);
      cairo_set_antialias (cr, CAIRO_ANTIALIAS_DEFAULT);
      cairo_new_path (cr);
    }
  set_color (cr, shape->fill);
  cairo_move_to (cr, 0, 0);
  pango_cairo_show_layout_line (cr, line);
  cairo_restore (cr);
}

static void
paint_text (const DramaScene *scene,
            const DramaShape *shape,
            cairo_t          *cr)
{
  paint_line_of_text (scene, shape, cr, shape->text->start, 1,
                      shape->stroke.a > 0);
}

/**
 * drama_paint_is_too_small:
 * @scene: a scene
 * @shape: one of its shapes
 * @zoom: logical pixels per world unit
 *
 * Returns: whether the shape is too small to be made out
 */
gboolean
drama_paint_is_too_small (const DramaScene *scene,
                          const DramaShape *shape,
                          double            zoom)
{
  double extent = MAX (shape->bounds.width, shape->bounds.height) * zoom;

  if (shape->is_text)
    return shape->text->size * zoom < MIN_TEXT_PX;
  if (shape->part == DRAMA_PART_ICON)
    return extent < MIN_ICON_PX;
  if (shape->part == DRAMA_PART_BADGE || shape->part == DRAMA_PART_PIN)
    return extent < MIN_TEXT_PX;

  return extent < MIN_SHAPE_PX;
}

static void
paint_tie (const DramaScene *scene,
           guint             index,
           cairo_t          *cr,
           const DramaLook  *look)
{
  const DramaSceneGroup *group = &g_array_index (scene->groups, DramaSceneGroup, index);
  gboolean               verb = look->verbs && (look->covered == NULL || !look->covered[index]);
  gboolean               apart = FALSE;

  if (look->far_view)
    {
      double own = group->shapes[0].width;

      drama_far_view_paint_line (
          scene, group, cr, look->zoom,
          drama_look_get_line_width (
              look, &group->shapes[0]) /
              own);
      return;
    }

  for (guint i = 0; i < group->n_shapes && verb && !apart; i++)
    apart = group->shapes[i].part ==
            DRAMA_PART_VERB;
  for (guint i = 0; i < group->n_shapes; i++)
    {
      const DramaShape *shape =
          &group->shapes[i];

      if (drama_paint_is_too_small (scene, shape, look->zoom))
        continue;
      /* The line parts for a verb that can be read, and for no other. */
      if (shape->part == DRAMA_PART_BRIDGE && apart)
        continue;
      if (!verb && (shape->part == DRAMA_PART_VERB || shape->part == DRAMA_PART_BADGE))
        continue;
      if (shape->is_text)
        paint_text (scene, shape, cr);
      else
        drama_paint_path (shape, cr, drama_look_get_line_width (look, shape));
    }
}

static void
paint_actor (const DramaScene *scene,
             guint             index,
             cairo_t          *cr,
             const DramaLook  *look)
{
  const DramaSceneGroup *group = &g_array_index (scene->groups, DramaSceneGroup, index);
  double                 size = drama_far_view_actor_size (scene, group->index, look->zoom);
  DramaVec               centre = scene->centres[group->index];

  cairo_save (cr);
  cairo_translate (cr, centre.x, centre.y);
  cairo_scale (cr, size, size);
  cairo_translate (cr, -centre.x, -centre.y);
  for (guint i = 0; i < group->n_shapes; i++)
    {
      const DramaShape *shape =
          &group->shapes[i];

      if (shape->part != DRAMA_PART_NAME &&
          !drama_paint_is_too_small (scene, shape, look->zoom * size))
        drama_paint_path (shape, cr, shape->width);
    }
  cairo_restore (cr);

  for (guint i = 0; i < group->n_shapes && look->names == NULL; i++)
    {
      const DramaShape *shape =
          &group->shapes[i];

      if (shape->part == DRAMA_PART_NAME && !drama_paint_is_too_small (scene, shape, look->zoom))
        paint_text (scene, shape, cr);
    }
}

/**
 * drama_paint_group:
 * @scene: a scene, whose mutex the caller holds
 * @index: of one of its groups
 * @cr: where to paint, set up by drama_paint_set_up()
 * @look: what there is to be seen
 */
void
drama_paint_group (const DramaScene *scene,
                   guint             index,
                   cairo_t          *cr,
                   const DramaLook  *look)
{
  const DramaSceneGroup *group = &g_array_index (scene->groups, DramaSceneGroup, index);

  if (group->type == DRAMA_GROUP_TIE)
    {
      paint_tie (scene, index, cr, look);
      return;
    }
  if (group->type == DRAMA_GROUP_ACTOR)
    {
      paint_actor (scene, index, cr, look);
      return;
    }

  for (guint i = 0; i < group->n_shapes; i++)
    {
      const DramaShape *shape =
          &group->shapes[i];

      if (drama_paint_is_too_small (scene, shape, look->zoom))
        continue;
      if (shape->is_text)
        paint_text (scene, shape, cr);
      else
        drama_paint_path (shape, cr, shape->width);
    }
}

/**
 * drama_paint_far_name:
 * @scene: a scene, whose mutex the caller holds
 * @name: a name that has grown
 * @cr: where to paint, set up by drama_paint_set_up()
 *
 * Lines of a name are aligned anew, as it may stand on another side than in the
 * scene.
 */
void
drama_paint_far_name (const DramaScene   *scene,
                      const DramaFarName *name,
                      cairo_t            *cr)
{
  const DramaSceneGroup *group = &g_array_index (scene->groups, DramaSceneGroup, name->group);
  DramaRect              plate = { 0 };

  drama_far_names_get_plate (scene, name->group, &plate);
  for (guint i = 0; i < group->n_shapes; i++)
    {
      const DramaShape *shape =
          &group->shapes[i];
      DramaText text;

      if (shape->part != DRAMA_PART_NAME)
        continue;
      text = *shape->text;
      text.start.x =
          name->box.x + (name->box.width - text.width * name->factor) * name->anchor;
      text.start.y = name->box.y + (text.start.y - plate.y) * name->factor;
      paint_line_of_text (scene, shape, cr, text.start, name->factor, TRUE);
    }
}

static void
paint_far_names (const DramaScene *scene,
                 const GArray     *names,
                 cairo_t          *cr,
                 const DramaRect  *visible,
                 const guint8     *left_out)
{
  for (guint i = 0; i < names->len; i++)
    {
      const DramaFarName *name = &g_array_index (names, DramaFarName, i);
      double              halo = DRAMA_HALO * name->factor;

      if (left_out != NULL && left_out[name->group])
        continue;
      if (visible == NULL || drama_rect_meets (drama_rect_grow (name->box, halo), *visible))
        drama_paint_far_name (scene, name, cr);
    }
}

/**
 * drama_paint_set_up:
 * @cr: where groups are to be painted
 */
void
drama_paint_set_up (cairo_t *cr)
{
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
}

static void
begin_painting (const DramaScene *scene,
                cairo_t          *cr)
{
  g_mutex_lock (&((DramaScene *) scene)->mutex);
  cairo_save (cr);
  drama_paint_set_up (cr);
}

static void
end_painting (const DramaScene *scene,
              cairo_t          *cr)
{
  cairo_restore (cr);
  g_mutex_unlock (&((DramaScene *) scene)->mutex);
}

static void
paint_scene (const DramaScene *scene,
             cairo_t          *cr,
             DramaRect         visible,
             double            zoom,
             gboolean          names,
             const guint8     *left_out)
{
  DramaRect reach;
  DramaLook look;

  begin_painting (scene, cr);
  look = drama_look_get (scene, zoom);
  reach = drama_rect_grow (visible, drama_look_get_overreach (&look));
  for (guint i = 0; i < scene->groups->len; i++)
    if ((left_out == NULL || !left_out[i]) &&
        drama_rect_meets (g_array_index (scene->groups, DramaSceneGroup, i).bounds, reach))
      drama_paint_group (scene, i, cr, &look);
  if (look.names != NULL && names)
    paint_far_names (scene, look.names, cr, &visible, left_out);
  end_painting (scene, cr);
}

/**
 * drama_paint_scene:
 * @scene: a scene
 * @cr: where to paint; its transformation leads from the world to the device
 * @visible: what can be seen of the world; the rest is skipped
 * @zoom: logical pixels per world unit; details too small for it are left out
 *
 * Paints everything but the background.  Every tie is a stroke of its own, as
 * one path of many crossing lines costs more than linear.  Below zoom 1 lines,
 * shapes and names keep a size that can be seen, see drama_far_view_prepare()
 * and drama_far_names_place().  Any thread may call it.
 */
void
drama_paint_scene (const DramaScene *scene,
                   cairo_t          *cr,
                   DramaRect         visible,
                   double            zoom)
{
  g_return_if_fail (scene != NULL && cr != NULL);

  paint_scene (scene, cr, visible, zoom, TRUE, NULL);
}

/**
 * drama_paint_view:
 * @scene: a scene
 * @surface: an image of 32 bits a pixel with an opaque background in it
 * @origin_px: its upper left corner, in device pixels from the origin of the world
 * @zoom: logical pixels per world unit
 * @scale: device pixels a logical one
 * @left_out: (nullable) (array): non-zero for every group that is not painted
 *
 * Paints a part of the scene for the screen: by cairo what a person can look at
 * closely, and a large network from afar by drama_far_pixels_paint(), which
 * looks the same.  Names that have grown stand on whole pixels.  Any thread may
 * call it.
 */
void
drama_paint_view (const DramaScene *scene,
                  cairo_surface_t  *surface,
                  DramaVec          origin_px,
                  double            zoom,
                  double            scale,
                  const guint8     *left_out)
{
  double    device = zoom * scale;
  DramaRect visible;
  cairo_t  *cr;

  g_return_if_fail (scene != NULL && surface != NULL && zoom > 0 && scale > 0);

  /* By the scene, not by what is visible of it, so that tiles agree. */
  if (zoom <= DRAMA_FAR_PIXELS_ZOOM && scene->groups->len >= DRAMA_FAR_PIXELS_GROUPS)
    {
      drama_far_pixels_paint (scene, surface, origin_px, zoom, scale, left_out);
      return;
    }

  visible = (DramaRect){ origin_px.x / device, origin_px.y / device,
                         cairo_image_surface_get_width (surface) / device,
                         cairo_image_surface_get_height (surface) / device };
  cr = cairo_create (surface);
  cairo_translate (cr, -origin_px.x, -origin_px.y);
  cairo_scale (cr, device, device);
  paint_scene (scene, cr, visible, zoom, FALSE, left_out);
  cairo_destroy (cr);
  drama_far_pixels_paint_names (scene, surface, origin_px, zoom, scale, left_out);
}

/**
 * drama_paint_groups:
 * @scene: a scene
 * @cr: where to paint; its transformation leads from the world to the device
 * @groups: (array length=n_groups): indices of groups, in the order to paint
 * @n_groups: how many
 * @zoom: logical pixels per world unit
 *
 * Paints some groups alone, for what lies above the network.  From afar, names
 * stand where drama_paint_scene() has them; those it leaves out are painted
 * where there is room among these groups.
 */
void
drama_paint_groups (const DramaScene *scene,
                    cairo_t          *cr,
                    const guint      *groups,
                    guint             n_groups,
                    double            zoom)
{
  DramaLook look;

  g_return_if_fail (scene != NULL && cr != NULL);

  begin_painting (scene, cr);
  look = drama_look_get (scene, zoom);
  for (guint i = 0; i < n_groups; i++)
    if (groups[i] < scene->groups->len)
      drama_paint_group (scene, groups[i], cr, &look);
  if (look.names != NULL)
    {
      g_autoptr (GArray) names =
          drama_far_names_place (scene, zoom, groups, n_groups, look.names);

      paint_far_names (scene, names, cr, NULL, NULL);
    }
  end_painting (scene, cr);
}
