/* drama-edit-merge-ties.c - the ties and quotes of two actors that become one
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-edit-merge-private.h"

#include "drama-bounds.h"
#include "drama-check.h"
#include "drama-fold.h"

#include <string.h>

/* A tie that stays, by what it says now and what it said before. */
typedef struct
{
  char *id;
  char *said;
} Saying;

static void
free_saying (gpointer data)
{
  Saying *saying = data;

  g_free (saying->id);
  g_free (saying->said);
  g_free (saying);
}

/* Ends, direction and verb in one text; ids hold no control characters. */
static char *
build_key (const char           *from,
           const char           *to,
           const DramaTieFields *fields)
{
  g_autofree char *tidy = drama_check_tidy (fields->verb);
  g_autofree char *verb = drama_fold (tidy);
  gboolean         swap = !fields->directed && strcmp (from, to) > 0;

  return g_strdup_printf ("%s\x1f%s\x1f%d\x1f%s", swap ? to : from, swap ? from : to,
                          fields->directed, verb);
}

static const char *
map_end (const DramaMerger *merger,
         const char        *id)
{
  return g_str_equal (id, merger->other) ? merger->into : id;
}

static void
note_saying (DramaMerger *merger,
             const char  *key,
             const char  *id,
             const char  *said)
{
  GPtrArray *same = g_tree_lookup (merger->sayings, key);
  Saying    *saying = g_new (Saying, 1);

  if (same == NULL)
    {
      same = g_ptr_array_new_with_free_func (free_saying);
      g_tree_insert (merger->sayings, g_strdup (key), same);
    }
  saying->id = g_strdup (id);
  saying->said = g_strdup (said);
  g_ptr_array_add (same, saying);
}

/**
 * drama_merger_join_notes:
 * @note: a note
 * @other: another
 *
 * Returns: (transfer full) (nullable): one note of both, %NULL where there is nothing
 *   to add to the first, or no room
 */
char *
drama_merger_join_notes (const char *note,
                         const char *other)
{
  g_autofree char *joined = NULL;

  if (*other == '\0' || g_str_equal (note, other))
    return NULL;

  joined = *note == '\0' ? g_strdup (other)
                         : g_strconcat (note, DRAMA_NOTE_JOINT, other, NULL);

  return g_utf8_strlen (joined, -1) <= DRAMA_MAX_PASSAGE ? g_steal_pointer (&joined) : NULL;
}

static gboolean
contradict (const DramaTieFields *a,
            const DramaTieFields *b)
{
  if (*a->date != '\0' && *b->date != '\0' && !g_str_equal (a->date, b->date))
    return TRUE;

  return a->overruled && b->overruled && !drama_tie_same_overruling (a, b);
}

/* Whether one of them is enough, now that their speakers have been mapped. */
static gboolean
are_twins (const DramaEvidenceFields *kept,
           const DramaEvidenceFields *other)
{
  return kept->anchor.start == other->anchor.start && kept->anchor.end == other->anchor.end &&
         kept->stance == other->stance && kept->certainty == other->certainty &&
         kept->unplaced == other->unplaced && g_str_equal (kept->source, other->source) &&
         g_strcmp0 (kept->speaker, other->speaker) == 0 &&
         g_str_equal (kept->anchor.exact, other->anchor.exact) &&
         (*other->note == '\0' || g_str_equal (kept->note, other->note)) &&
         drama_resolutions_equal (kept->resolved, other->resolved) &&
         drama_dismissals_equal (kept->dismissed, other->dismissed) &&
         drama_extras_equal (kept->extras, other->extras);
}

static const DramaEvidenceFields *
find_twin (const GPtrArray           *evidence,
           guint                      n_kept,
           const DramaEvidenceFields *other)
{
  for (guint i = 0; i < n_kept; i++)
    {
      const DramaEvidenceFields *kept = drama_evidence_get_fields (evidence->pdata[i]);

      if (are_twins (kept, other))
        return kept;
    }

  return NULL;
}

static const char *
hold (DramaMerger *merger,
      const char  *text)
{
  char *copy = g_strdup (text);

  g_ptr_array_add (merger->held, copy);

  return copy;
}

