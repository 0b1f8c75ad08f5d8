/* test-edit-merge.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-edit-merge.h"

#include "drama-bounds.h"
#include "drama-diff.h"
#include "drama-edit-actors.h"
#include "drama-edit-delete.h"
#include "drama-edit-ties.h"
#include "drama-former.h"

#include "random-story.h"
#include "small-dossier.h"

static void
assert_same (DramaDossier *a,
             DramaDossier *b)
{
  g_autoptr (DramaDiff) diff = drama_diff_new (a, b);

  g_assert_true (drama_diff_is_empty (diff));
}

static DramaDossier *
commit (DramaEdit *edit)
{
  g_autoptr (GError) error = NULL;
  DramaDossier *dossier = drama_edit_commit (edit, &error);

  g_assert_no_error (error);

  return dossier;
}

static DramaDossier *
merge (DramaDossier *dossier,
       const char   *into,
       const char   *other,
       DramaMerging *merging)
{
  g_autoptr (DramaEdit) edit = drama_edit_begin (dossier);
  g_autoptr (GError) error = NULL;
  DramaMerging unused = { 0 };

  g_assert_true (drama_edit_merge_actors (edit, into, other, merging != NULL ? merging : &unused,
                                          &error));
  g_assert_no_error (error);

  return commit (edit);
}

static DramaDossier *
split (DramaDossier *dossier,
       const char   *id,
       guint         index)
{
  g_autoptr (DramaEdit) edit = drama_edit_begin (dossier);
  g_autofree char *former = drama_edit_split_actor (edit, id, index);

  g_assert_nonnull (drama_edit_find_actor (edit, former));

  return commit (edit);
}

static void
put_tie (DramaEdit  *edit,
         const char *id,
         const char *from,
         const char *verb,
         const char *to,
         const char *quote)
{
  g_autoptr (DramaEvidence) evidence = NULL;
  g_autoptr (DramaTie) tie = NULL;

  if (quote != NULL)
    evidence = small_quote (quote, "a", DRAMA_STANCE_SUPPORTS, DRAMA_CERTAINTY_STATED, NULL);
  tie = small_tie (id, from, verb, to, &evidence, quote != NULL ? 1 : 0);
  drama_edit_put_tie (edit, tie);
}

/* ann, bob and cy; fsb and its other name; both arrested ann in the same words, one
 * paid bob, the other cy, and one reports to the other. */
static DramaDossier *
new_agencies (void)
{
  const char *const aliases[] = { "ФСБ", "The Service", NULL };
  g_autoptr (DramaDossier) small = small_dossier ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (small);
  g_autoptr (DramaActor) fsb = small_actor ("fsb", "FSB");
  g_autoptr (DramaActor) long_name = small_actor ("service", "Federal Security Service");
  g_autoptr (DramaEvidence) said =
      small_quote ("e2", "b", DRAMA_STANCE_DISPUTES, DRAMA_CERTAINTY_STATED, "service");

  drama_edit_put_actor (edit, fsb);
  drama_edit_put_actor (edit, long_name);
  drama_edit_set_aliases (edit, "service", aliases);
  drama_edit_set_actor_note (edit, "service", "In Moscow.");
  drama_edit_set_actor_note (edit, "fsb", "An agency.");
  put_tie (edit, "t1", "fsb", "arrested", "ann", "e10");
  put_tie (edit, "t2", "service", "Arrested", "ann", "e11");
  put_tie (edit, "t3", "fsb", "paid", "bob", "e12");
  put_tie (edit, "t4", "service", "paid", "cy", "e13");
  put_tie (edit, "t5", "service", "reports to", "fsb", "e14");
  drama_edit_set_date (edit, "t2", "2016-12");
  drama_edit_put_evidence (edit, "pays", said);

  return commit (edit);
}

static void
test_names_and_notes_are_joined (void)
{
  g_autoptr (DramaDossier) before = new_agencies ();
  g_autoptr (DramaDossier) after = merge (before, "fsb", "service", NULL);
  const DramaActorFields *fsb =
      drama_actor_get_fields (drama_dossier_find_actor (after, "fsb", NULL));

  g_assert_null (drama_dossier_find_actor (after, "service", NULL));
  g_assert_cmpstr (fsb->name, ==, "FSB");
  g_assert_cmpstr (fsb->aliases[0], ==, "Federal Security Service");
  g_assert_cmpstr (fsb->aliases[1], ==, "ФСБ");
  g_assert_cmpstr (fsb->aliases[2], ==, "The Service");
  g_assert_null (fsb->aliases[3]);
  g_assert_cmpstr (fsb->note, ==, "An agency.\n\nIn Moscow.");
  g_assert_cmpuint (fsb->n_merged, ==, 1);
}

