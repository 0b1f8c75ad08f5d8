/* drama-tilt.c - boxes that may be turned
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-render"

#include "drama-tilt.h"

/* How far @box reaches from its centre along @axis. */
static double
reach_along (const DramaTilt *box,
             DramaVec         axis)
{
  return fabs (drama_vec_dot (box->along, axis)) * box->half_width +
         fabs (drama_vec_dot (drama_vec_normal (box->along), axis)) * box->half_height;
}

/**
 * drama_tilt_meets:
 * @a: a box
 * @b: another
 *
 * Looks for a line between them, along the sides of either (separating axes;
 * Gottschalk, Lin and Manocha 1996, doi:10.1145/237170.237244).
 *
 * Returns: whether they share area
 */
gboolean
drama_tilt_meets (const DramaTilt *a,
                  const DramaTilt *b)
{
  DramaVec apart = drama_vec_sub (b->centre, a->centre);
  DramaVec axes[4] = { a->along, drama_vec_normal (a->along), b->along,
                       drama_vec_normal (b->along) };

  for (guint i = 0; i < 4; i++)
    if (fabs (drama_vec_dot (apart, axes[i])) >=
        reach_along (a, axes[i]) + reach_along (b, axes[i]))
      return FALSE;

  return TRUE;
}

/**
 * drama_tilt_meets_rect:
 * @self: a box
 * @rect: an upright rectangle
 *
 * Returns: whether they share area
 */
gboolean
drama_tilt_meets_rect (const DramaTilt *self,
                       DramaRect        rect)
{
  DramaTilt upright = { drama_rect_centre (rect), { 1, 0 }, rect.width / 2, rect.height / 2 };

  return drama_tilt_meets (self, &upright);
}

/**
 * drama_tilt_meets_segment:
 * @self: a box
 * @from: one end of a straight line
 * @to: its other end
 *
 * Returns: whether any of the line lies in the box
 */
gboolean
drama_tilt_meets_segment (const DramaTilt *self,
                          DramaVec         from,
                          DramaVec         to)
{
  DramaVec  across = drama_vec_normal (self->along);
  DramaVec  a = drama_vec_sub (from, self->centre), b = drama_vec_sub (to, self->centre);
  DramaRect box = { -self->half_width, -self->half_height, 2 * self->half_width,
                    2 * self->half_height };

  return drama_rect_meets_segment (
      box, drama_vec (drama_vec_dot (a, self->along), drama_vec_dot (a, across)),
      drama_vec (drama_vec_dot (b, self->along), drama_vec_dot (b, across)));
}

/**
 * drama_tilt_bounds:
 * @self: a box
 *
 * Returns: the smallest upright rectangle that holds it
 */
DramaRect
drama_tilt_bounds (const DramaTilt *self)
{
  return drama_rect_around (self->centre, 2 * reach_along (self, drama_vec (1, 0)),
                            2 * reach_along (self, drama_vec (0, 1)));
}
