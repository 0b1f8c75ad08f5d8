/* drama-sentence.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-sentence.h"

static const char *
get_name (const DramaDossier *dossier,
          const char         *id)
{
  const DramaActor *actor = drama_dossier_find_actor (dossier, id, NULL);

  return actor != NULL ? drama_actor_get_fields (actor)->name : id;
}

/**
 * drama_sentence_of_tie:
 * @dossier: the dossier, for the names of its actors
 * @tie: one of its ties
 *
 * The words are the dossier's own and in its language; the order is that of
 * the verb, which reads from one actor to the other.
 *
 * Returns: (transfer full): "Pavel Vrublevsky founded ChronoPay"
 */
char *
drama_sentence_of_tie (const DramaDossier *dossier,
                       const DramaTie     *tie)
{
  const DramaTieFields *fields;

  g_return_val_if_fail (dossier != NULL && tie != NULL, NULL);

  fields = drama_tie_get_fields (tie);

  return g_strdup_printf ("%s %s %s", get_name (dossier, fields->from), fields->verb,
                          get_name (dossier, fields->to));
}

static void
append_part (GString    *citation,
             const char *before,
             const char *part,
             const char *after)
{
  if (part == NULL || *part == '\0')
    return;

  if (citation->len > 0)
    g_string_append (citation, ", ");
  g_string_append (citation, before);
  g_string_append (citation, part);
  g_string_append (citation, after);
}

/**
 * drama_sentence_citation:
 * @dossier: the dossier, for its sources
 * @evidence: one of its quotes
 *
 * Where the quote stands, without the quote: author, title, publisher, date,
 * paragraph and address, as far as they are known.  An address that may not be
 * followed is left out.
 *
 * Returns: (transfer full): "Jane Doe, “Title”, Slate, 2019-03, ¶ 7, https://…"
 */
char *
drama_sentence_citation (const DramaDossier  *dossier,
                         const DramaEvidence *evidence)
{
  const DramaEvidenceFields *fields;
  const DramaSourceFields   *source_fields;
  const DramaSource         *source;
  GString                   *citation;
  guint                      paragraph;

  g_return_val_if_fail (dossier != NULL && evidence != NULL, NULL);

  fields = drama_evidence_get_fields (evidence);
  source = drama_dossier_find_source (dossier, fields->source, NULL);
  g_return_val_if_fail (source != NULL, NULL);

  source_fields = drama_source_get_fields (source);
  citation = g_string_new (NULL);
  append_part (citation, "", source_fields->author, "");
  append_part (citation, "“", source_fields->title, "”");
  append_part (citation, "", source_fields->publisher, "");
  append_part (citation, "", source_fields->published, "");
  paragraph = drama_source_get_paragraph (source, drama_evidence_get_place (evidence));
  if (paragraph > 0)
    {
      g_autofree char *number = g_strdup_printf ("%u", paragraph);

      append_part (citation, "¶ ", number, "");
    }
  append_part (citation, "", drama_source_get_link (source), "");

  return g_string_free (citation, FALSE);
}
