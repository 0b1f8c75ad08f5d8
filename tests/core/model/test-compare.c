/* test-compare.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-compare.h"

#include "random-edit.h"
#include "random-story.h"
#include "small-dossier.h"

#include <string.h>

/* The whole comparison in a line: "+actor dee, -tie knows, ~actor ann.name [Ann|Anna],
 * pays reported>disputed (+e2)". */
static char *
say (DramaDossier *before,
     DramaDossier *after)
{
  static const char        MARKS[] = { '+', '-', '~' };
  static const char *const CAUSES[] = { "person", "+", "-", "~", "publisher " };
  g_autoptr (DramaComparison) comparison = drama_compare (before, after);
  GString *met = g_string_new (NULL);

  for (guint i = 0; i < comparison->changes->len; i++)
    {
      const DramaChange *change = comparison->changes->pdata[i];

      g_string_append_printf (met, "%c%s %s", MARKS[change->kind],
                              drama_record_kind_to_string (change->record), change->id);
      if (change->tie != NULL)
        g_string_append_printf (met, " of %s", change->tie);
      for (guint j = 0; j < change->fields->len; j++)
        {
          const DramaFieldChange *field = change->fields->pdata[j];

          g_string_append_printf (met, ".%s [%s|%s]", field->field, field->before, field->after);
        }
      g_string_append_c (met, '\n');
    }
  for (guint i = 0; i < comparison->standings->len; i++)
    {
      const DramaStandingChange *standing = comparison->standings->pdata[i];

      g_string_append_printf (met, "%s %s>%s", standing->tie,
                              drama_standing_to_string (standing->before),
                              drama_standing_to_string (standing->after));
      for (guint j = 0; j < standing->causes->len; j++)
        {
          const DramaCause *cause = standing->causes->pdata[j];

          g_string_append_printf (met, " %s%s", CAUSES[cause->kind], cause->id);
        }
      g_string_append_c (met, '\n');
    }
  g_assert_cmpint (drama_comparison_is_empty (comparison), ==, met->len == 0);

  return g_string_free (met, FALSE);
}

static void
assert_comparison (DramaDossier *before,
                   DramaDossier *after,
                   const char   *expected)
{
  g_autofree char *met = say (before, after);

  g_assert_cmpstr (met, ==, expected);
}

/* @base with the tie "pays" carrying these quotes. */
static DramaDossier *
with_quotes (DramaDossier         *base,
             DramaEvidence *const *quotes,
             guint                 n)
{
  g_autoptr (DramaEdit) edit = drama_edit_begin (base);
  g_autoptr (DramaTie) tie = small_tie ("pays", "ann", "pays", "bob", quotes, n);

  drama_edit_put_tie (edit, tie);

  return drama_edit_commit (edit, NULL);
}

static DramaEvidence *
first_quote (DramaDossier *dossier)
{
  return drama_tie_get_fields (drama_dossier_find_tie (dossier, "pays", NULL))->evidence[0];
}

static void
test_the_same_is_empty (void)
{
  g_autoptr (DramaDossier) one = small_dossier ();
  g_autoptr (DramaDossier) two = small_dossier ();

  assert_comparison (one, one, "");
  assert_comparison (one, two, "");
}

static void
test_records_in_the_order_of_the_file (void)
{
  g_autoptr (DramaDossier) before = small_dossier ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (before);
  g_autoptr (DramaActor) dee = small_actor ("dee", "Dee");
  g_autoptr (DramaActor) anna = small_actor ("ann", "Anna");
  g_autoptr (DramaSource) b = small_source ("b", "Monthly");
  g_autoptr (DramaEvidence) quote =
      small_quote ("e0", "b", DRAMA_STANCE_SUPPORTS, DRAMA_CERTAINTY_STATED, NULL);
  g_autoptr (DramaTie) hires = small_tie ("hires", "dee", "hires", "ann", &quote, 1);
  g_autoptr (DramaDossier) after = NULL;

  drama_edit_set_fields (edit, &(DramaDossierFields){ .title = "T", .language = "", .note = "" });
  drama_edit_put_actor (edit, dee);
  drama_edit_put_actor (edit, anna);
  drama_edit_put_source (edit, b);
  drama_edit_put_tie (edit, hires);
  drama_edit_remove_tie (edit, "knows");
  drama_edit_remove_actor (edit, "cy");
  after = drama_edit_commit (edit, NULL);

  assert_comparison (before, after,
                     "~dossier .title [|T]\n"
                     "~source b.publisher [Weekly|Monthly]\n"
                     "~actor ann.name [Ann|Anna]\n"
                     "-actor cy\n"
                     "+actor dee\n"
                     "+tie hires\n"
                     "+evidence e0 of hires\n"
                     "-tie knows\n");
  assert_comparison (after, before,
                     "~dossier .title [T|]\n"
                     "~source b.publisher [Monthly|Weekly]\n"
                     "~actor ann.name [Anna|Ann]\n"
                     "+actor cy\n"
                     "-actor dee\n"
                     "-tie hires\n"
                     "-evidence e0 of hires\n"
                     "+tie knows\n");
}

