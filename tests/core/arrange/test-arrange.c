/* test-arrange.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-arrange.h"

#include "drama-edit.h"
#include "drama-scene.h"

#include "sample.h"

/* The full sample, in which @n actors have lost their places. */
static DramaDossier *
without_places (guint n)
{
  g_autoptr (DramaDossier) dossier = sample_full ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (dossier);
  g_autoptr (GError) error = NULL;
  DramaDossier *result;

  for (guint i = 0; i < n; i++)
    {
      DramaActorFields fields = *drama_actor_get_fields (drama_dossier_get_actor (dossier, i));
      g_autoptr (DramaActor) actor = NULL;

      fields.placed = FALSE;
      actor = drama_actor_new (&fields);
      drama_edit_put_actor (edit, actor);
    }
  result = drama_edit_commit (edit, &error);
  g_assert_no_error (error);

  return result;
}

static DramaVec *
arrange (DramaDossier    *dossier,
         DramaArrangeMode mode,
         guint64          seed)
{
  DramaVec *positions = g_new (DramaVec, drama_dossier_get_n_actors (dossier));

  g_assert_true (drama_arrange (dossier, mode, 1.6, seed, NULL, 1, NULL, positions));

  return positions;
}

static void
test_keep_moves_nobody_who_has_a_place (void)
{
  g_autoptr (DramaDossier) dossier = without_places (3);
  g_autofree DramaVec *positions = arrange (dossier, DRAMA_ARRANGE_KEEP, 1);

  for (guint i = 0; i < drama_dossier_get_n_actors (dossier); i++)
    {
      const DramaActorFields *fields =
          drama_actor_get_fields (drama_dossier_get_actor (dossier, i));

      g_assert_true (drama_vec_is_finite (positions[i]));
      if (fields->placed)
        g_assert_cmpfloat (drama_vec_distance (positions[i], fields->position), ==, 0);
    }
}

static void
test_new_leaves_pinned_actors (void)
{
  g_autoptr (DramaDossier) dossier = sample_full ();
  g_autofree DramaVec *positions = arrange (dossier, DRAMA_ARRANGE_NEW, 1);
  guint                n_moved = 0;

  for (guint i = 0; i < drama_dossier_get_n_actors (dossier); i++)
    {
      const DramaActorFields *fields =
          drama_actor_get_fields (drama_dossier_get_actor (dossier, i));

      if (fields->pinned)
        g_assert_cmpfloat (drama_vec_distance (positions[i], fields->position), ==, 0);
      else
        n_moved += drama_vec_distance (positions[i], fields->position) > 0;
    }
  g_assert_cmpuint (n_moved, >, 5);
}

/* Names and all; only to a hair, as the last repulsion is by numbers. */
static void
test_nothing_overlaps (void)
{
  g_autoptr (DramaDossier) dossier = without_places (11);
  g_autofree DramaVec  *positions = arrange (dossier, DRAMA_ARRANGE_NEW, 1);
  guint                 n = drama_dossier_get_n_actors (dossier);
  g_autofree DramaRect *boxes = g_new (DramaRect, n);

  drama_scene_measure_actors (dossier, NULL, NULL, 1, boxes);
  for (guint i = 0; i < n; i++)
    {
      boxes[i].x += positions[i].x;
      boxes[i].y += positions[i].y;
      for (guint k = 0; k < i; k++)
        g_assert_cmpfloat (drama_rect_overlap (boxes[i], boxes[k]), <, 1);
    }
}

static void
test_same_seed_same_places (void)
{
  g_autoptr (DramaDossier) dossier = without_places (11);
  g_autofree DramaVec *one = arrange (dossier, DRAMA_ARRANGE_NEW, 5);
  g_autofree DramaVec *other = arrange (dossier, DRAMA_ARRANGE_NEW, 5);

  for (guint i = 0; i < drama_dossier_get_n_actors (dossier); i++)
    g_assert_true (one[i].x == other[i].x && one[i].y == other[i].y);
}

static void
test_giving_up_leaves_the_places_alone (void)
{
  g_autoptr (DramaDossier) dossier = without_places (11);
  g_autofree DramaVec *positions = g_new0 (DramaVec, drama_dossier_get_n_actors (dossier));
  volatile gint        cancel = 1;

  g_assert_false (drama_arrange (dossier, DRAMA_ARRANGE_NEW, 1, 1, NULL, 1, &cancel, positions));
  for (guint i = 0; i < drama_dossier_get_n_actors (dossier); i++)
    g_assert_cmpfloat (drama_vec_length (positions[i]), ==, 0);
}

static void
test_topology_follows_the_dossier (void)
{
  g_autoptr (DramaDossier) dossier = sample_full ();
  g_autoptr (DramaTopology) topology = drama_arrange_topology (dossier);

  g_assert_cmpuint (drama_topology_get_n_nodes (topology), ==,
                    drama_dossier_get_n_actors (dossier));
  g_assert_cmpuint (drama_topology_get_n_links (topology), ==,
                    drama_dossier_get_n_ties (dossier));
  for (guint i = 0; i < drama_dossier_get_n_ties (dossier); i++)
    {
      const DramaTieFields *fields = drama_tie_get_fields (drama_dossier_get_tie (dossier, i));
      DramaLink             link = drama_topology_get_links (topology)[i];

      g_assert_cmpstr (drama_actor_get_fields (drama_dossier_get_actor (dossier, link.from))->id,
                       ==, fields->from);
      g_assert_cmpstr (drama_actor_get_fields (drama_dossier_get_actor (dossier, link.to))->id,
                       ==, fields->to);
    }
}

static void
test_an_empty_dossier_is_arranged (void)
{
  g_autoptr (DramaDossier) dossier = drama_dossier_new ();
  DramaVec nowhere;

  g_assert_true (drama_arrange (dossier, DRAMA_ARRANGE_NEW, 1, 1, NULL, 1, NULL, &nowhere));
  g_assert_true (drama_arrange (dossier, DRAMA_ARRANGE_KEEP, 1, 1, NULL, 1, NULL, &nowhere));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/arrange/keep_moves_nobody_who_has_a_place",
                   test_keep_moves_nobody_who_has_a_place);
  g_test_add_func ("/arrange/new_leaves_pinned_actors", test_new_leaves_pinned_actors);
  g_test_add_func ("/arrange/nothing_overlaps", test_nothing_overlaps);
  g_test_add_func ("/arrange/same_seed_same_places", test_same_seed_same_places);
  g_test_add_func ("/arrange/giving_up_leaves_the_places_alone",
                   test_giving_up_leaves_the_places_alone);
  g_test_add_func ("/arrange/topology_follows_the_dossier", test_topology_follows_the_dossier);
  g_test_add_func ("/arrange/an_empty_dossier_is_arranged", test_an_empty_dossier_is_arranged);

  return g_test_run ();
}
