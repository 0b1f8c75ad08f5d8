/* drama-lettering.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-render"

#include "drama-lettering.h"

#include <string.h>

/* Longer strings of a hostile file are cut before pango sees them. */
#define MAX_CHARACTERS 400

struct _DramaLettering
{
  PangoContext *context;
  char         *family;
  double        scale;
};

/**
 * drama_lettering_new:
 * @font_family: (nullable): %NULL for the system's sans serif
 * @scale: 1 for texts of ordinary size
 * @language: a BCP 47 tag, may be empty; settles which shapes of Han
 *   characters are used, so never taken from the locale
 *
 * Returns: (transfer full): what measures
 */
DramaLettering *
drama_lettering_new (const char *font_family,
                     double      scale,
                     const char *language)
{
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();
  cairo_font_options_t *options = cairo_font_options_create ();
  DramaLettering       *self = g_new0 (DramaLettering, 1);

  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);

  self->context = pango_font_map_create_context (map);
  self->family = g_strdup (font_family != NULL && *font_family != '\0' ? font_family : "Sans");
  self->scale = CLAMP (scale > 0 ? scale : 1, 0.1, 10);
  pango_cairo_context_set_resolution (self->context, 96);
  pango_cairo_context_set_font_options (self->context, options);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  pango_context_set_language (self->context,
                              pango_language_from_string (*language != '\0' ? language : "en"));
  pango_context_set_base_dir (self->context, PANGO_DIRECTION_LTR);
  cairo_font_options_destroy (options);

  return self;
}

/**
 * drama_lettering_free:
 * @self: (transfer full): what measures
 */
void
drama_lettering_free (DramaLettering *self)
{
  g_return_if_fail (self != NULL);

  g_object_unref (self->context);
  g_free (self->family);
  g_free (self);
}

/**
 * drama_lettering_get_family:
 * @self: what measures
 *
 * Returns: (transfer none): the font family, "Sans" where none was asked for
 */
const char *
drama_lettering_get_family (const DramaLettering *self)
{
  return self->family;
}

/**
 * drama_lettering_get_scale:
 * @self: what measures
 *
 * Returns: by how much the sizes of faces are multiplied
 */
double
drama_lettering_get_scale (const DramaLettering *self)
{
  return self->scale;
}

/* One paragraph of at most MAX_CHARACTERS, control characters as spaces. */
static char *
clean (const char *string)
{
  g_autofree char *valid = g_utf8_make_valid (string, -1);
  g_autoptr (GString) out = g_string_new (NULL);
  guint n = 0;

  for (const char *at = valid; *at != '\0' && n < MAX_CHARACTERS; at = g_utf8_next_char (at), n++)
    {
      gunichar c = g_utf8_get_char (at);
      gboolean breaks =
          g_unichar_iscntrl (c) || c == 0x2028 || c == 0x2029 || (c & 0xfffe) == 0xfffe;

      g_string_append_unichar (out, breaks ? ' ' : c);
    }

  return g_strstrip (g_string_free (g_steal_pointer (&out), FALSE));
}

/**
 * drama_lettering_layout:
 * @self: what measures
 * @face: size, before the scale, and style
 * @string: one paragraph
 *
 * Returns: (transfer full): the string, laid out in one line
 */
PangoLayout *
drama_lettering_layout (DramaLettering *self,
                        DramaFace       face,
                        const char     *string)
{
  PangoLayout          *layout = pango_layout_new (self->context);
  PangoFontDescription *font = pango_font_description_new ();
  g_autofree char      *text = clean (string);

  pango_font_description_set_family (font, self->family);
  pango_font_description_set_absolute_size (font, face.size * self->scale * PANGO_SCALE);
  pango_font_description_set_weight (font, (PangoWeight) face.weight);
  pango_font_description_set_style (font, face.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_text (layout, text, -1);
  pango_font_description_free (font);

  return layout;
}

static void
measure_line (PangoLayoutLine *line,
              DramaLine       *out)
{
  PangoRectangle ink, logical;

  pango_layout_line_get_extents (line, &ink, &logical);
  out->width = (double) MAX (logical.width, ink.x + ink.width) / PANGO_SCALE;
  out->ascent = (double) -MIN (logical.y, ink.y) / PANGO_SCALE;
  out->descent = (double) MAX (logical.y + logical.height, ink.y + ink.height) / PANGO_SCALE;
}

/**
 * drama_lettering_measure:
 * @self: what measures
 * @face: size, before the scale, and style
 * @string: one paragraph
 * @line: (out caller-allocates): its measures, with no string of its own
 */
void
drama_lettering_measure (DramaLettering *self,
                         DramaFace       face,
                         const char     *string,
                         DramaLine      *line)
{
  g_autoptr (PangoLayout) layout = drama_lettering_layout (self, face, string);

  line->string = NULL;
  measure_line (pango_layout_get_line_readonly (layout, 0), line);
}

static void
clear_line (gpointer line)
{
  g_free (((DramaLine *) line)->string);
}

/* As narrow as @layout becomes without another line, so that lines are alike;
 * never so narrow that a word breaks that need not. */
static void
even_out (PangoLayout *layout,
          double       width)
{
  int n = pango_layout_get_line_count (layout);
  int low = 1, high = (int) (width * PANGO_SCALE);

  if (n < 2)
    return;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  while (high - low > PANGO_SCALE)
    {
      int            middle = low + (high - low) / 2;
      PangoRectangle logical;

      pango_layout_set_width (layout, middle);
      pango_layout_get_extents (layout, NULL, &logical);
      if (pango_layout_get_line_count (layout) > n || logical.width > middle)
        low = middle;
      else
        high = middle;
    }
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, high);
}

/**
 * drama_lettering_wrap:
 * @self: what measures
 * @face: size, before the scale, and style
 * @string: one paragraph
 * @width: of the widest line, in world units
 * @max_lines: how many lines there may be; the last ends in an ellipsis where
 *   more were needed
 *
 * Breaks between words, and inside one only where it is wider than a line.
 *
 * Returns: (transfer full) (element-type DramaLine): the lines, at least one,
 *   of like width
 */
GArray *
drama_lettering_wrap (DramaLettering *self,
                      DramaFace       face,
                      const char     *string,
                      double          width,
                      guint           max_lines)
{
  g_autoptr (PangoLayout) layout = drama_lettering_layout (self, face, string);
  GArray     *lines = g_array_new (FALSE, TRUE, sizeof (DramaLine));
  const char *text = pango_layout_get_text (layout);
  guint       n;

  g_array_set_clear_func (lines, clear_line);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  n = (guint) pango_layout_get_line_count (layout);
  if (n <= max_lines)
    even_out (layout, width);

  for (guint i = 0; i < MIN (n, max_lines); i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (layout, (int) i);
      gboolean         cut = i + 1 == max_lines && n > max_lines;
      DramaLine        out = { 0 };
      g_autofree char *piece = g_strndup (text + line->start_index, (gsize) line->length);

      out.string =
          cut ? g_strconcat (g_strchomp (piece), "…", NULL) : g_strdup (g_strstrip (piece));
      g_array_append_val (lines, out);
    }
  for (guint i = 0; i < lines->len; i++)
    {
      DramaLine *line = &g_array_index (lines, DramaLine, i);
      DramaLine  measured;

      drama_lettering_measure (self, face, line->string, &measured);
      line->width = measured.width;
      line->ascent = measured.ascent;
      line->descent = measured.descent;
    }

  return lines;
}
