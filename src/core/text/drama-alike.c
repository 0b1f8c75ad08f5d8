/* drama-alike.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Approximate search by the edit distance of Levenshtein, 64 rows of the
 * dynamic program in one machine word: G. Myers, A fast bit-vector algorithm
 * for approximate string matching based on dynamic programming, 1999,
 * doi:10.1145/316542.316550; several words one above the other, of which only
 * those are computed that can still come to something (E. Ukkonen, Finding
 * approximate patterns in strings, 1985, doi:10.1016/0196-6774(85)90023-9),
 * with the formulas of H. Hyyrö, A bit-vector algorithm for computing
 * Levenshtein and Damerau edit distances, 2003.
 *
 * Costs, for n characters of text and m of words: n * m / 64 steps of some
 * fifteen instructions at most, n * k / 64 on average where only k differences
 * are allowed. */
#include "drama-alike.h"

#include <string.h>

#define WORD         64
#define BOTTOM_BIT   (G_GUINT64_CONSTANT (1) << (WORD - 1))
#define CANCEL_EVERY 65536 /* characters */

struct _DramaAlike
{
  gunichar   *letters;
  guint       length; /* characters */
  guint       n_words;
  guint64     top;        /* the bit of the last row in the last word */
  guint16     ascii[128]; /* character to row of @rows; 0 for one that is not in the words */
  gunichar   *others;     /* the same beyond ASCII, open addressing */
  guint16    *other_ids;
  guint       other_mask;
  guint64    *rows;         /* n_words for each different character: where it stands */
  guint64    *plus, *minus; /* the vertical differences of one column */
  DramaAlike *backward;     /* the same words from end to start, made when wanted */
};

/* How far down a column is computed. */
typedef struct
{
  guint last;   /* the last word of it */
  gint  bottom; /* its value in the last row of that word */
} Column;

static guint
find_slot (const DramaAlike *self,
           gunichar          letter)
{
  guint slot = (letter * 2654435761u >> 7) & self->other_mask;

  while (self->others[slot] != 0 && self->others[slot] != letter)
    slot = (slot + 1) & self->other_mask;

  return slot;
}

static inline guint
get_id (const DramaAlike *self,
        gunichar          letter)
{
  return letter < 128 ? self->ascii[letter] : self->other_ids[find_slot (self, letter)];
}

static guint
assign_ids (DramaAlike *self)
{
  guint n_ids = 1; /* 0 has no row set */

  for (guint i = 0; i < self->length; i++)
    {
      gunichar letter = self->letters[i];
      guint16 *id = &self->ascii[letter & 127];

      if (letter >= 128)
        {
          guint slot = find_slot (self, letter);

          self->others[slot] = letter;
          id = &self->other_ids[slot];
        }
      if (*id == 0)
        *id = (guint16) n_ids++;
    }

  return n_ids;
}

static DramaAlike *
new_from_letters (gunichar *letters,
                  guint     length)
{
  DramaAlike *self = g_new0 (DramaAlike, 1);
  guint       n_slots = 2u << g_bit_storage (length);

  self->letters = letters;
  self->length = length;
  self->n_words = (length + WORD - 1) / WORD;
  self->top = G_GUINT64_CONSTANT (1) << ((length - 1) % WORD);
  self->other_mask = n_slots - 1;
  self->others = g_new0 (gunichar, n_slots);
  self->other_ids = g_new0 (guint16, n_slots);
  self->rows = g_new0 (guint64, (gsize) assign_ids (self) * self->n_words);
  self->plus = g_new (guint64, self->n_words);
  self->minus = g_new (guint64, self->n_words);

  for (guint i = 0; i < length; i++)
    self->rows[(gsize) get_id (self, letters[i]) * self->n_words + i / WORD] |=
        G_GUINT64_CONSTANT (1) << (i % WORD);

  return self;
}

/* One word of one column: from the difference above to the difference at @top. */
static inline gint
step (guint64 *plus,
      guint64 *minus,
      guint64  equal,
      gint     above,
      guint64  top)
{
  guint64 p = *plus, m = *minus;
  guint64 below = above < 0, vertical, horizontal, up, down;
  gint    out;

  vertical = equal | m;
  equal |= below;
  horizontal = (((equal & p) + p) ^ p) | equal;
  up = m | ~(horizontal | p);
  down = p & horizontal;
  out = ((up & top) != 0) - ((down & top) != 0);
  up = (up << 1) | (above > 0);
  down = (down << 1) | below;
  *plus = down | ~(vertical | up);
  *minus = up & vertical;

  return out;
}

