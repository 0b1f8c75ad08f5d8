/* drama-quote-words.h - the place of words that a person typed or changed
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-evidence.h"
#include "drama-source.h"

G_BEGIN_DECLS

/**
 * DramaWordsState:
 * @DRAMA_WORDS_PROVED: they stand in the text that the source carries
 * @DRAMA_WORDS_WITHIN: the source carries no text, but they are part of what is known of
 *   it: the earlier words and those right before and after them
 * @DRAMA_WORDS_UNCHECKED: there is nothing to compare them with; they have no place
 * @DRAMA_WORDS_EMPTY: there are none
 * @DRAMA_WORDS_NOWHERE: the source carries its text, and they are not in it
 * @DRAMA_WORDS_SEVERAL: they are in the text more than once
 * @DRAMA_WORDS_TOO_LONG: they are longer than the whole text
 *
 * The first three can be kept, the others must be refused.
 */
typedef enum
{
  DRAMA_WORDS_PROVED,
  DRAMA_WORDS_WITHIN,
  DRAMA_WORDS_UNCHECKED,
  DRAMA_WORDS_EMPTY,
  DRAMA_WORDS_NOWHERE,
  DRAMA_WORDS_SEVERAL,
  DRAMA_WORDS_TOO_LONG,
} DramaWordsState;

/**
 * DramaQuoteWords:
 * @state: whether the words can be kept, and what is known of them
 * @n_found: how often they are in the text, where it was looked through
 * @anchor: words, context and place, owned; only where they can be kept
 */
typedef struct
{
  DramaWordsState state;
  guint           n_found;
  DramaAnchor     anchor;
} DramaQuoteWords;

gboolean drama_quote_words_find (DramaQuoteWords           *self,
                                 const DramaSource         *source,
                                 const DramaEvidenceFields *earlier,
                                 const char                *words);
void     drama_quote_words_clear (DramaQuoteWords *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DramaQuoteWords, drama_quote_words_clear)

G_END_DECLS
