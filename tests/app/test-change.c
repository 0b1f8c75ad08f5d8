/* test-change.c - every field of every record can be changed, or is refused with a reason
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-support.h"
#include "drama-author.h"
#include "drama-change.h"
#include "drama-json.h"
#include "drama-quotes.h"

#include <string.h>

typedef struct
{
  DramaChange change;
  const char *id;
  const char *evidence;
  const char *before;
  const char *value;
  const char *after; /* NULL: as @value */
  const char *step;
} Row;

static const Row ROWS[] = {
  { DRAMA_CHANGE_DOSSIER_TITLE, "", NULL, "The small harbour", "  The large\tharbour ",
    "The large harbour", "Change Title of the Dossier" },
  { DRAMA_CHANGE_DOSSIER_LANGUAGE, "", NULL, "en", "pt-BR", NULL,
    "Change Language of the Dossier" },
  { DRAMA_CHANGE_DOSSIER_NOTE, "", NULL, "Four actors and what is said of them.", "\nOne.\nTwo. ",
    "One.\nTwo.", "Change Note on the Dossier" },
  { DRAMA_CHANGE_SOURCE_TITLE, "gazette", NULL, "Permits at the quay", "Permits", NULL,
    "Change Title of Permits at the quay" },
  { DRAMA_CHANGE_SOURCE_PUBLISHER, "gazette", NULL, "Gazette", "", NULL,
    "Change Publisher of Permits at the quay" },
  { DRAMA_CHANGE_SOURCE_AUTHOR, "gazette", NULL, "Jo Quill", "J. Quill", NULL,
    "Change Author of Permits at the quay" },
  { DRAMA_CHANGE_SOURCE_PUBLISHED, "gazette", NULL, "2019-03", "2019-03-04", NULL,
    "Change Date of Permits at the quay" },
  { DRAMA_CHANGE_SOURCE_URL, "gazette", NULL, "https://example.org/permits",
    "https://example.org/a?b=c", NULL, "Change Web Address of Permits at the quay" },
  { DRAMA_CHANGE_SOURCE_LANGUAGE, "gazette", NULL, "en", "sr-Latn", NULL,
    "Change Language of Permits at the quay" },
  { DRAMA_CHANGE_SOURCE_RELIABILITY, "gazette", NULL, "", "B", NULL,
    "Change Grade of Permits at the quay" },
  { DRAMA_CHANGE_SOURCE_CREDIBILITY, "gazette", NULL, "", "2", NULL,
    "Change Grade of Permits at the quay" },
  { DRAMA_CHANGE_ACTOR_NAME, "ada", NULL, "Ada Lund", "Ada <b>Sund</b> & Co", NULL,
    "Rename Ada Lund" },
  { DRAMA_CHANGE_ACTOR_KIND, "ada", NULL, "person", "government", NULL,
    "Change Kind of Ada Lund" },
  { DRAMA_CHANGE_ACTOR_ALIASES, "ada", NULL, "Lund", "Lund\nA. L.", NULL,
    "Change Other Names of Ada Lund" },
  { DRAMA_CHANGE_ACTOR_ALIASES, "ada", NULL, "Lund", "", NULL,
    "Change Other Names of Ada Lund" },
  { DRAMA_CHANGE_ACTOR_NOTE, "ada", NULL, "Head of the board.", "", NULL,
    "Change Note on Ada Lund" },
  { DRAMA_CHANGE_ACTOR_PINNED, "ada", NULL, "false", "true", NULL, "Change Pin of Ada Lund" },
  { DRAMA_CHANGE_TIE_FROM, "t1", NULL, "ada", "cargo", NULL,
    "Change Beginning of Ada Lund leads Harbour Board" },
  { DRAMA_CHANGE_TIE_VERB, "t1", NULL, "leads", "100 %s %n", NULL,
    "Change Verb of Ada Lund leads Harbour Board" },
  { DRAMA_CHANGE_TIE_TO, "t1", NULL, "board", "ada", NULL,
    "Change End of Ada Lund leads Harbour Board" },
  { DRAMA_CHANGE_TIE_DIRECTED, "t1", NULL, "true", "false", NULL,
    "Change Direction of Ada Lund leads Harbour Board" },
  { DRAMA_CHANGE_TIE_DATE, "t1", NULL, "2013/..", "2011-02/2011-05", NULL,
    "Change Date of Ada Lund leads Harbour Board" },
  { DRAMA_CHANGE_TIE_STANDING, "t1", NULL, "", "disputed", NULL,
    "Change Standing of Ada Lund leads Harbour Board" },
  { DRAMA_CHANGE_TIE_STANDING, "t4", NULL, "confirmed", "", NULL,
    "Change Standing of Harbour Board owns Dock Nine" },
  { DRAMA_CHANGE_TIE_WHY, "t4", NULL, "It is in the land register.", "I was there.", NULL,
    "Change Reason for the Standing of Harbour Board owns Dock Nine" },
  { DRAMA_CHANGE_TIE_NOTE, "t1", NULL, "", "To be checked.", NULL,
    "Change Note on Ada Lund leads Harbour Board" },
  { DRAMA_CHANGE_EVIDENCE_WORDS, "t1", "e1", "the board led by Ada Lund", "led by Ada Lund", NULL,
    "Change Words of “the board led by Ada Lund”" },
  { DRAMA_CHANGE_EVIDENCE_SOURCE, "t1", "e1", "gazette", "herald", NULL,
    "Change Source of “the board led by Ada Lund”" },
  { DRAMA_CHANGE_EVIDENCE_STANCE, "t1", "e1", "supports", "disputes", NULL,
    "Change Stance of “the board led by Ada Lund”" },
  { DRAMA_CHANGE_EVIDENCE_CERTAINTY, "t1", "e1", "stated", "speculated", NULL,
    "Change Certainty of “the board led by Ada Lund”" },
  { DRAMA_CHANGE_EVIDENCE_SPEAKER, "t1", "e1", "", "cargo", NULL,
    "Change Speaker of “the board led by Ada Lund”" },
  { DRAMA_CHANGE_EVIDENCE_SPEAKER, "t2", "e3", "board", "", NULL,
    "Change Speaker of “Cargo paid her <b>twice</b>”" },
  { DRAMA_CHANGE_EVIDENCE_NOTE, "t1", "e1", "", "Page two.", NULL,
    "Change Note on “the board led by Ada Lund”" },
};