/* Adds the evidence of @tie to @evidence, once; says what became of it in @folded. */
static void
join_evidence (DramaMerger          *merger,
               const DramaTieFields *tie,
               GPtrArray            *evidence,
               DramaFoldedTie       *folded)
{
  const char **ids = g_new0 (const char *, (gsize) tie->n_evidence + 1);
  DramaTwin   *twins = g_new0 (DramaTwin, tie->n_evidence);
  const guint  n_kept = evidence->len; /* what @tie has twice is its own business */

  g_ptr_array_add (merger->held, ids);
  g_ptr_array_add (merger->held, twins);
  for (guint i = 0; i < tie->n_evidence; i++)
    {
      const DramaEvidenceFields *quote = drama_evidence_get_fields (tie->evidence[i]);
      const DramaEvidenceFields *kept = find_twin (evidence, n_kept, quote);

      ids[i] = hold (merger, quote->id);
      if (kept == NULL)
        {
          g_ptr_array_add (evidence, drama_evidence_ref (tie->evidence[i]));
          continue;
        }
      twins[folded->n_twins++] = (DramaTwin){
        .id = ids[i],
        .of = hold (merger, kept->id),
        .prefix = hold (merger, quote->anchor.prefix),
        .suffix = hold (merger, quote->anchor.suffix),
        .note = hold (merger, quote->note),
        .by = hold (merger, quote->by),
        .when = hold (merger, quote->when),
      };
    }
  folded->evidence = ids;
  folded->twins = twins;
  merger->merging->n_twins += folded->n_twins;
}

/* Makes @tie, whose evidence has its speakers mapped, a part of the tie @into. */
static void
fold (DramaMerger *merger,
      DramaTie    *tie,
      const char  *into)
{
  const DramaTieFields *fields = drama_tie_get_fields (tie);
  DramaTieFields        kept = *drama_tie_get_fields (drama_edit_find_tie (merger->edit, into));
  DramaTieFields        bare = *fields;
  DramaFoldedTie        folded = { 0 };
  g_autoptr (GPtrArray) evidence = NULL;
  g_autoptr (DramaTie) changed = NULL;
  g_autofree char *note = drama_merger_join_notes (kept.note, fields->note);

  evidence = g_ptr_array_new_with_free_func ((GDestroyNotify) drama_evidence_unref);
  for (guint i = 0; i < kept.n_evidence; i++)
    g_ptr_array_add (evidence, drama_evidence_ref (kept.evidence[i]));
  join_evidence (merger, fields, evidence, &folded);

  bare.evidence = NULL;
  bare.n_evidence = 0;
  folded.tie = drama_tie_new (&bare);
  folded.into = hold (merger, into);
  folded.gave_date = *kept.date == '\0' && *fields->date != '\0';
  folded.gave_standing = !kept.overruled && fields->overruled;
  folded.gave_note = note != NULL;
  g_array_append_val (merger->folded, folded);

  if (folded.gave_date)
    kept.date = fields->date;
  if (folded.gave_standing)
    {
      kept.overruled = TRUE;
      kept.overruling = fields->overruling;
    }
  if (note != NULL)
    kept.note = note;
  kept.evidence = (DramaEvidence *const *) evidence->pdata;
  kept.n_evidence = evidence->len;
  changed = drama_tie_new (&kept);
  drama_edit_put_tie (merger->edit, changed);
  drama_edit_remove_tie (merger->edit, fields->id);
  merger->merging->n_folded++;
}

/* The tie with the other's quotes said by the one; @tie itself where it has none. */
static DramaTie *
map_speakers (DramaMerger *merger,
              DramaTie    *tie)
{
  DramaTieFields fields = *drama_tie_get_fields (tie);
  g_autoptr (GPtrArray) evidence = NULL;

  for (guint i = 0; i < fields.n_evidence; i++)
    {
      DramaEvidenceFields quote = *drama_evidence_get_fields (fields.evidence[i]);

      if (g_strcmp0 (quote.speaker, merger->other) != 0)
        continue;
      if (evidence == NULL)
        {
          evidence = g_ptr_array_new_with_free_func ((GDestroyNotify) drama_evidence_unref);
          for (guint j = 0; j < fields.n_evidence; j++)
            g_ptr_array_add (evidence, drama_evidence_ref (fields.evidence[j]));
        }
      g_ptr_array_add (merger->speaks, g_strdup (quote.id));
      quote.speaker = merger->into;
      drama_evidence_unref (evidence->pdata[i]);
      evidence->pdata[i] = drama_evidence_new (&quote);
    }
  if (evidence == NULL)
    return drama_tie_ref (tie);

  fields.evidence = (DramaEvidence *const *) evidence->pdata;

  return drama_tie_new (&fields);
}

