/* drama-edit-delete.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What goes with a record:
 *
 * - with an actor its ties, and with a tie its evidence;
 * - with a source the quotes that were taken from it; their ties stay;
 * - quotes that an actor says of others stay when the actor goes.  A quote
 *   without a speaker would be the source's own word, and the tie would rise
 *   from alleged to reported because somebody was deleted.  So such a quote is
 *   alleged from then on (a speculated one stays so), and its note names who said
 *   it.  By the rule of standing that is worth the same: a stated quote counts
 *   for more than an alleged one only where it has no speaker.  Leaving the quote
 *   out was rejected: without a denial its tie would rise as well. */
#include "drama-edit-delete.h"

#include "drama-bounds.h"
#include "drama-id-tree.h"
#include "drama-standing.h"

#include <string.h>

static void
delete_tie (DramaEdit     *self,
            DramaTie      *tie,
            DramaDeletion *deletion)
{
  const DramaTieFields *fields = drama_tie_get_fields (tie);

  deletion->n_ties++;
  deletion->n_evidence += fields->n_evidence;
  drama_edit_remove_tie (self, fields->id);
}

/* The name where the template has its %s, on a line of its own under @note. */
static char *
note_speaker (const char *note,
              const char *said_by,
              const char *name)
{
  const char      *gap = strstr (said_by, "%s");
  g_autofree char *sentence = NULL;
  g_autofree char *noted = NULL;

  sentence = gap != NULL ? g_strdup_printf ("%.*s%s%s", (int) (gap - said_by), said_by, name,
                                            gap + 2)
                         : g_strdup_printf ("%s %s", said_by, name);
  noted = *note != '\0' ? g_strdup_printf ("%s\n%s", note, sentence) : g_strdup (sentence);

  return g_utf8_strlen (noted, -1) <= DRAMA_MAX_PASSAGE ? g_steal_pointer (&noted)
                                                        : g_strdup (note);
}

static DramaEvidence *
leave_speaker_out (DramaEdit     *self,
                   DramaEvidence *evidence,
                   const char    *said_by)
{
  DramaEvidenceFields fields = *drama_evidence_get_fields (evidence);
  const DramaActor   *speaker = drama_edit_find_actor (self, fields.speaker);
  const char         *name = speaker != NULL ? drama_actor_get_fields (speaker)->name
                                             : fields.speaker;
  g_autofree char    *note = note_speaker (fields.note, said_by, name);

  fields.note = note;
  fields.speaker = NULL;
  if (fields.certainty == DRAMA_CERTAINTY_STATED)
    fields.certainty = DRAMA_CERTAINTY_ALLEGED;

  return drama_evidence_new (&fields);
}

/* A tie that stays, without the actors in @gone as speakers. */
static void
silence (DramaEdit     *self,
         DramaTie      *tie,
         GTree         *gone,
         const char    *said_by,
         DramaDeletion *deletion)
{
  DramaTieFields fields = *drama_tie_get_fields (tie);
  g_autoptr (GPtrArray) evidence = NULL;
  g_autoptr (DramaTie) changed = NULL;
  guint n_unspoken = 0;

  for (guint i = 0; i < fields.n_evidence; i++)
    if (drama_id_tree_has (gone, drama_evidence_get_fields (fields.evidence[i])->speaker))
      n_unspoken++;
  if (n_unspoken == 0)
    return;

  evidence = g_ptr_array_new_with_free_func ((GDestroyNotify) drama_evidence_unref);
  for (guint i = 0; i < fields.n_evidence; i++)
    {
      DramaEvidence *quote = fields.evidence[i];
      const char    *speaker = drama_evidence_get_fields (quote)->speaker;

      g_ptr_array_add (evidence, drama_id_tree_has (gone, speaker)
                                     ? leave_speaker_out (self, quote, said_by)
                                     : drama_evidence_ref (quote));
    }
  fields.evidence = (DramaEvidence *const *) evidence->pdata;
  changed = drama_tie_new (&fields);
  drama_edit_put_tie (self, changed);
  deletion->n_unspoken += n_unspoken;
}

/**
 * drama_edit_delete_actors:
 * @self: an edit
 * @ids: (array zero-terminated=1): of actors; those that are not there are passed over
 * @said_by: what the note of a quote says whose speaker goes, such as "Said by %s.", with
 *   one %s for the name; no format for printf(), so that it may come from a translation
 * @deletion: (inout): counts what goes, added to what is counted there
 *
 * Leaves actors out, with their ties and the evidence of these.  Linear in the
 * ties and their evidence.
 */
