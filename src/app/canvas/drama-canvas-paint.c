/* drama-canvas-paint.c - what the layers of the canvas show
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each layer is painted with cairo into memory of its own.
 */
#define G_LOG_DOMAIN "drama-canvas"

#include "drama-canvas-private.h"

#include "drama-compat.h"
#include "drama-damage.h"
#include "drama-paint.h"

/* So many tiles are made in a frame of a view that moves. */
#define TILES_A_FRAME 2

/**
 * drama_layer_begin:
 * @camera: through which
 * @area: of the view
 * @scale: device pixels a logical one
 *
 * Returns: (transfer full): a context in world units on a surface that covers @area
 */
cairo_t *
drama_layer_begin (const DramaCamera     *camera,
                   const graphene_rect_t *area,
                   int                    scale)
{
  cairo_surface_t *surface;
  cairo_t         *cr;

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                        (int) area->size.width * scale,
                                        (int) area->size.height * scale);
  cr = cairo_create (surface);
  cairo_surface_destroy (surface);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -area->origin.x + camera->width / 2, -area->origin.y + camera->height / 2);
  cairo_scale (cr, camera->zoom, camera->zoom);
  cairo_translate (cr, -camera->centre.x, -camera->centre.y);

  return cr;
}

/**
 * drama_layer_end:
 * @self: a layer
 * @cr: (transfer full): what drama_layer_begin() gave, all painted
 * @camera: as there
 * @area: as there
 * @scale: as there
 */
void
drama_layer_end (DramaLayer            *self,
                 cairo_t               *cr,
                 const DramaCamera     *camera,
                 const graphene_rect_t *area,
                 int                    scale)
{
  drama_layer_take_surface (self, cairo_surface_reference (cairo_get_target (cr)));
  self->camera = *camera;
  self->area = *area;
  self->scale = scale;
  cairo_destroy (cr);
}

/* The frame that is on the screen still has the other. */
static cairo_surface_t *
copy_surface (cairo_surface_t *surface)
{
  cairo_surface_t *copy;
  cairo_t         *cr;

  copy = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, cairo_image_surface_get_width (surface),
                                     cairo_image_surface_get_height (surface));
  cr = cairo_create (copy);
  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);

  return copy;
}

/* The network as it was seen before, mended where it has changed; NULL where it was not seen
 * from here, or has changed too much. */
static cairo_surface_t *
mend_network (DramaCanvas       *canvas,
              const DramaCamera *camera,
              int                scale)
{
  const DramaLayer *stale = &canvas->stale;
  cairo_surface_t  *surface;
  g_autoptr (GArray) rects = NULL;

  if (canvas->before == NULL || canvas->waiting || canvas->left_out != NULL ||
      !canvas->stale_mends || stale->surface == NULL || stale->scale != scale ||
      !drama_scene_is_changed (canvas->scene) || !drama_camera_equal (&stale->camera, camera))
    return NULL;
  rects = drama_damage_find (canvas->before, canvas->scene, camera->zoom);
  if (rects == NULL)
    return NULL;

  surface = copy_surface (stale->surface);
  if (!drama_network_mend (canvas->scene, camera, drama_canvas_get_background (canvas),
                           scale, rects, surface))
    g_clear_pointer (&surface, cairo_surface_destroy);

  return surface;
}

/**
 * drama_layer_paint_network:
 * @self: a layer
 * @canvas: whose scene
 * @camera: through which; the layer gets the size of its view
 *
 * Paints background and network, covering, without what is lifted out of it.
 */
