/* test-window-inbox.c - from an article to ties, in a real window
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "window-fixture.h"

#include "drama-evidence-panel.h"
#include "drama-inbox-change.h"
#include "drama-inbox-panel.h"
#include "drama-json.h"
#include "drama-offset.h"
#include "drama-panes.h"
#include "drama-reader.h"
#include "drama-reader-view.h"

#include <string.h>

#define TEXT                                                                         \
  "Ada Lund, the head of the Harbour Board, founded a company called Northgate.\n\n" \
  "Paul Vane, a banker, accused Mira Holt of theft. Mira Holt bribed Paul Vane.\n"

static void
add_text (WindowFixture *fixture)
{
  DramaEdit        *edit = drama_edit_begin (drama_document_get_dossier (fixture->document));
  g_autofree char  *digest = drama_offset_digest (TEXT);
  DramaSourceFields fields = { .id = "text",
                               .title = "A text",
                               .sha256 = digest,
                               .length = g_utf8_strlen (TEXT, -1),
                               .text = TEXT };
  g_autoptr (DramaSource) source = drama_source_new (&fields);

  drama_edit_put_source (edit, source);
  g_assert_true (drama_document_commit (fixture->document, edit, "Add", NULL, NULL));
}

static DramaInboxPanel *
get_panel (WindowFixture *fixture)
{
  return DRAMA_INBOX_PANEL (support_find (GTK_WIDGET (fixture->window), DRAMA_TYPE_INBOX_PANEL));
}

static GListModel *
get_inbox (WindowFixture *fixture)
{
  return G_LIST_MODEL (drama_inbox_panel_get_inbox (get_panel (fixture)));
}

static gboolean
has_suggestions (gpointer data)
{
  return get_inbox (data) != NULL && g_list_model_get_n_items (get_inbox (data)) > 0;
}

static void
draft (WindowFixture *fixture)
{
  add_text (fixture);
  window_fixture_do_with (fixture, "win.draft", g_variant_new_string ("text"));
  support_wait (has_suggestions, fixture);
}

static void
do_in_panel (WindowFixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_panel (fixture)), action, NULL));
}

static GtkSingleSelection *
get_selection (WindowFixture *fixture)
{
  GObject *list = gtk_widget_get_template_child (GTK_WIDGET (get_panel (fixture)),
                                                 DRAMA_TYPE_INBOX_PANEL, "list");

  return GTK_SINGLE_SELECTION (gtk_list_view_get_model (GTK_LIST_VIEW (list)));
}

static char *
dup_selected (WindowFixture *fixture)
{
  DramaSuggestion *selected = gtk_single_selection_get_selected_item (get_selection (fixture));

  return selected != NULL ? drama_suggestion_dup_plain (selected) : NULL;
}

static void
select_plain (WindowFixture *fixture, const char *plain)
{
  for (guint i = 0; i < g_list_model_get_n_items (get_inbox (fixture)); i++)
    {
      g_autoptr (DramaSuggestion) item = g_list_model_get_item (get_inbox (fixture), i);
      g_autofree char *text = drama_suggestion_dup_plain (item);

      if (g_str_equal (text, plain))
        {
          gtk_single_selection_set_selected (get_selection (fixture), i);
          return;
        }
    }
  g_error ("“%s” is not suggested", plain);
}

static gboolean
is_suggested (WindowFixture *fixture, const char *plain)
{
  for (guint i = 0; i < g_list_model_get_n_items (get_inbox (fixture)); i++)
    {
      g_autoptr (DramaSuggestion) item = g_list_model_get_item (get_inbox (fixture), i);
      g_autofree char *text = drama_suggestion_dup_plain (item);

      if (g_str_equal (text, plain))
        return TRUE;
    }

  return FALSE;
}

/* The whole way; and every byte as before, but for what was accepted. */
static void
test_draft_accept_undo_dismiss (WindowFixture *fixture, gconstpointer unused)
{
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autoptr (DramaDossier) dossier = NULL;
  g_autofree char *selected = NULL;
  g_autofree char *returned = NULL;
  guint            n;

  draft (fixture);
  dossier = drama_dossier_ref (drama_document_get_dossier (fixture->document));
  before = drama_json_write (dossier);
  n = g_list_model_get_n_items (get_inbox (fixture));
  select_plain (fixture, "Ada Lund founded Northgate");
  g_assert_true (drama_document_get_dossier (fixture->document) == dossier);

  do_in_panel (fixture, "inbox.accept");
  g_assert_cmpstr (drama_document_get_undo_label (fixture->document), ==,
                   "New Tie “Ada Lund founded Northgate”");
  g_assert_false (is_suggested (fixture, "Ada Lund founded Northgate"));
  g_assert_false (is_suggested (fixture, "Northgate"));
  selected = dup_selected (fixture);
  g_assert_cmpstr (selected, ==, "Paul Vane accused Mira Holt");

  window_fixture_do (fixture, "win.undo");
  g_assert_true (drama_document_get_dossier (fixture->document) == dossier);
  returned = dup_selected (fixture);
  g_assert_cmpstr (returned, ==, "Ada Lund founded Northgate");
  g_assert_cmpuint (g_list_model_get_n_items (get_inbox (fixture)), ==, n);

  do_in_panel (fixture, "inbox.dismiss");
  g_assert_false (is_suggested (fixture, "Ada Lund founded Northgate"));
  after = drama_json_write (drama_document_get_dossier (fixture->document));
  g_assert_true (g_bytes_equal (before, after));
  window_fixture_do_with (
      fixture, "win.undo-dismissal",
      g_variant_new_uint32 (drama_inbox_get_last_dismissal (DRAMA_INBOX (get_inbox (fixture)))));
  g_assert_true (is_suggested (fixture, "Ada Lund founded Northgate"));
}

