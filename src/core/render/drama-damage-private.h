/* drama-damage-private.h - what has to be known of a change
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-carry.h"

G_BEGIN_DECLS

void drama_damage_note (DramaScene *scene, const DramaCarry *carry);

G_END_DECLS
