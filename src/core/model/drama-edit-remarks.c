/* drama-edit-remarks.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-edit-remarks.h"

#include "drama-edit-ties.h"

static const DramaEvidence *
find_quote (DramaEdit  *self,
            const char *tie,
            const char *evidence)
{
  const DramaTie       *record = drama_edit_find_tie (self, tie);
  const DramaTieFields *fields = record != NULL ? drama_tie_get_fields (record) : NULL;

  for (guint i = 0; fields != NULL && i < fields->n_evidence; i++)
    if (g_str_equal (drama_evidence_get_fields (fields->evidence[i])->id, evidence))
      return fields->evidence[i];

  return NULL;
}

static void
put_quote (DramaEdit                 *self,
           const char                *tie,
           const DramaEvidenceFields *fields)
{
  g_autoptr (DramaEvidence) changed = drama_evidence_new (fields);

  drama_edit_put_evidence (self, tie, changed);
}

/**
 * drama_edit_resolve:
 * @self: an edit
 * @tie: id of a tie
 * @evidence: id of one of its quotes
 * @resolution: whom which of its words stand for; takes the place of one that stands there
 *
 * Returns: whether there is such a quote, and these words stand there
 */
gboolean
drama_edit_resolve (DramaEdit             *self,
                    const char            *tie,
                    const char            *evidence,
                    const DramaResolution *resolution)
{
  const DramaEvidence *quote;
  DramaEvidenceFields  fields;
  g_autoptr (DramaResolutions) resolved = NULL;

  g_return_val_if_fail (self != NULL && tie != NULL && evidence != NULL, FALSE);
  g_return_val_if_fail (resolution != NULL, FALSE);

  quote = find_quote (self, tie, evidence);
  if (quote == NULL)
    return FALSE;
  fields = *drama_evidence_get_fields (quote);
  if (drama_resolution_find (resolution, fields.anchor.exact) == NULL)
    return FALSE;

  resolved = drama_resolutions_add (fields.resolved, resolution);
  fields.resolved = resolved;
  put_quote (self, tie, &fields);

  return TRUE;
}

/**
 * drama_edit_unresolve:
 * @self: an edit
 * @tie: id of a tie
 * @evidence: id of one of its quotes
 * @index: which of its resolutions is to go
 *
 * Returns: whether there is such a one
 */
gboolean
drama_edit_unresolve (DramaEdit  *self,
                      const char *tie,
                      const char *evidence,
                      guint       index)
{
  const DramaEvidence *quote;
  DramaEvidenceFields  fields;
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (DramaResolution));
  g_autoptr (DramaResolutions) resolved = NULL;

  g_return_val_if_fail (self != NULL && tie != NULL && evidence != NULL, FALSE);

  quote = find_quote (self, tie, evidence);
  if (quote == NULL)
    return FALSE;
  fields = *drama_evidence_get_fields (quote);
  if (index >= drama_resolutions_get_n (fields.resolved))
    return FALSE;

  for (guint i = 0; i < drama_resolutions_get_n (fields.resolved); i++)
    if (i != index)
      g_array_append_vals (items, drama_resolutions_get (fields.resolved, i), 1);
  resolved = drama_resolutions_new ((const DramaResolution *) items->data, items->len);
  fields.resolved = resolved;
  put_quote (self, tie, &fields);

  return TRUE;
}

/* @dismissal NULL: what was dismissed is a finding again. */
static gboolean
put_dismissal (DramaEdit            *self,
               const char           *tie,
               const char           *evidence,
               const char           *finding,
               const DramaDismissal *dismissal)
{
  const DramaEvidence   *quote = evidence != NULL ? find_quote (self, tie, evidence) : NULL;
  const DramaTie        *record = drama_edit_find_tie (self, tie);
  const DramaDismissals *before;
  g_autoptr (DramaDismissals) dismissed = NULL;

  if (record == NULL || (evidence != NULL && quote == NULL))
    return FALSE;

  before = quote != NULL ? drama_evidence_get_fields (quote)->dismissed
                         : drama_tie_get_fields (record)->dismissed;
  dismissed = dismissal != NULL ? drama_dismissals_add (before, dismissal)
                                : drama_dismissals_remove (before, finding);
  if (quote != NULL)
    {
      DramaEvidenceFields fields = *drama_evidence_get_fields (quote);

      fields.dismissed = dismissed;
      put_quote (self, tie, &fields);
    }
  else
    {
      DramaTieFields fields = *drama_tie_get_fields (record);
      g_autoptr (DramaTie) changed = NULL;

      fields.dismissed = dismissed;
      changed = drama_tie_new (&fields);
      drama_edit_put_tie (self, changed);
    }

  return TRUE;
}

/**
 * drama_edit_dismiss:
 * @self: an edit
 * @tie: id of a tie
 * @evidence: (nullable): id of the quote of @tie that the finding is about; %NULL where it
 *   is about @tie
 * @dismissal: why it may stand as it is; takes the place of what was said of the same finding
 *
 * Returns: whether there are such a tie and quote
 */
gboolean
drama_edit_dismiss (DramaEdit            *self,
                    const char           *tie,
                    const char           *evidence,
                    const DramaDismissal *dismissal)
{
  g_return_val_if_fail (self != NULL && tie != NULL && dismissal != NULL, FALSE);

  return put_dismissal (self, tie, evidence, dismissal->finding, dismissal);
}

/**
 * drama_edit_take_up:
 * @self: an edit
 * @tie: id of a tie
 * @evidence: (nullable): id of one of its quotes
 * @finding: what was dismissed of it, and is a finding again
 *
 * Returns: whether there are such a tie and quote
 */
gboolean
drama_edit_take_up (DramaEdit  *self,
                    const char *tie,
                    const char *evidence,
                    const char *finding)
{
  g_return_val_if_fail (self != NULL && tie != NULL && finding != NULL, FALSE);

  return put_dismissal (self, tie, evidence, finding, NULL);
}
