/* drama-table.h - those who are linked to nobody, in rows
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-rect.h"

G_BEGIN_DECLS

void drama_table_place (const DramaRect *boxes,
                        guint            n_boxes,
                        const DramaRect *beside,
                        double           aspect,
                        double           least,
                        double           gap,
                        DramaVec        *positions);

G_END_DECLS
