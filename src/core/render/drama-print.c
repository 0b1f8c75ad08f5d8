/* drama-print.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The picture is cut into sheets like a map: columns by rows, so chosen that it comes out as
 * large as it can.  What follows is text: the sources, and every tie with its quotes. */
#define G_LOG_DOMAIN "drama-render"

#include "drama-print.h"

#include "drama-describe.h"
#include "drama-paint.h"
#include "drama-print-flow.h"

#include <string.h>

/* In points; the foot is what a page has below. */
#define FOOT        18.0
#define FOOT_SIZE   7.5
#define TEXT_SIZE   10.0
#define SMALL_SIZE  8.5
#define TITLE_SIZE  15.0
#define INDENT      14.0
#define GAP         9.0
#define JOINT_WIDTH 0.25

/* World units around the picture. */
#define MARGIN 12.0

/* Points for a world unit at most: a small network needs no giant letters. */
#define MAX_SCALE 1.5

/* Paper shows everything, as if seen from near. */
#define DETAIL 4.0

struct _DramaPrint
{
  DramaScene     *scene; /* NULL where there is nothing to draw */
  DramaPrintFlow *flow;
  char           *title;
  double          width;
  double          height; /* without the foot */
  DramaRect       area;   /* of the world */
  guint           columns;
  guint           rows;
  double          scale;
};

static const char *
translate (const DramaPrintOptions *options,
           const char              *english)
{
  return options->translate != NULL ? options->translate (english) : english;
}

/* Columns by rows of at most @n_sheets, the largest picture first, the fewest sheets then. */
static void
choose_sheets (DramaPrint *self,
               guint       n_sheets)
{
  self->columns = self->rows = 1;
  self->scale = 0;
  for (guint columns = 1; columns <= n_sheets; columns++)
    for (guint rows = 1; columns * rows <= n_sheets; rows++)
      {
        double scale = MIN (MIN (columns * self->width / self->area.width,
                                 rows * self->height / self->area.height),
                            MAX_SCALE);

        if (scale < self->scale * 1.0001 &&
            !(scale > self->scale * 0.9999 && columns * rows < self->columns * self->rows))
          continue;
        self->columns = columns;
        self->rows = rows;
        self->scale = scale;
      }
}

static void
build_picture (DramaPrint              *self,
               DramaDossier            *dossier,
               const DramaVec          *positions,
               const DramaPrintOptions *options)
{
  DramaSceneInput input = {
    .dossier = dossier,
    .positions = positions,
    .theme = drama_theme_get (DRAMA_THEME_PRINT),
    .font_family = options->font_family,
    .text_scale = 1,
    .legend = options->legend,
    .title = options->title,
    .plain = TRUE,
    .mirrored = options->mirrored,
    .translate = options->translate,
  };

  if (drama_dossier_get_n_actors (dossier) == 0)
    return;

  self->scene = drama_scene_new (&input);
  self->area = drama_rect_grow (drama_scene_get_ink (self->scene), MARGIN);
  choose_sheets (self, CLAMP (options->n_sheets, 1, DRAMA_PRINT_MAX_SHEETS));
}

static void
add (DramaPrint *self,
     const char *text,
     double      size,
     gboolean    bold,
     double      indent,
     double      before,
     guint       keep)
{
  const DramaTheme *theme = drama_theme_get (DRAMA_THEME_PRINT);
  DramaPrintStyle   style = {
      .size = size,
      .bold = bold,
      .indent = indent,
      .before = before,
      .keep = keep,
      .color = size < TEXT_SIZE ? theme->quiet : theme->text,
  };

  drama_print_flow_add (self->flow, text, &style);
}

/* Paper has no links: an address is spelt out, so that it can be typed. */
static void
add_sources (DramaPrint              *self,
             DramaDossier            *dossier,
             const DramaPrintOptions *options)
{
  add (self, translate (options, "Sources"), TITLE_SIZE, TRUE, 0, 0, 3);
  for (guint i = 0; i < drama_dossier_get_n_sources (dossier); i++)
    {
      const DramaSource *source = drama_dossier_get_source (dossier, i);
      g_autofree char   *words = drama_describe_source (source);
      const char        *link = drama_source_get_link (source);

      add (self, words, TEXT_SIZE, FALSE, 0, GAP, link != NULL ? 1 : 0);
      if (link != NULL)
        add (self, link, SMALL_SIZE, FALSE, 0, 1, 0);
    }
}

static void
add_proof (DramaPrint              *self,
           const DramaPrintOptions *options)
{
  g_auto (GStrv) lines = g_strsplit (options->proof, "\n", -1);

  drama_print_flow_break (self->flow);
  add (self, options->proof_heading, TITLE_SIZE, TRUE, 0, 0, 4);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      gboolean is_part = lines[i][0] == ' ';
      gboolean leads = !is_part && lines[i + 1] != NULL && lines[i + 1][0] == ' ';

      if (*lines[i] == '\0')
        continue;
      g_strstrip (lines[i]);
      add (self, lines[i], is_part ? SMALL_SIZE : TEXT_SIZE, !is_part, is_part ? INDENT : 0,
           is_part ? 2 : GAP, leads ? 2 : 0);
    }
}

/**
 * drama_print_new:
 * @dossier: what to print
 * @positions: (nullable) (array): the middle of every actor; %NULL for the stored ones
 * @options: on which paper, and what with it
 *
 * Sets all pages.
 *
 * Returns: (transfer full): the pages; none where there is nothing to print
 */
