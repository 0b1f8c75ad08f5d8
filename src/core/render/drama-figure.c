/* drama-figure.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-render"

#include "drama-figure.h"

struct _DramaFigures
{
  DramaFigure figure[DRAMA_N_KINDS];
};

/* All of them some 54 units wide: told apart by outline alone from afar, where
 * the sign inside is too small and the colour may not be seen. */
static const char *const OUTLINES[DRAMA_N_KINDS] = {
  [DRAMA_KIND_PERSON] = "O 0 0 27",
  [DRAMA_KIND_AGENCY] = ("M 0 -29 C 8 -24.5 16 -22.5 25 -22 L 25 0 C 25 14 14 24 0 30"
                         " C -14 24 -25 14 -25 0 L -25 -22 C -16 -22.5 -8 -24.5 0 -29 Z"),
  [DRAMA_KIND_COMPANY] = "R -25 -25 50 50 8",
  [DRAMA_KIND_GOVERNMENT] = "M 0 -30 L 29 -13 L 29 25 L -29 25 L -29 -13 Z",
  [DRAMA_KIND_COURT] =
      "M -11.6 -28 L 11.6 -28 L 28 -11.6 L 28 11.6 L 11.6 28 L -11.6 28 L -28 11.6 L -28 -11.6 Z",
  [DRAMA_KIND_MEDIA] = "M -28 -23 L 16 -23 L 28 -11 L 28 23 L -28 23 Z",
  [DRAMA_KIND_GROUP] = "A -10.5 0 21 60 300 A 10.5 0 21 240 480 Z",
  [DRAMA_KIND_PLACE] = "M 0 -32 L 32 0 L 0 32 L -32 0 Z",
  [DRAMA_KIND_SOFTWARE] = "M -15.5 -26.8 L 15.5 -26.8 L 31 0 L 15.5 26.8 L -15.5 26.8 L -31 0 Z",
  [DRAMA_KIND_EVENT] = "S 10 30 24.5",
};

static const char *const ICONS[DRAMA_N_KINDS] = {
  /* head and shoulders */
  [DRAMA_KIND_PERSON] = "O 0 -7 6.4 M -13 14 C -13 5.5 -8 2 0 2 C 8 2 13 5.5 13 14 Z",
  /* star of a badge */
  [DRAMA_KIND_AGENCY] = "S 5 14 5.8",
  /* office block with windows and a door */
  [DRAMA_KIND_COMPANY] = "R -11 -15 22 30 1.5 R -6.5 -10.5 4.5 4.5 0 R 2 -10.5 4.5 4.5 0"
                         " R -6.5 -3 4.5 4.5 0 R 2 -3 4.5 4.5 0 R -2.8 5.5 5.6 9.5 0",
  /* pediment on columns */
  [DRAMA_KIND_GOVERNMENT] = "M 0 -17 L 16 -8 L 16 -5.5 L -16 -5.5 L -16 -8 Z R -13 -3 4.6 14 0"
                            " R -2.3 -3 4.6 14 0 R 8.4 -3 4.6 14 0 R -16 13 32 4 0",
  /* scales */
  [DRAMA_KIND_COURT] =
      "O 0 -14.5 2.4 M -1.3 -11 L 1.3 -11 L 1.3 12 L 7 12 L 7 15 L -7 15 L -7 12 L -1.3 12 Z"
      " R -13.5 -9.3 11 2.4 0 R 2.5 -9.3 11 2.4 0"
      " M -16.5 3 L -4.5 3 C -4.5 10.5 -16.5 10.5 -16.5 3 Z M 4.5 3 L 16.5 3 C 16.5 10.5 4.5 "
      "10.5 4.5 3 Z"
      " M -11.4 -6.4 L -15.3 2 L -13.7 2 L -10.5 -4.6 L -7.3 2 L -5.7 2 L -9.6 -6.4 Z"
      " M 9.6 -6.4 L 5.7 2 L 7.3 2 L 10.5 -4.6 L 13.7 2 L 15.3 2 L 11.4 -6.4 Z",
  /* head line, picture and columns */
  [DRAMA_KIND_MEDIA] =
      "R -18 -14 28 6 0 R -18 -4 12.5 16 0 R -2 -4 20 3.2 0 R -2 2.4 20 3.2 0 R -2 8.8 20 3.2 0",
  /* two heads with shoulders */
  [DRAMA_KIND_GROUP] = "O -9.5 -5 5.2 M -20 11.5 C -20 4.5 -16 2 -9.5 2 C -3 2 1 4.5 1 11.5 Z"
                       " O 9.8 -6 4.6 M 3.2 11.5 C 3.2 6.5 2 4 0.4 2.2 C 2.6 0.8 5.6 0.2 9.8 0.2 "
                       "C 16.5 0.2 20 3.5 20 11.5 Z",
  /* pin of a map */
  [DRAMA_KIND_PLACE] = "M 0 16 C -4.5 9 -10.5 2.5 -10.5 -4.5 C -10.5 -11 -6 -15 0 -15 C 6 -15 "
                       "10.5 -11 10.5 -4.5 C 10.5 2.5 4.5 9 0 16 Z"
                       " O 0 -4.5 4.2",
  /* brackets of a programmer */
  [DRAMA_KIND_SOFTWARE] = "M -8 -10.5 L -5 -8 L -12.5 0 L -5 8 L -8 10.5 L -18 0 Z"
                          " M 8 -10.5 L 18 0 L 8 10.5 L 5 8 L 12.5 0 L 5 -8 Z"
                          " M 2 -13 L 5 -12 L -2 13 L -5 12 Z",
  /* leaf of a calendar */
  [DRAMA_KIND_EVENT] = "R -13 -11 26 25 2 R -10 -3 20 14 0 R -8 -15 3.4 6.5 0 R 4.6 -15 3.4 6.5 0"
                       " R -7 0 4 4 0 R -2 0 4 4 0 R 3 0 4 4 0 R -7 5.5 4 4 0 R -2 5.5 4 4 0",
};

