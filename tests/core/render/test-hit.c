/* test-hit.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-hit.h"

#include "drama-curve.h"
#include "drama-scene-private.h"

#include "sample.h"

static DramaScene *
make_scene (DramaDossier *dossier)
{
  DramaSceneInput input = {
    .dossier = dossier,
    .theme = drama_theme_get (DRAMA_THEME_LIGHT),
    .text_scale = 1,
  };

  return drama_scene_new (&input);
}

static void
test_the_middle_of_an_actor_is_the_actor (void)
{
  g_autoptr (DramaDossier) dossier = sample_full ();
  g_autoptr (DramaScene) scene = make_scene (dossier);

  for (guint i = 0; i < drama_dossier_get_n_actors (dossier); i++)
    {
      DramaHit hit;

      g_assert_true (drama_hit_test (scene, drama_scene_get_centre (scene, i), 4, &hit));
      g_assert_cmpint (hit.type, ==, DRAMA_GROUP_ACTOR);
      g_assert_cmpuint (hit.index, ==, i);
    }
}

/* The name of an actor is the actor, the verb of a tie is the tie. */
static void
test_texts_stand_for_their_owner (void)
{
  g_autoptr (DramaDossier) dossier = sample_full ();
  g_autoptr (DramaScene) scene = make_scene (dossier);

  for (guint i = 0; i < drama_scene_get_n_groups (scene); i++)
    {
      const DramaSceneGroup *group = drama_scene_get_group (scene, i);

      for (guint k = 0; k < group->n_shapes; k++)
        {
          const DramaShape *shape = &group->shapes[k];
          const DramaText  *text = shape->is_text ? shape->text : NULL;
          DramaVec          along;
          DramaHit          hit;

          if (text == NULL || shape->part == DRAMA_PART_BADGE)
            continue;
          along = drama_vec (cos (text->angle_rad), sin (text->angle_rad));
          g_assert_true (drama_hit_test (
              scene, drama_vec_add (text->start, drama_vec_scale (along, text->width / 2)), 0,
              &hit));
          g_assert_cmpuint (hit.group, ==, i);
        }
    }
}

/* Two units beside its line a tie is hit, but where an actor, a label or another
 * line is as near, which is less than half of the places. */
static void
test_lines_are_hit_beside_them (void)
{
  g_autoptr (DramaDossier) dossier = sample_random (30, 50, 4);
  g_autoptr (DramaScene) scene = make_scene (dossier);
  guint n_hits = 0;

  for (guint i = 0; i < scene->n_ties; i++)
    for (guint k = 1; k < 10; k++)
      {
        const DramaCurve *curve = &scene->ties[i].curve;
        DramaVec          along = drama_curve_direction (curve, k / 10.0);
        DramaVec          at = drama_curve_at (curve, k / 10.0);
        DramaHit          hit;

        at = drama_vec_add (at, drama_vec_scale (drama_vec_normal (along), 2));
        g_assert_true (drama_hit_test (scene, at, 4, &hit));
        if (hit.type == DRAMA_GROUP_TIE && hit.index == i)
          n_hits++;
      }
  g_assert_cmpuint (n_hits, >, scene->n_ties * 5);
}

static void
test_nothing_is_hit_far_away (void)
{
  g_autoptr (DramaDossier) dossier = sample_full ();
  g_autoptr (DramaScene) scene = make_scene (dossier);
  DramaRect ink = drama_scene_get_ink (scene);
  DramaHit  hit = { DRAMA_GROUP_LEGEND, 77, 78 };

  g_assert_false (drama_hit_test (scene, drama_vec (5000, 5000), 10, &hit));
  /* Right beside the picture, wherever that ends with the fonts of this machine. */
  g_assert_false (drama_hit_test (scene, drama_vec (ink.x - 5, ink.y - 5), 4, &hit));
  g_assert_cmpuint (hit.index, ==, 77);
}

/* Against looking at every actor. */
static void
test_a_rubber_band_takes_the_actors_inside (void)
{
  g_autoptr (DramaDossier) dossier = sample_full ();
  g_autoptr (DramaScene) scene = make_scene (dossier);
  DramaRect band = { -450, -100, 500, 350 };
  g_autoptr (GArray) actors = drama_hit_rect (scene, band);
  guint at = 0;

  for (guint i = 0; i < drama_dossier_get_n_actors (dossier); i++)
    if (drama_rect_contains (band, drama_scene_get_centre (scene, i)))
      g_assert_cmpuint (g_array_index (actors, guint, at++), ==, i);
  g_assert_cmpuint (at, ==, actors->len);
  g_assert_cmpuint (at, ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/hit/the_middle_of_an_actor_is_the_actor",
                   test_the_middle_of_an_actor_is_the_actor);
  g_test_add_func ("/render/hit/texts_stand_for_their_owner", test_texts_stand_for_their_owner);
  g_test_add_func ("/render/hit/lines_are_hit_beside_them", test_lines_are_hit_beside_them);
  g_test_add_func ("/render/hit/nothing_is_hit_far_away", test_nothing_is_hit_far_away);
  g_test_add_func ("/render/hit/a_rubber_band_takes_the_actors_inside",
                   test_a_rubber_band_takes_the_actors_inside);

  return g_test_run ();
}
