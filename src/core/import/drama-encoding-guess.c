/* drama-encoding-guess.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * uchardet goes by how often letters follow each other, and is lost where there are only a few:
 * of an English text with curly quotation marks it makes Central European letters of an old
 * Macintosh, of a Japanese name in such a text Western symbols.  There the form of the bytes
 * tells more.  In Asian encodings characters are pairs of bytes, so that high bytes come in
 * even runs, or in ranges of their own; in Western ones they stand alone between plain letters.
 * What can be read in several ways is no guess: then a person is asked. */
#include "drama-encoding-guess.h"

#include <string.h>

/* A text of so many pairs of bytes or more that uchardet did not take for Asian is not. */
#define MOST_PAIRS 200

/* The frequency of fewer letters than these says nothing of a rare encoding. */
#define FEW_LETTERS 10

/* Of fewer units than these only blanks and Latin letters tell that they are such. */
#define FEWEST_UNITS 8

/* Units of UTF-16, by their high bytes. */
enum
{
  UNITS_ZERO,     /* Latin letters, digits, blanks */
  UNITS_ALPHABET, /* other alphabets: as bytes these are control characters */
  UNITS_MARK,     /* dashes and quotation marks; also two letters after a blank */
  UNITS_KANA,     /* and the marks between ideographs */
  UNITS_HANGUL,
  UNITS_IDEOGRAPH, /* also any two plain letters */
  UNITS_IMPROPER,  /* everything else */
  N_UNITS
};

static gboolean
is_high (const char *at)
{
  return (guchar) *at >= 0x80;
}

static guint
sort_unit (guint high,
           guint low)
{
  if (high == 0)
    return low < 0x20 && low != '\t' && low != '\n' && low != '\r' ? UNITS_IMPROPER : UNITS_ZERO;
  if (high == 0x20)
    return UNITS_MARK;
  if (high < 0x20)
    return high == '\t' || high == '\n' || high == '\r' ? UNITS_IMPROPER : UNITS_ALPHABET;
  if (high == 0x30 || high == 0xff)
    return UNITS_KANA;
  if (high >= 0xac && high <= 0xd7)
    return UNITS_HANGUL;

  return high >= 0x4e && high <= 0x9f ? UNITS_IDEOGRAPH : UNITS_IMPROPER;
}

static gboolean
is_wide (const char *bytes,
         gsize       length,
         gboolean    is_little)
{
  gsize counts[N_UNITS] = { 0 }, n = length / 2;

  for (gsize i = 0; i + 1 < length; i += 2)
    {
      guint first = (guchar) bytes[i], second = (guchar) bytes[i + 1];

      counts[sort_unit (is_little ? second : first, is_little ? first : second)]++;
    }
  if (counts[UNITS_IMPROPER] * 50 > n)
    return FALSE;

  /* What pairs of other bytes never look like; the fewer they are, the less is sure. */
  if (counts[UNITS_ZERO] * 4 >= n)
    return TRUE;
  if (n < FEWEST_UNITS)
    return FALSE;

  return (counts[UNITS_ZERO] + counts[UNITS_ALPHABET]) * 4 >= n ||
         (counts[UNITS_KANA] * 20 >= n && counts[UNITS_HANGUL] * 20 <= n) ||
         (counts[UNITS_HANGUL] > 0 && counts[UNITS_ZERO] * 20 >= n);
}

/**
 * drama_encoding_guess_wide:
 * @bytes: (array length=length): a text
 * @length: how many bytes
 *
 * Two bytes a character without a mark before them.
 *
 * Returns: (transfer none) (nullable): the name of the encoding, %NULL where it is not that
 */
const char *
drama_encoding_guess_wide (const char *bytes,
                           gsize       length)
{
  gboolean is_little, is_big;

  g_return_val_if_fail (bytes != NULL, NULL);

  if (length < 4 || length % 2 != 0)
    return NULL;

  is_little = is_wide (bytes, length, TRUE);
  is_big = is_wide (bytes, length, FALSE);
  if (is_little == is_big)
    return NULL;

  return is_little ? "UTF-16LE" : "UTF-16BE";
}

