/* test-file.c - a file is replaced as a whole or not at all
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-edit.h"
#include "drama-file.h"
#include "drama-json.h"

#include "random-dossier.h"

#include <glib/gstdio.h>

#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

static char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("dramatis-XXXXXX", &error);

  g_assert_no_error (error);

  return folder;
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        remove_folder (path);
      else
        g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_rmdir (folder);
}

static gboolean
replace (const char *path,
         const char *contents,
         GError    **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = g_bytes_new (contents, strlen (contents));

  return drama_file_replace (file, bytes, NULL, error);
}

static void
assert_contents (const char *path,
                 const char *expected)
{
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (contents, ==, expected);
}

static guint
get_mode (const char *path)
{
  struct stat info;

  g_assert_cmpint (stat (path, &info), ==, 0);

  return info.st_mode & 07777;
}

static void
test_new_file_follows_the_umask (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.dramatis", NULL);
  g_autoptr (GError) error = NULL;
  mode_t old = umask (027);

  g_assert_true (replace (path, "one", &error));
  umask (old);
  g_assert_no_error (error);
  assert_contents (path, "one");
  g_assert_cmpuint (get_mode (path), ==, 0640);
  g_assert_cmpuint (count_files (folder), ==, 1);
  remove_folder (folder);
}

static void
test_old_file_keeps_its_mode (void)
{
  static const mode_t MODES[] = { 0600, 0644, 0664, 0700 };
  g_autofree char    *folder = make_folder ();
  g_autofree char    *path = g_build_filename (folder, "a.dramatis", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (MODES); i++)
    {
      g_assert_true (g_file_set_contents (path, "old", -1, NULL));
      g_assert_cmpint (g_chmod (path, MODES[i]), ==, 0);
      g_assert_true (replace (path, "new and longer", NULL));
      assert_contents (path, "new and longer");
      g_assert_cmpuint (get_mode (path), ==, MODES[i]);
    }
  g_assert_cmpuint (count_files (folder), ==, 1);
  remove_folder (folder);
}

/* Whoever has the old file open goes on reading the old content. */
static void
test_old_content_is_not_overwritten (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.dramatis", NULL);
  char             content[8] = { 0 };
  FILE            *reader;

  g_assert_true (replace (path, "old", NULL));
  reader = g_fopen (path, "r");
  g_assert_nonnull (reader);
  g_assert_true (replace (path, "new", NULL));
  g_assert_cmpuint (fread (content, 1, sizeof content, reader), ==, 3);
  g_assert_cmpstr (content, ==, "old");
  fclose (reader);
  remove_folder (folder);
}

static void
test_link_stays_a_link (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *inner = g_build_filename (folder, "inner", NULL);
  g_autofree char *target = g_build_filename (inner, "target", NULL);
  g_autofree char *middle = g_build_filename (inner, "middle", NULL);
  g_autofree char *link_path = g_build_filename (folder, "link", NULL);

  g_assert_cmpint (g_mkdir (inner, 0700), ==, 0);
  g_assert_true (g_file_set_contents (target, "old", -1, NULL));
  g_assert_cmpint (symlink (target, middle), ==, 0);            /* absolute */
  g_assert_cmpint (symlink ("inner/middle", link_path), ==, 0); /* relative to its own folder */

  g_assert_true (replace (link_path, "new", NULL));
  assert_contents (target, "new");
  g_assert_true (g_file_test (link_path, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_test (middle, G_FILE_TEST_IS_SYMLINK));
  g_assert_false (g_file_test (target, G_FILE_TEST_IS_SYMLINK));
  remove_folder (folder);
}

static void
test_link_to_nothing_makes_its_target (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *target = g_build_filename (folder, "target", NULL);
  g_autofree char *link_path = g_build_filename (folder, "link", NULL);

  g_assert_cmpint (symlink ("target", link_path), ==, 0);
  g_assert_true (replace (link_path, "new", NULL));
  assert_contents (target, "new");
  g_assert_true (g_file_test (link_path, G_FILE_TEST_IS_SYMLINK));
  remove_folder (folder);
}

static void
test_link_to_itself_is_an_error (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *link_path = g_build_filename (folder, "link", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink ("link", link_path), ==, 0);
  g_assert_false (replace (link_path, "new", &error));
  g_assert_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_WRITE);
  g_assert_cmpuint (count_files (folder), ==, 1);
  remove_folder (folder);
}

static void
test_folder_that_vanished_is_an_error (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "gone", "a.dramatis", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (replace (path, "new", &error));
  g_assert_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_WRITE);
  g_assert_true (g_str_has_prefix (error->message, path));
  g_assert_nonnull (strstr (error->message, "was not written"));
  g_assert_nonnull (strstr (error->message, "its folder is not there, choose another"));
  remove_folder (folder);
}

