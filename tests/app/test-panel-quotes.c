/* test-panel-quotes.c - quotes are changed, moved, removed and added in the panel
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "panel-support.h"

#include "drama-edit-fold.h"
#include "drama-quotes.h"

#include <adwaita.h>

#include <string.h>

#define PANEL GTK_WIDGET (fixture->panel)

static void
choose (GtkWidget *root, DramaChange change, guint at)
{
  gtk_drop_down_set_selected (GTK_DROP_DOWN (panel_find_in_row (root, change,
                                                                GTK_TYPE_DROP_DOWN)),
                              at);
}

static void
pick (GtkWidget *root, DramaChange change, const char *part)
{
  GtkMenuButton *button = GTK_MENU_BUTTON (panel_find_in_row (root, change,
                                                              GTK_TYPE_MENU_BUTTON));
  GtkWidget     *search;

  gtk_menu_button_popup (button);
  search = support_find (GTK_WIDGET (gtk_menu_button_get_popover (button)),
                         GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (search), part);
  g_signal_emit_by_name (search, "search-changed");
  g_signal_emit_by_name (search, "activate");
}

static gboolean
says (GtkWidget *widget, const char *text)
{
  g_autofree char *said = support_read_labels (widget);

  return strstr (said, text) != NULL;
}

static void
assert_says (GtkWidget *widget, const char *text)
{
  g_autofree char *said = support_read_labels (widget);

  if (strstr (said, text) == NULL)
    g_error ("“%s” is not said in:\n%s", text, said);
}

static void
test_every_field_of_a_quote (PanelFixture *fixture, gconstpointer unused)
{
  GtkWidget *card;

  drama_session_select_tie (fixture->session, "t1");
  card = panel_open_card (fixture, "e1");
  choose (card, DRAMA_CHANGE_EVIDENCE_CERTAINTY, DRAMA_CERTAINTY_SPECULATED);
  panel_assert_value (fixture, DRAMA_CHANGE_EVIDENCE_CERTAINTY, "t1", "e1", "speculated");
  pick (card, DRAMA_CHANGE_EVIDENCE_SPEAKER, "nine");
  panel_assert_value (fixture, DRAMA_CHANGE_EVIDENCE_SPEAKER, "t1", "e1", "dock");
  assert_says (card, "Speculated · says ⁨Dock Nine⁩");
  pick (card, DRAMA_CHANGE_EVIDENCE_SPEAKER, "itself");
  panel_assert_value (fixture, DRAMA_CHANGE_EVIDENCE_SPEAKER, "t1", "e1", "");
  panel_type_passage (card, DRAMA_CHANGE_EVIDENCE_NOTE, "Page two.");
  drama_document_flush (fixture->document);
  assert_says (card, "Page two.");
  pick (card, DRAMA_CHANGE_EVIDENCE_SOURCE, "herald");
  panel_assert_value (fixture, DRAMA_CHANGE_EVIDENCE_SOURCE, "t1", "e1", "herald");
  assert_says (card, "Not checked: these words were not compared with the text.");
  g_assert_true (panel_find_card (fixture, "e1") == card);
}

/* The standing is seen at once; the card changes its group and keeps the focus. */
static void
test_a_quote_that_turns_around (PanelFixture *fixture, gconstpointer unused)
{
  GtkWidget *card, *focus;

  drama_session_select_tie (fixture->session, "t1");
  card = panel_open_card (fixture, "e1");
  focus = gtk_window_get_focus (fixture->window);
  g_assert_true (gtk_widget_is_ancestor (focus, card));
  assert_says (PANEL, "Confirmed\n");
  choose (card, DRAMA_CHANGE_EVIDENCE_STANCE, DRAMA_STANCE_DISPUTES);
  assert_says (PANEL, "Disputed\nSome quotes support it and some dispute it.");
  g_assert_true (panel_find_card (fixture, "e1") == card);
  g_assert_true (gtk_widget_has_css_class (gtk_widget_get_parent (card), "disputed-by"));
  g_assert_true (gtk_widget_has_css_class (card, "disputes"));
  g_assert_true (gtk_window_get_focus (fixture->window) == focus);

  drama_document_undo (fixture->document);
  g_assert_true (gtk_widget_has_css_class (gtk_widget_get_parent (card), "supported-by"));
  g_assert_false (gtk_widget_has_css_class (card, "disputes"));
}

