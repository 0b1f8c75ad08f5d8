/* drama-file.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-file.h"

#include <glib/gstdio.h>

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* As many symbolic links as Linux itself follows. */
static const guint MAX_LINKS = 40;

static const gsize CHUNK_BYTES = 1 << 16;

/**
 * drama_file_name:
 * @file: a file
 *
 * Returns: (transfer full): what messages call it: its name without the folder, UTF-8
 */
char *
drama_file_name (GFile *file)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  name = g_file_get_basename (file);

  return g_filename_display_name (name != NULL ? name : "");
}

static gboolean
fail_large (const char *name,
            gsize       max_bytes,
            GError    **error)
{
  g_set_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_TOO_LARGE,
               "%s: expected at most %" G_GSIZE_FORMAT " bytes; choose a smaller file",
               name, max_bytes);

  return FALSE;
}

/* Reads to the end, but no further than one byte too many: what a file says of its
 * size may be wrong, and a device says nothing. */
static gboolean
read_all (GInputStream *stream,
          const char   *name,
          gsize         max_bytes,
          GByteArray   *content,
          GCancellable *cancellable,
          GError      **error)
{
  g_autofree guint8 *chunk = g_malloc (CHUNK_BYTES);
  gssize             n;

  while ((n = g_input_stream_read (stream, chunk, CHUNK_BYTES, cancellable, error)) > 0)
    {
      if ((gsize) n > max_bytes - content->len)
        return fail_large (name, max_bytes, error);
      g_byte_array_append (content, chunk, (guint) n);
    }

  return n == 0;
}

static gboolean
read_file (GFile        *file,
           const char   *name,
           gsize         max_bytes,
           GByteArray   *content,
           GCancellable *cancellable,
           GError      **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr (GFileInfo) info = NULL;

  if (stream == NULL)
    return FALSE;

  info = g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_STANDARD_SIZE, cancellable, NULL);
  if (info != NULL && g_file_info_get_size (info) > (goffset) max_bytes)
    return fail_large (name, max_bytes, error);

  return read_all (G_INPUT_STREAM (stream), name, max_bytes, content, cancellable, error);
}

/* What went wrong, without the path that GIO puts into it. */
static const char *
explain (const GError *failure)
{
  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return "there is no such file";
  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return "you are not allowed to";
  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    return "it is a folder";

  return failure->message;
}

/**
 * drama_file_read:
 * @file: what to read
 * @name: what messages call it
 * @max_bytes: how much of it is acceptable, below 2 GiB
 * @cancellable: (nullable): to give up early
 * @error: return location for a #GIOErrorEnum, or %DRAMA_IO_ERROR_TOO_LARGE
 *
 * Reads a whole file.  One that is too large is refused before it is read.
 *
 * Returns: (transfer full) (nullable): its content, or %NULL with @error set
 */
GBytes *
drama_file_read (GFile        *file,
                 const char   *name,
                 gsize         max_bytes,
                 GCancellable *cancellable,
                 GError      **error)
{
  g_autoptr (GByteArray) content = NULL;
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (G_IS_FILE (file) && name != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  content = g_byte_array_new ();
  if (read_file (file, name, max_bytes, content, cancellable, &failure))
    return g_byte_array_free_to_bytes (g_steal_pointer (&content));

  if (failure->domain == G_IO_ERROR && failure->code != G_IO_ERROR_CANCELLED)
    g_set_error (error, G_IO_ERROR, failure->code,
                 "%s could not be read: %s", name, explain (failure));
  else
    g_propagate_error (error, g_steal_pointer (&failure));

  return NULL;
}

/* What a person can do about it. */
static const char *
advise (int code)
{
  switch (code)
    {
    case ENOSPC:
    case EDQUOT:
      return "; free some space or choose another place";
    case EACCES:
    case EPERM:
    case EROFS:
      return "; choose a folder that you may write to";
    case ENOENT:
    case ENOTDIR:
      return "; its folder is not there, choose another";
    default:
      return "";
    }
}

static gboolean
fail_write (const char *path,
            int         code,
            GError    **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_WRITE,
               "%s was not written: %s%s", name, g_strerror (code), advise (code));

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

/* Whether the target is a file that may be replaced, or not there; @old is what it
 * is, all zero where it is not there. */
static gboolean
check_target (const char  *path,
              struct stat *old,
              GError     **error)
{
  g_autofree char *name = NULL;

  memset (old, 0, sizeof *old);
  if (stat (path, old) != 0)
    return errno == ENOENT || fail_write (path, errno, error);

  if (!S_ISREG (old->st_mode))
    {
      name = g_filename_display_name (path);
      g_set_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_WRITE,
                   "%s was not written: it is %s; choose another name",
                   name, S_ISDIR (old->st_mode) ? "a folder" : "not an ordinary file");
      return FALSE;
    }
  if (access (path, W_OK) != 0)
    return fail_write (path, errno, error);

  return TRUE;
}

