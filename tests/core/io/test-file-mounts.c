/* test-file-mounts.c - files are saved on real file systems that can do less than others
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each test mounts what it needs, and is skipped where that is not installed or not
 * allowed. */
#include "drama-file.h"

#include <gio/gunixfdlist.h>
#include <glib/gstdio.h>

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#define OLD  "the old content"
#define NEW  "new content, and longer than the old"
#define LAST "and the last"

#define PORTAL "org.freedesktop.portal.Documents"

typedef struct
{
  char    *folder; /* what is mounted elsewhere */
  char    *mount;  /* where */
  gboolean mounted;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  fixture->folder = g_dir_make_tmp ("dramatis-folder-XXXXXX", NULL);
  fixture->mount = g_dir_make_tmp ("dramatis-mount-XXXXXX", NULL);
}

static gboolean
run (const char *const *argv)
{
  int status = -1;

  return g_spawn_sync (NULL, (char **) argv, NULL,
                       G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL |
                           G_SPAWN_STDERR_TO_DEV_NULL,
                       NULL, NULL, NULL, NULL, &status, NULL) &&
         g_spawn_check_wait_status (status, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  const char *const commands[][5] = {
    { "fusermount3", "-u", fixture->mount, NULL },
    { "umount", fixture->mount, NULL },
    { "rm", "-rf", fixture->folder, NULL },
  };

  if (fixture->mounted && !run (commands[0]))
    run (commands[1]);
  run (commands[2]);
  g_rmdir (fixture->mount);
  g_free (fixture->folder);
  g_free (fixture->mount);
}

static char *
get_path (Fixture *fixture)
{
  return g_build_filename (fixture->mounted ? fixture->mount : fixture->folder, "a.dramatis", NULL);
}

/* Whether it is mounted; where not, the test is skipped. */
static gboolean
mount_by (Fixture *fixture, const char *const *argv)
{
  fixture->mounted = run (argv);
  if (!fixture->mounted)
    g_test_skip ("this cannot be mounted here");

  return fixture->mounted;
}

/* FUSE: the folder as it is, seen through a program that leaves something out. */
static gboolean
mount_bindfs (Fixture *fixture, const char *one, const char *other)
{
  const char *argv[8] = { "bindfs" };
  guint       n = 1;

  if (one != NULL)
    argv[n++] = one;
  if (other != NULL)
    argv[n++] = other;
  argv[n++] = fixture->folder;
  argv[n++] = fixture->mount;

  return mount_by (fixture, argv);
}

static void
write_old (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "a.dramatis", NULL);

  g_assert_true (g_file_set_contents (path, OLD, -1, NULL));
  g_assert_cmpint (g_chmod (path, 0640), ==, 0);
}

static gboolean
replace (const char *path, const char *content, const DramaFileMark *expected, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = g_bytes_new (content, strlen (content));

  return drama_file_replace_marked (file, bytes, expected, NULL, NULL, error);
}

static void
assert_content (const char *path, const char *content)
{
  g_autofree char *found = NULL;

  g_assert_true (g_file_get_contents (path, &found, NULL, NULL));
  g_assert_cmpstr (found, ==, content);
}

/* The file and nothing beside it: neither by the names that are shown, nor hidden. */
static void
assert_alone (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  g_assert_cmpstr (g_dir_read_name (dir), ==, "a.dramatis");
  g_assert_cmpstr (g_dir_read_name (dir), ==, NULL);
}

/* Twice, since the second save meets what the first one left. */
static void
assert_can_save (Fixture *fixture)
{
  static const char *const CONTENTS[] = { NEW, LAST };
  g_autofree char         *path = get_path (fixture);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  for (guint i = 0; i < G_N_ELEMENTS (CONTENTS); i++)
    {
      DramaFileMark mark;
      g_autoptr (GError) error = NULL;

      g_assert_true (drama_file_look (file, &mark, NULL));
      replace (path, CONTENTS[i], &mark, &error);
      g_assert_no_error (error);
      assert_content (path, CONTENTS[i]);
      assert_alone (fixture->folder);
    }
}

static void
assert_cannot_save (Fixture *fixture, const char *advice)
{
  g_autofree char *path = get_path (fixture);
  g_autoptr (GError) error = NULL;

  g_assert_false (replace (path, NEW, NULL, &error));
  g_assert_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, advice));
  assert_content (path, OLD);
  assert_alone (fixture->mount);
}

