/* test-canvas.c - the canvas worked by pointer and keys, in process
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "canvas-fixture.h"

#define NONE ((GdkModifierType) 0)

static void
assert_selected (Fixture    *fixture,
                 const char *actors,
                 const char *ties)
{
  const GPtrArray *ids = drama_session_get_selected_actors (fixture->session);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (text, i ? " %s" : "%s", (char *) ids->pdata[i]);
  g_assert_cmpstr (text->str, ==, actors);

  ids = drama_session_get_selected_ties (fixture->session);
  g_string_set_size (text, 0);
  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (text, i ? " %s" : "%s", (char *) ids->pdata[i]);
  g_assert_cmpstr (text->str, ==, ties);
}

/* With the name below it; the window has 800 by 600 pixels. */
static void
assert_in_the_middle (Fixture    *fixture,
                      const char *actor)
{
  DramaVec at = get_view_place (fixture, actor);

  g_assert_cmpfloat (drama_vec_distance (at, drama_vec (400, 300)), <, 50);
}

static void
test_first_view_shows_everything (Fixture      *fixture,
                                  gconstpointer unused)
{
  DramaRect visible;

  g_assert_true (drama_canvas_has_painted (fixture->canvas));
  g_assert_true (drama_canvas_get_visible_rect (fixture->canvas, &visible));
  g_assert_true (drama_rect_holds (visible, drama_scene_get_ink (fixture->canvas->scene)));
}

static void
test_click_selects_and_empty_clears (Fixture      *fixture,
                                     gconstpointer unused)
{
  click_on (fixture, "b");
  assert_selected (fixture, "b", "");
  click_on (fixture, "c");
  assert_selected (fixture, "c", "");

  press_at (fixture, drama_vec (3, 3));
  release (fixture);
  assert_selected (fixture, "", "");
}

static void
test_click_on_a_line_selects_the_tie (Fixture      *fixture,
                                      gconstpointer unused)
{
  guint            group;
  const DramaRect *bounds;

  g_assert_true (drama_scene_find_tie_group (fixture->canvas->scene, 0, &group));
  bounds = &drama_scene_get_group (fixture->canvas->scene, group)->bounds;
  press_at (fixture, drama_camera_to_view (&fixture->canvas->camera, drama_rect_centre (*bounds)));
  release (fixture);
  assert_selected (fixture, "", "t-a");
}

static void
test_click_on_one_of_several_leaves_it_alone (Fixture      *fixture,
                                              gconstpointer unused)
{
  act (fixture, "canvas.select-all");
  assert_selected (fixture, "a b c d", "");
  press_at (fixture, get_view_place (fixture, "b"));
  assert_selected (fixture, "a b c d", "");
  release (fixture);
  assert_selected (fixture, "b", "");
}

static void
test_band_selects_what_is_inside (Fixture      *fixture,
                                  gconstpointer unused)
{
  DramaVec a = get_view_place (fixture, "a"), b = get_view_place (fixture, "b");

  press_at (fixture, drama_vec (a.x - 60, a.y - 60));
  drag_by (fixture, drama_vec (b.x - a.x + 120, 120));
  assert_selected (fixture, "a b", "");
  release (fixture);
  assert_selected (fixture, "a b", "");
}

static void
test_escape_puts_back_what_a_band_changed (Fixture      *fixture,
                                           gconstpointer unused)
{
  click_on (fixture, "d");
  press_at (fixture, drama_vec (3, 3));
  drag_by (fixture, drama_vec (790, 590));
  assert_selected (fixture, "a b c d", "");
  g_assert_true (press_key (fixture, GDK_KEY_Escape, NONE));
  assert_selected (fixture, "d", "");
  drag_by (fixture, drama_vec (700, 500));
  release (fixture);
  assert_selected (fixture, "d", "");
}

