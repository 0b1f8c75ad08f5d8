/* drama-far-pixels.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The same shapes in the same order as drama_paint_scene() paints them: lines
 * and arrowheads as pixels of our own, actors as copies of a few pictures that
 * cairo painted, and by cairo itself whatever is neither. */
#define G_LOG_DOMAIN "drama-render"

#include "drama-far-pixels.h"

#include "drama-paint-private.h"
#include "drama-pixels.h"
#include "drama-sprites.h"

/* Of wider lines one sees how they end; cairo cuts them across. */
#define MAX_WIDTH_PX 2.6

/* A curve stays so near its chain. */
#define FLATNESS_PX 0.12
#define MAX_PIECES  32

typedef struct
{
  const DramaScene *scene;
  DramaSprites     *sprites;
  cairo_surface_t  *surface;
  cairo_t          *cr;
  DramaPixels       pixels;
  DramaVec          origin; /* of the surface, in pixels from that of the world */
  double            device; /* pixels per world unit */
  DramaLook         look;
  const guint8     *left_out; /* (nullable) by group */
  gboolean          dirty;    /* cairo does not know yet what was written */
  GArray           *points;   /* of DramaVec, of the chain at hand */
} FarView;

static DramaVec
to_device (const FarView *self,
           DramaVec       world)
{
  return drama_vec (world.x * self->device - self->origin.x,
                    world.y * self->device - self->origin.y);
}

static void
begin_chain (FarView *self,
             DramaVec world)
{
  DramaVec at = to_device (self, world);

  g_array_set_size (self->points, 0);
  g_array_append_val (self->points, at);
}

/* @world: two pulls and the end. */
static void
add_curve (FarView        *self,
           const DramaVec *world)
{
  DramaVec   from = g_array_index (self->points, DramaVec, self->points->len - 1);
  DramaCurve curve = { { from, to_device (self, world[0]), to_device (self, world[1]),
                         to_device (self, world[2]) } };
  DramaVec   bulge = drama_vec_sub (curve.p[1], drama_vec_mix (from, curve.p[3], 0.33));
  DramaVec   other = drama_vec_sub (curve.p[2], drama_vec_mix (from, curve.p[3], 0.67));
  double     away = MAX (drama_vec_length (bulge), drama_vec_length (other)) * 0.75;
  guint      n = (guint) CLAMP (ceil (sqrt (MIN (away, 1e6) / FLATNESS_PX)), 1, MAX_PIECES);

  for (guint i = 1; i <= n; i++)
    {
      DramaVec at = drama_curve_at (&curve, (double) i / n);

      g_array_append_val (self->points, at);
    }
}

/* @width: in world units. */
static void
end_chain (FarView          *self,
           double            width,
           DramaDash         dash,
           const DramaColor *color)
{
  double lengths[2];

  drama_dash_get_lengths (dash, width, lengths);
  lengths[0] *= self->device;
  lengths[1] *= self->device;
  drama_pixels_chain (&self->pixels, (const DramaVec *) (gpointer) self->points->data,
                      self->points->len, width * self->device, dash, lengths, color);
  self->dirty = TRUE;
}

/* The path of a line in the scene: pieces that are not joined. */
static void
draw_path (FarView          *self,
           const DramaShape *shape,
           double            width)
{
  const DramaPathOp *ops = shape->ops;
  const DramaVec    *at = shape->points;

  g_array_set_size (self->points, 0);
  for (guint i = 0; i < shape->n_ops; i++)
    switch (ops[i])
      {
      case DRAMA_PATH_MOVE:
        end_chain (self, width, shape->dash, &shape->stroke);
        begin_chain (self, *at++);
        break;
      case DRAMA_PATH_LINE:
        {
          DramaVec point = to_device (self, *at++);

          g_array_append_val (self->points, point);
        }
        break;
      case DRAMA_PATH_CUBIC:
        add_curve (self, at);
        at += 3;
        break;
      case DRAMA_PATH_CLOSE:
      default:
        break;
      }
  end_chain (self, width, shape->dash, &shape->stroke);
}

/* FALSE where it is too large for pixels of our own. */
static gboolean
draw_arrow (FarView          *self,
            const DramaVec   *world,
            guint             n,
            const DramaColor *color)
{
  DramaVec corners[4];

  if (n > G_N_ELEMENTS (corners))
    return FALSE;

  for (guint i = 0; i < n; i++)
    corners[i] = to_device (self, world[i]);
  self->dirty = TRUE;

  return drama_pixels_polygon (&self->pixels, corners, n, color);
}

/* What pixels of our own cannot do. */
static void
draw_by_cairo (FarView *self,
               guint    group)
{
  if (self->dirty)
    cairo_surface_mark_dirty (self->surface);
  self->dirty = FALSE;
  drama_paint_group (self->scene, group, self->cr, &self->look);
  cairo_surface_flush (self->surface);
}

