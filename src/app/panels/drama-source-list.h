/* drama-source-list.h - the sources of a dossier, each with its fields
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DRAMA_TYPE_SOURCE_LIST (drama_source_list_get_type ())
G_DECLARE_FINAL_TYPE (DramaSourceList, drama_source_list, DRAMA, SOURCE_LIST, GtkWidget)

/* Follows the document, and can add a source. */
GtkWidget *drama_source_list_new (DramaDocument *document);

G_END_DECLS