static void
test_a_name_that_is_known_is_no_alias (void)
{
  const char *const aliases[] = { "fsb", "Lubyanka", NULL };
  g_autoptr (DramaDossier) base = new_agencies ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (base);
  g_autoptr (DramaDossier) before = NULL;
  g_autoptr (DramaDossier) after = NULL;
  g_autoptr (DramaDossier) again = NULL;
  const DramaActorFields *fsb;

  drama_edit_set_aliases (edit, "service", aliases);
  drama_edit_rename_actor (edit, "service", "lubyanka");
  before = commit (edit);
  after = merge (before, "fsb", "service", NULL);
  fsb = drama_actor_get_fields (drama_dossier_find_actor (after, "fsb", NULL));
  g_assert_cmpstr (fsb->aliases[0], ==, "lubyanka");
  g_assert_null (fsb->aliases[1]);
  again = split (after, "fsb", 0);
  assert_same (again, before);
}

static void
test_ties_and_speakers_move_and_are_counted (void)
{
  g_autoptr (DramaDossier) before = new_agencies ();
  DramaMerging merging = { 0 };
  g_autoptr (DramaDossier) after = merge (before, "fsb", "service", &merging);
  const DramaTieFields *arrested, *loop, *pays;

  g_assert_cmpuint (merging.n_ties, ==, 2);
  g_assert_cmpuint (merging.n_loops, ==, 1);
  g_assert_cmpuint (merging.n_folded, ==, 1);
  g_assert_cmpuint (merging.n_twins, ==, 1);
  g_assert_cmpuint (merging.n_speaks, ==, 1);

  g_assert_null (drama_dossier_find_tie (after, "t2", NULL));
  arrested = drama_tie_get_fields (drama_dossier_find_tie (after, "t1", NULL));
  g_assert_cmpuint (arrested->n_evidence, ==, 1); /* the same words */
  g_assert_cmpstr (arrested->date, ==, "2016-12");
  loop = drama_tie_get_fields (drama_dossier_find_tie (after, "t5", NULL));
  g_assert_cmpstr (loop->from, ==, "fsb");
  g_assert_cmpstr (loop->to, ==, "fsb");
  g_assert_cmpuint (loop->n_evidence, ==, 1);
  pays = drama_tie_get_fields (drama_dossier_find_tie (after, "pays", NULL));
  g_assert_cmpstr (drama_evidence_get_fields (pays->evidence[1])->speaker, ==, "fsb");
}

/* Two payments on two days are two ties, and two decisions are not one. */
static void
test_what_contradicts_is_not_folded (void)
{
  const DramaOverruling one = { .value = DRAMA_STANDING_DISPUTED, .why = "He denies it" };
  const DramaOverruling two = { .value = DRAMA_STANDING_REPORTED, .why = "She saw it" };

  for (guint what = 0; what < 4; what++)
    {
      g_autoptr (DramaDossier) base = new_agencies ();
      g_autoptr (DramaEdit) edit = drama_edit_begin (base);
      g_autoptr (DramaDossier) before = NULL;
      g_autoptr (DramaDossier) after = NULL;
      DramaMerging merging = { 0 };

      if (what == 0)
        drama_edit_set_date (edit, "t1", "2017");
      else if (what == 1)
        drama_edit_set_verb (edit, "t1", "detained");
      else if (what == 2)
        drama_edit_set_directed (edit, "t1", FALSE);
      else
        {
          drama_edit_set_standing (edit, "t1", &one);
          drama_edit_set_standing (edit, "t2", &two);
        }
      before = commit (edit);
      after = merge (before, "fsb", "service", &merging);
      g_assert_cmpuint (merging.n_folded, ==, 0);
      g_assert_cmpuint (drama_dossier_get_n_ties (after), ==, drama_dossier_get_n_ties (before));
    }
}

/* Without a direction the order of the ends says nothing. */
static void
test_undirected_ties_fold_either_way (void)
{
  g_autoptr (DramaDossier) base = new_agencies ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (base);
  g_autoptr (DramaDossier) before = NULL;
  g_autoptr (DramaDossier) after = NULL;
  g_autoptr (DramaDossier) again = NULL;
  DramaMerging merging = { 0 };

  drama_edit_set_directed (edit, "t1", FALSE);
  drama_edit_set_directed (edit, "t2", FALSE);
  drama_edit_reverse_tie (edit, "t2");
  before = commit (edit);
  after = merge (before, "fsb", "service", &merging);
  g_assert_cmpuint (merging.n_folded, ==, 1);
  again = split (after, "fsb", 0);
  assert_same (again, before);
}

