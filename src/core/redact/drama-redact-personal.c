/* drama-redact-personal.c - who entered what, and when
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-redact-private.h"

#include "drama-conflicts.h"
#include "drama-edit.h"
#include "drama-former.h"

/* Members by which other programs say who wrote something. */
static const char *const PERSONAL_KEYS[] = { "by", "when", "author", "creator", "editor", "user",
                                             "email", NULL };

static DramaExtras *
drop_personal (DramaRedactReport *report,
               const DramaExtras *extras)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();
  g_autoptr (GPtrArray) values = g_ptr_array_new ();

  for (guint i = 0; i < drama_extras_get_n (extras); i++)
    {
      const char *key = drama_extras_get_key (extras, i);

      if (g_strv_contains (PERSONAL_KEYS, key))
        {
          report->counts[DRAMA_REDACT_PLACE_PERSON]++;
          continue;
        }
      g_ptr_array_add (keys, (gpointer) key);
      g_ptr_array_add (values, (gpointer) drama_extras_get_value (extras, i));
    }

  return drama_extras_new ((const char *const *) keys->pdata,
                           (const char *const *) values->pdata, keys->len);
}

static DramaResolutions *
drop_from_resolved (DramaRedactReport      *report,
                    const DramaResolutions *resolved)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (DramaResolution));
  g_autoptr (GPtrArray) extras = g_ptr_array_new_with_free_func (
      (GDestroyNotify) drama_extras_unref);

  for (guint i = 0; i < drama_resolutions_get_n (resolved); i++)
    {
      DramaResolution item = *drama_resolutions_get (resolved, i);

      report->counts[DRAMA_REDACT_PLACE_PERSON] += (*item.by != '\0') + (*item.when != '\0');
      item.by = "";
      item.when = "";
      item.extras = drop_personal (report, item.extras);
      g_ptr_array_add (extras, item.extras);
      g_array_append_val (items, item);
    }

  return drama_resolutions_new ((const DramaResolution *) items->data, items->len);
}

static DramaDismissals *
drop_from_dismissed (DramaRedactReport     *report,
                     const DramaDismissals *dismissed)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (DramaDismissal));
  g_autoptr (GPtrArray) extras = g_ptr_array_new_with_free_func (
      (GDestroyNotify) drama_extras_unref);

  for (guint i = 0; i < drama_dismissals_get_n (dismissed); i++)
    {
      DramaDismissal item = *drama_dismissals_get (dismissed, i);

      report->counts[DRAMA_REDACT_PLACE_PERSON] += (*item.by != '\0') + (*item.when != '\0');
      item.by = "";
      item.when = "";
      item.extras = drop_personal (report, item.extras);
      g_ptr_array_add (extras, item.extras);
      g_array_append_val (items, item);
    }

  return drama_dismissals_new ((const DramaDismissal *) items->data, items->len);
}

static DramaEvidence *
drop_from_quote (DramaRedactReport   *report,
                 const DramaEvidence *evidence)
{
  DramaEvidenceFields fields = *drama_evidence_get_fields (evidence);
  g_autoptr (DramaExtras) extras = drop_personal (report, fields.extras);
  g_autoptr (DramaResolutions) resolved = drop_from_resolved (report, fields.resolved);
  g_autoptr (DramaDismissals) dismissed = drop_from_dismissed (report, fields.dismissed);

  report->counts[DRAMA_REDACT_PLACE_PERSON] += (*fields.by != '\0') + (*fields.when != '\0');
  fields.by = "";
  fields.when = "";
  fields.resolved = resolved;
  fields.dismissed = dismissed;
  fields.extras = extras;

  return drama_evidence_new (&fields);
}