static char *
dup_value (DramaDocument *document, DramaChange change, const char *id, const char *evidence)
{
  return drama_change_dup_value (change, drama_document_get_dossier (document),
                                 &(DramaSubject){ id, evidence });
}

static gboolean
change_it (DramaDocument *document,
           DramaChange    change,
           const char    *id,
           const char    *evidence,
           const char    *value,
           GError       **error)
{
  return drama_change_commit (change, document, &(DramaSubject){ id, evidence }, 1, value, NULL,
                              NULL, error);
}

/* What was changed is saved and read again as it is, and undone without a trace. */
static void
test_every_field_is_changed_saved_and_undone (void)
{
  guint seen[DRAMA_N_CHANGES] = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      const Row  *row = &ROWS[i];
      const char *expected = row->after != NULL ? row->after : row->value;
      g_autoptr (DramaDocument) document = support_load_small ();
      g_autoptr (DramaDossier) first = drama_dossier_ref (drama_document_get_dossier (document));
      g_autoptr (DramaDossier) again = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *before = dup_value (document, row->change, row->id, row->evidence);
      g_autofree char *after = NULL;
      g_autofree char *read = NULL;

      g_test_message ("%s", row->step);
      seen[row->change]++;
      g_assert_cmpstr (before, ==, row->before);
      g_assert_true (change_it (document, row->change, row->id, row->evidence, row->value,
                                &error));
      g_assert_no_error (error);
      after = dup_value (document, row->change, row->id, row->evidence);
      g_assert_cmpstr (after, ==, expected);
      g_assert_cmpstr (drama_document_get_undo_label (document), ==, row->step);

      bytes = drama_json_write (drama_document_get_dossier (document));
      again = drama_json_read (bytes, "again", &error);
      g_assert_no_error (error);
      read = drama_change_dup_value (row->change, again,
                                     &(DramaSubject){ row->id, row->evidence });
      g_assert_cmpstr (read, ==, expected);

      drama_document_undo (document);
      g_assert_true (drama_document_get_dossier (document) == first);
      g_assert_false (drama_document_can_undo (document));
    }

  for (guint i = 0; i < DRAMA_N_CHANGES; i++)
    g_assert_cmpuint (seen[i], >, 0);
}

