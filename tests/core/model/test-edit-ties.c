/* test-edit-ties.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-edit-ties.h"

#include "small-dossier.h"

/* The small dossier with e1 to e4 on ann pays bob, and e5 on bob knows cy. */
static DramaDossier *
new_dossier (void)
{
  g_autoptr (DramaDossier) small = small_dossier ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (small);
  g_autoptr (GError) error = NULL;
  DramaDossier *dossier;

  for (guint i = 2; i <= 5; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);
      g_autoptr (DramaEvidence) quote =
          small_quote (id, "a", DRAMA_STANCE_SUPPORTS, DRAMA_CERTAINTY_STATED, NULL);

      drama_edit_put_evidence (edit, i < 5 ? "pays" : "knows", quote);
    }
  dossier = drama_edit_commit (edit, &error);
  g_assert_no_error (error);

  return dossier;
}

static char *
list_evidence (DramaEdit  *edit,
               const char *tie)
{
  const DramaTieFields *fields = drama_tie_get_fields (drama_edit_find_tie (edit, tie));
  GString              *list = g_string_new (NULL);

  for (guint i = 0; i < fields->n_evidence; i++)
    g_string_append (list, drama_evidence_get_fields (fields->evidence[i])->id);

  return g_string_free (list, FALSE);
}

static void
assert_evidence (DramaEdit  *edit,
                 const char *tie,
                 const char *expected)
{
  g_autofree char *list = list_evidence (edit, tie);

  g_assert_cmpstr (list, ==, expected);
}

static void
test_evidence_goes_where_it_is_put (void)
{
  g_autoptr (DramaDossier) dossier = new_dossier ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (dossier);
  g_autoptr (DramaDossier) after = NULL;
  g_autoptr (GError) error = NULL;

  drama_edit_move_evidence (edit, "e4", "pays", 0);
  assert_evidence (edit, "pays", "e4e1e2e3");
  drama_edit_move_evidence (edit, "e4", "pays", 2);
  assert_evidence (edit, "pays", "e1e2e4e3");
  drama_edit_move_evidence (edit, "e1", "pays", 99);
  assert_evidence (edit, "pays", "e2e4e3e1");
  drama_edit_move_evidence (edit, "e4", "knows", 0);
  assert_evidence (edit, "pays", "e2e3e1");
  assert_evidence (edit, "knows", "e4e5");
  drama_edit_move_evidence (edit, "e2", "knows", G_MAXUINT);
  assert_evidence (edit, "knows", "e4e5e2");

  after = drama_edit_commit (edit, &error);
  g_assert_no_error (error);
  g_assert_nonnull (after);
}

static void
test_changed_evidence_keeps_its_place (void)
{
  g_autoptr (DramaDossier) dossier = new_dossier ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (dossier);
  g_autoptr (DramaEvidence) denial =
      small_quote ("e2", "b", DRAMA_STANCE_DISPUTES, DRAMA_CERTAINTY_STATED, "bob");
  guint index = 99;

  drama_edit_put_evidence (edit, "pays", denial);
  assert_evidence (edit, "pays", "e1e2e3e4");
  g_assert_true (drama_edit_find_evidence (edit, "e2") == denial);
  g_assert_true (drama_edit_find_tie_of_evidence (edit, "e2", &index) ==
                 drama_edit_find_tie (edit, "pays"));
  g_assert_cmpuint (index, ==, 1);
  g_assert_null (drama_edit_find_tie_of_evidence (edit, "e9", &index));
  g_assert_cmpuint (index, ==, 1);
}

static void
test_reversing_twice_gives_the_same (void)
{
  g_autoptr (DramaDossier) dossier = new_dossier ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (dossier);
  g_autoptr (DramaTie) before = drama_tie_ref (drama_edit_find_tie (edit, "pays"));

  drama_edit_reverse_tie (edit, "pays");
  g_assert_cmpstr (drama_tie_get_fields (drama_edit_find_tie (edit, "pays"))->from, ==, "bob");
  g_assert_cmpstr (drama_tie_get_fields (drama_edit_find_tie (edit, "pays"))->to, ==, "ann");
  drama_edit_reverse_tie (edit, "pays");
  g_assert_true (drama_tie_equal (before, drama_edit_find_tie (edit, "pays")));
}

static void
test_one_field_changes_and_no_other (void)
{
  g_autoptr (DramaDossier) dossier = new_dossier ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (dossier);
  g_autoptr (DramaTie) before = drama_tie_ref (drama_edit_find_tie (edit, "pays"));
  const DramaOverruling overruling = { .value = DRAMA_STANDING_DISPUTED, .why = "A reason" };
  const DramaTieFields *now;

  drama_edit_set_verb (edit, "pays", "paid");
  drama_edit_set_date (edit, "pays", "2016-12");
  drama_edit_set_directed (edit, "pays", FALSE);
  drama_edit_set_tie_note (edit, "pays", "See there.");
  drama_edit_set_standing (edit, "pays", &overruling);
  now = drama_tie_get_fields (drama_edit_find_tie (edit, "pays"));
  g_assert_cmpstr (now->verb, ==, "paid");
  g_assert_cmpstr (now->date, ==, "2016-12");
  g_assert_false (now->directed);
  g_assert_cmpstr (now->note, ==, "See there.");
  g_assert_true (now->overruled);
  g_assert_cmpstr (now->overruling.why, ==, "A reason");
  assert_evidence (edit, "pays", "e1e2e3e4");

  drama_edit_set_verb (edit, "pays", "pays");
  drama_edit_set_date (edit, "pays", "");
  drama_edit_set_directed (edit, "pays", TRUE);
  drama_edit_set_tie_note (edit, "pays", "");
  drama_edit_set_standing (edit, "pays", NULL);
  g_assert_true (drama_tie_equal (before, drama_edit_find_tie (edit, "pays")));
}

/* Else the same words would count twice. */
static void
test_a_copy_of_a_tie_has_no_evidence (void)
{
  g_autoptr (DramaDossier) dossier = new_dossier ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (dossier);
  g_autofree char      *copy = drama_edit_duplicate_tie (edit, "pays");
  const DramaTieFields *fields = drama_tie_get_fields (drama_edit_find_tie (edit, copy));
  g_autoptr (DramaDossier) after = drama_edit_commit (edit, NULL);

  g_assert_cmpstr (copy, ==, "t-ann-pays-bob");
  g_assert_cmpstr (fields->verb, ==, "pays");
  g_assert_cmpuint (fields->n_evidence, ==, 0);
  g_assert_cmpuint (drama_dossier_get_n_ties (after), ==, 3);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/edit-ties/evidence_goes_where_it_is_put",
                   test_evidence_goes_where_it_is_put);
  g_test_add_func ("/model/edit-ties/changed_evidence_keeps_its_place",
                   test_changed_evidence_keeps_its_place);
  g_test_add_func ("/model/edit-ties/reversing_twice_gives_the_same",
                   test_reversing_twice_gives_the_same);
  g_test_add_func ("/model/edit-ties/one_field_changes_and_no_other",
                   test_one_field_changes_and_no_other);
  g_test_add_func ("/model/edit-ties/a_copy_of_a_tie_has_no_evidence",
                   test_a_copy_of_a_tie_has_no_evidence);

  return g_test_run ();
}
