/* drama-panes-layout.c - which pane gets how much
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-panes-private.h"
#include "drama-text-scale.h"

#define HANDLE_PX     9
#define MIDDLE_MIN_PX 200
/* Of the middle, beside three panes. */
#define MIDDLE_ROOMY_PX 480
#define PEEK_PX         48 /* of the middle, beside a pane that lies over it */

int
drama_panes_get_minimum (GtkWidget *child)
{
  int minimum = 0;

  if (child != NULL)
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return minimum;
}

/* What each side gets of @total, 0 where it is not shown. */
static void
share_width (DramaPanes *self, int total, int widths[N_SIDES])
{
  int    least = drama_panes_shows (self, NEXT) ? MIDDLE_ROOMY_PX : MIDDLE_MIN_PX;
  int    room = total - MAX (least, drama_panes_get_minimum (self->middle));
  int    wished = 0;
  double scale = drama_text_scale_get (GTK_WIDGET (self));

  for (int i = 0; i < N_SIDES; i++)
    {
      DramaPaneSide *side = &self->sides[i];
      int            minimum = drama_panes_get_minimum (side->child);
      int            over = (int) (side->width * scale); /* there is room for larger text */

      widths[i] = 0;
      if (!drama_panes_shows (self, i))
        continue;
      if (self->single)
        widths[i] = total;
      else if (self->folded)
        widths[i] = CLAMP (over, minimum, MAX (minimum, total - PEEK_PX));
      else
        wished += widths[i] = MAX (side->width, minimum);
    }

  for (int i = N_SIDES - 1; i >= 0 && wished > room; i--)
    {
      int spare = MAX (0, widths[i] - drama_panes_get_minimum (self->sides[i].child));
      int less = MIN (spare, wished - room);

      widths[i] -= less;
      wished -= less;
    }
}

/* @x counts from the start edge, whichever side that is. */
static void
place (DramaPanes *self, GtkWidget *child, int x, int width, int total, int height)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  gtk_widget_size_allocate (child,
                            &(GtkAllocation){ .x = mirrored ? total - x - width : x,
                                              .y = 0,
                                              .width = width,
                                              .height = height },
                            -1);
}

/* @before is what stands between it and the start. */
static void
place_side (DramaPanes *self, int which, int before, int width, int total, int height)
{
  DramaPaneSide *side = &self->sides[which];
  int            x = which == END ? total - width : before;
  int            edge = which == END ? total - width : before + width;

  if (side->child == NULL)
    return;

  gtk_widget_set_child_visible (side->child, width > 0);
  gtk_widget_set_child_visible (side->handle, width > 0 && !self->folded);
  if (width == 0)
    return;

  place (self, side->child, x, width, total, height);
  if (!self->folded)
    place (self, side->handle, edge - HANDLE_PX / 2 - 1, HANDLE_PX, total, height);
}

void
drama_panes_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  DramaPanes *self = DRAMA_PANES (widget);
  int         widths[N_SIDES];
  int         left = 0, middle = width;

  drama_panes_update_folded (self, width);
  share_width (self, width, widths);
  if (!self->folded)
    {
      left = widths[START] + widths[NEXT];
      middle = MAX (width - left - widths[END], drama_panes_get_minimum (self->middle));
    }

  if (self->middle != NULL)
    place (self, self->middle, left, middle, width, height);
  for (int i = 0; i < N_SIDES; i++)
    place_side (self, i, i == NEXT ? widths[START] : 0, widths[i], width, height);
}

void
drama_panes_measure (GtkWidget     *widget,
                     GtkOrientation orientation,
                     int            for_size,
                     int           *minimum,
                     int           *natural,
                     int           *minimum_baseline,
                     int           *natural_baseline)
{
  DramaPanes *self = DRAMA_PANES (widget);
  GtkWidget  *children[] = { self->middle, self->sides[START].child, self->sides[NEXT].child,
                             self->sides[END].child };

  *minimum = *natural = 0;
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    {
      int child_minimum, child_natural;

      if (children[i] == NULL)
        continue;

      /* Heights for the least width, as no child gets less. */
      gtk_widget_measure (children[i], orientation, -1, &child_minimum, &child_natural,
                          NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}
