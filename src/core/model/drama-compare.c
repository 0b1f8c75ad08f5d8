/* drama-compare.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * DramaDiff says which records differ, and is what lists and the scene live on; this
 * says what a person asks of two versions: which fields, which quotes, and which ties
 * stand otherwise for it. */
#include "drama-compare.h"

#include "drama-compare-standing.h"
#include "drama-diff.h"

/* Fields of the record in both dossiers; NULL where it is not in one. */
typedef struct
{
  gconstpointer before;
  gconstpointer after;
} Versions;

static void
free_field_change (gpointer data)
{
  DramaFieldChange *change = data;

  g_free (change->before);
  g_free (change->after);
  g_free (change);
}

static void
free_change (gpointer data)
{
  DramaChange *change = data;

  g_free (change->id);
  g_free (change->tie);
  g_ptr_array_unref (change->fields);
  g_free (change);
}

static void
add_field_change (DramaChange *change,
                  const char  *field,
                  char        *before,
                  char        *after)
{
  DramaFieldChange *added = g_new0 (DramaFieldChange, 1);

  added->field = field;
  added->before = before;
  added->after = after;
  g_ptr_array_add (change->fields, added);
}

static DramaChange *
new_change (DramaRecordKind record,
            const char     *id,
            const char     *tie,
            Versions        versions)
{
  DramaChange *change = g_new0 (DramaChange, 1);

  change->record = record;
  change->id = g_strdup (id);
  change->tie = g_strdup (tie);
  change->fields = g_ptr_array_new_with_free_func (free_field_change);
  change->kind = versions.before == NULL  ? DRAMA_CHANGE_ADDED
                 : versions.after == NULL ? DRAMA_CHANGE_REMOVED
                                          : DRAMA_CHANGE_CHANGED;
  if (change->kind != DRAMA_CHANGE_CHANGED)
    return change;

  for (guint i = 0; i < drama_field_count (record); i++)
    {
      const DramaField *field = drama_field_get (record, i);

      if (!drama_field_equal (field, versions.before, versions.after))
        add_field_change (change, drama_field_get_name (field),
                          drama_field_to_text (field, versions.before),
                          drama_field_to_text (field, versions.after));
    }

  return change;
}

/* A record that is not changed after all, only its evidence, is not told. */
static void
take_change (DramaComparison *self,
             DramaChange     *change)
{
  if (change->kind == DRAMA_CHANGE_CHANGED && change->fields->len == 0)
    free_change (change);
  else
    g_ptr_array_add (self->changes, change);
}

static const DramaEvidenceFields *
find_quote (GHashTable *quotes,
            const char *id)
{
  return quotes != NULL ? g_hash_table_lookup (quotes, id) : NULL;
}

/* The quotes of a tie by their ids. */
static GHashTable *
index_quotes (const DramaTieFields *tie)
{
  GHashTable *quotes = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; tie != NULL && i < tie->n_evidence; i++)
    {
      const DramaEvidenceFields *fields = drama_evidence_get_fields (tie->evidence[i]);

      g_hash_table_insert (quotes, (gpointer) fields->id, (gpointer) fields);
    }

  return quotes;
}

/* The ids of those quotes of @tie that the other version has too, in order. */
static char *
list_common (const DramaTieFields *tie,
             GHashTable           *others)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < tie->n_evidence; i++)
    {
      const char *id = drama_evidence_get_fields (tie->evidence[i])->id;

      if (find_quote (others, id) != NULL)
        g_string_append_printf (ids, "%s%s", ids->len > 0 ? ", " : "", id);
    }

  return g_string_free (g_steal_pointer (&ids), FALSE);
}

static void
compare_order (DramaChange          *change,
               const DramaTieFields *before,
               const DramaTieFields *after,
               GHashTable           *old_quotes,
               GHashTable           *new_quotes)
{
  g_autofree char *old_order = list_common (before, new_quotes);
  g_autofree char *new_order = list_common (after, old_quotes);

  if (g_str_equal (old_order, new_order))
    return;

  add_field_change (change, "evidence", g_steal_pointer (&old_order),
                    g_steal_pointer (&new_order));
}

/* The tie and the evidence on it. */
static void
compare_tie (DramaComparison *self,
             const char      *id,
             Versions         versions)
{
  const DramaTieFields *before = versions.before;
  const DramaTieFields *after = versions.after;
  g_autoptr (GHashTable) old_quotes = index_quotes (before);
  g_autoptr (GHashTable) new_quotes = index_quotes (after);
  DramaChange *change = new_change (DRAMA_RECORD_KIND_TIE, id, NULL, versions);

  if (before != NULL && after != NULL)
    compare_order (change, before, after, old_quotes, new_quotes);
  take_change (self, change);

  for (guint i = 0; before != NULL && i < before->n_evidence; i++)
    {
      const DramaEvidenceFields *old = drama_evidence_get_fields (before->evidence[i]);

      if (find_quote (new_quotes, old->id) == NULL)
        take_change (self, new_change (DRAMA_RECORD_KIND_EVIDENCE, old->id, id,
                                       (Versions){ old, NULL }));
    }
  for (guint i = 0; after != NULL && i < after->n_evidence; i++)
    {
      const DramaEvidenceFields *new = drama_evidence_get_fields (after->evidence[i]);

      take_change (self, new_change (DRAMA_RECORD_KIND_EVIDENCE, new->id, id,
                                     (Versions){ find_quote (old_quotes, new->id), new }));
    }
}

