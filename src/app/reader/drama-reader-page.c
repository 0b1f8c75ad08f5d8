/* drama-reader-page.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-anchor.h"
#include "drama-excerpts.h"
#include "drama-offset.h"
#include "drama-reader-page.h"

#include <glib/gi18n.h>
#include <string.h>

/* Words of the source that stand on the page in one piece. */
typedef struct
{
  gint64 source_start; /* code points */
  gint64 source_end;
  gint64 page_start; /* characters */
} Piece;

struct _DramaReaderPage
{
  char    *source;
  char    *text;
  gsize    text_length; /* bytes */
  gboolean whole;
  GArray  *offsets; /* of @text, for places in it */
  GArray  *pieces;  /* of Piece, ascending */
  GArray  *gaps;    /* of gint64, a start and an end each */
  GArray  *marks;   /* of DramaReaderMark, by their start */

  /* Of the piece that words were taken from last: made once for a long text. */
  DramaTextIndex *index; /* (nullable) */
  char           *indexed;
  gint64          indexed_from; /* characters */
  guint           n_lanes;
};

/* A quote of the source, wherever its tie is. */
typedef struct
{
  const DramaTieFields      *tie;
  const DramaEvidenceFields *evidence;
  DramaStanding              standing;
} Quote;

static void
clear_mark (gpointer data)
{
  DramaReaderMark *mark = data;

  g_free (mark->tie);
  g_free (mark->evidence);
}

static int
compare_quotes (gconstpointer a, gconstpointer b)
{
  const DramaAnchor *first = &((const Quote *) a)->evidence->anchor;
  const DramaAnchor *second = &((const Quote *) b)->evidence->anchor;

  if (first->start != second->start)
    return first->start < second->start ? -1 : 1;
  if (first->end != second->end)
    return first->end > second->end ? -1 : 1;

  return strcmp (((const Quote *) a)->evidence->id, ((const Quote *) b)->evidence->id);
}

/* By their place in the source. */
static GArray *
collect_quotes (const DramaDossier *dossier, const char *source)
{
  GArray *quotes = g_array_new (FALSE, FALSE, sizeof (Quote));

  for (guint i = 0; i < drama_dossier_get_n_ties (dossier); i++)
    {
      const DramaTie *tie = drama_dossier_get_tie (dossier, i);
      Quote           quote = { .tie = drama_tie_get_fields (tie) };
      gboolean        known = FALSE;

      for (guint k = 0; k < quote.tie->n_evidence; k++)
        {
          quote.evidence = drama_evidence_get_fields (quote.tie->evidence[k]);
          if (!g_str_equal (quote.evidence->source, source) || quote.evidence->unplaced)
            continue;
          if (!known)
            quote.standing = drama_standing_shown (dossier, tie);
          known = TRUE;
          g_array_append_val (quotes, quote);
        }
    }
  g_array_sort (quotes, compare_quotes);

  return quotes;
}

/* The place on the page of a place in the source; -1 where it is in a gap. */
static gint64
to_page (const DramaReaderPage *self, gint64 start, gint64 end)
{
  guint low = 0, high = self->pieces->len;

  while (low < high)
    {
      guint        middle = (low + high) / 2;
      const Piece *piece = &g_array_index (self->pieces, Piece, middle);

      if (piece->source_end < end)
        low = middle + 1;
      else
        high = middle;
    }
  if (low < self->pieces->len)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, low);

      if (piece->source_start <= start && end <= piece->source_end)
        return start - piece->source_start + piece->page_start;
    }

  return -1;
}

/* A quote is only marked where its very words stand. */
static gboolean
stands_there (const DramaReaderPage *self, const DramaAnchor *anchor, gint64 start)
{
  const char *at = drama_offset_table_pointer (self->offsets, self->text, start);
  gsize       length = strlen (anchor->exact);

  return at != NULL && (gsize) (self->text + self->text_length - at) >= length &&
         memcmp (at, anchor->exact, length) == 0;
}

/* An earlier mark that looks the same and stands in the same place: the same words are
 * often evidence of two ties. */
static const DramaReaderMark *
find_twin (const DramaReaderPage *self, const DramaReaderMark *mark)
{
  for (guint i = self->marks->len; i > 0; i--)
    {
      const DramaReaderMark *other = &g_array_index (self->marks, DramaReaderMark, i - 1);

      if (other->start != mark->start || other->end != mark->end)
        return NULL;
      if (other->standing == mark->standing && other->stance == mark->stance)
        return other;
    }

  return NULL;
}

