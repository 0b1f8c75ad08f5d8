/* drama-word-diff.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * First paragraphs, then the words of those that are not the same: that keeps the words of one
 * paragraph from being matched with those of another, and makes a long text cheap.  A word is a
 * run of letters, marks and digits; every other character is one by itself, as is every character
 * of a script that puts no blanks between words.  White space is no word: where the lines of a text
 * break anew nothing was changed. */
#include "drama-word-diff.h"

#include "drama-myers.h"

#include <string.h>

typedef struct
{
  gsize from;
  gsize to;
} Piece;

/* A piece of either text under its number. */
typedef struct
{
  const char *bytes;
  gsize       length;
} Key;

/* One of the two texts, cut up. */
typedef struct
{
  const char *text;
  GArray     *pieces;  /* of Piece */
  guint32    *numbers; /* of each piece: the same for the same bytes */
  guint8     *marks;   /* of each piece: gone or new */
} Side;

static guint
hash_key (gconstpointer data)
{
  const Key *key = data;
  guint64    hash = 14695981039346656037u; /* FNV-1a, G. Fowler, L. C. Noll, K.-P. Vo */

  for (gsize i = 0; i < key->length; i++)
    hash = (hash ^ (guchar) key->bytes[i]) * 1099511628211u;

  return (guint) (hash ^ (hash >> 32));
}

static gboolean
equal_keys (gconstpointer a,
            gconstpointer b)
{
  const Key *x = a, *y = b;

  return x->length == y->length && memcmp (x->bytes, y->bytes, x->length) == 0;
}

static void
number_side (Side       *side,
             GHashTable *numbers,
             Key        *keys)
{
  side->numbers = g_new (guint32, side->pieces->len + 1);
  side->marks = g_new0 (guint8, side->pieces->len + 1);
  for (guint i = 0; i < side->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (side->pieces, Piece, i);
      gpointer     number;

      keys[i] = (Key){ side->text + piece->from, piece->to - piece->from };
      if (!g_hash_table_lookup_extended (numbers, &keys[i], NULL, &number))
        {
          number = GUINT_TO_POINTER (g_hash_table_size (numbers));
          g_hash_table_insert (numbers, &keys[i], number);
        }
      side->numbers[i] = GPOINTER_TO_UINT (number);
    }
}

static void
clear_side (Side *side)
{
  g_array_unref (side->pieces);
  g_free (side->numbers);
  g_free (side->marks);
}

/* Marks the pieces that the other side has not. */
static void
compare_sides (Side          *before,
               Side          *after,
               gint64        *steps,
               volatile gint *cancel)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (hash_key, equal_keys);
  g_autofree Key *keys = g_new (Key, (gsize) before->pieces->len + after->pieces->len + 1);

  number_side (before, numbers, keys);
  number_side (after, numbers, keys + before->pieces->len);
  drama_myers_compare (before->numbers, before->pieces->len, after->numbers, after->pieces->len,
                       steps, cancel, before->marks, after->marks);
}

/* Lines, without the white space at their ends; a blank line is none. */
static GArray *
cut_lines (const char *text)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (Piece));

  for (const char *at = text; *at != '\0';)
    {
      gsize length = strcspn (at, "\n");
      Piece piece = { (gsize) (at - text), (gsize) (at - text) + length };

      while (piece.to > piece.from && g_ascii_isspace (text[piece.to - 1]))
        piece.to--;
      while (piece.from < piece.to && g_ascii_isspace (text[piece.from]))
        piece.from++;
      if (piece.from < piece.to)
        g_array_append_val (pieces, piece);
      at += length + (at[length] == '\n');
    }

  return pieces;
}

static gboolean
is_of_word (gunichar character)
{
  return g_unichar_isalnum (character) || g_unichar_ismark (character);
}

/* The words of a part of the text. */
static GArray *
cut_words (const char *text,
           gsize       from,
           gsize       to)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (Piece));

  for (const char *at = text + from; at < text + to;)
    {
      const char *begin = at;
      gunichar    character = g_utf8_get_char (at);
      Piece       piece;

      at = g_utf8_next_char (at);
      if (g_unichar_isspace (character))
        continue;
      while (is_of_word (character) && !g_unichar_iswide (character) && at < text + to &&
             is_of_word (g_utf8_get_char (at)) && !g_unichar_iswide (g_utf8_get_char (at)))
        at = g_utf8_next_char (at);
      piece.from = (gsize) (begin - text);
      piece.to = (gsize) (at - text);
      g_array_append_val (pieces, piece);
    }

  return pieces;
}