static void
test_words_beyond_what_is_known_are_marked (PanelFixture *fixture, gconstpointer unused)
{
  GtkWidget *card, *words;

  drama_session_select_tie (fixture->session, "t1");
  card = panel_open_card (fixture, "e1");
  words = panel_find_row (card, DRAMA_CHANGE_EVIDENCE_WORDS);
  assert_says (words, "The text of the source is not here");
  panel_type_passage (card, DRAMA_CHANGE_EVIDENCE_WORDS, "led by Ada Lund");
  drama_document_flush (fixture->document);
  assert_says (card, "¶ 2");
  g_assert_false (says (card, "Not checked"));

  panel_type_passage (card, DRAMA_CHANGE_EVIDENCE_WORDS, "led by A. Lund");
  drama_document_flush (fixture->document);
  assert_says (card, "Not checked: these words were not compared with the text.");
  assert_says (words, "where these words stand is not known");
  /* Nobody knows the paragraph any more. */
  g_assert_false (says (card, "¶"));
}

static void
carry_text (PanelFixture *fixture)
{
  DramaDossier     *dossier = drama_document_get_dossier (fixture->document);
  DramaEdit        *edit = drama_edit_begin (dossier);
  DramaSourceFields fields =
      *drama_source_get_fields (drama_dossier_find_source (dossier, "gazette", NULL));
  g_autoptr (DramaSource) source = NULL;

  fields.text = "So it was. And the board led by Ada Lund met. Then the board left.";
  fields.length = g_utf8_strlen (fields.text, -1);
  fields.n_paragraphs = 0;
  source = drama_source_new (&fields);
  drama_edit_put_source (edit, source);
  g_assert_true (drama_document_commit (fixture->document, edit, "Text", NULL, NULL));
}

static void
test_words_that_the_text_does_not_have_are_refused (PanelFixture *fixture, gconstpointer unused)
{
  GtkWidget       *card;
  g_autofree char *error = NULL;

  carry_text (fixture);
  drama_session_select_tie (fixture->session, "t1");
  card = panel_open_card (fixture, "e1");
  panel_type_passage (card, DRAMA_CHANGE_EVIDENCE_WORDS, "led by A. Lund");
  drama_document_flush (fixture->document);
  error = panel_dup_error (card, DRAMA_CHANGE_EVIDENCE_WORDS);
  g_assert_nonnull (strstr (error, "The text of “Permits at the quay” does not have these words."));
  panel_assert_value (fixture, DRAMA_CHANGE_EVIDENCE_WORDS, "t1", "e1",
                      "the board led by Ada Lund");
  g_assert_true (panel_press_escape (card, DRAMA_CHANGE_EVIDENCE_WORDS));
  g_assert_true (says (card, "the board led by Ada Lund"));
}

