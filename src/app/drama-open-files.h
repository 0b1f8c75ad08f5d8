/* drama-open-files.h - which dossiers are open, to be opened again next time
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Notes in @settings, from now on and as long as @app has windows, the files they show. */
void drama_open_files_watch (GtkApplication *app, GSettings *settings);

/* What was noted, as addresses; empty where that is not wanted or not known. */
GStrv drama_open_files_recall (GSettings *settings);

G_END_DECLS
