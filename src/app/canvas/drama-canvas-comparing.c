/* drama-canvas-comparing.c - what was added, changed and removed, over the picture
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A colour for each, and a mark, so that the colour never speaks alone.  What was
 * removed is drawn where it was, as a ghost: broken lines and no filling.  A layer
 * over the finished network, painted when something of it becomes different, since
 * comparing is a matter of minutes and the layers below know nothing of it. */
#define G_LOG_DOMAIN "drama-canvas"

#include "drama-config.h"

#include "drama-canvas-private.h"

#include "drama-canvas-legend.h"
#include "drama-comparing.h"
#include "drama-paint.h"

#include <glib/gi18n.h>

#define BADGE_RADIUS_PX 9.0
#define SIGN_PX         4.5
#define RING_PX         3.5
#define TIE_PX          7.0
#define TIE_ALPHA       0.45
#define GHOST_RADIUS    22.0 /* in world units */

typedef struct
{
  DramaCanvas  *canvas;
  cairo_t      *cr;
  DramaScene   *scene;
  DramaDossier *before;
  DramaDossier *after;
} Drawing;

/* Okabe and Ito's bluish green, vermillion and blue (2008, jfly.uni-koeln.de/color):
 * apart for every kind of sight; lighter on dark. */
static DramaColor
get_color (DramaCanvas    *self,
           DramaChangeKind kind)
{
  gboolean is_dark = drama_theme_get_background (self->theme).r < 0.5;

  switch (kind)
    {
    case DRAMA_CHANGE_ADDED:
      return is_dark ? (DramaColor){ 0.30, 0.82, 0.65, 1 } : (DramaColor){ 0, 0.50, 0.37, 1 };
    case DRAMA_CHANGE_REMOVED:
      return is_dark ? (DramaColor){ 1, 0.56, 0.30, 1 } : (DramaColor){ 0.76, 0.29, 0, 1 };
    case DRAMA_CHANGE_CHANGED:
    default:
      return is_dark ? (DramaColor){ 0.45, 0.75, 1, 1 } : (DramaColor){ 0, 0.38, 0.66, 1 };
    }
}

static void
set_color (const Drawing *drawing,
           DramaColor     color,
           double         alpha)
{
  cairo_set_source_rgba (drawing->cr, color.r, color.g, color.b, alpha);
}

/* From afar a mark is smaller, or it would hide what it marks. */
static double
get_scale (const Drawing *drawing)
{
  return CLAMP (drawing->canvas->camera.zoom * 2, 0.65, 1);
}

/* Plus, minus, or unequal, in a disc. */
static void
draw_badge (const Drawing  *drawing,
            DramaVec        world,
            DramaChangeKind kind)
{
  DramaVec   at = drama_camera_to_view (&drawing->canvas->camera, world);
  cairo_t   *cr = drawing->cr;
  DramaColor paper = drama_theme_get_background (drawing->canvas->theme);
  double     scale = get_scale (drawing);
  double     sign = SIGN_PX * scale;

  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_dash (cr, NULL, 0, 0);
  set_color (drawing, paper, 1);
  cairo_arc (cr, at.x, at.y, BADGE_RADIUS_PX * scale + 1.5, 0, 2 * G_PI);
  cairo_fill (cr);
  set_color (drawing, get_color (drawing->canvas, kind), 1);
  cairo_arc (cr, at.x, at.y, BADGE_RADIUS_PX * scale, 0, 2 * G_PI);
  cairo_fill (cr);

  set_color (drawing, paper, 1);
  cairo_set_line_width (cr, 2 * scale);
  if (kind == DRAMA_CHANGE_CHANGED)
    {
      for (int side = -1; side <= 1; side += 2)
        {
          cairo_move_to (cr, at.x - sign, at.y + 2.2 * scale * side);
          cairo_line_to (cr, at.x + sign, at.y + 2.2 * scale * side);
        }
      cairo_move_to (cr, at.x - 0.5 * sign, at.y + sign + 0.5);
      cairo_line_to (cr, at.x + 0.5 * sign, at.y - sign - 0.5);
    }
  else
    {
      cairo_move_to (cr, at.x - sign, at.y);
      cairo_line_to (cr, at.x + sign, at.y);
      if (kind == DRAMA_CHANGE_ADDED)
        {
          cairo_move_to (cr, at.x, at.y - sign);
          cairo_line_to (cr, at.x, at.y + sign);
        }
    }
  cairo_stroke (cr);
}

