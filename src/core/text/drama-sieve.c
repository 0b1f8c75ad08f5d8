/* drama-sieve.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Of words cut into pieces one piece has no more than its share of the differences (S. Wu and
 * U. Manber, Fast text searching allowing errors, 1992, doi:10.1145/135239.135244; G. Navarro
 * and R. Baeza-Yates, Very fast and simple approximate string matching, 1999,
 * doi:10.1016/S0020-0190(99)00121-0).  The pieces are cut so that each fits a machine word, and
 * four of them, or two of them at two places of the text, are searched at once in one vector by
 * the recurrence of drama-alike.c (Myers 1999).  Unlike there no column waits for the word above
 * it, and no character is decoded; what remains is looked at closely by that.
 *
 * Costs some ten processor cycles for a character of text and 256 characters of words. */
#include "drama-sieve.h"

#include <string.h>

#define WORD  64
#define LANES 4

/* More words than these are better searched by drama-alike.c, which looks at fewer rows. */
#define MAX_LENGTH (8 * LANES * WORD)

/* So many characters are asked for together whether anything ended in them. */
#define BLOCK 64

#define CANCEL_EVERY 1024 /* blocks */

/* Lowered to what the machine has; nothing of this type is handed over by value. */
typedef guint64 Lanes __attribute__ ((vector_size (LANES * sizeof (guint64))));

/* The pieces that are searched in one pass.  Lanes of @second are for the second place. */
typedef struct
{
  Lanes first[256];
  Lanes second[256];
  Lanes plus;  /* of column 0 */
  Lanes score; /* of column 0, less the bound and one: negative is a hit */
} Pass;

/* How the words are cut. */
typedef struct
{
  guint    n_pieces;
  guint    length; /* characters of each */
  guint    bound;  /* differences of each */
  gboolean is_double;
} Cut;

static guint8
get_code (gunichar letter)
{
  return (guint8) (letter < 128 ? letter : 128 + (letter * 2654435761u >> 25));
}

/**
 * drama_letters_init:
 * @self: (out caller-allocates): where it goes
 * @text: valid UTF-8, which must outlive @self
 * @length: its bytes
 *
 * Linear.  Undo with drama_letters_clear().
 */
void
drama_letters_init (DramaLetters *self,
                    const char   *text,
                    gsize         length)
{
  const char *end = text + length;

  g_return_if_fail (self != NULL && text != NULL);

  self->codes = g_malloc (length + 1);
  self->bytes = g_new (gsize, length / DRAMA_LETTERS_STEP + 2);
  self->text = text;
  self->n = 0;
  for (const char *at = text; at < end; at = g_utf8_next_char (at))
    {
      if (self->n % DRAMA_LETTERS_STEP == 0)
        self->bytes[self->n / DRAMA_LETTERS_STEP] = (gsize) (at - text);
      self->codes[self->n++] = (guchar) *at < 128 ? (guint8) *at : get_code (g_utf8_get_char (at));
    }
  if (self->n % DRAMA_LETTERS_STEP == 0)
    self->bytes[self->n / DRAMA_LETTERS_STEP] = length;
}

/**
 * drama_letters_clear:
 * @self: what drama_letters_init() made
 *
 * Frees it.
 */
void
drama_letters_clear (DramaLetters *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->codes, g_free);
  g_clear_pointer (&self->bytes, g_free);
}

static gsize
to_byte (const DramaLetters *self,
         gsize               character)
{
  const char *at = self->text + self->bytes[character / DRAMA_LETTERS_STEP];

  for (gsize i = character % DRAMA_LETTERS_STEP; i > 0; i--)
    at = g_utf8_next_char (at);

  return (gsize) (at - self->text);
}

