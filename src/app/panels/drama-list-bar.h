/* drama-list-bar.h - a list over the picture, with what it is about and what can be done
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DRAMA_TYPE_LIST_BAR (drama_list_bar_get_type ())
G_DECLARE_FINAL_TYPE (DramaListBar, drama_list_bar, DRAMA, LIST_BAR, GtkWidget)

/* Stays beside the work instead of in its way: nothing waits for it.  Escape inside it
 * closes it.  Signal "closed": by its button or by Escape, not by set_open(). */
DramaListBar *drama_list_bar_new (void);
void          drama_list_bar_set_open (DramaListBar *self, gboolean open);
gboolean      drama_list_bar_get_open (DramaListBar *self);
void          drama_list_bar_set_title (DramaListBar *self, const char *title);
const char   *drama_list_bar_get_title (DramaListBar *self);
GtkWidget    *drama_list_bar_add_button (DramaListBar *self, const char *label);
GtkListBox   *drama_list_bar_get_list (DramaListBar *self);
void          drama_list_bar_clear (DramaListBar *self);
GtkWidget    *drama_list_bar_add_row (DramaListBar *self,
                                      const char   *mark,
                                      const char   *title,
                                      const char   *details,
                                      GtkWidget    *control);

G_END_DECLS
