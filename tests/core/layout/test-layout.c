/* test-layout.c - what every layout must keep to
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include <string.h>

static void
test_two (void)
{
  const DramaLink link = { 0, 1 };
  g_auto (Fixture) fixture = { 0 };
  double length;

  fixture_init (&fixture, 2, &link, 1);
  fixture_run (&fixture, 1);
  length = drama_vec_distance (fixture.positions[0], fixture.positions[1]);

  g_assert_cmpfloat_with_epsilon (length, SPACING, 0.02 * SPACING);
}

static void
test_no_overlap (void)
{
  guint n_graphs = g_test_slow () ? 300 : 20;

  for (guint i = 0; i < n_graphs; i++)
    {
      g_auto (Fixture) fixture = { 0 };
      DramaRandom random;
      guint       n_nodes;

      drama_random_init (&random, i);
      n_nodes = 1 + drama_random_below (&random, i % 10 == 9 ? 500 : 80);
      fixture_init_random (&fixture, n_nodes, drama_random_below (&random, 2 * n_nodes + 1), i);
      fixture_run (&fixture, i);

      fixture_assert_finite (&fixture);
      fixture_assert_no_overlap (&fixture);
    }
}

static void
check_same_bits (guint    n_nodes,
                 gboolean labelled)
{
  g_auto (Fixture) one = { 0 };
  g_auto (Fixture) other = { 0 };
  g_auto (Fixture) third = { 0 };
  Fixture *const all[] = { &one, &other, &third };
  gsize          size = n_nodes * sizeof (DramaVec);

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      fixture_init_random (all[i], n_nodes, 2 * n_nodes, 7);
      if (!labelled)
        {
          memset (all[i]->boxes, 0, n_nodes * sizeof (DramaRect));
          memset (all[i]->rooms, 0, 2 * n_nodes * sizeof (double));
        }
      fixture_run (all[i], i < 2 ? 5 : 6);
    }

  g_assert_cmpmem (one.positions, size, other.positions, size);
  g_assert_cmpint (memcmp (one.positions, third.positions, size), !=, 0);
}

/* With tries, without, and with pivots only. */
static void
test_same_bits (void)
{
  check_same_bits (10, TRUE);
  check_same_bits (120, TRUE);
  check_same_bits (2000, FALSE);
}

/* A hash (FNV-1a, by words) of the places of one small graph: every machine must find
 * these bits, whatever its processor, compiler and C library.  A change of the method
 * changes it; then this number changes with it, and stored pictures do not. */
static void
test_known_bits (void)
{
  const DramaLink links[] = {
    { 0, 1 },
    { 1, 2 },
    { 2, 3 },
    { 3, 0 },
    { 0, 2 },
    { 3, 4 },
    { 4, 5 },
    { 6, 7 },
  };
  g_auto (Fixture) fixture = { 0 };
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  fixture_init (&fixture, 9, links, G_N_ELEMENTS (links));
  for (guint i = 0; i < 9; i++)
    fixture.boxes[i] = (DramaRect){ -60, -20, 120, 50 };
  fixture_run (&fixture, 42);

  for (guint i = 0; i < 9; i++)
    {
      guint64 bits[2];

      memcpy (bits, &fixture.positions[i], sizeof bits);
      hash = (hash ^ bits[0]) * G_GUINT64_CONSTANT (0x100000001b3);
      hash = (hash ^ bits[1]) * G_GUINT64_CONSTANT (0x100000001b3);
    }

  g_assert_cmphex (hash, ==, G_GUINT64_CONSTANT (0x372077f9407d3a61));
}

static void
test_fixed_stay (void)
{
  for (guint i = 0; i < 20; i++)
    {
      g_auto (Fixture) fixture = { 0 };
      DramaRandom random;

      fixture_init_random (&fixture, 40, 50, i);
      drama_random_init (&random, i);
      for (guint j = 0; j < 40; j++)
        {
          fixture.fixed[j] = drama_random_below (&random, 3) == 0;
          fixture.start[j] = fixture_draw_point (&random, 1000, 900);
        }
      fixture_run_on (&fixture, i);

      fixture_assert_finite (&fixture);
      fixture_assert_no_overlap (&fixture);
      for (guint j = 0; j < 40; j++)
        if (fixture.fixed[j])
          g_assert_true (is_same (fixture.positions[j], fixture.start[j]));
    }
}

