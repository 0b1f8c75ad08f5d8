/* test-document.c - editing, undoing, saving
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-support.h"
#include "drama-io-error.h"

#include <glib/gstdio.h>

static gboolean
is_set (gpointer result)
{
  return *(GAsyncResult **) result != NULL;
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static DramaDocument *
load (GFile *file, gboolean copy, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  drama_document_load_async (file, copy, NULL, on_done, &result);
  support_wait (is_set, &result);

  return drama_document_load_finish (result, error);
}

static gboolean
save (DramaDocument *document, GFile *file, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  drama_document_save_async (document, file, NULL, on_done, &result);
  support_wait (is_set, &result);

  return drama_document_save_finish (document, result, error);
}

static const char *
get_name (DramaDocument *document, const char *id)
{
  DramaDossier *dossier = drama_document_get_dossier (document);

  return drama_actor_get_fields (drama_dossier_find_actor (dossier, id, NULL))->name;
}

static void
test_a_new_document_has_nothing_to_lose (void)
{
  g_autoptr (DramaDocument) document = support_load_small ();

  g_assert_null (drama_document_get_file (document));
  g_assert_false (drama_document_get_modified (document));
  g_assert_false (drama_document_can_undo (document));
  g_assert_false (drama_document_can_redo (document));
  g_assert_cmpstr (drama_document_get_title (document), ==, "The small harbour");
}

static void
count (guint *n)
{
  ++*n;
}

static void
test_an_edit_can_be_undone_and_redone (void)
{
  g_autoptr (DramaDocument) document = support_load_small ();
  g_autoptr (DramaDossier) first = drama_dossier_ref (drama_document_get_dossier (document));
  g_autoptr (DramaDossier) second = NULL;
  guint changes = 0, notes = 0;

  g_signal_connect_swapped (document, "changed", G_CALLBACK (count), &changes);
  g_signal_connect_swapped (document, "notify::modified", G_CALLBACK (count), &notes);

  support_rename (document, "ada", "Ada Sund");
  second = drama_dossier_ref (drama_document_get_dossier (document));
  g_assert_cmpstr (get_name (document, "ada"), ==, "Ada Sund");
  g_assert_true (drama_document_get_modified (document));
  g_assert_cmpstr (drama_document_get_undo_label (document), ==, "Rename");
  g_assert_cmpuint (changes, ==, 1);
  g_assert_cmpuint (notes, ==, 1);

  drama_document_undo (document);
  g_assert_true (drama_document_get_dossier (document) == first);
  g_assert_false (drama_document_get_modified (document));
  g_assert_true (drama_document_can_redo (document));
  g_assert_cmpuint (changes, ==, 2);
  g_assert_cmpuint (notes, ==, 2);

  drama_document_redo (document);
  g_assert_true (drama_document_get_dossier (document) == second);
  g_assert_true (drama_document_get_modified (document));

  drama_document_undo (document);
  drama_document_undo (document);
  g_assert_cmpuint (changes, ==, 4);
}

static void
test_an_edit_without_change_is_no_step (void)
{
  g_autoptr (DramaDocument) document = support_load_small ();
  DramaEdit *edit = drama_edit_begin (drama_document_get_dossier (document));
  guint      changes = 0;

  g_signal_connect_swapped (document, "changed", G_CALLBACK (count), &changes);
  g_assert_true (drama_document_commit (document, edit, "Nothing", NULL, NULL));
  g_assert_cmpuint (changes, ==, 0);
  g_assert_false (drama_document_can_undo (document));
}

/* Nobody may take an actor away from its ties: the edit does not hold together. */
static void
test_an_impossible_edit_changes_nothing (void)
{
  g_autoptr (DramaDocument) document = support_load_small ();
  g_autoptr (GError) error = NULL;
  DramaDossier    *before = drama_document_get_dossier (document);
  DramaEdit       *edit = drama_edit_begin (before);
  DramaActorFields fields = { .id = "new", .name = "New" };
  DramaTieFields   tie_fields = { .id = "bad", .from = "new", .to = "nobody", .verb = "knows" };
  g_autoptr (DramaActor) actor = drama_actor_new (&fields);
  g_autoptr (DramaTie) tie = drama_tie_new (&tie_fields);

  drama_edit_put_actor (edit, actor);
  drama_edit_put_tie (edit, tie);
  g_assert_false (drama_document_commit (document, edit, "Bad", NULL, &error));
  g_assert_error (error, DRAMA_MODEL_ERROR, DRAMA_MODEL_ERROR_UNKNOWN_ID);
  g_assert_true (drama_document_get_dossier (document) == before);
  g_assert_false (drama_document_get_modified (document));
}

static GFile *
copy_to_temporary (const char *const *parts, char **path)
{
  g_autofree char *source = g_build_filenamev ((char **) parts);
  g_autofree char *folder = g_dir_make_tmp ("dramatis-XXXXXX", NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (source, &bytes, &size, &error));
  *path = g_build_filename (folder, "looked-at.dramatis", NULL);
  g_assert_true (g_file_set_contents (*path, bytes, (gssize) size, &error));

  return g_file_new_for_path (*path);
}

/* Somebody else spelled the file their own way; looking at it is no reason to change that,
 * nor is an edit that was undone. */
