/* drama-arrange.h - one part, from nothing or from what is there to a picture
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-part.h"

G_BEGIN_DECLS

/**
 * DramaArrange:
 *
 * The work on one part, in steps; its positions may be looked at after each.
 */
typedef struct _DramaArrange DramaArrange;

DramaArrange *drama_arrange_new (DramaPart *part, guint64 seed);
void          drama_arrange_free (DramaArrange *self);
gboolean      drama_arrange_step (DramaArrange *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaArrange, drama_arrange_free)

G_END_DECLS
