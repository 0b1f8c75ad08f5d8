/* drama-draft-dossier.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-draft-dossier.h"

#include "drama-anchor.h"
#include "drama-edit-actors.h"
#include "drama-edit-ids.h"
#include "drama-edit-ties.h"
#include "drama-offset.h"
#include "drama-text-index.h"

typedef struct
{
  const DramaDraft *draft;
  const char       *text;
  const char       *source;
  DramaEdit        *edit;
  GPtrArray        *ids;    /* of the actors */
  GHashTable       *ties;   /* "from to verb" → id of the tie */
  DramaTextIndex   *index;  /* of @text */
  GArray           *places; /* of @text, to code points */
} Entry;

static void
enter_actors (Entry *entry)
{
  for (guint i = 0; i < entry->draft->actors->len; i++)
    {
      const DramaDraftActor *actor = entry->draft->actors->pdata[i];
      char                  *id = drama_edit_add_actor (entry->edit, actor->name, actor->kind);
      g_autoptr (GPtrArray) aliases = g_ptr_array_new ();

      for (guint k = 0; k < actor->aliases->len; k++)
        g_ptr_array_add (aliases, actor->aliases->pdata[k]);
      g_ptr_array_add (aliases, NULL);
      drama_edit_set_aliases (entry->edit, id, (const char *const *) aliases->pdata);
      g_ptr_array_add (entry->ids, id);
    }
}

/* The same said twice is one tie with two quotes. */
static const char *
find_or_add_tie (Entry               *entry,
                 const DramaDraftTie *tie)
{
  char *key = g_strdup_printf ("%u %u %s", tie->from, tie->to, tie->verb);
  char *id = g_hash_table_lookup (entry->ties, key);

  if (id != NULL)
    {
      g_free (key);
      return id;
    }

  id = drama_edit_add_tie (entry->edit, entry->ids->pdata[tie->from], tie->verb,
                           entry->ids->pdata[tie->to], TRUE);
  g_hash_table_insert (entry->ties, key, id);

  return id;
}

static void
enter_tie (Entry               *entry,
           const DramaDraftTie *tie)
{
  g_autofree char *exact = NULL;
  g_autofree char *prefix = NULL;
  g_autofree char *suffix = NULL;
  g_autofree char *id = NULL;
  g_autoptr (DramaEvidence) evidence = NULL;
  const char         *tie_id;
  DramaEvidenceFields fields = {
    .source = entry->source,
    .stance = tie->stance,
    .certainty = tie->certainty,
    .speaker = tie->speaker == DRAMA_DRAFT_NO_SPEAKER ? NULL : entry->ids->pdata[tie->speaker],
  };

  fields.anchor.start = drama_offset_table_of (entry->places, entry->text, tie->start);
  fields.anchor.end = drama_offset_table_of (entry->places, entry->text, tie->end);
  if (!drama_anchor_take (entry->index, fields.anchor.start, fields.anchor.end, &exact, &prefix,
                          &suffix))
    return;

  tie_id = find_or_add_tie (entry, tie);
  id = drama_edit_new_evidence_id (entry->edit, tie_id);
  fields.id = id;
  fields.anchor.exact = exact;
  fields.anchor.prefix = prefix;
  fields.anchor.suffix = suffix;
  evidence = drama_evidence_new (&fields);
  drama_edit_put_evidence (entry->edit, tie_id, evidence);
}

/**
 * drama_draft_enter:
 * @self: a draft
 * @text: the text it was made of
 * @source: id of a source in @edit that has this text
 * @edit: takes all actors and ties of the draft, each tie with the words for it
 *
 * Enters everything that was suggested, for a person who asked for all of it.
 * Actors are new ones, whoever is in the dossier already.
 */
void
drama_draft_enter (const DramaDraft *self,
                   const char       *text,
                   const char       *source,
                   DramaEdit        *edit)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) ties = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (DramaTextIndex) index = NULL;
  g_autoptr (GArray) places = NULL;
  Entry entry = { self, text, source, edit, ids, ties, NULL, NULL };

  g_return_if_fail (self != NULL && text != NULL && source != NULL && edit != NULL);

  entry.index = index = drama_text_index_new (text);
  entry.places = places = drama_offset_table_new (text);
  enter_actors (&entry);
  for (guint i = 0; i < self->ties->len; i++)
    enter_tie (&entry, self->ties->pdata[i]);
}
