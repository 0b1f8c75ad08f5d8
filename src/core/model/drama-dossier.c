/* drama-dossier.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-dossier.h"

#include "drama-dossier-private.h"
#include "drama-record-table.h"
#include "drama-record-text.h"

struct _DramaDossier
{
  gatomicrefcount    ref_count;
  DramaDossierFields fields;  /* owned throughout */
  GPtrArray         *sources; /* the three tables may be shared with other dossiers: */
  GPtrArray         *actors;  /* never changed once they are here */
  GPtrArray         *ties;
};

G_DEFINE_QUARK (drama_model_error, drama_model_error)

/**
 * drama_dossier_new:
 *
 * Returns: (transfer full): a dossier of nothing
 */
DramaDossier *
drama_dossier_new (void)
{
  g_autoptr (GPtrArray) sources = drama_record_table_new (&DRAMA_RECORD_SOURCE);
  g_autoptr (GPtrArray) actors = drama_record_table_new (&DRAMA_RECORD_ACTOR);
  g_autoptr (GPtrArray) ties = drama_record_table_new (&DRAMA_RECORD_TIE);

  return drama_dossier_new_of_tables (&(DramaDossierFields){ 0 }, sources, actors, ties);
}

/**
 * drama_dossier_new_of_tables:
 * @fields: what it says of itself, copied
 * @sources: (element-type DramaSource): kept and never changed again, as are all three
 * @actors: (element-type DramaActor): its actors
 * @ties: (element-type DramaTie): its ties
 *
 * Returns: (transfer full): the dossier
 */
