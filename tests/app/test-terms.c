/* test-terms.c - dates and sentences as people say them
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-support.h"
#include "drama-terms.h"

#include <pango/pango.h>

static void
test_dates_are_said_as_people_say_them (void)
{
  static const char *const table[][2] = {
    { "2013", "2013" },
    { "2016-12", "December 2016" },
    { "2019-02-26", "26 February 2019" },
    { "2019-02-03", "3 February 2019" },
    { "2010~", "around 2010" },
    { "2010?", "perhaps 2010" },
    { "2010%", "perhaps around 2010" },
    { "../2013", "until 2013" },
    { "2013/..", "since 2013" },
    { "2011-02/2011-05", "between February and May 2011" },
    { "2010-12/2011-02", "between December 2010 and February 2011" },
    { "2010~/2011", "between around 2010 and 2011" },
    { "", "" },
    { "last spring", "last spring" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *said = drama_terms_dup_date (table[i][0]);

      g_assert_cmpstr (said, ==, table[i][1]);
    }
}

static void
test_every_word_has_a_translation_to_show (void)
{
  for (DramaKind i = 0; i < DRAMA_N_KINDS; i++)
    {
      g_assert_cmpstr (drama_terms_kind (i), !=, NULL);
      g_assert_true (g_str_has_suffix (drama_terms_kind_icon (i), "-symbolic"));
    }
  for (DramaStanding i = 0; i < DRAMA_N_STANDINGS; i++)
    {
      g_assert_cmpstr (drama_terms_standing (i), !=, NULL);
      g_assert_cmpstr (drama_terms_standing_meaning (i), !=, NULL);
    }
  for (DramaStandingRule i = 0; i < DRAMA_N_STANDING_RULES; i++)
    g_assert_cmpstr (drama_terms_rule (i), !=, NULL);
}

static void
test_markup_in_a_name_is_only_text (void)
{
  g_autoptr (DramaDocument) document = support_load_small ();
  g_autofree char *markup = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  DramaDossier *dossier;

  support_rename (document, "ada", "<b>Ada</b> & \"Co\"");
  dossier = drama_document_get_dossier (document);
  markup = drama_terms_dup_sentence_markup (dossier, drama_dossier_find_tie (dossier, "t1", NULL));
  g_assert_true (pango_parse_markup (markup, -1, 0, NULL, &text, NULL, &error));
  g_assert_no_error (error);
  g_assert_nonnull (strstr (text, "<b>Ada</b> & \"Co\""));
}

/* An Arabic name first must not turn the sentence round: it begins with a mark
 * of the verb's direction, and each part stands for itself. */
static void
test_a_sentence_reads_in_the_direction_of_its_verb (void)
{
  g_autoptr (DramaDocument) document = support_load_small ();
  g_autofree char *markup = NULL;
  DramaDossier    *dossier;

  support_rename (document, "ada", "سالم");
  dossier = drama_document_get_dossier (document);
  markup = drama_terms_dup_sentence_markup (dossier, drama_dossier_find_tie (dossier, "t1", NULL));
  g_assert_true (g_str_has_prefix (markup, "\xe2\x80\x8e\xe2\x81\xa8"));
}

static void
test_a_tie_says_its_standing_and_quotes (void)
{
  g_autoptr (DramaDocument) document = support_load_small ();
  DramaDossier    *dossier = drama_document_get_dossier (document);
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;

  one = drama_terms_dup_tie_label (dossier, drama_dossier_find_tie (dossier, "t3", NULL));
  two = drama_terms_dup_tie_label (dossier, drama_dossier_find_tie (dossier, "t2", NULL));
  g_assert_cmpstr (one, ==, "Cargo & Söhne uses Dock Nine, reported, 1 quote");
  g_assert_cmpstr (two, ==, "Cargo & Söhne bribed Ada Lund, disputed, 2 quotes");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/terms/dates_are_said_as_people_say_them",
                   test_dates_are_said_as_people_say_them);
  g_test_add_func ("/app/terms/every_word_has_a_translation_to_show",
                   test_every_word_has_a_translation_to_show);
  g_test_add_func ("/app/terms/markup_in_a_name_is_only_text", test_markup_in_a_name_is_only_text);
  g_test_add_func ("/app/terms/a_sentence_reads_in_the_direction_of_its_verb",
                   test_a_sentence_reads_in_the_direction_of_its_verb);
  g_test_add_func ("/app/terms/a_tie_says_its_standing_and_quotes",
                   test_a_tie_says_its_standing_and_quotes);

  return g_test_run ();
}
