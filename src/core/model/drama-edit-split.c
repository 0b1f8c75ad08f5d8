/* drama-edit-split.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Taking apart what drama-edit-merge.c joined.  Straight after the merger it gives
 * back what was there, to the byte.  Later it gives back what can be told apart:
 * what was done to a tie or quote since stays done, wherever it goes; what is new
 * stays with the actor that stayed; what was deleted is not made again.
 *
 * What a file says of a merger is not trusted: ids may lead nowhere or anywhere,
 * and no more comes of it than a tie with another end. */
#include "drama-edit-merge.h"

#include "drama-edit-ids.h"
#include "drama-edit-merge-private.h"
#include "drama-former.h"
#include "drama-id-tree.h"

#include <string.h>

/* So many folded ties are followed from one to the next; a file may name a circle. */
#define MAX_STEPS 32

/* A split on its way. */
typedef struct
{
  DramaEdit  *edit;
  const char *id;     /* of the actor that is split */
  const char *was;    /* id of the former actor in its record */
  const char *is;     /* its id from now on, the same wherever it is free */
  GTree      *quotes; /* id → DramaEvidence, wherever it is */
  GPtrArray  *actors; /* as they are before, for the two that follow */
  GTree      *folds;  /* id of a folded tie → id of the one it went into */
  GTree      *twins;  /* id of evidence that was left out → DramaTwin */
} Split;

static GTree *
collect_quotes (DramaEdit *edit)
{
  GTree *quotes = drama_id_tree_new (g_free,
                                     (GDestroyNotify) drama_evidence_unref);
  g_autoptr (GPtrArray) ties = drama_edit_list_ties (edit);

  for (guint i = 0; i < ties->len; i++)
    {
      const DramaTieFields *fields = drama_tie_get_fields (ties->pdata[i]);

      for (guint j = 0; j < fields->n_evidence; j++)
        g_tree_insert (quotes, g_strdup (drama_evidence_get_fields (fields->evidence[j])->id),
                       drama_evidence_ref (fields->evidence[j]));
    }

  return quotes;
}

/* @note without @given, which a merger put under it; NULL where it is not there any more. */
static char *
part_notes (const char *note,
            const char *given)
{
  g_autofree char *tail = g_strconcat (DRAMA_NOTE_JOINT, given, NULL);

  if (g_str_equal (note, given))
    return g_strdup ("");
  if (!g_str_has_suffix (note, tail))
    return NULL;

  return g_strndup (note, strlen (note) - strlen (tail));
}

static void
note_folded (Split                *split,
             const DramaFoldedTie *folded)
{
  g_tree_insert (split->folds, (gpointer) drama_tie_get_fields (folded->tie)->id,
                 (gpointer) folded->into);
  for (guint i = 0; i < folded->n_twins; i++)
    g_tree_insert (split->twins, (gpointer) folded->twins[i].id, (gpointer) &folded->twins[i]);
}

static void
note_folds (Split                  *split,
            const DramaActorFields *actor)
{
  for (guint i = 0; i < actor->n_merged; i++)
    {
      const DramaFormerFields *former = drama_former_get_fields (actor->merged[i]);

      for (guint j = 0; j < former->n_folded; j++)
        note_folded (split, &former->folded[j]);
      note_folds (split, drama_actor_get_fields (former->actor));
    }
}

/* Which tie every folded tie went into, and of what every quote left out is the
 * twin, in any actor and actor in actor. */
static void
collect_folds (Split *split)
{
  split->actors = drama_edit_list_actors (split->edit);
  split->folds = drama_id_tree_new (NULL, NULL);
  split->twins = drama_id_tree_new (NULL, NULL);
  for (guint i = 0; i < split->actors->len; i++)
    note_folds (split, drama_actor_get_fields (split->actors->pdata[i]));
}

/* The tie @id, or the one it was folded into since, or NULL where it was deleted. */
static DramaTie *
follow (const Split *split,
        const char  *id)
{
  for (guint step = 0; id != NULL && step < MAX_STEPS; step++)
    {
      DramaTie *tie = drama_edit_find_tie (split->edit, id);

      if (tie != NULL)
        return tie;
      id = g_tree_lookup (split->folds, id);
    }

  return NULL;
}

/* Where an end of a folded tie is now.  Somebody who was merged since is where the
 * tie it was folded into leads. */
static const char *
find_end (const Split          *split,
          const char           *end,
          const DramaTieFields *now)
{
  if (g_str_equal (end, split->was))
    return split->is;
  if (drama_edit_find_actor (split->edit, end) != NULL)
    return end;

  return g_str_equal (now->from, split->id) ? now->to : now->from;
}