static GtkWidget *
find_by_tooltip (GtkWidget *widget, const char *tooltip)
{
  const char *own = gtk_widget_get_tooltip_text (widget);

  if (own != NULL && g_str_has_prefix (own, tooltip))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_by_tooltip (child, tooltip);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
get_next_card (GtkWidget *card)
{
  GtkWidget *next = gtk_widget_get_next_sibling (card);

  return next;
}

static void
test_order_by_button_key_and_drop (PanelFixture *fixture, gconstpointer unused)
{
  GtkWidget *first, *second, *up, *down;

  drama_session_select_tie (fixture->session, "t1");
  first = panel_open_card (fixture, "e2");
  second = panel_find_card (fixture, "e1");
  up = find_by_tooltip (first, "Up");
  down = find_by_tooltip (first, "Down");
  g_assert_false (gtk_widget_get_sensitive (up));
  g_signal_emit_by_name (down, "clicked");
  g_assert_true (get_next_card (second) == first);
  g_assert_true (gtk_widget_get_sensitive (up));
  g_assert_false (gtk_widget_get_sensitive (down));
  gtk_test_accessible_assert_property (
      up, GTK_ACCESSIBLE_PROPERTY_LABEL, "Move the quote “Ms. Lund, who leads the board” up");

  drama_quotes_step (fixture->document, &(DramaSubject){ "t1", "e2" }, -1);
  g_assert_true (get_next_card (first) == second);
  drama_quotes_take_place (fixture->document, &(DramaSubject){ "t1", "e1" }, "e2");
  g_assert_true (get_next_card (second) == first);
}

static void
test_a_quote_is_removed_and_comes_back (PanelFixture *fixture, gconstpointer unused)
{
  drama_session_select_tie (fixture->session, "t3");
  panel_open_card (fixture, "e5");
  g_assert_true (gtk_widget_activate_action (PANEL, "evidence.remove-quote", "(ss)", "t3", "e5"));
  g_assert_null (panel_find_card (fixture, "e5"));
  assert_says (PANEL, "Unsourced");
  g_assert_cmpstr (drama_document_get_undo_label (fixture->document), ==,
                   "Remove Quote “Cargo unloads at Dock Nine”");
  drama_document_undo (fixture->document);
  g_assert_nonnull (panel_find_card (fixture, "e5"));
  assert_says (PANEL, "Reported");
}

/* What is added is shown with its fields, where it was put, and marked. */
static void
test_a_quote_is_added_by_hand (PanelFixture *fixture, gconstpointer unused)
{
  GtkWidget *toggle, *form, *add, *card, *search;

  drama_session_select_tie (fixture->session, "t5");
  toggle = support_find_button (PANEL, "Add a _Quote");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);
  form = gtk_widget_get_next_sibling (toggle);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), form));
  add = support_find_button (form, "_Add");
  gtk_text_buffer_set_text (
      gtk_text_view_get_buffer (GTK_TEXT_VIEW (support_find (form, GTK_TYPE_TEXT_VIEW))),
      "her house by Dock Nine", -1);
  /* Of two sources none is guessed. */
  g_assert_false (gtk_widget_get_sensitive (add));
  gtk_menu_button_popup (GTK_MENU_BUTTON (support_find (form, GTK_TYPE_MENU_BUTTON)));
  search = support_find (GTK_WIDGET (gtk_menu_button_get_popover (
                             GTK_MENU_BUTTON (support_find (form, GTK_TYPE_MENU_BUTTON)))),
                         GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (search), "permits");
  g_signal_emit_by_name (search, "search-changed");
  g_signal_emit_by_name (search, "activate");
  g_assert_true (gtk_widget_get_sensitive (add));
  support_assert_names (form);
  g_signal_emit_by_name (add, "clicked");

  card = support_find (PANEL, DRAMA_TYPE_QUOTE_CARD);
  g_assert_nonnull (card);
  assert_says (card, "“her house by Dock Nine”");
  assert_says (card, "Not checked");
  assert_says (card, "Entered ");
  g_assert_true (gtk_widget_get_mapped (panel_find_row (card, DRAMA_CHANGE_EVIDENCE_STANCE)));
  g_assert_cmpstr (drama_session_get_selected_evidence (fixture->session), ==,
                   drama_quote_card_get_evidence (DRAMA_QUOTE_CARD (card)));
  assert_says (PANEL, "Reported");
  g_assert_cmpstr (drama_document_get_undo_label (fixture->document), ==,
                   "Add Quote to Ada Lund lives near Dock Nine");
}

