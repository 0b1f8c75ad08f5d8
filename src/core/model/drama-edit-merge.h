/* drama-edit-merge.h - two actors that are one, and one that is two after all
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-edit.h"

G_BEGIN_DECLS

/**
 * DramaMerging:
 * @n_ties: how many ties have another end now
 * @n_loops: how many of them were between the two, and now lead from an actor to itself
 * @n_folded: how many ties said the same as another, and are one with it now
 * @n_twins: how many quotes were there twice, and are there once now
 * @n_speaks: how many quotes have another speaker now
 *
 * What a merger did, for the words that offer to undo it.
 */
typedef struct
{
  guint n_ties;
  guint n_loops;
  guint n_folded;
  guint n_twins;
  guint n_speaks;
} DramaMerging;

gboolean drama_edit_merge_actors (DramaEdit    *self,
                                  const char   *into,
                                  const char   *other,
                                  DramaMerging *merging,
                                  GError      **error);
char    *drama_edit_split_actor (DramaEdit *self, const char *id, guint index);
void     drama_edit_forget_merged (DramaEdit *self);

G_END_DECLS
