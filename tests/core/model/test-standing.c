/* test-standing.c - the rule of the design, in every combination
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-standing.h"

#include "small-dossier.h"

/* Every quote there can be, as far as the rule looks: 2 stances, 3 certainties,
 * with or without speaker, from publishers "Daily", "Weekly" or an unnamed one. */
#define N_QUOTES 36
static const char *const SOURCES[] = { "a", "b", "unnamed" };

typedef struct
{
  DramaDossier  *dossier;
  DramaEvidence *quotes[3][N_QUOTES]; /* three sets, as an id may stand once in a tie */
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (DramaDossier) small = small_dossier ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (small);
  g_autoptr (DramaSource) unnamed = small_source ("unnamed", "  ");
  g_autoptr (DramaSource) shout = small_source ("shout", " DAILY ");

  drama_edit_put_source (edit, unnamed);
  drama_edit_put_source (edit, shout);
  fixture->dossier = drama_edit_commit (edit, NULL);

  for (guint set = 0; set < 3; set++)
    for (guint i = 0; i < N_QUOTES; i++)
      {
        g_autofree char *id = g_strdup_printf ("e%u-%u", set, i);

        fixture->quotes[set][i] = small_quote (id, SOURCES[i / 12],
                                               (DramaStance) (i % 2),
                                               (DramaCertainty) (i / 2 % 3),
                                               i / 6 % 2 == 0 ? NULL : "cy");
      }
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  drama_dossier_unref (fixture->dossier);
  for (guint set = 0; set < 3; set++)
    for (guint i = 0; i < N_QUOTES; i++)
      drama_evidence_unref (fixture->quotes[set][i]);
}

/* The rule once more, in the words of the design and by sets instead of counts:
 * each quote sets the bits of what it is, and the sentences ask for bits. */
static DramaStanding
expect_standing (DramaEvidence *const *quotes,
                 guint                 n_quotes)
{
  gboolean disputed = FALSE, supported = FALSE, firm = FALSE, daily = FALSE, weekly = FALSE;
  gboolean unnamed = FALSE;

  for (guint i = 0; i < n_quotes; i++)
    {
      const DramaEvidenceFields *quote = drama_evidence_get_fields (quotes[i]);
      gboolean                   stated = quote->certainty == DRAMA_CERTAINTY_STATED;
      gboolean                   own_voice = stated && quote->speaker == NULL;

      if (quote->stance == DRAMA_STANCE_DISPUTES)
        {
          disputed = TRUE;
          continue;
        }
      supported = TRUE;
      firm |= quote->certainty != DRAMA_CERTAINTY_SPECULATED;
      daily |= own_voice && g_str_equal (quote->source, "a");
      weekly |= own_voice && g_str_equal (quote->source, "b");
      unnamed |= own_voice && g_str_equal (quote->source, "unnamed");
    }

  if (disputed)
    return DRAMA_STANDING_DISPUTED;
  if (!supported)
    return DRAMA_STANDING_UNSOURCED;
  if (!firm)
    return DRAMA_STANDING_SPECULATIVE;
  if (daily && weekly)
    return DRAMA_STANDING_CONFIRMED;

  return daily || weekly || unnamed ? DRAMA_STANDING_REPORTED : DRAMA_STANDING_ALLEGED;
}

static DramaStanding
derive (Fixture              *fixture,
        DramaEvidence *const *quotes,
        guint                 n_quotes)
{
  g_autoptr (DramaTie) tie = small_tie ("t", "ann", "pays", "bob", quotes, n_quotes);

  return drama_standing_derived (fixture->dossier, tie);
}

static void
test_every_combination_of_three_quotes (Fixture      *fixture,
                                        gconstpointer data)
{
  guint seen[DRAMA_N_STANDINGS] = { 0 };

  g_assert_cmpint (derive (fixture, NULL, 0), ==, DRAMA_STANDING_UNSOURCED);

  for (guint i = 0; i < N_QUOTES; i++)
    for (guint j = 0; j < N_QUOTES; j++)
      for (guint k = 0; k < N_QUOTES; k++)
        {
          DramaEvidence *quotes[] = { fixture->quotes[0][i], fixture->quotes[1][j],
                                      fixture->quotes[2][k] };

          for (guint n = 1; n <= 3; n++)
            {
              DramaStanding standing = derive (fixture, quotes, n);

              g_assert_cmpint (standing, ==, expect_standing (quotes, n));
              seen[standing]++;
            }
        }

  for (guint i = 0; i < DRAMA_N_STANDINGS; i++)
    g_assert_true (seen[i] > 0 || i == DRAMA_STANDING_UNSOURCED);
}

