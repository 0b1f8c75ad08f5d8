/* invented-text.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "invented-text.h"

static const char *const COMMON[] = {
  "the",
  "of",
  "to",
  "and",
  "a",
  "in",
  "that",
  "was",
  "for",
  "on",
  "with",
  "by",
  "his",
  "he",
  "said",
  "from",
  "had",
  "it",
  "were",
  "who",
  "at",
  "as",
  "an",
  "which",
  "court",
  "company",
  "not",
  "but",
  "two",
  "has",
  "be",
  "this",
  "or",
  "after",
  "officials",
  "about",
  "they",
  "been",
  "police",
  "money",
  "minister",
  "agency",
  "bank",
  "case",
  "years",
  "former",
  "report",
  "bribe",
  "harbour",
  "permit",
  "director",
  "investigation",
  "prosecutor",
  "contract",
  "transferred",
  "accounts",
  "according",
  "denied",
  "founded",
  "paid",
  "million",
  "evidence",
  "security",
};

static const char *const SYLLABLES[] = {
  "ka",
  "lin",
  "vo",
  "stra",
  "mer",
  "dov",
  "ni",
  "sha",
  "ter",
  "gol",
  "ba",
  "ren",
  "ti",
  "mul",
  "po",
  "kra",
  "sen",
  "du",
  "vi",
  "lo",
  "ham",
  "ce",
  "rus",
  "ja",
  "ost",
  "feld",
  "o",
  "gré",
  "ñi",
  "ска",
  "ров",
  "ми",
  "на",
};

/* Rare words are drawn from some thirty thousand, the small numbers far more often. */
static void
append_rare_word (GString     *text,
                  DramaRandom *random)
{
  double unit = drama_random_unit (random);
  guint  number = (guint) (unit * unit * unit * 33 * 33 * 33);

  do
    {
      g_string_append (text, SYLLABLES[number % G_N_ELEMENTS (SYLLABLES)]);
      number /= G_N_ELEMENTS (SYLLABLES);
    }
  while (number > 0);
}

static void
append_sentence (GString     *text,
                 DramaRandom *random)
{
  guint n_words = 5 + drama_random_below (random, 20);
  gsize start = text->len;

  for (guint i = 0; i < n_words; i++)
    {
      if (i > 0)
        g_string_append (text, drama_random_below (random, 12) == 0 ? ", " : " ");
      if (drama_random_below (random, 5) < 3)
        g_string_append (text, COMMON[drama_random_below (random, G_N_ELEMENTS (COMMON))]);
      else
        append_rare_word (text, random);
      if (drama_random_below (random, 40) == 0)
        g_string_append (text, "’s");
      else if (drama_random_below (random, 60) == 0)
        g_string_append (text, "—“no”");
    }
  text->str[start] = g_ascii_toupper (text->str[start]);
  g_string_append (text, drama_random_below (random, 6) == 0 ? ".\n\n" : ". ");
}

/**
 * invent_text:
 * @random: where chance comes from
 * @size: how many bytes at least
 *
 * Sentences and paragraphs; words as unevenly frequent as in prose, a few letters beyond
 * ASCII, curly quotation marks and long dashes.
 *
 * Returns: (transfer full): the text
 */
char *
invent_text (DramaRandom *random,
             gsize        size)
{
  GString *text = g_string_sized_new (size + 512);

  while (text->len < size)
    append_sentence (text, random);

  return g_string_free (text, FALSE);
}
