/* drama-clip-read.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-clip.h"
#include "drama-clip-read.h"
#include "drama-json.h"

#include <glib/gi18n.h>

#define CHUNK_BYTES (64 * 1024)

G_DEFINE_QUARK (drama_clip_error, drama_clip_error)

typedef struct
{
  GInputStream *stream;
  GByteArray   *bytes;
  gboolean      is_text; /* not said to be a dossier: it may be any text */
} Reading;

static void
free_reading (gpointer data)
{
  Reading *reading = data;

  g_clear_object (&reading->stream);
  g_byte_array_unref (reading->bytes);
  g_free (reading);
}

static guint
count_records (const DramaDossier *dossier)
{
  guint n = drama_dossier_get_n_actors (dossier) + drama_dossier_get_n_ties (dossier);

  for (guint i = 0; i < drama_dossier_get_n_ties (dossier); i++)
    n += drama_tie_get_fields (drama_dossier_get_tie (dossier, i))->n_evidence;

  return n;
}

static void
parse_in_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Reading *reading = data;
  g_autoptr (GBytes) bytes = g_bytes_new_static (reading->bytes->data, reading->bytes->len);
  g_autoptr (DramaDossier) dossier = NULL;
  GError *error = NULL;

  dossier = drama_json_read (bytes, _ ("The clipboard"), &error);
  if (dossier == NULL)
    g_task_return_error (task, error);
  else if (count_records (dossier) > DRAMA_CLIP_MAX_RECORDS)
    g_task_return_new_error (task, DRAMA_CLIP_ERROR, DRAMA_CLIP_ERROR_TOO_MUCH,
                             _ ("The clipboard has more than %d records. Save them as a "
                                "dossier and merge it."),
                             DRAMA_CLIP_MAX_RECORDS);
  else
    g_task_return_pointer (task, g_steal_pointer (&dossier),
                           (GDestroyNotify) drama_dossier_unref);
}

/* Text is tried where it begins as a dossier does: people send them by mail. */
static gboolean
may_be_dossier (const Reading *reading)
{
  for (guint i = 0; i < reading->bytes->len; i++)
    if (!g_ascii_isspace (reading->bytes->data[i]))
      return reading->bytes->data[i] == '{';

  return FALSE;
}

static void read_on (GTask *task);

static void
on_chunk (GObject *stream, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Reading *reading = g_task_get_task_data (task);
  GError  *error = NULL;
  g_autoptr (GBytes) chunk = g_input_stream_read_bytes_finish (G_INPUT_STREAM (stream), result,
                                                               &error);

  if (chunk == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  if (g_bytes_get_size (chunk) > 0)
    {
      g_byte_array_append (reading->bytes, g_bytes_get_data (chunk, NULL),
                           (guint) g_bytes_get_size (chunk));
      if (reading->bytes->len > DRAMA_JSON_MAX_BYTES)
        g_task_return_new_error (task, DRAMA_CLIP_ERROR, DRAMA_CLIP_ERROR_TOO_MUCH,
                                 _ ("The clipboard has more than can be pasted"));
      else
        read_on (g_steal_pointer (&task));
      return;
    }

  if (reading->is_text && !may_be_dossier (reading))
    g_task_return_new_error (task, DRAMA_CLIP_ERROR, DRAMA_CLIP_ERROR_TEXT,
                             _ ("There is text on the clipboard, but no actors or ties"));
  else
    g_task_run_in_thread (task, parse_in_worker);
}

/* Takes @task. */
static void
read_on (GTask *task)
{
  Reading *reading = g_task_get_task_data (task);

  g_input_stream_read_bytes_async (reading->stream, CHUNK_BYTES, G_PRIORITY_DEFAULT,
                                   g_task_get_cancellable (task), on_chunk, task);
}

static void
on_stream (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Reading    *reading = g_task_get_task_data (task);
  GError     *error = NULL;
  const char *mime_type = NULL;

  reading->stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (clipboard), result, &mime_type,
                                               &error);
  if (reading->stream == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  reading->is_text = g_strcmp0 (mime_type, DRAMA_CLIP_MIME_TYPE) != 0;
  read_on (g_steal_pointer (&task));
}

void
drama_clip_read_async (GdkClipboard       *clipboard,
                       GCancellable       *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer            data)
{
  static const char *TYPES[] = { DRAMA_CLIP_MIME_TYPE, "text/plain;charset=utf-8", "text/plain",
                                 NULL };
  g_autoptr (GTask) task = NULL;
  Reading *reading;

  g_return_if_fail (GDK_IS_CLIPBOARD (clipboard));

  reading = g_new0 (Reading, 1);
  reading->bytes = g_byte_array_new ();
  task = g_task_new (clipboard, cancellable, callback, data);
  g_task_set_source_tag (task, drama_clip_read_async);
  g_task_set_task_data (task, reading, free_reading);

  for (guint i = 0; TYPES[i] != NULL; i++)
    if (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), TYPES[i]))
      {
        /* Not those before it: some programs give what they have whatever is asked for. */
        gdk_clipboard_read_async (clipboard, TYPES + i, G_PRIORITY_DEFAULT, cancellable, on_stream,
                                  g_steal_pointer (&task));
        return;
      }

  g_task_return_new_error (task, DRAMA_CLIP_ERROR, DRAMA_CLIP_ERROR_EMPTY,
                           _ ("Only actors and ties that were copied can be pasted here"));
}

/* Transfer full. */
DramaDossier *
drama_clip_read_finish (GdkClipboard *clipboard, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, clipboard), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
