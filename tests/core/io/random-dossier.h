/* random-dossier.h - dossiers that no person would write
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-dossier.h"

G_BEGIN_DECLS

DramaDossier *random_dossier (guint64 seed);
void          assert_same_dossier (const DramaDossier *a, const DramaDossier *b);

G_END_DECLS
