/* drama-grid.h - which things are near a place
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-rect.h"

G_BEGIN_DECLS

/**
 * DramaGrid:
 *
 * Numbered rectangles in the square cells of a grid.  Belongs to one thread
 * while it is filled; then any number of threads may ask it.
 */
typedef struct _DramaGrid DramaGrid;

DramaGrid *drama_grid_new (DramaRect area, double cell);
void       drama_grid_free (DramaGrid *self);
void       drama_grid_insert (DramaGrid *self, guint item, DramaRect rect);
void       drama_grid_query (const DramaGrid *self, DramaRect rect, GArray *items);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaGrid, drama_grid_free)

G_END_DECLS