static DramaTie *
drop_from_tie (DramaRedactReport *report,
               const DramaTie    *tie)
{
  DramaTieFields fields = *drama_tie_get_fields (tie);
  g_autoptr (GPtrArray) quotes =
      g_ptr_array_new_with_free_func ((GDestroyNotify) drama_evidence_unref);
  g_autoptr (DramaExtras) extras = drop_personal (report, fields.extras);
  g_autoptr (DramaExtras) more = NULL;
  g_autoptr (DramaDismissals) dismissed = drop_from_dismissed (report, fields.dismissed);

  if (fields.overruled)
    {
      more = drop_personal (report, fields.overruling.extras);
      report->counts[DRAMA_REDACT_PLACE_PERSON] += (*fields.overruling.by != '\0') +
                                                   (*fields.overruling.when != '\0');
      fields.overruling.by = "";
      fields.overruling.when = "";
      fields.overruling.extras = more;
    }
  for (guint i = 0; i < fields.n_evidence; i++)
    g_ptr_array_add (quotes, drop_from_quote (report, fields.evidence[i]));
  fields.dismissed = dismissed;
  fields.extras = extras;
  fields.evidence = (DramaEvidence *const *) quotes->pdata;
  fields.n_evidence = quotes->len;

  return drama_tie_new (&fields);
}

static DramaActor *drop_from_actor (DramaRedactReport *report, const DramaActor *actor);

/* Ties that a merge folded still know who entered them. */
static DramaFormer *
drop_from_former (DramaRedactReport *report,
                  const DramaFormer *former)
{
  DramaFormerFields fields = *drama_former_get_fields (former);
  g_autoptr (DramaActor) actor = drop_from_actor (report, fields.actor);
  g_autoptr (GArray) folded = g_array_new (FALSE, FALSE, sizeof (DramaFoldedTie));
  g_autoptr (GPtrArray) twins = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) extras = g_ptr_array_new_with_free_func (
      (GDestroyNotify) drama_extras_unref);
  g_autoptr (GPtrArray) ties = g_ptr_array_new_with_free_func ((GDestroyNotify) drama_tie_unref);

  for (guint i = 0; i < fields.n_folded; i++)
    {
      DramaFoldedTie tie = fields.folded[i];
      DramaTwin     *clean = g_new0 (DramaTwin, (gsize) tie.n_twins + 1);

      tie.tie = drop_from_tie (report, tie.tie);
      tie.extras = drop_personal (report, tie.extras);
      g_ptr_array_add (ties, tie.tie);
      g_ptr_array_add (extras, tie.extras);
      for (guint j = 0; j < tie.n_twins; j++)
        {
          clean[j] = tie.twins[j];
          report->counts[DRAMA_REDACT_PLACE_PERSON] += (*clean[j].by != '\0') +
                                                       (*clean[j].when != '\0');
          clean[j].by = "";
          clean[j].when = "";
          clean[j].extras = drop_personal (report, clean[j].extras);
          g_ptr_array_add (extras, clean[j].extras);
        }
      tie.twins = clean;
      g_ptr_array_add (twins, clean);
      g_array_append_val (folded, tie);
    }
  fields.actor = actor;
  fields.folded = (const DramaFoldedTie *) folded->data;
  fields.extras = drop_personal (report, fields.extras);
  g_ptr_array_add (extras, fields.extras);

  return drama_former_new (&fields);
}

static DramaActor *
drop_from_actor (DramaRedactReport *report,
                 const DramaActor  *actor)
{
  DramaActorFields fields = *drama_actor_get_fields (actor);
  g_autoptr (DramaExtras) extras = drop_personal (report, fields.extras);
  g_autoptr (GPtrArray) merged =
      g_ptr_array_new_with_free_func ((GDestroyNotify) drama_former_unref);

  for (guint i = 0; i < fields.n_merged; i++)
    g_ptr_array_add (merged, drop_from_former (report, fields.merged[i]));
  fields.merged = (DramaFormer *const *) merged->pdata;
  fields.extras = extras;

  return drama_actor_new (&fields);
}

static DramaSource *
drop_from_source (DramaRedactReport *report,
                  DramaRedactFlags   flags,
                  const DramaSource *source)
{
  DramaSourceFields fields = *drama_source_get_fields (source);
  g_autoptr (DramaExtras) extras = (flags & DRAMA_REDACT_PERSONAL) != 0
                                       ? drop_personal (report, fields.extras)
                                   : fields.extras != NULL ? drama_extras_ref (fields.extras)
                                                           : NULL;

  if ((flags & DRAMA_REDACT_AUTHORS) != 0)
    {
      report->counts[DRAMA_REDACT_PLACE_SOURCE] += *fields.author != '\0';
      fields.author = "";
    }
  fields.extras = extras;

  return drama_source_new (&fields);
}

