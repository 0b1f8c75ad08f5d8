/* test-json-former.c - what is merged is saved, and split again after it was opened
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-json.h"

#include "drama-edit-actors.h"
#include "drama-edit-merge.h"
#include "drama-random.h"

#include "random-dossier.h"

static DramaDossier *
save_and_open (DramaDossier *dossier)
{
  g_autoptr (GBytes) bytes = drama_json_write (dossier);
  g_autoptr (GError) error = NULL;
  DramaDossier *opened = drama_json_read (bytes, "again", &error);

  g_assert_no_error (error);

  return opened;
}

static const char *
pick_actor (DramaDossier *dossier,
            DramaRandom  *random)
{
  guint index = drama_random_below (random, drama_dossier_get_n_actors (dossier));

  return drama_actor_get_fields (drama_dossier_get_actor (dossier, index))->id;
}

/* Names of any bytes, notes that are notes of others, mergers within mergers. */
static void
test_split_after_it_was_saved (void)
{
  guint n_merged = 0;

  for (guint64 seed = 1; seed <= 200; seed++)
    {
      g_autoptr (DramaDossier) before = random_dossier (seed);
      g_autoptr (DramaEdit) edit = drama_edit_begin (before);
      g_autoptr (DramaEdit) later = NULL;
      g_autoptr (DramaDossier) merged = NULL;
      g_autoptr (DramaDossier) opened = NULL;
      g_autoptr (DramaDossier) after = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *former = NULL;
      DramaMerging     merging = { 0 };
      DramaRandom      random;
      const char      *into, *other;

      drama_random_init (&random, seed);
      into = pick_actor (before, &random);
      other = pick_actor (before, &random);
      if (g_str_equal (into, other))
        continue;

      g_assert_true (drama_edit_merge_actors (edit, into, other, &merging, &error));
      merged = drama_edit_commit (edit, &error);
      g_assert_no_error (error);
      opened = save_and_open (merged);
      assert_same_dossier (opened, merged);

      later = drama_edit_begin (opened);
      former = drama_edit_split_actor (
          later, into, drama_actor_get_fields (drama_edit_find_actor (later, into))->n_merged - 1);
      g_assert_cmpstr (former, ==, other);
      after = drama_edit_commit (later, &error);
      g_assert_no_error (error);
      assert_same_dossier (after, before);
      n_merged++;
    }
  g_assert_cmpuint (n_merged, >, 100);
}

/* An unknown member with @depth lists in each other. */
static DramaExtras *
new_deep (guint depth)
{
  g_autoptr (GString) value = g_string_new (NULL);
  const char *key = "x", *text;

  for (guint i = 0; i < depth; i++)
    g_string_append (value, "[\"]\\\"\", ");
  g_string_append (value, "0");
  for (guint i = 0; i < depth; i++)
    g_string_append_c (value, ']');
  text = value->str;

  return drama_extras_new (&key, &text, 1);
}

/* As deep as it goes, in actor and tie, and that can still be opened. */
static void
test_whatever_is_merged_can_be_opened (void)
{
  guint deepest = 0;

  for (guint depth = 1; depth < 40; depth++)
    {
      g_autoptr (DramaDossier) empty = drama_dossier_new ();
      g_autoptr (DramaEdit) edit = drama_edit_begin (empty);
      g_autoptr (DramaExtras) extras = new_deep (depth);
      g_autoptr (DramaDossier) merged = NULL;
      g_autoptr (DramaDossier) opened = NULL;
      g_autofree char *inner = NULL;
      DramaMerging     merging = { 0 };

      for (guint i = 0; i <= DRAMA_MAX_NESTED; i++)
        {
          g_autofree char *id = g_strdup_printf ("x%u", i);
          g_autofree char *tie_id = g_strdup_printf ("t%u", i);
          g_autoptr (DramaActor) actor = drama_actor_new (
              &(DramaActorFields){ .id = id, .name = id, .extras = extras });
          g_autoptr (DramaTie) tie = drama_tie_new (&(DramaTieFields){
              .id = tie_id,
              .from = id,
              .to = id,
              .verb = "is",
              .overruled = i == 3,
              .overruling = { .by = "", .extras = extras },
              .extras = extras });

          drama_edit_put_actor (edit, actor);
          drama_edit_put_tie (edit, tie);
          if (inner != NULL && !drama_edit_merge_actors (edit, id, inner, &merging, NULL))
            break;
          g_free (inner);
          inner = g_steal_pointer (&id);
          if (i == DRAMA_MAX_NESTED)
            deepest = depth;
        }
      merged = drama_edit_commit (edit, NULL);
      opened = save_and_open (merged);
      assert_same_dossier (opened, merged);
    }
  g_assert_cmpuint (deepest, ==, 24);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/io/json-former/split_after_it_was_saved", test_split_after_it_was_saved);
  g_test_add_func ("/io/json-former/whatever_is_merged_can_be_opened",
                   test_whatever_is_merged_can_be_opened);

  return g_test_run ();
}
