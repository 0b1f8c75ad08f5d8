/* drama-file-replace.c - a file is replaced as a whole or not at all
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The new content goes into a file beside the old one, to the disk, and then the
 * two exchange their names in one step, where the file system can do that.  Until
 * the folder is on the disk too the old file is still there under the other name,
 * so that whatever fails it can be put back. */
#include "drama-file-private.h"

#define GETTEXT_PACKAGE "dramatis"
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/vfs.h>
#include <unistd.h>

/* As many symbolic links as Linux itself follows. */
#define MAX_LINKS 40

/* A file left beside by a program that was killed is old enough to go. */
#define LEFTOVER_S (60 * 60)

#define PREFIX "."
#define SUFFIX "dramatis-XXXXXX"

/* From linux/magic.h, which is not everywhere. */
#define FUSE_MAGIC 0x65735546

typedef struct
{
  const DramaFileCalls *calls;
  const DramaFileMark  *expected; /* (nullable) */
  GBytes               *contents;
  GCancellable         *cancellable;
  char                 *target;
  char                 *folder;
  char                 *beside;
  struct stat           old;   /* all zero where there is no old file */
  int                   mode;  /* of a new file where there is no old one */
  gboolean              clean; /* nothing of the old file stays but who may read it */
  gboolean              exchanged;
} Replacing;

static void
clear_replacing (Replacing *self)
{
  g_free (self->target);
  g_free (self->folder);
  g_free (self->beside);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Replacing, clear_replacing)

/* What a person can do about it. */
static const char *
advise (int code)
{
  switch (code)
    {
    case ENOSPC:
    case EDQUOT:
      /* Translators: these follow what went wrong with a file: what to do about it */
      return _ ("; free some space or choose another place");
    case EACCES:
    case EPERM:
    case EROFS:
      return _ ("; choose a folder that you may write to");
    case ENOENT:
    case ENOTDIR:
      return _ ("; its folder is not there, choose another");
    case EFBIG:
      return _ ("; choose another disk");
    case EIO:
      return _ ("; the disk may be failing, choose another one");
    case EINVAL:
    case ENAMETOOLONG:
      return _ ("; choose another name");
    default:
      return _ ("; choose another place");
    }
}

/**
 * drama_file_fail_write:
 * @path: what was not written
 * @code: a number of errno
 * @error: return location for %DRAMA_IO_ERROR_WRITE
 *
 * Returns: %FALSE, so that it can be returned
 */
gboolean
drama_file_fail_write (const char *path,
                       int         code,
                       GError    **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_WRITE,
               /* Translators: the name of a file, what went wrong, what to do about it */
               _ ("%s was not written: %s%s"), name, g_strerror (code), advise (code));

  return FALSE;
}

static gboolean
fail_changed (const char *path,
              GError    **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_CHANGED,
               _ ("%s was not written: it was changed by somebody else meanwhile; "
                  "look at the changes first"),
               name);

  return FALSE;
}

/* Where the last name of @path leads, so that a link stays a link; the file itself
 * need not be there. */
static char *
follow_links (const char *path)
{
  g_autofree char *at = g_strdup (path);

  for (guint i = 0; i < MAX_LINKS; i++)
    {
      g_autofree char *target = g_file_read_link (at, NULL);
      g_autofree char *folder = NULL;

      if (target == NULL)
        break;
      folder = g_path_get_dirname (at);
      g_free (at);
      at = g_path_is_absolute (target) ? g_steal_pointer (&target)
                                       : g_build_filename (folder, target, NULL);
    }

  return g_steal_pointer (&at);
}

/* Whether the target is a file that may be replaced, or not there. */
static gboolean
check_target (Replacing *self,
              GError   **error)
{
  g_autofree char *name = NULL;

  if (stat (self->target, &self->old) != 0)
    {
      memset (&self->old, 0, sizeof self->old);
      return errno == ENOENT || drama_file_fail_write (self->target, errno, error);
    }

  if (!S_ISREG (self->old.st_mode))
    {
      name = g_filename_display_name (self->target);
      g_set_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_WRITE,
                   S_ISDIR (self->old.st_mode)
                       ? _ ("%s was not written: it is a folder; choose another name")
                       : _ ("%s was not written: it is not an ordinary file; choose another name"),
                   name);
      return FALSE;
    }
  if (access (self->target, W_OK) != 0)
    return drama_file_fail_write (self->target, errno, error);
  if (self->expected != NULL && !drama_file_mark_fits (self->expected, &self->old))
    return fail_changed (self->target, error);

  return TRUE;
}

