/* drama-buckets.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-layout"

#include "drama-buckets.h"

#include "drama-rect.h"

/* Cells a point: one lone point far away must not cost a desert of cells. */
#define CELLS_A_POINT 8

/**
 * drama_buckets_init:
 * @self: (out caller-allocates): what to fill; drama_buckets_clear() frees what it holds
 * @points: (array length=n_points): finite places
 * @n_points: how many
 * @cell: the least side of a cell, above 0; cells grow until there are few enough
 *
 * Sorts by counting, in time and memory linear in points.
 */
void
drama_buckets_init (DramaBuckets   *self,
                    const DramaVec *points,
                    guint           n_points,
                    double          cell)
{
  DramaRect all = n_points > 0 ? drama_rect_of_points (points, n_points) : (DramaRect){ 0 };
  guint     n_cells;

  g_return_if_fail (cell > 0);

  while ((all.width / cell + 1) * (all.height / cell + 1) > CELLS_A_POINT * (n_points + 1.0))
    cell *= 1.25;

  self->origin = drama_vec (all.x, all.y);
  self->cell = cell;
  self->n_columns = (guint) (all.width / cell) + 1;
  self->n_rows = (guint) (all.height / cell) + 1;
  n_cells = self->n_columns * self->n_rows;
  self->starts = g_new0 (guint, n_cells + 2);
  self->items = g_new (guint, n_points);

  /* Counted two cells late, so that filling leaves each start where it belongs. */
  for (guint i = 0; i < n_points; i++)
    self->starts[drama_buckets_find (self, points[i]) + 2]++;
  for (guint i = 2; i < n_cells + 2; i++)
    self->starts[i] += self->starts[i - 1];
  for (guint i = 0; i < n_points; i++)
    self->items[self->starts[drama_buckets_find (self, points[i]) + 1]++] = i;
}

/**
 * drama_buckets_clear:
 * @self: sorted points
 *
 * Frees what it holds.
 */
void
drama_buckets_clear (DramaBuckets *self)
{
  g_clear_pointer (&self->starts, g_free);
  g_clear_pointer (&self->items, g_free);
}

/**
 * drama_buckets_find:
 * @self: sorted points
 * @point: one of its points
 *
 * Returns: the cell it lies in
 */
guint
drama_buckets_find (const DramaBuckets *self,
                    DramaVec            point)
{
  guint column = (guint) ((point.x - self->origin.x) / self->cell);
  guint row = (guint) ((point.y - self->origin.y) / self->cell);

  return MIN (row, self->n_rows - 1) * self->n_columns + MIN (column, self->n_columns - 1);
}