static void
test_the_same_value_is_no_step (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autoptr (DramaDocument) document = support_load_small ();
      g_autoptr (GError) error = NULL;

      g_assert_true (change_it (document, ROWS[i].change, ROWS[i].id, ROWS[i].evidence,
                                ROWS[i].before, &error));
      g_assert_false (drama_document_can_undo (document));
    }
}

static const struct
{
  DramaChange change;
  const char *id;
  const char *evidence;
  const char *value;
  const char *reason;
} REFUSED[] = {
  { DRAMA_CHANGE_ACTOR_NAME, "ada", NULL, " \t ", "An actor needs a name." },
  { DRAMA_CHANGE_ACTOR_NAME, "ada", NULL, "A\x1b[2J", "control characters" },
  { DRAMA_CHANGE_ACTOR_KIND, "ada", NULL, "firm", "not one of the words" },
  { DRAMA_CHANGE_ACTOR_ALIASES, "ada", NULL, "Lund\n \nL", "must not be empty" },
  { DRAMA_CHANGE_ACTOR_ALIASES, "ada", NULL, "Lund\nLund", "among them already" },
  { DRAMA_CHANGE_ACTOR_PINNED, "ada", NULL, "maybe", "not one of the words" },
  { DRAMA_CHANGE_TIE_VERB, "t1", NULL, "", "A tie needs a verb, such as “founded”." },
  { DRAMA_CHANGE_TIE_FROM, "t1", NULL, "nobody", "no longer in the dossier" },
  { DRAMA_CHANGE_TIE_DATE, "t1", NULL, "May 2011", "This is no date. Write 2013, 2016-12" },
  { DRAMA_CHANGE_TIE_DATE, "t1", NULL, "2013-02-30", "No calendar has that day" },
  { DRAMA_CHANGE_TIE_DATE, "t1", NULL, "2013/2011", "It ends before it begins" },
  { DRAMA_CHANGE_TIE_STANDING, "t1", NULL, "true", "not one of the words" },
  { DRAMA_CHANGE_TIE_WHY, "t1", NULL, "because", "no longer in the dossier" },
  { DRAMA_CHANGE_TIE_NOTE, "t9", NULL, "x", "no longer in the dossier" },
  { DRAMA_CHANGE_SOURCE_PUBLISHED, "gazette", NULL, "3/2019", "This is no date" },
  { DRAMA_CHANGE_SOURCE_URL, "gazette", NULL, "javascript:alert(1)", "https://" },
  { DRAMA_CHANGE_SOURCE_LANGUAGE, "gazette", NULL, "Old English", "no language tag" },
  { DRAMA_CHANGE_SOURCE_LANGUAGE, "gazette", NULL, "en-", "no language tag" },
  { DRAMA_CHANGE_SOURCE_RELIABILITY, "gazette", NULL, "G", "not one of the words" },
  { DRAMA_CHANGE_SOURCE_CREDIBILITY, "gazette", NULL, "7", "not one of the words" },
  { DRAMA_CHANGE_EVIDENCE_WORDS, "t1", "e1", " ", "A quote needs words." },
  { DRAMA_CHANGE_EVIDENCE_STANCE, "t1", "e1", "proves", "not one of the words" },
  { DRAMA_CHANGE_EVIDENCE_SPEAKER, "t1", "e1", "nobody", "no longer in the dossier" },
  { DRAMA_CHANGE_EVIDENCE_SOURCE, "t1", "e1", "nowhere", "no longer in the dossier" },
  { DRAMA_CHANGE_EVIDENCE_NOTE, "t1", "e9", "x", "no longer in the dossier" },
};

