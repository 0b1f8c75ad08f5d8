/* test-document-safety.c - unsaved work is kept, and the file may change meanwhile
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-support.h"
#include "drama-backup.h"
#include "drama-conflicts.h"
#include "drama-save.h"

#include <glib/gstdio.h>

#include <errno.h>
#include <sys/stat.h>

typedef struct
{
  char          *folder;
  char          *path;
  GFile         *file;
  DramaDocument *document; /* of @file */
} Fixture;

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

static gboolean
save (DramaDocument *document, GFile *file, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  drama_document_save_async (document, file, NULL, on_done, &result);
  support_wait (is_set, &result);

  return drama_document_save_finish (document, result, error);
}

static DramaDocument *
load (GFile *file)
{
  g_autoptr (GAsyncResult) result = NULL;

  drama_document_load_async (file, FALSE, NULL, on_done, &result);
  support_wait (is_set, &result);

  return drama_document_load_finish (result, NULL);
}

static char *
get_folder (const char *name)
{
  return drama_kept_folder (name, NULL);
}

static void
empty_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
}

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (DramaDocument) first = support_load_small ();
  g_autofree char *autosave = get_folder ("autosave");
  g_autofree char *backup = get_folder ("backup");

  empty_folder (autosave);
  empty_folder (backup);
  fixture->folder = g_dir_make_tmp ("dramatis-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "a.dramatis", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  g_assert_true (save (first, fixture->file, NULL));
  fixture->document = load (fixture->file);
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->document), (gpointer *) &fixture->document);
  g_object_unref (fixture->document);
  support_wait (is_gone, &fixture->document);
  empty_folder (fixture->folder);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_object_unref (fixture->file);
}

static const char *
get_name (DramaDossier *dossier, const char *id)
{
  return drama_actor_get_fields (drama_dossier_find_actor (dossier, id, NULL))->name;
}

static const char *
get_current_name (Fixture *fixture, const char *id)
{
  return get_name (drama_document_get_dossier (fixture->document), id);
}

static guint
count_kept (void)
{
  g_autofree char *folder = get_folder ("autosave");
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint       n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    n += g_str_has_suffix (name, ".autosave");

  return n;
}

static gboolean
is_one_kept (gpointer unused)
{
  return count_kept () == 1;
}

/* As somebody else's program does it. */
static void
write_as_other (Fixture *fixture, const char *id, const char *name)
{
  g_autoptr (DramaDocument) theirs = load (fixture->file);
  g_autoptr (GBytes) bytes = NULL;

  support_rename (theirs, id, name);
  bytes = drama_json_write (drama_document_get_dossier (theirs));
  g_assert_true (g_file_set_contents (fixture->path, g_bytes_get_data (bytes, NULL),
                                      (gssize) g_bytes_get_size (bytes), NULL));
  drama_document_discard (theirs);
}

static gboolean
is_changed (gpointer document)
{
  return drama_document_get_disk_state (document) == DRAMA_DISK_CHANGED;
}

static gboolean
is_not_there (gpointer document)
{
  return drama_document_get_disk_state (document) == DRAMA_DISK_GONE;
}

static gboolean
is_as_it_was (gpointer document)
{
  return drama_document_get_disk_state (document) == DRAMA_DISK_SAME;
}

