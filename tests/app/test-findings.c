/* test-findings.c - findings are mended and dismissed in the panel
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "panel-support.h"

#include "drama-change.h"
#include "drama-dispute.h"
#include "drama-edit-ties.h"
#include "drama-json.h"

#include <adwaita.h>

#include <string.h>

/* "He" is nobody by name, "allegedly" is more than the tie allows, and nobody asked Bob; then
 * a stranger, and a paragraph that nobody quoted. */
static const char DOSSIER[] =
    "{ \"format\": \"dramatis\", \"version\": 1, \"language\": \"en\","
    "  \"sources\": [ { \"id\": \"s\", \"title\": \"Paper\", \"length\": 182,"
    "    \"sha256\": \"f8a60b5debeaed971a00d0ed13eefa9fe9b90ccc99441fec389a3e3761160146\","
    "    \"text\": \"Kite came. He allegedly bribed Lee in the evening. Kite bribed Bolt Works."
    "\\n\\n"
    "Later that year the lawyer Cyrus Dorn wrote to the whole of the town, and it was never said"
    " why he did so.\" } ],"
    "  \"actors\": [ { \"id\": \"ann\", \"name\": \"Ann Lee\", \"kind\": \"person\" },"
    "    { \"id\": \"bob\", \"name\": \"Bob Kite\", \"kind\": \"person\" },"
    "    { \"id\": \"bolt\", \"name\": \"Bolt Works\", \"kind\": \"company\" } ],"
    "  \"ties\": [ { \"id\": \"t\", \"from\": \"bob\", \"to\": \"ann\", \"verb\": \"bribed\","
    "    \"evidence\": [ { \"id\": \"e\", \"source\": \"s\","
    "      \"exact\": \"He allegedly bribed Lee\","
    "      \"start\": 11, \"end\": 34, \"stance\": \"supports\", \"certainty\": \"stated\" } ] },"
    "    { \"id\": \"u\", \"from\": \"bob\", \"to\": \"bolt\", \"verb\": \"bribed\","
    "      \"evidence\": ["
    "      { \"id\": \"f\", \"source\": \"s\", \"exact\": \"Kite bribed Bolt Works\","
    "      \"start\": 51, \"end\": 73, \"stance\": \"supports\","
    "      \"certainty\": \"alleged\" } ] } ] }";

static void
set_up (PanelFixture *fixture, gconstpointer unused)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (DOSSIER, sizeof DOSSIER - 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (DramaDossier) dossier = drama_json_read (bytes, "test", &error);
  g_autoptr (DramaDocument) document = NULL;

  g_assert_no_error (error);
  document = drama_document_new (dossier);
  fixture->session = drama_session_new (document);
  fixture->document = document;
  fixture->panel = g_object_new (DRAMA_TYPE_EVIDENCE_PANEL, NULL);
  drama_evidence_panel_set_session (fixture->panel, fixture->session);
  fixture->window = support_show (GTK_WIDGET (fixture->panel), 360, 900);
}

