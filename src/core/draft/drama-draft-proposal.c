/* drama-draft-proposal.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-draft-proposal.h"

#include "drama-draft-passage.h"
#include "drama-draft.h"
#include "drama-edit-actors.h"

#include <string.h>

/* How far beyond the words their paragraph is read for hedges and speakers, in bytes. */
#define MAX_AROUND 4000

/* An actor named in the words. */
typedef struct
{
  gsize       start; /* bytes, in the text */
  gsize       end;
  const char *id;
} Sighting;

static gboolean
stands_alone (const char *text,
              gsize       start,
              gsize       end)
{
  const char *before = start > 0 ? g_utf8_find_prev_char (text, text + start) : NULL;

  return (before == NULL || !g_unichar_isalnum (g_utf8_get_char (before))) &&
         !g_unichar_isalnum (g_utf8_get_char (text + end));
}

static void
look_for (GArray     *sightings,
          const char *text,
          gsize       start,
          gsize       end,
          const char *name,
          const char *id)
{
  gsize length = strlen (name);

  if (length == 0 || length > end - start)
    return;
  for (gsize at = start; at + length <= end;)
    {
      const char *found = memmem (text + at, end - at, name, length);
      Sighting    sighting;

      if (found == NULL)
        return;
      sighting.start = (gsize) (found - text);
      sighting.end = sighting.start + length;
      sighting.id = id;
      if (stands_alone (text, sighting.start, sighting.end))
        {
          g_array_append_val (sightings, sighting);
          return;
        }
      at = sighting.start + 1;
    }
}

/* By their beginning; of two that begin together the longer first. */
static int
compare_sightings (gconstpointer a,
                   gconstpointer b)
{
  const Sighting *first = a;
  const Sighting *second = b;

  if (first->start != second->start)
    return first->start < second->start ? -1 : 1;
  if (first->end != second->end)
    return first->end > second->end ? -1 : 1;

  return strcmp (first->id, second->id);
}

static gboolean
contains (const GPtrArray *strings,
          const char      *string)
{
  for (guint i = 0; i < strings->len; i++)
    if (g_str_equal (strings->pdata[i], string))
      return TRUE;

  return FALSE;
}

static void
find_actors (DramaDraftProposal *self,
             const DramaDossier *dossier,
             const char         *text,
             gsize               start,
             gsize               end)
{
  g_autoptr (GArray) sightings = g_array_new (FALSE, FALSE, sizeof (Sighting));
  gsize reached = 0;

  for (guint i = 0; i < drama_dossier_get_n_actors (dossier); i++)
    {
      DramaActor             *actor = drama_dossier_get_actor (dossier, i);
      const DramaActorFields *fields = drama_actor_get_fields (actor);

      look_for (sightings, text, start, end, fields->name, fields->id);
      for (guint k = 0; fields->aliases != NULL && fields->aliases[k] != NULL; k++)
        look_for (sightings, text, start, end, fields->aliases[k], fields->id);
    }
  g_array_sort (sightings, compare_sightings);
  for (guint i = 0; i < sightings->len; i++)
    {
      const Sighting *sighting = &g_array_index (sightings, Sighting, i);

      /* "Clinton" inside "Hillary Clinton" is not another one. */
      if (sighting->start < reached)
        continue;
      reached = sighting->end;
      if (!contains (self->actors, sighting->id))
        g_ptr_array_add (self->actors, g_strdup (sighting->id));
    }
}

/* The actor of the dossier whom the draft means. */
static const char *
identify (const DramaDossier    *dossier,
          const DramaDraftActor *actor)
{
  const char *id = drama_dossier_find_actor_by_name (dossier, actor->name, NULL);

  for (guint i = 0; i < actor->aliases->len && id == NULL; i++)
    id = drama_dossier_find_actor_by_name (dossier, actor->aliases->pdata[i], NULL);

  return id;
}

static void
find_strangers (DramaDraftProposal *self,
                const DramaDossier *dossier,
                const DramaDraft   *draft,
                gsize               start,
                gsize               end)
{
  for (guint i = 0; i < draft->actors->len; i++)
    {
      const DramaDraftActor *actor = draft->actors->pdata[i];

      if (identify (dossier, actor) != NULL)
        continue;
      for (guint k = 0; k < actor->mentions->len; k++)
        {
          DramaDraftMention mention = g_array_index (actor->mentions, DramaDraftMention, k);

          if (mention.start >= start && mention.end <= end)
            {
              g_ptr_array_add (self->strangers, g_strdup (actor->name));
              g_array_append_val (self->kinds, actor->kind);
              break;
            }
        }
    }
}

/* Whether the tie of the draft lies in the words and between two whom they name. */
static gboolean
take_tie (DramaDraftProposal  *self,
          const DramaDossier  *dossier,
          const DramaDraft    *draft,
          const DramaDraftTie *tie,
          gsize                start,
          gsize                end)
{
  const char *from = identify (dossier, draft->actors->pdata[tie->from]);
  const char *to = identify (dossier, draft->actors->pdata[tie->to]);

  if (from == NULL || to == NULL || tie->start >= end || tie->end <= start ||
      !contains (self->actors, from) || !contains (self->actors, to))
    return FALSE;

  self->from = g_strdup (from);
  self->to = g_strdup (to);
  self->verb = g_strdup (tie->verb);
  self->certainty = tie->certainty;
  self->stance = tie->stance;
  if (tie->speaker != DRAMA_DRAFT_NO_SPEAKER)
    self->speaker = g_strdup (identify (dossier, draft->actors->pdata[tie->speaker]));

  return TRUE;
}

