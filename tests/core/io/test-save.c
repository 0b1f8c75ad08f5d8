/* test-save.c - a save keeps the version before it and never goes over somebody else's
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-save.h"

#include "drama-backup.h"
#include "drama-edit.h"
#include "random-dossier.h"

#include <glib/gstdio.h>

#include <string.h>
#include <sys/stat.h>

typedef struct
{
  char  *folder;
  char  *backups;
  GFile *file;
  char  *uri;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("dramatis-XXXXXX", NULL);
  fixture->backups = g_build_filename (fixture->folder, "private", NULL);
  g_assert_cmpint (g_mkdir (fixture->backups, 0700), ==, 0);
  path = g_build_filename (fixture->folder, "a.dramatis", NULL);
  fixture->file = g_file_new_for_path (path);
  fixture->uri = g_file_get_uri (fixture->file);
}

static void
remove_all (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_all (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  remove_all (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->backups);
  g_free (fixture->uri);
  g_object_unref (fixture->file);
}

static DramaDossier *
make_titled (const char *title)
{
  g_autoptr (DramaDossier) empty = drama_dossier_new ();
  DramaDossierFields fields = { .title = title, .language = "", .note = "" };
  g_autoptr (DramaEdit) edit = drama_edit_begin (empty);

  drama_edit_set_fields (edit, &fields);

  return drama_edit_commit (edit, NULL);
}

static gboolean
save (Fixture *fixture, const char *title, const char *expected, char **digest, GError **error)
{
  g_autoptr (DramaDossier) dossier = make_titled (title);
  g_auto (DramaStored) stored = { 0 };
  DramaSaving saving = { .expected = expected, .backup_folder = fixture->backups, .title = title };

  if (!drama_save (dossier, fixture->file, &saving, &stored, NULL, error))
    return FALSE;
  g_assert_null (stored.warning);
  if (digest != NULL)
    *digest = g_steal_pointer (&stored.digest);

  return TRUE;
}

static void
assert_title (Fixture *fixture, const char *title)
{
  g_auto (DramaStored) stored = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_true (drama_load (fixture->file, &stored, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (drama_dossier_get_fields (stored.dossier)->title, ==, title);
}

static void
test_what_is_saved_is_loaded (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (DramaDossier) dossier = random_dossier (11);
  g_auto (DramaStored) stored = { 0 };
  g_auto (DramaStored) again = { 0 };
  DramaSaving saving = { NULL };
  g_autoptr (GError) error = NULL;

  g_assert_true (drama_save (dossier, fixture->file, &saving, &stored, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (drama_load (fixture->file, &again, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (stored.digest, ==, again.digest);
  g_assert_true (drama_file_mark_equal (&stored.mark, &again.mark));
  assert_same_dossier (dossier, again.dossier);
}

static void
test_another_content_is_not_overwritten (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *digest = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (save (fixture, "one", NULL, &digest, NULL));
  g_assert_true (save (fixture, "theirs", NULL, NULL, NULL));
  g_assert_false (save (fixture, "two", digest, NULL, &error));
  g_assert_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_CHANGED);
  assert_title (fixture, "theirs");
  g_clear_error (&error);

  /* Not even one that is no dossier any more. */
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), "<<<<<<< ours", -1, NULL));
  g_assert_false (save (fixture, "two", digest, NULL, &error));
  g_assert_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_CHANGED);
  g_clear_error (&error);

  /* A file that is gone is nobody's. */
  g_unlink (g_file_peek_path (fixture->file));
  g_assert_true (save (fixture, "two", digest, NULL, &error));
  g_assert_no_error (error);
  assert_title (fixture, "two");
}

/* git checkout there and back: the same content is the same, whenever it was written. */
static void
test_the_same_content_may_be_overwritten (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *digest = NULL;
  g_autofree char *content = NULL;
  gsize            length;

  g_assert_true (save (fixture, "one", NULL, &digest, NULL));
  g_assert_true (g_file_get_contents (g_file_peek_path (fixture->file), &content, &length, NULL));
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), "else", -1, NULL));
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), content, length, NULL));
  g_assert_true (save (fixture, "two", digest, NULL, NULL));
  assert_title (fixture, "two");
}

