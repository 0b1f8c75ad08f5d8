/* drama-path.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-render"

#include "drama-path.h"

/**
 * drama_path_new:
 *
 * Returns: (transfer full): an empty path
 */
DramaPath *
drama_path_new (void)
{
  DramaPath *self = g_new0 (DramaPath, 1);

  self->ops = g_array_new (FALSE, FALSE, sizeof (DramaPathOp));
  self->points = g_array_new (FALSE, FALSE, sizeof (DramaVec));

  return self;
}

/**
 * drama_path_free:
 * @self: (transfer full): a path
 */
void
drama_path_free (DramaPath *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->ops);
  g_array_unref (self->points);
  g_free (self);
}

/**
 * drama_path_clear:
 * @self: a path
 *
 * Takes everything out of it.
 */
void
drama_path_clear (DramaPath *self)
{
  g_array_set_size (self->ops, 0);
  g_array_set_size (self->points, 0);
}

static void
add_op (DramaPath  *self,
        DramaPathOp op)
{
  g_array_append_val (self->ops, op);
}

/**
 * drama_path_move:
 * @self: a path
 * @to: where the next outline begins
 */
void
drama_path_move (DramaPath *self,
                 DramaVec   to)
{
  add_op (self, DRAMA_PATH_MOVE);
  g_array_append_val (self->points, to);
}

/**
 * drama_path_line:
 * @self: a path
 * @to: where a straight line leads
 */
void
drama_path_line (DramaPath *self,
                 DramaVec   to)
{
  add_op (self, DRAMA_PATH_LINE);
  g_array_append_val (self->points, to);
}

/**
 * drama_path_cubic:
 * @self: a path
 * @out: pulls the curve at its beginning
 * @in: pulls it at its end
 * @to: where it leads
 */
void
drama_path_cubic (DramaPath *self,
                  DramaVec   out,
                  DramaVec   in,
                  DramaVec   to)
{
  add_op (self, DRAMA_PATH_CUBIC);
  g_array_append_val (self->points, out);
  g_array_append_val (self->points, in);
  g_array_append_val (self->points, to);
}

/**
 * drama_path_close:
 * @self: a path
 *
 * Leads straight back to where the outline began.
 */
void
drama_path_close (DramaPath *self)
{
  add_op (self, DRAMA_PATH_CLOSE);
}

/**
 * drama_path_curve:
 * @self: a path
 * @curve: a curve, which begins an outline of its own
 */
void
drama_path_curve (DramaPath        *self,
                  const DramaCurve *curve)
{
  drama_path_move (self, curve->p[0]);
  drama_path_cubic (self, curve->p[1], curve->p[2], curve->p[3]);
}

/**
 * drama_path_arc:
 * @self: a path
 * @centre: of the circle
 * @radius: of the circle
 * @from: where the arc begins, in degrees clockwise from the right
 * @to: where it ends
 *
 * Goes straight to the beginning of the arc, or begins an outline there, then
 * along it in pieces of at most a quarter, each a cubic.
 */
void
drama_path_arc (DramaPath *self,
                DramaVec   centre,
                double     radius,
                double     from,
                double     to)
{
  guint    n = (guint) MAX (ceil (fabs (to - from) / 90 - 1e-9), 1);
  double   step = (to - from) / n * G_PI / 180;
  double   pull = 4.0 / 3 * tan (step / 4) * radius;
  double   at = from * G_PI / 180;
  DramaVec here = drama_vec (cos (at), sin (at));

  if (self->ops->len == 0 ||
      g_array_index (self->ops, DramaPathOp, self->ops->len - 1) == DRAMA_PATH_CLOSE)
    drama_path_move (self, drama_vec_add (centre, drama_vec_scale (here, radius)));
  else
    drama_path_line (self, drama_vec_add (centre, drama_vec_scale (here, radius)));

  for (guint i = 0; i < n; i++)
    {
      double   next_at = from * G_PI / 180 + step * (i + 1);
      DramaVec next = drama_vec (cos (next_at), sin (next_at));
      DramaVec here_at = drama_vec_add (centre, drama_vec_scale (here, radius));
      DramaVec next_to = drama_vec_add (centre, drama_vec_scale (next, radius));

      drama_path_cubic (
          self, drama_vec_add (here_at, drama_vec_scale (drama_vec_normal (here), pull)),
          drama_vec_sub (next_to, drama_vec_scale (drama_vec_normal (next), pull)), next_to);
      here = next;
    }
}

/**
 * drama_path_rounded:
 * @self: a path
 * @rect: a rectangle
 * @radius: of its corners, at most half of its shorter side
 */
void
drama_path_rounded (DramaPath *self,
                    DramaRect  rect,
                    double     radius)
{
  double right = rect.x + rect.width, bottom = rect.y + rect.height;

  if (radius <= 0)
    {
      drama_path_move (self, drama_vec (rect.x, rect.y));
      drama_path_line (self, drama_vec (right, rect.y));
      drama_path_line (self, drama_vec (right, bottom));
      drama_path_line (self, drama_vec (rect.x, bottom));
      drama_path_close (self);
      return;
    }

  drama_path_move (self, drama_vec (rect.x + radius, rect.y));
  drama_path_arc (self, drama_vec (right - radius, rect.y + radius), radius, -90, 0);
  drama_path_arc (self, drama_vec (right - radius, bottom - radius), radius, 0, 90);
  drama_path_arc (self, drama_vec (rect.x + radius, bottom - radius), radius, 90, 180);
  drama_path_arc (self, drama_vec (rect.x + radius, rect.y + radius), radius, 180, 270);
  drama_path_close (self);
}

