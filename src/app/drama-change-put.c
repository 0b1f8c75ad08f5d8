/* drama-change-put.c - the changed record
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-author.h"
#include "drama-change-private.h"
#include "drama-edit-ties.h"

#include <glib/gi18n.h>

/* Where one half of a grade is given and nothing is known of the other: that it cannot
 * be judged is the one answer that claims nothing. */
#define RELIABILITY_UNKNOWN "F"
#define CREDIBILITY_UNKNOWN "6"

static gboolean
is_true (const char *value)
{
  return g_str_equal (value, "true");
}

static gboolean
fail_gone (GError **error)
{
  g_set_error_literal (error, DRAMA_CHANGE_ERROR, DRAMA_CHANGE_ERROR_GONE,
                       _ ("It is no longer in the dossier."));

  return FALSE;
}

static gboolean
put_dossier (DramaChange change, DramaEdit *edit, const char *value)
{
  DramaDossierFields fields = *drama_dossier_get_fields (drama_edit_get_base (edit));

  if (change == DRAMA_CHANGE_DOSSIER_TITLE)
    fields.title = value;
  else if (change == DRAMA_CHANGE_DOSSIER_LANGUAGE)
    fields.language = value;
  else
    fields.note = value;
  drama_edit_set_fields (edit, &fields);

  return TRUE;
}

/* A grade has both halves or none. */
static char *
make_grade (DramaChange change, const char *grade, const char *value)
{
  if (*value == '\0')
    return g_strdup ("");
  if (change == DRAMA_CHANGE_SOURCE_RELIABILITY)
    return g_strconcat (value, *grade != '\0' ? grade + 1 : CREDIBILITY_UNKNOWN, NULL);

  return g_strdup_printf ("%c%s", *grade != '\0' ? *grade : *RELIABILITY_UNKNOWN, value);
}

static gboolean
put_source (DramaChange change, DramaEdit *edit, const char *id, const char *value, GError **error)
{
  const DramaSource *now = drama_edit_find_source (edit, id);
  DramaSourceFields  fields;
  g_autoptr (DramaSource) source = NULL;
  g_autofree char *grade = NULL;

  if (now == NULL)
    return fail_gone (error);

  fields = *drama_source_get_fields (now);
  switch ((int) change)
    {
    case DRAMA_CHANGE_SOURCE_TITLE:
      fields.title = value;
      break;
    case DRAMA_CHANGE_SOURCE_PUBLISHER:
      fields.publisher = value;
      break;
    case DRAMA_CHANGE_SOURCE_AUTHOR:
      fields.author = value;
      break;
    case DRAMA_CHANGE_SOURCE_PUBLISHED:
      fields.published = value;
      break;
    case DRAMA_CHANGE_SOURCE_URL:
      fields.url = value;
      break;
    case DRAMA_CHANGE_SOURCE_LANGUAGE:
      fields.language = value;
      break;
    default:
      grade = make_grade (change, fields.grade, value);
      fields.grade = grade;
    }
  source = drama_source_new (&fields);
  drama_edit_put_source (edit, source);

  return TRUE;
}

static gboolean
put_actor (DramaChange change, DramaEdit *edit, const char *id, const char *value, GError **error)
{
  const DramaActor *now = drama_edit_find_actor (edit, id);
  DramaActorFields  fields;
  g_autoptr (DramaActor) actor = NULL;
  g_auto (GStrv) aliases = NULL;

  if (now == NULL)
    return fail_gone (error);

  fields = *drama_actor_get_fields (now);
  switch ((int) change)
    {
    case DRAMA_CHANGE_ACTOR_NAME:
      fields.name = value;
      break;
    case DRAMA_CHANGE_ACTOR_KIND:
      drama_kind_from_string (value, &fields.kind);
      break;
    case DRAMA_CHANGE_ACTOR_ALIASES:
      aliases = g_strsplit (value, "\n", -1);
      fields.aliases = (const char *const *) aliases;
      break;
    case DRAMA_CHANGE_ACTOR_NOTE:
      fields.note = value;
      break;
    default:
      fields.pinned = is_true (value);
    }
  actor = drama_actor_new (&fields);
  drama_edit_put_actor (edit, actor);

  return TRUE;
}

/* Who overruled the rule and when is noted by itself, for the standing as for its
 * reason; without an overruling there is nothing that a reason could be of. */
static gboolean
put_standing (DramaChange     change,
              DramaEdit      *edit,
              const DramaTie *tie,
              const char     *value,
              GError        **error)
{
  const DramaTieFields *now = drama_tie_get_fields (tie);
  DramaOverruling       overruling = now->overruling;
  g_autofree char      *by = drama_author_dup_name ();
  g_autofree char      *when = drama_author_dup_today ();

  if (change == DRAMA_CHANGE_TIE_STANDING && *value == '\0')
    {
      drama_edit_set_standing (edit, now->id, NULL);
      return TRUE;
    }
  if (change == DRAMA_CHANGE_TIE_WHY && !now->overruled)
    return fail_gone (error);

  if (change == DRAMA_CHANGE_TIE_STANDING)
    drama_standing_from_string (value, &overruling.value);
  else
    overruling.why = value;
  overruling.by = by;
  overruling.when = when;
  drama_edit_set_standing (edit, now->id, &overruling);

  return TRUE;
}