/* Adding an actor moves no other, and it comes to stand by those it knows. */
static void
test_newcomers (void)
{
  for (guint i = 0; i < 8; i++)
    {
      g_auto (Fixture) fixture = { 0 };
      double nearest = G_MAXDOUBLE;

      fixture_init_random (&fixture, 30, 60, i);
      fixture_run (&fixture, i);
      memcpy (fixture.start, fixture.positions, 30 * sizeof (DramaVec));
      memset (fixture.fixed, TRUE, 30);
      fixture.start[29] = drama_vec (NAN, NAN);
      fixture.fixed[29] = FALSE;
      fixture_run_on (&fixture, i);

      fixture_assert_no_overlap (&fixture);
      for (guint j = 0; j < 29; j++)
        g_assert_true (is_same (fixture.positions[j], fixture.start[j]));
      for (guint j = 0; j < drama_topology_get_degree (fixture.topology, 29); j++)
        {
          guint neighbour = drama_topology_get_neighbours (fixture.topology, 29)[j];

          if (neighbour != 29)
            nearest = MIN (nearest,
                           drama_vec_distance (fixture.positions[29],
                                               fixture.positions[neighbour]));
        }
      g_assert_true (nearest == G_MAXDOUBLE || nearest < 5 * SPACING);
    }
}

static void
test_translation (void)
{
  g_auto (Fixture) here = { 0 };
  g_auto (Fixture) there = { 0 };

  fixture_init_random (&here, 40, 60, 3);
  fixture_init_random (&there, 40, 60, 3);
  for (guint i = 0; i < 40; i++)
    {
      here.start[i] = drama_vec ((double) (i * 37 % 400), (double) (i * 91 % 300));
      there.start[i] = drama_vec_add (here.start[i], drama_vec (4096, -1024));
      here.fixed[i] = there.fixed[i] = i % 5 == 0;
    }
  fixture_run_on (&here, 1);
  fixture_run_on (&there, 1);

  for (guint i = 0; i < 40; i++)
    {
      DramaVec moved = drama_vec_sub (there.positions[i], here.positions[i]);

      g_assert_cmpfloat_with_epsilon (moved.x, 4096, 1e-6);
      g_assert_cmpfloat_with_epsilon (moved.y, -1024, 1e-6);
    }
}

static void
test_linked_are_nearer (void)
{
  for (guint i = 0; i < 5; i++)
    {
      g_auto (Fixture) fixture = { 0 };
      double linked = 0, all = 0;
      guint  n_linked = 0;

      fixture_init_random (&fixture, 50, 60, i);
      fixture_run (&fixture, i);
      for (guint j = 0; j < fixture.n_links; j++)
        {
          DramaLink link = drama_topology_get_links (fixture.topology)[j];

          if (link.from == link.to)
            continue;
          linked += drama_vec_distance (fixture.positions[link.from], fixture.positions[link.to]);
          n_linked++;
        }
      for (guint j = 0; j < 50; j++)
        for (guint k = 0; k < j; k++)
          all += drama_vec_distance (fixture.positions[j], fixture.positions[k]);

      g_assert_cmpfloat (linked / n_linked, <, 0.6 * all / (50 * 49 / 2));
    }
}

/* A path can be drawn without any stress: straight, each node a link farther. */
static void
test_path (void)
{
  g_autofree DramaLink *links = g_new (DramaLink, 19);
  g_auto (Fixture) fixture = { 0 };

  for (guint i = 0; i < 19; i++)
    links[i] = (DramaLink){ i, i + 1 };
  fixture_init (&fixture, 20, links, 19);
  fixture_run (&fixture, 1);

  for (guint i = 0; i < 20; i++)
    for (guint j = 0; j < i; j++)
      {
        double length = drama_vec_distance (fixture.positions[i], fixture.positions[j]);

        g_assert_cmpfloat_with_epsilon (length / SPACING, i - j, 0.25);
      }
}

