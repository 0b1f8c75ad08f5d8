/* drama-edit-actors.h - making and changing actors
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-edit.h"

G_BEGIN_DECLS

char       *drama_edit_add_actor (DramaEdit *self, const char *name, DramaKind kind);
void        drama_edit_rename_actor (DramaEdit *self, const char *id, const char *name);
void        drama_edit_set_kind (DramaEdit *self, const char *id, DramaKind kind);
void        drama_edit_set_actor_note (DramaEdit *self, const char *id, const char *note);
void        drama_edit_set_aliases (DramaEdit *self, const char *id, const char *const *aliases);
void        drama_edit_set_pinned (DramaEdit *self, const char *id, gboolean pinned);
char       *drama_edit_duplicate_actor (DramaEdit *self, const char *id, DramaVec by);
const char *drama_dossier_find_actor_by_name (const DramaDossier *self,
                                              const char         *name,
                                              gboolean           *by_alias);

G_END_DECLS
