/* drama-compare-standing.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Why a tie stands otherwise is asked the way a person would: had this quote not come,
 * would it stand as it does?  The rule itself is asked, with that one quote taken back,
 * so that nothing here needs to know the rule. */
#include "drama-compare-standing.h"

#include "drama-fold.h"

/* Beyond so many changed quotes of one tie none is asked alone, as each asks the rule. */
#define MAX_ASKED 64

static void
free_cause (gpointer data)
{
  DramaCause *cause = data;

  g_free (cause->id);
  g_free (cause);
}

static void
free_standing_change (gpointer data)
{
  DramaStandingChange *change = data;

  g_free (change->tie);
  g_ptr_array_unref (change->causes);
  g_free (change);
}

static void
add_cause (GPtrArray     *causes,
           DramaCauseKind kind,
           const char    *id)
{
  DramaCause *cause = g_new0 (DramaCause, 1);

  cause->kind = kind;
  cause->id = g_strdup (id);
  g_ptr_array_add (causes, cause);
}

static DramaEvidence *
find_quote (const DramaTieFields *tie,
            const char           *id)
{
  for (guint i = 0; i < tie->n_evidence; i++)
    if (g_str_equal (drama_evidence_get_fields (tie->evidence[i])->id, id))
      return tie->evidence[i];

  return NULL;
}

/* Whether the rule could see the difference. */
static gboolean
bears_otherwise (const DramaEvidence *a,
                 const DramaEvidence *b)
{
  const DramaEvidenceFields *one = drama_evidence_get_fields (a);
  const DramaEvidenceFields *two = drama_evidence_get_fields (b);

  return one->stance != two->stance || one->certainty != two->certainty ||
         (one->speaker == NULL) != (two->speaker == NULL) ||
         !g_str_equal (one->source, two->source);
}

/* All that may have made a difference. */
static GPtrArray *
list_quotes (const DramaTieFields *before,
             const DramaTieFields *after)
{
  GPtrArray *causes = g_ptr_array_new_with_free_func (free_cause);

  for (guint i = 0; i < before->n_evidence; i++)
    {
      const char *id = drama_evidence_get_fields (before->evidence[i])->id;

      if (find_quote (after, id) == NULL)
        add_cause (causes, DRAMA_CAUSE_QUOTE_REMOVED, id);
    }
  for (guint i = 0; i < after->n_evidence; i++)
    {
      const char          *id = drama_evidence_get_fields (after->evidence[i])->id;
      const DramaEvidence *old = find_quote (before, id);

      if (old == NULL)
        add_cause (causes, DRAMA_CAUSE_QUOTE_ADDED, id);
      else if (bears_otherwise (old, after->evidence[i]))
        add_cause (causes, DRAMA_CAUSE_QUOTE_CHANGED, id);
    }

  return causes;
}

/* The standing by the rule with @cause taken back. */
static DramaStanding
ask_without (const DramaDossier   *after,
             const DramaTieFields *old,
             const DramaTieFields *new,
             const DramaCause *cause)
{
  g_autoptr (GPtrArray) quotes = g_ptr_array_new ();
  g_autoptr (DramaTie) tie = NULL;
  DramaTieFields fields = *new;

  for (guint i = 0; i < new->n_evidence; i++)
    {
      gboolean is_it = g_str_equal (drama_evidence_get_fields (new->evidence[i])->id, cause->id);

      if (!is_it)
        g_ptr_array_add (quotes, new->evidence[i]);
      else if (cause->kind == DRAMA_CAUSE_QUOTE_CHANGED)
        g_ptr_array_add (quotes, find_quote (old, cause->id));
    }
  if (cause->kind == DRAMA_CAUSE_QUOTE_REMOVED)
    g_ptr_array_add (quotes, find_quote (old, cause->id));
  fields.evidence = (DramaEvidence *const *) quotes->pdata;
  fields.n_evidence = quotes->len;
  tie = drama_tie_new (&fields);

  return drama_standing_derived (after, tie);
}

