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

/* So many letters in a line of texts of the usual size are as many as fit there with those
 * of this size, but never less than @least. */
int drama_text_scale_chars (GtkWidget *widget, int n_chars, int least);

/* A popover asks a label that wraps how high it is without saying how wide it will be, and
 * then gives it too little.  After its text was set: keeps the height that it needs. */
void drama_text_scale_reserve (GtkWidget *label);

/* Lets what a button says go on in further lines, where there is no room for it in one; and
 * what all large round buttons below @root say. */
void drama_text_scale_wrap_button (GtkButton *button);
void drama_text_scale_wrap_pills (GtkWidget *root);

/* Before it is shown: a question, which libadwaita makes 300 px wide where its answers stand
 * below each other, whatever the size of its words. */
void drama_text_scale_question (GtkWindow *dialog);

/* Before it is shown: as much larger as its text is.  Where the window before it is too
 * narrow for the title between the buttons of its header bar, it has none. */
void drama_text_scale_window (GtkWindow *window);

G_END_DECLS
