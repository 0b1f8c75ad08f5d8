/* drama-inbox-panel-private.h - shared by the files of DramaInboxPanel alone
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-inbox-panel.h"

G_BEGIN_DECLS

struct _DramaInboxPanel
{
  GtkWidget           parent_instance;
  DramaSession       *session;   /* nullable */
  DramaInbox         *inbox;     /* nullable, like the next */
  GtkSingleSelection *selection; /* of the list */
  GPtrArray          *sources;   /* ids of those that have a text, as the choice has them */
  GCancellable       *drafting;  /* NULL but while a text is read */
  gint               *done;      /* of it, parts of a thousand; in a box of references */
  guint               progress_source;
  GtkWidget          *change;        /* (nullable) until somebody asked for it */
  gboolean            change_listed; /* it was asked for from a row */
  guint64             dismissed_at;  /* step of the document when something was dismissed last */

  GPtrArray      *drafted; /* ids of the sources in the choice of which one is shown */
  GtkStack       *stack;
  GtkWidget      *empty_sources;
  GtkWidget      *empty_draft;
  GtkWidget      *empty_add;
  GtkLabel       *busy_label;
  GtkProgressBar *busy_progress;
  GtkSearchEntry *search;
  GtkWidget      *only;
  GtkWidget      *accept_all;
  GtkLabel       *note;
  GtkListView    *list;
  GtkLabel       *empty_note;
  GtkWidget      *change_button;
  GtkWidget      *dismiss_button;
  GtkWidget      *restore_button;
};

/* drama-inbox-panel.c */
DramaSuggestion *drama_inbox_panel_get_selected (DramaInboxPanel *self);
void             drama_inbox_panel_reveal (DramaInboxPanel *self, gboolean open);
void             drama_inbox_panel_update (DramaInboxPanel *self);

/* drama-inbox-panel-only.c */
void drama_inbox_panel_fill_only (DramaInboxPanel *self);
void drama_inbox_panel_on_only_chosen (DramaInboxPanel *self);

/* drama-inbox-panel-actions.c */
void drama_inbox_panel_install_actions (GtkWidgetClass *widget_class);
void drama_inbox_panel_init_keys (DramaInboxPanel *self);

/* drama-inbox-panel-draft.c */
void drama_inbox_panel_fill_sources (DramaInboxPanel *self);
void drama_inbox_panel_stop_drafting (DramaInboxPanel *self);
void drama_inbox_panel_install_draft_actions (GtkWidgetClass *widget_class);

G_END_DECLS