/**
 * drama_encoding_guess_first:
 * @bytes: (array length=length): a text that is not UTF-8
 * @length: how many bytes
 *
 * Plain letters and nothing else but the quotation marks, dashes and signs of windows-1252,
 * each of which stands alone.
 *
 * Returns: (transfer none) (nullable): the name of the encoding, %NULL where it is not that
 */
const char *
drama_encoding_guess_first (const char *bytes,
                            gsize       length)
{
  static const char SIGNS[] = "\x80\x85\x91\x92\x93\x94\x95\x96\x97\x99\xa0\xa3\xa7\xa9\xab\xae"
                              "\xb0\xb7\xbb";
  gboolean          any = FALSE;

  g_return_val_if_fail (bytes != NULL, NULL);

  for (gsize i = 0; i < length; i++)
    if (is_high (bytes + i))
      {
        gsize run = 1;

        while (i + run < length && is_high (bytes + i + run))
          run++;
        /* Two together are quotation marks, or one and a dash. */
        if (run > 2 || strchr (SIGNS, bytes[i]) == NULL ||
            strchr (SIGNS, bytes[i + run - 1]) == NULL)
          return NULL;
        i += run - 1;
        any = TRUE;
      }

  return any ? "WINDOWS-1252" : NULL;
}

/* The pairs of a text if all its high bytes begin one, or end one; 0 where some do not. */
static guint
count_pairs (const char *bytes,
             gsize       length,
             gboolean (*is_pair) (guint first, guint second))
{
  guint n = 0;

  for (gsize i = 0; i < length; i++)
    if (is_high (bytes + i))
      {
        if (i + 1 == length || !is_pair ((guchar) bytes[i], (guchar) bytes[i + 1]))
          return 0;
        n++;
        i++;
      }

  return n;
}

/* Kana, marks and the ideographs of everyday use in Shift-JIS (JIS X 0208, level 1). */
static gboolean
is_pair_of_shift_jis (guint first,
                      guint second)
{
  return ((first >= 0x81 && first <= 0x83) || (first >= 0x88 && first <= 0x98)) &&
         second >= 0x40 && second <= 0xfc && second != 0x7f;
}

static gboolean
is_pair_of_euc (guint first,
                guint second)
{
  return first >= 0xa1 && first <= 0xfe && second >= 0xa1 && second <= 0xfe;
}

static gboolean
is_pair_of_kana (guint first,
                 guint second)
{
  return is_pair_of_euc (first, second) && (first <= 0xa5 || first >= 0xb0) && first <= 0xf4;
}

/* Marks and the characters of everyday use in Big5 (level 1). */
static gboolean
is_pair_of_big5 (guint first,
                 guint second)
{
  return first >= 0xa1 && first <= 0xc6 &&
         ((second >= 0x40 && second <= 0x7e) || (second >= 0xa1 && second <= 0xfe));
}

static gboolean
has_kana (const char *bytes,
          gsize       length)
{
  for (gsize i = 0; i + 1 < length; i++)
    if (is_high (bytes + i))
      {
        if (bytes[i] == '\xa4' || bytes[i] == '\xa5')
          return TRUE;
        i++;
      }

  return FALSE;
}

/* Two small letters with accents, one after the other: "créée". */
static gboolean
is_pair_of_western (guint first,
                    guint second)
{
  return first >= 0xe0 && second >= 0xe0;
}

/* A few accented letters, each beside a plain one: too few to tell a language by. */
static gboolean
looks_western (const char *bytes,
               gsize       length)
{
  guint n = 0;

  for (gsize i = 0; i < length; i++)
    if (is_high (bytes + i))
      {
        n++;
        if ((guchar) bytes[i] < 0xc0 ||
            !((i > 0 && g_ascii_isalpha (bytes[i - 1])) ||
              (i + 1 < length && g_ascii_isalpha (bytes[i + 1]))))
          return FALSE;
      }

  return n < FEW_LETTERS;
}

/* Signs in the middle of words: what Asian letters look like in a Western encoding. */
static gboolean
has_odd_signs (const char *bytes,
               gsize       length)
{
  guint n_odd = 0, n_high = 0;

  for (gsize i = 0; i < length; i++)
    {
      guchar byte = (guchar) bytes[i];

      if (byte < 0x80)
        continue;
      n_high++;
      /* Before a word stand inverted marks, and signs of other kinds. */
      n_odd += byte >= 0xa1 && byte <= 0xbf && byte != 0xa7 && byte != 0xab && i > 0 &&
               i + 1 < length && g_ascii_isalnum (bytes[i - 1]) &&
               (g_ascii_isalpha (bytes[i + 1]) || (guchar) bytes[i + 1] >= 0x80);
    }

  return 3 * n_odd >= n_high;
}

