/* test-dismissed-suggestions.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-dismissed-suggestions.h"

#include "drama-kept.h"

#include <glib/gstdio.h>

#define TEXT  "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
#define OTHER "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"
#define KEY   "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

static void
test_what_is_kept_comes_back_for_that_text_alone (void)
{
  g_autoptr (GHashTable) none = drama_dismissed_suggestions_load (TEXT);
  g_autoptr (GHashTable) keys = NULL;
  g_autoptr (GHashTable) again = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (g_hash_table_size (none), ==, 0);
  g_hash_table_add (none, g_strdup (KEY));
  g_assert_true (drama_dismissed_suggestions_save (TEXT, none, &error));
  g_assert_no_error (error);
  keys = drama_dismissed_suggestions_load (TEXT);
  g_assert_cmpuint (g_hash_table_size (keys), ==, 1);
  g_assert_true (g_hash_table_contains (keys, KEY));
  again = drama_dismissed_suggestions_load (OTHER);
  g_assert_cmpuint (g_hash_table_size (again), ==, 0);

  /* Nothing dismissed any more leaves no file. */
  g_hash_table_remove_all (keys);
  g_assert_true (drama_dismissed_suggestions_save (TEXT, keys, NULL));
  g_hash_table_unref (g_steal_pointer (&again));
  again = drama_dismissed_suggestions_load (TEXT);
  g_assert_cmpuint (g_hash_table_size (again), ==, 0);
}

/* Nobody else may read it, and what is no key in it is left out. */
static void
test_a_file_that_is_not_ours_is_no_harm (void)
{
  g_autofree char *folder = drama_kept_folder ("dismissed", NULL);
  g_autofree char *name = drama_kept_key (TEXT);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GHashTable) keys = NULL;
  GStatBuf info;

  g_assert_true (g_file_set_contents (path, "../../etc\n" KEY "\n" KEY "0\n\xff", -1, NULL));
  keys = drama_dismissed_suggestions_load (TEXT);
  g_assert_cmpuint (g_hash_table_size (keys), ==, 1);
  g_assert_true (drama_dismissed_suggestions_save (TEXT, keys, NULL));
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0600);
  g_assert_cmpint (info.st_size, ==, 65);
  g_unlink (path);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *state = g_dir_make_tmp ("dramatis-dismissals-XXXXXX", NULL);
  g_autofree char *folder = g_build_filename (state, "dramatis", "dismissed", NULL);
  g_autofree char *above = g_path_get_dirname (folder);
  int              status;

  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dismissed-suggestions/kept", test_what_is_kept_comes_back_for_that_text_alone);
  g_test_add_func ("/dismissed-suggestions/not-ours", test_a_file_that_is_not_ours_is_no_harm);
  status = g_test_run ();
  g_rmdir (folder);
  g_rmdir (above);
  g_rmdir (state);

  return status;
}
