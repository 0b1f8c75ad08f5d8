/* test-layout-runner.c - a layout in a worker ends, or is given up
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "canvas-fixture.h"

typedef struct
{
  guint     n_calls;
  guint     n_actors;
  DramaVec *positions;
} Result;

static void
on_done (const DramaVec *positions,
         gpointer        data)
{
  Result *result = data;

  result->n_calls++;
  result->positions = g_memdup2 (positions, result->n_actors * sizeof (DramaVec));
}

static DramaLayoutRunner *
start (DramaDossier    *dossier,
       DramaArrangeMode mode,
       Result          *result)
{
  DramaLayoutRequest request = { .dossier = dossier, .mode = mode, .aspect = 1.5, .text_scale = 1 };

  result->n_actors = drama_dossier_get_n_actors (dossier);

  return drama_layout_runner_start (&request, on_done, result);
}

static void
wait_until_done (Result *result)
{
  while (result->n_calls == 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_finishes_once_with_finite_places (void)
{
  g_autoptr (DramaDossier) dossier = make_dossier (30, FALSE);
  Result result = { 0 };
  g_autoptr (DramaLayoutRunner) runner = start (dossier, DRAMA_ARRANGE_NEW, &result);
  const DramaVec *frame;

  g_assert_cmpint (drama_layout_runner_get_mode (runner), ==, DRAMA_ARRANGE_NEW);
  wait_until_done (&result);
  wait_ms (50);
  g_assert_cmpuint (result.n_calls, ==, 1);
  for (guint i = 0; i < 30; i++)
    g_assert_true (drama_vec_is_finite (result.positions[i]));

  /* The last frame is where it ended. */
  frame = drama_layout_runner_take_frame (runner);
  g_assert_nonnull (frame);
  g_assert_cmpmem (frame, 30 * sizeof (DramaVec), result.positions, 30 * sizeof (DramaVec));
  g_assert_null (drama_layout_runner_take_frame (runner));
  g_free (result.positions);
}

static void
test_same_dossier_same_places (void)
{
  g_autoptr (DramaDossier) dossier = make_dossier (30, FALSE);
  Result             first = { 0 }, second = { 0 };
  DramaLayoutRunner *runner = start (dossier, DRAMA_ARRANGE_NEW, &first);

  wait_until_done (&first);
  drama_layout_runner_free (runner);
  runner = start (dossier, DRAMA_ARRANGE_NEW, &second);
  wait_until_done (&second);
  drama_layout_runner_free (runner);
  g_assert_cmpmem (first.positions, 30 * sizeof (DramaVec), second.positions,
                   30 * sizeof (DramaVec));
  g_free (first.positions);
  g_free (second.positions);
}

/* Nobody is told, and the worker, wherever it is, gives up and frees what it has. */
static void
test_freed_run_is_never_done (void)
{
  g_autoptr (DramaDossier) dossier = make_dossier (400, FALSE);
  Result result = { 0 };

  for (guint ms = 0; ms < 40; ms += 10)
    {
      DramaLayoutRunner *runner = start (dossier, DRAMA_ARRANGE_NEW, &result);

      g_usleep (ms * 1000);
      drama_layout_runner_free (runner);
    }
  wait_ms (300);
  g_assert_cmpuint (result.n_calls, ==, 0);
}

static void
test_keeping_moves_nobody_who_has_a_place (void)
{
  g_autoptr (DramaDossier) dossier = make_dossier (9, TRUE);
  Result result = { 0 };
  g_autoptr (DramaLayoutRunner) runner = NULL;

  runner = start (dossier, DRAMA_ARRANGE_KEEP, &result);
  wait_until_done (&result);
  for (guint i = 0; i < 9; i++)
    {
      DramaVec at = drama_actor_get_fields (drama_dossier_get_actor (dossier, i))->position;

      g_assert_cmpfloat (result.positions[i].x, ==, at.x);
      g_assert_cmpfloat (result.positions[i].y, ==, at.y);
    }
  g_free (result.positions);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/canvas/layout-runner/finishes_once_with_finite_places",
                   test_finishes_once_with_finite_places);
  g_test_add_func ("/canvas/layout-runner/same_dossier_same_places", test_same_dossier_same_places);
  g_test_add_func ("/canvas/layout-runner/freed_run_is_never_done", test_freed_run_is_never_done);
  g_test_add_func ("/canvas/layout-runner/keeping_moves_nobody_who_has_a_place",
                   test_keeping_moves_nobody_who_has_a_place);

  return g_test_run ();
}
