/* test-draft.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-draft-dossier.h"
#include "drama-offset.h"

#include <string.h>

static DramaDraft *
draft (const char *text)
{
  g_autoptr (DramaDraftRules) rules = drama_draft_rules_load ("en-US", NULL);

  return drama_draft_new (text, rules, NULL, NULL);
}

static const DramaDraftActor *
find_actor (const DramaDraft *self,
            const char       *name)
{
  for (guint i = 0; i < self->actors->len; i++)
    {
      const DramaDraftActor *actor = self->actors->pdata[i];

      if (g_str_equal (actor->name, name))
        return actor;
    }

  return NULL;
}

static const char *
get_name (const DramaDraft *self,
          guint             index)
{
  return index == DRAMA_DRAFT_NO_SPEAKER ? ""
                                         : ((DramaDraftActor *) self->actors->pdata[index])->name;
}

static const DramaDraftTie *
find_tie (const DramaDraft *self,
          const char       *from,
          const char       *to)
{
  for (guint i = 0; i < self->ties->len; i++)
    {
      const DramaDraftTie *tie = self->ties->pdata[i];

      if (g_str_equal (get_name (self, tie->from), from) &&
          g_str_equal (get_name (self, tie->to), to))
        return tie;
    }

  return NULL;
}

static void
test_surnames_and_acronyms_are_the_same_actor (void)
{
  g_autoptr (DramaDraft) self =
      draft ("Sergei Mikhailov worked at the Federal Security Service, or FSB.\n\n"
             "Mikhailov left the FSB.");
  const DramaDraftActor *man = find_actor (self, "Sergei Mikhailov");
  const DramaDraftActor *agency = find_actor (self, "Federal Security Service");

  g_assert_cmpuint (self->actors->len, ==, 2);
  g_assert_cmpuint (man->mentions->len, ==, 2);
  g_assert_cmpint (man->kind, ==, DRAMA_KIND_PERSON);
  g_assert_cmpstr (man->aliases->pdata[0], ==, "Mikhailov");
  g_assert_cmpuint (agency->mentions->len, ==, 3);
  g_assert_cmpint (agency->kind, ==, DRAMA_KIND_AGENCY);
}

/* A company with and without its ending is one; a town and its bank are two. */
static void
test_companies_are_the_same_without_their_ending (void)
{
  g_autoptr (DramaDraft) self =
      draft ("Ann Lee left Kaveri Finserv Ltd. in May.\n\nKaveri Finserv paid Bob Kite.\n\n"
             "Bob Kite of New York Bank was in New York.\n\n"
             "Oak Data, Inc. sued Bob Kite.");
  const DramaDraftActor *company = find_actor (self, "Kaveri Finserv Ltd.");

  if (company == NULL)
    company = find_actor (self, "Kaveri Finserv Ltd");
  g_assert_nonnull (company);
  g_assert_cmpuint (company->mentions->len, ==, 2);
  g_assert_cmpint (company->kind, ==, DRAMA_KIND_COMPANY);
  g_assert_nonnull (find_actor (self, "New York"));
  g_assert_nonnull (find_actor (self, "New York Bank"));
  g_assert_nonnull (find_actor (self, "Oak Data, Inc"));
}

static void
test_a_shared_surname_stays_by_itself (void)
{
  g_autoptr (DramaDraft) self =
      draft ("Anna Weber met Karl Weber in Berlin. Later a reporter asked Weber why.");

  g_assert_nonnull (find_actor (self, "Anna Weber"));
  g_assert_nonnull (find_actor (self, "Karl Weber"));
  g_assert_nonnull (find_actor (self, "Weber"));
}