/* The button that says @words. */
static GtkWidget *
find_button (GtkWidget *widget, const char *words)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_get_visible (widget))
    {
      g_autofree char *said = support_read_labels (widget);

      if (strstr (said, words) != NULL)
        return widget;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = gtk_widget_get_visible (child) ? find_button (child, words) : NULL;

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
click (PanelFixture *fixture, const char *words)
{
  GtkWidget *button = find_button (GTK_WIDGET (fixture->panel), words);

  if (button == NULL)
    g_error ("There is no button “%s”", words);
  g_signal_emit_by_name (button, "clicked");
}

static gboolean
says (PanelFixture *fixture, const char *text)
{
  g_autofree char *said = support_read_labels (GTK_WIDGET (fixture->panel));

  return strstr (said, text) != NULL;
}

static const DramaEvidenceFields *
get_quote (PanelFixture *fixture)
{
  DramaDossier *dossier = drama_document_get_dossier (fixture->document);

  return drama_evidence_get_fields (
      drama_tie_get_fields (drama_dossier_find_tie (dossier, "t", NULL))->evidence[0]);
}

static const DramaDismissals *
get_dismissed (PanelFixture *fixture)
{
  DramaDossier *dossier = drama_document_get_dossier (fixture->document);

  return drama_tie_get_fields (drama_dossier_find_tie (dossier, "u", NULL))->dismissed;
}

static void
test_a_pronoun_is_resolved_and_shown (PanelFixture *fixture, gconstpointer unused)
{
  drama_session_select_tie (fixture->session, "t");
  g_assert_true (says (fixture, "does not name Bob Kite."));
  click (fixture, "“He” Is Bob Kite");

  g_assert_cmpuint (drama_resolutions_get_n (get_quote (fixture)->resolved), ==, 1);
  g_assert_cmpstr (drama_resolutions_get (get_quote (fixture)->resolved, 0)->actor, ==, "bob");
  g_assert_cmpstr (get_quote (fixture)->anchor.exact, ==, "He allegedly bribed Lee");
  g_assert_true (says (fixture, "[Bob Kite]"));
  g_assert_false (says (fixture, "does not name Bob Kite."));
  g_assert_cmpstr (drama_document_get_undo_label (fixture->document), ==,
                   "Say That “He” Is Bob Kite");

  drama_document_undo (fixture->document);
  g_assert_false (says (fixture, "[Bob Kite]"));
  g_assert_true (says (fixture, "does not name Bob Kite."));
  drama_document_redo (fixture->document);
  g_assert_true (says (fixture, "[Bob Kite]"));
}

static void
test_the_certainty_is_lowered (PanelFixture *fixture, gconstpointer unused)
{
  drama_session_select_tie (fixture->session, "t");
  g_assert_true (says (fixture, "A quote says “allegedly”."));
  click (fixture, "Lower to Alleged");

  g_assert_cmpint (get_quote (fixture)->certainty, ==, DRAMA_CERTAINTY_ALLEGED);
  g_assert_false (says (fixture, "A quote says “allegedly”."));
  /* Now it is an accusation. */
  g_assert_true (says (fixture, "Bob Kite is accused and not heard."));
  drama_document_undo (fixture->document);
  g_assert_cmpint (get_quote (fixture)->certainty, ==, DRAMA_CERTAINTY_STATED);
  g_assert_true (says (fixture, "A quote says “allegedly”."));
}

static void
test_a_finding_is_dismissed_with_a_reason (PanelFixture *fixture, gconstpointer unused)
{
  GtkWidget *entry;

  drama_session_select_tie (fixture->session, "u");
  click (fixture, "Dismiss…");
  entry = support_find (GTK_WIDGET (fixture->panel), GTK_TYPE_ENTRY);
  g_assert_nonnull (entry);

  /* Without a reason nothing is dismissed. */
  gtk_editable_set_text (GTK_EDITABLE (entry), "  ");
  g_signal_emit_by_name (entry, "activate");
  g_assert_null (get_dismissed (fixture));

  /* What is typed stays while something else changes. */
  gtk_editable_set_text (GTK_EDITABLE (entry), "He is dead.");
  support_rename (fixture->document, "ann", "Anna Lee");
  g_assert_true (support_find (GTK_WIDGET (fixture->panel), GTK_TYPE_ENTRY) == entry);
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (drama_dismissals_find (get_dismissed (fixture), "unanswered")->why, ==,
                   "He is dead.");
  g_assert_false (says (fixture, "is accused and not heard"));
  g_assert_true (says (fixture, "Dismissed: He is dead."));
  /* The field is gone, and the focus is on what took its place. */
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) ==
                 find_button (GTK_WIDGET (fixture->panel), "Take Up Again"));
  g_assert_cmpstr (drama_document_get_undo_label (fixture->document), ==, "Dismiss a Finding");

  drama_document_undo (fixture->document);
  g_assert_true (says (fixture, "is accused and not heard"));
  drama_document_redo (fixture->document);
  click (fixture, "Take Up Again");
  g_assert_null (get_dismissed (fixture));
  g_assert_true (says (fixture, "is accused and not heard"));
  support_assert_names (GTK_WIDGET (fixture->panel));
}

