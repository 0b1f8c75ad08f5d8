/* drama-route.c - the lines of ties from rim to rim
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-render"

#include "drama-grid.h"
#include "drama-sketch.h"

/* Between neighbours of a fan, so that a verb finds room beside each. */
#define FAN_GAP 27.0

/* How a single tie may bend at its beginning and its end, as shares of its
 * length: arcs, then hooks that come in from another side, the gentlest first. */
static const double BENDS[][2] = {
  { 0.05, 0.05 },
  { -0.05, -0.05 },
  { 0.12, 0.12 },
  { -0.12, -0.12 },
  { 0.03, 0.2 },
  { -0.03, -0.2 },
  { 0.2, 0.03 },
  { -0.2, -0.03 },
  { 0.2, 0.2 },
  { -0.2, -0.2 },
  { -0.05, 0.2 },
  { 0.05, -0.2 },
  { 0.2, -0.05 },
  { -0.2, 0.05 },
  { 0.05, 0.33 },
  { -0.05, -0.33 },
  { 0.33, 0.05 },
  { -0.33, -0.05 },
  { 0.3, 0.3 },
  { -0.3, -0.3 },
};

/* Longer lines are looked at in parts of so many pieces. */
#define LONG_LINE 900.0
#define LONG_STEP 6

/* However long the tie, it swings out no farther. */
#define MAX_BULGE 110.0

/* Where a loop may stand, and how far it swings out. */
#define N_LOOP_SIDES 16
#define LOOP_REACH   74.0

/* One tie between two actors, smaller index first. */
typedef struct
{
  guint low;
  guint high;
  guint tie;
} Pair;

typedef struct
{
  DramaSketch *sketch;
  DramaGrid   *grid;  /* of actors with their names */
  GArray      *found; /* of guint */
} Router;

static int
compare_pairs (const void *a,
               const void *b)
{
  const Pair *one = a, *other = b;

  if (one->low != other->low)
    return one->low < other->low ? -1 : 1;
  if (one->high != other->high)
    return one->high < other->high ? -1 : 1;

  return (one->tie > other->tie) - (one->tie < other->tie);
}

/* The t where @curve, which begins in the middle of @actor, leaves its shape. */
static double
leave_t (const DramaSketch *self,
         guint              actor,
         const DramaCurve  *curve,
         double             limit)
{
  const DramaFigure *figure = drama_figures_get (self->figures, self->kinds[actor]);
  DramaVec           centre = self->centres[actor];
  double             low = 0, high = limit;

  if (drama_figure_contains (figure, drama_vec_sub (drama_curve_at (curve, high), centre)))
    return high;

  for (guint i = 0; i < 26; i++)
    {
      double middle = (low + high) / 2;

      if (drama_figure_contains (figure, drama_vec_sub (drama_curve_at (curve, middle), centre)))
        low = middle;
      else
        high = middle;
    }

  return high;
}

/* From the middles of two actors to their rims. */
static DramaCurve
cut_at_rims (const DramaSketch *self,
             const DramaCurve  *curve,
             guint              from,
             guint              to)
{
  DramaCurve back = { { curve->p[3], curve->p[2], curve->p[1], curve->p[0] } };
  double     limit = from == to ? 0.5 : 1;
  double     t0 = leave_t (self, from, curve, limit);
  double     t1 = 1 - leave_t (self, to, &back, limit);

  /* Two shapes on top of each other leave nothing between them. */
  if (t0 >= t1)
    t0 = t1 = 0.5;

  return drama_curve_part (curve, t0, t1);
}

/* As drama_rect_meets_segment(), asked of many that are far away. */
static gboolean
is_crossed (DramaRect       rect,
            const DramaVec *ends)
{
  if (MAX (ends[0].x, ends[1].x) < rect.x || MIN (ends[0].x, ends[1].x) > rect.x + rect.width ||
      MAX (ends[0].y, ends[1].y) < rect.y || MIN (ends[0].y, ends[1].y) > rect.y + rect.height)
    return FALSE;

  return drama_rect_meets_segment (rect, ends[0], ends[1]);
}

