/* drama-curve.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-curve.h"

/**
 * drama_curve_bent:
 * @from: where it begins
 * @to: where it ends
 * @bulge: how far its middle lies beside the straight line; clockwise of the
 *   way from @from to @to where positive, a straight line where 0
 *
 * Returns: an even arc of that height
 */
DramaCurve
drama_curve_bent (DramaVec from,
                  DramaVec to,
                  double   bulge)
{
  DramaVec along = drama_vec_sub (to, from);
  DramaVec side = drama_vec_normal (drama_vec_unit_or (along, drama_vec (1, 0)));
  DramaVec pull = drama_vec_scale (side, bulge * 4 / 3);

  return (DramaCurve){ {
      from,
      drama_vec_add (drama_vec_add (from, drama_vec_scale (along, 0.3)), pull),
      drama_vec_add (drama_vec_sub (to, drama_vec_scale (along, 0.3)), pull),
      to,
  } };
}

/**
 * drama_curve_at:
 * @self: a curve
 * @t: from 0 to 1
 *
 * Returns: the point there
 */
DramaVec
drama_curve_at (const DramaCurve *self,
                double            t)
{
  double u = 1 - t;
  double a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;

  return drama_vec (a * self->p[0].x + b * self->p[1].x + c * self->p[2].x + d * self->p[3].x,
                    a * self->p[0].y + b * self->p[1].y + c * self->p[2].y + d * self->p[3].y);
}

/**
 * drama_curve_direction:
 * @self: a curve
 * @t: from 0 to 1
 *
 * Returns: which way it runs there, of length 1; to the right where it stands still
 */
DramaVec
drama_curve_direction (const DramaCurve *self,
                       double            t)
{
  double   u = 1 - t;
  DramaVec first = drama_vec_scale (drama_vec_sub (self->p[1], self->p[0]), u * u);
  DramaVec second = drama_vec_scale (drama_vec_sub (self->p[2], self->p[1]), 2 * u * t);
  DramaVec third = drama_vec_scale (drama_vec_sub (self->p[3], self->p[2]), t * t);
  DramaVec chord = drama_vec_sub (self->p[3], self->p[0]);

  return drama_vec_unit_or (drama_vec_add (drama_vec_add (first, second), third),
                            drama_vec_unit_or (chord, drama_vec (1, 0)));
}

/* The first half of @self, cut at @t (de Casteljau). */
static DramaCurve
cut_first (const DramaCurve *self,
           double            t)
{
  DramaVec ab = drama_vec_mix (self->p[0], self->p[1], t);
  DramaVec bc = drama_vec_mix (self->p[1], self->p[2], t);
  DramaVec cd = drama_vec_mix (self->p[2], self->p[3], t);
  DramaVec abc = drama_vec_mix (ab, bc, t);
  DramaVec bcd = drama_vec_mix (bc, cd, t);

  return (DramaCurve){ { self->p[0], ab, abc, drama_vec_mix (abc, bcd, t) } };
}

static DramaCurve
reverse (const DramaCurve *self)
{
  return (DramaCurve){ { self->p[3], self->p[2], self->p[1], self->p[0] } };
}

/**
 * drama_curve_part:
 * @self: a curve
 * @t0: where the part begins, at least 0
 * @t1: where it ends, at least @t0 and at most 1
 *
 * Returns: the same curve between the two places
 */
DramaCurve
drama_curve_part (const DramaCurve *self,
                  double            t0,
                  double            t1)
{
  DramaCurve first, back;

  if (t1 <= 0)
    return (DramaCurve){ { self->p[0], self->p[0], self->p[0], self->p[0] } };

  first = cut_first (self, t1);
  back = reverse (&first);
  first = cut_first (&back, 1 - t0 / t1);

  return reverse (&first);
}

/**
 * drama_curve_beside:
 * @self: a curve without sharp bends
 * @by: how far beside; clockwise of its way where positive
 *
 * Moves ends and pulls by the normal there (Tiller and Hanson 1984,
 * doi:10.1109/MCG.1984.275995): off by far less than a line's width for the arcs
 * of this program.
 *
 * Returns: a curve that runs beside it
 */
DramaCurve
drama_curve_beside (const DramaCurve *self,
                    double            by)
{
  DramaVec   at_start = drama_vec_scale (drama_vec_normal (drama_curve_direction (self, 0)), by);
  DramaVec   at_end = drama_vec_scale (drama_vec_normal (drama_curve_direction (self, 1)), by);
  DramaVec   pulls = drama_vec_sub (self->p[2], self->p[1]);
  DramaVec   chord = drama_vec_sub (self->p[3], self->p[0]);
  DramaVec   middle_way = drama_vec_unit_or (pulls, drama_vec_unit_or (chord, drama_vec (1, 0)));
  DramaVec   middle = drama_vec_scale (drama_vec_normal (middle_way), by);
  DramaCurve beside;

  beside.p[0] = drama_vec_add (self->p[0], at_start);
  beside.p[1] = drama_vec_add (self->p[1], drama_vec_mix (at_start, middle, 0.5));
  beside.p[2] = drama_vec_add (self->p[2], drama_vec_mix (at_end, middle, 0.5));
  beside.p[3] = drama_vec_add (self->p[3], at_end);

  return beside;
}

