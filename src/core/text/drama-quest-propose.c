/* drama-quest-propose.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is most like the quote.  First a guess, which only makes the rest cheap:
 * where the quote's grams gather on one diagonal, and where its context stands,
 * the text is searched closely (seed and extend).  The best found bounds the
 * differences that are still of interest, and then all passages within the
 * bound are found: by the pieces of the words of which at least one must have
 * stayed whole (S. Wu and U. Manber, Fast text searching allowing errors, 1992,
 * doi:10.1145/135239.135244), or, where pieces would be too short or too
 * frequent, by what a sieve leaves of the text, or else from end to end. */
#include "drama-quest.h"

#include "drama-alike.h"

#include <stdlib.h>
#include <string.h>

#define MAX_SEED_PLACES 64    /* a gram more frequent than this tells nothing */
#define MAX_SEEDS       65536 /* of all grams together */
#define MAX_DIAGONALS   4
#define MAX_CONTEXTS    4

/* Passages are as good as each other where they differ by one character in so many, and one. */
#define NEARLY 50

/* A stretch of the text's normal form. */
typedef DramaStretch Window;

typedef struct
{
  const DramaQuest  *quest;
  const DramaNormal *normal;
  const DramaGrams  *grams;
  const char        *words;
  gsize              length; /* bytes of @words */
  DramaAlike        *alike;
  guint              limit;  /* the most differences that are not lost */
  guint              margin; /* so much worse is nearly as good */
  DramaTextIndex    *index;
  volatile gint     *cancel;
} Search;

static gboolean
begins_character (const char *at)
{
  return ((guchar) *at & 0xc0) != 0x80;
}

/* Clamps to the text and widens to whole characters. */
static Window
fit_window (const Search *search,
            gint64        from,
            gint64        to)
{
  gint64 length = (gint64) search->normal->length;
  Window window = { (gsize) CLAMP (from, 0, length), (gsize) CLAMP (to, 0, length) };

  while (window.from > 0 && !begins_character (search->normal->bytes + window.from))
    window.from--;
  while (window.to < search->normal->length &&
         !begins_character (search->normal->bytes + window.to))
    window.to++;

  return window;
}

static gboolean
search_window (const Search   *search,
               Window          window,
               guint           limit,
               DramaAlikeHits *hits)
{
  return drama_alike_search (search->alike, search->normal->bytes, window.from, window.to, limit,
                             search->margin, hits, search->cancel);
}

/* Bytes by which a passage with @limit differences may be longer than the words. */
static gint64
get_slack (guint limit)
{
  return 4 * (gint64) limit + 4;
}

static int
compare_numbers (const void *a,
                 const void *b)
{
  gint64 number_a = *(const gint64 *) a, number_b = *(const gint64 *) b;

  return (number_a > number_b) - (number_a < number_b);
}

/* For each gram the quote shares with the text: where the quote would begin. */
static GArray *
list_diagonals (const Search *search)
{
  GArray *diagonals = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (gsize at = 0; at + DRAMA_GRAM_LENGTH <= search->length && diagonals->len < MAX_SEEDS; at++)
    {
      const guint32 *samples;
      guint          n = drama_grams_lookup (search->grams, search->words + at, &samples);

      for (guint i = 0; n <= MAX_SEED_PLACES && i < n; i++)
        {
          gsize  place = (gsize) samples[i] * DRAMA_GRAM_STRIDE;
          gint64 diagonal = (gint64) place - (gint64) at;

          if (memcmp (search->normal->bytes + place, search->words + at, DRAMA_GRAM_LENGTH) == 0)
            g_array_append_val (diagonals, diagonal);
        }
    }
  g_array_sort (diagonals, compare_numbers);

  return diagonals;
}

