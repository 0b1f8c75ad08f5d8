/* drama-camera.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-camera.h"

/* How eagerly a flight zooms out to get far; the value van Wijk and Nuij found most pleasant. */
#define RHO 1.41421356237309515

/* A picture is kept at least this much inside the view, so that it cannot be lost. */
#define KEPT_PX 48.0

static double
clamp_zoom (const DramaCamera *self,
            double             zoom)
{
  return CLAMP (zoom, self->min_zoom, DRAMA_CAMERA_MAX_ZOOM);
}

/**
 * drama_camera_init:
 * @self: (out): a camera
 *
 * Looks at the origin at zoom 1, through a view of no size.
 */
void
drama_camera_init (DramaCamera *self)
{
  *self = (DramaCamera){ .zoom = 1, .min_zoom = DRAMA_CAMERA_MIN_ZOOM };
}

/**
 * drama_camera_resize:
 * @self: a camera
 * @width: of the view, in logical pixels
 * @height: of the view, in logical pixels
 *
 * Keeps what is in the middle there.
 */
void
drama_camera_resize (DramaCamera *self,
                     double       width,
                     double       height)
{
  self->width = width;
  self->height = height;
}

/**
 * drama_camera_to_world:
 * @self: a camera
 * @point: in logical pixels from the view's upper left corner
 *
 * Returns: what is shown there, in world units
 */
DramaVec
drama_camera_to_world (const DramaCamera *self,
                       DramaVec           point)
{
  return drama_vec (self->centre.x + (point.x - self->width / 2) / self->zoom,
                    self->centre.y + (point.y - self->height / 2) / self->zoom);
}

/**
 * drama_camera_to_view:
 * @self: a camera
 * @world: in world units
 *
 * Returns: where that is shown, in logical pixels
 */
DramaVec
drama_camera_to_view (const DramaCamera *self,
                      DramaVec           world)
{
  return drama_vec ((world.x - self->centre.x) * self->zoom + self->width / 2,
                    (world.y - self->centre.y) * self->zoom + self->height / 2);
}

/**
 * drama_camera_get_visible:
 * @self: a camera
 *
 * Returns: what the view shows, in world units
 */
DramaRect
drama_camera_get_visible (const DramaCamera *self)
{
  return drama_rect_around (self->centre, self->width / self->zoom, self->height / self->zoom);
}

/**
 * drama_camera_pan:
 * @self: a camera
 * @by: how far the picture moves, in logical pixels
 */
void
drama_camera_pan (DramaCamera *self,
                  DramaVec     by)
{
  self->centre = drama_vec_sub (self->centre, drama_vec_scale (by, 1 / self->zoom));
}

/**
 * drama_camera_zoom_about:
 * @self: a camera
 * @point: in logical pixels
 * @zoom: the wanted zoom, kept within the bounds
 *
 * What is shown at @point stays there.
 */
void
drama_camera_zoom_about (DramaCamera *self,
                         DramaVec     point,
                         double       zoom)
{
  DramaVec world = drama_camera_to_world (self, point);
  DramaVec off = drama_vec (point.x - self->width / 2, point.y - self->height / 2);

  self->zoom = clamp_zoom (self, zoom);
  self->centre = drama_vec_sub (world, drama_vec_scale (off, 1 / self->zoom));
}

/* The zoom at which @world just fits with its padding; @max_zoom for a point. */
static double
get_fitting_zoom (const DramaCamera *self,
                  DramaRect          world,
                  double             padding,
                  double             max_zoom)
{
  double width = MAX (self->width - 2 * padding, 1);
  double height = MAX (self->height - 2 * padding, 1);
  double zoom = max_zoom;

  if (world.width > 0)
    zoom = MIN (zoom, width / world.width);
  if (world.height > 0)
    zoom = MIN (zoom, height / world.height);

  return zoom;
}

/**
 * drama_camera_fit:
 * @self: a camera
 * @world: what is to be seen, in world units
 * @padding: room around it, in logical pixels
 * @max_zoom: a small picture is not enlarged beyond this
 *
 * Shows all of @world, in the middle of the view.
 */
void
drama_camera_fit (DramaCamera *self,
                  DramaRect    world,
                  double       padding,
                  double       max_zoom)
{
  self->zoom = clamp_zoom (self, get_fitting_zoom (self, world, padding, max_zoom));
  self->centre = drama_rect_centre (world);
}

/**
 * drama_camera_fit_in:
 * @self: a camera
 * @world: what is to be seen, in world units
 * @area: the part of the view that is free for it, in logical pixels
 * @max_zoom: a small picture is not enlarged beyond this
 *
 * Shows all of @world, in the middle of @area.
 */
void
drama_camera_fit_in (DramaCamera *self,
                     DramaRect    world,
                     DramaRect    area,
                     double       max_zoom)
{
  DramaVec    off = drama_rect_centre (area);
  DramaCamera part = *self;

  drama_camera_resize (&part, area.width, area.height);
  drama_camera_fit (&part, world, 0, max_zoom);
  self->zoom = part.zoom;
  self->centre = part.centre;
  drama_camera_pan (self, drama_vec (off.x - self->width / 2, off.y - self->height / 2));
}

/* How far [low, low + size] has to move to lie inside [0, room]; centred where it cannot. */
static double
get_shift_into (double low,
                double size,
                double padding,
                double room)
{
  if (size > room - 2 * padding)
    return room / 2 - (low + size / 2);
  if (low < padding)
    return padding - low;
  if (low + size > room - padding)
    return room - padding - (low + size);
  return 0;
}

/**
 * drama_camera_reveal:
 * @self: a camera
 * @world: what is to be seen, in world units
 * @padding: room around it, in logical pixels
 *
 * Moves no further than needed, and zooms out only where @world does not fit.
 */
