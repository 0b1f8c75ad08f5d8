/* drama-preferences.h - what a person wants of the program, whatever dossier is open
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Colours of the picture on the screen: as light or dark as the window, with more
 * contrast, or as a printer has them. */
typedef enum
{
  DRAMA_PALETTE_ORDINARY,
  DRAMA_PALETTE_HIGH_CONTRAST,
  DRAMA_PALETTE_PAPER,
} DramaPalette;

#define DRAMA_TYPE_PREFERENCES (drama_preferences_get_type ())
G_DECLARE_FINAL_TYPE (DramaPreferences, drama_preferences, DRAMA, PREFERENCES, GObject)

/* Properties: author-name (noted with what is entered, may be empty), scroll-zooms,
 * reduce-motion (no animations, whatever the system says), palette (its word in the
 * settings), autosave (unsaved work is kept in a private place), reopen-files (what was
 * open is opened again).  Kept in @settings; where
 * these are NULL, as the schema is not installed, until the program ends. */
DramaPreferences *drama_preferences_new (GSettings *settings);
const char       *drama_preferences_get_author_name (DramaPreferences *self);
DramaPalette      drama_preferences_get_palette (DramaPreferences *self);

G_END_DECLS
