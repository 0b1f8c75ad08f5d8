/* drama-shortcut-row.h - what a key does, in a list of such
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DRAMA_TYPE_SHORTCUT_ROW (drama_shortcut_row_get_type ())
G_DECLARE_FINAL_TYPE (DramaShortcutRow, drama_shortcut_row, DRAMA, SHORTCUT_ROW, AdwActionRow)

/* The title says what is done.  Property: accelerator (of GTK; several with blanks between
 * them). */

/* The list of all, over @parent. */
void drama_shortcuts_present (GtkWindow *parent);

G_END_DECLS
