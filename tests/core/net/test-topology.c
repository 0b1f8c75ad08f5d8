/* test-topology.c - rows that say who is joined to whom
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-topology.h"

#include "drama-random.h"

/* One after the other: compilers differ in which argument they work out first. */
static DramaLink
draw_link (DramaRandom *random,
           guint        n_nodes)
{
  guint from = drama_random_below (random, n_nodes);
  guint to = drama_random_below (random, n_nodes);

  return (DramaLink){ from, to };
}

static void
test_no_nodes (void)
{
  g_autoptr (DramaTopology) topology = drama_topology_new (0, NULL, 0);

  g_assert_cmpuint (drama_topology_get_n_nodes (topology), ==, 0);
  g_assert_cmpuint (drama_topology_get_n_links (topology), ==, 0);
}

static void
test_lonely_node_has_an_empty_row (void)
{
  const DramaLink link = { 0, 2 };
  g_autoptr (DramaTopology) topology = drama_topology_new (3, &link, 1);

  g_assert_cmpuint (drama_topology_get_degree (topology, 1), ==, 0);
  g_assert_cmpuint (drama_topology_get_degree (topology, 2), ==, 1);
  g_assert_cmpuint (drama_topology_get_neighbours (topology, 2)[0], ==, 0);
}

static void
test_rows_follow_the_links (void)
{
  const DramaLink links[] = { { 0, 3 }, { 2, 0 }, { 0, 1 } };
  g_autoptr (DramaTopology) topology = drama_topology_new (4, links, 3);
  const guint *neighbours = drama_topology_get_neighbours (topology, 0);
  const guint *incident = drama_topology_get_incident (topology, 0);

  g_assert_cmpuint (drama_topology_get_degree (topology, 0), ==, 3);
  g_assert_cmpuint (neighbours[0], ==, 3);
  g_assert_cmpuint (neighbours[1], ==, 2);
  g_assert_cmpuint (neighbours[2], ==, 1);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (incident[i], ==, i);
}

static void
test_loop_counts_twice (void)
{
  const DramaLink link = { 1, 1 };
  g_autoptr (DramaTopology) topology = drama_topology_new (2, &link, 1);

  g_assert_cmpuint (drama_topology_get_degree (topology, 0), ==, 0);
  g_assert_cmpuint (drama_topology_get_degree (topology, 1), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpuint (drama_topology_get_neighbours (topology, 1)[i], ==, 1);
      g_assert_cmpuint (drama_topology_get_incident (topology, 1)[i], ==, 0);
    }
}

static void
test_parallel_links_each_count (void)
{
  const DramaLink links[] = { { 0, 1 }, { 1, 0 }, { 0, 1 } };
  g_autoptr (DramaTopology) topology = drama_topology_new (2, links, 3);

  for (guint node = 0; node < 2; node++)
    {
      g_assert_cmpuint (drama_topology_get_degree (topology, node), ==, 3);
      for (guint i = 0; i < 3; i++)
        {
          g_assert_cmpuint (drama_topology_get_neighbours (topology, node)[i], ==, 1 - node);
          g_assert_cmpuint (drama_topology_get_incident (topology, node)[i], ==, i);
        }
    }
}

static void
test_links_are_copied (void)
{
  DramaLink link = { 0, 1 };
  g_autoptr (DramaTopology) topology = drama_topology_new (2, &link, 1);

  link.to = 0;

  g_assert_cmpuint (drama_topology_get_links (topology)[0].to, ==, 1);
}

/* In any graph: each end of each link stands once in the row of its node. */
static void
test_rows_hold_each_end_once (void)
{
  for (guint seed = 0; seed < 50; seed++)
    {
      DramaLink         links[60];
      g_autofree guint *seen = g_new0 (guint, 60);
      DramaRandom       random;
      guint             n_ends = 0;
      g_autoptr (DramaTopology) topology = NULL;

      drama_random_init (&random, seed);
      for (guint i = 0; i < 60; i++)
        links[i] = draw_link (&random, 20);
      topology = drama_topology_new (20, links, 60);

      for (guint node = 0; node < 20; node++)
        for (guint i = 0; i < drama_topology_get_degree (topology, node); i++)
          {
            guint link = drama_topology_get_incident (topology, node)[i];
            guint other = drama_topology_get_neighbours (topology, node)[i];

            g_assert_true ((links[link].from == node && links[link].to == other) ||
                           (links[link].to == node && links[link].from == other));
            seen[link]++;
            n_ends++;
          }
      g_assert_cmpuint (n_ends, ==, 120);
      for (guint i = 0; i < 60; i++)
        g_assert_cmpuint (seen[i], ==, 2);
    }
}

static void
test_reference_keeps (void)
{
  const DramaLink link = { 0, 1 };
  DramaTopology  *topology = drama_topology_new (2, &link, 1);
  DramaTopology  *same = drama_topology_ref (topology);

  g_assert_true (same == topology);
  drama_topology_unref (topology);
  g_assert_cmpuint (drama_topology_get_n_nodes (same), ==, 2);
  drama_topology_unref (same);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/net/topology/no_nodes_are_a_graph", test_no_nodes);
  g_test_add_func ("/net/topology/lonely_node_has_an_empty_row", test_lonely_node_has_an_empty_row);
  g_test_add_func ("/net/topology/rows_follow_the_links", test_rows_follow_the_links);
  g_test_add_func ("/net/topology/loop_counts_twice", test_loop_counts_twice);
  g_test_add_func ("/net/topology/parallel_links_each_count", test_parallel_links_each_count);
  g_test_add_func ("/net/topology/links_are_copied", test_links_are_copied);
  g_test_add_func ("/net/topology/rows_hold_each_end_once", test_rows_hold_each_end_once);
  g_test_add_func ("/net/topology/reference_keeps", test_reference_keeps);

  return g_test_run ();
}