/* The last row of a piece is the top bit; below its first row all is nothing against nothing. */
static void
prepare (Pass         *pass,
         const Cut    *cut,
         const guint8 *codes,
         guint         first_piece)
{
  guint   free_rows = WORD - cut->length;
  guint64 below = free_rows == 0 ? 0 : ~G_GUINT64_CONSTANT (0) >> (WORD - free_rows);

  memset (pass, 0, sizeof *pass);
  for (guint lane = 0; lane < LANES; lane++)
    {
      guint  piece = first_piece + (cut->is_double ? lane % 2 : lane);
      Lanes *rows = cut->is_double && lane >= 2 ? pass->second : pass->first;

      pass->plus[lane] = ~below;
      pass->score[lane] = (guint64) cut->length - cut->bound - 1;
      for (guint code = 0; code < 256; code++)
        rows[code][lane] = below;
      for (guint i = 0; piece < cut->n_pieces && i < cut->length; i++)
        rows[codes[piece * cut->length + i]][lane] |= G_GUINT64_CONSTANT (1) << (free_rows + i);
    }
}

/* One block; @any is what all scores together were, so that the top bit of a lane says whether
 * anything ended there. */
static inline __attribute__ ((always_inline)) void
scan_block (const Pass   *pass,
            const guint8 *first,
            const guint8 *second,
            gsize         n,
            Lanes        *plus,
            Lanes        *minus,
            Lanes        *score,
            Lanes        *any)
{
  Lanes p = *plus, m = *minus, s = *score, seen = { 0 };

  for (gsize i = 0; i < n; i++)
    {
      Lanes equal = pass->first[first[i]], vertical, horizontal, up, down;

      if (second != NULL)
        equal |= pass->second[second[i]];
      vertical = equal | m;
      horizontal = (((equal & p) + p) ^ p) | equal;
      up = m | ~(horizontal | p);
      down = p & horizontal;
      s += up >> (WORD - 1);
      s -= down >> (WORD - 1);
      seen |= s;
      up += up;
      down += down;
      p = down | ~(vertical | up);
      m = up & vertical;
    }

  *plus = p;
  *minus = m;
  *score = s;
  *any = seen;
}

typedef void (*ScanBlock) (const Pass   *pass,
                           const guint8 *first,
                           const guint8 *second,
                           gsize         n,
                           Lanes        *plus,
                           Lanes        *minus,
                           Lanes        *score,
                           Lanes        *any);

/* Two loops, each without the other's question. */
static inline __attribute__ ((always_inline)) void
scan_either (const Pass   *pass,
             const guint8 *first,
             const guint8 *second,
             gsize         n,
             Lanes        *plus,
             Lanes        *minus,
             Lanes        *score,
             Lanes        *any)
{
  if (second != NULL)
    scan_block (pass, first, second, n, plus, minus, score, any);
  else
    scan_block (pass, first, NULL, n, plus, minus, score, any);
}

static void
scan_plainly (const Pass   *pass,
              const guint8 *first,
              const guint8 *second,
              gsize         n,
              Lanes        *plus,
              Lanes        *minus,
              Lanes        *score,
              Lanes        *any)
{
  scan_either (pass, first, second, n, plus, minus, score, any);
}

#if defined(__x86_64__)
/* The same with vectors of twice the size, where the machine has them. */
static __attribute__ ((target ("avx2"))) void
scan_widely (const Pass   *pass,
             const guint8 *first,
             const guint8 *second,
             gsize         n,
             Lanes        *plus,
             Lanes        *minus,
             Lanes        *score,
             Lanes        *any)
{
  scan_either (pass, first, second, n, plus, minus, score, any);
}
#endif

static ScanBlock
choose_scan (void)
{
#if defined(__x86_64__)
  if (__builtin_cpu_supports ("avx2"))
    return scan_widely;
#endif
  return scan_plainly;
}

/* A piece ended within the block from @at on: all that may belong to it, and half the words
 * more on either side, so that it is seen where likeness is best. */
