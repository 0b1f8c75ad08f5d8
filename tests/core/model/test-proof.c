/* test-proof.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-proof.h"

#include "drama-offset.h"
#include "drama-word-diff.h"

#include <string.h>

static const char TEXT[] =
    "The board met in March.\n\n"
    "Karin Lindqvist founded the firm in 2016, the register says. The minutes of that evening "
    "run to eleven pages. She denied it. Asked again, she gave the same answer in writing.\n\n"
    "The firm was paid twice. The firm was paid twice, said the clerk. He could not say for "
    "what, nor by whom, nor when.\n\n"
    "Nobody asked Tomás Rey, who had signed the contract.\n";

/* One tie with one quote for each of the words, from one source, with its text or without. */
static DramaTie *
make_tie (guint           n,
          const char     *words,
          DramaTextIndex *index)
{
  g_autofree char    *tie_id = g_strdup_printf ("t%u", n);
  g_autofree char    *id = g_strdup_printf ("e%u", n);
  DramaEvidenceFields quote = { .id = id, .source = "s" };
  DramaTieFields      fields = { .id = tie_id, .from = "a", .to = "b", .verb = "paid" };
  gint64              start = drama_offset_of (TEXT, strstr (TEXT, words));
  gint64              end = start + g_utf8_strlen (words, -1);
  char               *exact, *prefix, *suffix;
  g_autoptr (DramaEvidence) evidence = NULL;

  drama_anchor_take (index, start, end, &exact, &prefix, &suffix);
  quote.anchor = (DramaAnchor){ exact, prefix, suffix, start, end };
  evidence = drama_evidence_new (&quote);
  fields.evidence = &evidence;
  fields.n_evidence = 1;
  g_free (exact);
  g_free (prefix);
  g_free (suffix);

  return drama_tie_new (&fields);
}

static DramaDossier *
make_dossier (const char *const *words,
              gboolean           with_text)
{
  g_autoptr (DramaDossier) empty = drama_dossier_new ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (empty);
  g_autoptr (DramaTextIndex) index = drama_text_index_new (TEXT);
  g_autofree char  *digest = drama_offset_digest (TEXT);
  DramaSourceFields fields = { .id = "s", .sha256 = digest, .text = with_text ? TEXT : NULL };
  DramaActorFields  names[] = { { .id = "a", .name = "A" }, { .id = "b", .name = "B" } };
  g_autoptr (DramaSource) source = NULL;

  fields.length = g_utf8_strlen (TEXT, -1);
  source = drama_source_new (&fields);
  drama_edit_put_source (edit, source);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (DramaActor) actor = drama_actor_new (&names[i]);

      drama_edit_put_actor (edit, actor);
    }
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autoptr (DramaTie) tie = make_tie (i, words[i], index);

      drama_edit_put_tie (edit, tie);
    }

  return drama_edit_commit (edit, NULL);
}

static char *
replace (const char *from,
         const char *to)
{
  g_auto (GStrv) parts = g_strsplit (TEXT, from, 2);

  g_assert_nonnull (parts[1]);

  return g_strjoinv (to, parts);
}

static DramaDossier *
apply (DramaDossier     *dossier,
       const DramaProof *proof)
{
  g_autoptr (DramaEdit) edit = drama_edit_begin (dossier);
  g_autoptr (GError) error = NULL;
  DramaDossier *after;

  g_assert_cmpuint (drama_proof_apply (proof, edit), ==, 0);
  after = drama_edit_commit (edit, &error);
  g_assert_no_error (error);

  return after;
}

static const DramaEvidenceFields *
get_quote (DramaDossier *dossier,
           const char   *tie)
{
  DramaTie *record = drama_dossier_find_tie (dossier, tie, NULL);

  return drama_evidence_get_fields (drama_tie_get_fields (record)->evidence[0]);
}

static const char *const WORDS[] = { "Karin Lindqvist founded the firm in 2016", "She denied it",
                                     "The firm was paid twice, said the clerk",
                                     "Nobody asked Tomás Rey", NULL };

