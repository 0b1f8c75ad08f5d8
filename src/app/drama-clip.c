/* drama-clip.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-clip.h"

#include "drama-arrange.h"
#include "drama-clip-text.h"
#include "drama-export.h"
#include "drama-file.h"
#include "drama-json.h"

/* As the export does it, so that a picture that is pasted is the one in a file. */
#define SEED 1

/* Pixels of a picture a world unit: sharp on paper and on fine screens. */
#define PNG_SCALE 2

struct _DramaClip
{
  GdkContentProvider parent_instance;
  DramaDossier      *clipping;
  gboolean           whole; /* the picture of it and nothing else */
};

G_DEFINE_FINAL_TYPE (DramaClip, drama_clip, GDK_TYPE_CONTENT_PROVIDER)

typedef GBytes *(*Make) (DramaDossier *clipping, GError **error);

static GBytes *
make_json (DramaDossier *clipping, GError **error)
{
  return drama_json_write (clipping);
}

static GBytes *
make_text (DramaDossier *clipping, GError **error)
{
  char *text = drama_clip_text (clipping);

  return g_bytes_new_take (text, strlen (text));
}

static GBytes *
make_html (DramaDossier *clipping, GError **error)
{
  char *html = drama_clip_html (clipping);

  return g_bytes_new_take (html, strlen (html));
}

/* Print colours without a background, so that it fits whatever it is pasted on. */
static GBytes *
make_picture (DramaDossier *clipping, DramaExportFormat format, gboolean whole, GError **error)
{
  DramaExportOptions   options;
  volatile gint        cancelled = 0;
  g_autofree DramaVec *positions = g_new0 (DramaVec, drama_dossier_get_n_actors (clipping) + 1);

  drama_export_options_init (&options);
  options.format = format;
  options.scale = format == DRAMA_EXPORT_PNG ? PNG_SCALE : 0;
  if (!whole)
    {
      options.background = "none";
      options.legend = FALSE;
      options.title = FALSE;
      options.sources = FALSE;
    }
  drama_arrange (clipping, DRAMA_ARRANGE_KEEP, 0, SEED, NULL, 1, &cancelled, positions);

  return drama_export (clipping, positions, &options, error);
}

static GBytes *
make_svg (DramaDossier *clipping, GError **error)
{
  return make_picture (clipping, DRAMA_EXPORT_SVG, FALSE, error);
}

static GBytes *
make_png (DramaDossier *clipping, GError **error)
{
  return make_picture (clipping, DRAMA_EXPORT_PNG, FALSE, error);
}

static GBytes *
make_whole_svg (DramaDossier *dossier, GError **error)
{
  return make_picture (dossier, DRAMA_EXPORT_SVG, TRUE, error);
}

static GBytes *
make_whole_png (DramaDossier *dossier, GError **error)
{
  return make_picture (dossier, DRAMA_EXPORT_PNG, TRUE, error);
}

/* For those who take files only.  It is in the memory of this login, not on a disk, and
 * goes with it. */
static GBytes *
make_file (DramaDossier *dossier, GError **error)
{
  g_autofree char *folder = g_build_filename (g_get_user_runtime_dir (), "dramatis", NULL);
  g_autofree char *title = g_strdup (drama_dossier_get_fields (dossier)->title);
  g_autofree char *name = NULL;
  g_autofree char *uri = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) picture = make_picture (dossier, DRAMA_EXPORT_PNG, TRUE, error);

  if (picture == NULL)
    return NULL;
  g_mkdir_with_parents (folder, 0700);
  g_strdelimit (title, "/\\:\n", '-');
  name = g_strdup_printf ("%.100s.png", *title != '\0' ? title : "dramatis");
  file = g_file_new_build_filename (folder, name, NULL);
  if (!drama_file_replace_private (file, picture, NULL, error))
    return NULL;
  uri = g_file_get_uri (file);

  return g_bytes_new_take (g_strconcat (uri, "\r\n", NULL), strlen (uri) + 2);
}

/* The first is the best: whoever can take several takes it. */
static const struct
{
  gboolean    whole;
  const char *mime_type;
  Make        make;
} FORMS[] = {
  { FALSE, DRAMA_CLIP_MIME_TYPE, make_json },
  { FALSE, "image/svg+xml", make_svg },
  { FALSE, "image/png", make_png },
  { FALSE, "text/html", make_html },
  { FALSE, "text/plain;charset=utf-8", make_text },
  { FALSE, "text/plain", make_text },
  { TRUE, "image/svg+xml", make_whole_svg },
  { TRUE, "image/png", make_whole_png },
  { TRUE, "text/uri-list", make_file },
};