/* Returns 0 or the number of the error. */
static int
write_all (const Replacing *self,
           int              fd,
           GBytes          *contents)
{
  gsize         length;
  const guint8 *data = g_bytes_get_data (contents, &length);

  while (length > 0)
    {
      gssize n = self->calls->write (fd, data, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return n < 0 ? errno : EIO;
      data += n;
      length -= (gsize) n;
    }

  return 0;
}

/* Some file systems cannot bring one thing to the disk, and need not. */
static int
check_sync (int result)
{
  if (result == 0 || errno == EINVAL || errno == ENOTSUP || errno == ENOSYS)
    return 0;

  return errno;
}

/* Fills the new file and brings it to the disk.  Returns 0 or the error. */
static int
fill (const Replacing *self,
      int              fd)
{
  int code = write_all (self, fd, self->contents);

  if (code == 0 && self->old.st_mode != 0)
    code = drama_file_keep_facts (fd, self->target, &self->old, self->clean);

  return code != 0 ? code : check_sync (self->calls->sync (fd));
}

/* A program that plays a file system may say that it exchanged names and have done
 * something else: the document portal leaves the old content in a hidden file. */
static gboolean
is_fuse (const Replacing *self)
{
  struct statfs info;

  return statfs (self->target, &info) == 0 && (guint32) info.f_type == FUSE_MAGIC;
}

/* Gives the new file the name of the old one.  Returns 0 or the error. */
static int
swap (Replacing *self)
{
  if (self->old.st_mode != 0 && !is_fuse (self))
    {
      if (self->calls->exchange (self->beside, self->target) == 0)
        {
          self->exchanged = TRUE;
          return 0;
        }
      /* Not every file system can, and some say so in odd ways.  Where the old
       * file is gone by now, its name is free. */
      if (errno != EINVAL && errno != ENOSYS && errno != ENOTSUP && errno != ENOENT &&
          errno != EPERM)
        return errno;
    }

  return self->calls->rename (self->beside, self->target) == 0 ? 0 : errno;
}

/* The old file gets its name back, and the new one goes. */
static void
swap_back (Replacing *self)
{
  if (self->exchanged && self->calls->exchange (self->beside, self->target) == 0)
    g_unlink (self->beside);
}

/* Whether the file that went aside is the one that was looked at: somebody may have
 * written between the look and the exchange. */
static gboolean
check_displaced (Replacing *self,
                 GError   **error)
{
  struct stat now;

  if (self->expected == NULL || !self->exchanged)
    return TRUE;
  if (stat (self->beside, &now) == 0 && drama_file_mark_fits (self->expected, &now))
    return TRUE;

  swap_back (self);

  return fail_changed (self->target, error);
}

/**
 * drama_file_remove_leftovers:
 * @folder: the path of a folder where files are replaced
 * @older_than_s: in seconds
 *
 * Removes what a killed program left beside the files there, but nothing younger, which
 * may be in use.
 */
void
drama_file_remove_leftovers (const char *folder,
                             guint       older_than_s)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  gint64      now = g_get_real_time () / G_USEC_PER_SEC;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = NULL;
      struct stat      info;

      if (!g_str_has_prefix (name, PREFIX "dramatis-") || strlen (name) != strlen (PREFIX SUFFIX))
        continue;
      path = g_build_filename (folder, name, NULL);
      if (lstat (path, &info) == 0 && S_ISREG (info.st_mode) && info.st_uid == geteuid () &&
          info.st_mtime < now - (gint64) older_than_s)
        g_unlink (path);
    }
}

/* A file in a folder where nothing else may be made, as a sandbox shows the one file
 * that was chosen.  Not atomic: so what is there is kept until all is written, and
 * put back where that fails. */
