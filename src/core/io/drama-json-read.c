/* drama-json-read.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-json.h"

#include "drama-edit.h"
#include "drama-file.h"
#include "drama-id-tree.h"
#include "drama-json-records.h"
#include "drama-json-text.h"
#include "drama-json-values.h"

#define GETTEXT_PACKAGE "dramatis"
#include <glib/gi18n-lib.h>

#include <string.h>

enum
{
  DOSSIER_FORMAT,
  DOSSIER_VERSION,
  DOSSIER_TITLE,
  DOSSIER_LANGUAGE,
  DOSSIER_NOTE,
  DOSSIER_SOURCES,
  DOSSIER_ACTORS,
  DOSSIER_TIES,
  N_DOSSIER_KEYS
};
static const DramaJsonKey DOSSIER_KEYS[N_DOSSIER_KEYS] = {
  { "format", FALSE }, /* these two are asked for by check_format() */
  { "version", FALSE },
  { "title", FALSE },
  { "language", FALSE },
  { "note", FALSE },
  { "sources", FALSE },
  { "actors", FALSE },
  { "ties", FALSE },
};

/* How much of the time of a reading the scan takes; measured. */
#define SCANNED 0.5

/* Of the memory for strings. */
#define CHUNK_BYTES 65536

/* Records between two looks at the clock and the person. */
#define RECORDS_A_STEP 512

typedef gboolean (*DramaJsonReadRecord) (DramaJsonCursor *self,
                                         DramaJsonIds    *ids,
                                         GError         **error);

/* Before anything else is looked at: another program's file or a newer version's
 * may differ in everything. */
static gboolean
check_format (const DramaJsonCursor *root,
              const DramaJsonCursor *members,
              GError               **error)
{
  const char *format = "";
  gint64      version = 0;

  if (!members[DOSSIER_FORMAT].present)
    return drama_json_cursor_fail (root, error, DRAMA_IO_ERROR_FORMAT,
                                   _ ("this is JSON, but no dossier: "
                                      "the key \"format\" with \"dramatis\" is missing"));
  if (!drama_json_read_line (&members[DOSSIER_FORMAT], &format, error))
    return FALSE;
  if (!g_str_equal (format, "dramatis"))
    {
      g_autofree char *quoted = drama_json_text_quote (format);

      return drama_json_cursor_fail (&members[DOSSIER_FORMAT], error, DRAMA_IO_ERROR_FORMAT,
                                     /* Translators: %s is a word in quotation marks */
                                     _ ("expected \"dramatis\", found %s; this is no dossier"),
                                     quoted);
    }

  if (!members[DOSSIER_VERSION].present)
    return drama_json_cursor_fail (root, error, DRAMA_IO_ERROR_FORMAT,
                                   "the key \"version\" is missing; add it, the number %d",
                                   DRAMA_JSON_VERSION);
  if (!drama_json_cursor_get_whole (&members[DOSSIER_VERSION], &version, error))
    return FALSE;
  if (version > DRAMA_JSON_VERSION)
    {
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, version);

      return drama_json_cursor_fail (&members[DOSSIER_VERSION], error, DRAMA_IO_ERROR_VERSION,
                                     /* Translators: both are numbers of versions */
                                     _ ("made by a newer version of Dramatis (format version "
                                        "%s; this one reads up to %d); update Dramatis to "
                                        "open it"),
                                     number, DRAMA_JSON_VERSION);
    }
  if (version < 1)
    return drama_json_cursor_fail (&members[DOSSIER_VERSION], error, DRAMA_IO_ERROR_RANGE,
                                   "expected a version from 1 to %d, found %" G_GINT64_FORMAT,
                                   DRAMA_JSON_VERSION, version);

  return TRUE;
}

/* Tells who waits, and whether to go on. */
static gboolean
step (const DramaJsonFile *file,
      double               fraction,
      GError             **error)
{
  const DramaProgress *progress = file->progress;

  if (progress == NULL)
    return TRUE;
  if (progress->step != NULL)
    progress->step (fraction, progress->data);

  return !g_cancellable_set_error_if_cancelled (progress->cancellable, error);
}

/* As far as the place of @element in the file is through it. */
static gboolean
step_at (const DramaJsonCursor *element,
         GError               **error)
{
  const DramaJsonScan *scan = element->file->scan;
  double               length = MAX (1, drama_json_scan_get_n_spans (scan));

  if (element->index % RECORDS_A_STEP != 0)
    return TRUE;

  return step (element->file, SCANNED + (1 - SCANNED) * element->span / length, error);
}

