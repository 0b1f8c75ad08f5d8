/* test-find-bar.c - finding words anywhere
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-support.h"
#include "drama-find-bar.h"

#include <adwaita.h>

typedef struct
{
  DramaSession *session;
  DramaFindBar *bar;
  GtkWindow    *window;
  guint         jumps;
} Fixture;

static void
count (guint *n)
{
  ++*n;
}

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  fixture->session = support_new_session ();
  fixture->bar = g_object_new (DRAMA_TYPE_FIND_BAR, "open", TRUE, NULL);
  fixture->jumps = 0;
  drama_find_bar_set_session (fixture->bar, fixture->session);
  g_signal_connect_swapped (fixture->bar, "jumped", G_CALLBACK (count), &fixture->jumps);
  fixture->window = support_show (GTK_WIDGET (fixture->bar), 500, 100);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->session);
}

/* An actor's alias, a quote of t1, and a note of e5: whatever case and accent. */
static void
test_steps_go_round (Fixture *fixture, gconstpointer unused)
{
  drama_find_bar_look_for (fixture->bar, "LÜND");
  g_assert_cmpstr (drama_find_bar_get_count (fixture->bar), ==, "1 of 3");
  g_assert_true (drama_session_is_actor_selected (fixture->session, "ada"));

  drama_find_bar_step (fixture->bar, 1);
  g_assert_cmpstr (drama_find_bar_get_count (fixture->bar), ==, "2 of 3");
  g_assert_true (drama_session_is_tie_selected (fixture->session, "t1"));
  g_assert_cmpstr (drama_session_get_selected_evidence (fixture->session), ==, "e2");

  drama_find_bar_step (fixture->bar, 1);
  drama_find_bar_step (fixture->bar, 1);
  g_assert_cmpstr (drama_find_bar_get_count (fixture->bar), ==, "1 of 3");
  drama_find_bar_step (fixture->bar, -1);
  g_assert_cmpstr (drama_find_bar_get_count (fixture->bar), ==, "3 of 3");
  g_assert_cmpuint (fixture->jumps, >=, 5);
}

static void
test_what_is_not_there_is_said (Fixture *fixture, gconstpointer unused)
{
  drama_session_select_actor (fixture->session, "ada");
  drama_find_bar_look_for (fixture->bar, "zeppelin");
  g_assert_cmpstr (drama_find_bar_get_count (fixture->bar), ==, "Not found");
  g_assert_true (drama_session_is_actor_selected (fixture->session, "ada"));
  drama_find_bar_step (fixture->bar, 1);

  drama_find_bar_look_for (fixture->bar, "");
  g_assert_cmpstr (drama_find_bar_get_count (fixture->bar), ==, "");
}

static void
test_a_finding_is_shown_though_it_was_hidden (Fixture *fixture, gconstpointer unused)
{
  drama_session_set_filter (fixture->session, 1u << DRAMA_KIND_COMPANY, 0);
  drama_find_bar_look_for (fixture->bar, "bribed");
  g_assert_true (drama_session_is_tie_selected (fixture->session, "t2"));
  g_assert_cmpuint (drama_session_get_hidden_kinds (fixture->session), ==, 0);
}

/* The findings belong to one dossier; an edit makes others. */
static void
test_an_edit_is_searched_again (Fixture *fixture, gconstpointer unused)
{
  drama_find_bar_look_for (fixture->bar, "bribed");
  support_remove_tie (drama_session_get_document (fixture->session), "t2");
  g_assert_cmpstr (drama_find_bar_get_count (fixture->bar), ==, "Not found");
  drama_document_undo (drama_session_get_document (fixture->session));
  g_assert_cmpstr (drama_find_bar_get_count (fixture->bar), ==, "1 found");
  drama_find_bar_step (fixture->bar, 1);
  g_assert_true (drama_session_is_tie_selected (fixture->session, "t2"));
}

/* With Escape the reader is back at what had the keyboard, and goes on from the finding. */
static void
test_closing_gives_the_keyboard_back (Fixture *fixture, gconstpointer unused)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *first = gtk_button_new_with_label ("first");
  GtkWidget *second = gtk_button_new_with_label ("second");

  g_object_ref (fixture->bar);
  gtk_window_set_child (fixture->window, NULL);
  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->bar));
  gtk_box_append (GTK_BOX (box), second);
  g_object_unref (fixture->bar);
  gtk_window_set_child (fixture->window, box);
  g_object_set (fixture->bar, "open", FALSE, NULL);

  gtk_widget_grab_focus (second);
  drama_find_bar_begin (fixture->bar);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window),
                                         GTK_WIDGET (fixture->bar)));
  drama_find_bar_begin (fixture->bar);
  g_object_set (fixture->bar, "open", FALSE, NULL);
  g_assert_true (gtk_window_get_focus (fixture->window) == second);
}

#define add(name) \
  g_test_add ("/app/find-bar/" #name, Fixture, NULL, set_up, test_##name, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add (steps_go_round);
  add (what_is_not_there_is_said);
  add (a_finding_is_shown_though_it_was_hidden);
  add (an_edit_is_searched_again);
  add (closing_gives_the_keyboard_back);

  return g_test_run ();
}
