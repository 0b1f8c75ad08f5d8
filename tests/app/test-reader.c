/* test-reader.c - from words to a tie
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-support.h"
#include "drama-edit.h"
#include "drama-offset.h"
#include "drama-reader-popover.h"
#include "drama-reader-view.h"
#include "drama-reader.h"

#include <adwaita.h>

#define TEXT                                                                         \
  "Permits at the quay\n\nAda Lund allegedly bribed Cargo & Söhne, people say.\n\n" \
  "Dock Nine was empty. A Mr Fox was there.\n"

typedef struct
{
  DramaSession *session;
  DramaReader  *reader;
  GtkWindow    *window;
} Fixture;

static DramaDocument *
get_document (Fixture *fixture)
{
  return drama_session_get_document (fixture->session);
}

static void
add_text (DramaDocument *document)
{
  DramaEdit        *edit = drama_edit_begin (drama_document_get_dossier (document));
  g_autofree char  *digest = drama_offset_digest (TEXT);
  DramaSourceFields fields = { .id = "a-text",
                               .title = "A text",
                               .sha256 = digest,
                               .length = g_utf8_strlen (TEXT, -1),
                               .text = TEXT };
  g_autoptr (DramaSource) source = drama_source_new (&fields);

  drama_edit_put_source (edit, source);
  g_assert_true (drama_document_commit (document, edit, "Add", NULL, NULL));
}

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  fixture->session = support_new_session ();
  add_text (get_document (fixture));
  fixture->reader = g_object_new (DRAMA_TYPE_READER, "session", fixture->session, NULL);
  drama_reader_show_source (fixture->reader, "a-text");
  fixture->window = support_show (GTK_WIDGET (fixture->reader), 500, 500);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->session);
}

static GtkTextBuffer *
get_buffer (Fixture *fixture)
{
  GtkWidget *view = support_find (GTK_WIDGET (fixture->reader), DRAMA_TYPE_READER_VIEW);

  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
}

static void
select_words (Fixture *fixture, const char *words)
{
  const char *at = strstr (TEXT, words);
  glong       start;
  GtkTextIter first, last;

  g_assert_nonnull (at);
  start = g_utf8_pointer_to_offset (TEXT, at);
  gtk_text_buffer_get_iter_at_offset (get_buffer (fixture), &first, (int) start);
  gtk_text_buffer_get_iter_at_offset (get_buffer (fixture), &last,
                                      (int) (start + g_utf8_strlen (words, -1)));
  gtk_text_buffer_select_range (get_buffer (fixture), &first, &last);
}

static DramaReaderPopover *
offer (Fixture *fixture, const char *words)
{
  GtkWidget *view = support_find (GTK_WIDGET (fixture->reader), DRAMA_TYPE_READER_VIEW);

  select_words (fixture, words);
  gtk_widget_activate_action (view, "reader.offer", NULL);

  return DRAMA_READER_POPOVER (support_find (view, DRAMA_TYPE_READER_POPOVER));
}

static const DramaTieFields *
get_selected_tie (Fixture *fixture)
{
  const GPtrArray *ties = drama_session_get_selected_ties (fixture->session);

  g_assert_cmpuint (ties->len, ==, 1);

  return drama_tie_get_fields (drama_dossier_find_tie (drama_session_get_dossier (fixture->session),
                                                       ties->pdata[0], NULL));
}

/* Words, Return: the ends, the verb and the certainty come from the text, the quote is
 * exactly the words, without the blanks around them. */
static void
test_two_steps_from_words_to_a_tie (Fixture *fixture, gconstpointer unused)
{
  DramaReaderPopover        *popover = offer (fixture, "\nAda Lund allegedly bribed Cargo & Söhne");
  const DramaTieFields      *tie;
  const DramaEvidenceFields *evidence;

  drama_reader_popover_accept (popover);
  tie = get_selected_tie (fixture);
  g_assert_cmpstr (tie->from, ==, "ada");
  g_assert_cmpstr (tie->verb, ==, "bribed");
  g_assert_cmpstr (tie->to, ==, "cargo");
  g_assert_cmpuint (tie->n_evidence, ==, 1);
  evidence = drama_evidence_get_fields (tie->evidence[0]);
  g_assert_cmpstr (evidence->source, ==, "a-text");
  g_assert_cmpstr (evidence->anchor.exact, ==, "Ada Lund allegedly bribed Cargo & Söhne");
  g_assert_cmpint (evidence->anchor.start, ==, 21);
  g_assert_cmpint (evidence->anchor.end, ==, 60);
  g_assert_cmpint (evidence->certainty, ==, DRAMA_CERTAINTY_ALLEGED);
  g_assert_cmpstr (drama_session_get_selected_evidence (fixture->session), ==, evidence->id);

  /* One step. */
  drama_document_undo (get_document (fixture));
  g_assert_null (drama_dossier_find_tie (drama_session_get_dossier (fixture->session),
                                         "t-ada-lund-bribed-cargo-sohne", NULL));
}

/* The keys that add and dispute are each other's reverse. */
static void
test_words_dispute_the_selected_tie (Fixture *fixture, gconstpointer unused)
{
  GtkWidget            *view = support_find (GTK_WIDGET (fixture->reader), DRAMA_TYPE_READER_VIEW);
  const DramaTieFields *tie;

  drama_session_select_tie (fixture->session, "t3");
  drama_reader_show_source (fixture->reader, "a-text");
  select_words (fixture, "Dock Nine was empty");
  gtk_widget_activate_action (view, "reader.dispute-selected", NULL);
  tie = get_selected_tie (fixture);
  g_assert_cmpint (drama_evidence_get_fields (tie->evidence[tie->n_evidence - 1])->stance, ==,
                   DRAMA_STANCE_DISPUTES);
}

