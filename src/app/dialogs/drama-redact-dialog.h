/* drama-redact-dialog.h - a copy that may be passed on
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-redact.h"
#include "drama-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DRAMA_TYPE_REDACT_DIALOG (drama_redact_dialog_get_type ())
G_DECLARE_FINAL_TYPE (DramaRedactDialog, drama_redact_dialog, DRAMA, REDACT_DIALOG, AdwWindow)

/* Asks who is to be called otherwise, says what will be different and what a person must
 * look at, and writes the copy; the dossier itself stays as it is and keeps the proof.  Or
 * redacts that itself, and what this computer kept of it.
 * The work beside it goes on; what is edited meanwhile is in the copy too. */
DramaRedactDialog *drama_redact_dialog_new (GtkWindow *parent, DramaSession *session);
void               drama_redact_dialog_add_actor (DramaRedactDialog *self, const char *id);

/* For the tests. */
DramaDossier            *drama_redact_dialog_get_copy (DramaRedactDialog *self);
const DramaRedactReport *drama_redact_dialog_get_report (DramaRedactDialog *self);
void                     drama_redact_dialog_write (DramaRedactDialog *self, GFile *file);
void                     drama_redact_dialog_redact_here (DramaRedactDialog *self);

G_END_DECLS
