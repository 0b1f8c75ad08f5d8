/* drama-vec.h - a point or a displacement in the plane
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <math.h>

G_BEGIN_DECLS

/**
 * DramaVec:
 * @x: to the right
 * @y: downwards
 *
 * A plain value.  The unit is the owner's: world units nearly everywhere
 * (1 unit is 1 px at zoom 1).
 */
typedef struct
{
  double x;
  double y;
} DramaVec;

static inline DramaVec
drama_vec (double x, double y)
{
  return (DramaVec){ x, y };
}

static inline DramaVec
drama_vec_add (DramaVec a, DramaVec b)
{
  return drama_vec (a.x + b.x, a.y + b.y);
}

static inline DramaVec
drama_vec_sub (DramaVec a, DramaVec b)
{
  return drama_vec (a.x - b.x, a.y - b.y);
}

static inline DramaVec
drama_vec_scale (DramaVec a, double by)
{
  return drama_vec (a.x * by, a.y * by);
}

/* The point that lies @t of the way from @a to @b. */
static inline DramaVec
drama_vec_mix (DramaVec a, DramaVec b, double t)
{
  return drama_vec (a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t);
}

static inline double
drama_vec_dot (DramaVec a, DramaVec b)
{
  return a.x * b.x + a.y * b.y;
}

/* Positive where @b lies clockwise of @a, as y grows downwards. */
static inline double
drama_vec_cross (DramaVec a, DramaVec b)
{
  return a.x * b.y - a.y * b.x;
}

/* sqrt rather than hypot: IEEE 754 rounds it the same on every machine. */
static inline double
drama_vec_length (DramaVec a)
{
  return sqrt (a.x * a.x + a.y * a.y);
}

static inline double
drama_vec_distance (DramaVec a, DramaVec b)
{
  return drama_vec_length (drama_vec_sub (a, b));
}

/* The direction of @a with length 1, or @otherwise where @a has none. */
static inline DramaVec
drama_vec_unit_or (DramaVec a, DramaVec otherwise)
{
  double length = drama_vec_length (a);

  return length > 0 ? drama_vec_scale (a, 1 / length) : otherwise;
}

/* @a turned by a quarter, clockwise on the screen. */
static inline DramaVec
drama_vec_normal (DramaVec a)
{
  return drama_vec (-a.y, a.x);
}

static inline gboolean
drama_vec_is_finite (DramaVec a)
{
  return isfinite (a.x) && isfinite (a.y);
}

G_END_DECLS