static void
test_words_go_to_the_selected_tie (Fixture *fixture, gconstpointer unused)
{
  GtkWidget *view = support_find (GTK_WIDGET (fixture->reader), DRAMA_TYPE_READER_VIEW);
  guint      before;

  drama_session_select_tie (fixture->session, "t3");
  before = get_selected_tie (fixture)->n_evidence;
  drama_reader_show_source (fixture->reader, "a-text");
  select_words (fixture, "Dock Nine was empty");
  gtk_widget_activate_action (view, "reader.add-to-selected", NULL);
  g_assert_cmpuint (get_selected_tie (fixture)->n_evidence, ==, before + 1);
}

/* The window goes while it is still open, which must not keep anything: see tear_down.
 * A verb is asked for where the text gives none; nothing is lost meanwhile. */
static void
test_an_empty_verb_is_refused_in_place (Fixture *fixture, gconstpointer unused)
{
  DramaReaderPopover *popover = offer (fixture, "Dock Nine");
  DramaDossier       *before = drama_session_get_dossier (fixture->session);
  g_autofree char    *labels = NULL;

  /* Newer GTK would have made the first actor both of its ends, and call them by it. */
  g_assert_false (gtk_test_accessible_has_relation (
      GTK_ACCESSIBLE (support_find (GTK_WIDGET (popover), GTK_TYPE_DROP_DOWN)),
      GTK_ACCESSIBLE_RELATION_LABELLED_BY));
  drama_reader_popover_accept (popover);
  g_assert_true (drama_session_get_dossier (fixture->session) == before);
  labels = support_read_labels (GTK_WIDGET (popover));
  g_assert_nonnull (strstr (labels, "Choose an actor"));
}

static void
test_a_click_on_a_card_brings_the_source (Fixture *fixture, gconstpointer unused)
{
  GtkTextIter      start, end;
  g_autofree char *text = NULL;

  drama_session_select_evidence (fixture->session, "t3", "e5");
  gtk_text_buffer_get_bounds (get_buffer (fixture), &start, &end);
  text = gtk_text_buffer_get_text (get_buffer (fixture), &start, &end, FALSE);
  g_assert_nonnull (strstr (text, "Cargo unloads at Dock Nine"));
  g_assert_null (strstr (text, "Mr Fox"));
}

static void
on_inserted (GtkTextBuffer *buffer, GtkTextIter *at, const char *text, int length, int *longest)
{
  *longest = MAX (*longest, length);
}

static gboolean
is_full (gpointer view)
{
  return drama_reader_view_is_full (view);
}

/* Work that is counted and not timed: GTK is never given more than 128 KiB at once, and
 * what is asked for meanwhile is there. */
static void
test_a_long_text_comes_in_pieces (Fixture *fixture, gconstpointer unused)
{
  DramaReaderView  *view;
  DramaEdit        *edit;
  GString          *text = g_string_new (NULL);
  g_autofree char  *digest = NULL;
  g_autofree char  *shown = NULL;
  DramaSourceFields fields = { .id = "long", .title = "Long" };
  GtkTextIter       start, end;
  int               longest = 0;
  g_autoptr (DramaSource) source = NULL;

  view = DRAMA_READER_VIEW (support_find (GTK_WIDGET (fixture->reader), DRAMA_TYPE_READER_VIEW));
  while (text->len < 3 * 1000 * 1000)
    g_string_append_printf (text, "Zoé paid %" G_GSIZE_FORMAT " crowns to the board.\n", text->len);
  digest = drama_offset_digest (text->str);
  fields.text = text->str;
  fields.sha256 = digest;
  fields.length = g_utf8_strlen (text->str, -1);
  source = drama_source_new (&fields);
  edit = drama_edit_begin (drama_session_get_dossier (fixture->session));
  drama_edit_put_source (edit, source);
  g_assert_true (drama_document_commit (get_document (fixture), edit, "Add", NULL, NULL));

  g_signal_connect (get_buffer (fixture), "insert-text", G_CALLBACK (on_inserted), &longest);
  drama_reader_show_source (fixture->reader, "long");
  g_assert_false (drama_reader_view_is_full (view));
  support_wait (is_full, view);
  g_assert_cmpint (longest, >, 0);
  g_assert_cmpint (longest, <=, 128 * 1024 + 3);
  gtk_text_buffer_get_bounds (get_buffer (fixture), &start, &end);
  shown = gtk_text_buffer_get_text (get_buffer (fixture), &start, &end, FALSE);
  g_assert_true (g_str_equal (shown, text->str));

  /* The end is asked for before it is there. */
  drama_reader_show_source (fixture->reader, "a-text");
  drama_reader_show_source (fixture->reader, "long");
  drama_reader_view_select (view, fields.length - 7, fields.length - 2);
  g_assert_true (gtk_text_buffer_get_selection_bounds (get_buffer (fixture), &start, &end));
  g_clear_pointer (&shown, g_free);
  shown = gtk_text_buffer_get_text (get_buffer (fixture), &start, &end, FALSE);
  g_assert_cmpstr (shown, ==, "board");
  g_string_free (text, TRUE);
}

static void
test_names_of_controls (Fixture *fixture, gconstpointer unused)
{
  support_assert_names (GTK_WIDGET (fixture->reader));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name) \
  g_test_add ("/reader/" #name, Fixture, NULL, set_up, test_##name, tear_down)
  ADD (two_steps_from_words_to_a_tie);
  ADD (words_go_to_the_selected_tie);
  ADD (words_dispute_the_selected_tie);
  ADD (an_empty_verb_is_refused_in_place);
  ADD (a_click_on_a_card_brings_the_source);
  ADD (a_long_text_comes_in_pieces);
  ADD (names_of_controls);

  return g_test_run ();
}
