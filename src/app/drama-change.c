/* drama-change.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One way in for every field of every record, so that rows need to know nothing of
 * records, and what cannot be kept is refused in one place. */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-change-private.h"

G_DEFINE_QUARK (drama_change_error, drama_change_error)

DramaChangeOf
drama_change_get_of (DramaChange change)
{
  if (change <= DRAMA_CHANGE_DOSSIER_NOTE)
    return DRAMA_CHANGE_OF_DOSSIER;
  if (change <= DRAMA_CHANGE_SOURCE_CREDIBILITY)
    return DRAMA_CHANGE_OF_SOURCE;
  if (change <= DRAMA_CHANGE_ACTOR_PINNED)
    return DRAMA_CHANGE_OF_ACTOR;
  if (change <= DRAMA_CHANGE_TIE_NOTE)
    return DRAMA_CHANGE_OF_TIE;

  return DRAMA_CHANGE_OF_EVIDENCE;
}

DramaEvidence *
drama_change_find_evidence (const DramaTie *tie, const char *id)
{
  const DramaTieFields *fields = tie != NULL ? drama_tie_get_fields (tie) : NULL;

  for (guint i = 0; fields != NULL && i < fields->n_evidence; i++)
    if (g_str_equal (drama_evidence_get_fields (fields->evidence[i])->id, id))
      return fields->evidence[i];

  return NULL;
}

static char *
dup_of_dossier (DramaChange change, const DramaDossierFields *fields)
{
  if (change == DRAMA_CHANGE_DOSSIER_TITLE)
    return g_strdup (fields->title);
  if (change == DRAMA_CHANGE_DOSSIER_LANGUAGE)
    return g_strdup (fields->language);

  return g_strdup (fields->note);
}

static char *
dup_of_source (DramaChange change, const DramaSourceFields *fields)
{
  switch ((int) change)
    {
    case DRAMA_CHANGE_SOURCE_TITLE:
      return g_strdup (fields->title);
    case DRAMA_CHANGE_SOURCE_PUBLISHER:
      return g_strdup (fields->publisher);
    case DRAMA_CHANGE_SOURCE_AUTHOR:
      return g_strdup (fields->author);
    case DRAMA_CHANGE_SOURCE_PUBLISHED:
      return g_strdup (fields->published);
    case DRAMA_CHANGE_SOURCE_URL:
      return g_strdup (fields->url);
    case DRAMA_CHANGE_SOURCE_LANGUAGE:
      return g_strdup (fields->language);
    case DRAMA_CHANGE_SOURCE_RELIABILITY:
      return g_strndup (fields->grade, 1);
    default:
      return g_strdup (*fields->grade != '\0' ? fields->grade + 1 : "");
    }
}

static char *
dup_of_actor (DramaChange change, const DramaActorFields *fields)
{
  switch ((int) change)
    {
    case DRAMA_CHANGE_ACTOR_NAME:
      return g_strdup (fields->name);
    case DRAMA_CHANGE_ACTOR_KIND:
      return g_strdup (drama_kind_to_string (fields->kind));
    case DRAMA_CHANGE_ACTOR_ALIASES:
      return g_strjoinv ("\n", (char **) fields->aliases);
    case DRAMA_CHANGE_ACTOR_NOTE:
      return g_strdup (fields->note);
    default:
      return g_strdup (fields->pinned ? "true" : "false");
    }
}

static char *
dup_of_tie (DramaChange change, const DramaTieFields *fields)
{
  switch ((int) change)
    {
    case DRAMA_CHANGE_TIE_FROM:
      return g_strdup (fields->from);
    case DRAMA_CHANGE_TIE_VERB:
      return g_strdup (fields->verb);
    case DRAMA_CHANGE_TIE_TO:
      return g_strdup (fields->to);
    case DRAMA_CHANGE_TIE_DIRECTED:
      return g_strdup (fields->directed ? "true" : "false");
    case DRAMA_CHANGE_TIE_DATE:
      return g_strdup (fields->date);
    case DRAMA_CHANGE_TIE_STANDING:
      return g_strdup (fields->overruled ? drama_standing_to_string (fields->overruling.value)
                                         : "");
    case DRAMA_CHANGE_TIE_WHY:
      return g_strdup (fields->overruled ? fields->overruling.why : "");
    default:
      return g_strdup (fields->note);
    }
}

