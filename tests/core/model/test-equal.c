/* test-equal.c - no field may be forgotten when records are compared
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-diff.h"
#include "drama-former.h"

#include "small-dossier.h"

static const char *const ALIASES[] = { "Annie", NULL };
static const char *const MORE_ALIASES[] = { "Annie", "A.", NULL };
static const gint64      STARTS[] = { 0, 9 };
static const gint64      OTHER_STARTS[] = { 0, 8 };

static DramaExtras *
one_extra (const char *value)
{
  const char *key = "x";

  return drama_extras_new (&key, &value, 1);
}

static void
test_every_field_of_a_source_counts (void)
{
  g_autoptr (DramaExtras) extras = one_extra ("1");
  g_autoptr (DramaExtras) others = one_extra ("2");
  const DramaSourceFields base = { "s", "t", "p", "a", "2019", "u", "en", "B2", "00", 9,
                                   STARTS, 2, NULL, extras };
  DramaSourceFields       changed[13];
  g_autoptr (DramaSource) source = drama_source_new (&base);
  g_autoptr (DramaSource) same = drama_source_new (&base);

  for (guint i = 0; i < G_N_ELEMENTS (changed); i++)
    changed[i] = base;
  changed[0].id = "z";
  changed[1].title = "z";
  changed[2].publisher = "z";
  changed[3].author = "z";
  changed[4].published = "z";
  changed[5].url = "z";
  changed[6].language = "z";
  changed[7].grade = "z";
  changed[8].sha256 = "z";
  changed[9].length = 1;
  changed[10].paragraphs = OTHER_STARTS;
  changed[11].text = "z";
  changed[12].extras = others;

  g_assert_true (drama_source_equal (source, same));
  for (guint i = 0; i < G_N_ELEMENTS (changed); i++)
    {
      g_autoptr (DramaSource) other = drama_source_new (&changed[i]);

      g_test_message ("field %u", i);
      g_assert_false (drama_source_equal (source, other));
    }
}

static void
test_every_field_of_an_actor_counts (void)
{
  g_autoptr (DramaActor) bob = small_actor ("bob", "Bob");
  g_autoptr (DramaActor) cy = small_actor ("cy", "Cy");
  g_autoptr (DramaFormer) former = drama_former_new (&(DramaFormerFields){ .actor = bob });
  g_autoptr (DramaFormer) other_former = drama_former_new (&(DramaFormerFields){ .actor = cy });
  g_autoptr (DramaExtras) extras = one_extra ("1");
  const DramaActorFields base = {
    "a",
    "n",
    DRAMA_KIND_COURT,
    ALIASES,
    "note",
    { 1, 2 },
    TRUE,
    FALSE,
    &former,
    1,
    extras,
  };
  DramaActorFields changed[11];
  g_autoptr (DramaActor) actor = drama_actor_new (&base);
  g_autoptr (DramaActor) same = drama_actor_new (&base);

  for (guint i = 0; i < G_N_ELEMENTS (changed); i++)
    changed[i] = base;
  changed[0].id = "z";
  changed[1].name = "z";
  changed[2].kind = DRAMA_KIND_EVENT;
  changed[3].aliases = MORE_ALIASES;
  changed[4].note = "z";
  changed[5].position = drama_vec (1, 3);
  changed[6].placed = FALSE;
  changed[7].pinned = TRUE;
  changed[8].extras = NULL;
  changed[9].n_merged = 0;
  changed[10].merged = &other_former;

  g_assert_true (drama_actor_equal (actor, same));
  for (guint i = 0; i < G_N_ELEMENTS (changed); i++)
    {
      g_autoptr (DramaActor) other = drama_actor_new (&changed[i]);

      g_test_message ("field %u", i);
      g_assert_false (drama_actor_equal (actor, other));
    }
}

static void
test_every_field_of_a_former_actor_counts (void)
{
  g_autoptr (DramaActor) bob = small_actor ("bob", "Bob");
  g_autoptr (DramaActor) cy = small_actor ("cy", "Cy");
  g_autoptr (DramaTie) tie = small_tie ("t", "a", "knows", "b", NULL, 0);
  g_autoptr (DramaTie) other_tie = small_tie ("t", "a", "saw", "b", NULL, 0);
  g_autoptr (DramaExtras) extras = one_extra ("1");
  const DramaTwin         twin = { "e", "f", "p", "s", "n", "b", "2014", NULL };
  DramaTwin               twins[8];
  const DramaFoldedTie    fold = { tie, "u", FALSE, FALSE, FALSE, ALIASES, &twin, 1, NULL };
  DramaFoldedTie          folds[16];
  const DramaFormerFields base = { bob, ALIASES, FALSE, ALIASES, ALIASES, ALIASES, &fold, 1, NULL };
  DramaFormerFields       changed[24];
  g_autoptr (DramaFormer) former = drama_former_new (&base);
  g_autoptr (DramaFormer) same = drama_former_new (&base);

  for (guint i = 0; i < G_N_ELEMENTS (twins); i++)
    twins[i] = twin;
  twins[0].id = twins[1].of = twins[2].prefix = twins[3].suffix = twins[4].note = "z";
  twins[5].by = twins[6].when = "z";
  twins[7].extras = extras;
  for (guint i = 0; i < G_N_ELEMENTS (folds); i++)
    folds[i] = fold;
  for (guint i = 0; i < G_N_ELEMENTS (twins); i++)
    folds[i].twins = &twins[i];
  folds[8].tie = other_tie;
  folds[9].into = "z";
  folds[10].gave_date = folds[11].gave_standing = folds[12].gave_note = TRUE;
  folds[13].evidence = MORE_ALIASES;
  folds[14].n_twins = 0;
  folds[15].extras = extras;
  for (guint i = 0; i < G_N_ELEMENTS (changed); i++)
    changed[i] = base;
  for (guint i = 0; i < G_N_ELEMENTS (folds); i++)
    changed[i].folded = &folds[i];
  changed[16].actor = cy;
  changed[17].gave_aliases = changed[18].from = changed[19].to = changed[20].speaks = MORE_ALIASES;
  changed[21].gave_note = TRUE;
  changed[22].n_folded = 0;
  changed[23].extras = extras;

  g_assert_true (drama_former_equal (former, same));
  for (guint i = 0; i < G_N_ELEMENTS (changed); i++)
    {
      g_autoptr (DramaFormer) other = drama_former_new (&changed[i]);

      g_test_message ("field %u", i);
      g_assert_false (drama_former_equal (former, other));
    }
}

static void
test_every_field_of_a_dismissal_counts (void)
{
  g_autoptr (DramaExtras) extras = one_extra ("1");
  const DramaDismissal base = { "hedged", "why", "by", "2014", extras };
  DramaDismissal       changed[5] = { base, base, base, base, base };
  g_autoptr (DramaDismissals) dismissed = drama_dismissals_new (&base, 1);
  g_autoptr (DramaDismissals) same = drama_dismissals_new (&base, 1);

  changed[0].finding = "z";
  changed[1].why = "z";
  changed[2].by = "z";
  changed[3].when = "z";
  changed[4].extras = NULL;
  g_assert_true (drama_dismissals_equal (dismissed, same));
  g_assert_false (drama_dismissals_equal (dismissed, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (changed); i++)
    {
      g_autoptr (DramaDismissals) other = drama_dismissals_new (&changed[i], 1);

      g_test_message ("field %u", i);
      g_assert_false (drama_dismissals_equal (dismissed, other));
    }
}

static void
test_every_field_of_evidence_counts (void)
{
  g_autoptr (DramaExtras) extras = one_extra ("1");
  const DramaResolution other_resolutions[5] = {
    { 1, "x", "cy", "by", "2014", NULL },
    { 0, "z", "cy", "by", "2014", NULL },
    { 0, "x", "z", "by", "2014", NULL },
    { 0, "x", "cy", "z", "2014", NULL },
    { 0, "x", "cy", "by", "z", NULL },
  };
  const DramaResolution resolution = { 0, "x", "cy", "by", "2014", NULL };
  const DramaDismissal  dismissal = { "hedged", "why", "by", "2014", NULL };
  const DramaDismissal  other_dismissal = { "hedged", "z", "by", "2014", NULL };
  g_autoptr (DramaResolutions) resolved = drama_resolutions_new (&resolution, 1);
  g_autoptr (DramaDismissals) dismissed = drama_dismissals_new (&dismissal, 1);
  g_autoptr (DramaDismissals) other_dismissed = drama_dismissals_new (&other_dismissal, 1);
  DramaResolutions         *others[5];
  const DramaEvidenceFields base = {
    "e",
    "s",
    { "x", "p", "q", 4, 5 },
    DRAMA_STANCE_SUPPORTS,
    DRAMA_CERTAINTY_STATED,
    "cy",
    "note",
    FALSE,
    "by",
    "2014",
    resolved,
    dismissed,
    extras,
  };
  DramaEvidenceFields changed[23];
  g_autoptr (DramaEvidence) evidence = drama_evidence_new (&base);
  g_autoptr (DramaEvidence) same = drama_evidence_new (&base);

  for (guint i = 0; i < G_N_ELEMENTS (changed); i++)
    changed[i] = base;
  changed[0].id = "z";
  changed[1].source = "z";
  changed[2].anchor.exact = "z";
  changed[3].anchor.prefix = "z";
  changed[4].anchor.suffix = "z";
  changed[5].anchor.start = 3;
  changed[6].anchor.end = 6;
  changed[7].stance = DRAMA_STANCE_DISPUTES;
  changed[8].certainty = DRAMA_CERTAINTY_ALLEGED;
  changed[9].speaker = NULL;
  changed[10].note = "z";
  changed[11].by = "z";
  changed[12].when = "z";
  changed[13].extras = NULL;
  changed[14].unplaced = TRUE;
  changed[15].resolved = NULL;
  changed[16].dismissed = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    changed[17 + i].resolved = others[i] = drama_resolutions_new (&other_resolutions[i], 1);
  changed[22].dismissed = other_dismissed;

  g_assert_true (drama_evidence_equal (evidence, same));
  for (guint i = 0; i < G_N_ELEMENTS (changed); i++)
    {
      g_autoptr (DramaEvidence) other = drama_evidence_new (&changed[i]);

      g_test_message ("field %u", i);
      g_assert_false (drama_evidence_equal (evidence, other));
    }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    drama_resolutions_unref (others[i]);
}

static void
test_every_field_of_a_tie_counts (void)
{
  g_autoptr (DramaExtras) extras = one_extra ("1");
  const DramaDismissal dismissal = { "unanswered", "why", "by", "2014", NULL };
  g_autoptr (DramaDismissals) dismissed = drama_dismissals_new (&dismissal, 1);
  g_autoptr (DramaEvidence) quote =
      small_quote ("e", "a", DRAMA_STANCE_SUPPORTS, DRAMA_CERTAINTY_STATED, NULL);
  g_autoptr (DramaEvidence) twin =
      small_quote ("e", "a", DRAMA_STANCE_SUPPORTS, DRAMA_CERTAINTY_STATED, NULL);
  g_autoptr (DramaEvidence) other_quote =
      small_quote ("e", "b", DRAMA_STANCE_SUPPORTS, DRAMA_CERTAINTY_STATED, NULL);
  const DramaTieFields base = {
    "t",
    "a",
    "b",
    "v",
    TRUE,
    "2013",
    TRUE,
    { DRAMA_STANDING_DISPUTED, "by", "2014", "why", extras },
    "note",
    &quote,
    1,
    dismissed,
    extras,
  };
  DramaTieFields changed[16];
  DramaTieFields twinned = base;
  g_autoptr (DramaTie) tie = drama_tie_new (&base);
  g_autoptr (DramaTie) same = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (changed); i++)
    changed[i] = base;
  changed[0].id = "z";
  changed[1].from = "z";
  changed[2].to = "z";
  changed[3].verb = "z";
  changed[4].directed = FALSE;
  changed[5].date = "z";
  changed[6].overruled = FALSE;
  changed[7].overruling.value = DRAMA_STANDING_ALLEGED;
  changed[8].overruling.by = "z";
  changed[9].overruling.when = "z";
  changed[10].overruling.why = "z";
  changed[11].overruling.extras = NULL;
  changed[12].note = "z";
  changed[13].evidence = &other_quote;
  changed[14].extras = NULL;
  changed[15].dismissed = NULL;
  twinned.evidence = &twin;
  same = drama_tie_new (&twinned);

  g_assert_true (drama_tie_equal (tie, same));
  for (guint i = 0; i < G_N_ELEMENTS (changed); i++)
    {
      g_autoptr (DramaTie) other = drama_tie_new (&changed[i]);

      g_test_message ("field %u", i);
      g_assert_false (drama_tie_equal (tie, other));
    }
}

static void
test_the_same_made_twice_differs_in_nothing (void)
{
  g_autoptr (DramaDossier) first = small_dossier ();
  g_autoptr (DramaDossier) second = small_dossier ();
  g_autoptr (DramaDiff) diff = drama_diff_new (first, second);

  g_assert_true (first != second);
  g_assert_true (drama_diff_is_empty (diff));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/equal/every_field_of_a_source_counts",
                   test_every_field_of_a_source_counts);
  g_test_add_func ("/model/equal/every_field_of_an_actor_counts",
                   test_every_field_of_an_actor_counts);
  g_test_add_func ("/model/equal/every_field_of_a_former_actor_counts",
                   test_every_field_of_a_former_actor_counts);
  g_test_add_func ("/model/equal/every_field_of_a_dismissal_counts",
                   test_every_field_of_a_dismissal_counts);
  g_test_add_func ("/model/equal/every_field_of_evidence_counts",
                   test_every_field_of_evidence_counts);
  g_test_add_func ("/model/equal/every_field_of_a_tie_counts", test_every_field_of_a_tie_counts);
  g_test_add_func ("/model/equal/the_same_made_twice_differs_in_nothing",
                   test_the_same_made_twice_differs_in_nothing);

  return g_test_run ();
}
