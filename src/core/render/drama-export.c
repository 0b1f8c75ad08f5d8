/* drama-export.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-render"

#include "drama-export-private.h"

#include "drama-paint.h"

#define GETTEXT_PACKAGE "dramatis"
#include <glib/gi18n-lib.h>

#include <string.h>

/* Around a whole picture, so that ink never touches the border. */
#define MARGIN 32.0

/* What a PNG is drawn at where nobody says otherwise: sharp on any screen. */
#define DEFAULT_SCALE 2.0
#define CSS_DPI       96.0

/* However small a picture is, it leaves nothing out: painted as if seen from near. */
#define DETAIL 4.0

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
  else if (strcmp (word, "transparent") == 0 || strcmp (word, "none") == 0)
    *color = (DramaColor){ 0, 0, 0, 0 };
  else if (strcmp (word, "white") == 0)
    *color = (DramaColor){ 1, 1, 1, 1 };
  else if (!drama_color_parse (word, color))
    {
      g_set_error (
          error, DRAMA_EXPORT_ERROR, DRAMA_EXPORT_ERROR_BACKGROUND,
          "“%s” is no background: expected theme, transparent, white "
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
  DramaSceneInput input = {
    .dossier = dossier,
    .positions = positions,
    .theme = drama_theme_get (options->theme),
    .font_family = options->font_family,
    .text_scale = options->text_scale,
    .legend = options->legend,
    .title = options->title,
    .sources = options->sources,
    .frame = options->visible,
    .plain = options->plain,
    .describe = options->format == DRAMA_EXPORT_SVG,
  };

  return drama_scene_new (&input);
}

/**
 * drama_export_is_around:
 * @group: a group
 *
 * Returns: whether it stands around the network: title, legend, sources
 */
gboolean
drama_export_is_around (const DramaSceneGroup *group)
{
  return group->type != DRAMA_GROUP_TIE && group->type != DRAMA_GROUP_ACTOR;
}

/**
 * drama_export_is_shown:
 * @page: what to write
 * @group: one of the scene's groups
 *
 * Returns: whether anything of it may be in the picture
 */
gboolean
drama_export_is_shown (const DramaExportPage *page,
                       const DramaSceneGroup *group)
{
  return drama_export_is_around (group) ||
         drama_rect_meets (group->bounds, page->frame != NULL ? *page->frame : page->area);
}

/* What the picture covers: all ink, or the frame and what stands around it. */
static void
measure_page (DramaExportPage *page)
{
  page->frame = page->options->visible;
  if (page->frame == NULL)
    {
      page->area = drama_rect_grow (drama_scene_get_ink (page->scene), MARGIN);
      return;
    }

  page->area = *page->frame;
  for (guint i = 0; i < drama_scene_get_n_groups (page->scene); i++)
    {
      const DramaSceneGroup *group = drama_scene_get_group (page->scene, i);

      if (!drama_export_is_around (group) || group->n_shapes == 0)
        continue;
      page->area = drama_rect_union (page->area, group->bounds);
      page->framed = TRUE;
    }
  if (page->framed)
    page->area = drama_rect_grow (page->area, MARGIN);
}

/* A part of the network in its frame, then what stands around it. */
static void
paint_framed (const DramaExportPage *page,
              cairo_t               *cr,
              double                 zoom)
{
  DramaColor color = drama_theme_get (page->options->theme)->rule;

  cairo_save (cr);
  cairo_rectangle (cr, page->frame->x, page->frame->y, page->frame->width, page->frame->height);
  cairo_clip (cr);
  drama_paint_scene (page->scene, cr, *page->frame, zoom);
  cairo_restore (cr);

  for (guint i = 0; i < drama_scene_get_n_groups (page->scene); i++)
    if (drama_export_is_around (drama_scene_get_group (page->scene, i)))
      drama_paint_groups (page->scene, cr, &i, 1, zoom);
  if (!page->framed)
    return;
  cairo_rectangle (cr, page->frame->x, page->frame->y, page->frame->width, page->frame->height);
  cairo_set_source_rgba (cr, color.r, color.g, color.b, color.a);
  cairo_set_line_width (cr, DRAMA_EXPORT_FRAME_WIDTH);
  cairo_stroke (cr);
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
  if (page->frame != NULL)
    paint_framed (page, cr, MAX (scale, DETAIL));
  else
    drama_paint_scene (page->scene, cr, page->area, MAX (scale, DETAIL));
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
  const DramaRect *visible;
  DramaExportPage  page = { .dossier = dossier, .options = options };

  g_return_val_if_fail (dossier != NULL && options != NULL, NULL);

  if (!read_background (options, &page.background, error))
    return NULL;

  scene = make_scene (dossier, positions, options);
  page.scene = scene;
  visible = options->visible;
  if (drama_scene_get_n_groups (scene) == 0 ||
      (visible != NULL && !(visible->width > 0 && visible->height > 0)))
    {
      g_set_error (
          error, DRAMA_EXPORT_ERROR, DRAMA_EXPORT_ERROR_EMPTY,
          _ ("There is nothing to export: the dossier has no actors, or the visible part is "
             "empty"));
      return NULL;
    }
  measure_page (&page);
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