/* Widens [*low, *high] by the turning points of one coordinate. */
static void
widen_by_turns (double  a,
                double  b,
                double  c,
                double  d,
                double *low,
                double *high)
{
  /* The derivative is 3 (qa t² + qb t + qc). */
  double qa = d - 3 * c + 3 * b - a, qb = 2 * (c - 2 * b + a), qc = b - a;
  double roots[2];
  guint  n = 0;

  if (fabs (qa) < 1e-12)
    {
      if (fabs (qb) > 1e-12)
        roots[n++] = -qc / qb;
    }
  else
    {
      double under = qb * qb - 4 * qa * qc;

      if (under >= 0)
        {
          roots[n++] = (-qb + sqrt (under)) / (2 * qa);
          roots[n++] = (-qb - sqrt (under)) / (2 * qa);
        }
    }

  for (guint i = 0; i < n; i++)
    if (roots[i] > 0 && roots[i] < 1)
      {
        double t = roots[i], u = 1 - t;
        double at = u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;

        *low = MIN (*low, at);
        *high = MAX (*high, at);
      }
}

/**
 * drama_curve_bounds:
 * @self: a curve
 *
 * Returns: the smallest rectangle that holds it
 */
DramaRect
drama_curve_bounds (const DramaCurve *self)
{
  const DramaVec *p = self->p;
  double          left = MIN (p[0].x, p[3].x), right = MAX (p[0].x, p[3].x);
  double          top = MIN (p[0].y, p[3].y), bottom = MAX (p[0].y, p[3].y);

  widen_by_turns (p[0].x, p[1].x, p[2].x, p[3].x, &left, &right);
  widen_by_turns (p[0].y, p[1].y, p[2].y, p[3].y, &top, &bottom);

  return (DramaRect){ left, top, right - left, bottom - top };
}

/**
 * drama_curve_flatten:
 * @self: a curve
 * @points: (out caller-allocates) (array): room for
 *   %DRAMA_CURVE_MAX_PIECES + 1 points
 *
 * Returns: how many points of a chain of straight lines it made, from 2; the
 *   chain stays within a fraction of a unit of an arc of this program
 */
guint
drama_curve_flatten (const DramaCurve *self,
                     DramaVec         *points)
{
  double around = drama_vec_distance (self->p[0], self->p[1]) +
                  drama_vec_distance (self->p[1], self->p[2]) +
                  drama_vec_distance (self->p[2], self->p[3]);
  guint n = (guint) CLAMP (around / 6, 4, DRAMA_CURVE_MAX_PIECES);

  for (guint i = 0; i <= n; i++)
    points[i] = drama_curve_at (self, (double) i / n);

  return n + 1;
}

/**
 * drama_curve_length:
 * @self: a curve
 *
 * Returns: how long it is, measured along its flattened chain
 */
double
drama_curve_length (const DramaCurve *self)
{
  DramaVec points[DRAMA_CURVE_MAX_PIECES + 1];
  guint    n = drama_curve_flatten (self, points);
  double   length = 0;

  for (guint i = 1; i < n; i++)
    length += drama_vec_distance (points[i - 1], points[i]);

  return length;
}

/**
 * drama_curve_t_along:
 * @points: (array length=n): a curve, flattened by drama_curve_flatten()
 * @n: how many points
 * @length: of the whole chain
 * @share: of its length, from 0 to 1
 *
 * Returns: the t of the place that far along, as drama_curve_t_at() finds it
 */
double
drama_curve_t_along (const DramaVec *points,
                     guint           n,
                     double          length,
                     double          share)
{
  double rest = CLAMP (share, 0, 1) * length;

  for (guint i = 1; i < n; i++)
    {
      double piece = drama_vec_distance (points[i - 1], points[i]);

      if (rest <= piece && piece > 0)
        return (i - 1 + rest / piece) / (n - 1);
      rest -= piece;
    }

  return 1;
}

/**
 * drama_curve_t_at:
 * @self: a curve
 * @share: of its length, from 0 to 1
 *
 * Returns: the t of the place that far along
 */
double
drama_curve_t_at (const DramaCurve *self,
                  double            share)
{
  DramaVec points[DRAMA_CURVE_MAX_PIECES + 1];
  guint    n = drama_curve_flatten (self, points);

  return drama_curve_t_along (points, n, drama_curve_length (self), share);
}

/**
 * drama_curve_distance:
 * @self: a curve
 * @point: a point
 *
 * Returns: how far @point is from the curve, measured to its flattened chain
 */
double
drama_curve_distance (const DramaCurve *self,
                      DramaVec          point)
{
  DramaVec points[DRAMA_CURVE_MAX_PIECES + 1];
  guint    n = drama_curve_flatten (self, points);
  double   nearest = G_MAXDOUBLE;

  for (guint i = 1; i < n; i++)
    {
      DramaVec along = drama_vec_sub (points[i], points[i - 1]);
      double   square = drama_vec_dot (along, along);
      double   t = square > 0 ? drama_vec_dot (drama_vec_sub (point, points[i - 1]), along) / square
                              : 0;
      DramaVec foot = drama_vec_mix (points[i - 1], points[i], CLAMP (t, 0, 1));

      nearest = MIN (nearest, drama_vec_distance (point, foot));
    }

  return nearest;
}
