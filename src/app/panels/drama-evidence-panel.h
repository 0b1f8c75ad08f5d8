/* drama-evidence-panel.h - the proof of what is selected
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DRAMA_TYPE_EVIDENCE_PANEL (drama_evidence_panel_get_type ())
G_DECLARE_FINAL_TYPE (DramaEvidencePanel, drama_evidence_panel, DRAMA, EVIDENCE_PANEL, GtkWidget)

/* Shows what the session has selected: a tie with its quotes, an actor, several
 * of them, or the dossier.  Property: session. */
void drama_evidence_panel_set_session (DramaEvidencePanel *self, DramaSession *session);

/* To the previous (-1) or next (1) quote; FALSE where there is none. */
gboolean drama_evidence_panel_step_quote (DramaEvidencePanel *self, int direction);

/* Scrolls to the selected quote and draws the eye to it. */
void drama_evidence_panel_show_selected_quote (DramaEvidencePanel *self);

G_END_DECLS
