/* test-canvas-wait.c - edits after which all of a large picture is another one
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nothing here looks at a clock.  That the window does not make the picture itself is seen by
 * what it shows right after an edit: what was there before, pixel by pixel. */
#include "drama-edit-actors.h"
#include "drama-edit-delete.h"
#include "drama-hit.h"

#include "canvas-fixture.h"
#include "same-scene.h"

/* With as many ties; and so many that a picture takes a worker a good while. */
#define MANY 300
#define HUGE 4000

static void
set_up_many (Fixture      *fixture,
             gconstpointer size)
{
  g_autoptr (DramaDossier) dossier = make_dossier (GPOINTER_TO_UINT (size), TRUE);

  set_up_with (fixture, dossier);
  /* A worker that writes has hold of the document. */
  drama_document_set_autosave_delay (fixture->document, G_MAXINT);
  wait_for_frame (fixture);
  g_assert_nonnull (fixture->canvas->network.surface);
  g_assert_false (fixture->canvas->waiting);
}

static DramaEdit *
begin (Fixture *fixture)
{
  return drama_edit_begin (drama_document_get_dossier (fixture->document));
}

static void
commit (Fixture   *fixture,
        DramaEdit *edit)
{
  g_assert_true (drama_document_commit (fixture->document, edit, "Edit", NULL, NULL));
}

static void
move_all (Fixture *fixture)
{
  DramaDossier *dossier = drama_document_get_dossier (fixture->document);
  DramaEdit    *edit = begin (fixture);

  for (guint i = 0; i < drama_dossier_get_n_actors (dossier); i++)
    {
      const DramaActorFields *actor =
          drama_actor_get_fields (drama_dossier_get_actor (dossier, i));

      drama_edit_move_actor (edit, actor->id,
                             drama_vec (1.4 * actor->position.x - 900, 40 - actor->position.y));
    }
  commit (fixture, edit);
}

/* As the canvas would have made it itself. */
static void
assert_is_whole (Fixture *fixture)
{
  DramaScene     *scene = drama_canvas_get_scene (fixture->canvas);
  DramaSceneInput input;
  g_autoptr (DramaScene) whole = NULL;

  g_assert_false (fixture->canvas->waiting);
  g_assert_false (gtk_widget_get_visible (fixture->canvas->wait_bar));
  drama_canvas_fill_scene_input (fixture->canvas, &input);
  whole = drama_scene_new (&input);
  assert_same_scene (scene, whole);
}

static void
wait_until_there (Fixture *fixture)
{
  while (drama_scene_is_changed (drama_canvas_get_scene (fixture->canvas)))
    g_main_context_iteration (NULL, TRUE);
}

static DramaVec
get_seen (Fixture    *fixture,
          const char *id)
{
  DramaScene *scene = drama_canvas_get_scene (fixture->canvas);
  guint       index;

  g_assert_true (drama_canvas_find_actor (fixture->canvas, id, &index));

  return drama_scene_get_centre (scene, index);
}

static gboolean
is_felt (Fixture    *fixture,
         DramaVec    world,
         const char *id)
{
  DramaCanvas *canvas = fixture->canvas;
  DramaHit     hit;

  return drama_canvas_pick (canvas, drama_camera_to_view (&canvas->camera, world), 3, &hit) &&
         g_str_equal (drama_canvas_get_id (canvas, &hit), id);
}

static void
assert_same_place (DramaVec a,
                   DramaVec b)
{
  g_assert_cmpfloat_with_epsilon (a.x, b.x, 1e-6);
  g_assert_cmpfloat_with_epsilon (a.y, b.y, 1e-6);
}

static void
assert_waits (Fixture *fixture)
{
  g_assert_nonnull (drama_canvas_get_scene (fixture->canvas));
  g_assert_true (fixture->canvas->waiting);
}

