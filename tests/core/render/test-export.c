/* test-export.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-export.h"

#include "decode-png.h"
#include "sample.h"

#include <cairo.h>
#include <string.h>

static GBytes *
export_as (DramaDossier             *dossier,
           const DramaExportOptions *options)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = drama_export (dossier, NULL, options, &error);

  g_assert_no_error (error);
  g_assert_nonnull (bytes);

  return bytes;
}

static gboolean
holds (GBytes     *bytes,
       const char *needle)
{
  gsize       size;
  const void *data = g_bytes_get_data (bytes, &size);

  return memmem (data, size, needle, strlen (needle)) != NULL;
}

/* Twice in one process, for every format. */
static void
test_same_dossier_same_bytes (void)
{
  g_autoptr (DramaDossier) dossier = sample_full ();
  DramaExportOptions options;

  drama_export_options_init (&options);
  for (guint format = DRAMA_EXPORT_PNG; format <= DRAMA_EXPORT_PDF; format++)
    {
      g_autoptr (GBytes) one = NULL;
      g_autoptr (GBytes) other = NULL;

      options.format = (DramaExportFormat) format;
      one = export_as (dossier, &options);
      other = export_as (dossier, &options);
      g_assert_true (g_bytes_equal (one, other));
    }
}

/* Every pixel of the frame around the picture is background. */
static void
check_margin (DramaDossier *dossier,
              double        text_scale)
{
  DramaExportOptions options;
  g_autoptr (GBytes) bytes = NULL;
  cairo_surface_t *surface;
  int              width, height, margin = 8;

  drama_export_options_init (&options);
  options.text_scale = text_scale;
  options.scale = 1;
  bytes = export_as (dossier, &options);
  surface = decode_png (bytes);
  width = cairo_image_surface_get_width (surface);
  height = cairo_image_surface_get_height (surface);
  for (int y = 0; y < height; y++)
    {
      const guchar  *data = cairo_image_surface_get_data (surface);
      const guint32 *row =
          (const guint32 *) (const void *) (data + y * cairo_image_surface_get_stride (surface));

      for (int x = 0; x < width; x++)
        if (x < margin || y < margin || x >= width - margin || y >= height - margin)
          g_assert_cmphex (row[x] & 0xffffff, ==, 0xffffff);
    }
  cairo_surface_destroy (surface);
}

static void
test_ink_is_never_cut_off (void)
{
  g_autoptr (DramaDossier) full = sample_full ();
  g_autoptr (DramaDossier) hostile = sample_hostile ();
  g_autoptr (DramaDossier) many = sample_random (20, 60, 9);

  check_margin (full, 1);
  check_margin (full, 4);
  check_margin (hostile, 1);
  check_margin (hostile, 3);
  check_margin (many, 1);
}

static void
check_size (double scale,
            int    width,
            int    height,
            double dpi,
            double expected_width,
            double tolerance)
{
  g_autoptr (DramaDossier) dossier = sample_full ();
  DramaExportOptions options;
  g_autoptr (GBytes) bytes = NULL;
  cairo_surface_t *surface;
  DramaRect        visible = { -100, -50, 400, 200 };

  drama_export_options_init (&options);
  options.legend = options.title = options.sources = FALSE;
  options.visible = &visible;
  options.scale = scale;
  options.width = width;
  options.height = height;
  options.dpi = dpi;
  bytes = export_as (dossier, &options);
  surface = decode_png (bytes);
  g_assert_cmpfloat_with_epsilon (cairo_image_surface_get_width (surface), expected_width,
                                  tolerance);
  g_assert_cmpfloat_with_epsilon (cairo_image_surface_get_height (surface), expected_width / 2,
                                  tolerance);
  cairo_surface_destroy (surface);
}