/* The quote that stands for @id, which may have been left out for the sake of one
 * that was left out itself. */
static const DramaEvidence *
find_quote (const Split *split,
            const char  *id)
{
  for (guint step = 0; step < MAX_STEPS; step++)
    {
      const DramaEvidence *quote = g_tree_lookup (split->quotes, id);
      const DramaTwin     *twin = g_tree_lookup (split->twins, id);

      if (quote != NULL || twin == NULL)
        return quote;
      id = twin->of;
    }

  return NULL;
}

/* A quote that had been left out, as its twin is now. */
static DramaEvidence *
revive (Split      *split,
        const char *id)
{
  const DramaTwin     *twin = g_tree_lookup (split->twins, id);
  const DramaEvidence *of = twin != NULL ? find_quote (split, twin->of) : NULL;
  DramaEvidenceFields  fields;
  DramaEvidence       *revived;

  if (of == NULL || drama_id_tree_has (split->quotes, id))
    return NULL;

  fields = *drama_evidence_get_fields (of);
  fields.id = id;
  fields.anchor.prefix = twin->prefix;
  fields.anchor.suffix = twin->suffix;
  fields.note = twin->note;
  fields.by = twin->by;
  fields.when = twin->when;
  revived = drama_evidence_new (&fields);
  g_tree_insert (split->quotes, g_strdup (id), drama_evidence_ref (revived));

  return revived;
}

/* The evidence of a folded tie: what the other tie still has of it is taken from
 * @left, what was left out is made again. */
static GPtrArray *
take_evidence (Split                *split,
               const DramaFoldedTie *folded,
               GPtrArray            *left)
{
  GPtrArray *taken = g_ptr_array_new_with_free_func ((GDestroyNotify) drama_evidence_unref);
  g_autoptr (GTree) places = drama_id_tree_new (NULL, NULL);

  for (guint i = 0; i < left->len; i++)
    g_tree_insert (places, (gpointer) drama_evidence_get_fields (left->pdata[i])->id,
                   GUINT_TO_POINTER (i + 1));

  for (guint i = 0; folded->evidence[i] != NULL; i++)
    {
      guint          place = GPOINTER_TO_UINT (g_tree_lookup (places, folded->evidence[i]));
      DramaEvidence *revived;

      if (place > 0)
        {
          g_ptr_array_add (taken, drama_evidence_ref (left->pdata[place - 1]));
          g_tree_remove (places, folded->evidence[i]);
        }
      else if ((revived = revive (split, folded->evidence[i])) != NULL)
        g_ptr_array_add (taken, revived);
    }

  /* From the end, so that the places before stay right. */
  for (guint i = left->len; i > 0; i--)
    if (!drama_id_tree_has (places, drama_evidence_get_fields (left->pdata[i - 1])->id))
      g_ptr_array_remove_index (left, i - 1);

  return taken;
}

/* The tie that took a folded one in, without what it has from it. */
static void
put_rest (Split                *split,
          const DramaTieFields *now,
          const DramaFoldedTie *folded,
          GPtrArray            *left)
{
  const DramaTieFields *was = drama_tie_get_fields (folded->tie);
  DramaTieFields        rest = *now;
  g_autofree char      *note = folded->gave_note ? part_notes (now->note, was->note) : NULL;
  g_autoptr (DramaTie) tie = NULL;

  if (folded->gave_date && g_str_equal (now->date, was->date))
    rest.date = "";
  if (folded->gave_standing && now->overruled && drama_tie_same_overruling (now, was))
    {
      rest.overruled = FALSE;
      rest.overruling = (DramaOverruling){ 0 };
    }
  if (note != NULL)
    rest.note = note;
  rest.evidence = (DramaEvidence *const *) left->pdata;
  rest.n_evidence = left->len;
  tie = drama_tie_new (&rest);
  drama_edit_put_tie (split->edit, tie);
}

