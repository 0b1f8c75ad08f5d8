/* drama-dismissed-suggestions.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Not in the dossier: what somebody would not have in it is none of its readers'
 * business.  And not in the session alone: who goes on tomorrow would be asked again. */
#include "drama-dismissed-suggestions.h"

#include "drama-kept.h"

#include <glib/gstdio.h>
#include <string.h>

/* More than anybody dismisses by hand; a longer file is not ours. */
#define MAX_SIZE   (4 * 1024 * 1024)
#define KEY_LENGTH 64

/* NULL with @error set where there can be no such file. */
static char *
make_path (const char *digest,
           GError    **error)
{
  g_autofree char *folder = drama_kept_folder ("dismissed", error);
  g_autofree char *name = folder != NULL ? drama_kept_key (digest) : NULL;

  return folder != NULL ? g_build_filename (folder, name, NULL) : NULL;
}

static gboolean
is_key (const char *line)
{
  return strlen (line) == KEY_LENGTH && strspn (line, "0123456789abcdef") == KEY_LENGTH;
}

/**
 * drama_dismissed_suggestions_load:
 * @digest: the SHA-256 of a text, in hexadecimal; not empty
 *
 * What was dismissed of the text's suggestions.  A file that cannot be read is as good as
 * none: the worst that comes of it is a suggestion too many.
 *
 * Returns: (transfer full) (element-type utf8): a set of keys, empty where there are none
 */
GHashTable *
drama_dismissed_suggestions_load (const char *digest)
{
  GHashTable      *keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *path = NULL;
  g_autofree char *content = NULL;
  GStatBuf         info;
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (digest != NULL && *digest != '\0', keys);

  path = make_path (digest, NULL);
  if (path == NULL || g_stat (path, &info) != 0 || info.st_size > MAX_SIZE ||
      !g_file_get_contents (path, &content, NULL, NULL))
    return keys;

  lines = g_strsplit (content, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (is_key (lines[i]))
      g_hash_table_add (keys, g_strdup (lines[i]));

  return keys;
}

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * drama_dismissed_suggestions_save:
 * @digest: the SHA-256 of a text, in hexadecimal; not empty
 * @keys: (element-type utf8): a set of SHA-256 in hexadecimal, what was dismissed
 * @error: return location for %DRAMA_IO_ERROR_WRITE
 *
 * Keeps what was dismissed, in the private place and in place of what was kept before.
 * Neither the name of the file nor what it holds says anything of the text.
 *
 * Returns: whether it is kept
 */
gboolean
drama_dismissed_suggestions_save (const char *digest,
                                  GHashTable *keys,
                                  GError    **error)
{
  g_autofree gpointer *sorted = NULL;
  g_autofree char     *path = NULL;
  g_autoptr (GString) content = g_string_new (NULL);
  g_autoptr (GError) failure = NULL;
  guint n;

  g_return_val_if_fail (digest != NULL && *digest != '\0' && keys != NULL, FALSE);

  path = make_path (digest, error);
  if (path == NULL)
    return FALSE;
  if (g_hash_table_size (keys) == 0)
    {
      g_unlink (path);
      return TRUE;
    }

  sorted = g_hash_table_get_keys_as_array (keys, &n);
  qsort (sorted, n, sizeof *sorted, compare_keys);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (content, "%s\n", (const char *) sorted[i]);
  /* Newer GLib leaves a file that is there the mode it has. */
  g_chmod (path, 0600);
  if (g_file_set_contents_full (path, content->str, (gssize) content->len,
                                G_FILE_SET_CONTENTS_CONSISTENT, 0600, &failure))
    return TRUE;

  g_set_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_WRITE,
               "What was dismissed could not be kept: %s", failure->message);

  return FALSE;
}
