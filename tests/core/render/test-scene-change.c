/* test-scene-change.c - a picture made from the one before
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-edit-actors.h"
#include "drama-edit-delete.h"
#include "drama-edit-ties.h"
#include "drama-hit.h"
#include "drama-random.h"
#include "drama-scene-private.h"
#include "drama-sketch.h"

#include "same-scene.h"
#include "sample.h"

#define N_WAYS  9
#define N_EDITS 27

static DramaSceneInput
input_for (DramaDossier *dossier)
{
  return (DramaSceneInput){
    .dossier = dossier,
    .theme = drama_theme_get (DRAMA_THEME_LIGHT),
    .text_scale = 1,
    .pins = TRUE,
  };
}

static char *
pick_actor (DramaEdit   *edit,
            DramaRandom *random)
{
  GPtrArray *actors = drama_edit_list_actors (edit);

  return g_strdup (
      drama_actor_get_fields (actors->pdata[drama_random_below (random, actors->len)])->id);
}

static char *
pick_tie (DramaEdit   *edit,
          DramaRandom *random)
{
  GPtrArray *ties = drama_edit_list_ties (edit);

  return g_strdup (
      drama_tie_get_fields (ties->pdata[drama_random_below (random, ties->len)])->id);
}

static void
change_source (DramaEdit *edit)
{
  GPtrArray        *sources = drama_edit_list_sources (edit);
  DramaSourceFields fields = *drama_source_get_fields (sources->pdata[0]);
  g_autoptr (DramaSource) source = NULL;

  /* What two publishers said, now one of them has said twice. */
  fields.publisher = drama_source_get_fields (sources->pdata[1])->publisher;
  source = drama_source_new (&fields);
  drama_edit_put_source (edit, source);
}

static void
change_something (DramaEdit   *edit,
                  DramaRandom *random,
                  guint        way)
{
  g_autofree char *actor = pick_actor (edit, random);
  g_autofree char *other = pick_actor (edit, random);
  g_autofree char *tie = pick_tie (edit, random);
  const char      *ids[] = { actor, NULL };
  DramaDeletion    deletion = { 0 };
  DramaOverruling  overruling = {
     .value = DRAMA_STANDING_DISPUTED, .by = "", .when = "", .why = ""
  };

  switch (way % N_WAYS)
    {
    case 0:
      drama_edit_rename_actor (edit, actor, "Somebody who is called something much longer");
      break;
    case 1:
      drama_edit_move_actor (edit, actor,
                             drama_vec (drama_random_below (random, 900),
                                        drama_random_below (random, 900)));
      break;
    case 2:
      drama_edit_delete_actors (edit, ids, "", &deletion);
      break;
    case 3:
      g_free (drama_edit_add_tie (edit, actor, "met", other, TRUE));
      break;
    case 4:
      drama_edit_remove_tie (edit, tie);
      break;
    case 5:
      drama_edit_set_standing (edit, tie, &overruling);
      break;
    case 6:
      drama_edit_set_kind (edit, actor, DRAMA_KIND_COURT);
      break;
    case 7:
      g_free (drama_edit_add_actor (edit, "A Newcomer", DRAMA_KIND_PERSON));
      break;
    default:
      change_source (edit);
      break;
    }
}

/* Every label that stands keeps clear of every shape. */
static void
assert_labels_clear (const DramaScene *scene)
{
  for (guint i = 0; i < scene->n_ties; i++)
    for (guint k = 0; k < scene->n_actors && scene->ties[i].labelled; k++)
      if (scene->actor_groups[k] != DRAMA_NO_GROUP)
        g_assert_false (drama_tilt_meets_rect (
            &scene->ties[i].label,
            drama_scene_get_group (scene, scene->actor_groups[k])->shapes[0].bounds));
}

