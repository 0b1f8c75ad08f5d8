/* drama-edit-delete.h - leaving records out, and saying what goes with them
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-edit.h"

G_BEGIN_DECLS

/**
 * DramaDeletion:
 * @n_sources: how many sources are gone
 * @n_actors: how many actors
 * @n_ties: how many ties, those that went with an actor among them
 * @n_evidence: how many quotes, those that went with a tie or a source among them
 * @n_unspoken: how many quotes stay whose speaker is gone
 *
 * What a deletion took, for the words that offer to undo it.
 */
typedef struct
{
  guint n_sources;
  guint n_actors;
  guint n_ties;
  guint n_evidence;
  guint n_unspoken;
} DramaDeletion;

void  drama_edit_delete_actors (DramaEdit         *self,
                                const char *const *ids,
                                const char        *said_by,
                                DramaDeletion     *deletion);
void  drama_edit_delete_ties (DramaEdit *self, const char *const *ids, DramaDeletion *deletion);
void  drama_edit_delete_evidence (DramaEdit         *self,
                                  const char *const *ids,
                                  DramaDeletion     *deletion);
void  drama_edit_delete_sources (DramaEdit *self, const char *const *ids, DramaDeletion *deletion);
guint drama_standing_count_changes (const DramaDossier *before, const DramaDossier *after);

G_END_DECLS
