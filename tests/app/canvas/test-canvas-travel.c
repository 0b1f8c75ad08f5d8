/* test-canvas-travel.c - the camera goes where a step is undone
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "canvas-fixture.h"

static void
move_actor (Fixture *fixture, const char *id, DramaVec to)
{
  DramaEdit *edit = drama_edit_begin (drama_document_get_dossier (fixture->document));

  drama_edit_move_actor (edit, id, to);
  g_assert_true (drama_document_commit (fixture->document, edit, "Move", NULL, NULL));
}

/* At @centre, at such a zoom that the four are not all seen. */
static void
look_at (Fixture *fixture, double x, double y)
{
  DramaCamera camera = fixture->canvas->camera;

  camera.centre = drama_vec (x, y);
  camera.zoom = 4;
  drama_canvas_show (fixture->canvas, &camera);
}

static gboolean
is_in_view (Fixture *fixture, const char *actor)
{
  DramaVec at = get_view_place (fixture, actor);

  return at.x > 0 && at.y > 0 && at.x < fixture->canvas->camera.width &&
         at.y < fixture->canvas->camera.height;
}

/* Flights end at once: what is asked here is where, not how. */
static void
land (Fixture *fixture)
{
  if (adw_animation_get_state (fixture->canvas->flying) == ADW_ANIMATION_PLAYING)
    adw_animation_skip (fixture->canvas->flying);
  wait_for_frame (fixture);
}

static void
set_up_here (Fixture *fixture, gconstpointer unused)
{
  set_up (fixture, unused);
  wait_for_frame (fixture);
}

static void
test_what_is_seen_stays_where_it_is (Fixture *fixture, gconstpointer unused)
{
  DramaCamera before;

  move_actor (fixture, "a", drama_vec (10, 10));
  look_at (fixture, 10, 10);
  before = fixture->canvas->camera;
  drama_session_undo (fixture->session);
  land (fixture);
  g_assert_true (drama_camera_equal (&before, &fixture->canvas->camera));
}

static void
test_the_camera_goes_back_to_where_the_step_was_made (Fixture *fixture, gconstpointer unused)
{
  DramaCamera there;

  look_at (fixture, 0, 0);
  there = fixture->canvas->camera;
  move_actor (fixture, "a", drama_vec (5, 5));
  look_at (fixture, 300, 300);
  there.zoom = 4;
  g_assert_false (is_in_view (fixture, "a"));
  drama_session_undo (fixture->session);
  land (fixture);
  g_assert_true (is_in_view (fixture, "a"));
  g_assert_true (drama_camera_equal (&there, &fixture->canvas->camera));
}

static void
test_a_view_of_everything_is_one_again (Fixture *fixture, gconstpointer unused)
{
  g_assert_true (fixture->canvas->fitted);
  move_actor (fixture, "a", drama_vec (10, 10));
  look_at (fixture, 300, 300);
  drama_session_undo (fixture->session);
  land (fixture);
  g_assert_true (fixture->canvas->fitted);
  g_assert_true (is_in_view (fixture, "a"));
  g_assert_true (is_in_view (fixture, "d"));
}

/* Made where it is not seen, as by the outline. */
static void
test_what_was_never_seen_comes_into_view (Fixture *fixture, gconstpointer unused)
{
  look_at (fixture, 300, 300);
  move_actor (fixture, "a", drama_vec (5, 5));
  drama_session_undo (fixture->session);
  land (fixture);
  g_assert_true (is_in_view (fixture, "a"));
}

/* Where it was: there is nothing else to look at. */
static void
test_the_place_of_what_goes_comes_into_view (Fixture *fixture, gconstpointer unused)
{
  DramaEdit       *edit = drama_edit_begin (drama_document_get_dossier (fixture->document));
  DramaActorFields fields = { .id = "e", .name = "E", .placed = TRUE };
  g_autoptr (DramaActor) actor = drama_actor_new (&fields);
  DramaVec at;

  drama_edit_put_actor (edit, actor);
  g_assert_true (drama_document_commit (fixture->document, edit, "Add", NULL, NULL));
  look_at (fixture, 300, 300);
  drama_session_undo (fixture->session);
  land (fixture);
  at = drama_camera_to_view (&fixture->canvas->camera, drama_vec (0, 0));
  g_assert_cmpfloat (at.x, >, 0);
  g_assert_cmpfloat (at.y, >, 0);
}

/* Undone in another window, this one goes on looking where it looks. */
static void
test_another_window_moves_nothing_here (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (DramaSession) other = drama_session_new (fixture->document);
  DramaCamera before;

  move_actor (fixture, "a", drama_vec (5, 5));
  look_at (fixture, 300, 300);
  before = fixture->canvas->camera;
  drama_session_undo (other);
  land (fixture);
  g_assert_true (drama_camera_equal (&before, &fixture->canvas->camera));
}

#define add(name) \
  g_test_add ("/canvas/travel/" #name, Fixture, NULL, set_up_here, test_##name, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add (what_is_seen_stays_where_it_is);
  add (the_camera_goes_back_to_where_the_step_was_made);
  add (a_view_of_everything_is_one_again);
  add (what_was_never_seen_comes_into_view);
  add (the_place_of_what_goes_comes_into_view);
  add (another_window_moves_nothing_here);

  return g_test_run ();
}