DramaDossier *
drama_dossier_new_of_tables (const DramaDossierFields *fields,
                             GPtrArray                *sources,
                             GPtrArray                *actors,
                             GPtrArray                *ties)
{
  DramaDossier *self = g_new0 (DramaDossier, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->fields.title = drama_record_dup (fields->title);
  self->fields.language = drama_record_dup (fields->language);
  self->fields.note = drama_record_dup (fields->note);
  self->fields.extras = drama_extras_ref (fields->extras);
  self->sources = g_ptr_array_ref (sources);
  self->actors = g_ptr_array_ref (actors);
  self->ties = g_ptr_array_ref (ties);

  return self;
}

/**
 * drama_dossier_ref:
 * @self: a dossier
 *
 * Any thread may call it.
 *
 * Returns: (transfer full): @self
 */
DramaDossier *
drama_dossier_ref (DramaDossier *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * drama_dossier_unref:
 * @self: (transfer full): a dossier
 *
 * Gives up one reference; the last one frees the dossier and those records that
 * no other dossier shares.  Any thread may call it.
 */
void
drama_dossier_unref (DramaDossier *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  drama_record_free (self->fields.title);
  drama_record_free (self->fields.language);
  drama_record_free (self->fields.note);
  drama_extras_unref (self->fields.extras);
  g_ptr_array_unref (self->sources);
  g_ptr_array_unref (self->actors);
  g_ptr_array_unref (self->ties);
  g_free (self);
}

/**
 * drama_dossier_get_fields:
 * @self: a dossier
 *
 * Returns: (transfer none): what it says of itself, as long as @self lives
 */
const DramaDossierFields *
drama_dossier_get_fields (const DramaDossier *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->fields;
}

/**
 * drama_dossier_get_sources:
 * @self: a dossier
 *
 * Returns: (transfer none) (element-type DramaSource): its table, not to be changed
 */
GPtrArray *
drama_dossier_get_sources (const DramaDossier *self)
{
  return self->sources;
}

/**
 * drama_dossier_get_actors:
 * @self: a dossier
 *
 * Returns: (transfer none) (element-type DramaActor): its table, not to be changed
 */
GPtrArray *
drama_dossier_get_actors (const DramaDossier *self)
{
  return self->actors;
}

/**
 * drama_dossier_get_ties:
 * @self: a dossier
 *
 * Returns: (transfer none) (element-type DramaTie): its table, not to be changed
 */
GPtrArray *
drama_dossier_get_ties (const DramaDossier *self)
{
  return self->ties;
}

/**
 * drama_dossier_get_n_sources:
 * @self: a dossier
 *
 * Returns: how many sources it has
 */
guint
drama_dossier_get_n_sources (const DramaDossier *self)
{
  return self->sources->len;
}

/**
 * drama_dossier_get_n_actors:
 * @self: a dossier
 *
 * Returns: how many actors it has
 */
guint
drama_dossier_get_n_actors (const DramaDossier *self)
{
  return self->actors->len;
}

/**
 * drama_dossier_get_n_ties:
 * @self: a dossier
 *
 * Returns: how many ties it has
 */
guint
drama_dossier_get_n_ties (const DramaDossier *self)
{
  return self->ties->len;
}

/**
 * drama_dossier_get_source:
 * @self: a dossier
 * @index: which, in the byte order of the ids
 *
 * Returns: (transfer none): the source, as long as @self lives
 */
DramaSource *
drama_dossier_get_source (const DramaDossier *self,
                          guint               index)
{
  g_return_val_if_fail (index < self->sources->len, NULL);

  return self->sources->pdata[index];
}

/**
 * drama_dossier_get_actor:
 * @self: a dossier
 * @index: which, in the byte order of the ids
 *
 * Returns: (transfer none): the actor, as long as @self lives
 */
DramaActor *
drama_dossier_get_actor (const DramaDossier *self,
                         guint               index)
{
  g_return_val_if_fail (index < self->actors->len, NULL);

  return self->actors->pdata[index];
}

/**
 * drama_dossier_get_tie:
 * @self: a dossier
 * @index: which, in the byte order of the ids
 *
 * Returns: (transfer none): the tie, as long as @self lives
 */
DramaTie *
drama_dossier_get_tie (const DramaDossier *self,
                       guint               index)
{
  g_return_val_if_fail (index < self->ties->len, NULL);

  return self->ties->pdata[index];
}

static gpointer
find_record (const GPtrArray       *table,
             const DramaRecordType *type,
             const char            *id,
             guint                 *index)
{
  guint at;

  if (id == NULL || !drama_record_table_find (table, type, id, &at))
    return NULL;

  if (index != NULL)
    *index = at;

  return table->pdata[at];
}

/**
 * drama_dossier_find_source:
 * @self: a dossier
 * @id: (nullable): whom to look for
 * @index: (out) (optional): which it is; untouched where there is none
 *
 * Binary search.
 *
 * Returns: (transfer none) (nullable): the source of that id, as long as @self lives
 */
DramaSource *
drama_dossier_find_source (const DramaDossier *self,
                           const char         *id,
                           guint              *index)
{
  g_return_val_if_fail (self != NULL, NULL);

  return find_record (self->sources, &DRAMA_RECORD_SOURCE, id, index);
}

/**
 * drama_dossier_find_actor:
 * @self: a dossier
 * @id: (nullable): whom to look for
 * @index: (out) (optional): which it is; untouched where there is none
 *
 * Binary search.
 *
 * Returns: (transfer none) (nullable): the actor of that id, as long as @self lives
 */
DramaActor *
drama_dossier_find_actor (const DramaDossier *self,
                          const char         *id,
                          guint              *index)
{
  g_return_val_if_fail (self != NULL, NULL);

  return find_record (self->actors, &DRAMA_RECORD_ACTOR, id, index);
}

/**
 * drama_dossier_find_tie:
 * @self: a dossier
 * @id: (nullable): whom to look for
 * @index: (out) (optional): which it is; untouched where there is none
 *
 * Binary search.
 *
 * Returns: (transfer none) (nullable): the tie of that id, as long as @self lives
 */
DramaTie *
drama_dossier_find_tie (const DramaDossier *self,
                        const char         *id,
                        guint              *index)
{
  g_return_val_if_fail (self != NULL, NULL);

  return find_record (self->ties, &DRAMA_RECORD_TIE, id, index);
}

/**
 * drama_dossier_shares_sources:
 * @self: a dossier
 * @other: another one
 *
 * Costs one comparison.
 *
 * Returns: whether the very same sources are in both, as after an edit of something else;
 *   where not, they may still say the same
 */
gboolean
drama_dossier_shares_sources (const DramaDossier *self,
                              const DramaDossier *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return drama_dossier_get_sources (self) == drama_dossier_get_sources (other);
}

/**
 * drama_dossier_has_same_sources:
 * @self: a dossier
 * @other: another one
 *
 * As drama_dossier_shares_sources(), and also true where the very same records are held by two
 * tables.  Costs a comparison of addresses a source.
 *
 * Returns: whether every source of one is in the other
 */
gboolean
drama_dossier_has_same_sources (const DramaDossier *self,
                                const DramaDossier *other)
{
  guint n;

  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  if (drama_dossier_shares_sources (self, other))
    return TRUE;
  n = drama_dossier_get_n_sources (self);
  if (drama_dossier_get_n_sources (other) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (drama_dossier_get_source (self, i) != drama_dossier_get_source (other, i))
      return FALSE;

  return TRUE;
}

/**
 * drama_dossier_shares_actors:
 * @self: a dossier
 * @other: another one
 *
 * Costs one comparison.
 *
 * Returns: whether the very same actors are in both, as after an edit of something else;
 *   where not, they may still say the same
 */
gboolean
drama_dossier_shares_actors (const DramaDossier *self,
                             const DramaDossier *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return drama_dossier_get_actors (self) == drama_dossier_get_actors (other);
}

/**
 * drama_dossier_shares_ties:
 * @self: a dossier
 * @other: another one
 *
 * Costs one comparison.
 *
 * Returns: whether the very same ties are in both, as after an edit of something else;
 *   where not, they may still say the same
 */
gboolean
drama_dossier_shares_ties (const DramaDossier *self,
                           const DramaDossier *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return drama_dossier_get_ties (self) == drama_dossier_get_ties (other);
}
