/* drama-damage.h - where a changed picture looks different
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-scene.h"

G_BEGIN_DECLS

GArray *drama_damage_find (const DramaScene *before, const DramaScene *after, double zoom);

G_END_DECLS
