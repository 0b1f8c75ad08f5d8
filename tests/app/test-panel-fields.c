/* test-panel-fields.c - what is typed and chosen in the fields of the panel
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "panel-support.h"

#include "drama-edit-fold.h"

#include <adwaita.h>

#include <string.h>

#define PANEL GTK_WIDGET (fixture->panel)

/* Every line of the panel, typed, left by Return, undone. */
static void
test_every_line_is_committed_by_return (PanelFixture *fixture, gconstpointer unused)
{
  static const struct
  {
    DramaChange change;
    const char *actor;
    const char *tie;
    const char *id;
    const char *before;
    const char *typed;
  } rows[] = {
    { DRAMA_CHANGE_DOSSIER_TITLE, NULL, NULL, "", "The small harbour", "Harbour" },
    { DRAMA_CHANGE_DOSSIER_LANGUAGE, NULL, NULL, "", "en", "de" },
    { DRAMA_CHANGE_ACTOR_NAME, "ada", NULL, "ada", "Ada Lund", "Ada Sund" },
    { DRAMA_CHANGE_TIE_VERB, NULL, "t1", "t1", "leads", "led" },
    { DRAMA_CHANGE_TIE_DATE, NULL, "t1", "t1", "2013/..", "2013/2014" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      drama_session_select_none (fixture->session);
      if (rows[i].actor != NULL)
        drama_session_select_actor (fixture->session, rows[i].actor);
      if (rows[i].tie != NULL)
        drama_session_select_tie (fixture->session, rows[i].tie);
      panel_open_fields (fixture);
      panel_type (PANEL, rows[i].change, rows[i].typed);
      panel_assert_value (fixture, rows[i].change, rows[i].id, NULL, rows[i].before);
      panel_press_return (PANEL, rows[i].change);
      panel_assert_value (fixture, rows[i].change, rows[i].id, NULL, rows[i].typed);

      drama_document_undo (fixture->document);
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (
                           panel_find_in_row (PANEL, rows[i].change, GTK_TYPE_ENTRY))),
                       ==, rows[i].before);
    }
}

static void
test_every_passage_is_committed_by_leaving (PanelFixture *fixture, gconstpointer unused)
{
  static const struct
  {
    DramaChange change;
    const char *actor;
    const char *tie;
    const char *id;
  } rows[] = {
    { DRAMA_CHANGE_DOSSIER_NOTE, NULL, NULL, "" },
    { DRAMA_CHANGE_ACTOR_NOTE, "ada", NULL, "ada" },
    { DRAMA_CHANGE_TIE_NOTE, NULL, "t1", "t1" },
    { DRAMA_CHANGE_TIE_WHY, NULL, "t4", "t4" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      drama_session_select_none (fixture->session);
      if (rows[i].actor != NULL)
        drama_session_select_actor (fixture->session, rows[i].actor);
      if (rows[i].tie != NULL)
        drama_session_select_tie (fixture->session, rows[i].tie);
      panel_open_fields (fixture);
      panel_type_passage (PANEL, rows[i].change, "One.\nTwo.");
      gtk_window_set_focus (fixture->window, NULL);
      panel_assert_value (fixture, rows[i].change, rows[i].id, NULL, "One.\nTwo.");
    }
}

static gboolean
is_led (gpointer fixture)
{
  DramaDossier    *dossier = drama_document_get_dossier (((PanelFixture *) fixture)->document);
  g_autofree char *verb = drama_change_dup_value (DRAMA_CHANGE_TIE_VERB, dossier,
                                                  &(DramaSubject){ "t1", NULL });

  return g_str_equal (verb, "led");
}

/* A pause commits, and takes no space away from under the fingers. */
static void
test_a_pause_commits (PanelFixture *fixture, gconstpointer unused)
{
  GtkWidget *entry;

  drama_session_select_tie (fixture->session, "t1");
  panel_open_fields (fixture);
  panel_type (PANEL, DRAMA_CHANGE_TIE_VERB, "led ");
  support_wait (is_led, fixture);
  entry = panel_find_in_row (PANEL, DRAMA_CHANGE_TIE_VERB, GTK_TYPE_ENTRY);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "led ");
  panel_press_return (PANEL, DRAMA_CHANGE_TIE_VERB);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "led");
}

