/* drama-quest.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-quest.h"

#include <string.h>

static gboolean
begins_within_letter (const char *text)
{
  return *text != '\0' && drama_normal_is_extending (g_utf8_get_char (text));
}

/* A context may have been cut between a letter and its mark; what is left of the letter says
 * nothing in normal form, where marks are put in order. */
static const char *
trim_front (const char *prefix)
{
  while (begins_within_letter (prefix))
    prefix = g_utf8_next_char (prefix);

  return prefix;
}

static gsize
trim_back (const char *suffix)
{
  const char *end = suffix + strlen (suffix), *last = end;

  if (end == suffix)
    return 0;

  for (last = g_utf8_prev_char (last); last > suffix && begins_within_letter (last);)
    last = g_utf8_prev_char (last);

  return (gsize) ((*g_utf8_next_char (last) == '\0' ? end : last) - suffix);
}

/**
 * drama_quest_init:
 * @self: (out caller-allocates): where the quest goes
 * @anchor: a quote that is not empty, which must outlive @self
 *
 * Linear in the quote and its context.  Undo with drama_quest_clear().
 */
void
drama_quest_init (DramaQuest        *self,
                  const DramaAnchor *anchor)
{
  const char *prefix, *suffix;
  gsize       n_suffix, unused;

  g_return_if_fail (self != NULL && anchor != NULL && anchor->exact != NULL);

  self->anchor = *anchor;
  self->anchor.prefix = anchor->prefix != NULL ? anchor->prefix : "";
  self->anchor.suffix = anchor->suffix != NULL ? anchor->suffix : "";
  self->n_exact = strlen (anchor->exact);
  self->by_letter = begins_within_letter (anchor->exact) ||
                    begins_within_letter (self->anchor.suffix) ||
                    drama_normal_lead (anchor->exact, self->n_exact) == self->n_exact;

  prefix = self->by_letter ? self->anchor.prefix : trim_front (self->anchor.prefix);
  suffix = self->anchor.suffix;
  n_suffix = self->by_letter ? strlen (suffix) : trim_back (suffix);
  self->n_prefix = strlen (prefix);
  self->together = g_malloc (self->n_prefix + self->n_exact + n_suffix + 1);
  memcpy (self->together, prefix, self->n_prefix);
  memcpy (self->together + self->n_prefix, anchor->exact, self->n_exact);
  memcpy (self->together + self->n_prefix + self->n_exact, suffix, n_suffix);
  self->together[self->n_prefix + self->n_exact + n_suffix] = '\0';

  drama_normal_init (&self->needle, self->together, self->n_prefix + self->n_exact + n_suffix);
  drama_normal_around (&self->needle, self->n_prefix, &self->words_from, &unused);
  drama_normal_around (&self->needle, self->n_prefix + self->n_exact - 1, &unused,
                       &self->words_to);
}

/**
 * drama_quest_clear:
 * @self: a quest
 *
 * Frees what drama_quest_init() made.
 */
void
drama_quest_clear (DramaQuest *self)
{
  g_return_if_fail (self != NULL);

  drama_normal_clear (&self->needle);
  g_clear_pointer (&self->together, g_free);
}

/* Byte by byte, from end to end; the C library's two-way search is linear. */
static guint
find_by_letter (const DramaQuest *self,
                DramaTextIndex   *index,
                gboolean          with_context,
                guint             limit,
                DramaPassage     *passages,
                gboolean         *is_complete)
{
  const char *text = drama_text_index_get_text (index), *at = text;
  const char *end = text + drama_text_index_get_size (index);
  const char *words = with_context ? self->together : self->anchor.exact;
  gsize       lead = with_context ? self->n_prefix : 0;
  gsize       length = with_context ? self->needle.raw_length : self->n_exact;
  guint       n = 0;

  while (n < limit && (at = memmem (at, (gsize) (end - at), words, length)) != NULL)
    {
      DramaPassage *passage = &passages[n++];
      gsize         unused;

      passage->from = (gsize) (at++ - text) + lead;
      passage->to = passage->from + self->n_exact;
      passage->is_same = TRUE;
      drama_normal_around (drama_text_index_get_normal (index), passage->from,
                           &passage->normal_from, &unused);
      drama_normal_around (drama_text_index_get_normal (index), passage->to - 1, &unused,
                           &passage->normal_to);
    }
  *is_complete = n < limit;

  return n;
}

