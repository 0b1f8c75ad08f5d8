/* drama-first-picture.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-canvas"

#include "drama-first-picture.h"

#include "drama-fit.h"
#include "drama-paint.h"

/* A view larger than this is not one. */
#define MAX_VIEW_PX 8192

/* A picture is mended in squares; more than this share of them, and all is painted. */
#define SQUARE_PX  96
#define MEND_SHARE 0.5

/* What is rounded to whole pixels may reach so much farther. */
#define MEND_PX 2

struct _DramaFirstPicture
{
  DramaScene      *scene;
  DramaCamera      camera;
  int              scale;
  cairo_surface_t *surface; /* NULL once it was taken */
};

/* The upper left corner of the view, in device pixels from the origin of the world. */
static DramaVec
get_origin (const DramaCamera *camera,
            int                scale)
{
  double device = camera->zoom * scale;

  return drama_vec (camera->centre.x * device - camera->width * scale / 2,
                    camera->centre.y * device - camera->height * scale / 2);
}

static cairo_surface_t *
paint_part (const DramaScene  *scene,
            const DramaCamera *camera,
            DramaColor         background,
            int                scale,
            const int          part[4],
            const guint8      *left_out)
{
  DramaVec         origin = drama_vec_add (get_origin (camera, scale),
                                           drama_vec (part[0], part[1]));
  cairo_surface_t *surface;
  cairo_t         *cr;

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, part[2], part[3]);
  cr = cairo_create (surface);
  cairo_set_source_rgba (cr, background.r, background.g, background.b, background.a);
  cairo_paint (cr);
  cairo_destroy (cr);
  drama_paint_view (scene, surface, origin, camera->zoom, scale, left_out);

  return surface;
}

/**
 * drama_network_paint:
 * @scene: a scene
 * @camera: through which it is seen; the picture gets the size of its view
 * @background: opaque
 * @scale: pixels a logical one
 * @left_out: (nullable) (array): non-zero for every group that is not painted
 *
 * Any thread may call it.
 *
 * Returns: (transfer full): background and network
 */
cairo_surface_t *
drama_network_paint (const DramaScene  *scene,
                     const DramaCamera *camera,
                     DramaColor         background,
                     int                scale,
                     const guint8      *left_out)
{
  const int all[4] = { 0, 0, (int) ceil (camera->width) * scale,
                       (int) ceil (camera->height) * scale };

  return paint_part (scene, camera, background, scale, all, left_out);
}

/* Which squares of a picture any of @rects touches. */
static guint8 *
mark_squares (const DramaCamera *camera,
              int                scale,
              const GArray      *rects,
              int                columns,
              int                rows)
{
  guint8  *marks = g_new0 (guint8, columns * rows);
  DramaVec origin = get_origin (camera, scale);
  double   device = camera->zoom * scale;

  for (guint i = 0; i < rects->len; i++)
    {
      DramaRect rect = g_array_index (rects, DramaRect, i);
      double    left = floor ((rect.x * device - origin.x - MEND_PX) / SQUARE_PX);
      double    top = floor ((rect.y * device - origin.y - MEND_PX) / SQUARE_PX);
      double    right = ((rect.x + rect.width) * device - origin.x + MEND_PX) / SQUARE_PX;
      double    bottom = ((rect.y + rect.height) * device - origin.y + MEND_PX) / SQUARE_PX;

      for (int y = (int) CLAMP (top, 0, rows); y < rows && y <= bottom; y++)
        for (int x = (int) CLAMP (left, 0, columns); x < columns && x <= right; x++)
          marks[y * columns + x] = 1;
    }

  return marks;
}

/**
 * drama_network_mend:
 * @scene: a scene
 * @camera: through which it is seen
 * @background: what it stands on
 * @scale: device pixels a logical one
 * @rects: (element-type DramaRect): in world units, where the picture is not right
 * @picture: as drama_network_paint() painted another scene through this camera
 *
 * Paints anew what has to be.
 *
 * Returns: whether that is much less than all; otherwise nothing was painted
 */
