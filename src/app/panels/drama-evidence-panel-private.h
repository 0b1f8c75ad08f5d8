/* drama-evidence-panel-private.h - what the files of the panel share
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-evidence-panel.h"
#include "drama-findings-count.h"
#include "drama-quote-card.h"

G_BEGIN_DECLS

struct _DramaEvidencePanel
{
  GtkWidget     parent_instance;
  DramaSession *session; /* nullable */
  GtkWidget    *scroller;
  GtkWidget    *view;    /* child of the scroller, NULL without a session */
  char         *subject; /* what the view is about, see name_subject() */
  char         *current; /* evidence of the current card, nullable */
  gpointer      dossier; /* the last one told of, only to be compared */
  guint         tick;    /* waits for the view to have its size */

  DramaFindingsCount *findings; /* nullable */
};

/* The tie that is all that is selected, or NULL. */
const char *drama_evidence_panel_get_only_tie (DramaEvidencePanel *self);

DramaQuoteCard *drama_evidence_panel_find_current (DramaEvidencePanel *self);
void            drama_evidence_panel_set_current (DramaEvidencePanel *self, const char *evidence);
void            drama_evidence_panel_scroll_to_current (DramaEvidencePanel *self);
void            drama_evidence_panel_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
