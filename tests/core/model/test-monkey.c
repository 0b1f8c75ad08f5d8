/* test-monkey.c - a seeded random user, after Gaphor's
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-diff.h"
#include "drama-history.h"
#include "drama-random.h"

#include "random-edit.h"
#include "small-dossier.h"

#include <string.h>

#define N_STEPS 2000
#define N_IDS   40

typedef struct
{
  DramaRandom   random;
  DramaHistory *history;
  guint         n_quotes; /* ever made, for their ids */
} Monkey;

static char *
pick_id (Monkey *monkey)
{
  return g_strdup_printf ("r%02u", drama_random_below (&monkey->random, N_IDS));
}

static void
put_actor (Monkey    *monkey,
           DramaEdit *edit)
{
  g_autofree char *id = pick_id (monkey);
  g_autoptr (DramaActor) actor = small_actor (id, id);

  drama_edit_put_actor (edit, actor);
}

static void
put_tie (Monkey    *monkey,
         DramaEdit *edit)
{
  g_autofree char *id = pick_id (monkey);
  g_autofree char *from = pick_id (monkey);
  g_autofree char *to = pick_id (monkey);
  g_autofree char *quote_id = g_strdup_printf ("q%u", monkey->n_quotes++);
  g_autoptr (DramaEvidence) quote =
      small_quote (quote_id, "a", DRAMA_STANCE_SUPPORTS, DRAMA_CERTAINTY_STATED, NULL);
  g_autoptr (DramaTie) tie =
      small_tie (id, from, "meets", to, &quote, drama_random_below (&monkey->random, 2));

  drama_edit_put_tie (edit, tie);
}

/* With its ties or, once in a while, without: then the commit must refuse. */
static void
remove_actor (Monkey    *monkey,
              DramaEdit *edit)
{
  DramaDossier    *dossier = drama_history_get_current (monkey->history);
  g_autofree char *id = pick_id (monkey);

  drama_edit_remove_actor (edit, id);
  if (drama_random_below (&monkey->random, 4) == 0)
    return;

  for (guint i = 0; i < drama_dossier_get_n_ties (dossier); i++)
    {
      const DramaTieFields *fields = drama_tie_get_fields (drama_dossier_get_tie (dossier, i));

      if (g_str_equal (fields->from, id) || g_str_equal (fields->to, id))
        drama_edit_remove_tie (edit, fields->id);
    }
}

static void
remove_tie (Monkey    *monkey,
            DramaEdit *edit)
{
  g_autofree char *id = pick_id (monkey);

  drama_edit_remove_tie (edit, id);
}

static void
edit_something (Monkey *monkey)
{
  void (*const ACTS[]) (Monkey *, DramaEdit *) = { put_actor, put_actor, put_tie, put_tie,
                                                   put_tie, remove_actor, remove_tie };
  DramaDossier *current = drama_history_get_current (monkey->history);
  g_autoptr (DramaEdit) edit = drama_edit_begin (current);
  g_autoptr (DramaDossier) next = NULL;
  guint n_acts = 1 + drama_random_below (&monkey->random, 3);

  /* Half of the time what a person can ask for; else anything, sound or not. */
  if (drama_random_below (&monkey->random, 2) == 0)
    for (guint i = 0; i < n_acts; i++)
      g_assert_nonnull (random_edit (edit, &monkey->random));
  else
    for (guint i = 0; i < n_acts; i++)
      ACTS[drama_random_below (&monkey->random, G_N_ELEMENTS (ACTS))](monkey, edit);

  next = drama_edit_commit (edit, NULL);
  if (next != NULL)
    drama_history_push (monkey->history, next, "edit", NULL);
}