/* Letters in the middle of words where windows-1252 has signs: only an old Macintosh wrote so.
 * The apostrophe stands there too. */
static guint
count_old_letters (const char *bytes,
                   gsize       length)
{
  guint n = 0;

  for (gsize i = 1; i + 1 < length; i++)
    n += (guchar) bytes[i] >= 0x80 && (guchar) bytes[i] <= 0x9f && bytes[i] != '\x92' &&
         g_ascii_isalpha (bytes[i - 1]) && g_ascii_isalpha (bytes[i + 1]);

  return n;
}

static gboolean
begins_with (const char        *name,
             const char *const *beginnings)
{
  for (; *beginnings != NULL; beginnings++)
    if (g_ascii_strncasecmp (name, *beginnings, strlen (*beginnings)) == 0)
      return TRUE;

  return FALSE;
}

/**
 * drama_encoding_guess_instead:
 * @bytes: (array length=length): a text that is not UTF-8
 * @length: how many bytes
 * @recognised: (nullable): what it was taken for by the frequency of its letters
 *
 * Returns: (transfer none) (nullable): what it is rather, or @recognised; %NULL where it can
 *   be several
 */
const char *
drama_encoding_guess_instead (const char *bytes,
                              gsize       length,
                              const char *recognised)
{
  static const char *const ASIAN[] = { "SHIFT", "EUC", "GB", "BIG5", "UHC", "CP949", "ISO-2022",
                                       "UTF", "HZ", "JOHAB", NULL };
  static const char *const CYRILLIC[] = { "KOI8", "WINDOWS-1251", "ISO-8859-5", "IBM855",
                                          "IBM866", "MAC-CYR",
                                          NULL };
  static const char *const RARE[] = { "IBM", "ISO-8859-3", "ISO-8859-4", "ISO-8859-10",
                                      "ISO-8859-13", "ISO-8859-16", "VISCII", NULL };
  static const char *const WESTERN[] = { "WINDOWS-1252", "ISO-8859-1", "MAC-", NULL };
  guint                    n;

  g_return_val_if_fail (bytes != NULL, NULL);

  if (recognised != NULL && (begins_with (recognised, ASIAN) || begins_with (recognised, CYRILLIC)))
    return recognised;

  n = count_pairs (bytes, length, is_pair_of_shift_jis);
  if (n >= 2 && n < MOST_PAIRS)
    return "SHIFT_JIS";
  n = count_pairs (bytes, length, is_pair_of_euc);
  if (n >= 1 && n < MOST_PAIRS && count_pairs (bytes, length, is_pair_of_western) != n)
    return count_pairs (bytes, length, is_pair_of_kana) == n && has_kana (bytes, length) ? "EUC-JP"
                                                                                         : NULL;
  n = count_pairs (bytes, length, is_pair_of_big5);
  if ((recognised == NULL || begins_with (recognised, WESTERN)) && has_odd_signs (bytes, length))
    return n >= 2 && n < MOST_PAIRS ? "BIG5" : NULL;
  if (recognised != NULL && begins_with (recognised, RARE) && looks_western (bytes, length))
    return "WINDOWS-1252";
  if (recognised == NULL || g_ascii_strncasecmp (recognised, "MAC-", 4) != 0)
    return recognised;

  /* Few write on such a machine any more; windows-1252 is what it looks like. */
  n = count_old_letters (bytes, length);
  if (n == 0)
    return "WINDOWS-1252";

  return n >= FEW_LETTERS ? recognised : NULL;
}

/**
 * drama_encoding_is_clean:
 * @text: valid UTF-8
 *
 * Returns: whether it holds no control characters but those of white space, which are what
 *   comes of reading a text in an encoding that is not its own
 */
gboolean
drama_encoding_is_clean (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (g_unichar_iscntrl (character) && !g_unichar_isspace (character))
        return FALSE;
    }

  return TRUE;
}
