/* drama-words-of-changes.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-sentence.h"
#include "drama-terms.h"
#include "drama-words-of-changes.h"

#include <glib/gi18n.h>

/* Of a quote or a note in a list, in characters. */
#define MAX_WORDS 80

/* By the key in the file. */
static const struct
{
  const char *field;
  const char *words;
} FIELDS[] = {
  { "title", N_ ("title") },
  { "language", N_ ("language") },
  { "note", N_ ("note") },
  { "publisher", N_ ("publisher") },
  { "author", N_ ("author") },
  { "published", N_ ("date of publication") },
  { "url", N_ ("address") },
  { "grade", N_ ("grade") },
  { "text", N_ ("text") },
  { "name", N_ ("name") },
  /* Translators: what an actor is: a person, a company, a court */
  { "kind", N_ ("kind") },
  { "aliases", N_ ("aliases") },
  { "position", N_ ("place in the picture") },
  { "pinned", N_ ("pin") },
  { "merged", N_ ("who was merged into it") },
  { "from", N_ ("from whom") },
  { "to", N_ ("to whom") },
  { "verb", N_ ("verb") },
  { "directed", N_ ("direction") },
  { "date", N_ ("date") },
  { "standing", N_ ("standing set by a person") },
  { "evidence", N_ ("order of quotes") },
  { "exact", N_ ("words or place") },
  { "stance", N_ ("stance") },
  { "certainty", N_ ("certainty") },
  { "speaker", N_ ("speaker") },
  { "by", N_ ("who entered it") },
  { "when", N_ ("when it was entered") },
  { "resolved", N_ ("whom its words stand for") },
  { "dismissed", N_ ("what may stand as it is") },
  { "unknown members", N_ ("what this version does not know") },
  { "removed", N_ ("whether it stays") },
};

static char *
shorten (const char *text)
{
  g_autoptr (GString) line = g_string_new (NULL);
  glong n = 0;

  for (const char *at = text; *at != '\0' && n < MAX_WORDS; at = g_utf8_next_char (at), n++)
    {
      gunichar letter = g_utf8_get_char (at);

      g_string_append_unichar (line, g_unichar_iscntrl (letter) ? ' ' : letter);
    }
  if (g_utf8_strlen (text, -1) > MAX_WORDS)
    g_string_append (line, "…");

  return g_string_free (g_steal_pointer (&line), FALSE);
}

const char *
drama_words_of_field (const char *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (FIELDS); i++)
    if (g_strcmp0 (FIELDS[i].field, field) == 0)
      return _ (FIELDS[i].words);

  return field;
}

static const DramaEvidenceFields *
find_quote (const DramaDossier *dossier, const char *id)
{
  for (guint i = 0; i < drama_dossier_get_n_ties (dossier); i++)
    {
      const DramaTieFields *tie = drama_tie_get_fields (drama_dossier_get_tie (dossier, i));

      for (guint j = 0; j < tie->n_evidence; j++)
        {
          const DramaEvidenceFields *quote = drama_evidence_get_fields (tie->evidence[j]);

          if (g_str_equal (quote->id, id))
            return quote;
        }
    }

  return NULL;
}

/* What a list calls the record: a name, a title, a sentence, or the words of a quote. */
char *
drama_words_of_record (const DramaDossier *dossier, DramaRecordKind record, const char *id)
{
  const DramaSource         *source;
  const DramaActor          *actor;
  const DramaTie            *tie;
  const DramaEvidenceFields *quote;
  g_autofree char           *sentence = NULL;

  switch (record)
    {
    case DRAMA_RECORD_KIND_SOURCE:
      source = drama_dossier_find_source (dossier, id, NULL);
      return shorten (source != NULL ? drama_source_get_fields (source)->title : id);
    case DRAMA_RECORD_KIND_ACTOR:
      actor = drama_dossier_find_actor (dossier, id, NULL);
      return shorten (actor != NULL ? drama_actor_get_fields (actor)->name : id);
    case DRAMA_RECORD_KIND_TIE:
      tie = drama_dossier_find_tie (dossier, id, NULL);
      sentence = tie != NULL ? drama_sentence_of_tie (dossier, tie) : g_strdup (id);
      return shorten (sentence);
    case DRAMA_RECORD_KIND_EVIDENCE:
      quote = find_quote (dossier, id);
      return shorten (quote != NULL ? quote->anchor.exact : id);
    case DRAMA_RECORD_KIND_DOSSIER:
    default:
      return g_strdup (_ ("The dossier"));
    }
}

