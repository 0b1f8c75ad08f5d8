/* drama-pack.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each part is drawn in coarse cells, and the cells are packed: a small part may lie
 * in the bay of a large one, where its rectangle would not (Freivalds, Dogrusoz,
 * Kikusts 2002, doi:10.1007/3-540-45848-4_30).  Of all places where it fits, a part
 * takes the one that lets the whole be shown largest in a view of the given aspect;
 * one that has a place already, the nearest to that. */
#define G_LOG_DOMAIN "drama-layout"

#include "drama-pack.h"

/* Cells for all parts together, and for one on average. */
#define ALL_CELLS   24000.0
#define MOST_CELLS  100.0
#define LEAST_CELLS 6.0
/* Cells along the longest part, at most. */
#define LONGEST_CELLS 400.0

typedef struct
{
  int column;
  int row;
} Cell;

typedef struct
{
  guint   index; /* into the caller's parts */
  GArray *cells; /* of Cell */
  Cell    low;   /* the least and the most of both */
  Cell    high;
} Shape;

struct _DramaPack
{
  DramaPart *const *parts; /* the owner's */
  guint             n_parts;
  Shape            *shapes; /* in the order in which they are placed */
  guint             n_placed;
  double            aspect;
  double            cell;
  int               side;  /* the board has so many columns and rows */
  guint8           *board; /* not 0 where something lies */
  gboolean          any;
  Cell              low;  /* what has been placed reaches from here ... */
  Cell              high; /* ... to here */
};

/* Whether the nodes of @part are where their owner put them. */
static gboolean
is_placed (const DramaPart *part)
{
  return part->placed != NULL;
}

static gboolean
is_anchored (const DramaPart *part)
{
  return part->fixed != NULL;
}

static Cell
find_cell (const DramaPack *self,
           DramaVec         point)
{
  return (Cell){ (int) floor (point.x / self->cell), (int) floor (point.y / self->cell) };
}

static int
compare_cells (gconstpointer a,
               gconstpointer b)
{
  const Cell *one = a, *other = b;

  if (one->row != other->row)
    return one->row < other->row ? -1 : 1;

  return one->column < other->column ? -1 : one->column > other->column;
}

static void
cover_rect (const DramaPack *self,
            DramaRect        rect,
            GArray          *cells)
{
  Cell low = find_cell (self, drama_vec (rect.x, rect.y));
  Cell high = find_cell (self, drama_vec (rect.x + rect.width, rect.y + rect.height));
  Cell cell;

  for (cell.row = low.row; cell.row <= high.row; cell.row++)
    for (cell.column = low.column; cell.column <= high.column; cell.column++)
      g_array_append_val (cells, cell);
}

static void
cover_line (const DramaPack *self,
            DramaVec         from,
            DramaVec         to,
            GArray          *cells)
{
  guint n_steps = (guint) (drama_vec_distance (from, to) / self->cell * 2) + 1;

  for (guint i = 0; i <= n_steps; i++)
    {
      Cell cell = find_cell (self, drama_vec_mix (from, to, (double) i / n_steps));

      g_array_append_val (cells, cell);
    }
}

/* Leaves each cell once, and in order. */
static void
sort_cells (GArray *cells)
{
  guint n = 0;

  g_array_sort (cells, compare_cells);
  for (guint i = 0; i < cells->len; i++)
    if (n == 0 || compare_cells (&g_array_index (cells, Cell, i),
                                 &g_array_index (cells, Cell, n - 1)) != 0)
      g_array_index (cells, Cell, n++) = g_array_index (cells, Cell, i);
  g_array_set_size (cells, n);
}

static void
draw_shape (const DramaPack *self,
            double           gap,
            Shape           *shape)
{
  const DramaPart *part = self->parts[shape->index];

  shape->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  for (guint i = 0; i < part->n_nodes; i++)
    {
      DramaRect box = drama_rect_grow (drama_part_box (part, i, part->positions[i]), gap / 2);

      cover_rect (self, box, shape->cells);
    }
  for (guint i = 0; i < part->n_links; i++)
    cover_line (self, part->positions[part->links[i].from], part->positions[part->links[i].to],
                shape->cells);
  sort_cells (shape->cells);

  shape->low = shape->high = g_array_index (shape->cells, Cell, 0);
  for (guint i = 1; i < shape->cells->len; i++)
    {
      Cell cell = g_array_index (shape->cells, Cell, i);

      shape->low.column = MIN (shape->low.column, cell.column);
      shape->low.row = MIN (shape->low.row, cell.row);
      shape->high.column = MAX (shape->high.column, cell.column);
      shape->high.row = MAX (shape->high.row, cell.row);
    }
}

