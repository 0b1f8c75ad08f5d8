/* drama-words.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-words.h"

static const char *const KINDS[DRAMA_N_KINDS] = {
  "person", "agency", "company", "government", "court",
  "media", "group", "place", "software", "event"
};
static const char *const STANCES[DRAMA_N_STANCES] = { "supports", "disputes" };
static const char *const CERTAINTIES[DRAMA_N_CERTAINTIES] = { "stated", "alleged", "speculated" };
static const char *const STANDINGS[DRAMA_N_STANDINGS] = {
  "confirmed", "reported", "alleged", "speculative", "disputed", "unsourced"
};

static gboolean
look_up (const char *const *words,
         guint              n_words,
         const char        *word,
         guint             *index)
{
  for (guint i = 0; i < n_words; i++)
    {
      if (!g_str_equal (words[i], word))
        continue;
      *index = i;
      return TRUE;
    }

  return FALSE;
}

/**
 * drama_kind_to_string:
 * @kind: a kind of actor
 *
 * Returns: (transfer none): its word in the file, which is also its English name
 */
const char *
drama_kind_to_string (DramaKind kind)
{
  g_return_val_if_fail (kind < DRAMA_N_KINDS, NULL);

  return KINDS[kind];
}

/**
 * drama_kind_from_string:
 * @word: a word from a file
 * @kind: (out): what it means; untouched on failure
 *
 * Returns: whether it is the word of a kind
 */
gboolean
drama_kind_from_string (const char *word,
                        DramaKind  *kind)
{
  guint index;

  if (!look_up (KINDS, DRAMA_N_KINDS, word, &index))
    return FALSE;

  *kind = (DramaKind) index;

  return TRUE;
}

/**
 * drama_stance_to_string:
 * @stance: a stance
 *
 * Returns: (transfer none): its word in the file, which is also English
 */
const char *
drama_stance_to_string (DramaStance stance)
{
  g_return_val_if_fail (stance < DRAMA_N_STANCES, NULL);

  return STANCES[stance];
}

/**
 * drama_stance_from_string:
 * @word: a word from a file
 * @stance: (out): what it means; untouched on failure
 *
 * Returns: whether it is the word of a stance
 */
gboolean
drama_stance_from_string (const char  *word,
                          DramaStance *stance)
{
  guint index;

  if (!look_up (STANCES, DRAMA_N_STANCES, word, &index))
    return FALSE;

  *stance = (DramaStance) index;

  return TRUE;
}

/**
 * drama_certainty_to_string:
 * @certainty: a certainty
 *
 * Returns: (transfer none): its word in the file, which is also English
 */
const char *
drama_certainty_to_string (DramaCertainty certainty)
{
  g_return_val_if_fail (certainty < DRAMA_N_CERTAINTIES, NULL);

  return CERTAINTIES[certainty];
}

/**
 * drama_certainty_from_string:
 * @word: a word from a file
 * @certainty: (out): what it means; untouched on failure
 *
 * Returns: whether it is the word of a certainty
 */
gboolean
drama_certainty_from_string (const char     *word,
                             DramaCertainty *certainty)
{
  guint index;

  if (!look_up (CERTAINTIES, DRAMA_N_CERTAINTIES, word, &index))
    return FALSE;

  *certainty = (DramaCertainty) index;

  return TRUE;
}

/**
 * drama_standing_to_string:
 * @standing: a standing
 *
 * Returns: (transfer none): its word in the file, which is also English
 */
const char *
drama_standing_to_string (DramaStanding standing)
{
  g_return_val_if_fail (standing < DRAMA_N_STANDINGS, NULL);

  return STANDINGS[standing];
}

/**
 * drama_standing_from_string:
 * @word: a word from a file
 * @standing: (out): what it means; untouched on failure
 *
 * Returns: whether it is the word of a standing
 */
gboolean
drama_standing_from_string (const char    *word,
                            DramaStanding *standing)
{
  guint index;

  if (!look_up (STANDINGS, DRAMA_N_STANDINGS, word, &index))
    return FALSE;

  *standing = (DramaStanding) index;

  return TRUE;
}