static gconstpointer
find_fields (const DramaDossier *dossier,
             DramaRecordKind     record,
             const char         *id)
{
  DramaSource *source;
  DramaActor  *actor;
  DramaTie    *tie;

  switch (record)
    {
    case DRAMA_RECORD_KIND_SOURCE:
      source = drama_dossier_find_source (dossier, id, NULL);
      return source != NULL ? drama_source_get_fields (source) : NULL;
    case DRAMA_RECORD_KIND_ACTOR:
      actor = drama_dossier_find_actor (dossier, id, NULL);
      return actor != NULL ? drama_actor_get_fields (actor) : NULL;
    case DRAMA_RECORD_KIND_TIE:
      tie = drama_dossier_find_tie (dossier, id, NULL);
      return tie != NULL ? drama_tie_get_fields (tie) : NULL;
    case DRAMA_RECORD_KIND_DOSSIER:
    case DRAMA_RECORD_KIND_EVIDENCE:
    default:
      g_return_val_if_reached (NULL);
    }
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static void
compare_records (DramaComparison       *self,
                 DramaRecordKind        record,
                 const DramaRecordDiff *diff,
                 const DramaDossier    *before,
                 const DramaDossier    *after)
{
  const GPtrArray *const lists[] = { diff->added, diff->removed, diff->changed };
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; j < lists[i]->len; j++)
      g_ptr_array_add (ids, lists[i]->pdata[j]);
  g_ptr_array_sort (ids, compare_ids);

  for (guint i = 0; i < ids->len; i++)
    {
      const char    *id = ids->pdata[i];
      const Versions versions = { find_fields (before, record, id),
                                  find_fields (after, record, id) };

      if (record == DRAMA_RECORD_KIND_TIE)
        compare_tie (self, id, versions);
      else
        take_change (self, new_change (record, id, NULL, versions));
    }
}

/**
 * drama_compare:
 * @before: a dossier
 * @after: another
 *
 * What was added, removed and changed, field by field and quote by quote, and which ties
 * stand otherwise for it.  Records are the same where their ids are; for dossiers that
 * never had anything to do with each other see drama_match_actors().  Linear in the
 * records, and in the fields of those that differ.
 *
 * Returns: (transfer full): the comparison
 */
DramaComparison *
drama_compare (const DramaDossier *before,
               const DramaDossier *after)
{
  DramaComparison *self;
  g_autoptr (DramaDiff) diff = NULL;

  g_return_val_if_fail (before != NULL && after != NULL, NULL);

  self = g_new0 (DramaComparison, 1);
  self->changes = g_ptr_array_new_with_free_func (free_change);
  diff = drama_diff_new (before, after);
  if (diff->fields)
    take_change (self, new_change (DRAMA_RECORD_KIND_DOSSIER, "", NULL,
                                   (Versions){ drama_dossier_get_fields (before),
                                               drama_dossier_get_fields (after) }));
  compare_records (self, DRAMA_RECORD_KIND_SOURCE, &diff->sources, before, after);
  compare_records (self, DRAMA_RECORD_KIND_ACTOR, &diff->actors, before, after);
  compare_records (self, DRAMA_RECORD_KIND_TIE, &diff->ties, before, after);
  self->standings = drama_compare_standings (before, after);

  return self;
}

/**
 * drama_comparison_free:
 * @self: (transfer full): a comparison
 */
void
drama_comparison_free (DramaComparison *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->changes);
  g_ptr_array_unref (self->standings);
  g_free (self);
}

/**
 * drama_comparison_is_empty:
 * @self: a comparison
 *
 * Returns: whether both dossiers say the same
 */
gboolean
drama_comparison_is_empty (const DramaComparison *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->changes->len == 0 && self->standings->len == 0;
}

/**
 * drama_comparison_count:
 * @self: a comparison
 * @record: a kind of record
 * @kind: what became of them
 *
 * Returns: how many
 */
guint
drama_comparison_count (const DramaComparison *self,
                        DramaRecordKind        record,
                        DramaChangeKind        kind)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->changes->len; i++)
    {
      const DramaChange *change = self->changes->pdata[i];

      n += change->record == record && change->kind == kind;
    }

  return n;
}

/**
 * drama_comparison_find:
 * @self: a comparison
 * @record: a kind of record
 * @id: the id of one
 *
 * Returns: (transfer none) (nullable): what became of it, or %NULL where it is unchanged
 */
DramaChange *
drama_comparison_find (const DramaComparison *self,
                       DramaRecordKind        record,
                       const char            *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->changes->len; i++)
    {
      DramaChange *change = self->changes->pdata[i];

      if (change->record == record && g_strcmp0 (change->id, id) == 0)
        return change;
    }

  return NULL;
}