/* How much of a chain runs over @actor. */
static double
trouble_with (const DramaSketch *self,
              guint              actor,
              gboolean           own,
              const DramaVec    *points,
              guint              n)
{
  DramaRect shape = drama_rect_grow (drama_sketch_actor_box (self, actor), 7);
  DramaRect name = drama_rect_grow (self->names[actor].box, 2);
  double    trouble = 0;

  for (guint k = 1; k < n; k++)
    {
      if (!own && is_crossed (shape, points + k - 1))
        trouble += 4 * drama_vec_distance (points[k - 1], points[k]);
      if (is_crossed (name, points + k - 1))
        trouble += (own ? 1 : 1.5) * drama_vec_distance (points[k - 1], points[k]);
    }

  return trouble;
}

/* How much of @curve runs over actors other than its own two; more than @limit
 * is of no interest. */
static double
trouble_of (Router           *router,
            const DramaCurve *curve,
            guint             from,
            guint             to,
            double            limit)
{
  DramaVec points[DRAMA_CURVE_MAX_PIECES + 1];
  guint    n = drama_curve_flatten (curve, points);
  double   trouble = 0;
  /* The box of a long line holds half of the network; those of its parts do not. */
  guint step = drama_vec_distance (curve->p[0], curve->p[3]) > LONG_LINE ? LONG_STEP : n;

  for (guint first = 0; first + 1 < n && trouble < limit; first += step)
    {
      guint     part = MIN (step + 1, n - first);
      DramaRect bounds = step < n ? drama_rect_of_points (points + first, part)
                                  : drama_curve_bounds (curve);

      drama_grid_query (router->grid, drama_rect_grow (bounds, 8), router->found);
      for (guint i = 0; i < router->found->len && trouble < limit; i++)
        {
          guint actor = g_array_index (router->found, guint, i);

          trouble += trouble_with (router->sketch, actor, actor == from || actor == to,
                                   points + first, part);
        }
    }

  return trouble;
}

static DramaCurve
bend (DramaVec     from,
      DramaVec     to,
      const double bends[2])
{
  DramaVec   along = drama_vec_sub (to, from);
  double     length = drama_vec_length (along);
  DramaVec   side = drama_vec_normal (drama_vec_unit_or (along, drama_vec (1, 0)));
  DramaCurve curve = drama_curve_bent (from, to, 0);

  for (guint i = 0; i < 2; i++)
    {
      double bulge = CLAMP (bends[i] * length, -MAX_BULGE, MAX_BULGE);

      curve.p[1 + i] = drama_vec_add (curve.p[1 + i], drama_vec_scale (side, bulge * 4 / 3));
    }

  return curve;
}

static void
route_single (Router     *router,
              DramaRoute *route)
{
  DramaSketch *self = router->sketch;
  DramaVec     from = self->centres[route->from], to = self->centres[route->to];
  double       length = drama_vec_distance (from, to);
  double       least = G_MAXDOUBLE;
  guint        n = self->n_ties > DRAMA_MAX_CAREFUL_TIES ? 1 : G_N_ELEMENTS (BENDS);

  for (guint i = 0; i < n; i++)
    {
      DramaCurve whole, curve;
      double     bulge = MAX (fabs (BENDS[i][0]), fabs (BENDS[i][1]));
      double     swerve = fabs (BENDS[i][0] - BENDS[i][1]);
      double     cost =
          MIN (bulge * length, MAX_BULGE) * 0.5 + MIN (swerve * length, MAX_BULGE) * 0.2;

      /* Nothing can make it cheaper than it is by itself. */
      if (cost >= least - 1e-6)
        continue;
      whole = bend (from, to, BENDS[i]);
      curve = cut_at_rims (self, &whole, route->from, route->to);
      if (n > 1)
        cost += trouble_of (router, &curve, route->from, route->to, least - cost);
      if (cost >= least - 1e-6)
        continue;
      least = cost;
      route->curve = curve;
    }
}

/* How far a whole fan may lie beside the straight line, where someone stands
 * in its way. */
static const double FAN_SHIFTS[] = { 0, 40, -40, 65, -65, 90, -90, 130, -130 };

