/* drama-change.h - one field of a record, as a person changes it
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-document.h"

G_BEGIN_DECLS

/* Every field that a person may change.  Its value is a text, as the file has it: an id
 * of an actor or a source, a word such as "person" or "disputes", "true", a date. */
typedef enum
{
  DRAMA_CHANGE_DOSSIER_TITLE,
  DRAMA_CHANGE_DOSSIER_LANGUAGE,
  DRAMA_CHANGE_DOSSIER_NOTE,
  DRAMA_CHANGE_SOURCE_TITLE,
  DRAMA_CHANGE_SOURCE_PUBLISHER,
  DRAMA_CHANGE_SOURCE_AUTHOR,
  DRAMA_CHANGE_SOURCE_PUBLISHED,
  DRAMA_CHANGE_SOURCE_URL,
  DRAMA_CHANGE_SOURCE_LANGUAGE,
  DRAMA_CHANGE_SOURCE_RELIABILITY, /* the letter of the grade, or "" for none */
  DRAMA_CHANGE_SOURCE_CREDIBILITY, /* its number, or "" for none */
  DRAMA_CHANGE_ACTOR_NAME,
  DRAMA_CHANGE_ACTOR_KIND,
  DRAMA_CHANGE_ACTOR_ALIASES, /* one a line */
  DRAMA_CHANGE_ACTOR_NOTE,
  DRAMA_CHANGE_ACTOR_PINNED,
  DRAMA_CHANGE_TIE_FROM,
  DRAMA_CHANGE_TIE_VERB,
  DRAMA_CHANGE_TIE_TO,
  DRAMA_CHANGE_TIE_DIRECTED,
  DRAMA_CHANGE_TIE_DATE,
  DRAMA_CHANGE_TIE_STANDING, /* "" where the rule decides */
  DRAMA_CHANGE_TIE_WHY,      /* only where a person overruled the standing */
  DRAMA_CHANGE_TIE_NOTE,
  DRAMA_CHANGE_EVIDENCE_WORDS,
  DRAMA_CHANGE_EVIDENCE_SOURCE,
  DRAMA_CHANGE_EVIDENCE_STANCE,
  DRAMA_CHANGE_EVIDENCE_CERTAINTY,
  DRAMA_CHANGE_EVIDENCE_SPEAKER, /* "" where the source speaks in its own voice */
  DRAMA_CHANGE_EVIDENCE_NOTE,
} DramaChange;
#define DRAMA_N_CHANGES 30

typedef enum
{
  DRAMA_CHANGE_OF_DOSSIER,
  DRAMA_CHANGE_OF_SOURCE,
  DRAMA_CHANGE_OF_ACTOR,
  DRAMA_CHANGE_OF_TIE,
  DRAMA_CHANGE_OF_EVIDENCE,
} DramaChangeOf;

/* Whose field: @id is of the source, actor or tie ("" for the dossier), @evidence of a
 * quote of that tie, NULL where the field is none of a quote's. */
typedef struct
{
  const char *id;
  const char *evidence;
} DramaSubject;

#define DRAMA_CHANGE_ERROR (drama_change_error_quark ())
GQuark drama_change_error_quark (void);

typedef enum
{
  DRAMA_CHANGE_ERROR_REFUSED, /* what was typed cannot be kept; the message says why */
  DRAMA_CHANGE_ERROR_GONE,    /* there is no such record any more */
} DramaChangeError;

DramaChangeOf drama_change_get_of (DramaChange change);

/* NULL where there is no such record. */
char *drama_change_dup_value (DramaChange         change,
                              const DramaDossier *dossier,
                              const DramaSubject *subject);

/* Changes all the subjects alike in one step, or none of them.  @step (nullable) is its
 * name, as a name that was made before something was renamed.  White space around @value
 * does not count. */
gboolean drama_change_commit (DramaChange         change,
                              DramaDocument      *document,
                              const DramaSubject *subjects,
                              guint               n_subjects,
                              const char         *value,
                              const char         *step,
                              const char         *merge_key,
                              GError            **error);

/* What stands beside the field, what a screen reader says of it, how the step is called:
 * "Verb", "Verb of Ann leads Board", "Change Verb of Ann leads Board".  Static or NULL
 * where there is no such record. */
const char *drama_change_caption (DramaChange change);
char       *drama_change_dup_name (DramaChange         change,
                                   const DramaDossier *dossier,
                                   const DramaSubject *subject);
char       *drama_change_dup_step (DramaChange         change,
                                   const DramaDossier *dossier,
                                   const DramaSubject *subjects,
                                   guint               n_subjects);

/* The record in a few words: a name, a tie as a sentence, the first words of a quote. */
char *drama_change_dup_record (DramaChangeOf       of,
                               const DramaDossier *dossier,
                               const DramaSubject *subject);

G_END_DECLS
