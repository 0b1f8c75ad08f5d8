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

static void
test_any_step_is_reached_at_once (void)
{
  g_autoptr (DramaDossier) first = small_dossier ();
  g_autoptr (DramaHistory) history = drama_history_new (first);
  guint index = 0;

  push_move (history, 1, "one", NULL);
  push_move (history, 2, "two", NULL);
  push_move (history, 3, "three", NULL);
  g_assert_cmpuint (drama_history_get_n_steps (history), ==, 4);
  g_assert_cmpuint (drama_history_get_position (history), ==, 3);
  g_assert_cmpstr (drama_history_get_step (history, 2).label, ==, "two");
  g_assert_cmpint (drama_history_get_step (history, 2).time_us, >=,
                   drama_history_get_step (history, 1).time_us);

  drama_history_go_to (history, 0);
  g_assert_true (drama_history_get_current (history) == first);
  drama_history_go_to (history, 2);
  g_assert_cmpstr (drama_history_get_undo_label (history), ==, "two");
  g_assert_cmpstr (drama_history_get_redo_label (history), ==, "three");

  g_assert_true (drama_history_find (history, drama_history_get_serial (history), &index));
  g_assert_cmpuint (index, ==, 2);
  g_assert_false (drama_history_find (history, G_MAXUINT64, &index));
  g_assert_false (drama_history_find (history, 0, &index));
}

/* So that a toast that speaks of the step as it was does not take back more. */
static void
test_a_step_that_grew_is_another_that_began_as_the_first (void)
{
  g_autoptr (DramaDossier) first = small_dossier ();
  g_autoptr (DramaHistory) history = drama_history_new (first);
  guint64          serial;
  DramaHistoryStep step;

  push_move (history, 1, "Move Bob", "move bob");
  serial = drama_history_get_serial (history);
  push_move (history, 2, "Move Bob", "move bob");
  push_move (history, 3, "Move Bob", "move bob");
  step = drama_history_get_step (history, 1);
  g_assert_cmpuint (drama_history_get_serial (history), ==, step.serial);
  g_assert_cmpuint (step.serial, >, serial);
  g_assert_cmpuint (step.began, ==, serial);
}

static void
test_what_was_sealed_stays_a_step (void)
{
  g_autoptr (DramaDossier) first = small_dossier ();
  g_autoptr (DramaHistory) history = drama_history_new (first);
  DramaDossier *saved;

  push_move (history, 1, "Move Bob", "move bob");
  saved = drama_history_get_current (history);
  drama_history_seal (history);
  push_move (history, 2, "Move Bob", "move bob");
  push_move (history, 3, "Move Bob", "move bob");
  drama_history_undo (history);
  g_assert_true (drama_history_get_current (history) == saved);
}

static DramaDossier *
note_bob (DramaDossier *dossier,
          gsize         length,
          char          letter)
{
  g_autoptr (DramaEdit) edit = drama_edit_begin (dossier);
  DramaActorFields fields = *drama_actor_get_fields (drama_dossier_find_actor (dossier, "bob",
                                                                               NULL));
  g_autofree char *note = g_strnfill (length, letter);
  g_autoptr (DramaActor) actor = NULL;

  fields.note = note;
  actor = drama_actor_new (&fields);
  drama_edit_put_actor (edit, actor);

  return drama_edit_commit (edit, NULL);
}

static void
push_note (DramaHistory *history,
           gsize         length,
           char          letter)
{
  g_autoptr (DramaDossier) noted = note_bob (drama_history_get_current (history), length, letter);

  drama_history_push (history, noted, "Note", NULL);
}

/* Not what it has, but what nothing else has. */
static void
test_a_step_costs_what_it_made_obsolete (void)
{
  g_autoptr (DramaDossier) first = small_dossier ();
  g_autoptr (DramaHistory) history = drama_history_new (first);
  gsize bytes;

  g_assert_cmpuint (drama_history_get_bytes (history), ==, 0);
  push_note (history, 1000000, 'a');
  g_assert_cmpuint (drama_history_get_bytes (history), <, 10000);

  /* The long note is the past now. */
  push_note (history, 5, 'b');
  bytes = drama_history_get_bytes (history);
  g_assert_cmpuint (bytes, >, 1000000);
  g_assert_cmpuint (bytes, <, 1010000);

  /* A step beside it shares the note, and pays for a table and a record. */
  push_move (history, 3, "Move Bob", NULL);
  g_assert_cmpuint (drama_history_get_bytes (history), <, bytes + 10000);
  g_assert_cmpuint (drama_history_get_bytes (history), >, bytes);

  drama_history_go_to (history, 0);
  push_move (history, 3, "Move Bob", NULL);
  g_assert_cmpuint (drama_history_get_bytes (history), <, 10000);
}

static void
test_the_oldest_steps_go_when_memory_is_short (void)
{
  g_autoptr (DramaDossier) first = small_dossier ();
  g_autoptr (DramaHistory) history = drama_history_new (first);

  drama_history_set_max_bytes (history, 1000000);
  for (guint i = 0; i < 30; i++)
    {
      push_note (history, 100000, (char) ('a' + i % 26));
      g_assert_cmpuint (drama_history_get_bytes (history), <=, 1000000);
    }
  g_assert_true (drama_history_get_shortened (history));
  g_assert_cmpuint (drama_history_get_n_steps (history), >=, 9);
  g_assert_cmpuint (drama_history_get_n_steps (history), <=, 11);
  g_assert_null (drama_history_get_step (history, 0).label);

  while (drama_history_undo (history))
    g_assert_true (drama_history_get_current (history) != first);
  while (drama_history_redo (history))
    continue;
  g_assert_cmpuint (drama_history_get_bytes (history), <=, 1000000);

  /* However little there is, the last edit can be undone. */
  drama_history_set_max_bytes (history, 0);
  g_assert_cmpuint (drama_history_get_n_steps (history), ==, 2);
  push_note (history, 100000, '1');
  g_assert_true (drama_history_undo (history));
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
  g_test_add_func ("/model/history/any_step_is_reached_at_once",
                   test_any_step_is_reached_at_once);
  g_test_add_func ("/model/history/a_step_that_grew_is_another_that_began_as_the_first",
                   test_a_step_that_grew_is_another_that_began_as_the_first);
  g_test_add_func ("/model/history/what_was_sealed_stays_a_step",
                   test_what_was_sealed_stays_a_step);
  g_test_add_func ("/model/history/a_step_costs_what_it_made_obsolete",
                   test_a_step_costs_what_it_made_obsolete);
  g_test_add_func ("/model/history/the_oldest_steps_go_when_memory_is_short",
                   test_the_oldest_steps_go_when_memory_is_short);

  return g_test_run ();
}
