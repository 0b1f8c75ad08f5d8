/* drama-layout.h - from who is joined to whom to where they stand
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-rect.h"
#include "drama-topology.h"

G_BEGIN_DECLS

/**
 * DramaLayoutInput:
 * @topology: the graph; loops and parallel links are welcome
 * @boxes: (array) (nullable): for each node what it covers, its name included, as a
 *   rectangle about its place at (0, 0); %NULL where nodes are points
 * @rooms: (array) (nullable): for each link the free length that its verb wants
 *   between the boxes of its ends
 * @start: (array) (nullable): for each node where it is; one that is not finite, or
 *   absurdly far, has no place yet.  %NULL where none has
 * @fixed: (array) (nullable): for each node, not 0 where it must not move; needs @start
 * @aspect: width by height of the view that the picture shall fit, above 0
 * @spacing: the ideal length of a link between two centres, above 0
 * @seed: of all that is left to chance
 *
 * What there is to arrange, in world units.  Everything is copied.
 */
typedef struct
{
  DramaTopology   *topology;
  const DramaRect *boxes;
  const double    *rooms;
  const DramaVec  *start;
  const guint8    *fixed;
  double           aspect;
  double           spacing;
  guint64          seed;
} DramaLayoutInput;

/**
 * DramaLayout:
 *
 * The work on one picture, done in steps of bounded cost so that it can be watched
 * and given up.  The same input and as many steps give the same bits on any machine.
 * Belongs to one thread at a time.
 */
typedef struct _DramaLayout DramaLayout;

/**
 * DramaLayoutCancelled:
 * @data: what the caller gave
 *
 * Asked after each step; may be asked from the thread that runs the layout only.
 *
 * Returns: whether to give up
 */
typedef gboolean (*DramaLayoutCancelled) (gpointer data);

DramaLayout    *drama_layout_new (const DramaLayoutInput *input);
void            drama_layout_free (DramaLayout *self);
double          drama_layout_step (DramaLayout *self);
gboolean        drama_layout_is_settled (const DramaLayout *self);
guint           drama_layout_get_n_nodes (const DramaLayout *self);
const DramaVec *drama_layout_get_positions (const DramaLayout *self);
gboolean        drama_layout_run (const DramaLayoutInput *input,
                                  DramaLayoutCancelled    is_cancelled,
                                  gpointer                data,
                                  DramaVec               *positions);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaLayout, drama_layout_free)

G_END_DECLS
