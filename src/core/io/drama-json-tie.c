/* drama-json-tie.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-json-records.h"

#include "drama-id-tree.h"
#include "drama-json.h"
#include "drama-json-remarks.h"
#include "drama-json-values.h"

enum
{
  TIE_ID,
  TIE_FROM,
  TIE_TO,
  TIE_VERB,
  TIE_DIRECTED,
  TIE_DATE,
  TIE_STANDING,
  TIE_NOTE,
  TIE_DISMISSED,
  TIE_EVIDENCE,
  N_TIE_KEYS
};
static const DramaJsonKey TIE_KEYS[N_TIE_KEYS] = {
  { "id", TRUE },
  { "from", TRUE },
  { "to", TRUE },
  { "verb", TRUE },
  { "directed", FALSE },
  { "date", FALSE },
  { "standing", FALSE },
  { "note", FALSE },
  { "dismissed", FALSE },
  { "evidence", FALSE },
};

enum
{
  STANDING_VALUE,
  STANDING_BY,
  STANDING_WHEN,
  STANDING_WHY,
  N_STANDING_KEYS
};
static const DramaJsonKey STANDING_KEYS[N_STANDING_KEYS] = {
  { "value", TRUE },
  { "by", FALSE },
  { "when", FALSE },
  { "why", FALSE },
};

enum
{
  EVIDENCE_ID,
  EVIDENCE_SOURCE,
  EVIDENCE_EXACT,
  EVIDENCE_PREFIX,
  EVIDENCE_SUFFIX,
  EVIDENCE_START,
  EVIDENCE_END,
  EVIDENCE_STANCE,
  EVIDENCE_CERTAINTY,
  EVIDENCE_SPEAKER,
  EVIDENCE_NOTE,
  EVIDENCE_UNPLACED,
  EVIDENCE_BY,
  EVIDENCE_WHEN,
  EVIDENCE_RESOLVED,
  EVIDENCE_DISMISSED,
  N_EVIDENCE_KEYS
};
static const DramaJsonKey EVIDENCE_KEYS[N_EVIDENCE_KEYS] = {
  { "id", TRUE },
  { "source", TRUE },
  { "exact", TRUE },
  { "prefix", FALSE },
  { "suffix", FALSE },
  { "start", TRUE },
  { "end", TRUE },
  { "stance", TRUE },
  { "certainty", TRUE },
  { "speaker", FALSE },
  { "note", FALSE },
  { "unplaced", FALSE },
  { "by", FALSE },
  { "when", FALSE },
  { "resolved", FALSE },
  { "dismissed", FALSE },
};

/* As many characters as the places say, and inside the source. */
static gboolean
check_anchor (const DramaJsonCursor     *members,
              const DramaEvidenceFields *fields,
              const DramaSource         *source,
              GError                   **error)
{
  const DramaAnchor *anchor = &fields->anchor;
  gint64             length = drama_source_get_fields (source)->length;
  gint64             characters = g_utf8_strlen (anchor->exact, -1);

  if (characters == 0)
    return drama_json_cursor_fail (&members[EVIDENCE_EXACT], error, DRAMA_IO_ERROR_RANGE,
                                   "expected the words of the quote, found an empty string");
  if (members[EVIDENCE_EXACT].file->is_doubtful)
    return TRUE;
  if (anchor->end <= anchor->start)
    return drama_json_cursor_fail (&members[EVIDENCE_END], error, DRAMA_IO_ERROR_RANGE,
                                   "expected more than %" G_GINT64_FORMAT ", the start, found "
                                   "%" G_GINT64_FORMAT,
                                   anchor->start, anchor->end);
  if (anchor->end - anchor->start != characters)
    return drama_json_cursor_fail (&members[EVIDENCE_END], error, DRAMA_IO_ERROR_RANGE,
                                   "expected %" G_GINT64_FORMAT ", as exact has %" G_GINT64_FORMAT
                                   " characters from %" G_GINT64_FORMAT ", found %" G_GINT64_FORMAT,
                                   anchor->start + characters, characters, anchor->start,
                                   anchor->end);
  if (length > 0 && anchor->end > length)
    return drama_json_cursor_fail (&members[EVIDENCE_END], error, DRAMA_IO_ERROR_RANGE,
                                   "expected at most %" G_GINT64_FORMAT ", the length of the "
                                   "source, found %" G_GINT64_FORMAT,
                                   length, anchor->end);

  return TRUE;
}

