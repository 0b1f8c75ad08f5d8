/* drama-window-private.h - shared by the files of DramaWindow alone
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-canvas.h"
#include "drama-evidence-panel.h"
#include "drama-find-bar.h"
#include "drama-forerun.h"
#include "drama-inbox-panel.h"
#include "drama-list-bar.h"
#include "drama-step-popover.h"
#include "drama-outline.h"
#include "drama-panes.h"
#include "drama-reader.h"
#include "drama-source-page.h"
#include "drama-window.h"

G_BEGIN_DECLS

typedef void (*DramaWindowSaved) (DramaWindow *self, gboolean saved, gpointer data);

/* @document is NULL where the file could not be opened. */
typedef void (*DramaWindowOpened) (DramaWindow *self, DramaDocument *document, gpointer data);

struct _DramaWindow
{
  AdwApplicationWindow parent_instance;
  DramaSession        *session;        /* NULL while empty, busy or failed */
  DramaSession        *listed_session; /* the same for the side panes, one frame later */
  GCancellable        *opening;        /* NULL but while a file is read */
  gint64               opening_since_us;
  char                *opening_name; /* of the file; nullable likewise */
  gint64               layout_since_us;
  GFile               *asked; /* what is or was to be opened; NULL for a copy */
  guint                busy_source;
  DramaForerun        *forerun;      /* what reads it; nullable */
  gboolean             present_soon; /* not shown before there is something to show */
  gboolean             close_anyway; /* the person was asked already */
  GtkWindow           *question;     /* NULL but while the person is being asked; borrowed */
  DramaWindowSaved     saved;        /* NULL but while somebody waits for a save */
  gpointer             saved_data;
  DramaWindowOpened    opened; /* NULL but while somebody waits for a file */
  gpointer             opened_data;
  DramaWindow         *opened_for;      /* who waits */
  DramaAutosave       *offered;         /* unsaved work that may be restored here; nullable */
  DramaAutosave       *given_up;        /* the same, as long as that can be undone */
  gboolean             looking_at_kept; /* a worker does */
  GPtrArray           *conflicts;       /* of DramaConflict, of the last merge; nullable */
  GtkWidget           *disk_notice;     /* nullable, like the next */
  GtkWidget           *kept_notice;
  AdwToast            *undo_toast;          /* of the toasts'; NULL but while it is seen */
  gpointer             undo_toast_document; /* whose step it takes back; only compared */

  AdwWindowTitle  *title;
  AdwToastOverlay *toasts;
  GtkStack        *stack;
  GCancellable    *reading; /* NULL but while sources are read */
  guint            reading_source;
  GtkBox          *bars; /* between header bar and picture, @notices among them */
  GtkBox          *notices;
  DramaPanes      *panes;
  AdwBin          *start_side;
  GtkBox          *beside; /* where the reader is while there is room for it and the outline */
  AdwBin          *end_side;
  DramaCanvas     *canvas;
  DramaListBar    *merge_bar;    /* drama-window-merge.c */
  DramaListBar    *conflict_bar; /* drama-window-compare.c, like the next */
  DramaListBar    *compare_bar;
  GtkWidget       *find_button;
  GtkWidget       *start_button;
  GtkWidget       *end_button;
  GtkWidget       *export_button;
  AdwSplitButton  *open_button;
  GtkMenuButton   *menu_button;
  GMenu           *recent_menu;

  /* drama-window-undo.c */
  AdwSplitButton   *undo_button;
  GtkWidget        *redo_button;
  DramaStepPopover *history;
  GMenu            *undo_section;   /* of the menu; NULL before the first frame */
  DramaStepPopover *narrow_history; /* NULL until a narrow window needed it */

  GFile *to_remember; /* among the recent files; NULL but before the first frame */

  /* drama-window-pages.c: NULL before they are needed, but for the first */
  AdwBin         *empty;
  GtkSpinner     *busy_spinner;
  GtkLabel       *busy_label;
  GtkProgressBar *busy_progress;
  AdwStatusPage  *failure;

  /* drama-window-sides.c: NULL before the first frame, like the popover and the bars above */
  DramaOutline       *outline;
  GtkStack           *left;
  GtkWidget          *left_switcher;
  DramaReader        *reader;
  GtkStack           *right;
  DramaEvidencePanel *evidence;
  DramaInboxPanel    *inbox;
  DramaSourcePage    *source_page;
  GtkRevealer        *message;
  GtkLabel           *message_label;
  GtkRevealer        *reading_bar;
  GtkSpinner         *reading_spinner;
  DramaFindBar       *find_bar;

  guint n_pasting; /* times the clipboard was asked and has not answered */
};

