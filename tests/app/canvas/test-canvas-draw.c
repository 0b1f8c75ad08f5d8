/* test-canvas-draw.c - what is painted when
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "canvas-fixture.h"

static DramaScene *
make_scene (Fixture          *fixture,
            const DramaTheme *theme)
{
  DramaSceneInput input = {
    .dossier = drama_document_get_dossier (fixture->document),
    .theme = theme,
    .font_family = fixture->canvas->font_family,
    .text_scale = fixture->canvas->text_scale,
    .pins = TRUE,
  };

  return drama_scene_new (&input);
}

static void
test_a_scene_that_fits_is_taken (Fixture      *fixture,
                                 gconstpointer unused)
{
  DramaForerunLook look = drama_canvas_get_look (fixture->canvas);
  g_autoptr (DramaScene) scene = make_scene (fixture, look.theme);

  drama_canvas_forget_scene (fixture->canvas, FALSE);
  drama_canvas_offer_scene (fixture->canvas, scene, &look);
  g_assert_true (drama_canvas_get_scene (fixture->canvas) == scene);

  /* Once. */
  drama_canvas_forget_scene (fixture->canvas, FALSE);
  g_assert_true (drama_canvas_get_scene (fixture->canvas) != scene);
}

static void
test_a_scene_in_another_look_is_not (Fixture      *fixture,
                                     gconstpointer unused)
{
  DramaForerunLook look = drama_canvas_get_look (fixture->canvas);
  g_autoptr (DramaScene) scene = NULL;

  look.theme = drama_theme_get (DRAMA_THEME_PRINT);
  scene = make_scene (fixture, look.theme);
  drama_canvas_forget_scene (fixture->canvas, FALSE);
  drama_canvas_offer_scene (fixture->canvas, scene, &look);
  g_assert_true (drama_canvas_get_scene (fixture->canvas) != scene);
}

static void
test_a_scene_of_another_view_is_not (Fixture      *fixture,
                                     gconstpointer unused)
{
  DramaForerunLook look = drama_canvas_get_look (fixture->canvas);
  g_autoptr (DramaScene) scene = make_scene (fixture, look.theme);

  drama_session_set_neighbourhood (fixture->session, "a");
  drama_canvas_forget_scene (fixture->canvas, FALSE);
  drama_canvas_offer_scene (fixture->canvas, scene, &look);
  g_assert_true (drama_canvas_get_scene (fixture->canvas) != scene);
}

/* Large enough that it is not made anew in every frame of a drag. */
static void
set_up_large (Fixture      *fixture,
              gconstpointer unused)
{
  g_autoptr (DramaDossier) dossier = make_dossier (400, TRUE);

  set_up_with (fixture, dossier);
}

static guint
count_left_out (Fixture *fixture)
{
  guint n = 0;

  for (guint i = 0; i < drama_scene_get_n_groups (fixture->canvas->scene); i++)
    n += fixture->canvas->left_out[i];

  return n;
}

static void
test_only_what_is_dragged_is_made_anew (Fixture      *fixture,
                                        gconstpointer unused)
{
  DramaCanvas *canvas = fixture->canvas;
  g_autoptr (DramaScene) before = drama_scene_ref (drama_canvas_get_scene (canvas));
  DramaVec         stored = get_stored_place (fixture, "c");
  cairo_surface_t *network;
  guint            index;

  press_at (fixture, get_view_place (fixture, "c"));
  drag_by (fixture, drama_vec (30, 20));
  wait_for_frame (fixture);
  g_assert_true (canvas->scene == before);
  g_assert_nonnull (canvas->lifted);
  /* The actor and its two ties. */
  g_assert_cmpuint (count_left_out (fixture), ==, 3);
  g_assert_nonnull (canvas->lift.surface);
  network = cairo_surface_reference (canvas->network.surface);

  drag_by (fixture, drama_vec (60, 45));
  wait_for_frame (fixture);
  g_assert_true (canvas->network.surface == network);
  cairo_surface_destroy (network);
  g_assert_true (drama_canvas_find_actor (canvas, "c", &index));
  assert_near (drama_scene_get_centre (drama_canvas_get_lifted (canvas), index).x,
               stored.x + 60 / canvas->camera.zoom);

  release (fixture);
  wait_for_frame (fixture);
  g_assert_null (canvas->lifted);
  g_assert_null (canvas->left_out);
  g_assert_true (canvas->scene != before);
  assert_near (get_stored_place (fixture, "c").y, stored.y + 45 / canvas->camera.zoom);
}