/* A part of 400 by 200 units; 300 dpi is 3.125 pixels a unit. */
static void
test_size_is_what_was_asked_for (void)
{
  check_size (1, 0, 0, 0, 400, 0.5);
  check_size (0.5, 0, 0, 300, 200, 0.5);
  check_size (0, 1000, 0, 0, 1000, 0.5);
  check_size (0, 0, 300, 0, 600, 0.5);
  check_size (0, 1000, 300, 0, 600, 0.5);
  check_size (0, 0, 0, 300, 1250, 0.5);
  check_size (0, 0, 0, 0, 800, 0.5);
}

static void
test_background_is_what_was_asked_for (void)
{
  static const struct
  {
    const char *word;
    guint32     pixel;
  } CASES[] = {
    { "none", 0 }, { "white", 0xffffffff }, { "#123456", 0xff123456 }, { "theme", 0xff1e1f22 }
  };
  g_autoptr (DramaDossier) dossier = sample_full ();
  DramaExportOptions options;

  drama_export_options_init (&options);
  options.theme = DRAMA_THEME_DARK;
  options.scale = 0.5;
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (GBytes) bytes = NULL;
      cairo_surface_t *surface;
      guint32          pixel;

      options.background = CASES[i].word;
      bytes = export_as (dossier, &options);
      surface = decode_png (bytes);
      pixel = *(const guint32 *) (const void *) cairo_image_surface_get_data (surface);
      if (cairo_image_surface_get_format (surface) == CAIRO_FORMAT_RGB24)
        pixel |= 0xff000000;
      g_assert_cmphex (pixel, ==, CASES[i].pixel);
      cairo_surface_destroy (surface);
    }
}

static void
check_refused (DramaDossier             *dossier,
               const DramaExportOptions *options,
               DramaExportError          code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (drama_export (dossier, NULL, options, &error));
  g_assert_error (error, DRAMA_EXPORT_ERROR, (int) code);
}

static void
test_what_cannot_be_drawn_is_refused (void)
{
  g_autoptr (DramaDossier) full = sample_full ();
  g_autoptr (DramaDossier) empty = drama_dossier_new ();
  DramaExportOptions options;

  drama_export_options_init (&options);
  check_refused (empty, &options, DRAMA_EXPORT_ERROR_EMPTY);
  options.scale = 1000;
  check_refused (full, &options, DRAMA_EXPORT_ERROR_SIZE);
  options.scale = 1;
  options.background = "mauve";
  check_refused (full, &options, DRAMA_EXPORT_ERROR_BACKGROUND);
  options.background = "none";
  options.visible = &(DramaRect){ 0, 0, 0, 100 };
  check_refused (full, &options, DRAMA_EXPORT_ERROR_EMPTY);
}

/* Title in an iTXt chunk, software in a tEXt chunk, 300 dpi in pHYs. */
static void
test_png_says_what_it_is (void)
{
  g_autoptr (DramaDossier) dossier = sample_full ();
  DramaExportOptions options;
  g_autoptr (GBytes) bytes = NULL;

  drama_export_options_init (&options);
  options.dpi = 300;
  bytes = export_as (dossier, &options);
  g_assert_true (holds (bytes, "iTXtTitle"));
  g_assert_true (holds (bytes, "Who got Pier 14?"));
  g_assert_true (holds (bytes, "tEXtSoftware"));
  g_assert_true (holds (bytes, "pHYs"));
  g_assert_false (holds (bytes, "tIME"));
}

static void
test_svg_carries_the_proof (void)
{
  g_autoptr (DramaDossier) dossier = sample_full ();
  DramaExportOptions options;
  g_autoptr (GBytes) bytes = NULL;

  drama_export_options_init (&options);
  options.format = DRAMA_EXPORT_SVG;
  bytes = export_as (dossier, &options);
  g_assert_true (holds (bytes, "<g id=\"actor-agency\" class=\"actor agency\""));
  g_assert_true (holds (bytes, "<g id=\"tie-t03\" class=\"tie disputed\""));
  g_assert_true (holds (bytes, "<title>Ana Ferreira founded Harbour Logistics</title>"));
  g_assert_true (holds (bytes, "Standing: confirmed"));
  g_assert_true (holds (bytes, "words &amp; &lt;proof&gt;"));
  g_assert_true (holds (bytes, "note of a quote"));
  g_assert_true (holds (bytes, "href=\"https://example.org/pier?a=1&amp;b=2\""));
  g_assert_true (holds (bytes, ">Ana Ferreira</text>"));
}

