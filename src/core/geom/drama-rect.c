/* drama-rect.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-rect.h"

/**
 * drama_rect_around:
 * @centre: the middle
 * @width: the whole width, at least 0
 * @height: the whole height, at least 0
 *
 * Returns: the rectangle of that size whose middle is @centre
 */
DramaRect
drama_rect_around (DramaVec centre,
                   double   width,
                   double   height)
{
  return (DramaRect){ centre.x - width / 2, centre.y - height / 2, width, height };
}

/**
 * drama_rect_of_points:
 * @points: (array length=n_points): at least one point
 * @n_points: how many
 *
 * Returns: the smallest rectangle that holds them all
 */
DramaRect
drama_rect_of_points (const DramaVec *points,
                      guint           n_points)
{
  DramaVec low, high;

  g_return_val_if_fail (n_points > 0, ((DramaRect){ 0 }));

  low = high = points[0];
  for (guint i = 1; i < n_points; i++)
    {
      low.x = MIN (low.x, points[i].x);
      low.y = MIN (low.y, points[i].y);
      high.x = MAX (high.x, points[i].x);
      high.y = MAX (high.y, points[i].y);
    }

  return (DramaRect){ low.x, low.y, high.x - low.x, high.y - low.y };
}

/**
 * drama_rect_union:
 * @a: a rectangle
 * @b: another
 *
 * Returns: the smallest rectangle that holds both
 */
DramaRect
drama_rect_union (DramaRect a,
                  DramaRect b)
{
  double x = MIN (a.x, b.x);
  double y = MIN (a.y, b.y);
  double right = MAX (a.x + a.width, b.x + b.width);
  double bottom = MAX (a.y + a.height, b.y + b.height);

  return (DramaRect){ x, y, right - x, bottom - y };
}

/**
 * drama_rect_grow:
 * @self: a rectangle
 * @by: how far every edge moves outwards; inwards where negative
 *
 * Returns: the rectangle with its edges moved, never turned inside out
 */
DramaRect
drama_rect_grow (DramaRect self,
                 double    by)
{
  DramaVec centre = drama_rect_centre (self);

  return drama_rect_around (centre, MAX (self.width + 2 * by, 0), MAX (self.height + 2 * by, 0));
}

/**
 * drama_rect_centre:
 * @self: a rectangle
 *
 * Returns: its middle
 */
DramaVec
drama_rect_centre (DramaRect self)
{
  return drama_vec (self.x + self.width / 2, self.y + self.height / 2);
}

/**
 * drama_rect_contains:
 * @self: a rectangle
 * @point: a point
 *
 * Returns: whether @point lies inside or on the edge
 */
gboolean
drama_rect_contains (DramaRect self,
                     DramaVec  point)
{
  return point.x >= self.x && point.x <= self.x + self.width &&
         point.y >= self.y && point.y <= self.y + self.height;
}

/**
 * drama_rect_holds:
 * @self: a rectangle
 * @inner: another
 *
 * Returns: whether no part of @inner is outside @self
 */
gboolean
drama_rect_holds (DramaRect self,
                  DramaRect inner)
{
  return inner.x >= self.x && inner.y >= self.y &&
         inner.x + inner.width <= self.x + self.width &&
         inner.y + inner.height <= self.y + self.height;
}

/**
 * drama_rect_meets:
 * @a: a rectangle
 * @b: another
 *
 * Returns: whether they share area; touching edges do not count
 */
gboolean
drama_rect_meets (DramaRect a,
                  DramaRect b)
{
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/**
 * drama_rect_overlap:
 * @a: a rectangle
 * @b: another
 *
 * Returns: the area that they share, 0 where they do not meet
 */
double
drama_rect_overlap (DramaRect a,
                    DramaRect b)
{
  double width = MIN (a.x + a.width, b.x + b.width) - MAX (a.x, b.x);
  double height = MIN (a.y + a.height, b.y + b.height) - MAX (a.y, b.y);

  return width > 0 && height > 0 ? width * height : 0;
}

/**
 * drama_rect_distance:
 * @self: a rectangle
 * @point: a point
 *
 * Returns: how far @point is from the nearest place in @self, 0 inside
 */
double
drama_rect_distance (DramaRect self,
                     DramaVec  point)
{
  double dx = MAX (MAX (self.x - point.x, point.x - self.x - self.width), 0);
  double dy = MAX (MAX (self.y - point.y, point.y - self.y - self.height), 0);

  return drama_vec_length (drama_vec (dx, dy));
}

/* Narrows [*enter, *leave] to where from + t * along lies in [low, high]. */
static gboolean
clip_axis (double  from,
           double  along,
           double  low,
           double  high,
           double *enter,
           double *leave)
{
  double t0, t1;

  if (along == 0)
    return from >= low && from <= high;

  t0 = (low - from) / along;
  t1 = (high - from) / along;
  *enter = MAX (*enter, MIN (t0, t1));
  *leave = MIN (*leave, MAX (t0, t1));

  return *enter <= *leave;
}

/**
 * drama_rect_meets_segment:
 * @self: a rectangle
 * @from: one end of a straight line
 * @to: its other end
 *
 * Clips the line axis by axis (Liang and Barsky 1984, doi:10.1145/357332.357333).
 *
 * Returns: whether any of the line lies in @self
 */
gboolean
drama_rect_meets_segment (DramaRect self,
                          DramaVec  from,
                          DramaVec  to)
{
  double enter = 0, leave = 1;

  return clip_axis (from.x, to.x - from.x, self.x, self.x + self.width, &enter, &leave) &&
         clip_axis (from.y, to.y - from.y, self.y, self.y + self.height, &enter, &leave);
}
