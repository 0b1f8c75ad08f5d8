/* test-diff.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-diff.h"

#include "small-dossier.h"

static void
assert_ids (GPtrArray  *ids,
            const char *expected)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (joined, "%s ", (const char *) ids->pdata[i]);

  g_assert_cmpstr (joined->str, ==, expected);
}

static void
test_same_dossier_differs_in_nothing (void)
{
  g_autoptr (DramaDossier) dossier = small_dossier ();
  g_autoptr (DramaDiff) diff = drama_diff_new (dossier, dossier);

  g_assert_true (drama_diff_is_empty (diff));
}

static void
test_names_what_came_went_and_changed (void)
{
  g_autoptr (DramaDossier) before = small_dossier ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (before);
  g_autoptr (DramaActor) abe = small_actor ("abe", "Abe");
  g_autoptr (DramaActor) zoe = small_actor ("zoe", "Zoe");
  g_autoptr (DramaDossier) after = NULL;
  g_autoptr (DramaDiff) diff = NULL;
  g_autoptr (DramaDiff) back = NULL;

  drama_edit_put_actor (edit, abe);
  drama_edit_put_actor (edit, zoe);
  drama_edit_move_actor (edit, "bob", drama_vec (1, 1));
  drama_edit_remove_tie (edit, "knows");
  drama_edit_remove_actor (edit, "cy");
  after = drama_edit_commit (edit, NULL);
  diff = drama_diff_new (before, after);
  back = drama_diff_new (after, before);

  assert_ids (diff->actors.added, "abe zoe ");
  assert_ids (diff->actors.removed, "cy ");
  assert_ids (diff->actors.changed, "bob ");
  assert_ids (diff->ties.removed, "knows ");
  assert_ids (diff->ties.changed, "");
  assert_ids (diff->sources.changed, "");
  g_assert_false (diff->fields);
  g_assert_false (drama_diff_is_empty (diff));
  assert_ids (back->actors.added, "cy ");
  assert_ids (back->actors.removed, "abe zoe ");
}

static void
test_title_counts (void)
{
  g_autoptr (DramaDossier) before = small_dossier ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (before);
  g_autoptr (DramaDossier) after = NULL;
  g_autoptr (DramaDiff) diff = NULL;

  drama_edit_set_fields (edit, &(DramaDossierFields){ .title = "New" });
  after = drama_edit_commit (edit, NULL);
  diff = drama_diff_new (before, after);

  g_assert_true (diff->fields);
  g_assert_false (drama_diff_is_empty (diff));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/diff/same_dossier_differs_in_nothing",
                   test_same_dossier_differs_in_nothing);
  g_test_add_func ("/model/diff/names_what_came_went_and_changed",
                   test_names_what_came_went_and_changed);
  g_test_add_func ("/model/diff/title_counts", test_title_counts);

  return g_test_run ();
}
