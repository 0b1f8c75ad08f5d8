/* drama-evidence-views.h - what the evidence panel shows of a selection
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-dossier.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Each is made anew for a dossier and keeps nothing of it. */
GtkWidget *drama_tie_view_new (const DramaDossier *dossier, const DramaTie *tie);
GtkWidget *drama_actor_view_new (const DramaDossier *dossier, const DramaActor *actor);
GtkWidget *drama_dossier_view_new (const DramaDossier *dossier);
GtkWidget *drama_several_view_new (const DramaDossier *dossier,
                                   const GPtrArray    *actor_ids,
                                   const GPtrArray    *tie_ids);

G_END_DECLS
