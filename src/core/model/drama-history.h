/* drama-history.h - the steps that can be undone and redone
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-dossier.h"

G_BEGIN_DECLS

/**
 * DramaHistory:
 *
 * The dossiers of one document, oldest first, with the name of the step that
 * led to each.  Going back is one assignment, as dossiers share their records.
 * Belongs to one thread.
 */
typedef struct _DramaHistory DramaHistory;

DramaHistory *drama_history_new (DramaDossier *first);
void          drama_history_free (DramaHistory *self);
DramaDossier *drama_history_get_current (const DramaHistory *self);
void          drama_history_push (DramaHistory *self,
                                  DramaDossier *dossier,
                                  const char   *label,
                                  const char   *merge_key);
gboolean      drama_history_can_undo (const DramaHistory *self);
gboolean      drama_history_can_redo (const DramaHistory *self);
const char   *drama_history_get_undo_label (const DramaHistory *self);
const char   *drama_history_get_redo_label (const DramaHistory *self);
guint64       drama_history_get_serial (const DramaHistory *self);
gboolean      drama_history_undo (DramaHistory *self);
gboolean      drama_history_redo (DramaHistory *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaHistory, drama_history_free)

G_END_DECLS
