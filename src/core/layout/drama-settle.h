/* drama-settle.h - no box on top of another
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-part.h"

G_BEGIN_DECLS

gboolean drama_settle_is_free (const DramaPart *part,
                               guint            node,
                               DramaVec         at,
                               const DramaVec  *positions);
gboolean drama_settle_step (const DramaPart *part, guint *next, DramaVec *positions);

G_END_DECLS
