/* drama-change-words.c - what fields and their changes are called
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-change-private.h"
#include "drama-sentence.h"

#include <glib/gi18n.h>

/* Characters of a quote that tell it from others, in the name of a step. */
#define FEW_WORDS 40

typedef struct
{
  const char *caption; /* beside the field */
  const char *name;    /* for a screen reader, %s is the record */
  const char *step;    /* for the history, likewise */
} Words;

/* Translators: for each field what stands beside it, what a screen reader says of it, and
 * how the step is called that can be undone.  %s is the record: the name of an actor, the
 * title of a source, a tie as in "Ann Lee leads the board", the first words of a quote */
static const Words WORDS[DRAMA_N_CHANGES] = {
  [DRAMA_CHANGE_DOSSIER_TITLE] = { N_ ("Title"), N_ ("Title of the dossier"),
                                   N_ ("Change Title of the Dossier") },
  [DRAMA_CHANGE_DOSSIER_LANGUAGE] = { N_ ("Language"), N_ ("Language of the dossier"),
                                      N_ ("Change Language of the Dossier") },
  [DRAMA_CHANGE_DOSSIER_NOTE] = { N_ ("Note"), N_ ("Note on the dossier"),
                                  N_ ("Change Note on the Dossier") },
  [DRAMA_CHANGE_SOURCE_TITLE] = { N_ ("Title"), N_ ("Title of %s"),
                                  N_ ("Change Title of %s") },
  [DRAMA_CHANGE_SOURCE_PUBLISHER] = { N_ ("Publisher"), N_ ("Publisher of %s"),
                                      N_ ("Change Publisher of %s") },
  [DRAMA_CHANGE_SOURCE_AUTHOR] = { N_ ("Author"), N_ ("Author of %s"),
                                   N_ ("Change Author of %s") },
  [DRAMA_CHANGE_SOURCE_PUBLISHED] = { N_ ("Published"), N_ ("Date of %s"),
                                      N_ ("Change Date of %s") },
  [DRAMA_CHANGE_SOURCE_URL] = { N_ ("Web address"), N_ ("Web address of %s"),
                                N_ ("Change Web Address of %s") },
  [DRAMA_CHANGE_SOURCE_LANGUAGE] = { N_ ("Language"), N_ ("Language of %s"),
                                     N_ ("Change Language of %s") },
  [DRAMA_CHANGE_SOURCE_RELIABILITY] = { N_ ("Reliability"), N_ ("Reliability of %s"),
                                        N_ ("Change Grade of %s") },
  [DRAMA_CHANGE_SOURCE_CREDIBILITY] = { N_ ("Credibility"), N_ ("Credibility of %s"),
                                        N_ ("Change Grade of %s") },
  [DRAMA_CHANGE_ACTOR_NAME] = { N_ ("Name"), N_ ("Name of %s"),
                                N_ ("Rename %s") },
  /* Translators: what an actor is: a person, a company, a court */
  [DRAMA_CHANGE_ACTOR_KIND] = { N_ ("Kind"), N_ ("Kind of %s"),
                                N_ ("Change Kind of %s") },
  [DRAMA_CHANGE_ACTOR_ALIASES] = { N_ ("Other names"), N_ ("Other names of %s"),
                                   N_ ("Change Other Names of %s") },
  [DRAMA_CHANGE_ACTOR_NOTE] = { N_ ("Note"), N_ ("Note on %s"),
                                N_ ("Change Note on %s") },
  [DRAMA_CHANGE_ACTOR_PINNED] = { N_ ("Stays where it is"), N_ ("Whether %s stays where it is"),
                                  N_ ("Change Pin of %s") },
  /* Translators: beside the actor at whom a tie begins */
  [DRAMA_CHANGE_TIE_FROM] = { N_ ("From"), N_ ("Where “%s” begins"),
                              N_ ("Change Beginning of %s") },
  [DRAMA_CHANGE_TIE_VERB] = { N_ ("Verb"), N_ ("Verb of “%s”"),
                              N_ ("Change Verb of %s") },
  /* Translators: beside the actor to whom a tie leads */
  [DRAMA_CHANGE_TIE_TO] = { N_ ("To"), N_ ("Where “%s” ends"),
                            N_ ("Change End of %s") },
  [DRAMA_CHANGE_TIE_DIRECTED] = { N_ ("Has a direction"), N_ ("Whether “%s” has a direction"),
                                  N_ ("Change Direction of %s") },
  [DRAMA_CHANGE_TIE_DATE] = { N_ ("Date"), N_ ("Date of “%s”"),
                              N_ ("Change Date of %s") },
  [DRAMA_CHANGE_TIE_STANDING] = { N_ ("Standing"), N_ ("Standing of “%s”"),
                                  N_ ("Change Standing of %s") },
  [DRAMA_CHANGE_TIE_WHY] = { N_ ("Reason"), N_ ("Reason for the standing of “%s”"),
                             N_ ("Change Reason for the Standing of %s") },
  [DRAMA_CHANGE_TIE_NOTE] = { N_ ("Note"), N_ ("Note on “%s”"),
                              N_ ("Change Note on %s") },
  [DRAMA_CHANGE_EVIDENCE_WORDS] = { N_ ("Words"), N_ ("Words of the quote “%s”"),
                                    N_ ("Change Words of “%s”") },
  [DRAMA_CHANGE_EVIDENCE_SOURCE] = { N_ ("Source"), N_ ("Source of the quote “%s”"),
                                     N_ ("Change Source of “%s”") },
  [DRAMA_CHANGE_EVIDENCE_STANCE] = { N_ ("Stance"), N_ ("Stance of the quote “%s”"),
                                     N_ ("Change Stance of “%s”") },
  [DRAMA_CHANGE_EVIDENCE_CERTAINTY] = { N_ ("Certainty"), N_ ("Certainty of the quote “%s”"),
                                        N_ ("Change Certainty of “%s”") },
  [DRAMA_CHANGE_EVIDENCE_SPEAKER] = { N_ ("Speaker"), N_ ("Speaker of the quote “%s”"),
                                      N_ ("Change Speaker of “%s”") },
  [DRAMA_CHANGE_EVIDENCE_NOTE] = { N_ ("Note"), N_ ("Note on the quote “%s”"),
                                   N_ ("Change Note on “%s”") },
};

