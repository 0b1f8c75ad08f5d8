/* drama-merge-fields.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Field by field, the classic three-way rule (Khanna, Kunal, Pierce 2007,
 * doi:10.1007/978-3-540-77050-3_40): who changed it wins; changed alike, both
 * win; changed differently, it is a conflict, and ours stays. */
#include "drama-merge-fields.h"

/* Where the changes of one record meet. */
typedef struct
{
  DramaRecordKind record;
  const char     *id;
  GPtrArray      *conflicts;
} Place;

/**
 * drama_merge_note:
 * @conflicts: (nullable) (element-type DramaConflict): where to note it
 * @record: the kind of record
 * @id: its id, copied
 * @field: static text
 * @ours: what we say, copied
 * @theirs: what they say, copied
 */
void
drama_merge_note (GPtrArray      *conflicts,
                  DramaRecordKind record,
                  const char     *id,
                  const char     *field,
                  const char     *ours,
                  const char     *theirs)
{
  DramaConflict *conflict;

  if (conflicts == NULL)
    return;

  conflict = g_new0 (DramaConflict, 1);
  conflict->record = record;
  conflict->id = g_strdup (id);
  conflict->field = field;
  conflict->ours = g_strdup (ours);
  conflict->theirs = g_strdup (theirs);
  g_ptr_array_add (conflicts, conflict);
}

/* Without a base nobody changed anything, and who says nothing does not contradict;
 * and two who drew the same actor did not quarrel over its place. */
static gboolean
settle_without_base (const DramaField *field,
                     gpointer          joined,
                     gconstpointer     ours,
                     gconstpointer     theirs)
{
  g_autofree char *our_text = drama_field_to_text (field, ours);
  g_autofree char *their_text = drama_field_to_text (field, theirs);
  const char      *name = drama_field_get_name (field);

  if (g_str_equal (name, "position") || g_str_equal (name, "pinned") || *their_text == '\0')
    return TRUE;
  if (*our_text != '\0')
    return FALSE;

  drama_field_take (field, joined, theirs);

  return TRUE;
}

static void
merge_field (const Place      *place,
             const DramaField *field,
             gconstpointer     base,
             gconstpointer     ours,
             gconstpointer     theirs,
             gpointer          joined)
{
  g_autofree char *our_text = NULL;
  g_autofree char *their_text = NULL;

  if (drama_field_equal (field, ours, theirs))
    return;
  if (base != NULL && drama_field_equal (field, theirs, base))
    return;
  if (base != NULL && drama_field_equal (field, ours, base))
    {
      drama_field_take (field, joined, theirs);
      return;
    }
  if (base == NULL && settle_without_base (field, joined, ours, theirs))
    return;

  our_text = drama_field_to_text (field, ours);
  their_text = drama_field_to_text (field, theirs);
  drama_merge_note (place->conflicts, place->record, place->id, drama_field_get_name (field),
                    our_text, their_text);
}

/* @joined begins as a copy of @ours. */
static void
merge_fields (const Place  *place,
              gconstpointer base,
              gconstpointer ours,
              gconstpointer theirs,
              gpointer      joined)
{
  for (guint i = 0; i < drama_field_count (place->record); i++)
    merge_field (place, drama_field_get (place->record, i), base, ours, theirs, joined);
}

/**
 * drama_merge_dossier_fields:
 * @base: (nullable): what both started from
 * @ours: one version
 * @theirs: the other
 * @conflicts: (nullable) (element-type DramaConflict): where to note conflicts
 *
 * Returns: the joined fields, borrowed from the versions
 */
DramaDossierFields
drama_merge_dossier_fields (const DramaDossierFields *base,
                            const DramaDossierFields *ours,
                            const DramaDossierFields *theirs,
                            GPtrArray                *conflicts)
{
  const Place        place = { DRAMA_RECORD_KIND_DOSSIER, "", conflicts };
  DramaDossierFields joined = *ours;

  merge_fields (&place, base, ours, theirs, &joined);

  return joined;
}

/**
 * drama_merge_sources:
 * @base: (nullable): the #DramaSource both started from
 * @ours: one version
 * @theirs: the other
 * @conflicts: (nullable) (element-type DramaConflict): where to note conflicts
 *
 * Returns: (transfer full): the joined source
 */
