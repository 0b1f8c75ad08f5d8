/* test-find.c - looking for words, and the filter
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-filter.h"
#include "drama-find.h"
#include "drama-fold.h"

#include "small-dossier.h"

static DramaDossier *
find_dossier (void)
{
  static const char *const ALIASES[] = { "El Niño", NULL };
  g_autoptr (DramaDossier) small = small_dossier ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (small);
  g_autoptr (DramaActor) bob = drama_actor_new (&(DramaActorFields){
      .id = "bob",
      .name = "Bob",
      .kind = DRAMA_KIND_COURT,
      .aliases = ALIASES,
      .note = "Paid in cash.",
  });

  drama_edit_put_actor (edit, bob);

  return drama_edit_commit (edit, NULL);
}

static const DramaFinding *
get_only (GArray *findings)
{
  g_assert_cmpuint (findings->len, ==, 1);

  return &g_array_index (findings, DramaFinding, 0);
}

static void
test_every_field_is_looked_through (void)
{
  g_autoptr (DramaDossier) dossier = find_dossier ();
  g_autoptr (GArray) name = drama_find (dossier, "ANN");
  g_autoptr (GArray) alias = drama_find (dossier, " nino ");
  g_autoptr (GArray) note = drama_find (dossier, "cash");
  g_autoptr (GArray) verb = drama_find (dossier, "pays");
  g_autoptr (GArray) quote = drama_find (dossier, "the WORDS");

  g_assert_cmpint (get_only (name)->field, ==, DRAMA_FIND_NAME);
  g_assert_cmpstr (get_only (name)->actor, ==, "ann");
  g_assert_cmpint (get_only (alias)->field, ==, DRAMA_FIND_ALIAS);
  g_assert_cmpstr (get_only (alias)->actor, ==, "bob");
  g_assert_cmpint (get_only (note)->field, ==, DRAMA_FIND_ACTOR_NOTE);
  g_assert_cmpint (get_only (verb)->field, ==, DRAMA_FIND_VERB);
  g_assert_cmpstr (get_only (verb)->tie, ==, "pays");
  g_assert_null (get_only (verb)->evidence);
  g_assert_cmpint (get_only (quote)->field, ==, DRAMA_FIND_QUOTE);
  g_assert_cmpstr (get_only (quote)->evidence, ==, "e1");
  g_assert_cmpstr (get_only (quote)->tie, ==, "pays");
}

static void
test_no_words_find_nothing (void)
{
  g_autoptr (DramaDossier) dossier = find_dossier ();
  g_autoptr (GArray) empty = drama_find (dossier, "");
  g_autoptr (GArray) blank = drama_find (dossier, " \t");
  g_autoptr (GArray) absent = drama_find (dossier, "xyzzy");

  g_assert_cmpuint (empty->len, ==, 0);
  g_assert_cmpuint (blank->len, ==, 0);
  g_assert_cmpuint (absent->len, ==, 0);
}

static void
test_actors_come_before_ties (void)
{
  g_autoptr (DramaDossier) dossier = find_dossier ();
  g_autoptr (GArray) findings = drama_find (dossier, "pa"); /* "Paid", "pays" */

  g_assert_cmpuint (findings->len, ==, 2);
  g_assert_cmpstr (g_array_index (findings, DramaFinding, 0).actor, ==, "bob");
  g_assert_cmpstr (g_array_index (findings, DramaFinding, 1).tie, ==, "pays");
}

/* "Bob" of the name comes before "Bob" of a note, though the dossier has them the other way. */
static void
test_names_come_before_notes (void)
{
  g_autoptr (DramaDossier) dossier = find_dossier ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (dossier);
  g_autoptr (DramaActor) ann = drama_actor_new (&(DramaActorFields){
      .id = "ann", .name = "Ann", .kind = DRAMA_KIND_PERSON, .note = "A friend of Bob." });
  g_autoptr (DramaDossier) noted = NULL;
  g_autoptr (GArray) findings = NULL;

  drama_edit_put_actor (edit, ann);
  noted = drama_edit_commit (edit, NULL);
  findings = drama_find (noted, "bob");
  g_assert_cmpuint (findings->len, ==, 2);
  g_assert_cmpstr (g_array_index (findings, DramaFinding, 0).actor, ==, "bob");
  g_assert_cmpstr (g_array_index (findings, DramaFinding, 1).actor, ==, "ann");
}

