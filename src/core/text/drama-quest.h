/* drama-quest.h - one quote on its way to its place; for the files of the anchor only
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-anchor.h"

#include <glib.h>

G_BEGIN_DECLS

/* Of passages with the same words so many are looked at. */
#define DRAMA_QUEST_MAX_TWINS 16

/* So much of a context is weighed where it does not fit altogether, in characters. */
#define DRAMA_QUEST_CONTEXT 32

/**
 * DramaQuest:
 * @anchor: the quote, borrowed; never with a %NULL prefix or suffix
 * @together: prefix, words and suffix in one
 * @needle: the same in normal form
 * @n_prefix: bytes of the prefix in @together
 * @n_exact: bytes of the words
 * @words_from: where the words begin in the needle, in bytes
 * @words_to: where they end
 * @by_letter: whether only the same bytes are the same words: where they begin or end within
 *   a letter, or are nothing but what the normal form evens out
 */
typedef struct
{
  DramaAnchor anchor;
  char       *together;
  DramaNormal needle;
  gsize       n_prefix;
  gsize       n_exact;
  gsize       words_from;
  gsize       words_to;
  gboolean    by_letter;
} DramaQuest;

/**
 * DramaPassage:
 * @from: where it begins in the text, in bytes
 * @to: where it ends
 * @normal_from: where it begins in the text's normal form, in bytes
 * @normal_to: where it ends
 * @is_same: whether it is the quote's words byte by byte
 */
typedef struct
{
  gsize    from;
  gsize    to;
  gsize    normal_from;
  gsize    normal_to;
  gboolean is_same;
} DramaPassage;

/**
 * DramaContext:
 * @n_before: how many characters before the quote are weighed
 * @before: how many of them differ
 * @n_after: how many characters after the quote are weighed
 * @after: how many of them differ
 */
typedef struct
{
  guint n_before;
  guint before;
  guint n_after;
  guint after;
} DramaContext;

void             drama_quest_init (DramaQuest *self, const DramaAnchor *anchor);
void             drama_quest_clear (DramaQuest *self);
guint            drama_quest_find (const DramaQuest *self,
                                   DramaTextIndex   *index,
                                   gboolean          with_context,
                                   guint             limit,
                                   DramaPassage     *passages,
                                   gboolean         *is_complete);
DramaContext     drama_quest_weigh_context (const DramaQuest   *self,
                                            DramaTextIndex     *index,
                                            const DramaPassage *passage);
DramaAnchorPlace drama_quest_place (const DramaQuest   *self,
                                    DramaTextIndex     *index,
                                    const DramaPassage *passage);
void             drama_quest_propose (const DramaQuest  *self,
                                      DramaTextIndex    *index,
                                      volatile gint     *cancel,
                                      DramaAnchorResult *result);

G_END_DECLS