static void
test_drag_is_one_step_and_moves_only_that_actor (Fixture      *fixture,
                                                 gconstpointer unused)
{
  DramaDossier *before = drama_document_get_dossier (fixture->document);
  DramaVec      from = get_stored_place (fixture, "b"), to;
  double        zoom = fixture->canvas->camera.zoom;
  DramaDossier *after;
  DramaActor   *moved;

  g_assert_false (drama_document_can_undo (fixture->document));
  press_at (fixture, get_view_place (fixture, "b"));
  drag_by (fixture, drama_vec (20, 5));
  wait_for_frame (fixture);
  drag_by (fixture, drama_vec (40, 30));
  gtk_widget_queue_allocate (GTK_WIDGET (fixture->canvas));
  wait_for_frame (fixture);
  g_assert_cmpfloat (fixture->canvas->camera.zoom, ==, zoom);
  g_assert_false (drama_document_can_undo (fixture->document));
  release (fixture);

  after = drama_document_get_dossier (fixture->document);
  g_assert_cmpstr (drama_document_get_undo_label (fixture->document), ==, "Move Actor b");
  to = get_stored_place (fixture, "b");
  assert_near (to.x, from.x + 40 / zoom);
  assert_near (to.y, from.y + 30 / zoom);
  moved = drama_dossier_find_actor (after, "b", NULL);
  g_assert_true (drama_actor_get_fields (moved)->pinned);
  for (guint i = 0; i < 4; i++)
    if (i != 1)
      g_assert_true (drama_dossier_get_actor (before, i) == drama_dossier_get_actor (after, i));

  drama_document_undo (fixture->document);
  g_assert_false (drama_document_can_undo (fixture->document));
  g_assert_true (drama_document_get_dossier (fixture->document) == before);
  assert_near (fixture->canvas->positions[1].x, from.x);
}

static void
test_drag_takes_the_whole_selection (Fixture      *fixture,
                                     gconstpointer unused)
{
  const char *const ids[] = { "a", "d", NULL };
  DramaVec          a = get_stored_place (fixture, "a"), b = get_stored_place (fixture, "b");
  DramaVec          d = get_stored_place (fixture, "d");
  double            by = 30 / fixture->canvas->camera.zoom;

  drama_session_set_selection (fixture->session, ids, NULL);
  press_at (fixture, get_view_place (fixture, "d"));
  drag_by (fixture, drama_vec (30, 0));
  release (fixture);

  g_assert_cmpstr (drama_document_get_undo_label (fixture->document), ==, "Move 2 Actors");
  assert_near (get_stored_place (fixture, "a").x, a.x + by);
  assert_near (get_stored_place (fixture, "d").x, d.x + by);
  assert_near (get_stored_place (fixture, "b").x, b.x);
  assert_selected (fixture, "a d", "");
}

static void
test_escape_cancels_a_drag (Fixture      *fixture,
                            gconstpointer unused)
{
  DramaVec from = get_stored_place (fixture, "a");

  press_at (fixture, get_view_place (fixture, "a"));
  drag_by (fixture, drama_vec (50, 50));
  g_assert_cmpfloat (fixture->canvas->positions[0].x, !=, from.x);
  g_assert_true (press_key (fixture, GDK_KEY_Escape, NONE));
  assert_near (fixture->canvas->positions[0].x, from.x);
  drag_by (fixture, drama_vec (90, 90));
  release (fixture);

  assert_near (fixture->canvas->positions[0].x, from.x);
  g_assert_false (drama_document_can_undo (fixture->document));
}

static void
test_hover_is_told_and_repaints_no_network (Fixture      *fixture,
                                            gconstpointer unused)
{
  cairo_surface_t *network = fixture->canvas->network.surface;

  move_to (fixture, get_view_place (fixture, "c"));
  g_assert_cmpstr (drama_session_get_hovered_actor (fixture->session), ==, "c");
  wait_for_frame (fixture);
  g_assert_nonnull (fixture->canvas->lit.surface);
  g_assert_true (fixture->canvas->network.surface == network);

  move_to (fixture, drama_vec (3, 3));
  g_assert_null (drama_session_get_hovered_actor (fixture->session));
  wait_for_frame (fixture);
  g_assert_null (fixture->canvas->lit.surface);
  g_assert_true (fixture->canvas->network.surface == network);
}

static void
test_selection_repaints_no_network (Fixture      *fixture,
                                    gconstpointer unused)
{
  cairo_surface_t *network = fixture->canvas->network.surface;

  g_assert_null (fixture->canvas->marks.surface);
  click_on (fixture, "a");
  wait_for_frame (fixture);
  g_assert_nonnull (fixture->canvas->marks.surface);
  g_assert_true (fixture->canvas->network.surface == network);
}