static void
test_folder_and_device_are_not_replaced (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *inner = g_build_filename (folder, "inner", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (inner, 0700), ==, 0);
  g_assert_false (replace (inner, "new", &error));
  g_assert_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, "it is a folder; choose another name"));
  g_assert_true (g_file_test (inner, G_FILE_TEST_IS_DIR));
  g_clear_error (&error);

  g_assert_false (replace ("/dev/null", "new", &error));
  g_assert_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, "not an ordinary file"));
  g_assert_cmpuint (count_files (folder), ==, 1);
  remove_folder (folder);
}

static void
test_file_that_may_not_be_written_is_not_replaced (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.dramatis", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  g_assert_cmpint (g_chmod (path, 0444), ==, 0);
  if (access (path, W_OK) == 0)
    {
      g_test_skip ("to root nothing is write-protected");
    }
  else
    {
      g_assert_false (replace (path, "new", &error));
      g_assert_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_WRITE);
      assert_contents (path, "old");
    }
  remove_folder (folder);
}

/* The disk is full in the middle of writing: here by a bound on the size of files. */
static void
test_failed_write_leaves_the_old_file_and_nothing_else (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.dramatis", NULL);
  g_autofree char *large = g_strnfill (100000, 'x');
  g_autoptr (GError) error = NULL;
  struct rlimit old, small;

  g_assert_true (replace (path, "old", NULL));
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old), ==, 0);
  small = old;
  small.rlim_cur = 4096;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  g_assert_false (replace (path, large, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old), ==, 0);

  g_assert_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_WRITE);
  assert_contents (path, "old");
  g_assert_cmpuint (count_files (folder), ==, 1);
  remove_folder (folder);
}

static void
test_cancelled_write_leaves_the_old_file (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.dramatis", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = g_bytes_new ("new", 3);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (replace (path, "old", NULL));
  g_cancellable_cancel (cancellable);
  g_assert_false (drama_file_replace (file, bytes, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_contents (path, "old");
  g_assert_cmpuint (count_files (folder), ==, 1);
  remove_folder (folder);
}

static void
test_dossier_is_written_and_read (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.dramatis", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (DramaDossier) dossier = random_dossier (7);
  g_autoptr (DramaDossier) again = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (drama_json_write_file (dossier, file, NULL, &error));
  g_assert_no_error (error);
  again = drama_json_read_file (file, NULL, &error);
  g_assert_no_error (error);
  assert_same_dossier (dossier, again);
  remove_folder (folder);
}

/* A record that no reader takes, as a fault in a program could make it. */
static void
test_dossier_that_would_not_open_is_not_written (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.dramatis", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (DramaDossier) empty = drama_dossier_new ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (empty);
  DramaSourceFields fields = { .id = "s", .grade = "Z9" };
  g_autoptr (DramaSource) source = drama_source_new (&fields);
  g_autoptr (DramaDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;

  drama_edit_put_source (edit, source);
  dossier = drama_edit_commit (edit, NULL);
  g_assert_true (replace (path, "old", NULL));
  g_assert_false (drama_json_write_file (dossier, file, NULL, &error));
  g_assert_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, "a.dramatis was not saved"));
  g_assert_nonnull (strstr (error->message, "$.sources[0].grade (source \"s\")"));
  assert_contents (path, "old");
  remove_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/io/file/new_file_follows_the_umask", test_new_file_follows_the_umask);
  g_test_add_func ("/io/file/old_file_keeps_its_mode", test_old_file_keeps_its_mode);
  g_test_add_func ("/io/file/old_content_is_not_overwritten", test_old_content_is_not_overwritten);
  g_test_add_func ("/io/file/link_stays_a_link", test_link_stays_a_link);
  g_test_add_func ("/io/file/link_to_nothing_makes_its_target",
                   test_link_to_nothing_makes_its_target);
  g_test_add_func ("/io/file/link_to_itself_is_an_error", test_link_to_itself_is_an_error);
  g_test_add_func ("/io/file/folder_that_vanished_is_an_error",
                   test_folder_that_vanished_is_an_error);
  g_test_add_func ("/io/file/folder_and_device_are_not_replaced",
                   test_folder_and_device_are_not_replaced);
  g_test_add_func ("/io/file/file_that_may_not_be_written_is_not_replaced",
                   test_file_that_may_not_be_written_is_not_replaced);
  g_test_add_func ("/io/file/failed_write_leaves_the_old_file_and_nothing_else",
                   test_failed_write_leaves_the_old_file_and_nothing_else);
  g_test_add_func ("/io/file/cancelled_write_leaves_the_old_file",
                   test_cancelled_write_leaves_the_old_file);
  g_test_add_func ("/io/file/dossier_is_written_and_read", test_dossier_is_written_and_read);
  g_test_add_func ("/io/file/dossier_that_would_not_open_is_not_written",
                   test_dossier_that_would_not_open_is_not_written);

  return g_test_run ();
}