static void
test_typing_in_one_visit_is_one_step (PanelFixture *fixture, gconstpointer unused)
{
  drama_session_select_tie (fixture->session, "t1");
  panel_open_fields (fixture);
  panel_type (PANEL, DRAMA_CHANGE_TIE_VERB, "le");
  drama_document_flush (fixture->document);
  panel_type (PANEL, DRAMA_CHANGE_TIE_VERB, "led");
  drama_document_flush (fixture->document);
  panel_press_return (PANEL, DRAMA_CHANGE_TIE_VERB);
  g_assert_cmpstr (drama_document_get_undo_label (fixture->document), ==,
                   "Change Verb of Ada Lund leads Harbour Board");

  /* Return ended the visit: this is another step. */
  panel_type (PANEL, DRAMA_CHANGE_TIE_VERB, "led by");
  panel_press_return (PANEL, DRAMA_CHANGE_TIE_VERB);
  drama_document_undo (fixture->document);
  panel_assert_value (fixture, DRAMA_CHANGE_TIE_VERB, "t1", NULL, "led");
  drama_document_undo (fixture->document);
  panel_assert_value (fixture, DRAMA_CHANGE_TIE_VERB, "t1", NULL, "leads");
  g_assert_false (drama_document_can_undo (fixture->document));
}

/* The undo of the entry takes back typing and nothing before it, and what was typed and
 * taken back is no step. */
static void
test_undo_within_a_field (PanelFixture *fixture, gconstpointer unused)
{
  GtkWidget *entry, *text;

  drama_session_select_tie (fixture->session, "t1");
  panel_open_fields (fixture);
  entry = panel_find_in_row (PANEL, DRAMA_CHANGE_TIE_VERB, GTK_TYPE_ENTRY);
  text = support_find (entry, GTK_TYPE_TEXT);
  gtk_widget_activate_action (text, "text.undo", NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "leads");

  panel_type (PANEL, DRAMA_CHANGE_TIE_VERB, "led");
  drama_document_flush (fixture->document);
  g_assert_true (drama_document_can_undo (fixture->document));
  panel_type (PANEL, DRAMA_CHANGE_TIE_VERB, "leads");
  drama_document_flush (fixture->document);
  g_assert_false (drama_document_can_undo (fixture->document));
  panel_assert_value (fixture, DRAMA_CHANGE_TIE_VERB, "t1", NULL, "leads");
}

static void
test_escape_puts_back_what_was_there (PanelFixture *fixture, gconstpointer unused)
{
  GtkWidget *entry;

  drama_session_select_tie (fixture->session, "t1");
  panel_open_fields (fixture);
  entry = panel_find_in_row (PANEL, DRAMA_CHANGE_TIE_VERB, GTK_TYPE_ENTRY);

  /* Nothing to take back: somebody else may have a use for the key. */
  g_assert_false (panel_press_escape (PANEL, DRAMA_CHANGE_TIE_VERB));

  panel_type (PANEL, DRAMA_CHANGE_TIE_VERB, "led");
  g_assert_true (panel_press_escape (PANEL, DRAMA_CHANGE_TIE_VERB));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "leads");
  g_assert_false (drama_document_can_undo (fixture->document));

  /* What a pause has committed is taken back too. */
  panel_type (PANEL, DRAMA_CHANGE_TIE_VERB, "led");
  drama_document_flush (fixture->document);
  panel_type (PANEL, DRAMA_CHANGE_TIE_VERB, "led by");
  g_assert_true (panel_press_escape (PANEL, DRAMA_CHANGE_TIE_VERB));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "leads");
  panel_assert_value (fixture, DRAMA_CHANGE_TIE_VERB, "t1", NULL, "leads");
  g_assert_false (drama_document_can_undo (fixture->document));

  /* But nothing that somebody else did in the meantime. */
  panel_type (PANEL, DRAMA_CHANGE_TIE_VERB, "led");
  drama_document_flush (fixture->document);
  support_rename (fixture->document, "dock", "Dock Ten");
  panel_press_escape (PANEL, DRAMA_CHANGE_TIE_VERB);
  panel_assert_value (fixture, DRAMA_CHANGE_ACTOR_NAME, "dock", NULL, "Dock Ten");
}