/* The few stretches in which most diagonals gather. */
static gboolean
search_diagonals (const Search   *search,
                  DramaAlikeHits *hits)
{
  g_autoptr (GArray) diagonals = list_diagonals (search);
  gint64 spread = 2 * (gint64) search->limit + 16;
  guint  starts[MAX_DIAGONALS], votes[MAX_DIAGONALS], n = 0;

  for (guint i = 0, next = 0; i < diagonals->len; i = next)
    {
      gint64 first = g_array_index (diagonals, gint64, i);
      guint  at;

      while (next < diagonals->len && g_array_index (diagonals, gint64, next) - first <= spread)
        next++;
      for (at = n; at > 0 && next - i > votes[at - 1]; at--)
        if (at < MAX_DIAGONALS)
          {
            starts[at] = starts[at - 1];
            votes[at] = votes[at - 1];
          }
      if (at == MAX_DIAGONALS)
        continue;
      starts[at] = i;
      votes[at] = next - i;
      n = MIN (n + 1, MAX_DIAGONALS);
    }

  for (guint i = 0; i < n; i++)
    {
      gint64 first = g_array_index (diagonals, gint64, starts[i]);
      gint64 slack = get_slack (search->limit);

      if (!search_window (search,
                          fit_window (search, first - slack,
                                      first + (gint64) search->length + spread + slack),
                          search->limit, hits))
        return FALSE;
    }

  return TRUE;
}

/* Right behind what stood before the quote, and right before what stood behind it. */
static gboolean
search_contexts (const Search   *search,
                 DramaAlikeHits *hits)
{
  const DramaQuest *quest = search->quest;
  gsize             before = quest->words_from, after = quest->needle.length - quest->words_to;
  gint64            reach = (gint64) search->length + get_slack (search->limit);
  gsize             places[MAX_CONTEXTS];
  guint             n = 0;

  if (before >= DRAMA_GRAM_ENOUGH)
    n = drama_grams_find (search->grams, quest->needle.bytes, before, MAX_CONTEXTS, places);
  for (guint i = 0; i < n && n < MAX_CONTEXTS; i++)
    {
      gint64 from = (gint64) (places[i] + before);

      if (!search_window (search, fit_window (search, from, from + reach), search->limit, hits))
        return FALSE;
    }

  n = 0;
  if (after >= DRAMA_GRAM_ENOUGH)
    n = drama_grams_find (search->grams, quest->needle.bytes + quest->words_to, after,
                          MAX_CONTEXTS, places);
  for (guint i = 0; i < n && n < MAX_CONTEXTS; i++)
    {
      gint64 to = (gint64) places[i];

      if (!search_window (search, fit_window (search, to - reach, to), search->limit, hits))
        return FALSE;
    }

  return TRUE;
}

static int
compare_windows (const void *a,
                 const void *b)
{
  const Window *window_a = a, *window_b = b;

  return (window_a->from > window_b->from) - (window_a->from < window_b->from);
}

/* With at most @limit differences one of @limit + 1 pieces is whole: all stretches around
 * those.  %NULL where that would be no help. */
static GArray *
list_windows (const Search *search,
              guint         limit)
{
  g_autoptr (GArray) windows = g_array_new (FALSE, FALSE, sizeof (Window));
  gint64 reach = (gint64) search->length + get_slack (limit);
  gsize  from = 0;

  if (search->length / ((gsize) limit + 1) < DRAMA_GRAM_ENOUGH + 2)
    return NULL;

  for (guint i = 0; i <= limit; i++)
    {
      gsize places[MAX_SEED_PLACES];
      gsize to = search->length * ((gsize) i + 1) / ((gsize) limit + 1);
      guint n;

      while (to < search->length && !begins_character (search->words + to))
        to++;
      n = drama_grams_find (search->grams, search->words + from, to - from, MAX_SEED_PLACES,
                            places);
      if (n == MAX_SEED_PLACES)
        return NULL;
      for (guint j = 0; j < n; j++)
        {
          gint64 start = (gint64) places[j] - (gint64) from;
          Window window = fit_window (search, start - get_slack (limit), start + reach);

          g_array_append_val (windows, window);
        }
      from = to;
    }
  g_array_sort (windows, compare_windows);

  return g_steal_pointer (&windows);
}