/* Returns 0 or the number of the error. */
static int
write_all (int           fd,
           const guint8 *data,
           gsize         length)
{
  while (length > 0)
    {
      gssize n = write (fd, data, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return errno;
      data += n;
      length -= (gsize) n;
    }

  return 0;
}

/* Fills the open file and brings it to the disk.  Who owned the old file keeps it
 * where the system lets us, else the new one is ours.  Returns 0 or the error. */
static int
fill (int                fd,
      const struct stat *old,
      GBytes            *contents)
{
  gsize         length;
  const guint8 *data = g_bytes_get_data (contents, &length);
  int           code = write_all (fd, data, length);

  if (code != 0)
    return code;
  if (old->st_mode != 0)
    {
      if (fchown (fd, old->st_uid, old->st_gid) != 0)
        g_debug ("the new file has another owner than the old one");
      if (fchmod (fd, old->st_mode & 07777) != 0)
        return errno;
    }

  return fsync (fd) == 0 ? 0 : errno;
}

/* A renamed file survives a power cut only once its folder is on the disk.  Some
 * file systems cannot do that for folders, and need not. */
static void
sync_folder (const char *folder)
{
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd < 0)
    return;
  if (fsync (fd) != 0)
    g_debug ("the folder could not be synchronised: %s", g_strerror (errno));
  close (fd);
}

static gboolean
replace_local (const char   *path,
               GBytes       *contents,
               GCancellable *cancellable,
               GError      **error)
{
  g_autofree char *target = follow_links (path);
  g_autofree char *folder = g_path_get_dirname (target);
  g_autofree char *beside = g_build_filename (folder, ".dramatis-XXXXXX", NULL);
  struct stat      old;
  int              fd, code;

  if (!check_target (target, &old, error))
    return FALSE;

  /* An old file may be private: its successor must not be readable for others
   * even for a moment.  For a new one the system applies the umask. */
  fd = g_mkstemp_full (beside, O_WRONLY | O_CLOEXEC, old.st_mode != 0 ? 0600 : 0666);
  if (fd < 0)
    return fail_write (target, errno, error);

  code = fill (fd, &old, contents);
  if (close (fd) != 0 && code == 0)
    code = errno;
  if (code == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
    {
      g_unlink (beside);
      return FALSE;
    }
  if (code == 0 && g_rename (beside, target) != 0)
    code = errno;
  if (code != 0)
    {
      g_unlink (beside);
      return fail_write (target, code, error);
    }
  sync_folder (folder);

  return TRUE;
}

/**
 * drama_file_replace:
 * @file: what to replace or create
 * @contents: what it is to hold
 * @cancellable: (nullable): to give up early
 * @error: return location for %DRAMA_IO_ERROR_WRITE, or %G_IO_ERROR_CANCELLED
 *
 * Replaces a file as a whole or not at all, and durably: the new content is
 * written to a file beside it, brought to the disk, and then given the name.  At
 * every moment, also after a power cut, the name leads to the old content or to
 * the new one.  The permissions of the old file are kept, a symbolic link goes on
 * pointing where it does, and a file that may not be written is not replaced.
 * Blocks; for a worker thread.
 *
 * Returns: whether the file holds @contents; where not, it is as it was
 */
gboolean
drama_file_replace (GFile        *file,
                    GBytes       *contents,
                    GCancellable *cancellable,
                    GError      **error)
{
  g_autoptr (GError) failure = NULL;
  g_autofree char *name = NULL;
  gconstpointer    data;
  gsize            length;

  g_return_val_if_fail (G_IS_FILE (file) && contents != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (g_file_peek_path (file) != NULL)
    return replace_local (g_file_peek_path (file), contents, cancellable, error);

  data = g_bytes_get_data (contents, &length);
  if (g_file_replace_contents (file, data, length, NULL, FALSE, G_FILE_CREATE_NONE,
                               NULL, cancellable, &failure))
    return TRUE;

  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  name = drama_file_name (file);
  g_set_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_WRITE,
               "%s was not written: %s", name, failure->message);

  return FALSE;
}
