/* drama-normal.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Canonical decomposition and order of marks are those of Unicode Standard
 * Annex 15 (normalization form D); not more than MAX_UNITS in a row are put in
 * order, after its stream-safe format (13), so that ten million marks on one
 * letter cost ten million steps.  On top of it a run of white space is one
 * blank, a run of dashes one hyphen, quotation marks are straight, and soft
 * hyphens are left out.  Compatibility letters (ligatures, superscripts) stay:
 * they can say something else.
 *
 * The way back needs no place per character: the text is read again from the
 * nearest mark, at most MARK_EVERY bytes and one piece before. */
#include "drama-normal.h"

#include <string.h>

#define MAX_UNITS  32
#define MAX_SPLIT  18 /* the longest decomposition of one character, as GLib says */
#define MARK_EVERY 128

typedef enum
{
  KIND_LETTER,
  KIND_BLANK,
  KIND_DASH,
  KIND_QUOTE,
  KIND_SOFT_HYPHEN, /* left out */
  KIND_NO_WIDTH,    /* left out */
} Kind;

/* What becomes one indivisible thing in normal form: a letter with its marks, a run. */
typedef struct
{
  Kind        kind;
  const char *from;
  const char *to;
  gunichar    units[MAX_UNITS + MAX_SPLIT];
  guint       n_units;
} Piece;

static Kind
classify (gunichar character)
{
  switch (character)
    {
    case 0x00ad:
      return KIND_SOFT_HYPHEN;
    case 0x200b: /* zero width space */
    case 0x2060: /* word joiner */
    case 0xfeff: /* byte order mark */
      return KIND_NO_WIDTH;
    case '-':
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212: /* minus */
    case 0xfe58:
    case 0xfe63:
    case 0xff0d:
      return KIND_DASH;
    case '\'':
    case '"':
    case '`':
    case 0x00ab:
    case 0x00b4:
    case 0x00bb:
    case 0x02bc:
    case 0x2018:
    case 0x2019:
    case 0x201a:
    case 0x201b:
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0x201f:
    case 0x2032:
    case 0x2033:
      return KIND_QUOTE;
    case 0x000b:
    case 0x0085:
      return KIND_BLANK;
    default:
      return g_unichar_isspace (character) ? KIND_BLANK : KIND_LETTER;
    }
}

static gunichar
straighten (gunichar mark)
{
  switch (mark)
    {
    case '"':
    case 0x00ab:
    case 0x00bb:
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0x201f:
    case 0x2033:
      return '"';
    default:
      return '\'';
    }
}

/* White space, together with invisible characters that have white space on both sides. */
static const char *
skip_blanks (const char *at,
             const char *end)
{
  const char *past = at;

  for (; at < end; at = g_utf8_next_char (at))
    {
      Kind kind = classify (g_utf8_get_char (at));

      if (kind == KIND_BLANK)
        past = g_utf8_next_char (at);
      else if (kind != KIND_SOFT_HYPHEN && kind != KIND_NO_WIDTH)
        break;
    }

  return past;
}

/* Canonical ordering: stable, by combining class, never across a starter. */
static void
order_marks (Piece *piece)
{
  for (guint i = 1; i < piece->n_units; i++)
    {
      gunichar unit = piece->units[i];
      int      rank = g_unichar_combining_class (unit);
      guint    at = i;

      while (rank != 0 && at > 0 && g_unichar_combining_class (piece->units[at - 1]) > rank)
        {
          piece->units[at] = piece->units[at - 1];
          at--;
        }
      piece->units[at] = unit;
    }
}

static void
read_letter (Piece      *piece,
             const char *end)
{
  const char *at = piece->from;

  do
    {
      piece->n_units += (guint) g_unichar_fully_decompose (g_utf8_get_char (at), FALSE,
                                                           piece->units + piece->n_units,
                                                           MAX_SPLIT);
      at = g_utf8_next_char (at);
    }
  while (at < end && piece->n_units < MAX_UNITS &&
         drama_normal_is_extending (g_utf8_get_char (at)));

  order_marks (piece);
  piece->to = at;
}

