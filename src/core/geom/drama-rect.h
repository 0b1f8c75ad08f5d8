/* drama-rect.h - an upright rectangle
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-vec.h"

G_BEGIN_DECLS

/**
 * DramaRect:
 * @x: left edge
 * @y: upper edge
 * @width: at least 0; a rectangle of no width and no height is a point
 * @height: at least 0
 *
 * A plain value in the unit of its owner.
 */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} DramaRect;

DramaRect drama_rect_around (DramaVec centre, double width, double height);
DramaRect drama_rect_of_points (const DramaVec *points, guint n_points);
DramaRect drama_rect_union (DramaRect a, DramaRect b);
DramaRect drama_rect_grow (DramaRect self, double by);
DramaVec  drama_rect_centre (DramaRect self);
gboolean  drama_rect_contains (DramaRect self, DramaVec point);
gboolean  drama_rect_holds (DramaRect self, DramaRect inner);
gboolean  drama_rect_meets (DramaRect a, DramaRect b);
double    drama_rect_overlap (DramaRect a, DramaRect b);
double    drama_rect_distance (DramaRect self, DramaVec point);
gboolean  drama_rect_meets_segment (DramaRect self, DramaVec from, DramaVec to);

G_END_DECLS
