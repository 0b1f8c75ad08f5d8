/* test-reader-drag.c - words are dragged onto the picture
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * GTK 4 makes up no events: what the pointer would take is asked of the reader, and the
 * signals of the canvas' drop target are emitted. */
#include "drama-canvas-private.h"
#include "drama-dragged-words.h"
#include "drama-edit.h"
#include "drama-offset.h"
#include "drama-panes.h"
#include "drama-reader-private.h"
#include "window-fixture.h"

#include <string.h>

/* The first sentence names both ends of t2, the second a company nobody knows yet. */
#define TEXT                                                                         \
  "Permits at the quay\n\nAda Lund allegedly bribed Cargo & Söhne, people say.\n\n" \
  "Dock Nine was empty. It was let to Northgate Holdings Ltd. in May.\n\n"           \
  "Allegedly he took the money. It rained.\n"

typedef struct
{
  WindowFixture base;
  DramaReader  *reader;
  DramaCanvas  *canvas;
  DramaSession *session;
} Fixture;

static gboolean
is_placed (gpointer data)
{
  Fixture *fixture = data;

  return drama_canvas_has_painted (fixture->canvas) &&
         fixture->reader->session == fixture->session;
}

static gboolean
is_mapped (gpointer data)
{
  return gtk_widget_get_mapped (data) && gtk_widget_get_height (data) > 0;
}

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  g_autofree char  *digest = drama_offset_digest (TEXT);
  DramaSourceFields fields = { .id = "a-text",
                               .title = "A text",
                               .sha256 = digest,
                               .length = g_utf8_strlen (TEXT, -1),
                               .text = TEXT };
  g_autoptr (DramaSource) source = drama_source_new (&fields);
  DramaEdit *edit;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  window_fixture_set_up (&fixture->base, NULL);
  edit = drama_edit_begin (drama_document_get_dossier (fixture->base.document));
  drama_edit_put_source (edit, source);
  g_assert_true (drama_document_commit (fixture->base.document, edit, "Add", NULL, NULL));

  fixture->session = drama_window_get_session (fixture->base.window);
  fixture->canvas =
      DRAMA_CANVAS (support_find (GTK_WIDGET (fixture->base.window), DRAMA_TYPE_CANVAS));
  fixture->reader =
      DRAMA_READER (support_find (GTK_WIDGET (fixture->base.window), DRAMA_TYPE_READER));
  support_wait (is_placed, fixture);
  drama_reader_show_source (fixture->reader, "a-text");
  gtk_stack_set_visible_child_name (
      GTK_STACK (gtk_widget_get_ancestor (GTK_WIDGET (fixture->reader), GTK_TYPE_STACK)), "reader");
  support_wait (is_mapped, fixture->reader);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  window_fixture_tear_down (&fixture->base, NULL);
}

static DramaDossier *
get_dossier (Fixture *fixture)
{
  return drama_document_get_dossier (fixture->base.document);
}

static const DramaTieFields *
get_tie (Fixture *fixture, const char *id)
{
  return drama_tie_get_fields (drama_dossier_find_tie (get_dossier (fixture), id, NULL));
}

static DramaDraggedWords *
take (Fixture *fixture, const char *words)
{
  const char *at = strstr (TEXT, words);
  gint64      start;

  g_assert_nonnull (at);
  start = g_utf8_pointer_to_offset (TEXT, at);

  return drama_dragged_words_new (fixture->base.document, "a-text", words, start,
                                  start + g_utf8_strlen (words, -1));
}

static GtkDropTarget *
find_target (Fixture *fixture)
{
  g_autoptr (GListModel) list = gtk_widget_observe_controllers (GTK_WIDGET (fixture->canvas));

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (list, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller);
    }
  g_assert_not_reached ();
}

/* A point of the canvas where @id is what is met. */
static DramaVec
find_point (Fixture *fixture, const char *id)
{
  int width = gtk_widget_get_width (GTK_WIDGET (fixture->canvas));
  int height = gtk_widget_get_height (GTK_WIDGET (fixture->canvas));

  for (int y = 0; y < height; y += 4)
    for (int x = 0; x < width; x += 4)
      {
        DramaHit hit;

        if (drama_canvas_pick (fixture->canvas, drama_vec (x, y), 1, &hit) &&
            g_str_equal (drama_canvas_get_id (fixture->canvas, &hit), id) &&
            gtk_widget_pick (GTK_WIDGET (fixture->canvas), x, y, GTK_PICK_DEFAULT) ==
                GTK_WIDGET (fixture->canvas))
          return drama_vec (x, y);
      }
  g_assert_not_reached ();
}

static GdkDragAction
hold (Fixture *fixture, DramaVec at)
{
  GdkDragAction action = 0;

  g_signal_emit_by_name (find_target (fixture), "motion", at.x, at.y, &action);

  return action;
}

