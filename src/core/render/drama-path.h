/* drama-path.h - an outline under construction
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-curve.h"
#include "drama-scene.h"

G_BEGIN_DECLS

/**
 * DramaPath:
 * @ops: (element-type DramaPathOp): what to do
 * @points: (element-type DramaVec): with which points
 *
 * Belongs to one thread.
 */
typedef struct
{
  GArray *ops;
  GArray *points;
} DramaPath;

DramaPath *drama_path_new (void);
DramaPath *drama_path_new_from_data (const char *data);
void       drama_path_free (DramaPath *self);
void       drama_path_clear (DramaPath *self);
void       drama_path_move (DramaPath *self, DramaVec to);
void       drama_path_line (DramaPath *self, DramaVec to);
void       drama_path_cubic (DramaPath *self, DramaVec out, DramaVec in, DramaVec to);
void       drama_path_close (DramaPath *self);
void       drama_path_curve (DramaPath *self, const DramaCurve *curve);
void       drama_path_arc (DramaPath *self, DramaVec centre, double radius, double from, double to);
void       drama_path_rounded (DramaPath *self, DramaRect rect, double radius);
void       drama_path_append (DramaPath *self, const DramaPath *other, DramaVec shift, double by);
DramaRect  drama_path_bounds (const DramaPath *self);
GArray    *drama_path_flatten (const DramaPath *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaPath, drama_path_free)

G_END_DECLS