/* No edit is needed for the clock to run out, and none sets it back. */
static void
test_an_edit_is_kept_by_itself (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *folder = get_folder ("autosave");
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (DramaDossier) dossier = NULL;
  g_autofree char *uri = g_file_get_uri (fixture->file);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  struct stat      info;

  g_assert_true (g_file_get_contents (fixture->path, &before, NULL, NULL));
  support_rename (fixture->document, "ada", "Ada Sund");
  g_assert_cmpuint (count_kept (), ==, 0);
  support_wait (is_one_kept, NULL);

  g_assert_cmpint (stat (folder, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0700);
  g_assert_true (g_file_get_contents (fixture->path, &after, NULL, NULL));
  g_assert_cmpstr (before, ==, after);

  /* Held by the document; free to be found once that ends without a decision. */
  drama_document_keep_now (fixture->document);
  g_object_unref (fixture->document);
  fixture->document = support_load_small ();
  found = drama_autosave_find (folder);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpstr (drama_autosave_get_kept (found->pdata[0])->uri, ==, uri);
  bytes = drama_autosave_read (found->pdata[0], NULL);
  dossier = drama_json_read (bytes, "kept", NULL);
  g_assert_cmpstr (get_name (dossier, "ada"), ==, "Ada Sund");
}

static void
test_what_is_undone_is_not_kept (Fixture *fixture, gconstpointer unused)
{
  support_rename (fixture->document, "ada", "Ada Sund");
  drama_document_keep_now (fixture->document);
  g_assert_cmpuint (count_kept (), ==, 1);
  drama_document_undo (fixture->document);
  g_assert_cmpuint (count_kept (), ==, 0);
  drama_document_redo (fixture->document);
  drama_document_keep_now (fixture->document);
  g_assert_cmpuint (count_kept (), ==, 1);
}

static void
test_what_is_saved_or_given_up_is_not_kept (Fixture *fixture, gconstpointer unused)
{
  support_rename (fixture->document, "ada", "Ada Sund");
  drama_document_keep_now (fixture->document);
  g_assert_true (save (fixture->document, fixture->file, NULL));
  g_assert_cmpuint (count_kept (), ==, 0);

  support_rename (fixture->document, "ada", "Ada");
  drama_document_keep_now (fixture->document);
  g_assert_cmpuint (count_kept (), ==, 1);
  drama_document_discard (fixture->document);
  g_assert_cmpuint (count_kept (), ==, 0);
  drama_document_keep_now (fixture->document);
  g_assert_cmpuint (count_kept (), ==, 0);

  /* Who goes on editing has not given that up. */
  support_rename (fixture->document, "ada", "Adele");
  drama_document_keep_now (fixture->document);
  g_assert_cmpuint (count_kept (), ==, 1);
  drama_document_discard (fixture->document);
}

static void
test_what_has_no_file_is_kept_too (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (DramaDocument) untitled = support_load_small ();

  support_rename (untitled, "ada", "Ada Sund");
  drama_document_keep_now (untitled);
  g_assert_cmpuint (count_kept (), ==, 1);
  drama_document_discard (untitled);
}

static void
restore (Fixture *fixture, DramaDossier *saved)
{
  g_autofree char *folder = get_folder ("autosave");
  g_autoptr (GPtrArray) found = drama_autosave_find (folder);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (DramaDossier) dossier = NULL;

  g_assert_cmpuint (found->len, ==, 1);
  bytes = drama_autosave_read (found->pdata[0], NULL);
  dossier = drama_json_read (bytes, "kept", NULL);
  g_object_unref (fixture->document);
  fixture->document = drama_document_new_restored (
      dossier, saved, g_ptr_array_steal_index (found, 0));
}

static void
crash (Fixture *fixture)
{
  support_rename (fixture->document, "ada", "Ada Sund");
  drama_document_keep_now (fixture->document);
  g_object_unref (fixture->document);
  fixture->document = load (fixture->file);
}

static void
test_what_is_restored_can_be_undone_and_is_kept_again (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (DramaDocument) again = load (fixture->file);

  crash (fixture);
  restore (fixture, drama_document_get_dossier (again));
  g_assert_cmpstr (get_current_name (fixture, "ada"), ==, "Ada Sund");
  g_assert_true (drama_document_get_modified (fixture->document));
  g_assert_cmpuint (count_kept (), ==, 1); /* should the next crash come at once */
  drama_document_undo (fixture->document);
  g_assert_false (drama_document_get_modified (fixture->document));
  drama_document_redo (fixture->document);
  g_assert_true (save (fixture->document, fixture->file, NULL));
  g_assert_cmpuint (count_kept (), ==, 0);
}

/* Two others at once: a crash, and then somebody else's save. */
static void
test_what_is_restored_does_not_go_over_what_others_wrote (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (DramaDocument) base = load (fixture->file);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) conflicts = g_ptr_array_new ();

  crash (fixture);
  write_as_other (fixture, "dock", "Bo Lind");
  restore (fixture, drama_document_get_dossier (base));
  g_assert_false (save (fixture->document, fixture->file, &error));
  g_assert_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_CHANGED);
  support_wait (is_changed, fixture->document);
  g_assert_true (drama_document_merge_theirs (fixture->document, conflicts, NULL));
  g_assert_cmpuint (conflicts->len, ==, 0);
  g_assert_cmpstr (get_current_name (fixture, "ada"), ==, "Ada Sund");
  g_assert_cmpstr (get_current_name (fixture, "dock"), ==, "Bo Lind");
  g_assert_true (save (fixture->document, fixture->file, NULL));
}