static gboolean
drop (Fixture *fixture, DramaDraggedWords *words, DramaVec at)
{
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean done = FALSE;

  g_value_init (&value, DRAMA_TYPE_DRAGGED_WORDS);
  g_value_set_boxed (&value, words);
  g_signal_emit_by_name (find_target (fixture), "drop", &value, at.x, at.y, &done);

  return done;
}

static DramaReaderPopover *
get_popover (Fixture *fixture)
{
  g_assert_nonnull (fixture->reader->popover);
  g_assert_true (gtk_widget_get_visible (fixture->reader->popover));

  return DRAMA_READER_POPOVER (fixture->reader->popover);
}

/* The quote with its place and how sure it is, selected, in one step. */
static void
test_a_tie_gets_the_quote (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (DramaDraggedWords) words = take (fixture, "Ada Lund allegedly bribed Cargo & Söhne");
  DramaDossier              *before = get_dossier (fixture);
  guint                      n = get_tie (fixture, "t2")->n_evidence;
  const DramaEvidenceFields *evidence;

  g_assert_true (drop (fixture, words, find_point (fixture, "t2")));
  g_assert_cmpuint (get_tie (fixture, "t2")->n_evidence, ==, n + 1);
  evidence = drama_evidence_get_fields (get_tie (fixture, "t2")->evidence[n]);
  g_assert_cmpstr (evidence->source, ==, "a-text");
  g_assert_cmpstr (evidence->anchor.exact, ==, "Ada Lund allegedly bribed Cargo & Söhne");
  g_assert_cmpint (evidence->anchor.start, ==, 21);
  g_assert_cmpint (evidence->anchor.end, ==, 60);
  g_assert_cmpint (evidence->certainty, ==, DRAMA_CERTAINTY_ALLEGED);
  g_assert_cmpint (evidence->stance, ==, DRAMA_STANCE_SUPPORTS);
  g_assert_cmpstr (drama_session_get_selected_evidence (fixture->session), ==, evidence->id);

  drama_document_undo (fixture->base.document);
  g_assert_true (get_dossier (fixture) == before);
}

/* "He" is nobody's name, so that no tie can be read; the hedge is heard all the same. */
static void
test_a_hedge_is_heard_without_names (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (DramaDraggedWords) words = take (fixture, "took the money");
  const DramaTieFields *tie;

  g_assert_true (drop (fixture, words, find_point (fixture, "t2")));
  tie = get_tie (fixture, "t2");
  g_assert_cmpint (drama_evidence_get_fields (tie->evidence[tie->n_evidence - 1])->certainty, ==,
                   DRAMA_CERTAINTY_ALLEGED);
}

/* It is one end; the company is made as what it is, not as a person. */
static void
test_an_actor_is_asked_about (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (DramaDraggedWords) words = take (fixture, "let to Northgate Holdings Ltd. in May");
  DramaDossier    *before = get_dossier (fixture);
  g_autofree char *labels = NULL;

  g_assert_true (drop (fixture, words, find_point (fixture, "ada")));
  g_assert_true (get_dossier (fixture) == before);
  labels = support_read_labels (GTK_WIDGET (get_popover (fixture)));
  g_assert_nonnull (strstr (labels, "Ada Lund\n"));
  g_assert_nonnull (strstr (labels, "New Actor “Northgate Holdings Ltd” (Company)"));
  g_assert_nonnull (strstr (labels, "“Ada Lund” Is Also Known as “Northgate Holdings Ltd”"));
}

static void
test_what_is_under_the_words_is_lit (Fixture *fixture, gconstpointer unused)
{
  g_assert_cmpint (hold (fixture, find_point (fixture, "t2")), ==, GDK_ACTION_COPY);
  g_assert_cmpstr (drama_session_get_hovered_tie (fixture->session), ==, "t2");
  g_assert_cmpint (hold (fixture, find_point (fixture, "ada")), ==, GDK_ACTION_COPY);
  g_assert_cmpstr (drama_session_get_hovered_actor (fixture->session), ==, "ada");
  g_assert_cmpstr (fixture->canvas->words_over, ==, "ada");

  g_assert_cmpint (hold (fixture, drama_vec (1, 1)), ==, 0);
  g_assert_null (drama_session_get_hovered_actor (fixture->session));
  g_assert_null (fixture->canvas->words_over);

  /* So does Escape, after which GTK says that the words have left. */
  hold (fixture, find_point (fixture, "ada"));
  g_signal_emit_by_name (find_target (fixture), "leave");
  g_assert_null (drama_session_get_hovered_actor (fixture->session));
  g_assert_false (fixture->canvas->words_inside);
}

