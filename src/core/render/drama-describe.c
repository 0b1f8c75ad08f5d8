/* drama-describe.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-render"

#include "drama-describe.h"

#include "drama-date.h"
#include "drama-sentence.h"
#include "drama-shown-words.h"
#include "drama-standing.h"

static const char *const MONTHS[] = {
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
};

/**
 * drama_describe_actor:
 * @actor: an actor
 * @plain: leave its note out
 *
 * Returns: (transfer full): kind, other names and note, a line each
 */
char *
drama_describe_actor (const DramaActor *actor,
                      gboolean          plain)
{
  const DramaActorFields *fields = drama_actor_get_fields (actor);
  g_autoptr (GString) out = g_string_new (NULL);

  g_string_append_printf (out, "Kind: %s", drama_kind_to_string (fields->kind));
  if (fields->aliases != NULL && fields->aliases[0] != NULL)
    {
      g_autofree char *aliases = g_strjoinv (", ", (char **) fields->aliases);

      g_string_append_printf (out, "\nAlso called: %s", aliases);
    }
  if (!plain && *fields->note != '\0')
    g_string_append_printf (out, "\n%s", fields->note);

  return g_string_free (g_steal_pointer (&out), FALSE);
}

static const char *
get_speaker (const DramaDossier *dossier,
             const char         *id)
{
  const DramaActor *actor = id != NULL ? drama_dossier_find_actor (dossier, id, NULL) : NULL;

  return actor != NULL ? drama_actor_get_fields (actor)->name : NULL;
}

static void
add_evidence (GString             *out,
              const DramaDossier  *dossier,
              const DramaEvidence *evidence)
{
  const DramaEvidenceFields *fields = drama_evidence_get_fields (evidence);
  const char                *speaker = get_speaker (dossier, fields->speaker);
  g_autofree char           *words = drama_shown_words (dossier, evidence);
  g_autofree char           *citation = drama_sentence_citation (dossier, evidence);

  g_string_append_printf (out, "\n%s, %s", drama_stance_to_string (fields->stance),
                          drama_certainty_to_string (fields->certainty));
  if (speaker != NULL)
    g_string_append_printf (out, ", as %s says", speaker);
  g_string_append_printf (out, ": “%s” (%s)", words, citation);
  if (*fields->note != '\0')
    g_string_append_printf (out, " %s", fields->note);
}

/**
 * drama_describe_tie:
 * @dossier: a dossier
 * @tie: one of its ties
 * @plain: leave quotes and notes out
 *
 * Returns: (transfer full): its sentence, standing and date, and its quotes
 *   with their sources, a line each
 */
char *
drama_describe_tie (const DramaDossier *dossier,
                    const DramaTie     *tie,
                    gboolean            plain)
{
  const DramaTieFields *fields = drama_tie_get_fields (tie);
  DramaStanding         derived = drama_standing_derived (dossier, tie);
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *sentence = drama_sentence_of_tie (dossier, tie);

  g_string_append_printf (out, "%s.\nStanding: %s", sentence,
                          drama_standing_to_string (drama_standing_shown (dossier, tie)));
  if (fields->overruled)
    {
      g_string_append_printf (out, ", set by a person; by its evidence %s",
                              drama_standing_to_string (derived));
      if (!plain && *fields->overruling.why != '\0')
        g_string_append_printf (out, " (%s)", fields->overruling.why);
    }
  if (*fields->date != '\0')
    {
      g_autofree char *date = drama_describe_date (fields->date);

      g_string_append_printf (out, "\nDate: %s", date);
    }
  if (plain)
    return g_string_free (g_steal_pointer (&out), FALSE);

  if (*fields->note != '\0')
    g_string_append_printf (out, "\n%s", fields->note);
  for (guint i = 0; i < fields->n_evidence; i++)
    add_evidence (out, dossier, fields->evidence[i]);

  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
add_day (GString        *out,
         const DramaDay *day)
{
  if (day->approximate)
    g_string_append (out, "about ");
  if (day->uncertain)
    g_string_append (out, "perhaps ");
  if (day->day > 0)
    g_string_append_printf (out, "%d ", day->day);
  if (day->month >= 1 && day->month <= 12)
    g_string_append_printf (out, "%s ", MONTHS[day->month - 1]);
  g_string_append_printf (out, "%d", day->year);
}

/**
 * drama_describe_date:
 * @edtf: a date as the dossier has it
 *
 * Returns: (transfer full): the date as an English reader says it, "4 May
 *   2013", "about 2012"; @edtf itself where it is no date
 */
char *
drama_describe_date (const char *edtf)
{
  DramaDate date;
  g_autoptr (GString) out = NULL;

  if (!drama_date_parse (edtf, &date))
    return g_strdup (edtf);

  out = g_string_new (NULL);
  switch (date.form)
    {
    case DRAMA_DATE_BETWEEN:
      add_day (out, &date.from);
      g_string_append (out, " to ");
      add_day (out, &date.to);
      break;
    case DRAMA_DATE_UNTIL:
      g_string_append (out, "until ");
      add_day (out, &date.to);
      break;
    case DRAMA_DATE_SINCE:
      g_string_append (out, "since ");
      add_day (out, &date.from);
      break;
    case DRAMA_DATE_POINT:
    default:
      add_day (out, &date.from);
      break;
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}

/**
 * drama_describe_source:
 * @source: a source
 *
 * Returns: (transfer full): "M. Okafor: The pier that nobody owned. The Evening
 *   Ledger, 4 May 2013", as far as it is known
 */
char *
drama_describe_source (const DramaSource *source)
{
  const DramaSourceFields *fields = drama_source_get_fields (source);
  g_autofree char         *date = drama_describe_date (fields->published);
  g_autoptr (GString) out = g_string_new (NULL);

  if (*fields->author != '\0')
    g_string_append_printf (out, "%s: ", fields->author);
  g_string_append (out, *fields->title != '\0' ? fields->title : fields->id);
  if (*fields->publisher != '\0')
    g_string_append_printf (out, ". %s", fields->publisher);
  if (*date != '\0')
    g_string_append_printf (out, "%s%s", *fields->publisher != '\0' ? ", " : ". ", date);

  return g_string_free (g_steal_pointer (&out), FALSE);
}
