/* drama-tie.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-tie.h"

#include "drama-record-text.h"

struct _DramaTie
{
  gatomicrefcount ref_count;
  DramaTieFields  fields; /* owned throughout, with a reference to each piece of evidence */
};

static void
keep_evidence (DramaTieFields       *kept,
               const DramaTieFields *given)
{
  DramaEvidence **evidence = g_new (DramaEvidence *, given->n_evidence);

  for (guint i = 0; i < given->n_evidence; i++)
    evidence[i] = drama_evidence_ref (given->evidence[i]);
  kept->evidence = evidence;
}

/**
 * drama_tie_new:
 * @fields: what it is made of, copied; ids must not be empty
 *
 * Returns: (transfer full): the tie
 */
DramaTie *
drama_tie_new (const DramaTieFields *fields)
{
  DramaTie *self;

  g_return_val_if_fail (fields != NULL && fields->id != NULL && *fields->id != '\0', NULL);
  g_return_val_if_fail (fields->from != NULL && *fields->from != '\0', NULL);
  g_return_val_if_fail (fields->to != NULL && *fields->to != '\0', NULL);

  self = g_new0 (DramaTie, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->fields = *fields;
  self->fields.id = g_strdup (fields->id);
  self->fields.from = g_strdup (fields->from);
  self->fields.to = g_strdup (fields->to);
  self->fields.verb = drama_record_dup (fields->verb);
  self->fields.date = drama_record_dup (fields->date);
  self->fields.note = drama_record_dup (fields->note);
  self->fields.overruling.by = drama_record_dup (fields->overruling.by);
  self->fields.overruling.when = drama_record_dup (fields->overruling.when);
  self->fields.overruling.why = drama_record_dup (fields->overruling.why);
  self->fields.overruling.extras = drama_extras_ref (fields->overruling.extras);
  self->fields.dismissed = drama_dismissals_ref (fields->dismissed);
  self->fields.extras = drama_extras_ref (fields->extras);
  keep_evidence (&self->fields, fields);

  return self;
}

/**
 * drama_tie_ref:
 * @self: a tie
 *
 * Any thread may call it.
 *
 * Returns: (transfer full): @self
 */
DramaTie *
drama_tie_ref (DramaTie *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * drama_tie_unref:
 * @self: (transfer full): a tie
 *
 * Gives up one reference; the last one frees the tie.  Any thread may call it.
 */
void
drama_tie_unref (DramaTie *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (guint i = 0; i < self->fields.n_evidence; i++)
    drama_evidence_unref (self->fields.evidence[i]);
  g_free ((gpointer) self->fields.evidence);
  drama_record_free (self->fields.id);
  drama_record_free (self->fields.from);
  drama_record_free (self->fields.to);
  drama_record_free (self->fields.verb);
  drama_record_free (self->fields.date);
  drama_record_free (self->fields.note);
  drama_record_free (self->fields.overruling.by);
  drama_record_free (self->fields.overruling.when);
  drama_record_free (self->fields.overruling.why);
  drama_extras_unref (self->fields.overruling.extras);
  drama_dismissals_unref (self->fields.dismissed);
  drama_extras_unref (self->fields.extras);
  g_free (self);
}

/**
 * drama_tie_get_fields:
 * @self: a tie
 *
 * Returns: (transfer none): what it is made of, as long as @self lives
 */
const DramaTieFields *
drama_tie_get_fields (const DramaTie *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->fields;
}

/**
 * drama_tie_count_stance:
 * @self: a tie
 * @stance: supports or disputes
 *
 * Returns: how many of its quotes do that
 */
guint
drama_tie_count_stance (const DramaTie *self,
                        DramaStance     stance)
{
  guint count = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->fields.n_evidence; i++)
    count += drama_evidence_get_fields (self->fields.evidence[i])->stance == stance;

  return count;
}

/**
 * drama_tie_same_overruling:
 * @a: what a tie is made of
 * @b: what another is made of
 *
 * Returns: whether nobody overruled the standing of either, or the same person
 *   for the same reason to the same
 */
gboolean
drama_tie_same_overruling (const DramaTieFields *a,
                           const DramaTieFields *b)
{
  if (!a->overruled || !b->overruled)
    return a->overruled == b->overruled;

  return a->overruling.value == b->overruling.value &&
         g_str_equal (a->overruling.by, b->overruling.by) &&
         g_str_equal (a->overruling.when, b->overruling.when) &&
         g_str_equal (a->overruling.why, b->overruling.why) &&
         drama_extras_equal (a->overruling.extras, b->overruling.extras);
}

static gboolean
evidence_alike (const DramaTieFields *a,
                const DramaTieFields *b)
{
  if (a->n_evidence != b->n_evidence)
    return FALSE;

  for (guint i = 0; i < a->n_evidence; i++)
    if (!drama_evidence_equal (a->evidence[i], b->evidence[i]))
      return FALSE;

  return TRUE;
}

/**
 * drama_tie_equal:
 * @a: a tie
 * @b: another
 *
 * Returns: whether they say the same in every field
 */
gboolean
drama_tie_equal (const DramaTie *a,
                 const DramaTie *b)
{
  const DramaTieFields *x, *y;

  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  x = &a->fields;
  y = &b->fields;

  return a == b ||
         (g_str_equal (x->id, y->id) && g_str_equal (x->from, y->from) &&
          g_str_equal (x->to, y->to) && g_str_equal (x->verb, y->verb) &&
          x->directed == y->directed && g_str_equal (x->date, y->date) &&
          g_str_equal (x->note, y->note) && drama_tie_same_overruling (x, y) &&
          evidence_alike (x, y) && drama_dismissals_equal (x->dismissed, y->dismissed) &&
          drama_extras_equal (x->extras, y->extras));
}