DramaPrint *
drama_print_new (DramaDossier            *dossier,
                 const DramaVec          *positions,
                 const DramaPrintOptions *options)
{
  DramaPrint *self;

  g_return_val_if_fail (dossier != NULL && options != NULL, NULL);
  g_return_val_if_fail (options->width > 0 && options->height > FOOT, NULL);

  self = g_new0 (DramaPrint, 1);
  self->title = g_strdup (drama_dossier_get_fields (dossier)->title);
  self->width = options->width;
  self->height = options->height - FOOT;
  self->flow = drama_print_flow_new (options->font_family, self->width, self->height);
  build_picture (self, dossier, positions, options);
  if (options->sources && drama_dossier_get_n_sources (dossier) > 0)
    add_sources (self, dossier, options);
  if (options->proof != NULL && *options->proof != '\0')
    add_proof (self, options);

  return self;
}

/**
 * drama_print_free:
 * @self: (transfer full): the pages
 */
void
drama_print_free (DramaPrint *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->scene, drama_scene_unref);
  drama_print_flow_free (self->flow);
  g_free (self->title);
  g_free (self);
}

/**
 * drama_print_get_n_sheets:
 * @self: the pages
 *
 * Returns: how many of them the picture takes
 */
guint
drama_print_get_n_sheets (const DramaPrint *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->scene != NULL ? self->columns * self->rows : 0;
}

/**
 * drama_print_get_n_pages:
 * @self: the pages
 *
 * Returns: how many there are
 */
guint
drama_print_get_n_pages (const DramaPrint *self)
{
  return drama_print_get_n_sheets (self) + drama_print_flow_get_n_pages (self->flow);
}

/**
 * drama_print_get_scale:
 * @self: the pages
 *
 * Returns: points of paper for a unit of the picture; 0 without one
 */
double
drama_print_get_scale (const DramaPrint *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->scale;
}

/* Thin lines where another sheet is to be glued on. */
static void
draw_joints (DramaPrint *self,
             cairo_t    *cr,
             guint       column,
             guint       row)
{
  DramaColor color = drama_theme_get (DRAMA_THEME_PRINT)->rule;
  double     width = self->width, height = self->height;

  cairo_set_source_rgb (cr, color.r, color.g, color.b);
  cairo_set_line_width (cr, JOINT_WIDTH);
  if (column > 0)
    {
      cairo_move_to (cr, 0, 0);
      cairo_line_to (cr, 0, height);
    }
  if (column + 1 < self->columns)
    {
      cairo_move_to (cr, width, 0);
      cairo_line_to (cr, width, height);
    }
  if (row > 0)
    {
      cairo_move_to (cr, 0, 0);
      cairo_line_to (cr, width, 0);
    }
  if (row + 1 < self->rows)
    {
      cairo_move_to (cr, 0, height);
      cairo_line_to (cr, width, height);
    }
  cairo_stroke (cr);
}

/* The picture stands in the middle of all sheets together. */
static void
draw_sheet (DramaPrint *self,
            cairo_t    *cr,
            guint       page)
{
  guint     column = page % self->columns, row = page / self->columns;
  double    left = (self->columns * self->width / self->scale - self->area.width) / 2;
  double    top = (self->rows * self->height / self->scale - self->area.height) / 2;
  DramaRect part = {
    self->area.x - left + column * self->width / self->scale,
    self->area.y - top + row * self->height / self->scale,
    self->width / self->scale,
    self->height / self->scale,
  };

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, self->width, self->height);
  cairo_clip (cr);
  cairo_scale (cr, self->scale, self->scale);
  cairo_translate (cr, -part.x, -part.y);
  drama_paint_scene (self->scene, cr, part, MAX (self->scale, DETAIL));
  cairo_restore (cr);
  draw_joints (self, cr, column, row);
}

/* The title at the left, cut where it is long, and which page of how many at the right. */
static void
draw_foot (DramaPrint *self,
           cairo_t    *cr,
           guint       page)
{
  DramaColor       color = drama_theme_get (DRAMA_THEME_PRINT)->quiet;
  DramaPrintStyle  style = { .size = FOOT_SIZE, .color = color };
  g_autofree char *number = g_strdup_printf ("%u / %u", page + 1, drama_print_get_n_pages (self));
  g_autofree char *title = NULL;
  g_autoptr (DramaPrintFlow) left = NULL;
  g_autoptr (DramaPrintFlow) right = NULL;
  const double number_width = FOOT_SIZE * 0.6 * (double) strlen (number);

  title = g_strdup (self->title);
  g_strdelimit (title, "\n\r\t", ' ');
  left = drama_print_flow_new (NULL, self->width * 0.8, FOOT);
  right = drama_print_flow_new (NULL, number_width * 2, FOOT);
  if (*title != '\0')
    drama_print_flow_add (left, title, &style);
  drama_print_flow_add (right, number, &style);

  cairo_save (cr);
  cairo_rectangle (cr, 0, self->height, self->width, FOOT);
  cairo_clip (cr);
  cairo_translate (cr, 0, self->height + FOOT - FOOT_SIZE * 1.4);
  drama_print_flow_draw (left, cr, 0);
  cairo_translate (cr, self->width - number_width, 0);
  drama_print_flow_draw (right, cr, 0);
  cairo_restore (cr);
}

/**
 * drama_print_draw:
 * @self: the pages
 * @cr: with a point as its unit, and its origin where printing may begin
 * @page: which, from 0
 *
 * Draws one page.
 */
void
drama_print_draw (DramaPrint *self,
                  cairo_t    *cr,
                  guint       page)
{
  guint n_sheets;

  g_return_if_fail (self != NULL && cr != NULL);
  g_return_if_fail (page < drama_print_get_n_pages (self));

  n_sheets = drama_print_get_n_sheets (self);
  if (page < n_sheets)
    draw_sheet (self, cr, page);
  else
    drama_print_flow_draw (self->flow, cr, page - n_sheets);
  draw_foot (self, cr, page);
}
