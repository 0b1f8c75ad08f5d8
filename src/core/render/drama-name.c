/* drama-name.c - where the names of actors stand
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-render"

#include "drama-grid.h"
#include "drama-sketch.h"

/* From the shape to the name. */
#define GAP_BELOW  4.0
#define GAP_BESIDE 7.0

/* Larger networks keep every name below: nobody could tell the difference. */
#define MAX_ACTORS 3000

/* Costs of a side; a collision outweighs all lines that may pass behind. */
#define COST_COLLISION   1000.0
#define COST_OWN_TIE     10.0
#define COST_PASSING_TIE 4.0

static const double COST_OF_SIDE[DRAMA_N_SIDES] = {
  [DRAMA_SIDE_BELOW] = 0,
  [DRAMA_SIDE_RIGHT] = 3,
  [DRAMA_SIDE_LEFT] = 4,
  [DRAMA_SIDE_ABOVE] = 6,
};

typedef struct
{
  DramaSketch *sketch;
  DramaGrid   *actors; /* shapes with room for names, by actor index */
  DramaGrid   *ties;   /* straight from middle to middle, by tie index */
  GArray      *found;
} Namer;

static void
break_name (DramaSketch *self,
            guint        actor)
{
  const DramaActor *record = drama_dossier_get_actor (self->input->dossier, actor);
  DramaNamePlate   *plate = &self->names[actor];
  DramaFace         face = { DRAMA_NAME_SIZE, 700, FALSE };
  double            width = DRAMA_NAME_WIDTH * drama_lettering_get_scale (self->lettering);

  plate->lines = drama_lettering_wrap (self->lettering, face, drama_actor_get_fields (record)->name,
                                       width, DRAMA_NAME_LINES);
  for (guint i = 0; i < plate->lines->len; i++)
    plate->width = MAX (plate->width, g_array_index (plate->lines, DramaLine, i).width);
  plate->height = plate->lines->len * drama_sketch_line_height (self, DRAMA_NAME_SIZE);
}

static DramaRect
box_at_side (const DramaSketch *self,
             guint              actor,
             DramaSide          side)
{
  const DramaNamePlate *plate = &self->names[actor];
  DramaRect             shape = drama_sketch_actor_box (self, actor);
  DramaVec              centre = self->centres[actor];
  DramaRect             box = drama_rect_around (centre, plate->width, plate->height);

  switch (side)
    {
    case DRAMA_SIDE_RIGHT:
      box.x = shape.x + shape.width + GAP_BESIDE;
      break;
    case DRAMA_SIDE_LEFT:
      box.x = shape.x - GAP_BESIDE - box.width;
      break;
    case DRAMA_SIDE_ABOVE:
      box.y = shape.y - GAP_BELOW - box.height;
      break;
    case DRAMA_SIDE_BELOW:
    default:
      box.y = shape.y + shape.height + GAP_BELOW;
      break;
    }

  return box;
}

/**
 * drama_sketch_break_names:
 * @self: a sketch
 *
 * Breaks every name into lines and puts it below its shape.
 */
void
drama_sketch_break_names (DramaSketch *self)
{
  for (guint i = 0; i < self->n_actors && !drama_sketch_is_cancelled (self); i++)
    if (drama_sketch_carries_actor (self, i))
      self->names[i].box = self->carry->before->names[self->carry->actors[i]];
    else if (!self->hidden[i])
      {
        break_name (self, i);
        self->names[i].box = box_at_side (self, i, DRAMA_SIDE_BELOW);
        self->names[i].halo = self->n_ties > DRAMA_MAX_CAREFUL_TIES;
      }
}

/* Everywhere that a name of @actor may come to stand. */
static DramaRect
reach_of (const DramaSketch *self,
          guint              actor)
{
  DramaRect reach = drama_sketch_actor_box (self, actor);

  if (drama_sketch_carries_actor (self, actor))
    return drama_rect_union (reach, self->names[actor].box);
  for (guint side = 0; side < DRAMA_N_SIDES; side++)
    reach = drama_rect_union (reach, box_at_side (self, actor, (DramaSide) side));

  return reach;
}