/* From a place of the words in normal form to the passage; fails within a letter. */
static gboolean
read_passage (const DramaQuest *self,
              DramaTextIndex   *index,
              gsize             normal_from,
              DramaPassage     *passage)
{
  const DramaNormal *normal = drama_text_index_get_normal (index);
  gsize              lead = drama_normal_lead (self->anchor.exact, self->n_exact);
  gsize              solid, from, to, at, unused;

  passage->normal_from = normal_from;
  passage->normal_to = normal_from + self->words_to - self->words_from;
  passage->is_same = FALSE;
  if (!drama_normal_raw_start (normal, passage->normal_from, &from) ||
      !drama_normal_raw_end (normal, passage->normal_to, &to))
    return FALSE;
  passage->from = from;
  passage->to = to;

  /* A quote may begin or end within a run of blanks, or with something invisible: count
   * from the first character that keeps its place. */
  drama_normal_around (&self->needle, self->n_prefix + lead, &solid, &unused);
  if (!drama_normal_raw_start (normal, normal_from + solid - self->words_from, &at) || at < lead)
    return TRUE;
  at -= lead;
  if (at + self->n_exact <= normal->raw_length &&
      memcmp (normal->raw + at, self->anchor.exact, self->n_exact) == 0)
    {
      passage->from = at;
      passage->to = at + self->n_exact;
      passage->is_same = TRUE;
    }

  return TRUE;
}

/**
 * drama_quest_find:
 * @self: a quest
 * @index: the text to search
 * @with_context: whether prefix and suffix must stand beside the words
 * @limit: room for passages, at most %DRAMA_QUEST_MAX_TWINS
 * @passages: (out) (array length=limit): where the words stand, in normal form, ascending
 * @is_complete: (out): whether these are all
 *
 * Linear in the text at worst.
 *
 * Returns: how many passages were found
 */
guint
drama_quest_find (const DramaQuest *self,
                  DramaTextIndex   *index,
                  gboolean          with_context,
                  guint             limit,
                  DramaPassage     *passages,
                  gboolean         *is_complete)
{
  gsize       places[DRAMA_QUEST_MAX_TWINS];
  const char *words = self->needle.bytes + (with_context ? 0 : self->words_from);
  gsize       length = with_context ? self->needle.length : self->words_to - self->words_from;
  guint       n_places, n = 0;

  g_return_val_if_fail (limit <= DRAMA_QUEST_MAX_TWINS, 0);

  if (self->by_letter)
    return find_by_letter (self, index, with_context, limit, passages, is_complete);

  n_places = drama_grams_find (drama_text_index_get_grams (index), words, length, limit, places);
  for (guint i = 0; i < n_places; i++)
    n += read_passage (self, index, places[i] + (with_context ? self->words_from : 0),
                       &passages[n]);
  *is_complete = n_places < limit;

  return n;
}

/* At most DRAMA_QUEST_CONTEXT characters of @bytes, those next to @at, the nearest first. */
static guint
gather (const char *bytes,
        gsize       length,
        gsize       at,
        gboolean    before,
        guint       limit,
        gunichar   *letters)
{
  const char *here = bytes + at;
  guint       n = 0;

  while (n < limit && (before ? here > bytes : here < bytes + length))
    {
      if (before)
        here = g_utf8_prev_char (here);
      letters[n++] = g_utf8_get_char (here);
      if (!before)
        here = g_utf8_next_char (here);
    }

  return n;
}

