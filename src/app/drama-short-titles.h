/* drama-short-titles.h - lists of long titles in narrow places
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* However long the strings of the list are, it may be narrow. */
void drama_short_titles_cut (GtkDropDown *list);

G_END_DECLS
