/* drama-inbox-only.c - what one of several texts suggests
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-inbox-private.h"

gboolean
drama_inbox_is_of_only (DramaInbox *self, DramaSuggestion *suggestion)
{
  return self->only == NULL || g_str_equal (drama_cast_get_source (suggestion->cast), self->only);
}

/* @source is the id of one that was read, or NULL: then all are shown. */
void
drama_inbox_set_only (DramaInbox *self, const char *source)
{
  g_return_if_fail (DRAMA_IS_INBOX (self));

  if (g_strcmp0 (self->only, source) == 0)
    return;

  g_free (self->only);
  self->only = g_strdup (source);
  drama_inbox_show_again (self);
}

const char *
drama_inbox_get_only (DramaInbox *self)
{
  g_return_val_if_fail (DRAMA_IS_INBOX (self), NULL);

  return self->only;
}

/* Ids of the sources that were read and are still there, in the order of reading; the caller
 * frees them. */
char **
drama_inbox_dup_sources (DramaInbox *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  g_return_val_if_fail (DRAMA_IS_INBOX (self), NULL);

  for (guint i = 0; i < self->casts->len; i++)
    if (!((DramaCast *) self->casts->pdata[i])->gone)
      g_strv_builder_add (ids, drama_cast_get_source (self->casts->pdata[i]));

  return g_strv_builder_end (ids);
}

/* Of the sources that are shown: what drama_inbox_accept_all_actors() accepts. */
guint
drama_inbox_count_open_actors (DramaInbox *self)
{
  guint n = 0;

  g_return_val_if_fail (DRAMA_IS_INBOX (self), 0);

  for (guint i = 0; i < self->all->len; i++)
    {
      DramaSuggestion *suggestion = self->all->pdata[i];

      n += suggestion->type == DRAMA_SUGGESTION_ACTOR &&
           suggestion->state == DRAMA_SUGGESTION_OPEN && drama_inbox_is_of_only (self, suggestion);
    }

  return n;
}
