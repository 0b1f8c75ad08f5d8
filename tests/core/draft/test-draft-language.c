/* test-draft-language.c - a language that is nothing but a file
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * tests/data/dramatis/draft/es.json is all that is known of Spanish: no line of code is. */
#include "drama-draft.h"

#include <string.h>

static DramaDraft *
draft (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DramaDraftRules) rules = drama_draft_rules_load ("es-PE", &error);

  g_assert_no_error (error);

  return drama_draft_new (text, rules, NULL, NULL);
}

/* "from verb to", one a line, with how sure it is and who says it. */
static char *
describe (const DramaDraft *self)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < self->ties->len; i++)
    {
      const DramaDraftTie *tie = self->ties->pdata[i];
      DramaDraftActor    **actors = (DramaDraftActor **) self->actors->pdata;

      g_string_append_printf (lines, "%s %s %s (%s%s%s)\n", actors[tie->from]->name, tie->verb,
                              actors[tie->to]->name, drama_certainty_to_string (tie->certainty),
                              tie->stance == DRAMA_STANCE_DISPUTES ? ", disputed" : "",
                              tie->speaker == DRAMA_DRAFT_NO_SPEAKER ? "" : ", said by somebody");
    }

  return g_string_free (lines, FALSE);
}

static void
assert_ties (const char *text, const char *expected)
{
  g_autoptr (DramaDraft) self = draft (text);
  g_autofree char *lines = describe (self);

  g_assert_cmpstr (lines, ==, expected);
}

static void
test_a_verb_is_read_between_two_names (void)
{
  assert_ties ("Carlos Quispe fundó Minera Andina S.A. en Lima.",
               "Carlos Quispe fundó Minera Andina S.A. (stated)\n");
}

/* "detenida por" is "arrested by": by the endings and the agent of the file. */
static void
test_a_passive_reads_from_its_agent (void)
{
  assert_ties ("Lucía Paredes fue detenida por Mateo Rojas.",
               "Mateo Rojas detenida Lucía Paredes (stated)\n");
}

static void
test_an_apposition_is_said_in_the_language (void)
{
  assert_ties ("Ana Flores, abogada de Carlos Quispe, habló poco.",
               "Ana Flores es abogada de Carlos Quispe (stated)\n");
}

static void
test_hedges_and_denials (void)
{
  assert_ties ("Carlos Quispe supuestamente sobornó a Mateo Rojas.",
               "Carlos Quispe sobornó a Mateo Rojas (alleged)\n");
  assert_ties ("Según Ana Flores, quizás Carlos Quispe sobornó a Mateo Rojas.",
               "Carlos Quispe sobornó a Mateo Rojas (speculated, said by somebody)\n");
}

static void
test_kinds_and_the_demonym_of_the_file (void)
{
  g_autoptr (DramaDraft) self =
      draft ("Una empresa llamada Costamar pagó. Luego habló el Ministerio de Pesca.");
  const DramaDraftActor *first = self->actors->pdata[0];
  const DramaDraftActor *second = self->actors->pdata[1];

  g_assert_cmpstr (first->name, ==, "Costamar");
  g_assert_cmpint (first->kind, ==, DRAMA_KIND_COMPANY);
  g_assert_cmpstr (second->name, ==, "Ministerio de Pesca");
  g_assert_cmpint (second->kind, ==, DRAMA_KIND_AGENCY);
}

/* English possessives and gerunds are not there: "’s" and "-ing" belong to the name. */
static void
test_nothing_of_english_is_left (void)
{
  g_autoptr (DramaDraft) self = draft ("Ana Flores dirige Darling’s.");
  const DramaDraftActor *second;

  g_assert_cmpuint (self->actors->len, ==, 2);
  second = self->actors->pdata[1];
  g_assert_cmpstr (second->name, ==, "Darling's");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  /* As if a person had put the file there. */
  {
    g_autofree char *data = g_test_build_filename (G_TEST_DIST, "data", NULL);

    g_setenv ("XDG_DATA_HOME", data, TRUE);
  }
  g_test_add_func ("/draft-language/a_verb_is_read_between_two_names",
                   test_a_verb_is_read_between_two_names);
  g_test_add_func ("/draft-language/a_passive_reads_from_its_agent",
                   test_a_passive_reads_from_its_agent);
  g_test_add_func ("/draft-language/an_apposition_is_said_in_the_language",
                   test_an_apposition_is_said_in_the_language);
  g_test_add_func ("/draft-language/hedges_and_denials", test_hedges_and_denials);
  g_test_add_func ("/draft-language/kinds_and_the_demonym_of_the_file",
                   test_kinds_and_the_demonym_of_the_file);
  g_test_add_func ("/draft-language/nothing_of_english_is_left", test_nothing_of_english_is_left);

  return g_test_run ();
}
