/* drama-scene-build.c - from a sketch to a scene
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-render"

#include "drama-scene-build.h"

#include "drama-damage-private.h"
#include "drama-describe.h"
#include "drama-sentence.h"

#define BAR_REACH 6.0

/* Between a verb on its line and the ends of the line, looked for in steps. */
#define GAP_ROOM  3.0
#define GAP_STEPS 96
#define EDGE      1.0

static const DramaColor NOTHING = { 0, 0, 0, 0 };

/**
 * drama_build_line_of:
 * @standing: of a tie
 *
 * Returns: how its line is broken
 */
DramaDash
drama_build_line_of (DramaStanding standing)
{
  if (standing == DRAMA_STANDING_ALLEGED)
    return DRAMA_DASH_DASHED;
  if (standing == DRAMA_STANDING_SPECULATIVE)
    return DRAMA_DASH_DOTTED;

  return DRAMA_DASH_SOLID;
}

static void
add_arrow (DramaScene       *scene,
           const DramaRoute *route,
           DramaVec          base,
           DramaColor        color)
{
  g_autoptr (DramaPath) path = drama_path_new ();
  DramaVec tip = route->curve.p[3];
  DramaVec back = drama_vec_unit_or (
      drama_vec_sub (base, tip), drama_vec_scale (drama_curve_direction (&route->curve, 1), -1));
  DramaVec side = drama_vec_scale (drama_vec_normal (back), route->arrow * 0.42);
  DramaVec foot = drama_vec_add (tip, drama_vec_scale (back, route->arrow));

  drama_path_move (path, tip);
  drama_path_line (path, drama_vec_add (foot, side));
  drama_path_line (
      path, drama_vec_add (tip, drama_vec_scale (back, route->arrow * DRAMA_ARROW_NECK)));
  drama_path_line (path, drama_vec_sub (foot, side));
  drama_path_close (path);
  drama_scene_add_path (scene, DRAMA_PART_ARROW, path, &(DramaPaint){ .fill = color });
}

/* A short stroke across the middle of what can be seen of the line. */
static void
add_bar (DramaScene       *scene,
         const DramaCurve *line,
         DramaColor        color,
         double            width,
         double            share)
{
  g_autoptr (DramaPath) path = drama_path_new ();
  double   t = drama_curve_t_at (line, share);
  DramaVec at = drama_curve_at (line, t);
  DramaVec along = drama_curve_direction (line, t);
  DramaVec across = drama_vec_scale (drama_vec_normal (along), BAR_REACH);

  drama_path_move (path, drama_vec_add (at, across));
  drama_path_line (path, drama_vec_sub (at, across));
  drama_scene_add_path (scene, DRAMA_PART_BAR, path,
                        &(DramaPaint){ .stroke = color, .width = width + 0.8 });
}

/* Where along its line a disputed tie's bar is not in the way of its verb. */
static double
bar_share (const DramaRoute     *route,
           const DramaVerbPlace *verb)
{
  static const double SHARES[] = { 0.5, 0.34, 0.66, 0.24, 0.76, 0.16 };

  for (guint i = 0; i < G_N_ELEMENTS (SHARES); i++)
    {
      double    t = drama_curve_t_at (&route->curve, SHARES[i]);
      DramaTilt bar = { drama_curve_at (&route->curve, t),
                        drama_curve_direction (&route->curve, t), 3, BAR_REACH + 1 };

      if (verb == NULL || !verb->placed || !drama_tilt_meets (&bar, &verb->box))
        return SHARES[i];
    }

  return SHARES[0];
}

/* Where the line goes under its own verb; FALSE where it does not. */
static gboolean
find_gap (const DramaCurve     *line,
          const DramaVerbPlace *verb,
          double               *t0,
          double               *t1)
{
  DramaTilt box;
  gboolean  inside = FALSE;

  if (verb == NULL || !verb->placed || !verb->on_line)
    return FALSE;

  box = verb->box;
  box.half_width += GAP_ROOM;
  box.half_height += GAP_ROOM;
  for (guint i = 0; i < GAP_STEPS; i++)
    {
      double t = (double) i / GAP_STEPS, next = (i + 1.0) / GAP_STEPS;

      if (!drama_tilt_meets_segment (&box, drama_curve_at (line, t), drama_curve_at (line, next)))
        continue;
      *t0 = inside ? *t0 : t;
      *t1 = next;
      inside = TRUE;
    }

  return inside;
}

