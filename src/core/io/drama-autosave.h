/* drama-autosave.h - unsaved work, kept where only its user can see it
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-file-calls.h"
#include "drama-kept.h"

G_BEGIN_DECLS

/**
 * DramaAutosave:
 *
 * A place for the unsaved work of one document, locked against every other
 * document and program as long as it is held.  A place whose holder was killed
 * can be found and held again.  Belongs to one thread at a time.
 */
typedef struct _DramaAutosave DramaAutosave;

DramaAutosave   *drama_autosave_claim (const char *folder, const char *uri, GError **error);
GPtrArray       *drama_autosave_find (const char *folder);
void             drama_autosave_free (DramaAutosave *self);
const DramaKept *drama_autosave_get_kept (const DramaAutosave *self);
gboolean         drama_autosave_write (DramaAutosave        *self,
                                       const DramaKept      *kept,
                                       GBytes               *dossier,
                                       const DramaFileCalls *calls,
                                       GError              **error);
GBytes          *drama_autosave_read (DramaAutosave *self, GError **error);
void             drama_autosave_remove (DramaAutosave *self);
void             drama_autosave_forget (const char *folder, const char *uri);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaAutosave, drama_autosave_free)

G_END_DECLS