static void
test_kinds_come_from_the_words_around (void)
{
  g_autoptr (DramaDraft) self =
      draft ("He founded a company called ChronoPay and the payment firm Assist, said security "
             "reporter Brian Krebs of the notorious Zeus botnet and the Supreme Court.");

  g_assert_cmpint (find_actor (self, "ChronoPay")->kind, ==, DRAMA_KIND_COMPANY);
  g_assert_cmpint (find_actor (self, "Assist")->kind, ==, DRAMA_KIND_COMPANY);
  g_assert_cmpint (find_actor (self, "Brian Krebs")->kind, ==, DRAMA_KIND_PERSON);
  g_assert_cmpint (find_actor (self, "Zeus")->kind, ==, DRAMA_KIND_SOFTWARE);
  g_assert_cmpint (find_actor (self, "Supreme Court")->kind, ==, DRAMA_KIND_COURT);
}

static void
test_what_is_no_story_is_left_out (void)
{
  g_autoptr (DramaDraft) self =
      draft ("Tram Depot Scandal Shakes Porto\n\n"
             "A picture of Ana Prates in Faro.\nPhoto by Carl Lund/Getty Images.\n\n"
             "Rui Duarte dismissed Helena Moreira.\n\n"
             "Ines Falk is a reporter for the Daily Planet.");

  g_assert_cmpuint (self->actors->len, ==, 2);
  g_assert_nonnull (find_actor (self, "Rui Duarte"));
}

static void
test_hedges_speakers_and_denials (void)
{
  g_autoptr (DramaDraft) self = draft (
      "Pavel Vrublevsky founded ChronoPay.\n\n"
      "Brian Krebs said that Pavel Vrublevsky bribed Rui Duarte.\n\n"
      "It is possible that Helena Moreira hired Carl Lund.\n\n"
      "Pavel Vrublevsky accused Sergei Mikhailov of working with Inga Falk.\n\n"
      "Inga Falk denied that Carl Lund paid Rui Duarte.");
  const DramaDraftTie *tie = find_tie (self, "Pavel Vrublevsky", "ChronoPay");

  g_assert_cmpstr (tie->verb, ==, "founded");
  g_assert_cmpint (tie->certainty, ==, DRAMA_CERTAINTY_STATED);
  g_assert_cmpuint (tie->speaker, ==, DRAMA_DRAFT_NO_SPEAKER);

  tie = find_tie (self, "Pavel Vrublevsky", "Rui Duarte");
  g_assert_cmpstr (get_name (self, tie->speaker), ==, "Brian Krebs");

  tie = find_tie (self, "Helena Moreira", "Carl Lund");
  g_assert_cmpint (tie->certainty, ==, DRAMA_CERTAINTY_SPECULATED);

  /* That he accused him is a fact; what he accused him of is not. */
  tie = find_tie (self, "Pavel Vrublevsky", "Sergei Mikhailov");
  g_assert_cmpint (tie->certainty, ==, DRAMA_CERTAINTY_STATED);
  tie = find_tie (self, "Sergei Mikhailov", "Inga Falk");
  g_assert_cmpint (tie->certainty, ==, DRAMA_CERTAINTY_ALLEGED);
  g_assert_cmpstr (get_name (self, tie->speaker), ==, "Pavel Vrublevsky");

  tie = find_tie (self, "Carl Lund", "Rui Duarte");
  g_assert_cmpint (tie->stance, ==, DRAMA_STANCE_DISPUTES);
  g_assert_cmpstr (get_name (self, tie->speaker), ==, "Inga Falk");
}

static void
test_a_hedge_is_part_of_the_quote (void)
{
  const char *text = "Perhaps, some think, Helena Moreira hired Carl Lund.";
  g_autoptr (DramaDraft) self = draft (text);
  const DramaDraftTie *tie = find_tie (self, "Helena Moreira", "Carl Lund");

  g_assert_cmpuint (tie->start, ==, 0);
  g_assert_cmpuint (tie->end, ==, strlen (text));
}

