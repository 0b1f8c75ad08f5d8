/* drama-arrange.h - from a dossier to places for its actors
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-dossier.h"
#include "drama-layout.h"

G_BEGIN_DECLS

/**
 * DramaArrangeMode:
 * @DRAMA_ARRANGE_KEEP: only actors without a place are placed; all others stay
 * @DRAMA_ARRANGE_NEW: everything but pinned actors
 */
typedef enum
{
  DRAMA_ARRANGE_KEEP,
  DRAMA_ARRANGE_NEW,
} DramaArrangeMode;

/**
 * DramaArrangeOptions:
 * @mode: what may move
 * @aspect: width by height of the view that the picture shall fit; 0 for a page
 * @seed: of all that is left to chance
 * @font_family: (nullable): %NULL for the system's sans serif
 * @text_scale: 1 for texts of ordinary size
 * @from: (nullable) (array): where the actors are now; %NULL for the stored
 *   places.  An actor with a place here that is finite has one
 *
 * How to arrange.
 */
typedef struct
{
  DramaArrangeMode mode;
  double           aspect;
  guint64          seed;
  const char      *font_family;
  double           text_scale;
  const DramaVec  *from;
} DramaArrangeOptions;

DramaTopology *drama_arrange_topology (const DramaDossier *dossier);
gboolean       drama_arrange_is_needed (const DramaDossier *dossier);
DramaLayout   *drama_arrange_prepare (const DramaDossier        *dossier,
                                      const DramaArrangeOptions *options);
gboolean       drama_arrange (DramaDossier    *dossier,
                              DramaArrangeMode mode,
                              double           aspect,
                              guint64          seed,
                              const char      *font_family,
                              double           text_scale,
                              volatile gint   *cancel,
                              DramaVec        *positions);

G_END_DECLS