/* Of two quotes that came, only the denial made it disputed. */
static void
test_only_the_quote_that_mattered_is_the_cause (void)
{
  g_autoptr (DramaDossier) before = small_dossier ();
  g_autoptr (DramaEvidence) rumour =
      small_quote ("e2", "b", DRAMA_STANCE_SUPPORTS, DRAMA_CERTAINTY_SPECULATED, NULL);
  g_autoptr (DramaEvidence) denial =
      small_quote ("e3", "b", DRAMA_STANCE_DISPUTES, DRAMA_CERTAINTY_STATED, "cy");
  DramaEvidence *const quotes[] = { first_quote (before), rumour, denial };
  g_autoptr (DramaDossier) after = with_quotes (before, quotes, 3);

  assert_comparison (before, after,
                     "+evidence e2 of pays\n"
                     "+evidence e3 of pays\n"
                     "pays reported>disputed +e3\n");
  assert_comparison (after, before,
                     "-evidence e2 of pays\n"
                     "-evidence e3 of pays\n"
                     "pays disputed>reported -e3\n");
}

/* Two denials: neither alone made it disputed, so both are told. */
static void
test_where_none_mattered_alone_all_are_causes (void)
{
  g_autoptr (DramaDossier) before = small_dossier ();
  g_autoptr (DramaEvidence) one =
      small_quote ("e2", "b", DRAMA_STANCE_DISPUTES, DRAMA_CERTAINTY_STATED, NULL);
  g_autoptr (DramaEvidence) two =
      small_quote ("e3", "a", DRAMA_STANCE_DISPUTES, DRAMA_CERTAINTY_STATED, NULL);
  DramaEvidence *const quotes[] = { first_quote (before), one, two };
  g_autoptr (DramaDossier) after = with_quotes (before, quotes, 3);

  assert_comparison (before, after,
                     "+evidence e2 of pays\n"
                     "+evidence e3 of pays\n"
                     "pays reported>disputed +e2 +e3\n");
}

static void
test_a_quote_that_says_it_otherwise (void)
{
  g_autoptr (DramaDossier) before = small_dossier ();
  g_autoptr (DramaEvidence) alleged =
      small_quote ("e1", "a", DRAMA_STANCE_SUPPORTS, DRAMA_CERTAINTY_ALLEGED, NULL);
  g_autoptr (DramaDossier) after = with_quotes (before, &alleged, 1);

  assert_comparison (before, after,
                     "~evidence e1 of pays.certainty [stated|alleged]\n"
                     "pays reported>alleged ~e1\n");
}

static void
test_another_order_of_quotes (void)
{
  g_autoptr (DramaDossier) base = small_dossier ();
  g_autoptr (DramaEvidence) second =
      small_quote ("e2", "a", DRAMA_STANCE_SUPPORTS, DRAMA_CERTAINTY_STATED, NULL);
  DramaEvidence *const one[] = { first_quote (base), second };
  DramaEvidence *const other[] = { second, first_quote (base) };
  g_autoptr (DramaDossier) before = with_quotes (base, one, 2);
  g_autoptr (DramaDossier) after = with_quotes (base, other, 2);

  assert_comparison (before, after, "~tie pays.evidence [e1, e2|e2, e1]\n");
}

/* The tie and its quotes are untouched; what one of them comes from is not. */
static void
test_a_publisher_makes_it_confirmed (void)
{
  g_autoptr (DramaDossier) base = small_dossier ();
  g_autoptr (DramaEvidence) second =
      small_quote ("e2", "b", DRAMA_STANCE_SUPPORTS, DRAMA_CERTAINTY_STATED, NULL);
  DramaEvidence *const quotes[] = { first_quote (base), second };
  g_autoptr (DramaDossier) after = with_quotes (base, quotes, 2);
  g_autoptr (DramaEdit) edit = drama_edit_begin (after);
  g_autoptr (DramaSource) same = small_source ("b", "daily");
  g_autoptr (DramaDossier) before = NULL;

  drama_edit_put_source (edit, same);
  before = drama_edit_commit (edit, NULL);

  assert_comparison (before, after,
                     "~source b.publisher [daily|Weekly]\n"
                     "pays reported>confirmed publisher b\n");
}

