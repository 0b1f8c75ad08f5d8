/* test-lint.c - what an editor would ask, and what not
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-edit-remarks.h"
#include "drama-lint.h"

#include <string.h>

static const struct
{
  const char *id;
  const char *name;
  const char *alias;
  DramaKind   kind;
} ACTORS[] = {
  { "ann", "Ann Lee", "the mayor of Brill", DRAMA_KIND_PERSON },
  { "bob", "Bob Kite", NULL, DRAMA_KIND_PERSON },
  { "bolt", "Bolt Works", NULL, DRAMA_KIND_COMPANY },
  { "russia", "Russia", NULL, DRAMA_KIND_GOVERNMENT },
  { "collapse", "Collapse of Pier Nine", NULL, DRAMA_KIND_EVENT },
  { "basin", "Gannet Basin", NULL, DRAMA_KIND_PLACE },
};

#define SUPPORTS   DRAMA_STANCE_SUPPORTS
#define DISPUTES   DRAMA_STANCE_DISPUTES
#define STATED     DRAMA_CERTAINTY_STATED
#define ALLEGED    DRAMA_CERTAINTY_ALLEGED
#define SPECULATED DRAMA_CERTAINTY_SPECULATED

/* One quote of one tie, and what is found about it: "kind actor words", divided by "; ". */
typedef struct
{
  const char    *from;
  const char    *verb;
  const char    *to;
  const char    *exact;
  DramaStance    stance;
  DramaCertainty certainty;
  const char    *speaker;
  const char    *expected;
} Row;

static DramaDossier *
begin_dossier (const char *text)
{
  g_autoptr (DramaDossier) empty = drama_dossier_new ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (empty);
  g_autoptr (DramaSource) source = drama_source_new (&(DramaSourceFields){
      .id = "s", .publisher = "Paper", .language = "en", .text = text });

  for (guint i = 0; i < G_N_ELEMENTS (ACTORS); i++)
    {
      const char *aliases[] = { ACTORS[i].alias, NULL };
      g_autoptr (DramaActor) actor = drama_actor_new (&(DramaActorFields){
          .id = ACTORS[i].id, .name = ACTORS[i].name, .kind = ACTORS[i].kind, .aliases = aliases });

      drama_edit_put_actor (edit, actor);
    }
  drama_edit_put_source (edit, source);

  return drama_edit_commit (edit, NULL);
}

static DramaDossier *
put_row (DramaDossier *dossier,
         const char   *id,
         const Row    *row)
{
  g_autoptr (DramaEdit) edit = drama_edit_begin (dossier);
  g_autofree char *evidence = g_strconcat ("e-", id, NULL);
  g_autoptr (DramaEvidence) quote = drama_evidence_new (&(DramaEvidenceFields){
      .id = evidence,
      .source = "s",
      .anchor = { row->exact, "", "", 0, g_utf8_strlen (row->exact, -1) },
      .stance = row->stance,
      .certainty = row->certainty,
      .speaker = row->speaker });
  g_autoptr (DramaTie) tie = drama_tie_new (&(DramaTieFields){
      .id = id,
      .from = row->from,
      .to = row->to,
      .verb = row->verb,
      .directed = TRUE,
      .evidence = &quote,
      .n_evidence = 1 });

  drama_edit_put_tie (edit, tie);

  return drama_edit_commit (edit, NULL);
}

static char *
find_all (DramaDossier *dossier)
{
  g_autoptr (DramaLint) lint = drama_lint_new ();
  g_autoptr (GPtrArray) findings = drama_lint_find (lint, dossier, NULL);
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const DramaFinding *finding = findings->pdata[i];

      g_string_append_printf (all, "%s%s", i > 0 ? "; " : "",
                              drama_finding_kind_to_string (finding->kind));
      if (finding->actor != NULL)
        g_string_append_printf (all, " %s", finding->actor);
      if (*finding->words != '\0')
        g_string_append_printf (all, " %s%s", finding->is_silence ? "silence: " : "",
                                finding->words);
      if (finding->rival != NULL)
        g_string_append_printf (all, " or %s", finding->rival);
    }

  return g_string_free (all, FALSE);
}

static void
try_rows (const Row *rows,
          guint      n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (DramaDossier) plain = begin_dossier (NULL);
      g_autoptr (DramaDossier) dossier = put_row (plain, "t", &rows[i]);
      g_autofree char *found = find_all (dossier);

      g_test_message ("%s %s %s: %s", rows[i].from, rows[i].verb, rows[i].to, rows[i].exact);
      g_assert_cmpstr (found, ==, rows[i].expected);
    }
}