static void
test_plain_leaves_quotes_and_notes_out (void)
{
  g_autoptr (DramaDossier) dossier = sample_full ();
  DramaExportOptions options;

  drama_export_options_init (&options);
  options.plain = TRUE;
  for (guint format = DRAMA_EXPORT_PNG; format <= DRAMA_EXPORT_PDF; format++)
    {
      g_autoptr (GBytes) bytes = NULL;

      options.format = (DramaExportFormat) format;
      bytes = export_as (dossier, &options);
      g_assert_false (holds (bytes, "proof"));
      g_assert_false (holds (bytes, "note of"));
    }
}

/* Who entered what and when is for those who work at the dossier, plain or not. */
static void
test_no_picture_says_who_worked_at_it (void)
{
  g_autoptr (DramaDossier) dossier = sample_full ();
  DramaExportOptions options;

  drama_export_options_init (&options);
  for (guint i = 0; i < 2; i++)
    for (guint format = DRAMA_EXPORT_PNG; format <= DRAMA_EXPORT_PDF; format++)
      {
        g_autoptr (GBytes) bytes = NULL;

        options.plain = i == 0;
        options.format = (DramaExportFormat) format;
        bytes = export_as (dossier, &options);
        g_assert_false (holds (bytes, "Mara Voss"));
        g_assert_false (holds (bytes, "1987"));
      }
}

static void
on_start (GMarkupParseContext *context,
          const char          *element,
          const char         **names,
          const char         **values,
          gpointer             ids,
          GError             **error)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_assert_false (g_str_has_prefix (names[i], "on"));
      if (g_str_equal (names[i], "href"))
        g_assert_true (g_str_has_prefix (values[i], "https://") ||
                       g_str_has_prefix (values[i], "http://"));
      if (g_str_equal (names[i], "id"))
        g_assert_true (g_hash_table_add (ids, g_strdup (values[i])));
    }
  g_assert_false (g_str_equal (element, "script"));
}

/* Well formed, every id once, no script, no address but of the web. */
static void
test_svg_of_a_hostile_dossier_is_sound (void)
{
  g_autoptr (DramaDossier) dossier = sample_hostile ();
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GMarkupParser parser = { .start_element = on_start };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, ids, NULL);
  DramaExportOptions options;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  const char *data;
  gsize       size;

  drama_export_options_init (&options);
  options.format = DRAMA_EXPORT_SVG;
  bytes = export_as (dossier, &options);
  data = g_bytes_get_data (bytes, &size);
  g_markup_parse_context_parse (context, data, (gssize) size, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  for (gsize i = 0; i < size; i++)
    g_assert_true ((guchar) data[i] >= 0x20 || data[i] == '\n');
}

static void
test_parts_of_the_page_can_be_left_out (void)
{
  g_autoptr (DramaDossier) dossier = sample_full ();
  DramaExportOptions options;
  g_autoptr (GBytes) with = NULL;
  g_autoptr (GBytes) without = NULL;

  drama_export_options_init (&options);
  options.format = DRAMA_EXPORT_SVG;
  with = export_as (dossier, &options);
  options.legend = options.title = options.sources = FALSE;
  without = export_as (dossier, &options);
  g_assert_true (holds (with, "id=\"legend\"") && holds (with, "id=\"title\"") &&
                 holds (with, "id=\"sources\""));
  g_assert_false (holds (without, "id=\"legend\"") || holds (without, "id=\"title\"") ||
                  holds (without, "id=\"sources\""));
}

