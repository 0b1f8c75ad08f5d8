/* test-outline.c - the lists beside the picture
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-support.h"
#include "drama-outline.h"

#include <adwaita.h>

typedef struct
{
  DramaSession *session;
  DramaOutline *outline;
  GtkWindow    *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  fixture->session = support_new_session ();
  fixture->outline = g_object_new (DRAMA_TYPE_OUTLINE, NULL);
  drama_outline_set_session (fixture->outline, fixture->session);
  fixture->window = support_show (GTK_WIDGET (fixture->outline), 300, 600);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->session);
}

/* "ada board": the ids of what a list shows, in its order. */
static char *
say_list (Fixture *fixture, DramaRecordType type)
{
  GListModel *model = drama_outline_get_model (fixture->outline, type);
  GString    *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (DramaRecordItem) item = g_list_model_get_item (model, i);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", drama_record_item_get_id (item));
    }

  return g_string_free (text, FALSE);
}

#define assert_list(fixture, type, expected)           \
  G_STMT_START                                         \
  {                                                    \
    g_autofree char *said_ = say_list (fixture, type); \
    g_assert_cmpstr (said_, ==, expected);             \
  }                                                    \
  G_STMT_END

static void
test_lists_are_in_the_wanted_order (Fixture *fixture, gconstpointer unused)
{
  assert_list (fixture, DRAMA_RECORD_ACTOR, "ada cargo dock board");
  g_object_set (fixture->outline, "actor-order", "kind", NULL);
  assert_list (fixture, DRAMA_RECORD_ACTOR, "ada board cargo dock");
  g_object_set (fixture->outline, "actor-order", "ties", NULL);
  assert_list (fixture, DRAMA_RECORD_ACTOR, "ada dock cargo board");

  assert_list (fixture, DRAMA_RECORD_TIE, "t1 t5 t2 t3 t4");
  g_object_set (fixture->outline, "tie-order", "verb", NULL);
  assert_list (fixture, DRAMA_RECORD_TIE, "t2 t1 t5 t4 t3");
  g_object_set (fixture->outline, "tie-order", "standing", NULL);
  assert_list (fixture, DRAMA_RECORD_TIE, "t1 t4 t3 t2 t5");

  assert_list (fixture, DRAMA_RECORD_SOURCE, "gazette herald");
}

static void
test_the_order_is_an_action (Fixture *fixture, gconstpointer unused)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->outline), "outline.actor-order",
                                             "s", "kind"));
  assert_list (fixture, DRAMA_RECORD_ACTOR, "ada board cargo dock");
}

static gboolean
has_searched (gpointer data)
{
  Fixture *fixture = data;

  return g_list_model_get_n_items (
             drama_outline_get_model (fixture->outline, DRAMA_RECORD_ACTOR)) == 1;
}

static void
test_a_search_minds_neither_case_nor_accents (Fixture *fixture, gconstpointer unused)
{
  GtkWidget *entry = support_find (GTK_WIDGET (fixture->outline), GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), "SOHNE");
  support_wait (has_searched, fixture);
  assert_list (fixture, DRAMA_RECORD_ACTOR, "cargo");
  assert_list (fixture, DRAMA_RECORD_TIE, "t2 t3");
  assert_list (fixture, DRAMA_RECORD_SOURCE, "");
}

static void
test_the_filter_of_the_session_holds_here_too (Fixture *fixture, gconstpointer unused)
{
  drama_session_set_filter (fixture->session, 1u << DRAMA_KIND_COMPANY, 0);
  assert_list (fixture, DRAMA_RECORD_ACTOR, "ada dock board");
  assert_list (fixture, DRAMA_RECORD_TIE, "t1 t5 t4");
  drama_session_set_filter (fixture->session, 0, 1u << DRAMA_STANDING_CONFIRMED);
  assert_list (fixture, DRAMA_RECORD_TIE, "t5 t2 t3");
  drama_session_set_filter (fixture->session, 0, 0);
  assert_list (fixture, DRAMA_RECORD_TIE, "t1 t5 t2 t3 t4");
}

