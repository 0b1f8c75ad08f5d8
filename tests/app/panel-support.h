/* panel-support.h - what the tests of editing in the panel share
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app-support.h"
#include "drama-evidence-panel.h"
#include "drama-field-row.h"
#include "drama-quote-card.h"

G_BEGIN_DECLS

typedef struct
{
  DramaSession       *session;
  DramaDocument      *document;
  DramaEvidencePanel *panel;
  GtkWindow          *window;
} PanelFixture;

void panel_set_up (PanelFixture *fixture, gconstpointer unused);
void panel_tear_down (PanelFixture *fixture, gconstpointer unused);

/* Shows the fields of the record that is selected (of the dossier where none is). */
void panel_open_fields (PanelFixture *fixture);

/* The card of a quote, with its fields. */
GtkWidget *panel_find_card (PanelFixture *fixture, const char *evidence);
GtkWidget *panel_open_card (PanelFixture *fixture, const char *evidence);

/* The first row for @change below @root, and the widget of @type in it. */
GtkWidget *panel_find_row (GtkWidget *root, DramaChange change);
GtkWidget *panel_find_in_row (GtkWidget *root, DramaChange change, GType type);

/* As if typed; nothing is committed by that. */
void     panel_type (GtkWidget *root, DramaChange change, const char *text);
void     panel_type_passage (GtkWidget *root, DramaChange change, const char *text);
void     panel_press_return (GtkWidget *root, DramaChange change);
gboolean panel_press_escape (GtkWidget *root, DramaChange change);

/* What the reason below a row says, "" where there is none. */
char *panel_dup_error (GtkWidget *root, DramaChange change);

void panel_assert_value (PanelFixture *fixture,
                         DramaChange   change,
                         const char   *id,
                         const char   *evidence,
                         const char   *expected);

G_END_DECLS