static void
test_passives_and_clauses_read_in_their_direction (void)
{
  g_autoptr (DramaDraft) self =
      draft ("Rui Duarte was arrested by Interpol.\n\n"
             "Laura Niemi, an analyst who advises NATO, met Carl Lund.\n\n"
             "The inquiry heard Stoyanov’s lawyer, Inga Lebedeva.");

  g_assert_cmpstr (find_tie (self, "Interpol", "Rui Duarte")->verb, ==, "arrested");
  g_assert_cmpstr (find_tie (self, "Laura Niemi", "NATO")->verb, ==, "advises");
  g_assert_cmpstr (find_tie (self, "Laura Niemi", "Carl Lund")->verb, ==, "met");
  g_assert_cmpstr (find_tie (self, "Inga Lebedeva", "Stoyanov")->verb, ==, "is lawyer of");
}

/* Whoever is told something has not done it. */
static void
test_who_is_told_is_no_subject (void)
{
  g_autoptr (DramaDraft) self =
      draft ("A lawyer revealed to CNN that the two men were tried for betraying Interpol.\n\n"
             "Laura Niemi, an analyst who advises NATO, met Carl Lund.");

  g_assert_null (find_tie (self, "CNN", "Interpol"));
  g_assert_cmpstr (find_tie (self, "Laura Niemi", "NATO")->verb, ==, "advises");
}

