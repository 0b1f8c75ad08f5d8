/* drama-reader-mark.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-compat.h"
#include "drama-reader-mark.h"
#include "drama-theme.h"

#define LANE_HEIGHT 3.0
#define MAX_LANES   3
#define LIT_ALPHA   0.28
#define FLASH_ALPHA 0.5
#define TINT_ALPHA  0.22

GdkRGBA
drama_reader_mark_get_color (DramaStanding standing, gboolean dark, gboolean high_contrast)
{
  const DramaTheme *theme = drama_theme_get (
      high_contrast ? (dark ? DRAMA_THEME_HIGH_CONTRAST_DARK : DRAMA_THEME_HIGH_CONTRAST)
                    : (dark ? DRAMA_THEME_DARK : DRAMA_THEME_LIGHT));
  DramaColor color = theme->lines[standing];

  return (GdkRGBA){ (float) color.r, (float) color.g, (float) color.b, 1 };
}

/* One box for each line of the text that a passage touches. */
static void
for_each_line (GtkTextView *view,
               int          start,
               int          end,
               void (*draw) (const GdkRectangle *box, gpointer data),
               gpointer data)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter    at, stop;

  gtk_text_buffer_get_iter_at_offset (buffer, &at, start);
  gtk_text_buffer_get_iter_at_offset (buffer, &stop, end);
  while (gtk_text_iter_compare (&at, &stop) < 0)
    {
      GtkTextIter  next = at, last;
      GdkRectangle left, right, box;

      if (!gtk_text_view_forward_display_line (view, &next) ||
          gtk_text_iter_compare (&next, &stop) > 0)
        next = stop;
      if (gtk_text_iter_compare (&next, &at) <= 0)
        return;
      last = next;
      gtk_text_iter_backward_char (&last);
      gtk_text_view_get_iter_location (view, &at, &left);
      gtk_text_view_get_iter_location (view, &last, &right);
      /* Right-to-left lines run the other way. */
      box.x = MIN (left.x, right.x);
      box.width = MAX (left.x + left.width, right.x + right.width) - box.x;
      box.y = left.y;
      box.height = left.height;
      if (box.width > 0)
        draw (&box, data);
      at = next;
    }
}

typedef struct
{
  cairo_t                   *cr;
  const DramaReaderMarkLook *look;
  GdkRGBA                    color;
} Drawing;

/* Where everything is quoted a colour behind all of it would only make it hard to read:
 * words stand on their line, and only what stands out is filled. */
static void
fill_box (const GdkRectangle *box, gpointer data)
{
  const Drawing *drawing = data;
  double         alpha = drawing->look->lit ? LIT_ALPHA : 0;

  alpha += FLASH_ALPHA * drawing->look->flash;
  cairo_set_source_rgba (drawing->cr, drawing->color.red, drawing->color.green,
                         drawing->color.blue, MIN (alpha, 1));
  cairo_rectangle (drawing->cr, box->x, box->y, box->width, box->height);
  cairo_fill (drawing->cr);
}

static void
stroke (const Drawing *drawing, const GdkRectangle *box, double y)
{
  cairo_move_to (drawing->cr, box->x, y);
  cairo_line_to (drawing->cr, box->x + box->width, y);
  cairo_stroke (drawing->cr);
}

/* As ties are drawn: heavy, plain, dashed, dotted, double. */
static void
line_box (const GdkRectangle *box, gpointer data)
{
  static const double dashes[] = { 5, 3 };
  static const double dots[] = { 1.5, 2.5 };
  const Drawing      *drawing = data;
  cairo_t            *cr = drawing->cr;
  guint               lane = drawing->look->lane % MAX_LANES;
  double              y = box->y + box->height + 1 + LANE_HEIGHT * lane;

  cairo_set_source_rgb (cr, drawing->color.red, drawing->color.green, drawing->color.blue);
  cairo_set_line_width (cr, drawing->look->standing == DRAMA_STANDING_CONFIRMED ? 2.5 : 1.2);
  if (drawing->look->standing == DRAMA_STANDING_ALLEGED)
    cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), box->x);
  else if (drawing->look->standing == DRAMA_STANDING_SPECULATIVE)
    cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), box->x);
  else
    cairo_set_dash (cr, NULL, 0, 0);
  if (drawing->look->standing == DRAMA_STANDING_DISPUTED)
    {
      cairo_set_line_width (cr, 1);
      stroke (drawing, box, y + 2);
    }
  stroke (drawing, box, y);
}

void
drama_reader_mark_draw (GtkTextView               *view,
                        cairo_t                   *cr,
                        int                        start,
                        int                        end,
                        const DramaReaderMarkLook *look)
{
  Drawing drawing = { cr, look,
                      drama_reader_mark_get_color (look->standing, look->dark,
                                                   look->high_contrast) };

  if (look->lit || look->flash > 0)
    for_each_line (view, start, end, fill_box, &drawing);
  for_each_line (view, start, end, line_box, &drawing);
}

typedef struct
{
  cairo_t *cr;
  GdkRGBA  color;
  double   alpha;
} Tint;

static void
tint_box (const GdkRectangle *box, gpointer data)
{
  const Tint *tint = data;

  cairo_set_source_rgba (tint->cr, tint->color.red, tint->color.green, tint->color.blue,
                         tint->alpha);
  cairo_rectangle (tint->cr, box->x, box->y, box->width, box->height);
  cairo_fill (tint->cr);
}

void
drama_reader_mark_tint (GtkTextView *view, cairo_t *cr, int start, int end, double flash)
{
  Tint tint = { cr, drama_compat_get_accent (GTK_WIDGET (view)),
                MIN (TINT_ALPHA + FLASH_ALPHA * flash, 1) };

  for_each_line (view, start, end, tint_box, &tint);
}

static void
underline_box (const GdkRectangle *box, gpointer data)
{
  cairo_t *cr = data;

  cairo_move_to (cr, box->x, box->y + box->height - 1.5);
  cairo_line_to (cr, box->x + box->width, box->y + box->height - 1.5);
  cairo_stroke (cr);
}

void
drama_reader_mark_underline (GtkTextView *view, cairo_t *cr, int start, int end)
{
  GdkRGBA color = drama_compat_get_accent (GTK_WIDGET (view));

  gdk_cairo_set_source_rgba (cr, &color);
  cairo_set_line_width (cr, 2);
  cairo_set_dash (cr, NULL, 0, 0);
  for_each_line (view, start, end, underline_box, cr);
}
