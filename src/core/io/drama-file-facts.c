/* drama-file-facts.c - what is kept of an old file when a new one takes its name
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-file-private.h"

#include <glib/gstdio.h>

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/xattr.h>
#include <unistd.h>

static const char ACCESS_LIST[] = "system.posix_acl_access";

/* Some attributes only the system itself may set, and some places have none. */
static gboolean
may_be_lost (int code)
{
  return code == EPERM || code == EACCES || code == ENOTSUP || code == ENODATA;
}

/* Returns 0 or the number of the error. */
static int
copy_attribute (int         from,
                int         to,
                const char *name)
{
  g_autofree char *value = NULL;
  gssize           length = fgetxattr (from, name, NULL, 0);

  if (length < 0)
    return errno;
  value = g_malloc ((gsize) length + 1);
  length = fgetxattr (from, name, value, (gsize) length);
  if (length < 0 || fsetxattr (to, name, value, (gsize) length, 0) != 0)
    return errno;

  return 0;
}

/* Extended attributes, and the access control list, which is one of them. */
static int
copy_attributes (int      from,
                 int      to,
                 gboolean access_only)
{
  g_autofree char *names = NULL;
  gssize           length = flistxattr (from, NULL, 0);
  gboolean         has_list = FALSE;

  if (length < 0)
    return may_be_lost (errno) || errno == ENOSYS ? 0 : errno;
  names = g_malloc ((gsize) length + 1);
  length = flistxattr (from, names, (gsize) length);
  if (length < 0)
    return errno;

  for (const char *name = names; name < names + length; name += strlen (name) + 1)
    {
      gboolean is_list = strcmp (name, ACCESS_LIST) == 0;
      int      code = is_list || !access_only ? copy_attribute (from, to, name) : 0;

      if (code != 0 && !may_be_lost (code))
        return code;
      has_list = has_list || is_list;
    }

  /* The folder may have given the new file a list that lets more people in. */
  if (!has_list)
    fremovexattr (to, ACCESS_LIST);

  return 0;
}

/**
 * drama_file_keep_facts:
 * @fd: a new file that is to take the place of an old one
 * @old_path: the old one
 * @old: what the system says of it
 * @access_only: whether to leave behind what says nothing of who may do what
 *
 * Gives the new file the owner, permissions, access control list and extended
 * attributes of the old one, as far as the system lets us: only root gives files
 * away.  Where the group cannot be kept, the new group gets no more than
 * everybody has.
 *
 * Returns: 0 or the number of an error
 */
int
drama_file_keep_facts (int                fd,
                       const char        *old_path,
                       const struct stat *old,
                       gboolean           access_only)
{
  mode_t      mode = old->st_mode & 07777;
  struct stat info;
  int         from, code;

  if (fchown (fd, old->st_uid, old->st_gid) != 0 && fchown (fd, (uid_t) -1, old->st_gid) != 0)
    g_debug ("the new file has another owner and group than the old one");
  if (fstat (fd, &info) != 0)
    return errno;
  if (info.st_gid != old->st_gid)
    mode &= ~(mode_t) 02070 | ((mode & 07) << 3);
  /* Some places know no permissions.  That is no reason not to save, as long as nobody may
   * do what he might not before. */
  if (fchmod (fd, mode) != 0 &&
      (!(may_be_lost (errno) || errno == ENOSYS) || (info.st_mode & ~mode & 0777) != 0))
    return errno;

  from = g_open (old_path, O_RDONLY | O_CLOEXEC, 0);
  if (from < 0)
    return may_be_lost (errno) ? 0 : errno;
  code = copy_attributes (from, fd, access_only);
  close (from);

  return code;
}

/**
 * drama_file_mark_set:
 * @self: a mark to fill in
 * @info: what the system says of a file
 */
void
drama_file_mark_set (DramaFileMark     *self,
                     const struct stat *info)
{
  *self = (DramaFileMark){
    .exists = TRUE,
    .device = info->st_dev,
    .inode = info->st_ino,
    .size = (guint64) info->st_size,
    .modified_s = info->st_mtim.tv_sec,
    .modified_ns = info->st_mtim.tv_nsec,
  };
}

/**
 * drama_file_mark_equal:
 * @a: a mark
 * @b: another one
 *
 * Returns: whether both are of one file with one content
 */
gboolean
drama_file_mark_equal (const DramaFileMark *a,
                       const DramaFileMark *b)
{
  return a->exists == b->exists && a->device == b->device && a->inode == b->inode &&
         a->size == b->size && a->modified_s == b->modified_s &&
         a->modified_ns == b->modified_ns && strcmp (a->etag, b->etag) == 0;
}

/**
 * drama_file_mark_fits:
 * @self: a mark of a local file
 * @info: what the system says of a file now
 *
 * Returns: whether it is the file of the mark, unchanged
 */
gboolean
drama_file_mark_fits (const DramaFileMark *self,
                      const struct stat   *info)
{
  DramaFileMark now;

  drama_file_mark_set (&now, info);

  return drama_file_mark_equal (self, &now);
}

/**
 * drama_file_look:
 * @file: a file
 * @mark: (out): what it is now; all zero where it is not there
 * @cancellable: (nullable): to give up early
 *
 * Reads nothing of the content.
 *
 * Returns: whether that could be found out
 */
gboolean
drama_file_look (GFile         *file,
                 DramaFileMark *mark,
                 GCancellable  *cancellable)
{
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GError) error = NULL;
  const char *etag;
  struct stat local;

  g_return_val_if_fail (G_IS_FILE (file) && mark != NULL, FALSE);

  memset (mark, 0, sizeof *mark);
  if (g_file_is_native (file) && g_file_peek_path (file) != NULL)
    {
      if (stat (g_file_peek_path (file), &local) != 0)
        return errno == ENOENT || errno == ENOTDIR;
      drama_file_mark_set (mark, &local);
      return TRUE;
    }

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_ETAG_VALUE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                            G_FILE_QUERY_INFO_NONE, cancellable, &error);
  if (info == NULL)
    return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);

  mark->exists = TRUE;
  /* By name: what a place knows nothing of is no mistake, but newer GLib takes it for one. */
  mark->size = g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_STANDARD_SIZE);
  etag = g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ETAG_VALUE);
  g_strlcpy (mark->etag, etag != NULL ? etag : "", sizeof mark->etag);

  return TRUE;
}

/**
 * drama_file_is_same:
 * @a: a file
 * @b: another one
 *
 * Asks the system, which takes no time that a person would notice but on a server.
 *
 * Returns: whether both names lead to one file, also by links
 */
gboolean
drama_file_is_same (GFile *a,
                    GFile *b)
{
  DramaFileMark one, other;

  g_return_val_if_fail (G_IS_FILE (a) && G_IS_FILE (b), FALSE);

  if (g_file_equal (a, b))
    return TRUE;
  if (!g_file_is_native (a) || !g_file_is_native (b))
    return FALSE;

  return drama_file_look (a, &one, NULL) && drama_file_look (b, &other, NULL) && one.exists &&
         other.exists && one.device == other.device && one.inode == other.inode;
}

/**
 * drama_file_digest:
 * @contents: what a file holds
 *
 * Returns: (transfer full): its SHA-256 in hexadecimal
 */
char *
drama_file_digest (GBytes *contents)
{
  g_return_val_if_fail (contents != NULL, NULL);

  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, contents);
}
