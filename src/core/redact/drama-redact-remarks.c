/* drama-redact-remarks.c - who "he" is, and what may stand, without a name
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-redact-private.h"

#include "drama-shown-words.h"

#include <string.h>

static gboolean
stands_alone (const char *text,
              const char *at,
              gsize       length)
{
  const char *before = at > text ? g_utf8_prev_char (at) : NULL;

  return (before == NULL || !g_unichar_isalnum (g_utf8_get_char (before))) &&
         !g_unichar_isalnum (g_utf8_get_char (at + length));
}

/* How often the words stand in @text before @limit. */
static guint
count_before (const char *text,
              const char *words,
              const char *limit)
{
  guint n = 0;

  for (const char *at = strstr (text, words); at != NULL && at < limit;
       at = strstr (at + 1, words))
    n += stands_alone (text, at, strlen (words));

  return n;
}

/* Bars have moved the words, and a name among them is gone. */
static const char *
find_again (const char *before,
            const char *now,
            const char *at,
            const char *words)
{
  guint n = count_before (before, words, at);

  for (const char *found = strstr (now, words); found != NULL; found = strstr (found + 1, words))
    if (stands_alone (now, found, strlen (words)) && n-- == 0)
      return found;

  return NULL;
}

/**
 * drama_redactor_clean_resolved:
 * @self: a redactor
 * @spot: of the quote
 * @resolved: (nullable): whom its words stand for
 * @before: the words of the quote as they were
 * @now: the same with bars
 *
 * A resolution whose words are under a bar has a bar as well.
 *
 * Returns: (transfer full) (nullable): the resolutions, naming the actors by their new ids
 */
DramaResolutions *
drama_redactor_clean_resolved (DramaRedactor          *self,
                               DramaRedactSpot         spot,
                               const DramaResolutions *resolved,
                               const char             *before,
                               const char             *now)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (DramaResolution));
  g_autoptr (GPtrArray) held = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) extras = g_ptr_array_new_with_free_func (
      (GDestroyNotify) drama_extras_unref);

  for (guint i = 0; i < drama_resolutions_get_n (resolved); i++)
    {
      DramaResolution   item = *drama_resolutions_get (resolved, i);
      const DramaActor *actor = drama_shown_words_find_actor (self->dossier, item.actor);
      const char       *at = drama_resolution_find (&item, before);
      const char       *found = at != NULL ? find_again (before, now, at, item.words) : NULL;

      if (found != NULL)
        item.start = g_utf8_pointer_to_offset (now, found);
      item.words = drama_redactor_replace (self, DRAMA_REDACT_PLACE_QUOTE, spot, item.words,
                                           DRAMA_REDACT_BAR);
      g_ptr_array_add (held, (gpointer) item.words);
      item.actor = drama_redactor_get_id (self, DRAMA_RECORD_KIND_ACTOR,
                                          actor != NULL ? drama_actor_get_fields (actor)->id
                                                        : item.actor);
      item.by = drama_redactor_replace (self, DRAMA_REDACT_PLACE_PERSON, spot, item.by,
                                        self->redaction->pseudonym);
      g_ptr_array_add (held, (gpointer) item.by);
      item.extras = drama_redactor_clean_extras (self, spot, item.extras);
      g_ptr_array_add (extras, item.extras);
      g_array_append_val (items, item);
    }

  return drama_resolutions_new ((const DramaResolution *) items->data, items->len);
}

/**
 * drama_redactor_clean_dismissed:
 * @self: a redactor
 * @spot: of the tie or the quote
 * @dismissed: (nullable): what was dismissed of it
 *
 * Returns: (transfer full) (nullable): the dismissals without the name
 */
DramaDismissals *
drama_redactor_clean_dismissed (DramaRedactor         *self,
                                DramaRedactSpot        spot,
                                const DramaDismissals *dismissed)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (DramaDismissal));
  g_autoptr (GPtrArray) held = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) extras = g_ptr_array_new_with_free_func (
      (GDestroyNotify) drama_extras_unref);
  const char *name = self->redaction->pseudonym;

  for (guint i = 0; i < drama_dismissals_get_n (dismissed); i++)
    {
      DramaDismissal item = *drama_dismissals_get (dismissed, i);

      item.why = drama_redactor_replace (self, DRAMA_REDACT_PLACE_NOTE, spot, item.why, name);
      g_ptr_array_add (held, (gpointer) item.why);
      item.by = drama_redactor_replace (self, DRAMA_REDACT_PLACE_PERSON, spot, item.by, name);
      g_ptr_array_add (held, (gpointer) item.by);
      item.finding = drama_redactor_replace (self, DRAMA_REDACT_PLACE_MEMBER, spot, item.finding,
                                             DRAMA_REDACT_BAR);
      g_ptr_array_add (held, (gpointer) item.finding);
      item.extras = drama_redactor_clean_extras (self, spot, item.extras);
      g_ptr_array_add (extras, item.extras);
      g_array_append_val (items, item);
    }

  return drama_dismissals_new ((const DramaDismissal *) items->data, items->len);
}