static void
trace_line (DramaPath            *path,
            DramaPath            *bridge,
            const DramaCurve     *line,
            const DramaVerbPlace *verb)
{
  double     t0 = 0, t1 = 1;
  DramaCurve part;

  if (!find_gap (line, verb, &t0, &t1))
    {
      drama_path_curve (path, line);
      return;
    }

  part = drama_curve_part (line, 0, t0);
  drama_path_curve (path, &part);
  part = drama_curve_part (line, t1, 1);
  drama_path_curve (path, &part);
  part = drama_curve_part (line, t0, t1);
  drama_path_curve (bridge, &part);
}

/**
 * drama_build_line:
 * @scene: a scene under construction
 * @route: the way of a tie
 * @verb: (nullable): where its verb stands
 * @theme: the colours
 *
 * Draws the line in the style of its standing, and the arrowhead.
 */
void
drama_build_line (DramaScene           *scene,
                  const DramaRoute     *route,
                  const DramaVerbPlace *verb,
                  const DramaTheme     *theme)
{
  g_autoptr (DramaPath) path = drama_path_new ();
  g_autoptr (DramaPath) bridge = drama_path_new ();
  double     length = drama_curve_length (&route->curve);
  double     covered = route->arrow * DRAMA_ARROW_NECK;
  double     t = length > covered ? drama_curve_t_at (&route->curve, 1 - covered / length) : 0;
  DramaCurve line = drama_curve_part (&route->curve, 0, t);
  DramaColor color = theme->lines[route->standing];
  DramaPaint paint = { .stroke = color, .width = route->width };

  paint.dash = drama_build_line_of (route->standing);
  if (route->standing == DRAMA_STANDING_DISPUTED)
    {
      double     apart = route->width / 2 + 1.1;
      DramaCurve left = drama_curve_beside (&line, -apart);
      DramaCurve right = drama_curve_beside (&line, apart);

      trace_line (path, bridge, &left, verb);
      trace_line (path, bridge, &right, verb);
      drama_scene_add_path (scene, DRAMA_PART_LINE, path, &paint);
      add_bar (scene, &line, color, route->width, bar_share (route, verb));
    }
  else
    {
      trace_line (path, bridge, &line, verb);
      drama_scene_add_path (scene, DRAMA_PART_LINE, path, &paint);
    }
  if (bridge->ops->len > 0)
    drama_scene_add_path (scene, DRAMA_PART_BRIDGE, bridge, &paint);
  if (route->arrow > 0)
    add_arrow (scene, route, line.p[3], color);
}

/**
 * drama_build_badge:
 * @scene: a scene under construction
 * @lettering: measures
 * @badge: a number or a question mark
 * @centre: of its pill
 * @along: which way it reads, of length 1
 * @width: of its pill
 * @theme: the colours
 * @color: of the tie
 *
 * Draws a pill: filled around a number, hollow around a question mark.
 */
void
drama_build_badge (DramaScene       *scene,
                   DramaLettering   *lettering,
                   const char       *badge,
                   DramaVec          centre,
                   DramaVec          along,
                   double            width,
                   const DramaTheme *theme,
                   DramaColor        color)
{
  g_autoptr (DramaPath) pill = drama_path_new ();
  g_autoptr (DramaPath) turned = drama_path_new ();
  double         scale = drama_lettering_get_scale (lettering);
  double         height = DRAMA_BADGE_SIZE * 1.36 * scale;
  gboolean       hollow = badge[0] == '?';
  DramaFace      face = { DRAMA_BADGE_SIZE, 700, FALSE };
  DramaVec       down = drama_vec_normal (along);
  DramaTextPlace place = { .anchor = 0.5, .angle_rad = atan2 (along.y, along.x) };

  drama_path_rounded (pill, drama_rect_around (drama_vec (0, 0), width, height),
                      MIN (width, height) / 2);
  g_array_append_vals (turned->ops, pill->ops->data, pill->ops->len);
  for (guint i = 0; i < pill->points->len; i++)
    {
      DramaVec p = g_array_index (pill->points, DramaVec, i);

      p = drama_vec_add (
          centre, drama_vec_add (drama_vec_scale (along, p.x), drama_vec_scale (down, p.y)));
      g_array_append_val (turned->points, p);
    }
  drama_scene_add_path (
      scene, DRAMA_PART_BADGE, turned,
      &(DramaPaint){ .fill = hollow ? theme->background : color, .stroke = color, .width = 1 });
  place.at = drama_vec_add (centre, drama_vec_scale (down, DRAMA_BADGE_SIZE * 0.355 * scale));
  drama_scene_add_text (scene, DRAMA_PART_BADGE, lettering, face, badge, &place,
                        &(DramaPaint){ .fill = hollow ? theme->quiet : theme->background });
}

