/* drama-pane-handle.h - the edge of a pane, to be dragged
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DRAMA_TYPE_PANE_HANDLE (drama_pane_handle_get_type ())
G_DECLARE_FINAL_TYPE (DramaPaneHandle, drama_pane_handle, DRAMA, PANE_HANDLE, GtkWidget)

/* Signal "moved" (DramaPaneHandle *, double px): by so much to the right since
 * the last time; by pointer or by the arrow keys. */
GtkWidget *drama_pane_handle_new (const char *label);

G_END_DECLS
