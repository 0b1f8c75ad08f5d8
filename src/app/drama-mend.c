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

static char *
dup_unanswered (const DramaFinding *finding, const DramaDossier *dossier)
{
  const char *name = get_name (dossier, finding->actor);

  if (finding->start < 0)
    /* Translators: %s is an actor who is accused of something and whose answer is missing */
    return g_strdup_printf (_ ("%s is accused and not heard."), name);

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
drama_mend_dup_label (const DramaFinding *finding, const DramaDossier *dossier)
{
  g_return_val_if_fail (finding != NULL && dossier != NULL, NULL);

  switch (finding->kind)
    {
    case DRAMA_FINDING_HEDGED:
      return g_strdup (finding->certainty == DRAMA_CERTAINTY_ALLEGED
                           /* Translators: a button: the quote is alleged and no more */
                           ? _ ("Lower to Alleged")
                           /* Translators: a button: the quote is speculated and no more */
                           : _ ("Lower to Speculated"));
    case DRAMA_FINDING_UNNAMED:
      if (finding->start < 0)
        /* Translators: a button that shows the fields of a quote */
        return g_strdup (_ ("Edit the Quote"));
      /* Translators: a button; %1$s is a word such as "he", %2$s an actor for whom it stands */
      return g_strdup_printf (_ ("“%1$s” Is %2$s"), finding->words,
                              get_name (dossier, finding->actor));
    case DRAMA_FINDING_UNANSWERED:
    default:
      /* Translators: a button that shows a passage of an article in the reader */
      return g_strdup (finding->start < 0 ? _ ("Look in the Text") : _ ("Show It in the Text"));
    }
}

gboolean
drama_mend_is_ready (const DramaFinding *finding)
{
  g_return_val_if_fail (finding != NULL, FALSE);

  return finding->kind == DRAMA_FINDING_HEDGED ||
         (finding->kind == DRAMA_FINDING_UNNAMED && finding->start >= 0);
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

static gboolean
resolve (DramaDocument *document, const DramaFinding *finding, GError **error)
{
  DramaDossier         *dossier = drama_document_get_dossier (document);
  DramaEdit            *edit = drama_edit_begin (dossier);
  g_autofree char      *by = drama_author_dup_name ();
  g_autofree char      *when = drama_author_dup_today ();
  const DramaResolution resolution = { finding->start, finding->words, finding->actor, by,
                                       *by != '\0' ? when : "", NULL };
  g_autofree char      *label = NULL;

  /* Translators: a step that can be undone: %1$s is a word such as "he", %2$s an actor */
  label = g_strdup_printf (_ ("Say That “%1$s” Is %2$s"), finding->words,
                           get_name (dossier, finding->actor));

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

  drama_document_flush (document);
  if (finding->kind == DRAMA_FINDING_UNNAMED)
    return resolve (document, finding, error);

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