static void
test_hedges (void)
{
  static const Row ROWS[] = {
    { "ann", "paid", "bob", "Lee allegedly paid Kite", SUPPORTS, STATED, NULL,
      "hedged allegedly" },
    { "ann", "paid", "bob", "Lee may have paid Kite", SUPPORTS, STATED, NULL, "hedged may have" },
    { "ann", "paid", "bob", "according to Cy, Lee paid Kite", SUPPORTS, STATED, NULL,
      "hedged according to" },
    /* Not more than it says. */
    { "ann", "paid", "bob", "Lee allegedly paid Kite", DISPUTES, STATED, NULL, "" },
    { "ann", "paid", "bob", "Lee paid Kite", SUPPORTS, STATED, NULL, "" },
    /* A tie about saying so. */
    { "ann", "accused", "bolt", "Lee accused Bolt Works of theft", SUPPORTS, STATED, NULL,
      "unanswered bolt" },
    { "ann", "alleges fraud at", "bolt", "Lee alleges that Bolt Works may have stolen", SUPPORTS,
      STATED, NULL, "unanswered bolt" },
    { "ann", "told of a theory", "bob", "Lee told Kite of a theory", SUPPORTS, STATED, NULL, "" },
    /* What hedges another verb. */
    { "ann", "threatened", "bob", "Lee accused Kite of theft and threatened Kite", SUPPORTS, STATED,
      NULL, "" },
    { "ann", "threatened", "bob", "Lee accused Kite, whom she possibly threatened", SUPPORTS,
      STATED, NULL, "hedged possibly" },
  };

  try_rows (ROWS, G_N_ELEMENTS (ROWS));
}

static void
test_names (void)
{
  static const Row ROWS[] = {
    { "ann", "met", "bob", "Ann Lee met Bob Kite", SUPPORTS, STATED, NULL, "" },
    { "ann", "met", "bob", "the mayor of Brill met Kite’s men", SUPPORTS, STATED, NULL, "" },
    { "ann", "met", "bob", "Leeds met Kite", SUPPORTS, STATED, NULL, "unnamed ann" },
    { "ann", "met", "bob", "He met Lee", SUPPORTS, STATED, NULL, "unnamed bob He" },
    { "ann", "met", "bob", "Kite said that he met her", SUPPORTS, STATED, NULL, "unnamed ann he" },
    { "ann", "owns", "bolt", "Lee owns the company", SUPPORTS, STATED, NULL,
      "unnamed bolt the company" },
    { "bolt", "dredged", "basin", "the firm’s ships dug out the basin", SUPPORTS, STATED, NULL,
      "unnamed bolt the firm’s; unnamed basin the basin" },
    { "ann", "knew of", "collapse", "Lee knew that Pier Nine would collapse", SUPPORTS, STATED,
      NULL, "" },
    { "ann", "knew of", "collapse", "Lee knew why Pier Nine fell", SUPPORTS, STATED, NULL,
      "unnamed collapse Pier Nine" },
    { "russia", "hired", "ann", "Russian officials hired Lee", SUPPORTS, STATED, NULL, "" },
    /* Who speaks is known. */
    { "ann", "paid", "bob", "I paid Kite", SUPPORTS, STATED, "ann", "" },
    /* "It is" stands for nobody, and "a clerk" for whom the sentence goes on to name. */
    { "bolt", "paid", "ann", "it is clear who paid Lee", SUPPORTS, STATED, NULL,
      "unnamed bolt it" },
    { "bob", "paid", "ann", "a clerk paid Lee", SUPPORTS, STATED, NULL, "unnamed bob" },
    /* Nobody repeats what they are accused of. */
    { "ann", "paid", "bob", "Lee denies it", DISPUTES, STATED, "ann", "" },
    { "ann", "paid", "bob", "She denies it", DISPUTES, STATED, "ann", "unnamed ann She" },
    /* Words under a bar are hidden on purpose. */
    { "ann", "paid", "bob", DRAMA_EVIDENCE_BAR " paid Kite", SUPPORTS, STATED, NULL, "" },
    { "ann", "knows", "ann", "Lee knows herself", SUPPORTS, STATED, NULL, "" },
  };

  try_rows (ROWS, G_N_ELEMENTS (ROWS));
}

