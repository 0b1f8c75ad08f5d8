/* drama-comparing.h - what a session shows the difference to
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-compare.h"
#include "drama-session.h"

G_BEGIN_DECLS

#define DRAMA_TYPE_COMPARING (drama_comparing_get_type ())
G_DECLARE_FINAL_TYPE (DramaComparing, drama_comparing, DRAMA, COMPARING, GObject)

/* One for each session, made when it is first asked for, and gone with it.  Canvas and
 * panels meet here as they do in the session.  While it is active it follows the
 * document: what is edited is compared again when somebody asks.
 *
 * Signal "changed": begun, ended, or the dossier is another. */
DramaComparing  *drama_comparing_of (DramaSession *session);
void             drama_comparing_begin (DramaComparing *self,
                                        DramaDossier   *before,
                                        const char     *name);
void             drama_comparing_end (DramaComparing *self);
gboolean         drama_comparing_is_active (DramaComparing *self);
const char      *drama_comparing_get_name (DramaComparing *self);
DramaDossier    *drama_comparing_get_before (DramaComparing *self);
DramaComparison *drama_comparing_get_comparison (DramaComparing *self);

G_END_DECLS
