/* drama-difference-dialog.h - what is different between two dossiers
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-dossier.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Both show a window of their own beside @parent, which goes on working. */
void drama_difference_dialog_present (GtkWindow    *parent,
                                      const char   *title,
                                      DramaDossier *before,
                                      DramaDossier *after);

/* @conflicts: (element-type DramaConflict), of a merge that led to @merged. */
void drama_difference_dialog_present_conflicts (GtkWindow    *parent,
                                                DramaDossier *merged,
                                                GPtrArray    *conflicts);

/* "3 added, 1 changed"; NULL for nothing. */
char *drama_difference_summarize (DramaDossier *before, DramaDossier *after);

G_END_DECLS
