/* test-evidence-panel.c - what is shown as proof of a selection
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-support.h"
#include "drama-edit-ties.h"
#include "drama-evidence-panel.h"
#include "drama-quote-card.h"

#include <adwaita.h>

typedef struct
{
  DramaSession       *session;
  DramaEvidencePanel *panel;
  GtkWindow          *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  fixture->session = support_new_session ();
  fixture->panel = g_object_new (DRAMA_TYPE_EVIDENCE_PANEL, NULL);
  drama_evidence_panel_set_session (fixture->panel, fixture->session);
  fixture->window = support_show (GTK_WIDGET (fixture->panel), 360, 700);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->session);
}

/* Each of the texts is said, one after the other. */
static void
assert_says (Fixture *fixture, const char *const *texts)
{
  g_autofree char *said = support_read_labels (GTK_WIDGET (fixture->panel));
  const char      *at = said;

  for (guint i = 0; texts[i] != NULL; i++)
    {
      const char *found = strstr (at, texts[i]);

      if (found == NULL)
        g_error ("“%s” is not said in its place of:\n%s", texts[i], said);
      at = found + strlen (texts[i]);
    }
}

#define SAYS(...) assert_says (fixture, (const char *const[]){ __VA_ARGS__, NULL })

static void
assert_silent_about (Fixture *fixture, const char *text)
{
  g_autofree char *said = support_read_labels (GTK_WIDGET (fixture->panel));

  if (strstr (said, text) != NULL)
    g_error ("“%s” is said in:\n%s", text, said);
}

static void
test_nothing_selected_shows_the_dossier (Fixture *fixture, gconstpointer unused)
{
  SAYS ("The small harbour", "Four actors and what is said of them.",
        "4 actors · 5 ties · 6 quotes", "Confirmed", "2", "Reported", "1", "Disputed", "1",
        "Unsourced", "1", "Sources", "Permits at the quay", "Jo Quill · Gazette · March 2019",
        "Open the Page", "The board answers", "Herald · 2 April 2019");
  assert_silent_about (fixture, "Alleged");
}

/* e2 of the Herald before e1 of the Gazette, as the dossier has them: a person may have put
 * them so.  That of the articles is offered. */
static void
test_a_tie_shows_its_quotes_in_the_order_of_the_dossier (Fixture *fixture, gconstpointer unused)
{
  drama_session_select_tie (fixture->session, "t1");
  SAYS ("Ada Lund", "leads", "Harbour Board", "Confirmed",
        "Stated by two or more publishers in their own voice.", "When: since 2013",
        "Supported by", "Supports it", "“Ms. Lund, who leads the board”",
        "Stated · in the source’s own voice", "The board answers", "Herald · 2 April 2019 · ¶ 1",
        "“the board led by Ada Lund”", "Permits at the quay",
        "Jo Quill · Gazette · March 2019 · ¶ 2", "Sort as in the Sources");
  assert_silent_about (fixture, "Disputed by");

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->panel), "evidence.sort-quotes",
                                             "s", "t1"));
  SAYS ("the board led by Ada Lund", "Ms. Lund, who leads the board");
  assert_silent_about (fixture, "Sort as in the Sources");
}

