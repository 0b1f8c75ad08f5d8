/* drama-excerpt-list.h - what is known of the text of a source, to be read
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-dossier.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DRAMA_TYPE_EXCERPT_LIST (drama_excerpt_list_get_type ())
G_DECLARE_FINAL_TYPE (DramaExcerptList, drama_excerpt_list, DRAMA, EXCERPT_LIST, GtkWidget)

/* Its paragraphs in order, the quotes underlined, and what is not known as gaps.  Rows
 * are made as they come into view, so that a text of any length is there at once. */
void drama_excerpt_list_show (DramaExcerptList *self, DramaDossier *dossier, const char *source);

G_END_DECLS