static void
test_a_quote_that_is_not_there_is_not_added (PanelFixture *fixture, gconstpointer unused)
{
  GtkWidget     *toggle, *form;
  GtkTextBuffer *words;

  carry_text (fixture);
  drama_session_select_tie (fixture->session, "t3");
  toggle = support_find_button (PANEL, "Add a _Quote");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);
  form = gtk_widget_get_next_sibling (toggle);
  words = gtk_text_view_get_buffer (GTK_TEXT_VIEW (support_find (form, GTK_TYPE_TEXT_VIEW)));

  /* The source of the last quote is meant unless somebody says otherwise. */
  gtk_text_buffer_set_text (words, "the board", -1);
  g_signal_emit_by_name (support_find_button (form, "_Add"), "clicked");
  assert_says (form, "These words stand 2 times in the text of “Permits at the quay”.");
  gtk_text_buffer_set_text (words, "Then the board left", -1);
  g_assert_false (says (form, "These words stand"));
  g_signal_emit_by_name (support_find_button (form, "_Add"), "clicked");
  assert_says (PANEL, "“Then the board left”");
  g_assert_false (says (PANEL, "Not checked"));
}

static void
test_who_and_when_is_said (PanelFixture *fixture, gconstpointer unused)
{
  DramaDossier  *dossier = drama_document_get_dossier (fixture->document);
  DramaTieFields tie =
      *drama_tie_get_fields (drama_dossier_find_tie (dossier, "t3", NULL));
  DramaEvidenceFields fields = *drama_evidence_get_fields (tie.evidence[0]);
  DramaEdit          *edit = drama_edit_begin (dossier);
  g_autoptr (DramaEvidence) evidence = NULL;
  g_autoptr (DramaTie) record = NULL;

  fields.by = "Mara <b>Voss</b>";
  fields.when = "2026-11-22";
  evidence = drama_evidence_new (&fields);
  tie.evidence = &evidence;
  record = drama_tie_new (&tie);
  drama_edit_put_tie (edit, record);
  g_assert_true (drama_document_commit (fixture->document, edit, "Who", NULL, NULL));

  drama_session_select_tie (fixture->session, "t3");
  assert_says (PANEL, "Entered by Mara <b>Voss</b>, 22 November 2026");
  drama_session_select_tie (fixture->session, "t1");
  g_assert_false (says (PANEL, "Entered"));
}

static void
on_toast (GSimpleAction *action, GVariant *words, gpointer said)
{
  g_string_append (said, g_variant_get_string (words, NULL));
}

/* Something else is selected meanwhile: then it is told what went, and why. */
static void
test_what_was_refused_does_not_go_in_silence (PanelFixture *fixture, gconstpointer unused)
{
  g_autoptr (GString) said = g_string_new (NULL);
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  const GActionEntry toast = { .name = "toast", .activate = on_toast, .parameter_type = "s" };

  g_action_map_add_action_entries (G_ACTION_MAP (group), &toast, 1, said);
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "win", G_ACTION_GROUP (group));
  drama_session_select_tie (fixture->session, "t1");
  panel_open_fields (fixture);
  panel_type (PANEL, DRAMA_CHANGE_TIE_DATE, "2011-05");
  panel_press_return (PANEL, DRAMA_CHANGE_TIE_DATE);
  drama_session_select_actor (fixture->session, "ada");
  g_assert_cmpstr (said->str, ==, "");

  drama_session_select_tie (fixture->session, "t1");
  panel_open_fields (fixture);
  panel_type (PANEL, DRAMA_CHANGE_TIE_DATE, "May 2011");
  drama_session_select_actor (fixture->session, "ada");
  g_assert_true (g_str_has_prefix (said->str, "“May 2011” was not kept: This is no date."));
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "win", NULL);
}

#define add(name)                                                                        \
  g_test_add ("/app/panel-quotes/" #name, PanelFixture, NULL, panel_set_up, test_##name, \
              panel_tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add (every_field_of_a_quote);
  add (a_quote_that_turns_around);
  add (words_beyond_what_is_known_are_marked);
  add (words_that_the_text_does_not_have_are_refused);
  add (order_by_button_key_and_drop);
  add (a_quote_is_removed_and_comes_back);
  add (a_quote_is_added_by_hand);
  add (a_quote_that_is_not_there_is_not_added);
  add (who_and_when_is_said);
  add (what_was_refused_does_not_go_in_silence);

  return g_test_run ();
}
