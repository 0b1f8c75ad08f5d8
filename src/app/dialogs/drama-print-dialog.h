/* drama-print-dialog.h - how a dossier is printed, with a look at the pages
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-print-job.h"
#include "drama-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DRAMA_TYPE_PRINT_DIALOG (drama_print_dialog_get_type ())
G_DECLARE_FINAL_TYPE (DramaPrintDialog, drama_print_dialog, DRAMA, PRINT_DIALOG, AdwWindow)

/* What went wrong is told by the action win.message of @parent. */
DramaPrintDialog *drama_print_dialog_new (GtkWindow *parent, DramaSession *session);
void              drama_print_dialog_get_choice (DramaPrintDialog *self, DramaPrintChoice *choice);
guint             drama_print_dialog_get_n_pages (DramaPrintDialog *self);

G_END_DECLS