void
drama_reader_page_mark (DramaReaderPage *self, const DramaDossier *dossier)
{
  g_autoptr (GArray) quotes = NULL;
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_return_if_fail (self != NULL && dossier != NULL);

  quotes = collect_quotes (dossier, self->source);
  g_array_set_size (self->marks, 0);
  for (guint i = 0; i < quotes->len; i++)
    {
      const Quote           *quote = &g_array_index (quotes, Quote, i);
      const DramaAnchor     *anchor = &quote->evidence->anchor;
      gint64                 start = to_page (self, anchor->start, anchor->end);
      DramaReaderMark        mark = { .standing = quote->standing };
      const DramaReaderMark *twin;

      if (start < 0 || !stands_there (self, anchor, start))
        continue;
      mark.stance = quote->evidence->stance;
      mark.start = start;
      mark.end = start + anchor->end - anchor->start;
      twin = find_twin (self, &mark);
      mark.twin = twin != NULL;
      if (twin != NULL)
        mark.lane = twin->lane;
      while (twin == NULL && mark.lane < ends->len &&
             g_array_index (ends, gint64, mark.lane) > start)
        mark.lane++;
      if (mark.lane == ends->len)
        g_array_append_val (ends, mark.end);
      g_array_index (ends, gint64, mark.lane) = mark.end;
      mark.tie = g_strdup (quote->tie->id);
      mark.evidence = g_strdup (quote->evidence->id);
      g_array_append_val (self->marks, mark);
    }
  self->n_lanes = ends->len;
}

static void
add_piece (DramaReaderPage *self, gint64 start, gint64 end, gint64 page_start)
{
  Piece piece = { start, end, page_start };

  g_array_append_val (self->pieces, piece);
}

static void
append_gap (DramaReaderPage *self, GString *text, gint64 *n_characters, gint64 length)
{
  g_autofree char *words = NULL;
  gint64           gap[2];

  if (length <= 0)
    return;

  /* Translators: stands between quoted passages of an article whose text is not at hand */
  words = g_strdup_printf (ngettext ("[… %u character not at hand …]",
                                     "[… %u characters not at hand …]",
                                     (gulong) MIN (length, G_MAXINT)),
                           (guint) MIN (length, G_MAXINT));
  gap[0] = *n_characters + (text->len > 0 ? 1 : 0);
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, words);
  gap[1] = gap[0] + g_utf8_strlen (words, -1);
  g_string_append_c (text, '\n');
  *n_characters = gap[1] + 1;
  g_array_append_vals (self->gaps, gap, 2);
}

/* What is known of the text, in order. */
static char *
join_passages (DramaReaderPage *self, const DramaDossier *dossier, gint64 length)
{
  g_autoptr (GArray) excerpts = drama_excerpts_collect (dossier, self->source);
  GString *text = g_string_new (NULL);
  gint64   n_characters = 0;
  gint64   reached = 0; /* in the source */

  for (guint i = 0; i < excerpts->len; i++)
    {
      const DramaExcerpt *excerpt = &g_array_index (excerpts, DramaExcerpt, i);

      /* One whose place nobody knows has none here either. */
      if (excerpt->start < reached || excerpt->end <= excerpt->start)
        continue;
      if (excerpt->start > reached || self->pieces->len == 0)
        {
          append_gap (self, text, &n_characters, excerpt->start - reached);
          add_piece (self, excerpt->start, excerpt->start, n_characters);
        }
      g_string_append (text, excerpt->text);
      n_characters += excerpt->end - excerpt->start;
      reached = excerpt->end;
      g_array_index (self->pieces, Piece, self->pieces->len - 1).source_end = reached;
    }
  append_gap (self, text, &n_characters, length - reached);

  return g_string_free (text, FALSE);
}

