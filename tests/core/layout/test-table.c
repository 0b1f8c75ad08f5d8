/* test-table.c - the lonely stand in rows beside the picture
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-table.h"

static void
fill (DramaRect *boxes,
      guint      n)
{
  for (guint i = 0; i < n; i++)
    boxes[i] = (DramaRect){ -50.0 - i, -20, 100.0 + 2 * i, 60 };
}

static DramaRect
place (const DramaRect *box,
       DramaVec         at)
{
  return (DramaRect){ box->x + at.x, box->y + at.y, box->width, box->height };
}

static void
check (const DramaRect *beside,
       double           aspect)
{
  DramaRect boxes[30];
  DramaVec  places[30];

  fill (boxes, 30);
  drama_table_place (boxes, 30, beside, aspect, 80, 12, places);

  for (guint i = 0; i < 30; i++)
    {
      if (beside != NULL)
        g_assert_false (drama_rect_meets (*beside, place (&boxes[i], places[i])));
      for (guint j = 0; j < i; j++)
        g_assert_false (drama_rect_meets (drama_rect_grow (place (&boxes[i], places[i]), 5.9),
                                          drama_rect_grow (place (&boxes[j], places[j]), 5.9)));
    }
}

static void
test_nothing_overlaps (void)
{
  const DramaRect beside[] = { { 0, 0, 900, 500 }, { -70, 20, 100, 3000 }, { 5, 5, 0, 0 } };

  check (NULL, 1.5);
  for (guint i = 0; i < G_N_ELEMENTS (beside); i++)
    {
      check (&beside[i], 0.4);
      check (&beside[i], 1.5);
      check (&beside[i], 4);
    }
}

/* A tall picture has air at its right, a wide one below. */
static void
test_goes_where_the_view_has_room (void)
{
  const DramaRect tall = { 0, 0, 300, 900 }, wide = { 0, 0, 1800, 300 };
  DramaRect       boxes[6];
  DramaVec        places[6];

  fill (boxes, 6);
  drama_table_place (boxes, 6, &tall, 1.5, 80, 12, places);
  g_assert_cmpfloat (places[0].x, >, 300);
  drama_table_place (boxes, 6, &wide, 1.5, 80, 12, places);
  g_assert_cmpfloat (places[0].y, >, 300);
}

static void
test_without_picture_it_is_in_the_middle (void)
{
  const DramaRect box = { -10, -10, 20, 20 };
  DramaVec        at;

  drama_table_place (&box, 1, NULL, 1.5, 80, 12, &at);

  g_assert_cmpfloat (at.x, ==, 0);
  g_assert_cmpfloat (at.y, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/table/nothing_overlaps", test_nothing_overlaps);
  g_test_add_func ("/layout/table/goes_where_the_view_has_room", test_goes_where_the_view_has_room);
  g_test_add_func ("/layout/table/without_picture_it_is_in_the_middle",
                   test_without_picture_it_is_in_the_middle);

  return g_test_run ();
}