/* The path of a shape where it is seen, for a stroke in logical pixels. */
static void
trace_shape (const Drawing    *drawing,
             const DramaShape *shape)
{
  const DramaCamera *camera = &drawing->canvas->camera;
  DramaVec           origin = drama_camera_to_view (camera, drama_vec (0, 0));

  cairo_save (drawing->cr);
  cairo_translate (drawing->cr, origin.x, origin.y);
  cairo_scale (drawing->cr, camera->zoom, camera->zoom);
  drama_paint_trace (shape, drawing->cr);
  cairo_restore (drawing->cr);
}

static void
draw_actor (const Drawing  *drawing,
            const char     *id,
            DramaChangeKind kind)
{
  const DramaSceneGroup *group;
  const DramaShape      *body;
  guint                  index, g;

  if (!drama_canvas_find_actor (drawing->canvas, id, &index) ||
      !drama_scene_find_actor_group (drawing->scene, index, &g))
    return;

  group = drama_scene_get_group (drawing->scene, g);
  body = &group->shapes[0];
  if (!body->is_text)
    {
      trace_shape (drawing, body);
      set_color (drawing, get_color (drawing->canvas, kind), 1);
      cairo_set_dash (drawing->cr, NULL, 0, 0);
      cairo_set_line_width (drawing->cr, RING_PX);
      cairo_stroke (drawing->cr);
    }
  draw_badge (drawing,
              drama_vec (body->bounds.x + body->bounds.width, body->bounds.y), kind);
}

static void
draw_tie (const Drawing  *drawing,
          const char     *id,
          DramaChangeKind kind)
{
  const DramaSceneGroup *group;
  guint                  index, g;

  if (!drama_canvas_find_tie (drawing->canvas, id, &index) ||
      !drama_scene_find_tie_group (drawing->scene, index, &g))
    return;

  group = drama_scene_get_group (drawing->scene, g);
  set_color (drawing, get_color (drawing->canvas, kind), TIE_ALPHA);
  cairo_set_dash (drawing->cr, NULL, 0, 0);
  cairo_set_line_width (drawing->cr, TIE_PX);
  for (guint i = 0; i < group->n_shapes; i++)
    {
      const DramaShape *shape = &group->shapes[i];

      if (shape->is_text || shape->part != DRAMA_PART_LINE)
        continue;
      trace_shape (drawing, shape);
      cairo_stroke (drawing->cr);
    }
}

/* The middle of what a tie paints; its verb is there, and the mark beside it. */
static void
mark_tie (const Drawing  *drawing,
          const char     *id,
          DramaChangeKind kind)
{
  const DramaSceneGroup *group;
  DramaRect              bounds;
  guint                  index, g;

  if (!drama_canvas_find_tie (drawing->canvas, id, &index) ||
      !drama_scene_find_tie_group (drawing->scene, index, &g))
    return;

  group = drama_scene_get_group (drawing->scene, g);
  bounds = group->bounds;
  for (guint i = 0; i < group->n_shapes; i++)
    {
      const DramaShape *shape = &group->shapes[i];

      if (shape->part == DRAMA_PART_VERB)
        {
          draw_badge (drawing, drama_vec (shape->bounds.x, shape->bounds.y), kind);
          return;
        }
    }
  draw_badge (drawing, drama_rect_centre (bounds), kind);
}

/* Where an actor is, or was when it was there; FALSE where it never had a place. */
static gboolean
find_place (const Drawing *drawing,
            const char    *id,
            DramaVec      *place)
{
  const DramaActor *old;
  guint             index;

  if (drama_dossier_find_actor (drawing->after, id, &index) != NULL)
    {
      *place = drawing->canvas->positions[index];
      return TRUE;
    }
  old = drama_dossier_find_actor (drawing->before, id, NULL);
  if (old == NULL || !drama_actor_get_fields (old)->placed)
    return FALSE;
  *place = drama_actor_get_fields (old)->position;

  return TRUE;
}

