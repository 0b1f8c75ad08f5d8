/* drama-align.h - boxes in line and at even distances
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-rect.h"

G_BEGIN_DECLS

/**
 * DramaAlign:
 * @DRAMA_ALIGN_LEFT: their left sides in one vertical line
 * @DRAMA_ALIGN_CENTRE: their middles in one vertical line
 * @DRAMA_ALIGN_RIGHT: their right sides in one vertical line
 * @DRAMA_ALIGN_TOP: their upper sides in one horizontal line
 * @DRAMA_ALIGN_MIDDLE: their middles in one horizontal line
 * @DRAMA_ALIGN_BOTTOM: their lower sides in one horizontal line
 * @DRAMA_ALIGN_ROW: as much room between one and the next, from left to right
 * @DRAMA_ALIGN_COLUMN: as much room between one and the next, from top to bottom
 */
typedef enum
{
  DRAMA_ALIGN_LEFT,
  DRAMA_ALIGN_CENTRE,
  DRAMA_ALIGN_RIGHT,
  DRAMA_ALIGN_TOP,
  DRAMA_ALIGN_MIDDLE,
  DRAMA_ALIGN_BOTTOM,
  DRAMA_ALIGN_ROW,
  DRAMA_ALIGN_COLUMN,
} DramaAlign;
#define DRAMA_N_ALIGNS 8

void drama_align (DramaRect *boxes, guint n_boxes, DramaAlign how);

G_END_DECLS
