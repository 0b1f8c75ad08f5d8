/* drama-lettering.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-render"

#include "drama-lettering.h"

#include <string.h>

/* Longer strings of a hostile file are cut before pango sees them. */
#define MAX_CHARACTERS 400

/* Words that stand again and again, a verb or a badge, are measured once. */
#define MAX_REMEMBERED 4096

/* A layout to measure with: making one costs more than many a word. */
typedef struct
{
  DramaFace    face;
  PangoLayout *layout;
} Ruler;

struct _DramaLettering
{
  gatomicrefcount ref_count;
  PangoContext   *context;
  char           *family;
  double          scale;
  GArray         *rulers;     /* of Ruler, one a face */
  GHashTable     *remembered; /* key_of () → DramaLine without a string */
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

  g_atomic_ref_count_init (&self->ref_count);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);

  self->context = pango_font_map_create_context (map);
  self->family = g_strdup (font_family != NULL && *font_family != '\0' ? font_family : "Sans");
  self->scale = CLAMP (scale > 0 ? scale : 1, 0.1, 10);
  self->rulers = g_array_new (FALSE, FALSE, sizeof (Ruler));
  self->remembered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
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
 * drama_lettering_ref:
 * @self: what measures
 *
 * Returns: (transfer full): @self
 */
DramaLettering *
drama_lettering_ref (DramaLettering *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * drama_lettering_unref:
 * @self: (transfer full): what measures
 */
void
drama_lettering_unref (DramaLettering *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (guint i = 0; i < self->rulers->len; i++)
    g_object_unref (g_array_index (self->rulers, Ruler, i).layout);
  g_array_unref (self->rulers);
  g_hash_table_unref (self->remembered);
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

/* Whether there is nothing to clean: most strings are plain and short. */
static gboolean
is_clean (const char *string)
{
  guint n = 0;

  for (; string[n] != '\0' && n < MAX_CHARACTERS; n++)
    if (string[n] < ' ' || string[n] > '~')
      return FALSE;

  return string[n] == '\0' && *string != ' ' && (n == 0 || string[n - 1] != ' ');
}

/**
 * drama_lettering_clean:
 * @string: any bytes
 *
 * Returns: (transfer full): what is laid out of it: one paragraph of at most
 *   400 characters, control characters as spaces, none at either end
 */
char *
drama_lettering_clean (const char *string)
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

static PangoLayout *
new_layout (DramaLettering *self,
            DramaFace       face)
{
  PangoLayout          *layout = pango_layout_new (self->context);
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family (font, self->family);
  pango_font_description_set_absolute_size (font, face.size * self->scale * PANGO_SCALE);
  pango_font_description_set_weight (font, (PangoWeight) face.weight);
  pango_font_description_set_style (font, face.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_font_description_free (font);

  return layout;
}

static void
set_text (PangoLayout *layout,
          const char  *string)
{
  g_autofree char *text = is_clean (string) ? NULL : drama_lettering_clean (string);

  pango_layout_set_text (layout, text != NULL ? text : string, -1);
}

/* One that is laid out in one line; good until the next call with this @face. */
static PangoLayout *
get_ruler (DramaLettering *self,
           DramaFace       face,
           const char     *string)
{
  Ruler ruler = { face, NULL };

  for (guint i = 0; i < self->rulers->len && ruler.layout == NULL; i++)
    {
      const Ruler *at = &g_array_index (self->rulers, Ruler, i);

      if (at->face.size == face.size && at->face.weight == face.weight &&
          at->face.italic == face.italic)
        ruler.layout = at->layout;
    }
  if (ruler.layout == NULL)
    {
      ruler.layout = new_layout (self, face);
      g_array_append_val (self->rulers, ruler);
    }
  pango_layout_set_width (ruler.layout, -1);
  set_text (ruler.layout, string);

  return ruler.layout;
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
  PangoLayout *layout = new_layout (self, face);

  set_text (layout, string);

  return layout;
}

static void
measure_line (PangoLayoutLine *line,
              DramaLine       *out)
{
  PangoRectangle ink, logical;

  pango_layout_line_get_extents (line, &ink, &logical);
  out->left = (double) MIN (ink.x, logical.x) / PANGO_SCALE;
  out->advance = (double) logical.width / PANGO_SCALE;
  out->width = (double) MAX (logical.width, ink.x + ink.width) / PANGO_SCALE;
  out->ascent = (double) -MIN (logical.y, ink.y) / PANGO_SCALE;
  out->descent = (double) MAX (logical.y + logical.height, ink.y + ink.height) / PANGO_SCALE;
}

static char *
key_of (DramaFace   face,
        const char *string)
{
  return g_strdup_printf ("%g %u %d %s", face.size, face.weight, face.italic, string);
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
  g_autofree char *key = key_of (face, string);
  const DramaLine *known = g_hash_table_lookup (self->remembered, key);

  if (known != NULL)
    {
      *line = *known;
      return;
    }

  measure_line (pango_layout_get_line_readonly (get_ruler (self, face, string), 0), line);
  line->string = NULL;
  if (g_hash_table_size (self->remembered) < MAX_REMEMBERED)
    g_hash_table_insert (self->remembered, g_steal_pointer (&key),
                         g_memdup2 (line, sizeof (DramaLine)));
}

static void
clear_line (gpointer line)
{
  g_free (((DramaLine *) line)->string);
}

/* A stretch of text that does not break, in pango's units along the line. */
typedef struct
{
  int start;
  int end; /* without the spaces behind */
} Word;

/* The words of a layout in one line; FALSE where they do not run from left to
 * right, or where one is wider than @width. */
static gboolean
find_words (PangoLayout *layout,
            int          width,
            GArray      *words)
{
  PangoLayoutLine    *line = pango_layout_get_line_readonly (layout, 0);
  const char         *text = pango_layout_get_text (layout);
  int                 n = 0;
  const PangoLogAttr *attrs = pango_layout_get_log_attrs_readonly (layout, &n);
  Word                word = { 0, 0 };
  const char         *at = text;

  for (int i = 0; i < n; i++, at = *at != '\0' ? g_utf8_next_char (at) : at)
    {
      int x;

      pango_layout_line_index_to_x (line, (int) (at - text), FALSE, &x);
      if (x < word.start || x < word.end)
        return FALSE;
      if (i > 0 && attrs[i].is_line_break)
        {
          if (word.end - word.start > width)
            return FALSE;
          g_array_append_val (words, word);
          word.start = x;
        }
      if (i + 1 < n && !attrs[i].is_white)
        {
          pango_layout_line_index_to_x (line, (int) (at - text), TRUE, &word.end);
          if (word.end < x)
            return FALSE;
        }
    }

  return TRUE;
}

/* How many lines words take, each line as full as can be. */
static guint
count_lines (const GArray *words,
             int           width)
{
  guint n = 0;
  int   start = 0;

  for (guint i = 0; i < words->len; i++)
    {
      const Word *word = &g_array_index (words, Word, i);

      if (word->end - word->start > width)
        return G_MAXUINT;
      if (n > 0 && word->end - start <= width)
        continue;
      start = word->start;
      n++;
    }

  return n;
}

/* How narrow @width can become with @words still in @n lines, so that these are alike. */
static int
find_even_width (const GArray *words,
                 int           width,
                 guint         n)
{
  int low = 0, high = width;

  while (high - low > 1)
    {
      int middle = low + (high - low) / 2;

      if (count_lines (words, middle) > n)
        low = middle;
      else
        high = middle;
    }

  return high;
}

/* The same by trying, for writing of every direction; never so narrow that a
 * word breaks that need not. */
static int
try_even_width (PangoLayout *layout,
                int          width,
                int          n)
{
  int low = 1, high = width;

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

  return high;
}

/* Wraps @layout, now in one line wider than @width, and says into how many lines.  Pango
 * shapes all of it anew for every width, so it is asked last. */
static int
wrap_evenly (PangoLayout *layout,
             int          width,
             guint        max_lines)
{
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (Word));
  guint reckoned = find_words (layout, width, words) ? count_lines (words, width) : 0;
  int   n;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (reckoned >= 2 && reckoned <= max_lines)
    {
      pango_layout_set_width (layout, find_even_width (words, width, reckoned));
      /* Where the end of a line is not shaped otherwise than its middle. */
      if ((guint) pango_layout_get_line_count (layout) == reckoned)
        return (int) reckoned;
    }

  pango_layout_set_width (layout, width);
  n = pango_layout_get_line_count (layout);
  if (n < 2 || (guint) n > max_lines)
    return n;
  pango_layout_set_width (layout, try_even_width (layout, width, n));

  return n;
}

static void
append_line (GArray          *lines,
             const char      *text,
             PangoLayoutLine *line,
             gboolean         cut)
{
  DramaLine        out = { 0 };
  g_autofree char *piece = g_strndup (text + line->start_index, (gsize) line->length);

  measure_line (line, &out);
  out.string = cut ? g_strconcat (g_strchomp (piece), "…", NULL) : g_strdup (g_strstrip (piece));
  g_array_append_val (lines, out);
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
  PangoLayout   *layout = get_ruler (self, face, string);
  GArray        *lines = g_array_new (FALSE, TRUE, sizeof (DramaLine));
  const char    *text = pango_layout_get_text (layout);
  PangoRectangle logical;
  guint          n = 1;

  g_array_set_clear_func (lines, clear_line);
  pango_layout_line_get_extents (pango_layout_get_line_readonly (layout, 0), NULL, &logical);
  if (logical.width > (int) (width * PANGO_SCALE))
    n = (guint) wrap_evenly (layout, (int) (width * PANGO_SCALE), max_lines);

  for (guint i = 0; i < MIN (n, max_lines); i++)
    append_line (lines, text, pango_layout_get_line_readonly (layout, (int) i),
                 i + 1 == max_lines && n > max_lines);
  if (n > max_lines)
    {
      DramaLine *last = &g_array_index (lines, DramaLine, lines->len - 1);
      char      *shortened = last->string;

      drama_lettering_measure (self, face, shortened, last);
      last->string = shortened;
    }

  return lines;
}
