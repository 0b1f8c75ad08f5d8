/* drama-outline-private.h - shared by the files of DramaOutline alone
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-filter-popover.h"
#include "drama-outline.h"

G_BEGIN_DECLS

struct _DramaOutline
{
  GtkWidget     parent_instance;
  DramaSession *session; /* nullable */
  char         *folded;  /* what is searched for, never NULL */
  char         *actor_order;
  char         *tie_order;
  GtkFilter    *filters[DRAMA_N_RECORD_TYPES];
  GtkSorter    *sorters[DRAMA_N_RECORD_TYPES];
  GListModel   *shown[DRAMA_N_RECORD_TYPES]; /* NULL without a session */

  GtkSearchEntry     *search;
  DramaFilterPopover *filter_popover;
  GtkWidget          *filter_button;
  GtkRevealer        *hidden_revealer;
  GtkLabel           *hidden_label;
  GtkWidget          *switcher;
  GtkStack           *stack;
  GtkStackPage       *pages[DRAMA_N_RECORD_TYPES];
  GtkListView        *lists[DRAMA_N_RECORD_TYPES];
  GtkLabel           *empty_note;

  /* drama-outline-edit.c; all nullable while they have not been asked for */
  GtkWidget *ask;
  GtkWidget *merge_ask;
  GtkWidget *menu;
};

/* drama-outline-edit.c */
void drama_outline_init_edit (DramaOutline *self);
void drama_outline_drop_edit (DramaOutline *self);

/* drama-outline-notes.c */
extern const char *const drama_outline_pages[DRAMA_N_RECORD_TYPES];

void drama_outline_update_counts (DramaOutline *self);
void drama_outline_update_empty_note (DramaOutline *self);
void drama_outline_update_hidden_note (DramaOutline *self);

G_END_DECLS