static DramaRect
find_bounds (const Fixture *self)
{
  DramaRect bounds = fixture_box (self, 0);

  for (guint i = 1; i < self->n_nodes; i++)
    bounds = drama_rect_union (bounds, fixture_box (self, i));

  return bounds;
}

static void
test_aspect (void)
{
  const double aspects[] = { 0.5, 1, 2 };

  for (guint i = 0; i < G_N_ELEMENTS (aspects); i++)
    {
      g_auto (Fixture) fixture = { 0 };
      DramaLayoutInput input;
      DramaRect        bounds;

      fixture_init_random (&fixture, 120, 60, 9);
      input = fixture_input (&fixture, 1);
      input.aspect = aspects[i];
      g_assert_true (drama_layout_run (&input, NULL, NULL, fixture.positions));
      bounds = find_bounds (&fixture);

      g_assert_cmpfloat (bounds.width / bounds.height, >, aspects[i] / 1.6);
      g_assert_cmpfloat (bounds.width / bounds.height, <, aspects[i] * 1.6);
      g_assert_cmpfloat_with_epsilon (drama_rect_centre (bounds).x, 0, 1e-6);
      g_assert_cmpfloat_with_epsilon (drama_rect_centre (bounds).y, 0, 1e-6);
    }
}

static gboolean
give_up_at_zero (gpointer data)
{
  guint *left = data;

  return (*left)-- == 0;
}

static void
test_given_up (void)
{
  g_auto (Fixture) fixture = { 0 };
  DramaLayoutInput input;
  guint            left = 3;

  fixture_init_random (&fixture, 60, 90, 1);
  input = fixture_input (&fixture, 1);
  for (guint i = 0; i < 60; i++)
    fixture.positions[i] = drama_vec (i, -7);

  g_assert_false (drama_layout_run (&input, give_up_at_zero, &left, fixture.positions));
  for (guint i = 0; i < 60; i++)
    g_assert_true (is_same (fixture.positions[i], drama_vec (i, -7)));
}

static void
test_steps (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (DramaLayout) layout = NULL;
  DramaLayoutInput input;
  guint            n_steps = 0;

  fixture_init_random (&fixture, 200, 300, 1);
  input = fixture_input (&fixture, 1);
  layout = drama_layout_new (&input);
  g_assert_cmpuint (drama_layout_get_n_nodes (layout), ==, 200);

  for (; !drama_layout_is_settled (layout); n_steps++)
    {
      drama_layout_step (layout);
      memcpy (fixture.positions, drama_layout_get_positions (layout), 200 * sizeof (DramaVec));
      fixture_assert_finite (&fixture);
      g_assert_cmpuint (n_steps, <, 5000);
    }
  g_assert_cmpuint (n_steps, >, 20);
  g_assert_cmpfloat (drama_layout_step (layout), ==, 0);

  /* All at once is the same. */
  fixture_run (&fixture, 1);
  g_assert_cmpmem (fixture.positions, 200 * sizeof (DramaVec),
                   drama_layout_get_positions (layout), 200 * sizeof (DramaVec));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/layout/two_are_a_link_apart", test_two);
  g_test_add_func ("/layout/layout/boxes_never_overlap", test_no_overlap);
  g_test_add_func ("/layout/layout/same_seed_gives_same_bits", test_same_bits);
  g_test_add_func ("/layout/layout/same_bits_on_every_machine", test_known_bits);
  g_test_add_func ("/layout/layout/fixed_stay_to_the_bit", test_fixed_stay);
  g_test_add_func ("/layout/layout/only_newcomers_move", test_newcomers);
  g_test_add_func ("/layout/layout/translation_does_not_matter", test_translation);
  g_test_add_func ("/layout/layout/linked_are_nearer_than_strangers", test_linked_are_nearer);
  g_test_add_func ("/layout/layout/path_is_straight", test_path);
  g_test_add_func ("/layout/layout/picture_fits_the_aspect", test_aspect);
  g_test_add_func ("/layout/layout/given_up_leaves_all_untouched", test_given_up);
  g_test_add_func ("/layout/layout/steps_end_and_are_the_same", test_steps);

  return g_test_run ();
}