/* Until all is there everything is seen, and felt, where it was; then all at once where it is. */
static void
test_what_was_seen_stays (Fixture      *fixture,
                          gconstpointer unused)
{
  DramaCanvas     *canvas = fixture->canvas;
  cairo_surface_t *seen = cairo_surface_reference (canvas->network.surface);
  DramaVec         was = get_stored_place (fixture, "z00100"), is;
  DramaCamera      camera = canvas->camera;

  move_all (fixture);
  is = get_stored_place (fixture, "z00100");
  assert_waits (fixture);
  assert_same_place (get_seen (fixture, "z00100"), was);
  g_assert_true (is_felt (fixture, was, "z00100"));
  g_assert_false (is_felt (fixture, is, "z00100"));
  g_assert_true (canvas->network.surface == seen);
  cairo_surface_destroy (seen);

  wait_until_there (fixture);
  assert_is_whole (fixture);
  assert_same_place (get_seen (fixture, "z00100"), is);
  g_assert_true (drama_camera_equal (&camera, &canvas->camera));
  /* Who made it painted it too. */
  g_assert_nonnull (canvas->first_picture);
  drama_layer_paint_network (&canvas->network, canvas, &canvas->camera);
  g_assert_null (canvas->before);
}

/* Undo of a layout: all is seen again, as if the window had waited for it. */
static void
test_undone_it_fits (Fixture      *fixture,
                     gconstpointer unused)
{
  DramaCanvas *canvas = fixture->canvas;
  DramaCamera  camera;

  drama_canvas_fit_all (canvas, FALSE);
  wait_for_frame (fixture);
  camera = canvas->camera;
  move_all (fixture);
  wait_until_there (fixture);
  drama_canvas_fit_all (canvas, FALSE);
  wait_for_frame (fixture);
  g_assert_false (drama_camera_equal (&camera, &canvas->camera));

  drama_session_undo (fixture->session);
  assert_waits (fixture);
  drama_canvas_fit_all (canvas, TRUE);
  assert_waits (fixture);
  wait_until_there (fixture);
  assert_is_whole (fixture);
  g_assert_cmpfloat_with_epsilon (canvas->camera.zoom, camera.zoom, 1e-9);
  assert_same_place (canvas->camera.centre, camera.centre);
  g_assert_true (canvas->fitted);
  /* From there it was painted, too. */
  g_assert_nonnull (canvas->first_picture);
  wait_for_frame (fixture);
  assert_is_whole (fixture);
}

/* What is deleted is seen for another moment, and not felt. */
static void
test_what_is_deleted_is_not_felt (Fixture      *fixture,
                                  gconstpointer unused)
{
  DramaDossier *dossier = drama_document_get_dossier (fixture->document);
  DramaEdit    *edit = begin (fixture);
  DramaDeletion deletion = { 0 };
  DramaVec      gone = get_stored_place (fixture, "z00101");
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 1; i < MANY; i += 2)
    g_ptr_array_add (ids, (gpointer) drama_actor_get_fields (
                              drama_dossier_get_actor (dossier, i))
                              ->id);
  g_ptr_array_add (ids, NULL);
  drama_edit_delete_actors (edit, (const char *const *) ids->pdata, "", &deletion);
  for (guint i = 0; i < MANY; i += 2)
    drama_edit_move_actor (edit,
                           drama_actor_get_fields (drama_dossier_get_actor (dossier, i))->id,
                           drama_vec (i * 50.0, 0));
  g_assert_true (is_felt (fixture, gone, "z00101"));
  commit (fixture, edit);

  assert_waits (fixture);
  g_assert_false (is_felt (fixture, gone, "z00101"));
  g_assert_true (is_felt (fixture, get_seen (fixture, "z00100"), "z00100"));
  wait_until_there (fixture);
  assert_is_whole (fixture);
}

/* What came back before anybody saw it gone is just there. */
static void
test_undone_while_it_waits (Fixture      *fixture,
                            gconstpointer unused)
{
  DramaVec was = get_stored_place (fixture, "z00100");

  move_all (fixture);
  assert_waits (fixture);
  while (fixture->canvas->renewal == NULL && fixture->canvas->waiting)
    g_main_context_iteration (NULL, TRUE);
  assert_waits (fixture);

  drama_session_undo (fixture->session);
  g_assert_true (drama_scene_is_changed (drama_canvas_get_scene (fixture->canvas)));
  g_assert_false (fixture->canvas->waiting);
  g_assert_null (fixture->canvas->renewal);
  assert_same_place (get_seen (fixture, "z00100"), was);
  wait_until_there (fixture);
  assert_is_whole (fixture);
}

