/* drama-conflicts-settle.c - deciding what a merge could not
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-conflicts-private.h"

#include "drama-edit.h"

static void
settle_dossier (DramaEdit          *edit,
                DramaDossier       *dossier,
                const DramaDossier *theirs,
                const DramaField   *field)
{
  DramaDossierFields fields = *drama_dossier_get_fields (dossier);

  drama_field_take (field, &fields, drama_dossier_get_fields (theirs));
  drama_edit_set_fields (edit, &fields);
}

static void
settle_source (DramaEdit        *edit,
               DramaSource      *ours,
               DramaSource      *theirs,
               const DramaField *field)
{
  DramaSourceFields fields = *drama_source_get_fields (ours);
  g_autoptr (DramaSource) settled = NULL;

  drama_field_take (field, &fields, drama_source_get_fields (theirs));
  settled = drama_source_new (&fields);
  drama_edit_put_source (edit, settled);
}

static void
settle_actor (DramaEdit        *edit,
              DramaActor       *ours,
              DramaActor       *theirs,
              const DramaField *field)
{
  DramaActorFields fields = *drama_actor_get_fields (ours);
  g_autoptr (DramaActor) settled = NULL;

  drama_field_take (field, &fields, drama_actor_get_fields (theirs));
  settled = drama_actor_new (&fields);
  drama_edit_put_actor (edit, settled);
}

static void
settle_tie (DramaEdit        *edit,
            DramaTie         *ours,
            DramaTie         *theirs,
            const DramaField *field)
{
  DramaTieFields fields = *drama_tie_get_fields (ours);
  g_autoptr (DramaTie) settled = NULL;

  drama_field_take (field, &fields, drama_tie_get_fields (theirs));
  settled = drama_tie_new (&fields);
  drama_edit_put_tie (edit, settled);
}

/* Puts @quote in the place of the quote at @index, or takes that out where it is NULL. */
static void
replace_quote (DramaEdit     *edit,
               DramaTie      *tie,
               guint          index,
               DramaEvidence *quote)
{
  DramaTieFields fields = *drama_tie_get_fields (tie);
  g_autoptr (GPtrArray) quotes = g_ptr_array_new ();
  g_autoptr (DramaTie) settled = NULL;

  for (guint i = 0; i < fields.n_evidence; i++)
    if (i != index)
      g_ptr_array_add (quotes, fields.evidence[i]);
    else if (quote != NULL)
      g_ptr_array_add (quotes, quote);
  fields.evidence = (DramaEvidence *const *) quotes->pdata;
  fields.n_evidence = quotes->len;
  settled = drama_tie_new (&fields);
  drama_edit_put_tie (edit, settled);
}

static void
settle_evidence (DramaEdit          *edit,
                 const DramaDossier *dossier,
                 const DramaDossier *theirs,
                 const char         *id,
                 const DramaField   *field)
{
  guint               our_index = 0, their_index = 0;
  DramaTie           *our_tie = drama_conflicts_find_tie_of (dossier, id, &our_index);
  DramaTie           *their_tie = drama_conflicts_find_tie_of (theirs, id, &their_index);
  DramaEvidenceFields fields;
  g_autoptr (DramaEvidence) settled = NULL;

  if (our_tie == NULL || their_tie == NULL)
    return;

  fields = *drama_evidence_get_fields (drama_tie_get_fields (our_tie)->evidence[our_index]);
  drama_field_take (
      field, &fields,
      drama_evidence_get_fields (drama_tie_get_fields (their_tie)->evidence[their_index]));
  settled = drama_evidence_new (&fields);
  replace_quote (edit, our_tie, our_index, settled);
}

