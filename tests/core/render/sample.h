/* sample.h - dossiers made for the tests of pictures
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-dossier.h"

G_BEGIN_DECLS

DramaDossier *sample_full (void);
DramaDossier *sample_random (guint n_actors, guint n_ties, guint64 seed);
DramaDossier *sample_hostile (void);

G_END_DECLS
