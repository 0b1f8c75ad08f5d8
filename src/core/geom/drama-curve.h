/* drama-curve.h - a cubic Bézier curve
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-rect.h"

G_BEGIN_DECLS

/* Pieces that drama_curve_flatten() may need at most, so points one more. */
#define DRAMA_CURVE_MAX_PIECES 48

/**
 * DramaCurve:
 * @p: where it begins, the two points that pull it, where it ends
 *
 * A plain value.  The parameter t runs from 0 at the beginning to 1 at the end.
 */
typedef struct
{
  DramaVec p[4];
} DramaCurve;

DramaCurve drama_curve_bent (DramaVec from, DramaVec to, double bulge);
DramaVec   drama_curve_at (const DramaCurve *self, double t);
DramaVec   drama_curve_direction (const DramaCurve *self, double t);
DramaCurve drama_curve_part (const DramaCurve *self, double t0, double t1);
DramaCurve drama_curve_beside (const DramaCurve *self, double by);
DramaRect  drama_curve_bounds (const DramaCurve *self);
guint      drama_curve_flatten (const DramaCurve *self, DramaVec *points);
double     drama_curve_length (const DramaCurve *self);
double     drama_curve_t_at (const DramaCurve *self, double share);
double     drama_curve_t_along (const DramaVec *points, guint n, double length, double share);
double     drama_curve_distance (const DramaCurve *self, DramaVec point);

G_END_DECLS