static void
test_a_change_by_others_is_seen_and_taken (Fixture *fixture, gconstpointer unused)
{
  write_as_other (fixture, "ada", "Theirs");
  support_wait (is_changed, fixture->document);
  g_assert_cmpstr (get_name (drama_document_get_theirs (fixture->document), "ada"), ==, "Theirs");
  g_assert_cmpstr (get_current_name (fixture, "ada"), !=, "Theirs");

  drama_document_take_theirs (fixture->document);
  g_assert_cmpstr (get_current_name (fixture, "ada"), ==, "Theirs");
  g_assert_false (drama_document_get_modified (fixture->document));
  g_assert_cmpint (drama_document_get_disk_state (fixture->document), ==, DRAMA_DISK_SAME);
  drama_document_undo (fixture->document);
  g_assert_true (drama_document_get_modified (fixture->document));
}

static void
test_a_change_by_others_is_merged (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GPtrArray) conflicts =
      g_ptr_array_new_with_free_func ((GDestroyNotify) drama_conflict_free);
  g_autoptr (GPtrArray) waiting = NULL;

  support_rename (fixture->document, "ada", "Ours");
  write_as_other (fixture, "ada", "Theirs");
  write_as_other (fixture, "dock", "Also theirs");
  support_wait (is_changed, fixture->document);
  g_assert_true (drama_document_merge_theirs (fixture->document, conflicts, NULL));
  g_assert_cmpuint (conflicts->len, ==, 1);
  g_assert_cmpstr (((DramaConflict *) conflicts->pdata[0])->id, ==, "ada");
  g_assert_cmpstr (get_current_name (fixture, "ada"), ==, "Ours");
  g_assert_cmpstr (get_current_name (fixture, "dock"), ==, "Also theirs");
  g_assert_true (drama_document_get_modified (fixture->document));
  waiting = drama_conflicts_read (drama_document_get_dossier (fixture->document));
  g_assert_cmpuint (waiting->len, ==, 1);
  g_assert_cmpstr (((DramaConflict *) waiting->pdata[0])->theirs, ==, "Theirs");
  g_assert_true (save (fixture->document, fixture->file, NULL));
}

/* Never silently: the save is refused, and once it was chosen theirs is kept. */
static void
test_a_change_by_others_is_not_overwritten_unasked (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *folder = get_folder ("backup");
  g_autofree char *uri = g_file_get_uri (fixture->file);
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (DramaDossier) version = NULL;
  g_autoptr (GError) error = NULL;

  support_rename (fixture->document, "ada", "Ours");
  write_as_other (fixture, "ada", "Theirs");
  g_assert_false (save (fixture->document, fixture->file, &error));
  g_assert_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_CHANGED);
  support_wait (is_changed, fixture->document);

  drama_document_keep_mine (fixture->document);
  g_assert_true (drama_document_get_modified (fixture->document));
  g_assert_true (save (fixture->document, fixture->file, NULL));
  versions = drama_backup_list (folder, uri);
  g_assert_cmpuint (versions->len, ==, 1);
  bytes = drama_backup_read (((DramaBackup *) versions->pdata[0])->path, NULL);
  version = drama_json_read (bytes, "version", NULL);
  g_assert_cmpstr (get_name (version, "ada"), ==, "Theirs");
}

