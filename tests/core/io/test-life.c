/* test-life.c - a random user with every kind of edit, a history and files
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * DRAMATIS_RANDOM_SEED in the environment chooses one life. */
#include "drama-clipping.h"
#include "drama-diff.h"
#include "drama-history.h"
#include "drama-json.h"
#include "drama-random.h"

#include "random-edit.h"
#include "small-dossier.h"

#define N_STEPS 2000

/* Beyond it a life becomes slow and no richer. */
#define MAX_RECORDS 150

typedef struct
{
  DramaRandom   random;
  DramaHistory *history;
  GTree        *bytes; /* serial of a step → what the file of it is to the byte */
  GBytes       *saved; /* NULL until something was */
} Life;

static int
compare_serials (gconstpointer a,
                 gconstpointer b,
                 gpointer      unused)
{
  guint64 x = *(const guint64 *) a, y = *(const guint64 *) b;

  return x < y ? -1 : x > y;
}

static guint
below (Life *life,
       guint limit)
{
  return drama_random_below (&life->random, limit);
}

static void
note_bytes (Life *life)
{
  guint64 *serial = g_new (guint64, 1);

  *serial = drama_history_get_serial (life->history);
  g_tree_insert (life->bytes, serial,
                 drama_json_write (drama_history_get_current (life->history)));
}

static void
push (Life       *life,
      DramaEdit  *edit,
      const char *label)
{
  g_autoptr (DramaDossier) next = drama_edit_commit (edit, NULL);

  if (next == NULL || next == drama_history_get_current (life->history))
    return;

  drama_history_push (life->history, next, label, below (life, 3) == 0 ? "typing" : NULL);
  note_bytes (life);
}

static void
edit_something (Life *life)
{
  g_autoptr (DramaEdit) edit = drama_edit_begin (drama_history_get_current (life->history));

  push (life, edit, random_edit (edit, &life->random));
}

/* A part of what is there or was there, as it comes from the clipboard: through bytes. */
static void
copy_and_paste (Life *life)
{
  guint         index = below (life, drama_history_get_n_steps (life->history));
  DramaDossier *from = drama_history_get_step (life->history, index).dossier;
  guint         n_actors = drama_dossier_get_n_actors (from);
  guint         n_ties = drama_dossier_get_n_ties (from);
  const char   *actors[3] = { NULL }, *ties[2] = { NULL };
  g_autoptr (DramaDossier) clipping = NULL;
  g_autoptr (DramaDossier) read = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (DramaEdit) edit = drama_edit_begin (drama_history_get_current (life->history));
  g_autoptr (DramaPaste) paste = NULL;

  for (guint i = 0; i < 2 && n_actors > 0; i++)
    {
      DramaActor *actor = drama_dossier_get_actor (from, below (life, n_actors));

      actors[i] = drama_actor_get_fields (actor)->id;
    }
  if (n_ties > 0)
    ties[0] = drama_tie_get_fields (drama_dossier_get_tie (from, below (life, n_ties)))->id;

  clipping = drama_clipping_new (from, actors, ties);
  assert_sound (clipping);
  bytes = drama_json_write (clipping);
  read = drama_json_read (bytes, "clipboard", &error);
  g_assert_no_error (error);
  paste = drama_clipping_paste (read, edit, drama_vec (below (life, 500), 0));
  push (life, edit, "paste");
}

static void
save (Life *life)
{
  g_clear_pointer (&life->saved, g_bytes_unref);
  life->saved = drama_json_write (drama_history_get_current (life->history));
  drama_history_seal (life->history);
}

/* What was saved says what it said, and goes on from there as a step. */
static void
load (Life *life)
{
  g_autoptr (DramaDossier) read = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autoptr (GError) error = NULL;

  if (life->saved == NULL)
    return;

  read = drama_json_read (life->saved, "file", &error);
  g_assert_no_error (error);
  again = drama_json_write (read);
  g_assert_true (g_bytes_equal (life->saved, again));
  drama_history_push (life->history, read, "revert", NULL);
  note_bytes (life);
}

