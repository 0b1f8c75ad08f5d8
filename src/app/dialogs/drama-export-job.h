/* drama-export-job.h - a picture written in a worker
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-export.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Places the actors of @dossier that have no place, draws it and puts the picture
 * in the place of @file, which stays whole where anything fails.  @options is
 * copied; the source object given to @callback is @file. */
void     drama_export_job_start (DramaDossier             *dossier,
                                 const DramaExportOptions *options,
                                 GFile                    *file,
                                 GCancellable             *cancellable,
                                 GAsyncReadyCallback       callback,
                                 gpointer                  data);
gboolean drama_export_job_finish (GFile *file, GAsyncResult *result, GError **error);

G_END_DECLS