static guint
count_rows (const DramaAlike *self,
            guint             word)
{
  return word + 1 < self->n_words ? WORD : self->length - word * WORD;
}

static guint64
get_top (const DramaAlike *self,
         guint             word)
{
  return word + 1 < self->n_words ? G_GUINT64_CONSTANT (1) << (WORD - 1) : self->top;
}

/* Column 0, as far down as word @last: nothing of the text against i characters. */
static Column
start_column (DramaAlike *self,
              guint       last)
{
  for (guint i = 0; i <= last; i++)
    {
      self->plus[i] = ~G_GUINT64_CONSTANT (0);
      self->minus[i] = 0;
    }

  return (Column){ last, (gint) (last * WORD + count_rows (self, last)) };
}

/* The next column for @letter, words 0 to @last; @above is 0 where a passage may begin
 * anywhere and 1 where it began at column 0.  Returns the difference in the last row. */
static inline gint
advance (DramaAlike *self,
         guint       last,
         gunichar    letter,
         gint        above)
{
  const guint64 *rows = self->rows + (gsize) get_id (self, letter) * self->n_words;

  for (guint i = 0; i < last; i++)
    above = step (&self->plus[i], &self->minus[i], rows[i], above, BOTTOM_BIT);

  return step (&self->plus[last], &self->minus[last], rows[last], above, get_top (self, last));
}

/* Ukkonen's cut: one word more where its first row can come down to @limit, fewer where
 * all rows of the last are beyond it.  The words not computed hold nothing up to @limit. */
static void
move_cut (DramaAlike *self,
          Column     *column,
          gint        difference,
          gunichar    letter,
          gint        limit)
{
  if (column->last + 1 < self->n_words && column->bottom - difference <= limit)
    {
      guint   next = column->last + 1;
      guint64 equal = self->rows[(gsize) get_id (self, letter) * self->n_words + next];

      if ((equal & 1) != 0 || difference < 0)
        {
          self->plus[next] = ~G_GUINT64_CONSTANT (0);
          self->minus[next] = 0;
          column->bottom += (gint) count_rows (self, next) - difference +
                            step (&self->plus[next], &self->minus[next], equal, difference,
                                  get_top (self, next));
          column->last = next;
          return;
        }
    }

  while (column->last > 0 &&
         column->bottom >= limit + (gint) count_rows (self, column->last))
    {
      guint64 used = get_top (self, column->last) | (get_top (self, column->last) - 1);

      column->bottom -= __builtin_popcountll (self->plus[column->last] & used) -
                        __builtin_popcountll (self->minus[column->last] & used);
      column->last--;
    }
}

static inline gunichar
read_letter (const char **at)
{
  const guchar *here = (const guchar *) *at;
  gunichar      letter = here[0];

  if (letter < 0x80)
    *at += 1;
  else if (letter < 0xe0)
    {
      letter = (letter & 0x1f) << 6 | (here[1] & 0x3f);
      *at += 2;
    }
  else
    {
      letter = g_utf8_get_char (*at);
      *at = g_utf8_next_char (*at);
    }

  return letter;
}

/* Whether the column just computed must be looked at: a hit, or the cut may move. */
static inline gboolean
is_eventful (gint bottom,
             gint difference,
             gint low,
             gint high)
{
  return bottom - MAX (difference, 0) <= low || bottom >= high;
}

/* Column after column until one must be looked at, or for CANCEL_EVERY columns.  One word and
 * two are by far the most frequent and are kept in registers.  Returns the last letter read. */
