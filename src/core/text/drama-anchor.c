/* drama-anchor.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finding a quote again as the W3C Web Annotation Data Model (2017, 4.2.4 and
 * 4.2.5) describes it, with one difference: where the recommendation leaves it
 * to the reader which of several matches is meant, here a person decides.
 *
 * What is told without asking, exact and moved, must be true.  A passage may
 * stand twice in the text it was taken from, and one of the two may be gone
 * since; the other, now alone, is not it.  Nothing in the new text tells the
 * two apart but what stood beside the quote.  So a quote has *moved* only
 *   - where its words stand between the same neighbours, and only once so; or
 *   - where it brought no neighbours with it, and its words stand only once; or
 *   - where the text it was taken from is at hand, and its words stood only once
 *     in that and stand only once in this.
 * At its own place it may stand with other neighbours if they are still more
 * like the old ones than like anything else, for a text that was edited beside
 * a quote has not taken the quote away.  Everything else is *proposed*. */
#include "drama-anchor.h"

#include "drama-quest.h"

#include <string.h>

/* At its own place a quote is itself while half of what stands on either side is as it was;
 * among twins, while three quarters of what stands on both sides are. */
#define ALONE_LIKENESS 0.5
#define TWIN_LIKENESS  0.75

static gboolean
is_at_place (const DramaAnchor *self,
             const char        *text,
             gsize              size,
             gsize              at)
{
  gsize n_exact = strlen (self->exact);
  gsize n_before = self->prefix != NULL ? strlen (self->prefix) : 0;
  gsize n_after = self->suffix != NULL ? strlen (self->suffix) : 0;

  return at >= n_before && size - at >= n_exact && size - at - n_exact >= n_after &&
         memcmp (text + at, self->exact, n_exact) == 0 &&
         (n_before == 0 || memcmp (text + at - n_before, self->prefix, n_before) == 0) &&
         (n_after == 0 || memcmp (text + at + n_exact, self->suffix, n_after) == 0);
}

static void
accept (const DramaQuest   *quest,
        DramaTextIndex     *index,
        const DramaPassage *passage,
        DramaAnchorResult  *result)
{
  DramaAnchorPlace place = drama_quest_place (quest, index, passage);
  gboolean         is_exact = passage->is_same && place.start == quest->anchor.start;

  result->state = is_exact ? DRAMA_ANCHOR_EXACT : DRAMA_ANCHOR_MOVED;
  result->n_places = 1;
  result->places[0] = place;
}

static void
propose_all (const DramaQuest   *quest,
             DramaTextIndex     *index,
             const DramaPassage *passages,
             guint               n,
             DramaAnchorResult  *result)
{
  result->state = DRAMA_ANCHOR_PROPOSED;
  result->is_ambiguous = TRUE;
  result->n_places = MIN (n, DRAMA_ANCHOR_MAX_PLACES);
  for (guint i = 0; i < result->n_places; i++)
    result->places[i] = drama_quest_place (quest, index, &passages[i]);
}

/* Whether the words, with or without their context, stood only once where they come from. */
static gboolean
stood_once (const DramaQuest *quest,
            DramaTextIndex   *origin,
            gboolean          with_context)
{
  DramaPassage passages[2];
  gboolean     is_complete;

  return drama_quest_find (quest, origin, with_context, 2, passages, &is_complete) == 1 &&
         is_complete;
}

/* The words stand between their neighbours, @n times. */
static void
choose_fitting (const DramaQuest   *quest,
                DramaTextIndex     *index,
                DramaTextIndex     *origin,
                const DramaPassage *passages,
                guint               n,
                gboolean            is_complete,
                DramaAnchorResult  *result)
{
  const DramaPassage *same = NULL;
  guint               n_same = 0;

  for (guint i = 0; i < n; i++)
    if (passages[i].is_same)
      {
        same = &passages[i];
        n_same++;
        if (drama_text_index_to_offset (index, same->from) == quest->anchor.start)
          {
            accept (quest, index, same, result);
            return;
          }
      }

  if (!is_complete || (n > 1 && n_same != 1) ||
      (origin != NULL && !stood_once (quest, origin, TRUE)))
    propose_all (quest, index, passages, n, result);
  else
    accept (quest, index, n_same == 1 ? same : &passages[0], result);
}