void
drama_edit_delete_actors (DramaEdit         *self,
                          const char *const *ids,
                          const char        *said_by,
                          DramaDeletion     *deletion)
{
  g_autoptr (GTree) gone = NULL;
  g_autoptr (GPtrArray) ties = NULL;

  g_return_if_fail (self != NULL && ids != NULL && said_by != NULL && deletion != NULL);

  gone = drama_id_tree_new_set (ids);
  ties = drama_edit_list_ties (self);
  for (guint i = 0; i < ties->len; i++)
    {
      const DramaTieFields *fields = drama_tie_get_fields (ties->pdata[i]);

      if (drama_id_tree_has (gone, fields->from) || drama_id_tree_has (gone, fields->to))
        delete_tie (self, ties->pdata[i], deletion);
      else
        silence (self, ties->pdata[i], gone, said_by, deletion);
    }

  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (drama_edit_find_actor (self, ids[i]) == NULL)
        continue;
      drama_edit_remove_actor (self, ids[i]);
      deletion->n_actors++;
    }
}

/**
 * drama_edit_delete_ties:
 * @self: an edit
 * @ids: (array zero-terminated=1): of ties; those that are not there are passed over
 * @deletion: (inout): counts what goes, added to what is counted there
 *
 * Leaves ties out, with their evidence.
 */
void
drama_edit_delete_ties (DramaEdit         *self,
                        const char *const *ids,
                        DramaDeletion     *deletion)
{
  g_return_if_fail (self != NULL && ids != NULL && deletion != NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      DramaTie *tie = drama_edit_find_tie (self, ids[i]);

      if (tie != NULL)
        delete_tie (self, tie, deletion);
    }
}

/* Leaves out the quotes whose id, or whose source, is in @gone. */
static void
drop_quotes (DramaEdit     *self,
             GTree         *gone,
             gboolean       by_source,
             DramaDeletion *deletion)
{
  g_autoptr (GPtrArray) ties = drama_edit_list_ties (self);

  for (guint i = 0; i < ties->len; i++)
    {
      DramaTieFields fields = *drama_tie_get_fields (ties->pdata[i]);
      g_autoptr (GPtrArray) kept = g_ptr_array_new ();
      g_autoptr (DramaTie) changed = NULL;

      for (guint j = 0; j < fields.n_evidence; j++)
        {
          const DramaEvidenceFields *quote = drama_evidence_get_fields (fields.evidence[j]);

          if (!drama_id_tree_has (gone, by_source ? quote->source : quote->id))
            g_ptr_array_add (kept, fields.evidence[j]);
        }
      if (kept->len == fields.n_evidence)
        continue;

      deletion->n_evidence += fields.n_evidence - kept->len;
      fields.evidence = (DramaEvidence *const *) kept->pdata;
      fields.n_evidence = kept->len;
      changed = drama_tie_new (&fields);
      drama_edit_put_tie (self, changed);
    }
}

/**
 * drama_edit_delete_evidence:
 * @self: an edit
 * @ids: (array zero-terminated=1): of evidence; those that are not there are passed over
 * @deletion: (inout): counts what goes, added to what is counted there
 *
 * Leaves evidence out; the ties stay, if need be unsourced.  Linear in all
 * evidence.
 */
void
drama_edit_delete_evidence (DramaEdit         *self,
                            const char *const *ids,
                            DramaDeletion     *deletion)
{
  g_autoptr (GTree) gone = NULL;

  g_return_if_fail (self != NULL && ids != NULL && deletion != NULL);

  gone = drama_id_tree_new_set (ids);
  drop_quotes (self, gone, FALSE, deletion);
}

/**
 * drama_edit_delete_sources:
 * @self: an edit
 * @ids: (array zero-terminated=1): of sources; those that are not there are passed over
 * @deletion: (inout): counts what goes, added to what is counted there
 *
 * Leaves sources out, with the evidence that was taken from them.  Linear in
 * all evidence.
 */
void
drama_edit_delete_sources (DramaEdit         *self,
                           const char *const *ids,
                           DramaDeletion     *deletion)
{
  g_autoptr (GTree) gone = NULL;

  g_return_if_fail (self != NULL && ids != NULL && deletion != NULL);

  gone = drama_id_tree_new_set (ids);
  drop_quotes (self, gone, TRUE, deletion);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (drama_edit_find_source (self, ids[i]) == NULL)
        continue;
      drama_edit_remove_source (self, ids[i]);
      deletion->n_sources++;
    }
}

/**
 * drama_standing_count_changes:
 * @before: a dossier
 * @after: what became of it
 *
 * Losing a quote can raise a tie as well as lower it: a denial that goes leaves
 * what it denied.  Whoever deletes is to be told.
 *
 * Returns: how many of the ties that are in both are shown with another standing
 */
guint
drama_standing_count_changes (const DramaDossier *before,
                              const DramaDossier *after)
{
  guint n_changes = 0;

  g_return_val_if_fail (before != NULL && after != NULL, 0);

  for (guint i = 0; i < drama_dossier_get_n_ties (before); i++)
    {
      const DramaTie *was = drama_dossier_get_tie (before, i);
      const DramaTie *is = drama_dossier_find_tie (after, drama_tie_get_fields (was)->id, NULL);

      /* Also where the tie itself is as it was: its sources may have changed. */
      if (is != NULL && drama_standing_shown (before, was) != drama_standing_shown (after, is))
        n_changes++;
    }

  return n_changes;
}