static void
unfold (Split                *split,
        const DramaFoldedTie *folded)
{
  DramaTie *into = follow (split, folded->into);
  g_autoptr (DramaTie) now = into != NULL ? drama_tie_ref (into) : NULL;
  const DramaTieFields *now_fields;
  DramaTieFields        fields = *drama_tie_get_fields (folded->tie);
  g_autofree char      *other_id = NULL;
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GPtrArray) taken = NULL;
  g_autoptr (DramaTie) tie = NULL;

  if (now == NULL)
    return; /* it was deleted together with the one it had gone into */

  now_fields = drama_tie_get_fields (now);
  left = g_ptr_array_new_with_free_func ((GDestroyNotify) drama_evidence_unref);
  for (guint i = 0; i < now_fields->n_evidence; i++)
    g_ptr_array_add (left, drama_evidence_ref (now_fields->evidence[i]));
  taken = take_evidence (split, folded, left);
  put_rest (split, now_fields, folded, left);

  fields.from = find_end (split, fields.from, now_fields);
  fields.to = find_end (split, fields.to, now_fields);
  if (drama_edit_find_tie (split->edit, fields.id) != NULL)
    fields.id = other_id = drama_edit_new_tie_id (split->edit, fields.from, fields.verb, fields.to);
  fields.evidence = (DramaEvidence *const *) taken->pdata;
  fields.n_evidence = taken->len;
  tie = drama_tie_new (&fields);
  drama_edit_put_tie (split->edit, tie);
}

/* @quote said by the former actor again, where it was. */
static DramaEvidence *
give_back_quote (const Split   *split,
                 DramaEvidence *quote,
                 GTree         *speaks)
{
  DramaEvidenceFields fields = *drama_evidence_get_fields (quote);

  if (g_strcmp0 (fields.speaker, split->id) != 0 || !drama_id_tree_has (speaks, fields.id))
    return drama_evidence_ref (quote);

  fields.speaker = split->is;

  return drama_evidence_new (&fields);
}

/* Ends and speakers that were the former actor's, as far as they are the actor's now. */
static void
give_back (const Split             *split,
           const DramaFormerFields *former)
{
  g_autoptr (GPtrArray) ties = drama_edit_list_ties (split->edit);
  g_autoptr (GTree) from = drama_id_tree_new_set (former->from);
  g_autoptr (GTree) to = drama_id_tree_new_set (former->to);
  g_autoptr (GTree) speaks = drama_id_tree_new_set (former->speaks);

  for (guint i = 0; i < ties->len; i++)
    {
      DramaTieFields fields = *drama_tie_get_fields (ties->pdata[i]);
      g_autoptr (GPtrArray) evidence = NULL;
      g_autoptr (DramaTie) tie = NULL;
      gboolean changed = FALSE;

      evidence = g_ptr_array_new_with_free_func ((GDestroyNotify) drama_evidence_unref);
      for (guint j = 0; j < fields.n_evidence; j++)
        {
          g_ptr_array_add (evidence, give_back_quote (split, fields.evidence[j], speaks));
          changed |= evidence->pdata[j] != fields.evidence[j];
        }
      if (g_str_equal (fields.from, split->id) && drama_id_tree_has (from, fields.id))
        {
          fields.from = split->is;
          changed = TRUE;
        }
      if (g_str_equal (fields.to, split->id) && drama_id_tree_has (to, fields.id))
        {
          fields.to = split->is;
          changed = TRUE;
        }
      if (!changed)
        continue;

      fields.evidence = (DramaEvidence *const *) evidence->pdata;
      tie = drama_tie_new (&fields);
      drama_edit_put_tie (split->edit, tie);
    }
}

/* The actor without the aliases, the note and the former actor that are the last of it. */
static void
put_remainder (DramaEdit               *edit,
               const DramaActorFields  *whole,
               const DramaFormerFields *former)
{
  DramaActorFields fields = *whole;
  g_autoptr (GPtrArray) aliases = g_ptr_array_new ();
  g_autoptr (DramaActor) remainder = NULL;
  g_autofree char *note = NULL;

  for (guint i = 0; fields.aliases[i] != NULL; i++)
    g_ptr_array_add (aliases, (gpointer) fields.aliases[i]);
  for (guint i = g_strv_length ((char **) former->gave_aliases); i > 0; i--)
    for (guint j = aliases->len; j > 0; j--)
      if (g_str_equal (aliases->pdata[j - 1], former->gave_aliases[i - 1]))
        {
          g_ptr_array_remove_index (aliases, j - 1);
          break;
        }
  g_ptr_array_add (aliases, NULL);

  if (former->gave_note)
    note = part_notes (fields.note, drama_actor_get_fields (former->actor)->note);
  if (note != NULL)
    fields.note = note;
  fields.aliases = (const char *const *) aliases->pdata;
  fields.n_merged--;
  remainder = drama_actor_new (&fields);
  drama_edit_put_actor (edit, remainder);
}

static gboolean
was_merged (const DramaActorFields *actor,
            const char             *id)
{
  for (guint i = 0; i < actor->n_merged; i++)
    if (g_str_equal (
            drama_actor_get_fields (drama_former_get_fields (actor->merged[i])->actor)->id, id))
      return TRUE;

  return FALSE;
}

