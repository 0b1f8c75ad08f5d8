/* drama-room.h - boxes apart, and links long enough for their verbs
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-part.h"

G_BEGIN_DECLS

double drama_room_measure_overlap (const DramaPart *part, const DramaVec *positions);
double drama_room_sweep (const DramaPart *part, double strength, DramaVec *positions);

G_END_DECLS
