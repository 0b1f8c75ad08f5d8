/* drama-document.h - one dossier, its file and its history
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-autosave.h"
#include "drama-edit.h"
#include "drama-history.h"
#include "drama-save.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define DRAMA_TYPE_DOCUMENT (drama_document_get_type ())
G_DECLARE_FINAL_TYPE (DramaDocument, drama_document, DRAMA, DOCUMENT, GObject)

/* What became of the file since it was last read or written by us. */
typedef enum
{
  DRAMA_DISK_SAME,
  DRAMA_DISK_CHANGED, /* somebody else wrote to it */
  DRAMA_DISK_GONE,    /* removed, or called something else now */
} DramaDiskState;

/* One dossier as it is edited, saved, undone.  Any number of sessions may look
 * at it.  Properties: file, title, modified, can-undo, can-redo, disk-state (all
 * read-only).  Signal "trouble" (DramaDocument *, const char *message): unsaved work
 * or an earlier version could not be kept.
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

/* As one step, to a dossier that was read or joined elsewhere. */
void drama_document_step_to (DramaDocument *self, DramaDossier *dossier, const char *label);

/* The file: as it was last seen, what became of it, and what to do about that. */
DramaDossier  *drama_document_get_saved (DramaDocument *self);
DramaDiskState drama_document_get_disk_state (DramaDocument *self);
const char    *drama_document_get_disk_problem (DramaDocument *self);
DramaDossier  *drama_document_get_theirs (DramaDocument *self);
GFile         *drama_document_get_moved_to (DramaDocument *self);
void           drama_document_check_disk (DramaDocument *self);
void           drama_document_revert (DramaDocument *self);
void           drama_document_take_theirs (DramaDocument *self);
gboolean       drama_document_merge_theirs (DramaDocument *self,
                                            GPtrArray     *conflicts,
                                            GError       **error);
void           drama_document_keep_mine (DramaDocument *self);
void           drama_document_follow (DramaDocument *self);
gboolean       drama_document_rename (DramaDocument *self, const char *name, GError **error);

/* Unsaved work is kept in a private place a few seconds after each edit. */
#define DRAMA_AUTOSAVE_MS 2000
DramaDossier  *drama_document_get_kept (DramaDocument *self);
void           drama_document_set_autosave_delay (DramaDocument *self, guint delay_ms);
void           drama_document_set_file_calls (DramaDocument *self, const DramaFileCalls *calls);
void           drama_document_keep_now (DramaDocument *self);
void           drama_document_discard (DramaDocument *self);
gboolean       drama_document_forget_past (DramaDocument *self, GError **error);
void           drama_document_mark_redacted (DramaDocument *self);
gboolean       drama_document_redact (DramaDocument *self,
                                      DramaDossier  *from,
                                      DramaDossier  *clean);
DramaDocument *drama_document_new_restored (DramaDossier  *dossier,
                                            DramaDossier  *saved,
                                            DramaAutosave *place);

G_END_DECLS
