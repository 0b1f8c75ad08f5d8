/* drama-tidy.h - the last touches of a picture, node by node
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-part.h"
#include "drama-stress.h"

G_BEGIN_DECLS

/**
 * DramaTidy:
 *
 * A search for better places, one node after the other, in steps.
 */
typedef struct _DramaTidy DramaTidy;

DramaTidy *drama_tidy_new (const DramaPart   *part,
                           const DramaStress *stress,
                           double             unit,
                           gsize              most_work,
                           DramaVec          *positions);
void       drama_tidy_free (DramaTidy *self);
double     drama_tidy_judge (DramaTidy *self, guint node, DramaVec at);
double     drama_tidy_measure (DramaTidy *self);
gboolean   drama_tidy_step (DramaTidy *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaTidy, drama_tidy_free)

G_END_DECLS