/* @before changed as the diff says, with the records of @after, must be @after. */
static void
assert_diff_leads_there (DramaDossier *before,
                         DramaDossier *after)
{
  g_autoptr (DramaDiff) diff = drama_diff_new (before, after);
  g_autoptr (DramaEdit) edit = drama_edit_begin (before);
  g_autoptr (DramaDossier) led = NULL;
  g_autoptr (DramaDiff) rest = NULL;

  for (guint i = 0; i < diff->sources.added->len; i++)
    drama_edit_put_source (edit, drama_dossier_find_source (after, diff->sources.added->pdata[i],
                                                            NULL));
  for (guint i = 0; i < diff->sources.removed->len; i++)
    drama_edit_remove_source (edit, diff->sources.removed->pdata[i]);
  for (guint i = 0; i < diff->actors.added->len; i++)
    drama_edit_put_actor (edit, drama_dossier_find_actor (after, diff->actors.added->pdata[i],
                                                          NULL));
  for (guint i = 0; i < diff->actors.changed->len; i++)
    drama_edit_put_actor (edit, drama_dossier_find_actor (after, diff->actors.changed->pdata[i],
                                                          NULL));
  for (guint i = 0; i < diff->actors.removed->len; i++)
    drama_edit_remove_actor (edit, diff->actors.removed->pdata[i]);
  for (guint i = 0; i < diff->ties.added->len; i++)
    drama_edit_put_tie (edit, drama_dossier_find_tie (after, diff->ties.added->pdata[i], NULL));
  for (guint i = 0; i < diff->ties.changed->len; i++)
    drama_edit_put_tie (edit, drama_dossier_find_tie (after, diff->ties.changed->pdata[i], NULL));
  for (guint i = 0; i < diff->ties.removed->len; i++)
    drama_edit_remove_tie (edit, diff->ties.removed->pdata[i]);

  led = drama_edit_commit (edit, NULL);
  g_assert_nonnull (led);
  rest = drama_diff_new (led, after);
  g_assert_true (drama_diff_is_empty (rest));
}

static void
live_a_life (guint64 seed)
{
  g_autoptr (DramaDossier) first = small_dossier ();
  g_autoptr (DramaHistory) history = drama_history_new (first);
  g_autoptr (DramaDossier) last = NULL;
  Monkey monkey = { .history = history };

  g_test_message ("seed %" G_GUINT64_FORMAT, seed);
  drama_random_init (&monkey.random, seed);
  for (guint i = 0; i < N_STEPS; i++)
    {
      g_autoptr (DramaDossier) before =
          drama_dossier_ref (drama_history_get_current (history));
      guint choice = drama_random_below (&monkey.random, 10);

      if (choice == 0)
        drama_history_undo (history);
      else if (choice == 1)
        drama_history_redo (history);
      else
        edit_something (&monkey);

      assert_sound (drama_history_get_current (history));
      assert_diff_leads_there (before, drama_history_get_current (history));
    }

  while (drama_history_redo (history))
    ;
  last = drama_dossier_ref (drama_history_get_current (history));
  while (drama_history_undo (history))
    ;
  g_assert_true (drama_history_get_current (history) == first);
  while (drama_history_redo (history))
    ;
  g_assert_true (drama_history_get_current (history) == last);
  g_assert_cmpuint (drama_dossier_get_n_ties (last), >, 3);
}

/* What a person can ask for never fails, and is never half done. */
static void
test_no_edit_is_refused (void)
{
  for (guint64 seed = 1; seed <= 3; seed++)
    {
      g_autoptr (DramaDossier) dossier = small_dossier ();
      DramaRandom random;

      drama_random_init (&random, seed);
      for (guint i = 0; i < N_STEPS; i++)
        {
          g_autoptr (DramaEdit) edit = drama_edit_begin (dossier);
          g_autoptr (GError) error = NULL;
          g_autoptr (DramaDossier) next = NULL;
          const char *what = random_edit (edit, &random);

          next = drama_edit_commit (edit, &error);
          if (error != NULL)
            g_error ("seed %" G_GUINT64_FORMAT ", step %u: %s: %s", seed, i, what, error->message);
          assert_sound (next);
          drama_dossier_unref (dossier);
          dossier = g_steal_pointer (&next);
        }
    }
}

static void
test_nothing_breaks_and_everything_comes_back (void)
{
  for (guint64 seed = 1; seed <= 3; seed++)
    live_a_life (seed);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/monkey/no_edit_is_refused", test_no_edit_is_refused);
  g_test_add_func ("/model/monkey/nothing_breaks_and_everything_comes_back",
                   test_nothing_breaks_and_everything_comes_back);

  return g_test_run ();
}
