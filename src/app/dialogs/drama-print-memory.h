/* drama-print-memory.h - paper and printer as they were the last time
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How the pages of @document were set up while it has been open, else the paper of the
 * last time.  @turned: whether somebody chose upright or wide for this document.  Transfer
 * full. */
GtkPageSetup *drama_print_memory_get_setup (DramaDocument *document, gboolean *turned);
void          drama_print_memory_set_setup (DramaDocument *document, GtkPageSetup *setup);

/* The printer and what was asked of it the last time, in any document; NULL for never.
 * Transfer full. */
GtkPrintSettings *drama_print_memory_get_settings (void);
void              drama_print_memory_set_settings (GtkPrintSettings *settings);

G_END_DECLS