static gboolean
read_anchor (const DramaJsonCursor *members,
             DramaAnchor           *anchor,
             GError               **error)
{
  return drama_json_read_passage (&members[EVIDENCE_EXACT], &anchor->exact, error) &&
         drama_json_read_passage (&members[EVIDENCE_PREFIX], &anchor->prefix, error) &&
         drama_json_read_passage (&members[EVIDENCE_SUFFIX], &anchor->suffix, error) &&
         drama_json_cursor_get_whole (&members[EVIDENCE_START], &anchor->start, error) &&
         drama_json_cursor_get_whole (&members[EVIDENCE_END], &anchor->end, error);
}

static DramaEvidence *
read_evidence (DramaJsonCursor *self,
               DramaJsonIds    *ids,
               GError         **error)
{
  g_autoptr (DramaExtras) extras = NULL;
  g_autoptr (DramaResolutions) resolved = NULL;
  g_autoptr (DramaDismissals) dismissed = NULL;
  DramaJsonCursor     members[N_EVIDENCE_KEYS];
  DramaEvidenceFields fields = { 0 };

  if (!drama_json_cursor_open (self, EVIDENCE_KEYS, N_EVIDENCE_KEYS, members, &extras, error) ||
      !drama_json_read_id (self, &members[EVIDENCE_ID], "evidence", ids->evidence, &fields.id,
                           error) ||
      !drama_json_read_reference (&members[EVIDENCE_SOURCE], "source", ids->sources,
                                  &fields.source, error) ||
      !read_anchor (members, &fields.anchor, error) ||
      !check_anchor (members, &fields, g_tree_lookup (ids->sources, fields.source), error) ||
      !drama_json_read_stance (&members[EVIDENCE_STANCE], &fields.stance, error) ||
      !drama_json_read_certainty (&members[EVIDENCE_CERTAINTY], &fields.certainty, error) ||
      !drama_json_read_passage (&members[EVIDENCE_NOTE], &fields.note, error) ||
      !drama_json_cursor_get_boolean (&members[EVIDENCE_UNPLACED], &fields.unplaced, error) ||
      !drama_json_read_line (&members[EVIDENCE_BY], &fields.by, error) ||
      !drama_json_read_date (&members[EVIDENCE_WHEN], &fields.when, error) ||
      !drama_json_read_resolved (&members[EVIDENCE_RESOLVED], &resolved, error) ||
      !drama_json_read_dismissed (&members[EVIDENCE_DISMISSED], &dismissed, error))
    return NULL;

  if (!drama_json_cursor_is_null (&members[EVIDENCE_SPEAKER]) &&
      !drama_json_read_reference (&members[EVIDENCE_SPEAKER], "actor", ids->actors,
                                  &fields.speaker, error))
    return NULL;

  fields.resolved = resolved;
  fields.dismissed = dismissed;
  fields.extras = extras;
  g_tree_insert (ids->evidence, (gpointer) fields.id, NULL);

  return drama_evidence_new (&fields);
}

static gboolean
read_all_evidence (const DramaJsonCursor *self,
                   DramaJsonIds          *ids,
                   GPtrArray             *all,
                   GError               **error)
{
  /* The bound is for the whole dossier; what is left of it is for this tie. */
  guint           max = DRAMA_JSON_MAX_RECORDS - (guint) g_tree_nnodes (ids->evidence);
  DramaJsonCursor element = { 0 };
  guint           n;

  if (!self->present)
    return TRUE;
  if (!drama_json_cursor_count (self, max, &n, error))
    return FALSE;

  while (drama_json_cursor_next (self, &element))
    {
      DramaEvidence *evidence = read_evidence (&element, ids, error);

      if (evidence == NULL)
        return FALSE;
      g_ptr_array_add (all, evidence);
    }

  return TRUE;
}

static gboolean
read_overruling (const DramaJsonCursor *self,
                 DramaTieFields        *fields,
                 DramaExtras          **extras,
                 GError               **error)
{
  DramaJsonCursor  members[N_STANDING_KEYS];
  DramaOverruling *overruling = &fields->overruling;

  if (drama_json_cursor_is_null (self))
    return TRUE;

  fields->overruled = TRUE;

  return drama_json_cursor_open (self, STANDING_KEYS, N_STANDING_KEYS, members, extras, error) &&
         drama_json_read_standing (&members[STANDING_VALUE], &overruling->value, error) &&
         drama_json_read_line (&members[STANDING_BY], &overruling->by, error) &&
         drama_json_read_date (&members[STANDING_WHEN], &overruling->when, error) &&
         drama_json_read_passage (&members[STANDING_WHY], &overruling->why, error);
}

