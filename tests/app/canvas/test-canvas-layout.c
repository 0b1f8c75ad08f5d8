/* test-canvas-layout.c - what the canvas does while a layout works
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "canvas-fixture.h"

static void
test_layout_is_one_step_and_leaves_the_pinned (Fixture      *fixture,
                                               gconstpointer unused)
{
  DramaVec pinned = get_stored_place (fixture, "b");

  click_on (fixture, "b");
  act (fixture, "canvas.pin");
  act (fixture, "canvas.layout");
  g_assert_true (drama_canvas_get_laying_out (fixture->canvas));
  while (drama_canvas_get_laying_out (fixture->canvas))
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpstr (drama_document_get_undo_label (fixture->document), ==, "Lay Out");
  assert_near (get_stored_place (fixture, "b").x, pinned.x);
  assert_near (get_stored_place (fixture, "b").y, pinned.y);
  drama_document_undo (fixture->document);
  g_assert_cmpstr (drama_document_get_undo_label (fixture->document), ==, "Pin");
  g_assert_false (drama_canvas_get_laying_out (fixture->canvas));
}

static void
test_cancelled_layout_changes_nothing (Fixture      *fixture,
                                       gconstpointer unused)
{
  DramaVec from = get_stored_place (fixture, "a");

  act (fixture, "canvas.layout");
  act (fixture, "canvas.cancel-layout");
  g_assert_false (drama_canvas_get_laying_out (fixture->canvas));
  wait_ms (200);
  assert_near (get_stored_place (fixture, "a").x, from.x);
  assert_near (fixture->canvas->positions[0].x, from.x);
  g_assert_false (drama_document_can_undo (fixture->document));
}

static void
test_change_of_the_network_starts_the_layout_again (Fixture      *fixture,
                                                    gconstpointer unused)
{
  DramaDossier *dossier = drama_document_get_dossier (fixture->document);
  DramaEdit    *edit = drama_edit_begin (dossier);
  g_autoptr (GError) error = NULL;
  DramaLayoutRunner *first;

  act (fixture, "canvas.layout");
  first = fixture->canvas->runner;
  drama_edit_remove_tie (edit, "t-a");
  g_assert_true (drama_document_commit (fixture->document, edit, "Remove", NULL, &error));
  g_assert_no_error (error);
  g_assert_true (drama_canvas_get_laying_out (fixture->canvas));
  g_assert_true (fixture->canvas->runner != first || fixture->canvas->layout_tick != 0);
  while (drama_canvas_get_laying_out (fixture->canvas))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (drama_document_get_undo_label (fixture->document), ==, "Lay Out");
}

static void
test_closing_during_a_layout_is_safe (Fixture      *fixture,
                                      gconstpointer unused)
{
  act (fixture, "canvas.layout");
}

static void
test_actors_without_a_place_get_one (void)
{
  Fixture fixture = { 0 };
  g_autoptr (DramaDossier) unplaced = make_dossier (6, FALSE);
  g_autoptr (DramaDossier) dossier = NULL;

  set_up_with (&fixture, unplaced);
  while (drama_canvas_get_laying_out (fixture.canvas))
    g_main_context_iteration (NULL, TRUE);
  dossier = drama_dossier_ref (drama_document_get_dossier (fixture.document));
  for (guint i = 0; i < 6; i++)
    g_assert_true (drama_actor_get_fields (drama_dossier_get_actor (dossier, i))->placed);

  /* Who undoes that does not get it again at once. */
  drama_document_undo (fixture.document);
  g_assert_false (drama_canvas_get_laying_out (fixture.canvas));
  g_assert_true (drama_document_can_redo (fixture.document));
  tear_down (&fixture, NULL);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(rule) \
  g_test_add ("/canvas/layout/" #rule, Fixture, NULL, set_up, test_##rule, tear_down)
  ADD (layout_is_one_step_and_leaves_the_pinned);
  ADD (cancelled_layout_changes_nothing);
  ADD (change_of_the_network_starts_the_layout_again);
  ADD (closing_during_a_layout_is_safe);
#undef ADD
  g_test_add_func ("/canvas/layout/actors_without_a_place_get_one",
                   test_actors_without_a_place_get_one);

  return g_test_run ();
}
