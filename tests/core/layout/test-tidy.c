/* test-tidy.c - what a reader stumbles over, seen and mended
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-tidy.h"

#include "drama-cross.h"
#include "drama-settle.h"
#include "fixture.h"

typedef struct
{
  Fixture      fixture;
  DramaPart   *part;
  DramaStress *stress;
  DramaTidy   *tidy;
} Scene;

static void
scene_clear (Scene *self)
{
  drama_tidy_free (self->tidy);
  drama_stress_free (self->stress);
  drama_part_free (self->part);
  fixture_clear (&self->fixture);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Scene, scene_clear)

static void
scene_begin (Scene *self)
{
  self->part = fixture_make_part (&self->fixture);
  self->stress = drama_stress_new (self->part->topology, NULL, 1);
  while (!drama_stress_prepare (self->stress))
    continue;
  self->tidy = drama_tidy_new (self->part, self->stress, SPACING, G_MAXSIZE,
                               self->fixture.positions);
}

static void
scene_run (Scene *self)
{
  while (!drama_tidy_step (self->tidy))
    continue;
}

/* Two triangles, one corner of each pulled across the other's side. */
static void
test_crossing_is_undone (void)
{
  const DramaLink links[] = { { 0, 1 }, { 1, 2 }, { 2, 3 }, { 3, 0 } };
  g_auto (Scene) scene = { 0 };

  fixture_init (&scene.fixture, 4, links, 4);
  scene.fixture.positions[1] = drama_vec (160, 0);
  scene.fixture.positions[2] = drama_vec (0, 160);
  scene.fixture.positions[3] = drama_vec (160, 160);
  scene_begin (&scene);
  g_assert_cmpuint (drama_cross_count (scene.part->topology, scene.fixture.positions), ==, 1);
  scene_run (&scene);

  g_assert_cmpuint (drama_cross_count (scene.part->topology, scene.fixture.positions), ==, 0);
}

static void
test_name_leaves_the_line (void)
{
  const DramaLink links[] = { { 0, 1 }, { 1, 2 } };
  g_auto (Scene) scene = { 0 };
  double before;

  fixture_init (&scene.fixture, 4, links, 2);
  for (guint i = 0; i < 4; i++)
    scene.fixture.boxes[i] = (DramaRect){ -50, -20, 100, 40 };
  scene.fixture.positions[1] = drama_vec (400, 0);
  scene.fixture.positions[2] = drama_vec (400, 300);
  scene.fixture.positions[3] = drama_vec (200, 10);
  scene_begin (&scene);
  before = drama_tidy_measure (scene.tidy);
  scene_run (&scene);

  g_assert_cmpfloat (drama_tidy_measure (scene.tidy), <, before - 3);
  for (guint i = 0; i < 2; i++)
    g_assert_false (drama_rect_meets_segment (fixture_box (&scene.fixture, 3),
                                              scene.fixture.positions[links[i].from],
                                              scene.fixture.positions[links[i].to]));
}

/* Whatever is moved, it is to a free place and for the better. */
static void
test_never_worse_and_never_on_another (void)
{
  for (guint seed = 0; seed < 8; seed++)
    {
      g_auto (Scene) scene = { 0 };
      double before = 0, after = 0;

      fixture_init_random (&scene.fixture, 25, 40, seed);
      for (guint i = 0; i < 25; i++)
        scene.fixture.positions[i] = drama_vec (i % 5 * 330.0, i / 5 * 200.0);
      scene_begin (&scene);
      before = drama_tidy_measure (scene.tidy);
      scene_run (&scene);
      after = drama_tidy_measure (scene.tidy);

      fixture_assert_no_overlap (&scene.fixture);
      g_assert_cmpfloat (after, <, before);
    }
}

/* A node that is where it should be, and one that is on a line: the second is worse. */
static void
test_judge_sees_the_fault (void)
{
  const DramaLink links[] = { { 0, 1 }, { 1, 2 } };
  g_auto (Scene) scene = { 0 };

  fixture_init (&scene.fixture, 3, links, 2);
  for (guint i = 0; i < 3; i++)
    scene.fixture.boxes[i] = (DramaRect){ -30, -20, 60, 40 };
  scene.fixture.positions[1] = drama_vec (160, 0);
  scene.fixture.positions[2] = drama_vec (320, 0);
  scene_begin (&scene);

  g_assert_cmpfloat (drama_tidy_judge (scene.tidy, 2, drama_vec (320, 0)), <, 0.1);
  g_assert_cmpfloat (drama_tidy_judge (scene.tidy, 2, drama_vec (80, 0)), >, 4);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/tidy/crossing_is_undone", test_crossing_is_undone);
  g_test_add_func ("/layout/tidy/name_leaves_the_line", test_name_leaves_the_line);
  g_test_add_func ("/layout/tidy/never_worse_and_never_on_another",
                   test_never_worse_and_never_on_another);
  g_test_add_func ("/layout/tidy/judge_sees_the_fault", test_judge_sees_the_fault);

  return g_test_run ();
}