static gboolean
overwrite (Replacing *self,
           GError   **error)
{
  g_autoptr (GMappedFile) mapped = g_mapped_file_new (self->target, FALSE, NULL);
  g_autoptr (GBytes) before = NULL;
  int fd, code;

  if (mapped == NULL)
    return drama_file_fail_write (self->target, EACCES, error);
  before = g_bytes_new (g_mapped_file_get_contents (mapped), g_mapped_file_get_length (mapped));
  fd = g_open (self->target, O_WRONLY | O_CLOEXEC, 0);
  if (fd < 0)
    return drama_file_fail_write (self->target, errno, error);

  code = write_all (self, fd, self->contents);
  if (code == 0 && ftruncate (fd, (off_t) g_bytes_get_size (self->contents)) != 0)
    code = errno;
  if (code == 0)
    code = check_sync (self->calls->sync (fd));
  if (code != 0 && lseek (fd, 0, SEEK_SET) == 0 && write_all (self, fd, before) == 0 &&
      ftruncate (fd, (off_t) g_bytes_get_size (before)) == 0)
    fsync (fd);
  if (close (fd) != 0 && code == 0)
    code = errno;

  return code == 0 || drama_file_fail_write (self->target, code, error);
}

static gboolean
may_only_overwrite (const Replacing *self,
                    int              code)
{
  return self->old.st_mode != 0 &&
         (code == EACCES || code == EPERM || code == EROFS || code == ENOSYS || code == ENOTSUP) &&
         is_fuse (self);
}

/* From the closed new file to the name, on the disk; removes the new one on failure.
 * @folder_fd may be -1, where the folder cannot be opened and so not be synchronised. */
static gboolean
give_name (Replacing *self,
           int        folder_fd,
           GError   **error)
{
  int code = swap (self);

  if (code != 0)
    {
      g_unlink (self->beside);
      return may_only_overwrite (self, code) ? overwrite (self, error)
                                             : drama_file_fail_write (self->target, code, error);
    }
  if (!check_displaced (self, error))
    return FALSE;

  /* A renamed file survives a power cut only once its folder is on the disk. */
  code = folder_fd >= 0 ? check_sync (self->calls->sync_folder (folder_fd)) : 0;
  if (code != 0)
    {
      swap_back (self);
      return drama_file_fail_write (self->target, code, error);
    }
  if (self->exchanged)
    g_unlink (self->beside);

  return TRUE;
}

static gboolean
replace_local (Replacing *self,
               GError   **error)
{
  int      fd, folder_fd, code;
  gboolean done;

  if (!check_target (self, error))
    return FALSE;

  /* An old file may be private: its successor must not be readable for others
   * even for a moment.  For a new one the system applies the umask. */
  fd = self->calls->create (self->beside, self->old.st_mode != 0 ? 0600 : self->mode);
  if (fd < 0)
    {
      code = errno;
      return may_only_overwrite (self, code) ? overwrite (self, error)
                                             : drama_file_fail_write (self->target, code, error);
    }

  code = fill (self, fd);
  if (close (fd) != 0 && code == 0)
    code = errno;
  if (code != 0 || g_cancellable_set_error_if_cancelled (self->cancellable, error))
    {
      g_unlink (self->beside);
      return code != 0 && drama_file_fail_write (self->target, code, error);
    }

  folder_fd = g_open (self->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  done = give_name (self, folder_fd, error);
  if (folder_fd >= 0)
    close (folder_fd);
  if (done)
    drama_file_remove_leftovers (self->folder, self->clean ? DRAMA_FILE_SAVE_S : LEFTOVER_S);

  return done;
}

static gboolean
replace_remote (GFile               *file,
                GBytes              *contents,
                const DramaFileMark *expected,
                GCancellable        *cancellable,
                GError             **error)
{
  g_autoptr (GError) failure = NULL;
  g_autofree char *name = drama_file_name (file);
  const char      *etag = expected != NULL && *expected->etag != '\0' ? expected->etag : NULL;
  gsize            length;
  gconstpointer    data = g_bytes_get_data (contents, &length);

  if (g_file_replace_contents (file, data, length, etag, FALSE, G_FILE_CREATE_NONE,
                               NULL, cancellable, &failure))
    return TRUE;

  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG))
    fail_changed (name, error);
  else
    g_set_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_WRITE,
                 /* Translators: the name of a file, and what went wrong */
                 _ ("%s was not written: %s; choose another place"), name, failure->message);

  return FALSE;
}

static gboolean
replace (Replacing *self,
         GFile     *file,
         GError   **error)
{
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  if (!g_file_is_native (file) || g_file_peek_path (file) == NULL)
    return replace_remote (file, self->contents, self->expected, self->cancellable, error);

  self->target = follow_links (g_file_peek_path (file));
  self->folder = g_path_get_dirname (self->target);
  self->beside = g_build_filename (self->folder, PREFIX SUFFIX, NULL);

  return replace_local (self, error);
}

