/* drama-quotes.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-author.h"
#include "drama-change-private.h"
#include "drama-edit-delete.h"
#include "drama-edit-ids.h"
#include "drama-edit-ties.h"
#include "drama-quotes.h"

#include <glib/gi18n.h>

#include <string.h>

/* @label is a format with the quote's first words, or with the tie where @quote has no
 * evidence.  Takes @edit. */
static void
commit (DramaDocument      *document,
        DramaEdit          *edit,
        const char         *label,
        const DramaSubject *quote)
{
  DramaChangeOf    of = quote->evidence != NULL ? DRAMA_CHANGE_OF_EVIDENCE : DRAMA_CHANGE_OF_TIE;
  g_autofree char *record = drama_change_dup_record (of, drama_document_get_dossier (document),
                                                     quote);
  g_auto (GStrv) parts = g_strsplit (label, "%s", 2);
  g_autofree char *filled = g_strconcat (parts[0], record, parts[1], NULL);
  g_autoptr (GError) error = NULL;

  if (!drama_document_commit (document, edit, filled, NULL, &error))
    g_warning ("\"%s\" could not be done: %s", filled, error->message);
}

static const DramaTieFields *
find_tie (const DramaDossier *dossier, const char *id)
{
  const DramaTie *tie = drama_dossier_find_tie (dossier, id, NULL);

  return tie != NULL ? drama_tie_get_fields (tie) : NULL;
}

/* The index of a quote, or -1. */
static int
find_index (const DramaTieFields *tie, const char *evidence)
{
  for (guint i = 0; tie != NULL && i < tie->n_evidence; i++)
    if (g_str_equal (drama_evidence_get_fields (tie->evidence[i])->id, evidence))
      return (int) i;

  return -1;
}

/* The index of the next one of its stance in that direction, or -1. */
static int
find_neighbour (const DramaTieFields *tie, const char *evidence, int direction)
{
  int         at = find_index (tie, evidence);
  DramaStance stance;

  if (at < 0)
    return -1;

  stance = drama_evidence_get_fields (tie->evidence[at])->stance;
  for (at += direction; at >= 0 && at < (int) tie->n_evidence; at += direction)
    if (drama_evidence_get_fields (tie->evidence[at])->stance == stance)
      return at;

  return -1;
}

gboolean
drama_quotes_add (DramaDocument *document,
                  const char    *tie,
                  const char    *source,
                  const char    *words,
                  char         **id,
                  GError       **error)
{
  g_autoptr (DramaEdit) edit = NULL;
  g_autoptr (DramaEvidence) evidence = NULL;
  g_auto (DramaQuoteWords) placed = { 0 };
  g_autofree char    *tidied = NULL;
  g_autofree char    *new_id = NULL;
  g_autofree char    *by = drama_author_dup_name ();
  g_autofree char    *when = drama_author_dup_today ();
  g_autofree char    *sentence = NULL;
  g_autofree char    *label = NULL;
  DramaEvidenceFields fields = { .source = source, .by = by, .when = when };

  g_return_val_if_fail (DRAMA_IS_DOCUMENT (document) && tie != NULL && source != NULL, FALSE);
  g_return_val_if_fail (words != NULL && id != NULL, FALSE);

  edit = drama_edit_begin (drama_document_get_dossier (document));
  tidied = g_strstrip (g_strdup (words));
  if (!drama_change_check (DRAMA_CHANGE_EVIDENCE_WORDS, tidied, error) ||
      !drama_change_place_words (edit, NULL, source, tidied, &placed, error))
    return FALSE;

  new_id = drama_edit_new_evidence_id (edit, tie);
  fields.id = new_id;
  fields.anchor = placed.anchor;
  fields.unplaced = placed.state == DRAMA_WORDS_UNCHECKED;
  evidence = drama_evidence_new (&fields);
  drama_edit_put_evidence (edit, tie, evidence);

  sentence = drama_change_dup_record (DRAMA_CHANGE_OF_TIE, drama_document_get_dossier (document),
                                      &(DramaSubject){ tie, NULL });
  /* Translators: a step that can be undone; %s is a tie as a sentence */
  label = g_strdup_printf (_ ("Add Quote to %s"), sentence);
  if (!drama_document_commit (document, g_steal_pointer (&edit), label, NULL, error))
    return FALSE;

  *id = g_steal_pointer (&new_id);

  return TRUE;
}