static void
test_scrolling_zooms_about_the_pointer (Fixture      *fixture,
                                        gconstpointer unused)
{
  gpointer     scroll = find_controller (fixture, GTK_TYPE_EVENT_CONTROLLER_SCROLL);
  DramaCamera *camera = &fixture->canvas->camera;
  DramaVec     pointer = drama_vec (200, 450);
  DramaVec     world = drama_camera_to_world (camera, pointer);
  double       zoom = camera->zoom;
  gboolean     handled;

  g_object_set (fixture->canvas, "scroll-zooms", TRUE, NULL);
  move_to (fixture, pointer);
  for (guint i = 0; i < 3; i++)
    {
      DramaVec now;

      g_signal_emit_by_name (scroll, "scroll", 0.0, -1.0, &handled);
      g_assert_true (handled);
      now = drama_camera_to_world (camera, pointer);
      assert_near (now.x, world.x);
      assert_near (now.y, world.y);
      g_assert_cmpfloat (camera->zoom, >, zoom);
      zoom = camera->zoom;
    }
}

static void
test_scrolling_pans (Fixture      *fixture,
                     gconstpointer unused)
{
  gpointer    scroll = find_controller (fixture, GTK_TYPE_EVENT_CONTROLLER_SCROLL);
  DramaCamera before = fixture->canvas->camera;
  gboolean    handled;

  g_signal_emit_by_name (scroll, "scroll", 0.0, 1.0, &handled);
  g_assert_true (handled);
  assert_near (fixture->canvas->camera.zoom, before.zoom);
  g_assert_cmpfloat (fixture->canvas->camera.centre.y, >, before.centre.y);
}

static void
test_pinch_keeps_what_is_between_the_fingers (Fixture      *fixture,
                                              gconstpointer unused)
{
  DramaVec    between = drama_vec (300, 200);
  DramaVec    world = drama_camera_to_world (&fixture->canvas->camera, between), now;
  DramaCamera before = fixture->canvas->camera;

  drama_canvas_zoom_by (fixture->canvas, between, 2, FALSE);
  assert_near (fixture->canvas->camera.zoom, 2 * before.zoom);
  now = drama_camera_to_world (&fixture->canvas->camera, between);
  assert_near (now.x, world.x);
  assert_near (now.y, world.y);
}

static void
test_zoom_actions (Fixture      *fixture,
                   gconstpointer unused)
{
  DramaCamera fit = fixture->canvas->camera;

  act (fixture, "canvas.zoom-100");
  assert_near (fixture->canvas->camera.zoom, 1);
  act (fixture, "canvas.zoom-in");
  assert_near (fixture->canvas->camera.zoom, 1.25);
  wait_for_frame (fixture);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (fixture->canvas->zoom_label)), ==,
                   "\u2068125 %\u2069");
  act (fixture, "canvas.zoom-out");
  assert_near (fixture->canvas->camera.zoom, 1);
  act (fixture, "canvas.zoom-fit");
  g_assert_true (drama_camera_equal (&fixture->canvas->camera, &fit));

  click_on (fixture, "d");
  act (fixture, "canvas.zoom-selection");
  assert_in_the_middle (fixture, "d");
}

static void
test_fitted_view_goes_on_fitting (Fixture      *fixture,
                                  gconstpointer unused)
{
  DramaRect visible;

  gtk_widget_size_allocate (GTK_WIDGET (fixture->canvas), &(GtkAllocation){ 0, 0, 500, 300 }, -1);
  visible = drama_camera_get_visible (&fixture->canvas->camera);
  g_assert_true (drama_rect_holds (visible, drama_scene_get_ink (fixture->canvas->scene)));
}

static void
test_arrows_walk_to_the_nearest_actor (Fixture      *fixture,
                                       gconstpointer unused)
{
  click_on (fixture, "a");
  g_assert_true (press_key (fixture, GDK_KEY_Right, NONE));
  assert_selected (fixture, "b", "");
  g_assert_true (press_key (fixture, GDK_KEY_Down, NONE));
  assert_selected (fixture, "d", "");
  g_assert_true (press_key (fixture, GDK_KEY_Left, GDK_SHIFT_MASK));
  assert_selected (fixture, "c d", "");
  g_assert_cmpstr (fixture->canvas->at_actor, ==, "c");
  g_assert_true (press_key (fixture, GDK_KEY_Up, NONE));
  assert_selected (fixture, "a", "");
}

/* The square is a knows b, b knows c, c knows d, d knows a: a has the ties t-a
 * to the right and t-d downwards. */
