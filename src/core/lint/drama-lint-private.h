/* drama-lint-private.h - shared by the files that look for findings; for
 * core/lint only SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-lint-words.h"
#include "drama-lint.h"
#include "drama-text-index.h"

G_BEGIN_DECLS

/* Where one tie is looked at. */
typedef struct
{
  DramaLint          *lint;
  const DramaDossier *dossier;
  const DramaTie     *tie;
  GPtrArray          *findings; /* of DramaFinding */
} DramaLintView;

/* A sentence that may answer, or say that nobody did; bytes of its text. */
typedef struct
{
  gsize    start;
  gsize    end;
  gsize    cue;    /* where it denies */
  gsize    before; /* start of the sentence before, of whose subject it speaks; @start if of none */
  gboolean is_denial;
  gboolean is_silence; /* it may be both: "Ann denied it, Bob did not reply" */
  gboolean is_spoken;  /* "said that he had not": a denial by a verb of saying and a negation */
  gboolean is_verdict; /* "was acquitted": the text says so, and not the accused */
} DramaLintSaying;

/* The text of a source, with what was found in it; for the files here alone. */
typedef struct
{
  DramaSource    *source;
  DramaTextIndex *index;
  GArray         *sayings; /* of DramaLintSaying, in the order of the text; NULL: not asked yet */
} DramaLintText;

DramaLintText        *drama_lint_get_text (DramaLint *self, const DramaSource *source);
const DramaLintWords *drama_lint_get_words (DramaLint                 *self,
                                            const DramaDossier        *dossier,
                                            const DramaEvidenceFields *quote);
const DramaLintWords *drama_lint_get_source_words (DramaLint          *self,
                                                   const DramaDossier *dossier,
                                                   const DramaSource  *source);
DramaFinding         *drama_lint_add (DramaLintView             *view,
                                      DramaFindingKind           kind,
                                      const DramaEvidenceFields *quote);
gboolean              drama_lint_names_actor (const DramaLintWords   *words,
                                              const DramaActorFields *actor,
                                              const char             *text);

GArray  *drama_lint_get_sayings (DramaLintText *text, const DramaLintWords *words);
gboolean drama_lint_says_silence (const DramaLintWords *words, const char *said);
gboolean drama_lint_is_saying_of (DramaLint              *lint,
                                  const DramaLintWords   *words,
                                  const DramaLintText    *text,
                                  const DramaLintSaying  *saying,
                                  const DramaActorFields *accused);

gboolean          drama_lint_is_answered (DramaLint *self, const char *actor, const char *source);
const DramaActor *drama_lint_find_called (DramaLint *self, const char *word);

void drama_lint_find_hedged (DramaLintView *view);
void drama_lint_find_unnamed (DramaLintView *view);
void drama_lint_find_unanswered (DramaLintView *view);

G_END_DECLS
