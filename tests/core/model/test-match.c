/* test-match.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-match.h"
#include "drama-merge.h"

#include "small-dossier.h"

#include <string.h>

/* A dossier of actors alone: "id|Name|Alias, Alias|kind", one a string. */
static DramaDossier *
build (const char *const *actors)
{
  g_autoptr (DramaDossier) empty = drama_dossier_new ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (empty);

  for (guint i = 0; actors[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (actors[i], "|", -1);
      g_auto (GStrv) aliases = g_strsplit (parts[2], ", ", -1);
      DramaActorFields fields = { .id = parts[0],
                                  .name = parts[1],
                                  .aliases = (const char *const *) aliases };
      g_autoptr (DramaActor) actor = NULL;

      if (parts[3] != NULL)
        g_assert_true (drama_kind_from_string (parts[3], &fields.kind));
      actor = drama_actor_new (&fields);
      drama_edit_put_actor (edit, actor);
    }

  return drama_edit_commit (edit, NULL);
}

/* "x=a" for a choice, "x?a,b" where a person must choose, "x" for nobody. */
static void
assert_matches (const char *const *ours,
                const char *const *theirs,
                const char        *expected)
{
  g_autoptr (DramaDossier) one = build (ours);
  g_autoptr (DramaDossier) two = build (theirs);
  g_autoptr (GPtrArray) matches = drama_match_actors (one, two);
  g_autoptr (GString) met = g_string_new (NULL);

  for (guint i = 0; i < matches->len; i++)
    {
      const DramaMatch *match = matches->pdata[i];

      g_string_append_printf (met, "%s%s", i > 0 ? " " : "", match->theirs);
      if (match->chosen != NULL)
        g_string_append_printf (met, "=%s", match->chosen);
      for (guint j = 0; match->is_unsure && j < match->candidates->len; j++)
        g_string_append_printf (met, "%c%s", j == 0 ? '?' : ',',
                                ((DramaMatchCandidate *) match->candidates->pdata[j])->ours);
    }
  g_assert_cmpstr (met->str, ==, expected);
}

#define LIST(...) ((const char *const[]){ __VA_ARGS__, NULL })

static void
test_names_whatever_their_case_and_accents (void)
{
  assert_matches (LIST ("a|Société Générale|", "b|Ann|"),
                  LIST ("x|SOCIETE GENERALE |", "y|Nobody|"), "x=a y");
}

static void
test_a_name_that_is_an_alias (void)
{
  assert_matches (LIST ("a|Federal Security Service|FSB"), LIST ("x|fsb|"), "x=a");
  assert_matches (LIST ("a|FSB|"), LIST ("x|Federal Security Service|FSB"), "x=a");
}

/* Pavel and Peter share a surname, and nobody may make one of them. */
static void
test_a_shared_alias_is_for_a_person (void)
{
  assert_matches (LIST ("a|Pavel Vrublevsky|Vrublevsky"), LIST ("x|Peter Vrublevsky|Vrublevsky"),
                  "x?a");
}

static void
test_two_of_one_name_are_for_a_person (void)
{
  assert_matches (LIST ("a|Ivan|", "b|Ivan|"), LIST ("x|Ivan|"), "x?a,b");
  assert_matches (LIST ("a|Ivan|"), LIST ("x|Ivan|", "y|Ivan|"), "x?a y?a");
}

static void
test_another_kind_is_for_a_person (void)
{
  assert_matches (LIST ("a|Washington||place"), LIST ("x|Washington||person"), "x?a");
}

static void
test_an_id_alone_is_for_a_person (void)
{
  assert_matches (LIST ("a|Ann|"), LIST ("a|Bob|"), "a?a");
}

/* Two versions of one dossier with two Ivans in each: name and id tell them apart. */
static void
test_name_and_id_together_are_certain (void)
{
  assert_matches (LIST ("a|Ivan|", "b|Ivan|"), LIST ("a|Ivan|", "b|Ivan|"), "a=a b=b");
}

static DramaDossier *
merge (DramaDossier *ours,
       DramaDossier *theirs,
       guint        *n_conflicts)
{
  g_autoptr (GPtrArray) matches = drama_match_actors (ours, theirs);
  g_autoptr (GPtrArray) conflicts =
      g_ptr_array_new_with_free_func ((GDestroyNotify) drama_conflict_free);
  g_autoptr (DramaDossier) empty = drama_dossier_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (DramaDossier) said = drama_match_apply (ours, theirs, matches, &error);
  DramaDossier *joined;

  g_assert_no_error (error);
  joined = drama_merge (empty, ours, said, conflicts, &error);
  g_assert_no_error (error);
  *n_conflicts = conflicts->len;

  return joined;
}

/* Another person's dossier of the same story: other ids for the same, the same ids for others. */
static DramaDossier *
foreign_dossier (void)
{
  g_autoptr (DramaDossier) empty = drama_dossier_new ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (empty);
  g_autoptr (DramaSource) daily =
      drama_source_new (&(DramaSourceFields){
          .id = "s", .title = "An article", .publisher = "Daily" });
  g_autoptr (DramaSource) other =
      drama_source_new (&(DramaSourceFields){ .id = "b", .title = "Another" });
  g_autoptr (DramaActor) ann = drama_actor_new (&(DramaActorFields){
      .id = "x", .name = "ann", .position = { 9, 9 }, .placed = TRUE, .note = "rich" });
  g_autoptr (DramaActor) bob = small_actor ("bob", "Bob");
  g_autoptr (DramaActor) stranger = drama_actor_new (
      &(DramaActorFields){ .id = "cy", .name = "Cyrus", .position = { 7, 7 }, .placed = TRUE });
  g_autoptr (DramaEvidence) same =
      small_quote ("e9", "s", DRAMA_STANCE_SUPPORTS, DRAMA_CERTAINTY_STATED, NULL);
  g_autoptr (DramaEvidence) another =
      small_quote ("e1", "b", DRAMA_STANCE_DISPUTES, DRAMA_CERTAINTY_STATED, "cy");
  DramaEvidence *const quotes[] = { same, another };
  g_autoptr (DramaTie) pays = small_tie ("t1", "x", "Pays", "bob", quotes, 2);
  g_autoptr (DramaTie) knows = small_tie ("knows", "x", "knows", "cy", NULL, 0);

  drama_edit_put_source (edit, daily);
  drama_edit_put_source (edit, other);
  drama_edit_put_actor (edit, ann);
  drama_edit_put_actor (edit, bob);
  drama_edit_put_actor (edit, stranger);
  drama_edit_put_tie (edit, pays);
  drama_edit_put_tie (edit, knows);

  return drama_edit_commit (edit, NULL);
}

static void
test_what_is_the_same_becomes_one (void)
{
  g_autoptr (DramaDossier) ours = small_dossier ();
  g_autoptr (DramaDossier) theirs = foreign_dossier ();
  g_autoptr (DramaDossier) joined = NULL;
  const DramaTieFields   *pays;
  const DramaActorFields *stranger;
  guint                   n_conflicts;

  joined = merge (ours, theirs, &n_conflicts);

  g_assert_cmpuint (n_conflicts, ==, 0);
  g_assert_cmpuint (drama_dossier_get_n_sources (joined), ==, 3);
  g_assert_cmpuint (drama_dossier_get_n_actors (joined), ==, 4);
  g_assert_cmpuint (drama_dossier_get_n_ties (joined), ==, 3);
  g_assert_cmpstr (
      drama_actor_get_fields (drama_dossier_find_actor (joined, "ann", NULL))->note, ==, "rich");

  /* The quote of both is there once, theirs with an id that was free. */
  pays = drama_tie_get_fields (drama_dossier_find_tie (joined, "pays", NULL));
  g_assert_cmpuint (pays->n_evidence, ==, 2);
  g_assert_cmpstr (drama_evidence_get_fields (pays->evidence[0])->id, ==, "e1");
  g_assert_cmpstr (drama_evidence_get_fields (pays->evidence[1])->id, ==, "e1-2");
  g_assert_cmpstr (drama_evidence_get_fields (pays->evidence[1])->source, ==, "b-2");
  g_assert_cmpstr (drama_evidence_get_fields (pays->evidence[1])->speaker, ==, "cy-2");

  stranger = drama_actor_get_fields (drama_dossier_find_actor (joined, "cy-2", NULL));
  g_assert_cmpstr (stranger->name, ==, "Cyrus");
  g_assert_false (stranger->placed);
  g_assert_nonnull (drama_dossier_find_tie (joined, "knows-2", NULL));
}

static void
test_merging_oneself_changes_nothing (void)
{
  g_autoptr (DramaDossier) ours = small_dossier ();
  g_autoptr (DramaDossier) joined = NULL;
  guint n_conflicts;

  joined = merge (ours, ours, &n_conflicts);

  g_assert_cmpuint (n_conflicts, ==, 0);
  g_assert_cmpuint (drama_dossier_get_n_actors (joined), ==, 3);
  g_assert_cmpuint (drama_dossier_get_n_ties (joined), ==, 2);
}

static void
test_their_name_becomes_an_alias (void)
{
  g_autoptr (DramaDossier) ours = build (LIST ("a|Federal Security Service|FSB"));
  g_autoptr (DramaDossier) theirs = build (LIST ("x|FSB|KGB"));
  g_autoptr (DramaDossier) joined = NULL;
  const DramaActorFields *fields;
  guint                   n_conflicts;

  joined = merge (ours, theirs, &n_conflicts);
  fields = drama_actor_get_fields (drama_dossier_get_actor (joined, 0));

  g_assert_cmpuint (n_conflicts, ==, 0);
  g_assert_cmpuint (drama_dossier_get_n_actors (joined), ==, 1);
  g_assert_cmpstr (fields->name, ==, "Federal Security Service");
  g_assert_cmpstrv ((gpointer) fields->aliases, (gpointer) LIST ("FSB", "KGB"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/match/names_whatever_their_case_and_accents",
                   test_names_whatever_their_case_and_accents);
  g_test_add_func ("/model/match/a_name_that_is_an_alias", test_a_name_that_is_an_alias);
  g_test_add_func ("/model/match/a_shared_alias_is_for_a_person",
                   test_a_shared_alias_is_for_a_person);
  g_test_add_func ("/model/match/two_of_one_name_are_for_a_person",
                   test_two_of_one_name_are_for_a_person);
  g_test_add_func ("/model/match/another_kind_is_for_a_person", test_another_kind_is_for_a_person);
  g_test_add_func ("/model/match/an_id_alone_is_for_a_person", test_an_id_alone_is_for_a_person);
  g_test_add_func ("/model/match/name_and_id_together_are_certain",
                   test_name_and_id_together_are_certain);
  g_test_add_func ("/model/match/what_is_the_same_becomes_one", test_what_is_the_same_becomes_one);
  g_test_add_func ("/model/match/merging_oneself_changes_nothing",
                   test_merging_oneself_changes_nothing);
  g_test_add_func ("/model/match/their_name_becomes_an_alias", test_their_name_becomes_an_alias);

  return g_test_run ();
}