static gunichar
skip_ahead (DramaAlike  *self,
            Column      *column,
            gint         limit,
            const char **place,
            const char  *end,
            guint64     *n_columns,
            gint        *last_difference)
{
  const guint64 *rows = self->rows;
  const char    *at = *place;
  guint          last = column->last, n_words = self->n_words, n = 0;
  gint           bottom = column->bottom, difference;
  gint           high = last > 0 ? limit + (gint) count_rows (self, last) : G_MAXINT;
  guint64        top = get_top (self, last);
  gunichar       letter;

  if (last < 2)
    {
      guint64 plus[2] = { self->plus[0], self->plus[last] };
      guint64 minus[2] = { self->minus[0], self->minus[last] };

      do
        {
          const guint64 *row;

          letter = read_letter (&at);
          row = rows + (gsize) get_id (self, letter) * n_words;
          if (last == 0)
            difference = step (&plus[0], &minus[0], row[0], 0, top);
          else
            difference = step (&plus[1], &minus[1], row[1],
                               step (&plus[0], &minus[0], row[0], 0, BOTTOM_BIT), top);
          bottom += difference;
          n++;
        }
      while (at < end && n < CANCEL_EVERY && !is_eventful (bottom, difference, limit, high));

      self->plus[last] = plus[last];
      self->minus[last] = minus[last];
      self->plus[0] = plus[0];
      self->minus[0] = minus[0];
    }
  else
    {
      do
        {
          letter = read_letter (&at);
          difference = advance (self, last, letter, 0);
          bottom += difference;
          n++;
        }
      while (at < end && n < CANCEL_EVERY && !is_eventful (bottom, difference, limit, high));
    }

  column->bottom = bottom;
  *place = at;
  *n_columns += n;
  *last_difference = difference;

  return letter;
}

/* Where a passage of @distance that ends at @to begins: the same search backwards, tied to
 * its start.  Of several beginnings the one that makes it as long as the words. */
static gsize
find_start (DramaAlike *self,
            const char *text,
            gsize       from,
            gsize       to,
            guint       distance)
{
  const char *at = text + to, *best = text + to;
  guint       n = 0, best_off = G_MAXUINT;
  gint        value = (gint) self->length;

  if (self->backward == NULL)
    {
      gunichar *letters = g_new (gunichar, self->length);

      for (guint i = 0; i < self->length; i++)
        letters[i] = self->letters[self->length - 1 - i];
      self->backward = new_from_letters (letters, self->length);
    }

  start_column (self->backward, self->backward->n_words - 1);
  while (at > text + from && n < self->length + distance)
    {
      gunichar letter;
      guint    off;

      at = g_utf8_prev_char (at);
      letter = g_utf8_get_char (at);
      value += advance (self->backward, self->backward->n_words - 1, letter, 1);
      n++;
      off = 2 * (guint) ABS ((gint) n - (gint) self->length) +
            (letter == ' ' && self->letters[0] != ' ');
      if (value <= (gint) distance && off < best_off)
        {
          best = at;
          best_off = off;
        }
    }

  return (gsize) (best - text);
}

static void
remember (DramaAlike     *self,
          const char     *text,
          gsize           from,
          gsize           to,
          guint           distance,
          DramaAlikeHits *hits)
{
  guint at = hits->n;

  while (at > 0 && distance < hits->hits[at - 1].distance)
    at--;
  if (at == DRAMA_ALIKE_MAX_HITS)
    return;

  hits->n = MIN (hits->n + 1, DRAMA_ALIKE_MAX_HITS);
  for (guint i = hits->n - 1; i > at; i--)
    hits->hits[i] = hits->hits[i - 1];
  hits->hits[at] = (DramaAlikeHit){
    .from = find_start (self, text, from, to, distance), .to = to, .distance = distance
  };
}

/* The lowest column of a dip, and how far it may still be extended. */
typedef struct
{
  gsize    to;
  guint64  column;
  guint64  plateau; /* the last column of the same value without a gap */
  gint     value;
  gboolean is_open;
} Dip;

/* Of the columns near each other only the lowest counts, of equal neighbours the last one,
 * yet not with a blank that the words do not end with. */
static gboolean
follow_dip (const DramaAlike *self,
            Dip              *dip,
            gint              value,
            guint64           column,
            gsize             to,
            gunichar          letter)
{
  if (!dip->is_open || column - dip->column > MAX (1, self->length / 2))
    return FALSE;

  if (value < dip->value)
    {
      dip->value = value;
      dip->column = dip->plateau = column;
      dip->to = to;
    }
  else if (value == dip->value && dip->plateau + 1 == column)
    {
      dip->plateau = column;
      if (letter != ' ' || self->letters[self->length - 1] == ' ')
        dip->to = to;
    }

  return TRUE;
}

