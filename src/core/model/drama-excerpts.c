/* drama-excerpts.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An article of others is shipped as its quotes: with what stood before and after them, they are
 * all that is known of its text. */
#include "drama-excerpts.h"

#include <string.h>

static void
clear_excerpt (gpointer data)
{
  g_free (((DramaExcerpt *) data)->text);
}

/* By place, the longer one first; what has no place comes last. */
static int
compare_excerpts (gconstpointer a,
                  gconstpointer b)
{
  const DramaExcerpt *x = a, *y = b;

  if ((x->start < 0) != (y->start < 0))
    return x->start < 0 ? 1 : -1;
  if (x->start != y->start)
    return x->start < y->start ? -1 : 1;
  if (x->end != y->end)
    return x->end > y->end ? -1 : 1;

  return strcmp (x->text, y->text);
}

static void
add_quote (GArray                    *excerpts,
           const DramaEvidenceFields *evidence)
{
  const DramaAnchor *anchor = &evidence->anchor;
  gint64             before = g_utf8_strlen (anchor->prefix, -1);
  gboolean           has_room = before <= anchor->start;
  DramaExcerpt       excerpt = { -1, -1, NULL };

  excerpt.text = evidence->unplaced ? g_strdup (anchor->exact)
                                    : g_strconcat (has_room ? anchor->prefix : "", anchor->exact,
                                                   anchor->suffix, NULL);
  if (!evidence->unplaced)
    {
      excerpt.start = anchor->start - (has_room ? before : 0);
      excerpt.end = excerpt.start + g_utf8_strlen (excerpt.text, -1);
    }
  g_array_append_val (excerpts, excerpt);
}

/* Whether @next begins within @last and goes on with the same words; then it is put to it. */
static gboolean
join (DramaExcerpt       *last,
      const DramaExcerpt *next)
{
  const char *shared;
  char       *longer;
  gsize       length;

  if (last->start < 0 || next->start < 0 || next->start > last->end)
    return FALSE;

  shared = g_utf8_offset_to_pointer (last->text, next->start - last->start);
  length = strlen (shared);
  if (next->end <= last->end)
    return g_str_has_prefix (shared, next->text);
  if (strncmp (next->text, shared, length) != 0)
    return FALSE;

  longer = g_strconcat (last->text, next->text + length, NULL);
  g_free (last->text);
  last->text = longer;
  last->end = next->end;

  return TRUE;
}

/**
 * drama_excerpts_collect:
 * @dossier: a dossier
 * @source: id of a source of it
 *
 * The whole text, where the source carries it; otherwise its quotes with what is known to stand
 * around them, those that touch or overlap in one.  Quotes that contradict each other stay apart.
 *
 * Returns: (transfer full) (element-type DramaExcerpt): what is known, in the order of the text,
 *   then what has no place
 */
GArray *
drama_excerpts_collect (const DramaDossier *dossier,
                        const char         *source)
{
  DramaSource             *record;
  const DramaSourceFields *fields;
  g_autoptr (GArray) all = NULL;
  GArray *excerpts = g_array_new (FALSE, FALSE, sizeof (DramaExcerpt));

  g_return_val_if_fail (dossier != NULL && source != NULL, excerpts);

  g_array_set_clear_func (excerpts, clear_excerpt);
  record = drama_dossier_find_source (dossier, source, NULL);
  g_return_val_if_fail (record != NULL, excerpts);
  fields = drama_source_get_fields (record);
  if (fields->text != NULL)
    {
      DramaExcerpt whole = { 0, fields->length, g_strdup (fields->text) };

      g_array_append_val (excerpts, whole);
      return excerpts;
    }

  all = g_array_new (FALSE, FALSE, sizeof (DramaExcerpt));
  g_array_set_clear_func (all, clear_excerpt);
  for (guint i = 0; i < drama_dossier_get_n_ties (dossier); i++)
    {
      const DramaTieFields *tie = drama_tie_get_fields (drama_dossier_get_tie (dossier, i));

      for (guint k = 0; k < tie->n_evidence; k++)
        if (g_str_equal (drama_evidence_get_fields (tie->evidence[k])->source, source))
          add_quote (all, drama_evidence_get_fields (tie->evidence[k]));
    }
  g_array_sort (all, compare_excerpts);

  for (guint i = 0; i < all->len; i++)
    {
      DramaExcerpt *next = &g_array_index (all, DramaExcerpt, i);

      if (excerpts->len == 0 ||
          !join (&g_array_index (excerpts, DramaExcerpt, excerpts->len - 1), next))
        {
          DramaExcerpt copy = { next->start, next->end, g_strdup (next->text) };

          g_array_append_val (excerpts, copy);
        }
    }

  return excerpts;
}