void
drama_layer_paint_network (DramaLayer        *self,
                           DramaCanvas       *canvas,
                           const DramaCamera *camera)
{
  int              scale = gtk_widget_get_scale_factor (GTK_WIDGET (canvas));
  cairo_surface_t *surface = NULL;

  if (canvas->first_picture != NULL && canvas->left_out == NULL)
    surface = drama_first_picture_take (canvas->first_picture, canvas->scene, camera, scale);
  g_clear_pointer (&canvas->first_picture, drama_first_picture_free);
  if (surface == NULL && self == &canvas->network)
    surface = mend_network (canvas, camera, scale);
  if (self == &canvas->network && !canvas->waiting)
    drama_canvas_drop_before (canvas);
  if (surface == NULL)
    surface = drama_network_paint (canvas->scene, camera,
                                   drama_canvas_get_background (canvas), scale,
                                   canvas->left_out);

  drama_layer_take_surface (self, surface);
  self->camera = *camera;
  self->area = GRAPHENE_RECT_INIT (0, 0, (float) ceil (camera->width),
                                   (float) ceil (camera->height));
  self->scale = scale;
}

/**
 * drama_layer_paint_tiles:
 * @self: a layer
 * @canvas: a canvas with a scene
 *
 * Copies tiles of the network into a view that moves, and makes a few of those
 * that are missing; where there is none yet, the layer is transparent.
 */
void
drama_layer_paint_tiles (DramaLayer  *self,
                         DramaCanvas *canvas)
{
  const DramaCamera *camera = &canvas->camera;
  int                scale = gtk_widget_get_scale_factor (GTK_WIDGET (canvas));
  graphene_rect_t    area;
  cairo_t           *cr;

  area = GRAPHENE_RECT_INIT (0, 0, (float) ceil (camera->width), (float) ceil (camera->height));
  if (canvas->tiles == NULL)
    canvas->tiles =
        drama_tiles_new (canvas->scene, drama_canvas_get_background (canvas), scale);
  cr = drama_layer_begin (camera, &area, scale);
  cairo_identity_matrix (cr);
  drama_tiles_copy (canvas->tiles, cr, camera->centre, camera->zoom * scale,
                    (int) area.size.width * scale, (int) area.size.height * scale,
                    TILES_A_FRAME);
  drama_layer_end (self, cr, camera, &area, scale);
}

/**
 * drama_layer_get_area:
 * @camera: through which
 * @world: what is to be painted
 * @margin_px: around it
 * @area: (out): as much of it as is in the view, in whole logical pixels
 *
 * Returns: whether any of it is
 */
gboolean
drama_layer_get_area (const DramaCamera *camera,
                      DramaRect          world,
                      double             margin_px,
                      graphene_rect_t   *area)
{
  DramaVec low = drama_camera_to_view (camera, drama_vec (world.x, world.y));
  double   right = low.x + world.width * camera->zoom + margin_px;
  double   bottom = low.y + world.height * camera->zoom + margin_px;
  double   x = MAX (floor (low.x - margin_px), 0), y = MAX (floor (low.y - margin_px), 0);

  right = MIN (ceil (right), ceil (camera->width));
  bottom = MIN (ceil (bottom), ceil (camera->height));
  if (right <= x || bottom <= y)
    return FALSE;

  *area = GRAPHENE_RECT_INIT ((float) x, (float) y, (float) (right - x), (float) (bottom - y));

  return TRUE;
}

static int
compare_groups (gconstpointer a,
                gconstpointer b)
{
  guint ga = *(const guint *) a, gb = *(const guint *) b;

  return (ga > gb) - (ga < gb);
}

static void
add_actor (DramaCanvas *canvas,
           GArray      *groups,
           const char  *id)
{
  guint index, group;

  if (drama_canvas_find_actor (canvas, id, &index) &&
      drama_scene_find_actor_group (canvas->scene, index, &group))
    g_array_append_val (groups, group);
}

/* The one tie that is selected, if nothing else is. */
static const char *
get_selected_tie (DramaCanvas *canvas)
{
  const GPtrArray *ties = drama_session_get_selected_ties (canvas->session);

  return ties->len == 1 && drama_session_get_selected_actors (canvas->session)->len == 0
             ? ties->pdata[0]
             : NULL;
}

/* The actor that is hovered, its ties and whom they lead to; or the tie with its ends.  What a
 * person reads about keeps its ends in sight. */
