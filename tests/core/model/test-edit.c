/* test-edit.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-edit.h"

#include "small-dossier.h"

#include <string.h>

static void
test_records_stand_in_the_order_of_ids (void)
{
  g_autoptr (DramaDossier) dossier = small_dossier ();
  guint index = 99;

  g_assert_cmpuint (drama_dossier_get_n_actors (dossier), ==, 3);
  g_assert_cmpstr (drama_actor_get_fields (drama_dossier_get_actor (dossier, 0))->id, ==, "ann");
  g_assert_cmpstr (drama_actor_get_fields (drama_dossier_get_actor (dossier, 1))->id, ==, "bob");
  g_assert_nonnull (drama_dossier_find_actor (dossier, "cy", &index));
  g_assert_cmpuint (index, ==, 2);
  g_assert_null (drama_dossier_find_actor (dossier, "dee", &index));
  g_assert_null (drama_dossier_find_actor (dossier, NULL, &index));
  g_assert_cmpuint (index, ==, 2);
}

static void
test_untouched_records_are_shared (void)
{
  g_autoptr (DramaDossier) before = small_dossier ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (before);
  g_autoptr (DramaDossier) after = NULL;

  drama_edit_move_actor (edit, "bob", drama_vec (3, 4));
  after = drama_edit_commit (edit, NULL);

  g_assert_true (drama_dossier_get_actor (before, 0) == drama_dossier_get_actor (after, 0));
  g_assert_true (drama_dossier_get_actor (before, 1) != drama_dossier_get_actor (after, 1));
  g_assert_true (drama_dossier_get_tie (before, 0) == drama_dossier_get_tie (after, 0));
  g_assert_false (drama_actor_get_fields (drama_dossier_get_actor (before, 1))->placed);
  g_assert_true (drama_actor_get_fields (drama_dossier_get_actor (after, 1))->placed);
  g_assert_cmpfloat (drama_actor_get_fields (drama_dossier_get_actor (after, 1))->position.y,
                     ==, 4);
}

static void
test_moves_add_up_in_one_edit (void)
{
  g_autoptr (DramaDossier) before = small_dossier ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (before);
  g_autoptr (DramaActor) renamed = small_actor ("bob", "Robert");
  g_autoptr (DramaDossier) after = NULL;

  drama_edit_put_actor (edit, renamed);
  drama_edit_move_actor (edit, "bob", drama_vec (1, 2));
  after = drama_edit_commit (edit, NULL);

  g_assert_cmpstr (drama_actor_get_fields (drama_dossier_get_actor (after, 1))->name, ==,
                   "Robert");
}

static void
test_no_change_is_the_same_dossier (void)
{
  g_autoptr (DramaDossier) before = small_dossier ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (before);
  g_autoptr (DramaDossier) after = drama_edit_commit (edit, NULL);

  g_assert_true (before == after);
}

static void
test_fields_are_replaced (void)
{
  g_autoptr (DramaDossier) before = small_dossier ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (before);
  g_autoptr (DramaDossier) after = NULL;

  drama_edit_set_fields (edit, &(DramaDossierFields){ .title = "first" });
  drama_edit_set_fields (edit, &(DramaDossierFields){ .title = "second", .note = "n" });
  after = drama_edit_commit (edit, NULL);

  g_assert_cmpstr (drama_dossier_get_fields (after)->title, ==, "second");
  g_assert_cmpstr (drama_dossier_get_fields (after)->language, ==, "");
  g_assert_cmpstr (drama_dossier_get_fields (before)->title, ==, "");
}

static void
assert_refused (DramaEdit  *edit,
                int         code,
                const char *part)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DramaDossier) after = drama_edit_commit (edit, &error);

  g_assert_error (error, DRAMA_MODEL_ERROR, code);
  g_assert_nonnull (strstr (error->message, part));
  g_assert_null (after);
}

static void
test_removing_an_end_of_a_tie_is_refused (void)
{
  g_autoptr (DramaDossier) before = small_dossier ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (before);

  drama_edit_remove_actor (edit, "cy");
  assert_refused (edit, DRAMA_MODEL_ERROR_UNKNOWN_ID, "“cy”");
}

static void
test_removing_actor_and_ties_together_works (void)
{
  g_autoptr (DramaDossier) before = small_dossier ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (before);
  g_autoptr (DramaDossier) after = NULL;

  drama_edit_remove_actor (edit, "cy");
  drama_edit_remove_tie (edit, "knows");
  after = drama_edit_commit (edit, NULL);

  g_assert_nonnull (after);
  g_assert_cmpuint (drama_dossier_get_n_actors (after), ==, 2);
  g_assert_cmpuint (drama_dossier_get_n_ties (after), ==, 1);
}

static void
test_tie_to_nobody_is_refused (void)
{
  g_autoptr (DramaDossier) before = small_dossier ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (before);
  g_autoptr (DramaTie) tie = small_tie ("new", "ann", "meets", "nobody", NULL, 0);

  drama_edit_put_tie (edit, tie);
  assert_refused (edit, DRAMA_MODEL_ERROR_UNKNOWN_ID, "“nobody”");
}

static void
test_unknown_source_and_speaker_are_refused (void)
{
  g_autoptr (DramaDossier) before = small_dossier ();
  g_autoptr (DramaEvidence) astray =
      small_quote ("e9", "zz", DRAMA_STANCE_SUPPORTS, DRAMA_CERTAINTY_STATED, NULL);
  g_autoptr (DramaEvidence) voiceless =
      small_quote ("e9", "a", DRAMA_STANCE_SUPPORTS, DRAMA_CERTAINTY_STATED, "ghost");
  g_autoptr (DramaTie) first = small_tie ("new", "ann", "meets", "bob", &astray, 1);
  g_autoptr (DramaTie) second = small_tie ("new", "ann", "meets", "bob", &voiceless, 1);
  g_autoptr (DramaEdit) edit = drama_edit_begin (before);

  drama_edit_put_tie (edit, first);
  assert_refused (edit, DRAMA_MODEL_ERROR_UNKNOWN_ID, "“zz”");
  drama_edit_put_tie (edit, second);
  assert_refused (edit, DRAMA_MODEL_ERROR_UNKNOWN_ID, "“ghost”");
}

static void
test_evidence_id_stands_once_in_all_ties (void)
{
  g_autoptr (DramaDossier) before = small_dossier ();
  g_autoptr (DramaEvidence) twin =
      small_quote ("e1", "b", DRAMA_STANCE_SUPPORTS, DRAMA_CERTAINTY_STATED, NULL);
  DramaEvidence *twice[] = { twin, twin };
  g_autoptr (DramaTie) other = small_tie ("new", "ann", "meets", "bob", &twin, 1);
  g_autoptr (DramaTie) same = small_tie ("pays", "ann", "pays", "bob", twice, 2);
  g_autoptr (DramaTie) moved = small_tie ("pays", "ann", "pays", "bob", NULL, 0);
  g_autoptr (DramaEdit) edit = drama_edit_begin (before);
  g_autoptr (DramaEdit) second = drama_edit_begin (before);
  g_autoptr (DramaDossier) after = NULL;

  drama_edit_put_tie (edit, other);
  assert_refused (edit, DRAMA_MODEL_ERROR_DUPLICATE_ID, "“e1”");

  drama_edit_put_tie (second, same);
  assert_refused (second, DRAMA_MODEL_ERROR_DUPLICATE_ID, "“e1”");

  /* From one tie to another in one edit: the id still stands once. */
  drama_edit_put_tie (edit, moved);
  after = drama_edit_commit (edit, NULL);
  g_assert_nonnull (after);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/edit/records_stand_in_the_order_of_ids",
                   test_records_stand_in_the_order_of_ids);
  g_test_add_func ("/model/edit/untouched_records_are_shared",
                   test_untouched_records_are_shared);
  g_test_add_func ("/model/edit/moves_add_up_in_one_edit", test_moves_add_up_in_one_edit);
  g_test_add_func ("/model/edit/no_change_is_the_same_dossier",
                   test_no_change_is_the_same_dossier);
  g_test_add_func ("/model/edit/fields_are_replaced", test_fields_are_replaced);
  g_test_add_func ("/model/edit/removing_an_end_of_a_tie_is_refused",
                   test_removing_an_end_of_a_tie_is_refused);
  g_test_add_func ("/model/edit/removing_actor_and_ties_together_works",
                   test_removing_actor_and_ties_together_works);
  g_test_add_func ("/model/edit/tie_to_nobody_is_refused", test_tie_to_nobody_is_refused);
  g_test_add_func ("/model/edit/unknown_source_and_speaker_are_refused",
                   test_unknown_source_and_speaker_are_refused);
  g_test_add_func ("/model/edit/evidence_id_stands_once_in_all_ties",
                   test_evidence_id_stands_once_in_all_ties);

  return g_test_run ();
}
