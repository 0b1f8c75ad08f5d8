/* drama-join.h - where newcomers begin
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-part.h"

G_BEGIN_DECLS

void drama_join_newcomers (const DramaPart *part, double unit, DramaVec *positions);

G_END_DECLS