static void
build_verb (DramaScene        *scene,
            const DramaSketch *sketch,
            guint              tie)
{
  const DramaVerbPlace *verb = &sketch->verbs[tie];
  const DramaTheme     *theme = sketch->input->theme;
  DramaColor            color = theme->lines[sketch->routes[tie].standing];
  double                scale = drama_lettering_get_scale (sketch->lettering);
  double                line_height = drama_sketch_line_height (sketch, DRAMA_VERB_SIZE);
  DramaVec              along = verb->box.along, down = drama_vec_normal (along);
  guint                 n = verb->lines != NULL ? verb->lines->len : 0;
  DramaFace             face = { DRAMA_VERB_SIZE, 400, FALSE };
  DramaVec              badge_at = verb->box.centre;

  if (!verb->placed)
    return;

  for (guint i = 0; i < n; i++)
    {
      const DramaLine *line = &g_array_index (verb->lines, DramaLine, i);
      gboolean         last = i + 1 == n;
      double           badge = last && verb->badge != NULL ? 4 * scale + verb->badge_width : 0;
      double           middle = line_height * (i - (n - 1) / 2.0);
      DramaTextPlace   place = { .anchor = 0.5, .angle_rad = atan2 (along.y, along.x) };
      DramaVec         at = drama_vec_add (verb->box.centre, drama_vec_scale (along, -badge / 2));

      place.at =
          drama_vec_add (at, drama_vec_scale (down, middle + DRAMA_VERB_SIZE * 0.33 * scale));
      drama_scene_add_line (scene, DRAMA_PART_VERB, sketch->lettering, face, line, &place,
                            &(DramaPaint){ .fill = theme->quiet,
                                           .stroke = verb->halo ? theme->background : NOTHING,
                                           .width = DRAMA_HALO });
      badge_at =
          drama_vec_add (verb->box.centre, drama_vec_scale (along, (badge + line->width) / 2 -
                                                                       verb->badge_width / 2));
      badge_at = drama_vec_add (badge_at, drama_vec_scale (down, middle));
    }
  if (verb->badge != NULL)
    drama_build_badge (scene, sketch->lettering, verb->badge, badge_at, along, verb->badge_width,
                       theme, color);
}

static void
build_tie (DramaScene        *scene,
           const DramaSketch *sketch,
           guint              tie)
{
  DramaTie             *record = drama_dossier_get_tie (sketch->input->dossier, tie);
  const DramaRoute     *route = &sketch->routes[tie];
  const DramaVerbPlace *verb = &sketch->verbs[tie];
  g_autofree char      *sentence = drama_sentence_of_tie (sketch->input->dossier, record);

  drama_scene_begin_group (scene, DRAMA_GROUP_TIE, tie, drama_tie_get_fields (record)->id,
                           sentence);
  if (sketch->input->describe)
    drama_scene_take_description (
        scene, drama_describe_tie (sketch->input->dossier, record, sketch->input->plain));
  drama_build_line (scene, route, verb, sketch->input->theme);
  build_verb (scene, sketch, tie);
  drama_scene_end_group (scene);
  scene->ties[tie] = (DramaSceneTie){ .shown = TRUE,
                                      .disputed = route->standing == DRAMA_STANDING_DISPUTED,
                                      .from = route->from,
                                      .to = route->to,
                                      .standing = route->standing,
                                      .arrow = route->arrow,
                                      .curve = route->curve,
                                      .labelled = verb->placed,
                                      .crossed = verb->halo,
                                      .label = verb->box };
}

