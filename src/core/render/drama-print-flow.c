/* drama-print-flow.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-render"

#include "drama-print-flow.h"

#include <pango/pangocairo.h>

/* A point is a unit. */
#define DPI 72.0

/* The height of a line is some times the size of the font; for what is kept together. */
#define LINE_HEIGHT 1.4

typedef struct
{
  PangoLayout *layout; /* borrowed */
  int          number;
  guint        page;
  double       x;
  double       baseline;
  DramaColor   color;
} Line;

struct _DramaPrintFlow
{
  PangoContext *context;
  char         *family;
  double        width;
  double        height;
  GPtrArray    *layouts;
  GArray       *lines;
  guint         page; /* where the next line goes, if it fits */
  double        y;
};

/**
 * drama_print_flow_new:
 * @font_family: (nullable): %NULL for the system's sans serif
 * @width: of the column, in points
 * @height: of a page, in points
 *
 * Returns: (transfer full): nothing set yet
 */
DramaPrintFlow *
drama_print_flow_new (const char *font_family,
                      double      width,
                      double      height)
{
  DramaPrintFlow       *self = g_new0 (DramaPrintFlow, 1);
  cairo_font_options_t *options = cairo_font_options_create ();

  /* As on paper: no grid of pixels has a say. */
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  self->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  pango_cairo_context_set_resolution (self->context, DPI);
  pango_cairo_context_set_font_options (self->context, options);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  cairo_font_options_destroy (options);

  self->family = g_strdup (font_family != NULL ? font_family : "Sans");
  self->width = width;
  self->height = height;
  self->layouts = g_ptr_array_new_with_free_func (g_object_unref);
  self->lines = g_array_new (FALSE, TRUE, sizeof (Line));

  return self;
}

/**
 * drama_print_flow_free:
 * @self: (transfer full): a flow
 */
void
drama_print_flow_free (DramaPrintFlow *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->lines);
  g_ptr_array_unref (self->layouts);
  g_object_unref (self->context);
  g_free (self->family);
  g_free (self);
}

static PangoLayout *
lay_out (DramaPrintFlow        *self,
         const char            *text,
         const DramaPrintStyle *style)
{
  PangoLayout          *layout = pango_layout_new (self->context);
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family (font, self->family);
  pango_font_description_set_absolute_size (font, style->size * PANGO_SCALE);
  pango_font_description_set_weight (font, style->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_width (layout, (int) (MAX (self->width - style->indent, 1) * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text, -1);
  g_ptr_array_add (self->layouts, layout);

  return layout;
}

/**
 * drama_print_flow_break:
 * @self: a flow
 *
 * What comes next begins a page.
 */
void
drama_print_flow_break (DramaPrintFlow *self)
{
  g_return_if_fail (self != NULL);

  if (self->y <= 0)
    return;
  self->page++;
  self->y = 0;
}

/**
 * drama_print_flow_add:
 * @self: a flow
 * @text: a paragraph, UTF-8
 * @style: how it is set
 *
 * Sets a paragraph below what is there, on further pages where it does not fit.  One
 * of at most three lines is not broken over two pages.
 */
void
drama_print_flow_add (DramaPrintFlow        *self,
                      const char            *text,
                      const DramaPrintStyle *style)
{
  PangoLayout     *layout;
  PangoLayoutIter *iter;
  double           below;
  int              height, n_lines;
  int              number = 0;

  g_return_if_fail (self != NULL && text != NULL && style != NULL);

  layout = lay_out (self, text, style);
  n_lines = pango_layout_get_line_count (layout);
  pango_layout_get_size (layout, NULL, &height);
  if (self->y > 0)
    self->y += style->before;
  below = style->keep * style->size * LINE_HEIGHT;
  if (n_lines <= 3 && self->y + (double) height / PANGO_SCALE + below > self->height)
    drama_print_flow_break (self);

  iter = pango_layout_get_iter (layout);
  do
    {
      Line           line = { .layout = layout, .number = number++, .color = style->color };
      PangoRectangle logical;
      double         top, line_height;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      line_height = (double) logical.height / PANGO_SCALE;
      top = (double) logical.y / PANGO_SCALE;
      if (self->y + line_height > self->height)
        drama_print_flow_break (self);
      line.page = self->page;
      line.x = style->indent + (double) logical.x / PANGO_SCALE;
      line.baseline = self->y + (double) pango_layout_iter_get_baseline (iter) / PANGO_SCALE - top;
      g_array_append_val (self->lines, line);
      self->y += line_height;
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

/**
 * drama_print_flow_get_n_pages:
 * @self: a flow
 *
 * Returns: how many pages have something on them
 */
guint
drama_print_flow_get_n_pages (const DramaPrintFlow *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->lines->len > 0 ? g_array_index (self->lines, Line, self->lines->len - 1).page + 1
                              : 0;
}

/**
 * drama_print_flow_draw:
 * @self: a flow
 * @cr: with a point as its unit, and its origin where the column begins
 * @page: which, from 0
 *
 * Draws the lines of a page.
 */
void
drama_print_flow_draw (DramaPrintFlow *self,
                       cairo_t        *cr,
                       guint           page)
{
  g_return_if_fail (self != NULL && cr != NULL);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = &g_array_index (self->lines, Line, i);

      if (line->page != page)
        continue;
      cairo_move_to (cr, line->x, line->baseline);
      cairo_set_source_rgb (cr, line->color.r, line->color.g, line->color.b);
      pango_cairo_show_layout_line (cr,
                                    pango_layout_get_line_readonly (line->layout, line->number));
    }
}
