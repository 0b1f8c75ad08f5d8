/* drama-draft-dossier.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-draft-dossier.h"

#include "drama-draft-accept.h"
#include "drama-offset.h"

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

      g_ptr_array_add (entry->ids, drama_draft_accept_actor (entry->edit, actor, actor->name,
                                                             actor->kind, NULL));
    }
}

/* The same said twice is one tie with two quotes. */
static void
enter_tie (Entry               *entry,
           const DramaDraftTie *tie)
{
  g_autofree char *key = g_strdup_printf ("%u %u %s", tie->from, tie->to, tie->verb);
  g_autofree char *id = NULL;
  g_autofree char *evidence = NULL;
  DramaDraftEntry  fields = {
     .source = entry->source,
     .start = drama_offset_table_of (entry->places, entry->text, tie->start),
     .end = drama_offset_table_of (entry->places, entry->text, tie->end),
     .from = entry->ids->pdata[tie->from],
     .verb = tie->verb,
     .to = entry->ids->pdata[tie->to],
     .into = g_hash_table_lookup (entry->ties, key),
     .stance = tie->stance,
     .certainty = tie->certainty,
     .speaker = tie->speaker == DRAMA_DRAFT_NO_SPEAKER ? NULL : entry->ids->pdata[tie->speaker],
  };

  if (drama_draft_accept_tie (entry->edit, entry->index, &fields, &id, &evidence))
    g_hash_table_replace (entry->ties, g_steal_pointer (&key), g_steal_pointer (&id));
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
