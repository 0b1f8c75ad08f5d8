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

DramaDossier *drama_edit_get_base (const DramaEdit *self);
DramaSource  *drama_edit_find_source (const DramaEdit *self, const char *id);
DramaActor   *drama_edit_find_actor (const DramaEdit *self, const char *id);
DramaTie     *drama_edit_find_tie (const DramaEdit *self, const char *id);
gboolean      drama_edit_has_evidence_id (DramaEdit *self, const char *id);
GPtrArray    *drama_edit_list_sources (DramaEdit *self);
GPtrArray    *drama_edit_list_actors (DramaEdit *self);
GPtrArray    *drama_edit_list_ties (DramaEdit *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaEdit, drama_edit_free)

G_END_DECLS
