/* test-far-names.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-far-names.h"

#include "drama-far-view.h"

#include "sample.h"

/* What the rule says: letters of 11 logical pixels, but never more than 8 times as large as in the
 * scene, and 3 logical pixels of room. */
#define READABLE_PX 11.0
#define MAX_FACTOR  8.0
#define GAP_PX      3.0

/* How far a name may reach beyond all shapes, but for the first. */
#define MAX_REACH_PX 60.0

static const double ZOOMS[] = { 0.7, 0.4, 0.2, 0.08, 0.02 };

static DramaScene *
make_scene (DramaDossier *dossier)
{
  DramaScene *scene = drama_scene_new (&(DramaSceneInput){
      .dossier = dossier, .theme = drama_theme_get (DRAMA_THEME_LIGHT), .text_scale = 1 });

  drama_far_view_prepare (scene);

  return scene;
}

static GArray *
place_all (const DramaScene *scene,
           double            zoom)
{
  g_autoptr (GArray) groups = drama_far_names_by_weight (scene);

  return drama_far_names_place (scene, zoom, (const guint *) (gpointer) groups->data,
                                groups->len, NULL);
}

static const DramaFarName *
find_name (const GArray *names,
           guint         group)
{
  for (guint i = 0; i < names->len; i++)
    if (g_array_index (names, DramaFarName, i).group == group)
      return &g_array_index (names, DramaFarName, i);

  return NULL;
}

typedef void (*Check) (DramaDossier *dossier, const DramaScene *scene, double zoom);

static void
check_everywhere (Check check)
{
  g_autoptr (DramaDossier) full = sample_full ();
  g_autoptr (DramaDossier) many = sample_random (150, 300, 5);
  g_autoptr (DramaDossier) hostile = sample_hostile ();
  DramaDossier *dossiers[] = { full, many, hostile };

  for (guint i = 0; i < G_N_ELEMENTS (dossiers); i++)
    {
      g_autoptr (DramaScene) scene = make_scene (dossiers[i]);

      for (guint k = 0; k < G_N_ELEMENTS (ZOOMS); k++)
        check (dossiers[i], scene, ZOOMS[k]);
    }
}

static void
check_clear (DramaDossier     *dossier,
             const DramaScene *scene,
             double            zoom)
{
  g_autoptr (GArray) names = place_all (scene, zoom);

  for (guint i = 0; i < names->len; i++)
    {
      const DramaFarName *name = &g_array_index (names, DramaFarName, i);

      for (guint k = 0; k < i; k++)
        g_assert_false (
            drama_rect_meets (name->box, g_array_index (names, DramaFarName, k).box));
      for (guint k = 0; k < drama_dossier_get_n_actors (dossier); k++)
        {
          g_assert_false (drama_rect_meets (name->box, drama_far_view_body (scene, k, zoom)));
        }
    }
}

static void
test_names_stand_on_nothing (void)
{
  check_everywhere (check_clear);
}

/* Counted here from the dossier alone. */
static void
check_heaviest (DramaDossier     *dossier,
                const DramaScene *scene,
                double            zoom)
{
  g_autoptr (GArray) groups = drama_far_names_by_weight (scene);
  g_autoptr (GArray) names = place_all (scene, zoom);
  guint most = 0, heaviest = 0, group = 0;

  for (guint i = 0; i < drama_dossier_get_n_actors (dossier); i++)
    {
      const char *id = drama_actor_get_fields (drama_dossier_get_actor (dossier, i))->id;
      guint       n = 0;

      for (guint k = 0; k < drama_dossier_get_n_ties (dossier); k++)
        {
          const DramaTieFields *tie = drama_tie_get_fields (drama_dossier_get_tie (dossier, k));

          n += g_str_equal (tie->from, id) + g_str_equal (tie->to, id);
        }
      if (n > most)
        {
          most = n;
          heaviest = i;
        }
    }
  g_assert_true (drama_scene_find_actor_group (scene, heaviest, &group));
  g_assert_cmpuint (g_array_index (groups, guint, 0), ==, group);
  g_assert_nonnull (find_name (names, group));
}

/* At the last of the zooms the shapes themselves leave no room. */
static void
test_the_heaviest_is_named (void)
{
  g_autoptr (DramaDossier) full = sample_full ();
  g_autoptr (DramaScene) scene = make_scene (full);

  for (guint k = 0; k + 1 < G_N_ELEMENTS (ZOOMS); k++)
    check_heaviest (full, scene, ZOOMS[k]);
}

