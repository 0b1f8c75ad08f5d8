/* drama-camera.h - which part of the plane the canvas shows
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-rect.h"

G_BEGIN_DECLS

#define DRAMA_CAMERA_MAX_ZOOM 8.0
#define DRAMA_CAMERA_MIN_ZOOM 0.1

/**
 * DramaCamera:
 * @centre: the world point in the middle of the view
 * @zoom: logical pixels a world unit
 * @min_zoom: as far as it goes out
 * @width: of the view, in logical pixels
 * @height: of the view, in logical pixels
 *
 * A plain value.
 */
typedef struct
{
  DramaVec centre;
  double   zoom;
  double   min_zoom;
  double   width;
  double   height;
} DramaCamera;

/**
 * DramaFlight:
 *
 * A way from one camera to another.  A plain value; the fields are its own.
 */
typedef struct
{
  DramaCamera from;
  DramaCamera to;
  gboolean    anchored;
  DramaVec    anchor; /* logical pixels */
  double      length; /* screens, as van Wijk and Nuij measure them */
  double      r0;
} DramaFlight;

void      drama_camera_init (DramaCamera *self);
void      drama_camera_resize (DramaCamera *self, double width, double height);
DramaVec  drama_camera_to_world (const DramaCamera *self, DramaVec point);
DramaVec  drama_camera_to_view (const DramaCamera *self, DramaVec world);
DramaRect drama_camera_get_visible (const DramaCamera *self);
void      drama_camera_pan (DramaCamera *self, DramaVec by);
void      drama_camera_zoom_about (DramaCamera *self, DramaVec point, double zoom);
void      drama_camera_fit (DramaCamera *self, DramaRect world, double padding, double max_zoom);
void      drama_camera_fit_in (DramaCamera *self,
                               DramaRect    world,
                               DramaRect    area,
                               double       max_zoom);
void      drama_camera_reveal (DramaCamera *self, DramaRect world, double padding);
void      drama_camera_set_bounds (DramaCamera *self, DramaRect world);
void      drama_camera_keep_near (DramaCamera *self, DramaRect world);
gboolean  drama_camera_equal (const DramaCamera *a, const DramaCamera *b);

void        drama_flight_init (DramaFlight       *self,
                               const DramaCamera *from,
                               const DramaCamera *to,
                               const DramaVec    *anchor);
double      drama_flight_get_length (const DramaFlight *self);
DramaCamera drama_flight_at (const DramaFlight *self, double t);

G_END_DECLS
