/* test-compare-random.c - comparing holds for dossiers that no person would write
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-compare.h"
#include "drama-diff.h"
#include "drama-edit.h"
#include "drama-json.h"
#include "drama-random.h"
#include "random-dossier.h"

#include <string.h>

/* Two of a kind: most ids are in both, as they are numbered. */
static void
build_pair (guint64       seed,
            DramaDossier *pair[2])
{
  pair[0] = random_dossier (seed);
  pair[1] = random_dossier (seed % 3 == 0 ? seed : seed + 1);
}

static void
free_pair (DramaDossier *pair[2])
{
  drama_dossier_unref (pair[0]);
  drama_dossier_unref (pair[1]);
}

static void
assert_told (const DramaComparison *comparison,
             DramaRecordKind        record,
             const DramaRecordDiff *diff)
{
  const DramaChangeKind  kinds[] = { DRAMA_CHANGE_ADDED, DRAMA_CHANGE_REMOVED,
                                     DRAMA_CHANGE_CHANGED };
  const GPtrArray *const lists[] = { diff->added, diff->removed, diff->changed };

  for (guint i = 0; i < 3; i++)
    {
      guint n = 0;

      for (guint j = 0; j < lists[i]->len; j++)
        {
          const DramaChange *change = drama_comparison_find (comparison, record,
                                                             lists[i]->pdata[j]);

          /* Of a tie perhaps only the evidence changed. */
          if (change == NULL)
            {
              g_assert_cmpint (record, ==, DRAMA_RECORD_KIND_TIE);
              g_assert_cmpint (kinds[i], ==, DRAMA_CHANGE_CHANGED);
              continue;
            }
          g_assert_cmpint (change->kind, ==, kinds[i]);
          n++;
        }
      g_assert_cmpuint (drama_comparison_count (comparison, record, kinds[i]), ==, n);
    }
}

/* The diff compares by equal() of each record: what the table of fields forgot, this finds. */
static void
test_nothing_is_missed_and_nothing_invented (void)
{
  for (guint64 seed = 1; seed <= 200; seed++)
    {
      DramaDossier *pair[2];
      g_autoptr (DramaComparison) comparison = NULL;
      g_autoptr (DramaDiff) diff = NULL;

      g_test_message ("seed %" G_GUINT64_FORMAT, seed);
      build_pair (seed, pair);
      comparison = drama_compare (pair[0], pair[1]);
      diff = drama_diff_new (pair[0], pair[1]);
      g_assert_cmpint (drama_comparison_is_empty (comparison), ==, drama_diff_is_empty (diff));
      assert_told (comparison, DRAMA_RECORD_KIND_SOURCE, &diff->sources);
      assert_told (comparison, DRAMA_RECORD_KIND_ACTOR, &diff->actors);
      assert_told (comparison, DRAMA_RECORD_KIND_TIE, &diff->ties);
      free_pair (pair);
    }
}

/* Every tie whose quotes differ has a change, and every change of a quote a tie that differs. */
static void
test_a_changed_tie_is_explained (void)
{
  for (guint64 seed = 1; seed <= 200; seed++)
    {
      DramaDossier *pair[2];
      g_autoptr (DramaComparison) comparison = NULL;
      g_autoptr (DramaDiff) diff = NULL;
      g_autoptr (GHashTable) explained = g_hash_table_new (g_str_hash, g_str_equal);

      build_pair (seed, pair);
      comparison = drama_compare (pair[0], pair[1]);
      diff = drama_diff_new (pair[0], pair[1]);
      for (guint i = 0; i < comparison->changes->len; i++)
        {
          const DramaChange *change = comparison->changes->pdata[i];

          if (change->kind == DRAMA_CHANGE_CHANGED)
            g_assert_cmpuint (change->fields->len, >, 0);
          if (change->record >= DRAMA_RECORD_KIND_TIE)
            g_hash_table_add (explained, change->tie != NULL ? change->tie : change->id);
        }
      g_assert_cmpuint (g_hash_table_size (explained), ==,
                        diff->ties.added->len + diff->ties.removed->len + diff->ties.changed->len);
      for (guint i = 0; i < diff->ties.changed->len; i++)
        g_assert_true (g_hash_table_contains (explained, diff->ties.changed->pdata[i]));
      free_pair (pair);
    }
}

