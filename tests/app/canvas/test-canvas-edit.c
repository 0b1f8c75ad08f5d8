/* test-canvas-edit.c - making and changing by hand on the canvas
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "canvas-fixture.h"

#include "drama-ask.h"
#include "drama-merge-ask.h"

static DramaDossier *
get_dossier (Fixture *fixture)
{
  return drama_document_get_dossier (fixture->document);
}

static guint
count_ties (Fixture *fixture)
{
  return drama_dossier_get_n_ties (get_dossier (fixture));
}

static guint
count_actors (Fixture *fixture)
{
  return drama_dossier_get_n_actors (get_dossier (fixture));
}

/* Where the rim of an actor is, on the side away from the middle. */
static DramaVec
get_rim (Fixture *fixture, const char *actor)
{
  DramaRect body;
  guint     index;

  g_assert_true (drama_canvas_find_actor (fixture->canvas, actor, &index));
  g_assert_true (drama_canvas_get_body (fixture->canvas, index, &body));

  return drama_vec (body.x + body.width / 2, body.y + body.height + 3);
}

/* From the rim of one to a point of the canvas. */
static void
draw_tie (Fixture *fixture, const char *from, DramaVec to)
{
  DramaVec rim = get_rim (fixture, from);

  press_at (fixture, rim);
  drag_by (fixture, drama_vec (0, 30));
  drag_by (fixture, drama_vec_sub (to, rim));
}

