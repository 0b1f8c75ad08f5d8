/* drama-merge.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-merge.h"

#include "drama-dossier-private.h"
#include "drama-edit.h"
#include "drama-merge-fields.h"
#include "drama-record-table.h"

#include <string.h>

/* What is done for each of the three tables. */
typedef struct
{
  const DramaRecordType *type;
  DramaRecordKind        record;
  gpointer (*join) (gpointer   base,
                    gpointer   ours,
                    gpointer   theirs,
                    GPtrArray *conflicts);
} MergeType;

static const MergeType SOURCES = { &DRAMA_RECORD_SOURCE, DRAMA_RECORD_KIND_SOURCE,
                                   drama_merge_sources };
static const MergeType ACTORS = { &DRAMA_RECORD_ACTOR, DRAMA_RECORD_KIND_ACTOR,
                                  drama_merge_actors };
static const MergeType TIES = { &DRAMA_RECORD_TIE, DRAMA_RECORD_KIND_TIE, drama_merge_ties };

static gboolean
says_the_same (const MergeType *merge,
               gpointer         a,
               gpointer         b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return a == b || merge->type->equal (a, b);
}

/* What becomes of one id: a record (transfer full), or NULL where it is to be gone. */
static gpointer
merge_record (const MergeType *merge,
              gpointer         base,
              gpointer         ours,
              gpointer         theirs,
              GPtrArray       *conflicts)
{
  if (says_the_same (merge, ours, theirs) || says_the_same (merge, theirs, base))
    return ours != NULL ? merge->type->ref (ours) : NULL;
  if (says_the_same (merge, ours, base))
    return theirs != NULL ? merge->type->ref (theirs) : NULL;
  if (ours != NULL && theirs != NULL)
    return merge->join (base, ours, theirs, conflicts);

  /* Removed on one side, changed on the other: nothing that somebody wrote goes unasked. */
  drama_merge_note (conflicts, merge->record, merge->type->get_id (ours != NULL ? ours : theirs),
                    "removed", ours != NULL ? "changed" : "removed",
                    ours != NULL ? "removed" : "changed");

  return merge->type->ref (ours != NULL ? ours : theirs);
}

/* The next record of @table if its id is @id, moving past it. */
static gpointer
take_if (const GPtrArray       *table,
         const DramaRecordType *type,
         guint                 *at,
         const char            *id)
{
  if (*at >= table->len || !g_str_equal (type->get_id (table->pdata[*at]), id))
    return NULL;

  return table->pdata[(*at)++];
}

static const char *
least_id (const DramaRecordType *type,
          const GPtrArray *const tables[3],
          const guint            at[3])
{
  const char *least = NULL;

  for (guint i = 0; i < 3; i++)
    {
      const char *id = at[i] < tables[i]->len ? type->get_id (tables[i]->pdata[at[i]]) : NULL;

      if (id != NULL && (least == NULL || strcmp (id, least) < 0))
        least = id;
    }

  return least;
}

/* One pass over the three sorted tables. */
static GPtrArray *
merge_tables (const MergeType *merge,
              const GPtrArray *base,
              const GPtrArray *ours,
              const GPtrArray *theirs,
              GPtrArray       *conflicts)
{
  const GPtrArray *const tables[] = { base, ours, theirs };
  GPtrArray             *joined = drama_record_table_new (merge->type);
  guint                  at[3] = { 0 };
  const char            *id;

  while ((id = least_id (merge->type, tables, at)) != NULL)
    {
      gpointer b = take_if (base, merge->type, &at[0], id);
      gpointer o = take_if (ours, merge->type, &at[1], id);
      gpointer t = take_if (theirs, merge->type, &at[2], id);
      gpointer record = merge_record (merge, b, o, t, conflicts);

      if (record != NULL)
        g_ptr_array_add (joined, record);
    }

  return joined;
}

/* Puts back a record that one side removed while the other came to need it. */
static void
keep_needed (GTree              *changes,
             const MergeType    *merge,
             const GPtrArray    *joined,
             DramaDossier *const versions[2],
             const char         *id,
             GPtrArray          *conflicts)
{
  if (id == NULL || drama_record_table_find (joined, merge->type, id, NULL) ||
      g_tree_lookup_extended (changes, id, NULL, NULL))
    return;

  for (guint i = 0; i < 2; i++)
    {
      GPtrArray *table = merge == &SOURCES ? drama_dossier_get_sources (versions[i])
                                           : drama_dossier_get_actors (versions[i]);
      guint      index;

      if (!drama_record_table_find (table, merge->type, id, &index))
        continue;
      g_tree_insert (changes, g_strdup (id), merge->type->ref (table->pdata[index]));
      drama_merge_note (conflicts, merge->record, id, "removed", i == 0 ? "needed" : "removed",
                        i == 0 ? "removed" : "needed");
      return;
    }
}

