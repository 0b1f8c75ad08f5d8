/* drama-redact-words.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-redact-words.h"

#include <glib/gi18n.h>

/* How often, by DramaRedactPlace. */
char *
drama_redact_words_of_count (DramaRedactPlace place, guint n)
{
  switch (place)
    {
    case DRAMA_REDACT_PLACE_TITLE:
      return g_strdup_printf (ngettext ("%u name in the title or note of the dossier",
                                        "%u names in the title or note of the dossier", n),
                              n);
    case DRAMA_REDACT_PLACE_NAME:
      return g_strdup_printf (ngettext ("%u name or alias", "%u names and aliases", n), n);
    case DRAMA_REDACT_PLACE_ID:
      /* Translators: ids are the names that records have in the file, such as "tie-12" */
      return g_strdup_printf (ngettext ("%u id", "%u ids", n), n);
    case DRAMA_REDACT_PLACE_QUOTE:
      return g_strdup_printf (ngettext ("%u name in a quote, under a black bar",
                                        "%u names in quotes, under black bars", n),
                              n);
    case DRAMA_REDACT_PLACE_CONTEXT:
      return g_strdup_printf (ngettext ("%u passage beside a quote",
                                        "%u passages beside quotes", n),
                              n);
    case DRAMA_REDACT_PLACE_TEXT:
      return g_strdup_printf (ngettext ("%u name in the text of a source",
                                        "%u names in texts of sources", n),
                              n);
    case DRAMA_REDACT_PLACE_SOURCE:
      return g_strdup_printf (ngettext ("%u name in a citation", "%u names in citations", n), n);
    case DRAMA_REDACT_PLACE_ADDRESS:
      return g_strdup_printf (ngettext ("%u address of a source", "%u addresses of sources", n),
                              n);
    case DRAMA_REDACT_PLACE_HASH:
      return g_strdup_printf (ngettext ("%u fingerprint that tells which text a source has",
                                        "%u fingerprints that tell which texts sources have", n),
                              n);
    case DRAMA_REDACT_PLACE_VERB:
      return g_strdup_printf (ngettext ("%u name in a verb", "%u names in verbs", n), n);
    case DRAMA_REDACT_PLACE_NOTE:
      return g_strdup_printf (ngettext ("%u name in a note", "%u names in notes", n), n);
    case DRAMA_REDACT_PLACE_PERSON:
      return g_strdup_printf (ngettext ("%u mark of who entered something, or when",
                                        "%u marks of who entered something, or when", n),
                              n);
    case DRAMA_REDACT_PLACE_MEMBER:
    default:
      return g_strdup_printf (ngettext ("%u name in what this version does not know",
                                        "%u names in what this version does not know", n),
                              n);
    }
}

const char *
drama_redact_words_of_reason (DramaRedactReason reason)
{
  switch (reason)
    {
    case DRAMA_REDACT_NOTE:
      return _ ("The note of the actor stays, without the name");
    case DRAMA_REDACT_CITATION:
      return _ ("This source is still cited, and may name the actor itself");
    case DRAMA_REDACT_DOUBTFUL:
    default:
      return _ ("May be the name; add it to the other words above to take it out");
    }
}
