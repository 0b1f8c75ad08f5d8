/* test-edit-delete.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-edit-delete.h"

#include "drama-edit-ties.h"
#include "drama-random.h"
#include "drama-standing.h"

#include "small-dossier.h"

static DramaDossier *
commit (DramaEdit *edit)
{
  g_autoptr (GError) error = NULL;
  DramaDossier *dossier = drama_edit_commit (edit, &error);

  g_assert_no_error (error);

  return dossier;
}

/* The small dossier with what cy says: that ann pays bob. */
static DramaDossier *
new_spoken (DramaCertainty certainty)
{
  g_autoptr (DramaDossier) small = small_dossier ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (small);
  g_autoptr (DramaEvidence) quote =
      small_quote ("e1", "a", DRAMA_STANCE_SUPPORTS, certainty, "cy");

  drama_edit_put_evidence (edit, "pays", quote);

  return commit (edit);
}

static void
test_ties_go_with_an_actor_and_are_counted (void)
{
  const char *const ids[] = { "bob", "nobody", "bob", NULL };
  g_autoptr (DramaDossier) before = small_dossier ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (before);
  g_autoptr (DramaDossier) after = NULL;
  DramaDeletion deletion = { 0 };

  drama_edit_delete_actors (edit, ids, "Said by %s.", &deletion);
  after = commit (edit);
  g_assert_cmpuint (deletion.n_actors, ==, 1);
  g_assert_cmpuint (deletion.n_ties, ==, 2);
  g_assert_cmpuint (deletion.n_evidence, ==, 1);
  g_assert_cmpuint (deletion.n_unspoken, ==, 0);
  g_assert_cmpuint (drama_dossier_get_n_actors (after), ==, 2);
  g_assert_cmpuint (drama_dossier_get_n_ties (after), ==, 0);
}

static void
test_what_the_deleted_said_does_not_become_the_sources_word (void)
{
  static const DramaCertainty AFTER[] = { DRAMA_CERTAINTY_ALLEGED, DRAMA_CERTAINTY_ALLEGED,
                                          DRAMA_CERTAINTY_SPECULATED };
  const char *const           ids[] = { "cy", NULL };

  for (guint i = 0; i < DRAMA_N_CERTAINTIES; i++)
    {
      g_autoptr (DramaDossier) before = new_spoken ((DramaCertainty) i);
      g_autoptr (DramaEdit) edit = drama_edit_begin (before);
      g_autoptr (DramaDossier) after = NULL;
      const DramaEvidenceFields *quote;
      DramaDeletion              deletion = { 0 };

      drama_edit_delete_actors (edit, ids, "%s said so.", &deletion);
      quote = drama_evidence_get_fields (drama_edit_find_evidence (edit, "e1"));
      g_assert_null (quote->speaker);
      g_assert_cmpint (quote->certainty, ==, AFTER[i]);
      g_assert_cmpstr (quote->note, ==, "Cy said so.");
      g_assert_cmpuint (deletion.n_unspoken, ==, 1);
      g_assert_cmpuint (deletion.n_evidence, ==, 0);
      after = commit (edit);
      g_assert_cmpuint (drama_standing_count_changes (before, after), ==, 0);
    }
}

static void
test_a_note_that_is_there_stays (void)
{
  const char *const ids[] = { "cy", NULL };
  g_autoptr (DramaDossier) before = new_spoken (DRAMA_CERTAINTY_STATED);
  g_autoptr (DramaEdit) edit = drama_edit_begin (before);
  DramaEvidenceFields fields = *drama_evidence_get_fields (drama_edit_find_evidence (edit, "e1"));
  g_autoptr (DramaEvidence) noted = NULL;
  DramaDeletion deletion = { 0 };

  fields.note = "At the trial.";
  noted = drama_evidence_new (&fields);
  drama_edit_put_evidence (edit, "pays", noted);
  drama_edit_delete_actors (edit, ids, "Said by %s.", &deletion);
  g_assert_cmpstr (drama_evidence_get_fields (drama_edit_find_evidence (edit, "e1"))->note, ==,
                   "At the trial.\nSaid by Cy.");
}

