/* drama-window.h - one session in a window
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-application.h"
#include "drama-session.h"

G_BEGIN_DECLS

#define DRAMA_TYPE_WINDOW (drama_window_get_type ())
G_DECLARE_FINAL_TYPE (DramaWindow, drama_window, DRAMA, WINDOW, AdwApplicationWindow)

/* Empty, busy, failed or showing a session. */
DramaWindow  *drama_window_new (DramaApplication *app);
DramaSession *drama_window_get_session (DramaWindow *self);
void          drama_window_show_document (DramaWindow *self, DramaDocument *document);
void          drama_window_open (DramaWindow *self, GFile *file);
void          drama_window_open_copy (DramaWindow *self, GFile *file);
void          drama_window_present_soon (DramaWindow *self);
gboolean      drama_window_shows_file (DramaWindow *self, GFile *file);
gboolean      drama_window_is_pristine (DramaWindow *self);
void          drama_window_offer_kept (DramaWindow *self, gboolean opened);
void          drama_window_forget_kept (DramaWindow *self, const char *uri);
void          drama_window_close_all (GtkApplication *app);
void          drama_window_report_first_frame (DramaWindow *self);

/* Reads these files as sources of the dossier that is shown, in one step. */
void drama_window_add_sources (DramaWindow *self, GListModel *files);

G_END_DECLS