/* As drama_far_view_paint_line() paints it. */
static void
draw_grown_tie (FarView          *self,
                guint             index,
                const DramaShape *shape,
                double            width)
{
  const DramaSceneGroup *group = &g_array_index (self->scene->groups, DramaSceneGroup, index);
  DramaFarLine           line;

  drama_far_view_get_line (self->scene, group, self->look.zoom, width / shape->width, &line);
  for (guint i = 0; i < line.n_curves; i++)
    {
      begin_chain (self, line.curves[i].p[0]);
      add_curve (self, line.curves[i].p + 1);
      end_chain (self, line.width, shape->dash, &shape->stroke);
    }
  if (line.has_bar)
    {
      DramaVec end = to_device (self, line.bar[1]);

      begin_chain (self, line.bar[0]);
      g_array_append_val (self->points, end);
      end_chain (self, line.bar_width, DRAMA_DASH_SOLID, &shape->stroke);
    }
  if (line.has_arrow)
    draw_arrow (self, line.arrow, G_N_ELEMENTS (line.arrow), &shape->stroke);
}

/* Whether verb or badge of a tie are painted, which is for cairo. */
static gboolean
has_label (const FarView         *self,
           guint                  index,
           const DramaSceneGroup *group)
{
  if (!self->look.verbs || (self->look.covered != NULL && self->look.covered[index]))
    return FALSE;

  for (guint i = 0; i < group->n_shapes; i++)
    {
      const DramaShape *shape =
          &group->shapes[i];

      if ((shape->part == DRAMA_PART_VERB || shape->part == DRAMA_PART_BADGE) &&
          !drama_paint_is_too_small (self->scene, shape, self->look.zoom))
        return TRUE;
    }

  return FALSE;
}

static void
draw_tie (FarView *self,
          guint    index)
{
  const DramaSceneGroup *group = &g_array_index (self->scene->groups, DramaSceneGroup, index);
  const DramaShape      *first =
      &group->shapes[0];
  double width = drama_look_get_line_width (&self->look, first);

  if (width * self->device > MAX_WIDTH_PX || has_label (self, index, group))
    {
      draw_by_cairo (self, index);
      return;
    }
  if (self->look.far_view)
    {
      draw_grown_tie (self, index, first, width);
      return;
    }

  for (guint i = 0; i < group->n_shapes; i++)
    {
      const DramaShape *shape = first + i;

      if (shape->is_text || shape->part == DRAMA_PART_BADGE ||
          drama_paint_is_too_small (self->scene, shape, self->look.zoom))
        continue;
      if (shape->part == DRAMA_PART_ARROW)
        draw_arrow (self, shape->points, shape->n_ops - 1,
                    &shape->fill);
      else
        draw_path (self, shape, drama_look_get_line_width (&self->look, shape));
    }
}

static void
draw_sprite (FarView           *self,
             const DramaSprite *sprite,
             double             x,
             double             y)
{
  if (sprite->surface == NULL || !(fabs (x) < 1e6) || !(fabs (y) < 1e6))
    return;

  drama_pixels_copy (&self->pixels, &sprite->pixels, (int) x + sprite->x, (int) y + sprite->y);
  self->dirty = TRUE;
}

/* Whether there is more than the shape, the sign inside and the name. */
static gboolean
has_pin (const FarView         *self,
         const DramaSceneGroup *group,
         double                 size)
{
  for (guint i = 0; i < group->n_shapes; i++)
    {
      const DramaShape *shape =
          &group->shapes[i];

      if ((shape->part == DRAMA_PART_PIN &&
           !drama_paint_is_too_small (self->scene, shape, self->look.zoom * size)) ||
          (shape->part == DRAMA_PART_NAME && self->look.names == NULL))
        return TRUE;
    }

  return FALSE;
}

static void
draw_actor (FarView *self,
            guint    index)
{
  const DramaSceneGroup *group = &g_array_index (self->scene->groups, DramaSceneGroup, index);
  DramaVec               at = to_device (self, self->scene->centres[group->index]);
  DramaVec               whole = drama_vec (floor (at.x), floor (at.y));
  double                 zoom = self->look.zoom;
  double                 size = drama_far_view_actor_size (self->scene, group->index, zoom);

  if (has_pin (self, group, size))
    draw_by_cairo (self, index);
  else
    draw_sprite (self,
                 drama_sprites_get_body (self->sprites, self->scene, index, size,
                                         drama_vec_sub (at, whole)),
                 whole.x, whole.y);
}

static void
draw_groups (FarView  *self,
             DramaRect visible)
{
  DramaRect reach = drama_rect_grow (visible, drama_look_get_overreach (&self->look));

  for (guint i = 0; i < self->scene->groups->len; i++)
    {
      const DramaSceneGroup *group = &g_array_index (self->scene->groups, DramaSceneGroup, i);

      if (!drama_rect_meets (group->bounds, reach) || (self->left_out && self->left_out[i]))
        continue;
      if (group->type == DRAMA_GROUP_TIE)
        draw_tie (self, i);
      else if (group->type == DRAMA_GROUP_ACTOR)
        draw_actor (self, i);
      else
        draw_by_cairo (self, i);
    }
}

