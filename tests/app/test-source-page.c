/* test-source-page.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-support.h"
#include "drama-json.h"
#include "drama-proof-view.h"
#include "drama-source-page.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

typedef struct
{
  DramaDocument   *document;
  DramaSession    *session;
  DramaSourcePage *page;
  GtkWindow       *window;
  char            *text; /* of the source "courier" */
  char            *path; /* of a file for a text */
  gboolean         closed;
} Fixture;

static DramaDossier *
load_example (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "examples",
                                                 "harbour-permits.dramatis", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  DramaDossier *dossier = drama_json_read_file (file, NULL, NULL);

  g_assert_nonnull (dossier);

  return dossier;
}

static void
on_closed (Fixture *fixture)
{
  fixture->closed = TRUE;
}

/* The example, in which the courier's article comes without its text or with it. */
static void
set_up (Fixture *fixture, gconstpointer with_text)
{
  g_autoptr (DramaDossier) example = load_example ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (example);
  g_autoptr (DramaDossier) dossier = NULL;
  DramaSourceFields fields = *drama_source_get_fields (
      drama_dossier_find_source (example, "courier", NULL));
  g_autoptr (DramaSource) source = NULL;

  fixture->text = g_strdup (fields.text);
  if (with_text == NULL)
    fields.text = NULL;
  source = drama_source_new (&fields);
  drama_edit_put_source (edit, source);
  dossier = drama_edit_commit (edit, NULL);
  fixture->document = drama_document_new (dossier);
  fixture->session = drama_session_new (fixture->document);
  fixture->page = g_object_new (DRAMA_TYPE_SOURCE_PAGE, NULL);
  fixture->path = g_strdup_printf ("%s/dramatis-page-%d.txt", g_get_tmp_dir (), (int) getpid ());
  fixture->window = support_show (GTK_WIDGET (fixture->page), 900, 700);
  g_signal_connect_swapped (fixture->page, "closed", G_CALLBACK (on_closed), fixture);
  drama_source_page_show (fixture->page, fixture->session, "courier");
}

static void
tear_down (Fixture *fixture, gconstpointer with_text)
{
  gtk_window_destroy (fixture->window);
  g_object_unref (fixture->session);
  g_object_unref (fixture->document);
  g_unlink (fixture->path);
  g_free (fixture->path);
  g_free (fixture->text);
}

static GtkWidget *
get_part (Fixture *fixture, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (fixture->page),
                                                    DRAMA_TYPE_SOURCE_PAGE, name));
}

static const char *
get_shown (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (get_part (fixture, "stack")));
}

static gboolean
is_done (gpointer data)
{
  return !g_str_equal (get_shown (data), "busy");
}

static DramaProof *
prove (Fixture *fixture, const char *text)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);

  g_assert_true (g_file_set_contents (fixture->path, text, -1, NULL));
  drama_source_page_prove (fixture->page, file);
  support_wait (is_done, fixture);

  return drama_proof_view_get_proof (DRAMA_PROOF_VIEW (get_part (fixture, "proof")));
}

static const DramaSourceFields *
get_source (Fixture *fixture)
{
  DramaDossier *dossier = drama_document_get_dossier (fixture->document);

  return drama_source_get_fields (drama_dossier_find_source (dossier, "courier", NULL));
}

static char *
replace (const char *text, const char *from, const char *to)
{
  g_auto (GStrv) parts = g_strsplit (text, from, 2);

  g_assert_nonnull (parts[1]);

  return g_strjoinv (to, parts);
}

static gboolean
shows (Fixture *fixture, const char *words)
{
  g_autofree char *labels = support_read_labels (GTK_WIDGET (fixture->page));

  return strstr (labels, words) != NULL;
}

static gboolean
shows_passages (gpointer fixture)
{
  return shows (fixture, "on some night before Christmas");
}

static void
test_passages_and_gaps (Fixture *fixture, gconstpointer with_text)
{
  support_wait (shows_passages, fixture);
  g_assert_true (shows (fixture, "characters are not here"));
  g_assert_true (shows (fixture, "The text is not in the dossier"));
  support_assert_names (GTK_WIDGET (fixture->page));
}

static void
test_the_very_text_is_attached (Fixture *fixture, gconstpointer with_text)
{
  DramaProof *proof = prove (fixture, fixture->text);

  g_assert_true (drama_proof_is_very_text (proof));
  g_assert_cmpstr (get_shown (fixture), ==, "proof");
  g_assert_null (get_source (fixture)->text);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "source.take", NULL);
  g_assert_cmpstr (get_source (fixture)->text, ==, fixture->text);
  g_assert_cmpstr (get_shown (fixture), ==, "text");

  drama_document_undo (fixture->document);
  g_assert_null (get_source (fixture)->text);
}