static void
test_accusations (void)
{
  static const Row ROWS[] = {
    { "bob", "bribed", "ann", "Kite bribed Lee", SUPPORTS, ALLEGED, "bolt", "unanswered bob" },
    { "bob", "bribed", "ann", "Kite bribed Lee", SUPPORTS, SPECULATED, NULL, "unanswered bob" },
    { "ann", "suspects", "bob", "Lee suspects Kite", SUPPORTS, STATED, NULL, "unanswered bob" },
    /* Stated is no accusation, and nobody accuses themselves, nor a place. */
    { "bob", "bribed", "ann", "Kite bribed Lee", SUPPORTS, STATED, NULL, "" },
    { "bob", "bribed", "ann", "Kite bribed Lee", SUPPORTS, STATED, "bob", "" },
    { "basin", "hides", "ann", "the Gannet Basin hides Lee", SUPPORTS, ALLEGED, "bob", "" },
    { "bob", "seemed to hint at", "ann", "Kite hinted at Lee", SUPPORTS, SPECULATED, NULL, "" },
    { "bob", "bribed", "ann", "Kite did not bribe Lee", DISPUTES, STATED, NULL, "" },
  };

  try_rows (ROWS, G_N_ELEMENTS (ROWS));
}

/* An answer that the accused gave elsewhere in the same source is one. */
static void
test_an_answer_elsewhere_counts (void)
{
  static const Row ACCUSATION = { "bob", "bribed", "ann", "Kite bribed Lee", SUPPORTS, ALLEGED,
                                  "bolt", NULL };
  static const Row ANSWER = { "bob", "paid", "bolt", "Kite denies it", DISPUTES, STATED, "bob",
                              NULL };
  static const Row OTHER = { "bob", "paid", "bolt", "Lee denies it", DISPUTES, STATED, "ann",
                             NULL };
  g_autoptr (DramaDossier) plain = begin_dossier (NULL);
  g_autoptr (DramaDossier) accused = put_row (plain, "t", &ACCUSATION);
  g_autoptr (DramaDossier) answered = put_row (accused, "u", &ANSWER);
  g_autoptr (DramaDossier) unanswered = put_row (accused, "u", &OTHER);
  g_autofree char *one = find_all (answered);
  g_autofree char *two = find_all (unanswered);

  g_assert_cmpstr (one, ==, "");
  g_assert_cmpstr (two, ==, "unanswered bob; unnamed bob");
}

