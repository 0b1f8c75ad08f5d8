/* drama-figure.h - the shape and the sign of every kind of actor
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-path.h"

G_BEGIN_DECLS

/**
 * DramaFigure:
 * @outline: around the origin, in world units
 * @icon: the sign inside, filled by the even-odd rule
 * @corners: (element-type DramaVec): @outline as straight lines
 * @box: around @outline
 * @inner: radius of a circle that lies wholly inside @outline
 * @outer: radius of a circle that holds it
 */
typedef struct
{
  DramaPath *outline;
  DramaPath *icon;
  GArray    *corners;
  DramaRect  box;
  double     inner;
  double     outer;
} DramaFigure;

/**
 * DramaFigures:
 *
 * The figures of all kinds.  Immutable; belongs to who made it.
 */
typedef struct _DramaFigures DramaFigures;

DramaFigures      *drama_figures_new (void);
void               drama_figures_free (DramaFigures *self);
const DramaFigure *drama_figures_get (const DramaFigures *self, DramaKind kind);
gboolean           drama_figure_contains (const DramaFigure *self, DramaVec offset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaFigures, drama_figures_free)

G_END_DECLS
