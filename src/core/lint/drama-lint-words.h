/* drama-lint-words.h - the words of one language that findings go by; for
 * core/lint only SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-draft-passage.h"
#include "drama-words.h"

G_BEGIN_DECLS

/**
 * DramaLintWords:
 * @rules: those of core/draft: hedges, denials, accusations
 * @pronouns: word in lower case → bits of #DramaKind
 * @nouns: likewise of "the firm"
 * @determiners: set of what begins such words
 * @plurals: set of words for several
 * @possessives: set of words such as "its"
 * @empties: set of words that may stand for nobody: "it is clear"
 * @speakers: set of words for who speaks
 * @negations: set of words that turn what somebody says into a denial
 * @verdicts: (element-type utf8): denials that nobody utters, in lower case
 * @silences: (element-type utf8): what says that nobody answered, in lower case
 */
typedef struct
{
  DramaDraftRules *rules;
  GHashTable      *pronouns;
  GHashTable      *nouns;
  GHashTable      *determiners;
  GHashTable      *plurals;
  GHashTable      *possessives;
  GHashTable      *empties;
  GHashTable      *speakers;
  GHashTable      *negations;
  GPtrArray       *verdicts;
  GPtrArray       *silences;
} DramaLintWords;

DramaLintWords *drama_lint_words_load (const char *language);
void            drama_lint_words_free (DramaLintWords *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaLintWords, drama_lint_words_free)

G_END_DECLS