gpointer
drama_merge_sources (gpointer   base,
                     gpointer   ours,
                     gpointer   theirs,
                     GPtrArray *conflicts)
{
  const DramaSourceFields *b = base != NULL ? drama_source_get_fields (base) : NULL;
  const DramaSourceFields *o = drama_source_get_fields (ours);
  const Place              place = { DRAMA_RECORD_KIND_SOURCE, o->id, conflicts };
  DramaSourceFields        joined = *o;

  merge_fields (&place, b, o, drama_source_get_fields (theirs), &joined);

  return drama_source_new (&joined);
}

static gboolean
has_alias (const char *const *aliases,
           const char        *alias)
{
  return aliases != NULL && g_strv_contains (aliases, alias);
}

/* Aliases are a set: what either side added is in it, and what either removed is not. */
static GPtrArray *
merge_aliases (const DramaActorFields *b,
               const DramaActorFields *o,
               const DramaActorFields *t)
{
  const char *const *base = b != NULL ? b->aliases : NULL;
  GPtrArray         *joined = g_ptr_array_new ();

  for (guint i = 0; o->aliases != NULL && o->aliases[i] != NULL; i++)
    if (!has_alias (base, o->aliases[i]) || has_alias (t->aliases, o->aliases[i]))
      g_ptr_array_add (joined, (gpointer) o->aliases[i]);
  for (guint i = 0; t->aliases != NULL && t->aliases[i] != NULL; i++)
    if (!has_alias (base, t->aliases[i]) && !has_alias (o->aliases, t->aliases[i]))
      g_ptr_array_add (joined, (gpointer) t->aliases[i]);
  g_ptr_array_add (joined, NULL);

  return joined;
}

/**
 * drama_merge_actors:
 * @base: (nullable): the #DramaActor both started from
 * @ours: one version
 * @theirs: the other
 * @conflicts: (nullable) (element-type DramaConflict): where to note conflicts
 *
 * Returns: (transfer full): the joined actor
 */
gpointer
drama_merge_actors (gpointer   base,
                    gpointer   ours,
                    gpointer   theirs,
                    GPtrArray *conflicts)
{
  const DramaActorFields *b = base != NULL ? drama_actor_get_fields (base) : NULL;
  const DramaActorFields *o = drama_actor_get_fields (ours);
  const DramaActorFields *t = drama_actor_get_fields (theirs);
  const DramaField       *aliases = drama_field_find (DRAMA_RECORD_KIND_ACTOR, "aliases");
  const Place             place = { DRAMA_RECORD_KIND_ACTOR, o->id, conflicts };
  DramaActorFields        joined = *o;
  g_autoptr (GPtrArray) both = NULL;

  for (guint i = 0; i < drama_field_count (DRAMA_RECORD_KIND_ACTOR); i++)
    {
      const DramaField *field = drama_field_get (DRAMA_RECORD_KIND_ACTOR, i);

      if (field != aliases)
        merge_field (&place, field, b, o, t, &joined);
    }

  /* Who changed the list alone has their order too. */
  if (b != NULL && drama_field_equal (aliases, o, b))
    joined.aliases = t->aliases;
  else if (b == NULL || !drama_field_equal (aliases, t, b))
    {
      both = merge_aliases (b, o, t);
      joined.aliases = (const char *const *) both->pdata;
    }

  return drama_actor_new (&joined);
}

static DramaEvidence *
find_evidence (const DramaTieFields *tie,
               const char           *id)
{
  for (guint i = 0; tie != NULL && i < tie->n_evidence; i++)
    if (g_str_equal (drama_evidence_get_fields (tie->evidence[i])->id, id))
      return tie->evidence[i];

  return NULL;
}

/* What becomes of a quote: (transfer full), or NULL where it is to be gone. */
static DramaEvidence *
merge_quote (DramaEvidence *base,
             DramaEvidence *ours,
             DramaEvidence *theirs,
             GPtrArray     *conflicts)
{
  DramaEvidence             *only = ours != NULL ? ours : theirs;
  const DramaEvidenceFields *fields = drama_evidence_get_fields (only);
  const Place                place = { DRAMA_RECORD_KIND_EVIDENCE, fields->id, conflicts };

  if (ours != NULL && theirs != NULL)
    {
      DramaEvidenceFields joined = *fields;

      merge_fields (&place, base != NULL ? drama_evidence_get_fields (base) : NULL, fields,
                    drama_evidence_get_fields (theirs), &joined);

      return drama_evidence_new (&joined);
    }

  if (base != NULL && drama_evidence_equal (only, base))
    return NULL;
  if (base != NULL)
    drama_merge_note (conflicts, DRAMA_RECORD_KIND_EVIDENCE, fields->id, "removed",
                      ours != NULL ? "changed" : "removed", ours != NULL ? "removed" : "changed");

  return drama_evidence_ref (only);
}