static void
test_tab_walks_the_ties_and_leaves (Fixture      *fixture,
                                    gconstpointer unused)
{
  g_assert_false (press_key (fixture, GDK_KEY_Tab, NONE));

  click_on (fixture, "a");
  g_assert_true (press_key (fixture, GDK_KEY_Tab, NONE));
  assert_selected (fixture, "", "t-a");
  g_assert_true (press_key (fixture, GDK_KEY_Tab, NONE));
  assert_selected (fixture, "", "t-d");
  g_assert_false (press_key (fixture, GDK_KEY_Tab, NONE));

  g_assert_true (press_key (fixture, GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK));
  assert_selected (fixture, "", "t-a");
  g_assert_true (press_key (fixture, GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK));
  assert_selected (fixture, "a", "");
  g_assert_false (press_key (fixture, GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK));
}

static void
test_escape_goes_back_up_one_at_a_time (Fixture      *fixture,
                                        gconstpointer unused)
{
  click_on (fixture, "a");
  act (fixture, "canvas.neighbourhood");
  press_key (fixture, GDK_KEY_Tab, NONE);
  assert_selected (fixture, "", "t-a");

  g_assert_true (press_key (fixture, GDK_KEY_Escape, NONE));
  assert_selected (fixture, "a", "");
  g_assert_true (press_key (fixture, GDK_KEY_Escape, NONE));
  g_assert_null (drama_session_get_neighbourhood (fixture->session));
  g_assert_true (press_key (fixture, GDK_KEY_Escape, NONE));
  assert_selected (fixture, "", "");
  g_assert_false (press_key (fixture, GDK_KEY_Escape, NONE));
}

static void
test_neighbourhood_hides_the_others_and_comes_back (Fixture      *fixture,
                                                    gconstpointer unused)
{
  DramaCamera before;
  DramaVec    place = fixture->canvas->positions[2];
  guint       group;

  act (fixture, "canvas.zoom-100");
  before = fixture->canvas->camera;
  click_on (fixture, "a");
  act (fixture, "canvas.neighbourhood");
  /* c is tied to b and d only. */
  drama_canvas_get_scene (fixture->canvas);
  g_assert_false (drama_scene_find_actor_group (fixture->canvas->scene, 2, &group));
  g_assert_true (drama_scene_find_actor_group (fixture->canvas->scene, 3, &group));
  assert_near (fixture->canvas->positions[2].x, place.x);

  press_key (fixture, GDK_KEY_Escape, NONE);
  drama_canvas_get_scene (fixture->canvas);
  g_assert_true (drama_scene_find_actor_group (fixture->canvas->scene, 2, &group));
  g_assert_true (drama_camera_equal (&fixture->canvas->camera, &before));
}

static void
test_nudges_are_one_step (Fixture      *fixture,
                          gconstpointer unused)
{
  DramaVec from = get_stored_place (fixture, "b");

  click_on (fixture, "b");
  for (guint i = 0; i < 5; i++)
    g_assert_true (press_key (fixture, GDK_KEY_Right, GDK_CONTROL_MASK));
  g_assert_true (press_key (fixture, GDK_KEY_Up, GDK_CONTROL_MASK | GDK_SHIFT_MASK));
  /* Five fine ones of 2 units and a coarse one of 20. */
  assert_near (get_stored_place (fixture, "b").x, from.x + 10);
  assert_near (get_stored_place (fixture, "b").y, from.y - 20);

  drama_document_undo (fixture->document);
  assert_near (get_stored_place (fixture, "b").x, from.x);
  g_assert_false (drama_document_can_undo (fixture->document));
}

static void
test_pinning_is_toggled (Fixture      *fixture,
                         gconstpointer unused)
{
  DramaActor *actor;

  click_on (fixture, "b");
  act (fixture, "canvas.pin");
  actor = drama_dossier_find_actor (drama_document_get_dossier (fixture->document), "b", NULL);
  g_assert_true (drama_actor_get_fields (actor)->pinned);
  act (fixture, "canvas.pin");
  actor = drama_dossier_find_actor (drama_document_get_dossier (fixture->document), "b", NULL);
  g_assert_false (drama_actor_get_fields (actor)->pinned);
}

static void
test_at_rest_nothing_happens (Fixture      *fixture,
                              gconstpointer unused)
{
  click_on (fixture, "a");
  act (fixture, "canvas.zoom-in");
  move_to (fixture, get_view_place (fixture, "a"));
  act (fixture, "canvas.layout");
  while (drama_canvas_get_laying_out (fixture->canvas))
    g_main_context_iteration (NULL, TRUE);
  wait_ms (500);

  g_assert_cmpuint (fixture->canvas->layout_tick, ==, 0);
  g_assert_cmpuint (fixture->canvas->rest_source, ==, 0);
  g_assert_cmpuint (count_frames (fixture, 500), ==, 0);
}