static void
test_what_disputes_comes_first_and_is_framed (Fixture *fixture, gconstpointer unused)
{
  GtkWidget *card;

  drama_session_select_tie (fixture->session, "t2");
  SAYS ("Cargo & Söhne", "bribed", "Ada Lund", "Disputed",
        "Some quotes support it and some dispute it.", "When: around 2010", "Disputed by",
        "Disputes it", "“never took a penny”", "Stated · says", "Ada Lund", "Supported by",
        "“Cargo paid her <b>twice</b>”", "Alleged · says", "Harbour Board");

  card = support_find (GTK_WIDGET (fixture->panel), DRAMA_TYPE_QUOTE_CARD);
  g_assert_true (gtk_widget_has_css_class (card, "disputes"));
  g_assert_true (gtk_widget_has_css_class (gtk_widget_get_parent (card), "disputed-by"));
  gtk_test_accessible_assert_property (card, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Disputes it: “never took a penny”");
}

static void
test_an_overruled_standing_shows_both (Fixture *fixture, gconstpointer unused)
{
  drama_session_select_tie (fixture->session, "t4");
  SAYS ("Confirmed", "Set by R. Reader, 22 November 2026.", "It is in the land register.",
        "By the rule it would be:", "Speculative", "Every quote that supports it is speculation.",
        "When: between February and May 2011", "Speculated");
}

static void
test_a_tie_without_quotes_says_so (Fixture *fixture, gconstpointer unused)
{
  drama_session_select_tie (fixture->session, "t5");
  SAYS ("Unsourced", "There is no quote for it yet.", "No quote yet");
  g_assert_null (support_find (GTK_WIDGET (fixture->panel), DRAMA_TYPE_QUOTE_CARD));
}

/* The Herald's address is a script: nothing opens it. */
static void
test_only_web_addresses_can_be_opened (Fixture *fixture, gconstpointer unused)
{
  GtkWidget *card, *open;

  drama_session_select_tie (fixture->session, "t2");
  card = support_find (GTK_WIDGET (fixture->panel), DRAMA_TYPE_QUOTE_CARD);
  open = GTK_WIDGET (gtk_widget_get_template_child (card, DRAMA_TYPE_QUOTE_CARD, "open"));
  g_assert_false (gtk_widget_get_visible (open));

  drama_session_select_tie (fixture->session, "t3");
  card = support_find (GTK_WIDGET (fixture->panel), DRAMA_TYPE_QUOTE_CARD);
  open = GTK_WIDGET (gtk_widget_get_template_child (card, DRAMA_TYPE_QUOTE_CARD, "open"));
  g_assert_true (gtk_widget_get_visible (open));
}

/* e4 is said by ada; e3 proves a tie of hers; each passage stands once. */
static void
test_an_actor_shows_ties_by_standing_and_passages (Fixture *fixture, gconstpointer unused)
{
  drama_session_select_actor (fixture->session, "ada");
  SAYS ("Ada Lund", "Person", "Also: Lund", "Head of the board.", "Confirmed",
        "2 quotes · since 2013", "Disputed", "2 quotes · around 2010", "Unsourced", "0 quotes",
        "Mentioned in 4 passages", "the board led by Ada Lund", "Cargo paid her <b>twice</b>",
        "Ms. Lund, who leads the board", "never took a penny");
}

static void
test_several_show_the_ties_among_them (Fixture *fixture, gconstpointer unused)
{
  const char *const pair[] = { "ada", "dock", NULL };
  const char *const apart[] = { "cargo", "board", NULL };

  drama_session_set_selection (fixture->session, pair, NULL);
  SAYS ("2 actors selected", "Unsourced", "lives near");
  assert_silent_about (fixture, "leads");

  drama_session_set_selection (fixture->session, apart, NULL);
  SAYS ("2 actors selected", "There is no tie among them.");
}

static void
test_actions_select (Fixture *fixture, gconstpointer unused)
{
  GtkWidget *panel = GTK_WIDGET (fixture->panel);

  g_assert_true (gtk_widget_activate_action (panel, "evidence.select-tie", "s", "t3"));
  g_assert_true (drama_session_is_tie_selected (fixture->session, "t3"));
  g_assert_true (gtk_widget_activate_action (panel, "evidence.select-actor", "s", "dock"));
  g_assert_true (drama_session_is_actor_selected (fixture->session, "dock"));
  g_assert_true (gtk_widget_activate_action (panel, "evidence.select-standing", "u",
                                             DRAMA_STANDING_CONFIRMED));
  g_assert_cmpuint (drama_session_get_selected_ties (fixture->session)->len, ==, 2);
}

static void
test_quotes_are_stepped_through (Fixture *fixture, gconstpointer unused)
{
  drama_session_select_tie (fixture->session, "t2");
  g_assert_true (drama_evidence_panel_step_quote (fixture->panel, 1));
  g_assert_cmpstr (drama_session_get_selected_evidence (fixture->session), ==, "e4");
  g_assert_true (drama_evidence_panel_step_quote (fixture->panel, 1));
  g_assert_cmpstr (drama_session_get_selected_evidence (fixture->session), ==, "e3");
  g_assert_false (drama_evidence_panel_step_quote (fixture->panel, 1));
  g_assert_true (drama_evidence_panel_step_quote (fixture->panel, -1));
  g_assert_cmpstr (drama_session_get_selected_evidence (fixture->session), ==, "e4");
  g_assert_false (drama_evidence_panel_step_quote (fixture->panel, -1));

  drama_session_select_tie (fixture->session, "t5");
  g_assert_false (drama_evidence_panel_step_quote (fixture->panel, 1));
}

static void
on_text_read (GObject *source, GAsyncResult *result, gpointer data)
{
  *(char **) data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static gboolean
is_read (gpointer data)
{
  return *(char **) data != NULL;
}

static void
test_a_copied_quote_carries_its_source (Fixture *fixture, gconstpointer unused)
{
  GtkWidget       *panel = GTK_WIDGET (fixture->panel);
  g_autofree char *text = NULL;

  drama_session_select_tie (fixture->session, "t3");
  g_assert_true (gtk_widget_activate_action (panel, "evidence.copy", "(ss)", "t3", "e5"));
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (panel), NULL, on_text_read, &text);
  support_wait (is_read, &text);
  g_assert_cmpstr (text, ==,
                   "“Cargo unloads at Dock Nine” (Jo Quill, “Permits at the quay”, "
                   "Gazette, 2019-03, ¶ 4, https://example.org/permits)");
}

static void
test_an_edit_is_shown_at_once (Fixture *fixture, gconstpointer unused)
{
  DramaDocument *document = drama_session_get_document (fixture->session);

  drama_session_select_tie (fixture->session, "t1");
  support_rename (document, "ada", "Ada Sund");
  SAYS ("Ada Sund", "leads");
  support_remove_tie (document, "t1");
  SAYS ("The small harbour", "4 ties");
}

static guint
count_styled (GtkWidget *widget, const char *css_class)
{
  guint n = gtk_widget_has_css_class (widget, css_class);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_styled (child, css_class);

  return n;
}

static void
add_ties (Fixture *fixture, guint n, gboolean disputed)
{
  DramaDocument *document = drama_session_get_document (fixture->session);
  DramaDossier  *dossier = drama_document_get_dossier (document);
  DramaEdit     *edit = drama_edit_begin (dossier);
  const char    *from = drama_actor_get_fields (drama_dossier_get_actor (dossier, 0))->id;
  const char    *to = drama_actor_get_fields (drama_dossier_get_actor (dossier, 1))->id;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = drama_edit_add_tie (edit, from, "met", to, TRUE);

      if (disputed)
        drama_edit_set_standing (edit, id,
                                 &(DramaOverruling){ .value = DRAMA_STANDING_DISPUTED,
                                                     .by = "",
                                                     .when = "",
                                                     .why = "So" });
    }
  g_assert_true (drama_document_commit (document, edit, "Add", NULL, NULL));
}