static gboolean
search_pieces (const Search   *search,
               const GArray   *windows,
               guint           limit,
               DramaAlikeHits *hits)
{
  for (guint i = 0, next; i < windows->len; i = next)
    {
      Window whole = g_array_index (windows, Window, i);

      for (next = i + 1; next < windows->len; next++)
        {
          Window window = g_array_index (windows, Window, next);

          if (window.from > whole.to)
            break;
          whole.to = MAX (whole.to, window.to);
        }
      if (!search_window (search, whole, limit, hits))
        return FALSE;
    }

  return TRUE;
}

/* All stretches that the sieve leaves; %NULL where those are no help. */
static GArray *
sift (const Search *search,
      guint         limit)
{
  g_autoptr (GArray) windows = g_array_new (FALSE, FALSE, sizeof (Window));
  gsize all = 0;

  if (!drama_sieve (drama_text_index_get_letters (search->index), search->words, search->length,
                    limit, windows, search->cancel))
    return NULL;
  for (guint i = 0; i < windows->len; i++)
    all += g_array_index (windows, Window, i).to - g_array_index (windows, Window, i).from;
  if (all > 4 * search->normal->length)
    return NULL;
  g_array_sort (windows, compare_windows);

  return g_steal_pointer (&windows);
}

/* All that is within the margin of the best. */
static gboolean
search_everywhere (const Search   *search,
                   guint           limit,
                   DramaAlikeHits *hits)
{
  g_autoptr (GArray) windows = list_windows (search, limit);

  if (windows == NULL)
    windows = sift (search, limit);
  if (search->cancel != NULL && g_atomic_int_get (search->cancel) != 0)
    return FALSE;
  if (windows != NULL)
    return search_pieces (search, windows, limit, hits);

  return search_window (search, (Window){ 0, search->normal->length }, limit, hits);
}

/* A place, and how far words and context together are from the quote's. */
typedef struct
{
  DramaAnchorPlace place;
  DramaAlikeHit    hit;
  guint            total;
} Proposal;

/* Letters keep their marks: where a hit begins or ends within one, the rest of it counts as
 * different too. */
static void
widen (const Search  *search,
       DramaAlikeHit *hit,
       DramaPassage  *passage)
{
  const char *bytes = search->normal->bytes;

  while (!drama_normal_raw_start (search->normal, hit->from, &passage->from))
    {
      hit->from = (gsize) (g_utf8_prev_char (bytes + hit->from) - bytes);
      hit->distance++;
    }
  while (!drama_normal_raw_end (search->normal, hit->to, &passage->to))
    {
      hit->to = (gsize) (g_utf8_next_char (bytes + hit->to) - bytes);
      hit->distance++;
    }
  passage->normal_from = hit->from;
  passage->normal_to = hit->to;
}

static Proposal
weigh_hit (const Search   *search,
           DramaTextIndex *index,
           DramaAlikeHit   hit)
{
  DramaPassage passage = { 0 };
  DramaContext context;
  Proposal     proposal;
  guint        length = drama_alike_get_length (search->alike);

  widen (search, &hit, &passage);
  context = drama_quest_weigh_context (search->quest, index, &passage);
  passage.is_same = hit.distance > 0; /* spares a comparison that would mean nothing */
  proposal.place = drama_quest_place (search->quest, index, &passage);
  if (hit.distance > 0)
    proposal.place.differences |= DRAMA_DIFFERENCE_WORDS;
  proposal.place.likeness = 1.0 - (double) hit.distance / length;
  proposal.hit = hit;
  proposal.total = hit.distance + context.before + context.after;

  return proposal;
}

static int
compare_proposals (const void *a,
                   const void *b)
{
  const Proposal *proposal_a = a, *proposal_b = b;

  if (proposal_a->total != proposal_b->total)
    return proposal_a->total < proposal_b->total ? -1 : 1;
  if (proposal_a->hit.distance != proposal_b->hit.distance)
    return proposal_a->hit.distance < proposal_b->hit.distance ? -1 : 1;
  if (proposal_a->place.start != proposal_b->place.start)
    return proposal_a->place.start < proposal_b->place.start ? -1 : 1;

  return (proposal_a->place.end > proposal_b->place.end) -
         (proposal_a->place.end < proposal_b->place.end);
}