/* What is looked at in the inbox stands tinted in the reader, which shows that text. */
static void
test_the_reader_shows_the_words (WindowFixture *fixture, gconstpointer unused)
{
  GtkWidget     *reader = support_find (GTK_WIDGET (fixture->window), DRAMA_TYPE_READER);
  GtkTextView   *view = GTK_TEXT_VIEW (support_find (reader, DRAMA_TYPE_READER_VIEW));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter    caret;

  draft (fixture);
  g_assert_cmpstr (drama_reader_get_source (DRAMA_READER (reader)), ==, "text");
  select_plain (fixture, "Mira Holt bribed Paul Vane");
  do_in_panel (fixture, "inbox.show-text");
  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  g_assert_cmpint (gtk_text_iter_get_offset (&caret), ==,
                   strstr (TEXT, "Mira Holt bribed") - TEXT);
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static void
test_changed_before_it_is_accepted (WindowFixture *fixture, gconstpointer unused)
{
  GtkWidget *change, *verb;

  draft (fixture);
  select_plain (fixture, "Mira Holt bribed Paul Vane");
  do_in_panel (fixture, "inbox.change");
  change = support_find (GTK_WIDGET (get_panel (fixture)), DRAMA_TYPE_INBOX_CHANGE);
  support_wait (is_mapped, change);
  support_assert_names (change);
  verb = GTK_WIDGET (gtk_widget_get_template_child (change, DRAMA_TYPE_INBOX_CHANGE, "verb"));
  gtk_editable_set_text (GTK_EDITABLE (verb), "  ");
  drama_inbox_change_accept (DRAMA_INBOX_CHANGE (change));
  g_assert_true (is_suggested (fixture, "Mira Holt bribed Paul Vane"));
  gtk_editable_set_text (GTK_EDITABLE (verb), "paid");
  drama_inbox_change_accept (DRAMA_INBOX_CHANGE (change));
  g_assert_cmpstr (drama_document_get_undo_label (fixture->document), ==,
                   "New Tie “Mira Holt paid Paul Vane”");
  g_assert_false (is_suggested (fixture, "Mira Holt bribed Paul Vane"));
  g_assert_false (is_suggested (fixture, "Paul Vane"));
}

/* Evidence that is asked for comes before the inbox. */
static void
test_evidence_is_a_tab_away (WindowFixture *fixture, gconstpointer unused)
{
  GtkWidget *evidence = support_find (GTK_WIDGET (fixture->window), DRAMA_TYPE_EVIDENCE_PANEL);

  g_assert_true (gtk_widget_get_child_visible (evidence));
  draft (fixture);
  g_assert_false (gtk_widget_get_child_visible (evidence));
  g_assert_true (gtk_widget_get_child_visible (GTK_WIDGET (get_panel (fixture))));
  window_fixture_do (fixture, "win.show-evidence");
  g_assert_true (gtk_widget_get_child_visible (evidence));
}

/* A source without its text is nothing to draft from, and says so. */
static void
test_no_text_no_draft (WindowFixture *fixture, gconstpointer unused)
{
  GVariant *none = g_variant_ref_sink (g_variant_new_string (""));

  gtk_widget_activate_action_variant (GTK_WIDGET (fixture->window), "win.draft", none);
  g_assert_cmpuint (g_list_model_get_n_items (get_inbox (fixture)), ==, 0);
  g_variant_unref (none);
}

static void
add_long_text (WindowFixture *fixture, guint n_paragraphs)
{
  DramaEdit *edit = drama_edit_begin (drama_document_get_dossier (fixture->document));
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (DramaSource) source = NULL;
  g_autofree char *digest = NULL;

  for (guint i = 0; i < n_paragraphs; i++)
    g_string_append_printf (text, "Rita Morn founded a company called Quux%c%c.\n\n",
                            'a' + (int) (i % 26), 'a' + (int) (i / 26 % 26));
  digest = drama_offset_digest (text->str);
  source = drama_source_new (&(DramaSourceFields){ .id = "long",
                                                   .title = "A long text with a title of the "
                                                            "length that titles have in a paper",
                                                   .sha256 = digest,
                                                   .length = (gint64) text->len,
                                                   .text = text->str });
  drama_edit_put_source (edit, source);
  g_assert_true (drama_document_commit (fixture->document, edit, "Add", NULL, NULL));
}

static GObject *
get_child (WindowFixture *fixture, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (get_panel (fixture)), DRAMA_TYPE_INBOX_PANEL,
                                        name);
}

