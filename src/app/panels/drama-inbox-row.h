/* drama-inbox-row.h - how a suggestion is listed
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Rows of DramaSuggestion: who or what, where, and the words; the first of a group with
 * the heading of the group above it. */
GtkListItemFactory *drama_inbox_row_factory_new (void);

/* Gives the focus to the row that is selected; FALSE where it is not there to have it. */
gboolean drama_inbox_row_focus_selected (GtkListView *list);

G_END_DECLS