/* The number after the first @name. */
static double
read_size (GBytes     *bytes,
           const char *name)
{
  gsize       size;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *at = memmem (data, size, name, strlen (name));

  g_assert_nonnull (at);

  return g_ascii_strtod (at + strlen (name), NULL);
}

/* Around Ana Ferreira, a person, at the origin: nothing but her shape and the ends of her ties. */
static const DramaRect AROUND_ANA = { -60, -60, 120, 120 };

static void
test_a_visible_part_has_a_page_around_it (void)
{
  g_autoptr (DramaDossier) dossier = sample_full ();
  DramaExportOptions options;
  g_autoptr (GBytes) with = NULL;
  g_autoptr (GBytes) without = NULL;

  drama_export_options_init (&options);
  options.format = DRAMA_EXPORT_SVG;
  options.visible = &AROUND_ANA;
  with = export_as (dossier, &options);
  options.legend = options.title = options.sources = FALSE;
  without = export_as (dossier, &options);

  g_assert_true (holds (with, "id=\"legend\"") && holds (with, "id=\"title\"") &&
                 holds (with, "id=\"sources\""));
  g_assert_true (holds (with, "<g clip-path=\"url(#frame)\">"));
  g_assert_true (holds (with, "<rect x=\"-60\" y=\"-60\" width=\"120\" height=\"120\"/>"));
  g_assert_true (holds (with, "id=\"actor-person\""));
  g_assert_false (holds (with, "id=\"actor-agency\""));
  g_assert_cmpfloat (read_size (with, " height=\""), >, 120 + 100);

  g_assert_false (holds (without, "id=\"legend\"") || holds (without, "id=\"title\"") ||
                  holds (without, "id=\"sources\""));
  g_assert_cmpfloat (read_size (without, " height=\""), ==, 120);
}

/* The agency's shape and the speculative line lie outside. */
static void
test_the_legend_explains_the_visible_part (void)
{
  g_autoptr (DramaDossier) dossier = sample_full ();
  DramaExportOptions options;
  g_autoptr (GBytes) whole = NULL;
  g_autoptr (GBytes) part = NULL;

  drama_export_options_init (&options);
  options.format = DRAMA_EXPORT_SVG;
  whole = export_as (dossier, &options);
  options.visible = &AROUND_ANA;
  part = export_as (dossier, &options);
  g_assert_true (holds (whole, ">Agency<") && holds (whole, ">Person<"));
  g_assert_true (holds (whole, ">Speculative:") && holds (whole, ">Confirmed:"));
  g_assert_true (holds (part, ">Person<") && holds (part, ">Confirmed:"));
  g_assert_false (holds (part, ">Agency<") || holds (part, ">Speculative:"));
}

/* Between the frame and the line above the legend everything is paper, although
 * lines of the network lead on there; and ties are inside. */
static void
test_a_visible_part_is_clipped (void)
{
  const int margin = 32, gap = 24;
  g_autoptr (DramaDossier) dossier = sample_full ();
  DramaExportOptions options;
  g_autoptr (GBytes) bytes = NULL;
  cairo_surface_t *surface;
  const guchar    *data;
  guint            inside = 0, outside = 0;

  drama_export_options_init (&options);
  options.scale = 1;
  options.title = FALSE;
  options.visible = &AROUND_ANA;
  bytes = export_as (dossier, &options);
  surface = decode_png (bytes);
  data = cairo_image_surface_get_data (surface);
  g_assert_cmpint (cairo_image_surface_get_width (surface), >, 560);
  g_assert_cmpint (cairo_image_surface_get_height (surface), >, 120 + 2 * margin);
  for (int y = 0; y < margin + 120 + gap; y++)
    {
      const guint32 *row =
          (const guint32 *) (const void *) (data + y * cairo_image_surface_get_stride (surface));

      for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
        {
          gboolean ink = (row[x] & 0xffffff) != 0xffffff;

          if (x < margin - 2 || y < margin - 2 || x > margin + 121 || y > margin + 121)
            outside += ink;
          else if (x > margin + 2 && y > margin + 2 && x < margin + 117 && y < margin + 117)
            inside += ink;
        }
    }
  cairo_surface_destroy (surface);
  g_assert_cmpuint (inside, >, 500);
  g_assert_cmpuint (outside, ==, 0);
}