static void
test_what_is_refused_stays_to_be_mended (PanelFixture *fixture, gconstpointer unused)
{
  GtkWidget       *entry;
  g_autofree char *error = NULL;
  g_autofree char *mended = NULL;

  drama_session_select_tie (fixture->session, "t1");
  panel_open_fields (fixture);
  entry = panel_find_in_row (PANEL, DRAMA_CHANGE_TIE_DATE, GTK_TYPE_ENTRY);
  panel_type (PANEL, DRAMA_CHANGE_TIE_DATE, "May 2011");
  panel_press_return (PANEL, DRAMA_CHANGE_TIE_DATE);
  error = panel_dup_error (PANEL, DRAMA_CHANGE_TIE_DATE);
  g_assert_nonnull (strstr (error, "This is no date. Write 2013, 2016-12"));
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
  gtk_test_accessible_assert_state (entry, GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  panel_assert_value (fixture, DRAMA_CHANGE_TIE_DATE, "t1", NULL, "2013/..");

  /* Nothing else is lost, and it is not lost by something else. */
  panel_type (PANEL, DRAMA_CHANGE_TIE_VERB, "led");
  panel_press_return (PANEL, DRAMA_CHANGE_TIE_VERB);
  panel_assert_value (fixture, DRAMA_CHANGE_TIE_VERB, "t1", NULL, "led");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "May 2011");

  panel_type (PANEL, DRAMA_CHANGE_TIE_DATE, "2011-05");
  mended = panel_dup_error (PANEL, DRAMA_CHANGE_TIE_DATE);
  g_assert_cmpstr (mended, ==, "");
  panel_press_return (PANEL, DRAMA_CHANGE_TIE_DATE);
  panel_assert_value (fixture, DRAMA_CHANGE_TIE_DATE, "t1", NULL, "2011-05");
}

static void
test_a_date_is_said_in_words (PanelFixture *fixture, gconstpointer unused)
{
  GtkWidget       *row;
  g_autofree char *known = NULL;
  g_autofree char *typed = NULL;
  g_autofree char *half = NULL;

  drama_session_select_tie (fixture->session, "t2");
  panel_open_fields (fixture);
  row = panel_find_row (PANEL, DRAMA_CHANGE_TIE_DATE);
  known = support_read_labels (row);
  g_assert_nonnull (strstr (known, "That is: around 2010"));
  panel_type (PANEL, DRAMA_CHANGE_TIE_DATE, "../2013");
  typed = support_read_labels (row);
  g_assert_nonnull (strstr (typed, "That is: until 2013"));
  panel_type (PANEL, DRAMA_CHANGE_TIE_DATE, "201");
  half = support_read_labels (row);
  g_assert_nonnull (strstr (half, "2010~ for about"));
}

static void
choose (GtkWidget *root, DramaChange change, guint at)
{
  gtk_drop_down_set_selected (GTK_DROP_DOWN (panel_find_in_row (root, change,
                                                                GTK_TYPE_DROP_DOWN)),
                              at);
}

static void
test_choices_and_switches (PanelFixture *fixture, gconstpointer unused)
{
  drama_session_select_actor (fixture->session, "ada");
  panel_open_fields (fixture);
  choose (PANEL, DRAMA_CHANGE_ACTOR_KIND, DRAMA_KIND_GROUP);
  panel_assert_value (fixture, DRAMA_CHANGE_ACTOR_KIND, "ada", NULL, "group");
  gtk_switch_set_active (GTK_SWITCH (panel_find_in_row (PANEL, DRAMA_CHANGE_ACTOR_PINNED,
                                                        GTK_TYPE_SWITCH)),
                         TRUE);
  panel_assert_value (fixture, DRAMA_CHANGE_ACTOR_PINNED, "ada", NULL, "true");
  drama_document_undo (fixture->document);
  g_assert_false (gtk_switch_get_active (GTK_SWITCH (
      panel_find_in_row (PANEL, DRAMA_CHANGE_ACTOR_PINNED, GTK_TYPE_SWITCH))));

  drama_session_select_tie (fixture->session, "t1");
  panel_open_fields (fixture);
  gtk_switch_set_active (GTK_SWITCH (panel_find_in_row (PANEL, DRAMA_CHANGE_TIE_DIRECTED,
                                                        GTK_TYPE_SWITCH)),
                         FALSE);
  panel_assert_value (fixture, DRAMA_CHANGE_TIE_DIRECTED, "t1", NULL, "false");
}

