/* drama-file.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-file-private.h"

#define GETTEXT_PACKAGE "dramatis"
#include <glib/gi18n-lib.h>

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>

static const gsize CHUNK_BYTES = 1 << 16;

/* Of a file that others go on writing. */
#define MAX_READS 3

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
               /* Translators: the name of a file, and how large it may be */
               _ ("%s: expected at most %u bytes; choose a smaller file"),
               name, (guint) max_bytes);

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
  if (info != NULL &&
      g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_STANDARD_SIZE) > max_bytes)
    return fail_large (name, max_bytes, error);

  return read_all (G_INPUT_STREAM (stream), name, max_bytes, content, cancellable, error);
}

/* What went wrong, without the path that GIO puts into it. */
static const char *
explain (const GError *failure)
{
  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return _ ("there is no such file");
  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return _ ("you are not allowed to");
  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    return _ ("it is a folder");

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
                 /* Translators: the name of a file, and why */
                 _ ("%s could not be read: %s"), name, explain (failure));
  else
    g_propagate_error (error, g_steal_pointer (&failure));

  return NULL;
}

/**
 * drama_file_read_marked:
 * @file: what to read
 * @name: what messages call it
 * @max_bytes: how much of it is acceptable, below 2 GiB
 * @mark: (out): what the file was when that was its content
 * @cancellable: (nullable): to give up early
 * @error: return location for a #GIOErrorEnum, or %DRAMA_IO_ERROR_TOO_LARGE
 *
 * Reads as drama_file_read() does, and again where somebody writes meanwhile.
 *
 * Returns: (transfer full) (nullable): its content, or %NULL with @error set
 */
GBytes *
drama_file_read_marked (GFile         *file,
                        const char    *name,
                        gsize          max_bytes,
                        DramaFileMark *mark,
                        GCancellable  *cancellable,
                        GError       **error)
{
  g_autoptr (GBytes) bytes = NULL;
  DramaFileMark after = { 0 };

  for (guint i = 0; i < MAX_READS; i++)
    {
      drama_file_look (file, mark, cancellable);
      g_clear_pointer (&bytes, g_bytes_unref);
      bytes = drama_file_read (file, name, max_bytes, cancellable, error);
      if (bytes == NULL)
        return NULL;
      drama_file_look (file, &after, cancellable);
      if (drama_file_mark_equal (mark, &after))
        break;
    }

  return g_steal_pointer (&bytes);
}

/* Returns 0 or the number of the error. */
static int
move_to_free_name (const char *from,
                   const char *to)
{
#ifdef RENAME_NOREPLACE
  if (renameat2 (AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
    return 0;
  if (errno != EINVAL && errno != ENOSYS && errno != ENOTSUP)
    return errno;
#endif
  if (g_file_test (to, G_FILE_TEST_EXISTS) || g_file_test (to, G_FILE_TEST_IS_SYMLINK))
    return EEXIST;

  return rename (from, to) == 0 ? 0 : errno;
}

static gboolean
fail_rename (GFile      *file,
             const char *name,
             const char *why,
             GError    **error)
{
  g_autofree char *old_name = drama_file_name (file);

  g_set_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_WRITE,
               /* Translators: two names of a file, and why */
               _ ("%s was not renamed to %s: %s"), old_name, name, why);

  return FALSE;
}

static gboolean
check_new_name (GFile      *file,
                const char *name,
                GError    **error)
{
  if (*name == '\0' || strcmp (name, ".") == 0 || strcmp (name, "..") == 0)
    return fail_rename (file, name, _ ("this is no name for a file; type another"), error);
  if (strchr (name, '/') != NULL)
    return fail_rename (file, name, _ ("a name has no slash; type another"), error);

  return TRUE;
}

/**
 * drama_file_rename:
 * @file: what to rename
 * @name: its new name in the same folder, UTF-8
 * @error: return location for %DRAMA_IO_ERROR_WRITE
 *
 * Never takes the name of another file; a symbolic link is renamed itself.  Blocks
 * as long as the disk needs for a name.
 *
 * Returns: (transfer full) (nullable): the file under its new name, or %NULL with @error set
 */
GFile *
drama_file_rename (GFile      *file,
                   const char *name,
                   GError    **error)
{
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GFile) renamed = NULL;
  g_autoptr (GError) failure = NULL;
  int code;

  g_return_val_if_fail (G_IS_FILE (file) && name != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!check_new_name (file, name, error))
    return NULL;
  if (!g_file_is_native (file) || g_file_peek_path (file) == NULL)
    {
      renamed = g_file_set_display_name (file, name, NULL, &failure);
      if (renamed == NULL)
        fail_rename (file, name, failure->message, error);
      return g_steal_pointer (&renamed);
    }

  folder = g_file_get_parent (file);
  renamed = folder != NULL ? g_file_get_child_for_display_name (folder, name, &failure) : NULL;
  if (renamed == NULL)
    {
      fail_rename (file, name, failure != NULL ? failure->message : _ ("it has no folder"), error);
      return NULL;
    }
  if (g_file_equal (renamed, file))
    return g_steal_pointer (&renamed);

  code = move_to_free_name (g_file_peek_path (file), g_file_peek_path (renamed));
  if (code == 0)
    return g_steal_pointer (&renamed);
  fail_rename (file, name,
               code == EEXIST ? _ ("there is such a file already; type another name")
                              : g_strerror (code),
               error);

  return NULL;
}