static void
test_what_cannot_be_kept_is_refused_with_the_reason (void)
{
  g_autoptr (DramaDocument) document = support_load_small ();
  DramaDossier *first = drama_document_get_dossier (document);

  for (guint i = 0; i < G_N_ELEMENTS (REFUSED); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (change_it (document, REFUSED[i].change, REFUSED[i].id, REFUSED[i].evidence,
                                 REFUSED[i].value, &error));
      g_assert_nonnull (error);
      if (strstr (error->message, REFUSED[i].reason) == NULL)
        g_error ("“%s” is refused with “%s”", REFUSED[i].value, error->message);
      g_assert_true (drama_document_get_dossier (document) == first);
    }
}

static const DramaEvidenceFields *
get_quote (DramaDocument *document, const char *tie, guint index)
{
  DramaDossier *dossier = drama_document_get_dossier (document);

  return drama_evidence_get_fields (
      drama_tie_get_fields (drama_dossier_find_tie (dossier, tie, NULL))->evidence[index]);
}

/* Half a grade is none: the other half says that it cannot be judged. */
static void
test_a_grade_has_both_halves (void)
{
  g_autoptr (DramaDocument) document = support_load_small ();
  g_autofree char *letter = NULL;
  g_autofree char *number = NULL;

  g_assert_true (change_it (document, DRAMA_CHANGE_SOURCE_CREDIBILITY, "gazette", NULL, "2", NULL));
  letter = dup_value (document, DRAMA_CHANGE_SOURCE_RELIABILITY, "gazette", NULL);
  g_assert_cmpstr (letter, ==, "F");
  g_assert_true (change_it (document, DRAMA_CHANGE_SOURCE_RELIABILITY, "gazette", NULL, "", NULL));
  number = dup_value (document, DRAMA_CHANGE_SOURCE_CREDIBILITY, "gazette", NULL);
  g_assert_cmpstr (number, ==, "");
}

static void
set_author (const char *name)
{
  g_autoptr (GSettings) settings = g_settings_new ("app.dramatis.Dramatis");

  g_settings_set_string (settings, "author-name", name);
}

static const DramaOverruling *
get_overruling (DramaDocument *document, const char *tie)
{
  DramaDossier *dossier = drama_document_get_dossier (document);

  return &drama_tie_get_fields (drama_dossier_find_tie (dossier, tie, NULL))->overruling;
}

static void
test_who_and_when_is_noted_by_itself (void)
{
  g_autoptr (DramaDocument) document = support_load_small ();
  g_autofree char *today = drama_author_dup_today ();
  g_autofree char *id = NULL;
  g_autofree char *anonymous = NULL;

  set_author ("  Mara Voss\t");
  g_assert_true (change_it (document, DRAMA_CHANGE_TIE_STANDING, "t1", NULL, "alleged", NULL));
  g_assert_cmpstr (get_overruling (document, "t1")->by, ==, "Mara Voss");
  g_assert_cmpstr (get_overruling (document, "t1")->when, ==, today);
  g_assert_true (change_it (document, DRAMA_CHANGE_TIE_WHY, "t4", NULL, "I was there.", NULL));
  g_assert_cmpstr (get_overruling (document, "t4")->by, ==, "Mara Voss");

  g_assert_true (drama_quotes_add (document, "t5", "gazette", " next door ", &id, NULL));
  g_assert_cmpstr (get_quote (document, "t5", 0)->id, ==, id);
  g_assert_cmpstr (get_quote (document, "t5", 0)->anchor.exact, ==, "next door");
  g_assert_cmpstr (get_quote (document, "t5", 0)->by, ==, "Mara Voss");
  g_assert_cmpstr (get_quote (document, "t5", 0)->when, ==, today);
  /* Nobody compared it with a text. */
  g_assert_true (get_quote (document, "t5", 0)->unplaced);

  set_author ("");
  g_assert_true (drama_quotes_add (document, "t5", "herald", "next door", &anonymous, NULL));
  g_assert_cmpstr (get_quote (document, "t5", 1)->by, ==, "");
  g_assert_cmpstr (get_quote (document, "t5", 1)->when, ==, today);

  /* Changing a quote is not entering it. */
  set_author ("Somebody Else");
  g_assert_true (change_it (document, DRAMA_CHANGE_EVIDENCE_NOTE, "t5", id, "x", NULL));
  g_assert_cmpstr (get_quote (document, "t5", 0)->by, ==, "Mara Voss");
  set_author ("");
}