typedef struct
{
  const char       *what;
  const char       *source;
  DramaStance       stance;
  DramaCertainty    certainty;
  const char       *speaker;
  DramaStandingRule rule;
} Row;

/* One quote of each kind, read off the design by hand. */
static const Row ONE_QUOTE[] = {
  { "stated by the source", "a", DRAMA_STANCE_SUPPORTS, DRAMA_CERTAINTY_STATED, NULL,
    DRAMA_STANDING_RULE_ONE_PUBLISHER },
  { "stated by somebody in it", "a", DRAMA_STANCE_SUPPORTS, DRAMA_CERTAINTY_STATED, "cy",
    DRAMA_STANDING_RULE_NO_OWN_VOICE },
  { "alleged by the source", "a", DRAMA_STANCE_SUPPORTS, DRAMA_CERTAINTY_ALLEGED, NULL,
    DRAMA_STANDING_RULE_NO_OWN_VOICE },
  { "alleged by somebody in it", "a", DRAMA_STANCE_SUPPORTS, DRAMA_CERTAINTY_ALLEGED, "cy",
    DRAMA_STANDING_RULE_NO_OWN_VOICE },
  { "speculated by the source", "a", DRAMA_STANCE_SUPPORTS, DRAMA_CERTAINTY_SPECULATED, NULL,
    DRAMA_STANDING_RULE_ALL_SPECULATED },
  { "speculated by somebody in it", "a", DRAMA_STANCE_SUPPORTS, DRAMA_CERTAINTY_SPECULATED,
    "cy", DRAMA_STANDING_RULE_ALL_SPECULATED },
  { "denied", "a", DRAMA_STANCE_DISPUTES, DRAMA_CERTAINTY_STATED, "cy",
    DRAMA_STANDING_RULE_ONLY_DISPUTING },
};

static void
test_one_quote_of_each_kind (Fixture      *fixture,
                             gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (ONE_QUOTE); i++)
    {
      const Row *row = &ONE_QUOTE[i];
      g_autoptr (DramaEvidence) quote =
          small_quote ("e", row->source, row->stance, row->certainty, row->speaker);
      g_autoptr (DramaTie) tie = small_tie ("t", "ann", "pays", "bob", &quote, 1);

      g_test_message ("%s", row->what);
      g_assert_cmpint (drama_standing_rule (fixture->dossier, tie), ==, row->rule);
    }
}

static void
test_one_publisher_twice_confirms_nothing (Fixture      *fixture,
                                           gconstpointer data)
{
  g_autoptr (DramaEvidence) first =
      small_quote ("e1", "a", DRAMA_STANCE_SUPPORTS, DRAMA_CERTAINTY_STATED, NULL);
  g_autoptr (DramaEvidence) second =
      small_quote ("e2", "shout", DRAMA_STANCE_SUPPORTS, DRAMA_CERTAINTY_STATED, NULL);
  g_autoptr (DramaEvidence) third =
      small_quote ("e3", "unnamed", DRAMA_STANCE_SUPPORTS, DRAMA_CERTAINTY_STATED, NULL);
  DramaEvidence *quotes[] = { first, second, third };

  g_assert_cmpint (derive (fixture, quotes, 3), ==, DRAMA_STANDING_REPORTED);
}

static void
test_a_person_overrules_the_rule (Fixture      *fixture,
                                  gconstpointer data)
{
  g_autoptr (DramaTie) tie = drama_tie_new (&(DramaTieFields){
      .id = "t",
      .from = "ann",
      .to = "bob",
      .overruled = TRUE,
      .overruling = { .value = DRAMA_STANDING_CONFIRMED, .by = "Editor" },
  });

  g_assert_cmpint (drama_standing_derived (fixture->dossier, tie), ==, DRAMA_STANDING_UNSOURCED);
  g_assert_cmpint (drama_standing_shown (fixture->dossier, tie), ==, DRAMA_STANDING_CONFIRMED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/model/standing/every_combination_of_three_quotes", Fixture, NULL, set_up,
              test_every_combination_of_three_quotes, tear_down);
  g_test_add ("/model/standing/one_quote_of_each_kind", Fixture, NULL, set_up,
              test_one_quote_of_each_kind, tear_down);
  g_test_add ("/model/standing/one_publisher_twice_confirms_nothing", Fixture, NULL, set_up,
              test_one_publisher_twice_confirms_nothing, tear_down);
  g_test_add ("/model/standing/a_person_overrules_the_rule", Fixture, NULL, set_up,
              test_a_person_overrules_the_rule, tear_down);

  return g_test_run ();
}