/* The edit distance of @a to that beginning of @b to which it is least: Wagner and Fischer,
 * The string-to-string correction problem, 1974, doi:10.1145/321796.321811. */
static guint
measure_distance (const gunichar *a,
                  guint           n_a,
                  const gunichar *b,
                  guint           n_b)
{
  guint column[DRAMA_QUEST_CONTEXT + 1];
  guint best = n_a;

  for (guint i = 0; i <= n_a; i++)
    column[i] = i;
  for (guint j = 0; j < n_b; j++)
    {
      guint diagonal = column[0]++;

      for (guint i = 1; i <= n_a; i++)
        {
          guint above = column[i];

          column[i] = MIN (MIN (column[i], column[i - 1]) + 1, diagonal + (a[i - 1] != b[j]));
          diagonal = above;
        }
      best = MIN (best, column[n_a]);
    }

  return best;
}

/**
 * drama_quest_weigh_context:
 * @self: a quest
 * @index: a text
 * @passage: a passage of it
 *
 * Compares what stands beside the passage with what stood beside the quote, in normal form
 * and as far as %DRAMA_QUEST_CONTEXT characters.
 *
 * Returns: how much of it differs
 */
DramaContext
drama_quest_weigh_context (const DramaQuest   *self,
                           DramaTextIndex     *index,
                           const DramaPassage *passage)
{
  const DramaNormal *normal = drama_text_index_get_normal (index);
  gunichar           was[DRAMA_QUEST_CONTEXT], is[2 * DRAMA_QUEST_CONTEXT];
  DramaContext       context;
  guint              n;

  context.n_before = gather (self->needle.bytes, self->needle.length, self->words_from, TRUE,
                             DRAMA_QUEST_CONTEXT, was);
  n = gather (normal->bytes, normal->length, passage->normal_from, TRUE, 2 * context.n_before,
              is);
  context.before = measure_distance (was, context.n_before, is, n);

  context.n_after = gather (self->needle.bytes, self->needle.length, self->words_to, FALSE,
                            DRAMA_QUEST_CONTEXT, was);
  n = gather (normal->bytes, normal->length, passage->normal_to, FALSE, 2 * context.n_after,
              is);
  context.after = measure_distance (was, context.n_after, is, n);

  return context;
}

static gboolean
stands_beside (const DramaQuest   *self,
               DramaTextIndex     *index,
               const DramaPassage *passage)
{
  const char *text = drama_text_index_get_text (index);
  gsize       size = drama_text_index_get_size (index);
  gsize       n_before = strlen (self->anchor.prefix), n_after = strlen (self->anchor.suffix);

  return passage->from >= n_before && size - passage->to >= n_after &&
         memcmp (text + passage->from - n_before, self->anchor.prefix, n_before) == 0 &&
         memcmp (text + passage->to, self->anchor.suffix, n_after) == 0;
}

/**
 * drama_quest_place:
 * @self: a quest
 * @index: a text
 * @passage: a passage of it that has the quote's words, in normal form
 *
 * Returns: the place, with what differs there
 */
DramaAnchorPlace
drama_quest_place (const DramaQuest   *self,
                   DramaTextIndex     *index,
                   const DramaPassage *passage)
{
  guint differences = DRAMA_DIFFERENCE_NONE;

  if (!passage->is_same)
    differences |= drama_normal_compare (self->anchor.exact, self->n_exact,
                                         drama_text_index_get_text (index) + passage->from,
                                         passage->to - passage->from);
  if (!stands_beside (self, index, passage))
    differences |= DRAMA_DIFFERENCE_CONTEXT;

  return (DramaAnchorPlace){
    .start = drama_text_index_to_offset (index, passage->from),
    .end = drama_text_index_to_offset (index, passage->to),
    .likeness = 1.0,
    .differences = (DramaDifference) differences,
  };
}
