/* drama-clip-read.h - what may be pasted from the clipboard
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-dossier.h"

#include <gdk/gdk.h>

G_BEGIN_DECLS

/* So many actors, ties and quotes together are pasted at most; more is a dossier of
 * its own, which can be merged. */
#define DRAMA_CLIP_MAX_RECORDS 10000

#define DRAMA_CLIP_ERROR (drama_clip_error_quark ())
GQuark drama_clip_error_quark (void);

typedef enum
{
  DRAMA_CLIP_ERROR_EMPTY,    /* nothing, or nothing of ours */
  DRAMA_CLIP_ERROR_TEXT,     /* text, which is no dossier */
  DRAMA_CLIP_ERROR_TOO_MUCH, /* beyond DRAMA_CLIP_MAX_RECORDS */
} DramaClipError;

/* Reads a dossier from @clipboard, in a worker where it takes long.  Whoever put it
 * there is not trusted: it is read as strictly as a file is.  @result of the callback
 * goes to the finish function, which gives a reference. */
void          drama_clip_read_async (GdkClipboard       *clipboard,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            data);
DramaDossier *drama_clip_read_finish (GdkClipboard *self, GAsyncResult *result, GError **error);

G_END_DECLS
