/* drama-edit.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-edit.h"

#include "drama-dossier-private.h"
#include "drama-id-tree.h"
#include "drama-record-table.h"
#include "drama-record-text.h"

struct _DramaEdit
{
  DramaDossier      *base;
  DramaDossierFields fields; /* owned where @renamed */
  gboolean           renamed;
  gboolean           removed; /* somebody is gone whom any tie may have named */
  GTree             *sources; /* id → the record to be, or NULL for none */
  GTree             *actors;
  GTree             *ties;
  GTree             *evidence_ids; /* (nullable): every id that a quote has or had in this edit */
};

static void
free_fields (DramaEdit *self)
{
  if (!self->renamed)
    return;

  drama_record_free (self->fields.title);
  drama_record_free (self->fields.language);
  drama_record_free (self->fields.note);
  drama_extras_unref (self->fields.extras);
}

static void
put_record (GTree                 *changes,
            const DramaRecordType *type,
            gpointer               record)
{
  g_tree_insert (changes, g_strdup (type->get_id (record)), type->ref (record));
}

/* What an id stands for by now: as changed in this edit, else as in the base. */
static gpointer
find_now (GTree                 *changes,
          const GPtrArray       *base,
          const DramaRecordType *type,
          const char            *id)
{
  gpointer record;
  guint    index;

  if (id == NULL)
    return NULL;
  if (g_tree_lookup_extended (changes, id, NULL, &record))
    return record;

  return drama_record_table_find (base, type, id, &index) ? base->pdata[index] : NULL;
}

static void
note_evidence_ids (DramaEdit      *self,
                   const DramaTie *tie)
{
  const DramaTieFields *fields = drama_tie_get_fields (tie);

  for (guint i = 0; i < fields->n_evidence; i++)
    g_tree_insert (self->evidence_ids,
                   g_strdup (drama_evidence_get_fields (fields->evidence[i])->id), NULL);
}

static gboolean
refuse_unknown (const char *id,
                const char *what,
                const char *unknown,
                GError    **error)
{
  g_set_error (error, DRAMA_MODEL_ERROR, DRAMA_MODEL_ERROR_UNKNOWN_ID,
               "The tie “%s” names the %s “%s”, which is not in the dossier", id, what, unknown);

  return FALSE;
}

static gboolean
check_references (const DramaTie  *tie,
                  const GPtrArray *sources,
                  const GPtrArray *actors,
                  GError         **error)
{
  const DramaTieFields *fields = drama_tie_get_fields (tie);

  if (!drama_record_table_find (actors, &DRAMA_RECORD_ACTOR, fields->from, NULL))
    return refuse_unknown (fields->id, "actor", fields->from, error);
  if (!drama_record_table_find (actors, &DRAMA_RECORD_ACTOR, fields->to, NULL))
    return refuse_unknown (fields->id, "actor", fields->to, error);

  for (guint i = 0; i < fields->n_evidence; i++)
    {
      const DramaEvidenceFields *evidence = drama_evidence_get_fields (fields->evidence[i]);

      if (!drama_record_table_find (sources, &DRAMA_RECORD_SOURCE, evidence->source, NULL))
        return refuse_unknown (fields->id, "source", evidence->source, error);
      if (evidence->speaker != NULL &&
          !drama_record_table_find (actors, &DRAMA_RECORD_ACTOR, evidence->speaker, NULL))
        return refuse_unknown (fields->id, "actor", evidence->speaker, error);
    }

  return TRUE;
}

/* Only changed ties can have got a wrong name, unless somebody was removed. */
static gboolean
check_ties (DramaEdit       *self,
            const GPtrArray *sources,
            const GPtrArray *actors,
            const GPtrArray *ties,
            GError         **error)
{
  for (guint i = 0; i < ties->len; i++)
    {
      const DramaTie *tie = ties->pdata[i];

      if (!self->removed &&
          !g_tree_lookup_extended (self->ties, drama_tie_get_fields (tie)->id, NULL, NULL))
        continue;
      if (!check_references (tie, sources, actors, error))
        return FALSE;
    }

  return TRUE;
}