static void
draw_names (FarView  *self,
            DramaRect visible)
{
  const GArray *names = self->look.names;

  for (guint i = 0; names != NULL && i < names->len; i++)
    {
      const DramaFarName *name = &g_array_index (names, DramaFarName, i);

      if (!drama_rect_meets (drama_rect_grow (name->box, DRAMA_HALO * name->factor), visible) ||
          (self->left_out && self->left_out[name->group]))
        continue;
      /* Rounded in the world, so that tiles agree. */
      draw_sprite (self, drama_sprites_get_name (self->sprites, self->scene, name),
                   floor (name->box.x * self->device + 0.5) - floor (self->origin.x + 0.5),
                   floor (name->box.y * self->device + 0.5) - floor (self->origin.y + 0.5));
    }
}

/* Sprites of another zoom are of no use but for the names. */
static DramaSprites *
get_sprites (const DramaScene *scene,
             double            zoom,
             double            device)
{
  DramaScene *self = (DramaScene *) scene;

  if (self->sprites == NULL)
    self->sprites = drama_sprites_new ();
  drama_sprites_set_zoom (self->sprites, zoom, device);

  return self->sprites;
}

static DramaRect
begin (FarView *self)
{
  self->cr = cairo_create (self->surface);
  cairo_translate (self->cr, -self->origin.x, -self->origin.y);
  cairo_scale (self->cr, self->device, self->device);
  drama_paint_set_up (self->cr);
  g_mutex_lock (&((DramaScene *) self->scene)->mutex);
  self->look = drama_look_get (self->scene, self->look.zoom);
  self->sprites = get_sprites (self->scene, self->look.zoom, self->device);

  return (DramaRect){ self->origin.x / self->device, self->origin.y / self->device,
                      self->pixels.width / self->device, self->pixels.height / self->device };
}

static void
end (FarView *self)
{
  g_mutex_unlock (&((DramaScene *) self->scene)->mutex);
  cairo_surface_mark_dirty (self->surface);
  cairo_destroy (self->cr);
}

/**
 * drama_far_pixels_paint:
 * @scene: a scene
 * @surface: an image of 32 bits a pixel with an opaque background in it
 * @origin_px: its upper left corner, in device pixels from the origin of the world
 * @zoom: logical pixels per world unit
 * @scale: device pixels a logical one
 * @left_out: (nullable) (array): non-zero for every group that is not painted
 *
 * Paints what drama_paint_scene() paints there, to within what a person can see
 * at that size.  Any thread may call it.
 */
void
drama_far_pixels_paint (const DramaScene *scene,
                        cairo_surface_t  *surface,
                        DramaVec          origin_px,
                        double            zoom,
                        double            scale,
                        const guint8     *left_out)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (DramaVec));
  FarView   self = { .scene = scene,
                     .surface = surface,
                     .origin = origin_px,
                     .device = zoom * scale,
                     .look.zoom = zoom,
                     .left_out = left_out,
                     .points = points };
  DramaRect visible;

  g_return_if_fail (scene != NULL && surface != NULL);
  if (!drama_pixels_begin (&self.pixels, surface))
    g_return_if_reached ();

  visible = begin (&self);
  draw_groups (&self, visible);
  draw_names (&self, visible);
  end (&self);
}

/**
 * drama_far_pixels_paint_names:
 * @scene: a scene
 * @surface: an image as that of drama_far_pixels_paint()
 * @origin_px: its upper left corner, in device pixels from the origin of the world
 * @zoom: logical pixels per world unit
 * @scale: device pixels a logical one
 * @left_out: (nullable) (array): non-zero for every group that is not painted
 *
 * Paints the names that have grown, and nothing else: as they are as large at
 * every zoom, they are painted once.
 */
void
drama_far_pixels_paint_names (const DramaScene *scene,
                              cairo_surface_t  *surface,
                              DramaVec          origin_px,
                              double            zoom,
                              double            scale,
                              const guint8     *left_out)
{
  FarView   self = { .scene = scene,
                     .surface = surface,
                     .origin = origin_px,
                     .device = zoom * scale,
                     .look.zoom = zoom,
                     .left_out = left_out };
  DramaRect visible;

  g_return_if_fail (scene != NULL && surface != NULL);
  if (!drama_pixels_begin (&self.pixels, surface))
    g_return_if_reached ();

  visible = begin (&self);
  draw_names (&self, visible);
  end (&self);
}

/**
 * drama_far_pixels_prepare:
 * @scene: a scene
 *
 * Paints ahead what drama_far_pixels_paint_names() is going to need, for a worker
 * that has the time.
 */
void
drama_far_pixels_prepare (DramaScene *scene)
{
  g_return_if_fail (scene != NULL);

  g_mutex_lock (&scene->mutex);
  drama_sprites_prepare_names (get_sprites (scene, 1, 1), scene);
  g_mutex_unlock (&scene->mutex);
}