/* Where nobody looks at what a line crosses it has only one way, beside its pair's others. */
static void
assert_same_lines (const DramaScene *a,
                   const DramaScene *b)
{
  for (guint i = 0; i < a->n_ties; i++)
    if (a->ties[i].shown && a->ties[i].from != a->ties[i].to)
      g_assert_cmpmem (&a->ties[i].curve, sizeof a->ties[i].curve, &b->ties[i].curve,
                       sizeof b->ties[i].curve);
}

/* Edits of two changes each, one after the other, each picture made from the last: it shows
 * what one that is made anew does, and is good after all that it was made from is gone. */
static void
follow_edits (guint   n_actors,
              guint   n_ties,
              guint   n_edits,
              guint64 seed)
{
  DramaRandom random;
  g_autoptr (DramaDossier) dossier = sample_random (n_actors, n_ties, seed);
  DramaSceneInput input = input_for (dossier);
  g_autoptr (DramaScene) scene = drama_scene_new (&input);

  drama_random_init (&random, seed);
  for (guint i = 0; i < n_edits; i++)
    {
      g_autoptr (DramaEdit) edit = drama_edit_begin (dossier);
      g_autoptr (DramaScene) before = g_steal_pointer (&scene);
      g_autoptr (DramaScene) full = NULL;

      change_something (edit, &random, i);
      change_something (edit, &random, i + 2);
      g_clear_pointer (&dossier, drama_dossier_unref);
      dossier = drama_edit_commit (edit, NULL);
      g_assert_nonnull (dossier);
      input = input_for (dossier);
      full = drama_scene_new (&input);
      g_assert_false (drama_scene_is_changed (full));
      scene = drama_scene_new_changed (before, &input);
      g_clear_pointer (&before, drama_scene_unref);
      if (scene == NULL)
        {
          /* Of one source hang more ties than it is worth it for. */
          g_assert_true (i % N_WAYS == N_WAYS - 1 || (i + 2) % N_WAYS == N_WAYS - 1);
          scene = drama_scene_ref (full);
          continue;
        }
      g_assert_true (drama_scene_is_changed (scene));
      assert_shows_same (scene, full);
      if (scene->n_ties > DRAMA_MAX_CAREFUL_TIES)
        assert_same_lines (scene, full);
    }
}

static void
test_edits_are_shown (void)
{
  follow_edits (60, 120, N_EDITS, 7);
}

/* Where nobody looks at what crosses what. */
static void
test_edits_of_a_large_network_are_shown (void)
{
  follow_edits (300, 3050, N_WAYS, 3);
}

/* A picture that nothing has happened to is the same to the last bit. */
static void
test_nothing_changed (void)
{
  g_autoptr (DramaDossier) dossier = sample_full ();
  DramaSceneInput input = input_for (dossier);
  g_autoptr (DramaScene) before = drama_scene_new (&input);
  g_autoptr (DramaScene) scene = drama_scene_new_changed (before, &input);

  assert_same_scene (scene, before);
}

/* New labels find room between those that stand. */
static void
test_labels_keep_clear (void)
{
  g_autoptr (DramaDossier) dossier = sample_full ();
  DramaSceneInput input = input_for (dossier);
  g_autoptr (DramaScene) before = drama_scene_new (&input);
  g_autoptr (DramaEdit) edit = drama_edit_begin (dossier);
  g_autoptr (DramaDossier) after = NULL;
  g_autoptr (DramaScene) scene = NULL;

  g_free (drama_edit_add_tie (edit, "agency", "searched the rooms of", "person", TRUE));
  g_free (drama_edit_add_tie (edit, "media", "wrote about", "court", TRUE));
  after = drama_edit_commit (edit, NULL);
  input = input_for (after);
  scene = drama_scene_new_changed (before, &input);
  assert_labels_clear (before);
  assert_labels_clear (scene);
}

