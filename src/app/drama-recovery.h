/* drama-recovery.h - what earlier programs left unsaved
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-autosave.h"

G_BEGIN_DECLS

/**
 * DramaRecovery:
 *
 * Finds in a worker, when the program has nothing better to do, what nobody holds in
 * the private place, and holds it until somebody takes it.
 */
typedef struct _DramaRecovery DramaRecovery;

DramaRecovery *drama_recovery_new (void (*found) (gpointer data), gpointer data);
void           drama_recovery_free (DramaRecovery *self);
DramaAutosave *drama_recovery_take (DramaRecovery *self, GFile *file, gboolean opened);
void           drama_recovery_put_off (DramaRecovery *self, DramaAutosave *kept);
void           drama_recovery_forget (DramaRecovery *self, const char *uri);

G_END_DECLS
