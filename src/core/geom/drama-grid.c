/* drama-grid.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-grid.h"

/* More cells a side cost memory and time to fill, and find little faster. */
#define MAX_CELLS_A_SIDE 128

#define NO_ENTRY G_MAXUINT

/* One rectangle in one cell; the entries of a cell are a chain. */
typedef struct
{
  guint     item;
  guint     next;
  guint16   left; /* where it begins: the same in all its cells */
  guint16   top;
  DramaRect rect;
} Entry;

struct _DramaGrid
{
  DramaVec origin;
  double   cell;
  guint    columns;
  guint    rows;
  guint   *first;   /* columns * rows: the cell's newest entry */
  GArray  *entries; /* of Entry */
};

/**
 * drama_grid_new:
 * @area: where most rectangles will lie; others are kept at the border
 * @cell: the side of a cell that the caller wishes, more than 0; wider where
 *   @area would need too many of them
 *
 * Returns: (transfer full): an empty grid
 */
DramaGrid *
drama_grid_new (DramaRect area,
                double    cell)
{
  DramaGrid *self;

  g_return_val_if_fail (cell > 0, NULL);

  self = g_new0 (DramaGrid, 1);
  self->origin = drama_vec (area.x, area.y);
  self->cell = MAX (cell, MAX (area.width, area.height) / MAX_CELLS_A_SIDE);
  self->columns = (guint) CLAMP (ceil (area.width / self->cell), 1, MAX_CELLS_A_SIDE);
  self->rows = (guint) CLAMP (ceil (area.height / self->cell), 1, MAX_CELLS_A_SIDE);
  self->first = g_new (guint, self->columns * self->rows);
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  for (guint i = 0; i < self->columns * self->rows; i++)
    self->first[i] = NO_ENTRY;

  return self;
}

/**
 * drama_grid_free:
 * @self: (transfer full): a grid
 */
void
drama_grid_free (DramaGrid *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->first);
  g_array_unref (self->entries);
  g_free (self);
}

static guint
cell_of (double offset,
         double cell,
         guint  n)
{
  return (guint) CLAMP (floor (offset / cell), 0, (double) (n - 1));
}

/**
 * drama_grid_insert:
 * @self: a grid
 * @item: the caller's number for it; may be given several rectangles
 * @rect: a finite rectangle
 *
 * Costs as much as the cells that @rect covers: a long slanting thing is better
 * given as several short ones.
 */
void
drama_grid_insert (DramaGrid *self,
                   guint      item,
                   DramaRect  rect)
{
  guint left = cell_of (rect.x - self->origin.x, self->cell, self->columns);
  guint right = cell_of (rect.x + rect.width - self->origin.x, self->cell, self->columns);
  guint top = cell_of (rect.y - self->origin.y, self->cell, self->rows);
  guint bottom = cell_of (rect.y + rect.height - self->origin.y, self->cell, self->rows);

  for (guint row = top; row <= bottom; row++)
    for (guint column = left; column <= right; column++)
      {
        guint *first = &self->first[row * self->columns + column];
        Entry  entry = { item, *first, (guint16) left, (guint16) top, rect };

        *first = self->entries->len;
        g_array_append_val (self->entries, entry);
      }
}

/* In steps that become smaller (Shell 1959; the steps are Ciura's, 2001): what is found is
 * mostly little, or in order already. */
static void
sort_items (GArray *items)
{
  static const guint STEPS[] = { 701, 301, 132, 57, 23, 10, 4, 1 };
  guint             *at = (guint *) (void *) items->data;

  for (guint s = 0; s < G_N_ELEMENTS (STEPS); s++)
    for (guint step = STEPS[s], i = step; i < items->len; i++)
      {
        guint item = at[i], k = i;

        for (; k >= step && at[k - step] > item; k -= step)
          at[k] = at[k - step];
        at[k] = item;
      }
}

/**
 * drama_grid_query:
 * @self: a grid
 * @rect: where to look
 * @items: (element-type guint): emptied, then given the numbers of everything
 *   with a rectangle that meets or touches @rect, ascending, each once
 */
void
drama_grid_query (const DramaGrid *self,
                  DramaRect        rect,
                  GArray          *items)
{
  guint left = cell_of (rect.x - self->origin.x, self->cell, self->columns);
  guint right = cell_of (rect.x + rect.width - self->origin.x, self->cell, self->columns);
  guint top = cell_of (rect.y - self->origin.y, self->cell, self->rows);
  guint bottom = cell_of (rect.y + rect.height - self->origin.y, self->cell, self->rows);
  guint kept = 0;

  g_array_set_size (items, 0);
  for (guint row = top; row <= bottom; row++)
    for (guint column = left; column <= right; column++)
      for (guint i = self->first[row * self->columns + column]; i != NO_ENTRY;)
        {
          const Entry *entry = &g_array_index (self->entries, Entry, i);

          /* Met once, in the first of its cells that are looked at. */
          if (MAX (entry->left, left) == column && MAX (entry->top, top) == row &&
              entry->rect.x <= rect.x + rect.width &&
              rect.x <= entry->rect.x + entry->rect.width &&
              entry->rect.y <= rect.y + rect.height &&
              rect.y <= entry->rect.y + entry->rect.height)
            g_array_append_val (items, entry->item);
          i = entry->next;
        }

  sort_items (items);
  for (guint i = 0; i < items->len; i++)
    if (kept == 0 || g_array_index (items, guint, i) != g_array_index (items, guint, kept - 1))
      g_array_index (items, guint, kept++) = g_array_index (items, guint, i);
  g_array_set_size (items, kept);
}