/* Somebody wrote them down as two; the merger did not make them so. */
static void
test_ties_that_were_double_before_stay (void)
{
  g_autoptr (DramaDossier) base = new_agencies ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (base);
  g_autoptr (DramaDossier) before = NULL;
  g_autoptr (DramaDossier) after = NULL;
  DramaMerging merging = { 0 };

  put_tie (edit, "t6", "service", "paid", "cy", NULL);
  put_tie (edit, "t7", "fsb", "paid", "bob", NULL);
  before = commit (edit);
  after = merge (before, "fsb", "service", &merging);
  g_assert_cmpuint (merging.n_folded, ==, 1); /* t2 and no other */
  g_assert_nonnull (drama_dossier_find_tie (after, "t6", NULL));
  g_assert_nonnull (drama_dossier_find_tie (after, "t7", NULL));
}

static void
test_splitting_gives_back_what_was_there (void)
{
  g_autoptr (DramaDossier) before = new_agencies ();
  g_autoptr (DramaDossier) merged = merge (before, "fsb", "service", NULL);
  g_autoptr (DramaDossier) after = split (merged, "fsb", 0);

  assert_same (after, before);
}

/* Years later: renamed, mended, dated, added to, deleted. */
static void
test_what_was_done_since_stays_done (void)
{
  g_autoptr (DramaDossier) before = new_agencies ();
  g_autoptr (DramaDossier) merged = merge (before, "fsb", "service", NULL);
  g_autoptr (DramaEdit) edit = drama_edit_begin (merged);
  g_autoptr (DramaDossier) changed = NULL;
  g_autoptr (DramaDossier) after = NULL;
  g_autoptr (DramaEvidence) more =
      small_quote ("e20", "b", DRAMA_STANCE_SUPPORTS, DRAMA_CERTAINTY_STATED, NULL);
  g_autoptr (DramaEvidence) mended = NULL;
  const char *const   gone[] = { "t3", NULL };
  DramaEvidenceFields fields =
      *drama_evidence_get_fields (drama_edit_find_evidence (edit, "e10"));
  DramaDeletion         deletion = { 0 };
  const DramaTieFields *t1, *t2, *t4;

  fields.anchor.exact = "The words";
  mended = drama_evidence_new (&fields);
  drama_edit_put_evidence (edit, "t1", mended);
  drama_edit_put_evidence (edit, "t1", more);
  drama_edit_set_date (edit, "t1", "2016-12-05");
  drama_edit_rename_actor (edit, "fsb", "The FSB");
  drama_edit_set_verb (edit, "t4", "bribed");
  drama_edit_delete_ties (edit, gone, &deletion);
  put_tie (edit, "t9", "fsb", "watched", "cy", NULL);
  changed = commit (edit);
  after = split (changed, "fsb", 0);

  t1 = drama_tie_get_fields (drama_dossier_find_tie (after, "t1", NULL));
  t2 = drama_tie_get_fields (drama_dossier_find_tie (after, "t2", NULL));
  t4 = drama_tie_get_fields (drama_dossier_find_tie (after, "t4", NULL));
  g_assert_cmpuint (t1->n_evidence, ==, 2); /* what is new stays */
  g_assert_cmpstr (t1->date, ==, "2016-12-05");
  g_assert_cmpstr (t2->date, ==, "2016-12");
  g_assert_cmpstr (drama_evidence_get_fields (t2->evidence[0])->id, ==, "e11");
  g_assert_cmpstr (drama_evidence_get_fields (t2->evidence[0])->anchor.exact, ==, "The words");
  g_assert_cmpstr (t4->from, ==, "service");
  g_assert_cmpstr (t4->verb, ==, "bribed");
  g_assert_null (drama_dossier_find_tie (after, "t3", NULL));
  g_assert_cmpstr (drama_tie_get_fields (drama_dossier_find_tie (after, "t9", NULL))->from, ==,
                   "fsb");
  g_assert_cmpstr (drama_actor_get_fields (drama_dossier_find_actor (after, "fsb", NULL))->name,
                   ==, "The FSB");
}