/* Keeps those that were needed for it; where none was alone, all stay. */
static GPtrArray *
keep_needed (GPtrArray            *causes,
             const DramaDossier   *after,
             const DramaTieFields *old,
             const DramaTieFields *new,
             DramaStanding standing)
{
  g_autoptr (GPtrArray) all = causes;
  g_autoptr (GPtrArray) needed = g_ptr_array_new_with_free_func (free_cause);

  if (all->len > MAX_ASKED)
    return g_steal_pointer (&all);

  for (guint i = 0; i < all->len; i++)
    {
      const DramaCause *cause = all->pdata[i];

      if (ask_without (after, old, new, cause) != standing)
        add_cause (needed, cause->kind, cause->id);
    }

  return needed->len > 0 ? g_steal_pointer (&needed) : g_steal_pointer (&all);
}

static gboolean
same_publisher (const DramaSource *a,
                const DramaSource *b)
{
  g_autofree char *one = drama_fold (drama_source_get_fields (a)->publisher);
  g_autofree char *two = drama_fold (drama_source_get_fields (b)->publisher);

  return g_str_equal (g_strstrip (one), g_strstrip (two));
}

static void
add_publishers (GPtrArray            *causes,
                const DramaDossier   *before,
                const DramaDossier   *after,
                const DramaTieFields *tie)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < tie->n_evidence; i++)
    {
      const char        *id = drama_evidence_get_fields (tie->evidence[i])->source;
      const DramaSource *old = drama_dossier_find_source (before, id, NULL);
      const DramaSource *new = drama_dossier_find_source (after, id, NULL);

      if (old == NULL || new == NULL || !g_hash_table_add (seen, (gpointer) id) ||
          same_publisher (old, new))
        continue;
      add_cause (causes, DRAMA_CAUSE_PUBLISHER, id);
    }
}

static GPtrArray *
find_causes (const DramaDossier *before,
             const DramaDossier *after,
             const DramaTie     *old_tie,
             const DramaTie     *new_tie)
{
  const DramaTieFields *old = drama_tie_get_fields (old_tie);
  const DramaTieFields *new = drama_tie_get_fields (new_tie);
  GPtrArray *causes;

  /* Whoever overrules the rule is the reason, whatever the quotes say. */
  if (!drama_tie_same_overruling (old, new))
    {
      causes = g_ptr_array_new_with_free_func (free_cause);
      add_cause (causes, DRAMA_CAUSE_PERSON, "");
      return causes;
    }

  causes = keep_needed (list_quotes (old, new), after, old, new,
                        drama_standing_derived (after, new_tie));
  /* With the quotes of today and the publishers of then it would stand as then. */
  if (drama_standing_derived (before, new_tie) != drama_standing_derived (after, new_tie))
    add_publishers (causes, before, after, new);

  return causes;
}

/**
 * drama_compare_standings:
 * @before: a dossier
 * @after: another
 *
 * Every tie of both is asked, as a publisher who was renamed touches ties that are
 * themselves unchanged.
 *
 * Returns: (transfer full) (element-type DramaStandingChange): those that stand
 *   otherwise, by their ids
 */
GPtrArray *
drama_compare_standings (const DramaDossier *before,
                         const DramaDossier *after)
{
  GPtrArray *standings = g_ptr_array_new_with_free_func (free_standing_change);
  gboolean   same_sources = drama_dossier_has_same_sources (before, after);

  for (guint i = 0; i < drama_dossier_get_n_ties (after); i++)
    {
      const DramaTie      *new_tie = drama_dossier_get_tie (after, i);
      const char          *id = drama_tie_get_fields (new_tie)->id;
      const DramaTie      *old_tie = drama_dossier_find_tie (before, id, NULL);
      DramaStanding        old, new;
      DramaStandingChange *change;

      if (old_tie == NULL || (same_sources && old_tie == new_tie))
        continue;
      old = drama_standing_shown (before, old_tie);
      new = drama_standing_shown (after, new_tie);
      if (old == new)
        continue;

      change = g_new0 (DramaStandingChange, 1);
      change->tie = g_strdup (id);
      change->before = old;
      change->after = new;
      change->causes = find_causes (before, after, old_tie, new_tie);
      g_ptr_array_add (standings, change);
    }

  return standings;
}
