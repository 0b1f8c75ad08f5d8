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

void      drama_far_view_prepare (DramaScene *scene);
gboolean  drama_far_view_wanted (const DramaScene *scene, double zoom);
double    drama_far_view_actor_size (const DramaScene *scene, guint actor, double zoom);
double    drama_far_view_line_size (const DramaScene *scene, double zoom);
DramaRect drama_far_view_body (const DramaScene *scene, guint actor, double zoom);
void      drama_far_view_paint_line (const DramaScene      *scene,
                                     const DramaSceneGroup *group,
                                     cairo_t               *cr,
                                     double                 zoom);

G_END_DECLS
