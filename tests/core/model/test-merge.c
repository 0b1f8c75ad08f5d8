/* test-merge.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-diff.h"
#include "drama-merge.h"
#include "drama-random.h"

#include "small-dossier.h"

#include <string.h>

static DramaDossier *
merge (DramaDossier *base,
       DramaDossier *ours,
       DramaDossier *theirs,
       const char   *expected_conflicts)
{
  g_autoptr (GPtrArray) conflicts =
      g_ptr_array_new_with_free_func ((GDestroyNotify) drama_conflict_free);
  g_autoptr (GString) met = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  DramaDossier *joined = drama_merge (base, ours, theirs, conflicts, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < conflicts->len; i++)
    {
      const DramaConflict *conflict = conflicts->pdata[i];

      g_string_append_printf (met, "%s.%s ", conflict->id, conflict->field);
    }
  g_assert_cmpstr (met->str, ==, expected_conflicts);

  return joined;
}

static void
assert_same (DramaDossier *a,
             DramaDossier *b)
{
  g_autoptr (DramaDiff) diff = drama_diff_new (a, b);

  g_assert_true (drama_diff_is_empty (diff));
}

static DramaDossier *
with_actor (DramaDossier           *base,
            const DramaActorFields *fields)
{
  g_autoptr (DramaEdit) edit = drama_edit_begin (base);
  g_autoptr (DramaActor) actor = drama_actor_new (fields);

  drama_edit_put_actor (edit, actor);

  return drama_edit_commit (edit, NULL);
}

static const DramaActorFields *
get_actor (DramaDossier *dossier,
           const char   *id)
{
  return drama_actor_get_fields (drama_dossier_find_actor (dossier, id, NULL));
}

static void
test_one_side_alone_wins (void)
{
  g_autoptr (DramaDossier) base = small_dossier ();
  g_autoptr (DramaDossier) changed =
      with_actor (base, &(DramaActorFields){ .id = "ann", .name = "Anna" });
  g_autoptr (DramaDossier) theirs_won = merge (base, base, changed, "");
  g_autoptr (DramaDossier) ours_won = merge (base, changed, base, "");
  g_autoptr (DramaDossier) both_won = merge (base, changed, changed, "");

  assert_same (theirs_won, changed);
  assert_same (ours_won, changed);
  assert_same (both_won, changed);
}

static void
test_different_fields_of_one_actor_join (void)
{
  g_autoptr (DramaDossier) base = small_dossier ();
  g_autoptr (DramaDossier) ours =
      with_actor (base, &(DramaActorFields){ .id = "ann", .name = "Anna" });
  g_autoptr (DramaDossier) theirs = with_actor (
      base, &(DramaActorFields){
                .id = "ann",
                .name = "Ann",
                .kind = DRAMA_KIND_COURT,
                .position = { 3, 4 },
                .placed = TRUE,
            });
  g_autoptr (DramaDossier) joined = merge (base, ours, theirs, "");

  g_assert_cmpstr (get_actor (joined, "ann")->name, ==, "Anna");
  g_assert_cmpint (get_actor (joined, "ann")->kind, ==, DRAMA_KIND_COURT);
  g_assert_true (get_actor (joined, "ann")->placed);
  g_assert_cmpfloat (get_actor (joined, "ann")->position.y, ==, 4);
}

static void
test_one_field_changed_twice_is_told (void)
{
  g_autoptr (DramaDossier) base = small_dossier ();
  g_autoptr (DramaDossier) ours =
      with_actor (base, &(DramaActorFields){ .id = "ann", .name = "Anna" });
  g_autoptr (DramaDossier) theirs =
      with_actor (base, &(DramaActorFields){ .id = "ann", .name = "Annie", .note = "n" });
  g_autoptr (DramaDossier) joined = merge (base, ours, theirs, "ann.name ");

  g_assert_cmpstr (get_actor (joined, "ann")->name, ==, "Anna");
  g_assert_cmpstr (get_actor (joined, "ann")->note, ==, "n");
}

static void
test_what_the_other_side_needs_stays (void)
{
  g_autoptr (DramaDossier) base = small_dossier ();
  g_autoptr (DramaEdit) removal = drama_edit_begin (base);
  g_autoptr (DramaEdit) addition = drama_edit_begin (base);
  g_autoptr (DramaTie) tie = small_tie ("new", "ann", "meets", "cy", NULL, 0);
  g_autoptr (DramaDossier) ours = NULL;
  g_autoptr (DramaDossier) theirs = NULL;
  g_autoptr (DramaDossier) joined = NULL;

  drama_edit_remove_actor (removal, "cy");
  drama_edit_remove_tie (removal, "knows");
  drama_edit_remove_source (removal, "b");
  ours = drama_edit_commit (removal, NULL);
  drama_edit_put_tie (addition, tie);
  theirs = drama_edit_commit (addition, NULL);
  joined = merge (base, ours, theirs, "cy.removed ");

  g_assert_nonnull (drama_dossier_find_actor (joined, "cy", NULL));
  g_assert_nonnull (drama_dossier_find_tie (joined, "new", NULL));
  g_assert_null (drama_dossier_find_tie (joined, "knows", NULL));
  g_assert_null (drama_dossier_find_source (joined, "b", NULL));
}

static void
test_removed_and_changed_stays (void)
{
  g_autoptr (DramaDossier) base = small_dossier ();
  g_autoptr (DramaEdit) removal = drama_edit_begin (base);
  g_autoptr (DramaEdit) change = drama_edit_begin (base);
  g_autoptr (DramaTie) changed = small_tie ("knows", "bob", "knows well", "cy", NULL, 0);
  g_autoptr (DramaDossier) ours = NULL;
  g_autoptr (DramaDossier) theirs = NULL;
  g_autoptr (DramaDossier) joined = NULL;

  drama_edit_remove_tie (removal, "knows");
  ours = drama_edit_commit (removal, NULL);
  drama_edit_put_tie (change, changed);
  theirs = drama_edit_commit (change, NULL);
  joined = merge (base, ours, theirs, "knows.removed ");

  g_assert_cmpstr (drama_tie_get_fields (drama_dossier_find_tie (joined, "knows", NULL))->verb,
                   ==, "knows well");
}

static DramaDossier *
with_quotes (DramaDossier         *base,
             DramaEvidence *const *quotes,
             guint                 n_quotes)
{
  g_autoptr (DramaEdit) edit = drama_edit_begin (base);
  g_autoptr (DramaTie) tie = small_tie ("pays", "ann", "pays", "bob", quotes, n_quotes);

  drama_edit_put_tie (edit, tie);

  return drama_edit_commit (edit, NULL);
}

static void
test_quotes_of_both_sides_join (void)
{
  g_autoptr (DramaDossier) base = small_dossier ();
  DramaEvidence *first =
      drama_tie_get_fields (drama_dossier_find_tie (base, "pays", NULL))->evidence[0];
  g_autoptr (DramaEvidence) second =
      small_quote ("e2", "a", DRAMA_STANCE_SUPPORTS, DRAMA_CERTAINTY_ALLEGED, NULL);
  g_autoptr (DramaEvidence) third =
      small_quote ("e3", "b", DRAMA_STANCE_DISPUTES, DRAMA_CERTAINTY_STATED, "cy");
  DramaEvidence *first_and_second[] = { first, second };
  g_autoptr (DramaDossier) ours = with_quotes (base, first_and_second, 2);
  g_autoptr (DramaDossier) theirs = with_quotes (base, &third, 1);
  g_autoptr (DramaDossier) joined = merge (base, ours, theirs, "");
  const DramaTieFields *pays =
      drama_tie_get_fields (drama_dossier_find_tie (joined, "pays", NULL));

  /* They removed the first and added the third; we added the second. */
  g_assert_cmpuint (pays->n_evidence, ==, 2);
  g_assert_cmpstr (drama_evidence_get_fields (pays->evidence[0])->id, ==, "e2");
  g_assert_cmpstr (drama_evidence_get_fields (pays->evidence[1])->id, ==, "e3");
}