/* Both sides' wishes for a record that one removed: it stays, or it goes now. */
static void
settle_removed (DramaEdit           *edit,
                const DramaDossier  *dossier,
                const DramaConflict *conflict,
                gboolean             take_theirs)
{
  const char *wish = take_theirs ? conflict->theirs : conflict->ours;
  DramaTie   *tie;
  guint       index = 0;

  if (!g_str_equal (wish, "removed"))
    return;

  switch (conflict->record)
    {
    case DRAMA_RECORD_KIND_SOURCE:
      drama_edit_remove_source (edit, conflict->id);
      return;
    case DRAMA_RECORD_KIND_ACTOR:
      drama_edit_remove_actor (edit, conflict->id);
      return;
    case DRAMA_RECORD_KIND_TIE:
      drama_edit_remove_tie (edit, conflict->id);
      return;
    case DRAMA_RECORD_KIND_EVIDENCE:
      tie = drama_conflicts_find_tie_of (dossier, conflict->id, &index);
      if (tie != NULL)
        replace_quote (edit, tie, index, NULL);
      return;
    case DRAMA_RECORD_KIND_DOSSIER:
    default:
      return;
    }
}

static void
take_field (DramaEdit           *edit,
            DramaDossier        *dossier,
            const DramaDossier  *theirs,
            const DramaConflict *conflict)
{
  const DramaField *field = drama_field_find (conflict->record, conflict->field);
  gpointer          ours, other;

  switch (conflict->record)
    {
    case DRAMA_RECORD_KIND_SOURCE:
      ours = drama_dossier_find_source (dossier, conflict->id, NULL);
      other = drama_dossier_find_source (theirs, conflict->id, NULL);
      if (ours != NULL && other != NULL)
        settle_source (edit, ours, other, field);
      return;
    case DRAMA_RECORD_KIND_ACTOR:
      ours = drama_dossier_find_actor (dossier, conflict->id, NULL);
      other = drama_dossier_find_actor (theirs, conflict->id, NULL);
      if (ours != NULL && other != NULL)
        settle_actor (edit, ours, other, field);
      return;
    case DRAMA_RECORD_KIND_TIE:
      ours = drama_dossier_find_tie (dossier, conflict->id, NULL);
      other = drama_dossier_find_tie (theirs, conflict->id, NULL);
      if (ours != NULL && other != NULL)
        settle_tie (edit, ours, other, field);
      return;
    case DRAMA_RECORD_KIND_EVIDENCE:
      settle_evidence (edit, dossier, theirs, conflict->id, field);
      return;
    case DRAMA_RECORD_KIND_DOSSIER:
    default:
      settle_dossier (edit, dossier, theirs, field);
      return;
    }
}

/**
 * drama_conflicts_settle:
 * @dossier: a dossier
 * @index: of one of its conflicts in drama_conflicts_read()
 * @take_theirs: whether what they said is to stand instead of what stands now
 * @error: return location for a #DramaModelError
 *
 * Returns: (transfer full) (nullable): the dossier with that decided and one conflict
 *   less; or %NULL with @error set where a record cannot go, as others need it now
 */
DramaDossier *
drama_conflicts_settle (DramaDossier *dossier,
                        guint         index,
                        gboolean      take_theirs,
                        GError      **error)
{
  g_auto (DramaWaiting) kept = { NULL, NULL };
  g_autoptr (DramaEdit) edit = NULL;
  g_autoptr (DramaDossier) settled = NULL;
  const DramaConflict *conflict;

  g_return_val_if_fail (dossier != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  kept = drama_waiting_read (dossier);
  g_return_val_if_fail (index < kept.list->len, NULL);

  conflict = kept.list->pdata[index];
  edit = drama_edit_begin (dossier);
  if (g_str_equal (conflict->field, "removed"))
    settle_removed (edit, dossier, conflict, take_theirs);
  else if (take_theirs)
    take_field (edit, dossier, kept.theirs, conflict);
  settled = drama_edit_commit (edit, error);
  if (settled == NULL)
    return NULL;
  g_ptr_array_remove_index (kept.list, index);

  return drama_waiting_write (settled, &kept);
}
