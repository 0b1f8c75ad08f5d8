/* drama-measure.c - how much room a layout should leave
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-render"

#include "drama-sketch.h"

/* A sketch of names alone, to be asked for measures. */
static DramaSketch *
sketch_names (const DramaDossier *dossier,
              const char         *font_family,
              double              text_scale,
              DramaFigures       *figures,
              DramaSceneInput    *input)
{
  input->dossier = (DramaDossier *) dossier;
  input->font_family = font_family;
  input->text_scale = text_scale;

  return drama_sketch_new (input, figures, NULL);
}

/**
 * drama_scene_measure_actors:
 * @dossier: a dossier
 * @theme: (nullable): the colours, which change no measure
 * @font_family: (nullable): %NULL for the system's sans serif
 * @text_scale: 1 for texts of ordinary size
 * @boxes: (out caller-allocates) (array): for every actor the box of its shape
 *   and name, from the middle of the shape
 */
void
drama_scene_measure_actors (const DramaDossier *dossier,
                            const DramaTheme   *theme,
                            const char         *font_family,
                            double              text_scale,
                            DramaRect          *boxes)
{
  g_autoptr (DramaFigures) figures = drama_figures_new ();
  DramaSceneInput input = { 0 };
  g_autoptr (DramaSketch) sketch =
      sketch_names (dossier, font_family, text_scale, figures, &input);

  drama_sketch_break_names (sketch);
  for (guint i = 0; i < sketch->n_actors; i++)
    {
      boxes[i] = drama_rect_union (drama_sketch_actor_box (sketch, i), sketch->names[i].box);
      boxes[i].x -= sketch->centres[i].x;
      boxes[i].y -= sketch->centres[i].y;
    }
}

/**
 * drama_scene_measure_verbs:
 * @dossier: a dossier
 * @theme: (nullable): the colours, which change no measure
 * @font_family: (nullable): %NULL for the system's sans serif
 * @text_scale: 1 for texts of ordinary size
 * @rooms: (out caller-allocates) (array): for every tie how long its line
 *   should be between the rims, so that its verb finds room beside it
 */
void
drama_scene_measure_verbs (const DramaDossier *dossier,
                           const DramaTheme   *theme,
                           const char         *font_family,
                           double              text_scale,
                           double             *rooms)
{
  g_autoptr (DramaLettering) lettering =
      drama_lettering_new (font_family, text_scale, drama_dossier_get_fields (dossier)->language);
  double    scale = drama_lettering_get_scale (lettering);
  DramaFace face = { DRAMA_VERB_SIZE, 400, FALSE };

  for (guint i = 0; i < drama_dossier_get_n_ties (dossier); i++)
    {
      DramaTie        *tie = drama_dossier_get_tie (dossier, i);
      const char      *verb = drama_tie_get_fields (tie)->verb;
      g_autofree char *badge = drama_sketch_badge (tie);
      DramaLine        line = { 0 };

      if (*verb != '\0')
        drama_lettering_measure (lettering, face, verb, &line);
      /* A long verb will stand in two or three lines. */
      if (line.width > DRAMA_VERB_WIDTH * scale)
        line.width = MAX (DRAMA_VERB_WIDTH * scale,
                          MIN (line.width * 0.55, DRAMA_VERB_WIDTH * 1.3 * scale));
      rooms[i] = line.width + 24;
      if (badge != NULL)
        rooms[i] += DRAMA_BADGE_GAP * scale + drama_sketch_badge_width (lettering, badge);
    }
}