static void
test_fuse (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *path = NULL;
  g_autofree char *real = g_build_filename (fixture->folder, "a.dramatis", NULL);
  struct stat      info;
  char             value[8] = { 0 };
  gboolean         has_attributes;

  write_old (fixture);
  has_attributes = setxattr (real, "user.tag", "red", 3, 0) == 0;
  if (!mount_bindfs (fixture, NULL, NULL))
    return;

  assert_can_save (fixture);
  path = get_path (fixture);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0640);
  if (has_attributes)
    {
      g_assert_cmpint (getxattr (real, "user.tag", value, sizeof value), ==, 3);
      g_assert_cmpstr (value, ==, "red");
    }
}

/* As on disks of other systems and on servers. */
static void
test_fuse_without_owners_and_attributes (Fixture *fixture, gconstpointer unused)
{
  write_old (fixture);
  if (mount_bindfs (fixture, "--chown-deny", "--xattr-none"))
    assert_can_save (fixture);
}

static void
test_fuse_without_permissions (Fixture *fixture, gconstpointer unused)
{
  write_old (fixture);
  if (mount_bindfs (fixture, "--chmod-deny", "--chown-deny"))
    assert_can_save (fixture);
}

/* All that is left is to write into the file. */
static void
test_fuse_without_renaming (Fixture *fixture, gconstpointer unused)
{
  write_old (fixture);
  if (mount_bindfs (fixture, "--rename-deny", NULL))
    assert_can_save (fixture);
}

static void
test_fuse_notices_what_somebody_else_wrote (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  DramaFileMark mark;
  FILE         *rival;

  write_old (fixture);
  if (!mount_bindfs (fixture, "--rename-deny", NULL))
    return;

  path = get_path (fixture);
  file = g_file_new_for_path (path);
  g_assert_true (drama_file_look (file, &mark, NULL));
  rival = g_fopen (path, "w");
  g_assert_nonnull (rival);
  g_assert_cmpint (fputs ("theirs", rival), >=, 0);
  g_assert_cmpint (fclose (rival), ==, 0);
  g_assert_false (replace (path, NEW, &mark, &error));
  g_assert_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_CHANGED);
  assert_content (path, "theirs");
}

static void
test_fuse_read_only (Fixture *fixture, gconstpointer unused)
{
  write_old (fixture);
  if (mount_bindfs (fixture, "-r", NULL))
    assert_cannot_save (fixture, "choose a folder that you may write to");
}

static void
test_read_only_mount (Fixture *fixture, gconstpointer unused)
{
  const char *const bind[] = { "mount", "--bind", fixture->folder, fixture->mount, NULL };
  const char *const again[] = { "mount", "-o", "remount,ro,bind", fixture->mount, NULL };

  write_old (fixture);
  if (mount_by (fixture, bind) && run (again))
    assert_cannot_save (fixture, "choose a folder that you may write to");
}

/* The smallest that there is, and full but for one page. */
static void
test_full_disk (Fixture *fixture, gconstpointer unused)
{
  const char *const argv[] = { "mount", "-t", "tmpfs", "-o", "size=64k", "none", fixture->mount,
                               NULL };
  g_autofree char  *path = NULL;
  g_autofree char  *big = g_strnfill (128 * 1024, 'x');
  g_autoptr (GError) error = NULL;

  if (!mount_by (fixture, argv))
    return;

  path = get_path (fixture);
  g_assert_true (g_file_set_contents (path, OLD, -1, NULL));
  g_assert_false (replace (path, big, NULL, &error));
  g_assert_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, "free some space"));
  assert_content (path, OLD);
  assert_alone (fixture->mount);

  /* What fits can still be saved. */
  g_clear_error (&error);
  g_assert_true (replace (path, NEW, NULL, &error));
  g_assert_no_error (error);
  assert_content (path, NEW);
  assert_alone (fixture->mount);
}

/* The portal that shows a program in a sandbox the one file that was chosen */

typedef struct
{
  GTestDBus       *bus;
  GDBusConnection *connection;
  char            *runtime;
  GPid             pids[2];
} Portal;

static gboolean
start_service (Portal *portal, guint index, const char *path)
{
  const char *const argv[] = { path, NULL };
  g_auto (GStrv) environment = g_environ_setenv (g_get_environ (), "XDG_RUNTIME_DIR",
                                                 portal->runtime, TRUE);

  return g_file_test (path, G_FILE_TEST_IS_EXECUTABLE) &&
         g_spawn_async (NULL, (char **) argv, environment, G_SPAWN_DEFAULT, NULL, NULL,
                        &portal->pids[index], NULL);
}

