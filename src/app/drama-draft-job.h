/* drama-draft-job.h - a text is read for suggestions, in a worker
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-draft.h"
#include "drama-source.h"
#include "drama-text-index.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* What a source suggests, with what it takes to show where.  Immutable, and counted by
 * references that belong to the main thread. */
typedef struct
{
  DramaSource    *source;
  DramaDraft     *draft;
  DramaTextIndex *index;      /* of the text */
  GArray         *paragraphs; /* of gint64: where they begin, in code points */
  gboolean        foreign;    /* read by the rules of another language than the text's */
} DramaDrafted;

DramaDrafted *drama_drafted_ref (DramaDrafted *self);
void          drama_drafted_unref (DramaDrafted *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaDrafted, drama_drafted_unref)

/* @source has its text.  @done (nullable) is kept by the caller until the end: how many
 * parts of a thousand are read, to be read by g_atomic_int_get(). */
void          drama_draft_job_start (DramaSource        *source,
                                     gint               *done,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            data);
DramaDrafted *drama_draft_job_finish (GAsyncResult *result, GError **error);

G_END_DECLS
