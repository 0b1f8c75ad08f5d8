/* drama-quote-words.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-quote-words.h"

#include "drama-passage.h"

/* In the text itself; the context is taken from there too. */
static DramaWordsState
find_in_text (DramaQuoteWords           *self,
              const char                *text,
              const DramaEvidenceFields *earlier,
              const char                *words)
{
  gint64 near_start = earlier != NULL && !earlier->unplaced ? earlier->anchor.start : 0;
  gint64 near_end = earlier != NULL && !earlier->unplaced ? earlier->anchor.end : 0;
  gint64 start;
  char  *exact, *prefix, *suffix;
  g_autoptr (DramaTextIndex) index = NULL;

  switch (drama_passage_find (text, words, near_start, near_end, &start, &self->n_found))
    {
    case DRAMA_PASSAGE_NOWHERE:
      return DRAMA_WORDS_NOWHERE;
    case DRAMA_PASSAGE_SEVERAL:
      return DRAMA_WORDS_SEVERAL;
    case DRAMA_PASSAGE_FOUND:
    default:
      break;
    }

  index = drama_text_index_new (text);
  drama_anchor_take (index, start, start + g_utf8_strlen (words, -1), &exact, &prefix, &suffix);
  self->anchor = (DramaAnchor){ exact, prefix, suffix, start, start + g_utf8_strlen (words, -1) };

  return DRAMA_WORDS_PROVED;
}

/* Of a text that is not there the words of the quote and their context are known,
 * and where they stand: a quote made shorter, or longer into its context, is proved
 * as well as it was before. */
static gboolean
find_in_context (DramaQuoteWords           *self,
                 const DramaEvidenceFields *earlier,
                 const char                *words)
{
  const DramaAnchor *anchor = &earlier->anchor;
  gint64             before = g_utf8_strlen (anchor->prefix, -1);
  gint64             length = g_utf8_strlen (words, -1);
  g_autofree char   *known = g_strconcat (anchor->prefix, anchor->exact, anchor->suffix, NULL);
  gint64             start;
  const char        *at, *after;

  /* Nothing in a file is trusted: a context from before the beginning is none. */
  if (anchor->start < before ||
      drama_passage_find (known, words, before, before + anchor->end - anchor->start, &start,
                          &self->n_found) != DRAMA_PASSAGE_FOUND)
    return FALSE;

  at = g_utf8_offset_to_pointer (known, start);
  after = g_utf8_offset_to_pointer (at, length);
  self->anchor.exact = g_strdup (words);
  self->anchor.prefix = g_strndup (known, (gsize) (at - known));
  self->anchor.suffix = g_strdup (after);
  self->anchor.start = anchor->start - before + start;
  self->anchor.end = self->anchor.start + length;

  return TRUE;
}

/* Numbers that fit: about where the words stood before, and inside the source. */
static void
place_nowhere (DramaQuoteWords           *self,
               const DramaSourceFields   *source,
               const DramaEvidenceFields *earlier,
               const char                *words)
{
  gint64 length = g_utf8_strlen (words, -1);
  gint64 start = earlier != NULL ? earlier->anchor.start : 0;

  if (source->length > 0)
    start = MIN (start, source->length - length);
  self->anchor.exact = g_strdup (words);
  self->anchor.prefix = g_strdup ("");
  self->anchor.suffix = g_strdup ("");
  self->anchor.start = start;
  self->anchor.end = start + length;
}

static DramaWordsState
find (DramaQuoteWords           *self,
      const DramaSource         *source,
      const DramaEvidenceFields *earlier,
      const char                *words)
{
  const DramaSourceFields *fields = drama_source_get_fields (source);

  if (*words == '\0')
    return DRAMA_WORDS_EMPTY;
  if (fields->text != NULL)
    return find_in_text (self, fields->text, earlier, words);
  if (fields->length > 0 && g_utf8_strlen (words, -1) > fields->length)
    return DRAMA_WORDS_TOO_LONG;
  if (earlier != NULL && !earlier->unplaced && find_in_context (self, earlier, words))
    return DRAMA_WORDS_WITHIN;

  place_nowhere (self, fields, earlier, words);

  return DRAMA_WORDS_UNCHECKED;
}

/**
 * drama_quote_words_find:
 * @self: what is to be filled; clear it afterwards whatever comes back
 * @source: where the words are said to stand
 * @earlier: (nullable): the evidence as it was, where its words were changed and it
 *   is of the same source
 * @words: the words, valid UTF-8
 *
 * Finds the place of words that a person typed: exactly, or not at all.
 *
 * Returns: whether they can be kept
 */
gboolean
drama_quote_words_find (DramaQuoteWords           *self,
                        const DramaSource         *source,
                        const DramaEvidenceFields *earlier,
                        const char                *words)
{
  g_return_val_if_fail (self != NULL && source != NULL && words != NULL, FALSE);

  *self = (DramaQuoteWords){ 0 };
  self->state = find (self, source, earlier, words);

  return self->state <= DRAMA_WORDS_UNCHECKED;
}

/**
 * drama_quote_words_clear:
 * @self: words
 *
 * Frees what they hold.
 */
void
drama_quote_words_clear (DramaQuoteWords *self)
{
  g_return_if_fail (self != NULL);

  g_free ((gpointer) self->anchor.exact);
  g_free ((gpointer) self->anchor.prefix);
  g_free ((gpointer) self->anchor.suffix);
  *self = (DramaQuoteWords){ 0 };
}
