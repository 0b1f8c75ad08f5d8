/* drama-compare-share.c - a dossier that has the records of another where both say the same
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-model"

#include "drama-compare.h"

#include "drama-edit.h"
#include "drama-id-tree.h"

/* The ids of what says something else, by what it is; a tie also where its evidence does. */
static void
sort_changes (const DramaComparison *comparison,
              GTree                **told)
{
  for (guint i = 0; i < comparison->changes->len; i++)
    {
      const DramaChange *change = comparison->changes->pdata[i];

      if (change->tie != NULL)
        g_tree_insert (told[DRAMA_RECORD_KIND_TIE], change->tie, NULL);
      else
        g_tree_insert (told[change->record], change->id, NULL);
    }
}

static void
share_sources (DramaEdit          *edit,
               const DramaDossier *before,
               const DramaDossier *after,
               GTree              *told)
{
  for (guint i = 0; i < drama_dossier_get_n_sources (after); i++)
    {
      DramaSource *source = drama_dossier_get_source (after, i);
      const char  *id = drama_source_get_fields (source)->id;
      DramaSource *old = drama_dossier_find_source (before, id, NULL);

      if (old != NULL && old != source && !drama_id_tree_has (told, id))
        drama_edit_put_source (edit, source);
    }
}

static void
share_actors (DramaEdit          *edit,
              const DramaDossier *before,
              const DramaDossier *after,
              GTree              *told)
{
  for (guint i = 0; i < drama_dossier_get_n_actors (after); i++)
    {
      DramaActor *actor = drama_dossier_get_actor (after, i);
      const char *id = drama_actor_get_fields (actor)->id;
      DramaActor *old = drama_dossier_find_actor (before, id, NULL);

      if (old != NULL && old != actor && !drama_id_tree_has (told, id))
        drama_edit_put_actor (edit, actor);
    }
}

static void
share_ties (DramaEdit          *edit,
            const DramaDossier *before,
            const DramaDossier *after,
            GTree              *told)
{
  for (guint i = 0; i < drama_dossier_get_n_ties (after); i++)
    {
      DramaTie   *tie = drama_dossier_get_tie (after, i);
      const char *id = drama_tie_get_fields (tie)->id;
      DramaTie   *old = drama_dossier_find_tie (before, id, NULL);

      if (old != NULL && old != tie && !drama_id_tree_has (told, id))
        drama_edit_put_tie (edit, tie);
    }
}

/**
 * drama_compare_share:
 * @before: a dossier
 * @after: another
 *
 * A dossier that every comparison takes for @before, but that shares with @after every record
 * in which they say the same.  To compare it with what becomes of @after costs no more than what
 * was edited since, and one comparison of addresses a record.  What no comparison tells, such as
 * unknown keys of a file, may be that of @after.
 *
 * Returns: (transfer full): the dossier
 */
DramaDossier *
drama_compare_share (DramaDossier *before,
                     DramaDossier *after)
{
  g_autoptr (DramaComparison) comparison = NULL;
  g_autoptr (DramaEdit) edit = NULL;
  GTree        *told[DRAMA_N_RECORD_KINDS];
  DramaDossier *shared;

  g_return_val_if_fail (before != NULL && after != NULL, NULL);

  comparison = drama_compare (before, after);
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    told[i] = drama_id_tree_new (NULL, NULL);
  sort_changes (comparison, told);
  edit = drama_edit_begin (before);
  share_sources (edit, before, after, told[DRAMA_RECORD_KIND_SOURCE]);
  share_actors (edit, before, after, told[DRAMA_RECORD_KIND_ACTOR]);
  share_ties (edit, before, after, told[DRAMA_RECORD_KIND_TIE]);
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    g_tree_unref (told[i]);
  shared = drama_edit_commit (edit, NULL);

  return shared != NULL ? shared : drama_dossier_ref (before);
}
