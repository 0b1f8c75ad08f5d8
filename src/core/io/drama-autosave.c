/* drama-autosave.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * KEY-N.autosave holds the work and KEY-N.lock, locked by flock(), says that
 * somebody is at it: the kernel lets go of it however its holder ends.  A lock on
 * the file itself would not do, as every write puts a new file in its place. */
#include "drama-autosave.h"

#include "drama-file-private.h"
#include "drama-json.h"

#include <glib/gstdio.h>

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define ENDING      ".autosave"
#define LOCK_ENDING ".lock"

/* One document has one place; more are taken by what a crash left, not yet decided. */
#define MAX_PLACES 1000

struct _DramaAutosave
{
  char     *path;
  char     *lock_path;
  int       lock; /* held as long as this lives */
  gboolean  has_kept;
  DramaKept kept;
};

/* Opens and locks; -1 where somebody else holds it or it cannot be made.  Who lets go
 * also removes the file: a lock on a file that has lost its name locks nothing, so
 * that it is tried again. */
static int
take_lock (const char *path)
{
  for (guint i = 0; i < 100; i++)
    {
      struct stat named, opened;
      int         fd = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);

      if (fd < 0)
        return -1;
      if (flock (fd, LOCK_EX | LOCK_NB) != 0)
        {
          int code = errno;

          close (fd);
          errno = code;
          return -1;
        }
      if (fstat (fd, &opened) == 0 && stat (path, &named) == 0 &&
          named.st_ino == opened.st_ino && named.st_dev == opened.st_dev)
        return fd;
      close (fd);
    }
  errno = EAGAIN;

  return -1;
}

static DramaAutosave *
hold (const char *folder,
      const char *name)
{
  DramaAutosave   *self;
  g_autofree char *file_name = g_strconcat (name, ENDING, NULL);
  g_autofree char *lock_name = g_strconcat (name, LOCK_ENDING, NULL);
  g_autofree char *lock_path = g_build_filename (folder, lock_name, NULL);
  int              lock = take_lock (lock_path);

  if (lock < 0)
    return NULL;

  self = g_new0 (DramaAutosave, 1);
  self->path = g_build_filename (folder, file_name, NULL);
  self->lock_path = g_steal_pointer (&lock_path);
  self->lock = lock;

  return self;
}

/**
 * drama_autosave_claim:
 * @folder: the path of the private folder
 * @uri: of the document's file; empty where it has none yet
 * @error: return location for %DRAMA_IO_ERROR_WRITE
 *
 * Finds a place where nothing is kept and that nobody else holds: what a crash left
 * stays where it is until somebody has decided about it.
 *
 * Returns: (transfer full) (nullable): the place
 */
DramaAutosave *
drama_autosave_claim (const char *folder,
                      const char *uri,
                      GError    **error)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (folder != NULL && uri != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  key = drama_kept_key (uri);
  for (guint i = 1; i <= MAX_PLACES; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s-%u", key, i);
      DramaAutosave   *self = hold (folder, name);

      if (self == NULL && errno != EWOULDBLOCK && errno != EAGAIN)
        {
          drama_file_fail_write (folder, errno, error);
          return NULL;
        }
      if (self == NULL)
        continue;
      if (!g_file_test (self->path, G_FILE_TEST_EXISTS))
        return self;
      drama_autosave_free (self);
    }
  drama_file_fail_write (folder, EEXIST, error);

  return NULL;
}

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  const DramaAutosave *one = *(DramaAutosave *const *) a;
  const DramaAutosave *other = *(DramaAutosave *const *) b;

  if (one->kept.when != other->kept.when)
    return one->kept.when > other->kept.when ? -1 : 1;

  return strcmp (one->path, other->path);
}

/**
 * drama_autosave_find:
 * @folder: the path of the private folder
 *
 * Finds what nobody holds: the work of programs that were killed, or that was kept
 * for later.  All of it is held by the caller from now on.  A file that cannot be
 * understood is left alone.
 *
 * Returns: (transfer full) (element-type DramaAutosave): the places, newest first
 */
