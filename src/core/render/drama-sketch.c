/* drama-sketch.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-render"

#include "drama-sketch.h"

#include "drama-standing.h"

/* From the shape to the name, and from line to line. */
#define NAME_GAP    4.0
#define LINE_HEIGHT 1.22

/* Actors without a place wait in rows below the others. */
#define WAITING_GAP 180.0

static void
begin_route (DramaSketch *self,
             guint        tie)
{
  DramaDossier         *dossier = self->input->dossier;
  DramaTie             *record = drama_dossier_get_tie (dossier, tie);
  const DramaTieFields *fields = drama_tie_get_fields (record);
  DramaRoute           *route = &self->routes[tie];

  if ((self->input->hidden_ties != NULL && self->input->hidden_ties[tie]) ||
      drama_dossier_find_actor (dossier, fields->from, &route->from) == NULL ||
      drama_dossier_find_actor (dossier, fields->to, &route->to) == NULL)
    return;

  route->shown = !self->hidden[route->from] && !self->hidden[route->to];
  route->loop = route->from == route->to;
  route->directed = fields->directed;
  route->standing = drama_standing_shown (dossier, record);
  route->n_evidence = fields->n_evidence;
  route->width = drama_sketch_line_width (route->standing, fields->n_evidence);
}

/* As much of the way it took before as others may care for. */
static void
carry_route (DramaSketch *self,
             guint        tie)
{
  const DramaCarry    *carry = self->carry;
  const DramaSceneTie *was = &carry->before->ties[carry->ties[tie]];
  DramaRoute          *route = &self->routes[tie];

  route->shown = TRUE;
  route->from = carry->actors_now[was->from];
  route->to = carry->actors_now[was->to];
  route->loop = route->from == route->to;
  route->standing = was->standing;
  route->curve = was->curve;
  route->arrow = was->arrow;
}

/**
 * drama_sketch_get_centres:
 * @input: what to draw
 * @centres: (out caller-allocates) (array): the middle of every actor
 */
void
drama_sketch_get_centres (const DramaSceneInput *input,
                          DramaVec              *centres)
{
  if (input->positions != NULL)
    for (guint i = 0; i < drama_dossier_get_n_actors (input->dossier); i++)
      centres[i] = input->positions[i];
  else
    drama_scene_get_positions (input->dossier, centres);
}

/**
 * drama_sketch_new:
 * @input: what to draw; outlives the sketch
 * @figures: the shapes; outlive the sketch
 * @carry: (nullable): what is carried over from another picture; outlives the sketch
 *
 * Gathers what has to be named and routed.
 *
 * Returns: (transfer full): the sketch
 */
DramaSketch *
drama_sketch_new (const DramaSceneInput *input,
                  const DramaFigures    *figures,
                  const DramaCarry      *carry)
{
  DramaSketch *self = g_new0 (DramaSketch, 1);

  self->input = input;
  self->figures = figures;
  self->carry = carry;
  self->lettering =
      input->lettering != NULL
          ? drama_lettering_ref (input->lettering)
          : drama_lettering_new (input->font_family, input->text_scale,
                                 drama_dossier_get_fields (input->dossier)->language);
  self->n_actors = drama_dossier_get_n_actors (input->dossier);
  self->n_ties = drama_dossier_get_n_ties (input->dossier);
  self->centres = g_new0 (DramaVec, self->n_actors);
  self->hidden = g_new0 (guint8, self->n_actors);
  self->kinds = g_new0 (DramaKind, self->n_actors);
  self->names = g_new0 (DramaNamePlate, self->n_actors);
  self->routes = g_new0 (DramaRoute, self->n_ties);
  self->verbs = g_new0 (DramaVerbPlace, self->n_ties);
  self->order = g_new (guint, self->n_ties);
  for (guint i = 0; i < self->n_ties; i++)
    self->order[i] = i;

  drama_sketch_get_centres (input, self->centres);
  for (guint i = 0; i < self->n_actors; i++)
    {
      self->hidden[i] = input->hidden_actors != NULL && input->hidden_actors[i];
      self->kinds[i] = drama_actor_get_fields (drama_dossier_get_actor (input->dossier, i))->kind;
    }
  for (guint i = 0; i < self->n_ties; i++)
    if (drama_sketch_carries_tie (self, i))
      carry_route (self, i);
    else
      begin_route (self, i);

  return self;
}

/**
 * drama_sketch_free:
 * @self: (transfer full): a sketch
 */
void
drama_sketch_free (DramaSketch *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->n_actors; i++)
    g_clear_pointer (&self->names[i].lines, g_array_unref);
  for (guint i = 0; i < self->n_ties; i++)
    {
      g_clear_pointer (&self->verbs[i].lines, g_array_unref);
      g_free (self->verbs[i].badge);
    }
  g_clear_pointer (&self->lettering, drama_lettering_unref);
  g_free (self->centres);
  g_free (self->hidden);
  g_free (self->kinds);
  g_free (self->names);
  g_free (self->routes);
  g_free (self->verbs);
  g_free (self->order);
  g_free (self);
}

/**
 * drama_sketch_carries_actor:
 * @self: a sketch
 * @actor: index of an actor
 *
 * Returns: whether it is drawn as it was
 */
