/* drama-redact-job.h - a redacted copy, made and written in a worker
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-redact.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* What is to be made; given away when it is started. */
typedef struct _DramaRedactJob DramaRedactJob;

DramaRedactJob *drama_redact_job_new (DramaDossier *dossier, DramaRedactFlags flags);
void            drama_redact_job_add (DramaRedactJob *self,
                                      const char     *actor,
                                      const char     *pseudonym,
                                      const char     *also);
void            drama_redact_job_start (DramaRedactJob     *self,
                                        GObject            *source,
                                        GAsyncReadyCallback callback,
                                        gpointer            data);
DramaDossier   *drama_redact_job_finish (GAsyncResult       *result,
                                         DramaRedactReport **report,
                                         GError            **error);

/* Nothing of what was in @file, or is kept of it, is left. */
void     drama_redact_job_write (DramaDossier       *copy,
                                 GFile              *file,
                                 GObject            *source,
                                 GAsyncReadyCallback callback,
                                 gpointer            data);
gboolean drama_redact_job_write_finish (GAsyncResult *result, GError **error);

G_END_DECLS