static void
test_nothing_comes_of_empty_canvas_or_other_words (Fixture *fixture, gconstpointer unused)
{
  DramaDossier *before = get_dossier (fixture);
  g_autoptr (DramaDraggedWords) words = take (fixture, "Dock Nine was empty");
  g_autoptr (DramaDraggedWords) stale = take (fixture, "Dock Nine was empty");

  g_assert_false (drop (fixture, words, drama_vec (1, 1)));
  /* The text has become another while they were in hand. */
  stale->start += 1;
  drop (fixture, stale, find_point (fixture, "t2"));
  g_assert_true (get_dossier (fixture) == before);
}

/* Only what is selected, so that a drag from anywhere else still selects. */
static void
test_selected_words_and_the_selected_quote_can_be_taken (Fixture *fixture, gconstpointer unused)
{
  GtkTextView   *view = GTK_TEXT_VIEW (fixture->reader->view);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter    start, end;
  GdkRectangle   at;
  g_autoptr (GdkContentProvider) content = NULL;
  g_auto (GValue) value = G_VALUE_INIT;
  const DramaDraggedWords *words;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, 21);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, 29);
  gtk_text_view_get_iter_location (view, &start, &at);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, at.x, at.y, &at.x, &at.y);
  g_assert_null (drama_reader_provide_words (fixture->reader, at.x + 3, at.y + 3));

  gtk_text_buffer_select_range (buffer, &start, &end);
  content = drama_reader_provide_words (fixture->reader, at.x + 3, at.y + 3);
  g_assert_nonnull (content);
  g_value_init (&value, DRAMA_TYPE_DRAGGED_WORDS);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));
  words = g_value_get_boxed (&value);
  g_assert_cmpstr (words->text, ==, "Ada Lund");
  g_assert_cmpint (words->start, ==, 21);
  g_assert_cmpint (words->end, ==, 29);
  g_clear_object (&content);

  /* The same place again, now as a quote whose card is selected. */
  {
    g_autoptr (DramaDraggedWords) quote = take (fixture, "Ada Lund allegedly bribed Cargo & Söhne");

    drop (fixture, quote, find_point (fixture, "t2"));
  }
  content = drama_reader_provide_words (fixture->reader, at.x + 3, at.y + 3);
  g_assert_nonnull (content);
}

/* With the outline where there is room, in turn with it where there is not; it keeps the
 * text and the place of the caret.  (GTK gives up a selection with the window.) */
static void
test_room_brings_the_reader_beside_the_outline (Fixture *fixture, gconstpointer unused)
{
  GtkWidget     *window = GTK_WIDGET (fixture->base.window);
  DramaPanes    *panes = DRAMA_PANES (support_find (window, DRAMA_TYPE_PANES));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->reader->view));
  GtkTextIter    end;

  gtk_text_buffer_get_iter_at_offset (buffer, &end, 29);
  gtk_text_buffer_place_cursor (buffer, &end);
  drama_panes_expect_width (panes, 1000);
  g_assert_true (GTK_IS_STACK (gtk_widget_get_parent (GTK_WIDGET (fixture->reader))));
  g_object_set (panes, "next-visible", TRUE, NULL);
  drama_panes_expect_width (panes, 1600);
  g_assert_true (GTK_IS_BOX (gtk_widget_get_parent (GTK_WIDGET (fixture->reader))));
  drama_panes_expect_width (panes, 1000);
  g_assert_true (GTK_IS_STACK (gtk_widget_get_parent (GTK_WIDGET (fixture->reader))));
  gtk_text_buffer_get_iter_at_mark (buffer, &end, gtk_text_buffer_get_insert (buffer));
  g_assert_cmpint (gtk_text_iter_get_offset (&end), ==, 29);
}

/* Neither the reader nor what it asks about is kept alive by a popover that is open. */
static void
test_a_window_goes_with_its_popover (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (DramaDraggedWords) words = take (fixture, "Dock Nine was empty");
  gpointer reader = fixture->reader;
  gpointer canvas = fixture->canvas;

  g_object_add_weak_pointer (G_OBJECT (reader), &reader);
  g_object_add_weak_pointer (G_OBJECT (canvas), &canvas);
  drop (fixture, words, find_point (fixture, "ada"));
  get_popover (fixture);
  gtk_window_destroy (GTK_WINDOW (fixture->base.window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (reader);
  g_assert_null (canvas);
  fixture->base.window = drama_window_new (fixture->base.app);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
#define ADD(name) \
  g_test_add ("/reader-drag/" #name, Fixture, NULL, set_up, test_##name, tear_down)
  ADD (a_tie_gets_the_quote);
  ADD (a_hedge_is_heard_without_names);
  ADD (an_actor_is_asked_about);
  ADD (what_is_under_the_words_is_lit);
  ADD (nothing_comes_of_empty_canvas_or_other_words);
  ADD (selected_words_and_the_selected_quote_can_be_taken);
  ADD (room_brings_the_reader_beside_the_outline);
  ADD (a_window_goes_with_its_popover);

  return g_test_run ();
}