/* The one check button that can be seen. */
static GtkCheckButton *
find_acceptance (GtkWidget *widget)
{
  if (GTK_IS_CHECK_BUTTON (widget) && gtk_widget_get_mapped (widget))
    return GTK_CHECK_BUTTON (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkCheckButton *found = find_acceptance (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
has_rows (gpointer data)
{
  Fixture *fixture = data;

  return find_acceptance (get_part (fixture, "proof")) != NULL;
}

/* Nothing is changed before it is taken, and what nobody accepted is left as it was. */
static void
test_a_newer_text_is_taken_with_what_was_accepted (Fixture *fixture, gconstpointer with_text)
{
  g_autofree char *text = replace (fixture->text, "eleven cockle boats", "twelve cockle boats");
  DramaDossier    *before = drama_document_get_dossier (fixture->document);
  DramaProof      *proof = prove (fixture, text);
  DramaProofCount  count = drama_proof_count (proof);

  g_assert_cmpuint (count.n_proposed, ==, 1);
  g_assert_cmpuint (count.n_changed, ==, with_text != NULL ? 1 : 0);
  support_wait (has_rows, fixture);
  g_assert_true (drama_document_get_dossier (fixture->document) == before);
  g_assert_true (shows (fixture, "twelve"));
  g_assert_true (shows (fixture, "Proposed"));

  g_assert_cmpuint (drama_proof_count (proof).n_accepted, ==, 0);
  gtk_check_button_set_active (find_acceptance (get_part (fixture, "proof")), TRUE);
  g_assert_cmpuint (drama_proof_count (proof).n_accepted, ==, 1);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "source.take", NULL);
  g_assert_cmpstr (get_source (fixture)->text, ==, text);

  proof = prove (fixture, text);
  g_assert_cmpuint (drama_proof_count (proof).n_exact, ==, count.n_all);
}

static void
test_it_can_be_kept_as_it_is (Fixture *fixture, gconstpointer with_text)
{
  DramaDossier *before = drama_document_get_dossier (fixture->document);

  g_assert_nonnull (prove (fixture, "Something else altogether."));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "source.back", NULL);
  g_assert_cmpstr (get_shown (fixture), ==, "text");
  g_assert_false (fixture->closed);
  g_assert_true (drama_document_get_dossier (fixture->document) == before);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "source.take", NULL);
  g_assert_true (drama_document_get_dossier (fixture->document) == before);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "source.back", NULL);
  g_assert_true (fixture->closed);
}

static void
test_what_cannot_be_read_is_told (Fixture *fixture, gconstpointer with_text)
{
  g_assert_null (prove (fixture, ""));
  g_assert_cmpstr (get_shown (fixture), ==, "text");
  g_assert_true (gtk_revealer_get_reveal_child (GTK_REVEALER (get_part (fixture, "message"))));
}

/* Left while the worker is at it: what it finds is of no interest any more. */
static void
test_left_while_it_compares (Fixture *fixture, gconstpointer with_text)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);

  g_assert_true (g_file_set_contents (fixture->path, fixture->text, -1, NULL));
  drama_source_page_prove (fixture->page, file);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "source.back", NULL);
  g_assert_cmpstr (get_shown (fixture), ==, "text");
  drama_source_page_prove (fixture->page, file);
  support_wait (is_done, fixture);
  g_assert_cmpstr (get_shown (fixture), ==, "proof");
}

static void
test_a_source_that_is_deleted (Fixture *fixture, gconstpointer with_text)
{
  DramaEdit    *edit = drama_edit_begin (drama_document_get_dossier (fixture->document));
  DramaDossier *dossier = drama_document_get_dossier (fixture->document);

  for (guint i = 0; i < drama_dossier_get_n_ties (dossier); i++)
    drama_edit_remove_tie (edit, drama_tie_get_fields (drama_dossier_get_tie (dossier, i))->id);
  drama_edit_remove_source (edit, "courier");
  g_assert_true (drama_document_commit (fixture->document, edit, "Delete", NULL, NULL));
  g_assert_true (fixture->closed);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

#define ADD(path, with_text, function) \
  g_test_add (path, Fixture, GINT_TO_POINTER (with_text), set_up, function, tear_down)
  ADD ("/source-page/passages", FALSE, test_passages_and_gaps);
  ADD ("/source-page/very-text", FALSE, test_the_very_text_is_attached);
  ADD ("/source-page/another-text", FALSE, test_a_newer_text_is_taken_with_what_was_accepted);
  ADD ("/source-page/newer-text", TRUE, test_a_newer_text_is_taken_with_what_was_accepted);
  ADD ("/source-page/kept", TRUE, test_it_can_be_kept_as_it_is);
  ADD ("/source-page/unreadable", TRUE, test_what_cannot_be_read_is_told);
  ADD ("/source-page/left", TRUE, test_left_while_it_compares);
  ADD ("/source-page/deleted", TRUE, test_a_source_that_is_deleted);
#undef ADD

  return g_test_run ();
}
