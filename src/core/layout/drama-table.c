/* drama-table.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-layout"

#include "drama-table.h"

/* The table's size in columns and cells, and where it stands. */
typedef struct
{
  guint    n_columns;
  double   width; /* of a cell */
  double   height;
  gboolean at_right; /* or below */
} Table;

/* The height of a view of @aspect that shows @beside and the table. */
static double
measure (const Table     *table,
         guint            n_boxes,
         const DramaRect *beside,
         double           aspect,
         double           gap)
{
  double width = table->n_columns * table->width;
  double height = (n_boxes + table->n_columns - 1) / table->n_columns * table->height;

  if (beside != NULL && table->at_right)
    {
      width += beside->width + gap;
      height = MAX (height, beside->height);
    }
  else if (beside != NULL)
    {
      width = MAX (width, beside->width);
      height += beside->height + gap;
    }

  return MAX (height, width / aspect);
}

/* The best number of columns; below rather than at the right where equal. */
static Table
choose_table (const DramaRect *boxes,
              guint            n_boxes,
              const DramaRect *beside,
              double           aspect,
              double           least,
              double           gap)
{
  Table  best = { 1, least, least, FALSE };
  double best_height = G_MAXDOUBLE;

  for (guint i = 0; i < n_boxes; i++)
    {
      best.width = MAX (best.width, boxes[i].width + gap);
      best.height = MAX (best.height, boxes[i].height + gap);
    }

  for (guint i = 0; i < 2 * n_boxes; i++)
    {
      Table  table = { i / 2 + 1, best.width, best.height, i % 2 };
      double height = measure (&table, n_boxes, beside, aspect, gap);

      if (height >= best_height)
        continue;
      best = table;
      best_height = height;
    }

  return best;
}

/**
 * drama_table_place:
 * @boxes: (array length=n_boxes): extents about the places to be found
 * @n_boxes: how many
 * @beside: (nullable): what the rest of the picture covers
 * @aspect: width by height of the view
 * @least: the least width and height of a cell
 * @gap: what is to be left free between two boxes, and between @beside and the table
 * @positions: (out caller-allocates): a place for each box
 *
 * Puts the boxes into rows of equal cells, below @beside or at its right, whichever
 * lets the whole be shown larger in a view of that aspect.
 */
void
drama_table_place (const DramaRect *boxes,
                   guint            n_boxes,
                   const DramaRect *beside,
                   double           aspect,
                   double           least,
                   double           gap,
                   DramaVec        *positions)
{
  Table    table = choose_table (boxes, n_boxes, beside, aspect, least, gap);
  guint    n_rows = (n_boxes + table.n_columns - 1) / table.n_columns;
  DramaVec size = drama_vec (table.n_columns * table.width, n_rows * table.height);
  DramaVec corner = drama_vec (-size.x / 2, -size.y / 2);

  if (beside != NULL && table.at_right)
    corner = drama_vec (beside->x + beside->width + gap, beside->y + (beside->height - size.y) / 2);
  else if (beside != NULL)
    corner = drama_vec (beside->x + (beside->width - size.x) / 2, beside->y + beside->height + gap);

  for (guint i = 0; i < n_boxes; i++)
    {
      DramaVec middle = drama_vec ((i % table.n_columns + 0.5) * table.width,
                                   (i / table.n_columns + 0.5) * table.height);

      positions[i] = drama_vec_sub (drama_vec_add (corner, middle), drama_rect_centre (boxes[i]));
    }
}