/* How near and how far the outline comes to its middle. */
static void
measure_outline (DramaFigure *figure)
{
  const DramaVec *corners = (const DramaVec *) (void *) figure->corners->data;
  guint           n = figure->corners->len;

  figure->inner = G_MAXDOUBLE;
  for (guint i = 0; i < n; i++)
    {
      DramaVec a = corners[i], b = corners[(i + 1) % n];
      DramaVec along = drama_vec_sub (b, a);
      double   square = drama_vec_dot (along, along);
      double   t = square > 0 ? CLAMP (-drama_vec_dot (a, along) / square, 0, 1) : 0;

      figure->inner = MIN (figure->inner, drama_vec_length (drama_vec_mix (a, b, t)));
      figure->outer = MAX (figure->outer, drama_vec_length (a));
    }
  figure->inner -= 0.01;
}

/**
 * drama_figures_new:
 *
 * Returns: (transfer full): the figures of all kinds
 */
DramaFigures *
drama_figures_new (void)
{
  DramaFigures *self = g_new0 (DramaFigures, 1);

  for (guint i = 0; i < DRAMA_N_KINDS; i++)
    {
      DramaFigure *figure = &self->figure[i];

      figure->outline = drama_path_new_from_data (OUTLINES[i]);
      figure->icon = drama_path_new_from_data (ICONS[i]);
      figure->corners = drama_path_flatten (figure->outline);
      figure->box = drama_rect_of_points ((const DramaVec *) (void *) figure->corners->data,
                                          figure->corners->len);
      measure_outline (figure);
    }

  return self;
}

/**
 * drama_figures_free:
 * @self: (transfer full): figures
 */
void
drama_figures_free (DramaFigures *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < DRAMA_N_KINDS; i++)
    {
      drama_path_free (self->figure[i].outline);
      drama_path_free (self->figure[i].icon);
      g_array_unref (self->figure[i].corners);
    }
  g_free (self);
}

/**
 * drama_figures_get:
 * @self: figures
 * @kind: what an actor is
 *
 * Returns: (transfer none): how it is drawn
 */
const DramaFigure *
drama_figures_get (const DramaFigures *self,
                   DramaKind           kind)
{
  return &self->figure[kind];
}

/**
 * drama_figure_contains:
 * @self: a figure
 * @offset: a point, from the figure's middle
 *
 * Returns: whether it lies inside the outline (crossings of a ray, even-odd)
 */
gboolean
drama_figure_contains (const DramaFigure *self,
                       DramaVec           offset)
{
  const DramaVec *corners = (const DramaVec *) (void *) self->corners->data;
  double          square = drama_vec_dot (offset, offset);
  guint           n = self->corners->len;
  gboolean        inside = FALSE;

  if (square < self->inner * self->inner)
    return TRUE;
  if (square > self->outer * self->outer)
    return FALSE;

  for (guint i = 0, j = n - 1; i < n; j = i++)
    if ((corners[i].y > offset.y) != (corners[j].y > offset.y))
      {
        double t = (offset.y - corners[i].y) / (corners[j].y - corners[i].y);

        if (offset.x < corners[i].x + t * (corners[j].x - corners[i].x))
          inside = !inside;
      }

  return inside;
}
