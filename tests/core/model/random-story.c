/* random-story.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "random-story.h"

#include "drama-edit.h"

#include "small-dossier.h"

static const char *const NAMES[] = { "Ann", "ANN", "Bob", "Cy", "The FSB", "Boss" };
static const char *const NOTES[] = { "", "", "A note.", "Another.", "A note.\n\nAnother." };
static const char *const VERBS[] = { "paid", "Paid ", "knows", "is" };
static const char *const DATES[] = { "", "", "2016", "2017-05" };
static const char *const WORDS[] = { "the words", "the words", "no, never" };

#define PICK(random, list) ((list)[drama_random_below (random, G_N_ELEMENTS (list))])

static void
put_actor (DramaEdit   *edit,
           DramaRandom *random,
           guint        index)
{
  const char        id[] = { (char) ('a' + index), '\0' };
  const char *const aliases[] = { PICK (random, NAMES), PICK (random, NAMES), NULL };
  g_autoptr (DramaActor) actor = drama_actor_new (&(DramaActorFields){
      .id = id,
      .name = PICK (random, NAMES),
      .kind = (DramaKind) drama_random_below (random, DRAMA_N_KINDS),
      .aliases = aliases + drama_random_below (random, 3),
      .note = PICK (random, NOTES),
      .position = drama_vec (index, 7),
      .placed = index % 2 == 0,
      .pinned = index % 3 == 0 });

  drama_edit_put_actor (edit, actor);
}

static DramaEvidence *
new_quote (DramaRandom *random,
           guint       *n_quotes)
{
  g_autofree char *id = g_strdup_printf ("e%02u", (*n_quotes)++ * 7 % 100);
  const char       speaker[] = { (char) ('a' + drama_random_below (random, RANDOM_STORY_ACTORS)),
                                 '\0' };

  return drama_evidence_new (&(DramaEvidenceFields){
      .id = id,
      .source = drama_random_below (random, 2) == 0 ? "s1" : "s2",
      .anchor = { .exact = PICK (random, WORDS),
                  .prefix = drama_random_below (random, 2) == 0 ? "" : "before ",
                  .start = 4,
                  .end = 13 },
      .stance = drama_random_below (random, 4) == 0 ? DRAMA_STANCE_DISPUTES
                                                    : DRAMA_STANCE_SUPPORTS,
      .certainty = drama_random_below (random, 3) == 0 ? DRAMA_CERTAINTY_ALLEGED
                                                       : DRAMA_CERTAINTY_STATED,
      .speaker = drama_random_below (random, 2) == 0 ? NULL : speaker,
      .note = drama_random_below (random, 4) == 0 ? "A note." : "",
      .by = drama_random_below (random, 2) == 0 ? "" : "Lale",
      .when = drama_random_below (random, 2) == 0 ? "" : "2026-11-28" });
}

static void
put_tie (DramaEdit   *edit,
         DramaRandom *random,
         guint        index,
         guint       *n_quotes)
{
  g_autofree char *id = g_strdup_printf ("t%02u", index);
  const char       from[] = { (char) ('a' + drama_random_below (random, RANDOM_STORY_ACTORS)),
                              '\0' };
  const char       to[] = { (char) ('a' + drama_random_below (random, RANDOM_STORY_ACTORS)), '\0' };
  g_autoptr (GPtrArray) evidence = NULL;
  g_autoptr (DramaTie) tie = NULL;
  DramaTieFields fields = {
    .id = id,
    .from = from,
    .to = to,
    .verb = PICK (random, VERBS),
    .directed = drama_random_below (random, 2) == 0,
    .date = PICK (random, DATES),
    .note = PICK (random, NOTES),
    .overruled = drama_random_below (random, 4) == 0,
  };

  if (fields.overruled)
    fields.overruling.value = drama_random_below (random, 2) == 0 ? DRAMA_STANDING_DISPUTED
                                                                  : DRAMA_STANDING_REPORTED;
  evidence = g_ptr_array_new_with_free_func ((GDestroyNotify) drama_evidence_unref);
  for (guint n = drama_random_below (random, 4); n > 0; n--)
    g_ptr_array_add (evidence, new_quote (random, n_quotes));
  fields.evidence = (DramaEvidence *const *) evidence->pdata;
  fields.n_evidence = evidence->len;
  tie = drama_tie_new (&fields);
  drama_edit_put_tie (edit, tie);
}

/* Few names, verbs and words, so that two actors have much in common. */
DramaDossier *
random_story (guint64 seed)
{
  g_autoptr (DramaDossier) empty = drama_dossier_new ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (empty);
  g_autoptr (DramaSource) one = small_source ("s1", "Daily");
  g_autoptr (DramaSource) two = small_source ("s2", "Weekly");
  g_autoptr (GError) error = NULL;
  DramaDossier *dossier;
  DramaRandom   random;
  guint         n_quotes = 0;

  drama_random_init (&random, seed);
  drama_edit_put_source (edit, one);
  drama_edit_put_source (edit, two);
  for (guint i = 0; i < RANDOM_STORY_ACTORS; i++)
    put_actor (edit, &random, i);
  for (guint i = 0; i < 24; i++)
    put_tie (edit, &random, i, &n_quotes);
  dossier = drama_edit_commit (edit, &error);
  g_assert_no_error (error);

  return dossier;
}
