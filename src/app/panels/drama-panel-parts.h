/* drama-panel-parts.h - what the views of the evidence panel are made of
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-dossier.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Each makes a widget and appends it to @box.  Rows and links activate the
 * panel's actions, so that no widget needs to know the session. */
GtkWidget *drama_panel_append_text (GtkBox *box, const char *text, const char *style);
GtkWidget *drama_panel_append_markup (GtkBox *box, const char *markup, const char *style);
GtkWidget *drama_panel_append_heading (GtkBox *box, const char *text);
void       drama_panel_append_tie_row (GtkBox             *box,
                                       const DramaDossier *dossier,
                                       const DramaTie     *tie);
void       drama_panel_append_ties (GtkBox             *box,
                                    const DramaDossier *dossier,
                                    const GPtrArray    *ties);
void       drama_panel_append_source (GtkBox *box, const DramaSource *source);

/* A link to an actor, as Pango markup; a label with such links must be given to
 * drama_panel_follow_links(). */
char *drama_panel_dup_actor_link (const DramaDossier *dossier, const char *actor_id);
void  drama_panel_follow_links (GtkLabel *label);

/* "Slate, March 2019, ¶ 7", as far as it is known; NULL evidence leaves the place out. */
char *drama_panel_dup_place (const DramaSource *source, const DramaEvidence *evidence);

void drama_panel_let_tabs_shrink (GtkWidget *switcher);

G_END_DECLS
