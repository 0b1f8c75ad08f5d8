/* drama-mend.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-author.h"
#include "drama-change.h"
#include "drama-edit-remarks.h"
#include "drama-mend.h"

#include <glib/gi18n.h>

static const char *
get_name (const DramaDossier *dossier, const char *id)
{
  const DramaActor *actor = id != NULL ? drama_dossier_find_actor (dossier, id, NULL) : NULL;

  return actor != NULL ? drama_actor_get_fields (actor)->name : "";
}

/* The quote in a few words. */
static char *
dup_quote (const DramaFinding *finding, const DramaDossier *dossier)
{
  const DramaSubject subject = { finding->tie, finding->evidence };
  char              *record = drama_change_dup_record (DRAMA_CHANGE_OF_EVIDENCE, dossier,
                                                       &subject);

  return record != NULL ? record : g_strdup ("");
}

static char *
dup_unnamed (const DramaFinding *finding, const DramaDossier *dossier)
{
  g_autofree char *quote = dup_quote (finding, dossier);
  const char      *name = get_name (dossier, finding->actor);

  if (finding->rival == NULL)
    /* Translators: %1$s is the beginning of a quote, %2$s an actor that it should name */
    return g_strdup_printf (_ ("“%1$s” does not name %2$s."), quote, name);

  return g_strdup_printf (
      /* Translators: %1$s is the beginning of a quote, %2$s an actor that it should name, %3$s
       * a word such as "he", %4$s another actor */
      _ ("“%1$s” does not name %2$s. Before it the text speaks of %4$s, who may be “%3$s” too."),
      quote, name, finding->words, get_name (dossier, finding->rival));
}

static const char *
get_title (const DramaDossier *dossier, const char *id)
{
  const DramaSource *source = drama_dossier_find_source (dossier, id, NULL);

  return source != NULL ? drama_source_get_fields (source)->title : "";
}

/* Whether its words stand in a text that the tie is quoted from. */
static gboolean
is_of_source (const DramaFinding *finding, const DramaDossier *dossier)
{
  const DramaTie       *tie = drama_dossier_find_tie (dossier, finding->tie, NULL);
  const DramaTieFields *fields = tie != NULL ? drama_tie_get_fields (tie) : NULL;

  for (guint i = 0; fields != NULL && i < fields->n_evidence; i++)
    if (g_strcmp0 (drama_evidence_get_fields (fields->evidence[i])->source, finding->source) == 0)
      return TRUE;

  return FALSE;
}

static char *
dup_unanswered (const DramaFinding *finding, const DramaDossier *dossier)
{
  const char *name = get_name (dossier, finding->actor);

  if (finding->start < 0)
    /* Translators: %s is an actor who is accused of something and whose answer is missing */
    return g_strdup_printf (_ ("%s is accused and not heard."), name);

  if (!is_of_source (finding, dossier))
    /* Translators: %1$s is an actor who is accused of something and whose answer is missing,
     * %2$s the title of another article than the one that accuses, %3$s a sentence of it */
    return g_strdup_printf (_ ("%1$s is accused and not heard. “%2$s” has: “%3$s”"), name,
                            get_title (dossier, finding->source), finding->words);

  /* Translators: %1$s is an actor who is accused of something and whose answer is missing,
   * %2$s a sentence of an article */
  return g_strdup_printf (_ ("%1$s is accused and not heard. The text has: “%2$s”"), name,
                          finding->words);
}

char *
drama_mend_dup_text (const DramaFinding *finding, const DramaDossier *dossier)
{
  g_return_val_if_fail (finding != NULL && dossier != NULL, NULL);

  switch (finding->kind)
    {
    case DRAMA_FINDING_HEDGED:
      /* Translators: %s is a word of a quote such as "allegedly" */
      return g_strdup_printf (_ ("A quote says “%s”. The tie stands higher than that."),
                              finding->words);
    case DRAMA_FINDING_UNNAMED:
      return dup_unnamed (finding, dossier);
    case DRAMA_FINDING_UNANSWERED:
    default:
      return dup_unanswered (finding, dossier);
    }
}

char *
drama_mend_dup_reason (const DramaFinding *finding)
{
  g_return_val_if_fail (finding != NULL, NULL);

  if (finding->is_silence)
    return g_strdup (finding->words);
  if (finding->kind == DRAMA_FINDING_UNNAMED)
    /* Translators: why a quote may stand that does not name whom it is about */
    return g_strdup (_ ("Clear from the text around it"));

  /* Translators: why an accusation may stand without the answer of whoever is accused */
  return g_strdup (_ ("No answer found in the sources"));
}

char *
drama_mend_dup_resolution (const DramaFinding *finding,
                           const DramaDossier *dossier,
                           const char         *actor)
{
  g_return_val_if_fail (finding != NULL && dossier != NULL, NULL);

  /* Translators: a button; %1$s is a word such as "he", %2$s an actor for whom it stands */
  return g_strdup_printf (_ ("“%1$s” Is %2$s"), finding->words, get_name (dossier, actor));
}

static char *
dup_dispute (const DramaFinding *finding, const DramaDossier *dossier)
{
  const DramaSubject subject = { .id = finding->tie };
  g_autofree char   *record = drama_change_dup_record (DRAMA_CHANGE_OF_TIE, dossier, &subject);

  /* Translators: a button; %s is a tie as a sentence */
  return g_strdup_printf (_ ("Disputes “%s”"), record != NULL ? record : "");
}