/* The ids of evidence in the changed ties; the same id twice is seen in the next step. */
static GTree *
collect_evidence_ids (GTree *ties)
{
  GTree *ids = drama_id_tree_new (NULL, NULL);

  for (GTreeNode *node = g_tree_node_first (ties); node != NULL; node = g_tree_node_next (node))
    {
      const DramaTie       *tie = g_tree_node_value (node);
      const DramaTieFields *fields = tie != NULL ? drama_tie_get_fields (tie) : NULL;

      for (guint i = 0; fields != NULL && i < fields->n_evidence; i++)
        g_tree_insert (ids, (gpointer) drama_evidence_get_fields (fields->evidence[i])->id, NULL);
    }

  return ids;
}

/* Each id of a changed tie must occur once in all ties; NULL in @ids: not met yet. */
static gboolean
check_evidence_ids (DramaEdit       *self,
                    const GPtrArray *ties,
                    GError         **error)
{
  g_autoptr (GTree) ids = collect_evidence_ids (self->ties);

  for (guint i = 0; g_tree_nnodes (ids) > 0 && i < ties->len; i++)
    {
      const DramaTieFields *fields = drama_tie_get_fields (ties->pdata[i]);

      for (guint j = 0; j < fields->n_evidence; j++)
        {
          const char *id = drama_evidence_get_fields (fields->evidence[j])->id;
          gpointer    met_in;

          if (!g_tree_lookup_extended (ids, id, NULL, &met_in))
            continue;
          if (met_in != NULL)
            {
              g_set_error (error, DRAMA_MODEL_ERROR, DRAMA_MODEL_ERROR_DUPLICATE_ID,
                           "The ties “%s” and “%s” both have evidence with the id “%s”",
                           (const char *) met_in, fields->id, id);
              return FALSE;
            }
          g_tree_insert (ids, (gpointer) id, (gpointer) fields->id);
        }
    }

  return TRUE;
}

/**
 * drama_edit_begin:
 * @base: the dossier to start from
 *
 * Returns: (transfer full): an edit that changes nothing yet
 */
DramaEdit *
drama_edit_begin (DramaDossier *base)
{
  DramaEdit *self;

  g_return_val_if_fail (base != NULL, NULL);

  self = g_new0 (DramaEdit, 1);
  self->base = drama_dossier_ref (base);
  self->sources = drama_record_table_new_changes (&DRAMA_RECORD_SOURCE);
  self->actors = drama_record_table_new_changes (&DRAMA_RECORD_ACTOR);
  self->ties = drama_record_table_new_changes (&DRAMA_RECORD_TIE);

  return self;
}

/**
 * drama_edit_free:
 * @self: (transfer full): an edit
 *
 * Gives the edit up; what was not committed never happened.
 */
void
drama_edit_free (DramaEdit *self)
{
  g_return_if_fail (self != NULL);

  free_fields (self);
  g_tree_unref (self->sources);
  g_tree_unref (self->actors);
  g_tree_unref (self->ties);
  g_clear_pointer (&self->evidence_ids, g_tree_unref);
  drama_dossier_unref (self->base);
  g_free (self);
}

/**
 * drama_edit_set_fields:
 * @self: an edit
 * @fields: what the dossier is to say of itself, copied
 */
void
drama_edit_set_fields (DramaEdit                *self,
                       const DramaDossierFields *fields)
{
  DramaDossierFields copy;

  g_return_if_fail (self != NULL && fields != NULL);

  copy.title = drama_record_dup (fields->title);
  copy.language = drama_record_dup (fields->language);
  copy.note = drama_record_dup (fields->note);
  copy.extras = drama_extras_ref (fields->extras);
  free_fields (self);
  self->fields = copy;
  self->renamed = TRUE;
}

/**
 * drama_edit_put_source:
 * @self: an edit
 * @source: added, or put in the place of the source with its id
 */