static gboolean
has_cue (const DramaDraftPassage *passage,
         const DramaDraftRules   *rules,
         DramaDraftSentence       sentence,
         guint                    cue)
{
  for (guint i = sentence.first; i < sentence.last; i++)
    {
      guint flags = drama_draft_passage_get (passage, i)->flags;

      if ((!(flags & DRAMA_TOKEN_CAPITAL) || flags & DRAMA_TOKEN_START) &&
          drama_draft_rules_match (rules, (const char *const *) passage->words->pdata + i,
                                   (const char *const *) passage->lowers->pdata + i,
                                   sentence.last - i, cue) > 0)
        return TRUE;
    }

  return FALSE;
}

/* How sure the sentences are that the words belong to, where no tie was read in them. */
static DramaCertainty
read_hedges (const DramaDraftRules *rules,
             const char            *text,
             gsize                  first,
             gsize                  last,
             gsize                  start,
             gsize                  end)
{
  g_autoptr (DramaDraftPassage) passage = drama_draft_passage_new (text, first, last, rules);
  DramaCertainty certainty = DRAMA_CERTAINTY_STATED;

  for (guint i = 0; i < passage->sentences->len; i++)
    {
      DramaDraftSentence sentence = g_array_index (passage->sentences, DramaDraftSentence, i);

      if (drama_draft_passage_get (passage, sentence.last - 1)->end <= start ||
          drama_draft_passage_get (passage, sentence.first)->start >= end)
        continue;
      if (has_cue (passage, rules, sentence, DRAMA_MARK_SPECULATED))
        return DRAMA_CERTAINTY_SPECULATED;
      if (has_cue (passage, rules, sentence, DRAMA_MARK_ALLEGED))
        certainty = DRAMA_CERTAINTY_ALLEGED;
    }

  return certainty;
}

static gsize
find_paragraph_start (const char *text,
                      gsize       start)
{
  gsize at = start;

  while (at > 0 && text[at - 1] != '\n' && start - at < MAX_AROUND)
    at--;
  while (at < start && ((guchar) text[at] & 0xc0) == 0x80)
    at++;

  return at;
}

static gsize
find_paragraph_end (const char *text,
                    gsize       end)
{
  gsize at = end;

  while (text[at] != '\0' && text[at] != '\n' && at - end < MAX_AROUND)
    at++;
  while (at > end && ((guchar) text[at] & 0xc0) == 0x80)
    at--;

  return at;
}

/**
 * drama_draft_proposal_new:
 * @dossier: whose actors are known
 * @rules: of the text's language
 * @text: the whole text, valid UTF-8
 * @start: first byte of the words
 * @end: byte past the last
 *
 * Guesses which tie the words speak of.  Who is named is looked up in the words
 * alone; how sure it is and who says it also in the rest of their paragraph.
 * Linear in the words times the names of the dossier.
 *
 * Returns: (transfer full): the proposal
 */
DramaDraftProposal *
drama_draft_proposal_new (const DramaDossier    *dossier,
                          const DramaDraftRules *rules,
                          const char            *text,
                          gsize                  start,
                          gsize                  end)
{
  DramaDraftProposal *self;
  g_autoptr (DramaDraft) draft = NULL;
  g_autofree char *paragraph = NULL;
  gsize            first, last;

  g_return_val_if_fail (dossier != NULL && rules != NULL && text != NULL, NULL);
  g_return_val_if_fail (start <= end && end <= strlen (text), NULL);

  self = g_new0 (DramaDraftProposal, 1);
  self->actors = g_ptr_array_new_with_free_func (g_free);
  self->strangers = g_ptr_array_new_with_free_func (g_free);
  self->kinds = g_array_new (FALSE, FALSE, sizeof (DramaKind));
  find_actors (self, dossier, text, start, end);

  first = find_paragraph_start (text, start);
  last = find_paragraph_end (text, end);
  paragraph = g_strndup (text + first, last - first);
  draft = drama_draft_new (paragraph, rules, NULL, NULL);
  find_strangers (self, dossier, draft, start - first, end - first);
  for (guint i = 0; i < draft->ties->len && self->verb == NULL; i++)
    take_tie (self, dossier, draft, draft->ties->pdata[i], start - first, end - first);

  if (self->verb == NULL)
    {
      self->verb = g_strdup ("");
      self->certainty = read_hedges (rules, text, first, last, start, end);
      if (self->actors->len > 0)
        self->from = g_strdup (self->actors->pdata[0]);
      if (self->actors->len > 1)
        self->to = g_strdup (self->actors->pdata[1]);
    }

  return self;
}

/**
 * drama_draft_proposal_free:
 * @self: (transfer full): a proposal
 */
void
drama_draft_proposal_free (DramaDraftProposal *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->actors);
  g_ptr_array_unref (self->strangers);
  g_array_unref (self->kinds);
  g_free (self->from);
  g_free (self->to);
  g_free (self->verb);
  g_free (self->speaker);
  g_free (self);
}