/* The @index-th entry that can be seen in what is asked. */
static GtkWidget *
find_entry (GtkWidget *widget, guint *index)
{
  if (GTK_IS_ENTRY (widget) && gtk_widget_get_mapped (widget) && (*index)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_entry (child, index);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
find_button (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_BUTTON (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child);

  return found;
}

static gboolean
is_asking (Fixture *fixture)
{
  return fixture->canvas->ask != NULL && gtk_widget_get_visible (fixture->canvas->ask);
}

static void
type_into (Fixture *fixture, guint index, const char *text)
{
  GtkWidget *entry = find_entry (fixture->canvas->ask, &index);

  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

/* Return in that entry. */
static void
confirm (Fixture *fixture, guint index)
{
  GtkWidget *entry = find_entry (fixture->canvas->ask, &index);

  g_assert_nonnull (entry);
  g_signal_emit_by_name (entry, "activate");
}

static const DramaActorFields *
get_actor (Fixture *fixture, const char *id)
{
  return drama_actor_get_fields (drama_dossier_find_actor (get_dossier (fixture), id, NULL));
}

static const DramaTieFields *
get_tie (Fixture *fixture, const char *id)
{
  return drama_tie_get_fields (drama_dossier_find_tie (get_dossier (fixture), id, NULL));
}

static void
test_the_rim_is_shown (Fixture *fixture, gconstpointer unused)
{
  guint index;

  g_assert_true (drama_canvas_find_actor (fixture->canvas, "a", &index));
  move_to (fixture, get_view_place (fixture, "a"));
  g_assert_cmpuint (fixture->canvas->rim, ==, index);
  g_assert_false (fixture->canvas->on_rim);
  move_to (fixture, get_rim (fixture, "a"));
  g_assert_cmpuint (fixture->canvas->rim, ==, index);
  g_assert_true (fixture->canvas->on_rim);
  move_to (fixture, drama_vec (1, 1));
  g_assert_cmpuint (fixture->canvas->rim, ==, G_MAXUINT);
}

static void
test_a_tie_is_drawn_from_the_rim (Fixture *fixture, gconstpointer unused)
{
  guint                 n = count_ties (fixture);
  const DramaTieFields *tie;

  draw_tie (fixture, "a", get_view_place (fixture, "c"));
  g_assert_cmpstr (fixture->canvas->tie_to, ==, "c");
  release (fixture);
  g_assert_true (is_asking (fixture));
  g_assert_cmpuint (count_ties (fixture), ==, n); /* not before there is a verb */

  type_into (fixture, 0, "saw");
  confirm (fixture, 0);
  g_assert_false (is_asking (fixture));
  g_assert_cmpuint (count_ties (fixture), ==, n + 1);
  tie = drama_tie_get_fields (drama_dossier_find_tie (get_dossier (fixture), "t-a-saw-c", NULL));
  g_assert_cmpstr (tie->from, ==, "a");
  g_assert_cmpstr (tie->to, ==, "c");
  g_assert_true (tie->directed);
  g_assert_true (drama_session_is_tie_selected (fixture->session, "t-a-saw-c"));
  g_assert_false (get_actor (fixture, "a")->pinned); /* nobody was moved */
}

static void
test_no_verb_no_tie (Fixture *fixture, gconstpointer unused)
{
  guint n = count_ties (fixture);

  draw_tie (fixture, "a", get_view_place (fixture, "c"));
  release (fixture);
  confirm (fixture, 0);
  g_assert_true (is_asking (fixture)); /* refused where it is typed */
  g_assert_cmpuint (count_ties (fixture), ==, n);
  gtk_popover_popdown (GTK_POPOVER (fixture->canvas->ask));
  g_assert_cmpuint (count_ties (fixture), ==, n);
  g_assert_false (drama_document_can_undo (fixture->document));
  g_assert_null (fixture->canvas->tie_from);
}

static void
test_escape_while_drawing_leaves_nothing (Fixture *fixture, gconstpointer unused)
{
  draw_tie (fixture, "a", get_view_place (fixture, "c"));
  drama_canvas_cancel_drag (fixture->canvas);
  release (fixture);
  g_assert_false (is_asking (fixture));
  g_assert_null (fixture->canvas->tie_from);
}

static void
test_a_slip_on_the_rim_is_no_loop (Fixture *fixture, gconstpointer unused)
{
  DramaVec rim = get_rim (fixture, "a");
  DramaVec body = get_view_place (fixture, "a");

  press_at (fixture, rim);
  drag_by (fixture, drama_vec_sub (body, rim));
  release (fixture);
  g_assert_false (is_asking (fixture));

  /* Out and back again is meant. */
  press_at (fixture, rim);
  drag_by (fixture, drama_vec (0, 60));
  drag_by (fixture, drama_vec_sub (body, rim));
  release (fixture);
  g_assert_true (is_asking (fixture));
  type_into (fixture, 0, "controls");
  confirm (fixture, 0);
  g_assert_nonnull (drama_dossier_find_tie (get_dossier (fixture), "t-a-controls-a", NULL));
}

static void
test_a_tie_to_nobody_makes_somebody (Fixture *fixture, gconstpointer unused)
{
  DramaVec empty = drama_vec (fixture->canvas->camera.width / 2, 20);
  DramaVec world = drama_camera_to_world (&fixture->canvas->camera, empty);
  guint    n = count_actors (fixture);
  DramaHit hit;

  g_assert_false (drama_canvas_pick (fixture->canvas, empty, 0, &hit));
  draw_tie (fixture, "a", empty);
  release (fixture);
  g_assert_true (is_asking (fixture));
  type_into (fixture, 0, "Eve");
  type_into (fixture, 1, "met");
  confirm (fixture, 1);
  g_assert_cmpuint (count_actors (fixture), ==, n + 1);
  g_assert_nonnull (drama_dossier_find_tie (get_dossier (fixture), "t-a-met-eve", NULL));
  assert_near (get_stored_place (fixture, "eve").x, world.x);
  assert_near (get_stored_place (fixture, "eve").y, world.y);

  /* One step for both. */
  drama_document_undo (fixture->document);
  g_assert_cmpuint (count_actors (fixture), ==, n);
  g_assert_false (drama_document_can_undo (fixture->document));
}

static void
double_click (Fixture *fixture, DramaVec at)
{
  press_at (fixture, at);
  g_signal_emit_by_name (find_controller (fixture, GTK_TYPE_GESTURE_CLICK), "released", 2, at.x,
                         at.y);
  release (fixture);
}

static void
test_two_clicks_make_an_actor_there (Fixture *fixture, gconstpointer unused)
{
  DramaVec at = drama_vec (fixture->canvas->camera.width / 2, 20);
  DramaVec world = drama_camera_to_world (&fixture->canvas->camera, at);
  DramaVec others = get_stored_place (fixture, "a");

  double_click (fixture, at);
  g_assert_true (is_asking (fixture));
  type_into (fixture, 0, "  ");
  confirm (fixture, 0);
  g_assert_true (is_asking (fixture));
  type_into (fixture, 0, "Eve");
  confirm (fixture, 0);
  assert_near (get_stored_place (fixture, "eve").x, world.x);
  assert_near (get_stored_place (fixture, "eve").y, world.y);
  g_assert_true (drama_session_is_actor_selected (fixture->session, "eve"));
  assert_near (get_stored_place (fixture, "a").x, others.x); /* what is placed stays */
}

/* A name that is there is offered, and no second one made by a Return. */
static void
test_a_name_that_is_there_is_offered (Fixture *fixture, gconstpointer unused)
{
  guint            n = count_actors (fixture);
  const char      *name = get_actor (fixture, "b")->name;
  g_autofree char *upper = g_utf8_strup (name, -1);

  double_click (fixture, drama_vec (fixture->canvas->camera.width / 2, 20));
  type_into (fixture, 0, upper);
  confirm (fixture, 0);
  g_assert_cmpuint (count_actors (fixture), ==, n);
  g_assert_true (drama_session_is_actor_selected (fixture->session, "b"));
}

static gboolean
on_time (gpointer data)
{
  *(gboolean *) data = TRUE;

  return G_SOURCE_REMOVE;
}

static void
wait_until_armed (Fixture *fixture)
{
  gboolean over = FALSE;
  guint    source = g_timeout_add_seconds (30, on_time, &over);

  while (!fixture->canvas->drop_armed && !over)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (over);
  g_source_remove (source);
}

static void
test_an_actor_held_over_another_is_merged (Fixture *fixture, gconstpointer unused)
{
  DramaVec a = get_view_place (fixture, "a"), b = get_view_place (fixture, "b");
  DramaVec before = get_stored_place (fixture, "a");

  press_at (fixture, a);
  drag_by (fixture, drama_vec (30, 30));
  drag_by (fixture, drama_vec_sub (b, a));
  wait_until_armed (fixture);
  release (fixture);
  g_assert_true (gtk_widget_get_visible (fixture->canvas->merge_ask));
  g_assert_false (drama_document_can_undo (fixture->document)); /* not silently */
  assert_near (get_stored_place (fixture, "a").x, before.x);

  g_signal_emit_by_name (find_button (fixture->canvas->merge_ask), "clicked");
  g_assert_null (drama_dossier_find_actor (get_dossier (fixture), "a", NULL));
  g_assert_cmpuint (get_actor (fixture, "b")->n_merged,
                    ==, 1);
}

/* To lay one on the other without waiting only moves it. */
static void
test_an_actor_dropped_on_another_stays_there (Fixture *fixture, gconstpointer unused)
{
  DramaVec a = get_view_place (fixture, "a"), b = get_view_place (fixture, "b");

  press_at (fixture, a);
  drag_by (fixture, drama_vec (30, 30));
  drag_by (fixture, drama_vec_sub (b, a));
  release (fixture);
  g_assert_null (fixture->canvas->merge_ask);
  assert_near (get_stored_place (fixture, "a").x, get_stored_place (fixture, "b").x);
  assert_near (get_stored_place (fixture, "a").y, get_stored_place (fixture, "b").y);
}

static void
test_names_and_verbs_change_in_place (Fixture *fixture, gconstpointer unused)
{
  DramaTie        *tie = drama_dossier_get_tie (get_dossier (fixture), 0);
  g_autofree char *id = g_strdup (drama_tie_get_fields (tie)->id);

  drama_session_select_actor (fixture->session, "a");
  drama_canvas_ask_rename (fixture->canvas);
  type_into (fixture, 0, "Anna");
  confirm (fixture, 0);
  g_assert_cmpstr (get_actor (fixture, "a")->name,
                   ==, "Anna");

  drama_session_select_tie (fixture->session, id);
  drama_canvas_ask_rename (fixture->canvas);
  type_into (fixture, 0, "hates");
  confirm (fixture, 0);
  g_assert_cmpstr (get_tie (fixture, id)->verb,
                   ==, "hates");
}

static void
test_selected_actors_come_into_line (Fixture *fixture, gconstpointer unused)
{
  const char *const ids[] = { "a", "d", NULL };

  drama_session_set_selection (fixture->session, ids, NULL);
  drama_canvas_align (fixture->canvas, "centre");
  g_assert_cmpstr (drama_document_get_undo_label (fixture->document), ==, "Align 2 Actors");
  drama_canvas_align (fixture->canvas, "nonsense");
  drama_canvas_align (fixture->canvas, "middle");
  g_assert_cmpfloat_with_epsilon (get_stored_place (fixture, "a").x,
                                  get_stored_place (fixture, "d").x, 4);
  g_assert_cmpfloat_with_epsilon (get_stored_place (fixture, "a").y,
                                  get_stored_place (fixture, "d").y, 4);
}

/* By keys alone: somebody new beside whom is selected, where there is room. */
static void
test_a_newcomer_moves_nobody (Fixture *fixture, gconstpointer unused)
{
  DramaVec places[4];

  for (guint i = 0; i < 4; i++)
    places[i] = get_stored_place (fixture, (const char[]){ (char) ('a' + i), '\0' });
  drama_session_select_actor (fixture->session, "a");
  drama_canvas_ask_actor (fixture->canvas);
  type_into (fixture, 0, "Eve");
  confirm (fixture, 0);
  for (guint i = 0; i < 4; i++)
    {
      const char id[] = { (char) ('a' + i), '\0' };

      assert_near (get_stored_place (fixture, id).x, places[i].x);
      assert_near (get_stored_place (fixture, id).y, places[i].y);
      g_assert_cmpfloat (drama_vec_distance (get_stored_place (fixture, "eve"), places[i]), >, 40);
    }
  g_assert_cmpfloat (drama_vec_distance (get_stored_place (fixture, "eve"), places[0]), <, 400);
}

/* Where one points the first actor is, and nothing jumps under the pointer. */
static void
test_the_first_actor_is_where_it_was_put (void)
{
  g_autoptr (DramaDossier) empty = drama_dossier_new ();
  Fixture  fixture = { 0 };
  DramaVec at = drama_vec (120, 90), seen;

  set_up_with (&fixture, empty);
  drama_canvas_press_empty_page (fixture.canvas, 2, at.x, at.y);
  g_assert_true (is_asking (&fixture));
  type_into (&fixture, 0, "Eve");
  confirm (&fixture, 0);
  wait_for_frame (&fixture);
  seen = get_view_place (&fixture, "eve");
  g_assert_cmpfloat (drama_vec_distance (seen, at), <, 1);
  tear_down (&fixture, NULL);
}

static void
test_a_tie_between_the_two_selected (Fixture *fixture, gconstpointer unused)
{
  const char *const ids[] = { "b", "d", NULL };

  drama_session_set_selection (fixture->session, ids, NULL);
  drama_canvas_ask_tie (fixture->canvas);
  type_into (fixture, 0, "saw");
  confirm (fixture, 0);
  g_assert_nonnull (drama_dossier_find_tie (get_dossier (fixture), "t-b-saw-d", NULL));

  /* From one to whoever is named: one that is there is used. */
  drama_session_select_actor (fixture->session, "a");
  drama_canvas_ask_tie (fixture->canvas);
  type_into (fixture, 0, get_actor (fixture, "c")->name);
  type_into (fixture, 1, "heard");
  confirm (fixture, 1);
  g_assert_nonnull (drama_dossier_find_tie (get_dossier (fixture), "t-a-heard-c", NULL));
  g_assert_cmpuint (count_actors (fixture), ==, 4);
}

#define ADD(name) g_test_add ("/canvas/edit/" #name, Fixture, NULL, set_up, test_##name, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD (the_rim_is_shown);
  ADD (a_tie_is_drawn_from_the_rim);
  ADD (no_verb_no_tie);
  ADD (escape_while_drawing_leaves_nothing);
  ADD (a_slip_on_the_rim_is_no_loop);
  ADD (a_tie_to_nobody_makes_somebody);
  ADD (two_clicks_make_an_actor_there);
  ADD (a_name_that_is_there_is_offered);
  ADD (an_actor_held_over_another_is_merged);
  ADD (an_actor_dropped_on_another_stays_there);
  ADD (names_and_verbs_change_in_place);
  ADD (selected_actors_come_into_line);
  ADD (a_newcomer_moves_nobody);
  ADD (a_tie_between_the_two_selected);
  g_test_add_func ("/canvas/edit/the_first_actor_is_where_it_was_put",
                   test_the_first_actor_is_where_it_was_put);

  return g_test_run ();
}