/* The id is taken by somebody new: both are there, under two ids. */
static void
test_an_id_that_is_taken_is_left_to_its_owner (void)
{
  g_autoptr (DramaDossier) before = new_agencies ();
  g_autoptr (DramaDossier) merged = merge (before, "fsb", "service", NULL);
  g_autoptr (DramaEdit) edit = drama_edit_begin (merged);
  g_autoptr (DramaActor) newcomer = small_actor ("service", "A restaurant");
  g_autoptr (DramaDossier) changed = NULL;
  g_autoptr (DramaDossier) after = NULL;

  drama_edit_put_actor (edit, newcomer);
  put_tie (edit, "t2", "service", "feeds", "ann", NULL);
  changed = commit (edit);
  after = split (changed, "fsb", 0);
  g_assert_cmpuint (drama_dossier_get_n_actors (after), ==,
                    drama_dossier_get_n_actors (before) + 1);
  g_assert_cmpuint (drama_dossier_get_n_ties (after), ==, drama_dossier_get_n_ties (before) + 1);
  g_assert_cmpstr (drama_actor_get_fields (drama_dossier_find_actor (after, "service", NULL))->name,
                   ==, "A restaurant");
  g_assert_cmpstr (drama_tie_get_fields (drama_dossier_find_tie (after, "t2", NULL))->verb, ==,
                   "feeds");
}

/* Any story, any two: merged and split it is as it was. */
static void
test_splitting_undoes_merging (void)
{
  guint n_folded = 0, n_twins = 0, n_loops = 0;

  for (guint64 seed = 1; seed <= 400; seed++)
    {
      g_autoptr (DramaDossier) before = random_story (seed);
      DramaMerging merging = { 0 };
      DramaRandom  random;
      char         into[2] = "a", other[2] = "b";

      drama_random_init (&random, seed);
      into[0] = (char) ('a' + drama_random_below (&random, RANDOM_STORY_ACTORS));
      do
        other[0] = (char) ('a' + drama_random_below (&random, RANDOM_STORY_ACTORS));
      while (other[0] == into[0]);
      {
        g_autoptr (DramaDossier) merged = merge (before, into, other, &merging);
        g_autoptr (DramaDossier) after = split (merged, into, 0);

        assert_same (after, before);
      }
      n_folded += merging.n_folded;
      n_twins += merging.n_twins;
      n_loops += merging.n_loops;
    }
  g_assert_cmpuint (n_folded, >, 100);
  g_assert_cmpuint (n_twins, >, 20);
  g_assert_cmpuint (n_loops, >, 100);
}

static const char *
pick_actor (DramaDossier *dossier,
            DramaRandom  *random)
{
  guint index = drama_random_below (random, drama_dossier_get_n_actors (dossier));

  return drama_actor_get_fields (drama_dossier_get_actor (dossier, index))->id;
}

/* Many mergers, in and into each other, taken back from the last to the first. */
static void
test_a_chain_of_mergers_comes_back (void)
{
  for (guint64 seed = 1; seed <= 100; seed++)
    {
      g_autoptr (GPtrArray) states =
          g_ptr_array_new_with_free_func ((GDestroyNotify) drama_dossier_unref);
      g_autoptr (GPtrArray) merged_into = g_ptr_array_new_with_free_func (g_free);
      DramaRandom random;

      drama_random_init (&random, seed);
      g_ptr_array_add (states, random_story (seed));
      while (states->len < RANDOM_STORY_ACTORS)
        {
          DramaDossier *now = states->pdata[states->len - 1];
          const char   *into = pick_actor (now, &random), *other = pick_actor (now, &random);

          if (g_str_equal (into, other))
            continue;
          g_ptr_array_add (merged_into, g_strdup (into));
          g_ptr_array_add (states, merge (now, into, other, NULL));
        }
      while (states->len > 1)
        {
          const char             *id = merged_into->pdata[states->len - 2];
          DramaDossier           *now = states->pdata[states->len - 1];
          const DramaActorFields *whole =
              drama_actor_get_fields (drama_dossier_find_actor (now, id, NULL));
          g_autoptr (DramaDossier) back = split (now, id, whole->n_merged - 1);

          assert_same (back, states->pdata[states->len - 2]);
          g_ptr_array_remove_index (states, states->len - 1);
        }
    }
}

/* All into one, and out of it in any order. */
static void
test_out_of_one_in_any_order (void)
{
  for (guint64 seed = 1; seed <= 100; seed++)
    {
      g_autoptr (DramaDossier) before = random_story (seed);
      g_autoptr (DramaDossier) now = drama_dossier_ref (before);
      DramaRandom random;

      drama_random_init (&random, seed);
      for (char other = 'b'; other < 'a' + RANDOM_STORY_ACTORS; other++)
        {
          const char id[] = { other, '\0' };
          g_autoptr (DramaDossier) next = merge (now, "a", id, NULL);

          drama_dossier_unref (now);
          now = g_steal_pointer (&next);
        }
      for (guint left = RANDOM_STORY_ACTORS - 1; left > 0; left--)
        {
          g_autoptr (DramaDossier) next = split (now, "a", drama_random_below (&random, left));

          drama_dossier_unref (now);
          now = g_steal_pointer (&next);
        }
      assert_same (now, before);
    }
}