/* As git leaves it in the middle of a merge. */
static void
test_a_file_that_is_no_dossier_any_more_is_told (Fixture *fixture, gconstpointer unused)
{
  g_assert_true (g_file_set_contents (fixture->path, "<<<<<<< HEAD\n", -1, NULL));
  support_wait (is_changed, fixture->document);
  g_assert_null (drama_document_get_theirs (fixture->document));
  g_assert_nonnull (strstr (drama_document_get_disk_problem (fixture->document), "line 1"));
  drama_document_keep_mine (fixture->document);
  g_assert_true (drama_document_get_modified (fixture->document));
  g_assert_true (save (fixture->document, fixture->file, NULL));
}

static gboolean
has_same_digest (gpointer document)
{
  return !drama_document_get_modified (document);
}

/* Written again with the same content, or by another program with the same meaning. */
static void
test_the_same_content_is_no_change (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *content = NULL;
  g_autofree char *spaced = NULL;
  guint            n_told = 0;

  g_signal_connect_swapped (fixture->document, "notify::disk-state",
                            G_CALLBACK (g_atomic_int_inc), &n_told);
  g_assert_true (g_file_get_contents (fixture->path, &content, NULL, NULL));
  spaced = g_strconcat (content, "\n\n", NULL);
  g_assert_true (g_file_set_contents (fixture->path, spaced, -1, NULL));
  support_rename (fixture->document, "ada", "Ours");
  support_wait (is_one_kept, NULL); /* long enough for the monitor to have told */
  g_assert_cmpuint (n_told, ==, 0);
  g_assert_true (save (fixture->document, fixture->file, NULL));

  /* What another window of another program saved is just what is here. */
  support_rename (fixture->document, "dock", "Both");
  write_as_other (fixture, "dock", "Both");
  support_wait (has_same_digest, fixture->document);
  g_assert_cmpuint (n_told, ==, 0);
}