static void
test_a_drag_given_up_leaves_nothing_lifted (Fixture      *fixture,
                                            gconstpointer unused)
{
  DramaCanvas *canvas = fixture->canvas;
  guint        index;

  press_at (fixture, get_view_place (fixture, "c"));
  drag_by (fixture, drama_vec (30, 20));
  wait_for_frame (fixture);
  drama_canvas_cancel_drag (canvas);
  wait_for_frame (fixture);
  g_assert_null (canvas->lifted);
  g_assert_null (canvas->left_out);
  g_assert_true (drama_canvas_find_actor (canvas, "c", &index));
  assert_near (drama_scene_get_centre (drama_canvas_get_scene (canvas), index).x,
               get_stored_place (fixture, "c").x);
}

static void
test_hovering_paints_no_network (Fixture      *fixture,
                                 gconstpointer unused)
{
  cairo_surface_t *network = cairo_surface_reference (fixture->canvas->network.surface);

  move_to (fixture, get_view_place (fixture, "c"));
  wait_for_frame (fixture);
  g_assert_nonnull (drama_session_get_hovered_actor (fixture->session));
  g_assert_nonnull (fixture->canvas->lit.surface);
  g_assert_true (fixture->canvas->network.surface == network);
  cairo_surface_destroy (network);
}

/* Whether @actor is painted among what is lit. */
static gboolean
is_lit (Fixture    *fixture,
        const char *actor)
{
  DramaLayer        *lit = &fixture->canvas->lit;
  DramaVec           at = get_view_place (fixture, actor);
  g_autofree guchar *pixel = g_new0 (guchar, 4);
  cairo_surface_t   *small;
  cairo_t           *cr;
  gboolean           found;

  small = cairo_image_surface_create_for_data (pixel, CAIRO_FORMAT_ARGB32, 1, 1, 4);
  cr = cairo_create (small);
  cairo_set_source_surface (cr, lit->surface, lit->area.origin.x - at.x,
                            lit->area.origin.y - at.y);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_flush (small);
  found = pixel[3] > 0;
  cairo_surface_destroy (small);

  return found;
}

static void
test_the_tie_that_is_read_keeps_its_ends_in_sight (Fixture      *fixture,
                                                   gconstpointer unused)
{
  move_to (fixture, get_view_place (fixture, "c"));
  wait_for_frame (fixture);
  g_assert_true (is_lit (fixture, "d"));
  g_assert_false (is_lit (fixture, "a"));

  /* By keys, with the pointer at rest. */
  drama_session_select_tie (fixture->session, "t-a");
  wait_for_frame (fixture);
  g_assert_true (is_lit (fixture, "d"));
  g_assert_true (is_lit (fixture, "a"));
}

static gboolean
is_repainted (DramaCanvas     *canvas,
              cairo_surface_t *before)
{
  return canvas->network.surface != before &&
         drama_camera_equal (&canvas->network.camera, &canvas->camera);
}