void
drama_edit_put_source (DramaEdit   *self,
                       DramaSource *source)
{
  g_return_if_fail (self != NULL && source != NULL);

  put_record (self->sources, &DRAMA_RECORD_SOURCE, source);
}

/**
 * drama_edit_put_actor:
 * @self: an edit
 * @actor: added, or put in the place of the actor with its id
 */
void
drama_edit_put_actor (DramaEdit  *self,
                      DramaActor *actor)
{
  g_return_if_fail (self != NULL && actor != NULL);

  put_record (self->actors, &DRAMA_RECORD_ACTOR, actor);
}

/**
 * drama_edit_put_tie:
 * @self: an edit
 * @tie: added, or put in the place of the tie with its id
 */
void
drama_edit_put_tie (DramaEdit *self,
                    DramaTie  *tie)
{
  g_return_if_fail (self != NULL && tie != NULL);

  put_record (self->ties, &DRAMA_RECORD_TIE, tie);
  if (self->evidence_ids != NULL)
    note_evidence_ids (self, tie);
}

/**
 * drama_edit_remove_source:
 * @self: an edit
 * @id: of the source to leave out; its evidence must be changed in the same edit
 */
void
drama_edit_remove_source (DramaEdit  *self,
                          const char *id)
{
  g_return_if_fail (self != NULL && id != NULL);

  g_tree_insert (self->sources, g_strdup (id), NULL);
  self->removed = TRUE;
}

/**
 * drama_edit_remove_actor:
 * @self: an edit
 * @id: of the actor to leave out; its ties must be changed in the same edit
 */
void
drama_edit_remove_actor (DramaEdit  *self,
                         const char *id)
{
  g_return_if_fail (self != NULL && id != NULL);

  g_tree_insert (self->actors, g_strdup (id), NULL);
  self->removed = TRUE;
}

/**
 * drama_edit_remove_tie:
 * @self: an edit
 * @id: of the tie to leave out
 */
void
drama_edit_remove_tie (DramaEdit  *self,
                       const char *id)
{
  g_return_if_fail (self != NULL && id != NULL);

  g_tree_insert (self->ties, g_strdup (id), NULL);
}

/**
 * drama_edit_move_actor:
 * @self: an edit
 * @id: of an actor of the dossier, or one put in this edit
 * @position: its new place, in world units, finite
 */
void
drama_edit_move_actor (DramaEdit  *self,
                       const char *id,
                       DramaVec    position)
{
  g_autoptr (DramaActor) moved = NULL;
  DramaActorFields fields;
  gpointer         actor;

  g_return_if_fail (self != NULL && id != NULL && drama_vec_is_finite (position));

  if (!g_tree_lookup_extended (self->actors, id, NULL, &actor))
    actor = drama_dossier_find_actor (self->base, id, NULL);
  g_return_if_fail (actor != NULL);

  fields = *drama_actor_get_fields (actor);
  fields.position = position;
  fields.placed = TRUE;
  moved = drama_actor_new (&fields);
  drama_edit_put_actor (self, moved);
}

/**
 * drama_edit_commit:
 * @self: an edit; still to be freed afterwards
 * @error: return location for a #DramaModelError
 *
 * Makes the changed dossier, sharing every record that was left alone.  Copies
 * pointers only: linear in the records of those tables that change.
 *
 * Returns: (transfer full) (nullable): the new dossier, the old one itself where
 *   nothing was changed, or %NULL with @error set where the result would not
 *   hold together
 */
DramaDossier *
drama_edit_commit (DramaEdit *self,
                   GError   **error)
{
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (GPtrArray) actors = NULL;
  g_autoptr (GPtrArray) ties = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  sources = drama_record_table_apply (drama_dossier_get_sources (self->base),
                                      &DRAMA_RECORD_SOURCE, self->sources);
  actors = drama_record_table_apply (drama_dossier_get_actors (self->base),
                                     &DRAMA_RECORD_ACTOR, self->actors);
  ties = drama_record_table_apply (drama_dossier_get_ties (self->base),
                                   &DRAMA_RECORD_TIE, self->ties);

  if (!check_ties (self, sources, actors, ties, error) ||
      !check_evidence_ids (self, ties, error))
    return NULL;

  if (!self->renamed && sources == drama_dossier_get_sources (self->base) &&
      actors == drama_dossier_get_actors (self->base) &&
      ties == drama_dossier_get_ties (self->base))
    return drama_dossier_ref (self->base);

  return drama_dossier_new_of_tables (self->renamed ? &self->fields
                                                    : drama_dossier_get_fields (self->base),
                                      sources, actors, ties);
}

