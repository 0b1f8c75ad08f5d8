/* drama-print-job.h - what is printed, as GTK's print operation
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-print.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a person chose. */
typedef struct
{
  guint    n_sheets; /* pages that the picture may take */
  gboolean title;
  gboolean legend;
  gboolean sources;
  gboolean proof; /* every tie with its quotes */
} DramaPrintChoice;

/* The pages on paper of @setup.  @positions as drama_print_new() has them. */
DramaPrint *drama_print_job_set (DramaDossier           *dossier,
                                 const DramaVec         *positions,
                                 const DramaPrintChoice *choice,
                                 GtkPageSetup           *setup);

/* To be run by whoever made it; transfer full. */
GtkPrintOperation *drama_print_job_new (DramaDossier           *dossier,
                                        const DramaPrintChoice *choice,
                                        GtkPageSetup           *setup);

/* Where every actor is: those without a place get one.  Transfer full. */
DramaVec *drama_print_job_arrange (DramaDossier *dossier);

G_END_DECLS