/* Where piece @i begins; behind the last one where there are no more. */
static gsize
get_start (const Side *side,
           guint       i)
{
  if (i < side->pieces->len)
    return g_array_index (side->pieces, Piece, i).from;

  return side->pieces->len > 0 ? g_array_index (side->pieces, Piece, i - 1).to : 0;
}

/* What is marked from @i on, as a range of bytes; @i goes behind it. */
static Piece
take_marked (const Side *side,
             guint      *i)
{
  Piece range = { get_start (side, *i), get_start (side, *i) };

  for (; *i < side->pieces->len && side->marks[*i]; (*i)++)
    range.to = g_array_index (side->pieces, Piece, *i).to;

  return range;
}

typedef void (*Report) (const Side *before, const Side *after, Piece gone, Piece come, void *data);

/* Goes through both sides in step. */
static void
report_changes (const Side *before,
                const Side *after,
                Report      report,
                void       *data)
{
  guint i = 0, k = 0;

  while (i < before->pieces->len || k < after->pieces->len)
    if ((i < before->pieces->len && before->marks[i]) ||
        (k < after->pieces->len && after->marks[k]))
      {
        Piece gone = take_marked (before, &i);
        Piece come = take_marked (after, &k);

        report (before, after, gone, come, data);
      }
    else
      {
        i++;
        k++;
      }
}

typedef struct
{
  GArray        *changes;
  gint64         steps;
  volatile gint *cancel;
  gsize          base; /* where the parts that are compared begin */
  gsize          new_base;
} Run;

static void
report_words (const Side *before,
              const Side *after,
              Piece       gone,
              Piece       come,
              void       *data)
{
  Run            *run = data;
  DramaWordChange change = { gone.from, gone.to, come.from, come.to };

  /* A side without any word has no place of its own. */
  if (before->pieces->len == 0)
    change.from = change.to = run->base;
  if (after->pieces->len == 0)
    change.new_from = change.new_to = run->new_base;
  g_array_append_val (run->changes, change);
}

static void
report_lines (const Side *before,
              const Side *after,
              Piece       gone,
              Piece       come,
              void       *data)
{
  Run *run = data;
  Side words = { .text = before->text, .pieces = cut_words (before->text, gone.from, gone.to) };
  Side new_words = { .text = after->text, .pieces = cut_words (after->text, come.from, come.to) };

  run->base = gone.from;
  run->new_base = come.from;
  compare_sides (&words, &new_words, &run->steps, run->cancel);
  report_changes (&words, &new_words, report_words, run);
  clear_side (&words);
  clear_side (&new_words);
}

/**
 * drama_word_diff:
 * @before: a text, valid UTF-8
 * @after: what became of it, valid UTF-8
 * @cancel: (nullable): the comparison ends soon after another thread sets it to other than 0;
 *   what is returned then means nothing
 *
 * drama_myers_compare() for paragraphs and then for words.  Time is bounded whatever the texts
 * are; texts that have next to nothing in common may be told to be changed altogether.
 *
 * Returns: (transfer full) (element-type DramaWordChange): what was changed, in order; nothing
 *   where the texts differ in white space at most
 */
GArray *
drama_word_diff (const char    *before,
                 const char    *after,
                 volatile gint *cancel)
{
  Run  run = { .steps = DRAMA_MYERS_MAX_STEPS, .cancel = cancel };
  Side lines = { .text = before }, new_lines = { .text = after };

  g_return_val_if_fail (before != NULL && after != NULL, NULL);

  run.changes = g_array_new (FALSE, FALSE, sizeof (DramaWordChange));
  lines.pieces = cut_lines (before);
  new_lines.pieces = cut_lines (after);
  compare_sides (&lines, &new_lines, &run.steps, cancel);
  report_changes (&lines, &new_lines, report_lines, &run);
  clear_side (&lines);
  clear_side (&new_lines);

  return run.changes;
}

/**
 * drama_word_diff_touches:
 * @changes: (element-type DramaWordChange): what was changed
 * @from: where a passage begins, in bytes of the text before
 * @to: where it ends
 *
 * Logarithmic in the changes.
 *
 * Returns: whether a word of the passage is gone, or words came between two of it
 */
gboolean
drama_word_diff_touches (const GArray *changes,
                         gsize         from,
                         gsize         to)
{
  guint low = 0, high;

  g_return_val_if_fail (changes != NULL, FALSE);

  /* The first that does not end before the passage. */
  for (high = changes->len; low < high;)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (changes, DramaWordChange, middle).to <= from)
        low = middle + 1;
      else
        high = middle;
    }

  return low < changes->len && g_array_index (changes, DramaWordChange, low).from < to;
}
