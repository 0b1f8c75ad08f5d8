/* test-pixels.c - lines of our own against a count of samples
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-pixels.h"

#include "drama-random.h"
#include "drama-rect.h"

#include <stdlib.h>
#include <string.h>

#define SIDE    48
#define SAMPLES 16 /* a pixel, each way */

static const DramaColor BLACK = { 0, 0, 0, 1 };

static cairo_surface_t *
begin (DramaPixels *pixels,
       int          side)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, side, side);

  g_assert_true (drama_pixels_begin (pixels, surface));
  for (int y = 0; y < side; y++)
    for (int x = 0; x < side; x++)
      pixels->data[y * pixels->stride + x] = 0xffffffff;

  return surface;
}

/* How much of a pixel is black. */
static double
share_at (const DramaPixels *pixels,
          int                x,
          int                y)
{
  return 1 - (pixels->data[y * pixels->stride + x] & 0xff) / 255.0;
}

typedef gboolean (*Inside) (DramaVec point, gconstpointer data);

static double
count_samples (int           x,
               int           y,
               Inside        inside,
               gconstpointer data)
{
  guint n = 0;

  for (int i = 0; i < SAMPLES; i++)
    for (int k = 0; k < SAMPLES; k++)
      n += inside (drama_vec (x + (i + 0.5) / SAMPLES, y + (k + 0.5) / SAMPLES), data);

  return (double) n / (SAMPLES * SAMPLES);
}

typedef struct
{
  DramaVec from;
  DramaVec to;
  double   width;
} Line;

static gboolean
is_in_line (DramaVec      point,
            gconstpointer data)
{
  const Line *line = data;
  DramaVec    along = drama_vec_sub (line->to, line->from);
  DramaVec    away = drama_vec_sub (point, line->from);
  gboolean    steep = fabs (along.y) > fabs (along.x);
  double      at = steep ? away.y / along.y : away.x / along.x;
  double      beside = drama_vec_dot (away, drama_vec_normal (drama_vec_unit_or (along, along)));

  return at >= 0 && at < 1 && fabs (beside) <= line->width / 2;
}

static Line
random_line (DramaRandom *random,
             double       width)
{
  Line line;

  line.from = drama_vec (drama_random_unit (random) * 64 - 8, drama_random_unit (random) * 64 - 8);
  line.to = drama_vec (drama_random_unit (random) * 64 - 8, drama_random_unit (random) * 64 - 8);
  line.width = width;

  return line;
}

/* The most and the sum of what is wrong in all pixels, and the ink there should be. */
static void
compare (const DramaPixels *pixels,
         Inside             inside,
         gconstpointer      data,
         double            *most,
         double            *wrong,
         double            *ink)
{
  *most = *wrong = *ink = 0;
  for (int y = 0; y < SIDE; y++)
    for (int x = 0; x < SIDE; x++)
      {
        double right = count_samples (x, y, inside, data);
        double off = share_at (pixels, x, y) - right;

        *most = MAX (*most, fabs (off));
        *wrong += off;
        *ink += right;
      }
}

static void
test_lines_cover_what_samples_count (void)
{
  static const double WIDTHS[] = { 0.8, 1.3, 2.4 };
  DramaRandom         random;

  drama_random_init (&random, 1);
  for (guint i = 0; i < 60; i++)
    {
      DramaPixels      pixels;
      cairo_surface_t *surface = begin (&pixels, SIDE);
      Line             line = random_line (&random, WIDTHS[i % 3]);
      double           most, wrong, ink;

      drama_pixels_line (&pixels, line.from, line.to, line.width, &BLACK);
      compare (&pixels, is_in_line, &line, &most, &wrong, &ink);
      g_assert_cmpfloat (most, <, 0.07);
      g_assert_cmpfloat (fabs (wrong), <, 0.01 * ink + 0.5);
      cairo_surface_destroy (surface);
    }
}

/* Thin ones are off by what nobody sees in one pixel, and right as a whole. */
static void
test_thin_lines_have_the_right_ink (void)
{
  static const double WIDTHS[] = { 0.2, 0.5, 0.65 };
  DramaRandom         random;

  drama_random_init (&random, 2);
  for (guint i = 0; i < 60; i++)
    {
      DramaPixels      pixels;
      cairo_surface_t *surface = begin (&pixels, SIDE);
      Line             line = random_line (&random, WIDTHS[i % 3]);
      double           most, wrong, ink;

      drama_pixels_line (&pixels, line.from, line.to, line.width, &BLACK);
      compare (&pixels, is_in_line, &line, &most, &wrong, &ink);
      g_assert_cmpfloat (most, <, 0.6 * line.width);
      g_assert_cmpfloat (fabs (wrong), <, 0.03 * ink + 0.5);
      cairo_surface_destroy (surface);
    }
}

