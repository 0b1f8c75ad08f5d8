/* test-scene.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-curve.h"
#include "drama-scene-private.h"
#include "drama-sketch.h"

#include "sample.h"

#define RIM_TOLERANCE 0.5

static DramaSceneInput
input_for (DramaDossier *dossier)
{
  return (DramaSceneInput){
    .dossier = dossier,
    .theme = drama_theme_get (DRAMA_THEME_LIGHT),
    .text_scale = 1,
  };
}

static DramaScene *
make_scene (DramaDossier *dossier)
{
  DramaSceneInput input = input_for (dossier);

  return drama_scene_new (&input);
}

static DramaSketch *
make_sketch (const DramaSceneInput *input,
             DramaFigures          *figures)
{
  DramaSketch *sketch = drama_sketch_new (input, figures, NULL);

  drama_sketch_break_names (sketch);
  drama_sketch_place_names (sketch);
  drama_sketch_route (sketch);
  drama_sketch_place_verbs (sketch);

  return sketch;
}

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

/* With its ties, and nothing else changes place. */
static void
test_hidden_actors_take_their_ties_along (void)
{
  g_autoptr (DramaDossier) dossier = sample_full ();
  g_autofree guint8 *hidden = g_new0 (guint8, drama_dossier_get_n_actors (dossier));
  DramaSceneInput    input = input_for (dossier);
  guint              person;

  drama_dossier_find_actor (dossier, "person", &person);
  hidden[person] = 1;
  input.hidden_actors = hidden;
  {
    g_autoptr (DramaScene) scene = drama_scene_new (&input);

    g_assert_false (drama_scene_find_actor_group (scene, person, NULL));
    for (guint i = 0; i < drama_dossier_get_n_ties (dossier); i++)
      {
        const DramaTieFields *fields = drama_tie_get_fields (drama_dossier_get_tie (dossier, i));
        gboolean              touches =
            g_str_equal (fields->from, "person") || g_str_equal (fields->to, "person");

        g_assert_cmpint (drama_scene_find_tie_group (scene, i, NULL), ==, !touches);
      }
  }
}

/* How far @point is from the outline of an actor. */
static double
rim_distance (const DramaSketch *sketch,
              guint              actor,
              DramaVec           point)
{
  GArray         *corners = drama_figures_get (sketch->figures, sketch->kinds[actor])->corners;
  const DramaVec *corner = (const DramaVec *) (void *) corners->data;
  DramaVec        offset = drama_vec_sub (point, sketch->centres[actor]);
  double          nearest = G_MAXDOUBLE;

  for (guint i = 0; i < corners->len; i++)
    {
      DramaVec   next = corner[(i + 1) % corners->len];
      DramaCurve side = { { corner[i], drama_vec_mix (corner[i], next, 1 / 3.0),
                            drama_vec_mix (corner[i], next, 2 / 3.0), next } };

      nearest = MIN (nearest, drama_curve_distance (&side, offset));
    }

  return nearest;
}

static void
check_rims (DramaDossier *dossier)
{
  g_autoptr (DramaFigures) figures = drama_figures_new ();
  DramaSceneInput input = input_for (dossier);
  g_autoptr (DramaSketch) sketch = make_sketch (&input, figures);

  for (guint i = 0; i < sketch->n_ties; i++)
    {
      const DramaRoute *route = &sketch->routes[i];

      g_assert_cmpfloat (rim_distance (sketch, route->from, route->curve.p[0]), <, RIM_TOLERANCE);
      g_assert_cmpfloat (rim_distance (sketch, route->to, route->curve.p[3]), <, RIM_TOLERANCE);
    }
}

static void
test_ties_touch_the_rims (void)
{
  g_autoptr (DramaDossier) full = sample_full ();
  g_autoptr (DramaDossier) many = sample_random (60, 120, 3);

  check_rims (full);
  check_rims (many);
}

/* The tip of the arrowhead is the end of the route: first point of its path. */
static void
test_arrowheads_touch_the_rim (void)
{
  g_autoptr (DramaDossier) dossier = sample_full ();
  g_autoptr (DramaFigures) figures = drama_figures_new ();
  DramaSceneInput input = input_for (dossier);
  g_autoptr (DramaSketch) sketch = make_sketch (&input, figures);
  g_autoptr (DramaScene) scene = drama_scene_new (&input);

  for (guint i = 0; i < sketch->n_ties; i++)
    {
      const DramaSceneGroup *group;
      guint                  index = 0, n_arrows = 0;

      g_assert_true (drama_scene_find_tie_group (scene, i, &index));
      group = drama_scene_get_group (scene, index);
      for (guint k = 0; k < group->n_shapes; k++)
        {
          const DramaShape *shape = &group->shapes[k];

          if (shape->part != DRAMA_PART_ARROW)
            continue;
          n_arrows++;
          g_assert_cmpfloat (rim_distance (sketch, sketch->routes[i].to,
                                           shape->points[0]),
                             <, RIM_TOLERANCE);
        }
      g_assert_cmpuint (n_arrows, ==, sketch->routes[i].directed ? 1 : 0);
    }
}