static void
read_piece (Piece      *piece,
            const char *at,
            const char *end)
{
  gunichar character = g_utf8_get_char (at);

  piece->kind = classify (character);
  piece->from = at;
  piece->to = g_utf8_next_char (at);
  piece->n_units = 0;

  switch (piece->kind)
    {
    case KIND_BLANK:
      piece->units[piece->n_units++] = ' ';
      piece->to = skip_blanks (at, end);
      break;
    case KIND_DASH:
      piece->units[piece->n_units++] = '-';
      while (piece->to < end && classify (g_utf8_get_char (piece->to)) == KIND_DASH)
        piece->to = g_utf8_next_char (piece->to);
      break;
    case KIND_QUOTE:
      piece->units[piece->n_units++] = straighten (character);
      break;
    case KIND_LETTER:
      read_letter (piece, end);
      break;
    case KIND_SOFT_HYPHEN:
    case KIND_NO_WIDTH:
    default:
      break;
    }
}

static gsize
measure_piece (const Piece *piece)
{
  gsize length = 0;

  for (guint i = 0; i < piece->n_units; i++)
    length += (gsize) g_unichar_to_utf8 (piece->units[i], NULL);

  return length;
}

static void
append_piece (GString     *bytes,
              const Piece *piece)
{
  for (guint i = 0; i < piece->n_units; i++)
    g_string_append_unichar (bytes, piece->units[i]);
}

/* Most of most texts: a letter of ASCII or a single blank, with ASCII right after
 * it, so that no mark can follow. */
static gboolean
is_plain (const char *at,
          const char *end)
{
  guchar here = (guchar) *at, next = at + 1 < end ? (guchar) at[1] : '\0';

  if (next >= 0x80)
    return FALSE;
  if (g_ascii_isalnum (here) || here == ',' || here == '.')
    return TRUE;

  return here == ' ' && g_ascii_isgraph (next);
}

/**
 * drama_normal_init:
 * @self: (out caller-allocates): where the normal form goes
 * @raw: valid UTF-8, which must outlive @self
 * @length: bytes of @raw
 *
 * Linear in @length.  Undo with drama_normal_clear().
 */
void
drama_normal_init (DramaNormal *self,
                   const char  *raw,
                   gsize        length)
{
  GString        *bytes;
  const char     *end = raw + length;
  DramaNormalMark last = { 0, 0 };
  Piece           piece;

  g_return_if_fail (self != NULL && raw != NULL);

  bytes = g_string_sized_new (length + length / 64 + 16);
  self->marks = g_array_new (FALSE, FALSE, sizeof (DramaNormalMark));
  g_array_append_val (self->marks, last);

  for (const char *at = raw; at < end;)
    {
      DramaNormalMark here = { bytes->len, (gsize) (at - raw) };

      if (here.normal - last.normal >= MARK_EVERY || here.raw - last.raw >= MARK_EVERY)
        {
          g_array_append_val (self->marks, here);
          last = here;
        }
      if (is_plain (at, end))
        {
          g_string_append_c (bytes, *at++);
          continue;
        }
      read_piece (&piece, at, end);
      append_piece (bytes, &piece);
      at = piece.to;
    }

  self->raw = raw;
  self->raw_length = length;
  self->length = bytes->len;
  self->bytes = g_string_free (bytes, FALSE);
}

/**
 * drama_normal_clear:
 * @self: a normal form
 *
 * Frees what drama_normal_init() made.
 */
void
drama_normal_clear (DramaNormal *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->bytes, g_free);
  g_clear_pointer (&self->marks, g_array_unref);
}

