/* decode-png.c - a PNG in memory as pixels
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "decode-png.h"

#include <string.h>

typedef struct
{
  const guchar *at;
  gsize         left;
} Reader;

static cairo_status_t
on_read (void        *data,
         guchar      *out,
         unsigned int length)
{
  Reader *reader = data;

  if (length > reader->left)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (out, reader->at, length);
  reader->at += length;
  reader->left -= length;

  return CAIRO_STATUS_SUCCESS;
}

cairo_surface_t *
decode_png (GBytes *bytes)
{
  Reader           reader;
  cairo_surface_t *surface;

  reader.at = g_bytes_get_data (bytes, &reader.left);
  surface = cairo_image_surface_create_from_png_stream (on_read, &reader);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);

  return surface;
}