static const char *
get_page (WindowFixture *fixture)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (get_child (fixture, "stack")));
}

static gboolean
has_other_page (gpointer data)
{
  return !g_str_equal (get_page (data), "busy");
}

/* Some seconds of reading are given up: at once for the person, and soon by the worker, whose
 * result nobody sees.  Another text can be read meanwhile. */
static void
test_reading_can_be_given_up (WindowFixture *fixture, gconstpointer unused)
{
  GtkProgressBar *progress = GTK_PROGRESS_BAR (get_child (fixture, "busy_progress"));
  double          before;

  add_text (fixture);
  add_long_text (fixture, 40000);
  window_fixture_do_with (fixture, "win.draft", g_variant_new_string ("long"));
  g_assert_cmpstr (get_page (fixture), ==, "busy");
  before = gtk_progress_bar_get_fraction (progress);
  do_in_panel (fixture, "inbox.cancel");
  g_assert_cmpstr (get_page (fixture), ==, "empty");
  g_assert_cmpfloat (gtk_progress_bar_get_fraction (progress), ==, before);

  window_fixture_do_with (fixture, "win.draft", g_variant_new_string ("text"));
  support_wait (has_suggestions, fixture);
  g_assert_cmpstr (get_page (fixture), ==, "list");
  /* Whatever the other one was about to say comes too late. */
  g_assert_true (is_suggested (fixture, "Paul Vane"));
  for (guint i = 0; i < 20; i++)
    {
      g_usleep (10000);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
  g_assert_false (is_suggested (fixture, "Rita Morn"));
}

static gboolean
has_long (gpointer data)
{
  return has_other_page (data) && is_suggested (data, "Rita Morn");
}

/* What one text suggests, or all of them; all actors are those that are shown. */
static void
test_one_text_of_several_is_shown (WindowFixture *fixture, gconstpointer unused)
{
  GtkDropDown *only = GTK_DROP_DOWN (get_child (fixture, "only"));
  guint        all;

  draft (fixture);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (only)));
  add_long_text (fixture, 5);
  window_fixture_do_with (fixture, "win.draft", g_variant_new_string ("long"));
  support_wait (has_long, fixture);

  /* The one just read. */
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (only)));
  g_assert_false (is_suggested (fixture, "Paul Vane"));
  gtk_drop_down_set_selected (only, 0);
  g_assert_true (is_suggested (fixture, "Paul Vane"));
  g_assert_true (is_suggested (fixture, "Rita Morn"));
  all = g_list_model_get_n_items (get_inbox (fixture));
  gtk_drop_down_set_selected (only, 1);
  g_assert_true (is_suggested (fixture, "Paul Vane"));
  g_assert_false (is_suggested (fixture, "Rita Morn"));
  g_assert_cmpuint (g_list_model_get_n_items (get_inbox (fixture)), <, all);

  do_in_panel (fixture, "inbox.accept-all");
  g_assert_false (is_suggested (fixture, "Paul Vane"));
  gtk_drop_down_set_selected (only, 2);
  g_assert_true (is_suggested (fixture, "Rita Morn"));
  support_assert_names (GTK_WIDGET (get_panel (fixture)));
}