static void
test_the_very_text_proves_all (void)
{
  g_autoptr (DramaDossier) dossier = make_dossier (WORDS, FALSE);
  g_autoptr (DramaProof) proof = drama_proof_new (dossier, "s", TEXT, NULL, NULL, NULL);
  g_autoptr (DramaDossier) after = apply (dossier, proof);

  g_assert_true (drama_proof_is_very_text (proof));
  g_assert_cmpuint (drama_proof_count (proof).n_exact, ==, 4);
  g_assert_null (drama_proof_get_changes (proof));
  g_assert_cmpstr (drama_source_get_fields (drama_dossier_get_source (after, 0))->text, ==, TEXT);
  for (guint i = 0; i < 4; i++)
    g_assert_true (drama_dossier_get_tie (after, i) == drama_dossier_get_tie (dossier, i));
}

/* What was moved for certain has its new place, what was changed waits, what is gone is told. */
static void
test_another_text (void)
{
  g_autoptr (DramaDossier) dossier = make_dossier (WORDS, FALSE);
  g_autofree char *other = replace ("The board met", "Corrected on Monday.\n\nThe board met");
  g_auto (GStrv) without = g_strsplit (other, " She denied it.", 2);
  g_autofree char *shorter = g_strjoinv ("", without);
  g_auto (GStrv) around = g_strsplit (shorter, "asked Tomás Rey", 2);
  g_autofree char *text = g_strjoinv ("had asked Tomas Rey", around);
  g_autoptr (DramaProof) proof = drama_proof_new (dossier, "s", text, NULL, NULL, NULL);
  g_autoptr (DramaDossier) after = apply (dossier, proof);
  g_autoptr (DramaDossier) again = NULL;
  g_autoptr (DramaProof) next = NULL;
  g_autofree char *passage = NULL;

  g_assert_false (drama_proof_is_very_text (proof));
  g_assert_cmpint (drama_proof_get_quote (proof, 1)->result.state, ==, DRAMA_ANCHOR_LOST);
  g_assert_cmpint (drama_proof_get_quote (proof, 3)->result.state, ==, DRAMA_ANCHOR_PROPOSED);
  g_assert_cmpint (drama_proof_get_quote (proof, 3)->accepted, ==, DRAMA_PROOF_NONE);
  g_assert_cmpstr (get_quote (after, "t3")->anchor.exact, ==, "Nobody asked Tomás Rey");
  g_assert_cmpint (get_quote (after, "t1")->anchor.start, ==,
                   get_quote (dossier, "t1")->anchor.start);

  passage = drama_proof_dup_passage (proof, 3, 0);
  g_assert_cmpstr (passage, ==, "Nobody had asked Tomas Rey");
  drama_proof_accept (proof, 3, 0);
  g_assert_cmpuint (drama_proof_count (proof).n_accepted, ==, 1);
  again = apply (dossier, proof);
  g_assert_cmpstr (get_quote (again, "t3")->anchor.exact, ==, "Nobody had asked Tomas Rey");

  next = drama_proof_new (again, "s", text, NULL, NULL, NULL);
  g_assert_true (drama_proof_is_very_text (next));
  g_assert_cmpuint (drama_proof_count (next).n_exact, ==, 3);
  g_assert_cmpuint (drama_proof_count (next).n_lost, ==, 1);
}

/* With the text before at hand it is told which quotes were changed, and no others. */
static void
test_only_the_ties_that_are_hit (void)
{
  g_autoptr (DramaDossier) dossier = make_dossier (WORDS, TRUE);
  g_autofree char *text = replace ("in 2016, the register says", "in 2017, the register says");
  g_autoptr (DramaProof) proof = drama_proof_new (dossier, "s", text, NULL, NULL, NULL);
  const DramaWordChange *change;

  g_assert_cmpuint (drama_proof_count (proof).n_changed, ==, 1);
  g_assert_true (drama_proof_get_quote (proof, 0)->is_changed);
  g_assert_cmpuint (drama_proof_get_changes (proof)->len, ==, 1);
  change = &g_array_index (drama_proof_get_changes (proof), DramaWordChange, 0);
  g_assert_cmpuint (change->to - change->from, ==, 4);
  g_assert_true (g_str_has_prefix (TEXT + change->from, "2016"));
  g_assert_true (g_str_has_prefix (text + change->new_from, "2017"));
}