/* Any quotes, by anybody: no tie that stays changes its standing because a speaker goes. */
static void
test_no_standing_moves_because_a_speaker_goes (void)
{
  const char *const ids[] = { "cy", NULL };
  DramaRandom       random;

  drama_random_init (&random, 11);
  for (guint round = 0; round < 500; round++)
    {
      g_autoptr (DramaDossier) small = small_dossier ();
      g_autoptr (DramaEdit) edit = drama_edit_begin (small);
      g_autoptr (DramaEdit) later = NULL;
      g_autoptr (DramaDossier) before = NULL;
      g_autoptr (DramaDossier) after = NULL;
      guint         n = drama_random_below (&random, 5);
      DramaDeletion deletion = { 0 };

      for (guint i = 0; i < n; i++)
        {
          static const char *const SPEAKERS[] = { NULL, "cy", "cy", "ann" };
          g_autofree char         *id = g_strdup_printf ("e%u", i + 1);
          g_autoptr (DramaEvidence) quote =
              small_quote (id, drama_random_below (&random, 2) == 0 ? "a" : "b",
                           (DramaStance) drama_random_below (&random, DRAMA_N_STANCES),
                           (DramaCertainty) drama_random_below (&random, DRAMA_N_CERTAINTIES),
                           SPEAKERS[drama_random_below (&random, G_N_ELEMENTS (SPEAKERS))]);

          drama_edit_put_evidence (edit, "pays", quote);
        }
      before = commit (edit);
      later = drama_edit_begin (before);
      drama_edit_delete_actors (later, ids, "Said by %s.", &deletion);
      after = commit (later);
      g_assert_cmpuint (drama_standing_count_changes (before, after), ==, 0);
    }
}

static void
test_ties_and_evidence (void)
{
  const char *const ties[] = { "pays", NULL };
  const char *const evidence[] = { "e1", "e7", NULL };
  g_autoptr (DramaDossier) before = small_dossier ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (before);
  g_autoptr (DramaEdit) other = drama_edit_begin (before);
  g_autoptr (DramaDossier) without_tie = NULL;
  g_autoptr (DramaDossier) without_quote = NULL;
  DramaDeletion deletion = { 0 };

  drama_edit_delete_ties (edit, ties, &deletion);
  without_tie = commit (edit);
  g_assert_cmpuint (deletion.n_ties, ==, 1);
  g_assert_cmpuint (deletion.n_evidence, ==, 1);
  g_assert_cmpuint (drama_dossier_get_n_ties (without_tie), ==, 1);
  g_assert_cmpuint (drama_standing_count_changes (before, without_tie), ==, 0);

  deletion = (DramaDeletion){ 0 };
  drama_edit_delete_evidence (other, evidence, &deletion);
  without_quote = commit (other);
  g_assert_cmpuint (deletion.n_evidence, ==, 1);
  g_assert_cmpuint (deletion.n_ties, ==, 0);
  g_assert_cmpint (drama_standing_shown (without_quote,
                                         drama_dossier_find_tie (without_quote, "pays", NULL)),
                   ==, DRAMA_STANDING_UNSOURCED);
  g_assert_cmpuint (drama_standing_count_changes (before, without_quote), ==, 1);
}

static void
test_quotes_go_with_their_source_and_ties_stay (void)
{
  const char *const ids[] = { "a", "none", NULL };
  g_autoptr (DramaDossier) small = small_dossier ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (small);
  g_autoptr (DramaEvidence) denial =
      small_quote ("e2", "a", DRAMA_STANCE_DISPUTES, DRAMA_CERTAINTY_STATED, NULL);
  g_autoptr (DramaEvidence) other =
      small_quote ("e3", "b", DRAMA_STANCE_SUPPORTS, DRAMA_CERTAINTY_STATED, NULL);
  g_autoptr (DramaDossier) before = NULL;
  g_autoptr (DramaDossier) after = NULL;
  DramaDeletion deletion = { 0 };

  drama_edit_put_evidence (edit, "knows", denial);
  drama_edit_put_evidence (edit, "knows", other);
  before = commit (edit);
  drama_edit_free (g_steal_pointer (&edit));
  edit = drama_edit_begin (before);
  drama_edit_delete_sources (edit, ids, &deletion);
  after = commit (edit);

  g_assert_cmpuint (deletion.n_sources, ==, 1);
  g_assert_cmpuint (deletion.n_evidence, ==, 2);
  g_assert_cmpuint (deletion.n_ties, ==, 0);
  g_assert_cmpuint (drama_dossier_get_n_ties (after), ==, 2);
  /* pays is unsourced; knows has lost its denial and rises: both are to be told. */
  g_assert_cmpuint (drama_standing_count_changes (before, after), ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/edit-delete/ties_go_with_an_actor_and_are_counted",
                   test_ties_go_with_an_actor_and_are_counted);
  g_test_add_func ("/model/edit-delete/what_the_deleted_said_does_not_become_the_sources_word",
                   test_what_the_deleted_said_does_not_become_the_sources_word);
  g_test_add_func ("/model/edit-delete/a_note_that_is_there_stays",
                   test_a_note_that_is_there_stays);
  g_test_add_func ("/model/edit-delete/no_standing_moves_because_a_speaker_goes",
                   test_no_standing_moves_because_a_speaker_goes);
  g_test_add_func ("/model/edit-delete/ties_and_evidence", test_ties_and_evidence);
  g_test_add_func ("/model/edit-delete/quotes_go_with_their_source_and_ties_stay",
                   test_quotes_go_with_their_source_and_ties_stay);

  return g_test_run ();
}