/* Records that say nothing of anybody stay the same records. */
static void
drop_from_records (DramaDossier      *dossier,
                   DramaRedactFlags   flags,
                   DramaRedactReport *report,
                   DramaEdit         *edit)
{
  guint total = drama_redact_report_get_total (report);
  guint n_sources = drama_dossier_get_n_sources (dossier);
  guint n_actors = drama_dossier_get_n_actors (dossier);
  guint n_ties = drama_dossier_get_n_ties (dossier);

  for (guint i = 0; i < n_sources; i++)
    {
      g_autoptr (DramaSource) clean = drop_from_source (report, flags,
                                                        drama_dossier_get_source (dossier, i));

      if (drama_redact_report_get_total (report) > total)
        drama_edit_put_source (edit, clean);
      total = drama_redact_report_get_total (report);
    }
  if ((flags & DRAMA_REDACT_PERSONAL) == 0)
    return;

  for (guint i = 0; i < n_actors; i++)
    {
      g_autoptr (DramaActor) clean = drop_from_actor (report, drama_dossier_get_actor (dossier, i));

      if (drama_redact_report_get_total (report) > total)
        drama_edit_put_actor (edit, clean);
      total = drama_redact_report_get_total (report);
    }
  for (guint i = 0; i < n_ties; i++)
    {
      g_autoptr (DramaTie) clean = drop_from_tie (report, drama_dossier_get_tie (dossier, i));

      if (drama_redact_report_get_total (report) > total)
        drama_edit_put_tie (edit, clean);
      total = drama_redact_report_get_total (report);
    }
}

static DramaDossier *
drop_persons (DramaDossier      *dossier,
              DramaRedactFlags   flags,
              DramaRedactReport *report,
              GError           **error)
{
  g_autoptr (DramaEdit) edit = drama_edit_begin (dossier);
  DramaDossierFields fields = *drama_dossier_get_fields (dossier);
  g_autoptr (DramaExtras) extras = NULL;

  drop_from_records (dossier, flags, report, edit);
  if ((flags & DRAMA_REDACT_PERSONAL) == 0)
    return drama_edit_commit (edit, error);

  extras = drop_personal (report, fields.extras);
  fields.extras = extras;
  drama_edit_set_fields (edit, &fields);

  return drama_edit_commit (edit, error);
}

/**
 * drama_redact:
 * @dossier: a dossier
 * @redactions: (array length=n): who is to go, each once, with a pseudonym for which
 *   drama_redact_pseudonym_is_safe()
 * @n: how many; may be 0
 * @flags: what else is to go
 * @report: what was done, and what a person must look at, is added
 * @error: return location for a #DramaModelError
 *
 * Makes a copy that may be passed on.  Conflicts of a merge that wait in the dossier are
 * not in it.  Actors, ties and quotes keep their order where their ids do.
 *
 * Returns: (transfer full) (nullable): the copy, or %NULL with @error set
 */
DramaDossier *
drama_redact (DramaDossier         *dossier,
              const DramaRedaction *redactions,
              guint                 n,
              DramaRedactFlags      flags,
              DramaRedactReport    *report,
              GError              **error)
{
  g_autoptr (DramaDossier) clean = NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (dossier != NULL && report != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  clean = drama_conflicts_detach (dossier);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (ids, g_strdup (redactions[i].actor));
  for (guint i = 0; i < n; i++)
    {
      DramaRedaction redaction = redactions[i];
      DramaDossier  *next;

      g_autofree char *actor = g_strdup (ids->pdata[i]);

      redaction.actor = actor;
      next = drama_redact_one (clean, &redaction, ids, report, error);
      if (next == NULL)
        return NULL;
      drama_dossier_unref (clean);
      clean = next;
    }
  if (flags != DRAMA_REDACT_NOTHING)
    {
      DramaDossier *next = drop_persons (clean, flags, report, error);

      if (next == NULL)
        return NULL;
      drama_dossier_unref (clean);
      clean = next;
    }

  return g_steal_pointer (&clean);
}
