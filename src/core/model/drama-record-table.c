/* drama-record-table.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A sorted array and not a hash table: a copy is one pass over pointers, the
 * order of the file comes for free, two tables are compared in one merge, and
 * finding an id among 100,000 takes 17 comparisons. */
#include "drama-record-table.h"

#include "drama-actor.h"
#include "drama-id-tree.h"
#include "drama-source.h"
#include "drama-tie.h"

#include <string.h>

static const char *
get_source_id (gconstpointer record)
{
  return drama_source_get_fields (record)->id;
}

static const char *
get_actor_id (gconstpointer record)
{
  return drama_actor_get_fields (record)->id;
}

static const char *
get_tie_id (gconstpointer record)
{
  return drama_tie_get_fields (record)->id;
}

static gpointer
ref_source (gpointer record)
{
  return drama_source_ref (record);
}

static gpointer
ref_actor (gpointer record)
{
  return drama_actor_ref (record);
}

static gpointer
ref_tie (gpointer record)
{
  return drama_tie_ref (record);
}

static void
unref_source (gpointer record)
{
  if (record != NULL)
    drama_source_unref (record);
}

static void
unref_actor (gpointer record)
{
  if (record != NULL)
    drama_actor_unref (record);
}

static void
unref_tie (gpointer record)
{
  if (record != NULL)
    drama_tie_unref (record);
}

static gboolean
equal_sources (gconstpointer a,
               gconstpointer b)
{
  return drama_source_equal (a, b);
}

static gboolean
equal_actors (gconstpointer a,
              gconstpointer b)
{
  return drama_actor_equal (a, b);
}

static gboolean
equal_ties (gconstpointer a,
            gconstpointer b)
{
  return drama_tie_equal (a, b);
}

const DramaRecordType DRAMA_RECORD_SOURCE = { get_source_id, ref_source, unref_source,
                                              equal_sources };
const DramaRecordType DRAMA_RECORD_ACTOR = { get_actor_id, ref_actor, unref_actor,
                                             equal_actors };
const DramaRecordType DRAMA_RECORD_TIE = { get_tie_id, ref_tie, unref_tie,
                                           equal_ties };

/**
 * drama_record_table_new:
 * @type: what it will hold
 *
 * Returns: (transfer container): an empty table
 */
GPtrArray *
drama_record_table_new (const DramaRecordType *type)
{
  return g_ptr_array_new_with_free_func (type->unref);
}

/**
 * drama_record_table_new_changes:
 * @type: what the table to be changed holds
 *
 * Changes come out of it in the order in which they are merged.
 *
 * Returns: (transfer full): a tree from ids, which it frees, to records
 */
GTree *
drama_record_table_new_changes (const DramaRecordType *type)
{
  return drama_id_tree_new (g_free, type->unref);
}

/**
 * drama_record_table_find:
 * @table: a table
 * @type: what it holds
 * @id: whom to look for
 * @index: (out) (optional): where it is; untouched where it is not
 *
 * Binary search.
 *
 * Returns: whether there is a record of that id
 */
gboolean
drama_record_table_find (const GPtrArray       *table,
                         const DramaRecordType *type,
                         const char            *id,
                         guint                 *index)
{
  guint low = 0, high = table->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      int   order = strcmp (type->get_id (table->pdata[middle]), id);

      if (order == 0)
        {
          if (index != NULL)
            *index = middle;
          return TRUE;
        }
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return FALSE;
}

/**
 * drama_record_table_apply:
 * @base: a table
 * @type: what it holds
 * @changes: of drama_record_table_new_changes(): for an id the record to be there
 *   from now on, or %NULL where there is to be none
 *
 * One merge of the table with the changes, linear in both.
 *
 * Returns: (transfer container): the changed table, @base itself for no changes
 */
GPtrArray *
drama_record_table_apply (GPtrArray             *base,
                          const DramaRecordType *type,
                          GTree                 *changes)
{
  GPtrArray *table;
  guint      at = 0;

  if (g_tree_nnodes (changes) == 0)
    return g_ptr_array_ref (base);

  table = g_ptr_array_new_full (base->len + (guint) g_tree_nnodes (changes), type->unref);
  for (GTreeNode *node = g_tree_node_first (changes); node != NULL; node = g_tree_node_next (node))
    {
      const char *id = g_tree_node_key (node);
      gpointer    record = g_tree_node_value (node);

      while (at < base->len && strcmp (type->get_id (base->pdata[at]), id) < 0)
        g_ptr_array_add (table, type->ref (base->pdata[at++]));
      if (at < base->len && g_str_equal (type->get_id (base->pdata[at]), id))
        at++;
      if (record != NULL)
        g_ptr_array_add (table, type->ref (record));
    }
  while (at < base->len)
    g_ptr_array_add (table, type->ref (base->pdata[at++]));

  return table;
}