static void
add_stretch (const DramaLetters *letters,
             const Cut          *cut,
             guint               n_words,
             guint               limit,
             guint               piece,
             gsize               at,
             GArray             *stretches)
{
  gsize        room = limit + n_words / 2 + 2;
  gsize        before = (gsize) (piece + 1) * cut->length + room;
  gsize        after = n_words - (gsize) (piece + 1) * cut->length + room;
  DramaStretch stretch;

  stretch.from = to_byte (letters, at > before ? at - before : 0);
  stretch.to = to_byte (letters, MIN (at + BLOCK + after, letters->n));
  g_array_append_val (stretches, stretch);
}

/* Returns %FALSE where it was cancelled. */
static gboolean
run_pass (const Pass         *pass,
          const DramaLetters *letters,
          const Cut          *cut,
          guint               n_words,
          guint               limit,
          guint               first_piece,
          GArray             *stretches,
          volatile gint      *cancel)
{
  ScanBlock scan = choose_scan ();
  gsize     overlap = cut->is_double ? 2 * WORD + BLOCK : 0;
  gsize     n = cut->is_double ? letters->n / 2 + overlap : letters->n;
  gsize     second = letters->n - n;
  Lanes     plus = pass->plus, minus = { 0 }, score = pass->score, any;

  for (gsize at = 0, block = 0; at < n; at += BLOCK, block++)
    {
      scan (pass, letters->codes + at, cut->is_double ? letters->codes + second + at : NULL,
            MIN (BLOCK, n - at), &plus, &minus, &score, &any);
      if (((any[0] | any[1] | any[2] | any[3]) >> (WORD - 1)) != 0)
        for (guint lane = 0; lane < LANES; lane++)
          {
            guint piece = first_piece + (cut->is_double ? lane % 2 : lane);

            if (any[lane] >> (WORD - 1) != 0 && piece < cut->n_pieces)
              add_stretch (letters, cut, n_words, limit, piece,
                           cut->is_double && lane >= 2 ? second + at : at, stretches);
          }
      if (cancel != NULL && block % CANCEL_EVERY == 0 && g_atomic_int_get (cancel) != 0)
        return FALSE;
    }

  return TRUE;
}

/**
 * drama_sieve:
 * @letters: a text
 * @words: valid UTF-8
 * @length: its bytes
 * @limit: the most characters in which a passage may differ from the words
 * @stretches: (element-type DramaStretch): where to add what is found, in any order; they may
 *   overlap
 * @cancel: (nullable): the search ends soon after another thread sets it to other than 0
 *
 * Every passage within @limit of the words lies in one of the stretches; most of a text lies in
 * none where the limit is a third of the words or less.
 *
 * Returns: %FALSE where nothing can be told: the words are too long or the text too short, or it
 *   was cancelled
 */
gboolean
drama_sieve (const DramaLetters *letters,
             const char         *words,
             gsize               length,
             guint               limit,
             GArray             *stretches,
             volatile gint      *cancel)
{
  g_autofree guint8 *codes = NULL;
  Pass              *pass;
  gboolean           done = TRUE;
  guint              n_words = 0;
  Cut                cut;

  g_return_val_if_fail (letters != NULL && words != NULL && stretches != NULL, FALSE);

  if (length > 4 * MAX_LENGTH || letters->n < 64 * WORD)
    return FALSE;
  codes = g_malloc (length + 1);
  for (const char *at = words; at < words + length; at = g_utf8_next_char (at))
    codes[n_words++] = get_code (g_utf8_get_char (at));
  if (n_words == 0 || n_words > MAX_LENGTH)
    return FALSE;

  cut.n_pieces = (n_words + WORD - 1) / WORD;
  cut.length = n_words / cut.n_pieces;
  cut.bound = limit / cut.n_pieces;
  cut.is_double = cut.n_pieces <= 2;
  if (cut.bound >= cut.length)
    return FALSE;

  pass = g_aligned_alloc (1, sizeof *pass, sizeof (Lanes));
  for (guint piece = 0; done && piece < cut.n_pieces; piece += LANES)
    {
      prepare (pass, &cut, codes, piece);
      done = run_pass (pass, letters, &cut, n_words, limit, piece, stretches, cancel);
    }
  g_aligned_free (pass);

  return done;
}
