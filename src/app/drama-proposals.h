/* drama-proposals.h - words that are in use already
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-dossier.h"

G_BEGIN_DECLS

/* Verbs, or names of actors, that contain @typed whatever the case and accents, but are
 * not it; at most @max, the most used first.  Own copies. */
GPtrArray *drama_proposals_verbs (const DramaDossier *dossier, const char *typed, guint max);
GPtrArray *drama_proposals_names (const DramaDossier *dossier, const char *typed, guint max);

G_END_DECLS
