/* drama-evidence.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-evidence.h"

#include "drama-record-text.h"

#include <string.h>

struct _DramaEvidence
{
  gatomicrefcount     ref_count;
  DramaEvidenceFields fields; /* owned throughout */
};

/**
 * drama_evidence_new:
 * @fields: what it is made of, copied; id, source and quote must not be empty
 *
 * Returns: (transfer full): the evidence
 */
DramaEvidence *
drama_evidence_new (const DramaEvidenceFields *fields)
{
  DramaEvidence *self;

  g_return_val_if_fail (fields != NULL && fields->id != NULL && *fields->id != '\0', NULL);
  g_return_val_if_fail (fields->source != NULL && *fields->source != '\0', NULL);
  g_return_val_if_fail (fields->anchor.exact != NULL && *fields->anchor.exact != '\0', NULL);
  g_return_val_if_fail (fields->anchor.start >= 0 && fields->anchor.start < fields->anchor.end,
                        NULL);

  self = g_new0 (DramaEvidence, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->fields = *fields;
  self->fields.id = g_strdup (fields->id);
  self->fields.source = g_strdup (fields->source);
  self->fields.anchor.exact = g_strdup (fields->anchor.exact);
  self->fields.anchor.prefix = drama_record_dup (fields->anchor.prefix);
  self->fields.anchor.suffix = drama_record_dup (fields->anchor.suffix);
  self->fields.speaker = g_strdup (fields->speaker);
  self->fields.note = drama_record_dup (fields->note);
  self->fields.unplaced = !!fields->unplaced;
  self->fields.by = drama_record_dup (fields->by);
  self->fields.when = drama_record_dup (fields->when);
  self->fields.resolved = drama_resolutions_ref (fields->resolved);
  self->fields.dismissed = drama_dismissals_ref (fields->dismissed);
  self->fields.extras = drama_extras_ref (fields->extras);

  return self;
}

/**
 * drama_evidence_ref:
 * @self: evidence
 *
 * Any thread may call it.
 *
 * Returns: (transfer full): @self
 */
DramaEvidence *
drama_evidence_ref (DramaEvidence *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * drama_evidence_unref:
 * @self: (transfer full): evidence
 *
 * Gives up one reference; the last one frees it.  Any thread may call it.
 */
void
drama_evidence_unref (DramaEvidence *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  drama_record_free (self->fields.id);
  drama_record_free (self->fields.source);
  drama_record_free (self->fields.anchor.exact);
  drama_record_free (self->fields.anchor.prefix);
  drama_record_free (self->fields.anchor.suffix);
  drama_record_free (self->fields.speaker);
  drama_record_free (self->fields.note);
  drama_record_free (self->fields.by);
  drama_record_free (self->fields.when);
  drama_resolutions_unref (self->fields.resolved);
  drama_dismissals_unref (self->fields.dismissed);
  drama_extras_unref (self->fields.extras);
  g_free (self);
}

/**
 * drama_evidence_get_fields:
 * @self: evidence
 *
 * Returns: (transfer none): what it is made of, as long as @self lives
 */
const DramaEvidenceFields *
drama_evidence_get_fields (const DramaEvidence *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->fields;
}

/**
 * drama_evidence_get_place:
 * @self: evidence
 *
 * Returns: the first character of the quote in its source, in code points, or -1
 *   where nobody knows where it stands
 */
gint64
drama_evidence_get_place (const DramaEvidence *self)
{
  g_return_val_if_fail (self != NULL, -1);

  return self->fields.unplaced ? -1 : self->fields.anchor.start;
}

/**
 * drama_evidence_equal:
 * @a: evidence
 * @b: another
 *
 * Returns: whether they say the same in every field
 */
gboolean
drama_evidence_equal (const DramaEvidence *a,
                      const DramaEvidence *b)
{
  const DramaEvidenceFields *x, *y;

  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  x = &a->fields;
  y = &b->fields;

  return a == b ||
         (g_str_equal (x->id, y->id) && g_str_equal (x->source, y->source) &&
          g_str_equal (x->anchor.exact, y->anchor.exact) &&
          g_str_equal (x->anchor.prefix, y->anchor.prefix) &&
          g_str_equal (x->anchor.suffix, y->anchor.suffix) &&
          x->anchor.start == y->anchor.start && x->anchor.end == y->anchor.end &&
          x->stance == y->stance && x->certainty == y->certainty &&
          g_strcmp0 (x->speaker, y->speaker) == 0 && g_str_equal (x->note, y->note) &&
          x->unplaced == y->unplaced && g_str_equal (x->by, y->by) &&
          g_str_equal (x->when, y->when) &&
          drama_resolutions_equal (x->resolved, y->resolved) &&
          drama_dismissals_equal (x->dismissed, y->dismissed) &&
          drama_extras_equal (x->extras, y->extras));
}

/**
 * drama_evidence_is_redacted:
 * @self: a piece of evidence
 *
 * Returns: whether its words are no longer those of its source, as the bar in them shows
 */
gboolean
drama_evidence_is_redacted (const DramaEvidence *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return strstr (self->fields.anchor.exact, DRAMA_EVIDENCE_BAR) != NULL;
}