static DramaCurve
fan_curve (const DramaSketch *self,
           const Pair        *pair,
           double             bulge)
{
  const DramaRoute *route = &self->routes[pair->tie];
  DramaVec          from = self->centres[route->from], to = self->centres[route->to];
  DramaVec          along = drama_vec_sub (to, from);
  DramaCurve        whole = drama_curve_bent (from, to, route->from == pair->low ? bulge : -bulge);

  /* Opens sooner than a single arc, to leave more room between. */
  whole.p[1] = drama_vec_sub (whole.p[1], drama_vec_scale (along, 0.14));
  whole.p[2] = drama_vec_add (whole.p[2], drama_vec_scale (along, 0.14));

  return cut_at_rims (self, &whole, route->from, route->to);
}

/* Several ties of a pair, side by side, also where their directions differ. */
static void
route_fan (Router     *router,
           const Pair *pairs,
           guint       n)
{
  DramaSketch *self = router->sketch;
  double       gap = FAN_GAP * MAX (drama_lettering_get_scale (self->lettering), 0.7);
  double       least = G_MAXDOUBLE, best = 0;
  guint        n_shifts = self->n_ties > DRAMA_MAX_CAREFUL_TIES ? 1 : G_N_ELEMENTS (FAN_SHIFTS);

  for (guint k = 0; k < n_shifts; k++)
    {
      double cost = n * fabs (FAN_SHIFTS[k]) * 0.7;

      for (guint i = 0; i < n && n_shifts > 1 && cost < least - 1e-6; i++)
        {
          DramaCurve curve =
              fan_curve (self, &pairs[i], FAN_SHIFTS[k] + (i - (n - 1) / 2.0) * gap);

          cost += trouble_of (router, &curve, pairs[i].low, pairs[i].high, least - cost);
        }
      if (cost >= least - 1e-6)
        continue;
      least = cost;
      best = FAN_SHIFTS[k];
    }
  for (guint i = 0; i < n; i++)
    {
      DramaRoute *route = &self->routes[pairs[i].tie];
      DramaVec    across = drama_vec_normal (drama_vec_unit_or (
             drama_vec_sub (self->centres[pairs[i].high], self->centres[pairs[i].low]),
             drama_vec (1, 0)));

      route->curve = fan_curve (self, &pairs[i], best + (i - (n - 1) / 2.0) * gap);
      route->between = i > 0 && i + 1 < n;
      if (!route->between)
        route->outside = drama_vec_scale (across, i == 0 ? -1 : 1);
    }
}

static DramaCurve
loop_towards (DramaVec centre,
              double   angle,
              double   reach)
{
  double   open = 0.62;
  DramaVec out = drama_vec (cos (angle - open), sin (angle - open));
  DramaVec in = drama_vec (cos (angle + open), sin (angle + open));

  return (DramaCurve){ { centre, drama_vec_add (centre, drama_vec_scale (out, reach * 1.5)),
                         drama_vec_add (centre, drama_vec_scale (in, reach * 1.5)), centre } };
}

/* How near the other ties of @actor, and its neighbours, come to @angle. */
static double
crowd_at (Router *router,
          guint   actor,
          double  angle)
{
  DramaSketch *self = router->sketch;
  DramaVec     way = drama_vec (cos (angle), sin (angle));
  double       crowd = 0;

  for (guint i = 0; i < self->n_ties; i++)
    {
      const DramaRoute *route = &self->routes[i];
      guint             other = route->from == actor ? route->to : route->from;
      DramaVec          there;

      if (!route->shown || route->loop || (route->from != actor && route->to != actor))
        continue;
      there = drama_vec_unit_or (drama_vec_sub (self->centres[other], self->centres[actor]), way);
      crowd += 20 * MAX (drama_vec_dot (there, way) - 0.5, 0);
    }

  return crowd;
}

