/* drama-align.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-align.h"

#include <stdlib.h>

/* A box on the way to be distributed. */
typedef struct
{
  double from;
  double size;
  guint  index;
} Slot;

static int
compare_slots (const void *a,
               const void *b)
{
  const Slot *x = a, *y = b;
  double      middle_x = 2 * x->from + x->size, middle_y = 2 * y->from + y->size;

  if (middle_x != middle_y)
    return middle_x < middle_y ? -1 : 1;

  return x->index < y->index ? -1 : 1;
}

/* The first and the last stay; the gaps between all become the same.  Where
 * the boxes are wider than the way, the gaps are negative, and still the same. */
static void
distribute (Slot *slots,
            guint n)
{
  const Slot *last;
  double      room, at;

  if (n < 3)
    return;

  qsort (slots, n, sizeof (Slot), compare_slots);
  last = &slots[n - 1];
  room = last->from - (slots[0].from + slots[0].size);
  for (guint i = 1; i + 1 < n; i++)
    room -= slots[i].size;

  at = slots[0].from + slots[0].size;
  for (guint i = 1; i + 1 < n; i++)
    {
      at += room / (n - 1);
      slots[i].from = at;
      at += slots[i].size;
    }
}

static void
spread (DramaRect *boxes,
        guint      n_boxes,
        gboolean   in_row)
{
  g_autofree Slot *slots = g_new (Slot, n_boxes);

  for (guint i = 0; i < n_boxes; i++)
    slots[i] = (Slot){ in_row ? boxes[i].x : boxes[i].y,
                       in_row ? boxes[i].width : boxes[i].height, i };
  distribute (slots, n_boxes);
  for (guint i = 0; i < n_boxes; i++)
    {
      if (in_row)
        boxes[slots[i].index].x = slots[i].from;
      else
        boxes[slots[i].index].y = slots[i].from;
    }
}

/**
 * drama_align:
 * @boxes: (array length=n_boxes) (inout): what to move; their sizes stay
 * @n_boxes: how many
 * @how: how they are to lie
 *
 * Lines follow the bounds of all: the leftmost left side, the middle of the
 * whole.  To distribute takes three or more, and leaves the outermost two.
 */
void
drama_align (DramaRect *boxes,
             guint      n_boxes,
             DramaAlign how)
{
  DramaRect all;

  g_return_if_fail (boxes != NULL || n_boxes == 0);

  if (n_boxes < 2)
    return;
  if (how == DRAMA_ALIGN_ROW || how == DRAMA_ALIGN_COLUMN)
    {
      spread (boxes, n_boxes, how == DRAMA_ALIGN_ROW);
      return;
    }

  all = boxes[0];
  for (guint i = 1; i < n_boxes; i++)
    all = drama_rect_union (all, boxes[i]);
  for (guint i = 0; i < n_boxes; i++)
    {
      if (how == DRAMA_ALIGN_LEFT)
        boxes[i].x = all.x;
      else if (how == DRAMA_ALIGN_CENTRE)
        boxes[i].x = all.x + (all.width - boxes[i].width) / 2;
      else if (how == DRAMA_ALIGN_RIGHT)
        boxes[i].x = all.x + all.width - boxes[i].width;
      else if (how == DRAMA_ALIGN_TOP)
        boxes[i].y = all.y;
      else if (how == DRAMA_ALIGN_MIDDLE)
        boxes[i].y = all.y + (all.height - boxes[i].height) / 2;
      else
        boxes[i].y = all.y + all.height - boxes[i].height;
    }
}