/* What a tie says of itself, without its ends, its id and its evidence. */
static gboolean
read_saying (const DramaJsonCursor *members,
             DramaTieFields        *fields,
             DramaExtras          **standing_extras,
             DramaDismissals      **dismissed,
             GError               **error)
{
  return drama_json_read_line (&members[TIE_VERB], &fields->verb, error) &&
         drama_json_cursor_get_boolean (&members[TIE_DIRECTED], &fields->directed, error) &&
         drama_json_read_date (&members[TIE_DATE], &fields->date, error) &&
         read_overruling (&members[TIE_STANDING], fields, standing_extras, error) &&
         drama_json_read_passage (&members[TIE_NOTE], &fields->note, error) &&
         drama_json_read_dismissed (&members[TIE_DISMISSED], dismissed, error);
}

/**
 * drama_json_read_bare_tie:
 * @self: what must be a tie as it was before it was folded into another
 * @error: return location for a #DramaIoError
 *
 * Its ends may be gone since, and its evidence is listed elsewhere.
 *
 * Returns: (transfer full) (nullable): the tie, or %NULL with @error set
 */
DramaTie *
drama_json_read_bare_tie (DramaJsonCursor *self,
                          GError         **error)
{
  g_autoptr (GTree) none = drama_id_tree_new (NULL, NULL);
  g_autoptr (DramaExtras) extras = NULL;
  g_autoptr (DramaExtras) standing_extras = NULL;
  g_autoptr (DramaDismissals) dismissed = NULL;
  DramaJsonCursor members[N_TIE_KEYS];
  DramaTieFields  fields = { .directed = TRUE };

  if (!drama_json_cursor_open (self, TIE_KEYS, N_TIE_KEYS, members, &extras, error) ||
      !drama_json_read_id (self, &members[TIE_ID], "tie", none, &fields.id, error) ||
      !drama_json_read_any_id (&members[TIE_FROM], &fields.from, error) ||
      !drama_json_read_any_id (&members[TIE_TO], &fields.to, error) ||
      !read_saying (members, &fields, &standing_extras, &dismissed, error))
    return NULL;
  if (members[TIE_EVIDENCE].present)
    {
      drama_json_cursor_fail (&members[TIE_EVIDENCE], error, DRAMA_IO_ERROR_FORMAT,
                              "expected no quotes in a tie that was folded into another; it "
                              "has them");
      return NULL;
    }

  fields.overruling.extras = standing_extras;
  fields.dismissed = dismissed;
  fields.extras = extras;

  return drama_tie_new (&fields);
}

/**
 * drama_json_read_tie:
 * @self: what must be a tie
 * @ids: what has been read, all sources and actors among it; the tie and its
 *   evidence are added
 * @error: return location for a #DramaIoError
 *
 * Returns: whether it is one
 */
gboolean
drama_json_read_tie (DramaJsonCursor *self,
                     DramaJsonIds    *ids,
                     GError         **error)
{
  g_autoptr (GPtrArray) evidence = g_ptr_array_new ();
  g_autoptr (DramaExtras) extras = NULL;
  g_autoptr (DramaExtras) standing_extras = NULL;
  g_autoptr (DramaDismissals) dismissed = NULL;
  DramaJsonCursor members[N_TIE_KEYS];
  DramaTieFields  fields = { .directed = TRUE };

  g_ptr_array_set_free_func (evidence, (GDestroyNotify) drama_evidence_unref);
  if (!drama_json_cursor_open (self, TIE_KEYS, N_TIE_KEYS, members, &extras, error) ||
      !drama_json_read_id (self, &members[TIE_ID], "tie", ids->ties, &fields.id, error) ||
      !drama_json_read_reference (&members[TIE_FROM], "actor", ids->actors, &fields.from, error) ||
      !drama_json_read_reference (&members[TIE_TO], "actor", ids->actors, &fields.to, error) ||
      !read_saying (members, &fields, &standing_extras, &dismissed, error) ||
      !read_all_evidence (&members[TIE_EVIDENCE], ids, evidence, error))
    return FALSE;

  fields.overruling.extras = standing_extras;
  fields.dismissed = dismissed;
  fields.evidence = (DramaEvidence *const *) evidence->pdata;
  fields.n_evidence = evidence->len;
  fields.extras = extras;
  g_tree_insert (ids->ties, (gpointer) fields.id, drama_tie_new (&fields));

  return TRUE;
}
