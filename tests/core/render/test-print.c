/* test-print.c - what is on which page
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-print-flow.h"
#include "drama-print.h"
#include "sample.h"

#include <string.h>

#define WIDTH  500.0
#define HEIGHT 700.0

/* What a page has below what is printed on it. */
#define FOOT 18

static DramaPrint *
make (guint n_sheets, gboolean sources, const char *proof)
{
  g_autoptr (DramaDossier) dossier = sample_full ();
  DramaPrintOptions options = {
    .width = WIDTH,
    .height = HEIGHT,
    .n_sheets = n_sheets,
    .title = TRUE,
    .legend = TRUE,
    .sources = sources,
    .proof = proof,
    .proof_heading = "Proof",
  };

  return drama_print_new (dossier, NULL, &options);
}

/* One page as gray pixels, a point each. */
static cairo_surface_t *
draw (DramaPrint *print, guint page)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) WIDTH,
                                                         (int) HEIGHT);
  cairo_t         *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  drama_print_draw (print, cr, page);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static gboolean
is_ink (cairo_surface_t *surface, int x, int y)
{
  const guint8 *row = cairo_image_surface_get_data (surface) +
                      y * cairo_image_surface_get_stride (surface);

  return row[x * 4] + row[x * 4 + 1] + row[x * 4 + 2] < 3 * 160;
}

/* Pixels of ink above the foot. */
static guint
count_ink (cairo_surface_t *surface)
{
  guint n = 0;

  for (int y = 0; y < (int) HEIGHT - FOOT; y++)
    for (int x = 0; x < (int) WIDTH; x++)
      n += is_ink (surface, x, y);

  return n;
}

static void
test_the_picture_fills_one_page_and_sources_the_next (void)
{
  g_autoptr (DramaPrint) print = make (1, TRUE, NULL);
  g_autoptr (DramaPrint) alone = make (1, FALSE, NULL);

  g_assert_cmpuint (drama_print_get_n_sheets (print), ==, 1);
  g_assert_cmpuint (drama_print_get_n_pages (print), ==, 2);
  g_assert_cmpuint (drama_print_get_n_pages (alone), ==, 1);
  for (guint i = 0; i < 2; i++)
    {
      cairo_surface_t *surface = draw (print, i);

      g_assert_cmpuint (count_ink (surface), >, 500);
      cairo_surface_destroy (surface);
    }
}

/* More paper never makes it smaller, and no sheet more is used than asked for. */
static void
test_more_sheets_make_it_larger (void)
{
  double before = 0;

  for (guint n = 1; n <= DRAMA_PRINT_MAX_SHEETS; n++)
    {
      g_autoptr (DramaPrint) print = make (n, FALSE, NULL);

      g_assert_cmpuint (drama_print_get_n_sheets (print), <=, n);
      g_assert_cmpuint (drama_print_get_n_sheets (print), >=, 1);
      g_assert_cmpfloat (drama_print_get_scale (print), >=, before * 0.999);
      before = drama_print_get_scale (print);
    }
  g_assert_cmpfloat (before, <=, 1.5);
}

/* Ink of all sheets together is as much as of one that has room for all of them at
 * the same scale: nothing is lost at a joint, and nothing is there twice. */
