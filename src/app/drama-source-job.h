/* drama-source-job.h - texts read and compared in a worker
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-import.h"
#include "drama-proof.h"

G_BEGIN_DECLS

/* Reads a file as a source, with an id that is free in @dossier.  The source object
 * given to @callback is @file. */
void         drama_source_job_read (GFile              *file,
                                    DramaDossier       *dossier,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            data);
DramaSource *drama_source_job_read_finish (GFile *file, GAsyncResult *result, GError **error);

/* The same for text that was copied, at once. */
DramaSource *drama_source_job_paste (const char *text, DramaDossier *dossier, GError **error);

/* Holds the quotes of a source against the text of a file.  The source object given
 * to @callback is @file.  @done (nullable) is kept by the caller until then: how many
 * parts of a thousand are done, to be read by g_atomic_int_get(). */
void        drama_source_job_prove (DramaDossier       *dossier,
                                    const char         *source,
                                    GFile              *file,
                                    gint               *done,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            data);
DramaProof *drama_source_job_prove_finish (GFile *file, GAsyncResult *result, GError **error);

G_END_DECLS