static GVariant *
call_portal (Portal *portal, const char *method, GVariant *arguments, GUnixFDList *fds)
{
  return g_dbus_connection_call_with_unix_fd_list_sync (
      portal->connection, PORTAL, "/org/freedesktop/portal/documents", PORTAL, method, arguments,
      NULL, G_DBUS_CALL_FLAGS_NONE, 5000, fds, NULL, NULL, NULL);
}

/* Nullable: where it shows files. */
static char *
find_mount_point (Portal *portal)
{
  for (guint i = 0; i < 50; i++)
    {
      g_autoptr (GVariant) answer = call_portal (portal, "GetMountPoint", NULL, NULL);
      const char *path;

      if (answer != NULL)
        {
          g_variant_get (answer, "(^&ay)", &path);
          return g_strdup (path);
        }
      g_usleep (100 * 1000);
    }

  return NULL;
}

static char *
start_portal (Portal *portal)
{
  portal->runtime = g_dir_make_tmp ("dramatis-runtime-XXXXXX", NULL);
  portal->bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (portal->bus);
  portal->connection = g_dbus_connection_new_for_address_sync (
      g_test_dbus_get_bus_address (portal->bus),
      G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
          G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
      NULL, NULL, NULL);
  if (portal->connection == NULL ||
      !start_service (portal, 0, "/usr/libexec/xdg-permission-store") ||
      !start_service (portal, 1, "/usr/libexec/xdg-document-portal"))
    return NULL;

  return find_mount_point (portal);
}

static void
stop_portal (Portal *portal)
{
  g_autofree char  *mount = g_build_filename (portal->runtime, "doc", NULL);
  const char *const unmount[] = { "fusermount3", "-u", "-z", mount, NULL };
  const char *const remove[] = { "rm", "-rf", portal->runtime, NULL };

  for (guint i = G_N_ELEMENTS (portal->pids); i-- > 0;)
    if (portal->pids[i] != 0)
      kill (portal->pids[i], SIGTERM);
  g_clear_object (&portal->connection);
  g_test_dbus_down (portal->bus);
  g_object_unref (portal->bus);
  run (unmount);
  run (remove);
  g_free (portal->runtime);
}

/* Nullable: the path by which a sandbox would see it. */
static char *
share (Portal *portal, const char *mount_point, const char *path)
{
  g_autoptr (GUnixFDList) fds = g_unix_fd_list_new ();
  g_autoptr (GVariant) answer = NULL;
  const char *id;
  int         fd = g_open (path, O_PATH | O_CLOEXEC, 0);
  int         index = g_unix_fd_list_append (fds, fd, NULL);

  close (fd);
  answer = call_portal (portal, "Add", g_variant_new ("(hbb)", index, FALSE, FALSE), fds);
  if (answer == NULL)
    return NULL;

  g_variant_get (answer, "(&s)", &id);

  return g_build_filename (mount_point, id, NULL);
}

static void
test_document_portal (Fixture *fixture, gconstpointer unused)
{
  Portal           portal = { 0 };
  g_autofree char *mount_point = start_portal (&portal);
  g_autofree char *real = g_build_filename (fixture->folder, "a.dramatis", NULL);
  g_autofree char *own_mount = g_steal_pointer (&fixture->mount);

  write_old (fixture);
  if (mount_point != NULL)
    fixture->mount = share (&portal, mount_point, real);
  if (fixture->mount != NULL)
    {
      fixture->mounted = TRUE;
      assert_can_save (fixture);
      assert_content (real, LAST);
      fixture->mounted = FALSE;
    }
  else
    g_test_skip ("there is no document portal here");
  stop_portal (&portal);
  g_free (fixture->mount);
  fixture->mount = g_steal_pointer (&own_mount);
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/io/file-mounts/fuse", test_fuse);
  add ("/io/file-mounts/fuse_without_owners_and_attributes",
       test_fuse_without_owners_and_attributes);
  add ("/io/file-mounts/fuse_without_permissions", test_fuse_without_permissions);
  add ("/io/file-mounts/fuse_without_renaming", test_fuse_without_renaming);
  add ("/io/file-mounts/fuse_notices_what_somebody_else_wrote",
       test_fuse_notices_what_somebody_else_wrote);
  add ("/io/file-mounts/fuse_read_only", test_fuse_read_only);
  add ("/io/file-mounts/read_only_mount", test_read_only_mount);
  add ("/io/file-mounts/full_disk", test_full_disk);
  add ("/io/file-mounts/document_portal", test_document_portal);

  return g_test_run ();
}