/* The text has an answer that nobody took, or says that there is none. */
static void
test_the_text_is_asked (void)
{
  static const Row ROW = { "bob", "bribed", "ann", "Kite bribed Lee", SUPPORTS, ALLEGED, "bolt",
                           NULL };
  static const struct
  {
    const char *text;
    const char *expected;
  } TEXTS[] = {
    { "Kite bribed Lee.\n\nKite has denied this. It rained.",
      "unanswered bob Kite has denied this." },
    { "Kite bribed Lee.\n\nMr Kite did not reply. Kite denied it.",
      "unanswered bob Kite denied it." },
    { "Kite bribed Lee.\n\nIt rained; Mr Kite did not reply; it rained.",
      "unanswered bob silence: Mr Kite did not reply" },
    { "Kite bribed Lee.\n\nMs Lee did not reply. Ms Lee denied it.", "unanswered bob" },
    { "Kite bribed Lee.\n\nKite launched a denial-of-service attack.", "unanswered bob" },
    /* Nearer to the accusation is better, and who speaks is who is named last before. */
    { "Kite bribed Lee. Mr Kite denies that.\n\nIt rained. Kite denied another thing.",
      "unanswered bob Mr Kite denies that." },
    { "Kite bribed Lee.\n\nKite was in town. Lee denied that Kite was.", "unanswered bob" },
    { "Kite bribed Lee.\n\nKite met Ann Lee, and Lee denied it.", "unanswered bob" },
    /* A verb of saying and a negation. */
    { "Kite bribed Lee.\n\nKite insisted that he had paid nobody.",
      "unanswered bob Kite insisted that he had paid nobody." },
    { "Kite bribed Lee.\n\n“I never paid anybody,” said Mr Kite. It rained.",
      "unanswered bob “I never paid anybody,” said Mr Kite." },
    { "Kite bribed Lee.\n\nKite said that it rained.", "unanswered bob" },
    /* "He" is of the sentence before, which is quoted too, and only of who begins it. */
    { "Kite bribed Lee.\n\nMr Kite came. He denied it.", "unanswered bob Mr Kite came. "
                                                         "He denied it." },
    { "Kite bribed Lee.\n\nMs Lee met Kite. She denied it.", "unanswered bob" },
    /* Somebody else's saying, and a state that is not a verb. */
    { "Kite bribed Lee.\n\nKite would not be the first of those whom, the Paper reported, it hit.",
      "unanswered bob" },
    { "Kite bribed Lee.\n\nIt is not good that Kite left the United States.", "unanswered bob" },
    { "Kite bribed Lee.\n\nKite, a banker, said it was not so.",
      "unanswered bob Kite, a banker, said it was not so." },
    { "Kite bribed Lee.\n\nKite, reached by phone, wrote that he did not know Lee, and had never.",
      "unanswered bob Kite, reached by phone, wrote that he did not know Lee, and had never." },
    { "Kite bribed Lee.\n\nKite could not be reached, and Bolt Works said it would not ask.",
      "unanswered bob silence: Kite could not be reached, and Bolt Works said it would not ask." },
    { "Kite bribed Lee.\n\nNobody beside Kite would say with what.", "unanswered bob" },
    { "Kite bribed Lee.\n\nKite was acquitted.", "unanswered bob Kite was acquitted." },
    { "Kite bribed Lee.\n\nIt was denied by Mr Kite.",
      "unanswered bob It was denied by Mr Kite." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    {
      g_autoptr (DramaDossier) plain = begin_dossier (TEXTS[i].text);
      g_autoptr (DramaDossier) dossier = put_row (plain, "t", &ROW);
      g_autofree char *found = find_all (dossier);

      g_assert_cmpstr (found, ==, TEXTS[i].expected);
    }
}

/* An answer that another text has is found too, after those of the text that accuses. */
static void
test_other_texts_are_asked (void)
{
  static const Row         ROW = { "bob", "bribed", "ann", "Kite bribed Lee", SUPPORTS, ALLEGED,
                                   "bolt", NULL };
  static const char *const TEXTS[] = { "Kite bribed Lee.", "Kite bribed Lee. Kite denies it." };
  static const char *const SOURCES[] = { "r", "s" };

  for (guint i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    {
      g_autoptr (DramaDossier) plain = begin_dossier (TEXTS[i]);
      g_autoptr (DramaDossier) told = put_row (plain, "t", &ROW);
      g_autoptr (DramaEdit) edit = drama_edit_begin (told);
      g_autoptr (DramaSource) other = drama_source_new (&(DramaSourceFields){
          .id = "r", .language = "en", .text = "Kite denied all of it." });
      g_autoptr (DramaDossier) dossier = NULL;
      g_autoptr (DramaLint) lint = drama_lint_new ();
      g_autoptr (GPtrArray) findings = NULL;

      drama_edit_put_source (edit, other);
      dossier = drama_edit_commit (edit, NULL);
      findings = drama_lint_find (lint, dossier, NULL);
      g_assert_cmpuint (findings->len, ==, 1);
      g_assert_cmpstr (((DramaFinding *) findings->pdata[0])->source, ==, SOURCES[i]);
    }
}

/* However long a paragraph is, it is read to its end; and so is a text without a blank. */
static void
test_paragraphs_without_end (void)
{
  static const Row         ROW = { "bob", "bribed", "ann", "Kite bribed Lee", SUPPORTS, ALLEGED,
                                   "bolt", NULL };
  static const char *const FILLINGS[] = { "It rained on the harbour. ", "ø", "a\n" };

  for (guint i = 0; i < G_N_ELEMENTS (FILLINGS); i++)
    {
      g_autoptr (GString) text = g_string_new ("Kite bribed Lee. ");
      g_autoptr (DramaDossier) plain = NULL;
      g_autoptr (DramaDossier) dossier = NULL;
      g_autofree char *found = NULL;

      while (text->len < 300000)
        g_string_append (text, FILLINGS[i]);
      g_string_append (text, "\n\nMr Kite denied it.");
      plain = begin_dossier (text->str);
      dossier = put_row (plain, "t", &ROW);
      found = find_all (dossier);
      g_assert_cmpstr (found, ==, "unanswered bob Mr Kite denied it.");
    }
}

/* "He" is more likely whom the sentence before names first. */
static void
test_the_antecedent_is_looked_for (void)
{
  static const struct
  {
    const char *prefix;
    const char *expected;
  } PREFIXES[] = {
    { "Bob Kite met Cy. ", "unnamed bob He" },
    { "Ann Lee met Bob Kite. ", "unnamed bob He or ann" },
    { "Bob Kite met Ann Lee. ", "unnamed bob He" },
    { "Ann Lee left. Kite stayed. ", "unnamed bob He" },
    { "", "unnamed bob He" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (PREFIXES); i++)
    {
      static const Row ROW = { "bob", "owns", "bolt", "He owns Bolt Works", SUPPORTS, STATED,
                               NULL, NULL };
      g_autoptr (DramaDossier) plain = begin_dossier (NULL);
      g_autoptr (DramaDossier) dossier = put_row (plain, "t", &ROW);
      DramaTieFields      tie = *drama_tie_get_fields (drama_dossier_get_tie (dossier, 0));
      DramaEvidenceFields fields = *drama_evidence_get_fields (tie.evidence[0]);
      g_autoptr (DramaEdit) edit = drama_edit_begin (dossier);
      g_autoptr (DramaEvidence) quote = NULL;
      g_autoptr (DramaTie) changed = NULL;
      g_autoptr (DramaDossier) told = NULL;
      g_autofree char *found = NULL;

      fields.anchor.prefix = PREFIXES[i].prefix;
      quote = drama_evidence_new (&fields);
      tie.evidence = &quote;
      changed = drama_tie_new (&tie);
      drama_edit_put_tie (edit, changed);
      told = drama_edit_commit (edit, NULL);
      found = find_all (told);
      g_assert_cmpstr (found, ==, PREFIXES[i].expected);
    }
}

static void
test_what_is_mended_is_no_finding (void)
{
  static const Row ROW = { "bob", "bribed", "ann", "He allegedly bribed Lee", SUPPORTS, STATED,
                           NULL, NULL };
  g_autoptr (DramaDossier) plain = begin_dossier (NULL);
  g_autoptr (DramaDossier) dossier = put_row (plain, "t", &ROW);
  g_autoptr (DramaEdit) edit = drama_edit_begin (dossier);
  g_autoptr (DramaDossier) mended = NULL;
  g_autofree char *before = find_all (dossier);
  g_autofree char *after = NULL;

  g_assert_cmpstr (before, ==, "hedged allegedly; unnamed bob He");
  g_assert_true (drama_edit_resolve (edit, "t", "e-t",
                                     &(DramaResolution){ 0, "He", "bob", "", "", NULL }));
  g_assert_true (drama_edit_dismiss (edit, "t", "e-t",
                                     &(DramaDismissal){ "hedged", "why", "", "", NULL }));
  mended = drama_edit_commit (edit, NULL);
  after = find_all (mended);
  g_assert_cmpstr (after, ==, "");
}

/* Another language than those whose words are known. */
static void
test_nothing_is_found_in_another_language (void)
{
  static const Row ROW = { "bob", "bribed", "ann", "nobody allegedly", SUPPORTS, STATED, NULL,
                           NULL };
  g_autoptr (DramaDossier) plain = begin_dossier (NULL);
  g_autoptr (DramaDossier) dossier = put_row (plain, "t", &ROW);
  g_autoptr (DramaEdit) edit = drama_edit_begin (dossier);
  g_autoptr (DramaSource) source = drama_source_new (&(DramaSourceFields){
      .id = "s", .language = "xx" });
  g_autoptr (DramaDossier) told = NULL;
  g_autofree char *found = NULL;

  drama_edit_put_source (edit, source);
  told = drama_edit_commit (edit, NULL);
  found = find_all (told);
  g_assert_cmpstr (found, ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lint/lint/hedges", test_hedges);
  g_test_add_func ("/lint/lint/names", test_names);
  g_test_add_func ("/lint/lint/accusations", test_accusations);
  g_test_add_func ("/lint/lint/an_answer_elsewhere_counts", test_an_answer_elsewhere_counts);
  g_test_add_func ("/lint/lint/the_text_is_asked", test_the_text_is_asked);
  g_test_add_func ("/lint/lint/other_texts_are_asked", test_other_texts_are_asked);
  g_test_add_func ("/lint/lint/paragraphs_without_end", test_paragraphs_without_end);
  g_test_add_func ("/lint/lint/the_antecedent_is_looked_for", test_the_antecedent_is_looked_for);
  g_test_add_func ("/lint/lint/what_is_mended_is_no_finding", test_what_is_mended_is_no_finding);
  g_test_add_func ("/lint/lint/nothing_is_found_in_another_language",
                   test_nothing_is_found_in_another_language);

  return g_test_run ();
}
