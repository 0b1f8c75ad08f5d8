/* drama-preferences-window.h
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-preferences.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DRAMA_TYPE_PREFERENCES_WINDOW (drama_preferences_window_get_type ())
G_DECLARE_FINAL_TYPE (DramaPreferencesWindow,
                      drama_preferences_window,
                      DRAMA,
                      PREFERENCES_WINDOW,
                      AdwPreferencesWindow)

/* @colors has the action "color-scheme" with the state system, light or dark.  @kept:
 * whether what is set here is there the next time too. */
GtkWindow *drama_preferences_window_new (DramaPreferences *preferences,
                                         GActionGroup     *colors,
                                         gboolean          kept);

G_END_DECLS