static void
test_sheets_put_together_are_the_picture (void)
{
  g_autoptr (DramaDossier) dossier = sample_full ();
  g_autoptr (DramaPrint) print = make (4, FALSE, NULL);
  guint             n = drama_print_get_n_sheets (print);
  DramaPrintOptions options = { .n_sheets = 1, .title = TRUE, .legend = TRUE };
  g_autoptr (DramaPrint) whole = NULL;
  cairo_surface_t *surface;
  cairo_t         *cr;
  guint            parts = 0, all = 0;
  double           scale = drama_print_get_scale (print);

  g_assert_cmpuint (n, >, 1);
  for (guint i = 0; i < n; i++)
    {
      surface = draw (print, i);
      parts += count_ink (surface);
      cairo_surface_destroy (surface);
    }

  /* Found by what makes the same scale. */
  options.width = WIDTH;
  options.height = HEIGHT;
  do
    {
      g_clear_pointer (&whole, drama_print_free);
      options.width *= 1.02;
      options.height *= 1.02;
      whole = drama_print_new (dossier, NULL, &options);
    }
  while (drama_print_get_scale (whole) < scale);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) options.width,
                                        (int) options.height);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  drama_print_draw (whole, cr, 0);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int y = 0; y < (int) options.height - FOOT; y++)
    for (int x = 0; x < (int) options.width; x++)
      all += is_ink (surface, x, y);
  cairo_surface_destroy (surface);

  /* The scales differ by at most 2 %, and joints may cut a pixel. */
  g_assert_cmpuint (parts, >, all * 0.92);
  g_assert_cmpuint (parts, <, all * 1.08);
}

static void
test_long_proof_takes_as_many_pages_as_it_needs (void)
{
  g_autoptr (GString) proof = g_string_new (NULL);
  g_autoptr (DramaPrint) print = NULL;
  guint first;

  for (guint i = 0; i < 200; i++)
    g_string_append_printf (proof, "Ann pays Bob, %u (Alleged)\n    Supports: “words %u”\n", i, i);
  print = make (1, TRUE, proof->str);
  first = drama_print_get_n_pages (print);
  g_assert_cmpuint (first, >, 6);
  g_assert_cmpuint (first, <, 30);
  for (guint i = 0; i < first; i++)
    {
      cairo_surface_t *surface = draw (print, i);

      g_assert_cmpuint (count_ink (surface), >, 100);
      cairo_surface_destroy (surface);
    }
}

static void
test_nothing_is_no_page (void)
{
  g_autoptr (DramaDossier) empty = drama_dossier_new ();
  DramaPrintOptions options = { .width = WIDTH, .height = HEIGHT, .n_sheets = 3, .sources = TRUE };
  g_autoptr (DramaPrint) print = drama_print_new (empty, NULL, &options);

  g_assert_cmpuint (drama_print_get_n_pages (print), ==, 0);
}

/* A heading is not left alone at the foot of a page, and short paragraphs stay whole. */
static void
test_what_belongs_together_stays_together (void)
{
  const DramaPrintStyle plain = { .size = 10 };
  const DramaPrintStyle heading = { .size = 10, .keep = 3 };

  for (guint before = 1; before < 12; before++)
    {
      g_autoptr (DramaPrintFlow) flow = drama_print_flow_new (NULL, 200, 100);
      guint page;

      for (guint i = 0; i < before; i++)
        drama_print_flow_add (flow, "line", &plain);
      drama_print_flow_add (flow, "heading", &heading);
      page = drama_print_flow_get_n_pages (flow);
      drama_print_flow_add (flow, "two lines\nof it", &plain);
      g_assert_cmpuint (drama_print_flow_get_n_pages (flow), ==, page);
    }
}

/* A word that is wider than the column is broken, and text of any length ends. */
static void
test_hostile_text_stays_on_the_paper (void)
{
  g_autoptr (DramaPrintFlow) flow = drama_print_flow_new (NULL, 40, 60);
  g_autofree char      *word = g_strnfill (5000, 'W');
  const DramaPrintStyle style = { .size = 12, .indent = 60 };

  drama_print_flow_add (flow, word, &style);
  drama_print_flow_add (flow, "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d", &style);
  drama_print_flow_add (flow, "", &style);
  g_assert_cmpuint (drama_print_flow_get_n_pages (flow), >, 100);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define add(name) g_test_add_func ("/render/print/" #name, test_##name)
  add (the_picture_fills_one_page_and_sources_the_next);
  add (more_sheets_make_it_larger);
  add (sheets_put_together_are_the_picture);
  add (long_proof_takes_as_many_pages_as_it_needs);
  add (nothing_is_no_page);
  add (what_belongs_together_stays_together);
  add (hostile_text_stays_on_the_paper);

  return g_test_run ();
}
