/* test-traverse.c - distances and parts, against brute force
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-traverse.h"

#include "drama-random.h"

#define N 24

/* One after the other: compilers differ in which argument they work out first. */
static DramaLink
draw_link (DramaRandom *random,
           guint        n_nodes)
{
  guint from = drama_random_below (random, n_nodes);
  guint to = drama_random_below (random, n_nodes);

  return (DramaLink){ from, to };
}

static DramaTopology *
make_random (guint   n_links,
             guint64 seed)
{
  g_autofree DramaLink *links = g_new (DramaLink, n_links + 1);
  DramaRandom           random;

  drama_random_init (&random, seed);
  for (guint i = 0; i < n_links; i++)
    links[i] = draw_link (&random, N);

  return drama_topology_new (N, links, n_links);
}

/* Floyd 1962 and Warshall 1962: shorter through each third node, or not. */
static void
measure_all (const DramaTopology *topology,
             guint                lengths[N][N])
{
  const DramaLink *links = drama_topology_get_links (topology);

  for (guint i = 0; i < N; i++)
    for (guint j = 0; j < N; j++)
      lengths[i][j] = i == j ? 0 : DRAMA_UNREACHED;
  for (guint i = 0; i < drama_topology_get_n_links (topology); i++)
    if (links[i].from != links[i].to)
      lengths[links[i].from][links[i].to] = lengths[links[i].to][links[i].from] = 1;

  for (guint k = 0; k < N; k++)
    for (guint i = 0; i < N; i++)
      for (guint j = 0; j < N; j++)
        if (lengths[i][k] != DRAMA_UNREACHED && lengths[k][j] != DRAMA_UNREACHED)
          lengths[i][j] = MIN (lengths[i][j], lengths[i][k] + lengths[k][j]);
}

static void
test_distances_are_shortest (void)
{
  for (guint seed = 0; seed < 60; seed++)
    {
      g_autoptr (DramaTopology) topology = make_random (seed, seed);
      guint lengths[N][N], distances[N], queue[N];

      measure_all (topology, lengths);
      for (guint from = 0; from < N; from++)
        {
          drama_traverse_distances (topology, from, distances, queue);
          for (guint i = 0; i < N; i++)
            g_assert_cmpuint (distances[i], ==, lengths[from][i]);
        }
    }
}

static void
test_queue_begins_with_the_reached (void)
{
  for (guint seed = 0; seed < 20; seed++)
    {
      g_autoptr (DramaTopology) topology = make_random (20, seed);
      guint distances[N], queue[N], n_reached = 0;

      drama_traverse_distances (topology, 0, distances, queue);
      for (guint i = 0; i < N; i++)
        n_reached += distances[i] != DRAMA_UNREACHED;

      g_assert_cmpuint (queue[0], ==, 0);
      for (guint i = 1; i < n_reached; i++)
        g_assert_cmpuint (distances[queue[i - 1]], <=, distances[queue[i]]);
    }
}

/* Two nodes are of one part where a path joins them, and parts are numbered by
 * their lowest nodes. */
static void
test_components_are_who_is_reached (void)
{
  for (guint seed = 0; seed < 60; seed++)
    {
      g_autoptr (DramaTopology) topology = make_random (seed / 2, seed);
      guint lengths[N][N], component[N], n_components, n_found = 0;

      measure_all (topology, lengths);
      n_components = drama_traverse_components (topology, component);

      for (guint i = 0; i < N; i++)
        {
          g_assert_cmpuint (component[i], <=, n_found);
          n_found = MAX (n_found, component[i] + 1);
          for (guint j = 0; j < N; j++)
            g_assert_cmpint (component[i] == component[j], ==, lengths[i][j] != DRAMA_UNREACHED);
        }
      g_assert_cmpuint (n_components, ==, n_found);
    }
}

static void
test_nothing_has_no_components (void)
{
  g_autoptr (DramaTopology) topology = drama_topology_new (0, NULL, 0);

  g_assert_cmpuint (drama_traverse_components (topology, NULL), ==, 0);
}

/* A path as long as there are nodes must not cost a frame of the stack each. */
static void
test_long_path (void)
{
  const guint           n = 200000;
  g_autofree DramaLink *links = g_new (DramaLink, n - 1);
  g_autofree guint     *distances = g_new (guint, n);
  g_autofree guint     *queue = g_new (guint, n);
  g_autoptr (DramaTopology) topology = NULL;

  for (guint i = 0; i < n - 1; i++)
    links[i] = (DramaLink){ i, i + 1 };
  topology = drama_topology_new (n, links, n - 1);
  drama_traverse_distances (topology, 0, distances, queue);

  g_assert_cmpuint (distances[n - 1], ==, n - 1);
  g_assert_cmpuint (drama_traverse_components (topology, queue), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/net/traverse/distances_are_shortest", test_distances_are_shortest);
  g_test_add_func ("/net/traverse/queue_begins_with_the_reached",
                   test_queue_begins_with_the_reached);
  g_test_add_func ("/net/traverse/components_are_who_is_reached",
                   test_components_are_who_is_reached);
  g_test_add_func ("/net/traverse/nothing_has_no_components", test_nothing_has_no_components);
  g_test_add_func ("/net/traverse/long_path_is_walked", test_long_path);

  return g_test_run ();
}
