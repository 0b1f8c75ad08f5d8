/* drama-backup.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * KEY-TIME.backup in the private place, and not NAME~ beside the file: a folder that
 * is shared, synchronised or under git would hand earlier versions to everybody in
 * it, and a second one would overwrite the first. */
#include "drama-backup.h"

#include "drama-file.h"
#include "drama-json.h"

#include <glib/gstdio.h>

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#define ENDING ".backup"

/**
 * drama_backup_free:
 * @self: (transfer full): a version
 */
void
drama_backup_free (DramaBackup *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->path);
  drama_kept_clear (&self->kept);
  g_free (self);
}

/* By the time of keeping, which stands in the name: a version's own may be anything. */
static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  const DramaBackup *one = *(DramaBackup *const *) a;
  const DramaBackup *other = *(DramaBackup *const *) b;

  return strcmp (other->path, one->path);
}

/**
 * drama_backup_list:
 * @folder: the path of the private folder
 * @uri: of a file
 *
 * Returns: (transfer full) (element-type DramaBackup): what is kept of it, the version
 *   kept last first
 */
GPtrArray *
drama_backup_list (const char *folder,
                   const char *uri)
{
  GPtrArray       *found = g_ptr_array_new_with_free_func ((GDestroyNotify) drama_backup_free);
  g_autofree char *key = drama_kept_key (uri);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      DramaKept        kept = { 0 };
      struct stat      info;
      DramaBackup     *backup;

      if (!g_str_has_prefix (name, key) || !g_str_has_suffix (name, ENDING) ||
          stat (path, &info) != 0 || !drama_kept_read_head (path, &kept, NULL))
        continue;
      backup = g_new0 (DramaBackup, 1);
      backup->path = g_steal_pointer (&path);
      backup->kept = kept;
      backup->size = (guint64) info.st_size;
      g_ptr_array_add (found, backup);
    }
  g_ptr_array_sort (found, compare_newest_first);

  return found;
}

static void
prune (const char *folder,
       const char *uri)
{
  g_autoptr (GPtrArray) versions = drama_backup_list (folder, uri);
  guint64 bytes = 0;

  for (guint i = 0; i < versions->len; i++)
    {
      const DramaBackup *version = versions->pdata[i];

      bytes += version->size;
      if (i >= 2 && (i >= DRAMA_BACKUP_MAX_VERSIONS || bytes > DRAMA_BACKUP_MAX_BYTES))
        g_unlink (version->path);
    }
}

/* Has to sort after all that are kept, also within one second and after the clock was
 * set back. */
static char *
make_path (const char *folder,
           const char *key,
           GPtrArray  *versions)
{
  g_autofree char *name = NULL;
  gint64           now = g_get_real_time () / 1000, last = 0;

  if (versions->len > 0)
    {
      const DramaBackup *newest = versions->pdata[0];
      const char        *stamp = strrchr (newest->path, '-');

      last = stamp != NULL ? g_ascii_strtoll (stamp + 1, NULL, 10) : 0;
    }
  name = g_strdup_printf ("%s-%015" G_GINT64_FORMAT ENDING, key, MAX (now, last + 1));

  return g_build_filename (folder, name, NULL);
}

/**
 * drama_backup_keep:
 * @folder: the path of the private folder
 * @kept: whose version it is, and its digest
 * @dossier: the content of the file
 * @error: return location for %DRAMA_IO_ERROR_WRITE
 *
 * Nothing is kept twice in a row.  What is too old or too much by the limits above
 * goes.  Blocks; for a worker thread.
 *
 * Returns: whether it is kept
 */
gboolean
drama_backup_keep (const char      *folder,
                   const DramaKept *kept,
                   GBytes          *dossier,
                   GError         **error)
{
  g_autoptr (GPtrArray) versions = NULL;
  g_autofree char *key = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GBytes) packed = NULL;
  g_autoptr (GFile) file = NULL;

  g_return_val_if_fail (folder != NULL && kept != NULL && dossier != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  versions = drama_backup_list (folder, kept->uri);
  if (versions->len > 0 &&
      strcmp (((DramaBackup *) versions->pdata[0])->kept.digest, kept->digest) == 0)
    return TRUE;

  key = drama_kept_key (kept->uri);
  path = make_path (folder, key, versions);
  file = g_file_new_for_path (path);
  packed = drama_kept_pack (kept, dossier);
  if (!drama_file_replace_private (file, packed, NULL, error))
    return FALSE;
  prune (folder, kept->uri);

  return TRUE;
}

/**
 * drama_backup_read:
 * @path: of a version
 * @error: return location for a #DramaIoError, or a #GIOErrorEnum
 *
 * Blocks; for a worker thread.
 *
 * Returns: (transfer full) (nullable): what the file held then
 */
GBytes *
drama_backup_read (const char *path,
                   GError    **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *name = drama_file_name (file);
  g_autoptr (GBytes) packed = drama_file_read (file, name, 2 * DRAMA_JSON_MAX_BYTES, NULL, error);
  g_auto (DramaKept) kept = { 0 };

  return packed != NULL ? drama_kept_unpack (packed, &kept, error) : NULL;
}

/**
 * drama_backup_forget:
 * @folder: the path of the private folder
 * @uri: of a file
 * @error: return location for %DRAMA_IO_ERROR_WRITE
 *
 * Removes every earlier version of it, also one that cannot be read, and what writing
 * one left behind.
 *
 * Returns: whether nothing of it is left
 */
gboolean
drama_backup_forget (const char *folder,
                     const char *uri,
                     GError    **error)
{
  g_autofree char *key = drama_kept_key (uri);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  gboolean    done = TRUE;

  drama_file_remove_leftovers (folder, DRAMA_FILE_SAVE_S);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!g_str_has_prefix (name, key) || !g_str_has_suffix (name, ENDING) ||
          g_unlink (path) == 0 || errno == ENOENT)
        continue;
      if (done)
        g_set_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_WRITE,
                     "The earlier version %s could not be removed: %s", path, g_strerror (errno));
      done = FALSE;
    }

  return done;
}

/**
 * drama_backup_follow:
 * @folder: the path of the private folder
 * @from_uri: what a file was called
 * @to_uri: what it is called now
 *
 * Makes the earlier versions those of the file's new name.
 */
void
drama_backup_follow (const char *folder,
                     const char *from_uri,
                     const char *to_uri)
{
  g_autoptr (GPtrArray) versions = drama_backup_list (folder, from_uri);
  g_autofree char *key = drama_kept_key (to_uri);

  for (guint i = 0; i < versions->len; i++)
    {
      const DramaBackup *version = versions->pdata[i];
      g_autofree char   *name = g_strconcat (key, strrchr (version->path, '-'), NULL);
      g_autofree char   *path = g_build_filename (folder, name, NULL);

      g_rename (version->path, path);
    }
}