/* A tile shows the same as that part of the whole. */
static void
test_parts_are_parts_of_the_whole (void)
{
  DramaRandom random;

  drama_random_init (&random, 3);
  for (guint i = 0; i < 60; i++)
    {
      DramaPixels      whole, part;
      cairo_surface_t *one = begin (&whole, SIDE), *other = begin (&part, SIDE / 2);
      Line             line = random_line (&random, 0.3 + (i % 5) * 0.5);
      DramaVec         by = drama_vec (i % 2 ? SIDE / 2 : 0, i % 3 ? SIDE / 2 : 0);
      DramaVec         points[2] = { line.from, line.to };
      DramaDash        dash = (DramaDash) (i % 3);
      double           lengths[2];

      drama_dash_get_lengths (dash, 1.5, lengths);
      drama_pixels_chain (&whole, points, 2, line.width, dash, lengths, &BLACK);
      points[0] = drama_vec_sub (line.from, by);
      points[1] = drama_vec_sub (line.to, by);
      drama_pixels_chain (&part, points, 2, line.width, dash, lengths, &BLACK);
      for (int y = 0; y < SIDE / 2; y++)
        for (int x = 0; x < SIDE / 2; x++)
          g_assert_cmpfloat (
              fabs (share_at (&part, x, y) - share_at (&whole, x + (int) by.x, y + (int) by.y)), <,
              0.01);
      cairo_surface_destroy (one);
      cairo_surface_destroy (other);
    }
}

static double
count_ink (const DramaPixels *pixels)
{
  double ink = 0;

  for (int y = 0; y < pixels->height; y++)
    for (int x = 0; x < pixels->width; x++)
      ink += share_at (pixels, x, y);

  return ink;
}

static double
draw_dashed (DramaDash dash,
             double    width)
{
  static const DramaVec POINTS[] = { { 4, 4.5 }, { 24, 4.5 }, { 44, 40.5 } };
  DramaPixels           pixels;
  cairo_surface_t      *surface = begin (&pixels, SIDE);
  double                lengths[2], ink;

  drama_dash_get_lengths (dash, width, lengths);
  /* Also where dashes are smaller than pixels. */
  if (width < 1)
    {
      lengths[0] *= width;
      lengths[1] *= width;
    }
  drama_pixels_chain (&pixels, POINTS, 3, width, dash, lengths, &BLACK);
  ink = count_ink (&pixels);
  cairo_surface_destroy (surface);

  return ink;
}

/* Dashes and dots have their share of the line's ink, seen one by one or not. */
static void
test_dashes_have_their_share (void)
{
  static const double WIDTHS[] = { 0.3, 1, 1.6 };

  for (guint i = 0; i < G_N_ELEMENTS (WIDTHS); i++)
    {
      double solid = draw_dashed (DRAMA_DASH_SOLID, WIDTHS[i]);

      g_assert_cmpfloat (fabs (draw_dashed (DRAMA_DASH_DASHED, WIDTHS[i]) / solid - 4 / 6.8), <,
                         0.06);
      g_assert_cmpfloat (fabs (draw_dashed (DRAMA_DASH_DOTTED, WIDTHS[i]) / solid - 0.785 / 2.6), <,
                         0.05);
    }
}

static const DramaVec ARROW[] = { { 30.3, 20.2 }, { 18.1, 27.4 }, { 21.5, 20.9 }, { 17.2, 13.8 } };

static gboolean
is_in_arrow (DramaVec      point,
             gconstpointer data)
{
  const DramaVec *corners = data;
  gboolean        inside = FALSE;

  for (guint i = 0, j = G_N_ELEMENTS (ARROW) - 1; i < G_N_ELEMENTS (ARROW); j = i++)
    if ((corners[i].y > point.y) != (corners[j].y > point.y) &&
        point.x < corners[i].x + (point.y - corners[i].y) * (corners[j].x - corners[i].x) /
                                     (corners[j].y - corners[i].y))
      inside = !inside;

  return inside;
}

