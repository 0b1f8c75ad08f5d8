/* drama-document.h - one dossier, its file and its history
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-edit.h"
#include "drama-history.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define DRAMA_TYPE_DOCUMENT (drama_document_get_type ())
G_DECLARE_FINAL_TYPE (DramaDocument, drama_document, DRAMA, DOCUMENT, GObject)

/* One dossier as it is edited, saved, undone.  Any number of sessions may look
 * at it.  Properties: file, title, modified, can-undo, can-redo (all read-only).
 * Signal "changed" (DramaDocument *, gpointer before, gpointer after): another
 * DramaDossier is current, both alive during the emission.  Signal "flush": see
 * drama_document_flush(). */
DramaDocument      *drama_document_new (DramaDossier *dossier);
DramaDossier       *drama_document_get_dossier (DramaDocument *self);
GFile              *drama_document_get_file (DramaDocument *self);
const char         *drama_document_get_title (DramaDocument *self);
gboolean            drama_document_get_modified (DramaDocument *self);
void                drama_document_flush (DramaDocument *self);
gboolean            drama_document_commit (DramaDocument *self,
                                           DramaEdit     *edit,
                                           const char    *label,
                                           const char    *merge_key,
                                           GError       **error);
gboolean            drama_document_can_undo (DramaDocument *self);
gboolean            drama_document_can_redo (DramaDocument *self);
const char         *drama_document_get_undo_label (DramaDocument *self);
const char         *drama_document_get_redo_label (DramaDocument *self);
guint64             drama_document_get_step (DramaDocument *self);
void                drama_document_undo (DramaDocument *self);
void                drama_document_redo (DramaDocument *self);
void                drama_document_go_to (DramaDocument *self, guint position);
gboolean            drama_document_is_saved_at (DramaDocument *self, guint position);
const DramaHistory *drama_document_get_history (DramaDocument *self);
void                drama_document_load_async (GFile              *file,
                                               gboolean            copy,
                                               GCancellable       *cancellable,
                                               GAsyncReadyCallback callback,
                                               gpointer            data);
DramaDocument      *drama_document_load_finish (GAsyncResult *result, GError **error);
void                drama_document_save_async (DramaDocument      *self,
                                               GFile              *file,
                                               GCancellable       *cancellable,
                                               GAsyncReadyCallback callback,
                                               gpointer            data);
gboolean            drama_document_save_finish (DramaDocument *self,
                                                GAsyncResult  *result,
                                                GError       **error);

G_END_DECLS