static void
test_earlier_versions_are_kept (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name;

  for (guint i = 0; i < 15; i++)
    {
      g_autofree char *title = g_strdup_printf ("version %u", i);

      g_assert_true (save (fixture, title, NULL, NULL, NULL));
    }
  versions = drama_backup_list (fixture->backups, fixture->uri);
  g_assert_cmpuint (versions->len, ==, DRAMA_BACKUP_MAX_VERSIONS);
  for (guint i = 0; i < versions->len; i++)
    {
      const DramaBackup *version = versions->pdata[i];
      g_autofree char   *expected = g_strdup_printf ("version %u", 13 - i);
      g_autoptr (GBytes) bytes = drama_backup_read (version->path, NULL);
      g_autoptr (DramaDossier) dossier = drama_json_read (bytes, "backup", NULL);
      struct stat info;

      g_assert_nonnull (dossier);
      g_assert_cmpstr (drama_dossier_get_fields (dossier)->title, ==, expected);
      g_assert_cmpint (stat (version->path, &info), ==, 0);
      g_assert_cmpuint (info.st_mode & 0777, ==, 0600);
    }

  /* The folder of the file has the file in it, and nothing else of ours. */
  dir = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_assert_true (g_str_equal (name, "a.dramatis") || g_str_equal (name, "private"));
}

static void
test_nothing_is_kept_twice (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GPtrArray) versions = NULL;

  g_assert_true (save (fixture, "one", NULL, NULL, NULL));
  g_assert_true (save (fixture, "one", NULL, NULL, NULL));
  g_assert_true (save (fixture, "one", NULL, NULL, NULL));
  versions = drama_backup_list (fixture->backups, fixture->uri);
  g_assert_cmpuint (versions->len, ==, 1);
}

static void
test_versions_follow_the_name_and_can_be_forgotten (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GPtrArray) none = NULL;

  g_assert_true (save (fixture, "one", NULL, NULL, NULL));
  g_assert_true (save (fixture, "two", NULL, NULL, NULL));
  drama_backup_follow (fixture->backups, fixture->uri, "file:///b.dramatis");
  before = drama_backup_list (fixture->backups, fixture->uri);
  after = drama_backup_list (fixture->backups, "file:///b.dramatis");
  g_assert_cmpuint (before->len, ==, 0);
  g_assert_cmpuint (after->len, ==, 1);
  g_assert_true (drama_backup_forget (fixture->backups, "file:///b.dramatis", NULL));
  none = drama_backup_list (fixture->backups, "file:///b.dramatis");
  g_assert_cmpuint (none->len, ==, 0);
}

/* Where the version before cannot be kept the save is done, and says so. */
static void
test_a_failed_backup_is_a_warning (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (DramaDossier) dossier = make_titled ("two");
  g_autofree char *nowhere = g_build_filename (fixture->folder, "nowhere", NULL);
  g_auto (DramaStored) stored = { 0 };
  DramaSaving saving = { .backup_folder = nowhere, .title = "two" };

  g_assert_true (save (fixture, "one", NULL, NULL, NULL));
  g_assert_true (drama_save (dossier, fixture->file, &saving, &stored, NULL, NULL));
  g_assert_nonnull (stored.warning);
  assert_title (fixture, "two");
}

static void
on_step (double fraction, gpointer data)
{
  double *last = data;

  g_assert_cmpfloat (fraction, >=, *last);
  g_assert_cmpfloat (fraction, <=, 1);
  *last = fraction;
}

static void
cancel (double fraction, gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
}

static void
test_reading_tells_how_far_it_is (Fixture *fixture, gconstpointer unused)
{
  double        last = 0;
  DramaProgress progress = { on_step, &last, NULL };
  g_auto (DramaStored) stored = { 0 };

  g_assert_true (save (fixture, "one", NULL, NULL, NULL));
  g_assert_true (drama_load_watched (fixture->file, &stored, &progress, NULL));
  g_assert_cmpfloat (last, >, 0);
}

static void
test_reading_can_be_given_up (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  DramaProgress progress = { cancel, cancellable, cancellable };
  g_auto (DramaStored) stored = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_true (save (fixture, "one", NULL, NULL, NULL));
  g_assert_false (drama_load_watched (fixture->file, &stored, &progress, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (stored.dossier);
}

#define add(name) \
  g_test_add ("/io/save/" #name, Fixture, NULL, set_up, test_##name, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add (what_is_saved_is_loaded);
  add (another_content_is_not_overwritten);
  add (the_same_content_may_be_overwritten);
  add (earlier_versions_are_kept);
  add (nothing_is_kept_twice);
  add (versions_follow_the_name_and_can_be_forgotten);
  add (a_failed_backup_is_a_warning);
  add (reading_tells_how_far_it_is);
  add (reading_can_be_given_up);

  return g_test_run ();
}
