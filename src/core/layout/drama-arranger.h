/* drama-arranger.h - one part, from nothing or from what is there to a picture
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-part.h"

G_BEGIN_DECLS

/**
 * DramaArranger:
 *
 * The work on one part, in steps; its positions may be looked at after each.
 */
typedef struct _DramaArranger DramaArranger;

DramaArranger *drama_arranger_new (DramaPart *part, guint64 seed);
void           drama_arranger_free (DramaArranger *self);
gboolean       drama_arranger_step (DramaArranger *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaArranger, drama_arranger_free)

G_END_DECLS
