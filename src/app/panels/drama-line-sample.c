/* drama-line-sample.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-line-sample.h"
#include "drama-terms.h"

#define LENGTH_PX 32
#define HEIGHT_PX 12

struct _DramaLineSample
{
  GtkWidget     parent_instance;
  DramaStanding standing;
};

G_DEFINE_FINAL_TYPE (DramaLineSample, drama_line_sample, GTK_TYPE_WIDGET)

static void
draw_double_with_bar (cairo_t *cr, double length, double y)
{
  cairo_set_line_width (cr, 1.4);
  for (int side = -1; side <= 1; side += 2)
    {
      cairo_move_to (cr, 1, y + side * 1.8);
      cairo_line_to (cr, length - 1, y + side * 1.8);
    }
  cairo_stroke (cr);

  cairo_set_line_width (cr, 2);
  cairo_move_to (cr, length / 2 - 2.5, y + 5);
  cairo_line_to (cr, length / 2 + 2.5, y - 5);
  cairo_stroke (cr);
}

/* The question mark in the gap is drawn, not typed: it needs no font. */
static void
draw_question (cairo_t *cr, double length, double y)
{
  double middle = length / 2;

  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, 1, y);
  cairo_line_to (cr, middle - 5, y);
  cairo_move_to (cr, middle + 5, y);
  cairo_line_to (cr, length - 1, y);
  cairo_stroke (cr);

  cairo_set_line_width (cr, 1.3);
  cairo_arc (cr, middle, y - 2.5, 2.3, -3.14, 1.2);
  cairo_line_to (cr, middle, y + 1.8);
  cairo_stroke (cr);
  cairo_arc (cr, middle, y + 4, 0.9, 0, 6.29);
  cairo_fill (cr);
}

static void
draw_line (cairo_t *cr, DramaStanding standing, double length, double y)
{
  static const double dashed[] = { 6, 3 };
  static const double dotted[] = { 0.1, 4 };

  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_width (cr, 1.6);
  switch (standing)
    {
    case DRAMA_STANDING_CONFIRMED:
      cairo_set_line_width (cr, 3);
      break;
    case DRAMA_STANDING_ALLEGED:
      cairo_set_dash (cr, dashed, G_N_ELEMENTS (dashed), 0);
      break;
    case DRAMA_STANDING_SPECULATIVE:
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      cairo_set_line_width (cr, 2);
      cairo_set_dash (cr, dotted, G_N_ELEMENTS (dotted), 0);
      break;
    case DRAMA_STANDING_DISPUTED:
      draw_double_with_bar (cr, length, y);
      return;
    case DRAMA_STANDING_UNSOURCED:
      draw_question (cr, length, y);
      return;
    case DRAMA_STANDING_REPORTED:
    default:
      break;
    }

  cairo_move_to (cr, 1, y);
  cairo_line_to (cr, length - 1, y);
  cairo_stroke (cr);
}

static void
drama_line_sample_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DramaLineSample *self = DRAMA_LINE_SAMPLE (widget);
  int              width = gtk_widget_get_width (widget);
  int              height = gtk_widget_get_height (widget);
  GdkRGBA          color;
  cairo_t         *cr;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  gdk_cairo_set_source_rgba (cr, &color);
  draw_line (cr, self->standing, width, height / 2.0);
  cairo_destroy (cr);
}

static void
drama_line_sample_measure (GtkWidget     *widget,
                           GtkOrientation orientation,
                           int            for_size,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? LENGTH_PX : HEIGHT_PX;
}

static void
drama_line_sample_class_init (DramaLineSampleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = drama_line_sample_snapshot;
  widget_class->measure = drama_line_sample_measure;
  gtk_widget_class_set_css_name (widget_class, "linesample");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
drama_line_sample_init (DramaLineSample *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
drama_line_sample_new (DramaStanding standing)
{
  DramaLineSample *self = g_object_new (DRAMA_TYPE_LINE_SAMPLE, NULL);

  self->standing = standing;

  return GTK_WIDGET (self);
}

void
drama_line_sample_set_standing (DramaLineSample *self, DramaStanding standing)
{
  g_return_if_fail (DRAMA_IS_LINE_SAMPLE (self));

  if (self->standing == standing)
    return;

  self->standing = standing;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

GtkWidget *
drama_line_sample_new_chip (DramaStanding standing)
{
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *word = gtk_label_new (drama_terms_standing (standing));
  g_autofree char *class = g_strconcat ("standing-", drama_standing_to_string (standing), NULL);

  gtk_box_append (GTK_BOX (chip), drama_line_sample_new (standing));
  gtk_box_append (GTK_BOX (chip), word);
  gtk_widget_add_css_class (chip, "standing");
  gtk_widget_add_css_class (chip, class);
  gtk_widget_set_halign (chip, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (chip, drama_terms_standing_meaning (standing));

  return chip;
}
