/* test-align.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-align.h"

#include <math.h>

#define N 4

static const DramaRect BOXES[N] = {
  { 10, 50, 40, 20 }, { -30, 0, 20, 30 }, { 200, -10, 60, 10 }, { 100, 90, 10, 40 }
};

static void
align (DramaRect *boxes,
       DramaAlign how)
{
  for (guint i = 0; i < N; i++)
    boxes[i] = BOXES[i];
  drama_align (boxes, N, how);
  for (guint i = 0; i < N; i++)
    {
      g_assert_cmpfloat (boxes[i].width, ==, BOXES[i].width);
      g_assert_cmpfloat (boxes[i].height, ==, BOXES[i].height);
    }
}

static void
test_lines_follow_the_bounds_of_all (void)
{
  DramaRect boxes[N];

  for (guint i = 0; i < N; i++)
    {
      align (boxes, DRAMA_ALIGN_LEFT);
      g_assert_cmpfloat (boxes[i].x, ==, -30);
      g_assert_cmpfloat (boxes[i].y, ==, BOXES[i].y);
      align (boxes, DRAMA_ALIGN_CENTRE);
      g_assert_cmpfloat (boxes[i].x + boxes[i].width / 2, ==, 115);
      align (boxes, DRAMA_ALIGN_RIGHT);
      g_assert_cmpfloat (boxes[i].x + boxes[i].width, ==, 260);
      align (boxes, DRAMA_ALIGN_TOP);
      g_assert_cmpfloat (boxes[i].y, ==, -10);
      g_assert_cmpfloat (boxes[i].x, ==, BOXES[i].x);
      align (boxes, DRAMA_ALIGN_MIDDLE);
      g_assert_cmpfloat (boxes[i].y + boxes[i].height / 2, ==, 60);
      align (boxes, DRAMA_ALIGN_BOTTOM);
      g_assert_cmpfloat (boxes[i].y + boxes[i].height, ==, 130);
    }
}

static void
test_gaps_become_even_and_the_outermost_stay (void)
{
  DramaRect boxes[N];
  double    gap;

  align (boxes, DRAMA_ALIGN_ROW); /* order: 1, 0, 3, 2 */
  g_assert_cmpfloat (boxes[1].x, ==, -30);
  g_assert_cmpfloat (boxes[2].x, ==, 200);
  gap = boxes[0].x - (boxes[1].x + boxes[1].width);
  g_assert_cmpfloat_with_epsilon (boxes[3].x - (boxes[0].x + boxes[0].width), gap, 1e-9);
  g_assert_cmpfloat_with_epsilon (boxes[2].x - (boxes[3].x + boxes[3].width), gap, 1e-9);
  for (guint i = 0; i < N; i++)
    g_assert_cmpfloat (boxes[i].y, ==, BOXES[i].y);

  align (boxes, DRAMA_ALIGN_COLUMN); /* order: 2, 1, 0, 3 */
  g_assert_cmpfloat (boxes[2].y, ==, -10);
  g_assert_cmpfloat (boxes[3].y, ==, 90);
  gap = boxes[1].y - (boxes[2].y + boxes[2].height);
  g_assert_cmpfloat_with_epsilon (boxes[0].y - (boxes[1].y + boxes[1].height), gap, 1e-9);
  g_assert_cmpfloat_with_epsilon (boxes[3].y - (boxes[0].y + boxes[0].height), gap, 1e-9);
}

/* What lies right is not touched: doing it twice does it once. */
static void
test_twice_is_once (void)
{
  for (guint how = 0; how < DRAMA_N_ALIGNS; how++)
    {
      DramaRect once[N], twice[N];

      align (once, (DramaAlign) how);
      for (guint i = 0; i < N; i++)
        twice[i] = once[i];
      drama_align (twice, N, (DramaAlign) how);
      for (guint i = 0; i < N; i++)
        {
          g_assert_cmpfloat_with_epsilon (once[i].x, twice[i].x, 1e-9);
          g_assert_cmpfloat_with_epsilon (once[i].y, twice[i].y, 1e-9);
        }
    }
}

static void
test_two_have_no_gaps_to_even_out (void)
{
  DramaRect two[] = { { 0, 0, 10, 10 }, { 50, 7, 10, 10 } };

  drama_align (two, 2, DRAMA_ALIGN_ROW);
  g_assert_cmpfloat (two[1].x, ==, 50);
  drama_align (two, 1, DRAMA_ALIGN_RIGHT);
  g_assert_cmpfloat (two[0].x, ==, 0);
  drama_align (NULL, 0, DRAMA_ALIGN_TOP);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/geom/align/lines_follow_the_bounds_of_all",
                   test_lines_follow_the_bounds_of_all);
  g_test_add_func ("/geom/align/gaps_become_even_and_the_outermost_stay",
                   test_gaps_become_even_and_the_outermost_stay);
  g_test_add_func ("/geom/align/twice_is_once", test_twice_is_once);
  g_test_add_func ("/geom/align/two_have_no_gaps_to_even_out", test_two_have_no_gaps_to_even_out);

  return g_test_run ();
}