/* By kind of record, then added, removed, changed. */
static const char *const CHANGES[DRAMA_N_RECORD_KINDS][3] = {
  [DRAMA_RECORD_KIND_DOSSIER] = { "%s", "%s", "%s" },
  /* Translators: %s is the title of a source */
  [DRAMA_RECORD_KIND_SOURCE] = { N_ ("Source “%s” was added"), N_ ("Source “%s” was removed"),
                                 N_ ("Source “%s” was changed") },
  /* Translators: %s is the name of an actor */
  [DRAMA_RECORD_KIND_ACTOR] = { N_ ("Actor “%s” was added"), N_ ("Actor “%s” was removed"),
                                N_ ("Actor “%s” was changed") },
  /* Translators: %s is a tie as a sentence: Ann pays Bob */
  [DRAMA_RECORD_KIND_TIE] = { N_ ("Tie “%s” was added"), N_ ("Tie “%s” was removed"),
                              N_ ("Tie “%s” was changed") },
  /* Translators: %s are the words of a quote */
  [DRAMA_RECORD_KIND_EVIDENCE] = { N_ ("Quote “%s” was added"), N_ ("Quote “%s” was removed"),
                                   N_ ("Quote “%s” was changed") },
};

char *
drama_words_of_change (const DramaDossier *before,
                       const DramaDossier *after,
                       const DramaChange  *change)
{
  const DramaDossier *dossier = change->kind == DRAMA_CHANGE_REMOVED ? before : after;
  g_autofree char    *words = drama_words_of_record (dossier, change->record, change->id);
  const char         *format = CHANGES[change->record][change->kind];

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (_ (format), words);
#pragma GCC diagnostic pop
}

/* A line for each field that says something else. */
char *
drama_words_of_change_details (const DramaChange *change)
{
  g_autoptr (GString) details = g_string_new (NULL);

  for (guint i = 0; i < change->fields->len; i++)
    {
      const DramaFieldChange *field = change->fields->pdata[i];
      g_autofree char        *before = shorten (field->before);
      g_autofree char        *after = shorten (field->after);

      if (details->len > 0)
        g_string_append_c (details, '\n');
      /* Translators: a field of a record, what it said, and what it says now, as in
       * "name: was “Ann”, is “Anna”" */
      g_string_append_printf (details, _ ("%s: was “%s”, is “%s”"),
                              drama_words_of_field (field->field), before, after);
    }

  return g_string_free (g_steal_pointer (&details), FALSE);
}

char *
drama_words_of_standing (const DramaDossier *after, const DramaStandingChange *standing)
{
  g_autofree char *sentence = drama_words_of_record (after, DRAMA_RECORD_KIND_TIE, standing->tie);

  /* Translators: a tie as a sentence and two standings, as in
   * "“Ann pays Bob” was Reported, is Disputed" */
  return g_strdup_printf (_ ("“%s” was %s, is %s"), sentence,
                          drama_terms_standing (standing->before),
                          drama_terms_standing (standing->after));
}

static char *
describe_cause (const DramaDossier *before, const DramaDossier *after, const DramaCause *cause)
{
  const DramaDossier *dossier = cause->kind == DRAMA_CAUSE_QUOTE_REMOVED ? before : after;
  gboolean            is_source = cause->kind == DRAMA_CAUSE_PUBLISHER;
  g_autofree char    *words = drama_words_of_record (dossier,
                                                  is_source ? DRAMA_RECORD_KIND_SOURCE
                                                               : DRAMA_RECORD_KIND_EVIDENCE,
                                                     cause->id);

  switch (cause->kind)
    {
    case DRAMA_CAUSE_QUOTE_ADDED:
      return g_strdup_printf (_ ("as the quote “%s” was added"), words);
    case DRAMA_CAUSE_QUOTE_REMOVED:
      return g_strdup_printf (_ ("as the quote “%s” was removed"), words);
    case DRAMA_CAUSE_QUOTE_CHANGED:
      return g_strdup_printf (_ ("as the quote “%s” was changed"), words);
    case DRAMA_CAUSE_PUBLISHER:
      return g_strdup_printf (_ ("as the source “%s” has another publisher"), words);
    case DRAMA_CAUSE_PERSON:
    default:
      return g_strdup (_ ("as a person set it, or no longer does"));
    }
}

/* A line for each. */
char *
drama_words_of_causes (const DramaDossier        *before,
                       const DramaDossier        *after,
                       const DramaStandingChange *standing)
{
  g_autoptr (GString) causes = g_string_new (NULL);

  for (guint i = 0; i < standing->causes->len; i++)
    {
      g_autofree char *cause = describe_cause (before, after, standing->causes->pdata[i]);

      if (causes->len > 0)
        g_string_append_c (causes, '\n');
      g_string_append (causes, cause);
    }

  return g_string_free (g_steal_pointer (&causes), FALSE);
}
