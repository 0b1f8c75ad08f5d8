/* drama-fold.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-fold.h"

#include <string.h>

/* Letters that Unicode does not take apart, yet people type without the stroke. */
static const struct
{
  gunichar    letter;
  const char *plain;
} UNDECOMPOSED[] = {
  { 0x00e6, "ae" }, /* æ */
  { 0x00f8, "o" },  /* ø */
  { 0x0111, "d" },  /* đ */
  { 0x0127, "h" },  /* ħ */
  { 0x0131, "i" },  /* ı */
  { 0x0142, "l" },  /* ł */
  { 0x0153, "oe" }, /* œ */
  { 0x0167, "t" },  /* ŧ */
  { 0x2018, "'" },
  { 0x2019, "'" },
  { 0x201c, "\"" },
  { 0x201d, "\"" },
};

static const char *
find_plain (gunichar letter)
{
  for (guint i = 0; i < G_N_ELEMENTS (UNDECOMPOSED); i++)
    if (UNDECOMPOSED[i].letter == letter)
      return UNDECOMPOSED[i].plain;

  return NULL;
}

static void
append_folded (GString    *folded,
               const char *letters)
{
  for (const char *at = letters; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar    letter = g_utf8_get_char (at);
      const char *plain = find_plain (letter);

      if (g_unichar_ismark (letter))
        continue;
      if (plain != NULL)
        g_string_append (folded, plain);
      else if (!g_unichar_isspace (letter))
        g_string_append_unichar (folded, letter);
      else if (folded->len > 0 && folded->str[folded->len - 1] != ' ')
        g_string_append_c (folded, ' ');
    }
}

/**
 * drama_fold:
 * @text: valid UTF-8
 *
 * Makes text comparable for a person who looks for it: compatibility
 * decomposition, marks dropped, full case folding (Unicode Standard, 3.13 and
 * annex 15), white space joined to one blank, none at the beginning.  Two
 * texts a reader takes for the same fold to the same bytes; the result is not
 * for show, and its places are not those of @text.
 *
 * Returns: (transfer full): the folded text
 */
char *
drama_fold (const char *text)
{
  g_autofree char *decomposed = NULL;
  g_autofree char *lower = NULL;
  GString         *folded;

  g_return_val_if_fail (text != NULL, NULL);

  /* Folding case may compose again (ß to ss is fine, but İ leaves a dot). */
  lower = g_utf8_casefold (text, -1);
  decomposed = g_utf8_normalize (lower, -1, G_NORMALIZE_ALL);
  folded = g_string_sized_new (strlen (text));
  append_folded (folded, decomposed != NULL ? decomposed : lower);

  return g_string_free (folded, FALSE);
}

/**
 * drama_fold_contains:
 * @text: valid UTF-8, as it is
 * @folded_needle: what drama_fold() made of the words to look for
 *
 * Returns: whether @text contains the words whatever their case and accents;
 *   no words are contained in everything
 */
gboolean
drama_fold_contains (const char *text,
                     const char *folded_needle)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (text != NULL && folded_needle != NULL, FALSE);

  if (*folded_needle == '\0')
    return TRUE;

  folded = drama_fold (text);

  return strstr (folded, folded_needle) != NULL;
}

static gboolean
stands_alone (const char *text,
              const char *from,
              gsize       length)
{
  const char *before = g_utf8_find_prev_char (text, from);

  return (before == NULL || !g_unichar_isalnum (g_utf8_get_char (before))) &&
         !g_unichar_isalnum (g_utf8_get_char (from + length));
}

/**
 * drama_fold_contains_word:
 * @folded_text: what drama_fold() made of a text
 * @folded_word: what drama_fold() made of a word or several
 *
 * Unlike drama_fold_contains() it does not find "Ana" in "analyst".
 *
 * Returns: whether the words stand in the text with no letter or digit
 *   adjoining; no words stand nowhere
 */
gboolean
drama_fold_contains_word (const char *folded_text,
                          const char *folded_word)
{
  gsize length;

  g_return_val_if_fail (folded_text != NULL && folded_word != NULL, FALSE);

  length = strlen (folded_word);
  if (length == 0)
    return FALSE;

  for (const char *at = strstr (folded_text, folded_word); at != NULL;
       at = strstr (g_utf8_next_char (at), folded_word))
    if (stands_alone (folded_text, at, length))
      return TRUE;

  return FALSE;
}
