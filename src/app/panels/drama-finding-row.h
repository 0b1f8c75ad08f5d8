/* drama-finding-row.h - a finding, and the two ways to be rid of it
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-document.h"
#include "drama-lint.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DRAMA_TYPE_FINDING_ROW (drama_finding_row_get_type ())
G_DECLARE_FINAL_TYPE (DramaFindingRow, drama_finding_row, DRAMA, FINDING_ROW, GtkWidget)

/* Copies @finding. */
GtkWidget *drama_finding_row_new (DramaDocument *document, const DramaFinding *finding);

/* What was dismissed of a tie, or of a quote where @evidence is not NULL. */
GtkWidget *drama_finding_row_new_dismissed (DramaDocument        *document,
                                            const char           *tie,
                                            const char           *evidence,
                                            const DramaDismissal *dismissal);

G_END_DECLS
