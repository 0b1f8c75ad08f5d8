/* drama-compare-standing.h - which ties stand otherwise; for core/model only
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-compare.h"

G_BEGIN_DECLS

GPtrArray *drama_compare_standings (const DramaDossier *before, const DramaDossier *after);

G_END_DECLS