/* A long slanting line as short pieces, so that it fills few cells. */
static void
insert_straight (DramaGrid *grid,
                 guint      tie,
                 DramaVec   from,
                 DramaVec   to)
{
  guint n = (guint) CLAMP (drama_vec_distance (from, to) / 120, 1, 64);

  for (guint i = 0; i < n; i++)
    {
      DramaVec ends[2] = { drama_vec_mix (from, to, (double) i / n),
                           drama_vec_mix (from, to, (i + 1.0) / n) };

      drama_grid_insert (grid, tie, drama_rect_of_points (ends, 2));
    }
}

static double
cost_of_side (Namer    *namer,
              guint     actor,
              DramaSide side)
{
  DramaSketch *self = namer->sketch;
  DramaRect    box = drama_rect_grow (box_at_side (self, actor, side), 3);
  double       cost = COST_OF_SIDE[side];

  drama_grid_query (namer->actors, box, namer->found);
  for (guint i = 0; i < namer->found->len; i++)
    {
      guint other = g_array_index (namer->found, guint, i);

      if (other != actor && (drama_rect_meets (box, drama_sketch_actor_box (self, other)) ||
                             drama_rect_meets (box, self->names[other].box)))
        cost += COST_COLLISION;
    }

  drama_grid_query (namer->ties, box, namer->found);
  for (guint i = 0; i < namer->found->len; i++)
    {
      const DramaRoute *route = &self->routes[g_array_index (namer->found, guint, i)];

      if (drama_rect_meets_segment (box, self->centres[route->from], self->centres[route->to]))
        cost += route->from == actor || route->to == actor ? COST_OWN_TIE : COST_PASSING_TIE;
    }

  return cost;
}

static void
place_name (Namer *namer,
            guint  actor)
{
  DramaNamePlate *plate = &namer->sketch->names[actor];
  double          least = G_MAXDOUBLE;

  for (guint side = 0; side < DRAMA_N_SIDES; side++)
    {
      double cost = cost_of_side (namer, actor, (DramaSide) side);

      if (cost < least)
        {
          least = cost;
          plate->side = (DramaSide) side;
        }
    }
  plate->box = box_at_side (namer->sketch, actor, plate->side);
}

/**
 * drama_sketch_place_names:
 * @self: a sketch with its names broken
 *
 * Puts every name at the side of its shape where fewest lines pass behind it,
 * below where nothing speaks against it; never on a shape or another name that
 * there is a way around.
 */
void
drama_sketch_place_names (DramaSketch *self)
{
  g_autoptr (DramaGrid) actors = NULL;
  g_autoptr (DramaGrid) ties = NULL;
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  DramaRect area;
  Namer     namer;

  if (self->n_actors == 0 || self->n_actors > MAX_ACTORS ||
      self->n_ties > DRAMA_MAX_CAREFUL_TIES)
    return;

  area = drama_rect_grow (drama_rect_of_points (self->centres, self->n_actors), 100);
  actors = drama_grid_new (area, 150);
  ties = drama_grid_new (area, 120);
  namer = (Namer){ self, actors, ties, found };
  for (guint i = 0; i < self->n_actors; i++)
    if (!self->hidden[i])
      drama_grid_insert (actors, i, reach_of (self, i));
  for (guint i = 0; i < self->n_ties; i++)
    if (self->routes[i].shown && !self->routes[i].loop)
      insert_straight (ties, i, self->centres[self->routes[i].from],
                       self->centres[self->routes[i].to]);

  /* The second round knows where the names after it went in the first. */
  for (guint round = 0; round < 2; round++)
    for (guint i = 0; i < self->n_actors && !drama_sketch_is_cancelled (self); i++)
      if (!self->hidden[i] && !drama_sketch_carries_actor (self, i))
        place_name (&namer, i);
}
