/* drama-inbox-dismiss.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-dismissed-suggestions.h"
#include "drama-inbox-private.h"

#include <glib/gi18n.h>

/* Another window may have dismissed something of the same text meanwhile. */
static gboolean
keep (GPtrArray *suggestions, gboolean dismissed, GError **error)
{
  DramaSuggestion *first = suggestions->pdata[0];
  const char      *digest = drama_source_get_fields (first->cast->drafted->source)->sha256;
  g_autoptr (GHashTable) keys = drama_dismissed_suggestions_load (digest);

  for (guint i = 0; i < suggestions->len; i++)
    {
      DramaSuggestion *suggestion = suggestions->pdata[i];

      if (dismissed)
        {
          g_hash_table_add (suggestion->cast->dismissed, g_strdup (suggestion->key));
          g_hash_table_add (keys, g_strdup (suggestion->key));
        }
      else
        {
          g_hash_table_remove (suggestion->cast->dismissed, suggestion->key);
          g_hash_table_remove (keys, suggestion->key);
        }
    }

  return drama_dismissed_suggestions_save (digest, keys, error);
}

/* Nobody has to say of each tie that it leads to somebody who is not wanted. */
static void
list_ties_of (DramaInbox *self, DramaSuggestion *actor, GPtrArray *found)
{
  for (guint i = 0; i < self->all->len; i++)
    {
      DramaSuggestion     *suggestion = self->all->pdata[i];
      const DramaDraftTie *tie;

      if (suggestion->type != DRAMA_SUGGESTION_TIE || suggestion->cast != actor->cast ||
          suggestion->state != DRAMA_SUGGESTION_OPEN)
        continue;
      tie = drama_cast_get_tie (suggestion->cast, suggestion->index);
      if (tie->from == actor->index || tie->to == actor->index)
        g_ptr_array_add (found, g_object_ref (suggestion));
    }
}

gboolean
drama_inbox_dismiss (DramaInbox      *self,
                     DramaSuggestion *suggestion,
                     char           **told,
                     GError         **error)
{
  g_autoptr (GPtrArray) dismissed = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *plain = NULL;
  gboolean         kept;
  guint            n;

  g_return_val_if_fail (DRAMA_IS_INBOX (self) && DRAMA_IS_SUGGESTION (suggestion), FALSE);
  g_return_val_if_fail (told != NULL, FALSE);

  plain = drama_suggestion_dup_plain (suggestion);
  g_ptr_array_add (dismissed, g_object_ref (suggestion));
  if (suggestion->type == DRAMA_SUGGESTION_ACTOR)
    list_ties_of (self, suggestion, dismissed);
  n = dismissed->len - 1;
  *told = n == 0
              /* Translators: a toast; %s is a suggested actor or tie */
              ? g_strdup_printf (_ ("“%s” dismissed"), plain)
              /* Translators: a toast; %s is a suggested actor, the number is of ties */
              : g_strdup_printf (ngettext ("“%s” dismissed, with %u tie",
                                           "“%s” dismissed, with %u ties", n),
                                 plain, n);
  kept = keep (dismissed, TRUE, error);
  g_ptr_array_unref (self->last_dismissed);
  self->last_dismissed = g_steal_pointer (&dismissed);
  self->n_dismissals++;
  drama_inbox_refresh (self);

  return kept;
}

/* That it could not be forgotten for the next time is no more than a suggestion too few. */
static void
restore (DramaInbox *self, GPtrArray *suggestions)
{
  g_autoptr (GError) error = NULL;

  if (!keep (suggestions, FALSE, &error))
    g_message ("%s", error->message);
  drama_inbox_refresh (self);
}

void
drama_inbox_restore (DramaInbox *self, DramaSuggestion *suggestion)
{
  g_autoptr (GPtrArray) alone = g_ptr_array_new ();

  g_return_if_fail (DRAMA_IS_INBOX (self) && DRAMA_IS_SUGGESTION (suggestion));

  g_ptr_array_add (alone, suggestion);
  restore (self, alone);
}

guint
drama_inbox_get_last_dismissal (DramaInbox *self)
{
  g_return_val_if_fail (DRAMA_IS_INBOX (self), 0);

  return self->last_dismissed->len > 0 ? self->n_dismissals : 0;
}

gboolean
drama_inbox_undo_dismissal (DramaInbox *self, guint number)
{
  g_autoptr (GPtrArray) dismissed = NULL;

  g_return_val_if_fail (DRAMA_IS_INBOX (self), FALSE);

  if (number == 0 || number != drama_inbox_get_last_dismissal (self))
    return FALSE;

  dismissed = g_steal_pointer (&self->last_dismissed);
  self->last_dismissed = g_ptr_array_new_with_free_func (g_object_unref);
  restore (self, dismissed);
  g_signal_emit_by_name (self, "returned", dismissed->pdata[0]);

  return TRUE;
}