/**
 * drama_alike_new:
 * @words: valid UTF-8
 * @length: its bytes
 *
 * Returns: (transfer full) (nullable): the words made ready, %NULL where there are
 *   none or more than %DRAMA_ALIKE_MAX_LENGTH characters
 */
DramaAlike *
drama_alike_new (const char *words,
                 gsize       length)
{
  gunichar *letters;
  guint     n = 0;

  g_return_val_if_fail (words != NULL, NULL);

  if (length == 0 || length > 4 * DRAMA_ALIKE_MAX_LENGTH)
    return NULL;

  letters = g_new (gunichar, length);
  for (const char *at = words; at < words + length; at = g_utf8_next_char (at))
    letters[n++] = g_utf8_get_char (at);
  if (n > DRAMA_ALIKE_MAX_LENGTH)
    {
      g_free (letters);
      return NULL;
    }

  return new_from_letters (letters, n);
}

/**
 * drama_alike_free:
 * @self: (transfer full) (nullable): words made ready
 */
void
drama_alike_free (DramaAlike *self)
{
  if (self == NULL)
    return;

  drama_alike_free (self->backward);
  g_free (self->letters);
  g_free (self->others);
  g_free (self->other_ids);
  g_free (self->rows);
  g_free (self->plus);
  g_free (self->minus);
  g_free (self);
}

/**
 * drama_alike_get_length:
 * @self: words made ready
 *
 * Returns: how many characters they have
 */
guint
drama_alike_get_length (const DramaAlike *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->length;
}

/**
 * drama_alike_search:
 * @self: words made ready
 * @text: valid UTF-8
 * @from: where to begin, in bytes
 * @to: where to stop, in bytes
 * @limit: the most characters in which a passage may differ
 * @margin: how much worse than the best a passage may be and still be wanted
 * @hits: (inout): what was found so far
 * @cancel: (nullable): the search ends soon after another thread sets it to other than 0
 *
 * Finds the passages within @limit of the words, and of all that are within @margin of the
 * best at least those eight that are best.  Passages that end within half the words' length
 * of each other are one.  The distance of the best is exact.
 *
 * Returns: %FALSE where it was cancelled
 */
gboolean
drama_alike_search (DramaAlike     *self,
                    const char     *text,
                    gsize           from,
                    gsize           to,
                    guint           limit,
                    guint           margin,
                    DramaAlikeHits *hits,
                    volatile gint  *cancel)
{
  const char *at = text + from, *end = text + to;
  Column      column;
  guint64     n = 0, n_asked = 0;
  gint        bound, value;
  Dip         dip = { 0 };

  g_return_val_if_fail (self != NULL && text != NULL && hits != NULL && from <= to, FALSE);

  limit = MIN (limit, self->length);
  if (hits->n > 0)
    limit = MIN (limit, hits->hits[0].distance + margin);
  bound = (gint) limit;
  column = start_column (self, MIN (MAX (1, (limit + WORD - 1) / WORD), self->n_words) - 1);

  while (at < end)
    {
      gunichar letter;
      gint     difference = 0;

      letter = skip_ahead (self, &column, bound, &at, end, &n, &difference);
      move_cut (self, &column, difference, letter, bound);
      if (column.last + 1 == self->n_words && column.bottom <= bound)
        {
          value = column.bottom;
          bound = MIN (bound, value + (gint) margin);
          if (!follow_dip (self, &dip, value, n, (gsize) (at - text), letter))
            {
              if (dip.is_open)
                remember (self, text, from, dip.to, (guint) dip.value, hits);
              dip = (Dip){ (gsize) (at - text), n, n, value, TRUE };
            }
        }
      if (cancel != NULL && n - n_asked >= CANCEL_EVERY)
        {
          if (g_atomic_int_get (cancel) != 0)
            return FALSE;
          n_asked = n;
        }
    }

  if (dip.is_open)
    remember (self, text, from, dip.to, (guint) dip.value, hits);

  return TRUE;
}
