/* test-history.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-history.h"

#include "small-dossier.h"

static DramaDossier *
move_bob (DramaDossier *dossier,
          double        x)
{
  g_autoptr (DramaEdit) edit = drama_edit_begin (dossier);

  drama_edit_move_actor (edit, "bob", drama_vec (x, 0));

  return drama_edit_commit (edit, NULL);
}

static void
push_move (DramaHistory *history,
           double        x,
           const char   *label,
           const char   *merge_key)
{
  g_autoptr (DramaDossier) moved = move_bob (drama_history_get_current (history), x);

  drama_history_push (history, moved, label, merge_key);
}

static void
test_undo_gives_back_the_very_dossier (void)
{
  g_autoptr (DramaDossier) first = small_dossier ();
  g_autoptr (DramaHistory) history = drama_history_new (first);
  DramaDossier *last;

  g_assert_false (drama_history_can_undo (history));
  g_assert_false (drama_history_undo (history));
  push_move (history, 1, "Move Bob", NULL);
  push_move (history, 2, "Move Bob again", NULL);
  last = drama_history_get_current (history);
  g_assert_cmpstr (drama_history_get_undo_label (history), ==, "Move Bob again");

  g_assert_true (drama_history_undo (history));
  g_assert_cmpstr (drama_history_get_redo_label (history), ==, "Move Bob again");
  g_assert_true (drama_history_undo (history));
  g_assert_true (drama_history_get_current (history) == first);
  g_assert_null (drama_history_get_undo_label (history));

  g_assert_true (drama_history_redo (history));
  g_assert_true (drama_history_redo (history));
  g_assert_false (drama_history_redo (history));
  g_assert_true (drama_history_get_current (history) == last);
}

static void
test_new_step_ends_what_could_be_redone (void)
{
  g_autoptr (DramaDossier) first = small_dossier ();
  g_autoptr (DramaHistory) history = drama_history_new (first);

  push_move (history, 1, "one", NULL);
  drama_history_undo (history);
  push_move (history, 2, "two", NULL);

  g_assert_false (drama_history_can_redo (history));
  g_assert_cmpstr (drama_history_get_undo_label (history), ==, "two");
}

static void
test_steps_of_one_key_become_one (void)
{
  g_autoptr (DramaDossier) first = small_dossier ();
  g_autoptr (DramaHistory) history = drama_history_new (first);

  push_move (history, 1, "Move Bob", "move bob");
  push_move (history, 2, "Move Bob", "move bob");
  push_move (history, 3, "Move Ann", "move ann");

  drama_history_undo (history);
  drama_history_undo (history);
  g_assert_true (drama_history_get_current (history) == first);
}

static void
test_nothing_merges_into_an_undone_step (void)
{
  g_autoptr (DramaDossier) first = small_dossier ();
  g_autoptr (DramaHistory) history = drama_history_new (first);

  push_move (history, 1, "Move Bob", "move bob");
  drama_history_undo (history);
  drama_history_redo (history);
  push_move (history, 2, "Move Bob", "move bob");
  drama_history_undo (history);

  g_assert_true (drama_history_can_undo (history));
}

static void
test_no_change_is_no_step (void)
{
  g_autoptr (DramaDossier) first = small_dossier ();
  g_autoptr (DramaHistory) history = drama_history_new (first);

  drama_history_push (history, first, "nothing", NULL);

  g_assert_false (drama_history_can_undo (history));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/history/undo_gives_back_the_very_dossier",
                   test_undo_gives_back_the_very_dossier);
  g_test_add_func ("/model/history/new_step_ends_what_could_be_redone",
                   test_new_step_ends_what_could_be_redone);
  g_test_add_func ("/model/history/steps_of_one_key_become_one",
                   test_steps_of_one_key_become_one);
  g_test_add_func ("/model/history/nothing_merges_into_an_undone_step",
                   test_nothing_merges_into_an_undone_step);
  g_test_add_func ("/model/history/no_change_is_no_step", test_no_change_is_no_step);

  return g_test_run ();
}
