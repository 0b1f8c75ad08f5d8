/* drama-save.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-save.h"

#include "drama-backup.h"

#define GETTEXT_PACKAGE "dramatis"
#include <glib/gi18n-lib.h>

#include <string.h>

/**
 * drama_stored_clear:
 * @self: whose contents to free
 */
void
drama_stored_clear (DramaStored *self)
{
  g_clear_pointer (&self->dossier, drama_dossier_unref);
  g_clear_pointer (&self->digest, g_free);
  g_clear_pointer (&self->warning, g_free);
}

/**
 * drama_load:
 * @file: what to read
 * @stored: (out caller-allocates): the dossier and what is known of the file;
 *   untouched on failure
 * @cancellable: (nullable): to give up early
 * @error: return location for a #DramaIoError, or a #GIOErrorEnum
 *
 * Blocks; for a worker thread.
 *
 * Returns: whether the file is a dossier
 */
gboolean
drama_load (GFile        *file,
            DramaStored  *stored,
            GCancellable *cancellable,
            GError      **error)
{
  const DramaProgress progress = { .cancellable = cancellable };

  return drama_load_watched (file, stored, &progress, error);
}

/**
 * drama_load_watched:
 * @file: what to read
 * @stored: (out caller-allocates): the dossier and what is known of the file;
 *   untouched on failure
 * @progress: who waits, and may give up
 * @error: return location for a #DramaIoError, or a #GIOErrorEnum
 *
 * As drama_load(), for files that take their time.
 *
 * Returns: whether the file is a dossier
 */
gboolean
drama_load_watched (GFile               *file,
                    DramaStored         *stored,
                    const DramaProgress *progress,
                    GError             **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = NULL;
  DramaFileMark    mark = { 0 };
  DramaDossier    *dossier;

  g_return_val_if_fail (G_IS_FILE (file) && stored != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  name = drama_file_name (file);
  bytes = drama_file_read_marked (file, name, DRAMA_JSON_MAX_BYTES, &mark, progress->cancellable,
                                  error);
  dossier = bytes != NULL ? drama_json_read_watched (bytes, name, progress, error) : NULL;
  if (dossier == NULL)
    return FALSE;

  *stored = (DramaStored){
    .dossier = dossier,
    .digest = drama_file_digest (bytes),
    .mark = mark,
  };

  return TRUE;
}

/* Only what can be opened again is written. */
static GBytes *
write_checked (const DramaDossier *dossier,
               const char         *name,
               GError            **error)
{
  g_autoptr (GBytes) bytes = drama_json_write (dossier);
  g_autoptr (GError) failure = NULL;
  g_autoptr (DramaDossier) again = drama_json_read (bytes, name, &failure);

  if (again != NULL)
    return g_steal_pointer (&bytes);

  g_set_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_WRITE,
               /* Translators: the name of a file, and why */
               _ ("%s was not saved, as it could not be opened again: %s"), name, failure->message);

  return NULL;
}

/* A version that cannot be kept is no reason not to save the next one. */
static void
keep_version (GFile             *file,
              GBytes            *version,
              const char        *digest,
              const DramaSaving *saving,
              DramaStored       *stored)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autoptr (GError) error = NULL;
  const DramaKept kept = {
    .uri = uri,
    .title = (char *) saving->title,
    .when = stored->mark.modified_s != 0 ? stored->mark.modified_s
                                         : g_get_real_time () / G_USEC_PER_SEC,
    .digest = (char *) digest,
  };

  if (!drama_backup_keep (saving->backup_folder, &kept, version, &error))
    stored->warning = g_strdup (error->message);
}

static gboolean
fail_changed (const char *name,
              GError    **error)
{
  g_set_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_CHANGED,
               _ ("%s was not saved: it was changed by somebody else; look at the changes first"),
               name);

  return FALSE;
}

/* Looks at what the file holds before it is replaced. */
static gboolean
inspect (GFile             *file,
         const char        *name,
         const DramaSaving *saving,
         DramaStored       *stored,
         GCancellable      *cancellable,
         GError           **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *digest = NULL;

  bytes = drama_file_read_marked (file, name, DRAMA_JSON_MAX_BYTES, &stored->mark, cancellable,
                                  &failure);
  if (bytes == NULL)
    {
      stored->mark.exists = FALSE;
      if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
      /* Where there is none, replacing says whether there can be one. */
      return saving->expected == NULL ||
             g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ||
             g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY) ||
             fail_changed (name, error);
    }

  digest = drama_file_digest (bytes);
  if (saving->expected != NULL && strcmp (saving->expected, digest) != 0)
    return fail_changed (name, error);
  if (saving->backup_folder != NULL)
    keep_version (file, bytes, digest, saving, stored);

  return TRUE;
}

static gboolean
write_file (GFile               *file,
            GBytes              *bytes,
            const DramaSaving   *saving,
            const DramaFileMark *expected,
            GCancellable        *cancellable,
            GError             **error)
{
  return saving->forget_folder != NULL
             ? drama_file_replace_clean (file, bytes, expected, saving->calls, cancellable, error)
             : drama_file_replace_marked (file, bytes, expected, saving->calls, cancellable, error);
}

/* Not before the file holds the new one: until then they are all there is. */
static void
forget_versions (GFile             *file,
                 const DramaSaving *saving,
                 DramaStored       *stored)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autoptr (GError) error = NULL;

  if (!drama_backup_forget (saving->forget_folder, uri, &error))
    {
      g_free (stored->warning);
      stored->warning = g_strdup (error->message);
    }
}

/**
 * drama_save:
 * @dossier: what to write
 * @file: where to
 * @saving: under which conditions
 * @stored: (out caller-allocates): what is known of the file then; untouched on failure
 * @cancellable: (nullable): to give up early
 * @error: return location for %DRAMA_IO_ERROR_WRITE, %DRAMA_IO_ERROR_CHANGED where
 *   the file is not the expected one, or %G_IO_ERROR_CANCELLED
 *
 * Replaces the file as drama_file_replace_marked() does, but only by what can be
 * opened again.  Blocks; for a worker thread.
 *
 * Returns: whether the file now holds the dossier; where not, it is as it was
 */
gboolean
drama_save (const DramaDossier *dossier,
            GFile              *file,
            const DramaSaving  *saving,
            DramaStored        *stored,
            GCancellable       *cancellable,
            GError            **error)
{
  g_auto (DramaStored) now = { 0 };
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (dossier != NULL && G_IS_FILE (file), FALSE);
  g_return_val_if_fail (saving != NULL && stored != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  name = drama_file_name (file);
  bytes = write_checked (dossier, name, error);
  if (bytes == NULL || !inspect (file, name, saving, &now, cancellable, error))
    return FALSE;
  if (!write_file (file, bytes, saving, now.mark.exists ? &now.mark : NULL, cancellable, error))
    return FALSE;
  if (saving->forget_folder != NULL)
    forget_versions (file, saving, &now);

  drama_file_look (file, &now.mark, cancellable);
  now.digest = drama_file_digest (bytes);
  *stored = now;
  now = (DramaStored){ 0 };

  return TRUE;
}