/* The gazette with its text, in which “the board” stands twice. */
static DramaDocument *
load_with_text (void)
{
  g_autoptr (DramaDocument) document = support_load_small ();
  DramaDossier *dossier = drama_document_get_dossier (document);
  g_autoptr (DramaEdit) edit = drama_edit_begin (dossier);
  g_autoptr (DramaSource) source = NULL;
  g_autoptr (DramaDossier) with_text = NULL;
  DramaSourceFields fields =
      *drama_source_get_fields (drama_dossier_find_source (dossier, "gazette", NULL));

  fields.text = "So it was. And the board led by Ada Lund met. Then the board left.";
  fields.length = g_utf8_strlen (fields.text, -1);
  fields.n_paragraphs = 0;
  source = drama_source_new (&fields);
  drama_edit_put_source (edit, source);
  with_text = drama_edit_commit (edit, NULL);

  return drama_document_new (with_text);
}

static void
test_words_are_proved_by_the_text (void)
{
  g_autoptr (DramaDocument) document = load_with_text ();
  g_autoptr (GError) nowhere = NULL;
  g_autoptr (GError) twice = NULL;
  g_autofree char *id = NULL;

  g_assert_true (change_it (document, DRAMA_CHANGE_EVIDENCE_WORDS, "t1", "e1", "led by Ada Lund",
                            NULL));
  g_assert_cmpint (get_quote (document, "t1", 1)->anchor.start, ==, 25);
  g_assert_cmpstr (get_quote (document, "t1", 1)->anchor.prefix, ==, "So it was. And the board ");
  g_assert_false (get_quote (document, "t1", 1)->unplaced);

  g_assert_false (change_it (document, DRAMA_CHANGE_EVIDENCE_WORDS, "t1", "e1", "led by Ada Sund",
                             &nowhere));
  g_assert_nonnull (strstr (nowhere->message, "does not have these words"));
  g_assert_false (drama_quotes_add (document, "t5", "gazette", "the board", &id, &twice));
  g_assert_nonnull (strstr (twice->message,
                            "stand 2 times in the text of “Permits at the quay”"));
  g_assert_null (id);

  g_assert_true (drama_quotes_add (document, "t5", "gazette", "the board left", &id, NULL));
  g_assert_cmpint (get_quote (document, "t5", 0)->anchor.start, ==, 51);
  g_assert_false (get_quote (document, "t5", 0)->unplaced);
}

static void
test_what_is_not_proved_has_no_place (void)
{
  g_autoptr (DramaDocument) document = support_load_small ();

  g_assert_true (change_it (document, DRAMA_CHANGE_EVIDENCE_WORDS, "t1", "e1", "led by A. Lund",
                            NULL));
  g_assert_true (get_quote (document, "t1", 1)->unplaced);
  g_assert_true (change_it (document, DRAMA_CHANGE_EVIDENCE_SOURCE, "t2", "e3", "herald", NULL));
  g_assert_true (get_quote (document, "t2", 0)->unplaced);
}

static void
assert_order (DramaDocument *document, const char *tie, const char *expected)
{
  DramaDossier         *dossier = drama_document_get_dossier (document);
  const DramaTieFields *fields = drama_tie_get_fields (drama_dossier_find_tie (dossier, tie, NULL));
  g_autoptr (GString) order = g_string_new (NULL);

  for (guint i = 0; i < fields->n_evidence; i++)
    g_string_append (order, drama_evidence_get_fields (fields->evidence[i])->id);
  g_assert_cmpstr (order->str, ==, expected);
}