static void
draw_words (const Drawing *drawing,
            const char    *words,
            DramaVec       at)
{
  g_autoptr (PangoLayout) layout =
      gtk_widget_create_pango_layout (GTK_WIDGET (drawing->canvas), words);
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  cairo_move_to (drawing->cr, at.x - width / 2.0, at.y);
  pango_cairo_layout_path (drawing->cr, layout);
  set_color (drawing, drama_theme_get_background (drawing->canvas->theme), 1);
  cairo_set_dash (drawing->cr, NULL, 0, 0);
  cairo_set_line_width (drawing->cr, 4);
  cairo_stroke_preserve (drawing->cr);
  set_color (drawing, get_color (drawing->canvas, DRAMA_CHANGE_REMOVED), 1);
  cairo_fill (drawing->cr);
}

static void
begin_ghost (const Drawing *drawing)
{
  const double dashes[] = { 5, 4 };

  set_color (drawing, get_color (drawing->canvas, DRAMA_CHANGE_REMOVED), 1);
  cairo_set_dash (drawing->cr, dashes, 2, 0);
  cairo_set_line_width (drawing->cr, 2);
}

static void
draw_ghost_actor (const Drawing *drawing,
                  const char    *id)
{
  const DramaActor *actor = drama_dossier_find_actor (drawing->before, id, NULL);
  double            radius = GHOST_RADIUS * drawing->canvas->camera.zoom;
  DramaVec          world, at;

  if (actor == NULL || !find_place (drawing, id, &world))
    return;

  at = drama_camera_to_view (&drawing->canvas->camera, world);
  begin_ghost (drawing);
  cairo_new_sub_path (drawing->cr);
  cairo_arc (drawing->cr, at.x, at.y, radius, 0, 2 * G_PI);
  cairo_stroke (drawing->cr);
  draw_words (drawing, drama_actor_get_fields (actor)->name,
              drama_vec (at.x, at.y + radius + 4));
  draw_badge (drawing,
              drama_vec_add (world, drama_vec (0.7 * GHOST_RADIUS, -0.7 * GHOST_RADIUS)),
              DRAMA_CHANGE_REMOVED);
}

static void
draw_ghost_tie (const Drawing *drawing,
                const char    *id)
{
  const DramaTie       *tie = drama_dossier_find_tie (drawing->before, id, NULL);
  const DramaTieFields *fields = tie != NULL ? drama_tie_get_fields (tie) : NULL;
  DramaVec              from, to, a, b, middle;

  if (fields == NULL || !find_place (drawing, fields->from, &from) ||
      !find_place (drawing, fields->to, &to))
    return;

  a = drama_camera_to_view (&drawing->canvas->camera, from);
  b = drama_camera_to_view (&drawing->canvas->camera, to);
  begin_ghost (drawing);
  cairo_move_to (drawing->cr, a.x, a.y);
  cairo_line_to (drawing->cr, b.x, b.y);
  cairo_stroke (drawing->cr);
  middle = drama_vec ((from.x + to.x) / 2, (from.y + to.y) / 2);
  draw_words (drawing, fields->verb, drama_vec ((a.x + b.x) / 2, (a.y + b.y) / 2 + 10));
  draw_badge (drawing, middle, DRAMA_CHANGE_REMOVED);
}

static gboolean
is_told (const DramaChange *change,
         DramaRecordKind    record,
         gboolean           is_ghost)
{
  return change->record == record && (change->kind == DRAMA_CHANGE_REMOVED) == is_ghost;
}

/* A tie of which only the evidence changed is changed too, and so is one that stands
 * otherwise for another reason; each once. */
static GHashTable *
gather_ties (const DramaComparison *comparison)
{
  GHashTable *ties = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < comparison->changes->len; i++)
    {
      const DramaChange *change = comparison->changes->pdata[i];

      if (is_told (change, DRAMA_RECORD_KIND_TIE, FALSE))
        g_hash_table_insert (ties, change->id, GINT_TO_POINTER (change->kind));
      else if (change->tie != NULL && !g_hash_table_contains (ties, change->tie))
        g_hash_table_insert (ties, change->tie, GINT_TO_POINTER (DRAMA_CHANGE_CHANGED));
    }
  for (guint i = 0; i < comparison->standings->len; i++)
    {
      const DramaStandingChange *standing = comparison->standings->pdata[i];

      if (!g_hash_table_contains (ties, standing->tie))
        g_hash_table_insert (ties, standing->tie, GINT_TO_POINTER (DRAMA_CHANGE_CHANGED));
    }

  return ties;
}