static gboolean
is_found_at_the_end (gpointer data)
{
  return says (data, "The text has: “Mr Kite denied it.”");
}

/* The quote of the first tie stands elsewhere in its text. */
static void
move_quote (PanelFixture *fixture, gint64 start)
{
  g_autoptr (DramaEdit) edit = drama_edit_begin (drama_document_get_dossier (fixture->document));
  DramaEvidenceFields fields = *get_quote (fixture);
  g_autoptr (DramaEvidence) quote = NULL;

  fields.anchor.end += start - fields.anchor.start;
  fields.anchor.start = start;
  quote = drama_evidence_new (&fields);
  drama_edit_put_evidence (edit, "t", quote);
  g_assert_true (drama_document_commit (fixture->document, g_steal_pointer (&edit), "Move", NULL,
                                        NULL));
}

/* Nothing in the text answers: one click dismisses, for a reason that is kept. */
static void
test_one_click_dismisses (PanelFixture *fixture, gconstpointer unused)
{
  drama_session_select_tie (fixture->session, "u");
  g_assert_nonnull (find_button (GTK_WIDGET (fixture->panel), "Look in the Text"));
  click (fixture, "Dismiss: “No answer found in the sources”");

  g_assert_cmpstr (drama_dismissals_find (get_dismissed (fixture), "unanswered")->why, ==,
                   "No answer found in the sources");
  g_assert_false (says (fixture, "is accused and not heard"));
  drama_document_undo (fixture->document);
  g_assert_null (get_dismissed (fixture));
  g_assert_true (says (fixture, "is accused and not heard"));
}

/* A paper with another text, in which it is the only one that is quoted. */
static void
put_text (PanelFixture *fixture, const char *text)
{
  g_autoptr (DramaEdit) edit = drama_edit_begin (drama_document_get_dossier (fixture->document));
  g_autoptr (DramaSource) source = drama_source_new (&(DramaSourceFields){
      .id = "s", .title = "Paper", .text = text, .length = g_utf8_strlen (text, -1) });

  drama_edit_put_source (edit, source);
  g_assert_true (drama_document_commit (fixture->document, g_steal_pointer (&edit), "Text", NULL,
                                        NULL));
}

static void
assert_disputed (PanelFixture *fixture, const char *exact, gint64 start)
{
  DramaDossier              *dossier = drama_document_get_dossier (fixture->document);
  const DramaTieFields      *tie;
  const DramaEvidenceFields *answer;

  tie = drama_tie_get_fields (drama_dossier_find_tie (dossier, "u", NULL));
  g_assert_cmpuint (tie->n_evidence, ==, 2);
  answer = drama_evidence_get_fields (tie->evidence[1]);
  g_assert_cmpstr (answer->anchor.exact, ==, exact);
  g_assert_cmpint (answer->anchor.start, ==, start);
  g_assert_cmpint (answer->stance, ==, DRAMA_STANCE_DISPUTES);
  g_assert_cmpstr (answer->speaker, ==, "bob");
}

static gboolean
is_disputed (gpointer data)
{
  PanelFixture *fixture = data;
  DramaDossier *dossier = drama_document_get_dossier (fixture->document);

  return drama_tie_get_fields (drama_dossier_find_tie (dossier, "u", NULL))->n_evidence == 2;
}

#define DISPUTES "Disputes “Bob Kite bribed Bolt Works”"

