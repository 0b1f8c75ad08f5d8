/* drama-text-scale.h - how large a person has set the text
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* 1 for the usual size, and never less. */
double drama_text_scale_get (GtkWidget *widget);

/* @width_px of texts of the usual size becomes what those of this size take, as far as
 * @window (nullable) has that beside margins of @around_px on both sides together. */
int drama_text_scale_width (GtkWidget *widget, int width_px, GtkWidget *window, int around_px);

/* Before it is shown: as much larger as its text is.  Where the window before it is too
 * narrow for the title between the buttons of its header bar, it has none. */
void drama_text_scale_window (GtkWindow *window);

G_END_DECLS
