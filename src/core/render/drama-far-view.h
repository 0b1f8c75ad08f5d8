/* drama-far-view.h - shapes and lines that can still be seen from afar
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-scene-private.h"

G_BEGIN_DECLS

/* Larger networks are seen as they are: there, nothing has room to grow. */
#define DRAMA_FAR_MAX_ACTORS 2000

/* No shape grows beyond this many times its size. */
#define DRAMA_FAR_MAX_GROWTH 2.0

/**
 * DramaFarLine:
 * @shape: its line in the scene, for colour and dashes
 * @curves: one, or two side by side
 * @n_curves: how many
 * @width: of each
 * @has_bar: whether a bar lies across the middle
 * @bar: its ends
 * @bar_width: of its stroke
 * @has_arrow: whether it has an arrowhead
 * @arrow: its corners
 *
 * The line of a tie as it is seen from afar, in world units.
 */
typedef struct
{
  const DramaShape *shape;
  DramaCurve        curves[2];
  guint             n_curves;
  double            width;
  gboolean          has_bar;
  DramaVec          bar[2];
  double            bar_width;
  gboolean          has_arrow;
  DramaVec          arrow[4];
} DramaFarLine;

void      drama_far_view_prepare (DramaScene *scene);
gboolean  drama_far_view_wanted (const DramaScene *scene, double zoom);
double    drama_far_view_actor_size (const DramaScene *scene, guint actor, double zoom);
double    drama_far_view_line_size (const DramaScene *scene, double zoom);
DramaRect drama_far_view_body (const DramaScene *scene, guint actor, double zoom);
void      drama_far_view_get_line (const DramaScene      *scene,
                                   const DramaSceneGroup *group,
                                   double                 zoom,
                                   double                 size,
                                   DramaFarLine          *line);
void      drama_far_view_paint_line (const DramaScene      *scene,
                                     const DramaSceneGroup *group,
                                     cairo_t               *cr,
                                     double                 zoom,
                                     double                 size);

G_END_DECLS