/* Typing a part of the name and Return is enough. */
static void
pick (GtkWidget *root, DramaChange change, const char *part)
{
  GtkWidget *button = panel_find_in_row (root, change, GTK_TYPE_MENU_BUTTON);
  GtkWidget *search;

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  search = support_find (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))),
                         GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (search), part);
  g_signal_emit_by_name (search, "search-changed");
  g_signal_emit_by_name (search, "activate");
}

static void
test_ends_are_picked_by_name_or_alias (PanelFixture *fixture, gconstpointer unused)
{
  g_autofree char *said = NULL;

  drama_session_select_tie (fixture->session, "t1");
  panel_open_fields (fixture);
  pick (PANEL, DRAMA_CHANGE_TIE_FROM, "c&s");
  panel_assert_value (fixture, DRAMA_CHANGE_TIE_FROM, "t1", NULL, "cargo");
  pick (PANEL, DRAMA_CHANGE_TIE_TO, "sohne");
  panel_assert_value (fixture, DRAMA_CHANGE_TIE_TO, "t1", NULL, "cargo");
  said = support_read_labels (panel_find_row (PANEL, DRAMA_CHANGE_TIE_TO));
  g_assert_nonnull (strstr (said, "Cargo & Söhne"));

  drama_document_undo (fixture->document);
  panel_assert_value (fixture, DRAMA_CHANGE_TIE_TO, "t1", NULL, "board");
}

static void
test_a_tie_is_reversed (PanelFixture *fixture, gconstpointer unused)
{
  drama_session_select_tie (fixture->session, "t1");
  panel_open_fields (fixture);
  g_signal_emit_by_name (support_find_button (PANEL, "_Reverse the Tie"), "clicked");
  panel_assert_value (fixture, DRAMA_CHANGE_TIE_FROM, "t1", NULL, "board");
  panel_assert_value (fixture, DRAMA_CHANGE_TIE_TO, "t1", NULL, "ada");
  g_assert_cmpstr (drama_document_get_undo_label (fixture->document), ==,
                   "Reverse Ada Lund leads Harbour Board");
}

/* The standing is seen at once, its reason asked for, and both taken back. */
static void
test_a_standing_is_overruled_and_taken_back (PanelFixture *fixture, gconstpointer unused)
{
  g_autofree char *before = NULL;
  g_autofree char *overruled = NULL;
  g_autofree char *taken_back = NULL;

  drama_session_select_tie (fixture->session, "t1");
  panel_open_fields (fixture);
  g_assert_false (gtk_widget_get_visible (panel_find_row (PANEL, DRAMA_CHANGE_TIE_WHY)));
  before = support_read_labels (PANEL);
  g_assert_null (strstr (before, "By the rule it would be:"));

  choose (PANEL, DRAMA_CHANGE_TIE_STANDING, 1 + DRAMA_STANDING_ALLEGED);
  g_assert_true (gtk_widget_get_visible (panel_find_row (PANEL, DRAMA_CHANGE_TIE_WHY)));
  panel_type_passage (PANEL, DRAMA_CHANGE_TIE_WHY, "She told me.");
  drama_document_flush (fixture->document);
  overruled = support_read_labels (PANEL);
  g_assert_nonnull (strstr (overruled, "Alleged\nSet by a person, "));
  g_assert_nonnull (strstr (overruled, "She told me.\nBy the rule it would be:\nConfirmed\n"));

  choose (PANEL, DRAMA_CHANGE_TIE_STANDING, 0);
  panel_assert_value (fixture, DRAMA_CHANGE_TIE_STANDING, "t1", NULL, "");
  g_assert_false (gtk_widget_get_visible (panel_find_row (PANEL, DRAMA_CHANGE_TIE_WHY)));
  taken_back = support_read_labels (PANEL);
  g_assert_null (strstr (taken_back, "By the rule it would be:"));
}