/**
 * drama_build_figure:
 * @scene: a scene under construction
 * @kind: of an actor
 * @centre: of its shape
 * @size: 1 for that of the network
 * @theme: the colours
 *
 * Draws the shape and the sign inside.
 */
void
drama_build_figure (DramaScene       *scene,
                    DramaKind         kind,
                    DramaVec          centre,
                    double            size,
                    const DramaTheme *theme)
{
  const DramaFigure *figure = drama_figures_get (scene->figures, kind);
  g_autoptr (DramaPath) body = drama_path_new ();
  g_autoptr (DramaPath) icon = drama_path_new ();

  drama_path_append (body, figure->outline, centre, size);
  drama_path_append (icon, figure->icon, centre, size);
  drama_scene_add_path (
      scene, DRAMA_PART_BODY, body,
      &(DramaPaint){ .fill = theme->kinds[kind], .stroke = theme->edge, .width = EDGE });
  drama_scene_add_path (scene, DRAMA_PART_ICON, icon, &(DramaPaint){ .fill = theme->icon });
}

/* A drawing pin at the upper right of the shape. */
static void
build_pin (DramaScene       *scene,
           DramaVec          centre,
           const DramaTheme *theme)
{
  g_autoptr (DramaPath) shape = drama_path_new_from_data ("O 0 -3.5 4 M -1 0 L 1 0 L 0 8 Z");
  g_autoptr (DramaPath) path = drama_path_new ();

  drama_path_append (path, shape, drama_vec_add (centre, drama_vec (24, -26)), 1);
  drama_scene_add_path (
      scene, DRAMA_PART_PIN, path,
      &(DramaPaint){ .fill = theme->pin, .stroke = theme->background, .width = 1 });
}

static void
build_actor (DramaScene        *scene,
             const DramaSketch *sketch,
             guint              actor)
{
  static const double     ANCHORS[DRAMA_N_SIDES] = { [DRAMA_SIDE_BELOW] = 0.5,
                                                     [DRAMA_SIDE_RIGHT] = 0,
                                                     [DRAMA_SIDE_LEFT] = 1,
                                                     [DRAMA_SIDE_ABOVE] = 0.5 };
  const DramaActorFields *fields =
      drama_actor_get_fields (drama_dossier_get_actor (sketch->input->dossier, actor));
  const DramaNamePlate *plate = &sketch->names[actor];
  const DramaTheme     *theme = sketch->input->theme;
  double                scale = drama_lettering_get_scale (sketch->lettering);
  double                line_height = drama_sketch_line_height (sketch, DRAMA_NAME_SIZE);
  DramaFace             face = { DRAMA_NAME_SIZE, 700, FALSE };

  drama_scene_begin_group (scene, DRAMA_GROUP_ACTOR, actor, fields->id, fields->name);
  if (sketch->input->describe)
    drama_scene_take_description (
        scene, drama_describe_actor (drama_dossier_get_actor (sketch->input->dossier, actor),
                                     sketch->input->plain));
  drama_build_figure (scene, fields->kind, sketch->centres[actor], 1, theme);
  if (sketch->input->pins && fields->pinned)
    build_pin (scene, sketch->centres[actor], theme);
  for (guint i = 0; i < plate->lines->len; i++)
    {
      DramaTextPlace place = { .anchor = ANCHORS[plate->side] };

      place.at =
          drama_vec (plate->box.x + plate->box.width * place.anchor,
                     plate->box.y + line_height * (i + 0.5) + DRAMA_NAME_SIZE * 0.34 * scale);
      drama_scene_add_line (scene, DRAMA_PART_NAME, sketch->lettering, face,
                            &g_array_index (plate->lines, DramaLine, i), &place,
                            &(DramaPaint){ .fill = theme->text,
                                           .stroke = plate->halo ? theme->background : NOTHING,
                                           .width = DRAMA_HALO });
    }
  drama_scene_end_group (scene);
}

static void
carry_tie (DramaScene        *scene,
           const DramaSketch *sketch,
           guint              tie)
{
  const DramaScene *before = sketch->carry->before;
  guint             was = sketch->carry->ties[tie];

  drama_scene_carry_group (scene, before, before->tie_groups[was], tie);
  scene->ties[tie] = before->ties[was];
  scene->ties[tie].from = sketch->routes[tie].from;
  scene->ties[tie].to = sketch->routes[tie].to;
}

