/* test-panes.c - panes beside the picture, over it, one at a time
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-support.h"
#include "drama-panes.h"

#include <adwaita.h>

typedef struct
{
  DramaPanes *panes;
  GtkWidget  *start;
  GtkWidget  *next;
  GtkWidget  *middle;
  GtkWidget  *end;
  GtkWindow  *window;
} Fixture;

static const char TEMPLATE[] =
    "<interface>"
    "<object class='DramaPanes' id='panes'>"
    "<child type='start'><object class='AdwBin' id='start'><child>"
    "<object class='GtkButton'/></child></object></child>"
    "<child type='next'><object class='AdwBin' id='next'><child>"
    "<object class='GtkButton'/></child></object></child>"
    "<child type='middle'><object class='AdwBin' id='middle'><child>"
    "<object class='GtkButton'/></child></object></child>"
    "<child type='end'><object class='AdwBin' id='end'><child>"
    "<object class='GtkButton'/></child></object></child>"
    "</object></interface>";

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GtkBuilder) builder = NULL;

  g_type_ensure (DRAMA_TYPE_PANES);
  builder = gtk_builder_new_from_string (TEMPLATE, -1);
  fixture->panes = DRAMA_PANES (gtk_builder_get_object (builder, "panes"));
  fixture->start = GTK_WIDGET (gtk_builder_get_object (builder, "start"));
  fixture->next = GTK_WIDGET (gtk_builder_get_object (builder, "next"));
  fixture->middle = GTK_WIDGET (gtk_builder_get_object (builder, "middle"));
  fixture->end = GTK_WIDGET (gtk_builder_get_object (builder, "end"));
  fixture->window = support_show (GTK_WIDGET (fixture->panes), 1200, 400);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  gtk_window_destroy (fixture->window);
}

/* Gives the panes a width as a window would that was resized. */
static void
resize (Fixture *fixture, int width)
{
  gtk_widget_size_allocate (GTK_WIDGET (fixture->panes), &(GtkAllocation){ 0, 0, width, 400 }, -1);
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  gtk_widget_size_allocate (GTK_WIDGET (fixture->panes), &(GtkAllocation){ 0, 0, width, 400 }, -1);
}

static void
test_wide_panes_stand_side_by_side (Fixture *fixture, gconstpointer unused)
{
  resize (fixture, 1200);
  g_assert_false (drama_panes_get_folded (fixture->panes));
  g_assert_cmpint (gtk_widget_get_width (fixture->start), ==, 280);
  g_assert_cmpint (gtk_widget_get_width (fixture->end), ==, 360);
  g_assert_cmpint (gtk_widget_get_width (fixture->middle), ==, 1200 - 280 - 360);
}

static void
test_a_hidden_pane_gives_its_room (Fixture *fixture, gconstpointer unused)
{
  resize (fixture, 1200);
  drama_panes_set_start_visible (fixture->panes, FALSE);
  resize (fixture, 1200);
  g_assert_false (gtk_widget_get_child_visible (fixture->start));
  g_assert_cmpint (gtk_widget_get_width (fixture->middle), ==, 1200 - 360);
}

static void
test_folded_panes_lie_over_the_picture (Fixture *fixture, gconstpointer unused)
{
  resize (fixture, 800);
  g_assert_true (drama_panes_get_folded (fixture->panes));
  g_assert_false (drama_panes_get_single (fixture->panes));
  g_assert_false (drama_panes_get_start_visible (fixture->panes));
  g_assert_cmpint (gtk_widget_get_width (fixture->middle), ==, 800);

  drama_panes_set_end_visible (fixture->panes, TRUE);
  resize (fixture, 800);
  g_assert_cmpint (gtk_widget_get_width (fixture->end), ==, 360);
  g_assert_cmpint (gtk_widget_get_width (fixture->middle), ==, 800);
  g_assert_true (drama_panes_close_overlays (fixture->panes));
  g_assert_false (drama_panes_close_overlays (fixture->panes));
}

