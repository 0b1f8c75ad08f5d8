/* drama-far-weights.c - whose name comes first
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-render"

#include "drama-far-names.h"

typedef struct
{
  guint group;
  guint n_ties;
} Weight;

static int
compare_weights (gconstpointer a,
                 gconstpointer b)
{
  const Weight *x = a, *y = b;

  if (x->n_ties != y->n_ties)
    return x->n_ties > y->n_ties ? -1 : 1;

  return x->group < y->group ? -1 : x->group > y->group;
}

/**
 * drama_far_names_by_weight:
 * @scene: a scene
 *
 * Returns: (transfer full) (element-type guint): the groups of all actors in
 *   the picture, those with most ties first
 */
GArray *
drama_far_names_by_weight (const DramaScene *scene)
{
  GArray *groups = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) weights = g_array_new (FALSE, TRUE, sizeof (Weight));

  g_array_set_size (weights, scene->n_actors);
  for (guint i = 0; i < scene->n_actors; i++)
    g_array_index (weights, Weight, i).group = scene->actor_groups[i];
  for (guint i = 0; i < scene->n_ties; i++)
    {
      if (scene->tie_groups[i] == DRAMA_NO_GROUP)
        continue;
      g_array_index (weights, Weight, scene->ties[i].from).n_ties++;
      g_array_index (weights, Weight, scene->ties[i].to).n_ties++;
    }
  g_array_sort (weights, compare_weights);

  for (guint i = 0; i < weights->len; i++)
    if (g_array_index (weights, Weight, i).group != DRAMA_NO_GROUP)
      g_array_append_val (groups, g_array_index (weights, Weight, i).group);

  return groups;
}
