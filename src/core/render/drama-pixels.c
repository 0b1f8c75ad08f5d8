/* drama-pixels.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Past a few thousand lines on one image what they cost is not their pixels but
 * all that a general stroker does before the first of them: ten to twenty times
 * as much, measured.  So a line is what it is to a pixel, a band whose share of
 * the pixel is an integral of two edges; the oracle of the test is a count of
 * many samples in each pixel. */
#define G_LOG_DOMAIN "drama-render"

#include "drama-pixels.h"

#include <math.h>
#include <string.h>

/* What is drawn once for many, such as an arrowhead, is no larger. */
#define MAX_POLYGON_SIDE 48

/* Lines thinner than this look the same when each column of pixels takes them
 * to be level in it. */
#define LEVEL_WIDTH 0.7

/* An edge so flat is level within a pixel. */
#define LEVEL_SLOPE 1e-4

/* A share of a pixel in the arithmetic of colours: 256 covers it. */
#define FULL 256

/* Whatever is farther away is not in any image. */
#define MAX_PLACE 1e8

#define RED_BLUE 0x00ff00ffu
#define GREEN    0x0000ff00u
#define OPAQUE   0xff000000u

/**
 * drama_pixels_begin:
 * @self: (out caller-allocates): the pixels
 * @surface: an image surface; cairo must be told by
 *   cairo_surface_mark_dirty() before it draws there again
 *
 * Returns: whether it has pixels of 32 bits
 */
gboolean
drama_pixels_begin (DramaPixels     *self,
                    cairo_surface_t *surface)
{
  cairo_format_t format;

  if (cairo_surface_get_type (surface) != CAIRO_SURFACE_TYPE_IMAGE)
    return FALSE;
  format = cairo_image_surface_get_format (surface);
  if (format != CAIRO_FORMAT_ARGB32 && format != CAIRO_FORMAT_RGB24)
    return FALSE;

  cairo_surface_flush (surface);
  self->data = (guint32 *) (gpointer) cairo_image_surface_get_data (surface);
  self->stride = cairo_image_surface_get_stride (surface) / (int) sizeof (guint32);
  self->width = cairo_image_surface_get_width (surface);
  self->height = cairo_image_surface_get_height (surface);

  return self->data != NULL;
}

static guint32
pack_color (const DramaColor *color)
{
  guint32 r = (guint32) (color->r * 255 + 0.5), g = (guint32) (color->g * 255 + 0.5);

  return OPAQUE | r << 16 | g << 8 | (guint32) (color->b * 255 + 0.5);
}

/* Lets @share of FULL of a pixel take on @color; two channels at once, which are
 * off by one at most. */
static inline void
tint (guint32 *pixel,
      guint32  color,
      guint32  share)
{
  guint32 red_blue = *pixel & RED_BLUE, green = *pixel & GREEN;

  red_blue += (((color & RED_BLUE) - red_blue) * share) >> 8;
  green += (((color & GREEN) - green) >> 8) * share;
  *pixel = OPAQUE | (red_blue & RED_BLUE) | (green & GREEN);
}

/* As floor(), but at once; for what is below MAX_PLACE. */
static inline int
whole (double v)
{
  int i = (int) v;

  return i - (v < i);
}

/* The integral of an edge that rises from 0 to 1 and stays there. */
static inline double
rise (double v)
{
  double inside = CLAMP (v, 0, 1);

  return inside * inside / 2 + MAX (v - 1, 0);
}

/* How much of the unit square lies above an edge that runs down by @by over its
 * width, from @from at its left, measured from its top.  @inverse is 1 / @by,
 * or 0 for a level edge. */
static inline double
share_above (double from,
             double by,
             double inverse)
{
  return inverse == 0 ? CLAMP (from + by / 2, 0, 1) : (rise (from + by) - rise (from)) * inverse;
}

/* A line whose longer way is along the columns of @pixels, or along its rows
 * where @turned. */
typedef struct
{
  guint32 *data;
  int      along;  /* from column to column, in pixels of memory */
  int      across; /* from row to row */
  int      n_along;
  int      n_across;
  guint32  color;
  double   strength; /* FULL for a colour that covers */
} Canvas;