/* The last mark for which normal (or raw, where @normal is not given) is below @limit. */
static DramaNormalMark
find_mark (const DramaNormal *self,
           gsize              limit,
           gboolean           normal)
{
  guint low = 0, high = self->marks->len;

  while (high - low > 1)
    {
      guint           middle = low + (high - low) / 2;
      DramaNormalMark mark = g_array_index (self->marks, DramaNormalMark, middle);

      if ((normal ? mark.normal : mark.raw) < limit)
        low = middle;
      else
        high = middle;
    }

  return g_array_index (self->marks, DramaNormalMark, low);
}

/**
 * drama_normal_raw_start:
 * @self: a normal form
 * @normal: a place in it, in bytes
 * @raw: (out): where in the text what begins at @normal begins, in bytes
 *
 * Returns: whether anything begins there; not where @normal lies within a letter
 *   and its marks, nor at the end; then @raw is untouched
 */
gboolean
drama_normal_raw_start (const DramaNormal *self,
                        gsize              normal,
                        gsize             *raw)
{
  DramaNormalMark mark = find_mark (self, normal + 1, TRUE);
  const char     *at = self->raw + mark.raw, *end = self->raw + self->raw_length;
  Piece           piece;

  for (gsize here = mark.normal; at < end && here <= normal; at = piece.to)
    {
      read_piece (&piece, at, end);
      if (here == normal && piece.n_units > 0)
        {
          *raw = (gsize) (at - self->raw);
          return TRUE;
        }
      here += measure_piece (&piece);
    }

  return FALSE;
}

/**
 * drama_normal_raw_end:
 * @self: a normal form
 * @normal: a place in it, in bytes
 * @raw: (out): where in the text what ends at @normal ends, in bytes
 *
 * Returns: whether anything ends there; not where @normal lies within a letter
 *   and its marks, nor at the beginning; then @raw is untouched
 */
