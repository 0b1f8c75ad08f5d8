/* drama-edit-ties.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is handed in has been looked at (drama-check.h): a verb says something,
 * a date is one.  Ids must be there; that they are is the caller's business. */
#include "drama-edit-ties.h"

#include "drama-edit-ids.h"

static void
put_fields (DramaEdit            *self,
            const DramaTieFields *fields)
{
  g_autoptr (DramaTie) tie = drama_tie_new (fields);

  drama_edit_put_tie (self, tie);
}

/**
 * drama_edit_add_tie:
 * @self: an edit
 * @from: id of an actor
 * @verb: reads from @from to @to
 * @to: id of an actor, may be @from
 * @directed: whether it has a direction
 *
 * Returns: (transfer full): the id of a new tie without evidence
 */
char *
drama_edit_add_tie (DramaEdit  *self,
                    const char *from,
                    const char *verb,
                    const char *to,
                    gboolean    directed)
{
  g_autofree char *id = NULL;
  DramaTieFields   fields = { 0 };

  g_return_val_if_fail (self != NULL && verb != NULL, NULL);
  g_return_val_if_fail (drama_edit_find_actor (self, from) != NULL, NULL);
  g_return_val_if_fail (drama_edit_find_actor (self, to) != NULL, NULL);

  id = drama_edit_new_tie_id (self, from, verb, to);
  fields.id = id;
  fields.from = from;
  fields.to = to;
  fields.verb = verb;
  fields.directed = directed;
  put_fields (self, &fields);

  return g_steal_pointer (&id);
}

/**
 * drama_edit_set_verb:
 * @self: an edit
 * @id: of a tie
 * @verb: what it says from now on; the id stays
 */
void
drama_edit_set_verb (DramaEdit  *self,
                     const char *id,
                     const char *verb)
{
  const DramaTie *tie = drama_edit_find_tie (self, id);
  DramaTieFields  fields;

  g_return_if_fail (tie != NULL && verb != NULL);

  fields = *drama_tie_get_fields (tie);
  fields.verb = verb;
  put_fields (self, &fields);
}

/**
 * drama_edit_set_date:
 * @self: an edit
 * @id: of a tie
 * @date: an EDTF date, or empty
 */
void
drama_edit_set_date (DramaEdit  *self,
                     const char *id,
                     const char *date)
{
  const DramaTie *tie = drama_edit_find_tie (self, id);
  DramaTieFields  fields;

  g_return_if_fail (tie != NULL && date != NULL);

  fields = *drama_tie_get_fields (tie);
  fields.date = date;
  put_fields (self, &fields);
}

/**
 * drama_edit_set_directed:
 * @self: an edit
 * @id: of a tie
 * @directed: whether it has a direction; the order of its ends stays, for reading
 */
void
drama_edit_set_directed (DramaEdit  *self,
                         const char *id,
                         gboolean    directed)
{
  const DramaTie *tie = drama_edit_find_tie (self, id);
  DramaTieFields  fields;

  g_return_if_fail (tie != NULL);

  fields = *drama_tie_get_fields (tie);
  fields.directed = directed;
  put_fields (self, &fields);
}

/**
 * drama_edit_set_tie_note:
 * @self: an edit
 * @id: of a tie
 * @note: may be empty
 */
void
drama_edit_set_tie_note (DramaEdit  *self,
                         const char *id,
                         const char *note)
{
  const DramaTie *tie = drama_edit_find_tie (self, id);
  DramaTieFields  fields;

  g_return_if_fail (tie != NULL && note != NULL);

  fields = *drama_tie_get_fields (tie);
  fields.note = note;
  put_fields (self, &fields);
}

/**
 * drama_edit_set_standing:
 * @self: an edit
 * @id: of a tie
 * @overruling: (nullable): what a person decides, copied; %NULL to let the rule decide
 */
void
drama_edit_set_standing (DramaEdit             *self,
                         const char            *id,
                         const DramaOverruling *overruling)
{
  const DramaTie *tie = drama_edit_find_tie (self, id);
  DramaTieFields  fields;

  g_return_if_fail (tie != NULL);

  fields = *drama_tie_get_fields (tie);
  fields.overruled = overruling != NULL;
  fields.overruling = overruling != NULL ? *overruling : (DramaOverruling){ 0 };
  put_fields (self, &fields);
}

/**
 * drama_edit_reverse_tie:
 * @self: an edit
 * @id: of a tie, whose ends change places
 */
void
drama_edit_reverse_tie (DramaEdit  *self,
                        const char *id)
{
  const DramaTie *tie = drama_edit_find_tie (self, id);
  DramaTieFields  fields;

  g_return_if_fail (tie != NULL);

  fields = *drama_tie_get_fields (tie);
  fields.from = drama_tie_get_fields (tie)->to;
  fields.to = drama_tie_get_fields (tie)->from;
  put_fields (self, &fields);
}

/**
 * drama_edit_duplicate_tie:
 * @self: an edit
 * @id: of a tie
 *
 * The copy says the same of the same two actors, but has no evidence and nobody
 * has decided on its standing: a quote bears on one tie, and a copy of it would
 * be counted as a second one.
 *
 * Returns: (transfer full): the id of the copy
 */