/* How far @box reaches aside beyond all shapes, in logical pixels. */
static double
get_reach (const DramaScene *scene,
           DramaRect         box,
           double            zoom)
{
  DramaRect shapes = drama_far_view_body (scene, 0, zoom);

  for (guint i = 1; i < scene->n_actors; i++)
    shapes = drama_rect_union (shapes, drama_far_view_body (scene, i, zoom));

  return (drama_rect_union (shapes, box).width - shapes.width) * zoom;
}

/* A name is left out where there is no free side for it, and for nothing else. */
static void
check_reason (DramaDossier     *dossier,
              const DramaScene *scene,
              double            zoom)
{
  g_autoptr (GArray) groups = drama_far_names_by_weight (scene);
  g_autoptr (GArray) names = place_all (scene, zoom);

  g_assert_cmpuint (groups->len, ==, drama_dossier_get_n_actors (dossier));
  for (guint i = 0; i < groups->len; i++)
    {
      guint group = g_array_index (groups, guint, i);
      g_autoptr (GArray) alone = drama_far_names_place (scene, zoom, &group, 1, NULL);
      DramaRect wanted;
      gboolean  in_the_way = alone->len == 0;

      if (find_name (names, group) != NULL)
        continue;
      if (!in_the_way)
        {
          wanted = drama_rect_grow (g_array_index (alone, DramaFarName, 0).box, GAP_PX / zoom);
          in_the_way = get_reach (scene, wanted, zoom) > MAX_REACH_PX;
        }
      for (guint k = 0; k < names->len && !in_the_way; k++)
        in_the_way = drama_rect_meets (wanted, g_array_index (names, DramaFarName, k).box);
      g_assert_true (in_the_way);
    }
}

static void
test_names_are_left_out_for_a_reason (void)
{
  check_everywhere (check_reason);
}

static void
check_readable (DramaDossier     *dossier,
                const DramaScene *scene,
                double            zoom)
{
  g_autoptr (GArray) names = place_all (scene, zoom);

  for (guint i = 0; i < names->len; i++)
    {
      const DramaFarName    *name = &g_array_index (names, DramaFarName, i);
      const DramaSceneGroup *group = drama_scene_get_group (scene, name->group);

      g_assert_cmpfloat (name->factor, >=, 1);
      g_assert_cmpfloat (name->factor, <=, MAX_FACTOR);
      for (guint k = 0; k < group->n_shapes; k++)
        {
          const DramaShape *shape = &group->shapes[k];

          if (shape->part == DRAMA_PART_NAME && name->factor < MAX_FACTOR)
            g_assert_cmpfloat (shape->text->size * name->factor * zoom,
                               >=, READABLE_PX - 1e-9);
        }
    }
}

static void
test_names_are_readable (void)
{
  check_everywhere (check_readable);
}

static void
check_wanted (double   text_scale,
              double   zoom,
              gboolean expected)
{
  g_autoptr (DramaDossier) dossier = sample_full ();
  g_autoptr (DramaScene) scene =
      drama_scene_new (&(DramaSceneInput){ .dossier = dossier,
                                           .theme = drama_theme_get (DRAMA_THEME_LIGHT),
                                           .text_scale = text_scale });

  g_assert_true (drama_far_names_wanted (scene, zoom) == expected);
}

/* Names of 13.5 units times the scale; from zoom 1 on those of the scene hold, as in files. */
static void
test_only_small_letters_grow (void)
{
  check_wanted (1, 4, FALSE);
  check_wanted (1, 1, FALSE);
  check_wanted (0.5, 1, FALSE);
  check_wanted (1, 0.9, FALSE);
  check_wanted (1, 0.5, TRUE);
  check_wanted (3, 0.5, FALSE);
  check_wanted (3, 0.1, TRUE);
}

static void
test_an_empty_scene_has_no_names (void)
{
  g_autoptr (DramaDossier) dossier = drama_dossier_new ();
  g_autoptr (DramaScene) scene = make_scene (dossier);
  g_autoptr (GArray) groups = drama_far_names_by_weight (scene);
  g_autoptr (GArray) names = place_all (scene, 0.25);

  g_assert_false (drama_far_names_wanted (scene, 0.25));
  g_assert_cmpuint (groups->len, ==, 0);
  g_assert_cmpuint (names->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/far-names/names_stand_on_nothing", test_names_stand_on_nothing);
  g_test_add_func ("/render/far-names/the_heaviest_is_named", test_the_heaviest_is_named);
  g_test_add_func ("/render/far-names/names_are_left_out_for_a_reason",
                   test_names_are_left_out_for_a_reason);
  g_test_add_func ("/render/far-names/names_are_readable", test_names_are_readable);
  g_test_add_func ("/render/far-names/only_small_letters_grow", test_only_small_letters_grow);
  g_test_add_func ("/render/far-names/an_empty_scene_has_no_names",
                   test_an_empty_scene_has_no_names);

  return g_test_run ();
}
