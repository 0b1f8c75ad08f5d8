/* test-file-replace.c - whatever fails while a file is replaced, one whole file stays
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-file.h"

#include <glib/gstdio.h>

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>
#include <utime.h>

#define OLD "the old content"
#define NEW "new content, and longer than the old"

typedef struct
{
  char  *folder;
  char  *path;
  GFile *file;
} Fixture;

/* What the calls of the table below do; set by each test. */
static struct
{
  const char *fails; /* nullable: the name of the call that fails */
  int         code;
  guint       n_calls;
  const char *rival; /* nullable: written to @path just before the names are exchanged */
  const char *path;
} plan;

static int
fail_if (const char *call)
{
  plan.n_calls++;
  if (g_strcmp0 (plan.fails, call) != 0)
    return 0;
  errno = plan.code;
  return -1;
}

static int
create (char *name_template, int mode)
{
  return fail_if ("create") != 0 ? -1 : DRAMA_FILE_CALLS.create (name_template, mode);
}

/* A full disk takes some bytes before it fails. */
static gssize
write_some (int fd, gconstpointer data, gsize length)
{
  if (g_strcmp0 (plan.fails, "write") == 0 && plan.n_calls > 2)
    return fail_if ("write");
  plan.n_calls++;
  return DRAMA_FILE_CALLS.write (fd, data, MIN (length, 5));
}

static int
sync_file (int fd)
{
  return fail_if ("sync") != 0 ? -1 : DRAMA_FILE_CALLS.sync (fd);
}

static int
exchange (const char *one, const char *other)
{
  if (plan.rival != NULL)
    {
      g_assert_true (g_file_set_contents (plan.path, plan.rival, -1, NULL));
      plan.rival = NULL;
    }
  return fail_if ("exchange") != 0 ? -1 : DRAMA_FILE_CALLS.exchange (one, other);
}

static int
rename_over (const char *from, const char *to)
{
  return fail_if ("rename") != 0 ? -1 : DRAMA_FILE_CALLS.rename (from, to);
}

static int
sync_folder (int fd)
{
  return fail_if ("sync_folder") != 0 ? -1 : DRAMA_FILE_CALLS.sync_folder (fd);
}

static const DramaFileCalls CALLS = { create, write_some, sync_file,
                                      exchange, rename_over, sync_folder };

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  fixture->folder = g_dir_make_tmp ("dramatis-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "a.dramatis", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  memset (&plan, 0, sizeof plan);
  plan.path = fixture->path;
  g_assert_true (g_file_set_contents (fixture->path, OLD, -1, NULL));
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
  g_free (fixture->path);
  g_object_unref (fixture->file);
}

