/* drama-versions-dialog.h - earlier versions of a dossier's file, and the way back
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DRAMA_TYPE_VERSIONS_DIALOG (drama_versions_dialog_get_type ())
G_DECLARE_FINAL_TYPE (DramaVersionsDialog, drama_versions_dialog, DRAMA, VERSIONS_DIALOG, AdwWindow)

DramaVersionsDialog *drama_versions_dialog_new (GtkWindow *parent, DramaDocument *document);

G_END_DECLS
