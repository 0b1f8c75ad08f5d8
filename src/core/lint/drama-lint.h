/* drama-lint.h - what an editor would ask of a dossier
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-dossier.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * DramaFindingKind:
 * @DRAMA_FINDING_HEDGED: a tie stands higher than the hedges in a quote allow
 * @DRAMA_FINDING_UNNAMED: a quote in which neither the name of an end stands
 * nor words of which it is known that they stand for it
 * @DRAMA_FINDING_UNANSWERED: an accusation without an answer of who is accused
 */
typedef enum
{
  DRAMA_FINDING_HEDGED,
  DRAMA_FINDING_UNNAMED,
  DRAMA_FINDING_UNANSWERED,
} DramaFindingKind;
#define DRAMA_N_FINDING_KINDS 3

/**
 * DramaFinding:
 * @kind: what was found
 * @tie: id of the tie
 * @evidence: id of a quote of it that shows it
 * @actor: (nullable): id of the end that is not named, or of the accused
 * @words: the hedge; the words that most likely stand for @actor; or the
 * sentence of an answer or of the silence; empty for none
 * @start: where @words stand: in code points of the quote, or of the text of
 * @source for an answer; -1 where there are none
 * @certainty: what the hedge allows
 * @rival: (nullable): id of whom the words stand for more likely, going by the
 * text
 * @is_verdict: whether @words of an answer are said by the source itself, and not by @actor
 * @is_silence: whether @words say that no answer was given
 * @source: (nullable): id of the source where @words of an answer stand
 * @others: (nullable): ids of two more at most for whom @words may stand, whom the text names
 * before them, the nearest first
 *
 * Something for a person to mend or to dismiss.
 */
typedef struct
{
  DramaFindingKind kind;
  char            *tie;
  char            *evidence;
  char            *actor;
  char            *words;
  gint64           start;
  DramaCertainty   certainty;
  char            *rival;
  gboolean         is_silence;
  gboolean         is_verdict;
  char            *source;
  char           **others;
} DramaFinding;

/**
 * DramaLint:
 *
 * What looks for findings, with the words of the languages it has met.  To be
 * used by one thread at a time.
 */
typedef struct _DramaLint DramaLint;

DramaLint    *drama_lint_new (void);
void          drama_lint_free (DramaLint *self);
GPtrArray    *drama_lint_find (DramaLint          *self,
                               const DramaDossier *dossier,
                               GCancellable       *cancellable);
GPtrArray    *drama_lint_find_in_tie (DramaLint          *self,
                                      const DramaDossier *dossier,
                                      const DramaTie     *tie);
DramaFinding *drama_finding_copy (const DramaFinding *self);
void          drama_finding_free (DramaFinding *self);
const char   *drama_finding_kind_to_string (DramaFindingKind kind);
char         *drama_finding_to_text (const DramaFinding *self,
                                     const DramaDossier *dossier);
gboolean      drama_finding_is_of_quote (const DramaFinding *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaLint, drama_lint_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaFinding, drama_finding_free)

G_END_DECLS
