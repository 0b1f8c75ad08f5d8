/* drama-weight.h - what a dossier costs in memory beside another
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-dossier.h"

G_BEGIN_DECLS

gsize drama_weight_of_lost (const DramaDossier *before, const DramaDossier *after);

G_END_DECLS