/* One column: a band of @height whose upper edge runs from @y down by @by. */
static inline void
fill_column (const Canvas *canvas,
             int           column,
             double        y,
             double        height,
             double        by,
             double        inverse,
             double        strength)
{
  int      first = MAX (whole (MIN (y, y + by)), 0);
  int      last = MIN (whole (MAX (y, y + by) + height), canvas->n_across - 1);
  guint32 *at = canvas->data + (gssize) column * canvas->along + (gssize) first * canvas->across;

  for (int row = first; row <= last; row++, at += canvas->across)
    {
      double share = share_above (y + height - row, by, inverse) -
                     share_above (y - row, by, inverse);
      int part = (int) (share * strength + 0.5);

      if (part > 0)
        tint (at, canvas->color, (guint32) MIN (part, FULL));
    }
}

/* The same for a thin band that is taken to be level. */
static inline void
fill_level (const Canvas *canvas,
            int           column,
            double        top,
            double        height,
            double        strength)
{
  int      row = whole (top);
  double   here = MIN (row + 1 - top, height);
  guint32 *at = canvas->data + (gssize) column * canvas->along;
  guint32  part = (guint32) (here * strength + 0.5);

  if (row >= 0 && row < canvas->n_across && part > 0)
    tint (at + (gssize) row * canvas->across, canvas->color, part);
  part = (guint32) ((height - here) * strength + 0.5);
  if (row + 1 >= 0 && row + 1 < canvas->n_across && part > 0)
    tint (at + (gssize) (row + 1) * canvas->across, canvas->color, part);
}

/* From @x0 on the way to the right, @y0 up or down by @slope a column; @height
 * is the band's, measured along the column. */
static void
fill_band (const Canvas *canvas,
           double        x0,
           double        x1,
           double        y0,
           double        slope,
           double        height,
           gboolean      thin)
{
  int    first = MAX (whole (x0), 0);
  int    last = MIN (-whole (-x1) - 1, canvas->n_along - 1);
  double inverse = fabs (slope) > LEVEL_SLOPE ? 1 / slope : 0;

  for (int column = first; column <= last; column++)
    {
      double left = MAX (column, x0), right = MIN (column + 1, x1);
      double part = right - left, by = slope * part;
      double y = y0 + slope * (left - x0) - height / 2;

      if (thin)
        fill_level (canvas, column, y + by / 2, height, part * canvas->strength);
      else if (part == 1)
        fill_column (canvas, column, y, height, by, inverse, canvas->strength);
      else
        fill_column (canvas, column, y, height, by, fabs (by) > LEVEL_SLOPE ? 1 / by : 0,
                     part * canvas->strength);
    }
}

/**
 * drama_pixels_line:
 * @self: pixels
 * @from: one end
 * @to: the other
 * @width: of the line, of ends that are cut off
 * @color: of the line
 *
 * Draws a straight line, antialiased and clipped.  The ends are cut along the
 * rows or columns of pixels, not across the line: for lines of a few pixels,
 * of which nobody sees the ends.
 */
void
drama_pixels_line (const DramaPixels *self,
                   DramaVec           from,
                   DramaVec           to,
                   double             width,
                   const DramaColor  *color)
{
  double   dx = to.x - from.x, dy = to.y - from.y;
  gboolean steep = fabs (dy) > fabs (dx);
  double   a = steep ? from.y : from.x, b = steep ? to.y : to.x;
  double   c = steep ? from.x : from.y, slope = steep ? dx / dy : dy / dx;
  Canvas   canvas = { self->data,
                    steep ? self->stride : 1,
                    steep ? 1 : self->stride,
                    steep ? self->height : self->width,
                    steep ? self->width : self->height,
                      pack_color (color),
                      color->a * FULL };

  /* Not finite, too: then nothing of this is true. */
  if (!(fabs (a - b) > 1e-9) || !(width > 0) || !(fabs (slope) <= 1) ||
      !(MAX (MAX (fabs (a), fabs (b)), fabs (c)) < MAX_PLACE))
    return;

  if (a > b)
    fill_band (&canvas, b, a, c + slope * (b - a), slope, width * sqrt (1 + slope * slope),
               width < LEVEL_WIDTH);
  else
    fill_band (&canvas, a, b, c, slope, width * sqrt (1 + slope * slope), width < LEVEL_WIDTH);
}

/* Whether a line can be seen at all. */
static gboolean
is_outside (const DramaPixels *self,
            DramaVec           a,
            DramaVec           b,
            double             room)
{
  return MAX (a.x, b.x) < -room || MIN (a.x, b.x) > self->width + room ||
         MAX (a.y, b.y) < -room || MIN (a.y, b.y) > self->height + room;
}

/* Which part of a line may be seen, as shares of it (Liang and Barsky 1984,
 * doi:10.1145/357332.357333). */
