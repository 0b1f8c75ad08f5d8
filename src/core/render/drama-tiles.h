/* drama-tiles.h - finished pieces of a picture, to be copied while the view moves
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-scene.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * DramaTiles:
 *
 * Square surfaces with pieces of one scene, at zooms that are powers of two.
 * Belongs to one thread.
 */
typedef struct _DramaTiles DramaTiles;

DramaTiles *drama_tiles_new (DramaScene *scene, DramaColor background, double scale);
void        drama_tiles_free (DramaTiles *self);
gboolean    drama_tiles_copy (DramaTiles *self,
                              cairo_t    *cr,
                              DramaVec    centre,
                              double      zoom,
                              int         width,
                              int         height,
                              guint       budget);
gboolean    drama_tiles_paint (DramaTiles *self,
                               cairo_t    *cr,
                               DramaVec    centre,
                               double      zoom,
                               int         width,
                               int         height,
                               guint       budget);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaTiles, drama_tiles_free)

G_END_DECLS
