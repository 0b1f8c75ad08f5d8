/* drama-lint-hedges.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A tie stands higher than the hedges in its quotes allow.  Only those quotes
 * are told whose certainty holds the tie up: another quote may state it
 * plainly.
 *
 * A tie that is itself about saying is not weaker for it: "Ann accused Bob"
 * stands, however much "accused" hedges what Bob did. */
#include "drama-lint-private.h"

#include "drama-standing.h"

#include <string.h>

#define SAYING                                                          \
  (DRAMA_MARK_ALLEGED | DRAMA_MARK_SPECULATED | DRAMA_MARK_ACCUSATION | \
   DRAMA_MARK_SPEECH | DRAMA_MARK_DENIAL)

/* A hedge in a quote. */
typedef struct
{
  guint          evidence; /* index */
  gsize          start;    /* bytes in the quote */
  gsize          end;
  DramaCertainty certainty;
} Hedge;

static guint
match (const DramaLintWords    *words,
       const DramaDraftPassage *passage,
       guint                    index,
       guint                    marks)
{
  return drama_draft_rules_match (
      words->rules, (const char *const *) passage->words->pdata + index,
      (const char *const *) passage->lowers->pdata + index,
      passage->tokens->len - index, marks);
}

/* "accuse", "accused"; short words only as they are. */
static gboolean
have_one_stem (const char *a,
               const char *b)
{
  gsize n = 0;

  while (a[n] != '\0' && a[n] == b[n])
    n++;

  return (a[n] == '\0' && b[n] == '\0') ||
         (n >= 5 && strlen (a) <= n + 4 && strlen (b) <= n + 4);
}

/* "Accused Ann, and threatened Bob": what hedges the one verb says nothing of the other. */
static gboolean
hedges_another (const DramaDraftPassage *verb,
                const DramaDraftPassage *quote,
                guint                    hedge)
{
  gboolean another = FALSE;

  for (guint i = hedge + 1; i < quote->tokens->len; i++)
    {
      const DramaDraftToken *token = drama_draft_passage_get (quote, i);

      another = another || (token->marks & (DRAMA_MARK_CONJUNCTION | DRAMA_MARK_BORDER));
      for (guint v = 0; another && v < verb->tokens->len; v++)
        if (!(drama_draft_passage_get (verb, v)->marks &
              (DRAMA_MARK_PREPOSITION | DRAMA_MARK_PASSIVE)) &&
            have_one_stem (drama_draft_passage_get (verb, v)->lower, token->lower))
          return TRUE;
    }

  return FALSE;
}

static gboolean
says_so_itself (const DramaLintWords    *words,
                const DramaDraftPassage *verb,
                const DramaDraftPassage *quote,
                guint                    first,
                guint                    n)
{
  for (guint i = 0; i < verb->tokens->len; i++)
    {
      if (match (words, verb, i, SAYING) > 0)
        return TRUE;
      for (guint k = first; k < first + n; k++)
        if (have_one_stem (drama_draft_passage_get (verb, i)->lower,
                           drama_draft_passage_get (quote, k)->lower))
          return TRUE;
    }

  return FALSE;
}

static gboolean
find_hedge (const DramaLintWords      *words,
            const char                *verb,
            const DramaEvidenceFields *quote,
            Hedge                     *hedge)
{
  g_autoptr (DramaDraftPassage) said = NULL;
  g_autoptr (DramaDraftPassage) passage = NULL;
  const char *exact = quote->anchor.exact;
  gboolean    found = FALSE;

  said = drama_draft_passage_new (verb, 0, strlen (verb), words->rules);
  passage = drama_draft_passage_new (exact, 0, strlen (exact), words->rules);
  hedge->certainty = quote->certainty;
  for (guint i = 0; i < passage->tokens->len; i++)
    {
      guint          n = match (words, passage, i, DRAMA_MARK_SPECULATED);
      DramaCertainty certainty = DRAMA_CERTAINTY_SPECULATED;

      if (n == 0)
        {
          n = match (words, passage, i, DRAMA_MARK_ALLEGED);
          if (n == 0 && quote->speaker == NULL)
            n = match (words, passage, i, DRAMA_MARK_ATTRIBUTION);
          certainty = DRAMA_CERTAINTY_ALLEGED;
        }
      if (n == 0 || certainty <= hedge->certainty ||
          says_so_itself (words, said, passage, i, n) || hedges_another (said, passage, i))
        continue;
      hedge->certainty = certainty;
      hedge->start = drama_draft_passage_get (passage, i)->start;
      hedge->end = drama_draft_passage_get (passage, i + n - 1)->end;
      found = TRUE;
    }

  return found;
}