/* A passage that stands twice is never taken for the other. */
static void
test_unplaced_words_get_a_place_only_if_they_stand_once (void)
{
  static const char *const CASES[] = { "She denied it", "The firm was paid twice" };

  for (guint i = 0; i < 2; i++)
    {
      const char *const words[] = { CASES[i], NULL };
      g_autoptr (DramaDossier) dossier = make_dossier (words, FALSE);
      DramaTie           *tie = drama_dossier_get_tie (dossier, 0);
      DramaTieFields      fields = *drama_tie_get_fields (tie);
      DramaEvidenceFields quote = *drama_evidence_get_fields (fields.evidence[0]);
      g_autoptr (DramaEvidence) evidence = NULL;
      g_autoptr (DramaTie) changed = NULL;
      g_autoptr (DramaEdit) edit = drama_edit_begin (dossier);
      g_autoptr (DramaDossier) unplaced = NULL;
      g_autoptr (DramaDossier) after = NULL;
      g_autoptr (DramaProof) proof = NULL;

      quote.unplaced = TRUE;
      quote.anchor.prefix = quote.anchor.suffix = "";
      evidence = drama_evidence_new (&quote);
      fields.evidence = &evidence;
      changed = drama_tie_new (&fields);
      drama_edit_put_tie (edit, changed);
      unplaced = drama_edit_commit (edit, NULL);
      proof = drama_proof_new (unplaced, "s", TEXT, NULL, NULL, NULL);
      g_assert_cmpint (drama_proof_get_quote (proof, 0)->result.state, ==,
                       i == 0 ? DRAMA_ANCHOR_MOVED : DRAMA_ANCHOR_PROPOSED);
      after = apply (unplaced, proof);
      g_assert_cmpint (get_quote (after, "t0")->unplaced, ==, i == 1);
    }
}

/* What was edited since the proof was made is left alone, and counted. */
static void
test_a_dossier_that_went_on (void)
{
  g_autoptr (DramaDossier) dossier = make_dossier (WORDS, FALSE);
  g_autoptr (DramaProof) proof = drama_proof_new (dossier, "s", TEXT, NULL, NULL, NULL);
  g_autoptr (DramaEdit) first = drama_edit_begin (dossier);
  g_autoptr (DramaDossier) later = NULL;
  g_autoptr (DramaEdit) edit = NULL;
  g_autoptr (DramaDossier) after = NULL;

  drama_edit_remove_tie (first, "t1");
  later = drama_edit_commit (first, NULL);
  edit = drama_edit_begin (later);
  g_assert_cmpuint (drama_proof_apply (proof, edit), ==, 1);
  after = drama_edit_commit (edit, NULL);
  g_assert_nonnull (after);
  g_assert_null (drama_dossier_find_tie (after, "t1", NULL));
}

static void
test_cancelled (void)
{
  g_autoptr (DramaDossier) dossier = make_dossier (WORDS, TRUE);
  gint cancel = 1;

  g_assert_null (drama_proof_new (dossier, "s", TEXT, &cancel, NULL, NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/proof/very-text", test_the_very_text_proves_all);
  g_test_add_func ("/proof/another-text", test_another_text);
  g_test_add_func ("/proof/only-hit", test_only_the_ties_that_are_hit);
  g_test_add_func ("/proof/unplaced", test_unplaced_words_get_a_place_only_if_they_stand_once);
  g_test_add_func ("/proof/later", test_a_dossier_that_went_on);
  g_test_add_func ("/proof/cancelled", test_cancelled);

  return g_test_run ();
}