static char *
say_why_empty (Fixture *fixture)
{
  GtkWidget *note = GTK_WIDGET (gtk_widget_get_template_child (
      GTK_WIDGET (fixture->outline), DRAMA_TYPE_OUTLINE, "empty_note"));

  return gtk_widget_get_visible (note) ? g_strdup (gtk_label_get_label (GTK_LABEL (note))) : NULL;
}

/* What is only hidden is not to be drawn for the first time. */
static void
test_an_empty_list_says_why (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (DramaDossier) dossier = drama_dossier_new ();
  g_autoptr (DramaDocument) document = drama_document_new (dossier);
  g_autoptr (DramaSession) blank = drama_session_new (document);
  g_autofree char *full = say_why_empty (fixture);
  g_autofree char *hidden = NULL, *empty = NULL;

  g_assert_null (full);
  drama_session_set_filter (fixture->session, (1u << DRAMA_N_KINDS) - 1, 0);
  hidden = say_why_empty (fixture);
  g_assert_cmpstr (hidden, ==, "The filter hides every actor.");

  drama_outline_set_session (fixture->outline, blank);
  empty = say_why_empty (fixture);
  g_assert_cmpstr (empty, ==, "Double-click on the empty canvas to name the first actor.");
  drama_outline_set_session (fixture->outline, fixture->session);
}

static GtkSelectionModel *
get_selection (Fixture *fixture, const char *list)
{
  GtkWidget *widget = GTK_WIDGET (gtk_widget_get_template_child (
      GTK_WIDGET (fixture->outline), DRAMA_TYPE_OUTLINE, list));

  return gtk_list_view_get_model (GTK_LIST_VIEW (widget));
}

static void
test_there_is_one_selection (Fixture *fixture, gconstpointer unused)
{
  GtkSelectionModel *actors = get_selection (fixture, "list_actors");
  GtkSelectionModel *ties = get_selection (fixture, "list_ties");

  /* ada cargo dock board: the second is cargo. */
  gtk_selection_model_select_item (actors, 1, TRUE);
  g_assert_true (drama_session_is_actor_selected (fixture->session, "cargo"));
  gtk_selection_model_select_item (actors, 0, FALSE);
  g_assert_cmpuint (drama_session_get_selected_actors (fixture->session)->len, ==, 2);

  gtk_selection_model_select_item (ties, 0, TRUE);
  g_assert_cmpuint (drama_session_get_selected_actors (fixture->session)->len, ==, 0);
  g_assert_false (gtk_selection_model_is_selected (actors, 1));
  g_assert_true (gtk_selection_model_is_selected (ties, 0));

  drama_session_select_actor (fixture->session, "dock");
  g_assert_true (gtk_selection_model_is_selected (actors, 2));
  g_assert_false (gtk_selection_model_is_selected (ties, 0));

  gtk_selection_model_select_all (actors);
  g_assert_cmpuint (drama_session_get_selected_actors (fixture->session)->len, ==, 4);
  gtk_selection_model_unselect_item (actors, 2);
  g_assert_false (drama_session_is_actor_selected (fixture->session, "dock"));
  gtk_selection_model_unselect_all (actors);
  g_assert_cmpuint (drama_session_get_selected_actors (fixture->session)->len, ==, 0);
}

static void
count (guint *n)
{
  ++*n;
}

static void
test_an_activated_tie_is_selected_and_revealed (Fixture *fixture, gconstpointer unused)
{
  GtkWidget *list = GTK_WIDGET (gtk_widget_get_template_child (
      GTK_WIDGET (fixture->outline), DRAMA_TYPE_OUTLINE, "list_ties"));
  guint      reveals = 0, activations = 0;

  g_signal_connect_swapped (fixture->session, "reveal", G_CALLBACK (count), &reveals);
  g_signal_connect_swapped (fixture->outline, "activated", G_CALLBACK (count), &activations);
  gtk_widget_activate_action (list, "list.activate-item", "u", 2);
  g_assert_true (drama_session_is_tie_selected (fixture->session, "t2"));
  g_assert_cmpuint (reveals, ==, 1);
  g_assert_cmpuint (activations, ==, 1);
}

