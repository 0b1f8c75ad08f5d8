/* drama-lint-answers.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whoever is accused is to be heard.  An accusation is a tie whose verb accuses
 * ("Ann accused Bob": Bob is), or one that nobody states in their own voice and
 * that is not said by whom it is about ("Bob bribed Cy", alleged by Ann: Bob
 * is).  An answer is whatever disputes the tie, or what the accused disputes in
 * a source of the accusation. */
#include "drama-lint-private.h"

#include "drama-standing.h"

#include <string.h>

/* A longer text is a book: reading all of it for an answer would take too long. */
#define MAX_TEXT 200000

/* So many sentences of one text are looked at for an answer. */
#define MAX_SAYINGS 200

static gboolean
can_answer (DramaKind kind)
{
  return kind != DRAMA_KIND_PLACE && kind != DRAMA_KIND_SOFTWARE &&
         kind != DRAMA_KIND_EVENT;
}

static gboolean
has_mark (const DramaLintWords *words,
          const char           *verb,
          guint                 marks)
{
  g_autoptr (DramaDraftPassage) passage =
      drama_draft_passage_new (verb, 0, strlen (verb), words->rules);

  for (guint i = 0; i < passage->tokens->len; i++)
    if (drama_draft_rules_match (
            words->rules, (const char *const *) passage->words->pdata + i,
            (const char *const *) passage->lowers->pdata + i,
            passage->tokens->len - i, marks) > 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_said_by (const DramaTieFields *tie,
            const char           *actor)
{
  for (guint i = 0; i < tie->n_evidence; i++)
    if (g_strcmp0 (drama_evidence_get_fields (tie->evidence[i])->speaker,
                   actor) != 0)
      return FALSE;

  return TRUE;
}

/* Who is accused, NULL where nobody is. */
static const char *
find_accused (const DramaLintView  *view,
              const DramaLintWords *words)
{
  const DramaTieFields *tie = drama_tie_get_fields (view->tie);
  DramaStanding         standing = drama_standing_derived (view->dossier, view->tie);

  if (has_mark (words, tie->verb, DRAMA_MARK_ACCUSATION))
    return tie->to;
  /* Whoever "seemed to allude" says something, and is accused of nothing. */
  if (has_mark (words, tie->verb, DRAMA_MARK_SPECULATED | DRAMA_MARK_SPEECH))
    return NULL;
  if ((standing == DRAMA_STANDING_ALLEGED ||
       standing == DRAMA_STANDING_SPECULATIVE) &&
      !is_said_by (tie, tie->from))
    return tie->from;

  return NULL;
}

static gboolean
is_answered (const DramaLintView *view,
             const char          *accused)
{
  const DramaTieFields *tie = drama_tie_get_fields (view->tie);

  if (drama_tie_count_stance (view->tie, DRAMA_STANCE_DISPUTES) > 0)
    return TRUE;

  for (guint i = 0; i < tie->n_evidence; i++)
    if (drama_lint_is_answered (view->lint, accused,
                                drama_evidence_get_fields (tie->evidence[i])->source))
      return TRUE;

  return FALSE;
}

static gboolean
says_silence (const DramaLintWords *words,
              const char           *said)
{
  g_autofree char *lower = g_utf8_strdown (said, -1);

  for (guint i = 0; i < words->silences->len; i++)
    if (strstr (lower, words->silences->pdata[i]) != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
is_quoted (const DramaTieFields    *tie,
           const DramaSourceFields *source,
           gsize                    start,
           gsize                    end)
{
  gint64 from = g_utf8_strlen (source->text, (gssize) start);
  gint64 to = from + g_utf8_strlen (source->text + start, (gssize) (end - start));

  for (guint i = 0; i < tie->n_evidence; i++)
    {
      const DramaEvidenceFields *quote =
          drama_evidence_get_fields (tie->evidence[i]);

      if (!quote->unplaced && g_str_equal (quote->source, source->id) &&
          quote->anchor.start < to && from < quote->anchor.end)
        return TRUE;
    }

  return FALSE;
}

/* The part of a sentence that says so of the accused; all that is behind a
 * semicolon belongs to a sentence of which a quote was taken.  NULL where there
 * is none. */
static char *
find_silence (const DramaLintWords    *words,
              const DramaActorFields  *accused,
              const DramaTieFields    *tie,
              const DramaSourceFields *source,
              gsize                   *start,
              gsize                    end)
{
  g_autofree char *sentence = g_strndup (source->text + *start, end - *start);
  g_auto (GStrv) clauses = g_strsplit (sentence, "; ", -1);
  gsize at = *start;

  for (guint i = 0; clauses[i] != NULL; at += strlen (clauses[i]) + 2, i++)
    if (says_silence (words, clauses[i]) &&
        (drama_lint_names_actor (words, accused, clauses[i]) ||
         (drama_lint_names_actor (words, accused, sentence) &&
          is_quoted (tie, source, *start, end))))
      {
        *start = at;
        return g_strdup (clauses[i]);
      }

  return NULL;
}

static gboolean
says_denial (const DramaLintWords    *words,
             const char              *text,
             const DramaDraftPassage *passage,
             DramaDraftSentence       sentence)
{
  for (guint i = sentence.first; i < sentence.last; i++)
    {
      guint n = drama_draft_rules_match (words->rules,
                                         (const char *const *) passage->words->pdata + i,
                                         (const char *const *) passage->lowers->pdata + i,
                                         sentence.last - i, DRAMA_MARK_DENIAL);

      /* Not that of service. */
      if (n > 0 && text[drama_draft_passage_get (passage, i + n - 1)->end] != '-')
        return TRUE;
    }

  return FALSE;
}

/* The sentences of a text that deny something or say that nobody answered, found once. */
static GArray *
list_sayings (const DramaLintWords    *words,
              const DramaSourceFields *source)
{
  g_autoptr (DramaDraftPassage) passage = NULL;
  GArray *sayings = g_array_new (FALSE, FALSE, sizeof (DramaLintSaying));

  passage = drama_draft_passage_new (source->text, 0, strlen (source->text), words->rules);
  for (guint i = 0; i < passage->sentences->len; i++)
    {
      DramaDraftSentence sentence = g_array_index (passage->sentences, DramaDraftSentence, i);
      DramaLintSaying    saying = { 0 };
      g_autofree char   *said = NULL;

      saying.start = drama_draft_passage_get (passage, sentence.first)->start;
      saying.end = drama_draft_passage_get (passage, sentence.last - 1)->end;
      said = g_strndup (source->text + saying.start, saying.end - saying.start);
      saying.is_denial = says_denial (words, source->text, passage, sentence);
      if (sayings->len < MAX_SAYINGS && (saying.is_denial || says_silence (words, said)))
        g_array_append_val (sayings, saying);
    }

  return sayings;
}

/* The first sentence of a text that denies for the accused, or else says that nobody answered. */
static gboolean
find_sentence (const DramaLintView     *view,
               const DramaLintWords    *words,
               const DramaActorFields  *accused,
               const DramaSourceFields *source,
               DramaFinding            *finding)
{
  const DramaTieFields *tie = drama_tie_get_fields (view->tie);
  GHashTable           *known = drama_lint_get_sayings (view->lint);
  GArray               *sayings = g_hash_table_lookup (known, source->id);

  if (sayings == NULL)
    {
      sayings = list_sayings (words, source);
      g_hash_table_insert (known, g_strdup (source->id), sayings);
    }
  for (guint i = 0; i < sayings->len; i++)
    {
      DramaLintSaying  saying = g_array_index (sayings, DramaLintSaying, i);
      g_autofree char *said = NULL;

      if (saying.is_denial)
        said = g_strndup (source->text + saying.start, saying.end - saying.start);
      else if (finding->start < 0)
        said = find_silence (words, accused, tie, source, &saying.start, saying.end);
      if (said == NULL || (saying.is_denial && !drama_lint_names_actor (words, accused, said)))
        continue;
      g_free (finding->words);
      g_free (finding->source);
      finding->words = g_steal_pointer (&said);
      finding->source = g_strdup (source->id);
      finding->start = g_utf8_strlen (source->text, (gssize) saying.start);
      finding->is_silence = !saying.is_denial;
      if (saying.is_denial)
        return TRUE;
    }

  return FALSE;
}

static void
propose_answer (const DramaLintView    *view,
                const DramaLintWords   *words,
                const DramaActorFields *accused,
                DramaFinding           *finding)
{
  const DramaTieFields *tie = drama_tie_get_fields (view->tie);

  for (guint i = 0; i < tie->n_evidence; i++)
    {
      const DramaEvidenceFields *quote =
          drama_evidence_get_fields (tie->evidence[i]);
      const DramaSourceFields *source;

      source = drama_source_get_fields (
          drama_dossier_find_source (view->dossier, quote->source, NULL));
      if (source->text != NULL && strnlen (source->text, MAX_TEXT + 1) <= MAX_TEXT &&
          g_strcmp0 (finding->source, source->id) != 0 &&
          find_sentence (view, words, accused, source, finding))
        return;
    }
}

/**
 * drama_lint_find_unanswered:
 * @view: a tie
 *
 * Adds a finding where it accuses somebody who is not heard.
 */
void
drama_lint_find_unanswered (DramaLintView *view)
{
  const DramaTieFields      *tie = drama_tie_get_fields (view->tie);
  const DramaEvidenceFields *quote;
  const DramaLintWords      *words;
  const DramaActor          *actor;
  const char                *accused;
  DramaFinding              *finding;

  if (tie->n_evidence == 0 ||
      drama_dismissals_find (tie->dismissed, "unanswered") != NULL)
    return;

  quote = drama_evidence_get_fields (tie->evidence[0]);
  words = drama_lint_get_words (view->lint, view->dossier, quote);
  accused = words != NULL ? find_accused (view, words) : NULL;
  actor = accused != NULL
              ? drama_dossier_find_actor (view->dossier, accused, NULL)
              : NULL;
  if (actor == NULL || !can_answer (drama_actor_get_fields (actor)->kind) ||
      is_answered (view, accused))
    return;

  finding = drama_lint_add (view, DRAMA_FINDING_UNANSWERED, quote);
  finding->actor = g_strdup (accused);
  propose_answer (view, words, drama_actor_get_fields (actor), finding);
}