static GArray *
find_lit_groups (DramaCanvas *canvas)
{
  const char *actor = drama_session_get_hovered_actor (canvas->session);
  const char *tie = drama_session_get_hovered_tie (canvas->session);
  const char *read = get_selected_tie (canvas);
  GArray     *groups = g_array_new (FALSE, FALSE, sizeof (guint));
  guint       group, n = 0;

  add_actor (canvas, groups, actor);
  for (guint i = 0; i < drama_dossier_get_n_ties (canvas->dossier); i++)
    {
      const DramaTieFields *fields;

      fields = drama_tie_get_fields (drama_dossier_get_tie (canvas->dossier, i));
      if (!(actor && (g_str_equal (fields->from, actor) || g_str_equal (fields->to, actor))) &&
          g_strcmp0 (fields->id, tie) != 0 && g_strcmp0 (fields->id, read) != 0)
        continue;
      if (!drama_scene_find_tie_group (canvas->scene, i, &group))
        continue;

      g_array_append_val (groups, group);
      add_actor (canvas, groups, fields->from);
      add_actor (canvas, groups, fields->to);
    }
  /* Groups are numbered in the order in which they are painted, each once. */
  g_array_sort (groups, compare_groups);
  for (guint i = 0; i < groups->len; i++)
    if (i == 0 || g_array_index (groups, guint, i) != g_array_index (groups, guint, n - 1))
      g_array_index (groups, guint, n++) = g_array_index (groups, guint, i);
  g_array_set_size (groups, n);

  return groups;
}

/**
 * drama_layer_paint_lifted:
 * @self: a layer
 * @canvas: a canvas with something lifted
 *
 * Paints the actors in hand and their ties, without the actors these lead to,
 * which stay where they are in the network.
 */
void
drama_layer_paint_lifted (DramaLayer  *self,
                          DramaCanvas *canvas)
{
  const DramaCamera *camera = &canvas->camera;
  int                scale = gtk_widget_get_scale_factor (GTK_WIDGET (canvas));
  DramaScene        *scene = drama_canvas_get_lifted (canvas);
  g_autoptr (GArray) groups = g_array_new (FALSE, FALSE, sizeof (guint));
  const guint    *at;
  graphene_rect_t area;
  cairo_t        *cr;
  guint           group;

  drama_layer_clear (self);
  for (guint i = 0; i < drama_scene_get_n_groups (scene); i++)
    if (drama_scene_get_group (scene, i)->type == DRAMA_GROUP_TIE)
      g_array_append_val (groups, i);
  for (guint i = 0; i < canvas->dragged->len; i++)
    if (drama_scene_find_actor_group (scene, g_array_index (canvas->dragged, guint, i), &group))
      g_array_append_val (groups, group);
  at = (const guint *) (gpointer) groups->data;
  if (groups->len == 0 ||
      !drama_layer_get_area (camera,
                             drama_paint_get_extent_of (scene, at, groups->len, camera->zoom),
                             1, &area))
    return;

  cr = drama_layer_begin (camera, &area, scale);
  drama_paint_groups (scene, cr, at, groups->len, camera->zoom);
  drama_layer_end (self, cr, camera, &area, scale);
}

/**
 * drama_layer_paint_lit:
 * @self: a layer
 * @canvas: a canvas with a scene
 *
 * Paints what the hovered actor or tie lights up, and the tie that is read about.
 */
void
drama_layer_paint_lit (DramaLayer  *self,
                       DramaCanvas *canvas)
{
  const DramaCamera *camera = &canvas->camera;
  int                scale = gtk_widget_get_scale_factor (GTK_WIDGET (canvas));
  g_autoptr (GArray) groups = NULL;
  const guint    *at;
  graphene_rect_t area;
  cairo_t        *cr;

  drama_layer_clear (self);
  groups = find_lit_groups (canvas);
  at = (const guint *) (gpointer) groups->data;
  if (groups->len == 0 ||
      !drama_layer_get_area (camera,
                             drama_paint_get_extent_of (canvas->scene, at, groups->len,
                                                        camera->zoom),
                             1, &area))
    return;

  cr = drama_layer_begin (camera, &area, scale);
  drama_paint_groups (canvas->scene, cr, at, groups->len, camera->zoom);
  drama_layer_end (self, cr, camera, &area, scale);
}