/* NULL where there is no such source. */
DramaReaderPage *
drama_reader_page_new (const DramaDossier *dossier, const char *source)
{
  DramaReaderPage         *self;
  DramaSource             *record;
  const DramaSourceFields *fields;

  g_return_val_if_fail (dossier != NULL && source != NULL, NULL);

  record = drama_dossier_find_source (dossier, source, NULL);
  if (record == NULL)
    return NULL;

  fields = drama_source_get_fields (record);
  self = g_new0 (DramaReaderPage, 1);
  self->source = g_strdup (source);
  self->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  self->gaps = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->marks = g_array_new (FALSE, TRUE, sizeof (DramaReaderMark));
  g_array_set_clear_func (self->marks, clear_mark);
  self->whole = fields->text != NULL;
  if (self->whole)
    {
      self->text = g_strdup (fields->text);
      add_piece (self, 0, g_utf8_strlen (self->text, -1), 0);
    }
  else
    self->text = join_passages (self, dossier, fields->length);
  self->text_length = strlen (self->text);
  self->offsets = drama_offset_table_new (self->text);
  drama_reader_page_mark (self, dossier);

  return self;
}

void
drama_reader_page_free (DramaReaderPage *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->pieces);
  g_array_unref (self->gaps);
  g_array_unref (self->marks);
  g_array_unref (self->offsets);
  g_clear_pointer (&self->index, drama_text_index_unref);
  g_free (self->indexed);
  g_free (self->text);
  g_free (self->source);
  g_free (self);
}

const char *
drama_reader_page_get_source (const DramaReaderPage *self)
{
  return self->source;
}

const char *
drama_reader_page_get_text (const DramaReaderPage *self)
{
  return self->text;
}

gboolean
drama_reader_page_is_whole (const DramaReaderPage *self)
{
  return self->whole;
}

guint
drama_reader_page_get_n_marks (const DramaReaderPage *self)
{
  return self->marks->len;
}

const DramaReaderMark *
drama_reader_page_get_mark (const DramaReaderPage *self, guint index)
{
  g_return_val_if_fail (index < self->marks->len, NULL);

  return &g_array_index (self->marks, DramaReaderMark, index);
}

/* NULL where it does not stand on this page. */
const DramaReaderMark *
drama_reader_page_find_mark (const DramaReaderPage *self, const char *evidence)
{
  for (guint i = 0; i < self->marks->len; i++)
    if (g_str_equal (g_array_index (self->marks, DramaReaderMark, i).evidence, evidence))
      return &g_array_index (self->marks, DramaReaderMark, i);

  return NULL;
}

guint
drama_reader_page_get_n_lanes (const DramaReaderPage *self)
{
  return self->n_lanes;
}

gboolean
drama_reader_page_is_stale (const DramaReaderPage *self, const DramaDossier *dossier)
{
  DramaSource             *record = drama_dossier_find_source (dossier, self->source, NULL);
  const DramaSourceFields *fields;
  g_autoptr (DramaReaderPage) fresh = NULL;

  if (record == NULL)
    return TRUE;

  fields = drama_source_get_fields (record);
  if (self->whole || fields->text != NULL)
    return fields->text == NULL || !self->whole || !g_str_equal (fields->text, self->text);

  fresh = drama_reader_page_new (dossier, self->source);

  return !g_str_equal (fresh->text, self->text);
}

static gboolean
quotes_source (const DramaTie *tie, const char *source)
{
  const DramaTieFields *fields = drama_tie_get_fields (tie);

  for (guint i = 0; i < fields->n_evidence; i++)
    if (g_str_equal (drama_evidence_get_fields (fields->evidence[i])->source, source))
      return TRUE;

  return FALSE;
}

gboolean
drama_reader_page_is_touched (const DramaReaderPage *self,
                              const DramaDossier    *before,
                              const DramaDossier    *after)
{
  guint n_before = drama_dossier_get_n_ties (before), n_after = drama_dossier_get_n_ties (after);

  /* A standing depends on who published what else. */
  if (!drama_dossier_shares_sources (before, after))
    return TRUE;
  if (drama_dossier_shares_ties (before, after))
    return FALSE;

  for (guint i = 0, k = 0; i < n_before || k < n_after;)
    {
      const DramaTie *was = i < n_before ? drama_dossier_get_tie (before, i) : NULL;
      const DramaTie *is = k < n_after ? drama_dossier_get_tie (after, k) : NULL;
      int             order = 0;

      if (was == NULL || is == NULL)
        order = was == NULL ? 1 : -1;
      else if (was != is)
        order = strcmp (drama_tie_get_fields (was)->id, drama_tie_get_fields (is)->id);
      if (was != is && ((order <= 0 && quotes_source (was, self->source)) ||
                        (order >= 0 && quotes_source (is, self->source))))
        return TRUE;
      i += order <= 0;
      k += order >= 0;
    }

  return FALSE;
}

