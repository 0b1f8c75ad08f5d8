/* drama-shown-words.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-shown-words.h"

#include "drama-former.h"

#include <string.h>

static gboolean
was_merged (const DramaActor *actor,
            const char       *id)
{
  const DramaActorFields *fields = drama_actor_get_fields (actor);

  for (guint i = 0; i < fields->n_merged; i++)
    {
      const DramaActor *former = drama_former_get_fields (fields->merged[i])->actor;

      if (g_str_equal (drama_actor_get_fields (former)->id, id) || was_merged (former, id))
        return TRUE;
    }

  return FALSE;
}

/**
 * drama_shown_words_find_actor:
 * @dossier: a dossier
 * @id: (nullable): of whom a resolution speaks
 *
 * Linear in the actors where @id is none of theirs.
 *
 * Returns: (transfer none) (nullable): the actor, or the one it was merged into; %NULL
 *   where it is gone
 */
DramaActor *
drama_shown_words_find_actor (const DramaDossier *dossier,
                              const char         *id)
{
  DramaActor *actor;

  g_return_val_if_fail (dossier != NULL, NULL);

  if (id == NULL)
    return NULL;
  actor = drama_dossier_find_actor (dossier, id, NULL);
  for (guint i = 0; actor == NULL && i < drama_dossier_get_n_actors (dossier); i++)
    if (was_merged (drama_dossier_get_actor (dossier, i), id))
      actor = drama_dossier_get_actor (dossier, i);

  return actor;
}

static void
append (GString    *shown,
        const char *text,
        gsize       length,
        gboolean    escape)
{
  g_autofree char *escaped = escape ? g_markup_escape_text (text, (gssize) length) : NULL;

  if (escape)
    g_string_append (shown, escaped);
  else
    g_string_append_len (shown, text, (gssize) length);
}

/* The names of all for whom the words at @index stand, up to @next; empty for nobody. */
static char *
dup_names (const DramaDossier     *dossier,
           const DramaResolutions *resolved,
           guint                   index,
           guint                  *next)
{
  const DramaResolution *first = drama_resolutions_get (resolved, index);
  GString               *names = g_string_new (NULL);

  for (*next = index; *next < drama_resolutions_get_n (resolved); (*next)++)
    {
      const DramaResolution *item = drama_resolutions_get (resolved, *next);
      const DramaActor      *actor = drama_shown_words_find_actor (dossier, item->actor);

      if (item->start != first->start || !g_str_equal (item->words, first->words))
        break;
      if (actor != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                                drama_actor_get_fields (actor)->name);
    }

  return g_string_free (names, FALSE);
}

/* The words themselves are never altered: all that is added stands in brackets. */
static char *
show (const DramaDossier  *dossier,
      const DramaEvidence *evidence,
      gboolean             escape,
      const char          *open,
      const char          *close)
{
  const DramaEvidenceFields *fields = drama_evidence_get_fields (evidence);
  const char                *exact = fields->anchor.exact;
  const char                *done = exact;
  GString                   *shown = g_string_new (NULL);
  guint                      next;

  for (guint i = 0; i < drama_resolutions_get_n (fields->resolved); i = next)
    {
      const DramaResolution *resolution = drama_resolutions_get (fields->resolved, i);
      const char            *at = drama_resolution_find (resolution, exact);
      g_autofree char       *names = dup_names (dossier, fields->resolved, i, &next);

      if (at == NULL || at < done || *names == '\0')
        continue;
      at += strlen (resolution->words);
      append (shown, done, (gsize) (at - done), escape);
      done = at;
      g_string_append_printf (shown, " %s[", open);
      append (shown, names, strlen (names), escape);
      g_string_append_printf (shown, "]%s", close);
    }
  append (shown, done, strlen (done), escape);

  return g_string_free (shown, FALSE);
}

/**
 * drama_shown_words:
 * @dossier: a dossier
 * @evidence: of one of its ties
 *
 * Returns: (transfer full): the words of the quote, with whom some of them stand for in
 *   brackets behind these: "He [Ann Lee] signed"
 */
char *
drama_shown_words (const DramaDossier  *dossier,
                   const DramaEvidence *evidence)
{
  g_return_val_if_fail (dossier != NULL && evidence != NULL, NULL);

  return show (dossier, evidence, FALSE, "", "");
}

/**
 * drama_shown_words_markup:
 * @dossier: a dossier
 * @evidence: of one of its ties
 * @open: markup before each bracket, such as a tag
 * @close: markup behind it
 *
 * Returns: (transfer full): the same as markup for pango
 */
char *
drama_shown_words_markup (const DramaDossier  *dossier,
                          const DramaEvidence *evidence,
                          const char          *open,
                          const char          *close)
{
  g_return_val_if_fail (dossier != NULL && evidence != NULL, NULL);
  g_return_val_if_fail (open != NULL && close != NULL, NULL);

  return show (dossier, evidence, TRUE, open, close);
}
