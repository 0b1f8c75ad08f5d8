/* drama-reader.h - the texts, with their quotes marked
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DRAMA_TYPE_READER (drama_reader_get_type ())
G_DECLARE_FINAL_TYPE (DramaReader, drama_reader, DRAMA, READER, GtkWidget)

/* Property: session.  Selected words can become ties, evidence, actors and aliases in
 * a popover beside them. */

/* Shows a source, or the one it shows already where there is no such. */
void drama_reader_show_source (DramaReader *self, const char *source);
void drama_reader_focus (DramaReader *self);

G_END_DECLS