static void
test_quotes_change_places (void)
{
  g_autoptr (DramaDocument) document = support_load_small ();
  DramaDossier      *dossier = drama_document_get_dossier (document);
  const DramaSubject first = { "t1", "e2" };
  const DramaSubject second = { "t1", "e1" };
  const DramaSubject alone = { "t2", "e3" };

  g_assert_false (drama_quotes_can_step (dossier, &first, -1));
  g_assert_true (drama_quotes_can_step (dossier, &first, 1));
  g_assert_false (drama_quotes_can_step (dossier, &second, 1));
  /* The other quote of that tie has another stance. */
  g_assert_false (drama_quotes_can_step (dossier, &alone, 1));

  drama_quotes_step (document, &first, 1);
  assert_order (document, "t1", "e1e2");
  g_assert_cmpstr (drama_document_get_undo_label (document), ==,
                   "Move Quote “Ms. Lund, who leads the board”");
  drama_quotes_step (document, &first, -1);
  assert_order (document, "t1", "e2e1");
  drama_quotes_take_place (document, &second, "e2");
  assert_order (document, "t1", "e1e2");
  drama_quotes_take_place (document, &second, "e2");
  assert_order (document, "t1", "e2e1");

  g_assert_false (drama_quotes_is_sorted (
      drama_dossier_find_tie (drama_document_get_dossier (document), "t1", NULL)));
  drama_quotes_sort (document, "t1");
  assert_order (document, "t1", "e1e2");
  drama_quotes_remove (document, &second);
  assert_order (document, "t1", "e2");
  g_assert_cmpstr (drama_document_get_undo_label (document), ==,
                   "Remove Quote “the board led by Ada Lund”");
}

static void
test_several_are_changed_in_one_step (void)
{
  const DramaSubject actors[] = { { "ada", NULL }, { "board", NULL }, { "dock", NULL } };
  const DramaSubject quotes[] = { { "t1", "e2" }, { "t1", "e1" }, { "t3", "e5" } };
  const DramaSubject missing[] = { { "ada", NULL }, { "nobody", NULL } };
  g_autoptr (DramaDocument) document = support_load_small ();
  g_autoptr (DramaDossier) first = drama_dossier_ref (drama_document_get_dossier (document));
  g_autoptr (GError) error = NULL;

  g_assert_true (drama_change_commit (DRAMA_CHANGE_ACTOR_KIND, document, actors, 3, "group", NULL,
                                      NULL, NULL));
  g_assert_cmpstr (drama_document_get_undo_label (document), ==, "Change Kind of 3 Actors");
  g_assert_true (drama_change_commit (DRAMA_CHANGE_EVIDENCE_CERTAINTY, document, quotes, 3,
                                      "alleged", NULL, NULL, NULL));
  for (guint i = 0; i < 2; i++)
    g_assert_cmpint (get_quote (document, "t1", i)->certainty, ==, DRAMA_CERTAINTY_ALLEGED);
  drama_document_undo (document);
  drama_document_undo (document);
  g_assert_true (drama_document_get_dossier (document) == first);

  g_assert_false (drama_change_commit (DRAMA_CHANGE_ACTOR_KIND, document, missing, 2, "group",
                                       NULL, NULL, &error));
  g_assert_error (error, DRAMA_CHANGE_ERROR, DRAMA_CHANGE_ERROR_GONE);
  g_assert_true (drama_document_get_dossier (document) == first);
}

static void
test_names_include_the_record (void)
{
  g_autoptr (DramaDocument) document = support_load_small ();
  DramaDossier    *dossier = drama_document_get_dossier (document);
  g_autofree char *verb = drama_change_dup_name (DRAMA_CHANGE_TIE_VERB, dossier,
                                                 &(DramaSubject){ "t1", NULL });
  g_autofree char *certainty = drama_change_dup_name (DRAMA_CHANGE_EVIDENCE_CERTAINTY, dossier,
                                                      &(DramaSubject){ "t1", "e1" });

  g_assert_cmpstr (verb, ==, "Verb of “Ada Lund leads Harbour Board”");
  g_assert_cmpstr (certainty, ==, "Certainty of the quote “the board led by Ada Lund”");
  g_assert_cmpstr (drama_change_caption (DRAMA_CHANGE_TIE_VERB), ==, "Verb");
}

#define add(name) g_test_add_func ("/app/change/" #name, test_##name)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add (every_field_is_changed_saved_and_undone);
  add (the_same_value_is_no_step);
  add (what_cannot_be_kept_is_refused_with_the_reason);
  add (a_grade_has_both_halves);
  add (who_and_when_is_noted_by_itself);
  add (words_are_proved_by_the_text);
  add (what_is_not_proved_has_no_place);
  add (quotes_change_places);
  add (several_are_changed_in_one_step);
  add (names_include_the_record);

  return g_test_run ();
}
