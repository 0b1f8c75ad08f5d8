/* drama-tilt.h - boxes that may be turned
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-rect.h"

G_BEGIN_DECLS

/**
 * DramaTilt:
 * @centre: of the box
 * @along: which way its longer side runs, of length 1, never to the left
 * @half_width: half of its extent that way
 * @half_height: half of its extent across
 *
 * A box that may be turned.
 */
typedef struct
{
  DramaVec centre;
  DramaVec along;
  double   half_width;
  double   half_height;
} DramaTilt;

gboolean  drama_tilt_meets (const DramaTilt *a, const DramaTilt *b);
gboolean  drama_tilt_meets_rect (const DramaTilt *self, DramaRect rect);
gboolean  drama_tilt_meets_segment (const DramaTilt *self, DramaVec from, DramaVec to);
DramaRect drama_tilt_bounds (const DramaTilt *self);

G_END_DECLS