static gboolean
find_visible (const DramaPixels *self,
              DramaVec           from,
              DramaVec           to,
              double             room,
              double            *low,
              double            *high)
{
  double at[2] = { from.x, from.y }, by[2] = { to.x - from.x, to.y - from.y };
  double end[2] = { self->width, self->height };

  *low = 0;
  *high = 1;
  for (guint i = 0; i < 2; i++)
    {
      double enter = (-room - at[i]) / by[i], leave = (end[i] + room - at[i]) / by[i];

      if (fabs (by[i]) < 1e-9)
        {
          if (at[i] < -room || at[i] > end[i] + room)
            return FALSE;
          continue;
        }
      *low = MAX (*low, MIN (enter, leave));
      *high = MIN (*high, MAX (enter, leave));
    }

  return *low < *high;
}

/* Where along the dashes a chain is. */
typedef struct
{
  double lengths[2];
  double rest; /* of the dash or gap it is in */
  guint  in;   /* 0 in a dash, 1 in a gap */
} Beat;

static void
draw_dashes (const DramaPixels *self,
             DramaVec           from,
             DramaVec           to,
             double             width,
             const DramaColor  *color,
             Beat              *beat)
{
  double length = drama_vec_distance (from, to), period = beat->lengths[0] + beat->lengths[1];
  double low, high, at;

  if (!(length < MAX_PLACE))
    return;
  if (!find_visible (self, from, to, width + period, &low, &high))
    low = high = 1;
  /* What nobody sees is passed in whole periods, so that the beat goes on. */
  at = floor (low * length / period) * period;
  while (at < length)
    {
      double   next = MIN (at + beat->rest, length);
      DramaVec a = drama_vec_mix (from, to, at / length);
      DramaVec b = drama_vec_mix (from, to, next / length);

      if (beat->in == 0)
        drama_pixels_line (self, a, b, width, color);
      beat->rest -= next - at;
      at = next;
      if (beat->rest <= 1e-9)
        {
          beat->in = !beat->in;
          beat->rest = beat->lengths[beat->in];
        }
      if (at > high * length && length - at > period)
        at += floor ((length - at) / period) * period;
    }
}

/**
 * drama_pixels_chain:
 * @self: pixels
 * @points: (array length=n_points): the corners of a chain of lines
 * @n_points: how many
 * @width: of the lines
 * @dash: how they are broken
 * @lengths: of what is drawn and what is not, see drama_dash_get_lengths()
 * @color: of the lines
 *
 * Dashes that are too small to be told apart become a line so much paler; dots
 * become dashes of the same ink.
 */
void
drama_pixels_chain (const DramaPixels *self,
                    const DramaVec    *points,
                    guint              n_points,
                    double             width,
                    DramaDash          dash,
                    const double       lengths[2],
                    const DramaColor  *color)
{
  DramaColor pale = *color;
  /* A dot of this width has as much ink as a dash so long. */
  double on = dash == DRAMA_DASH_DOTTED ? width * G_PI / 4 : lengths[0];
  double off = dash == DRAMA_DASH_DOTTED ? lengths[1] - on : lengths[1];
  Beat   beat = { { on, off }, on, 0 };

  if (dash != DRAMA_DASH_SOLID && on + off < 3)
    {
      pale.a *= on / MAX (on + off, 1e-9);
      dash = DRAMA_DASH_SOLID;
    }

  for (guint i = 1; i < n_points; i++)
    if (dash != DRAMA_DASH_SOLID)
      draw_dashes (self, points[i - 1], points[i], width, &pale, &beat);
    else if (!is_outside (self, points[i - 1], points[i], width))
      drama_pixels_line (self, points[i - 1], points[i], width, &pale);
}

/* Adds what one side of a polygon covers to the right of it, as the difference
 * from pixel to pixel (Raph Levien's way with glyphs, in font-rs, 2016). */