static void
test_single_panes_take_turns (Fixture *fixture, gconstpointer unused)
{
  resize (fixture, 360);
  g_assert_true (drama_panes_get_single (fixture->panes));
  drama_panes_set_start_visible (fixture->panes, TRUE);
  resize (fixture, 360);
  g_assert_cmpint (gtk_widget_get_width (fixture->start), ==, 360);
  drama_panes_set_end_visible (fixture->panes, TRUE);
  resize (fixture, 360);
  g_assert_false (drama_panes_get_start_visible (fixture->panes));
  g_assert_cmpint (gtk_widget_get_width (fixture->end), ==, 360);
}

static void
test_unfolding_brings_back_what_was_beside (Fixture *fixture, gconstpointer unused)
{
  resize (fixture, 1200);
  drama_panes_set_end_visible (fixture->panes, FALSE);
  resize (fixture, 700);
  drama_panes_set_end_visible (fixture->panes, TRUE);
  resize (fixture, 1200);
  g_assert_true (drama_panes_get_start_visible (fixture->panes));
  g_assert_false (drama_panes_get_end_visible (fixture->panes));
}

/* With it the picture keeps 480 px, and it goes with the pane that it is next to. */
static void
test_much_room_has_one_pane_more (Fixture *fixture, gconstpointer unused)
{
  g_object_set (fixture->panes, "next-visible", TRUE, NULL);
  resize (fixture, 1439);
  g_assert_false (gtk_widget_get_child_visible (fixture->next));
  resize (fixture, 1600);
  g_assert_true (gtk_widget_get_child_visible (fixture->next));
  g_assert_cmpint (gtk_widget_get_width (fixture->start), ==, 280);
  g_assert_cmpint (gtk_widget_get_width (fixture->next), ==, 360);
  g_assert_cmpint (gtk_widget_get_width (fixture->end), ==, 360);
  g_assert_cmpint (gtk_widget_get_width (fixture->middle), ==, 1600 - 280 - 360 - 360);
  resize (fixture, 1440);
  g_assert_cmpint (gtk_widget_get_width (fixture->middle), ==, 480);

  drama_panes_set_start_visible (fixture->panes, FALSE);
  resize (fixture, 1600);
  g_assert_false (gtk_widget_get_child_visible (fixture->next));
  drama_panes_set_start_visible (fixture->panes, TRUE);
  g_object_set (fixture->panes, "next-visible", FALSE, NULL);
  resize (fixture, 1600);
  g_assert_false (gtk_widget_get_child_visible (fixture->next));
}

static void
test_the_focus_goes_round_what_is_seen (Fixture *fixture, gconstpointer unused)
{
  resize (fixture, 1200);
  gtk_widget_child_focus (fixture->start, GTK_DIR_TAB_FORWARD);
  drama_panes_focus_next (fixture->panes);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), fixture->middle));
  drama_panes_set_end_visible (fixture->panes, FALSE);
  resize (fixture, 1200);
  drama_panes_focus_next (fixture->panes);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), fixture->start));
}

static void
test_a_pane_that_goes_leaves_the_focus_to_the_picture (Fixture *fixture, gconstpointer unused)
{
  resize (fixture, 1200);
  gtk_widget_child_focus (fixture->end, GTK_DIR_TAB_FORWARD);
  drama_panes_set_end_visible (fixture->panes, FALSE);
  resize (fixture, 1200);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), fixture->middle));
}

static void
test_a_pane_that_comes_takes_the_focus_at_once (Fixture *fixture, gconstpointer unused)
{
  drama_panes_set_end_visible (fixture->panes, FALSE);
  resize (fixture, 1200);
  drama_panes_set_end_visible (fixture->panes, TRUE);
  g_assert_true (gtk_widget_child_focus (fixture->end, GTK_DIR_TAB_FORWARD));
}

#define add(name) \
  g_test_add ("/app/panes/" #name, Fixture, NULL, set_up, test_##name, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add (wide_panes_stand_side_by_side);
  add (a_hidden_pane_gives_its_room);
  add (folded_panes_lie_over_the_picture);
  add (single_panes_take_turns);
  add (unfolding_brings_back_what_was_beside);
  add (much_room_has_one_pane_more);
  add (the_focus_goes_round_what_is_seen);
  add (a_pane_that_comes_takes_the_focus_at_once);
  add (a_pane_that_goes_leaves_the_focus_to_the_picture);

  return g_test_run ();
}