/* The text has an answer: one click makes evidence of it, which is one step. */
static void
test_one_click_mends_by_the_answer (PanelFixture *fixture, gconstpointer unused)
{
  DramaDossier *before;

  put_text (fixture, "Kite came. He allegedly bribed Lee in the evening. Kite bribed Bolt Works."
                     "\n\nCafé owners saw it. Mr Kite was asked on Monday. He denied it all.");
  drama_session_select_tie (fixture->session, "u");
  before = drama_document_get_dossier (fixture->document);
  g_assert_true (says (fixture, "The text has: “Mr Kite was asked on Monday. He denied it all.”"));
  g_assert_nonnull (find_button (GTK_WIDGET (fixture->panel), "Show It in the Text"));
  click (fixture, DISPUTES);
  support_wait (is_disputed, fixture);

  assert_disputed (fixture, "Mr Kite was asked on Monday. He denied it all.", 96);
  g_assert_false (says (fixture, "is accused and not heard"));
  g_assert_cmpstr (drama_document_get_undo_label (fixture->document), ==,
                   "Add Quote Against “Bob Kite bribed Bolt Works”");
  drama_document_undo (fixture->document);
  g_assert_true (drama_document_get_dossier (fixture->document) == before);
  g_assert_true (says (fixture, "is accused and not heard"));
}

#define ANSWERED                                                                         \
  "Kite came. He allegedly bribed Lee in the evening. Kite bribed Bolt Works.\n\nCafé " \
  "owners saw it. Mr Kite was asked on Monday. He denied it all."

static gboolean
is_over (gpointer data)
{
  return *(int *) data != 0;
}

static void
on_over (GObject *unused, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  *(int *) data = drama_dispute_finish (result, &error) ? 1 : -error->code;
}

static DramaFinding *
find_answer (PanelFixture *fixture)
{
  DramaDossier *dossier = drama_document_get_dossier (fixture->document);
  g_autoptr (DramaLint) lint = drama_lint_new ();
  g_autoptr (GPtrArray) findings = drama_lint_find (lint, dossier, NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const DramaFinding *finding = findings->pdata[i];

      if (finding->kind == DRAMA_FINDING_UNANSWERED && finding->start >= 0)
        return drama_finding_copy (finding);
    }
  g_assert_not_reached ();
}

/* Pressed twice, while a worker reads the text, it is quoted once; other edits do no harm. */
static void
test_an_answer_is_read_beside (PanelFixture *fixture, gconstpointer unused)
{
  g_autoptr (DramaFinding) finding = NULL;
  GtkWidget *button;
  DramaEdit *edit;
  int        over = 0;

  put_text (fixture, ANSWERED);
  finding = find_answer (fixture);
  drama_session_select_tie (fixture->session, "u");
  button = find_button (GTK_WIDGET (fixture->panel), DISPUTES);
  g_signal_emit_by_name (button, "clicked");
  g_assert_false (gtk_widget_is_sensitive (button));
  drama_dispute_async (fixture->document, finding, on_over, &over);
  g_assert_false (is_disputed (fixture));

  edit = drama_edit_begin (drama_document_get_dossier (fixture->document));
  g_free (drama_edit_add_tie (edit, "ann", "met", "bolt", TRUE));
  g_assert_true (drama_document_commit (fixture->document, edit, "Met", NULL, NULL));
  /* The source is another record by then, with the same text. */
  put_text (fixture, ANSWERED);
  support_wait (is_disputed, fixture);
  support_wait (is_over, &over);
  g_assert_cmpint (over, ==, 1);
  assert_disputed (fixture, "Mr Kite was asked on Monday. He denied it all.", 96);
}

/* Words of a text that is another one by then are not quoted, as nobody knows where they are. */
static void
test_an_answer_is_gone (PanelFixture *fixture, gconstpointer unused)
{
  g_autoptr (DramaFinding) finding = NULL;
  int over = 0;

  put_text (fixture, ANSWERED);
  finding = find_answer (fixture);
  drama_dispute_async (fixture->document, finding, on_over, &over);
  put_text (fixture, "Another. Mr Kite was asked on Monday. He denied it all.");
  support_wait (is_over, &over);
  g_assert_cmpint (over, ==, -DRAMA_CHANGE_ERROR_GONE);
  g_assert_false (is_disputed (fixture));
}

