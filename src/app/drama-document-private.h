/* drama-document-private.h - shared by the files of DramaDocument alone
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-autosave.h"
#include "drama-document.h"
#include "drama-file-watch.h"
#include "drama-save.h"

G_BEGIN_DECLS

/* Unsaved work in the private place. */
typedef struct
{
  DramaAutosave *place;    /* NULL until something is kept, and while a worker has it */
  DramaDossier  *kept;     /* what is kept there; NULL for nothing, or where it is out of date */
  guint          source;   /* runs until the next one */
  guint          delay_ms; /* from an edit to the next one */
  gboolean       busy;     /* a worker is at it */
  gboolean       failed;   /* and that was told */
  gboolean       off;      /* a person does not want it */
} DramaUnsaved;

/* What is known of the file. */
typedef struct
{
  DramaDiskState  state;
  char           *digest;    /* of what it held when it was last read or written; nullable */
  DramaFileMark   mark;      /* what it was then */
  DramaStored     theirs;    /* what it holds now, where somebody changed it */
  char           *problem;   /* nullable: why that is no dossier */
  GFile          *moved_to;  /* nullable: where it went */
  DramaFileWatch *watch;     /* NULL until there is time for it */
  guint           source;    /* begins to watch */
  gboolean        backed_up; /* the version before this session's is kept */
  gboolean        checking;
  gboolean        check_again;
  guint           n_saving;
} DramaDisk;

struct _DramaDocument
{
  GObject               parent_instance;
  DramaHistory         *history;
  DramaDossier         *saved;     /* what the file holds; NULL where there is no file */
  GFile                *file;      /* NULL until it was saved or loaded */
  gboolean              discarded; /* a person gave up what is not saved; until the next change */
  guint64               redacted;  /* the last step that took names out; 0 for none */
  gboolean              redaction_saved;
  DramaUnsaved          unsaved;
  const DramaFileCalls *calls; /* nullable: the system's own */
  DramaDisk             disk;

  /* Last told to the world, so that notify means a change. */
  char    *title;
  gboolean modified;
  gboolean can_undo;
  gboolean can_redo;
};

void drama_document_tell_change (DramaDocument *self, DramaDossier *before);

void drama_document_refresh (DramaDocument *self);
void drama_document_tell_trouble (DramaDocument *self, const char *message);

/* @file holds @dossier now, and that is all known of it; copies references of both. */
void drama_document_take_saved (DramaDocument     *self,
                                DramaDossier      *dossier,
                                GFile             *file,
                                const DramaStored *stored);
void drama_document_take_file (DramaDocument *self, GFile *file);

/* drama-document-autosave.c */
void drama_document_update_autosave (DramaDocument *self);
void drama_document_set_autosave (DramaDocument *self, gboolean on);
void drama_document_end_autosave (DramaDocument *self);

/* drama-document-redact.c */
gboolean drama_document_owes_redaction (DramaDocument *self);
gboolean drama_document_is_behind_redaction (DramaDocument *self);
void     drama_document_note_saved (DramaDocument *self, gboolean behind, gboolean clean);

/* drama-document-disk.c */
void drama_document_set_disk_state (DramaDocument *self, DramaDiskState state);
void drama_document_watch_soon (DramaDocument *self);
void drama_document_end_disk (DramaDocument *self);

G_END_DECLS