/* drama-window-sides.c */
void                drama_window_furnish (DramaWindow *self);
void                drama_window_forget_sides (DramaWindow *self);
void                drama_window_show_sides (DramaWindow *self, gboolean visible);
DramaOutline       *drama_window_get_outline (DramaWindow *self);
DramaEvidencePanel *drama_window_get_evidence (DramaWindow *self);
DramaSourcePage    *drama_window_get_source_page (DramaWindow *self);
DramaFindBar       *drama_window_get_find_bar (DramaWindow *self);

/* drama-window-pages.c */
void drama_window_fill_empty (DramaWindow *self);
void drama_window_show_busy (DramaWindow *self, const char *name);
void drama_window_update_busy (DramaWindow *self, double fraction);
void drama_window_end_busy (DramaWindow *self);
void drama_window_show_failure (DramaWindow *self, const char *title, const char *why);

/* drama-window-actions.c */
void drama_window_add_toast (DramaWindow *self, AdwToast *toast);
void drama_window_install_actions (GtkWidgetClass *widget_class);
void drama_window_update_actions (DramaWindow *self);

/* drama-window-undo.c */
void drama_window_install_undo_actions (GtkWidgetClass *widget_class);
void drama_window_init_undo (DramaWindow *self);
void drama_window_clear_undo (DramaWindow *self);
void drama_window_update_undo (DramaWindow *self);

/* drama-window-clipboard.c */
void drama_window_install_clipboard_actions (GtkWidgetClass *widget_class);
void drama_window_init_clipboard (DramaWindow *self);
void drama_window_update_clipboard (DramaWindow *self);

/* drama-window-edit.c */
void drama_window_install_edit_actions (GtkWidgetClass *widget_class);
void drama_window_follow_edit (DramaWindow *self);
void drama_window_update_edit (DramaWindow *self);

/* drama-window-canvas.c */
void drama_window_install_canvas_actions (GtkWidgetClass *widget_class);
void drama_window_init_canvas (DramaWindow *self);
void drama_window_bind_canvas (DramaWindow *self, GSettings *settings);
void drama_window_follow_preferences (DramaWindow *self, DramaPreferences *preferences);
void drama_window_remember_look (DramaWindow *self, GSettings *settings);

/* drama-window-reader.c */
void drama_window_init_reader (DramaWindow *self);
void drama_window_turn_to_reader (DramaWindow *self);
void drama_window_show_reader (DramaWindow *self);

/* drama-window-sources.c */
void drama_window_install_source_actions (GtkWidgetClass *widget_class);
void drama_window_close_source (DramaWindow *self);
void drama_window_set_reading (DramaWindow *self, GCancellable *cancellable);
void drama_window_clear_reading (DramaWindow *self);

/* drama-window-header.c */
void drama_window_init_header (DramaWindow *self);

/* drama-window-file.c */
void drama_window_install_file_actions (GtkWidgetClass *widget_class);
void drama_window_init_file (DramaWindow *self);
void drama_window_init_recent (DramaWindow *self);
void drama_window_save_then (DramaWindow *self, DramaWindowSaved saved, gpointer data);
void drama_window_open_then (DramaWindow      *self,
                             GFile            *file,
                             DramaWindowOpened opened,
                             gpointer          data);
void drama_window_remember_recent (GFile *file);
void drama_window_show_message (DramaWindow *self, const char *text);
void drama_window_hide_message (DramaWindow *self);

/* drama-window-picture.c */
void drama_window_install_picture_actions (GtkWidgetClass *widget_class);
void drama_window_init_picture (DramaWindow *self);

/* drama-window-close.c */
gboolean drama_window_ask_before_close (DramaWindow *self);

/* drama-window-draft.c */
void drama_window_install_draft_actions (GtkWidgetClass *widget_class);
void drama_window_update_draft (DramaWindow *self);
void drama_window_offer_draft (DramaWindow *self, const char *told, const char *source);
void drama_window_show_evidence (DramaWindow *self);

/* drama-window-disk.c */
void drama_window_install_disk_actions (GtkWidgetClass *widget_class);
void drama_window_init_disk (DramaWindow *self);
void drama_window_watch_document (DramaWindow *self, DramaDocument *document);
void drama_window_show_disk_notice (DramaWindow *self);
void drama_window_take_conflicts (DramaWindow *self, GPtrArray *conflicts);

/* drama-window-kept.c */
void drama_window_install_kept_actions (GtkWidgetClass *widget_class);
void drama_window_end_kept (DramaWindow *self);

/* drama-window-versions.c */
void drama_window_install_version_actions (GtkWidgetClass *widget_class);
void drama_window_update_versions (DramaWindow *self);

G_END_DECLS
