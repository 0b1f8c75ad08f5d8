/* test-window-edit.c - edits that the window offers, and the outline alone can do
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "window-fixture.h"

#include "drama-ask.h"
#include "drama-canvas.h"
#include "drama-merge-ask.h"
#include "drama-outline.h"

#include <adwaita.h>

#include <string.h>

static DramaSession *
get_session (WindowFixture *fixture)
{
  return drama_window_get_session (fixture->window);
}

static DramaDossier *
get_dossier (WindowFixture *fixture)
{
  return drama_document_get_dossier (fixture->document);
}

static GtkWidget *
get_outline (WindowFixture *fixture)
{
  return support_find (GTK_WIDGET (fixture->window), DRAMA_TYPE_OUTLINE);
}

static gboolean
has_rows (gpointer fixture)
{
  GtkWidget *outline = get_outline (fixture);

  return outline != NULL && support_find (outline, GTK_TYPE_LIST_VIEW) != NULL &&
         gtk_widget_get_mapped (outline) &&
         drama_outline_get_model (DRAMA_OUTLINE (outline), DRAMA_RECORD_ACTOR) != NULL;
}

/* The keyboard is in the list of actors from here on. */
static void
enter_outline (WindowFixture *fixture)
{
  support_wait (has_rows, fixture);
  gtk_widget_child_focus (support_find (get_outline (fixture), GTK_TYPE_LIST_VIEW),
                          GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)),
                                         get_outline (fixture)));
}

/* What asks below @owner, and can be seen. */
static GtkWidget *
find_ask (GtkWidget *owner, GType type)
{
  GtkWidget *ask = support_find (owner, type);

  return ask != NULL && gtk_widget_get_visible (ask) ? ask : NULL;
}