/* What is hidden is gone from the picture and from under the pointer, and comes back. */
static void
test_hiding_and_showing (void)
{
  g_autoptr (DramaDossier) dossier = sample_random (40, 90, 5);
  DramaSceneInput    input = input_for (dossier);
  g_autofree guint8 *actors = g_new0 (guint8, drama_dossier_get_n_actors (dossier));
  g_autofree guint8 *ties = g_new0 (guint8, drama_dossier_get_n_ties (dossier));
  g_autoptr (DramaScene) first = drama_scene_new (&input);
  g_autoptr (DramaScene) hidden = NULL;
  g_autoptr (DramaScene) shown = NULL;
  g_autoptr (DramaScene) full = NULL;
  DramaHit hit;

  actors[3] = ties[5] = 1;
  input.hidden_actors = actors;
  input.hidden_ties = ties;
  hidden = drama_scene_new_changed (first, &input);
  full = drama_scene_new (&input);
  assert_shows_same (hidden, full);
  g_assert_false (drama_scene_find_actor_group (hidden, 3, NULL));
  if (drama_hit_test (hidden, drama_scene_get_centre (hidden, 3), 4, &hit))
    g_assert_false (hit.type == DRAMA_GROUP_ACTOR && hit.index == 3);

  actors[3] = ties[5] = 0;
  shown = drama_scene_new_changed (hidden, &input);
  assert_shows_same (shown, first);
}

/* Where almost everything moved there is nothing to be gained. */
static void
test_too_much (void)
{
  g_autoptr (DramaDossier) dossier = sample_random (60, 120, 5);
  DramaSceneInput      input = input_for (dossier);
  g_autofree DramaVec *positions = g_new (DramaVec, drama_dossier_get_n_actors (dossier));
  g_autoptr (DramaScene) before = drama_scene_new (&input);

  drama_scene_get_positions (dossier, positions);
  for (guint i = 0; i < drama_dossier_get_n_actors (dossier); i++)
    positions[i].x += 1;
  input.positions = positions;
  g_assert_null (drama_scene_new_changed (before, &input));
}

static void
test_a_cancelled_one_is_not_made (void)
{
  g_autoptr (DramaDossier) dossier = sample_full ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  DramaSceneInput input = input_for (dossier);

  g_cancellable_cancel (cancellable);
  input.cancellable = cancellable;
  g_assert_null (drama_scene_new (&input));
}

/* Whether @id, that @group is of, looks and stands as in @before. */
static void
assert_kept (const DramaScene *kept,
             const DramaScene *before)
{
  for (guint i = 0, k = 0; i < drama_scene_get_n_groups (kept); i++)
    {
      const DramaSceneGroup *group = drama_scene_get_group (kept, i);

      /* In the order in which they were. */
      while (k < drama_scene_get_n_groups (before) &&
             drama_scene_get_group (before, k)->shapes != group->shapes)
        k++;
      g_assert_cmpuint (k, <, drama_scene_get_n_groups (before));
    }
}

