/* drama-buckets.h - points sorted into square cells
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-vec.h"

G_BEGIN_DECLS

/**
 * DramaBuckets:
 * @origin: the upper left corner of the first cell
 * @cell: the side of a cell
 * @n_columns: cells in a row
 * @n_rows: rows of cells
 * @starts: (array): for each cell row by row, where its points begin in @items; one more at the end
 * @items: (array): indices of points, cell by cell, rising within a cell
 *
 * What lies within @cell of a point lies in its cell or one of the eight around.
 */
typedef struct
{
  DramaVec origin;
  double   cell;
  guint    n_columns;
  guint    n_rows;
  guint   *starts;
  guint   *items;
} DramaBuckets;

void  drama_buckets_init (DramaBuckets *self, const DramaVec *points, guint n_points, double cell);
void  drama_buckets_clear (DramaBuckets *self);
guint drama_buckets_find (const DramaBuckets *self, DramaVec point);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DramaBuckets, drama_buckets_clear)

G_END_DECLS
