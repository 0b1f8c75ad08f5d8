/* test-scene.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-scene.h"

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

/* Every actor and every tie has a group, and what is hidden has none. */
static void
test_everything_shown_has_a_group (void)
{
  g_autoptr (DramaDossier) dossier = sample_full ();
  g_autoptr (DramaScene) scene = make_scene (dossier);
  guint group;

  for (guint i = 0; i < drama_dossier_get_n_actors (dossier); i++)
    {
      g_assert_true (drama_scene_find_actor_group (scene, i, &group));
      g_assert_cmpint (drama_scene_get_group (scene, group)->type, ==, DRAMA_GROUP_ACTOR);
      g_assert_cmpuint (drama_scene_get_group (scene, group)->index, ==, i);
    }
  for (guint i = 0; i < drama_dossier_get_n_ties (dossier); i++)
    {
      g_assert_true (drama_scene_find_tie_group (scene, i, &group));
      g_assert_cmpint (drama_scene_get_group (scene, group)->type, ==, DRAMA_GROUP_TIE);
      g_assert_cmpuint (drama_scene_get_group (scene, group)->index, ==, i);
    }
  g_assert_cmpuint (drama_scene_get_n_groups (scene), ==,
                    drama_dossier_get_n_actors (dossier) + drama_dossier_get_n_ties (dossier));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/scene/everything_shown_has_a_group", test_everything_shown_has_a_group);

  return g_test_run ();
}