static void
test_empty_filter_lets_everything_pass (void)
{
  g_autoptr (DramaDossier) dossier = find_dossier ();
  DramaFilter filter = { 0 };

  for (guint i = 0; i < 3; i++)
    g_assert_true (drama_filter_passes_actor (&filter, dossier,
                                              drama_dossier_get_actor (dossier, i)));
  for (guint i = 0; i < 2; i++)
    g_assert_true (drama_filter_passes_tie (&filter, dossier, drama_dossier_get_tie (dossier, i)));
}

static void
test_hidden_kind_takes_its_ties_along (void)
{
  g_autoptr (DramaDossier) dossier = find_dossier ();
  DramaFilter filter = { .hidden_kinds = 1u << DRAMA_KIND_COURT };

  g_assert_true (drama_filter_passes_actor (&filter, dossier,
                                            drama_dossier_find_actor (dossier, "ann", NULL)));
  g_assert_false (drama_filter_passes_actor (&filter, dossier,
                                             drama_dossier_find_actor (dossier, "bob", NULL)));
  g_assert_false (drama_filter_passes_tie (&filter, dossier,
                                           drama_dossier_find_tie (dossier, "pays", NULL)));
}

static void
test_hidden_standing_hides_only_ties (void)
{
  g_autoptr (DramaDossier) dossier = find_dossier ();
  DramaFilter filter = { .hidden_standings = 1u << DRAMA_STANDING_UNSOURCED };

  g_assert_false (drama_filter_passes_tie (&filter, dossier,
                                           drama_dossier_find_tie (dossier, "knows", NULL)));
  g_assert_true (drama_filter_passes_tie (&filter, dossier,
                                          drama_dossier_find_tie (dossier, "pays", NULL)));
  g_assert_true (drama_filter_passes_actor (&filter, dossier,
                                            drama_dossier_find_actor (dossier, "cy", NULL)));
}

static void
test_words_are_sought_in_the_whole_sentence (void)
{
  g_autoptr (DramaDossier) dossier = find_dossier ();
  g_autofree char *folded = drama_fold ("Ann PAYS");
  g_autofree char *alias = drama_fold ("niño");
  DramaFilter      sentence = { .folded = folded };
  DramaFilter      by_alias = { .folded = alias };

  g_assert_true (drama_filter_passes_tie (&sentence, dossier,
                                          drama_dossier_find_tie (dossier, "pays", NULL)));
  g_assert_false (drama_filter_passes_tie (&sentence, dossier,
                                           drama_dossier_find_tie (dossier, "knows", NULL)));
  g_assert_true (drama_filter_passes_actor (&by_alias, dossier,
                                            drama_dossier_find_actor (dossier, "bob", NULL)));
  g_assert_false (drama_filter_passes_actor (&by_alias, dossier,
                                             drama_dossier_find_actor (dossier, "ann", NULL)));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/find/every_field_is_looked_through",
                   test_every_field_is_looked_through);
  g_test_add_func ("/model/find/no_words_find_nothing", test_no_words_find_nothing);
  g_test_add_func ("/model/find/actors_come_before_ties", test_actors_come_before_ties);
  g_test_add_func ("/model/find/names_come_before_notes", test_names_come_before_notes);
  g_test_add_func ("/model/filter/empty_filter_lets_everything_pass",
                   test_empty_filter_lets_everything_pass);
  g_test_add_func ("/model/filter/hidden_kind_takes_its_ties_along",
                   test_hidden_kind_takes_its_ties_along);
  g_test_add_func ("/model/filter/hidden_standing_hides_only_ties",
                   test_hidden_standing_hides_only_ties);
  g_test_add_func ("/model/filter/words_are_sought_in_the_whole_sentence",
                   test_words_are_sought_in_the_whole_sentence);

  return g_test_run ();
}