/* Those that stay first, then those that have a place, then the large ones. */
static int
compare_shapes (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  const DramaPack *self = data;
  const Shape     *one = a, *other = b;
  const DramaPart *first = self->parts[one->index], *second = self->parts[other->index];

  if (is_anchored (first) != is_anchored (second))
    return is_anchored (first) ? -1 : 1;
  if (is_placed (first) != is_placed (second))
    return is_placed (first) ? -1 : 1;
  if (one->cells->len != other->cells->len)
    return one->cells->len > other->cells->len ? -1 : 1;

  return one->index < other->index ? -1 : one->index > other->index;
}

/* Cells so fine that the parts have enough of them, and a board that holds all
 * however they come to lie. */
static void
choose_cell (DramaPack *self,
             double     gap)
{
  double    area = 0, longest = 0, per_part;
  DramaRect all = { 0 };
  gboolean  any = FALSE;

  for (guint i = 0; i < self->n_parts; i++)
    {
      const DramaPart *part = self->parts[i];
      DramaRect        bounds = drama_rect_grow (drama_part_bounds (part, part->positions),
                                                 gap / 2);

      area += bounds.width * bounds.height;
      longest = MAX (longest, MAX (bounds.width, bounds.height));
      if (!is_placed (part))
        continue;
      all = any ? drama_rect_union (all, bounds) : bounds;
      any = TRUE;
    }

  per_part = CLAMP (ALL_CELLS / self->n_parts, LEAST_CELLS, MOST_CELLS);
  self->cell = sqrt (area / self->n_parts / per_part);
  longest = MAX (longest, MAX (all.width, all.height));
  self->cell = MAX (self->cell, MAX (longest / LONGEST_CELLS, gap / 4));
}

/**
 * drama_pack_new:
 * @parts: (array length=n_parts): arranged parts, kept by the caller
 * @n_parts: at least 1
 * @aspect: width by height of the view
 * @gap: what is to be left free between two parts, above 0
 *
 * Returns: (transfer full): a packing that has not begun
 */
DramaPack *
drama_pack_new (DramaPart *const *parts,
                guint             n_parts,
                double            aspect,
                double            gap)
{
  DramaPack *self = g_new0 (DramaPack, 1);
  gsize      n_cells = 0;
  int        reach = 0;

  self->parts = parts;
  self->n_parts = n_parts;
  self->aspect = aspect;
  self->shapes = g_new0 (Shape, n_parts);
  choose_cell (self, gap);

  for (guint i = 0; i < n_parts; i++)
    {
      Shape *shape = &self->shapes[i];

      shape->index = i;
      draw_shape (self, gap, shape);
      n_cells += shape->cells->len;
      reach = MAX (reach,
                   MAX (shape->high.column - shape->low.column, shape->high.row - shape->low.row));
      if (is_placed (parts[i]))
        reach = MAX (reach, MAX (MAX (ABS (shape->low.column), ABS (shape->high.column)),
                                 MAX (ABS (shape->low.row), ABS (shape->high.row))));
    }
  g_qsort_with_data (self->shapes, (int) n_parts, sizeof (Shape), compare_shapes, self);

  self->side = 2 * (2 * reach + 2 * (int) sqrt ((double) n_cells) + 8);
  self->board = g_new0 (guint8, (gsize) self->side * (gsize) self->side);

  return self;
}

/**
 * drama_pack_free:
 * @self: (transfer full) (nullable): a packing
 */
void
drama_pack_free (DramaPack *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < self->n_parts; i++)
    g_array_unref (self->shapes[i].cells);
  g_free (self->shapes);
  g_free (self->board);
  g_free (self);
}

/* Where a cell is on the board, or NULL beside it. */
static guint8 *
find_on_board (const DramaPack *self,
               Cell             cell)
{
  int column = cell.column + self->side / 2, row = cell.row + self->side / 2;

  if (column < 0 || row < 0 || column >= self->side || row >= self->side)
    return NULL;

  return &self->board[(gsize) row * (gsize) self->side + (gsize) column];
}