static gboolean
is_order_kept (const DramaTieFields *from,
               const DramaTieFields *to)
{
  guint at = 0;

  for (guint i = 0; i < to->n_evidence; i++)
    {
      const char *id = drama_evidence_get_fields (to->evidence[i])->id;

      if (find_evidence (from, id) == NULL)
        continue;
      while (at < from->n_evidence &&
             !g_str_equal (drama_evidence_get_fields (from->evidence[at])->id, id))
        at++;
      if (at == from->n_evidence)
        return FALSE;
    }

  return TRUE;
}

static gboolean
find_quote (GPtrArray            *order,
            const DramaTieFields *tie,
            guint                 index,
            guint                *place)
{
  return g_ptr_array_find_with_equal_func (order,
                                           drama_evidence_get_fields (tie->evidence[index])->id,
                                           g_str_equal, place);
}

/* Where in @order a quote of @tie belongs: behind the one it follows there, else before
 * the one it precedes. */
static guint
find_place (GPtrArray            *order,
            const DramaTieFields *tie,
            guint                 index)
{
  guint place;

  for (guint i = index; i-- > 0;)
    if (find_quote (order, tie, i, &place))
      return place + 1;
  for (guint i = index + 1; i < tie->n_evidence; i++)
    if (find_quote (order, tie, i, &place))
      return place;

  return order->len;
}

/* The ids of all quotes of both: in the order of ours, unless only they changed the
 * order; what only one side has stays behind the quote that it was put behind. */
static GPtrArray *
order_quotes (const DramaTieFields *b,
              const DramaTieFields *o,
              const DramaTieFields *t)
{
  gboolean              theirs_lead = b != NULL && is_order_kept (b, o) && !is_order_kept (b, t);
  const DramaTieFields *first = theirs_lead ? t : o;
  const DramaTieFields *second = theirs_lead ? o : t;
  GPtrArray            *order = g_ptr_array_new ();

  for (guint i = 0; i < first->n_evidence; i++)
    g_ptr_array_add (order, (gpointer) drama_evidence_get_fields (first->evidence[i])->id);
  for (guint i = 0; i < second->n_evidence; i++)
    {
      const char *id = drama_evidence_get_fields (second->evidence[i])->id;

      if (find_evidence (first, id) == NULL)
        g_ptr_array_insert (order, (int) find_place (order, second, i), (gpointer) id);
    }

  return order;
}

static GPtrArray *
merge_evidence (const DramaTieFields *b,
                const DramaTieFields *o,
                const DramaTieFields *t,
                GPtrArray            *conflicts)
{
  GPtrArray *joined = g_ptr_array_new_with_free_func ((GDestroyNotify) drama_evidence_unref);
  g_autoptr (GPtrArray) order = order_quotes (b, o, t);

  for (guint i = 0; i < order->len; i++)
    {
      const char    *id = order->pdata[i];
      DramaEvidence *quote = merge_quote (find_evidence (b, id), find_evidence (o, id),
                                          find_evidence (t, id), conflicts);

      if (quote != NULL)
        g_ptr_array_add (joined, quote);
    }

  return joined;
}

/**
 * drama_merge_ties:
 * @base: (nullable): the #DramaTie both started from
 * @ours: one version
 * @theirs: the other
 * @conflicts: (nullable) (element-type DramaConflict): where to note conflicts
 *
 * Quadratic in the quotes of the one tie.
 *
 * Returns: (transfer full): the joined tie
 */
gpointer
drama_merge_ties (gpointer   base,
                  gpointer   ours,
                  gpointer   theirs,
                  GPtrArray *conflicts)
{
  const DramaTieFields *b = base != NULL ? drama_tie_get_fields (base) : NULL;
  const DramaTieFields *o = drama_tie_get_fields (ours);
  const DramaTieFields *t = drama_tie_get_fields (theirs);
  const Place           place = { DRAMA_RECORD_KIND_TIE, o->id, conflicts };
  DramaTieFields        joined = *o;
  g_autoptr (GPtrArray) evidence = merge_evidence (b, o, t, conflicts);

  merge_fields (&place, b, o, t, &joined);
  joined.evidence = (DramaEvidence *const *) evidence->pdata;
  joined.n_evidence = evidence->len;

  return drama_tie_new (&joined);
}