void
drama_camera_reveal (DramaCamera *self,
                     DramaRect    world,
                     double       padding)
{
  double   zoom = get_fitting_zoom (self, world, padding, self->zoom);
  DramaVec low;

  self->zoom = clamp_zoom (self, zoom);
  low = drama_camera_to_view (self, drama_vec (world.x, world.y));
  drama_camera_pan (self, drama_vec (get_shift_into (low.x, world.width * self->zoom,
                                                     padding, self->width),
                                     get_shift_into (low.y, world.height * self->zoom,
                                                     padding, self->height)));
}

/**
 * drama_camera_set_bounds:
 * @self: a camera
 * @world: everything there is, in world units
 *
 * Lets the camera go out until all of a large picture is seen at half the size of the view.
 */
void
drama_camera_set_bounds (DramaCamera *self,
                         DramaRect    world)
{
  double half = get_fitting_zoom (self, world, 0, DRAMA_CAMERA_MIN_ZOOM * 2) / 2;

  self->min_zoom = MAX (MIN (half, DRAMA_CAMERA_MIN_ZOOM), 1e-4);
}

/* How far [low, low + size] has to move for KEPT_PX of it to be inside [0, room]. */
static double
get_shift_back (double low,
                double size,
                double room)
{
  double kept = MIN (MIN (KEPT_PX, size), room / 2);

  if (low + size < kept)
    return kept - (low + size);
  if (low > room - kept)
    return room - kept - low;
  return 0;
}

/**
 * drama_camera_keep_near:
 * @self: a camera
 * @world: everything there is, in world units
 *
 * Moves back where nothing of the picture would be in the view.
 */
void
drama_camera_keep_near (DramaCamera *self,
                        DramaRect    world)
{
  DramaVec low = drama_camera_to_view (self, drama_vec (world.x, world.y));

  drama_camera_pan (self, drama_vec (get_shift_back (low.x, world.width * self->zoom,
                                                     self->width),
                                     get_shift_back (low.y, world.height * self->zoom,
                                                     self->height)));
}

/**
 * drama_camera_equal:
 * @a: a camera
 * @b: another
 *
 * Returns: whether they show the same
 */
gboolean
drama_camera_equal (const DramaCamera *a,
                    const DramaCamera *b)
{
  return a->centre.x == b->centre.x && a->centre.y == b->centre.y && a->zoom == b->zoom &&
         a->width == b->width && a->height == b->height;
}

/* World units across the view: what van Wijk and Nuij call w. */
static double
get_span (const DramaCamera *self)
{
  return MAX (MAX (self->width, self->height), 1) / self->zoom;
}

/**
 * drama_flight_init:
 * @self: (out): a flight
 * @from: where it begins
 * @to: where it ends, through a view of the same size
 * @anchor: (nullable): a point of the view, in logical pixels, that shows the
 *   same in both and shall do so all the way
 *
 * With an anchor only the zoom changes, evenly to the eye.  Without one the
 * flight is the shortest on the screen: it zooms out to get far (van Wijk and
 * Nuij, Smooth and efficient zooming and panning, 2003, doi:10.1109/INFVIS.2003.1249004).
 */
void
drama_flight_init (DramaFlight       *self,
                   const DramaCamera *from,
                   const DramaCamera *to,
                   const DramaVec    *anchor)
{
  double w0 = get_span (from), w1 = get_span (to);
  double far = drama_vec_distance (from->centre, to->centre);
  double b0, b1, r1;

  *self = (DramaFlight){ .from = *from, .to = *to };
  self->anchored = anchor != NULL;
  if (anchor)
    self->anchor = *anchor;

  if (self->anchored || far < 1e-6 * w0)
    {
      self->length = fabs (log (w1 / w0)) / RHO;
      return;
    }

  b0 = (w1 * w1 - w0 * w0 + pow (RHO, 4) * far * far) / (2 * w0 * RHO * RHO * far);
  b1 = (w1 * w1 - w0 * w0 - pow (RHO, 4) * far * far) / (2 * w1 * RHO * RHO * far);
  self->r0 = -asinh (b0);
  r1 = -asinh (b1);
  self->length = (r1 - self->r0) / RHO;
}

/**
 * drama_flight_get_length:
 * @self: a flight
 *
 * Returns: how long the way feels, 1 for a zoom by four or for a view's width
 */
double
drama_flight_get_length (const DramaFlight *self)
{
  return self->length;
}

/**
 * drama_flight_at:
 * @self: a flight
 * @t: how much of the way is behind, from 0 to 1
 *
 * Returns: the camera there; exactly the ends at 0 and 1
 */
DramaCamera
drama_flight_at (const DramaFlight *self,
                 double             t)
{
  const DramaCamera *from = &self->from, *to = &self->to;
  DramaCamera        camera = *from;
  double             far = drama_vec_distance (from->centre, to->centre);
  double             w0 = get_span (from);
  double             s, u;

  if (t <= 0)
    return *from;
  if (t >= 1)
    return *to;

  if (self->anchored || far < 1e-6 * w0)
    {
      DramaVec about = self->anchored ? self->anchor
                                      : drama_vec (from->width / 2, from->height / 2);

      camera.min_zoom = MIN (from->min_zoom, to->min_zoom);
      drama_camera_zoom_about (&camera, about, from->zoom * pow (to->zoom / from->zoom, t));
      return camera;
    }

  s = t * self->length;
  u = w0 / (RHO * RHO) * (cosh (self->r0) * tanh (RHO * s + self->r0) - sinh (self->r0));
  camera.centre = drama_vec_mix (from->centre, to->centre, u / far);
  camera.zoom = from->zoom * cosh (RHO * s + self->r0) / cosh (self->r0);

  return camera;
}
