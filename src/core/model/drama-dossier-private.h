/* drama-dossier-private.h - how an edit makes a dossier; for core/model only
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-dossier.h"

G_BEGIN_DECLS

DramaDossier *drama_dossier_new_of_tables (const DramaDossierFields *fields,
                                           GPtrArray                *sources,
                                           GPtrArray                *actors,
                                           GPtrArray                *ties);
GPtrArray    *drama_dossier_get_sources (const DramaDossier *self);
GPtrArray    *drama_dossier_get_actors (const DramaDossier *self);
GPtrArray    *drama_dossier_get_ties (const DramaDossier *self);

G_END_DECLS