/* Where the old one is taken: nobody is to be called as one who was merged into him. */
static char *
make_new_id (DramaEdit              *edit,
             const DramaActorFields *actor)
{
  g_autofree char *first = drama_edit_new_actor_id (edit, actor->name);
  g_autofree char *id = g_strdup (first);

  for (guint n = 2; was_merged (actor, id) || drama_edit_find_actor (edit, id) != NULL; n++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", first, n);
    }

  return g_steal_pointer (&id);
}

/* Makes the former actor an actor again; returns its id. */
static char *
put_former (DramaEdit               *edit,
            const DramaFormerFields *former)
{
  DramaActorFields fields = *drama_actor_get_fields (former->actor);
  g_autoptr (DramaActor) actor = NULL;
  g_autofree char *id = NULL;

  id = drama_edit_find_actor (edit, fields.id) == NULL
           ? g_strdup (fields.id)
           : make_new_id (edit, &fields);
  fields.id = id;
  actor = drama_actor_new (&fields);
  drama_edit_put_actor (edit, actor);

  return g_steal_pointer (&id);
}

static char *
split_last (DramaEdit  *edit,
            const char *id)
{
  g_autoptr (DramaActor) whole = drama_actor_ref (drama_edit_find_actor (edit, id));
  const DramaActorFields  *fields = drama_actor_get_fields (whole);
  const DramaFormerFields *former =
      drama_former_get_fields (fields->merged[fields->n_merged - 1]);
  g_autofree char *is = NULL;
  g_autoptr (GTree) quotes = collect_quotes (edit);
  Split split = { .edit = edit, .id = id, .quotes = quotes };

  collect_folds (&split);
  put_remainder (edit, fields, former);
  is = put_former (edit, former);
  split.was = drama_actor_get_fields (former->actor)->id;
  split.is = is;
  for (guint i = former->n_folded; i > 0; i--)
    unfold (&split, &former->folded[i - 1]);
  give_back (&split, former);
  g_tree_unref (split.folds);
  g_tree_unref (split.twins);
  g_ptr_array_unref (split.actors);

  return g_steal_pointer (&is);
}

/**
 * drama_edit_split_actor:
 * @self: an edit
 * @id: of an actor into which others were merged
 * @index: which of them is to be an actor of its own again
 *
 * Mergers are taken back from the last to the first, as each stands on those
 * before: those after @index are taken back too, and then done again.  Linear in
 * all ties and evidence for each of them.
 *
 * Returns: (transfer full): the id of the actor that is there again: its old one,
 *   or another where that is taken by now
 */
char *
drama_edit_split_actor (DramaEdit  *self,
                        const char *id,
                        guint       index)
{
  g_autofree char *whole = g_strdup (id); /* may be borrowed from what changes here */
  g_autofree char *former = NULL;
  g_autoptr (GPtrArray) later = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (DramaActor) actor = NULL;
  DramaMerging unused = { 0 };
  guint        n;

  g_return_val_if_fail (self != NULL && drama_edit_find_actor (self, id) != NULL, NULL);

  actor = drama_actor_ref (drama_edit_find_actor (self, whole));
  n = drama_actor_get_fields (actor)->n_merged;
  g_return_val_if_fail (index < n, NULL);

  for (guint i = n - 1; i > index; i--)
    g_ptr_array_add (later, split_last (self, whole));
  former = split_last (self, whole);

  /* They fitted before; where they do not any more, they stay apart for all to see. */
  for (guint i = later->len; i > 0; i--)
    drama_edit_merge_again (self, whole, later->pdata[i - 1],
                            drama_actor_get_fields (actor)->merged[n - i], &unused);

  return g_steal_pointer (&former);
}

/* @actor without those that were merged into it. */
static DramaActor *
forget (DramaActor *actor)
{
  DramaActorFields fields = *drama_actor_get_fields (actor);

  fields.merged = NULL;
  fields.n_merged = 0;

  return drama_actor_new (&fields);
}

/**
 * drama_edit_forget_merged:
 * @self: an edit
 *
 * Leaves out of every actor who was merged into it: the names they had, who
 * entered what.  They can not be split again; for handing a dossier on.
 */
void
drama_edit_forget_merged (DramaEdit *self)
{
  g_autoptr (GPtrArray) actors = NULL;

  g_return_if_fail (self != NULL);

  actors = drama_edit_list_actors (self);
  for (guint i = 0; i < actors->len; i++)
    {
      g_autoptr (DramaActor) without = NULL;

      if (drama_actor_get_fields (actors->pdata[i])->n_merged == 0)
        continue;
      without = forget (actors->pdata[i]);
      drama_edit_put_actor (self, without);
    }
}
