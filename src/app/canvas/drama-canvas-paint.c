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

/* Rings around what is selected, in logical pixels, from the shape outwards. */
#define RING_GAP_PX   2.0
#define RING_PX       3.0
#define FOCUS_PX      2.0
#define FOCUS_DASH_PX 4.0

/* So many tiles are made in a frame of a view that moves. */
#define TILES_A_FRAME 2

/* A context in world units on a surface that covers @area of the view. */
static cairo_t *
begin_layer (const DramaCamera     *camera,
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

static void
end_layer (DramaLayer            *self,
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

static void
set_color (cairo_t          *cr,
           const DramaColor *color)
{
  cairo_set_source_rgba (cr, color->r, color->g, color->b, color->a);
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
  cr = begin_layer (camera, &area, scale);
  cairo_identity_matrix (cr);
  drama_tiles_copy (canvas->tiles, cr, camera->centre, camera->zoom * scale,
                    (int) area.size.width * scale, (int) area.size.height * scale,
                    TILES_A_FRAME);
  end_layer (self, cr, camera, &area, scale);
}

/* What of @world, grown by @margin_px, is in the view, in whole logical pixels. */
static gboolean
get_area (const DramaCamera *camera,
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
      !get_area (camera, drama_paint_get_extent_of (scene, at, groups->len, camera->zoom), 1,
                 &area))
    return;

  cr = begin_layer (camera, &area, scale);
  drama_paint_groups (scene, cr, at, groups->len, camera->zoom);
  end_layer (self, cr, camera, &area, scale);
}

/* What has selected actors where they are seen. */
static DramaScene *
get_marked_scene (DramaCanvas *canvas)
{
  return canvas->left_out ? drama_canvas_get_lifted (canvas) : canvas->scene;
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
      !get_area (camera,
                 drama_paint_get_extent_of (canvas->scene, at, groups->len, camera->zoom), 1,
                 &area))
    return;

  cr = begin_layer (camera, &area, scale);
  drama_paint_groups (canvas->scene, cr, at, groups->len, camera->zoom);
  end_layer (self, cr, camera, &area, scale);
}

/* The body of an actor as large as it is seen, or the line of a tie: what a ring
 * goes around.  Returns how wide its own line is, in world units. */
static double
trace_core (cairo_t               *cr,
            const DramaScene      *scene,
            const DramaSceneGroup *group,
            double                 zoom)
{
  double width = 0;

  cairo_save (cr);
  if (group->type == DRAMA_GROUP_ACTOR)
    {
      double   size = drama_paint_get_actor_size (scene, group->index, zoom);
      DramaVec centre = drama_scene_get_centre (scene, group->index);

      cairo_translate (cr, centre.x, centre.y);
      cairo_scale (cr, size, size);
      cairo_translate (cr, -centre.x, -centre.y);
    }
  cairo_new_path (cr);
  for (guint i = 0; i < group->n_shapes; i++)
    {
      const DramaShape *shape = &group->shapes[i];

      if (shape->is_text || (shape->part != DRAMA_PART_BODY && shape->part != DRAMA_PART_LINE))
        continue;
      drama_paint_trace (shape, cr);
      width = MAX (width, shape->width);
    }
  cairo_restore (cr);

  return width;
}

typedef struct
{
  guint    group;
  gboolean selected;
  gboolean focused;
} Mark;

/* A line on either side of the shape at @distance_px, @px wide. */
static void
stroke_ring (cairo_t           *cr,
             const DramaCamera *camera,
             double             own_width,
             double             outer_px)
{
  cairo_set_line_width (cr, own_width + 2 * outer_px / camera->zoom);
  cairo_stroke_preserve (cr);
}

/* Rings are painted from the widest to the narrowest, each over the last, so
 * that they follow any shape; then the actor or tie itself on top. */
static void
paint_mark (DramaCanvas      *canvas,
            cairo_t          *cr,
            const Mark       *mark,
            const DramaColor *accent)
{
  const DramaCamera     *camera = &canvas->camera;
  const DramaSceneGroup *group = drama_scene_get_group (get_marked_scene (canvas), mark->group);
  DramaColor             background = drama_canvas_get_background (canvas);
  double                 own = trace_core (cr, get_marked_scene (canvas), group, camera->zoom);
  double                 dash = FOCUS_DASH_PX / camera->zoom;

  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  if (mark->focused)
    {
      double outer = 2 * RING_GAP_PX + RING_PX;

      set_color (cr, &background);
      stroke_ring (cr, camera, own, outer + FOCUS_PX + 1);
      set_color (cr, &canvas->theme->text);
      cairo_set_dash (cr, &dash, 1, 0);
      stroke_ring (cr, camera, own, outer + FOCUS_PX);
      cairo_set_dash (cr, NULL, 0, 0);
      set_color (cr, &background);
      stroke_ring (cr, camera, own, outer);
    }
  if (mark->selected)
    {
      set_color (cr, accent);
      stroke_ring (cr, camera, own, RING_GAP_PX + RING_PX);
      set_color (cr, &background);
      stroke_ring (cr, camera, own, RING_GAP_PX);
    }
  cairo_new_path (cr);
  drama_paint_groups (get_marked_scene (canvas), cr, &mark->group, 1, camera->zoom);
}