static void
test_a_file_that_is_gone_is_unsaved_work (Fixture *fixture, gconstpointer unused)
{
  g_assert_false (drama_document_get_modified (fixture->document));
  g_unlink (fixture->path);
  support_wait (is_not_there, fixture->document);
  g_assert_true (drama_document_get_modified (fixture->document));
  support_wait (is_one_kept, NULL);

  g_assert_true (save (fixture->document, fixture->file, NULL));
  g_assert_cmpint (drama_document_get_disk_state (fixture->document), ==, DRAMA_DISK_SAME);
  g_assert_false (drama_document_get_modified (fixture->document));
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
test_a_file_that_got_another_name_can_be_followed (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *moved = g_build_filename (fixture->folder, "b.dramatis", NULL);
  g_autoptr (GFile) moved_file = g_file_new_for_path (moved);

  /* The monitor has begun once it tells something. */
  write_as_other (fixture, "ada", "Theirs");
  support_wait (is_changed, fixture->document);
  drama_document_take_theirs (fixture->document);

  g_assert_cmpint (g_rename (fixture->path, moved), ==, 0);
  support_wait (is_not_there, fixture->document);
  g_assert_true (g_file_equal (drama_document_get_moved_to (fixture->document), moved_file));
  drama_document_follow (fixture->document);
  g_assert_true (g_file_equal (drama_document_get_file (fixture->document), moved_file));
  support_wait (is_as_it_was, fixture->document);
  g_assert_false (drama_document_get_modified (fixture->document));
}

static void
test_a_new_name_takes_the_past_with_it (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *folder = get_folder ("backup");
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *uri = NULL;
  g_autofree char *old = g_strdup (fixture->path);

  support_rename (fixture->document, "ada", "Ours");
  g_assert_true (save (fixture->document, fixture->file, NULL));
  g_assert_true (drama_document_rename (fixture->document, "b.dramatis", &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (old, G_FILE_TEST_EXISTS));
  uri = g_file_get_uri (drama_document_get_file (fixture->document));
  versions = drama_backup_list (folder, uri);
  g_assert_cmpuint (versions->len, ==, 1);

  g_set_object (&fixture->file, drama_document_get_file (fixture->document));
  g_free (fixture->path);
  fixture->path = g_file_get_path (fixture->file);
  write_as_other (fixture, "ada", "Theirs");
  support_wait (is_changed, fixture->document);
}

static void
test_reverting_is_a_step (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *name = g_strdup (get_current_name (fixture, "ada"));

  support_rename (fixture->document, "ada", "Ours");
  drama_document_revert (fixture->document);
  g_assert_cmpstr (get_current_name (fixture, "ada"), ==, name);
  g_assert_false (drama_document_get_modified (fixture->document));
  drama_document_undo (fixture->document);
  g_assert_cmpstr (get_current_name (fixture, "ada"), ==, "Ours");
  drama_document_discard (fixture->document);
}

static int
fail_to_sync (int fd)
{
  errno = ENOSPC;
  return -1;
}

static void
count_trouble (guint *n)
{
  ++*n;
}

/* The disk is full for the file and for the private place: the old file is whole, the edits
 * are here, and it is said, but not with every try. */
static void
test_a_full_disk_loses_nothing (Fixture *fixture, gconstpointer unused)
{
  DramaFileCalls calls = DRAMA_FILE_CALLS;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  guint            n_told = 0;

  calls.sync = fail_to_sync;
  drama_document_set_file_calls (fixture->document, &calls);
  g_signal_connect_swapped (fixture->document, "trouble", G_CALLBACK (count_trouble), &n_told);
  g_assert_true (g_file_get_contents (fixture->path, &before, NULL, NULL));
  support_rename (fixture->document, "ada", "Ours");
  g_assert_false (save (fixture->document, fixture->file, &error));
  g_assert_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, "free some space"));
  g_assert_true (g_file_get_contents (fixture->path, &after, NULL, NULL));
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpstr (get_current_name (fixture, "ada"), ==, "Ours");
  g_assert_true (drama_document_get_modified (fixture->document));

  drama_document_keep_now (fixture->document);
  drama_document_keep_now (fixture->document);
  g_assert_cmpuint (n_told, ==, 1);
  g_assert_cmpuint (count_kept (), ==, 0);

  drama_document_set_file_calls (fixture->document, NULL);
  drama_document_keep_now (fixture->document);
  g_assert_cmpuint (count_kept (), ==, 1);
  g_assert_true (save (fixture->document, fixture->file, NULL));
}

#define add(name) \
  g_test_add ("/app/document-safety/" #name, Fixture, NULL, set_up, test_##name, tear_down)

int
main (int argc, char *argv[])
{
  g_autofree char *state = g_dir_make_tmp ("dramatis-state-XXXXXX", NULL);
  int              status;

  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_test_init (&argc, &argv, NULL);

  add (an_edit_is_kept_by_itself);
  add (what_is_undone_is_not_kept);
  add (what_is_saved_or_given_up_is_not_kept);
  add (what_has_no_file_is_kept_too);
  add (what_is_restored_can_be_undone_and_is_kept_again);
  add (what_is_restored_does_not_go_over_what_others_wrote);
  add (a_change_by_others_is_seen_and_taken);
  add (a_change_by_others_is_merged);
  add (a_change_by_others_is_not_overwritten_unasked);
  add (a_file_that_is_no_dossier_any_more_is_told);
  add (the_same_content_is_no_change);
  add (a_file_that_is_gone_is_unsaved_work);
  add (a_file_that_got_another_name_can_be_followed);
  add (a_new_name_takes_the_past_with_it);
  add (reverting_is_a_step);
  add (a_full_disk_loses_nothing);

  status = g_test_run ();
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *folder = get_folder (i == 0 ? "autosave" : "backup");

      empty_folder (folder);
      g_rmdir (folder);
    }

  return status;
}
