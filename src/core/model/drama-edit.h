/* drama-edit.h - the one way from a dossier to a different one
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-dossier.h"

G_BEGIN_DECLS

/**
 * DramaEdit:
 *
 * A transaction: begun on a dossier, given changes, then committed as a new
 * dossier or freed without a trace.  Belongs to one thread.
 */
typedef struct _DramaEdit DramaEdit;

DramaEdit    *drama_edit_begin (DramaDossier *base);
void          drama_edit_free (DramaEdit *self);
void          drama_edit_set_fields (DramaEdit *self, const DramaDossierFields *fields);
void          drama_edit_put_source (DramaEdit *self, DramaSource *source);
void          drama_edit_put_actor (DramaEdit *self, DramaActor *actor);
void          drama_edit_put_tie (DramaEdit *self, DramaTie *tie);
void          drama_edit_remove_source (DramaEdit *self, const char *id);
void          drama_edit_remove_actor (DramaEdit *self, const char *id);
void          drama_edit_remove_tie (DramaEdit *self, const char *id);
void          drama_edit_move_actor (DramaEdit *self, const char *id, DramaVec position);
DramaDossier *drama_edit_commit (DramaEdit *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaEdit, drama_edit_free)

G_END_DECLS
