/* drama-id-tree.c - records by their ids
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A tree and not a hash table: ids come from files, g_str_hash() has no secret, and 100,000 ids
 * of one hash value would take minutes. */
#include "drama-id-tree.h"

#include <string.h>

static int
compare_ids (gconstpointer a,
             gconstpointer b,
             gpointer      unused)
{
  return strcmp (a, b);
}

/**
 * drama_id_tree_new:
 * @free_id: (nullable): frees an id; %NULL where the tree borrows them
 * @free_value: (nullable): frees what stands under an id
 *
 * Returns: (transfer full): an empty tree from ids, in the order of their bytes
 */
GTree *
drama_id_tree_new (GDestroyNotify free_id,
                   GDestroyNotify free_value)
{
  return g_tree_new_full (compare_ids, NULL, free_id, free_value);
}

/**
 * drama_id_tree_new_set:
 * @ids: (array zero-terminated=1): borrowed, for as long as the tree is there
 *
 * Returns: (transfer full): a tree with these ids and nothing under them
 */
GTree *
drama_id_tree_new_set (const char *const *ids)
{
  GTree *self = drama_id_tree_new (NULL, NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    g_tree_insert (self, (gpointer) ids[i], NULL);

  return self;
}

/**
 * drama_id_tree_has:
 * @self: a tree from ids
 * @id: (nullable): one
 *
 * Returns: whether it is there; %NULL never is
 */
gboolean
drama_id_tree_has (GTree      *self,
                   const char *id)
{
  return id != NULL && g_tree_lookup_node (self, id) != NULL;
}