/* A document that is closed meanwhile is not kept for it. */
static void
test_an_answer_comes_too_late (PanelFixture *fixture, gconstpointer unused)
{
  g_autoptr (DramaFinding) finding = NULL;
  DramaDocument *document;
  int            over = 0;

  put_text (fixture, ANSWERED);
  finding = find_answer (fixture);
  document = drama_document_new (drama_document_get_dossier (fixture->document));
  drama_dispute_async (document, finding, on_over, &over);
  g_assert_finalize_object (document);
  support_wait (is_over, &over);
  g_assert_cmpint (over, ==, -G_IO_ERROR_CANCELLED);
}

/* What the text says of the silence is the reason. */
static void
test_one_click_notes_the_silence (PanelFixture *fixture, gconstpointer unused)
{
  put_text (fixture, "Kite came. He allegedly bribed Lee in the evening. Kite bribed Bolt Works."
                     "\n\nMr Kite did not reply.");
  drama_session_select_tie (fixture->session, "u");
  click (fixture, "Dismiss for This Reason");
  g_assert_cmpstr (drama_dismissals_find (get_dismissed (fixture), "unanswered")->why, ==,
                   "Mr Kite did not reply.");
}

/* A long text is read by a worker, and the answer is found at the end of it all the same. */
static void
test_a_long_text_is_read_beside (PanelFixture *fixture, gconstpointer unused)
{
  g_autoptr (GString) text = g_string_new (
      "Kite came. He allegedly bribed Lee in the evening. Kite bribed Bolt Works.");

  while (text->len < 300000)
    g_string_append (text, "\n\nIt rained on the harbour that day, and nobody came to see it.");
  g_string_append (text, "\n\nMr Kite denied it.");
  put_text (fixture, text->str);
  drama_session_select_tie (fixture->session, "u");
  /* The main loop has not run since: nothing was read meanwhile. */
  g_assert_false (says (fixture, "is accused and not heard"));
  support_wait (is_found_at_the_end, fixture);
}

/* Others than the end of the tie may be meant, and one click says so. */
static void
test_another_may_be_meant (PanelFixture *fixture, gconstpointer unused)
{
  g_autoptr (DramaEdit) edit = drama_edit_begin (drama_document_get_dossier (fixture->document));
  g_autoptr (DramaActor) cy = drama_actor_new (&(DramaActorFields){
      .id = "cy", .name = "Cy Dorn", .kind = DRAMA_KIND_PERSON });

  drama_edit_put_actor (edit, cy);
  g_assert_true (drama_document_commit (fixture->document, g_steal_pointer (&edit), "Cy", NULL,
                                        NULL));
  put_text (fixture, "Dorn came.\nKite. He allegedly bribed Lee in the evening.");
  move_quote (fixture, 17);
  drama_session_select_tie (fixture->session, "t");
  g_assert_nonnull (find_button (GTK_WIDGET (fixture->panel), "“He” Is Bob Kite"));
  click (fixture, "“He” Is Cy Dorn");
  g_assert_cmpstr (drama_resolutions_get (get_quote (fixture)->resolved, 0)->actor, ==, "cy");
  /* Now the quote is of somebody else, which is a finding still. */
  g_assert_true (says (fixture, "does not name Bob Kite."));
  g_assert_nonnull (find_button (GTK_WIDGET (fixture->panel), "Edit the Quote"));
  click (fixture, "Dismiss: “Clear from the text around it”");
  g_assert_false (says (fixture, "does not name Bob Kite."));
  support_assert_names (GTK_WIDGET (fixture->panel));
}

static gboolean
is_counted (gpointer data)
{
  PanelFixture *fixture = data;

  return says (fixture, "3 questions an editor would ask") && says (fixture, "2 blind spots");
}

static gboolean
is_counted_anew (gpointer data)
{
  return says (data, "2 questions an editor would ask");
}