static void
test_a_slow_view_moves_in_tiles (Fixture      *fixture,
                                 gconstpointer unused)
{
  DramaCanvas     *canvas = fixture->canvas;
  cairo_surface_t *before = cairo_surface_reference (canvas->network.surface);
  DramaCamera      camera = canvas->camera;

  canvas->paint_us = G_USEC_PER_SEC;
  canvas->rested = FALSE;
  drama_camera_pan (&camera, drama_vec (40, 10));
  drama_canvas_show (canvas, &camera);
  while (canvas->moving.surface == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (canvas->tiles);

  /* It comes to rest, and is painted as it is. */
  while (!is_repainted (canvas, before))
    g_main_context_iteration (NULL, TRUE);
  cairo_surface_destroy (before);
}

#define add_large(rule) \
  g_test_add ("/canvas/draw/" #rule, Fixture, NULL, set_up_large, test_##rule, tear_down)
#define add(rule) \
  g_test_add ("/canvas/draw/" #rule, Fixture, NULL, set_up, test_##rule, tear_down)

/* As much of a colour as is at a place of the view, 0 none, 1 all; nothing where nothing is. */
static gboolean
is_painted (const DramaLayer *layer,
            DramaVec          view,
            DramaColor        color)
{
  cairo_surface_t *surface = layer->surface;
  int              x = (int) (view.x - (double) layer->area.origin.x) * layer->scale;
  int              y = (int) (view.y - (double) layer->area.origin.y) * layer->scale;
  const guchar    *at;

  g_assert_true (x >= 0 && x < cairo_image_surface_get_width (surface));
  g_assert_true (y >= 0 && y < cairo_image_surface_get_height (surface));
  at = cairo_image_surface_get_data (surface) +
       y * cairo_image_surface_get_stride (surface) + 4 * x;

  return fabs (at[0] - 255 * color.b) < 24 && fabs (at[1] - 255 * color.g) < 24 &&
         fabs (at[2] - 255 * color.r) < 24;
}

/* Each of many that are selected has its ring, in the middle of which it still is. */
static void
test_many_have_rings (Fixture      *fixture,
                      gconstpointer unused)
{
  DramaCanvas *canvas = fixture->canvas;
  DramaColor   accent = drama_canvas_get_accent (canvas);
  guint        n_rings = 0, n_bodies = 0;

  act (fixture, "canvas.select-all");
  /* What has the keyboard's ring is not one of many. */
  g_clear_pointer (&canvas->at_actor, g_free);
  wait_for_frame (fixture);
  g_assert_nonnull (canvas->marks.surface);
  for (guint i = 0; i < drama_dossier_get_n_actors (canvas->dossier); i++)
    {
      DramaVec  side;
      DramaRect body;

      g_assert_true (drama_canvas_get_body (canvas, i, &body));
      /* To the left, 2 pixels away from it and 3 wide. */
      side = drama_vec (body.x - 3.5, body.y + body.height / 2);
      n_rings += is_painted (&canvas->marks, side, accent);
      n_bodies += is_painted (&canvas->marks, drama_rect_centre (body), canvas->theme->icon) ||
                  is_painted (&canvas->marks, drama_rect_centre (body),
                              canvas->theme->kinds[DRAMA_KIND_PERSON]);
    }
  /* A name of another may stand on one. */
  g_assert_cmpuint (n_rings, >, 270);
  g_assert_cmpuint (n_bodies, >, 270);
}

static void
set_up_many (Fixture      *fixture,
             gconstpointer unused)
{
  g_autoptr (DramaDossier) dossier = make_dossier (300, TRUE);

  set_up_with (fixture, dossier);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add (a_scene_that_fits_is_taken);
  add (a_scene_in_another_look_is_not);
  add (a_scene_of_another_view_is_not);
  add (the_tie_that_is_read_keeps_its_ends_in_sight);
  add_large (only_what_is_dragged_is_made_anew);
  add_large (a_drag_given_up_leaves_nothing_lifted);
  add_large (hovering_paints_no_network);
  add_large (a_slow_view_moves_in_tiles);

  g_test_add ("/canvas-draw/many-have-rings", Fixture, NULL, set_up_many, test_many_have_rings,
              tear_down);

  return g_test_run ();
}