/**
 * drama_edit_get_base:
 * @self: an edit
 *
 * Returns: (transfer none): the dossier it was begun on
 */
DramaDossier *
drama_edit_get_base (const DramaEdit *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->base;
}

/**
 * drama_edit_find_source:
 * @self: an edit
 * @id: (nullable): of a source
 *
 * Returns: (transfer none) (nullable): the source as this edit has it by now,
 *   until the edit changes it
 */
DramaSource *
drama_edit_find_source (const DramaEdit *self,
                        const char      *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  return find_now (self->sources, drama_dossier_get_sources (self->base), &DRAMA_RECORD_SOURCE,
                   id);
}

/**
 * drama_edit_find_actor:
 * @self: an edit
 * @id: (nullable): of an actor
 *
 * Returns: (transfer none) (nullable): the actor as this edit has it by now,
 *   until the edit changes it
 */
DramaActor *
drama_edit_find_actor (const DramaEdit *self,
                       const char      *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  return find_now (self->actors, drama_dossier_get_actors (self->base), &DRAMA_RECORD_ACTOR, id);
}

/**
 * drama_edit_find_tie:
 * @self: an edit
 * @id: (nullable): of a tie
 *
 * Returns: (transfer none) (nullable): the tie as this edit has it by now,
 *   until the edit changes it
 */
DramaTie *
drama_edit_find_tie (const DramaEdit *self,
                     const char      *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  return find_now (self->ties, drama_dossier_get_ties (self->base), &DRAMA_RECORD_TIE, id);
}

/**
 * drama_edit_has_evidence_id:
 * @self: an edit
 * @id: an id
 *
 * The first question is linear in all evidence, each further one logarithmic.
 *
 * Returns: whether some evidence has that id, or had it before this edit
 */
gboolean
drama_edit_has_evidence_id (DramaEdit  *self,
                            const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, FALSE);

  if (self->evidence_ids == NULL)
    {
      g_autoptr (GPtrArray) ties = drama_edit_list_ties (self);

      self->evidence_ids = drama_id_tree_new (g_free, NULL);
      for (guint i = 0; i < ties->len; i++)
        note_evidence_ids (self, ties->pdata[i]);
    }

  return drama_id_tree_has (self->evidence_ids, id);
}

/**
 * drama_edit_list_sources:
 * @self: an edit
 *
 * Returns: (transfer container) (element-type DramaSource): the sources as this edit has
 *   them by now; linear in their number where one was changed
 */
GPtrArray *
drama_edit_list_sources (DramaEdit *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return drama_record_table_apply (drama_dossier_get_sources (self->base), &DRAMA_RECORD_SOURCE,
                                   self->sources);
}

/**
 * drama_edit_list_actors:
 * @self: an edit
 *
 * Returns: (transfer container) (element-type DramaActor): the actors as this edit has
 *   them by now; linear in their number where one was changed
 */
GPtrArray *
drama_edit_list_actors (DramaEdit *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return drama_record_table_apply (drama_dossier_get_actors (self->base), &DRAMA_RECORD_ACTOR,
                                   self->actors);
}

/**
 * drama_edit_list_ties:
 * @self: an edit
 *
 * Returns: (transfer container) (element-type DramaTie): the ties as this edit has them
 *   by now; linear in their number where one was changed
 */
GPtrArray *
drama_edit_list_ties (DramaEdit *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return drama_record_table_apply (drama_dossier_get_ties (self->base), &DRAMA_RECORD_TIE,
                                   self->ties);
}