/* Who entered a quote goes with it; two who note it differently are a conflict. */
static void
test_who_and_when_go_with_the_quote (void)
{
  g_autoptr (DramaDossier) base = small_dossier ();
  DramaEvidence *quote =
      drama_tie_get_fields (drama_dossier_find_tie (base, "pays", NULL))->evidence[0];
  DramaEvidenceFields fields = *drama_evidence_get_fields (quote);
  g_autoptr (DramaEvidence) by_ann = NULL;
  g_autoptr (DramaEvidence) by_bob = NULL;
  g_autoptr (DramaDossier) ours = NULL;
  g_autoptr (DramaDossier) theirs = NULL;
  g_autoptr (DramaDossier) joined = NULL;
  g_autoptr (DramaDossier) contested = NULL;
  const DramaEvidenceFields *kept;

  fields.by = "Ann";
  fields.when = "2026-11-28";
  by_ann = drama_evidence_new (&fields);
  fields.by = "Bob";
  by_bob = drama_evidence_new (&fields);
  ours = with_quotes (base, &by_bob, 1);
  theirs = with_quotes (base, &by_ann, 1);

  joined = merge (base, base, theirs, "");
  kept = drama_evidence_get_fields (
      drama_tie_get_fields (drama_dossier_find_tie (joined, "pays", NULL))->evidence[0]);
  g_assert_cmpstr (kept->by, ==, "Ann");
  g_assert_cmpstr (kept->when, ==, "2026-11-28");

  contested = merge (base, ours, theirs, "e1.by ");
  kept = drama_evidence_get_fields (
      drama_tie_get_fields (drama_dossier_find_tie (contested, "pays", NULL))->evidence[0]);
  g_assert_cmpstr (kept->by, ==, "Bob");
}