static gboolean
has_three_questions (gpointer data)
{
  PanelFixture    *fixture = data;
  g_autofree char *questions = NULL;
  gboolean         has_questions;

  g_object_get (fixture->panel, "questions", &questions, "has-questions", &has_questions, NULL);

  return has_questions && g_str_equal (questions, "3 questions an editor would ask");
}

static gboolean
has_two_questions (gpointer data)
{
  PanelFixture    *fixture = data;
  g_autofree char *questions = NULL;

  g_object_get (fixture->panel, "questions", &questions, NULL);

  return g_strcmp0 (questions, "2 questions an editor would ask") == 0;
}

/* While the main loop runs the window gives the focus to a label otherwise, and that of
 * GTK 4.8 complains that nobody had it before. */
static void
focus_a_button (PanelFixture *fixture)
{
  gtk_widget_grab_focus (support_find (GTK_WIDGET (fixture->panel), GTK_TYPE_BUTTON));
}

/* How many there are is seen whatever is selected. */
static void
test_the_tab_counts (PanelFixture *fixture, gconstpointer unused)
{
  drama_session_select_tie (fixture->session, "t");
  focus_a_button (fixture);
  support_wait (has_three_questions, fixture);
  click (fixture, "“He” Is Bob Kite");
  focus_a_button (fixture);
  support_wait (has_two_questions, fixture);
}

static void
test_all_are_counted_where_nothing_is_selected (PanelFixture *fixture, gconstpointer unused)
{
  focus_a_button (fixture);
  support_wait (is_counted, fixture);
  support_assert_names (GTK_WIDGET (fixture->panel));
  drama_session_select_tie (fixture->session, "t");
  click (fixture, "“He” Is Bob Kite");
  drama_session_select_none (fixture->session);
  focus_a_button (fixture);
  support_wait (is_counted_anew, fixture);
}

static gboolean
is_left_out (gpointer data)
{
  return says (data, "“Paper” is longer than a megabyte and was not looked through for blind "
                     "spots.");
}

/* What is left out is said. */
static void
test_a_text_too_long_for_blind_spots_is_told (PanelFixture *fixture, gconstpointer unused)
{
  g_autoptr (GString) text = g_string_new ("Kite bribed Bolt Works.");

  while (text->len <= 1000000)
    g_string_append (text, "\n\nIt rained on the harbour that day, and nobody came to see it.");
  put_text (fixture, text->str);
  focus_a_button (fixture);
  support_wait (is_left_out, fixture);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, test) \
  g_test_add ("/app/findings/" name, PanelFixture, NULL, set_up, test, panel_tear_down)
  ADD ("a_pronoun_is_resolved_and_shown", test_a_pronoun_is_resolved_and_shown);
  ADD ("the_certainty_is_lowered", test_the_certainty_is_lowered);
  ADD ("a_finding_is_dismissed_with_a_reason", test_a_finding_is_dismissed_with_a_reason);
  ADD ("one_click_dismisses", test_one_click_dismisses);
  ADD ("one_click_mends_by_the_answer", test_one_click_mends_by_the_answer);
  ADD ("an_answer_is_read_beside", test_an_answer_is_read_beside);
  ADD ("an_answer_is_gone", test_an_answer_is_gone);
  ADD ("an_answer_comes_too_late", test_an_answer_comes_too_late);
  ADD ("one_click_notes_the_silence", test_one_click_notes_the_silence);
  ADD ("a_long_text_is_read_beside", test_a_long_text_is_read_beside);
  ADD ("another_may_be_meant", test_another_may_be_meant);
  ADD ("the_tab_counts", test_the_tab_counts);
  ADD ("a_text_too_long_for_blind_spots_is_told", test_a_text_too_long_for_blind_spots_is_told);
  ADD ("all_are_counted_where_nothing_is_selected",
       test_all_are_counted_where_nothing_is_selected);

  return g_test_run ();
}
