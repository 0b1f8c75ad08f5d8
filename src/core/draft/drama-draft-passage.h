/* drama-draft-passage.h - one paragraph, word by word
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-draft-rules.h"

G_BEGIN_DECLS

/**
 * DramaDraftTokenFlags:
 *
 * What a token looks like.
 */
typedef enum
{
  DRAMA_TOKEN_WORD = 1 << 0,
  DRAMA_TOKEN_NUMBER = 1 << 1,
  DRAMA_TOKEN_CAPITAL = 1 << 2,    /* begins with an upper-case letter */
  DRAMA_TOKEN_ALL_CAPS = 1 << 3,   /* two letters or more, and none in lower case */
  DRAMA_TOKEN_INITIAL = 1 << 4,    /* such as "J." or "U.S." */
  DRAMA_TOKEN_POSSESSIVE = 1 << 5, /* was followed by "’s" or "’", which is left out */
  DRAMA_TOKEN_GLUED = 1 << 6,      /* no white space before it */
  DRAMA_TOKEN_HYPHENED = 1 << 7,   /* glued to the word before by a hyphen */
  DRAMA_TOKEN_START = 1 << 8,      /* first word of a sentence or of a quotation */
  DRAMA_TOKEN_PLURAL = 1 << 9,     /* possessive by "’" alone */
} DramaDraftTokenFlags;

/**
 * DramaDraftToken:
 * @start: first byte, in the whole text
 * @end: byte past the last
 * @word: as it stands; owned by the passage
 * @lower: in lower case; owned by the passage
 * @flags: #DramaDraftTokenFlags; none for a punctuation mark
 * @marks: #DramaDraftMarks of the word by itself
 *
 * A word or a punctuation mark.
 */
typedef struct
{
  gsize       start;
  gsize       end;
  const char *word;
  const char *lower;
  guint       flags;
  guint       marks;
} DramaDraftToken;

/**
 * DramaDraftSentence:
 * @first: index of its first token
 * @last: index past its last token
 *
 * Always at least one token.
 */
typedef struct
{
  guint first;
  guint last;
} DramaDraftSentence;

/**
 * DramaDraftPassage:
 * @tokens: (element-type DramaDraftToken): in the order of the text
 * @sentences: (element-type DramaDraftSentence): all tokens, without gap
 * @words: (element-type utf8): of each token @word, for drama_draft_rules_match()
 * @lowers: (element-type utf8): of each token @lower
 *
 * A paragraph cut into words and sentences.  Lives as long as it is read.
 */
typedef struct
{
  GArray       *tokens;
  GArray       *sentences;
  GPtrArray    *words;
  GPtrArray    *lowers;
  GStringChunk *strings;
} DramaDraftPassage;

DramaDraftPassage *drama_draft_passage_new (const char            *text,
                                            gsize                  start,
                                            gsize                  end,
                                            const DramaDraftRules *rules);
void               drama_draft_passage_free (DramaDraftPassage *self);

static inline const DramaDraftToken *
drama_draft_passage_get (const DramaDraftPassage *self,
                         guint                    index)
{
  return &g_array_index (self->tokens, DramaDraftToken, index);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaDraftPassage, drama_draft_passage_free)

G_END_DECLS
