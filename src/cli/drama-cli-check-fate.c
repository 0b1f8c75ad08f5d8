/* drama-cli-check-fate.c - what became of a quote
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-cli-check.h"

/* What became of a quote, in the words of a line. */
void
drama_cli_check_append_fate (GString                 *lines,
                             const DramaAnchorResult *result,
                             gint64                   start)
{
  const DramaAnchorPlace *place = &result->places[0];
  g_autofree char        *differences = drama_anchor_describe (place->differences);
  char                    likeness[G_ASCII_DTOSTR_BUF_SIZE];

  if (result->n_places == 0)
    g_string_append (lines, result->is_unsearched
                                ? "is not in the text, and too long to look for the like"
                                : "is not in the text");
  else if (result->state == DRAMA_ANCHOR_PROPOSED && place->likeness < 1.0)
    g_string_append_printf (lines,
                            "something like it stands at %" G_GINT64_FORMAT " (likeness %s)%s",
                            place->start,
                            g_ascii_formatd (likeness, sizeof likeness, "%.3f", place->likeness),
                            result->is_ambiguous ? ", and elsewhere" : "");
  else if (result->is_ambiguous)
    g_string_append (lines, "stands in the text, but which passage is meant cannot be told");
  else if (result->state == DRAMA_ANCHOR_PROPOSED)
    g_string_append_printf (lines, "stands at %" G_GINT64_FORMAT ", between other words than noted",
                            place->start);
  else if (place->start != start)
    g_string_append_printf (lines, "stands at %" G_GINT64_FORMAT ", not at %" G_GINT64_FORMAT,
                            place->start, start);
  else
    g_string_append (lines, "stands at its place");
  if (result->state == DRAMA_ANCHOR_MOVED && *differences != '\0')
    g_string_append_printf (lines, ", with other %s", differences);
}