static void
assert_holds (Fixture *fixture, const char *expected, guint n_files)
{
  g_autofree char *content = NULL;
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  guint n = 0;

  g_assert_true (g_file_get_contents (fixture->path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, expected);
  while (g_dir_read_name (dir) != NULL)
    n++;
  g_assert_cmpuint (n, ==, n_files);
}

static gboolean
replace (Fixture *fixture, const DramaFileMark *mark, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (NEW, strlen (NEW));

  plan.n_calls = 0;

  return drama_file_replace_marked (fixture->file, bytes, mark, &CALLS, NULL, error);
}

static void
test_every_call_may_fail (Fixture *fixture, gconstpointer unused)
{
  static const struct
  {
    const char *call;
    int         code;
    const char *advice;
  } FAILURES[] = {
    { "create", ENOSPC, "free some space" },
    { "create", EROFS, "choose a folder that you may write to" },
    { "create", EACCES, "choose a folder that you may write to" },
    { "create", ENOENT, "its folder is not there" },
    { "write", ENOSPC, "free some space" },
    { "write", EDQUOT, "free some space" },
    { "write", EFBIG, "choose another disk" },
    { "write", EIO, "the disk may be failing" },
    { "sync", EIO, "the disk may be failing" },
    { "sync", ENOSPC, "free some space" },
    { "exchange", EIO, "the disk may be failing" },
    { "sync_folder", EIO, "the disk may be failing" },
    { "sync_folder", ENOSPC, "free some space" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (FAILURES); i++)
    {
      g_autoptr (GError) error = NULL;

      plan.fails = FAILURES[i].call;
      plan.code = FAILURES[i].code;
      g_test_message ("%s: %s", plan.fails, g_strerror (plan.code));
      g_assert_false (replace (fixture, NULL, &error));
      g_assert_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_WRITE);
      g_assert_true (g_str_has_prefix (error->message, fixture->path));
      g_assert_nonnull (strstr (error->message, g_strerror (plan.code)));
      g_assert_nonnull (strstr (error->message, FAILURES[i].advice));
      assert_holds (fixture, OLD, 1);
    }

  plan.fails = NULL;
  g_assert_true (replace (fixture, NULL, NULL));
  assert_holds (fixture, NEW, 1);
}

/* Where names cannot be exchanged, one is put over the other. */
static void
test_an_exchange_may_be_unknown (Fixture *fixture, gconstpointer unused)
{
  plan.fails = "exchange";
  plan.code = EINVAL;
  g_assert_true (replace (fixture, NULL, NULL));
  assert_holds (fixture, NEW, 1);
}

/* Some file systems have no way to bring a folder to the disk, and need none. */
static void
test_a_folder_may_need_no_sync (Fixture *fixture, gconstpointer unused)
{
  plan.fails = "sync_folder";
  plan.code = EINVAL;
  g_assert_true (replace (fixture, NULL, NULL));
  assert_holds (fixture, NEW, 1);
}

static void
test_a_rename_may_fail (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  g_unlink (fixture->path);
  plan.fails = "rename";
  plan.code = EACCES;
  g_assert_false (replace (fixture, NULL, &error));
  g_assert_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_WRITE);
  g_assert_true (g_file_set_contents (fixture->path, OLD, -1, NULL));
  assert_holds (fixture, OLD, 1);
}

static void
test_what_somebody_else_wrote_stays (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  DramaFileMark mark, later;

  g_assert_true (drama_file_look (fixture->file, &mark, NULL));
  g_assert_true (mark.exists);
  g_assert_true (g_file_set_contents (fixture->path, "theirs", -1, NULL));
  g_assert_false (replace (fixture, &mark, &error));
  g_assert_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_CHANGED);
  assert_holds (fixture, "theirs", 1);

  g_assert_true (drama_file_look (fixture->file, &later, NULL));
  g_assert_false (drama_file_mark_equal (&mark, &later));
  g_assert_true (replace (fixture, &later, NULL));
  assert_holds (fixture, NEW, 1);
}

/* Between the last look and the new name there is a moment; it is seen too. */
static void
test_what_somebody_writes_at_the_last_moment_stays (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  DramaFileMark mark;

  g_assert_true (drama_file_look (fixture->file, &mark, NULL));
  plan.rival = "theirs, just now";
  g_assert_false (replace (fixture, &mark, &error));
  g_assert_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_CHANGED);
  assert_holds (fixture, "theirs, just now", 1);
}

static void
test_attributes_are_kept (Fixture *fixture, gconstpointer unused)
{
  char value[16] = { 0 };

  if (setxattr (fixture->path, "user.dramatis.test", "kept", 4, 0) != 0)
    {
      g_test_skip ("no extended attributes here");
      return;
    }
  g_assert_cmpint (setxattr (fixture->path, "user.empty", "", 0, 0), ==, 0);
  g_assert_true (replace (fixture, NULL, NULL));
  assert_holds (fixture, NEW, 1);
  g_assert_cmpint (getxattr (fixture->path, "user.dramatis.test", value, sizeof value), ==, 4);
  g_assert_cmpstr (value, ==, "kept");
  g_assert_cmpint (getxattr (fixture->path, "user.empty", value, sizeof value), ==, 0);
}

/* A list as the system stores it: version 2, then a row of tag, permissions and who. */
static const guint8 LIST[] = {
  2, 0, 0, 0,
  0x01, 0, 6, 0, 0xff, 0xff, 0xff, 0xff, /* the owner: read and write */
  0x02, 0, 4, 0, 0x39, 0x30, 0, 0,       /* user 12345: read */
  0x04, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, /* the group: nothing */
  0x10, 0, 4, 0, 0xff, 0xff, 0xff, 0xff, /* the mask */
  0x20, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, /* others: nothing */
};

