/* drama-anchor.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finding a quote again as the W3C Web Annotation Data Model (2017, 4.2.4 and
 * 4.2.5) describes it, with one difference: where the recommendation leaves it
 * to the reader which of several matches is meant, here the quote is lost. */
#include "drama-anchor.h"

#include "drama-offset.h"

#include <string.h>

/* Whether @prefix stands right before @at and @suffix right at @end. */
static gboolean
fits_context (const DramaAnchor *self,
              const char        *text,
              const char        *at,
              const char        *end)
{
  gsize before = self->prefix != NULL ? strlen (self->prefix) : 0;

  return (gsize) (at - text) >= before &&
         (before == 0 || memcmp (at - before, self->prefix, before) == 0) &&
         (self->suffix == NULL || g_str_has_prefix (end, self->suffix));
}

/* The only occurrence, of several the only one in context, or %NULL. */
static const char *
find_elsewhere (const DramaAnchor *self,
                const char        *text)
{
  gsize       length = strlen (self->exact);
  guint       n_found = 0, n_fitting = 0;
  const char *found = NULL, *fitting = NULL;

  for (const char *at = strstr (text, self->exact); at != NULL && n_fitting < 2;
       at = strstr (g_utf8_next_char (at), self->exact))
    {
      n_found++;
      found = at;
      if (fits_context (self, text, at, at + length))
        {
          n_fitting++;
          fitting = at;
        }
    }

  if (n_fitting == 1)
    return fitting;

  return n_fitting == 0 && n_found == 1 ? found : NULL;
}

/**
 * drama_anchor_find:
 * @self: a quote and its place
 * @text: valid UTF-8, what may be the text it was taken from
 * @found: (out) (optional): where the quote begins, in code points; untouched where lost
 *
 * Never guesses.  The words are *exact* only at their place and between the
 * neighbours they were taken from; *moved* where they occur once in the text, or
 * several times but once between those neighbours; and *lost* otherwise.
 * Linear in the text.
 *
 * Returns: what became of the quote
 */
DramaAnchorState
drama_anchor_find (const DramaAnchor *self,
                   const char        *text,
                   gint64            *found)
{
  const char *at;

  g_return_val_if_fail (self != NULL && text != NULL, DRAMA_ANCHOR_LOST);

  if (self->exact == NULL || *self->exact == '\0')
    return DRAMA_ANCHOR_LOST;

  at = drama_offset_pointer (text, self->start);
  if (at != NULL && g_str_has_prefix (at, self->exact) &&
      fits_context (self, text, at, at + strlen (self->exact)))
    {
      if (found != NULL)
        *found = self->start;
      return DRAMA_ANCHOR_EXACT;
    }

  at = find_elsewhere (self, text);
  if (at == NULL)
    return DRAMA_ANCHOR_LOST;

  if (found != NULL)
    *found = drama_offset_of (text, at);

  return DRAMA_ANCHOR_MOVED;
}

/**
 * drama_anchor_state_to_string:
 * @state: what became of a quote
 *
 * Returns: (transfer none): the word for it, in English
 */
const char *
drama_anchor_state_to_string (DramaAnchorState state)
{
  switch (state)
    {
    case DRAMA_ANCHOR_EXACT:
      return "exact";
    case DRAMA_ANCHOR_MOVED:
      return "moved";
    case DRAMA_ANCHOR_LOST:
    default:
      return "lost";
    }
}
