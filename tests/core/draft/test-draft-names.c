/* test-draft-names.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-draft-names.h"

#include <string.h>

/* The names found in a text, joined by " | ". */
static char *
find (const char *text)
{
  g_autoptr (DramaDraftRules) rules = drama_draft_rules_load ("en", NULL);
  g_autoptr (DramaDraftPassage) passage = drama_draft_passage_new (text, 0, strlen (text), rules);
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (DramaDraftName));
  GString *found = g_string_new (NULL);

  drama_draft_names_find (passage, rules, names);
  for (guint i = 0; i < names->len; i++)
    {
      const DramaDraftName *name = &g_array_index (names, DramaDraftName, i);

      if (i > 0)
        g_string_append (found, " | ");
      g_string_append_len (found, text + name->start, (gssize) (name->end - name->start));
    }

  return g_string_free (found, FALSE);
}

static void
assert_names (const char *text,
              const char *expected)
{
  g_autofree char *found = find (text);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_titles_and_first_words_are_left_out (void)
{
  assert_names ("But President Vladimir V. Putin met Dr. Ana Prates.",
                "Vladimir V. Putin | Ana Prates");
  assert_names ("Microsoft Chairman Bill Gates left.", "Microsoft | Bill Gates");
  assert_names ("The former prime minister of Iraq spoke.", "Iraq");
  assert_names ("Former Secretary of State Colin Powell spoke.", "Colin Powell");
}

static void
test_particles_initials_and_suffixes_belong_to_names (void)
{
  assert_names ("He saw Ursula von der Leyen and Martin Luther King Jr. there.",
                "Ursula von der Leyen | Martin Luther King Jr.");
  assert_names ("A note to J.R.R. Tolkien, from William J. Becker.",
                "J.R.R. Tolkien | William J. Becker");
  assert_names ("A lawyer, Cho Dae-sung, bowed.", "Cho Dae-sung");
}

static void
test_institutions_keep_their_of (void)
{
  assert_names ("It is the Department of Health and Human Services.",
                "Department of Health and Human Services");
  assert_names ("Angela Merkel of Germany met Bank of America.",
                "Angela Merkel | Germany | Bank of America");
  assert_names ("The inquiry asked Johnson & Johnson and the Tram Workers’ Union.",
                "Johnson & Johnson | Tram Workers’ Union");
}

static void
test_possessives_are_stripped (void)
{
  assert_names ("It was Russia’s plan, and Krebs's too.", "Russia | Krebs");
}

static void
test_days_demonyms_and_common_words_are_no_names (void)
{
  assert_names ("On Tuesday in March the American people and the Court waited.", "");
  assert_names ("Investigators said a Washington-based firm paid.", "Washington");
  assert_names ("The Internet is old, I think.", "");
}

static void
test_government_of_a_demonym_is_the_country (void)
{
  assert_names ("The Russian government denied it.", "Russian government");
  assert_names ("A Russian military court sat.", "");
}

static void
test_places_part_at_commas_and_hyphens (void)
{
  assert_names ("In Fort Lee, N.J., the U.S.-Russia talks failed.",
                "Fort Lee | N.J. | U.S. | Russia");
  assert_names ("New York police left The Hague.", "New York | The Hague");
}

static void
test_abbreviations_end_no_sentence (void)
{
  g_autoptr (DramaDraftRules) rules = drama_draft_rules_load ("en", NULL);
  const char *text = "Mr. Becker met Sen. Holt in Ohio. The talk was short. It was U.S. policy.";
  g_autoptr (DramaDraftPassage) passage = drama_draft_passage_new (text, 0, strlen (text), rules);

  g_assert_cmpuint (passage->sentences->len, ==, 3);
}

static void
test_many_capitals_take_no_time (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *found = NULL;

  for (guint i = 0; i < 50000; i++)
    g_string_append (text, "Of Bank Of Xy-Zed & ");
  found = find (text->str);
  g_assert_cmpuint (strlen (found), >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draft/names/titles_and_first_words_are_left_out",
                   test_titles_and_first_words_are_left_out);
  g_test_add_func ("/draft/names/particles_initials_and_suffixes_belong_to_names",
                   test_particles_initials_and_suffixes_belong_to_names);
  g_test_add_func ("/draft/names/institutions_keep_their_of", test_institutions_keep_their_of);
  g_test_add_func ("/draft/names/possessives_are_stripped", test_possessives_are_stripped);
  g_test_add_func ("/draft/names/days_demonyms_and_common_words_are_no_names",
                   test_days_demonyms_and_common_words_are_no_names);
  g_test_add_func ("/draft/names/government_of_a_demonym_is_the_country",
                   test_government_of_a_demonym_is_the_country);
  g_test_add_func ("/draft/names/places_part_at_commas_and_hyphens",
                   test_places_part_at_commas_and_hyphens);
  g_test_add_func ("/draft/names/abbreviations_end_no_sentence",
                   test_abbreviations_end_no_sentence);
  g_test_add_func ("/draft/names/many_capitals_take_no_time", test_many_capitals_take_no_time);

  return g_test_run ();
}