GPtrArray *
drama_autosave_find (const char *folder)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) drama_autosave_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autoptr (DramaAutosave) self = NULL;
      g_autofree char *place = NULL;

      if (!g_str_has_suffix (name, ENDING))
        continue;
      place = g_strndup (name, strlen (name) - strlen (ENDING));
      self = hold (folder, place);
      if (self == NULL || !drama_kept_read_head (self->path, &self->kept, NULL))
        continue;
      self->has_kept = TRUE;
      g_ptr_array_add (found, g_steal_pointer (&self));
    }
  g_ptr_array_sort (found, compare_newest_first);

  return found;
}

/**
 * drama_autosave_free:
 * @self: (transfer full): a place
 *
 * Lets go of the place; what is kept there stays.
 */
void
drama_autosave_free (DramaAutosave *self)
{
  g_return_if_fail (self != NULL);

  /* The name before the lock, or the next holder's name would go. */
  g_unlink (self->lock_path);
  close (self->lock);
  drama_kept_clear (&self->kept);
  g_free (self->path);
  g_free (self->lock_path);
  g_free (self);
}

/**
 * drama_autosave_get_kept:
 * @self: a place
 *
 * Returns: (transfer none) (nullable): whose work is kept there, %NULL for none
 */
const DramaKept *
drama_autosave_get_kept (const DramaAutosave *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->has_kept ? &self->kept : NULL;
}

/**
 * drama_autosave_write:
 * @self: a place
 * @kept: whose work it is
 * @dossier: the work, as it would stand in a file
 * @calls: (nullable): %NULL for the system's own
 * @error: return location for %DRAMA_IO_ERROR_WRITE
 *
 * Replaces what is kept there, as a whole or not at all, and durably.  Blocks; for
 * a worker thread.
 *
 * Returns: whether it is kept now
 */
gboolean
drama_autosave_write (DramaAutosave        *self,
                      const DramaKept      *kept,
                      GBytes               *dossier,
                      const DramaFileCalls *calls,
                      GError              **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) packed = NULL;

  g_return_val_if_fail (self != NULL && kept != NULL && dossier != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  file = g_file_new_for_path (self->path);
  packed = drama_kept_pack (kept, dossier);
  if (!drama_file_replace_private (file, packed, calls, error))
    return FALSE;

  drama_kept_clear (&self->kept);
  drama_kept_copy (&self->kept, kept);
  self->has_kept = TRUE;

  return TRUE;
}

/**
 * drama_autosave_read:
 * @self: a place
 * @error: return location for a #DramaIoError, or a #GIOErrorEnum
 *
 * Blocks; for a worker thread.
 *
 * Returns: (transfer full) (nullable): the work that is kept there
 */
GBytes *
drama_autosave_read (DramaAutosave *self,
                     GError       **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) packed = NULL;
  g_autofree char *name = NULL;
  g_auto (DramaKept) kept = { 0 };

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  file = g_file_new_for_path (self->path);
  name = drama_file_name (file);
  packed = drama_file_read (file, name, 2 * DRAMA_JSON_MAX_BYTES, NULL, error);

  return packed != NULL ? drama_kept_unpack (packed, &kept, error) : NULL;
}

/**
 * drama_autosave_remove:
 * @self: a place
 *
 * Removes what is kept there, as it is in its file now or was given up.
 */
void
drama_autosave_remove (DramaAutosave *self)
{
  g_return_if_fail (self != NULL);

  g_unlink (self->path);
  drama_kept_clear (&self->kept);
  self->has_kept = FALSE;
}

/**
 * drama_autosave_forget:
 * @folder: the path of the private folder
 * @uri: of a file
 *
 * Removes the unsaved work of that file that nobody holds, and what writing it left
 * behind.
 */
void
drama_autosave_forget (const char *folder,
                       const char *uri)
{
  g_autofree char *key = drama_kept_key (uri);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  drama_file_remove_leftovers (folder, DRAMA_FILE_SAVE_S);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autoptr (DramaAutosave) self = NULL;
      g_autofree char *place = NULL;

      if (!g_str_has_prefix (name, key) || !g_str_has_suffix (name, ENDING))
        continue;
      place = g_strndup (name, strlen (name) - strlen (ENDING));
      self = hold (folder, place);
      if (self != NULL)
        drama_autosave_remove (self);
    }
}