/* What stands between two names, and what a person would enter for it; NULL for nothing. */
static void
test_verbs_are_what_a_person_would_enter (void)
{
  static const struct
  {
    const char *text;
    const char *from;
    const char *to;
    const char *verb;
  } ROWS[] = {
    /* Whole, and without what is nothing by itself. */
    { "Ann Lee would be the first to have enjoyed the favour of Bob Kite.", "Ann Lee", "Bob Kite",
      "enjoyed the favour of" },
    { "Ann Lee may have left Fern Bank.", "Ann Lee", "Fern Bank", "left" },
    { "Ann Lee has asked the court to summon Bob Kite.", "Ann Lee", "Bob Kite",
      "has asked the court to summon" },
    { "Ann Lee was involved in helping Bob Kite.", "Ann Lee", "Bob Kite", "involved in helping" },
    { "Fern Bank was set up by Ann Lee.", "Ann Lee", "Fern Bank", "set up" },
    { "Ann Lee, a retired commodore of the Danish Navy, slept.", "Ann Lee", "Danish Navy",
      "is a retired commodore of" },
    /* What is not done. */
    { "Ann Lee would not put Bob Kite to the test.", "Ann Lee", "Bob Kite", NULL },
    /* Of the noun, not of the name. */
    { "Ann Lee traced the letters directed at Bob Kite.", "Ann Lee", "Bob Kite", NULL },
    /* Who is cited is not who did it, unless it is said of them. */
    { "According to Ann Lee, the mayor paid Bob Kite.", "Ann Lee", "Bob Kite", NULL },
    { "According to Ann Lee, who hired Bob Kite, it rained.", "Ann Lee", "Bob Kite", "hired" },
    /* A firm is no "he". */
    { "Fern Bank says that he paid Ann Lee.", "Fern Bank", "Ann Lee", NULL },
    /* A name after "and" or "that" begins a clause. */
    { "Fern Bank grew into a firm of 400 people, and Ann Lee left.", "Fern Bank", "Ann Lee", NULL },
    { "Ann Lee learned that Bob Kite left.", "Ann Lee", "Bob Kite", NULL },
    { "Ann Lee took another view of what it is than Bob Kite.", "Ann Lee", "Bob Kite", NULL },
    /* A place only stands between. */
    { "Fern Bank, a fund in London, sued Bob Kite.", "Fern Bank", "Bob Kite", "sued" },
    { "Fern Bank, a fund in London, sued Bob Kite.", "London", "Bob Kite", NULL },
    { "Ann Lee left Fern Bank and joined Dell Bank.", "Ann Lee", "Dell Bank", "joined" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autoptr (DramaDraft) self = draft (ROWS[i].text);
      const DramaDraftTie *tie = find_tie (self, ROWS[i].from, ROWS[i].to);

      g_test_message ("%s", ROWS[i].text);
      g_assert_cmpstr (tie != NULL ? tie->verb : NULL, ==, ROWS[i].verb);
    }
}

/* A denial is of its own verb. */
static void
test_a_denial_reaches_as_far_as_its_clause (void)
{
  g_autoptr (DramaDraft) self =
      draft ("Ann Lee denied it and offered Bob Kite her help.\n\n"
             "Cy Dorn bought Fern Bank in May and has never hidden it.\n\n"
             "Eve Moss denied that she paid Dell Bank.");

  g_assert_cmpint (find_tie (self, "Ann Lee", "Bob Kite")->stance, ==, DRAMA_STANCE_SUPPORTS);
  g_assert_cmpint (find_tie (self, "Cy Dorn", "Fern Bank")->stance, ==, DRAMA_STANCE_SUPPORTS);
  g_assert_cmpuint (find_tie (self, "Cy Dorn", "Fern Bank")->speaker, ==, DRAMA_DRAFT_NO_SPEAKER);
  g_assert_cmpint (find_tie (self, "Eve Moss", "Dell Bank")->stance, ==, DRAMA_STANCE_DISPUTES);
}

/* Every quote of the dossier stands in the text where it says. */
static void
test_a_dossier_of_it_is_proved (void)
{
  const char *text = "“Zoé,” said Ann Lee, “founded Bow Ltd.”\n\n"
                     "Ann Lee founded Bow Ltd. In May Ann Lee founded Bow Ltd again.";
  g_autoptr (DramaDraft) self = draft (text);
  g_autoptr (DramaDossier) empty = drama_dossier_new ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (empty);
  g_autoptr (DramaDossier) dossier = NULL;
  DramaSourceFields fields = { .id = "s", .title = "S", .text = text };
  g_autoptr (DramaSource) source = drama_source_new (&fields);
  guint n_quotes = 0;

  drama_edit_put_source (edit, source);
  drama_draft_enter (self, text, "s", edit);
  dossier = drama_edit_commit (edit, NULL);
  g_assert_nonnull (dossier);
  g_assert_cmpuint (drama_dossier_get_n_actors (dossier), ==, self->actors->len);
  for (guint i = 0; i < drama_dossier_get_n_ties (dossier); i++)
    {
      const DramaTieFields *tie = drama_tie_get_fields (drama_dossier_get_tie (dossier, i));

      for (guint k = 0; k < tie->n_evidence; k++, n_quotes++)
        {
          const DramaAnchor *anchor = &drama_evidence_get_fields (tie->evidence[k])->anchor;
          const char        *at = drama_offset_pointer (text, anchor->start);

          g_assert_true (g_str_has_prefix (at, anchor->exact));
          g_assert_cmpint (g_utf8_strlen (anchor->exact, -1), ==, anchor->end - anchor->start);
        }
    }
  g_assert_cmpuint (n_quotes, ==, self->ties->len);
  /* Said twice, it is one tie. */
  g_assert_cmpuint (drama_dossier_get_n_ties (dossier), <, n_quotes);
}

static void
test_empty_and_cancelled (void)
{
  g_autoptr (DramaDraftRules) rules = drama_draft_rules_load ("", NULL);
  g_autoptr (DramaDraft) empty = draft ("");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (empty->actors->len + empty->ties->len, ==, 0);
  g_cancellable_cancel (cancellable);
  g_assert_null (drama_draft_new ("Ana Prates left.", rules, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_unknown_language_is_said (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (drama_draft_rules_load ("../xx", &error));
  g_assert_error (error, DRAMA_DRAFT_ERROR, DRAMA_DRAFT_ERROR_LANGUAGE);
}

static void
test_broken_rules_are_refused (void)
{
  static const char *const broken[] = {
    "[]",
    "{}",
    "{\"language\": \"xx\", \"demonyms\": {}, \"same\": {}, \"kinds\": []}",
    "{\"language\": \"xx\", \"demonyms\": {}, \"same\": {}, \"kinds\": {\"ghost\": {}}}",
    "{\"language\": \"xx\", \"demonyms\": {}, \"same\": {}, \"kinds\": {}, \"titles\": [1]}",
    "{\"language\": \"xx\", \"demonyms\": {\"a\": 1}, \"same\": {}, \"kinds\": {}}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (GBytes) file = g_bytes_new_static (broken[i], strlen (broken[i]));
      g_autoptr (GError) error = NULL;

      g_assert_null (drama_draft_rules_parse (file, &error));
      g_assert_error (error, DRAMA_DRAFT_ERROR, DRAMA_DRAFT_ERROR_RULES);
    }
}

/* Whatever stands in a text: places inside it, at characters, ends of ties known. */
static void
test_any_text_gives_a_sound_draft (void)
{
  static const char *const pieces[] = { "Ana", " ", "Prates", "’s", " of ", "the ", "U.S.", "-",
                                        "Ж", "é", "“", "”", ".", ", ", "said", "\n", "\n\n",
                                        "denied", "Dr.", "and ", "&", "(", "FSB", ")", "…", "١" };

  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (DramaDraft) self = NULL;
      guint n = (guint) g_test_rand_int_range (0, 200);

      for (guint i = 0; i < n; i++)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      self = draft (text->str);
      for (guint i = 0; i < self->actors->len; i++)
        {
          const DramaDraftActor *actor = self->actors->pdata[i];

          g_assert_cmpuint (actor->mentions->len, >, 0);
          for (guint k = 0; k < actor->mentions->len; k++)
            {
              DramaDraftMention mention = g_array_index (actor->mentions, DramaDraftMention, k);

              g_assert_cmpuint (mention.start, <, mention.end);
              g_assert_true (g_utf8_validate (text->str + mention.start,
                                              (gssize) (mention.end - mention.start), NULL));
            }
        }
      for (guint i = 0; i < self->ties->len; i++)
        {
          const DramaDraftTie *tie = self->ties->pdata[i];

          g_assert_cmpuint (tie->from, <, self->actors->len);
          g_assert_cmpuint (tie->to, <, self->actors->len);
          g_assert_cmpuint (tie->from, !=, tie->to);
          g_assert_cmpuint (tie->start, <, tie->end);
          g_assert_cmpuint (tie->end, <=, text->len);
          g_assert_cmpuint (strlen (tie->verb), >, 0);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draft/surnames_and_acronyms_are_the_same_actor",
                   test_surnames_and_acronyms_are_the_same_actor);
  g_test_add_func ("/draft/companies_are_the_same_without_their_ending",
                   test_companies_are_the_same_without_their_ending);
  g_test_add_func ("/draft/a_shared_surname_stays_by_itself",
                   test_a_shared_surname_stays_by_itself);
  g_test_add_func ("/draft/kinds_come_from_the_words_around",
                   test_kinds_come_from_the_words_around);
  g_test_add_func ("/draft/what_is_no_story_is_left_out", test_what_is_no_story_is_left_out);
  g_test_add_func ("/draft/hedges_speakers_and_denials", test_hedges_speakers_and_denials);
  g_test_add_func ("/draft/a_hedge_is_part_of_the_quote", test_a_hedge_is_part_of_the_quote);
  g_test_add_func ("/draft/passives_and_clauses_read_in_their_direction",
                   test_passives_and_clauses_read_in_their_direction);
  g_test_add_func ("/draft/who_is_told_is_no_subject",
                   test_who_is_told_is_no_subject);
  g_test_add_func ("/draft/verbs_are_what_a_person_would_enter",
                   test_verbs_are_what_a_person_would_enter);
  g_test_add_func ("/draft/a_denial_reaches_as_far_as_its_clause",
                   test_a_denial_reaches_as_far_as_its_clause);
  g_test_add_func ("/draft/a_dossier_of_it_is_proved", test_a_dossier_of_it_is_proved);
  g_test_add_func ("/draft/empty_and_cancelled", test_empty_and_cancelled);
  g_test_add_func ("/draft/unknown_language_is_said", test_unknown_language_is_said);
  g_test_add_func ("/draft/broken_rules_are_refused", test_broken_rules_are_refused);
  g_test_add_func ("/draft/any_text_gives_a_sound_draft", test_any_text_gives_a_sound_draft);

  return g_test_run ();
}
