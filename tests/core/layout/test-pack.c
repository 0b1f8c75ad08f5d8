/* test-pack.c - parts side by side, none on another
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-pack.h"

#include "fixture.h"

#define GAP 40.0

static void
pack (DramaPart *const *parts,
      guint             n_parts,
      double            aspect)
{
  g_autoptr (DramaPack) self = drama_pack_new (parts, n_parts, aspect, GAP);

  while (!drama_pack_step (self))
    continue;
}

/* A star with its middle at the origin. */
static DramaPart *
make_star (guint  n_leaves,
           double radius)
{
  g_autofree DramaLink *links = g_new (DramaLink, n_leaves);
  g_auto (Fixture) fixture = { 0 };

  for (guint i = 0; i < n_leaves; i++)
    links[i] = (DramaLink){ 0, i + 1 };
  fixture_init (&fixture, n_leaves + 1, links, n_leaves);
  for (guint i = 0; i <= n_leaves; i++)
    {
      fixture.boxes[i] = (DramaRect){ -30, -15, 60, 40 };
      if (i > 0)
        fixture.positions[i] = drama_vec (radius * cos (i * 2 * G_PI / n_leaves),
                                          radius * sin (i * 2 * G_PI / n_leaves));
    }

  return fixture_make_part (&fixture);
}

static void
assert_apart (const DramaPart *one,
              const DramaPart *other)
{
  for (guint i = 0; i < one->n_nodes; i++)
    for (guint j = 0; j < other->n_nodes; j++)
      g_assert_false (drama_rect_meets (
          drama_rect_grow (drama_part_box (one, i, one->positions[i]), GAP / 2 - 1e-6),
          drama_rect_grow (drama_part_box (other, j, other->positions[j]), GAP / 2 - 1e-6)));
}

static void
test_none_lies_on_another (void)
{
  const double aspects[] = { 0.5, 1.5, 3 };

  for (guint k = 0; k < G_N_ELEMENTS (aspects); k++)
    {
      g_autoptr (GPtrArray) parts =
          g_ptr_array_new_with_free_func ((GDestroyNotify) drama_part_free);
      DramaRect all = { 0 };

      for (guint i = 0; i < 25; i++)
        g_ptr_array_add (parts, make_star (1 + i % 7, 80 + 10 * i));
      pack ((DramaPart *const *) parts->pdata, parts->len, aspects[k]);

      for (guint i = 0; i < parts->len; i++)
        {
          const DramaPart *part = parts->pdata[i];
          DramaRect        bounds = drama_part_bounds (part, part->positions);

          all = i > 0 ? drama_rect_union (all, bounds) : bounds;
          for (guint j = 0; j < i; j++)
            assert_apart (part, parts->pdata[j]);
        }
      g_assert_cmpfloat (all.width / all.height, >, aspects[k] / 1.5);
      g_assert_cmpfloat (all.width / all.height, <, aspects[k] * 1.5);
    }
}

/* Between the rays of a large star there is room for a small part. */
static void
test_bays_are_used (void)
{
  g_autoptr (DramaPart) star = make_star (4, 900);
  g_autoptr (DramaPart) pair = make_star (1, 100);
  DramaPart *const parts[] = { star, pair };
  DramaRect        before = drama_part_bounds (star, star->positions);
  DramaRect        after;

  pack (parts, 2, 1);
  after = drama_rect_union (drama_part_bounds (star, star->positions),
                            drama_part_bounds (pair, pair->positions));

  assert_apart (star, pair);
  g_assert_cmpfloat_with_epsilon (after.width, before.width, 1e-6);
  g_assert_cmpfloat_with_epsilon (after.height, before.height, 1e-6);
}

/* What is fixed stays, what has a place stays if it can, others make way. */
static void
test_places_are_kept (void)
{
  g_autoptr (DramaPart) fixed = make_star (5, 200);
  g_autoptr (DramaPart) near = make_star (3, 120);
  g_autoptr (DramaPart) loose = make_star (4, 150);
  DramaPart *const parts[] = { loose, near, fixed };

  fixed->fixed = g_new0 (guint8, 6);
  fixed->placed = g_new0 (guint8, 6);
  fixed->fixed[2] = fixed->placed[2] = TRUE;
  near->placed = g_new0 (guint8, 4);
  near->placed[0] = TRUE;
  for (guint i = 0; i < 4; i++)
    near->positions[i].x += 1000;
  pack (parts, 3, 1.5);

  g_assert_cmpfloat (fixed->positions[0].x, ==, 0);
  g_assert_cmpfloat (near->positions[0].x, ==, 1000);
  assert_apart (fixed, near);
  assert_apart (fixed, loose);
  assert_apart (near, loose);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/pack/none_lies_on_another", test_none_lies_on_another);
  g_test_add_func ("/layout/pack/bays_are_used", test_bays_are_used);
  g_test_add_func ("/layout/pack/places_are_kept", test_places_are_kept);

  return g_test_run ();
}