/* What is seen meanwhile: what there was, where it was, called what it is called now. */
static void
test_kept_until_there_is_another (void)
{
  g_autoptr (DramaDossier) dossier = sample_random (40, 90, 5);
  DramaSceneInput input = input_for (dossier);
  g_autoptr (DramaScene) before = drama_scene_new (&input);
  g_autoptr (DramaEdit) edit = drama_edit_begin (dossier);
  const char   *gone = drama_actor_get_fields (drama_dossier_get_actor (dossier, 3))->id;
  const char   *ids[] = { gone, NULL };
  DramaDeletion deletion = { 0 };
  g_autoptr (DramaDossier) after = NULL;
  g_autoptr (DramaScene) kept = NULL;
  guint old, group;

  for (guint i = 0; i < drama_dossier_get_n_actors (dossier); i++)
    drama_edit_move_actor (edit,
                           drama_actor_get_fields (drama_dossier_get_actor (dossier, i))->id,
                           drama_vec (i * 100, 7));
  drama_edit_delete_actors (edit, ids, "", &deletion);
  g_assert_cmpuint (deletion.n_ties, >, 0);
  g_free (drama_edit_add_actor (edit, "A Newcomer", DRAMA_KIND_PERSON));
  after = drama_edit_commit (edit, NULL);
  input = input_for (after);
  kept = drama_scene_new_kept (before, NULL, NULL, &input);
  assert_kept (kept, before);
  g_assert_cmpuint (drama_scene_get_n_groups (kept), ==,
                    drama_scene_get_n_groups (before) - 1 - deletion.n_ties);

  for (guint i = 0; i < drama_dossier_get_n_actors (after); i++)
    {
      DramaActor *actor = drama_dossier_get_actor (after, i);
      DramaVec    centre = drama_scene_get_centre (kept, i);

      if (drama_dossier_find_actor (dossier, drama_actor_get_fields (actor)->id, &old) == NULL)
        {
          g_assert_false (drama_scene_find_actor_group (kept, i, &group));
          continue;
        }
      g_assert_true (drama_scene_find_actor_group (kept, i, &group));
      g_assert_cmpuint (drama_scene_get_group (kept, group)->index, ==, i);
      g_assert_cmpmem (&centre, sizeof centre, &before->centres[old], sizeof centre);
    }
  for (guint i = 0; i < kept->n_ties; i++)
    {
      const DramaTieFields *fields = drama_tie_get_fields (drama_dossier_get_tie (after, i));
      guint                 from;

      g_assert_true (kept->ties[i].shown);
      drama_dossier_find_actor (after, fields->from, &from);
      g_assert_cmpuint (kept->ties[i].from, ==, from);
    }
  /* It is good after the other is gone. */
  g_clear_pointer (&before, drama_scene_unref);
  g_assert_cmpstr (drama_scene_get_group (kept, 0)->id, !=, NULL);
}

/* What is in hand is seen where it was let go of, and all else where it was. */
static void
test_kept_with_what_was_lifted (void)
{
  g_autoptr (DramaDossier) dossier = sample_random (40, 90, 5);
  DramaSceneInput      input = input_for (dossier);
  guint                n = drama_dossier_get_n_actors (dossier), group;
  g_autofree DramaVec *positions = g_new (DramaVec, n);
  g_autofree guint8   *left_out = NULL;
  g_autoptr (DramaScene) before = drama_scene_new (&input);
  g_autoptr (DramaScene) lifted = NULL;
  g_autoptr (DramaScene) kept = NULL;

  drama_scene_get_positions (dossier, positions);
  positions[7] = drama_vec (-4000, -4000);
  input.positions = positions;
  lifted = drama_scene_new (&input);
  left_out = g_new0 (guint8, drama_scene_get_n_groups (before));
  left_out[before->actor_groups[7]] = 1;
  kept = drama_scene_new_kept (before, lifted, left_out, &input);
  g_assert_cmpuint (drama_scene_get_n_groups (kept), ==, drama_scene_get_n_groups (before));
  for (guint i = 0; i < n; i++)
    {
      const DramaScene *from = i == 7 ? lifted : before;

      g_assert_true (drama_scene_find_actor_group (kept, i, &group));
      g_assert_true (drama_scene_get_group (kept, group)->shapes ==
                     drama_scene_get_group (from, from->actor_groups[i])->shapes);
    }
  g_assert_cmpfloat (drama_scene_get_centre (kept, 7).x, ==, -4000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scene-change/edits-are-shown", test_edits_are_shown);
  g_test_add_func ("/scene-change/edits-of-a-large-network-are-shown",
                   test_edits_of_a_large_network_are_shown);
  g_test_add_func ("/scene-change/nothing-changed", test_nothing_changed);
  g_test_add_func ("/scene-change/labels-keep-clear", test_labels_keep_clear);
  g_test_add_func ("/scene-change/hiding-and-showing", test_hiding_and_showing);
  g_test_add_func ("/scene-change/too-much", test_too_much);
  g_test_add_func ("/scene-change/kept-until-there-is-another", test_kept_until_there_is_another);
  g_test_add_func ("/scene-change/kept-with-what-was-lifted", test_kept_with_what_was_lifted);
  g_test_add_func ("/scene-change/a-cancelled-one-is-not-made", test_a_cancelled_one_is_not_made);

  return g_test_run ();
}