static void
keep_all_needed (GPtrArray         **sources,
                 GPtrArray         **actors,
                 GPtrArray          *ties,
                 DramaDossier *const versions[2],
                 GPtrArray          *conflicts)
{
  g_autoptr (GTree) more_sources = drama_record_table_new_changes (&DRAMA_RECORD_SOURCE);
  g_autoptr (GTree) more_actors = drama_record_table_new_changes (&DRAMA_RECORD_ACTOR);
  GPtrArray *table;

  for (guint i = 0; i < ties->len; i++)
    {
      const DramaTieFields *fields = drama_tie_get_fields (ties->pdata[i]);

      keep_needed (more_actors, &ACTORS, *actors, versions, fields->from, conflicts);
      keep_needed (more_actors, &ACTORS, *actors, versions, fields->to, conflicts);
      for (guint j = 0; j < fields->n_evidence; j++)
        {
          const DramaEvidenceFields *evidence = drama_evidence_get_fields (fields->evidence[j]);

          keep_needed (more_sources, &SOURCES, *sources, versions, evidence->source, conflicts);
          keep_needed (more_actors, &ACTORS, *actors, versions, evidence->speaker, conflicts);
        }
    }

  table = drama_record_table_apply (*sources, &DRAMA_RECORD_SOURCE, more_sources);
  g_ptr_array_unref (*sources);
  *sources = table;
  table = drama_record_table_apply (*actors, &DRAMA_RECORD_ACTOR, more_actors);
  g_ptr_array_unref (*actors);
  *actors = table;
}

/**
 * drama_conflict_free:
 * @self: (transfer full): a conflict
 */
void
drama_conflict_free (DramaConflict *self)
{
  g_free (self->id);
  g_free (self->ours);
  g_free (self->theirs);
  g_free (self);
}

/* Whether nothing is known of what both started from. */
static gboolean
is_empty (const DramaDossier *dossier)
{
  const DramaDossierFields *fields = drama_dossier_get_fields (dossier);

  return drama_dossier_get_n_sources (dossier) == 0 && drama_dossier_get_n_actors (dossier) == 0 &&
         *fields->title == '\0' && *fields->language == '\0' && *fields->note == '\0' &&
         fields->extras == NULL;
}

/**
 * drama_merge:
 * @base: what both started from; an empty dossier where nothing is known
 * @ours: one version
 * @theirs: the other
 * @conflicts: (nullable) (element-type DramaConflict): where each field that
 *   needs a person's eye is added; should free with drama_conflict_free()
 * @error: return location for a #DramaModelError
 *
 * Joins what two people changed, record by record, field by field and quote by
 * quote.  Where both changed one field differently, ours stays and the field is
 * noted; where one side removed what the other changed or came to need, it
 * stays.  Without a base every difference is a conflict, but for what only one
 * side says at all and for places.  Linear in the records.
 *
 * Returns: (transfer full) (nullable): the joined dossier, or %NULL with @error
 *   set where both sides gave one id of evidence to quotes of different ties
 */
DramaDossier *
drama_merge (DramaDossier *base,
             DramaDossier *ours,
             DramaDossier *theirs,
             GPtrArray    *conflicts,
             GError      **error)
{
  DramaDossier *const versions[] = { ours, theirs };
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (GPtrArray) actors = NULL;
  g_autoptr (GPtrArray) ties = NULL;
  g_autoptr (DramaDossier) empty = NULL;
  g_autoptr (DramaEdit) edit = NULL;
  DramaDossierFields fields;

  g_return_val_if_fail (base != NULL && ours != NULL && theirs != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  fields = drama_merge_dossier_fields (is_empty (base) ? NULL : drama_dossier_get_fields (base),
                                       drama_dossier_get_fields (ours),
                                       drama_dossier_get_fields (theirs), conflicts);
  sources = merge_tables (&SOURCES, drama_dossier_get_sources (base),
                          drama_dossier_get_sources (ours), drama_dossier_get_sources (theirs),
                          conflicts);
  actors = merge_tables (&ACTORS, drama_dossier_get_actors (base),
                         drama_dossier_get_actors (ours), drama_dossier_get_actors (theirs),
                         conflicts);
  ties = merge_tables (&TIES, drama_dossier_get_ties (base), drama_dossier_get_ties (ours),
                       drama_dossier_get_ties (theirs), conflicts);
  keep_all_needed (&sources, &actors, ties, versions, conflicts);

  /* Through an edit, so that what holds of every dossier is checked here too. */
  empty = drama_dossier_new ();
  edit = drama_edit_begin (empty);
  drama_edit_set_fields (edit, &fields);
  for (guint i = 0; i < sources->len; i++)
    drama_edit_put_source (edit, sources->pdata[i]);
  for (guint i = 0; i < actors->len; i++)
    drama_edit_put_actor (edit, actors->pdata[i]);
  for (guint i = 0; i < ties->len; i++)
    drama_edit_put_tie (edit, ties->pdata[i]);

  return drama_edit_commit (edit, error);
}