static void
test_a_look_leaves_every_byte (void)
{
  const char *const parts[] = { g_test_get_dir (G_TEST_DIST), "data", "sound",
                                "otherwise.dramatis", NULL };
  g_autofree char  *path = NULL;
  g_autoptr (GFile) file = copy_to_temporary (parts, &path);
  g_autoptr (DramaDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *edited = NULL;
  g_autofree char *folder = g_path_get_dirname (path);
  gsize            size, size_after;

  g_assert_true (g_file_get_contents (path, &before, &size, NULL));
  document = load (file, FALSE, &error);
  g_assert_no_error (error);
  support_rename (document, "ada", "Ada");
  drama_document_undo (document);
  g_assert_true (save (document, file, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &after, &size_after, NULL));
  g_assert_cmpmem (after, size_after, before, size);

  support_rename (document, "ada", "Ada");
  g_assert_true (save (document, file, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &edited, &size_after, NULL));
  g_assert_nonnull (strstr (edited, "\"Ada\""));
  g_assert_false (drama_document_get_modified (document));

  g_remove (path);
  g_rmdir (folder);
}

static void
on_flush (DramaDocument *document)
{
  support_rename (document, "ada", "Typed to the end");
}

/* Ctrl+S in the middle of a word: what was typed is in the file. */
static void
test_what_is_being_typed_is_saved (void)
{
  g_autoptr (DramaDocument) document = support_load_small ();
  g_autoptr (DramaDocument) loaded = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("dramatis-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "saved.dramatis", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_signal_connect (document, "flush", G_CALLBACK (on_flush), NULL);
  g_assert_true (save (document, file, &error));
  g_assert_false (drama_document_get_modified (document));
  loaded = load (file, FALSE, &error);
  g_assert_cmpstr (get_name (loaded, "ada"), ==, "Typed to the end");

  g_remove (path);
  g_rmdir (folder);
}

static void
test_what_is_saved_is_loaded (void)
{
  g_autoptr (DramaDocument) document = support_load_small ();
  g_autoptr (DramaDocument) loaded = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("dramatis-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "saved.dramatis", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  support_rename (document, "ada", "Ada Sund");
  g_assert_true (save (document, file, &error));
  g_assert_no_error (error);
  g_assert_false (drama_document_get_modified (document));
  g_assert_true (g_file_equal (drama_document_get_file (document), file));

  drama_document_undo (document);
  g_assert_true (drama_document_get_modified (document));
  drama_document_redo (document);
  g_assert_false (drama_document_get_modified (document));

  loaded = load (file, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (get_name (loaded, "ada"), ==, "Ada Sund");
  g_assert_true (g_file_equal (drama_document_get_file (loaded), file));
  g_assert_false (drama_document_get_modified (loaded));

  g_remove (path);
  g_rmdir (folder);
}

static void
test_a_copy_has_no_file (void)
{
  g_autoptr (GFile) file = support_get_small_file ();
  g_autoptr (GError) error = NULL;
  g_autoptr (DramaDocument) copy = load (file, TRUE, &error);

  g_assert_no_error (error);
  g_assert_null (drama_document_get_file (copy));
}

static void
test_a_failed_save_keeps_the_changes_marked (void)
{
  g_autoptr (DramaDocument) document = support_load_small ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/at/all.dramatis");

  support_rename (document, "ada", "Ada Sund");
  g_assert_false (save (document, file, &error));
  g_assert_nonnull (error);
  g_assert_true (drama_document_get_modified (document));
  g_assert_null (drama_document_get_file (document));
}

static void
test_a_missing_file_is_an_error_that_names_it (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/missing.dramatis");
  g_autoptr (GError) error = NULL;

  g_assert_null (load (file, FALSE, &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "missing.dramatis"));
}

/* The edit made while a worker saves is not what the file holds. */
static void
test_an_edit_during_saving_stays_unsaved (void)
{
  g_autoptr (DramaDocument) document = support_load_small ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *folder = g_dir_make_tmp ("dramatis-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "saved.dramatis", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  drama_document_save_async (document, file, NULL, on_done, &result);
  support_rename (document, "ada", "Ada Sund");
  support_wait (is_set, &result);
  g_assert_true (drama_document_save_finish (document, result, NULL));
  g_assert_true (drama_document_get_modified (document));
  drama_document_undo (document);
  g_assert_false (drama_document_get_modified (document));

  g_remove (path);
  g_rmdir (folder);
}

static void
test_a_document_is_finalized (void)
{
  DramaDocument *document = support_load_small ();

  support_rename (document, "ada", "Ada Sund");
  g_assert_finalize_object (document);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/document/a_new_document_has_nothing_to_lose",
                   test_a_new_document_has_nothing_to_lose);
  g_test_add_func ("/app/document/an_edit_can_be_undone_and_redone",
                   test_an_edit_can_be_undone_and_redone);
  g_test_add_func ("/app/document/an_edit_without_change_is_no_step",
                   test_an_edit_without_change_is_no_step);
  g_test_add_func ("/app/document/an_impossible_edit_changes_nothing",
                   test_an_impossible_edit_changes_nothing);
  g_test_add_func ("/app/document/a_look_leaves_every_byte", test_a_look_leaves_every_byte);
  g_test_add_func ("/app/document/what_is_being_typed_is_saved",
                   test_what_is_being_typed_is_saved);
  g_test_add_func ("/app/document/what_is_saved_is_loaded", test_what_is_saved_is_loaded);
  g_test_add_func ("/app/document/a_copy_has_no_file", test_a_copy_has_no_file);
  g_test_add_func ("/app/document/a_failed_save_keeps_the_changes_marked",
                   test_a_failed_save_keeps_the_changes_marked);
  g_test_add_func ("/app/document/a_missing_file_is_an_error_that_names_it",
                   test_a_missing_file_is_an_error_that_names_it);
  g_test_add_func ("/app/document/an_edit_during_saving_stays_unsaved",
                   test_an_edit_during_saving_stays_unsaved);
  g_test_add_func ("/app/document/a_document_is_finalized", test_a_document_is_finalized);

  return g_test_run ();
}