static void
add_mark (GArray  *marks,
          guint    group,
          gboolean selected,
          gboolean focused)
{
  Mark mark = { group, selected, focused };

  g_array_append_val (marks, mark);
}

static int
compare_marks (gconstpointer a,
               gconstpointer b)
{
  return compare_groups (&((const Mark *) a)->group, &((const Mark *) b)->group);
}

static void
add_actor_mark (DramaCanvas *canvas,
                GArray      *marks,
                const char  *id,
                gboolean     walking)
{
  gboolean at = walking && canvas->at_tie == NULL && g_strcmp0 (id, canvas->at_actor) == 0;
  guint    index, group;

  if (drama_canvas_find_actor (canvas, id, &index) &&
      drama_scene_find_actor_group (get_marked_scene (canvas), index, &group))
    add_mark (marks, group, drama_session_is_actor_selected (canvas->session, id), at);
}

static void
add_tie_mark (DramaCanvas *canvas,
              GArray      *marks,
              const char  *id,
              gboolean     walking)
{
  gboolean at = walking && g_strcmp0 (id, canvas->at_tie) == 0;
  guint    index, group;

  if (drama_canvas_find_tie (canvas, id, &index) &&
      drama_scene_find_tie_group (get_marked_scene (canvas), index, &group))
    add_mark (marks, group, drama_session_is_tie_selected (canvas->session, id), at);
}

static GArray *
find_marks (DramaCanvas *canvas)
{
  GArray          *marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  gboolean         walking = gtk_widget_has_visible_focus (GTK_WIDGET (canvas));
  const GPtrArray *ids;

  ids = drama_session_get_selected_ties (canvas->session);
  for (guint i = 0; i < ids->len; i++)
    add_tie_mark (canvas, marks, ids->pdata[i], walking);
  ids = drama_session_get_selected_actors (canvas->session);
  for (guint i = 0; i < ids->len; i++)
    add_actor_mark (canvas, marks, ids->pdata[i], walking);

  /* What the keyboard is at, where it is not among them. */
  if (walking && canvas->at_tie &&
      !drama_session_is_tie_selected (canvas->session, canvas->at_tie))
    add_tie_mark (canvas, marks, canvas->at_tie, TRUE);
  else if (walking && canvas->at_tie == NULL && canvas->at_actor &&
           !drama_session_is_actor_selected (canvas->session, canvas->at_actor))
    add_actor_mark (canvas, marks, canvas->at_actor, TRUE);
  g_array_sort (marks, compare_marks);

  return marks;
}

/* Leaves out the marks that are not in view; FALSE where none is left. */
static gboolean
get_marks_bounds (DramaCanvas *canvas,
                  GArray      *marks,
                  DramaRect   *bounds)
{
  DramaScene *scene = get_marked_scene (canvas);
  DramaRect   visible = drama_camera_get_visible (&canvas->camera);
  g_autoptr (GArray) groups = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < marks->len; i++)
    {
      guint group = g_array_index (marks, Mark, i).group;

      if (drama_rect_meets (visible, drama_scene_get_group (scene, group)->bounds))
        {
          g_array_index (marks, Mark, groups->len) = g_array_index (marks, Mark, i);
          g_array_append_val (groups, group);
        }
    }
  g_array_set_size (marks, groups->len);
  if (groups->len == 0)
    return FALSE;

  *bounds = drama_paint_get_extent_of (scene, (const guint *) (gpointer) groups->data,
                                       groups->len, canvas->camera.zoom);

  return TRUE;
}

/**
 * drama_layer_paint_marks:
 * @self: a layer
 * @canvas: a canvas with a scene
 *
 * Paints what is selected and what the keyboard is at, each with its rings.
 */
void
drama_layer_paint_marks (DramaLayer  *self,
                         DramaCanvas *canvas)
{
  const DramaCamera *camera = &canvas->camera;
  g_autoptr (GArray) marks = find_marks (canvas);
  graphene_rect_t area;
  DramaColor      accent;
  DramaRect       bounds;
  cairo_t        *cr;
  int             scale = gtk_widget_get_scale_factor (GTK_WIDGET (canvas));

  drama_layer_clear (self);
  if (!get_marks_bounds (canvas, marks, &bounds) || !get_area (camera, bounds, 16, &area))
    return;

  self->scale = scale;
  accent = drama_canvas_get_accent (canvas);
  cr = begin_layer (camera, &area, scale);
  for (guint i = 0; i < marks->len; i++)
    paint_mark (canvas, cr, &g_array_index (marks, Mark, i), &accent);
  end_layer (self, cr, camera, &area, scale);
}