/* Labels as boxes that may be turned, against each other, names and shapes. */
static void
check_labels (DramaDossier *dossier,
              double        text_scale)
{
  g_autoptr (DramaFigures) figures = drama_figures_new ();
  DramaSceneInput input = input_for (dossier);
  g_autoptr (DramaSketch) sketch = NULL;

  input.text_scale = text_scale;
  sketch = make_sketch (&input, figures);
  for (guint i = 0; i < sketch->n_ties; i++)
    {
      const DramaVerbPlace *verb = &sketch->verbs[i];

      if (!verb->placed)
        continue;
      for (guint k = 0; k < i; k++)
        g_assert_false (sketch->verbs[k].placed &&
                        drama_tilt_meets (&verb->box, &sketch->verbs[k].box));
      for (guint k = 0; k < sketch->n_actors; k++)
        {
          g_assert_false (drama_tilt_meets_rect (&verb->box, sketch->names[k].box));
          g_assert_false (drama_tilt_meets_rect (&verb->box, drama_sketch_actor_box (sketch, k)));
        }
    }
}

static void
test_labels_never_overlap (void)
{
  g_autoptr (DramaDossier) full = sample_full ();

  check_labels (full, 1);
  check_labels (full, 2);
  for (guint seed = 1; seed <= 6; seed++)
    {
      g_autoptr (DramaDossier) many = sample_random (10 * seed, 25 * seed, seed);

      check_labels (many, 1);
    }
}

/* In a picture with room for everything nothing is left out. */
static void
test_verbs_with_room_are_shown (void)
{
  g_autoptr (DramaDossier) dossier = sample_full ();
  g_autoptr (DramaFigures) figures = drama_figures_new ();
  DramaSceneInput input = input_for (dossier);
  g_autoptr (DramaSketch) sketch = make_sketch (&input, figures);

  for (guint i = 0; i < sketch->n_ties; i++)
    g_assert_true (sketch->verbs[i].placed && sketch->verbs[i].lines != NULL);
}

/* Never upside down: the reading direction never points to the left. */
static void
test_texts_are_upright (void)
{
  g_autoptr (DramaDossier) dossier = sample_random (40, 90, 11);
  g_autoptr (DramaScene) scene = make_scene (dossier);

  for (guint i = 0; i < drama_scene_get_n_groups (scene); i++)
    {
      const DramaSceneGroup *group = drama_scene_get_group (scene, i);

      for (guint k = 0; k < group->n_shapes; k++)
        if (group->shapes[k].is_text)
          g_assert_cmpfloat (cos (group->shapes[k].text->angle_rad), >=, -1e-9);
    }
}

/* Names keep clear of shapes and of each other where actors stand apart. */
static void
test_names_keep_clear (void)
{
  g_autoptr (DramaDossier) dossier = sample_random (60, 100, 5);
  g_autoptr (DramaFigures) figures = drama_figures_new ();
  DramaSceneInput input = input_for (dossier);
  g_autoptr (DramaSketch) sketch = make_sketch (&input, figures);

  for (guint i = 0; i < sketch->n_actors; i++)
    for (guint k = 0; k < sketch->n_actors; k++)
      if (i != k)
        {
          g_assert_false (drama_rect_meets (sketch->names[i].box, sketch->names[k].box));
          g_assert_false (
              drama_rect_meets (sketch->names[i].box, drama_sketch_actor_box (sketch, k)));
        }
}

static gboolean
runs_through (const DramaSketch *sketch,
              guint              tie,
              const DramaTilt   *box)
{
  DramaVec points[DRAMA_CURVE_MAX_PIECES + 1];
  guint    n = drama_curve_flatten (&sketch->routes[tie].curve, points);

  for (guint i = 1; i < n; i++)
    if (drama_tilt_meets_segment (box, points[i - 1], points[i]))
      return TRUE;

  return FALSE;
}

/* Where a line passes behind a label, it is painted first, unless each of the
 * two passes behind the other's. */
static void
test_lines_pass_behind_labels (void)
{
  g_autoptr (DramaDossier) dossier = sample_random (30, 90, 2);
  g_autoptr (DramaFigures) figures = drama_figures_new ();
  DramaSceneInput input = input_for (dossier);
  g_autoptr (DramaSketch) sketch = make_sketch (&input, figures);
  guint n_behind = 0, n_in_front = 0;

  for (guint i = 0; i < sketch->n_ties; i++)
    for (guint k = 0; k < i; k++)
      {
        guint early = sketch->order[k], late = sketch->order[i];

        if (sketch->verbs[late].placed && runs_through (sketch, early, &sketch->verbs[late].box))
          n_behind++;
        if (sketch->verbs[early].placed && runs_through (sketch, late, &sketch->verbs[early].box))
          n_in_front++;
      }
  g_assert_cmpuint (n_behind, >, 0);
  g_assert_cmpuint (n_in_front * 10, <=, n_behind);
}

