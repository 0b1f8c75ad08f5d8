/* drama-finish.h - from an arrangement of points to a picture with names and verbs
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-part.h"
#include "drama-stress.h"

G_BEGIN_DECLS

/**
 * DramaFinish:
 *
 * The work of making room, in steps.
 */
typedef struct _DramaFinish DramaFinish;

DramaFinish    *drama_finish_new (const DramaPart *part,
                                  DramaStress     *stress,
                                  double           unit,
                                  gboolean         loose,
                                  gsize            most_work,
                                  const DramaVec  *positions);
void            drama_finish_free (DramaFinish *self);
gboolean        drama_finish_step (DramaFinish *self);
const DramaVec *drama_finish_get_positions (const DramaFinish *self);
double          drama_finish_judge (const DramaFinish *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaFinish, drama_finish_free)

G_END_DECLS