static void
test_a_person_overrules (void)
{
  g_autoptr (DramaDossier) before = small_dossier ();
  DramaTieFields fields =
      *drama_tie_get_fields (drama_dossier_find_tie (before, "pays", NULL));
  g_autoptr (DramaEdit) edit = drama_edit_begin (before);
  g_autoptr (DramaTie) tie = NULL;
  g_autoptr (DramaDossier) after = NULL;

  fields.overruled = TRUE;
  fields.overruling.value = DRAMA_STANDING_CONFIRMED;
  fields.overruling.by = "Eve";
  fields.overruling.why = "seen";
  tie = drama_tie_new (&fields);
  drama_edit_put_tie (edit, tie);
  after = drama_edit_commit (edit, NULL);

  assert_comparison (before, after,
                     "~tie pays.standing [|confirmed by Eve: seen]\n"
                     "pays reported>confirmed person\n");
}

static DramaDossier *
edit_randomly (DramaDossier *base,
               DramaRandom  *random,
               guint         n)
{
  DramaDossier *dossier = drama_dossier_ref (base);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (DramaEdit) edit = drama_edit_begin (dossier);
      DramaDossier *next;

      random_edit (edit, random);
      next = drama_edit_commit (edit, NULL);
      if (next == NULL)
        continue;
      drama_dossier_unref (dossier);
      dossier = next;
    }

  return dossier;
}

/* Whatever is edited then, a dossier that was given the records of another is compared with
 * the same outcome as the one that it was; and where nothing was, there is nothing to do. */
static void
test_sharing_changes_no_comparison (void)
{
  for (guint seed = 1; seed <= 200; seed++)
    {
      DramaRandom random;
      /* Out of two files: no record is the same one. */
      g_autoptr (DramaDossier) story = random_story (seed);
      g_autoptr (DramaDossier) other = random_story (seed);
      g_autoptr (DramaDossier) before = NULL;
      g_autoptr (DramaDossier) after = NULL;
      g_autoptr (DramaDossier) later = NULL;
      g_autoptr (DramaDossier) shared = NULL;
      g_autofree char *one = NULL;
      g_autofree char *two = NULL;

      drama_random_init (&random, seed);
      before = edit_randomly (other, &random, seed % 4);
      after = edit_randomly (story, &random, 5);
      later = edit_randomly (after, &random, 5);
      shared = drama_compare_share (before, after);
      one = say (before, after);
      two = say (shared, after);
      g_assert_cmpstr (two, ==, one);
      g_free (one);
      g_free (two);
      one = say (before, later);
      two = say (shared, later);
      g_assert_cmpstr (two, ==, one);
    }
}

static void
test_what_is_the_same_is_shared (void)
{
  g_autoptr (DramaDossier) before = small_dossier ();
  g_autoptr (DramaDossier) same = small_dossier ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (same);
  g_autoptr (DramaActor) anna = small_actor ("ann", "Anna");
  g_autoptr (DramaDossier) after = NULL;
  g_autoptr (DramaDossier) shared = NULL;

  drama_edit_put_actor (edit, anna);
  after = drama_edit_commit (edit, NULL);
  shared = drama_compare_share (before, after);
  for (guint i = 0; i < drama_dossier_get_n_ties (after); i++)
    g_assert_true (drama_dossier_get_tie (shared, i) == drama_dossier_get_tie (after, i));
  for (guint i = 0; i < drama_dossier_get_n_sources (after); i++)
    g_assert_true (drama_dossier_get_source (shared, i) == drama_dossier_get_source (after, i));
  g_assert_true (drama_dossier_find_actor (shared, "ann", NULL) ==
                 drama_dossier_find_actor (before, "ann", NULL));
  g_assert_true (drama_dossier_find_actor (shared, "bob", NULL) ==
                 drama_dossier_find_actor (after, "bob", NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/compare/the_same_is_empty", test_the_same_is_empty);
  g_test_add_func ("/model/compare/records_in_the_order_of_the_file",
                   test_records_in_the_order_of_the_file);
  g_test_add_func ("/model/compare/only_the_quote_that_mattered_is_the_cause",
                   test_only_the_quote_that_mattered_is_the_cause);
  g_test_add_func ("/model/compare/where_none_mattered_alone_all_are_causes",
                   test_where_none_mattered_alone_all_are_causes);
  g_test_add_func ("/model/compare/a_quote_that_says_it_otherwise",
                   test_a_quote_that_says_it_otherwise);
  g_test_add_func ("/model/compare/another_order_of_quotes", test_another_order_of_quotes);
  g_test_add_func ("/model/compare/a_publisher_makes_it_confirmed",
                   test_a_publisher_makes_it_confirmed);
  g_test_add_func ("/model/compare/sharing_changes_no_comparison",
                   test_sharing_changes_no_comparison);
  g_test_add_func ("/model/compare/what_is_the_same_is_shared", test_what_is_the_same_is_shared);
  g_test_add_func ("/model/compare/a_person_overrules", test_a_person_overrules);

  return g_test_run ();
}