static void
test_other_names_are_added_and_removed (PanelFixture *fixture, gconstpointer unused)
{
  GtkWidget       *entry, *chip;
  g_autofree char *error = NULL;

  drama_session_select_actor (fixture->session, "ada");
  panel_open_fields (fixture);
  entry = panel_find_in_row (PANEL, DRAMA_CHANGE_ACTOR_ALIASES, GTK_TYPE_ENTRY);
  panel_type (PANEL, DRAMA_CHANGE_ACTOR_ALIASES, " A. L. ");
  panel_press_return (PANEL, DRAMA_CHANGE_ACTOR_ALIASES);
  panel_assert_value (fixture, DRAMA_CHANGE_ACTOR_ALIASES, "ada", NULL, "Lund\nA. L.");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");

  panel_type (PANEL, DRAMA_CHANGE_ACTOR_ALIASES, "Lund");
  panel_press_return (PANEL, DRAMA_CHANGE_ACTOR_ALIASES);
  error = panel_dup_error (PANEL, DRAMA_CHANGE_ACTOR_ALIASES);
  g_assert_cmpstr (error, ==, "This name is among them already.");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Lund");

  /* The first chip is the older name; what is being typed stays. */
  chip = panel_find_in_row (PANEL, DRAMA_CHANGE_ACTOR_ALIASES, GTK_TYPE_FLOW_BOX_CHILD);
  g_signal_emit_by_name (support_find (chip, GTK_TYPE_BUTTON), "clicked");
  panel_assert_value (fixture, DRAMA_CHANGE_ACTOR_ALIASES, "ada", NULL, "A. L.");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Lund");
  panel_press_return (PANEL, DRAMA_CHANGE_ACTOR_ALIASES);
  panel_assert_value (fixture, DRAMA_CHANGE_ACTOR_ALIASES, "ada", NULL, "A. L.\nLund");
}

/* The field stays where it is, with the focus in it, whatever changes around it. */
static void
test_the_focus_stays_in_its_field (PanelFixture *fixture, gconstpointer unused)
{
  GtkWidget *focus;

  drama_session_select_tie (fixture->session, "t1");
  panel_open_fields (fixture);
  panel_type (PANEL, DRAMA_CHANGE_TIE_VERB, "led");
  focus = gtk_window_get_focus (fixture->window);
  g_assert_true (gtk_widget_is_ancestor (focus, panel_find_row (PANEL, DRAMA_CHANGE_TIE_VERB)));
  drama_document_flush (fixture->document);
  support_rename (fixture->document, "ada", "Ada Sund");
  g_assert_true (gtk_window_get_focus (fixture->window) == focus);
}

/* Another record is shown while a word is typed: the word is not lost. */
static void
test_what_is_being_typed_survives_the_selection (PanelFixture *fixture, gconstpointer unused)
{
  drama_session_select_tie (fixture->session, "t1");
  panel_open_fields (fixture);
  panel_type (PANEL, DRAMA_CHANGE_TIE_VERB, "led");
  drama_session_select_actor (fixture->session, "dock");
  panel_assert_value (fixture, DRAMA_CHANGE_TIE_VERB, "t1", NULL, "led");

  /* But nobody writes into what is gone. */
  drama_session_select_tie (fixture->session, "t1");
  panel_open_fields (fixture);
  panel_type (PANEL, DRAMA_CHANGE_TIE_VERB, "leads again");
  support_remove_tie (fixture->document, "t1");
  g_assert_cmpstr (drama_document_get_undo_label (fixture->document), ==, "Remove");
}