static void
test_access_lists_are_kept (Fixture *fixture, gconstpointer unused)
{
  guint8 value[sizeof LIST + 1];

  if (setxattr (fixture->path, "system.posix_acl_access", LIST, sizeof LIST, 0) != 0)
    {
      g_test_skip ("no access control lists here");
      return;
    }
  g_assert_true (replace (fixture, NULL, NULL));
  g_assert_cmpmem (value,
                   MAX (0, getxattr (fixture->path, "system.posix_acl_access", value,
                                     sizeof value)),
                   LIST, sizeof LIST);
}

/* What a folder lets its new files inherit would let in whom the old file kept out. */
static void
test_no_access_is_inherited (Fixture *fixture, gconstpointer unused)
{
  struct stat info;

  g_assert_cmpint (g_chmod (fixture->path, 0640), ==, 0);
  if (setxattr (fixture->folder, "system.posix_acl_default", LIST, sizeof LIST, 0) != 0)
    {
      g_test_skip ("no access control lists here");
      return;
    }
  g_assert_true (replace (fixture, NULL, NULL));
  g_assert_cmpint (getxattr (fixture->path, "system.posix_acl_access", NULL, 0), <, 0);
  g_assert_cmpint (stat (fixture->path, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0640);
}

/* What a killed program left goes with the next save, but nothing of a running one. */
static void
test_leftovers_go (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *stale = g_build_filename (fixture->folder, ".dramatis-AbCdEf", NULL);
  g_autofree char *fresh = g_build_filename (fixture->folder, ".dramatis-GhIjKl", NULL);
  g_autofree char *other = g_build_filename (fixture->folder, ".dramatis-notes-1", NULL);
  struct utimbuf   long_ago = { 1000000000, 1000000000 };

  g_assert_true (g_file_set_contents (stale, "x", -1, NULL));
  g_assert_true (g_file_set_contents (fresh, "x", -1, NULL));
  g_assert_true (g_file_set_contents (other, "x", -1, NULL));
  g_assert_cmpint (utime (stale, &long_ago), ==, 0);
  g_assert_cmpint (utime (other, &long_ago), ==, 0);
  g_assert_true (replace (fixture, NULL, NULL));
  assert_holds (fixture, NEW, 3);
  g_assert_false (g_file_test (stale, G_FILE_TEST_EXISTS));
}

static void
test_renaming_takes_no_other_name (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *taken = g_build_filename (fixture->folder, "taken.dramatis", NULL);
  g_autofree char *free_path = g_build_filename (fixture->folder, "free.dramatis", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) renamed = NULL;

  g_assert_true (g_file_set_contents (taken, "taken", -1, NULL));
  g_assert_null (drama_file_rename (fixture->file, "taken.dramatis", &error));
  g_assert_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, "there is such a file already"));
  assert_holds (fixture, OLD, 2);
  g_clear_error (&error);

  g_assert_null (drama_file_rename (fixture->file, "../b.dramatis", &error));
  g_assert_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_WRITE);
  g_clear_error (&error);
  g_assert_null (drama_file_rename (fixture->file, "", &error));
  g_assert_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_WRITE);
  g_clear_error (&error);

  renamed = drama_file_rename (fixture->file, "free.dramatis", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (g_file_peek_path (renamed), ==, free_path);
  g_assert_true (g_file_test (free_path, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

#define add(name) \
  g_test_add ("/io/file-replace/" #name, Fixture, NULL, set_up, test_##name, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add (every_call_may_fail);
  add (an_exchange_may_be_unknown);
  add (a_folder_may_need_no_sync);
  add (a_rename_may_fail);
  add (what_somebody_else_wrote_stays);
  add (what_somebody_writes_at_the_last_moment_stays);
  add (attributes_are_kept);
  add (access_lists_are_kept);
  add (no_access_is_inherited);
  add (leftovers_go);
  add (renaming_takes_no_other_name);

  return g_test_run ();
}
