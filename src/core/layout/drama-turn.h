/* drama-turn.h - which way up a picture is
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-part.h"

G_BEGIN_DECLS

/* How many directions drama_turn_direction() knows. */
#define DRAMA_TURN_DIRECTIONS 16

DramaVec drama_turn_direction (guint which);
void     drama_turn_to_fit (const DramaPart *part, DramaVec *positions);
void     drama_turn_onto (const DramaPart *part, DramaVec *positions);

G_END_DECLS