static gboolean
put_tie (DramaChange change, DramaEdit *edit, const char *id, const char *value, GError **error)
{
  const DramaTie *now = drama_edit_find_tie (edit, id);
  DramaTieFields  fields;
  g_autoptr (DramaTie) tie = NULL;

  if (now == NULL)
    return fail_gone (error);

  fields = *drama_tie_get_fields (now);
  switch ((int) change)
    {
    case DRAMA_CHANGE_TIE_STANDING:
    case DRAMA_CHANGE_TIE_WHY:
      return put_standing (change, edit, now, value, error);
    case DRAMA_CHANGE_TIE_FROM:
    case DRAMA_CHANGE_TIE_TO:
      if (drama_edit_find_actor (edit, value) == NULL)
        return fail_gone (error);
      *(change == DRAMA_CHANGE_TIE_FROM ? &fields.from : &fields.to) = value;
      break;
    case DRAMA_CHANGE_TIE_VERB:
      fields.verb = value;
      break;
    case DRAMA_CHANGE_TIE_DIRECTED:
      fields.directed = is_true (value);
      break;
    case DRAMA_CHANGE_TIE_DATE:
      fields.date = value;
      break;
    default:
      fields.note = value;
    }
  tie = drama_tie_new (&fields);
  drama_edit_put_tie (edit, tie);

  return TRUE;
}

static char *
say_words (const DramaQuoteWords *words, const DramaSource *source)
{
  const DramaSourceFields *fields = drama_source_get_fields (source);

  switch ((int) words->state)
    {
    case DRAMA_WORDS_SEVERAL:
      return g_strdup_printf (
          /* Translators: %1$u is how often, %2$s the title of a source */
          ngettext ("These words stand %1$u time in the text of “%2$s”. Take in more of the "
                    "words around until they stand once.",
                    "These words stand %1$u times in the text of “%2$s”. Take in more of the "
                    "words around until they stand once.",
                    words->n_found),
          words->n_found, fields->title);
    case DRAMA_WORDS_TOO_LONG:
      /* Translators: %s is the title of a source */
      return g_strdup_printf (_ ("This is longer than the whole text of “%s”."), fields->title);
    default:
      /* Translators: %s is the title of a source */
      return g_strdup_printf (_ ("The text of “%s” does not have these words. They must be as "
                                 "they stand there, character by character."),
                              fields->title);
    }
}

/* The words, where they are shown to stand, or the reason why they cannot be kept. */
gboolean
drama_change_place_words (DramaEdit                 *edit,
                          const DramaEvidenceFields *now,
                          const char                *source_id,
                          const char                *exact,
                          DramaQuoteWords           *words,
                          GError                   **error)
{
  const DramaSource *source = drama_edit_find_source (edit, source_id);
  gboolean           same = now != NULL && g_str_equal (now->source, source_id);
  g_autofree char   *reason = NULL;

  if (source == NULL)
    return fail_gone (error);
  if (drama_quote_words_find (words, source, same ? now : NULL, exact))
    return TRUE;

  reason = say_words (words, source);
  g_set_error_literal (error, DRAMA_CHANGE_ERROR, DRAMA_CHANGE_ERROR_REFUSED, reason);

  return FALSE;
}

static gboolean
put_evidence (DramaChange         change,
              DramaEdit          *edit,
              const DramaSubject *subject,
              const char         *value,
              GError            **error)
{
  const DramaTie      *tie = drama_edit_find_tie (edit, subject->id);
  const DramaEvidence *now = drama_change_find_evidence (tie, subject->evidence);
  DramaEvidenceFields  fields;
  const char          *exact;
  g_auto (DramaQuoteWords) words = { 0 };
  g_autoptr (DramaEvidence) evidence = NULL;

  if (now == NULL)
    return fail_gone (error);

  fields = *drama_evidence_get_fields (now);
  switch ((int) change)
    {
    case DRAMA_CHANGE_EVIDENCE_WORDS:
    case DRAMA_CHANGE_EVIDENCE_SOURCE:
      if (change == DRAMA_CHANGE_EVIDENCE_SOURCE)
        fields.source = value;
      exact = change == DRAMA_CHANGE_EVIDENCE_WORDS ? value : fields.anchor.exact;
      if (!drama_change_place_words (edit, drama_evidence_get_fields (now), fields.source, exact,
                                     &words, error))
        return FALSE;
      fields.anchor = words.anchor;
      fields.unplaced = words.state == DRAMA_WORDS_UNCHECKED;
      break;
    case DRAMA_CHANGE_EVIDENCE_STANCE:
      drama_stance_from_string (value, &fields.stance);
      break;
    case DRAMA_CHANGE_EVIDENCE_CERTAINTY:
      drama_certainty_from_string (value, &fields.certainty);
      break;
    case DRAMA_CHANGE_EVIDENCE_SPEAKER:
      if (*value != '\0' && drama_edit_find_actor (edit, value) == NULL)
        return fail_gone (error);
      fields.speaker = *value != '\0' ? value : NULL;
      break;
    default:
      fields.note = value;
    }
  evidence = drama_evidence_new (&fields);
  drama_edit_put_evidence (edit, subject->id, evidence);

  return TRUE;
}

gboolean
drama_change_put (DramaChange         change,
                  DramaEdit          *edit,
                  const DramaSubject *subject,
                  const char         *value,
                  GError            **error)
{
  switch (drama_change_get_of (change))
    {
    case DRAMA_CHANGE_OF_SOURCE:
      return put_source (change, edit, subject->id, value, error);
    case DRAMA_CHANGE_OF_ACTOR:
      return put_actor (change, edit, subject->id, value, error);
    case DRAMA_CHANGE_OF_TIE:
      return put_tie (change, edit, subject->id, value, error);
    case DRAMA_CHANGE_OF_EVIDENCE:
      return put_evidence (change, edit, subject, value, error);
    case DRAMA_CHANGE_OF_DOSSIER:
    default:
      return put_dossier (change, edit, value);
    }
}