/**
 * drama_path_append:
 * @self: a path
 * @other: another
 * @shift: where the origin of @other comes to lie
 * @scale: how much larger @other becomes
 */
void
drama_path_append (DramaPath       *self,
                   const DramaPath *other,
                   DramaVec         shift,
                   double           scale)
{
  g_array_append_vals (self->ops, other->ops->data, other->ops->len);
  for (guint i = 0; i < other->points->len; i++)
    {
      DramaVec point = g_array_index (other->points, DramaVec, i);

      point = drama_vec_add (drama_vec_scale (point, scale), shift);
      g_array_append_val (self->points, point);
    }
}

/* Numbers of path data: always with a point, whatever the locale. */
static double
next_number (const char **at)
{
  char  *end;
  double number = g_ascii_strtod (*at, &end);

  g_assert (end != *at);
  *at = end;

  return number;
}

static DramaVec
next_point (const char **at)
{
  double x = next_number (at);

  return drama_vec (x, next_number (at));
}

/* An even star around the origin, its first point upwards. */
static void
add_star (DramaPath *self,
          guint      n_points,
          double     outer,
          double     inner)
{
  for (guint i = 0; i < 2 * n_points; i++)
    {
      double   at = G_PI * i / n_points;
      double   radius = i % 2 == 0 ? outer : inner;
      DramaVec point = drama_vec (sin (at) * radius, -cos (at) * radius);

      if (i == 0)
        drama_path_move (self, point);
      else
        drama_path_line (self, point);
    }
  drama_path_close (self);
}

static void
add_command (DramaPath   *self,
             char         command,
             const char **at)
{
  DramaVec a, b;
  double   radius, start;
  guint    n;

  switch (command)
    {
    case 'M':
      drama_path_move (self, next_point (at));
      break;
    case 'L':
      drama_path_line (self, next_point (at));
      break;
    case 'C':
      a = next_point (at);
      b = next_point (at);
      drama_path_cubic (self, a, b, next_point (at));
      break;
    case 'Z':
      drama_path_close (self);
      break;
    case 'O':
      a = next_point (at);
      drama_path_arc (self, a, next_number (at), 0, 360);
      drama_path_close (self);
      break;
    case 'A':
      a = next_point (at);
      radius = next_number (at);
      start = next_number (at);
      drama_path_arc (self, a, radius, start, next_number (at));
      break;
    case 'R':
      a = next_point (at);
      b = next_point (at);
      drama_path_rounded (self, (DramaRect){ a.x, a.y, b.x, b.y }, next_number (at));
      break;
    case 'S':
      n = (guint) next_number (at);
      radius = next_number (at);
      add_star (self, n, radius, next_number (at));
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * drama_path_new_from_data:
 * @data: a constant of this program, in absolute numbers: the M, L, C and Z of
 *   SVG, and of our own "O x y r" (circle), "A x y r from to" (arc, degrees),
 *   "R x y width height r" (rounded rectangle), "S n outer inner" (star)
 *
 * Returns: (transfer full): the path
 */
DramaPath *
drama_path_new_from_data (const char *data)
{
  DramaPath *self = drama_path_new ();

  for (const char *at = data; *at != '\0';)
    {
      if (*at == ' ')
        {
          at++;
          continue;
        }
      at++;
      add_command (self, at[-1], &at);
    }

  return self;
}

/**
 * drama_path_bounds:
 * @self: a path with at least one point
 *
 * Returns: the smallest rectangle that holds it
 */
DramaRect
drama_path_bounds (const DramaPath *self)
{
  const DramaVec *point = (const DramaVec *) (void *) self->points->data;
  DramaRect       bounds = drama_rect_of_points (point, 1);
  DramaVec        here = point[0];

  for (guint i = 0; i < self->ops->len; i++)
    switch (g_array_index (self->ops, DramaPathOp, i))
      {
      case DRAMA_PATH_MOVE:
      case DRAMA_PATH_LINE:
        here = *point++;
        bounds = drama_rect_union (bounds, drama_rect_of_points (&here, 1));
        break;
      case DRAMA_PATH_CUBIC:
        {
          DramaCurve curve = { { here, point[0], point[1], point[2] } };

          bounds = drama_rect_union (bounds, drama_curve_bounds (&curve));
          here = point[2];
          point += 3;
          break;
        }
      case DRAMA_PATH_CLOSE:
      default:
        break;
      }

  return bounds;
}

/**
 * drama_path_flatten:
 * @self: a path with one closed outline
 *
 * Returns: (transfer full) (element-type DramaVec): its corners, curves as
 *   chains of straight lines
 */
GArray *
drama_path_flatten (const DramaPath *self)
{
  const DramaVec *point = (const DramaVec *) (void *) self->points->data;
  GArray         *corners = g_array_new (FALSE, FALSE, sizeof (DramaVec));
  DramaVec        here = drama_vec (0, 0);

  for (guint i = 0; i < self->ops->len; i++)
    switch (g_array_index (self->ops, DramaPathOp, i))
      {
      case DRAMA_PATH_MOVE:
      case DRAMA_PATH_LINE:
        here = *point++;
        g_array_append_val (corners, here);
        break;
      case DRAMA_PATH_CUBIC:
        {
          DramaCurve curve = { { here, point[0], point[1], point[2] } };

          for (guint k = 1; k <= 16; k++)
            {
              here = drama_curve_at (&curve, k / 16.0);
              g_array_append_val (corners, here);
            }
          point += 3;
          break;
        }
      case DRAMA_PATH_CLOSE:
      default:
        break;
      }

  return corners;
}
