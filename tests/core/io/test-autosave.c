/* test-autosave.c - unsaved work is kept, by one holder at a time, and found again
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-autosave.h"

#include <glib/gstdio.h>

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define URI "file:///home/ada/harbour.dramatis"

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  fixture->folder = g_dir_make_tmp ("dramatis-XXXXXX", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static guint
count_files (Fixture *fixture, const char *ending)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;
  guint       n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    n += g_str_has_suffix (name, ending);

  return n;
}

static gboolean
keep (DramaAutosave *self, const char *uri, const char *text, gint64 when)
{
  DramaKept kept = { (char *) uri, (char *) "The “small”\nharbour", when, (char *) "abc" };
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return drama_autosave_write (self, &kept, bytes, NULL, NULL);
}

static char *
read_text (DramaAutosave *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = drama_autosave_read (self, &error);

  g_assert_no_error (error);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_what_is_kept_is_found_when_nobody_holds_it (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (DramaAutosave) self = drama_autosave_claim (fixture->folder, URI, NULL);
  g_autoptr (GPtrArray) held = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autofree char *text = NULL;
  const DramaKept *kept;

  g_assert_null (drama_autosave_get_kept (self));
  g_assert_true (keep (self, URI, "one\ntwo", 5));
  held = drama_autosave_find (fixture->folder);
  g_assert_cmpuint (held->len, ==, 0);

  g_clear_pointer (&self, drama_autosave_free);
  found = drama_autosave_find (fixture->folder);
  g_assert_cmpuint (found->len, ==, 1);
  kept = drama_autosave_get_kept (found->pdata[0]);
  g_assert_cmpstr (kept->uri, ==, URI);
  g_assert_cmpstr (kept->title, ==, "The “small”\nharbour");
  g_assert_cmpint (kept->when, ==, 5);
  g_assert_cmpstr (kept->digest, ==, "abc");
  text = read_text (found->pdata[0]);
  g_assert_cmpstr (text, ==, "one\ntwo");
}

static void
test_only_its_user_can_read_it (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (DramaAutosave) self = drama_autosave_claim (fixture->folder, URI, NULL);
  g_autoptr (GDir) dir = NULL;
  const char *name;
  mode_t      old = umask (0);

  g_assert_true (keep (self, URI, "one", 1));
  g_assert_true (keep (self, URI, "two", 2));
  umask (old);
  dir = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
      struct stat      info;

      g_assert_cmpint (stat (path, &info), ==, 0);
      g_assert_cmpuint (info.st_mode & 0777, ==, 0600);
      g_assert_null (strstr (name, "harbour"));
    }
}

/* Two windows of two programs on one file, and what an earlier crash left of it. */
static void
test_nobody_writes_over_anybody (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (DramaAutosave) crashed = drama_autosave_claim (fixture->folder, URI, NULL);
  g_autoptr (DramaAutosave) first = NULL;
  g_autoptr (DramaAutosave) second = NULL;
  g_autoptr (GPtrArray) found = NULL;

  g_assert_true (keep (crashed, URI, "crashed", 1));
  g_clear_pointer (&crashed, drama_autosave_free);
  first = drama_autosave_claim (fixture->folder, URI, NULL);
  second = drama_autosave_claim (fixture->folder, URI, NULL);
  g_assert_true (keep (first, URI, "first", 2));
  g_assert_true (keep (second, URI, "second", 3));
  g_assert_cmpuint (count_files (fixture, ".autosave"), ==, 3);

  g_clear_pointer (&first, drama_autosave_free);
  g_clear_pointer (&second, drama_autosave_free);
  found = drama_autosave_find (fixture->folder);
  g_assert_cmpuint (found->len, ==, 3);
  g_assert_cmpint (drama_autosave_get_kept (found->pdata[0])->when, ==, 3);
  g_assert_cmpint (drama_autosave_get_kept (found->pdata[2])->when, ==, 1);
}

static void
test_what_is_removed_is_gone (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (DramaAutosave) self = drama_autosave_claim (fixture->folder, "", NULL);

  g_assert_true (keep (self, "", "one", 1));
  g_assert_cmpuint (count_files (fixture, ".autosave"), ==, 1);
  drama_autosave_remove (self);
  g_assert_null (drama_autosave_get_kept (self));
  g_clear_pointer (&self, drama_autosave_free);
  g_assert_cmpuint (count_files (fixture, ""), ==, 0);
}

/* A lock ends with the process that holds it, however that ends. */
static void
test_a_killed_holder_lets_go (Fixture *fixture, gconstpointer unused)
{
  int   ready[2];
  char  byte;
  pid_t child;

  g_assert_cmpint (pipe (ready), ==, 0);
  child = fork ();
  if (child == 0)
    {
      DramaAutosave *self = drama_autosave_claim (fixture->folder, URI, NULL);

      if (self == NULL || !keep (self, URI, "of the child", 1) || write (ready[1], "x", 1) != 1)
        _exit (1);
      pause ();
      _exit (0);
    }
  g_assert_cmpint (read (ready[0], &byte, 1), ==, 1);
  {
    g_autoptr (GPtrArray) found = drama_autosave_find (fixture->folder);

    g_assert_cmpuint (found->len, ==, 0);
  }
  kill (child, SIGKILL);
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
  {
    g_autoptr (GPtrArray) found = drama_autosave_find (fixture->folder);
    g_autofree char *text = NULL;

    g_assert_cmpuint (found->len, ==, 1);
    text = read_text (found->pdata[0]);
    g_assert_cmpstr (text, ==, "of the child");
  }
  close (ready[0]);
  close (ready[1]);
}

static int
fail_to_write (int fd)
{
  errno = ENOSPC;
  return -1;
}

static void
test_a_full_disk_leaves_what_was_kept (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (DramaAutosave) self = drama_autosave_claim (fixture->folder, URI, NULL);
  DramaKept kept = { (char *) URI, (char *) "", 2, (char *) "" };
  g_autoptr (GBytes) bytes = g_bytes_new_static ("two", 3);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  DramaFileCalls   calls = DRAMA_FILE_CALLS;

  g_assert_true (keep (self, URI, "one", 1));
  calls.sync = fail_to_write;
  g_assert_false (drama_autosave_write (self, &kept, bytes, &calls, &error));
  g_assert_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, "free some space"));
  text = read_text (self);
  g_assert_cmpstr (text, ==, "one");
  g_assert_cmpint (drama_autosave_get_kept (self)->when, ==, 1);
}

/* Another program's file, or half a one from a broken disk: not ours to offer or remove. */
static void
test_what_is_not_understood_is_left_alone (Fixture *fixture, gconstpointer unused)
{
  static const char *const CONTENTS[] = { "", "no line", "{}\n{}", "[1]\n",
                                          "{ \"dramatis-kept\": 2 }\n" };

  for (guint i = 0; i < G_N_ELEMENTS (CONTENTS); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, "x-1.autosave", NULL);
      g_autoptr (GPtrArray) found = NULL;

      g_assert_true (g_file_set_contents (path, CONTENTS[i], -1, NULL));
      found = drama_autosave_find (fixture->folder);
      g_assert_cmpuint (found->len, ==, 0);
      g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
    }
}

#define add(name) \
  g_test_add ("/io/autosave/" #name, Fixture, NULL, set_up, test_##name, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add (what_is_kept_is_found_when_nobody_holds_it);
  add (only_its_user_can_read_it);
  add (nobody_writes_over_anybody);
  add (what_is_removed_is_gone);
  add (a_killed_holder_lets_go);
  add (a_full_disk_leaves_what_was_kept);
  add (what_is_not_understood_is_left_alone);

  return g_test_run ();
}