static void
route_loops (Router     *router,
             const Pair *pairs,
             guint       n)
{
  DramaSketch *self = router->sketch;
  guint        actor = pairs[0].low;
  double       taken[N_LOOP_SIDES] = { 0 };

  for (guint i = 0; i < n; i++)
    {
      DramaRoute *route = &self->routes[pairs[i].tie];
      double      least = G_MAXDOUBLE;
      guint       best = 0;

      for (guint k = 0; k < N_LOOP_SIDES; k++)
        {
          /* Begin at the upper right, where nothing else of an actor stands. */
          double     angle = -G_PI / 4 + 2 * G_PI * k / N_LOOP_SIDES;
          DramaCurve whole = loop_towards (self->centres[actor], angle, LOOP_REACH);
          DramaCurve curve = cut_at_rims (self, &whole, actor, actor);
          double     cost = taken[k] + crowd_at (router, actor, angle) +
                        trouble_of (router, &curve, actor, actor, G_MAXDOUBLE) + k * 0.01;

          if (cost < least)
            {
              least = cost;
              best = k;
              route->curve = curve;
            }
        }
      for (guint k = 0; k < 5; k++)
        taken[(best + N_LOOP_SIDES - 2 + k) % N_LOOP_SIDES] += 1000;
    }
}

/* The arrowhead takes at most half of a short line. */
static void
size_arrow (DramaRoute *route)
{
  double length = drama_curve_length (&route->curve);

  route->arrow = route->directed ? MIN (7.5 + 2 * route->width, length * 0.5) : 0;
}

static DramaGrid *
fill_grid (DramaSketch *self)
{
  DramaRect  area = self->n_actors > 0 ? drama_rect_of_points (self->centres, self->n_actors)
                                       : (DramaRect){ 0 };
  DramaGrid *grid = drama_grid_new (drama_rect_grow (area, 100), 120);

  for (guint i = 0; i < self->n_actors; i++)
    if (!self->hidden[i])
      drama_grid_insert (grid, i,
                         drama_rect_union (drama_sketch_actor_box (self, i), self->names[i].box));

  return grid;
}

/* Names with a line behind them want a halo. */
static void
mark_halos (Router           *router,
            const DramaCurve *curve)
{
  DramaSketch *self = router->sketch;
  DramaVec     points[DRAMA_CURVE_MAX_PIECES + 1];
  guint        n = drama_curve_flatten (curve, points);

  if (self->n_ties > DRAMA_MAX_CAREFUL_TIES)
    return;

  drama_grid_query (router->grid, drama_curve_bounds (curve), router->found);
  for (guint i = 0; i < router->found->len; i++)
    {
      DramaNamePlate *plate = &self->names[g_array_index (router->found, guint, i)];

      for (guint k = 1; k < n && !plate->halo; k++)
        plate->halo =
            is_crossed (drama_rect_grow (plate->box, 3), points + k - 1);
    }
}

/**
 * drama_sketch_route:
 * @self: a sketch with names in place
 *
 * Leads every tie from rim to rim: a single one bends to the side where it runs
 * over fewest actors and names, several of a pair stand in a fan, a loop turns
 * to the free side.
 */
void
drama_sketch_route (DramaSketch *self)
{
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (DramaGrid) grid = fill_grid (self);
  Router router = { self, grid, found };

  for (guint i = 0; i < self->n_ties; i++)
    {
      const DramaRoute *route = &self->routes[i];
      Pair              pair = { MIN (route->from, route->to), MAX (route->from, route->to), i };

      /* Of a pair all ties are carried over, or none. */
      if (route->shown && !drama_sketch_carries_tie (self, i))
        g_array_append_val (pairs, pair);
    }
  g_array_sort (pairs, compare_pairs);

  for (guint i = 0, n; i < pairs->len && !drama_sketch_is_cancelled (self); i += n)
    {
      const Pair *first = &g_array_index (pairs, Pair, i);

      for (n = 1;
           i + n < pairs->len && first[n].low == first->low && first[n].high == first->high;)
        n++;
      if (first->low == first->high)
        route_loops (&router, first, n);
      else if (n > 1)
        route_fan (&router, first, n);
      else
        route_single (&router, &self->routes[first->tie]);
      for (guint k = 0; k < n; k++)
        {
          size_arrow (&self->routes[first[k].tie]);
          mark_halos (&router, &self->routes[first[k].tie].curve);
        }
    }
}