gboolean
drama_quotes_can_step (const DramaDossier *dossier, const DramaSubject *quote, int direction)
{
  g_return_val_if_fail (dossier != NULL && quote != NULL, FALSE);

  return find_neighbour (find_tie (dossier, quote->id), quote->evidence, direction) >= 0;
}

static void
move_to (DramaDocument *document, const DramaSubject *quote, int index)
{
  DramaEdit *edit;

  if (index < 0)
    return;

  edit = drama_edit_begin (drama_document_get_dossier (document));
  drama_edit_move_evidence (edit, quote->evidence, quote->id, (guint) index);
  /* Translators: a step that can be undone; %s is the first words of a quote */
  commit (document, edit, _ ("Move Quote “%s”"), quote);
}

void
drama_quotes_step (DramaDocument *document, const DramaSubject *quote, int direction)
{
  const DramaTieFields *tie;

  g_return_if_fail (DRAMA_IS_DOCUMENT (document) && quote != NULL);

  tie = find_tie (drama_document_get_dossier (document), quote->id);
  move_to (document, quote, find_neighbour (tie, quote->evidence, direction));
}

void
drama_quotes_take_place (DramaDocument *document, const DramaSubject *quote, const char *other)
{
  const DramaTieFields *tie;

  g_return_if_fail (DRAMA_IS_DOCUMENT (document) && quote != NULL && other != NULL);

  tie = find_tie (drama_document_get_dossier (document), quote->id);
  if (!g_str_equal (quote->evidence, other) && find_index (tie, quote->evidence) >= 0)
    move_to (document, quote, find_index (tie, other));
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const DramaEvidenceFields *left = drama_evidence_get_fields (*(DramaEvidence *const *) a);
  const DramaEvidenceFields *right = drama_evidence_get_fields (*(DramaEvidence *const *) b);
  int                        order = strcmp (left->source, right->source);

  if (order != 0)
    return order;
  /* What has no place comes last. */
  if (left->unplaced != right->unplaced)
    return left->unplaced ? 1 : -1;
  if (left->anchor.start != right->anchor.start)
    return left->anchor.start < right->anchor.start ? -1 : 1;

  return strcmp (left->id, right->id);
}

static GPtrArray *
sort (const DramaTieFields *tie)
{
  GPtrArray *sorted = g_ptr_array_new ();

  for (guint i = 0; i < tie->n_evidence; i++)
    g_ptr_array_add (sorted, tie->evidence[i]);
  g_ptr_array_sort (sorted, compare_places);

  return sorted;
}

gboolean
drama_quotes_is_sorted (const DramaTie *tie)
{
  const DramaTieFields *fields;

  g_return_val_if_fail (tie != NULL, TRUE);

  fields = drama_tie_get_fields (tie);
  for (guint i = 1; i < fields->n_evidence; i++)
    if (compare_places (&fields->evidence[i - 1], &fields->evidence[i]) > 0)
      return FALSE;

  return TRUE;
}

void
drama_quotes_sort (DramaDocument *document, const char *tie)
{
  const DramaTieFields *now;
  DramaTieFields        fields;
  DramaEdit            *edit;
  g_autoptr (GPtrArray) sorted = NULL;
  g_autoptr (DramaTie) record = NULL;

  g_return_if_fail (DRAMA_IS_DOCUMENT (document) && tie != NULL);

  now = find_tie (drama_document_get_dossier (document), tie);
  if (now == NULL)
    return;

  sorted = sort (now);
  fields = *now;
  fields.evidence = (DramaEvidence *const *) sorted->pdata;
  record = drama_tie_new (&fields);
  edit = drama_edit_begin (drama_document_get_dossier (document));
  drama_edit_put_tie (edit, record);
  /* Translators: a step that can be undone; %s is a tie as a sentence */
  commit (document, edit, _ ("Sort Quotes of %s"), &(DramaSubject){ tie, NULL });
}

void
drama_quotes_remove (DramaDocument *document, const DramaSubject *quote)
{
  DramaEdit        *edit;
  DramaDeletion     deletion = { 0 };
  const char *const ids[] = { quote->evidence, NULL };

  g_return_if_fail (DRAMA_IS_DOCUMENT (document) && quote != NULL);

  edit = drama_edit_begin (drama_document_get_dossier (document));
  drama_edit_delete_evidence (edit, ids, &deletion);
  /* Translators: a step that can be undone; %s is the first words of a quote */
  commit (document, edit, _ ("Remove Quote “%s”"), quote);
}