gboolean
drama_network_mend (const DramaScene  *scene,
                    const DramaCamera *camera,
                    DramaColor         background,
                    int                scale,
                    const GArray      *rects,
                    cairo_surface_t   *picture)
{
  int                width = cairo_image_surface_get_width (picture);
  int                height = cairo_image_surface_get_height (picture);
  int                columns = (width + SQUARE_PX - 1) / SQUARE_PX;
  int                rows = (height + SQUARE_PX - 1) / SQUARE_PX;
  g_autofree guint8 *marks = mark_squares (camera, scale, rects, columns, rows);
  int                n_marks = 0;
  cairo_t           *cr;

  for (int i = 0; i < columns * rows; i++)
    n_marks += marks[i];
  if (n_marks > MEND_SHARE * columns * rows)
    return FALSE;

  cr = cairo_create (picture);
  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  for (int y = 0; y < rows; y++)
    for (int x = 0, n; x < columns; x += n)
      {
        int              part[4] = { x * SQUARE_PX, y * SQUARE_PX, 0, 0 };
        cairo_surface_t *strip;

        for (n = 0; x + n < columns && marks[y * columns + x + n];)
          n++;
        if (n == 0)
          {
            n = 1;
            continue;
          }
        part[2] = MIN (n * SQUARE_PX, width - part[0]);
        part[3] = MIN (SQUARE_PX, height - part[1]);
        strip = paint_part (scene, camera, background, scale, part, NULL);
        cairo_set_source_surface (cr, strip, part[0], part[1]);
        cairo_rectangle (cr, part[0], part[1], part[2], part[3]);
        cairo_fill (cr);
        cairo_surface_destroy (strip);
      }
  cairo_destroy (cr);
  cairo_surface_flush (picture);

  return TRUE;
}

/**
 * drama_first_picture_new:
 * @scene: a scene
 * @background: opaque
 * @width: of the view, in logical pixels
 * @height: of it
 *
 * Paints @scene as drama_fit_picture() will show it where nothing lies over it.  Any
 * thread may call it.
 *
 * Returns: (transfer full) (nullable): the picture; %NULL where there is nothing to paint
 */
DramaFirstPicture *
drama_first_picture_new (DramaScene *scene,
                         DramaColor  background,
                         double      width,
                         double      height)
{
  DramaFirstPicture *self;

  g_return_val_if_fail (scene != NULL, NULL);
  if (drama_scene_get_n_groups (scene) == 0 || width < 1 || height < 1 ||
      width > MAX_VIEW_PX || height > MAX_VIEW_PX)
    return NULL;

  self = g_new0 (DramaFirstPicture, 1);
  self->scene = drama_scene_ref (scene);
  drama_camera_init (&self->camera);
  drama_camera_resize (&self->camera, width, height);
  drama_camera_set_bounds (&self->camera, drama_scene_get_ink (scene));
  drama_fit_picture (scene, (DramaRect){ 0 }, (DramaRect){ 0 }, &self->camera);
  self->scale = 1;
  self->surface = drama_network_paint (scene, &self->camera, background, 1, NULL);

  return self;
}

/**
 * drama_first_picture_new_seen:
 * @scene: a scene
 * @background: what it stands on
 * @camera: through which it is seen
 * @scale: device pixels a logical one
 *
 * As drama_first_picture_new(), of a scene that takes the place of another.
 *
 * Returns: (transfer full) (nullable): the picture; %NULL where there is nothing to
 *   be seen
 */
DramaFirstPicture *
drama_first_picture_new_seen (DramaScene        *scene,
                              DramaColor         background,
                              const DramaCamera *camera,
                              int                scale)
{
  DramaFirstPicture *self;

  g_return_val_if_fail (scene != NULL && camera != NULL, NULL);
  if (drama_scene_get_n_groups (scene) == 0 || camera->width < 1 || camera->height < 1 ||
      camera->width * scale > MAX_VIEW_PX || camera->height * scale > MAX_VIEW_PX)
    return NULL;

  self = g_new0 (DramaFirstPicture, 1);
  self->scene = drama_scene_ref (scene);
  self->camera = *camera;
  self->scale = scale;
  self->surface = drama_network_paint (scene, camera, background, scale, NULL);

  return self;
}

/**
 * drama_first_picture_get_zoom:
 * @self: a picture
 *
 * Returns: logical pixels a world unit
 */
double
drama_first_picture_get_zoom (const DramaFirstPicture *self)
{
  g_return_val_if_fail (self != NULL, 1);

  return self->camera.zoom;
}

/**
 * drama_first_picture_free:
 * @self: (transfer full): a picture
 */
void
drama_first_picture_free (DramaFirstPicture *self)
{
  g_return_if_fail (self != NULL);

  drama_scene_unref (self->scene);
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_free (self);
}

/**
 * drama_first_picture_take:
 * @self: a picture
 * @scene: what is to be seen
 * @camera: through which
 * @scale: pixels a logical one
 *
 * Returns: (transfer full) (nullable): the picture, once, if it shows just that
 */
cairo_surface_t *
drama_first_picture_take (DramaFirstPicture *self,
                          const DramaScene  *scene,
                          const DramaCamera *camera,
                          int                scale)
{
  g_return_val_if_fail (self != NULL && camera != NULL, NULL);

  if (scene != self->scene || scale != self->scale || !drama_camera_equal (camera, &self->camera))
    return NULL;

  return g_steal_pointer (&self->surface);
}
