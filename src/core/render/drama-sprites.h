/* drama-sprites.h - what stands in the far view many times, painted once
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-far-names.h"
#include "drama-pixels.h"

G_BEGIN_DECLS

/**
 * DramaSprite:
 * @surface: (nullable): the picture; %NULL where there is nothing to be seen
 * @pixels: those of @surface
 * @x: where its left column is, in pixels from the whole pixel it is for
 * @y: where its top row is
 *
 * A picture of a shape or a name, painted by cairo.
 */
typedef struct
{
  cairo_surface_t *surface;
  DramaPixels      pixels;
  int              x;
  int              y;
} DramaSprite;

DramaSprites      *drama_sprites_new (void);
void               drama_sprites_free (DramaSprites *self);
const DramaSprite *drama_sprites_get_body (DramaSprites     *self,
                                           const DramaScene *scene,
                                           guint             group,
                                           double            size,
                                           DramaVec          rest);
const DramaSprite *drama_sprites_get_name (DramaSprites       *self,
                                           const DramaScene   *scene,
                                           const DramaFarName *name);
void               drama_sprites_set_zoom (DramaSprites *self, double zoom, double device);

void drama_sprites_prepare_names (DramaSprites *self, const DramaScene *scene);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaSprites, drama_sprites_free)

G_END_DECLS
