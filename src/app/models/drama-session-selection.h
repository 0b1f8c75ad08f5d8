/* drama-session-selection.h - the session's selection for a list widget
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-record-item.h"
#include "drama-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DRAMA_TYPE_SESSION_SELECTION (drama_session_selection_get_type ())
G_DECLARE_FINAL_TYPE (DramaSessionSelection,
                      drama_session_selection,
                      DRAMA,
                      SESSION_SELECTION,
                      GObject)

/* A GtkSelectionModel over a list of DramaRecordItem that keeps no selection of
 * its own: it asks the session and tells the session. */
DramaSessionSelection *drama_session_selection_new (DramaSession   *session,
                                                    GListModel     *model,
                                                    DramaRecordType type);
guint                  drama_session_selection_find (DramaSessionSelection *self, const char *id);

G_END_DECLS
