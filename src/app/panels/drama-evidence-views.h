/* drama-evidence-views.h - what the evidence panel shows of a selection
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Each follows the document by itself, and keeps its widgets where it can, so that the
 * focus and what is being typed stay.  Ids are copied, nothing of a dossier is held. */
GtkWidget *drama_tie_view_new (DramaDocument *document, const char *tie);
GtkWidget *drama_tie_findings_new (DramaDocument *document, const char *tie);
GtkWidget *drama_review_list_new (DramaDocument *document);
GtkWidget *drama_actor_view_new (DramaDocument *document, const char *actor);
GtkWidget *drama_dossier_view_new (DramaDocument *document);
GtkWidget *drama_several_view_new (DramaDocument   *document,
                                   const GPtrArray *actor_ids,
                                   const GPtrArray *tie_ids);

G_END_DECLS
