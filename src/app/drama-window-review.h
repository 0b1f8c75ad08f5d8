/* drama-window-review.h - comparing and merging in a window; for the files of DramaWindow
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-window.h"

G_BEGIN_DECLS

/* @dossier and @name are borrowed; not called where nothing was read. */
typedef void (*DramaAnotherRead) (DramaWindow  *window,
                                  DramaDossier *dossier,
                                  const char   *name);

/* drama-window-compare.c */
void     drama_window_install_review_actions (GtkWidgetClass *widget_class);
void     drama_window_init_review (DramaWindow *self);
void     drama_window_follow_review (DramaWindow *self);
gboolean drama_window_end_comparing (DramaWindow *self);

/* drama-window-redact.c */
void drama_window_install_redact_actions (GtkWidgetClass *widget_class);

/* drama-window-merge.c */
void drama_window_install_merge_actions (GtkWidgetClass *widget_class);
void drama_window_init_merge (DramaWindow *self);
void drama_window_begin_merge (DramaWindow *self, DramaDossier *theirs, const char *name);
void drama_window_read_another (DramaWindow     *self,
                                const char      *title,
                                const char      *accept,
                                DramaAnotherRead read);

G_END_DECLS
