/* drama-canvas-marks.c - rings around what is selected and what the keyboard is at
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All rings, then all that they are around.  Of many actors that are selected at once,
 * which are seen from afar, the rings are made in a way that takes less time.
 */
#define G_LOG_DOMAIN "drama-canvas"

#include "drama-canvas-private.h"

#include "drama-paint.h"

/* Rings around what is selected, in logical pixels, from the shape outwards. */
#define RING_GAP_PX   2.0
#define RING_PX       3.0
#define FOCUS_PX      2.0
#define FOCUS_DASH_PX 4.0

/* So many are marked in a simpler way, some at a time: 3,000 strokes take cairo 260 ms. */
#define MANY_MARKS 200
#define BATCH      32

static void
set_color (cairo_t          *cr,
           const DramaColor *color)
{
  cairo_set_source_rgba (cr, color->r, color->g, color->b, color->a);
}

/* What has selected actors where they are seen. */
static DramaScene *
get_marked_scene (DramaCanvas *canvas)
{
  return canvas->left_out ? drama_canvas_get_lifted (canvas) : canvas->scene;
}

/* Adds the body of an actor as large as it is seen, or the line of a tie: what a ring
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
 * that they follow any shape. */
static void
paint_rings (DramaCanvas      *canvas,
             cairo_t          *cr,
             const Mark       *mark,
             const DramaColor *accent)
{
  const DramaCamera *camera = &canvas->camera;
  DramaScene        *scene = get_marked_scene (canvas);
  DramaColor         background = drama_canvas_get_background (canvas);
  double             dash = FOCUS_DASH_PX / camera->zoom;
  double             own = trace_core (cr, scene, drama_scene_get_group (scene, mark->group),
                                       camera->zoom);

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
}

/* Adds the body of an actor, grown by @px on all sides. */
static void
trace_grown (DramaCanvas *canvas,
             cairo_t     *cr,
             guint        actor,
             double       px)
{
  DramaScene            *scene = get_marked_scene (canvas);
  DramaVec               centre = drama_scene_get_centre (scene, actor);
  double                 size = drama_paint_get_actor_size (scene, actor, canvas->camera.zoom);
  const DramaSceneGroup *group;
  guint                  index;
  double                 radius;

  if (!drama_scene_find_actor_group (scene, actor, &index))
    return;
  group = drama_scene_get_group (scene, index);
  radius = MIN (group->shapes[0].bounds.width, group->shapes[0].bounds.height) / 2 * size;
  size *= (radius + px / canvas->camera.zoom) / radius;
  cairo_save (cr);
  cairo_translate (cr, centre.x, centre.y);
  cairo_scale (cr, size, size);
  cairo_translate (cr, -centre.x, -centre.y);
  drama_paint_trace (&group->shapes[0], cr);
  cairo_restore (cr);
}

/* Rings of many actors that are seen from afar: their bodies, grown. */
static void
paint_far_rings (DramaCanvas      *canvas,
                 cairo_t          *cr,
                 const GArray     *marks,
                 guint             from,
                 guint             to,
                 double            px,
                 const DramaColor *color)
{
  DramaScene *scene = get_marked_scene (canvas);

  set_color (cr, color);
  for (guint i = from; i < to; i++)
    {
      const Mark *mark = &g_array_index (marks, Mark, i);

      trace_grown (canvas, cr, drama_scene_get_group (scene, mark->group)->index, px);
      if ((i - from) % BATCH == BATCH - 1 || i + 1 == to)
        cairo_fill (cr);
    }
}

/* How many marks from @from on are of actors that are selected and nothing else. */
static guint
count_plain (DramaCanvas  *canvas,
             const GArray *marks,
             guint         from)
{
  DramaScene *scene = get_marked_scene (canvas);
  guint       n = 0;

  while (from + n < marks->len)
    {
      const Mark *mark = &g_array_index (marks, Mark, from + n);

      if (!mark->selected || mark->focused ||
          drama_scene_get_group (scene, mark->group)->type != DRAMA_GROUP_ACTOR)
        break;
      n++;
    }

  return n;
}

static void
paint_all_rings (DramaCanvas      *canvas,
                 cairo_t          *cr,
                 const GArray     *marks,
                 const DramaColor *accent)
{
  DramaColor background = drama_canvas_get_background (canvas);
  guint      n = 1;

  for (guint i = 0; i < marks->len; i += n)
    {
      n = count_plain (canvas, marks, i);
      if (n >= MANY_MARKS)
        {
          paint_far_rings (canvas, cr, marks, i, i + n, RING_GAP_PX + RING_PX, accent);
          paint_far_rings (canvas, cr, marks, i, i + n, RING_GAP_PX, &background);
          continue;
        }
      n = 1;
      paint_rings (canvas, cr, &g_array_index (marks, Mark, i), accent);
    }
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
  guint ga = ((const Mark *) a)->group, gb = ((const Mark *) b)->group;

  return (ga > gb) - (ga < gb);
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
 * Paints what is selected and what the keyboard is at, each with its rings below.
 */
void
drama_layer_paint_marks (DramaLayer  *self,
                         DramaCanvas *canvas)
{
  const DramaCamera *camera = &canvas->camera;
  g_autoptr (GArray) marks = find_marks (canvas);
  g_autoptr (GArray) groups = g_array_new (FALSE, FALSE, sizeof (guint));
  graphene_rect_t area;
  DramaColor      accent;
  DramaRect       bounds;
  cairo_t        *cr;
  int             scale = gtk_widget_get_scale_factor (GTK_WIDGET (canvas));

  drama_layer_clear (self);
  if (!get_marks_bounds (canvas, marks, &bounds) ||
      !drama_layer_get_area (camera, bounds, 16, &area))
    return;

  self->scale = scale;
  accent = drama_canvas_get_accent (canvas);
  cr = drama_layer_begin (camera, &area, scale);
  paint_all_rings (canvas, cr, marks, &accent);
  for (guint i = 0; i < marks->len; i++)
    g_array_append_val (groups, g_array_index (marks, Mark, i).group);
  /* All at once, as names find room between each other, and those of many only so in time. */
  drama_paint_groups (get_marked_scene (canvas), cr, (const guint *) (gpointer) groups->data,
                      groups->len, camera->zoom);
  drama_layer_end (self, cr, camera, &area, scale);
}