static double
get_likeness (guint n,
              guint different)
{
  return n > 0 ? 1.0 - (double) different / n : 1.0;
}

/* Whether what stands beside the passage at the quote's own place, passage @at of @n, shows
 * that it is the quote. */
static gboolean
is_itself (const DramaQuest   *quest,
           DramaTextIndex     *index,
           const DramaPassage *passages,
           guint               n,
           guint               at)
{
  DramaContext here = drama_quest_weigh_context (quest, index, &passages[at]);
  double       before = get_likeness (here.n_before, here.before);
  double       after = get_likeness (here.n_after, here.after);

  if (n == 1)
    return (here.n_before > 0 && before >= ALONE_LIKENESS) ||
           (here.n_after > 0 && after >= ALONE_LIKENESS);

  if (before < TWIN_LIKENESS || after < TWIN_LIKENESS)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (i != at)
      {
        DramaContext there = drama_quest_weigh_context (quest, index, &passages[i]);

        if (there.before + there.after <= here.before + here.after)
          return FALSE;
      }

  return TRUE;
}

/* The words stand in the text @n times, yet nowhere between their neighbours. */
static gboolean
choose_strange (const DramaQuest   *quest,
                DramaTextIndex     *index,
                DramaTextIndex     *origin,
                const DramaPassage *passages,
                guint               n,
                DramaAnchorResult  *result)
{
  for (guint i = 0; i < n; i++)
    if (drama_text_index_to_offset (index, passages[i].from) == quest->anchor.start &&
        is_itself (quest, index, passages, n, i))
      {
        accept (quest, index, &passages[i], result);
        return TRUE;
      }

  if (n == 1 && origin != NULL && stood_once (quest, origin, FALSE))
    {
      accept (quest, index, &passages[0], result);
      return TRUE;
    }

  return FALSE;
}

static void
search (const DramaAnchor *self,
        DramaTextIndex    *index,
        DramaTextIndex    *origin,
        volatile gint     *cancel,
        DramaAnchorResult *result)
{
  DramaQuest   quest;
  DramaPassage passages[DRAMA_QUEST_MAX_TWINS];
  gboolean     is_complete;
  guint        n;

  drama_quest_init (&quest, self);
  n = drama_quest_find (&quest, index, TRUE, DRAMA_QUEST_MAX_TWINS, passages, &is_complete);
  if (n > 0)
    {
      choose_fitting (&quest, index, origin, passages, n, is_complete, result);
      drama_quest_clear (&quest);
      return;
    }

  n = drama_quest_find (&quest, index, FALSE, DRAMA_QUEST_MAX_TWINS, passages, &is_complete);
  if (!is_complete || !choose_strange (&quest, index, origin, passages, n, result))
    {
      drama_quest_propose (&quest, index, cancel, result);
      if (result->state == DRAMA_ANCHOR_LOST && n > 0)
        propose_all (&quest, index, passages, n, result);
    }
  drama_quest_clear (&quest);
}

/**
 * drama_anchor_find_with_index:
 * @self: a quote and its place
 * @index: what may be the text it was taken from
 * @origin: (nullable): the text it was certainly taken from, where that is at hand
 * @cancel: (nullable): the search ends soon after another thread sets it to other than 0;
 *   a quote not found by then is lost
 * @result: (out caller-allocates) (optional): where it was found and what differs there
 *
 * Never guesses: exact and moved are certain as far as the quote's context, together with its
 * words, stood once in the text it was taken from; drama_anchor_take() sees to that.  A quote
 * in its place between its neighbours costs the logarithm of the text, one that moved little
 * more, and one that must be searched by likeness what drama_quest_propose() says.
 *
 * Returns: what became of the quote
 */