/* Every shape lies in the bounds of its group, every group in the ink. */
static void
test_ink_holds_everything (void)
{
  g_autoptr (DramaDossier) dossier = sample_full ();
  g_autoptr (DramaScene) scene = make_scene (dossier);
  DramaRect ink = drama_rect_grow (drama_scene_get_ink (scene), 1e-6);

  for (guint i = 0; i < drama_scene_get_n_groups (scene); i++)
    {
      const DramaSceneGroup *group = drama_scene_get_group (scene, i);

      g_assert_true (drama_rect_holds (ink, group->bounds));
      for (guint k = 0; k < group->n_shapes; k++)
        g_assert_true (
            drama_rect_holds (drama_rect_grow (group->bounds, 1e-6),
                              group->shapes[k].bounds));
    }
}

static void
test_an_empty_dossier_paints_nothing (void)
{
  g_autoptr (DramaDossier) dossier = drama_dossier_new ();
  g_autoptr (DramaScene) scene = make_scene (dossier);

  g_assert_cmpuint (drama_scene_get_n_groups (scene), ==, 0);
  g_assert_cmpfloat (drama_scene_get_ink (scene).width, ==, 0);
}

static void
assert_finite (const DramaShape *shape)
{
  const DramaVec *at = shape->points;

  g_assert_true (isfinite (shape->bounds.width) && isfinite (shape->bounds.height));
  for (guint i = 0; i < shape->n_ops; i++)
    for (guint k = shape->ops[i] == DRAMA_PATH_CLOSE   ? 0
                   : shape->ops[i] == DRAMA_PATH_CUBIC ? 3
                                                       : 1;
         k > 0; k--)
      g_assert_true (drama_vec_is_finite (*at++));
}

/* All on one spot, and actors without a place: nothing may divide by zero. */
static void
test_coinciding_actors_are_drawn (void)
{
  g_autoptr (DramaDossier) dossier = sample_full ();
  g_autofree DramaVec *positions = g_new0 (DramaVec, drama_dossier_get_n_actors (dossier));
  DramaSceneInput      input = input_for (dossier);
  g_autoptr (DramaScene) scene = NULL;

  input.positions = positions;
  scene = drama_scene_new (&input);
  for (guint i = 0; i < drama_scene_get_n_groups (scene); i++)
    {
      const DramaSceneGroup *group = drama_scene_get_group (scene, i);

      for (guint k = 0; k < group->n_shapes; k++)
        assert_finite (&group->shapes[k]);
    }
}

/* Figures, samples and words all change sides, and each keeps its size. */
static void
test_a_legend_is_mirrored_as_a_whole (void)
{
  g_autoptr (DramaDossier) dossier = sample_full ();
  DramaSceneInput input = input_for (dossier);
  g_autoptr (DramaScene) left = drama_scene_new_legend (&input, 320);
  g_autoptr (DramaScene) right = NULL;
  const DramaSceneGroup *one, *other;

  input.mirrored = TRUE;
  right = drama_scene_new_legend (&input, 320);
  g_assert_cmpuint (drama_scene_get_n_groups (left), ==, 1);
  g_assert_cmpuint (drama_scene_get_n_groups (right), ==, 1);
  one = drama_scene_get_group (left, 0);
  other = drama_scene_get_group (right, 0);
  g_assert_cmpuint (one->n_shapes, >, 20);
  g_assert_cmpuint (one->n_shapes, ==, other->n_shapes);
  for (guint i = 0; i < one->n_shapes; i++)
    {
      DramaRect here = one->shapes[i].bounds, there = other->shapes[i].bounds;

      g_assert_cmpfloat_with_epsilon (there.x + there.width, 320 - here.x, 2);
      g_assert_cmpfloat_with_epsilon (there.y, here.y, 0.01);
      g_assert_cmpfloat_with_epsilon (there.width, here.width, 0.01);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/scene/everything_shown_has_a_group",
                   test_everything_shown_has_a_group);
  g_test_add_func ("/render/scene/hidden_actors_take_their_ties_along",
                   test_hidden_actors_take_their_ties_along);
  g_test_add_func ("/render/scene/ties_touch_the_rims", test_ties_touch_the_rims);
  g_test_add_func ("/render/scene/arrowheads_touch_the_rim", test_arrowheads_touch_the_rim);
  g_test_add_func ("/render/scene/labels_never_overlap", test_labels_never_overlap);
  g_test_add_func ("/render/scene/verbs_with_room_are_shown", test_verbs_with_room_are_shown);
  g_test_add_func ("/render/scene/texts_are_upright", test_texts_are_upright);
  g_test_add_func ("/render/scene/names_keep_clear", test_names_keep_clear);
  g_test_add_func ("/render/scene/lines_pass_behind_labels", test_lines_pass_behind_labels);
  g_test_add_func ("/render/scene/ink_holds_everything", test_ink_holds_everything);
  g_test_add_func ("/render/scene/an_empty_dossier_paints_nothing",
                   test_an_empty_dossier_paints_nothing);
  g_test_add_func ("/render/scene/a_legend_is_mirrored_as_a_whole",
                   test_a_legend_is_mirrored_as_a_whole);
  g_test_add_func ("/render/scene/coinciding_actors_are_drawn", test_coinciding_actors_are_drawn);

  return g_test_run ();
}