static void
test_polygons_cover_what_samples_count (void)
{
  for (guint i = 0; i < 24; i++)
    {
      DramaPixels      pixels;
      cairo_surface_t *surface = begin (&pixels, SIDE);
      DramaVec         corners[G_N_ELEMENTS (ARROW)];
      double           most, wrong, ink;

      for (guint k = 0; k < G_N_ELEMENTS (ARROW); k++)
        {
          DramaVec away = drama_vec_sub (ARROW[k], drama_vec (24, 20));
          double   c = cos (i * 0.7), s = sin (i * 0.7), size = 0.15 + 0.06 * i;

          corners[k] = drama_vec (10 + i + size * (c * away.x - s * away.y),
                                  20 + size * (s * away.x + c * away.y));
        }
      g_assert_true (drama_pixels_polygon (&pixels, corners, G_N_ELEMENTS (ARROW), &BLACK));
      compare (&pixels, is_in_arrow, corners, &most, &wrong, &ink);
      g_assert_cmpfloat (most, <, 0.07);
      cairo_surface_destroy (surface);
    }
}

static void
test_pictures_lie_over_as_by_cairo (void)
{
  DramaPixels      pixels, picture;
  cairo_surface_t *ours = begin (&pixels, SIDE), *theirs;
  cairo_surface_t *dot = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 12, 12);
  cairo_t         *cr = cairo_create (dot);

  cairo_set_source_rgba (cr, 0.2, 0.5, 0.9, 0.8);
  cairo_arc (cr, 6, 6, 5, 0, 2 * G_PI);
  cairo_fill (cr);
  cairo_destroy (cr);
  g_assert_true (drama_pixels_begin (&picture, dot));
  theirs = cairo_image_surface_create (CAIRO_FORMAT_RGB24, SIDE, SIDE);
  cr = cairo_create (theirs);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  for (int i = -1; i < 6; i++)
    {
      drama_pixels_copy (&pixels, &picture, i * 9 - 3, i * 8 - 2);
      cairo_set_source_surface (cr, dot, i * 9 - 3, i * 8 - 2);
      cairo_paint (cr);
    }
  cairo_destroy (cr);
  cairo_surface_flush (theirs);
  for (int y = 0; y < SIDE; y++)
    for (int x = 0; x < SIDE; x++)
      {
        const guchar *a = (const guchar *) (pixels.data + y * pixels.stride + x);
        const guchar *b = cairo_image_surface_get_data (theirs) +
                          y * cairo_image_surface_get_stride (theirs) + 4 * x;

        for (guint k = 0; k < 3; k++)
          g_assert_cmpint (abs (a[k] - b[k]), <=, 3);
      }
  cairo_surface_destroy (ours);
  cairo_surface_destroy (theirs);
  cairo_surface_destroy (dot);
}

/* Places of a hostile dossier, and numbers that are none. */
static void
test_nothing_is_written_outside (void)
{
  static const double PLACES[] = { -1e300, -1e9, -3, 0, 20, 47.99, 48, 1e9, 1e300, INFINITY, NAN };
  DramaPixels         pixels;
  cairo_surface_t    *surface = begin (&pixels, SIDE);
  double              lengths[2] = { 4, 3 };

  for (guint i = 0; i < G_N_ELEMENTS (PLACES); i++)
    for (guint k = 0; k < G_N_ELEMENTS (PLACES); k++)
      {
        DramaVec points[3] = { { PLACES[i], PLACES[k] }, { 10, PLACES[i] }, { PLACES[k], 30 } };

        drama_pixels_line (&pixels, points[0], points[1], 1.5, &BLACK);
        drama_pixels_chain (&pixels, points, 3, 0.5, DRAMA_DASH_DASHED, lengths, &BLACK);
        drama_pixels_polygon (&pixels, points, 3, &BLACK);
        drama_pixels_line (&pixels, points[0], points[2], PLACES[k], &BLACK);
      }
  cairo_surface_destroy (surface);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/render/pixels/lines-cover-what-samples-count",
                   test_lines_cover_what_samples_count);
  g_test_add_func ("/render/pixels/thin-lines-have-the-right-ink",
                   test_thin_lines_have_the_right_ink);
  g_test_add_func ("/render/pixels/parts-are-parts-of-the-whole",
                   test_parts_are_parts_of_the_whole);
  g_test_add_func ("/render/pixels/dashes-have-their-share", test_dashes_have_their_share);
  g_test_add_func ("/render/pixels/polygons-cover-what-samples-count",
                   test_polygons_cover_what_samples_count);
  g_test_add_func ("/render/pixels/pictures-lie-over-as-by-cairo",
                   test_pictures_lie_over_as_by_cairo);
  g_test_add_func ("/render/pixels/nothing-is-written-outside", test_nothing_is_written_outside);

  return g_test_run ();
}
