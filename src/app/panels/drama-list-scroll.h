/* drama-list-scroll.h - a row of a list comes into view
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void drama_list_scroll_to (GtkListView *list, guint position);

G_END_DECLS