char *
drama_mend_dup_label (const DramaFinding *finding, const DramaDossier *dossier)
{
  g_autofree char *reason = NULL;

  g_return_val_if_fail (finding != NULL && dossier != NULL, NULL);

  if (finding->is_silence)
    /* Translators: a button: a finding may stand, for the reason that was just named */
    return g_strdup (_ ("Dismiss for This Reason"));
  if (!drama_mend_is_ready (finding))
    {
      reason = drama_mend_dup_reason (finding);
      /* Translators: a button: a finding may stand; %s is why */
      return g_strdup_printf (_ ("Dismiss: “%s”"), reason);
    }

  switch (finding->kind)
    {
    case DRAMA_FINDING_HEDGED:
      return g_strdup (finding->certainty == DRAMA_CERTAINTY_ALLEGED
                           /* Translators: a button: the quote is alleged and no more */
                           ? _ ("Lower to Alleged")
                           /* Translators: a button: the quote is speculated and no more */
                           : _ ("Lower to Speculated"));
    case DRAMA_FINDING_UNNAMED:
      return drama_mend_dup_resolution (finding, dossier, finding->actor);
    case DRAMA_FINDING_UNANSWERED:
    default:
      return dup_dispute (finding, dossier);
    }
}

gboolean
drama_mend_is_ready (const DramaFinding *finding)
{
  g_return_val_if_fail (finding != NULL, FALSE);

  return finding->kind == DRAMA_FINDING_HEDGED || (finding->start >= 0 && !finding->is_silence);
}

/* Takes @edit. */
static gboolean
commit (DramaDocument *document,
        DramaEdit     *edit,
        gboolean       fits,
        const char    *label,
        GError       **error)
{
  if (fits)
    return drama_document_commit (document, edit, label, NULL, error);

  drama_edit_free (edit);
  g_set_error_literal (error, DRAMA_CHANGE_ERROR, DRAMA_CHANGE_ERROR_GONE,
                       _ ("The quote is not there any more."));

  return FALSE;
}

gboolean
drama_mend_resolve (DramaDocument      *document,
                    const DramaFinding *finding,
                    const char         *actor,
                    GError            **error)
{
  DramaDossier         *dossier;
  DramaEdit            *edit;
  g_autofree char      *by = drama_author_dup_name ();
  g_autofree char      *when = drama_author_dup_today ();
  const DramaResolution resolution = { finding->start, finding->words, actor, by,
                                       *by != '\0' ? when : "", NULL };
  g_autofree char      *label = NULL;

  g_return_val_if_fail (DRAMA_IS_DOCUMENT (document) && actor != NULL, FALSE);
  g_return_val_if_fail (finding->kind == DRAMA_FINDING_UNNAMED && finding->start >= 0, FALSE);

  drama_document_flush (document);
  dossier = drama_document_get_dossier (document);
  edit = drama_edit_begin (dossier);

  /* Translators: a step that can be undone: %1$s is a word such as "he", %2$s an actor */
  label = g_strdup_printf (_ ("Say That “%1$s” Is %2$s"), finding->words,
                           get_name (dossier, actor));

  return commit (document, edit,
                 drama_edit_resolve (edit, finding->tie, finding->evidence, &resolution), label,
                 error);
}

gboolean
drama_mend (DramaDocument *document, const DramaFinding *finding, GError **error)
{
  DramaSubject subject;

  g_return_val_if_fail (DRAMA_IS_DOCUMENT (document) && finding != NULL, FALSE);
  g_return_val_if_fail (drama_mend_is_ready (finding), FALSE);
  g_return_val_if_fail (finding->kind != DRAMA_FINDING_UNANSWERED, FALSE);

  drama_document_flush (document);
  if (finding->kind == DRAMA_FINDING_UNNAMED)
    return drama_mend_resolve (document, finding, finding->actor, error);

  subject = (DramaSubject){ finding->tie, finding->evidence };

  return drama_change_commit (DRAMA_CHANGE_EVIDENCE_CERTAINTY, document, &subject, 1,
                              drama_certainty_to_string (finding->certainty), NULL, NULL, error);
}

gboolean
drama_mend_dismiss (DramaDocument      *document,
                    const DramaFinding *finding,
                    const char         *why,
                    GError            **error)
{
  DramaEdit       *edit;
  g_autofree char *by = drama_author_dup_name ();
  g_autofree char *when = drama_author_dup_today ();
  g_autofree char *tidy = g_strstrip (g_strdup (why));
  const char      *evidence = drama_finding_is_of_quote (finding) ? finding->evidence : NULL;
  DramaDismissal   dismissal = { drama_finding_kind_to_string (finding->kind), tidy, by,
                               *by != '\0' ? when : "", NULL };

  g_return_val_if_fail (DRAMA_IS_DOCUMENT (document) && why != NULL, FALSE);

  drama_document_flush (document);
  edit = drama_edit_begin (drama_document_get_dossier (document));

  return commit (document, edit, drama_edit_dismiss (edit, finding->tie, evidence, &dismissal),
                 /* Translators: a step that can be undone: something that an editor would ask
                  * may stand as it is */
                 _ ("Dismiss a Finding"), error);
}

gboolean
drama_mend_take_up (DramaDocument *document,
                    const char    *tie,
                    const char    *evidence,
                    const char    *finding,
                    GError       **error)
{
  DramaEdit *edit;

  g_return_val_if_fail (DRAMA_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (tie != NULL && finding != NULL, FALSE);

  drama_document_flush (document);
  edit = drama_edit_begin (drama_document_get_dossier (document));

  return commit (document, edit, drama_edit_take_up (edit, tie, evidence, finding),
                 /* Translators: a step that can be undone: what was dismissed is asked again */
                 _ ("Take Up a Finding Again"), error);
}