char *
drama_edit_duplicate_tie (DramaEdit  *self,
                          const char *id)
{
  const DramaTie  *tie = drama_edit_find_tie (self, id);
  g_autofree char *copy = NULL;
  DramaTieFields   fields;

  g_return_val_if_fail (tie != NULL, NULL);

  fields = *drama_tie_get_fields (tie);
  copy = drama_edit_new_tie_id (self, fields.from, fields.verb, fields.to);
  fields.id = copy;
  fields.evidence = NULL;
  fields.n_evidence = 0;
  fields.overruled = FALSE;
  fields.overruling = (DramaOverruling){ 0 };
  put_fields (self, &fields);

  return g_steal_pointer (&copy);
}

static gboolean
find_in_tie (const DramaTie *tie,
             const char     *id,
             guint          *index)
{
  const DramaTieFields *fields = drama_tie_get_fields (tie);

  for (guint i = 0; i < fields->n_evidence; i++)
    if (g_str_equal (drama_evidence_get_fields (fields->evidence[i])->id, id))
      {
        *index = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * drama_edit_find_tie_of_evidence:
 * @self: an edit
 * @evidence: id of evidence
 * @index: (out): its place among the evidence of its tie; untouched where there is none
 *
 * Linear in all evidence.
 *
 * Returns: (transfer none) (nullable): the tie that it bears on
 */
DramaTie *
drama_edit_find_tie_of_evidence (DramaEdit  *self,
                                 const char *evidence,
                                 guint      *index)
{
  g_autoptr (GPtrArray) ties = NULL;

  g_return_val_if_fail (self != NULL && evidence != NULL && index != NULL, NULL);

  ties = drama_edit_list_ties (self);
  for (guint i = 0; i < ties->len; i++)
    if (find_in_tie (ties->pdata[i], evidence, index))
      return drama_edit_find_tie (self, drama_tie_get_fields (ties->pdata[i])->id);

  return NULL;
}

/**
 * drama_edit_find_evidence:
 * @self: an edit
 * @id: of evidence
 *
 * Returns: (transfer none) (nullable): the evidence as this edit has it by now,
 *   until the edit changes it
 */
DramaEvidence *
drama_edit_find_evidence (DramaEdit  *self,
                          const char *id)
{
  guint           index = 0;
  const DramaTie *tie = drama_edit_find_tie_of_evidence (self, id, &index);

  return tie != NULL ? drama_tie_get_fields (tie)->evidence[index] : NULL;
}

/* Of the evidence of @tie all but the one at @without, with @added at @index. */
static void
put_with (DramaEdit      *self,
          const DramaTie *tie,
          guint           without,
          DramaEvidence  *added,
          guint           index)
{
  DramaTieFields fields = *drama_tie_get_fields (tie);
  g_autoptr (GPtrArray) evidence = g_ptr_array_new ();

  for (guint i = 0; i < fields.n_evidence; i++)
    if (i != without)
      g_ptr_array_add (evidence, fields.evidence[i]);
  if (added != NULL)
    g_ptr_array_insert (evidence, index < evidence->len ? (int) index : -1, added);

  fields.evidence = (DramaEvidence *const *) evidence->pdata;
  fields.n_evidence = evidence->len;
  put_fields (self, &fields);
}

/**
 * drama_edit_put_evidence:
 * @self: an edit
 * @tie: id of a tie
 * @evidence: put in the place of the evidence of @tie that has its id, or else
 *   added behind the last
 */
void
drama_edit_put_evidence (DramaEdit     *self,
                         const char    *tie,
                         DramaEvidence *evidence)
{
  const DramaTie *record = drama_edit_find_tie (self, tie);
  guint           index = G_MAXUINT;

  g_return_if_fail (record != NULL && evidence != NULL);

  find_in_tie (record, drama_evidence_get_fields (evidence)->id, &index);
  put_with (self, record, index, evidence, index);
}

/**
 * drama_edit_move_evidence:
 * @self: an edit
 * @id: of evidence
 * @tie: id of the tie it is to bear on, its own for another place among the evidence
 * @index: its place there once it has moved; behind the last for any larger number
 */
void
drama_edit_move_evidence (DramaEdit  *self,
                          const char *id,
                          const char *tie,
                          guint       index)
{
  g_autoptr (DramaEvidence) evidence = NULL;
  const DramaTie *from, *to;
  guint           at = 0;

  from = drama_edit_find_tie_of_evidence (self, id, &at);
  to = drama_edit_find_tie (self, tie);
  g_return_if_fail (from != NULL && to != NULL);

  evidence = drama_evidence_ref (drama_tie_get_fields (from)->evidence[at]);
  if (from == to)
    {
      put_with (self, from, at, evidence, index);
      return;
    }

  put_with (self, from, at, NULL, 0);
  put_with (self, drama_edit_find_tie (self, tie), G_MAXUINT, evidence, index);
}
