/* drama-document-private.h - shared by the files of DramaDocument alone
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-document.h"

G_BEGIN_DECLS

struct _DramaDocument
{
  GObject       parent_instance;
  DramaHistory *history;
  DramaDossier *saved; /* what the file holds; NULL where there is no file */
  GFile        *file;  /* NULL until it was saved or loaded */

  /* Last told to the world, so that notify means a change. */
  char    *title;
  gboolean modified;
  gboolean can_undo;
  gboolean can_redo;
};

void drama_document_tell_change (DramaDocument *self, DramaDossier *before);

/* @file holds @dossier now; copies references of both. */
void drama_document_take_saved (DramaDocument *self, DramaDossier *dossier, GFile *file);

G_END_DECLS