static char *
dup_of_evidence (DramaChange change, const DramaEvidenceFields *fields)
{
  switch ((int) change)
    {
    case DRAMA_CHANGE_EVIDENCE_WORDS:
      return g_strdup (fields->anchor.exact);
    case DRAMA_CHANGE_EVIDENCE_SOURCE:
      return g_strdup (fields->source);
    case DRAMA_CHANGE_EVIDENCE_STANCE:
      return g_strdup (drama_stance_to_string (fields->stance));
    case DRAMA_CHANGE_EVIDENCE_CERTAINTY:
      return g_strdup (drama_certainty_to_string (fields->certainty));
    case DRAMA_CHANGE_EVIDENCE_SPEAKER:
      return g_strdup (fields->speaker != NULL ? fields->speaker : "");
    default:
      return g_strdup (fields->note);
    }
}

char *
drama_change_dup_value (DramaChange         change,
                        const DramaDossier *dossier,
                        const DramaSubject *subject)
{
  DramaSource   *source;
  DramaActor    *actor;
  DramaTie      *tie;
  DramaEvidence *evidence;

  g_return_val_if_fail ((guint) change < DRAMA_N_CHANGES, NULL);
  g_return_val_if_fail (dossier != NULL && subject != NULL, NULL);

  switch (drama_change_get_of (change))
    {
    case DRAMA_CHANGE_OF_SOURCE:
      source = drama_dossier_find_source (dossier, subject->id, NULL);
      return source != NULL ? dup_of_source (change, drama_source_get_fields (source)) : NULL;
    case DRAMA_CHANGE_OF_ACTOR:
      actor = drama_dossier_find_actor (dossier, subject->id, NULL);
      return actor != NULL ? dup_of_actor (change, drama_actor_get_fields (actor)) : NULL;
    case DRAMA_CHANGE_OF_TIE:
      tie = drama_dossier_find_tie (dossier, subject->id, NULL);
      return tie != NULL ? dup_of_tie (change, drama_tie_get_fields (tie)) : NULL;
    case DRAMA_CHANGE_OF_EVIDENCE:
      tie = drama_dossier_find_tie (dossier, subject->id, NULL);
      evidence = drama_change_find_evidence (tie, subject->evidence);
      return evidence != NULL ? dup_of_evidence (change, drama_evidence_get_fields (evidence))
                              : NULL;
    case DRAMA_CHANGE_OF_DOSSIER:
    default:
      return dup_of_dossier (change, drama_dossier_get_fields (dossier));
    }
}

/* One line without needless white space, or lines without any around them.  Of quoted
 * words only the ends: everything between is the source's. */
static char *
tidy (DramaChange change, const char *value)
{
  switch ((int) change)
    {
    case DRAMA_CHANGE_DOSSIER_NOTE:
    case DRAMA_CHANGE_ACTOR_NOTE:
    case DRAMA_CHANGE_ACTOR_ALIASES:
    case DRAMA_CHANGE_TIE_NOTE:
    case DRAMA_CHANGE_TIE_WHY:
    case DRAMA_CHANGE_EVIDENCE_NOTE:
    case DRAMA_CHANGE_EVIDENCE_WORDS:
      return g_strstrip (g_strdup (value));
    default:
      return drama_check_tidy (value);
    }
}

static gboolean
put_all (DramaChange         change,
         DramaEdit          *edit,
         const DramaSubject *subjects,
         guint               n_subjects,
         const char         *value,
         GError            **error)
{
  for (guint i = 0; i < n_subjects; i++)
    {
      g_autofree char *now = drama_change_dup_value (change, drama_edit_get_base (edit),
                                                     &subjects[i]);

      if (g_strcmp0 (now, value) != 0 &&
          !drama_change_put (change, edit, &subjects[i], value, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
drama_change_commit (DramaChange         change,
                     DramaDocument      *document,
                     const DramaSubject *subjects,
                     guint               n_subjects,
                     const char         *value,
                     const char         *step,
                     const char         *merge_key,
                     GError            **error)
{
  DramaDossier *dossier;
  g_autoptr (DramaEdit) edit = NULL;
  g_autofree char *label = NULL;
  g_autofree char *tidied = NULL;

  g_return_val_if_fail ((guint) change < DRAMA_N_CHANGES, FALSE);
  g_return_val_if_fail (DRAMA_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (subjects != NULL && n_subjects > 0 && value != NULL, FALSE);

  dossier = drama_document_get_dossier (document);
  edit = drama_edit_begin (dossier);
  tidied = tidy (change, value);
  if (!drama_change_check (change, tidied, error) ||
      !put_all (change, edit, subjects, n_subjects, tidied, error))
    return FALSE;

  label = step != NULL ? g_strdup (step)
                       : drama_change_dup_step (change, dossier, subjects, n_subjects);

  return drama_document_commit (document, g_steal_pointer (&edit), label, merge_key, error);
}