DramaAnchorState
drama_anchor_find_with_index (const DramaAnchor *self,
                              DramaTextIndex    *index,
                              DramaTextIndex    *origin,
                              volatile gint     *cancel,
                              DramaAnchorResult *result)
{
  DramaAnchorResult own = { .state = DRAMA_ANCHOR_LOST };
  gsize             at;

  g_return_val_if_fail (self != NULL && index != NULL, DRAMA_ANCHOR_LOST);

  if (self->exact != NULL && *self->exact != '\0')
    {
      const char *text = drama_text_index_get_text (index);
      gsize       size = drama_text_index_get_size (index);

      if (drama_text_index_to_byte (index, self->start, &at) &&
          is_at_place (self, text, size, at))
        {
          own.state = DRAMA_ANCHOR_EXACT;
          own.n_places = 1;
          own.places[0].start = self->start;
          own.places[0].end = self->start + g_utf8_strlen (self->exact, -1);
          own.places[0].likeness = 1.0;
        }
      else
        search (self, index, origin, cancel, &own);
    }

  if (result != NULL)
    *result = own;

  return own.state;
}

/**
 * drama_anchor_find:
 * @self: a quote and its place
 * @text: valid UTF-8, what may be the text it was taken from
 * @found: (out) (optional): where the quote begins, or is proposed to begin, in code points;
 *   untouched where lost
 *
 * The same as drama_anchor_find_with_index() for a single quote.  Who has several makes the
 * index once.
 *
 * Returns: what became of the quote
 */
DramaAnchorState
drama_anchor_find (const DramaAnchor *self,
                   const char        *text,
                   gint64            *found)
{
  g_autoptr (DramaTextIndex) index = NULL;
  DramaAnchorResult result;

  g_return_val_if_fail (self != NULL && text != NULL, DRAMA_ANCHOR_LOST);

  index = drama_text_index_new (text);
  drama_anchor_find_with_index (self, index, NULL, NULL, &result);
  if (found != NULL && result.n_places > 0)
    *found = result.places[0].start;

  return result.state;
}

/**
 * drama_anchor_find_all:
 * @anchors: (array length=n_anchors): quotes and their places
 * @n_anchors: how many
 * @index: what may be the text they were taken from
 * @origin: (nullable): the text they were certainly taken from, where that is at hand
 * @cancel: (nullable): all ends soon after another thread sets it to other than 0
 * @progress: (nullable) (scope call): called after each quote
 * @user_data: for @progress
 * @results: (out caller-allocates) (array length=n_anchors): what became of each
 *
 * drama_anchor_find_with_index() for each in turn; made for a worker, which shares nothing
 * with other threads but @index, @origin and @cancel.
 *
 * Returns: %FALSE where it was cancelled; then only the results told to @progress hold
 */
gboolean
drama_anchor_find_all (const DramaAnchor  *anchors,
                       guint               n_anchors,
                       DramaTextIndex     *index,
                       DramaTextIndex     *origin,
                       volatile gint      *cancel,
                       DramaAnchorProgress progress,
                       gpointer            user_data,
                       DramaAnchorResult  *results)
{
  g_return_val_if_fail ((anchors != NULL && results != NULL) || n_anchors == 0, FALSE);

  for (guint i = 0; i < n_anchors; i++)
    {
      if (cancel != NULL && g_atomic_int_get (cancel) != 0)
        return FALSE;
      drama_anchor_find_with_index (&anchors[i], index, origin, cancel, &results[i]);
      if (cancel != NULL && g_atomic_int_get (cancel) != 0)
        return FALSE;
      if (progress != NULL)
        progress (i + 1, n_anchors, user_data);
    }

  return TRUE;
}
