/* drama-lint-private.h - shared by the files that look for findings; for
 * core/lint only SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-lint-words.h"
#include "drama-lint.h"

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
  gboolean is_denial;
} DramaLintSaying;

GHashTable           *drama_lint_get_sayings (DramaLint *self);
const DramaLintWords *drama_lint_get_words (DramaLint                 *self,
                                            const DramaDossier        *dossier,
                                            const DramaEvidenceFields *quote);
DramaFinding         *drama_lint_add (DramaLintView             *view,
                                      DramaFindingKind           kind,
                                      const DramaEvidenceFields *quote);
gboolean              drama_lint_names_actor (const DramaLintWords   *words,
                                              const DramaActorFields *actor,
                                              const char             *text);

gboolean          drama_lint_is_answered (DramaLint *self, const char *actor, const char *source);
const DramaActor *drama_lint_find_called (DramaLint *self, const char *word);

void drama_lint_find_hedged (DramaLintView *view);
void drama_lint_find_unnamed (DramaLintView *view);
void drama_lint_find_unanswered (DramaLintView *view);

G_END_DECLS