static void
test_sources_are_changed_and_added (PanelFixture *fixture, gconstpointer unused)
{
  g_autofree char *said = NULL;
  g_autofree char *script = NULL;
  GtkWidget       *fold, *list;

  list = support_find_button (PANEL, "Add a _Source");
  g_signal_emit_by_name (list, "clicked");
  g_assert_cmpstr (drama_document_get_undo_label (fixture->document), ==, "Add Source");
  panel_type (PANEL, DRAMA_CHANGE_SOURCE_TITLE, "A letter");
  panel_press_return (PANEL, DRAMA_CHANGE_SOURCE_TITLE);
  panel_assert_value (fixture, DRAMA_CHANGE_SOURCE_TITLE, "new-source", NULL, "A letter");

  panel_type (PANEL, DRAMA_CHANGE_SOURCE_URL, "javascript:alert(1)");
  panel_press_return (PANEL, DRAMA_CHANGE_SOURCE_URL);
  script = panel_dup_error (PANEL, DRAMA_CHANGE_SOURCE_URL);
  g_assert_nonnull (strstr (script, "https://"));
  panel_type (PANEL, DRAMA_CHANGE_SOURCE_URL, "https://example.org/letter");
  panel_press_return (PANEL, DRAMA_CHANGE_SOURCE_URL);
  panel_type (PANEL, DRAMA_CHANGE_SOURCE_PUBLISHER, "Post");
  panel_press_return (PANEL, DRAMA_CHANGE_SOURCE_PUBLISHER);
  panel_type (PANEL, DRAMA_CHANGE_SOURCE_AUTHOR, "N. N.");
  panel_press_return (PANEL, DRAMA_CHANGE_SOURCE_AUTHOR);
  panel_type (PANEL, DRAMA_CHANGE_SOURCE_PUBLISHED, "1999~");
  panel_press_return (PANEL, DRAMA_CHANGE_SOURCE_PUBLISHED);
  panel_type (PANEL, DRAMA_CHANGE_SOURCE_LANGUAGE, "de");
  panel_press_return (PANEL, DRAMA_CHANGE_SOURCE_LANGUAGE);
  choose (PANEL, DRAMA_CHANGE_SOURCE_RELIABILITY, 2);
  panel_assert_value (fixture, DRAMA_CHANGE_SOURCE_RELIABILITY, "new-source", NULL, "B");
  choose (PANEL, DRAMA_CHANGE_SOURCE_CREDIBILITY, 3);
  panel_assert_value (fixture, DRAMA_CHANGE_SOURCE_CREDIBILITY, "new-source", NULL, "3");
  said = support_read_labels (PANEL);
  g_assert_nonnull (strstr (said, "A letter\nN. N. · Post · around 1999\n"));

  fold = gtk_widget_get_ancestor (panel_find_row (PANEL, DRAMA_CHANGE_SOURCE_URL),
                                  DRAMA_TYPE_EDIT_FOLD);
  support_assert_names (fold);
}

static void
test_several_are_changed_alike (PanelFixture *fixture, gconstpointer unused)
{
  const char *const actors[] = { "ada", "board", NULL };
  const char *const ties[] = { "t1", "t3", NULL };
  g_autofree char  *differ = NULL;
  GtkWidget        *fold;

  drama_session_set_selection (fixture->session, actors, NULL);
  fold = support_find (PANEL, DRAMA_TYPE_EDIT_FOLD);
  drama_edit_fold_set_open (DRAMA_EDIT_FOLD (fold), TRUE);
  differ = support_read_labels (panel_find_row (PANEL, DRAMA_CHANGE_ACTOR_KIND));
  g_assert_nonnull (strstr (differ, "They differ."));
  /* The first of the list is not chosen already: newer GTK would have it so. */
  choose (PANEL, DRAMA_CHANGE_ACTOR_KIND, DRAMA_KIND_PERSON);
  panel_assert_value (fixture, DRAMA_CHANGE_ACTOR_KIND, "board", NULL, "person");
  drama_document_undo (fixture->document);
  choose (PANEL, DRAMA_CHANGE_ACTOR_KIND, DRAMA_KIND_COMPANY);
  panel_assert_value (fixture, DRAMA_CHANGE_ACTOR_KIND, "ada", NULL, "company");
  panel_assert_value (fixture, DRAMA_CHANGE_ACTOR_KIND, "board", NULL, "company");
  gtk_switch_set_active (GTK_SWITCH (panel_find_in_row (PANEL, DRAMA_CHANGE_ACTOR_PINNED,
                                                        GTK_TYPE_SWITCH)),
                         TRUE);
  panel_assert_value (fixture, DRAMA_CHANGE_ACTOR_PINNED, "board", NULL, "true");
  g_assert_cmpstr (drama_document_get_undo_label (fixture->document), ==, "Change Pin of 2 Actors");
  support_assert_names (PANEL);

  drama_session_set_selection (fixture->session, NULL, ties);
  fold = support_find (PANEL, DRAMA_TYPE_EDIT_FOLD);
  drama_edit_fold_set_open (DRAMA_EDIT_FOLD (fold), TRUE);
  choose (PANEL, DRAMA_CHANGE_EVIDENCE_CERTAINTY, DRAMA_CERTAINTY_ALLEGED);
  panel_assert_value (fixture, DRAMA_CHANGE_EVIDENCE_CERTAINTY, "t1", "e1", "alleged");
  panel_assert_value (fixture, DRAMA_CHANGE_EVIDENCE_CERTAINTY, "t3", "e5", "alleged");
  panel_type (PANEL, DRAMA_CHANGE_TIE_DATE, "2012");
  panel_press_return (PANEL, DRAMA_CHANGE_TIE_DATE);
  panel_assert_value (fixture, DRAMA_CHANGE_TIE_DATE, "t3", NULL, "2012");
}