static void
draw_all (const Drawing         *drawing,
          const DramaComparison *comparison)
{
  g_autoptr (GHashTable) ties = gather_ties (comparison);
  GHashTableIter iter;
  gpointer       id, kind;

  g_hash_table_iter_init (&iter, ties);
  while (g_hash_table_iter_next (&iter, &id, &kind))
    draw_tie (drawing, id, (DramaChangeKind) GPOINTER_TO_INT (kind));
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < comparison->changes->len; i++)
      {
        const DramaChange *change = comparison->changes->pdata[i];

        if (pass == 0 && is_told (change, DRAMA_RECORD_KIND_TIE, TRUE))
          draw_ghost_tie (drawing, change->id);
        else if (pass == 1 && is_told (change, DRAMA_RECORD_KIND_ACTOR, TRUE))
          draw_ghost_actor (drawing, change->id);
        else if (pass == 1 && is_told (change, DRAMA_RECORD_KIND_ACTOR, FALSE))
          draw_actor (drawing, change->id, change->kind);
      }
  g_hash_table_iter_init (&iter, ties);
  while (g_hash_table_iter_next (&iter, &id, &kind))
    mark_tie (drawing, id, (DramaChangeKind) GPOINTER_TO_INT (kind));
}

/**
 * drama_layer_paint_comparing:
 * @self: a layer
 * @canvas: a canvas with a scene
 *
 * Paints what is different, where something is compared, and else nothing.
 */
void
drama_layer_paint_comparing (DramaLayer  *self,
                             DramaCanvas *canvas)
{
  const DramaCamera *camera = &canvas->camera;
  int                scale = gtk_widget_get_scale_factor (GTK_WIDGET (canvas));
  DramaComparing    *comparing = drama_comparing_of (canvas->session);
  Drawing            drawing = { .canvas = canvas };
  graphene_rect_t    view;

  drama_layer_clear (self);
  if (!drama_comparing_is_active (comparing))
    return;

  view = GRAPHENE_RECT_INIT (0, 0, (float) ceil (camera->width), (float) ceil (camera->height));
  drawing.scene = drama_canvas_get_scene (canvas);
  drawing.before = drama_comparing_get_before (comparing);
  drawing.after = canvas->dossier;
  drawing.cr = drama_layer_begin (camera, &view, scale);
  /* Marks are as large as logical pixels say. */
  cairo_identity_matrix (drawing.cr);
  cairo_scale (drawing.cr, scale, scale);
  draw_all (&drawing, drama_comparing_get_comparison (comparing));
  drama_layer_end (self, drawing.cr, camera, &view, scale);
}

static void
on_comparing_changed (DramaCanvas *self)
{
  drama_canvas_forget_marks (self);
  self->legend_stale = TRUE;
  drama_canvas_queue_corners (self);
}

/**
 * drama_canvas_follow_comparing:
 * @self: a canvas that has got a session
 *
 * The session's comparison lives as long as the session; a canvas with another one
 * only draws once too often.
 */
void
drama_canvas_follow_comparing (DramaCanvas *self)
{
  g_signal_connect_object (drama_comparing_of (self->session), "changed",
                           G_CALLBACK (on_comparing_changed), self, G_CONNECT_SWAPPED);
}

static char *
format_entry (DramaCanvas    *self,
              DramaChangeKind kind,
              const char     *sign,
              const char     *words)
{
  DramaColor color = get_color (self, kind);

  return g_markup_printf_escaped ("<span foreground='#%02x%02x%02x' weight='bold'>%s</span> %s",
                                  (guint) (255 * color.r), (guint) (255 * color.g),
                                  (guint) (255 * color.b), sign, words);
}

/**
 * drama_canvas_explain_comparing:
 * @self: a canvas
 *
 * Gives the legend what the marks mean, while something is compared.
 */
void
drama_canvas_explain_comparing (DramaCanvas *self)
{
  g_autofree char *added = format_entry (self, DRAMA_CHANGE_ADDED, "+", _ ("Added"));
  g_autofree char *removed = format_entry (self, DRAMA_CHANGE_REMOVED, "−",
                                           _ ("Removed, where it was"));
  g_autofree char *changed = format_entry (self, DRAMA_CHANGE_CHANGED, "≠", _ ("Changed"));
  g_autofree char *all = g_strjoin ("\n", added, removed, changed, NULL);
  gboolean         is_active = self->session != NULL &&
                       drama_comparing_is_active (drama_comparing_of (self->session));

  drama_canvas_legend_set_comparing (DRAMA_CANVAS_LEGEND (self->legend), is_active ? all : NULL);
}
