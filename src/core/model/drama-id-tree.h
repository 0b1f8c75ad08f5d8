/* drama-id-tree.h - records by their ids
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GTree   *drama_id_tree_new (GDestroyNotify free_id, GDestroyNotify free_value);
GTree   *drama_id_tree_new_set (const char *const *ids);
gboolean drama_id_tree_has (GTree *self, const char *id);

G_END_DECLS