gboolean
drama_sketch_carries_actor (const DramaSketch *self,
                            guint              actor)
{
  return self->carry != NULL && self->carry->actors[actor] != DRAMA_ANEW;
}

/**
 * drama_sketch_carries_tie:
 * @self: a sketch
 * @tie: index of a tie
 *
 * Returns: whether it is drawn as it was
 */
gboolean
drama_sketch_carries_tie (const DramaSketch *self,
                          guint              tie)
{
  return self->carry != NULL && self->carry->ties[tie] != DRAMA_ANEW;
}

/**
 * drama_sketch_is_cancelled:
 * @self: a sketch
 *
 * Returns: whether nobody wants it any more: it need not become whole then
 */
gboolean
drama_sketch_is_cancelled (const DramaSketch *self)
{
  return g_cancellable_is_cancelled (self->input->cancellable);
}

/**
 * drama_sketch_line_height:
 * @self: a sketch
 * @size: of a font, before the scale
 *
 * Returns: from baseline to baseline
 */
double
drama_sketch_line_height (const DramaSketch *self,
                          double             size)
{
  return size * LINE_HEIGHT * drama_lettering_get_scale (self->lettering);
}

/**
 * drama_sketch_actor_box:
 * @self: a sketch
 * @actor: index of an actor
 *
 * Returns: its shape's box, in world units
 */
DramaRect
drama_sketch_actor_box (const DramaSketch *self,
                        guint              actor)
{
  DramaRect box = drama_figures_get (self->figures, self->kinds[actor])->box;

  box.x += self->centres[actor].x;
  box.y += self->centres[actor].y;

  return box;
}

/**
 * drama_sketch_line_width:
 * @standing: of a tie
 * @n_evidence: how many quotes it has
 *
 * Every quote adds a little, up to five; never so much that one standing looks
 * like the next.
 *
 * Returns: how heavy its line is
 */
double
drama_sketch_line_width (DramaStanding standing,
                         guint         n_evidence)
{
  static const double BASE[DRAMA_N_STANDINGS] = {
    [DRAMA_STANDING_CONFIRMED] = 2.8,
    [DRAMA_STANDING_REPORTED] = 1.6,
    [DRAMA_STANDING_ALLEGED] = 1.5,
    [DRAMA_STANDING_SPECULATIVE] = 1.9,
    [DRAMA_STANDING_DISPUTED] = 1.2,
    [DRAMA_STANDING_UNSOURCED] = 1.0,
  };
  guint more = n_evidence > 1 ? MIN (n_evidence - 1, 4) : 0;

  return BASE[standing] + 0.2 * more;
}

/**
 * drama_sketch_badge:
 * @tie: a tie
 *
 * Returns: (transfer full) (nullable): how many quotes it has, where that is
 *   more than one; a question mark, where it has none
 */
char *
drama_sketch_badge (const DramaTie *tie)
{
  guint n = drama_tie_get_fields (tie)->n_evidence;

  if (n == 1)
    return NULL;

  return n == 0 ? g_strdup ("?") : g_strdup_printf ("%u", n);
}

/**
 * drama_sketch_badge_width:
 * @lettering: measures
 * @badge: what stands in it
 *
 * Returns: the width of the pill around it
 */
double
drama_sketch_badge_width (DramaLettering *lettering,
                          const char     *badge)
{
  DramaLine line;

  drama_lettering_measure (lettering, (DramaFace){ DRAMA_BADGE_SIZE, 700, FALSE }, badge, &line);

  return MAX (line.width + 7 * drama_lettering_get_scale (lettering),
              DRAMA_BADGE_SIZE * 1.4 * drama_lettering_get_scale (lettering));
}

/**
 * drama_scene_get_positions:
 * @dossier: a dossier
 * @positions: (out caller-allocates) (array): one for every actor
 *
 * The stored places; actors that have none yet stand in rows below the others,
 * in the order of the dossier.
 */
void
drama_scene_get_positions (const DramaDossier *dossier,
                           DramaVec           *positions)
{
  guint    n = drama_dossier_get_n_actors (dossier), n_waiting = 0, columns, at = 0;
  DramaVec low = drama_vec (0, 0), high = drama_vec (0, 0);
  gboolean any = FALSE;

  for (guint i = 0; i < n; i++)
    {
      const DramaActorFields *fields =
          drama_actor_get_fields (drama_dossier_get_actor (dossier, i));

      if (!fields->placed)
        {
          n_waiting++;
          continue;
        }
      positions[i] = fields->position;
      low = any ? drama_vec (MIN (low.x, fields->position.x), MIN (low.y, fields->position.y))
                : fields->position;
      high = any ? drama_vec (MAX (high.x, fields->position.x), MAX (high.y, fields->position.y))
                 : fields->position;
      any = TRUE;
    }

  columns = (guint) MAX (ceil (sqrt (n_waiting * 1.6)), 1);
  for (guint i = 0; i < n; i++)
    if (!drama_actor_get_fields (drama_dossier_get_actor (dossier, i))->placed)
      {
        positions[i] = drama_vec (low.x + (at % columns) * WAITING_GAP,
                                  high.y + (any ? WAITING_GAP : 0) +
                                      floor ((double) at / columns) * WAITING_GAP * 0.75);
        at++;
      }
}
