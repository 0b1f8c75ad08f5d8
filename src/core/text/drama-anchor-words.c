/* drama-anchor-words.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-anchor.h"

/**
 * drama_anchor_state_to_string:
 * @state: what became of a quote
 *
 * Returns: (transfer none): the word for it, in English
 */
const char *
drama_anchor_state_to_string (DramaAnchorState state)
{
  switch (state)
    {
    case DRAMA_ANCHOR_EXACT:
      return "exact";
    case DRAMA_ANCHOR_MOVED:
      return "moved";
    case DRAMA_ANCHOR_PROPOSED:
      return "proposed";
    case DRAMA_ANCHOR_LOST:
    default:
      return "lost";
    }
}

/**
 * drama_anchor_describe:
 * @differences: in what a passage differs from a quote
 *
 * Returns: (transfer full): that in English, such as "white space, dashes"; empty for nothing
 */
char *
drama_anchor_describe (DramaDifference differences)
{
  static const struct
  {
    DramaDifference difference;
    const char     *name;
  } NAMES[] = {
    { DRAMA_DIFFERENCE_WORDS, "words" },
    { DRAMA_DIFFERENCE_WHITE_SPACE, "white space" },
    { DRAMA_DIFFERENCE_QUOTATION_MARKS, "quotation marks" },
    { DRAMA_DIFFERENCE_DASHES, "dashes" },
    { DRAMA_DIFFERENCE_SOFT_HYPHENS, "soft hyphens" },
    { DRAMA_DIFFERENCE_NORMAL_FORM, "Unicode normal form" },
    { DRAMA_DIFFERENCE_CONTEXT, "context" },
  };
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (NAMES); i++)
    if ((differences & NAMES[i].difference) != 0)
      g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", NAMES[i].name);

  return g_string_free (words, FALSE);
}
