/* test-edit-actors.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-edit-actors.h"

#include "small-dossier.h"

static void
test_a_renamed_actor_keeps_its_id_and_ties (void)
{
  g_autoptr (DramaDossier) before = small_dossier ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (before);
  g_autoptr (DramaDossier) after = NULL;

  drama_edit_rename_actor (edit, "ann", "Anna");
  after = drama_edit_commit (edit, NULL);
  g_assert_cmpstr (drama_actor_get_fields (drama_dossier_find_actor (after, "ann", NULL))->name,
                   ==, "Anna");
  g_assert_true (drama_dossier_find_tie (before, "pays", NULL) ==
                 drama_dossier_find_tie (after, "pays", NULL));
}

static void
test_one_field_changes_and_no_other (void)
{
  const char *const aliases[] = { "Annie", NULL };
  const char *const none[] = { NULL };
  g_autoptr (DramaDossier) dossier = small_dossier ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (dossier);
  g_autoptr (DramaActor) before = drama_actor_ref (drama_edit_find_actor (edit, "ann"));
  const DramaActorFields *now;

  drama_edit_rename_actor (edit, "ann", "Anna");
  drama_edit_set_kind (edit, "ann", DRAMA_KIND_COURT);
  drama_edit_set_actor_note (edit, "ann", "A note");
  drama_edit_set_aliases (edit, "ann", aliases);
  drama_edit_set_pinned (edit, "ann", TRUE);
  now = drama_actor_get_fields (drama_edit_find_actor (edit, "ann"));
  g_assert_cmpstr (now->name, ==, "Anna");
  g_assert_cmpint (now->kind, ==, DRAMA_KIND_COURT);
  g_assert_cmpstr (now->note, ==, "A note");
  g_assert_cmpstr (now->aliases[0], ==, "Annie");
  g_assert_true (now->pinned);

  drama_edit_rename_actor (edit, "ann", "Ann");
  drama_edit_set_kind (edit, "ann", DRAMA_KIND_PERSON);
  drama_edit_set_actor_note (edit, "ann", "");
  drama_edit_set_aliases (edit, "ann", none);
  drama_edit_set_pinned (edit, "ann", FALSE);
  g_assert_true (drama_actor_equal (before, drama_edit_find_actor (edit, "ann")));
}

static void
test_a_copy_of_an_actor_has_no_ties (void)
{
  g_autoptr (DramaDossier) dossier = small_dossier ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (dossier);
  g_autoptr (DramaDossier) after = NULL;
  g_autofree char        *copy = NULL;
  const DramaActorFields *fields;

  drama_edit_move_actor (edit, "ann", drama_vec (10, 20));
  copy = drama_edit_duplicate_actor (edit, "ann", drama_vec (40, 40));
  after = drama_edit_commit (edit, NULL);
  fields = drama_actor_get_fields (drama_dossier_find_actor (after, copy, NULL));

  g_assert_cmpstr (copy, ==, "ann-2");
  g_assert_cmpstr (fields->name, ==, "Ann");
  g_assert_true (fields->placed);
  g_assert_cmpfloat (fields->position.x, ==, 50);
  g_assert_cmpfloat (fields->position.y, ==, 60);
  g_assert_cmpuint (drama_dossier_get_n_ties (after), ==, drama_dossier_get_n_ties (dossier));
}

static void
test_a_name_is_found_before_an_alias (void)
{
  const char *const aliases[] = { "Bob", "the Société", NULL };
  g_autoptr (DramaDossier) dossier = small_dossier ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (dossier);
  g_autoptr (DramaDossier) after = NULL;
  gboolean by_alias = 7;

  drama_edit_set_aliases (edit, "ann", aliases);
  after = drama_edit_commit (edit, NULL);

  g_assert_null (drama_dossier_find_actor_by_name (after, "Dee", &by_alias));
  g_assert_null (drama_dossier_find_actor_by_name (after, " ", &by_alias));
  g_assert_cmpint (by_alias, ==, 7);
  g_assert_cmpstr (drama_dossier_find_actor_by_name (after, " bob ", &by_alias), ==, "bob");
  g_assert_false (by_alias);
  g_assert_cmpstr (drama_dossier_find_actor_by_name (after, "THE  SOCIETE", &by_alias), ==, "ann");
  g_assert_true (by_alias);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/edit-actors/a_renamed_actor_keeps_its_id_and_ties",
                   test_a_renamed_actor_keeps_its_id_and_ties);
  g_test_add_func ("/model/edit-actors/one_field_changes_and_no_other",
                   test_one_field_changes_and_no_other);
  g_test_add_func ("/model/edit-actors/a_copy_of_an_actor_has_no_ties",
                   test_a_copy_of_an_actor_has_no_ties);
  g_test_add_func ("/model/edit-actors/a_name_is_found_before_an_alias",
                   test_a_name_is_found_before_an_alias);

  return g_test_run ();
}