static void
carry_actor (DramaScene        *scene,
             const DramaSketch *sketch,
             guint              actor)
{
  const DramaScene *before = sketch->carry->before;

  drama_scene_carry_group (scene, before, before->actor_groups[sketch->carry->actors[actor]],
                           actor);
}

static void
build_groups (DramaScene        *scene,
              const DramaSketch *sketch)
{
  for (guint i = 0; i < sketch->n_ties && !drama_sketch_is_cancelled (sketch); i++)
    {
      guint tie = sketch->order[i];

      if (drama_sketch_carries_tie (sketch, tie))
        carry_tie (scene, sketch, tie);
      else if (sketch->routes[tie].shown)
        build_tie (scene, sketch, tie);
    }
  for (guint i = 0; i < sketch->n_actors && !drama_sketch_is_cancelled (sketch); i++)
    if (drama_sketch_carries_actor (sketch, i) && !sketch->hidden[i])
      carry_actor (scene, sketch, i);
    else if (!sketch->hidden[i])
      build_actor (scene, sketch, i);
}

/* All of it, or what is not carried over. */
static DramaScene *
make_scene (const DramaSceneInput *input,
            const DramaCarry      *carry)
{
  g_autoptr (DramaScene) scene = NULL;
  g_autoptr (DramaSketch) sketch = NULL;

  scene = drama_scene_alloc (input->dossier,
                             input->font_family != NULL ? input->font_family : "Sans");
  if (carry != NULL)
    drama_scene_carry_over (scene, carry->before);
  sketch = drama_sketch_new (input, scene->figures, carry);
  scene->text_scale = drama_lettering_get_scale (sketch->lettering);
  scene->background = input->theme->background;
  drama_sketch_break_names (sketch);
  drama_sketch_place_names (sketch);
  for (guint i = 0; i < sketch->n_actors; i++)
    {
      scene->centres[i] = sketch->centres[i];
      scene->names[i] = sketch->names[i].box;
    }
  drama_sketch_route (sketch);
  drama_sketch_place_verbs (sketch);

  build_groups (scene, sketch);
  if (drama_sketch_is_cancelled (sketch))
    return NULL;
  drama_scene_close (scene);
  if (carry != NULL)
    drama_damage_note (scene, carry);

  drama_build_page (scene, sketch);
  drama_stock_take_lettering (scene->stock, g_steal_pointer (&sketch->lettering));
  drama_scene_close (scene);

  return g_steal_pointer (&scene);
}

/**
 * drama_scene_new:
 * @input: what to draw
 *
 * Decides where every line and label goes, and puts the picture together.
 *
 * Returns: (transfer full) (nullable): the scene; %NULL only where it was cancelled
 */
DramaScene *
drama_scene_new (const DramaSceneInput *input)
{
  g_return_val_if_fail (input->dossier != NULL && input->theme != NULL, NULL);

  return make_scene (input, NULL);
}

/**
 * drama_scene_new_changed:
 * @before: a scene of the network alone
 * @input: what to draw, in the same theme, font and language
 *
 * Draws anew only what became different: actors and ties that were added, changed,
 * moved or shown, and the ties that belong to these.  All else stays as it was, and
 * the new labels find room between the others.  So it shows what drama_scene_new()
 * does, but a label may stand elsewhere or be left out, and a line may not have bent
 * to the same side.
 *
 * Both share what did not change and so belong to one thread from here on.
 *
 * Returns: (transfer full) (nullable): the scene; %NULL where so much became
 *   different that drama_scene_new() is not much slower
 */
DramaScene *
drama_scene_new_changed (const DramaScene      *before,
                         const DramaSceneInput *input)
{
  g_autofree DramaVec *centres = NULL;
  g_autoptr (DramaCarry) carry = NULL;

  g_return_val_if_fail (before != NULL && input->dossier != NULL && input->theme != NULL, NULL);
  g_return_val_if_fail (!input->legend && !input->title && !input->sources, NULL);

  centres = g_new (DramaVec, drama_dossier_get_n_actors (input->dossier));
  drama_sketch_get_centres (input, centres);
  carry = drama_carry_new (before, input, centres);

  return carry != NULL ? make_scene (input, carry) : NULL;
}
