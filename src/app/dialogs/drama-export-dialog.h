/* drama-export-dialog.h - what picture to make
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-export.h"
#include "drama-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DRAMA_TYPE_EXPORT_DIALOG (drama_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (DramaExportDialog, drama_export_dialog, DRAMA, EXPORT_DIALOG, AdwWindow)

/* Over @parent, which is told the end by its actions "win.exported" (the URI) and
 * "win.message".  @visible is what the canvas shows now, in world units; NULL
 * where that is unknown. */
DramaExportDialog *drama_export_dialog_new (GtkWindow       *parent,
                                            DramaSession    *session,
                                            const DramaRect *visible);

/* What is chosen; borrows from the dialog. */
void drama_export_dialog_get_options (DramaExportDialog  *self,
                                      DramaExportOptions *options);

/* Makes the picture; the dialog stays until it is there, and to close it before
 * gives up. */
void drama_export_dialog_export (DramaExportDialog *self, GFile *file);

G_END_DECLS
