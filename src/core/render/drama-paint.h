/* drama-paint.h - a scene on a cairo surface
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-scene.h"

#include <cairo.h>

G_BEGIN_DECLS

void      drama_paint_scene (const DramaScene *scene, cairo_t *cr, DramaRect visible, double zoom);
void      drama_paint_view (const DramaScene *scene,
                            cairo_surface_t  *surface,
                            DramaVec          origin_px,
                            double            zoom,
                            double            scale,
                            const guint8     *left_out);
void      drama_paint_trace (const DramaShape *shape, cairo_t *cr);
void      drama_paint_groups (const DramaScene *scene,
                              cairo_t          *cr,
                              const guint      *groups,
                              guint             n_groups,
                              double            zoom);
DramaRect drama_paint_get_extent (const DramaScene *scene, double zoom);
DramaRect drama_paint_get_extent_of (const DramaScene *scene,
                                     const guint      *groups,
                                     guint             n_groups,
                                     double            zoom);
void      drama_paint_trace (const DramaShape *shape, cairo_t *cr);
double    drama_paint_get_actor_size (const DramaScene *scene, guint actor, double zoom);
gboolean  drama_paint_find_grown (const DramaScene *scene,
                                  DramaVec          world,
                                  double            zoom,
                                  guint            *group);
gboolean  drama_paint_is_verb_readable (const DramaScene *scene, double zoom);

G_END_DECLS
