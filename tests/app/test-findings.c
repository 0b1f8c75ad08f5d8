/* test-findings.c - findings are mended and dismissed in the panel
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "panel-support.h"

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

/* While the main loop runs the window gives the focus to a label otherwise, and that of
 * GTK 4.8 complains that nobody had it before. */
static void
focus_a_button (PanelFixture *fixture)
{
  gtk_widget_grab_focus (support_find (GTK_WIDGET (fixture->panel), GTK_TYPE_BUTTON));
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
  ADD ("all_are_counted_where_nothing_is_selected",
       test_all_are_counted_where_nothing_is_selected);

  return g_test_run ();
}