static void
test_one_evidence_id_for_two_ties_is_refused (void)
{
  g_autoptr (DramaDossier) base = small_dossier ();
  g_autoptr (DramaEdit) first = drama_edit_begin (base);
  g_autoptr (DramaEdit) second = drama_edit_begin (base);
  g_autoptr (DramaEvidence) quote =
      small_quote ("e7", "a", DRAMA_STANCE_SUPPORTS, DRAMA_CERTAINTY_STATED, NULL);
  g_autoptr (DramaTie) one = small_tie ("one", "ann", "meets", "bob", &quote, 1);
  g_autoptr (DramaTie) two = small_tie ("two", "ann", "meets", "cy", &quote, 1);
  g_autoptr (DramaDossier) ours = NULL;
  g_autoptr (DramaDossier) theirs = NULL;
  g_autoptr (GError) error = NULL;

  drama_edit_put_tie (first, one);
  ours = drama_edit_commit (first, NULL);
  drama_edit_put_tie (second, two);
  theirs = drama_edit_commit (second, NULL);

  g_assert_null (drama_merge (base, ours, theirs, NULL, &error));
  g_assert_error (error, DRAMA_MODEL_ERROR, DRAMA_MODEL_ERROR_DUPLICATE_ID);
}

/* Renames, moves or adds some of the actors whose number is @side modulo 2. */
static void
change_half (DramaEdit   *edit,
             DramaRandom *random,
             guint        side)
{
  for (guint i = side; i < 40; i += 2)
    {
      g_autofree char *id = g_strdup_printf ("r%02u", i);
      g_autofree char *name = g_strdup_printf ("name %u", drama_random_below (random, 1000));
      g_autoptr (DramaActor) actor = small_actor (id, name);

      if (drama_random_below (random, 2) == 0)
        drama_edit_put_actor (edit, actor);
      else if (drama_random_below (random, 2) == 0)
        drama_edit_remove_actor (edit, id);
    }
}

static void
test_changes_that_do_not_meet_add_up (void)
{
  for (guint64 seed = 1; seed <= 200; seed++)
    {
      DramaRandom random;
      g_autoptr (DramaDossier) small = small_dossier ();
      g_autoptr (DramaEdit) start = drama_edit_begin (small);
      g_autoptr (DramaDossier) base = NULL;
      g_autoptr (DramaDossier) ours = NULL;
      g_autoptr (DramaDossier) theirs = NULL;
      g_autoptr (DramaDossier) both = NULL;
      g_autoptr (DramaDossier) joined = NULL;
      g_autoptr (DramaEdit) first = NULL;
      g_autoptr (DramaEdit) second = NULL;
      g_autoptr (DramaEdit) again = NULL;
      DramaRandom replay;

      drama_random_init (&random, seed);
      change_half (start, &random, 0);
      change_half (start, &random, 1);
      base = drama_edit_commit (start, NULL);

      first = drama_edit_begin (base);
      change_half (first, &random, 0);
      ours = drama_edit_commit (first, NULL);

      replay = random;
      second = drama_edit_begin (base);
      change_half (second, &random, 1);
      theirs = drama_edit_commit (second, NULL);

      again = drama_edit_begin (ours);
      change_half (again, &replay, 1);
      both = drama_edit_commit (again, NULL);

      joined = merge (base, ours, theirs, "");
      assert_same (joined, both);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/merge/one_side_alone_wins", test_one_side_alone_wins);
  g_test_add_func ("/model/merge/different_fields_of_one_actor_join",
                   test_different_fields_of_one_actor_join);
  g_test_add_func ("/model/merge/one_field_changed_twice_is_told",
                   test_one_field_changed_twice_is_told);
  g_test_add_func ("/model/merge/what_the_other_side_needs_stays",
                   test_what_the_other_side_needs_stays);
  g_test_add_func ("/model/merge/removed_and_changed_stays", test_removed_and_changed_stays);
  g_test_add_func ("/model/merge/quotes_of_both_sides_join", test_quotes_of_both_sides_join);
  g_test_add_func ("/model/merge/who_and_when_go_with_the_quote",
                   test_who_and_when_go_with_the_quote);
  g_test_add_func ("/model/merge/one_evidence_id_for_two_ties_is_refused",
                   test_one_evidence_id_for_two_ties_is_refused);
  g_test_add_func ("/model/merge/changes_that_do_not_meet_add_up",
                   test_changes_that_do_not_meet_add_up);

  return g_test_run ();
}