/* Whether a better place already holds most of this one. */
static gboolean
is_taken (const DramaAnchorResult *result,
          const DramaAnchorPlace  *place)
{
  for (guint i = 0; i < result->n_places; i++)
    {
      const DramaAnchorPlace *taken = &result->places[i];
      gint64                  from = MAX (taken->start, place->start);
      gint64                  to = MIN (taken->end, place->end);

      if (2 * (to - from) > MIN (taken->end - taken->start, place->end - place->start))
        return TRUE;
    }

  return FALSE;
}

static void
fill_result (const Search         *search,
             DramaTextIndex       *index,
             const DramaAlikeHits *near,
             const DramaAlikeHits *best,
             DramaAnchorResult    *result)
{
  Proposal proposals[2 * DRAMA_ALIKE_MAX_HITS];
  guint    n = 0, first = 0;

  for (guint i = 0; i < near->n; i++)
    proposals[n++] = weigh_hit (search, index, near->hits[i]);
  for (guint i = 0; i < best->n; i++)
    if (best->hits[i].distance <= best->hits[0].distance + search->margin)
      proposals[n++] = weigh_hit (search, index, best->hits[i]);
  qsort (proposals, n, sizeof *proposals, compare_proposals);

  for (guint i = 0; i < n && result->n_places < DRAMA_ANCHOR_MAX_PLACES; i++)
    {
      if (proposals[i].hit.distance > search->limit || is_taken (result, &proposals[i].place))
        continue;
      if (result->n_places == 0)
        first = proposals[i].total;
      else if (proposals[i].total <= first + search->margin)
        result->is_ambiguous = TRUE;
      result->places[result->n_places++] = proposals[i].place;
    }
  if (result->n_places > 0)
    result->state = DRAMA_ANCHOR_PROPOSED;
}

/**
 * drama_quest_propose:
 * @self: a quest
 * @index: the text to search
 * @cancel: (nullable): the search ends soon after another thread sets it to other than 0
 * @result: (inout): a result that says lost and nothing else; it is left so where nothing in
 *   the text is like the quote or the search was cancelled
 *
 * Finds where the text is most like the quote.  The likeness of the best words is exact; the
 * places are in the order of words and context together.  At most n * m / 64 steps for n
 * characters of text and m of the quote, m up to %DRAMA_ALIKE_MAX_LENGTH; a longer quote is
 * not searched, and the result says so.
 */
void
drama_quest_propose (const DramaQuest  *self,
                     DramaTextIndex    *index,
                     volatile gint     *cancel,
                     DramaAnchorResult *result)
{
  const char    *words = self->needle.bytes + self->words_from;
  DramaAlikeHits near = { .n = 0 }, guess = { .n = 0 }, best = { .n = 0 };
  Search         search = { .quest = self, .words = words, .index = index, .cancel = cancel };
  g_autoptr (DramaAlike) alike = NULL;
  guint length, limit;

  search.length = self->words_to - self->words_from;
  search.normal = drama_text_index_get_normal (index);
  search.grams = drama_text_index_get_grams (index);
  search.alike = alike = drama_alike_new (words, search.length);
  if (alike == NULL || drama_normal_lead (self->anchor.exact, self->n_exact) == self->n_exact)
    {
      result->is_unsearched = alike == NULL && search.length > 0;
      return;
    }

  length = drama_alike_get_length (alike);
  search.limit = (guint) (length * (1.0 - DRAMA_ANCHOR_LOST_BELOW) + 1e-9);
  search.margin = length / NEARLY + 1;
  if (!search_contexts (&search, &near) || !search_diagonals (&search, &guess))
    return;

  limit = search.limit;
  if (near.n > 0)
    limit = MIN (limit, near.hits[0].distance + search.margin);
  if (guess.n > 0)
    limit = MIN (limit, guess.hits[0].distance + search.margin);
  if (search_everywhere (&search, limit, &best))
    fill_result (&search, index, &near, &best, result);
}
