/* test-blind-spots.c - what of a text is not in the dossier
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-blind-spots.h"
#include "drama-edit.h"

#include <string.h>

static const char TEXT[] =
    "Ann Lee met Bob Kite in Mölln, as the neighbours said on Tuesday evening.\n\n"
    "Ann Lee and the lawyer Cyrus Dorn went to Bolt Works, the firm that built the harbour.\n\n"
    "Nothing at all was heard of any of them afterwards, and nobody in the town would ask.\n\n"
    "Bob Kite had left. Signed by hand. Lee called Kite, and Dorn called them both.";

static void
put_actor (DramaEdit  *edit,
           const char *id,
           const char *name,
           DramaKind   kind)
{
  g_autoptr (DramaActor) actor =
      drama_actor_new (&(DramaActorFields){ .id = id, .name = name, .kind = kind });

  drama_edit_put_actor (edit, actor);
}

/* Ann is tied to Bob, by a quote from the first paragraph. */
static DramaDossier *
build (void)
{
  g_autoptr (DramaDossier) empty = drama_dossier_new ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (empty);
  g_autoptr (DramaSource) source = drama_source_new (&(DramaSourceFields){
      .id = "s", .language = "en", .text = TEXT });
  g_autoptr (DramaEvidence) quote = drama_evidence_new (&(DramaEvidenceFields){
      .id = "e", .source = "s", .anchor = { "Ann Lee met Bob Kite", "", "", 0, 20 } });
  g_autoptr (DramaTie) tie = drama_tie_new (&(DramaTieFields){
      .id = "t", .from = "ann", .to = "bob", .verb = "met", .evidence = &quote, .n_evidence = 1 });

  put_actor (edit, "ann", "Ann Lee", DRAMA_KIND_PERSON);
  put_actor (edit, "bob", "Bob Kite", DRAMA_KIND_PERSON);
  put_actor (edit, "bolt", "Bolt Works", DRAMA_KIND_COMPANY);
  put_actor (edit, "moelln", "Mölln", DRAMA_KIND_PLACE);
  drama_edit_put_source (edit, source);
  drama_edit_put_tie (edit, tie);

  return drama_edit_commit (edit, NULL);
}

static const DramaBlindSpot *
find (const GPtrArray   *spots,
      DramaBlindSpotKind kind,
      guint              nth)
{
  for (guint i = 0; i < spots->len; i++)
    {
      const DramaBlindSpot *spot = spots->pdata[i];

      if (spot->kind == kind && nth-- == 0)
        return spot;
    }

  return NULL;
}

/* The words are those of the text at their place, in code points. */
static void
assert_stands (const DramaBlindSpot *spot)
{
  g_autofree char *words = g_utf8_substring (TEXT, spot->start, spot->end);

  g_assert_cmpstr (spot->words, ==, words);
}

static void
test_strangers (void)
{
  g_autoptr (DramaDossier) dossier = build ();
  g_autoptr (GPtrArray) spots = drama_blind_spots_find (dossier, "s", TEXT, NULL);
  const DramaBlindSpot *stranger = find (spots, DRAMA_BLIND_SPOT_STRANGER, 0);

  g_assert_nonnull (stranger);
  g_assert_cmpstr (stranger->words, ==, "Cyrus Dorn");
  g_assert_cmpuint (stranger->n, ==, 2);
  assert_stands (stranger);
  /* Nobody else is one: not who is known by a surname, and no word that begins a sentence. */
  g_assert_null (find (spots, DRAMA_BLIND_SPOT_STRANGER, 1));
}

static void
test_sentences_without_a_tie (void)
{
  g_autoptr (DramaDossier) dossier = build ();
  g_autoptr (GPtrArray) spots = drama_blind_spots_find (dossier, "s", TEXT, NULL);
  const DramaBlindSpot *untied = find (spots, DRAMA_BLIND_SPOT_UNTIED, 0);

  /* Each pair once, where it is first met; Ann and Bob have their tie. */
  g_assert_cmpstr (untied->from, ==, "ann");
  g_assert_cmpstr (untied->to, ==, "moelln");
  untied = find (spots, DRAMA_BLIND_SPOT_UNTIED, 1);
  g_assert_cmpstr (untied->from, ==, "bob");
  g_assert_cmpstr (untied->to, ==, "moelln");
  untied = find (spots, DRAMA_BLIND_SPOT_UNTIED, 2);
  g_assert_cmpstr (untied->from, ==, "ann");
  g_assert_cmpstr (untied->to, ==, "bolt");
  g_assert_true (g_str_has_prefix (untied->words, "Ann Lee and the lawyer"));
  assert_stands (untied);
  g_assert_null (find (spots, DRAMA_BLIND_SPOT_UNTIED, 3));
}

static void
test_paragraphs_never_used (void)
{
  g_autoptr (DramaDossier) dossier = build ();
  g_autoptr (GPtrArray) spots = drama_blind_spots_find (dossier, "s", TEXT, NULL);

  for (guint i = 0; i < 3; i++)
    {
      const DramaBlindSpot    *unused = find (spots, DRAMA_BLIND_SPOT_UNUSED, i);
      static const char *const BEGINNINGS[] = { "Ann Lee and", "Nothing at all", "Bob Kite had" };

      g_assert_true (g_str_has_prefix (unused->words, BEGINNINGS[i]));
      assert_stands (unused);
    }
  g_assert_null (find (spots, DRAMA_BLIND_SPOT_UNUSED, 3));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lint/blind-spots/strangers", test_strangers);
  g_test_add_func ("/lint/blind-spots/sentences_without_a_tie", test_sentences_without_a_tie);
  g_test_add_func ("/lint/blind-spots/paragraphs_never_used", test_paragraphs_never_used);

  return g_test_run ();
}
