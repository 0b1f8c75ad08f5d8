/* test-panel-look.c - what is in the fields of the panel is seen
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "panel-support.h"

#include <adwaita.h>

#define PANEL GTK_WIDGET (fixture->panel)

static gboolean
is_seen_whole (gpointer view)
{
  GtkAdjustment *lines = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));

  return gtk_adjustment_get_upper (lines) > 90 &&
         gtk_adjustment_get_upper (lines) <= gtk_adjustment_get_page_size (lines);
}

#define LONG                                                                              \
  "She leads the board that gives out the permits, and has led it since the harbour was " \
  "sold; what she says of the sale is not what the papers say, and nobody has asked her " \
  "again since the spring, when the last of those who could have known left the country."

/* However much there is below it in the panel. */
static void
test_a_passage_of_some_lines_is_seen_whole (PanelFixture *fixture, gconstpointer unused)
{
  gtk_window_set_default_size (fixture->window, 360, 300);
  drama_session_select_actor (fixture->session, "ada");
  panel_open_fields (fixture);
  panel_type_passage (PANEL, DRAMA_CHANGE_ACTOR_NOTE, LONG);
  support_wait (is_seen_whole,
                support_find (panel_find_row (PANEL, DRAMA_CHANGE_ACTOR_NOTE), GTK_TYPE_TEXT_VIEW));
}

static gboolean
has_width (gpointer widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_get_width (widget) > 0;
}

/* With the arrow that says that there are others. */
static void
test_a_long_name_stays_in_its_button (PanelFixture *fixture, gconstpointer unused)
{
  const DramaTieFields *tie;
  GtkWidget            *row, *arrow;
  graphene_rect_t       at;

  drama_session_select_tie (fixture->session, "t1");
  tie = drama_tie_get_fields (
      drama_dossier_find_tie (drama_document_get_dossier (fixture->document), "t1", NULL));
  support_rename (fixture->document, tie->from,
                  "The Commission of Inquiry into the Sale of Permits of the Harbour Board");
  panel_open_fields (fixture);
  row = panel_find_row (PANEL, DRAMA_CHANGE_TIE_FROM);
  arrow = support_find (row, GTK_TYPE_IMAGE);
  support_wait (has_width, arrow);
  g_assert_true (gtk_widget_compute_bounds (arrow, row, &at));
  g_assert_cmpfloat ((double) (at.origin.x + at.size.width), <=, gtk_widget_get_width (row));
}

#define add(name)                                                                      \
  g_test_add ("/app/panel-look/" #name, PanelFixture, NULL, panel_set_up, test_##name, \
              panel_tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add (a_passage_of_some_lines_is_seen_whole);
  add (a_long_name_stays_in_its_button);

  return g_test_run ();
}