const char *
drama_change_caption (DramaChange change)
{
  g_return_val_if_fail ((guint) change < DRAMA_N_CHANGES, "");

  return _ (WORDS[change].caption);
}

/* Of words and not of letters, where there is a space in the second half. */
static char *
shorten (const char *text)
{
  g_autofree char *line = drama_check_tidy (text);
  const char      *end;

  if (g_utf8_strlen (line, -1) <= FEW_WORDS)
    return g_steal_pointer (&line);

  end = g_utf8_offset_to_pointer (line, FEW_WORDS);
  for (const char *at = end; at > line + (end - line) / 2; at = g_utf8_prev_char (at))
    if (*at == ' ')
      {
        end = at;
        break;
      }

  return g_strdup_printf ("%.*s…", (int) (end - line), line);
}

char *
drama_change_dup_record (DramaChangeOf       of,
                         const DramaDossier *dossier,
                         const DramaSubject *subject)
{
  DramaSource   *source;
  DramaActor    *actor;
  DramaTie      *tie;
  DramaEvidence *evidence;

  g_return_val_if_fail (dossier != NULL && subject != NULL, NULL);

  switch (of)
    {
    case DRAMA_CHANGE_OF_SOURCE:
      source = drama_dossier_find_source (dossier, subject->id, NULL);
      return source != NULL ? shorten (drama_source_get_fields (source)->title) : NULL;
    case DRAMA_CHANGE_OF_ACTOR:
      actor = drama_dossier_find_actor (dossier, subject->id, NULL);
      return actor != NULL ? g_strdup (drama_actor_get_fields (actor)->name) : NULL;
    case DRAMA_CHANGE_OF_TIE:
      tie = drama_dossier_find_tie (dossier, subject->id, NULL);
      return tie != NULL ? drama_sentence_of_tie (dossier, tie) : NULL;
    case DRAMA_CHANGE_OF_EVIDENCE:
      tie = drama_dossier_find_tie (dossier, subject->id, NULL);
      evidence = drama_change_find_evidence (tie, subject->evidence);
      return evidence != NULL ? shorten (drama_evidence_get_fields (evidence)->anchor.exact)
                              : NULL;
    case DRAMA_CHANGE_OF_DOSSIER:
    default:
      return g_strdup ("");
    }
}

/* @format is one of the table above. */
static char *
fill (const char *format, const char *record)
{
  g_auto (GStrv) parts = g_strsplit (format, "%s", 2);

  return g_strconcat (parts[0], parts[1] != NULL ? record : "", parts[1], NULL);
}

char *
drama_change_dup_name (DramaChange change, const DramaDossier *dossier, const DramaSubject *subject)
{
  g_autofree char *record = NULL;

  g_return_val_if_fail ((guint) change < DRAMA_N_CHANGES, NULL);

  record = drama_change_dup_record (drama_change_get_of (change), dossier, subject);

  return record != NULL ? fill (_ (WORDS[change].name), record) : NULL;
}

/* Those that can be changed of several at once. */
static char *
dup_step_of_several (DramaChange change, guint n)
{
  switch ((int) change)
    {
    case DRAMA_CHANGE_ACTOR_KIND:
      return g_strdup_printf (ngettext ("Change Kind of %u Actor", "Change Kind of %u Actors", n),
                              n);
    case DRAMA_CHANGE_ACTOR_PINNED:
      return g_strdup_printf (ngettext ("Change Pin of %u Actor", "Change Pin of %u Actors", n),
                              n);
    case DRAMA_CHANGE_TIE_DATE:
      return g_strdup_printf (ngettext ("Change Date of %u Tie", "Change Date of %u Ties", n), n);
    case DRAMA_CHANGE_EVIDENCE_CERTAINTY:
      return g_strdup_printf (ngettext ("Change Certainty of %u Quote",
                                        "Change Certainty of %u Quotes", n),
                              n);
    default:
      return g_strdup_printf (ngettext ("Change %u Record", "Change %u Records", n), n);
    }
}

char *
drama_change_dup_step (DramaChange         change,
                       const DramaDossier *dossier,
                       const DramaSubject *subjects,
                       guint               n_subjects)
{
  g_autofree char *record = NULL;

  g_return_val_if_fail ((guint) change < DRAMA_N_CHANGES, NULL);

  if (n_subjects > 1)
    return dup_step_of_several (change, n_subjects);

  record = drama_change_dup_record (drama_change_get_of (change), dossier, subjects);

  return record != NULL ? fill (_ (WORDS[change].step), record) : NULL;
}
