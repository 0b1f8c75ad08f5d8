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

/**
 * DramaHistoryStep:
 * @dossier: what it led to
 * @label: (nullable): its name, as shown behind "Undo"; %NULL for the oldest
 * @serial: no other step ever has it; a step that grew by another of its merge key
 *   has a new one.  Steps further on have larger ones
 * @began: the serial it had before it grew; @serial where it never did
 * @time_us: when it was made, in microseconds since 1970, by the clock of the wall
 *
 * Borrowed from the history, good until it changes.
 */
typedef struct
{
  DramaDossier *dossier;
  const char   *label;
  guint64       serial;
  guint64       began;
  gint64        time_us;
} DramaHistoryStep;

/* What steps may take before the oldest go, beside the current dossier. */
#define DRAMA_HISTORY_MAX_BYTES ((gsize) 256 * 1024 * 1024)

DramaHistory    *drama_history_new (DramaDossier *first);
void             drama_history_free (DramaHistory *self);
void             drama_history_set_max_bytes (DramaHistory *self, gsize max_bytes);
gsize            drama_history_get_bytes (const DramaHistory *self);
gboolean         drama_history_get_shortened (const DramaHistory *self);
DramaDossier    *drama_history_get_current (const DramaHistory *self);
guint            drama_history_get_n_steps (const DramaHistory *self);
guint            drama_history_get_position (const DramaHistory *self);
DramaHistoryStep drama_history_get_step (const DramaHistory *self, guint index);
gboolean         drama_history_find (const DramaHistory *self, guint64 serial, guint *index);
void             drama_history_push (DramaHistory *self,
                                     DramaDossier *dossier,
                                     const char   *label,
                                     const char   *merge_key);
void             drama_history_seal (DramaHistory *self);
gboolean         drama_history_can_undo (const DramaHistory *self);
gboolean         drama_history_can_redo (const DramaHistory *self);
const char      *drama_history_get_undo_label (const DramaHistory *self);
const char      *drama_history_get_redo_label (const DramaHistory *self);
guint64          drama_history_get_serial (const DramaHistory *self);
gboolean         drama_history_undo (DramaHistory *self);
gboolean         drama_history_redo (DramaHistory *self);
void             drama_history_go_to (DramaHistory *self, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaHistory, drama_history_free)

G_END_DECLS
