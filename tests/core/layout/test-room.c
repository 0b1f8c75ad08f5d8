/* test-room.c - what is too close is pushed apart, by what is missing
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-room.h"

#include "fixture.h"

static void
test_short_link_grows (void)
{
  const DramaLink link = { 0, 1 };
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (DramaPart) part = NULL;

  fixture_init (&fixture, 2, &link, 1);
  fixture.boxes[0] = fixture.boxes[1] = (DramaRect){ -50, -20, 100, 40 };
  fixture.rooms[0] = 80;
  fixture.positions[1] = drama_vec (130, 0);
  part = fixture_make_part (&fixture);
  drama_room_sweep (part, 1, fixture.positions);

  g_assert_cmpfloat_with_epsilon (fixture.positions[1].x - fixture.positions[0].x, 180, 1e-9);
  g_assert_cmpfloat_with_epsilon (fixture.positions[1].x + fixture.positions[0].x, 130, 1e-9);
  g_assert_cmpfloat (drama_room_sweep (part, 1, fixture.positions), <, 1e-9);
}

static void
test_fixed_end_leaves_all_to_the_other (void)
{
  const DramaLink link = { 0, 1 };
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (DramaPart) part = NULL;

  fixture_init (&fixture, 2, &link, 1);
  fixture.rooms[0] = 80;
  fixture.positions[1] = drama_vec (30, 0);
  part = fixture_make_part (&fixture);
  part->fixed = g_new0 (guint8, 2);
  part->fixed[0] = TRUE;
  drama_room_sweep (part, 1, fixture.positions);

  g_assert_cmpfloat (fixture.positions[0].x, ==, 0);
  g_assert_cmpfloat_with_epsilon (fixture.positions[1].x, 80, 1e-9);
}

static void
test_boxes_part (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (DramaPart) part = NULL;

  fixture_init_random (&fixture, 40, 0, 2);
  for (guint i = 0; i < 40; i++)
    fixture.positions[i] = drama_vec (i % 7 * 60.0, i / 7 * 60.0);
  part = fixture_make_part (&fixture);
  g_assert_cmpfloat (drama_room_measure_overlap (part, fixture.positions), >, 0.5);
  for (guint i = 0; i < 300; i++)
    drama_room_sweep (part, 0.8, fixture.positions);

  g_assert_cmpfloat (drama_room_measure_overlap (part, fixture.positions), <, 0.01);
}

/* A name in the middle of a line between two others is pushed off it. */
static void
test_link_is_cleared (void)
{
  const DramaLink link = { 0, 1 };
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (DramaPart) part = NULL;

  fixture_init (&fixture, 3, &link, 1);
  fixture.boxes[2] = (DramaRect){ -50, -20, 100, 40 };
  fixture.positions[1] = drama_vec (600, 0);
  fixture.positions[2] = drama_vec (300, 4);
  part = fixture_make_part (&fixture);
  for (guint i = 0; i < 40; i++)
    drama_room_sweep (part, 0.8, fixture.positions);

  g_assert_false (drama_rect_meets_segment (fixture_box (&fixture, 2), fixture.positions[0],
                                            fixture.positions[1]));
  g_assert_cmpfloat (fixture.positions[2].y, >, 4);
}

/* Two equal boxes that share a quarter: half of one box, of the area of two. */
static void
test_overlap_is_a_share (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (DramaPart) part = NULL;

  fixture_init (&fixture, 2, NULL, 0);
  fixture.boxes[0] = fixture.boxes[1] = (DramaRect){ 0, 0, 88, 28 };
  fixture.positions[1] = drama_vec (50, 20);
  part = fixture_make_part (&fixture);

  g_assert_cmpfloat_with_epsilon (drama_room_measure_overlap (part, fixture.positions), 0.125,
                                  1e-9);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/room/short_link_grows", test_short_link_grows);
  g_test_add_func ("/layout/room/fixed_end_leaves_all_to_the_other",
                   test_fixed_end_leaves_all_to_the_other);
  g_test_add_func ("/layout/room/boxes_part", test_boxes_part);
  g_test_add_func ("/layout/room/link_is_cleared", test_link_is_cleared);
  g_test_add_func ("/layout/room/overlap_is_a_share", test_overlap_is_a_share);

  return g_test_run ();
}