static void
test_legend_unfolds_and_folds (Fixture      *fixture,
                               gconstpointer unused)
{
  gboolean visible;

  g_object_get (fixture->canvas, "legend-visible", &visible, NULL);
  g_assert_false (visible);
  act (fixture, "canvas.legend");
  g_object_get (fixture->canvas, "legend-visible", &visible, NULL);
  g_assert_true (visible);
  wait_for_frame (fixture);
  act (fixture, "canvas.legend");
  wait_for_frame (fixture);
}

static void
test_accessible_description_says_where_the_walk_is (Fixture      *fixture,
                                                    gconstpointer unused)
{
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (fixture->canvas), GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->canvas),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Network");
  click_on (fixture, "a");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->canvas),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Actor a, Person, 2 ties");
  press_key (fixture, GDK_KEY_Tab, NONE);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->canvas),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Actor a knows Actor b, Unsourced, 0 quotes");
}

static void
test_style_changes_theme (Fixture      *fixture,
                          gconstpointer unused)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_DARK);
  g_assert_cmpint (fixture->canvas->theme->name, ==, DRAMA_THEME_DARK);
  wait_for_frame (fixture);
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_LIGHT);
  g_assert_cmpint (fixture->canvas->theme->name, ==, DRAMA_THEME_LIGHT);
}

static void
test_no_actors_are_a_page_that_says_so (void)
{
  Fixture fixture = { 0 };
  g_autoptr (DramaDossier) dossier = drama_dossier_new ();

  set_up_with (&fixture, dossier);
  g_assert_true (gtk_widget_get_visible (fixture.canvas->empty_page));
  g_assert_false (gtk_widget_get_visible (fixture.canvas->controls));
  g_assert_false (press_key (&fixture, GDK_KEY_Tab, NONE));
  press_key (&fixture, GDK_KEY_Right, NONE);
  press_at (&fixture, drama_vec (5, 5));
  release (&fixture);
  tear_down (&fixture, NULL);
}

static void
test_one_actor_is_in_the_middle (void)
{
  Fixture fixture = { 0 };
  g_autoptr (DramaDossier) dossier = make_dossier (1, TRUE);

  set_up_with (&fixture, dossier);
  assert_in_the_middle (&fixture, "a");
  press_key (&fixture, GDK_KEY_Right, NONE);
  assert_selected (&fixture, "a", "");
  tear_down (&fixture, NULL);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(rule) \
  g_test_add ("/canvas/widget/" #rule, Fixture, NULL, set_up, test_##rule, tear_down)
  ADD (first_view_shows_everything);
  ADD (click_selects_and_empty_clears);
  ADD (click_on_a_line_selects_the_tie);
  ADD (click_on_one_of_several_leaves_it_alone);
  ADD (band_selects_what_is_inside);
  ADD (escape_puts_back_what_a_band_changed);
  ADD (drag_is_one_step_and_moves_only_that_actor);
  ADD (drag_takes_the_whole_selection);
  ADD (escape_cancels_a_drag);
  ADD (hover_is_told_and_repaints_no_network);
  ADD (selection_repaints_no_network);
  ADD (scrolling_zooms_about_the_pointer);
  ADD (scrolling_pans);
  ADD (pinch_keeps_what_is_between_the_fingers);
  ADD (zoom_actions);
  ADD (fitted_view_goes_on_fitting);
  ADD (arrows_walk_to_the_nearest_actor);
  ADD (tab_walks_the_ties_and_leaves);
  ADD (escape_goes_back_up_one_at_a_time);
  ADD (neighbourhood_hides_the_others_and_comes_back);
  ADD (nudges_are_one_step);
  ADD (pinning_is_toggled);
  ADD (at_rest_nothing_happens);
  ADD (legend_unfolds_and_folds);
  ADD (accessible_description_says_where_the_walk_is);
  ADD (style_changes_theme);
#undef ADD
  g_test_add_func ("/canvas/widget/no_actors_are_a_page_that_says_so",
                   test_no_actors_are_a_page_that_says_so);
  g_test_add_func ("/canvas/widget/one_actor_is_in_the_middle", test_one_actor_is_in_the_middle);

  return g_test_run ();
}
