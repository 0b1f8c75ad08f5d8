/* same-scene.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "same-scene.h"

#include <string.h>

#define assert_same_bytes(a, b) g_assert_cmpmem (&(a), sizeof (a), &(b), sizeof (b))

static guint
count_points (const DramaShape *shape)
{
  guint n = 0;

  for (guint i = 0; i < shape->n_ops; i++)
    n += shape->ops[i] == DRAMA_PATH_CLOSE ? 0 : shape->ops[i] == DRAMA_PATH_CUBIC ? 3
                                                                                   : 1;

  return n;
}

static void
assert_same_text (const DramaText *a,
                  const DramaText *b)
{
  g_assert_cmpstr (a->string, ==, b->string);
  g_assert_cmpstr (a->href, ==, b->href);
  g_assert_cmpfloat (a->size, ==, b->size);
  g_assert_cmpuint (a->weight, ==, b->weight);
  g_assert_cmpint (a->italic, ==, b->italic);
  assert_same_bytes (a->start, b->start);
  g_assert_cmpfloat (a->width, ==, b->width);
  g_assert_cmpfloat (a->anchor, ==, b->anchor);
  g_assert_cmpfloat (a->angle_rad, ==, b->angle_rad);
}

static void
assert_same_shape (const DramaShape *a,
                   const DramaShape *b)
{
  g_assert_cmpint (a->part, ==, b->part);
  g_assert_cmpint (a->is_text, ==, b->is_text);
  assert_same_bytes (a->bounds, b->bounds);
  assert_same_bytes (a->fill, b->fill);
  assert_same_bytes (a->stroke, b->stroke);
  g_assert_cmpfloat (a->width, ==, b->width);
  g_assert_cmpint (a->dash, ==, b->dash);
  if (a->is_text)
    {
      assert_same_text (a->text, b->text);
      return;
    }
  g_assert_cmpmem (a->ops, a->n_ops * sizeof *a->ops, b->ops, b->n_ops * sizeof *b->ops);
  g_assert_cmpmem (a->points, count_points (a) * sizeof *a->points,
                   b->points, count_points (b) * sizeof *b->points);
}

void
assert_same_scene (const DramaScene *a,
                   const DramaScene *b)
{
  DramaRect ink_a = drama_scene_get_ink (a), ink_b = drama_scene_get_ink (b);

  assert_same_bytes (ink_a, ink_b);
  g_assert_cmpuint (drama_scene_get_n_groups (a), ==, drama_scene_get_n_groups (b));
  for (guint i = 0; i < drama_scene_get_n_groups (a); i++)
    {
      const DramaSceneGroup *one = drama_scene_get_group (a, i);
      const DramaSceneGroup *other = drama_scene_get_group (b, i);

      g_assert_cmpint (one->type, ==, other->type);
      g_assert_cmpuint (one->index, ==, other->index);
      g_assert_cmpstr (one->id, ==, other->id);
      g_assert_cmpstr (one->name, ==, other->name);
      assert_same_bytes (one->bounds, other->bounds);
      g_assert_cmpuint (one->n_shapes, ==, other->n_shapes);
      for (guint k = 0; k < one->n_shapes; k++)
        assert_same_shape (&one->shapes[k], &other->shapes[k]);
    }
}

/* What an actor's name says, and its shape; how a tie's line looks. */
static char *
say_group (const DramaSceneGroup *group)
{
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "%s: %s", group->id, group->name);
  for (guint i = 0; i < group->n_shapes; i++)
    {
      const DramaShape *shape = &group->shapes[i];

      if (shape->part == DRAMA_PART_BODY)
        g_string_append_printf (out, ", body %a %a %a %a, %a", shape->bounds.x, shape->bounds.y,
                                shape->bounds.width, shape->bounds.height, shape->fill.r);
      if (shape->part == DRAMA_PART_NAME)
        g_string_append_printf (out, " / %s", shape->text->string);
      if (shape->part == DRAMA_PART_LINE || shape->part == DRAMA_PART_BAR)
        g_string_append_printf (out, ", line %d %a %a", shape->dash, shape->width,
                                shape->stroke.r);
      if (shape->part == DRAMA_PART_ARROW)
        g_string_append (out, ", arrow");
    }

  return g_string_free (out, FALSE);
}

static void
assert_says_same (const DramaScene *a,
                  guint             group_a,
                  const DramaScene *b,
                  guint             group_b)
{
  const DramaSceneGroup *one = drama_scene_get_group (a, group_a);
  const DramaSceneGroup *other = drama_scene_get_group (b, group_b);
  g_autofree char       *said = say_group (one);
  g_autofree char       *expected = say_group (other);

  g_assert_cmpint (one->type, ==, other->type);
  g_assert_cmpuint (one->index, ==, other->index);
  g_assert_cmpstr (said, ==, expected);
}

void
assert_shows_same (const DramaScene *a,
                   const DramaScene *b)
{
  DramaDossier *dossier = drama_scene_get_dossier (a);
  guint         group_a, group_b, n = 0;

  g_assert_true (dossier == drama_scene_get_dossier (b));
  for (guint i = 0; i < drama_dossier_get_n_actors (dossier); i++)
    {
      DramaVec centre_a = drama_scene_get_centre (a, i), centre_b = drama_scene_get_centre (b, i);

      assert_same_bytes (centre_a, centre_b);
      g_assert_cmpint (drama_scene_find_actor_group (a, i, &group_a), ==,
                       drama_scene_find_actor_group (b, i, &group_b));
      if (!drama_scene_find_actor_group (a, i, NULL))
        continue;
      assert_says_same (a, group_a, b, group_b);
      n++;
    }
  for (guint i = 0; i < drama_dossier_get_n_ties (dossier); i++)
    {
      g_assert_cmpint (drama_scene_find_tie_group (a, i, &group_a), ==,
                       drama_scene_find_tie_group (b, i, &group_b));
      if (!drama_scene_find_tie_group (a, i, NULL))
        continue;
      assert_says_same (a, group_a, b, group_b);
      n++;
    }
  /* And nothing else. */
  g_assert_cmpuint (drama_scene_get_n_groups (a), ==, n);
}