/**
 * drama_file_replace_marked:
 * @file: what to replace or create
 * @contents: what it is to hold
 * @expected: (nullable): what the file must still be, an existing one;
 *   %NULL to replace whatever is there
 * @calls: (nullable): %NULL for the system's own
 * @cancellable: (nullable): to give up early
 * @error: return location for %DRAMA_IO_ERROR_WRITE, %DRAMA_IO_ERROR_CHANGED where
 *   the file is not the expected one, or %G_IO_ERROR_CANCELLED
 *
 * Replaces a file as a whole or not at all, and durably: the new content is
 * written to a file beside it, brought to the disk, and then given the name.  At
 * every moment, also after a power cut, the name leads to the old content or to
 * the new one.  Permissions, access control list, extended attributes and (where
 * the system lets us) the owner of the old file are kept, a symbolic link goes on
 * pointing where it does, and a file that may not be written is not replaced.
 * In a folder of FUSE where nothing but the file itself may be touched, such as
 * the document portal's, it is overwritten in place.  Blocks; for a worker thread.
 *
 * Returns: whether the file holds @contents; where not, it is as it was
 */
gboolean
drama_file_replace_marked (GFile                *file,
                           GBytes               *contents,
                           const DramaFileMark  *expected,
                           const DramaFileCalls *calls,
                           GCancellable         *cancellable,
                           GError              **error)
{
  g_auto (Replacing) self = {
    .calls = calls != NULL ? calls : &DRAMA_FILE_CALLS,
    .expected = expected,
    .contents = contents,
    .cancellable = cancellable,
    .mode = 0666,
  };

  g_return_val_if_fail (G_IS_FILE (file) && contents != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  return replace (&self, file, error);
}

/**
 * drama_file_replace_clean:
 * @file: what to replace or create
 * @contents: what it is to hold
 * @expected: (nullable): as for drama_file_replace_marked()
 * @calls: (nullable): %NULL for the system's own
 * @cancellable: (nullable): to give up early
 * @error: return location for %DRAMA_IO_ERROR_WRITE, %DRAMA_IO_ERROR_CHANGED, or
 *   %G_IO_ERROR_CANCELLED
 *
 * As drama_file_replace_marked(), for content that must not say what the old one said:
 * extended attributes are not kept, as nobody knows what they tell, and what saves that
 * were killed left beside the file goes.
 *
 * Returns: whether the file holds @contents; where not, it is as it was
 */
gboolean
drama_file_replace_clean (GFile                *file,
                          GBytes               *contents,
                          const DramaFileMark  *expected,
                          const DramaFileCalls *calls,
                          GCancellable         *cancellable,
                          GError              **error)
{
  g_auto (Replacing) self = {
    .calls = calls != NULL ? calls : &DRAMA_FILE_CALLS,
    .expected = expected,
    .contents = contents,
    .cancellable = cancellable,
    .mode = 0666,
    .clean = TRUE,
  };

  g_return_val_if_fail (G_IS_FILE (file) && contents != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  return replace (&self, file, error);
}

/**
 * drama_file_replace_private:
 * @file: what to replace or create
 * @contents: what it is to hold
 * @calls: (nullable): %NULL for the system's own
 * @error: return location for %DRAMA_IO_ERROR_WRITE
 *
 * As drama_file_replace(), but a new file is for nobody else to read, whatever the
 * umask.
 *
 * Returns: whether the file holds @contents; where not, it is as it was
 */
gboolean
drama_file_replace_private (GFile                *file,
                            GBytes               *contents,
                            const DramaFileCalls *calls,
                            GError              **error)
{
  g_auto (Replacing) self = {
    .calls = calls != NULL ? calls : &DRAMA_FILE_CALLS,
    .contents = contents,
    .mode = 0600,
  };

  g_return_val_if_fail (G_IS_FILE (file) && contents != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  return replace (&self, file, error);
}

/**
 * drama_file_replace:
 * @file: what to replace or create
 * @contents: what it is to hold
 * @cancellable: (nullable): to give up early
 * @error: return location for %DRAMA_IO_ERROR_WRITE, or %G_IO_ERROR_CANCELLED
 *
 * As drama_file_replace_marked(), whatever is there.
 *
 * Returns: whether the file holds @contents; where not, it is as it was
 */
gboolean
drama_file_replace (GFile        *file,
                    GBytes       *contents,
                    GCancellable *cancellable,
                    GError      **error)
{
  return drama_file_replace_marked (file, contents, NULL, NULL, cancellable, error);
}