static void
jump (Life *life)
{
  drama_history_go_to (life->history, below (life, drama_history_get_n_steps (life->history)));
}

static void
act (Life *life)
{
  DramaDossier *now = drama_history_get_current (life->history);
  guint         n = drama_dossier_get_n_actors (now) + drama_dossier_get_n_ties (now);

  switch (below (life, 20))
    {
    case 0:
    case 1:
      drama_history_undo (life->history);
      break;
    case 2:
      drama_history_redo (life->history);
      break;
    case 3:
      jump (life);
      break;
    case 4:
      save (life);
      break;
    case 5:
      load (life);
      break;
    case 6:
      copy_and_paste (life);
      break;
    default:
      if (n < MAX_RECORDS)
        edit_something (life);
      else
        drama_history_go_to (life->history, 0);
    }
}

/* Every dossier of the history is to the byte what it was when it was made. */
static void
assert_as_it_was (Life *life)
{
  DramaDossier *now = drama_history_get_current (life->history);
  guint64       serial = drama_history_get_serial (life->history);
  GBytes       *expected = g_tree_lookup (life->bytes, &serial);
  g_autoptr (GBytes) bytes = drama_json_write (now);

  g_assert_nonnull (expected);
  g_assert_true (g_bytes_equal (bytes, expected));
  assert_sound (now);
}

static void
live (guint64 seed,
      gsize   max_bytes)
{
  g_autoptr (DramaDossier) first = small_dossier ();
  g_autoptr (DramaHistory) history = drama_history_new (first);
  g_autoptr (GBytes) first_bytes = drama_json_write (first);
  Life    life = { .history = history };
  guint64 last;

  g_test_message ("seed %" G_GUINT64_FORMAT, seed);
  life.bytes = g_tree_new_full (compare_serials, NULL, g_free, (GDestroyNotify) g_bytes_unref);
  drama_random_init (&life.random, seed);
  drama_history_set_max_bytes (history, max_bytes);
  note_bytes (&life);
  for (guint i = 0; i < N_STEPS; i++)
    {
      act (&life);
      assert_as_it_was (&life);
      g_assert_true (drama_history_get_bytes (history) <= max_bytes ||
                     drama_history_get_position (history) <= 1);
    }

  drama_history_go_to (history, drama_history_get_n_steps (history) - 1);
  last = drama_history_get_serial (history);
  while (drama_history_undo (history))
    assert_as_it_was (&life);
  if (!drama_history_get_shortened (history))
    {
      g_autoptr (GBytes) undone = drama_json_write (drama_history_get_current (history));

      g_assert_true (drama_history_get_current (history) == first);
      g_assert_true (g_bytes_equal (undone, first_bytes));
    }
  while (drama_history_redo (history))
    assert_as_it_was (&life);
  g_assert_cmpuint (drama_history_get_serial (history), ==, last);

  g_tree_unref (life.bytes);
  g_clear_pointer (&life.saved, g_bytes_unref);
}

static void
test_undo_of_all_gives_back_the_first_byte_by_byte (void)
{
  const char *chosen = g_getenv ("DRAMATIS_RANDOM_SEED");

  if (chosen != NULL)
    {
      live (g_ascii_strtoull (chosen, NULL, 10), DRAMA_HISTORY_MAX_BYTES);
      return;
    }
  for (guint64 seed = 1; seed <= 3; seed++)
    live (seed, DRAMA_HISTORY_MAX_BYTES);
}

/* So little memory that steps go all the time: what stays is as it was. */
static void
test_a_short_memory_keeps_what_it_keeps (void)
{
  for (guint64 seed = 4; seed <= 5; seed++)
    live (seed, 40000);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/io/life/undo_of_all_gives_back_the_first_byte_by_byte",
                   test_undo_of_all_gives_back_the_first_byte_by_byte);
  g_test_add_func ("/io/life/a_short_memory_keeps_what_it_keeps",
                   test_a_short_memory_keeps_what_it_keeps);

  return g_test_run ();
}
