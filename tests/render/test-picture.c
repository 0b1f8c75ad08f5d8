/* test-picture.c - exports against reference pictures
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Set DRAMA_UPDATE_REFERENCE to write the references anew, then look at them. */
#include "drama-export.h"

#include "decode-png.h"
#include "sample.h"

#include <cairo.h>
#include <pango/pangocairo.h>
#include <string.h>

#define FONT "DejaVu Sans"

/* Another version of cairo or FreeType shades edges differently, by little and
 * everywhere; a lost line or a moved label differs by much somewhere. */
#define TOLERANCE_MEAN  2.0
#define TOLERANCE_BLOCK 30.0
#define BLOCK           16

/* Without transparency. */
static cairo_surface_t *
decode (GBytes *bytes)
{
  cairo_surface_t *png = decode_png (bytes);
  cairo_surface_t *surface;
  cairo_t         *cr;

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, cairo_image_surface_get_width (png),
                                        cairo_image_surface_get_height (png));
  cr = cairo_create (surface);
  cairo_set_source_surface (cr, png, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (png);
  cairo_surface_flush (surface);

  return surface;
}

static gboolean
has_font (void)
{
  PangoFontMap     *map = pango_cairo_font_map_get_default ();
  PangoFontFamily **families;
  int               n;
  gboolean          found = FALSE;

  pango_font_map_list_families (map, &families, &n);
  for (int i = 0; i < n; i++)
    found = found || g_str_equal (pango_font_family_get_name (families[i]), FONT);
  g_free (families);

  return found;
}

/* How much a pixel differs, from 0 to 255. */
static int
difference (guint32 a,
            guint32 b)
{
  int most = 0;

  for (guint shift = 0; shift < 24; shift += 8)
    most = MAX (most, ABS ((int) (a >> shift & 255) - (int) (b >> shift & 255)));

  return most;
}

/* The mean difference of all pixels, and of the worst block. */
static void
compare (cairo_surface_t *a,
         cairo_surface_t *b,
         cairo_surface_t *diff,
         double          *mean,
         double          *worst)
{
  int      width = cairo_image_surface_get_width (a), height = cairo_image_surface_get_height (a);
  int      stride = cairo_image_surface_get_stride (a) / 4;
  guint32 *one = (guint32 *) (void *) cairo_image_surface_get_data (a);
  guint32 *other = (guint32 *) (void *) cairo_image_surface_get_data (b);
  guint32 *out = (guint32 *) (void *) cairo_image_surface_get_data (diff);
  double   sum = 0;

  *worst = 0;
  for (int top = 0; top < height; top += BLOCK)
    for (int left = 0; left < width; left += BLOCK)
      {
        double block = 0;

        for (int y = top; y < MIN (top + BLOCK, height); y++)
          for (int x = left; x < MIN (left + BLOCK, width); x++)
            {
              int d = difference (one[y * stride + x], other[y * stride + x]);

              out[y * stride + x] = 0xff000000u | (guint32) d << 16;
              block += d;
            }
        sum += block;
        *worst = MAX (*worst, block / (BLOCK * BLOCK));
      }
  *mean = sum / ((double) width * height);
  cairo_surface_mark_dirty (diff);
}

static void
check_picture (const char    *name,
               DramaDossier  *dossier,
               DramaThemeName theme,
               double         scale)
{
  g_autofree char *file = g_strdup_printf ("%s.png", name);
  g_autofree char *diff_file = g_strdup_printf ("%s-diff.png", name);
  g_autofree char *reference =
      g_test_build_filename (G_TEST_DIST, "render", "reference", file, NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) expected = NULL;
  DramaExportOptions options;
  cairo_surface_t   *one, *other, *diff;
  double             mean, worst;
  gsize              size;

  if (!has_font ())
    {
      g_test_skip ("the font " FONT " is not installed");
      return;
    }
  drama_export_options_init (&options);
  options.theme = theme;
  options.scale = scale;
  options.font_family = FONT;
  bytes = drama_export (dossier, NULL, &options, &error);
  g_assert_no_error (error);
  if (g_getenv ("DRAMA_UPDATE_REFERENCE") != NULL)
    g_file_set_contents (reference, g_bytes_get_data (bytes, NULL),
                         (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  g_file_get_contents (reference, &contents, &size, &error);
  g_assert_no_error (error);
  expected = g_bytes_new (contents, size);

  one = decode (bytes);
  other = decode (expected);
  g_assert_cmpint (cairo_image_surface_get_width (one), ==,
                   cairo_image_surface_get_width (other));
  g_assert_cmpint (cairo_image_surface_get_height (one), ==,
                   cairo_image_surface_get_height (other));
  diff = cairo_surface_create_similar_image (one, CAIRO_FORMAT_RGB24,
                                             cairo_image_surface_get_width (one),
                                             cairo_image_surface_get_height (one));
  compare (one, other, diff, &mean, &worst);
  g_test_message ("%s: mean %.3f, worst block %.3f", name, mean, worst);
  if (mean > TOLERANCE_MEAN || worst > TOLERANCE_BLOCK)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_BUILT, diff_file, NULL);

      cairo_surface_write_to_png (diff, path);
      g_test_fail_printf ("%s differs from its reference by %.2f, in one place by %.2f: see %s",
                          name, mean, worst, path);
    }
  cairo_surface_destroy (one);
  cairo_surface_destroy (other);
  cairo_surface_destroy (diff);
}

static void
test_light (void)
{
  g_autoptr (DramaDossier) dossier = sample_full ();

  check_picture ("full-light", dossier, DRAMA_THEME_LIGHT, 0.6);
}

static void
test_dark (void)
{
  g_autoptr (DramaDossier) dossier = sample_full ();

  check_picture ("full-dark", dossier, DRAMA_THEME_DARK, 0.6);
}

static void
test_crowd (void)
{
  g_autoptr (DramaDossier) dossier = sample_random (20, 40, 3);

  check_picture ("crowd-print", dossier, DRAMA_THEME_PRINT, 0.4);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture/light_is_as_it_was_judged", test_light);
  g_test_add_func ("/picture/dark_is_as_it_was_judged", test_dark);
  g_test_add_func ("/picture/a_crowd_is_as_it_was_judged", test_crowd);

  return g_test_run ();
}
