/* drama-window-private.h - shared by the files of DramaWindow alone
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-canvas.h"
#include "drama-evidence-panel.h"
#include "drama-find-bar.h"
#include "drama-step-popover.h"
#include "drama-outline.h"
#include "drama-panes.h"
#include "drama-reader.h"
#include "drama-source-page.h"
#include "drama-window.h"

G_BEGIN_DECLS

struct _DramaWindow
{
  AdwApplicationWindow parent_instance;
  DramaSession        *session;        /* NULL while empty, busy or failed */
  DramaSession        *listed_session; /* the same for the side panes, one frame later */
  GCancellable        *opening;        /* NULL but while a file is read */
  GFile               *asked;          /* what is or was to be opened; NULL for a copy */
  guint                busy_source;
  gboolean             present_soon; /* not shown before there is something to show */
  gboolean             close_anyway; /* the person chose to lose the changes */
  gboolean             close_when_saved;
  AdwToast            *undo_toast;          /* of the toasts'; NULL but while it is seen */
  gint64               undo_toast_us;       /* when it came, by the monotonic clock */
  gpointer             undo_toast_document; /* whose step it takes back; only compared */

  AdwWindowTitle     *title;
  AdwToastOverlay    *toasts;
  GtkStack           *stack;
  GtkSpinner         *busy_spinner;
  AdwStatusPage      *failure;
  GCancellable       *reading; /* NULL but while sources are read */
  guint               reading_source;
  GtkRevealer        *reading_bar;
  GtkSpinner         *reading_spinner;
  DramaSourcePage    *source_page;
  GtkRevealer        *message;
  GtkLabel           *message_label;
  DramaPanes         *panes;
  DramaOutline       *outline;
  GtkStack           *left;
  DramaReader        *reader;
  DramaCanvas        *canvas;
  DramaEvidencePanel *evidence;
  DramaFindBar       *find_bar;
  GtkWidget          *find_button;
  GtkWidget          *start_button;
  GtkWidget          *end_button;
  AdwSplitButton     *open_button;
  GtkMenuButton      *menu_button;
  GMenuModel         *primary_menu;
  GMenuModel         *open_menu;
  GMenu              *recent_menu;

  /* drama-window-undo.c */
  AdwSplitButton   *undo_button;
  GtkWidget        *redo_button;
  DramaStepPopover *history;
  GMenu            *undo_section; /* of the menu */
  gboolean          menus_given;  /* one frame late, like the lists */
};

/* drama-window-actions.c */
void drama_window_install_actions (GtkWidgetClass *widget_class);
void drama_window_update_actions (DramaWindow *self);

/* drama-window-undo.c */
void drama_window_install_undo_actions (GtkWidgetClass *widget_class);
void drama_window_init_undo (DramaWindow *self);
void drama_window_update_undo (DramaWindow *self);

/* drama-window-clipboard.c */
void drama_window_install_clipboard_actions (GtkWidgetClass *widget_class);
void drama_window_init_clipboard (DramaWindow *self);
void drama_window_update_clipboard (DramaWindow *self);

/* drama-window-canvas.c */
void drama_window_install_canvas_actions (GtkWidgetClass *widget_class);
void drama_window_bind_canvas (DramaWindow *self, GSettings *settings);
void drama_window_remember_look (DramaWindow *self, GSettings *settings);

/* drama-window-sources.c */
void drama_window_install_source_actions (GtkWidgetClass *widget_class);
void drama_window_close_source (DramaWindow *self);
void drama_window_set_reading (DramaWindow *self, GCancellable *cancellable);
void drama_window_clear_reading (DramaWindow *self);

/* drama-window-header.c */
void drama_window_init_header (DramaWindow *self);

/* drama-window-file.c */
void     drama_window_install_file_actions (GtkWidgetClass *widget_class);
void     drama_window_init_file (DramaWindow *self);
gboolean drama_window_ask_before_close (DramaWindow *self);
void     drama_window_show_message (DramaWindow *self, const char *text);
void     drama_window_hide_message (DramaWindow *self);

G_END_DECLS
