/* drama-first-picture.h - the network as it is first seen, painted beforehand
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-camera.h"
#include "drama-scene.h"
#include "drama-theme.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * DramaFirstPicture:
 *
 * A guess at the first view of a scene, on a screen of one pixel a logical one.
 * Whoever finds that it was wrong paints for themselves.
 */
typedef struct _DramaFirstPicture DramaFirstPicture;

cairo_surface_t   *drama_network_paint (const DramaScene  *scene,
                                        const DramaCamera *camera,
                                        DramaColor         background,
                                        int                scale,
                                        const guint8      *left_out);
gboolean           drama_network_mend (const DramaScene  *scene,
                                       const DramaCamera *camera,
                                       DramaColor         background,
                                       int                scale,
                                       const GArray      *rects,
                                       cairo_surface_t   *picture);
DramaFirstPicture *drama_first_picture_new (DramaScene *scene,
                                            DramaColor  background,
                                            double      width,
                                            double      height);
DramaFirstPicture *drama_first_picture_new_seen (DramaScene        *scene,
                                                 DramaColor         background,
                                                 const DramaCamera *camera,
                                                 int                scale);
double             drama_first_picture_get_zoom (const DramaFirstPicture *self);
void               drama_first_picture_free (DramaFirstPicture *self);
cairo_surface_t   *drama_first_picture_take (DramaFirstPicture *self,
                                             const DramaScene  *scene,
                                             const DramaCamera *camera,
                                             int                scale);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaFirstPicture, drama_first_picture_free)

G_END_DECLS
