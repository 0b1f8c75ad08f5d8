/* drama-pixels.h - lines and little pictures written straight into an image
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-scene.h"
#include "drama-vec.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * DramaPixels:
 * @data: rows of pixels, 0xAARRGGBB, premultiplied
 * @stride: from row to row, in pixels
 * @width: of a row that may be written
 * @height: how many rows
 *
 * A view of a cairo image surface, 32 bits a pixel.  What is drawn on covers:
 * the image behind is opaque and stays so.  All lengths here are in its pixels.
 */
typedef struct
{
  guint32 *data;
  int      stride;
  int      width;
  int      height;
} DramaPixels;

gboolean drama_pixels_begin (DramaPixels *self, cairo_surface_t *surface);
void     drama_pixels_line (const DramaPixels *self,
                            DramaVec           from,
                            DramaVec           to,
                            double             width,
                            const DramaColor  *color);
void     drama_pixels_chain (const DramaPixels *self,
                             const DramaVec    *points,
                             guint              n_points,
                             double             width,
                             DramaDash          dash,
                             const double       lengths[2],
                             const DramaColor  *color);
gboolean drama_pixels_polygon (const DramaPixels *self,
                               const DramaVec    *corners,
                               guint              n_corners,
                               const DramaColor  *color);
void     drama_pixels_copy (const DramaPixels *self, const DramaPixels *picture, int x, int y);

G_END_DECLS
