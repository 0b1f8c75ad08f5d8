/* drama-draft-accept.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-draft-accept.h"

#include "drama-anchor.h"
#include "drama-bounds.h"
#include "drama-edit-actors.h"
#include "drama-edit-ids.h"
#include "drama-edit-ties.h"
#include "drama-fold.h"

/* Unless it is among them, whatever its case and accents, or there are too many. */
static void
add_alias (GPtrArray  *aliases,
           GHashTable *known,
           const char *alias)
{
  char *folded = drama_fold (alias);

  if (g_hash_table_add (known, folded) && aliases->len < DRAMA_MAX_ALIASES)
    g_ptr_array_add (aliases, (gpointer) alias);
}

/**
 * drama_draft_accept_actor:
 * @edit: takes the actor
 * @actor: somebody whom a text names
 * @name: what it is called in the dossier
 * @kind: what it is
 * @same_as: (nullable): id of an actor in @edit who it is; then @name and @kind stay
 *   those of the actor
 *
 * A new actor, or other names for one that is there.  All names that the text has are
 * kept as aliases, so that the actor is found in it.
 *
 * Returns: (transfer full): the id of the actor
 */
char *
drama_draft_accept_actor (DramaEdit             *edit,
                          const DramaDraftActor *actor,
                          const char            *name,
                          DramaKind              kind,
                          const char            *same_as)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) aliases = g_ptr_array_new ();
  const DramaActorFields *fields;
  g_autofree char        *id = NULL;
  g_autoptr (DramaActor) before = NULL;

  g_return_val_if_fail (edit != NULL && actor != NULL && name != NULL, NULL);
  g_return_val_if_fail (same_as == NULL || drama_edit_find_actor (edit, same_as) != NULL, NULL);

  id = same_as != NULL ? g_strdup (same_as) : drama_edit_add_actor (edit, name, kind);
  /* Kept: the aliases are borrowed from it while another takes its place. */
  before = drama_actor_ref (drama_edit_find_actor (edit, id));
  fields = drama_actor_get_fields (before);
  g_hash_table_add (known, drama_fold (fields->name));
  for (guint i = 0; fields->aliases != NULL && fields->aliases[i] != NULL; i++)
    add_alias (aliases, known, fields->aliases[i]);
  add_alias (aliases, known, actor->name);
  for (guint i = 0; i < actor->aliases->len; i++)
    add_alias (aliases, known, actor->aliases->pdata[i]);
  if (aliases->len > 0)
    {
      g_ptr_array_add (aliases, NULL);
      drama_edit_set_aliases (edit, id, (const char *const *) aliases->pdata);
    }

  return g_steal_pointer (&id);
}

/**
 * drama_draft_accept_tie:
 * @edit: takes the tie; both ends and the speaker are in it
 * @text: of the source; @entry's place is inside it
 * @entry: the tie and its words
 * @tie: (out) (transfer full): the id of the tie
 * @evidence: (out) (transfer full): the id of the quote
 *
 * A quote, exactly as it stands in the text, and the tie that it is evidence of.
 *
 * Returns: whether it could be entered; %FALSE where the same words stand so often that
 *   they could not be told apart, see drama_anchor_take(), and then nothing has changed
 */
gboolean
drama_draft_accept_tie (DramaEdit             *edit,
                        DramaTextIndex        *text,
                        const DramaDraftEntry *entry,
                        char                 **tie,
                        char                 **evidence)
{
  g_autofree char    *exact = NULL;
  g_autofree char    *prefix = NULL;
  g_autofree char    *suffix = NULL;
  g_autofree char    *tie_id = NULL;
  g_autofree char    *id = NULL;
  DramaEvidenceFields fields = { 0 };
  g_autoptr (DramaEvidence) record = NULL;

  g_return_val_if_fail (edit != NULL && text != NULL && entry != NULL, FALSE);
  g_return_val_if_fail (tie != NULL && evidence != NULL, FALSE);

  if (!drama_anchor_take (text, entry->start, entry->end, &exact, &prefix, &suffix))
    return FALSE;

  tie_id = entry->into != NULL
               ? g_strdup (entry->into)
               : drama_edit_add_tie (edit, entry->from, entry->verb, entry->to, TRUE);
  id = drama_edit_new_evidence_id (edit, tie_id);
  fields.id = id;
  fields.source = entry->source;
  fields.anchor.exact = exact;
  fields.anchor.prefix = prefix;
  fields.anchor.suffix = suffix;
  fields.anchor.start = entry->start;
  fields.anchor.end = entry->end;
  fields.stance = entry->stance;
  fields.certainty = entry->certainty;
  fields.speaker = entry->speaker;
  fields.by = entry->by;
  fields.when = entry->when;
  record = drama_evidence_new (&fields);
  drama_edit_put_evidence (edit, tie_id, record);
  *tie = g_steal_pointer (&tie_id);
  *evidence = g_steal_pointer (&id);

  return TRUE;
}