static GtkWidget *
find_mapped_entry (GtkWidget *widget)
{
  if (GTK_IS_ENTRY (widget) && gtk_widget_get_mapped (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_mapped_entry (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
answer (GtkWidget *ask, const char *text)
{
  GtkWidget *entry = find_mapped_entry (ask);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
}

static void
test_the_outline_can_do_it_all (WindowFixture *fixture, gconstpointer unused)
{
  const char *const two[] = { "ada", "dock", NULL };
  GtkWidget        *ask;

  enter_outline (fixture);
  window_fixture_do (fixture, "win.new-actor");
  ask = find_ask (get_outline (fixture), DRAMA_TYPE_ASK);
  g_assert_nonnull (ask);
  support_assert_names (ask);
  answer (ask, "Ed Sund");
  g_assert_nonnull (drama_dossier_find_actor (get_dossier (fixture), "ed-sund", NULL));
  g_assert_null (find_ask (get_outline (fixture), DRAMA_TYPE_ASK));

  enter_outline (fixture);
  drama_session_select_actor (get_session (fixture), "ed-sund");
  window_fixture_do (fixture, "win.rename");
  answer (find_ask (get_outline (fixture), DRAMA_TYPE_ASK), "Edward Sund");
  g_assert_cmpstr (drama_actor_get_fields (
                       drama_dossier_find_actor (get_dossier (fixture), "ed-sund", NULL))
                       ->name,
                   ==, "Edward Sund");

  enter_outline (fixture);
  drama_session_set_selection (get_session (fixture), two, NULL);
  window_fixture_do (fixture, "win.new-tie");
  support_assert_names (find_ask (get_outline (fixture), DRAMA_TYPE_ASK));
  answer (find_ask (get_outline (fixture), DRAMA_TYPE_ASK), "visits");
  g_assert_nonnull (drama_dossier_find_tie (get_dossier (fixture), "t-ada-visits-dock", NULL));

  enter_outline (fixture);
  drama_session_set_selection (get_session (fixture), two, NULL);
  window_fixture_do (fixture, "win.merge");
  ask = find_ask (get_outline (fixture), DRAMA_TYPE_MERGE_ASK);
  g_assert_nonnull (ask);
  support_assert_names (ask);
  g_signal_emit_by_name (support_find (ask, GTK_TYPE_BUTTON), "clicked");
  g_assert_null (drama_dossier_find_actor (get_dossier (fixture), "dock", NULL));
  window_fixture_do_with (fixture, "win.split", g_variant_new ("(su)", "ada", 0));
  g_assert_nonnull (drama_dossier_find_actor (get_dossier (fixture), "dock", NULL));
}

static void
test_outside_of_the_outline_the_canvas_asks (WindowFixture *fixture, gconstpointer unused)
{
  GtkWidget *canvas = support_find (GTK_WIDGET (fixture->window), DRAMA_TYPE_CANVAS);

  gtk_widget_grab_focus (canvas);
  drama_session_select_actor (get_session (fixture), "ada");
  window_fixture_do (fixture, "win.rename");
  g_assert_nonnull (find_ask (canvas, DRAMA_TYPE_ASK));
  g_assert_null (find_ask (get_outline (fixture), DRAMA_TYPE_ASK));
}

static gboolean
has_toast (gpointer window)
{
  g_autofree char *labels = support_read_labels (window);

  return strstr (labels, "Cargo & Söhne deleted, with 2 ties and 3 quotes") != NULL;
}

static void
test_a_deletion_offers_undo (WindowFixture *fixture, gconstpointer unused)
{
  drama_session_select_actor (get_session (fixture), "cargo");
  window_fixture_do (fixture, "win.delete");
  g_assert_null (drama_dossier_find_actor (get_dossier (fixture), "cargo", NULL));
  support_wait (has_toast, fixture->window);
  window_fixture_do_with (fixture, "win.undo-step",
                          g_variant_new_uint64 (drama_document_get_step (fixture->document)));
  g_assert_nonnull (drama_dossier_find_actor (get_dossier (fixture), "cargo", NULL));
}

/* Nothing selected, nothing done; and one actor alone cannot be merged. */
static void
test_what_cannot_be_done_is_off (WindowFixture *fixture, gconstpointer unused)
{
  static const char *const needs_some[] = { "win.delete", "win.rename", "win.merge", "win.new-tie",
                                            "win.duplicate", "win.reverse" };
  GtkWidget               *window = GTK_WIDGET (fixture->window);
  GtkWidget               *canvas = support_find (window, DRAMA_TYPE_CANVAS);

  drama_session_select_none (get_session (fixture));
  for (guint i = 0; i < G_N_ELEMENTS (needs_some); i++)
    gtk_widget_activate_action (window, needs_some[i], NULL);
  drama_session_select_actor (get_session (fixture), "ada");
  gtk_widget_activate_action (window, "win.merge", NULL);
  gtk_widget_activate_action (window, "win.reverse", NULL);
  g_assert_false (drama_document_can_undo (fixture->document));
  g_assert_null (find_ask (canvas, DRAMA_TYPE_ASK));
  g_assert_null (find_ask (canvas, DRAMA_TYPE_MERGE_ASK));
}

static void
test_kinds_and_directions (WindowFixture *fixture, gconstpointer unused)
{
  drama_session_select_actor (get_session (fixture), "dock");
  window_fixture_do_with (fixture, "win.kind", g_variant_new_string ("company"));
  g_assert_cmpint (drama_actor_get_fields (
                       drama_dossier_find_actor (get_dossier (fixture), "dock", NULL))
                       ->kind,
                   ==, DRAMA_KIND_COMPANY);
  window_fixture_do (fixture, "win.duplicate");
  g_assert_cmpuint (drama_dossier_get_n_actors (get_dossier (fixture)), ==, 5);
  drama_session_select_tie (get_session (fixture), "t1");
  window_fixture_do (fixture, "win.reverse");
  window_fixture_do_with (fixture, "win.directed", g_variant_new_boolean (FALSE));
  g_assert_cmpstr (
      drama_tie_get_fields (drama_dossier_find_tie (get_dossier (fixture), "t1", NULL))->from, ==,
      "board");
}

/* Ctrl+N: one can begin at once. */
static void
test_a_new_dossier_takes_its_first_actor (WindowFixture *fixture, gconstpointer unused)
{
  GList       *windows;
  DramaWindow *fresh = NULL;
  GtkWidget   *canvas, *ask;

  g_action_group_activate_action (G_ACTION_GROUP (fixture->app), "new-window", NULL);
  windows = gtk_application_get_windows (GTK_APPLICATION (fixture->app));
  for (GList *l = windows; l != NULL; l = l->next)
    if (DRAMA_IS_WINDOW (l->data) && l->data != fixture->window)
      fresh = l->data;
  g_assert_nonnull (fresh);
  g_assert_nonnull (drama_window_get_session (fresh));

  canvas = support_find (GTK_WIDGET (fresh), DRAMA_TYPE_CANVAS);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fresh), "win.new-actor", NULL));
  ask = find_ask (canvas, DRAMA_TYPE_ASK);
  g_assert_nonnull (ask);
  answer (ask, "Ann Lee");
  g_assert_cmpuint (
      drama_dossier_get_n_actors (drama_session_get_dossier (drama_window_get_session (fresh))),
      ==, 1);
  gtk_window_destroy (GTK_WINDOW (fresh));
}

#define ADD(name)                                                                                 \
  g_test_add ("/app/window-edit/" #name, WindowFixture, NULL, window_fixture_set_up, test_##name, \
              window_fixture_tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD (the_outline_can_do_it_all);
  ADD (outside_of_the_outline_the_canvas_asks);
  ADD (a_deletion_offers_undo);
  ADD (what_cannot_be_done_is_off);
  ADD (kinds_and_directions);
  ADD (a_new_dossier_takes_its_first_actor);

  return g_test_run ();
}
