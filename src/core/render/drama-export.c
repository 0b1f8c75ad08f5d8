/* drama-export.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-render"

#include "drama-export-private.h"

#include "drama-paint.h"

#include <string.h>

/* Around a whole picture, so that ink never touches the border. */
#define MARGIN 32.0

/* What a PNG is drawn at where nobody says otherwise: sharp on any screen. */
#define DEFAULT_SCALE 2.0
#define CSS_DPI       96.0

G_DEFINE_QUARK (drama_export_error, drama_export_error)

/**
 * drama_export_options_init:
 * @options: (out): the options of a whole picture, for print
 */
void
drama_export_options_init (DramaExportOptions *options)
{
  *options = (DramaExportOptions){
    .format = DRAMA_EXPORT_PNG,
    .theme = DRAMA_THEME_PRINT,
    .background = "theme",
    .legend = TRUE,
    .title = TRUE,
    .sources = TRUE,
    .text_scale = 1,
  };
}

/**
 * drama_export_format_from_name:
 * @name: a word such as "png", or the name of a file
 * @format: (out): the format, untouched where there is none
 *
 * Returns: whether @name tells a format
 */
gboolean
drama_export_format_from_name (const char        *name,
                               DramaExportFormat *format)
{
  static const char *const WORDS[] = {
    [DRAMA_EXPORT_PNG] = "png", [DRAMA_EXPORT_SVG] = "svg", [DRAMA_EXPORT_PDF] = "pdf"
  };
  const char *dot = strrchr (name, '.');

  for (guint i = 0; i < G_N_ELEMENTS (WORDS); i++)
    if (g_ascii_strcasecmp (dot != NULL ? dot + 1 : name, WORDS[i]) == 0)
      {
        *format = (DramaExportFormat) i;
        return TRUE;
      }

  return FALSE;
}

static gboolean
read_background (const DramaExportOptions *options,
                 DramaColor               *color,
                 GError                  **error)
{
  const char *word = options->background != NULL ? options->background : "theme";

  if (strcmp (word, "theme") == 0)
    *color = drama_theme_get_background (drama_theme_get (options->theme));
  else if (strcmp (word, "none") == 0)
    *color = (DramaColor){ 0, 0, 0, 0 };
  else if (strcmp (word, "white") == 0)
    *color = (DramaColor){ 1, 1, 1, 1 };
  else if (!drama_color_parse (word, color))
    {
      g_set_error (
          error, DRAMA_EXPORT_ERROR, DRAMA_EXPORT_ERROR_BACKGROUND,
          "“%s” is no background: expected theme, none, white "
          "or a colour such as #ffffff",
          word);
      return FALSE;
    }

  return TRUE;
}

/* Pixels per world unit, from the first of scale, width and height, dpi that is set. */
static double
choose_scale (const DramaExportOptions *options,
              DramaRect                 area)
{
  double scale = G_MAXDOUBLE;

  if (options->scale > 0)
    return options->scale;
  if (options->width > 0)
    scale = MIN (scale, options->width / area.width);
  if (options->height > 0)
    scale = MIN (scale, options->height / area.height);
  if (scale < G_MAXDOUBLE)
    return scale;

  return options->dpi > 0 ? options->dpi / CSS_DPI : DEFAULT_SCALE;
}

static DramaScene *
make_scene (DramaDossier             *dossier,
            const DramaVec           *positions,
            const DramaExportOptions *options)
{
  /* The surroundings of the network make no sense around a part of it. */
  gboolean        whole = options->visible == NULL;
  DramaSceneInput input = {
    .dossier = dossier,
    .positions = positions,
    .theme = drama_theme_get (options->theme),
    .font_family = options->font_family,
    .text_scale = options->text_scale,
    .legend = options->legend && whole,
    .title = options->title && whole,
    .sources = options->sources && whole,
    .plain = options->plain,
    .describe = options->format == DRAMA_EXPORT_SVG,
  };

  return drama_scene_new (&input);
}

/**
 * drama_export_paint:
 * @page: what to write
 * @cr: a surface as large as the page's area times @scale
 * @scale: of the surface
 *
 * Paints background and picture.
 */
void
drama_export_paint (const DramaExportPage *page,
                    cairo_t               *cr,
                    double                 scale)
{
  if (page->background.a > 0)
    {
      cairo_set_source_rgba (cr, page->background.r, page->background.g, page->background.b,
                             page->background.a);
      cairo_paint (cr);
    }
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -page->area.x, -page->area.y);
  drama_paint_scene (page->scene, cr, page->area, MAX (scale, 1));
}

/**
 * drama_export:
 * @dossier: what to draw
 * @positions: (nullable) (array): the middle of every actor; %NULL for the
 *   stored ones
 * @options: how
 * @error: return location for a #DramaExportError
 *
 * Draws a dossier as a file: the same bytes for the same dossier, options and
 * fonts, in every locale and at any time.
 *
 * Returns: (transfer full) (nullable): the file's contents, or %NULL with
 *   @error set
 */
GBytes *
drama_export (DramaDossier             *dossier,
              const DramaVec           *positions,
              const DramaExportOptions *options,
              GError                  **error)
{
  g_autoptr (DramaScene) scene = NULL;
  DramaExportPage page = { .dossier = dossier, .options = options };

  g_return_val_if_fail (dossier != NULL && options != NULL, NULL);

  if (!read_background (options, &page.background, error))
    return NULL;

  scene = make_scene (dossier, positions, options);
  page.scene = scene;
  page.area = options->visible != NULL ? *options->visible
                                       : drama_rect_grow (drama_scene_get_ink (scene), MARGIN);
  if (drama_scene_get_n_groups (scene) == 0 || !(page.area.width > 0 && page.area.height > 0))
    {
      g_set_error (
          error, DRAMA_EXPORT_ERROR, DRAMA_EXPORT_ERROR_EMPTY,
          "There is nothing to export: the dossier has no actors, or the visible part is empty");
      return NULL;
    }
  page.scale = choose_scale (options, page.area);

  switch (options->format)
    {
    case DRAMA_EXPORT_SVG:
      return drama_export_svg (&page, error);
    case DRAMA_EXPORT_PDF:
      return drama_export_pdf (&page, error);
    case DRAMA_EXPORT_PNG:
    default:
      return drama_export_png (&page, error);
    }
}
