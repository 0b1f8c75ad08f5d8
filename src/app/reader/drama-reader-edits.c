/* drama-reader-edits.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-author.h"
#include "drama-change-private.h"
#include "drama-edit-actors.h"
#include "drama-edit-ids.h"
#include "drama-edit-ties.h"
#include "drama-reader-edits.h"

#include <glib/gi18n.h>

/* Returns the id of the new evidence. */
static char *
put_evidence (DramaEdit *edit, const DramaReaderWords *words, const char *tie)
{
  g_autofree char *id = drama_edit_new_evidence_id (edit, tie);
  g_autofree char *by = drama_author_dup_name ();
  g_autofree char *when = drama_author_dup_today ();
  g_autoptr (DramaEvidence) evidence = NULL;
  DramaEvidenceFields fields = {
    .id = id,
    .source = words->source,
    .anchor = {
        .exact = words->exact,
        .prefix = words->prefix,
        .suffix = words->suffix,
        .start = words->start,
        .end = words->end,
    },
    .stance = words->stance,
    .certainty = words->certainty,
    .speaker = words->speaker,
    .by = by,
    .when = when,
  };

  evidence = drama_evidence_new (&fields);
  drama_edit_put_evidence (edit, tie, evidence);

  return g_steal_pointer (&id);
}

static gboolean
has_actor (const DramaDossier *dossier, const char *id, GError **error)
{
  if (id != NULL && drama_dossier_find_actor (dossier, id, NULL) != NULL)
    return TRUE;

  g_set_error_literal (error, DRAMA_CHANGE_ERROR, DRAMA_CHANGE_ERROR_REFUSED,
                       _ ("Choose an actor for each end of the tie."));
  return FALSE;
}

gboolean
drama_reader_add_tie (DramaDocument          *document,
                      const DramaReaderWords *words,
                      const char             *from,
                      const char             *verb,
                      const char             *to,
                      char                  **tie,
                      char                  **evidence,
                      GError                **error)
{
  DramaDossier *dossier = drama_document_get_dossier (document);
  g_autoptr (DramaEdit) edit = drama_edit_begin (dossier);
  g_autofree char *label = NULL;
  g_autofree char *new_tie = NULL;
  g_autofree char *new_evidence = NULL;

  if (!has_actor (dossier, from, error) || !has_actor (dossier, to, error) ||
      !drama_change_check (DRAMA_CHANGE_TIE_VERB, verb, error))
    return FALSE;

  new_tie = drama_edit_add_tie (edit, from, verb, to, TRUE);
  new_evidence = put_evidence (edit, words, new_tie);
  label = g_strdup_printf (
      /* Translators: a step that can be undone; the first and the last %s are names of
       * actors, the middle one is a verb: "New Tie “Ann founded Board”" */
      _ ("New Tie “%s %s %s”"),
      drama_actor_get_fields (drama_dossier_find_actor (dossier, from, NULL))->name, verb,
      drama_actor_get_fields (drama_dossier_find_actor (dossier, to, NULL))->name);
  if (!drama_document_commit (document, g_steal_pointer (&edit), label, NULL, error))
    return FALSE;

  *tie = g_steal_pointer (&new_tie);
  *evidence = g_steal_pointer (&new_evidence);

  return TRUE;
}

static gboolean
is_gone (gconstpointer record, GError **error)
{
  if (record == NULL)
    g_set_error_literal (error, DRAMA_CHANGE_ERROR, DRAMA_CHANGE_ERROR_GONE,
                         _ ("It is not in the dossier any more."));

  return record == NULL;
}

gboolean
drama_reader_add_evidence (DramaDocument          *document,
                           const DramaReaderWords *words,
                           const char             *tie,
                           char                  **evidence,
                           GError                **error)
{
  DramaDossier      *dossier = drama_document_get_dossier (document);
  const DramaSubject subject = { .id = tie };
  g_autoptr (DramaEdit) edit = drama_edit_begin (dossier);
  g_autofree char *record = NULL;
  g_autofree char *label = NULL;
  g_autofree char *id = NULL;

  if (is_gone (drama_dossier_find_tie (dossier, tie, NULL), error))
    return FALSE;

  id = put_evidence (edit, words, tie);
  record = drama_change_dup_record (DRAMA_CHANGE_OF_TIE, dossier, &subject);
  label = words->stance == DRAMA_STANCE_DISPUTES
              /* Translators: a step that can be undone; %s is a tie as a sentence */
              ? g_strdup_printf (_ ("Add Quote Against “%s”"), record)
              /* Translators: a step that can be undone; %s is a tie as a sentence */
              : g_strdup_printf (_ ("Add Quote to “%s”"), record);
  if (!drama_document_commit (document, g_steal_pointer (&edit), label, NULL, error))
    return FALSE;

  *evidence = g_steal_pointer (&id);

  return TRUE;
}

gboolean
drama_reader_add_actor (DramaDocument *document,
                        const char    *name,
                        DramaKind      kind,
                        char         **id,
                        GError       **error)
{
  g_autoptr (DramaEdit) edit = drama_edit_begin (drama_document_get_dossier (document));
  g_autofree char *label = NULL;
  g_autofree char *added = NULL;

  if (!drama_change_check (DRAMA_CHANGE_ACTOR_NAME, name, error))
    return FALSE;

  added = drama_edit_add_actor (edit, name, kind);
  /* Translators: a step that can be undone; %s is the name of an actor */
  label = g_strdup_printf (_ ("New Actor “%s”"), name);
  if (!drama_document_commit (document, g_steal_pointer (&edit), label, NULL, error))
    return FALSE;

  *id = g_steal_pointer (&added);

  return TRUE;
}

gboolean
drama_reader_add_alias (DramaDocument *document,
                        const char    *actor,
                        const char    *alias,
                        GError       **error)
{
  DramaDossier      *dossier = drama_document_get_dossier (document);
  DramaActor        *record = drama_dossier_find_actor (dossier, actor, NULL);
  const DramaSubject subject = { .id = actor };
  g_autofree char   *aliases = NULL;
  g_autofree char   *more = NULL;

  if (is_gone (record, error))
    return FALSE;

  aliases = drama_change_dup_value (DRAMA_CHANGE_ACTOR_ALIASES, dossier, &subject);
  more = *aliases == '\0' ? g_strdup (alias) : g_strconcat (aliases, "\n", alias, NULL);

  return drama_change_commit (DRAMA_CHANGE_ACTOR_ALIASES, document, &subject, 1, more, NULL, NULL,
                              error);
}

gboolean
drama_reader_set_speaker (DramaDocument *document,
                          const char    *tie,
                          const char    *evidence,
                          const char    *speaker,
                          GError       **error)
{
  const DramaSubject subject = { .id = tie, .evidence = evidence };

  return drama_change_commit (DRAMA_CHANGE_EVIDENCE_SPEAKER, document, &subject, 1, speaker, NULL,
                              NULL,
                              error);
}
