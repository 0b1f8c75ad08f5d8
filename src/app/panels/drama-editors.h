/* drama-editors.h - the fields of each type of record
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-change.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Each follows the document by itself, and is made by a DramaEditFold. */
GtkWidget *drama_dossier_editor_new (DramaDocument *document, const DramaSubject *subject);
GtkWidget *drama_source_editor_new (DramaDocument *document, const DramaSubject *subject);
GtkWidget *drama_actor_editor_new (DramaDocument *document, const DramaSubject *subject);
GtkWidget *drama_tie_editor_new (DramaDocument *document, const DramaSubject *subject);
GtkWidget *drama_quote_editor_new (DramaDocument *document, const DramaSubject *subject);

G_END_DECLS
