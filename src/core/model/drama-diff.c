/* drama-diff.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-diff.h"

#include "drama-dossier-private.h"
#include "drama-record-table.h"

#include <string.h>

static void
init_record_diff (DramaRecordDiff *diff)
{
  diff->added = g_ptr_array_new_with_free_func (g_free);
  diff->removed = g_ptr_array_new_with_free_func (g_free);
  diff->changed = g_ptr_array_new_with_free_func (g_free);
}

static void
clear_record_diff (DramaRecordDiff *diff)
{
  g_ptr_array_unref (diff->added);
  g_ptr_array_unref (diff->removed);
  g_ptr_array_unref (diff->changed);
}

static gboolean
is_record_diff_empty (const DramaRecordDiff *diff)
{
  return diff->added->len == 0 && diff->removed->len == 0 && diff->changed->len == 0;
}

/* Both tables are sorted by id: one merge finds everything. */
static void
compare_tables (DramaRecordDiff       *diff,
                const DramaRecordType *type,
                const GPtrArray       *before,
                const GPtrArray       *after)
{
  guint i = 0, j = 0;

  if (before == after)
    return;

  while (i < before->len || j < after->len)
    {
      const char *old_id = i < before->len ? type->get_id (before->pdata[i]) : NULL;
      const char *new_id = j < after->len ? type->get_id (after->pdata[j]) : NULL;
      int         order = old_id == NULL ? 1 : new_id == NULL ? -1
                                                              : strcmp (old_id, new_id);

      if (order < 0)
        g_ptr_array_add (diff->removed, g_strdup (old_id));
      else if (order > 0)
        g_ptr_array_add (diff->added, g_strdup (new_id));
      else if (before->pdata[i] != after->pdata[j] &&
               !type->equal (before->pdata[i], after->pdata[j]))
        g_ptr_array_add (diff->changed, g_strdup (old_id));

      i += order <= 0;
      j += order >= 0;
    }
}

static gboolean
fields_differ (const DramaDossier *before,
               const DramaDossier *after)
{
  const DramaDossierFields *old_fields = drama_dossier_get_fields (before);
  const DramaDossierFields *new_fields = drama_dossier_get_fields (after);

  return !g_str_equal (old_fields->title, new_fields->title) ||
         !g_str_equal (old_fields->language, new_fields->language) ||
         !g_str_equal (old_fields->note, new_fields->note) ||
         !drama_extras_equal (old_fields->extras, new_fields->extras);
}

/**
 * drama_diff_new:
 * @before: a dossier
 * @after: another, usually made from it by edits
 *
 * Linear in the records, and free for tables that are shared.  Only where two
 * records of one id are not the very same are their fields compared, so that a
 * file read again differs only in what was changed.
 *
 * Returns: (transfer full): what became different
 */
DramaDiff *
drama_diff_new (const DramaDossier *before,
                const DramaDossier *after)
{
  DramaDiff *self;

  g_return_val_if_fail (before != NULL && after != NULL, NULL);

  self = g_new0 (DramaDiff, 1);
  self->fields = fields_differ (before, after);
  init_record_diff (&self->sources);
  init_record_diff (&self->actors);
  init_record_diff (&self->ties);
  compare_tables (&self->sources, &DRAMA_RECORD_SOURCE,
                  drama_dossier_get_sources (before), drama_dossier_get_sources (after));
  compare_tables (&self->actors, &DRAMA_RECORD_ACTOR,
                  drama_dossier_get_actors (before), drama_dossier_get_actors (after));
  compare_tables (&self->ties, &DRAMA_RECORD_TIE,
                  drama_dossier_get_ties (before), drama_dossier_get_ties (after));

  return self;
}

/**
 * drama_diff_free:
 * @self: (transfer full): a diff
 */
void
drama_diff_free (DramaDiff *self)
{
  g_return_if_fail (self != NULL);

  clear_record_diff (&self->sources);
  clear_record_diff (&self->actors);
  clear_record_diff (&self->ties);
  g_free (self);
}

/**
 * drama_diff_is_empty:
 * @self: a diff
 *
 * Returns: whether the two dossiers say the same with the same records
 */
gboolean
drama_diff_is_empty (const DramaDiff *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return !self->fields && is_record_diff_empty (&self->sources) &&
         is_record_diff_empty (&self->actors) && is_record_diff_empty (&self->ties);
}
