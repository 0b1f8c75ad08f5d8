/* drama-focus.h - where the keyboard was before a popover took it
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @before is a weak pointer of the popover's own, to be cleared with it. */
void drama_focus_remember (GtkWidget **before, GtkWidget *popover);
void drama_focus_give_back (GtkWidget **before, GtkWidget *popover);

/* Sees to it for every other popover of @window, menus above all: where one took the
 * keyboard and is closed, and the keyboard would be left at the button that opens it. */
void drama_focus_watch (GtkWindow *window);

G_END_DECLS
