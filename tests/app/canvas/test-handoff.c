/* test-handoff.c - frames arrive whole and in order
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-handoff.h"

#define N_POINTS 500
#define N_FRAMES 20000

static void
test_nothing_published_is_nothing_taken (void)
{
  g_autoptr (DramaHandoff) handoff = drama_handoff_new (3);

  g_assert_cmpuint (drama_handoff_get_n_points (handoff), ==, 3);
  g_assert_null (drama_handoff_take (handoff));
}

static void
test_only_the_newest_frame_is_taken_and_once (void)
{
  g_autoptr (DramaHandoff) handoff = drama_handoff_new (1);
  DramaVec        point;
  const DramaVec *taken;

  for (guint i = 1; i <= 5; i++)
    {
      point = drama_vec (i, -1.0 * i);
      drama_handoff_publish (handoff, &point);
    }

  taken = drama_handoff_take (handoff);
  g_assert_nonnull (taken);
  g_assert_cmpfloat (taken[0].x, ==, 5);
  g_assert_cmpfloat (taken[0].y, ==, -5);
  g_assert_null (drama_handoff_take (handoff));
}

static void
test_a_taken_frame_stays_until_the_next_is_taken (void)
{
  g_autoptr (DramaHandoff) handoff = drama_handoff_new (1);
  DramaVec        point = drama_vec (1, 1);
  const DramaVec *taken;

  drama_handoff_publish (handoff, &point);
  taken = drama_handoff_take (handoff);
  for (guint i = 2; i < 20; i++)
    {
      point = drama_vec (i, i);
      drama_handoff_publish (handoff, &point);
      g_assert_cmpfloat (taken[0].x, ==, 1);
    }
}

static void
test_no_points_are_a_frame_too (void)
{
  g_autoptr (DramaHandoff) handoff = drama_handoff_new (0);
  DramaVec none = { 0 };

  drama_handoff_publish (handoff, &none);
  g_assert_nonnull (drama_handoff_take (handoff));
}

/* Every point of frame k is (k, k): a torn frame has two numbers in it. */
static gpointer
write_frames (gpointer data)
{
  DramaHandoff        *handoff = data;
  g_autofree DramaVec *points = g_new (DramaVec, N_POINTS);

  for (guint frame = 1; frame <= N_FRAMES; frame++)
    {
      for (guint i = 0; i < N_POINTS; i++)
        points[i] = drama_vec (frame, frame);
      drama_handoff_publish (handoff, points);
    }

  return NULL;
}

static void
test_frames_are_whole_and_never_go_back (void)
{
  g_autoptr (DramaHandoff) handoff = drama_handoff_new (N_POINTS);
  GThread *writer = g_thread_new ("writer", write_frames, handoff);
  double   last = 0;

  while (last < N_FRAMES)
    {
      const DramaVec *points = drama_handoff_take (handoff);

      if (points == NULL)
        {
          g_thread_yield ();
          continue;
        }
      g_assert_cmpfloat (points[0].x, >, last);
      last = points[0].x;
      for (guint i = 0; i < N_POINTS; i++)
        if (points[i].x != last || points[i].y != last)
          g_error ("frame %g is torn at point %u", last, i);
    }

  g_thread_join (writer);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/canvas/handoff/nothing_published_is_nothing_taken",
                   test_nothing_published_is_nothing_taken);
  g_test_add_func ("/canvas/handoff/only_the_newest_frame_is_taken_and_once",
                   test_only_the_newest_frame_is_taken_and_once);
  g_test_add_func ("/canvas/handoff/a_taken_frame_stays_until_the_next_is_taken",
                   test_a_taken_frame_stays_until_the_next_is_taken);
  g_test_add_func ("/canvas/handoff/no_points_are_a_frame_too", test_no_points_are_a_frame_too);
  g_test_add_func ("/canvas/handoff/frames_are_whole_and_never_go_back",
                   test_frames_are_whole_and_never_go_back);

  return g_test_run ();
}