/* Whoever hears the panel instead of seeing it knows which record a field is of. */
static void
test_everything_has_one_name (PanelFixture *fixture, gconstpointer unused)
{
  GtkWidget *verb;

  support_assert_names (PANEL);
  panel_open_fields (fixture);
  support_assert_names (PANEL);
  drama_session_select_actor (fixture->session, "ada");
  panel_open_fields (fixture);
  support_assert_names (PANEL);
  drama_session_select_tie (fixture->session, "t4");
  panel_open_fields (fixture);
  panel_open_card (fixture, "e6");
  support_assert_names (PANEL);

  verb = panel_find_in_row (PANEL, DRAMA_CHANGE_TIE_VERB, GTK_TYPE_ENTRY);
  gtk_test_accessible_assert_property (verb, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Verb of “Harbour Board owns Dock Nine”");
  support_rename (fixture->document, "dock", "Dock Ten");
  gtk_test_accessible_assert_property (verb, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Verb of “Harbour Board owns Dock Ten”");
}

static void
count_change (DramaDocument *document, gpointer before, gpointer after, guint *n_changes)
{
  (*n_changes)++;
}

/* A look changes nothing. */
static void
test_opening_the_fields_is_no_edit (PanelFixture *fixture, gconstpointer unused)
{
  guint n_changes = 0;

  g_signal_connect (fixture->document, "changed", G_CALLBACK (count_change), &n_changes);
  panel_open_fields (fixture);
  drama_session_select_actor (fixture->session, "ada");
  panel_open_fields (fixture);
  drama_session_select_tie (fixture->session, "t4");
  panel_open_fields (fixture);
  panel_open_card (fixture, "e6");
  drama_document_flush (fixture->document);
  gtk_window_set_focus (fixture->window, NULL);
  g_assert_cmpuint (n_changes, ==, 0);
  g_assert_false (drama_document_get_modified (fixture->document));
  g_assert_false (drama_document_can_undo (fixture->document));
  g_signal_handlers_disconnect_by_data (fixture->document, &n_changes);
}

#define add(name)                                                                        \
  g_test_add ("/app/panel-fields/" #name, PanelFixture, NULL, panel_set_up, test_##name, \
              panel_tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add (every_line_is_committed_by_return);
  add (every_passage_is_committed_by_leaving);
  add (a_pause_commits);
  add (typing_in_one_visit_is_one_step);
  add (undo_within_a_field);
  add (escape_puts_back_what_was_there);
  add (what_is_refused_stays_to_be_mended);
  add (a_date_is_said_in_words);
  add (choices_and_switches);
  add (ends_are_picked_by_name_or_alias);
  add (a_tie_is_reversed);
  add (a_standing_is_overruled_and_taken_back);
  add (other_names_are_added_and_removed);
  add (the_focus_stays_in_its_field);
  add (what_is_being_typed_survives_the_selection);
  add (sources_are_changed_and_added);
  add (several_are_changed_alike);
  add (everything_has_one_name);
  add (opening_the_fields_is_no_edit);

  return g_test_run ();
}