/* In points, of which 0.75 are a unit: a page of 560 with a margin of 32 is 468 wide, and a
 * little more for what the legend's first letter or shape reaches out. */
static void
test_a_pdf_of_a_part_is_a_page (void)
{
  g_autoptr (DramaDossier) dossier = sample_full ();
  DramaExportOptions options;
  g_autoptr (GBytes) page = NULL;
  g_autoptr (GBytes) bare = NULL;

  drama_export_options_init (&options);
  options.format = DRAMA_EXPORT_PDF;
  options.visible = &AROUND_ANA;
  page = export_as (dossier, &options);
  options.legend = options.title = options.sources = FALSE;
  bare = export_as (dossier, &options);
  g_assert_true (holds (bare, "%PDF-1.4"));
  g_assert_true (holds (bare, "/MediaBox [ 0 0 90 90 ]"));
  g_assert_cmpfloat_with_epsilon (read_size (page, "/MediaBox [ 0 0 "), 470, 2.5);
  g_assert_true (holds (page, "/URI (https://example.org/pier?a=1&b=2)"));
  g_assert_false (holds (bare, "/URI"));
}

static void
test_formats_have_names (void)
{
  DramaExportFormat format = DRAMA_EXPORT_PNG;

  g_assert_true (drama_export_format_from_name ("svg", &format));
  g_assert_cmpint (format, ==, DRAMA_EXPORT_SVG);
  g_assert_true (drama_export_format_from_name ("/a/b.c/Case.PDF", &format));
  g_assert_cmpint (format, ==, DRAMA_EXPORT_PDF);
  g_assert_false (drama_export_format_from_name ("picture.gif", &format));
  g_assert_false (drama_export_format_from_name ("", &format));
  g_assert_cmpint (format, ==, DRAMA_EXPORT_PDF);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/export/same_dossier_same_bytes", test_same_dossier_same_bytes);
  g_test_add_func ("/render/export/ink_is_never_cut_off", test_ink_is_never_cut_off);
  g_test_add_func ("/render/export/size_is_what_was_asked_for", test_size_is_what_was_asked_for);
  g_test_add_func ("/render/export/background_is_what_was_asked_for",
                   test_background_is_what_was_asked_for);
  g_test_add_func ("/render/export/what_cannot_be_drawn_is_refused",
                   test_what_cannot_be_drawn_is_refused);
  g_test_add_func ("/render/export/png_says_what_it_is", test_png_says_what_it_is);
  g_test_add_func ("/render/export/svg_carries_the_proof", test_svg_carries_the_proof);
  g_test_add_func ("/render/export/no_picture_says_who_worked_at_it",
                   test_no_picture_says_who_worked_at_it);
  g_test_add_func ("/render/export/plain_leaves_quotes_and_notes_out",
                   test_plain_leaves_quotes_and_notes_out);
  g_test_add_func ("/render/export/svg_of_a_hostile_dossier_is_sound",
                   test_svg_of_a_hostile_dossier_is_sound);
  g_test_add_func ("/render/export/parts_of_the_page_can_be_left_out",
                   test_parts_of_the_page_can_be_left_out);
  g_test_add_func ("/render/export/a_visible_part_has_a_page_around_it",
                   test_a_visible_part_has_a_page_around_it);
  g_test_add_func ("/render/export/the_legend_explains_the_visible_part",
                   test_the_legend_explains_the_visible_part);
  g_test_add_func ("/render/export/a_visible_part_is_clipped", test_a_visible_part_is_clipped);
  g_test_add_func ("/render/export/a_pdf_of_a_part_is_a_page", test_a_pdf_of_a_part_is_a_page);
  g_test_add_func ("/render/export/formats_have_names", test_formats_have_names);

  return g_test_run ();
}
