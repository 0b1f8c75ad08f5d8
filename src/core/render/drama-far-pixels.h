/* drama-far-pixels.h - a large network seen from afar, in pixels of our own
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-scene.h"

#include <cairo.h>

G_BEGIN_DECLS

/* Nearer than this a person looks at single ties; there all is painted by cairo. */
#define DRAMA_FAR_PIXELS_ZOOM 0.5

/* A scene of fewer actors and ties cairo paints in time at every zoom. */
#define DRAMA_FAR_PIXELS_GROUPS 250

void drama_far_pixels_paint (const DramaScene *scene,
                             cairo_surface_t  *surface,
                             DramaVec          origin_px,
                             double            zoom,
                             double            scale,
                             const guint8     *left_out);
void drama_far_pixels_paint_names (const DramaScene *scene,
                                   cairo_surface_t  *surface,
                                   DramaVec          origin_px,
                                   double            zoom,
                                   double            scale,
                                   const guint8     *left_out);
void drama_far_pixels_prepare (DramaScene *scene);

G_END_DECLS