static void
add_side (float   *sums,
          int      width,
          int      height,
          DramaVec a,
          DramaVec b)
{
  double sign = a.y < b.y ? 1 : -1;
  double slope;

  if (a.y == b.y)
    return;
  if (a.y > b.y)
    {
      DramaVec swap = a;

      a = b;
      b = swap;
    }
  slope = (b.x - a.x) / (b.y - a.y);
  for (int row = MAX ((int) floor (a.y), 0); row < height && row < b.y; row++)
    {
      double top = MAX (row, a.y), bottom = MIN (row + 1, b.y);
      double x0 = a.x + (top - a.y) * slope, x1 = a.x + (bottom - a.y) * slope;
      double left = MIN (x0, x1), right = MAX (x0, x1);
      double cover = sign * (bottom - top), before = 0;
      float *at = sums + row * (width + 1);

      for (int column = MAX ((int) floor (left), 0); column < width; column++)
        {
          /* How much of the square lies to the right of the side. */
          double inside = right - left < 1e-9
                              ? CLAMP (column + 1 - left, 0, 1)
                              : (rise (column + 1 - left) - rise (column + 1 - right)) /
                                    (right - left);

          inside = CLAMP (inside, 0, 1);
          at[column] += (float) (cover * (inside - before));
          before = inside;
          if (inside >= 1 - 1e-9)
            break;
        }
    }
}

/**
 * drama_pixels_polygon:
 * @self: pixels
 * @corners: (array length=n_corners): a polygon that does not cross itself
 * @n_corners: how many
 * @color: inside
 *
 * Fills a small polygon, antialiased and clipped.
 *
 * Returns: FALSE where it is too large for this, with nothing done
 */
gboolean
drama_pixels_polygon (const DramaPixels *self,
                      const DramaVec    *corners,
                      guint              n_corners,
                      const DramaColor  *color)
{
  DramaRect box = drama_rect_of_points (corners, n_corners);
  float     sums[MAX_POLYGON_SIDE * (MAX_POLYGON_SIDE + 1)];
  guint32   packed = pack_color (color);
  int       left, top, width, height;

  /* A number that is none is lost among the least and the most of them. */
  for (guint i = 0; i < n_corners; i++)
    if (!(MAX (fabs (corners[i].x), fabs (corners[i].y)) < MAX_PLACE) || isnan (corners[i].x) ||
        isnan (corners[i].y))
      return TRUE;
  if (!(box.width <= MAX_POLYGON_SIDE - 2) || !(box.height <= MAX_POLYGON_SIDE - 2))
    return FALSE;
  if (is_outside (self, drama_vec (box.x, box.y),
                  drama_vec (box.x + box.width, box.y + box.height), 0))
    return TRUE;

  left = (int) floor (box.x);
  top = (int) floor (box.y);
  width = (int) floor (box.x + box.width) - left + 1;
  height = (int) floor (box.y + box.height) - top + 1;
  memset (sums, 0, sizeof (float) * (gsize) (height * (width + 1)));
  for (guint i = 0; i < n_corners; i++)
    add_side (sums, width, height, drama_vec_sub (corners[i], drama_vec (left, top)),
              drama_vec_sub (corners[(i + 1) % n_corners], drama_vec (left, top)));

  for (int row = MAX (-top, 0); row < MIN (height, self->height - top); row++)
    {
      float sum = 0;

      for (int column = 0; column < MIN (width, self->width - left); column++)
        {
          guint32 part;

          sum += sums[row * (width + 1) + column];
          part = (guint32) (MIN (fabs ((double) sum), 1) * color->a * FULL + 0.5);
          if (part > 0 && column + left >= 0)
            tint (self->data + (gssize) (row + top) * self->stride + column + left, packed, part);
        }
    }

  return TRUE;
}

/**
 * drama_pixels_copy:
 * @self: pixels
 * @picture: what to draw over them, with an alpha
 * @x: where its left column goes
 * @y: where its top row goes
 */
void
drama_pixels_copy (const DramaPixels *self,
                   const DramaPixels *picture,
                   int                x,
                   int                y)
{
  int left = MAX (-x, 0), right = MIN (picture->width, self->width - x);
  int top = MAX (-y, 0), bottom = MIN (picture->height, self->height - y);

  for (int row = top; row < bottom; row++)
    {
      const guint32 *from = picture->data + (gssize) row * picture->stride;
      guint32       *to = self->data + (gssize) (row + y) * self->stride + x;

      for (int column = left; column < right; column++)
        {
          guint32 over = from[column], alpha = over >> 24, rest = FULL - alpha - (alpha >> 7);
          guint32 red_blue, green;

          if (alpha == 0)
            continue;
          if (alpha == 255)
            {
              to[column] = over;
              continue;
            }
          red_blue = (((to[column] & RED_BLUE) * rest) >> 8) & RED_BLUE;
          green = (((to[column] & GREEN) * rest) >> 8) & GREEN;
          to[column] = OPAQUE | (red_blue + (over & RED_BLUE)) | (green + (over & GREEN));
        }
    }
}