/* How the tie would stand if its quotes were as sure as their words. */
static DramaStanding
stand_hedged (const DramaLintView *view,
              const GArray        *hedges)
{
  DramaTieFields fields = *drama_tie_get_fields (view->tie);
  g_autoptr (GPtrArray) evidence =
      g_ptr_array_new_with_free_func ((GDestroyNotify) drama_evidence_unref);
  g_autoptr (DramaTie) tie = NULL;

  for (guint i = 0; i < fields.n_evidence; i++)
    g_ptr_array_add (evidence, drama_evidence_ref (fields.evidence[i]));
  for (guint i = 0; i < hedges->len; i++)
    {
      const Hedge        *hedge = &g_array_index (hedges, Hedge, i);
      DramaEvidenceFields quote =
          *drama_evidence_get_fields (evidence->pdata[hedge->evidence]);

      quote.certainty = hedge->certainty;
      drama_evidence_unref (evidence->pdata[hedge->evidence]);
      evidence->pdata[hedge->evidence] = drama_evidence_new (&quote);
    }
  fields.evidence = (DramaEvidence *const *) evidence->pdata;
  tie = drama_tie_new (&fields);

  return drama_standing_derived (view->dossier, tie);
}

/**
 * drama_lint_find_hedged:
 * @view: a tie
 *
 * Adds a finding for each quote whose hedges the tie passes over.
 */
void
drama_lint_find_hedged (DramaLintView *view)
{
  const DramaTieFields *fields = drama_tie_get_fields (view->tie);
  g_autoptr (GArray) hedges = g_array_new (FALSE, FALSE, sizeof (Hedge));

  /* Whoever overruled the rule has said why. */
  if (fields->overruled)
    return;

  for (guint i = 0; i < fields->n_evidence; i++)
    {
      const DramaEvidenceFields *quote =
          drama_evidence_get_fields (fields->evidence[i]);
      const DramaLintWords *words =
          drama_lint_get_words (view->lint, view->dossier, quote);
      Hedge hedge = { .evidence = i };

      if (words != NULL && quote->stance == DRAMA_STANCE_SUPPORTS &&
          drama_dismissals_find (quote->dismissed, "hedged") == NULL &&
          find_hedge (words, fields->verb, quote, &hedge))
        g_array_append_val (hedges, hedge);
    }
  if (hedges->len == 0 || stand_hedged (view, hedges) ==
                              drama_standing_derived (view->dossier, view->tie))
    return;

  for (guint i = 0; i < hedges->len; i++)
    {
      const Hedge               *hedge = &g_array_index (hedges, Hedge, i);
      const DramaEvidenceFields *quote;
      DramaFinding              *finding;

      quote = drama_evidence_get_fields (fields->evidence[hedge->evidence]);
      finding = drama_lint_add (view, DRAMA_FINDING_HEDGED, quote);
      g_free (finding->words);
      finding->words = g_strndup (quote->anchor.exact + hedge->start,
                                  hedge->end - hedge->start);
      finding->start = g_utf8_strlen (quote->anchor.exact, (gssize) hedge->start);
      finding->certainty = hedge->certainty;
    }
}