gint64
drama_reader_page_get_length (const DramaReaderPage *self)
{
  return drama_offset_table_of (self->offsets, self->text, self->text_length);
}

/* NULL beyond the end. */
const char *
drama_reader_page_find (const DramaReaderPage *self, gint64 character)
{
  return drama_offset_table_pointer (self->offsets, self->text, character);
}

/* Whether the words stand there, whatever their capitals; both end in a zero. */
static gboolean
stands_at (const char *at, const gunichar *words)
{
  for (; *words != 0; words++, at = g_utf8_next_char (at))
    if (*at == '\0' || g_unichar_tolower (g_utf8_get_char (at)) != *words)
      return FALSE;

  return TRUE;
}

gboolean
drama_reader_page_search (const DramaReaderPage *self,
                          const char            *words,
                          gint64                 from,
                          gboolean               forward,
                          gint64                *start,
                          gint64                *end)
{
  g_autofree char     *lower = g_utf8_strdown (words, -1);
  glong                length = 0;
  g_autofree gunichar *wanted = g_utf8_to_ucs4_fast (lower, -1, &length);
  const char          *at = drama_reader_page_find (self, from);

  g_return_val_if_fail (length > 0, FALSE);

  if (at == NULL || (!forward && at == self->text))
    return FALSE;
  if (!forward)
    at = g_utf8_prev_char (at);
  for (;;)
    {
      if (stands_at (at, wanted))
        {
          *start = drama_offset_table_of (self->offsets, self->text, (gsize) (at - self->text));
          *end = *start + length;
          return TRUE;
        }
      if (forward ? *at == '\0' : at == self->text)
        return FALSE;
      at = forward ? g_utf8_next_char (at) : g_utf8_prev_char (at);
    }
}

gboolean
drama_reader_page_to_source (const DramaReaderPage *self,
                             gint64                 start,
                             gint64                 end,
                             gint64                *source_start,
                             gint64                *source_end)
{
  for (guint i = 0; i < self->pieces->len && start < end; i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);
      gint64       length = piece->source_end - piece->source_start;

      if (start >= piece->page_start && end <= piece->page_start + length)
        {
          *source_start = start - piece->page_start + piece->source_start;
          *source_end = end - piece->page_start + piece->source_start;
          return TRUE;
        }
    }

  return FALSE;
}

/* What stands before and after words that are taken from a passage is what is known of
 * the source: the name of a gap is no text. */
static DramaTextIndex *
get_index (DramaReaderPage *self, gint64 start, gint64 *from)
{
  const Piece *piece = &g_array_index (self->pieces, Piece, 0);
  const char  *first, *last;

  for (guint i = 1; i < self->pieces->len; i++)
    if (g_array_index (self->pieces, Piece, i).page_start <= start)
      piece = &g_array_index (self->pieces, Piece, i);
  *from = piece->page_start;
  if (self->index != NULL && self->indexed_from == piece->page_start)
    return self->index;

  g_clear_pointer (&self->index, drama_text_index_unref);
  g_free (self->indexed);
  first = drama_reader_page_find (self, piece->page_start);
  last = drama_reader_page_find (self,
                                 piece->page_start + piece->source_end - piece->source_start);
  self->indexed = g_strndup (first, (gsize) (last - first));
  self->indexed_from = piece->page_start;
  self->index = drama_text_index_new (self->indexed);

  return self->index;
}

gboolean
drama_reader_page_take (DramaReaderPage *self,
                        gint64           start,
                        gint64           end,
                        gint64          *source_start,
                        gint64          *source_end,
                        char           **exact,
                        char           **prefix,
                        char           **suffix)
{
  DramaTextIndex *index;
  gint64          from;

  g_return_val_if_fail (self != NULL, FALSE);

  if (!drama_reader_page_to_source (self, start, end, source_start, source_end))
    return FALSE;

  /* Words that nothing singles out are a quote as good as any while the text is the same. */
  index = get_index (self, start, &from);
  drama_anchor_take (index, start - from, end - from, exact, prefix, suffix);

  return TRUE;
}

const GArray *
drama_reader_page_get_gaps (const DramaReaderPage *self)
{
  return self->gaps;
}
