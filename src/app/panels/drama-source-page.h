/* drama-source-page.h - one source: its text, or what is known of it
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DRAMA_TYPE_SOURCE_PAGE (drama_source_page_get_type ())
G_DECLARE_FINAL_TYPE (DramaSourcePage, drama_source_page, DRAMA, SOURCE_PAGE, GtkWidget)

/* A source in the place of the picture.  A text that is attached, or a newer copy, is
 * compared here; nothing of the dossier is changed before the person takes it, and
 * then in one step.  Signal "closed": the person is done with it. */
void        drama_source_page_show (DramaSourcePage *self, DramaSession *session, const char *id);
void        drama_source_page_clear (DramaSourcePage *self);
const char *drama_source_page_get_source (DramaSourcePage *self);

/* Holds the quotes against the text of @file, in a worker. */
void drama_source_page_prove (DramaSourcePage *self, GFile *file);

G_END_DECLS