/* Rows are dear, so there are a hundred at most, and of every standing some. */
static void
test_not_too_many_rows (Fixture *fixture, gconstpointer unused)
{
  add_ties (fixture, 300, FALSE);
  add_ties (fixture, 150, TRUE);
  drama_session_select_all_actors (fixture->session);
  g_assert_cmpuint (count_styled (GTK_WIDGET (fixture->panel), "tie-row"), >, 50);
  g_assert_cmpuint (count_styled (GTK_WIDGET (fixture->panel), "tie-row"), <=, 100);
  SAYS ("Disputed", "met", " more. The outline lists them all.", "Unsourced", "met",
        " more. The outline lists them all.");
}

#define add(name) \
  g_test_add ("/app/evidence-panel/" #name, Fixture, NULL, set_up, test_##name, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add (nothing_selected_shows_the_dossier);
  add (a_tie_shows_its_quotes_in_the_order_of_the_dossier);
  add (what_disputes_comes_first_and_is_framed);
  add (an_overruled_standing_shows_both);
  add (a_tie_without_quotes_says_so);
  add (only_web_addresses_can_be_opened);
  add (an_actor_shows_ties_by_standing_and_passages);
  add (several_show_the_ties_among_them);
  add (actions_select);
  add (quotes_are_stepped_through);
  add (a_copied_quote_carries_its_source);
  add (an_edit_is_shown_at_once);

  add (not_too_many_rows);

  return g_test_run ();
}