static gboolean
fits (const DramaPack *self,
      const Shape     *shape,
      Cell             by)
{
  for (guint i = 0; i < shape->cells->len; i++)
    {
      Cell          cell = g_array_index (shape->cells, Cell, i);
      const guint8 *place = find_on_board (self,
                                           (Cell){ cell.column + by.column, cell.row + by.row });

      if (place == NULL || *place)
        return FALSE;
    }

  return TRUE;
}

/* Twice the cells' height of the view that would hold all with @shape moved @by. */
static double
measure_height (const DramaPack *self,
                const Shape     *shape,
                Cell             by)
{
  int left = MIN (self->low.column, shape->low.column + by.column);
  int right = MAX (self->high.column, shape->high.column + by.column);
  int top = MIN (self->low.row, shape->low.row + by.row);
  int bottom = MAX (self->high.row, shape->high.row + by.row);

  return MAX (bottom - top + 1, (right - left + 1) / self->aspect);
}

/* The square of how far the middle of @shape would be from the middle of all. */
static double
measure_distance (const DramaPack *self,
                  const Shape     *shape,
                  Cell             by)
{
  double x = (shape->low.column + shape->high.column - self->low.column -
              self->high.column) /
                 2.0 +
             by.column;
  double y = (shape->low.row + shape->high.row - self->low.row - self->high.row) / 2.0 + by.row;

  return x * x / (self->aspect * self->aspect) + y * y;
}

/* Looks from one cell beyond what is placed on all sides, where everything fits. */
static gboolean
find_place (const DramaPack *self,
            const Shape     *shape,
            Cell            *found)
{
  gboolean placed = is_placed (self->parts[shape->index]);
  double   best = G_MAXDOUBLE, best_distance = G_MAXDOUBLE;
  Cell     by;

  for (by.row = self->low.row - shape->high.row - 1; by.row <= self->high.row - shape->low.row +
                                                                   1;
       by.row++)
    for (by.column = self->low.column - shape->high.column - 1;
         by.column <= self->high.column - shape->low.column + 1; by.column++)
      {
        double height = placed ? 0 : measure_height (self, shape, by);
        double distance = placed ? (double) by.row * by.row + (double) by.column * by.column
                                 : measure_distance (self, shape, by);

        if (height > best || (height == best && distance >= best_distance) ||
            !fits (self, shape, by))
          continue;
        best = height;
        best_distance = distance;
        *found = by;
      }

  return best < G_MAXDOUBLE;
}

/* Puts the shape down, moves its part, and widens what is placed. */
static void
put (DramaPack   *self,
     const Shape *shape,
     Cell         by)
{
  DramaPart *part = self->parts[shape->index];
  Cell       low = { shape->low.column + by.column, shape->low.row + by.row };
  Cell       high = { shape->high.column + by.column, shape->high.row + by.row };

  for (guint i = 0; i < shape->cells->len; i++)
    {
      Cell    cell = g_array_index (shape->cells, Cell, i);
      guint8 *place = find_on_board (self, (Cell){ cell.column + by.column, cell.row + by.row });

      if (place != NULL)
        *place = TRUE;
    }
  for (guint i = 0; i < part->n_nodes && (by.column != 0 || by.row != 0); i++)
    part->positions[i] = drama_vec_add (part->positions[i],
                                        drama_vec (by.column * self->cell, by.row * self->cell));

  self->low.column = self->any ? MIN (self->low.column, low.column) : low.column;
  self->low.row = self->any ? MIN (self->low.row, low.row) : low.row;
  self->high.column = self->any ? MAX (self->high.column, high.column) : high.column;
  self->high.row = self->any ? MAX (self->high.row, high.row) : high.row;
  self->any = TRUE;
}

/**
 * drama_pack_step:
 * @self: a packing
 *
 * Places the next part: parts with fixed nodes where they are, parts with a place as
 * near to it as is free, others where they make the picture grow least.  Tries each
 * place among what is there.
 *
 * Returns: whether all are placed
 */
gboolean
drama_pack_step (DramaPack *self)
{
  const Shape *shape = &self->shapes[self->n_placed];
  Cell         by = { 0, 0 };

  if (self->n_placed == self->n_parts)
    return TRUE;

  if (self->any && !is_anchored (self->parts[shape->index]) &&
      !(is_placed (self->parts[shape->index]) && fits (self, shape, by)) &&
      !find_place (self, shape, &by))
    by = (Cell){ self->high.column + 1 - shape->low.column, self->low.row - shape->low.row };
  put (self, shape, by);
  self->n_placed++;

  return self->n_placed == self->n_parts;
}