static void
test_who_is_asked_to_forget_forgets (void)
{
  g_autoptr (DramaDossier) before = new_agencies ();
  g_autoptr (DramaDossier) merged = merge (before, "fsb", "service", NULL);
  g_autoptr (DramaEdit) edit = drama_edit_begin (merged);
  g_autoptr (DramaDossier) after = NULL;

  drama_edit_forget_merged (edit);
  after = commit (edit);
  g_assert_cmpuint (
      drama_actor_get_fields (drama_dossier_find_actor (after, "fsb", NULL))->n_merged, ==, 0);
  g_assert_true (drama_dossier_find_actor (after, "ann", NULL) ==
                 drama_dossier_find_actor (merged, "ann", NULL));
}

/* What could not be saved is refused, and nothing of it is done. */
static void
test_mergers_do_not_lie_too_deep (void)
{
  g_autoptr (DramaDossier) small = small_dossier ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (small);
  g_autoptr (GError) error = NULL;
  g_autofree char *inner = drama_edit_add_actor (edit, "x0", DRAMA_KIND_GROUP);
  DramaMerging     merging = { 0 };

  for (guint i = 1; i <= DRAMA_MAX_NESTED; i++)
    {
      g_autofree char *name = g_strdup_printf ("x%u", i);
      g_autofree char *outer = drama_edit_add_actor (edit, name, DRAMA_KIND_GROUP);

      g_assert_true (drama_edit_merge_actors (edit, outer, inner, &merging, &error));
      g_assert_no_error (error);
      g_free (inner);
      inner = g_steal_pointer (&outer);
    }
  g_assert_cmpuint (drama_actor_get_nesting (drama_edit_find_actor (edit, inner)), ==,
                    DRAMA_MAX_NESTED);
  g_assert_false (drama_edit_merge_actors (edit, "ann", inner, &merging, &error));
  g_assert_error (error, DRAMA_MODEL_ERROR, DRAMA_MODEL_ERROR_BOUND);
  g_assert_nonnull (drama_edit_find_actor (edit, inner));

  /* The other way round it is one more, beside. */
  g_clear_error (&error);
  g_assert_true (drama_edit_merge_actors (edit, inner, "ann", &merging, &error));
  g_assert_no_error (error);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/edit-merge/names_and_notes_are_joined",
                   test_names_and_notes_are_joined);
  g_test_add_func ("/model/edit-merge/a_name_that_is_known_is_no_alias",
                   test_a_name_that_is_known_is_no_alias);
  g_test_add_func ("/model/edit-merge/ties_and_speakers_move_and_are_counted",
                   test_ties_and_speakers_move_and_are_counted);
  g_test_add_func ("/model/edit-merge/what_contradicts_is_not_folded",
                   test_what_contradicts_is_not_folded);
  g_test_add_func ("/model/edit-merge/undirected_ties_fold_either_way",
                   test_undirected_ties_fold_either_way);
  g_test_add_func ("/model/edit-merge/ties_that_were_double_before_stay",
                   test_ties_that_were_double_before_stay);
  g_test_add_func ("/model/edit-merge/splitting_gives_back_what_was_there",
                   test_splitting_gives_back_what_was_there);
  g_test_add_func ("/model/edit-merge/what_was_done_since_stays_done",
                   test_what_was_done_since_stays_done);
  g_test_add_func ("/model/edit-merge/an_id_that_is_taken_is_left_to_its_owner",
                   test_an_id_that_is_taken_is_left_to_its_owner);
  g_test_add_func ("/model/edit-merge/splitting_undoes_merging", test_splitting_undoes_merging);
  g_test_add_func ("/model/edit-merge/a_chain_of_mergers_comes_back",
                   test_a_chain_of_mergers_comes_back);
  g_test_add_func ("/model/edit-merge/out_of_one_in_any_order", test_out_of_one_in_any_order);
  g_test_add_func ("/model/edit-merge/who_is_asked_to_forget_forgets",
                   test_who_is_asked_to_forget_forgets);
  g_test_add_func ("/model/edit-merge/mergers_do_not_lie_too_deep",
                   test_mergers_do_not_lie_too_deep);

  return g_test_run ();
}
