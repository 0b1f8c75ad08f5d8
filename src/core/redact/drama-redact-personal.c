/* drama-redact-personal.c - who entered what, and when
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-redact-private.h"

#include "drama-conflicts.h"
#include "drama-edit.h"

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

static void
drop_from_tie (DramaRedactReport *report,
               DramaEdit         *edit,
               const DramaTie    *tie)
{
  DramaTieFields fields = *drama_tie_get_fields (tie);
  g_autoptr (GPtrArray) quotes =
      g_ptr_array_new_with_free_func ((GDestroyNotify) drama_evidence_unref);
  g_autoptr (DramaExtras) extras = drop_personal (report, fields.extras);
  g_autoptr (DramaExtras) more = NULL;
  g_autoptr (DramaDismissals) dismissed = drop_from_dismissed (report, fields.dismissed);
  g_autoptr (DramaTie) clean = NULL;

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
  clean = drama_tie_new (&fields);
  drama_edit_put_tie (edit, clean);
}

static void
drop_from_actor (DramaRedactReport *report,
                 DramaEdit         *edit,
                 const DramaActor  *actor)
{
  DramaActorFields fields = *drama_actor_get_fields (actor);
  g_autoptr (DramaExtras) extras = drop_personal (report, fields.extras);
  g_autoptr (DramaActor) clean = NULL;

  /* They have quotes with who entered them, and when. */
  report->counts[DRAMA_REDACT_PLACE_PERSON] += fields.n_merged;
  fields.merged = NULL;
  fields.n_merged = 0;
  fields.extras = extras;
  clean = drama_actor_new (&fields);
  drama_edit_put_actor (edit, clean);
}

static void
drop_from_source (DramaRedactReport *report,
                  DramaRedactFlags   flags,
                  DramaEdit         *edit,
                  const DramaSource *source)
{
  DramaSourceFields fields = *drama_source_get_fields (source);
  g_autoptr (DramaExtras) extras = (flags & DRAMA_REDACT_PERSONAL) != 0
                                       ? drop_personal (report, fields.extras)
                                   : fields.extras != NULL ? drama_extras_ref (fields.extras)
                                                           : NULL;
  g_autoptr (DramaSource) clean = NULL;

  if ((flags & DRAMA_REDACT_AUTHORS) != 0)
    {
      report->counts[DRAMA_REDACT_PLACE_SOURCE] += *fields.author != '\0';
      fields.author = "";
    }
  fields.extras = extras;
  clean = drama_source_new (&fields);
  drama_edit_put_source (edit, clean);
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

  for (guint i = 0; i < drama_dossier_get_n_sources (dossier); i++)
    drop_from_source (report, flags, edit, drama_dossier_get_source (dossier, i));
  if ((flags & DRAMA_REDACT_PERSONAL) == 0)
    return drama_edit_commit (edit, error);

  extras = drop_personal (report, fields.extras);
  fields.extras = extras;
  drama_edit_set_fields (edit, &fields);
  for (guint i = 0; i < drama_dossier_get_n_actors (dossier); i++)
    drop_from_actor (report, edit, drama_dossier_get_actor (dossier, i));
  for (guint i = 0; i < drama_dossier_get_n_ties (dossier); i++)
    drop_from_tie (report, edit, drama_dossier_get_tie (dossier, i));

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