static gboolean
is_scrolled (gpointer list)
{
  g_autoptr (GtkAdjustment) adjustment = NULL;

  g_object_get (list, "vadjustment", &adjustment, NULL);

  return gtk_adjustment_get_value (adjustment) > 0;
}

/* Also in a list that nobody has looked at yet. */
static void
test_what_is_selected_elsewhere_comes_into_view (Fixture *fixture, gconstpointer unused)
{
  DramaOutline *outline = g_object_new (DRAMA_TYPE_OUTLINE, NULL);
  GtkWindow    *window;
  GObject      *list;

  drama_outline_set_session (outline, fixture->session);
  window = support_show (GTK_WIDGET (outline), 300, 200);
  gtk_window_set_focus (window, NULL);
  list = gtk_widget_get_template_child (GTK_WIDGET (outline), DRAMA_TYPE_OUTLINE, "list_ties");
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (list)));
  drama_session_select_tie (fixture->session, "t4");
  support_wait (is_scrolled, list);
  gtk_window_destroy (window);
}

static void
test_an_activated_source_selects_its_ties (Fixture *fixture, gconstpointer unused)
{
  GtkWidget *list = GTK_WIDGET (gtk_widget_get_template_child (
      GTK_WIDGET (fixture->outline), DRAMA_TYPE_OUTLINE, "list_sources"));

  gtk_widget_activate_action (list, "list.activate-item", "u", 1);
  g_assert_cmpuint (drama_session_get_selected_ties (fixture->session)->len, ==, 2);
  g_assert_true (drama_session_is_tie_selected (fixture->session, "t1"));
  g_assert_true (drama_session_is_tie_selected (fixture->session, "t2"));
}

static void
test_what_is_hidden_is_counted (Fixture *fixture, gconstpointer unused)
{
  GtkWidget *note = GTK_WIDGET (gtk_widget_get_template_child (
      GTK_WIDGET (fixture->outline), DRAMA_TYPE_OUTLINE, "hidden_revealer"));
  GtkWidget *label;

  g_assert_false (gtk_revealer_get_reveal_child (GTK_REVEALER (note)));
  drama_session_set_filter (fixture->session, 1u << DRAMA_KIND_COMPANY, 0);
  g_assert_true (gtk_revealer_get_reveal_child (GTK_REVEALER (note)));
  label = support_find (note, GTK_TYPE_LABEL);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, "3 actors and ties are hidden");
}

static void
test_a_row_tells_a_screen_reader_everything (Fixture *fixture, gconstpointer unused)
{
  GtkWidget *row;

  gtk_widget_activate_action (GTK_WIDGET (fixture->outline), "outline.actor-order", "s", "ties");
  row = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (fixture->outline),
                                                   DRAMA_TYPE_OUTLINE, "list_actors"));
  row = gtk_widget_get_first_child (row);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Ada Lund, person, 3 ties");
}

#define add(name) \
  g_test_add ("/app/outline/" #name, Fixture, NULL, set_up, test_##name, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add (lists_are_in_the_wanted_order);
  add (the_order_is_an_action);
  add (a_search_minds_neither_case_nor_accents);
  add (the_filter_of_the_session_holds_here_too);
  add (an_empty_list_says_why);
  add (there_is_one_selection);
  add (an_activated_tie_is_selected_and_revealed);
  add (what_is_selected_elsewhere_comes_into_view);
  add (an_activated_source_selects_its_ties);
  add (what_is_hidden_is_counted);
  add (a_row_tells_a_screen_reader_everything);

  return g_test_run ();
}