/* Backwards, added is removed, and before is after. */
static void
test_backwards_is_the_mirror (void)
{
  for (guint64 seed = 1; seed <= 100; seed++)
    {
      DramaDossier *pair[2];
      g_autoptr (DramaComparison) there = NULL;
      g_autoptr (DramaComparison) back = NULL;

      build_pair (seed, pair);
      there = drama_compare (pair[0], pair[1]);
      back = drama_compare (pair[1], pair[0]);
      g_assert_cmpuint (there->changes->len, ==, back->changes->len);
      g_assert_cmpuint (there->standings->len, ==, back->standings->len);
      for (guint i = 0; i < there->standings->len; i++)
        {
          const DramaStandingChange *a = there->standings->pdata[i];
          const DramaStandingChange *b = back->standings->pdata[i];

          g_assert_cmpstr (a->tie, ==, b->tie);
          g_assert_cmpint (a->before, ==, b->after);
          g_assert_cmpint (a->after, ==, b->before);
          g_assert_cmpuint (a->causes->len, >, 0);
        }
      free_pair (pair);
    }
}

/* Brute force over all ties: what the rule says of each, before and after. */
static void
test_standings_are_all_there (void)
{
  for (guint64 seed = 1; seed <= 200; seed++)
    {
      DramaDossier *pair[2];
      g_autoptr (DramaComparison) comparison = NULL;
      guint n = 0;

      build_pair (seed, pair);
      comparison = drama_compare (pair[0], pair[1]);
      for (guint i = 0; i < drama_dossier_get_n_ties (pair[0]); i++)
        {
          DramaTie   *old = drama_dossier_get_tie (pair[0], i);
          const char *id = drama_tie_get_fields (old)->id;
          DramaTie *new = drama_dossier_find_tie (pair[1], id, NULL);

          if (new == NULL ||
              drama_standing_shown (pair[0], old) == drama_standing_shown (pair[1], new))
            continue;
          g_assert_cmpuint (n, <, comparison->standings->len);
          g_assert_cmpstr (((DramaStandingChange *) comparison->standings->pdata[n])->tie, ==, id);
          n++;
        }
      g_assert_cmpuint (n, ==, comparison->standings->len);
      free_pair (pair);
    }
}

/* Taking every field that is told makes the old record say what the new one says. */
static void
test_taking_what_is_told_gives_the_other (void)
{
  for (guint64 seed = 1; seed <= 200; seed++)
    {
      DramaDossier *pair[2];
      g_autoptr (DramaComparison) comparison = NULL;

      build_pair (seed, pair);
      comparison = drama_compare (pair[0], pair[1]);
      for (guint i = 0; i < comparison->changes->len; i++)
        {
          const DramaChange *change = comparison->changes->pdata[i];
          DramaActor *new;
          DramaActorFields fields;
          g_autoptr (DramaActor) made = NULL;

          if (change->record != DRAMA_RECORD_KIND_ACTOR || change->kind != DRAMA_CHANGE_CHANGED)
            continue;
          fields = *drama_actor_get_fields (drama_dossier_find_actor (pair[0], change->id, NULL));
          new = drama_dossier_find_actor (pair[1], change->id, NULL);
          for (guint j = 0; j < change->fields->len; j++)
            drama_field_take (
                drama_field_find (DRAMA_RECORD_KIND_ACTOR,
                                  ((DramaFieldChange *) change->fields->pdata[j])->field),
                &fields, drama_actor_get_fields (new));
          made = drama_actor_new (&fields);
          g_assert_true (drama_actor_equal (made, new));
        }
      free_pair (pair);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/io/compare-random/nothing_is_missed_and_nothing_invented",
                   test_nothing_is_missed_and_nothing_invented);
  g_test_add_func ("/io/compare-random/a_changed_tie_is_explained",
                   test_a_changed_tie_is_explained);
  g_test_add_func ("/io/compare-random/backwards_is_the_mirror", test_backwards_is_the_mirror);
  g_test_add_func ("/io/compare-random/standings_are_all_there", test_standings_are_all_there);
  g_test_add_func ("/io/compare-random/taking_what_is_told_gives_the_other",
                   test_taking_what_is_told_gives_the_other);

  return g_test_run ();
}
