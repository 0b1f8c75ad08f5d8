/* drama-find-bar.h - looking for words in the whole dossier
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DRAMA_TYPE_FIND_BAR (drama_find_bar_get_type ())
G_DECLARE_FINAL_TYPE (DramaFindBar, drama_find_bar, DRAMA, FIND_BAR, GtkWidget)

/* Names, aliases, verbs, quotes and notes, whatever their case and accents.  Each
 * step selects what was found and asks for it to be revealed.
 *
 * Properties: session; open.  Signal "jumped": another finding is selected. */
void drama_find_bar_set_session (DramaFindBar *self, DramaSession *session);
void drama_find_bar_begin (DramaFindBar *self);
void drama_find_bar_step (DramaFindBar *self, int direction);

/* For the tests: looks for @words as if they had been typed. */
void        drama_find_bar_look_for (DramaFindBar *self, const char *words);
const char *drama_find_bar_get_count (DramaFindBar *self);

G_END_DECLS
