/* test-formats.c - the formats show the same, as other programs read them
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * RSVG_CONVERT and PDFTOTEXT name the programs; empty where there are none. */
#include "drama-export.h"
#include "drama-json.h"

#include "sample.h"

#include <cairo.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

/* Two renderers shade edges and set letters differently, by fractions of a pixel; in means of
 * blocks this is little, and a line or label lost or moved is much. */
#define BLOCK          8
#define TOLERANCE_MEAN 1.0

/* At two pixels a unit; letters set to whole pixels differ by more at one.  The smallest thing of
 * all, the star of an agency in the legend, makes one of more than 60. */
#define TOLERANCE_BLOCK       24.0
#define TOLERANCE_BLOCK_AT_1X 45.0

typedef struct
{
  char *folder;
  char *in;
  char *out;
} Files;

static void
begin_files (Files *files)
{
  g_autoptr (GError) error = NULL;

  files->folder = g_dir_make_tmp ("drama-XXXXXX", &error);
  g_assert_no_error (error);
  files->in = g_build_filename (files->folder, "in", NULL);
  files->out = g_build_filename (files->folder, "out", NULL);
}

static void
end_files (Files *files)
{
  g_unlink (files->in);
  g_unlink (files->out);
  g_assert_cmpint (g_rmdir (files->folder), ==, 0);
  g_free (files->folder);
  g_free (files->in);
  g_free (files->out);
}

/* The program to run; NULL, and the test skipped, where it is missing. */
static const char *
find_tool (const char *variable)
{
  const char *path = g_getenv (variable);

  if (path != NULL && *path != '\0')
    return path;

  g_test_skip ("the program that reads the format is not installed");

  return NULL;
}

static void
run (const char *const *words)
{
  g_autoptr (GError) error = NULL;
  int status = 0;

  g_spawn_sync (NULL, (char **) words, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
}

static void
export_to (DramaDossier             *dossier,
           const DramaExportOptions *options,
           const char               *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = drama_export (dossier, NULL, options, &error);

  g_assert_no_error (error);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                       &error);
  g_assert_no_error (error);
}

static cairo_surface_t *
load (const char *path)
{
  cairo_surface_t *surface = cairo_image_surface_create_from_png (path);

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);

  return surface;
}

/* The mean of a channel in a block. */
static double
shade (cairo_surface_t *surface,
       int              left,
       int              top,
       int              side,
       guint            channel)
{
  const guchar *data = cairo_image_surface_get_data (surface);
  int           stride = cairo_image_surface_get_stride (surface);
  double        sum = 0;

  for (int y = top; y < top + side; y++)
    for (int x = left; x < left + side; x++)
      sum += data[y * stride + 4 * x + channel];

  return sum / (side * side);
}

static void
check_alike (cairo_surface_t *one,
             cairo_surface_t *other,
             int              scale)
{
  int    width = cairo_image_surface_get_width (one);
  int    height = cairo_image_surface_get_height (one), side = BLOCK * scale;
  double sum = 0, worst = 0;
  guint  n = 0;

  /* The one rounds a fraction of a pixel up, the other may not. */
  g_assert_cmpint (abs (width - cairo_image_surface_get_width (other)), <=, 1);
  g_assert_cmpint (abs (height - cairo_image_surface_get_height (other)), <=, 1);
  for (int y = 0; y + side < height; y += side)
    for (int x = 0; x + side < width; x += side)
      for (guint channel = 0; channel < 3; channel++, n++)
        {
          double d = ABS (shade (one, x, y, side, channel) - shade (other, x, y, side, channel));

          sum += d;
          worst = MAX (worst, d);
        }
  g_test_message ("mean %.2f, worst block %.1f", sum / n, worst);
  g_assert_cmpfloat (sum / n, <=, TOLERANCE_MEAN);
  g_assert_cmpfloat (worst, <=, scale == 1 ? TOLERANCE_BLOCK_AT_1X : TOLERANCE_BLOCK);
}

static void
check_svg (const char      *tool,
           DramaDossier    *dossier,
           DramaThemeName   theme,
           int              scale,
           const DramaRect *visible)
{
  DramaExportOptions options;
  Files              files;
  cairo_surface_t   *png, *svg;

  begin_files (&files);
  drama_export_options_init (&options);
  options.theme = theme;
  options.visible = visible;
  options.scale = scale;
  export_to (dossier, &options, files.out);
  png = load (files.out);
  options.format = DRAMA_EXPORT_SVG;
  export_to (dossier, &options, files.in);
  run ((const char *const[]){ tool, "--zoom", scale == 1 ? "1" : "2",
                              "--output", files.out, files.in, NULL });
  svg = load (files.out);
  check_alike (png, svg, scale);
  cairo_surface_destroy (png);
  cairo_surface_destroy (svg);
  end_files (&files);
}

static void
test_an_svg_looks_like_the_png (void)
{
  g_autoptr (DramaDossier) dossier = sample_full ();
  const char *tool = find_tool ("RSVG_CONVERT");

  if (tool == NULL)
    return;

  check_svg (tool, dossier, DRAMA_THEME_PRINT, 1, NULL);
  check_svg (tool, dossier, DRAMA_THEME_DARK, 2, NULL);
  check_svg (tool, dossier, DRAMA_THEME_LIGHT, 2, &(DramaRect){ -380, -220, 620, 380 });
}

/* Letters alone: a name may stand on several lines, and marks of direction around it. */
static char *
squeeze (const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isgraph (c) && g_unichar_type (c) != G_UNICODE_FORMAT)
        g_string_append_unichar (out, c);
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}

static DramaDossier *
read_example (void)
{
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "..", "data", "examples", "harbour-permits.dramatis",
                             NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  DramaDossier *dossier = drama_json_read_file (file, NULL, &error);

  g_assert_no_error (error);

  return dossier;
}

static void
test_a_pdf_holds_every_name_as_text (void)
{
  const char *tool = find_tool ("PDFTOTEXT");
  g_autoptr (DramaDossier) dossier = NULL;
  g_autofree char   *text = NULL;
  g_autofree char   *squeezed = NULL;
  DramaExportOptions options;
  Files              files;

  if (tool == NULL)
    return;

  dossier = read_example ();
  begin_files (&files);
  drama_export_options_init (&options);
  options.format = DRAMA_EXPORT_PDF;
  options.legend = options.title = options.sources = FALSE;
  export_to (dossier, &options, files.in);
  run ((const char *const[]){ tool, "-raw", "-enc", "UTF-8", files.in, files.out, NULL });
  g_assert_true (g_file_get_contents (files.out, &text, NULL, NULL));
  end_files (&files);

  squeezed = squeeze (text);
  g_assert_cmpuint (drama_dossier_get_n_actors (dossier), >, 0);
  for (guint i = 0; i < drama_dossier_get_n_actors (dossier); i++)
    {
      g_autofree char *name =
          squeeze (drama_actor_get_fields (drama_dossier_get_actor (dossier, i))->name);

      g_test_message ("looking for %s", name);
      g_assert_nonnull (strstr (squeezed, name));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/formats/an_svg_looks_like_the_png", test_an_svg_looks_like_the_png);
  g_test_add_func ("/render/formats/a_pdf_holds_every_name_as_text",
                   test_a_pdf_holds_every_name_as_text);

  return g_test_run ();
}