/* The tie that @tie had been folded into, if it still has its ends; whoever has
 * changed verb or date since has changed them for both. */
static const char *
find_folded_before (const DramaMerger *merger,
                    const char        *id,
                    const char        *from,
                    const char        *to)
{
  const char     *into = merger->again != NULL ? g_tree_lookup (merger->again, id) : NULL;
  const DramaTie *tie = drama_edit_find_tie (merger->edit, into);
  const char     *one, *two;

  if (tie == NULL)
    return NULL;

  one = drama_tie_get_fields (tie)->from;
  two = drama_tie_get_fields (tie)->to;

  return (g_str_equal (one, from) && g_str_equal (two, to)) ||
                 (g_str_equal (one, to) && g_str_equal (two, from))
             ? into
             : NULL;
}

/* The tie that @tie says the same as since the merger, or NULL. */
static const char *
find_doubled (DramaMerger    *merger,
              const char     *key,
              const char     *said,
              const DramaTie *tie)
{
  GPtrArray *same = g_tree_lookup (merger->sayings, key);

  for (guint i = 0; same != NULL && i < same->len; i++)
    {
      const Saying   *saying = same->pdata[i];
      const DramaTie *kept = drama_edit_find_tie (merger->edit, saying->id);

      if (!g_str_equal (saying->said, said) &&
          !contradict (drama_tie_get_fields (kept), drama_tie_get_fields (tie)))
        return saying->id;
    }

  return NULL;
}

/* A tie of the other becomes a tie of the one. */
static void
move_tie (DramaMerger *merger,
          DramaTie    *tie)
{
  DramaTieFields   fields = *drama_tie_get_fields (tie);
  const char      *from = map_end (merger, fields.from), *to = map_end (merger, fields.to);
  g_autofree char *said = build_key (fields.from, fields.to, &fields);
  g_autofree char *key = build_key (from, to, &fields);
  const char      *doubled = find_folded_before (merger, fields.id, from, to);
  g_autoptr (DramaTie) moved = NULL;

  if (doubled == NULL)
    doubled = find_doubled (merger, key, said, tie);
  if (doubled != NULL)
    {
      fold (merger, tie, doubled);
      return;
    }

  if (from != fields.from)
    g_ptr_array_add (merger->from, g_strdup (fields.id));
  if (to != fields.to)
    g_ptr_array_add (merger->to, g_strdup (fields.id));
  merger->merging->n_ties++;
  if (g_str_equal (from, to) && !g_str_equal (fields.from, fields.to))
    merger->merging->n_loops++;
  fields.from = from;
  fields.to = to;
  moved = drama_tie_new (&fields);
  drama_edit_put_tie (merger->edit, moved);
  note_saying (merger, key, fields.id, said);
}

/**
 * drama_merger_merge_ties:
 * @merger: a merger that fits
 *
 * Gives the ties and quotes of the other to the one, ties of the one first, so
 * that it is they that stay.
 */
void
drama_merger_merge_ties (DramaMerger *merger)
{
  g_autoptr (GPtrArray) ties = drama_edit_list_ties (merger->edit);
  g_autoptr (GPtrArray) moving = g_ptr_array_new_with_free_func ((GDestroyNotify) drama_tie_unref);

  for (guint i = 0; i < ties->len; i++)
    {
      g_autoptr (DramaTie) tie = map_speakers (merger, ties->pdata[i]);
      const DramaTieFields *fields = drama_tie_get_fields (tie);

      if (tie != ties->pdata[i])
        drama_edit_put_tie (merger->edit, tie);
      if (g_str_equal (fields->from, merger->other) || g_str_equal (fields->to, merger->other))
        g_ptr_array_add (moving, g_steal_pointer (&tie));
      else if (g_str_equal (fields->from, merger->into) || g_str_equal (fields->to, merger->into))
        {
          g_autofree char *key = build_key (fields->from, fields->to, fields);

          note_saying (merger, key, fields->id, key);
        }
    }
  for (guint i = 0; i < moving->len; i++)
    move_tie (merger, moving->pdata[i]);
  merger->merging->n_speaks += merger->speaks->len;
}