/* The last edit is the one that is seen in the end, and none of those between. */
static void
test_edited_while_it_waits (Fixture      *fixture,
                            gconstpointer unused)
{
  DramaEdit *edit;

  move_all (fixture);
  assert_waits (fixture);
  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *name = g_strdup_printf ("Name %u", i);
      guint            index, group;

      edit = begin (fixture);
      drama_edit_rename_actor (edit, "z00100", name);
      commit (fixture, edit);
      assert_waits (fixture);
      while (fixture->canvas->renewal == NULL && i % 2 == 0)
        g_main_context_iteration (NULL, TRUE);
      g_assert_true (drama_canvas_find_actor (fixture->canvas, "z00100", &index));
      g_assert_true (drama_scene_find_actor_group (drama_canvas_get_scene (fixture->canvas),
                                                   index, &group));
    }
  wait_until_there (fixture);
  assert_is_whole (fixture);
}

/* Who takes an actor takes it where it is seen, and it goes where it is let go of. */
static void
test_dragged_while_it_waits (Fixture      *fixture,
                             gconstpointer unused)
{
  DramaCanvas *canvas = fixture->canvas;
  DramaVec     was = get_stored_place (fixture, "z00100"), is;
  DramaCamera  near = canvas->camera;

  near.centre = was;
  near.zoom = 1;
  drama_canvas_show (canvas, &near);
  wait_for_frame (fixture);
  move_all (fixture);
  assert_waits (fixture);
  press_at (fixture, drama_camera_to_view (&canvas->camera, was));
  drag_by (fixture, drama_vec (30, 20));
  g_assert_cmpint (canvas->drag, ==, DRAMA_DRAG_MOVE);
  /* The picture comes, and is not shown under the pointer. */
  while (canvas->fresh == NULL)
    g_main_context_iteration (NULL, TRUE);
  wait_for_frame (fixture);
  assert_waits (fixture);
  drag_by (fixture, drama_vec (60, 45));
  assert_same_place (get_seen (fixture, "z00103"), drama_vec_add (was, drama_vec (900, 0)));
  release (fixture);

  is = get_stored_place (fixture, "z00100");
  assert_same_place (is, drama_vec_add (was, drama_vec (60, 45)));
  assert_waits (fixture);
  assert_same_place (get_seen (fixture, "z00100"), is);
  wait_until_there (fixture);
  assert_is_whole (fixture);
}

/* And one that is put back goes back to where it is. */
static void
test_drag_is_cancelled_while_it_waits (Fixture      *fixture,
                                       gconstpointer unused)
{
  DramaCanvas *canvas = fixture->canvas;
  DramaVec     was = get_stored_place (fixture, "z00100"), is;

  move_all (fixture);
  is = get_stored_place (fixture, "z00100");
  assert_waits (fixture);
  press_at (fixture, drama_camera_to_view (&canvas->camera, was));
  drag_by (fixture, drama_vec (30, 20));
  g_assert_cmpint (canvas->drag, ==, DRAMA_DRAG_MOVE);
  drama_canvas_cancel_drag (canvas);
  release (fixture);
  assert_waits (fixture);
  assert_same_place (get_stored_place (fixture, "z00100"), is);
  wait_until_there (fixture);
  assert_same_place (get_seen (fixture, "z00100"), is);
  assert_is_whole (fixture);
}

/* Many that are let go of stay where they were let go of, and do not jump back and forth. */
static void
test_many_are_dropped (Fixture      *fixture,
                       gconstpointer unused)
{
  DramaCanvas *canvas = fixture->canvas;
  DramaVec     was = get_stored_place (fixture, "z00100"), is;

  act (fixture, "canvas.select-all");
  press_at (fixture, drama_camera_to_view (&canvas->camera, was));
  drag_by (fixture, drama_vec (30, 20));
  drag_by (fixture, drama_vec (40, 30));
  wait_for_frame (fixture);
  release (fixture);
  is = get_stored_place (fixture, "z00100");
  g_assert_cmpfloat (drama_vec_distance (is, was), >, 1);
  assert_waits (fixture);
  assert_same_place (get_seen (fixture, "z00100"), is);
  g_assert_nonnull (canvas->lift.surface);
  wait_until_there (fixture);
  assert_is_whole (fixture);
}

