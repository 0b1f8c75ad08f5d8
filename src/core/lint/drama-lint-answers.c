/* drama-lint-answers.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whoever is accused is to be heard.  An accusation is a tie whose verb accuses
 * ("Ann accused Bob": Bob is), or one that nobody states in their own voice and
 * that is not said by whom it is about ("Bob bribed Cy", alleged by Ann: Bob
 * is).  An answer is whatever disputes the tie, or what the accused disputes in
 * a source of the accusation.  Where there is none, the texts are asked for one: first those
 * that accuse, then all others. */
#include "drama-lint-private.h"

#include "drama-standing.h"

#include <string.h>

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
is_quoted (const DramaTieFields *tie,
           const DramaLintText  *text,
           gsize                 start,
           gsize                 end)
{
  gint64      from = drama_text_index_to_offset (text->index, start);
  gint64      to = drama_text_index_to_offset (text->index, end);
  const char *id = drama_source_get_fields (text->source)->id;

  for (guint i = 0; i < tie->n_evidence; i++)
    {
      const DramaEvidenceFields *quote =
          drama_evidence_get_fields (tie->evidence[i]);

      if (!quote->unplaced && g_str_equal (quote->source, id) &&
          quote->anchor.start < to && from < quote->anchor.end)
        return TRUE;
    }

  return FALSE;
}

/* The part of a sentence that says so of the accused; all that is behind a
 * semicolon belongs to a sentence of which a quote was taken.  NULL where there
 * is none. */
static char *
find_silence (const DramaLintWords   *words,
              const DramaActorFields *accused,
              const DramaTieFields   *tie,
              const DramaLintText    *text,
              gsize                  *start,
              gsize                   end)
{
  const char      *all = drama_source_get_fields (text->source)->text;
  g_autofree char *sentence = g_strndup (all + *start, end - *start);
  g_auto (GStrv) clauses = g_strsplit (sentence, "; ", -1);
  gsize at = *start;

  for (guint i = 0; clauses[i] != NULL; at += strlen (clauses[i]) + 2, i++)
    if (drama_lint_says_silence (words, clauses[i]) &&
        (drama_lint_names_actor (words, accused, clauses[i]) ||
         (drama_lint_names_actor (words, accused, sentence) &&
          is_quoted (tie, text, *start, end))))
      {
        *start = at;
        return g_strdup (clauses[i]);
      }

  return NULL;
}

/* Where the tie is first quoted from the text, in bytes; 0 where it is not. */
static gsize
find_accusation (const DramaTieFields *tie,
                 const DramaLintText  *text)
{
  const char *id = drama_source_get_fields (text->source)->id;
  gsize       byte = 0;

  for (guint i = 0; i < tie->n_evidence; i++)
    {
      const DramaEvidenceFields *quote = drama_evidence_get_fields (tie->evidence[i]);

      if (!quote->unplaced && g_str_equal (quote->source, id) &&
          drama_text_index_to_byte (text->index, quote->anchor.start, &byte))
        return byte;
    }

  return 0;
}

static gsize
measure (gsize a,
         gsize b)
{
  return a > b ? a - b : b - a;
}

/* The denial of the accused that stands nearest to the accusation, %NULL where there is none. */
static const DramaLintSaying *
find_denial (const DramaLintView    *view,
             const DramaLintWords   *words,
             const DramaActorFields *accused,
             DramaLintText          *text)
{
  GArray                *sayings = drama_lint_get_sayings (text, words);
  gsize                  at = find_accusation (drama_tie_get_fields (view->tie), text);
  const DramaLintSaying *nearest = NULL;

  for (guint i = 0; i < sayings->len; i++)
    {
      const DramaLintSaying *saying = &g_array_index (sayings, DramaLintSaying, i);

      if (saying->is_denial &&
          (nearest == NULL || measure (saying->start, at) < measure (nearest->start, at)) &&
          drama_lint_is_saying_of (view->lint, words, text, saying, accused))
        nearest = saying;
    }

  return nearest;
}

/* Takes @words. */
static void
set_words (DramaFinding        *finding,
           const DramaLintText *text,
           gsize                start,
           char                *words,
           gboolean             is_silence)
{
  g_free (finding->words);
  g_free (finding->source);
  finding->words = words;
  finding->source = g_strdup (drama_source_get_fields (text->source)->id);
  finding->start = drama_text_index_to_offset (text->index, start);
  finding->is_silence = is_silence;
}

/* Whether the text denies for the accused; else what it says of their silence is noted. */
static gboolean
ask_text (const DramaLintView    *view,
          const DramaActorFields *accused,
          const DramaSource      *source,
          DramaFinding           *finding)
{
  const DramaLintWords  *words = drama_lint_get_source_words (view->lint, view->dossier, source);
  const char            *all = drama_source_get_fields (source)->text;
  DramaLintText         *text;
  const DramaLintSaying *denial;
  GArray                *sayings;

  if (all == NULL || words == NULL)
    return FALSE;

  text = drama_lint_get_text (view->lint, source);
  denial = find_denial (view, words, accused, text);
  if (denial != NULL)
    {
      set_words (finding, text, denial->before,
                 g_strndup (all + denial->before, denial->end - denial->before), FALSE);
      finding->is_verdict = denial->is_verdict;
    }
  if (denial != NULL || finding->start >= 0)
    return denial != NULL;

  sayings = drama_lint_get_sayings (text, words);
  for (guint i = 0; i < sayings->len && finding->start < 0; i++)
    {
      DramaLintSaying saying = g_array_index (sayings, DramaLintSaying, i);
      char           *said = NULL;

      if (saying.is_silence)
        said = find_silence (words, accused, drama_tie_get_fields (view->tie), text,
                             &saying.start, saying.end);
      if (said != NULL)
        set_words (finding, text, saying.start, said, TRUE);
    }

  return FALSE;
}

static gboolean
is_of_source (const DramaTieFields *tie,
              const DramaSource    *source)
{
  for (guint i = 0; i < tie->n_evidence; i++)
    if (g_str_equal (drama_evidence_get_fields (tie->evidence[i])->source,
                     drama_source_get_fields (source)->id))
      return TRUE;

  return FALSE;
}

/* What accuses is asked before what only speaks of the accused. */
static void
propose_answer (const DramaLintView    *view,
                const DramaActorFields *accused,
                DramaFinding           *finding)
{
  const DramaTieFields *tie = drama_tie_get_fields (view->tie);

  for (guint own = 0; own < 2; own++)
    for (guint i = 0; i < drama_dossier_get_n_sources (view->dossier); i++)
      {
        const DramaSource *source = drama_dossier_get_source (view->dossier, i);

        if (is_of_source (tie, source) == (own == 0) &&
            ask_text (view, accused, source, finding))
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
  propose_answer (view, drama_actor_get_fields (actor), finding);
}