/* Without the marks that keep names of two directions apart. */
static char *
read_plainly (GtkWidget *widget)
{
  g_autofree char *said = support_read_labels (widget);
  GString         *plain = g_string_new (NULL);

  for (const char *at = said; *at != '\0'; at = g_utf8_next_char (at))
    if (g_utf8_get_char (at) < 0x2066 || g_utf8_get_char (at) > 0x2069)
      g_string_append_unichar (plain, g_utf8_get_char (at));

  return g_string_free (plain, FALSE);
}

/* Also where the last row goes: the next key is for the row that is last now. */
static void
test_the_focus_stays_in_the_list (WindowFixture *fixture, gconstpointer unused)
{
  GtkWidget *list;
  GtkWidget *focus;
  guint      n;

  draft (fixture);
  list = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (get_panel (fixture)),
                                                    DRAMA_TYPE_INBOX_PANEL, "list"));
  for (guint i = 0; i < 3; i++)
    {
      DramaSuggestion *selected;
      g_autofree char *words = NULL;
      g_autofree char *said = NULL;

      n = g_list_model_get_n_items (get_inbox (fixture));
      gtk_widget_activate_action (list, "list.scroll-to-item", "u", n - 1);
      gtk_single_selection_set_selected (get_selection (fixture), n - 1);
      while (g_main_context_iteration (NULL, FALSE))
        ;
      gtk_widget_grab_focus (gtk_widget_get_last_child (list));
      do_in_panel (fixture, "inbox.dismiss");
      while (g_main_context_iteration (NULL, FALSE))
        ;
      focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
      g_assert_nonnull (focus);
      g_assert_true (gtk_widget_is_ancestor (focus, list));
      /* On the row of what is selected now, and that is the last one. */
      selected = gtk_single_selection_get_selected_item (get_selection (fixture));
      g_assert_nonnull (selected);
      g_assert_cmpuint (gtk_single_selection_get_selected (get_selection (fixture)), ==,
                        g_list_model_get_n_items (get_inbox (fixture)) - 1);
      words = drama_suggestion_dup_plain (selected);
      said = read_plainly (focus);
      g_test_message ("“%s” in “%s”", words, said);
      g_assert_nonnull (strstr (said, words));
    }
}

/* Twice the size of text in the narrowest window, before and after the draft. */
static void
test_it_can_be_narrow_with_large_text (WindowFixture *fixture, gconstpointer unused)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget   *panel = GTK_WIDGET (get_panel (fixture));
  int          minimum;

  add_text (fixture);
  add_long_text (fixture, 5);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  window_fixture_do (fixture, "win.show-inbox");
  gtk_widget_measure (panel, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 350);
  window_fixture_do_with (fixture, "win.draft", g_variant_new_string ("text"));
  support_wait (has_suggestions, fixture);
  window_fixture_do_with (fixture, "win.draft", g_variant_new_string ("long"));
  support_wait (has_long, fixture);
  gtk_widget_measure (panel, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 350);
  gtk_settings_reset_property (settings, "gtk-xft-dpi");
}

static void
test_names_of_controls (WindowFixture *fixture, gconstpointer unused)
{
  draft (fixture);
  support_assert_names (GTK_WIDGET (get_panel (fixture)));
}

int
main (int argc, char *argv[])
{
  g_autofree char *state = g_dir_make_tmp ("dramatis-window-inbox-XXXXXX", NULL);

  g_setenv ("XDG_STATE_HOME", state, TRUE);
  gtk_test_init (&argc, &argv, NULL);
#define ADD(name)                                                                 \
  g_test_add ("/window-inbox/" #name, WindowFixture, NULL, window_fixture_set_up, \
              test_##name, window_fixture_tear_down)
  ADD (no_text_no_draft);
  ADD (draft_accept_undo_dismiss);
  ADD (the_reader_shows_the_words);
  ADD (changed_before_it_is_accepted);
  ADD (evidence_is_a_tab_away);
  ADD (reading_can_be_given_up);
  ADD (one_text_of_several_is_shown);
  ADD (the_focus_stays_in_the_list);
  ADD (it_can_be_narrow_with_large_text);
  ADD (names_of_controls);
#undef ADD

  return g_test_run ();
}
