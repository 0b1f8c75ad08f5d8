/* drama-inbox-panel.h - the pane where suggestions are decided about
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-inbox.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DRAMA_TYPE_INBOX_PANEL (drama_inbox_panel_get_type ())
G_DECLARE_FINAL_TYPE (DramaInboxPanel, drama_inbox_panel, DRAMA, INBOX_PANEL, GtkWidget)

/* Has an inbox of its own for each session.  Properties: session; title (read-only), of a
 * tab: "Inbox", with how many are open.
 *
 * Of the window it wants the actions win.draft (s), win.flash-passage (sxxb), win.toast (s),
 * win.toast-undo (s) and win.toast-dismissed (su). */
void drama_inbox_panel_set_session (DramaInboxPanel *self, DramaSession *session);

/* Reads the text of a source in a worker and shows what it suggests; FALSE where there is
 * no text. */
gboolean drama_inbox_panel_draft (DramaInboxPanel *self, const char *source);

/* NULL without a session. */
DramaInbox *drama_inbox_panel_get_inbox (DramaInboxPanel *self);

G_END_DECLS