static gboolean
read_records (const DramaJsonCursor *self,
              DramaJsonReadRecord    read_record,
              DramaJsonIds          *ids,
              GError               **error)
{
  DramaJsonCursor element = { 0 };
  guint           n;

  if (!self->present)
    return TRUE;
  if (!drama_json_cursor_count (self, DRAMA_JSON_MAX_RECORDS, &n, error))
    return FALSE;

  while (drama_json_cursor_next (self, &element))
    {
      if (!step_at (&element, error) || !read_record (&element, ids, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
put_source (gpointer key,
            gpointer source,
            gpointer edit)
{
  drama_edit_put_source (edit, source);

  return FALSE;
}

static gboolean
put_actor (gpointer key,
           gpointer actor,
           gpointer edit)
{
  drama_edit_put_actor (edit, actor);

  return FALSE;
}

static gboolean
put_tie (gpointer key,
         gpointer tie,
         gpointer edit)
{
  drama_edit_put_tie (edit, tie);

  return FALSE;
}

static DramaDossier *
build_dossier (const DramaDossierFields *fields,
               const DramaJsonIds       *ids,
               const char               *name,
               GError                  **error)
{
  g_autoptr (DramaDossier) empty = drama_dossier_new ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (empty);
  g_autoptr (GError) failure = NULL;
  DramaDossier *dossier;

  drama_edit_set_fields (edit, fields);
  g_tree_foreach (ids->sources, put_source, edit);
  g_tree_foreach (ids->actors, put_actor, edit);
  g_tree_foreach (ids->ties, put_tie, edit);

  /* Every reference has been followed already, so that this cannot fail for a
   * reason that has a place in the file. */
  dossier = drama_edit_commit (edit, &failure);
  if (dossier == NULL)
    g_set_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_REFERENCE, "%s: %s", name, failure->message);

  return dossier;
}

/* Sources and actors before the ties that name them, wherever they stand in the file. */
static DramaDossier *
read_dossier (const DramaJsonFile *file,
              DramaJsonIds        *ids,
              GError             **error)
{
  g_autoptr (DramaExtras) extras = NULL;
  DramaDossierFields fields = { .title = "", .language = "", .note = "" };
  DramaJsonCursor    root;
  DramaJsonCursor    members[N_DOSSIER_KEYS];

  drama_json_cursor_init (&root, file);
  if (!drama_json_cursor_open (&root, DOSSIER_KEYS, N_DOSSIER_KEYS, members, &extras, error) ||
      !check_format (&root, members, error) ||
      !drama_json_read_line (&members[DOSSIER_TITLE], &fields.title, error) ||
      !drama_json_read_line (&members[DOSSIER_LANGUAGE], &fields.language, error) ||
      !drama_json_read_passage (&members[DOSSIER_NOTE], &fields.note, error) ||
      !read_records (&members[DOSSIER_SOURCES], drama_json_read_source, ids, error) ||
      !read_records (&members[DOSSIER_ACTORS], drama_json_read_actor, ids, error) ||
      !read_records (&members[DOSSIER_TIES], drama_json_read_tie, ids, error))
    return NULL;

  fields.extras = extras;

  return build_dossier (&fields, ids, file->name, error);
}

static DramaDossier *
read_tree (const DramaJsonFile *file,
           GError             **error)
{
  g_autoptr (GTree) sources = drama_id_tree_new (NULL,
                                                 (GDestroyNotify) drama_source_unref);
  g_autoptr (GTree) actors = drama_id_tree_new (NULL,
                                                (GDestroyNotify) drama_actor_unref);
  g_autoptr (GTree) ties = drama_id_tree_new (NULL,
                                              (GDestroyNotify) drama_tie_unref);
  g_autoptr (GTree) evidence = drama_id_tree_new (NULL, NULL);
  DramaJsonIds ids = { sources, actors, ties, evidence };

  return read_dossier (file, &ids, error);
}

static DramaDossier *
read_bytes (GBytes              *bytes,
            const char          *name,
            gboolean             is_doubtful,
            const DramaProgress *progress,
            GError             **error)
{
  g_autoptr (DramaJsonScan) scan = NULL;
  g_autoptr (GStringChunk) strings = NULL;
  DramaJsonFile file = { .name = name, .is_doubtful = is_doubtful, .progress = progress };
  const char   *text;
  gsize         length;

  text = g_bytes_get_data (bytes, &length);
  if (length > DRAMA_JSON_MAX_BYTES)
    {
      g_set_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_TOO_LARGE,
                   "%s: expected at most %" G_GSIZE_FORMAT " bytes; this is no dossier, or one "
                   "that must be divided",
                   name, DRAMA_JSON_MAX_BYTES);
      return NULL;
    }
  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    {
      text += 3;
      length -= 3;
    }

  scan = drama_json_scan_new (text, length, name, error);
  if (scan == NULL)
    return NULL;

  file.scan = scan;
  if (!step (&file, SCANNED, error))
    return NULL;
  strings = g_string_chunk_new (CHUNK_BYTES);
  file.strings = strings;

  return read_tree (&file, error);
}

/**
 * drama_json_read:
 * @bytes: the whole content of a file
 * @name: what messages call the file, such as its name without the folder
 * @error: return location for a #DramaIoError
 *
 * Reads a dossier strictly: RFC 8259, the names and types of the format, every
 * reference followed, all within the bounds above.  A byte order mark is let
 * pass, and not written again.  Whether quotes stand in a text that is carried
 * along is not asked here: a dossier under work may have lost some, and they
 * must still be there to be mended.
 *
 * Messages name the file, line and column, the path (`$.ties[3].verb`) and the
 * record, and say what was expected.
 *
 * Returns: (transfer full) (nullable): the dossier, or %NULL with @error set
 */
DramaDossier *
drama_json_read (GBytes     *bytes,
                 const char *name,
                 GError    **error)
{
  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return read_bytes (bytes, name, FALSE, NULL, error);
}

/**
 * drama_json_read_watched:
 * @bytes: the whole content of a file
 * @name: what messages call the file
 * @progress: (nullable): who waits
 * @error: return location for a #DramaIoError, or %G_IO_ERROR_CANCELLED
 *
 * As drama_json_read(), for files that take their time.
 *
 * Returns: (transfer full) (nullable): the dossier, or %NULL with @error set
 */
DramaDossier *
drama_json_read_watched (GBytes              *bytes,
                         const char          *name,
                         const DramaProgress *progress,
                         GError             **error)
{
  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return read_bytes (bytes, name, FALSE, progress, error);
}

/**
 * drama_json_read_doubtful:
 * @bytes: the whole content of a file that drama_json_read() refuses
 * @name: what messages call the file
 * @error: return location for a #DramaIoError
 *
 * As drama_json_read(), but what says that a text or the words of a quote were altered since is
 * let pass: a text that has not its length and its hash, words that are not as long as their
 * places say.  For who looks for just that, and never to go on working with.
 *
 * Returns: (transfer full) (nullable): the dossier as it stands there, or %NULL with @error set
 */
DramaDossier *
drama_json_read_doubtful (GBytes     *bytes,
                          const char *name,
                          GError    **error)
{
  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return read_bytes (bytes, name, TRUE, NULL, error);
}

/**
 * drama_json_read_file:
 * @file: what to read
 * @cancellable: (nullable): to give up early
 * @error: return location for a #DramaIoError, or a #GIOErrorEnum where the file
 *   cannot be read
 *
 * Reads a dossier from a file as drama_json_read() does, but never more of it
 * than a dossier may have.  Blocks; for a worker thread.
 *
 * Returns: (transfer full) (nullable): the dossier, or %NULL with @error set
 */
DramaDossier *
drama_json_read_file (GFile        *file,
                      GCancellable *cancellable,
                      GError      **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  name = drama_file_name (file);
  bytes = drama_file_read (file, name, DRAMA_JSON_MAX_BYTES, cancellable, error);

  return bytes != NULL ? drama_json_read (bytes, name, error) : NULL;
}

/**
 * drama_json_write_file:
 * @dossier: what to write
 * @file: where to
 * @cancellable: (nullable): to give up early
 * @error: return location for a #DramaIoError
 *
 * Replaces a file as drama_file_replace() does, but only by what can be opened
 * again: the bytes are read back before the old file is touched.
 *
 * Returns: whether the file now holds the dossier; where not, it is as it was
 */
gboolean
drama_json_write_file (const DramaDossier *dossier,
                       GFile              *file,
                       GCancellable       *cancellable,
                       GError            **error)
{
  g_autoptr (DramaDossier) again = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) failure = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (dossier != NULL && G_IS_FILE (file), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  bytes = drama_json_write (dossier);
  name = drama_file_name (file);
  again = drama_json_read (bytes, name, &failure);
  if (again == NULL)
    {
      g_set_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_WRITE,
                   /* Translators: the name of a file, and why */
                   _ ("%s was not saved, as it could not be opened again: %s"),
                   name, failure->message);
      return FALSE;
    }

  return drama_file_replace (file, bytes, cancellable, error);
}