gboolean
drama_normal_raw_end (const DramaNormal *self,
                      gsize              normal,
                      gsize             *raw)
{
  DramaNormalMark mark = find_mark (self, normal, TRUE);
  const char     *at = self->raw + mark.raw, *end = self->raw + self->raw_length;
  Piece           piece;

  for (gsize here = mark.normal; at < end && here < normal; at = piece.to)
    {
      read_piece (&piece, at, end);
      here += measure_piece (&piece);
      if (here == normal && piece.n_units > 0)
        {
          *raw = (gsize) (piece.to - self->raw);
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * drama_normal_around:
 * @self: a normal form
 * @raw: a place in the text, in bytes
 * @from: (out): where in the normal form that begins which holds @raw, in bytes
 * @to: (out): where it ends; the same as @from where it is left out
 */
void
drama_normal_around (const DramaNormal *self,
                     gsize              raw,
                     gsize             *from,
                     gsize             *to)
{
  DramaNormalMark mark = find_mark (self, raw + 1, FALSE);
  const char     *at = self->raw + mark.raw, *end = self->raw + self->raw_length;
  gsize           here = mark.normal;
  Piece           piece;

  *from = *to = self->length;
  while (at < end && (gsize) (at - self->raw) <= raw)
    {
      read_piece (&piece, at, end);
      *from = here;
      here += measure_piece (&piece);
      *to = here;
      at = piece.to;
    }
}

/**
 * drama_normal_is_extending:
 * @character: a character
 *
 * Returns: whether it belongs to the letter before it: a mark, or the later part
 *   of a Hangul syllable
 */
gboolean
drama_normal_is_extending (gunichar character)
{
  if (character < 0x300)
    return FALSE;

  return g_unichar_ismark (character) || (character >= 0x1160 && character <= 0x11ff) ||
         (character >= 0xd7b0 && character <= 0xd7ff);
}

/**
 * drama_normal_lead:
 * @raw: valid UTF-8
 * @length: its bytes
 *
 * Returns: how many bytes stand before the first character that keeps its place
 *   in normal form, neither joined to a run nor left out; @length for none
 */
gsize
drama_normal_lead (const char *raw,
                   gsize       length)
{
  for (const char *at = raw; at < raw + length; at = g_utf8_next_char (at))
    {
      Kind kind = classify (g_utf8_get_char (at));

      if (kind == KIND_LETTER || kind == KIND_QUOTE)
        return (gsize) (at - raw);
    }

  return length;
}

/* The invisible characters of one kind and how much normal form stands before each. */
static GArray *
list_left_out (const char *raw,
               gsize       length,
               Kind        kind)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (gsize));
  gsize   here = 0;
  Piece   piece;

  for (const char *at = raw; at < raw + length; at = piece.to)
    {
      read_piece (&piece, at, raw + length);
      here += measure_piece (&piece);
      if (piece.kind == kind)
        g_array_append_val (list, here);
    }

  return list;
}

static gboolean
differ_in_left_out (const char *a,
                    gsize       n_a,
                    const char *b,
                    gsize       n_b,
                    Kind        kind)
{
  g_autoptr (GArray) in_a = list_left_out (a, n_a, kind);
  g_autoptr (GArray) in_b = list_left_out (b, n_b, kind);

  return in_a->len != in_b->len ||
         (in_a->len > 0 && memcmp (in_a->data, in_b->data, in_a->len * sizeof (gsize)) != 0);
}

/* The next piece that is not left out; from == to at the end. */
static void
read_visible (Piece      *piece,
              const char *at,
              const char *end)
{
  piece->from = piece->to = at;
  piece->n_units = 0;
  while (piece->n_units == 0 && piece->to < end)
    read_piece (piece, piece->to, end);
}

/**
 * drama_normal_compare:
 * @a: a text
 * @n_a: its bytes
 * @b: another, of the same normal form
 * @n_b: its bytes
 *
 * Returns: in what the two differ as they stand
 */
DramaDifference
drama_normal_compare (const char *a,
                      gsize       n_a,
                      const char *b,
                      gsize       n_b)
{
  static const DramaDifference OF_KIND[] = {
    [KIND_LETTER] = DRAMA_DIFFERENCE_NORMAL_FORM,
    [KIND_BLANK] = DRAMA_DIFFERENCE_WHITE_SPACE,
    [KIND_DASH] = DRAMA_DIFFERENCE_DASHES,
    [KIND_QUOTE] = DRAMA_DIFFERENCE_QUOTATION_MARKS,
    [KIND_SOFT_HYPHEN] = DRAMA_DIFFERENCE_SOFT_HYPHENS,
    [KIND_NO_WIDTH] = DRAMA_DIFFERENCE_WHITE_SPACE,
  };
  guint differences = DRAMA_DIFFERENCE_NONE;
  Piece in_a, in_b;

  g_return_val_if_fail (a != NULL && b != NULL, DRAMA_DIFFERENCE_NONE);

  if (n_a == n_b && memcmp (a, b, n_a) == 0)
    return DRAMA_DIFFERENCE_NONE;

  read_visible (&in_a, a, a + n_a);
  read_visible (&in_b, b, b + n_b);
  while (in_a.n_units > 0 && in_b.n_units > 0)
    {
      gsize n = (gsize) (in_a.to - in_a.from);

      if (n != (gsize) (in_b.to - in_b.from) || memcmp (in_a.from, in_b.from, n) != 0)
        differences |= OF_KIND[in_a.kind];
      read_visible (&in_a, in_a.to, a + n_a);
      read_visible (&in_b, in_b.to, b + n_b);
    }

  if (differ_in_left_out (a, n_a, b, n_b, KIND_SOFT_HYPHEN))
    differences |= OF_KIND[KIND_SOFT_HYPHEN];
  if (differ_in_left_out (a, n_a, b, n_b, KIND_NO_WIDTH))
    differences |= OF_KIND[KIND_NO_WIDTH];

  /* Marks parted by something invisible: the letters came in other pieces. */
  return differences != 0 ? (DramaDifference) differences : DRAMA_DIFFERENCE_NORMAL_FORM;
}
