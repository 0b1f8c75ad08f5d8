/* drama-weight.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sums what was asked of malloc(), with a guess at what it takes for itself.
 * Unknown members that two records share are counted with both: an upper bound. */
#include "drama-weight.h"

#include "drama-dossier-private.h"
#include "drama-record-table.h"

#include <string.h>

/* What glibc adds to every block, rounding included. */
#define BLOCK 16

/* A record's own struct beside its fields: a count, and what it derived from them. */
#define RECORD (BLOCK + 32)

static gsize
weigh_text (const char *text)
{
  return text != NULL ? BLOCK + strlen (text) + 1 : 0;
}

static gsize
weigh_extras (const DramaExtras *extras)
{
  gsize bytes = extras != NULL ? RECORD : 0;

  for (guint i = 0; i < drama_extras_get_n (extras); i++)
    bytes += 2 * sizeof (gpointer) + weigh_text (drama_extras_get_key (extras, i)) +
             weigh_text (drama_extras_get_value (extras, i));

  return bytes;
}

static gsize
weigh_source (gconstpointer record,
              gconstpointer successor)
{
  const DramaSourceFields *fields = drama_source_get_fields (record);

  return RECORD + sizeof *fields + weigh_text (fields->id) + weigh_text (fields->title) +
         weigh_text (fields->publisher) + weigh_text (fields->author) +
         weigh_text (fields->published) + weigh_text (fields->url) +
         weigh_text (fields->language) + weigh_text (fields->grade) +
         weigh_text (fields->sha256) + weigh_text (fields->text) +
         BLOCK + fields->n_paragraphs * sizeof *fields->paragraphs + weigh_extras (fields->extras);
}

static gsize
weigh_actor (gconstpointer record,
             gconstpointer successor)
{
  const DramaActorFields *fields = drama_actor_get_fields (record);
  gsize                   bytes;

  bytes = RECORD + sizeof *fields + weigh_text (fields->id) + weigh_text (fields->name) +
          weigh_text (fields->note) + BLOCK + weigh_extras (fields->extras);
  for (guint i = 0; fields->aliases[i] != NULL; i++)
    bytes += sizeof (gpointer) + weigh_text (fields->aliases[i]);

  return bytes;
}

static gsize
weigh_resolved (const DramaResolutions *resolved)
{
  gsize bytes = 0;

  for (guint i = 0; i < drama_resolutions_get_n (resolved); i++)
    {
      const DramaResolution *item = drama_resolutions_get (resolved, i);

      bytes += sizeof *item + weigh_text (item->words) + weigh_text (item->actor) +
               weigh_text (item->by) + weigh_text (item->when) + weigh_extras (item->extras);
    }

  return bytes > 0 ? bytes + 2 * BLOCK : 0;
}

static gsize
weigh_dismissed (const DramaDismissals *dismissed)
{
  gsize bytes = 0;

  for (guint i = 0; i < drama_dismissals_get_n (dismissed); i++)
    {
      const DramaDismissal *item = drama_dismissals_get (dismissed, i);

      bytes += sizeof *item + weigh_text (item->finding) + weigh_text (item->why) +
               weigh_text (item->by) + weigh_text (item->when) + weigh_extras (item->extras);
    }

  return bytes > 0 ? bytes + 2 * BLOCK : 0;
}

static gsize
weigh_evidence (const DramaEvidence *evidence)
{
  const DramaEvidenceFields *fields = drama_evidence_get_fields (evidence);

  return RECORD + sizeof *fields + weigh_text (fields->id) + weigh_text (fields->source) +
         weigh_text (fields->anchor.exact) + weigh_text (fields->anchor.prefix) +
         weigh_text (fields->anchor.suffix) + weigh_text (fields->speaker) +
         weigh_text (fields->note) + weigh_text (fields->by) + weigh_text (fields->when) +
         weigh_resolved (fields->resolved) + weigh_dismissed (fields->dismissed) +
         weigh_extras (fields->extras);
}

/* Quotes are shared between the versions of their tie. */
static gboolean
has_quote (const DramaTie      *tie,
           const DramaEvidence *evidence)
{
  const DramaTieFields *fields = tie != NULL ? drama_tie_get_fields (tie) : NULL;

  for (guint i = 0; fields != NULL && i < fields->n_evidence; i++)
    if (fields->evidence[i] == evidence)
      return TRUE;

  return FALSE;
}

static gsize
weigh_tie (gconstpointer record,
           gconstpointer successor)
{
  const DramaTieFields *fields = drama_tie_get_fields (record);
  gsize                 bytes;

  bytes = RECORD + sizeof *fields + weigh_text (fields->id) + weigh_text (fields->from) +
          weigh_text (fields->to) + weigh_text (fields->verb) + weigh_text (fields->date) +
          weigh_text (fields->note) + weigh_text (fields->overruling.by) +
          weigh_text (fields->overruling.when) + weigh_text (fields->overruling.why) +
          weigh_extras (fields->overruling.extras) + weigh_extras (fields->extras) + BLOCK +
          fields->n_evidence * sizeof (gpointer) + weigh_dismissed (fields->dismissed);
  for (guint i = 0; i < fields->n_evidence; i++)
    if (!has_quote (successor, fields->evidence[i]))
      bytes += weigh_evidence (fields->evidence[i]);

  return bytes;
}

typedef gsize (*Weigh) (gconstpointer record, gconstpointer successor);

/* What only @before holds.  Records left alone are one pointer in both tables. */
static gsize
weigh_lost_table (const GPtrArray       *before,
                  const GPtrArray       *after,
                  const DramaRecordType *type,
                  Weigh                  weigh)
{
  gsize bytes;
  guint j = 0;

  if (before == after)
    return 0;

  bytes = 2 * BLOCK + sizeof (GPtrArray) + before->len * sizeof (gpointer);
  for (guint i = 0; i < before->len; i++)
    {
      gconstpointer record = before->pdata[i];
      int           order = -1;

      if (j < after->len && after->pdata[j] == record)
        {
          j++;
          continue;
        }
      while (j < after->len &&
             (order = strcmp (type->get_id (after->pdata[j]), type->get_id (record))) < 0)
        j++;
      if (j < after->len && after->pdata[j] == record)
        j++;
      else
        bytes += weigh (record, j < after->len && order == 0 ? after->pdata[j] : NULL);
    }

  return bytes;
}

/**
 * drama_weight_of_lost:
 * @before: a dossier
 * @after: what an edit made of it
 *
 * Linear in the records of those tables that differ; looks into records only
 * where they differ.
 *
 * Returns: about how many bytes could be freed if @before went and @after stayed
 */
gsize
drama_weight_of_lost (const DramaDossier *before,
                      const DramaDossier *after)
{
  const DramaDossierFields *fields;

  g_return_val_if_fail (before != NULL && after != NULL, 0);

  if (before == after)
    return 0;

  fields = drama_dossier_get_fields (before);

  return RECORD + sizeof *fields + 4 * sizeof (gpointer) + weigh_text (fields->title) +
         weigh_text (fields->language) + weigh_text (fields->note) +
         weigh_extras (fields->extras) +
         weigh_lost_table (drama_dossier_get_sources (before), drama_dossier_get_sources (after),
                           &DRAMA_RECORD_SOURCE, weigh_source) +
         weigh_lost_table (drama_dossier_get_actors (before), drama_dossier_get_actors (after),
                           &DRAMA_RECORD_ACTOR, weigh_actor) +
         weigh_lost_table (drama_dossier_get_ties (before), drama_dossier_get_ties (after),
                           &DRAMA_RECORD_TIE, weigh_tie);
}