static GdkContentFormats *
drama_clip_ref_formats (GdkContentProvider *provider)
{
  GdkContentFormatsBuilder *builder = gdk_content_formats_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (FORMS); i++)
    if (FORMS[i].whole == DRAMA_CLIP (provider)->whole)
      gdk_content_formats_builder_add_mime_type (builder, FORMS[i].mime_type);

  return gdk_content_formats_builder_free_to_formats (builder);
}

typedef struct
{
  DramaDossier  *clipping;
  Make           make;
  GOutputStream *stream;
  int            priority;
} Writing;

static void
free_writing (gpointer data)
{
  Writing *writing = data;

  drama_dossier_unref (writing->clipping);
  g_object_unref (writing->stream);
  g_free (writing);
}

static void
on_written (GObject *stream, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (g_output_stream_write_all_finish (G_OUTPUT_STREAM (stream), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Takes @outer, which ends when the bytes are written. */
static void
on_made (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) outer = data;
  Writing *writing = g_task_get_task_data (outer);
  GError  *error = NULL;
  GBytes  *bytes = g_task_propagate_pointer (G_TASK (result), &error);

  if (bytes == NULL)
    {
      g_task_return_error (outer, error);
      return;
    }

  /* The task keeps the bytes until they are gone. */
  g_object_set_data_full (G_OBJECT (outer), "bytes", bytes, (GDestroyNotify) g_bytes_unref);
  g_output_stream_write_all_async (writing->stream, g_bytes_get_data (bytes, NULL),
                                   g_bytes_get_size (bytes), writing->priority,
                                   g_task_get_cancellable (outer), on_written,
                                   g_object_ref (outer));
}

static void
make_in_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Writing *writing = data;
  GError  *error = NULL;
  GBytes  *bytes = writing->make (writing->clipping, &error);

  if (bytes != NULL)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

static void
drama_clip_write_mime_type_async (GdkContentProvider *provider,
                                  const char         *mime_type,
                                  GOutputStream      *stream,
                                  int                 priority,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            data)
{
  DramaClip *self = DRAMA_CLIP (provider);
  GTask     *outer = g_task_new (self, cancellable, callback, data);
  g_autoptr (GTask) inner = NULL;
  Writing *writing = g_new0 (Writing, 1);

  writing->clipping = drama_dossier_ref (self->clipping);
  writing->stream = g_object_ref (stream);
  writing->priority = priority;
  for (guint i = 0; i < G_N_ELEMENTS (FORMS); i++)
    if (FORMS[i].whole == self->whole && g_str_equal (FORMS[i].mime_type, mime_type))
      writing->make = FORMS[i].make;
  g_task_set_task_data (outer, writing, free_writing);
  g_task_set_source_tag (outer, drama_clip_write_mime_type_async);

  if (writing->make == NULL)
    {
      g_task_return_new_error (outer, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                               "There is nothing of the type %s", mime_type);
      g_object_unref (outer);
      return;
    }

  /* The inner task lives no longer than the outer one, whose data it borrows. */
  inner = g_task_new (self, cancellable, on_made, outer);
  g_task_set_task_data (inner, writing, NULL);
  g_task_run_in_thread (inner, make_in_worker);
}

static gboolean
drama_clip_write_mime_type_finish (GdkContentProvider *provider,
                                   GAsyncResult       *result,
                                   GError            **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
drama_clip_finalize (GObject *object)
{
  g_clear_pointer (&DRAMA_CLIP (object)->clipping, drama_dossier_unref);

  G_OBJECT_CLASS (drama_clip_parent_class)->finalize (object);
}

static void
drama_clip_class_init (DramaClipClass *klass)
{
  GdkContentProviderClass *provider_class = GDK_CONTENT_PROVIDER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = drama_clip_finalize;
  provider_class->ref_formats = drama_clip_ref_formats;
  provider_class->write_mime_type_async = drama_clip_write_mime_type_async;
  provider_class->write_mime_type_finish = drama_clip_write_mime_type_finish;
}

static void
drama_clip_init (DramaClip *self)
{
}

GdkContentProvider *
drama_clip_new (DramaDossier *clipping)
{
  DramaClip *self;

  g_return_val_if_fail (clipping != NULL, NULL);

  self = g_object_new (DRAMA_TYPE_CLIP, NULL);
  self->clipping = drama_dossier_ref (clipping);

  return GDK_CONTENT_PROVIDER (self);
}

GdkContentProvider *
drama_clip_new_picture (DramaDossier *dossier)
{
  GdkContentProvider *self = drama_clip_new (dossier);

  if (self != NULL)
    DRAMA_CLIP (self)->whole = TRUE;

  return self;
}
