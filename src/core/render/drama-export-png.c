/* drama-export-png.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-render"

#include "drama-export-private.h"

#define GETTEXT_PACKAGE "dramatis"
#include <glib/gi18n-lib.h>

#include <png.h>

#include <string.h>

#define SOFTWARE        "Dramatis"
#define METRES_PER_INCH 0.0254

static void
on_png_error (png_structp     png,
              png_const_charp message)
{
  GError **error = png_get_error_ptr (png);

  g_set_error (error, DRAMA_EXPORT_ERROR, DRAMA_EXPORT_ERROR_FAILED, "libpng gave up: %s",
               message);
  png_longjmp (png, 1);
}

static void
on_png_warning (png_structp     png,
                png_const_charp message)
{
  g_debug ("libpng: %s", message);
}

static void
on_png_write (png_structp png,
              png_bytep   bytes,
              size_t      length)
{
  g_byte_array_append (png_get_io_ptr (png), bytes, (guint) length);
}

static void
on_png_flush (png_structp png)
{
}

/* Title and software; the title may hold any script, so it is an iTXt chunk. */
static void
write_texts (png_structp png,
             png_infop   info,
             const char *title)
{
  png_text texts[2] = { 0 };
  int      n = 0;

  if (*title != '\0')
    {
      texts[n].compression = PNG_ITXT_COMPRESSION_NONE;
      texts[n].key = (char *) "Title";
      texts[n].text = (char *) title;
      texts[n].itxt_length = strlen (title);
      texts[n].lang = (char *) "";
      texts[n].lang_key = (char *) "";
      n++;
    }
  texts[n].compression = PNG_TEXT_COMPRESSION_NONE;
  texts[n].key = (char *) "Software";
  texts[n].text = (char *) SOFTWARE;
  texts[n].text_length = strlen (SOFTWARE);
  n++;
  png_set_text (png, info, texts, n);
}

/* One line from cairo's premultiplied words to bytes of R, G, B and A. */
static void
convert_row (const guint32 *row,
             png_bytep      out,
             int            width,
             gboolean       opaque)
{
  for (int x = 0; x < width; x++)
    {
      guint32 pixel = row[x], a = pixel >> 24;
      guint32 part[3] = { pixel >> 16 & 255, pixel >> 8 & 255, pixel & 255 };

      for (guint i = 0; i < 3; i++)
        *out++ = (png_byte) (opaque || a == 255 ? part[i]
                             : a == 0           ? 0
                                                : MIN ((part[i] * 255 + a / 2) / a, 255));
      if (!opaque)
        *out++ = (png_byte) a;
    }
}

/* Everything that may jump out of libpng, and nothing that owns memory. */
static gboolean
write_image (png_structp            png,
             png_infop              info,
             const DramaExportPage *page,
             cairo_surface_t       *surface,
             png_bytep              line)
{
  int width = cairo_image_surface_get_width (surface),
      height = cairo_image_surface_get_height (surface);
  gboolean opaque = page->background.a >= 1;

  if (setjmp (png_jmpbuf (png)))
    return FALSE;

  png_set_IHDR (png, info, (png_uint_32) width, (png_uint_32) height, 8,
                opaque ? PNG_COLOR_TYPE_RGB : PNG_COLOR_TYPE_RGB_ALPHA, PNG_INTERLACE_NONE,
                PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_sRGB (png, info, PNG_sRGB_INTENT_PERCEPTUAL);
  if (page->options->dpi > 0)
    {
      png_uint_32 per_metre =
          (png_uint_32) CLAMP (page->options->dpi / METRES_PER_INCH + 0.5, 1, 1e6);

      png_set_pHYs (png, info, per_metre, per_metre, PNG_RESOLUTION_METER);
    }
  write_texts (png, info, drama_dossier_get_fields (page->dossier)->title);
  png_write_info (png, info);
  for (int y = 0; y < height; y++)
    {
      const guchar *data = cairo_image_surface_get_data (surface) +
                           (gsize) y * (gsize) cairo_image_surface_get_stride (surface);

      convert_row ((const guint32 *) (const void *) data, line, width, opaque);
      png_write_row (png, line);
    }
  png_write_end (png, info);

  return TRUE;
}

static GBytes *
encode (const DramaExportPage *page,
        cairo_surface_t       *surface,
        GError               **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree png_byte *line = g_malloc (4 * (gsize) cairo_image_surface_get_width (surface));
  g_autoptr (GError) fault = NULL;
  png_structp png =
      png_create_write_struct (PNG_LIBPNG_VER_STRING, &fault, on_png_error, on_png_warning);
  png_infop info = png != NULL ? png_create_info_struct (png) : NULL;
  gboolean  done = FALSE;

  if (info != NULL)
    {
      png_set_write_fn (png, bytes, on_png_write, on_png_flush);
      done = write_image (png, info, page, surface, line);
    }
  png_destroy_write_struct (&png, &info);
  if (!done)
    {
      if (fault == NULL)
        g_set_error (&fault, DRAMA_EXPORT_ERROR, DRAMA_EXPORT_ERROR_FAILED,
                     "libpng found no memory");
      g_propagate_error (error, g_steal_pointer (&fault));
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/**
 * drama_export_png:
 * @page: what to write
 * @error: return location for a #DramaExportError
 *
 * Returns: (transfer full) (nullable): the file's contents
 */
GBytes *
drama_export_png (const DramaExportPage *page,
                  GError               **error)
{
  double width = ceil (page->area.width * page->scale - 1e-6),
         height = ceil (page->area.height * page->scale - 1e-6);
  cairo_surface_t *surface;
  cairo_t         *cr;
  GBytes          *bytes;

  width = MAX (width, 1);
  height = MAX (height, 1);
  if (!(width <= DRAMA_EXPORT_MAX_SIDE_PX && height <= DRAMA_EXPORT_MAX_SIDE_PX &&
        width * height <= DRAMA_EXPORT_MAX_PIXELS))
    {
      g_set_error (error, DRAMA_EXPORT_ERROR, DRAMA_EXPORT_ERROR_SIZE,
                   /* Translators: width and height; the most of either; the most in all */
                   _ ("A picture of %.0f × %.0f pixels is too large: at most %d a side and %d "
                      "million in all; choose a smaller scale, width or resolution"),
                   width, height, DRAMA_EXPORT_MAX_SIDE_PX, DRAMA_EXPORT_MAX_PIXELS / 1000000);
      return NULL;
    }

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) width, (int) height);
  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, DRAMA_EXPORT_ERROR, DRAMA_EXPORT_ERROR_FAILED,
                   /* Translators: width and height */
                   _ ("No memory for a picture of %.0f × %.0f pixels"), width, height);
      cairo_surface_destroy (surface);
      return NULL;
    }
  cr = cairo_create (surface);
  drama_export_paint (page, cr, page->scale);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = encode (page, surface, error);
  cairo_surface_destroy (surface);

  return bytes;
}
