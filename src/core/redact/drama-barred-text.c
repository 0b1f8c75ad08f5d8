/* drama-barred-text.c - the text of a source without a name
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-redact-private.h"

#include "drama-offset.h"

#include <string.h>

/**
 * drama_barred_text_free:
 * @data: (transfer full): a #DramaBarredText
 */
void
drama_barred_text_free (gpointer data)
{
  DramaBarredText *barred = data;

  g_array_unref (barred->spans);
  g_free (barred->text);
  g_free (barred);
}

/* The byte in the text with bars for a byte of the old one; from inside a name, the
 * beginning or the end of its bar. */
static gsize
map_byte (const DramaBarredText *barred,
          gsize                  byte,
          gboolean               to_end)
{
  gsize bar = strlen (DRAMA_REDACT_BAR);
  gsize mapped = byte;

  for (guint i = 0; i < barred->spans->len; i++)
    {
      const DramaNameSpan *span = &g_array_index (barred->spans, DramaNameSpan, i);
      gsize                length = span->end - span->start;

      if (byte <= span->start)
        break;
      if (byte < span->end)
        return mapped - (byte - span->start) + (to_end ? bar : 0);
      mapped = mapped - length + bar;
    }

  return mapped;
}

/**
 * drama_barred_text_new:
 * @self: a redactor
 * @text: of a source, borrowed
 * @id: of the source
 *
 * Returns: (transfer full): the text with bars
 */
DramaBarredText *
drama_barred_text_new (DramaRedactor *self,
                       const char    *text,
                       const char    *id)
{
  const DramaRedactSpot spot = { DRAMA_RECORD_KIND_SOURCE, id };
  DramaBarredText      *barred = g_new0 (DramaBarredText, 1);

  barred->old = (char *) text;
  barred->spans = drama_name_finder_find (self->words, text, NULL);
  barred->text = drama_redactor_replace (self, DRAMA_REDACT_PLACE_TEXT, spot, text,
                                         DRAMA_REDACT_BAR);

  return barred;
}

static char *
slice (const char *text,
       gsize       from,
       gsize       to)
{
  return g_strndup (text + from, to > from ? to - from : 0);
}

/**
 * drama_barred_text_place:
 * @barred: a text with bars
 * @fields: of a quote from the old text
 * @owned: (out): strings that @fields borrows then
 *
 * A quote that stands at its place in a text that is carried: its words, what is around
 * them and where it is, all as the text with bars has them.
 *
 * Returns: whether it stood there
 */
gboolean
drama_barred_text_place (const DramaBarredText *barred,
                         DramaEvidenceFields   *fields,
                         char                  *owned[3])
{
  const DramaAnchor *anchor = &fields->anchor;
  const char        *start = drama_offset_pointer (barred->old, anchor->start);
  const char        *end = start != NULL ? drama_offset_pointer (barred->old, anchor->end) : NULL;
  gsize              n_before = strlen (anchor->prefix), n_after = strlen (anchor->suffix);
  gsize              from, to, before, after;

  if (end == NULL || fields->unplaced || (gsize) (end - start) != strlen (anchor->exact) ||
      memcmp (start, anchor->exact, strlen (anchor->exact)) != 0)
    return FALSE;

  from = map_byte (barred, (gsize) (start - barred->old), FALSE);
  to = map_byte (barred, (gsize) (end - barred->old), TRUE);
  before = from;
  if ((gsize) (start - barred->old) >= n_before &&
      memcmp (start - n_before, anchor->prefix, n_before) == 0)
    before = map_byte (barred, (gsize) (start - barred->old) - n_before, FALSE);
  after = to;
  if (strncmp (end, anchor->suffix, n_after) == 0)
    after = map_byte (barred, (gsize) (end - barred->old) + n_after, TRUE);

  owned[0] = slice (barred->text, from, to);
  owned[1] = slice (barred->text, before, from);
  owned[2] = slice (barred->text, to, after);
  fields->anchor.exact = owned[0];
  fields->anchor.prefix = owned[1];
  fields->anchor.suffix = owned[2];
  fields->anchor.start = drama_offset_of (barred->text, barred->text + from);
  fields->anchor.end = fields->anchor.start + g_utf8_strlen (owned[0], -1);

  return TRUE;
}