static void
test_other_colours (Fixture      *fixture,
                    gconstpointer unused)
{
  DramaCanvas *canvas = fixture->canvas;
  DramaColor   light = drama_canvas_get_background (canvas), now;

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      ADW_COLOR_SCHEME_FORCE_DARK);
  assert_waits (fixture);
  now = drama_canvas_get_background (canvas);
  g_assert_cmpfloat (now.r, ==, light.r);
  wait_until_there (fixture);
  now = drama_canvas_get_background (canvas);
  g_assert_cmpfloat (now.r, <, light.r);
  assert_is_whole (fixture);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
  wait_until_there (fixture);
  assert_is_whole (fixture);
}

/* A few are shown at once; for all the others somebody waits, and looks where they looked. */
static void
test_out_of_a_neighbourhood (Fixture      *fixture,
                             gconstpointer unused)
{
  DramaCanvas *canvas = fixture->canvas;
  DramaCamera  camera = canvas->camera;

  camera.centre = get_stored_place (fixture, "z00290");
  camera.zoom = 1.5;
  drama_canvas_show (canvas, &camera);
  wait_for_frame (fixture);
  camera = canvas->camera;
  drama_session_set_neighbourhood (fixture->session, "c");
  g_assert_cmpuint (drama_scene_get_n_groups (drama_canvas_get_scene (canvas)), ==, 5);
  g_assert_false (canvas->waiting);
  wait_for_frame (fixture);

  drama_session_set_neighbourhood (fixture->session, NULL);
  assert_waits (fixture);
  wait_until_there (fixture);
  assert_is_whole (fixture);
  assert_same_place (canvas->camera.centre, camera.centre);
  g_assert_cmpfloat_with_epsilon (canvas->camera.zoom, camera.zoom, 1e-9);
}

/* Who has to wait long is told so, until there is something to see. */
static void
test_a_long_wait_is_told (Fixture      *fixture,
                          gconstpointer unused)
{
  DramaCanvas *canvas = fixture->canvas;
  GSource     *patience;

  move_all (fixture);
  assert_waits (fixture);
  g_assert_false (gtk_widget_get_visible (canvas->wait_bar));
  g_assert_cmpuint (canvas->patience_source, !=, 0);
  patience = g_main_context_find_source_by_id (NULL, canvas->patience_source);
  g_source_set_ready_time (patience, 0);
  g_source_set_priority (patience, G_PRIORITY_HIGH);
  g_main_context_iteration (NULL, TRUE);
  g_assert_true (gtk_widget_get_visible (canvas->wait_bar));

  /* Another edit is nothing new to wait for. */
  move_all (fixture);
  assert_waits (fixture);
  g_assert_true (gtk_widget_get_visible (canvas->wait_bar));
  g_assert_cmpuint (canvas->patience_source, ==, 0);
  wait_until_there (fixture);
  assert_is_whole (fixture);
}

static void
test_closed_while_it_waits (Fixture      *fixture,
                            gconstpointer unused)
{
  move_all (fixture);
  assert_waits (fixture);
  while (fixture->canvas->renewal == NULL)
    g_main_context_iteration (NULL, TRUE);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->canvas);
  wait_ms (300);

  /* For the end of the test. */
  fixture->window = gtk_window_new ();
  fixture->canvas = DRAMA_CANVAS (g_object_ref_sink (drama_canvas_new ()));
}

/* What is made within a frame never stands behind. */
static void
test_few_are_not_waited_for (Fixture      *fixture,
                             gconstpointer unused)
{
  move_all (fixture);
  drama_canvas_get_scene (fixture->canvas);
  assert_is_whole (fixture);
}

#define add(name, size)                                                                          \
  g_test_add ("/canvas-wait/" #name, Fixture, GUINT_TO_POINTER (size), set_up_many, test_##name, \
              tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add (what_was_seen_stays, MANY);
  add (undone_it_fits, MANY);
  add (what_is_deleted_is_not_felt, MANY);
  add (undone_while_it_waits, HUGE);
  add (edited_while_it_waits, MANY);
  add (dragged_while_it_waits, MANY);
  add (drag_is_cancelled_while_it_waits, MANY);
  add (many_are_dropped, MANY);
  add (other_colours, MANY);
  add (out_of_a_neighbourhood, MANY);
  add (a_long_wait_is_told, HUGE);
  add (closed_while_it_waits, MANY);
  add (few_are_not_waited_for, 50);

  return g_test_run ();
}
