/* test-edit-ids.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-edit-ids.h"

#include "drama-edit-actors.h"
#include "drama-edit-ties.h"

#include "small-dossier.h"

#include <string.h>

static void
assert_slug (const char *text,
             const char *expected)
{
  g_autofree char *slug = drama_id_slug (text);

  g_assert_cmpstr (slug, ==, expected);
}

static void
test_an_id_can_be_read (void)
{
  assert_slug ("Pavel Vrublevsky", "pavel-vrublevsky");
  assert_slug ("  Société  Générale, S.A. ", "societe-generale-s-a");
  assert_slug ("O’Neill’s Łódź", "oneills-lodz");
  assert_slug ("Straße 7", "strasse-7");
  assert_slug ("Глеб Заозёрный", "глеб-заозёрный");
  assert_slug ("сергей", "сергей"); /* й with its mark apart */
  assert_slug ("سليم المرفئي", "سليم-المرفئي");
  assert_slug ("公安部", "公安部");
  assert_slug ("</a>\"' \n", "a");
  assert_slug ("— ?! —", "");
  assert_slug ("", "");
}

static void
test_an_id_is_short_and_ends_with_a_word (void)
{
  g_autofree char *slug =
      drama_id_slug ("The Committee for the Defence of the Harbour of Tarnholm and its Silt");
  g_autofree char *one_word = g_strnfill (90, 'x');
  g_autofree char *cut = drama_id_slug (one_word);

  g_assert_cmpstr (slug, ==, "the-committee-for-the-defence-of-the-harbour-of");
  g_assert_cmpuint (strlen (cut), ==, DRAMA_ID_MAX_SLUG);
}

static void
test_namesakes_get_numbers (void)
{
  g_autoptr (DramaDossier) dossier = small_dossier ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (dossier);
  g_autofree char *first = drama_edit_add_actor (edit, "Ann", DRAMA_KIND_PERSON);
  g_autofree char *second = drama_edit_add_actor (edit, "ANN!", DRAMA_KIND_PERSON);
  g_autofree char *nameless = drama_edit_add_actor (edit, "?", DRAMA_KIND_GROUP);
  g_autofree char *source = drama_edit_new_source_id (edit, "A");

  g_assert_cmpstr (first, ==, "ann-2");
  g_assert_cmpstr (second, ==, "ann-3");
  g_assert_cmpstr (nameless, ==, "actor");
  g_assert_cmpstr (source, ==, "a-2");

  /* What was freed in the same edit can be taken again. */
  drama_edit_remove_actor (edit, "ann-2");
  g_free (first);
  first = drama_edit_new_actor_id (edit, "Ann");
  g_assert_cmpstr (first, ==, "ann-2");
}

static void
test_ties_and_evidence_are_named_after_what_they_say (void)
{
  g_autoptr (DramaDossier) dossier = small_dossier ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (dossier);
  g_autoptr (DramaDossier) after = NULL;
  g_autoptr (DramaEvidence) quote = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *tie = drama_edit_add_tie (edit, "ann", "is the boss of", "cy", TRUE);
  g_autofree char *again = drama_edit_add_tie (edit, "ann", "is the boss of", "cy", TRUE);
  g_autofree char *first = drama_edit_new_evidence_id (edit, tie);
  g_autofree char *second = NULL;
  g_autofree char *other = drama_edit_new_evidence_id (edit, "pays");

  g_assert_cmpstr (tie, ==, "t-ann-is-the-boss-of-cy");
  g_assert_cmpstr (again, ==, "t-ann-is-the-boss-of-cy-2");
  g_assert_cmpstr (first, ==, "e-ann-is-the-boss-of-cy-1");
  g_assert_cmpstr (other, ==, "e-pays-1");

  quote = small_quote (first, "a", DRAMA_STANCE_SUPPORTS, DRAMA_CERTAINTY_STATED, NULL);
  drama_edit_put_evidence (edit, tie, quote);
  second = drama_edit_new_evidence_id (edit, tie);
  g_assert_cmpstr (second, ==, "e-ann-is-the-boss-of-cy-2");

  after = drama_edit_commit (edit, &error);
  g_assert_no_error (error);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/edit-ids/an_id_can_be_read", test_an_id_can_be_read);
  g_test_add_func ("/model/edit-ids/an_id_is_short_and_ends_with_a_word",
                   test_an_id_is_short_and_ends_with_a_word);
  g_test_add_func ("/model/edit-ids/namesakes_get_numbers", test_namesakes_get_numbers);
  g_test_add_func ("/model/edit-ids/ties_and_evidence_are_named_after_what_they_say",
                   test_ties_and_evidence_are_named_after_what_they_say);

  return g_test_run ();
}
