/* drama-far-names.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * As on a map: seen from afar, names keep a readable size on the device, stand
 * on whichever side of their shape is free, and those of less weight make room.
 * A second scene with larger letters would do it too, but be laid out anew at
 * every step of a zoom. */
#define G_LOG_DOMAIN "drama-render"

#include "drama-far-names.h"

#include "drama-far-view.h"

#include <math.h>

/* Logical pixels that the letters of a name keep. */
#define FAR_SIZE_PX 11.0

/* Seen from further away than this a name would be larger than its surroundings. */
#define MAX_FACTOR 8.0

/* In larger networks names stand on shapes and lines: there they are as large as
 * can be read, but take no more than this share of the picture. */
#define MAX_FACTOR_ON_TOP 40.0
#define MAX_COVERED       0.1

/* Beyond this many nobody could read them all. */
#define MAX_NAMES 600

/* Larger networks give names room from each other, but not from every shape. */
#define MAX_BODIES 2000

/* Larger networks do not look at which lines pass behind a name. */
#define MAX_LINES 400

/* Between names, and between a name and its own shape, in logical pixels. */
#define GAP_PX  3.0
#define NEAR_PX 2.0

/* A line behind a name is worse than the second best side.  What reaches beyond
 * the shapes on all sides makes the whole picture smaller where it is fitted;
 * per logical pixel. */
#define COST_OF_LINE  3.0
#define COST_OF_REACH 0.12

/* The widest name below an actor at the border reaches so far; one that reaches
 * further is rather left out than that a narrow window shows all from twice as far.
 * But not the first: somebody is named in any picture. */
#define MAX_REACH_PX 60.0

/* Where a name may stand: the middle of its box from that of its shape, in
 * halves of what both are wide and high; a share of its own half along the side;
 * how its lines are aligned; and what it costs. */
typedef struct
{
  double x;
  double y;
  double slide;
  double anchor;
  double cost;
} Site;

static const Site SITES[] = {
  { 1, 0, 0, 0, 1 },
  { -1, 0, 0, 1, 1.5 },
  { 0, 1, 0, 0.5, 1 },
  { 0, -1, 0, 0.5, 2 },
  { 1, 0, 0.7, 0, 2.5 },
  { 1, 0, -0.7, 0, 2.5 },
  { -1, 0, 0.7, 1, 3 },
  { -1, 0, -0.7, 1, 3 },
  { 0, 1, 0.6, 0.5, 2.5 },
  { 0, 1, -0.6, 0.5, 2.5 },
  { 0, -1, 0.6, 0.5, 3.5 },
  { 0, -1, -0.6, 0.5, 3.5 },
};
#define N_SITES G_N_ELEMENTS (SITES)

typedef struct
{
  const DramaScene *scene;
  double            zoom;
  DramaGrid        *taken;  /* shapes by their group, names by theirs after all groups */
  GArray           *names;  /* of DramaFarName */
  DramaRect         shapes; /* all of them */
  GArray           *found;
  DramaVec         *points; /* (nullable): of all lines, MAX_PIECES + 1 for each tie */
  guint            *n_points;
  DramaRect        *bounds; /* (nullable): of each tie's line */
} Placer;

static const DramaShape *
find_name (const DramaScene *scene,
           guint             group)
{
  const DramaSceneGroup *self = &g_array_index (scene->groups, DramaSceneGroup, group);

  for (guint i = 0; i < self->n_shapes; i++)
    {
      const DramaShape *shape = &self->shapes[i];

      if (shape->part == DRAMA_PART_NAME)
        return shape;
    }

  return NULL;
}

/**
 * drama_far_names_get_plate:
 * @scene: a scene
 * @group: of an actor
 * @plate: (out): all lines of its name together, without a halo; untouched
 *   where it has none
 *
 * Returns: whether it has a name
 */
gboolean
drama_far_names_get_plate (const DramaScene *scene,
                           guint             group,
                           DramaRect        *plate)
{
  const DramaSceneGroup *self = &g_array_index (scene->groups, DramaSceneGroup, group);
  gboolean               found = FALSE;

  for (guint i = 0; i < self->n_shapes; i++)
    {
      const DramaShape *shape = &self->shapes[i];
      DramaRect         line;

      if (shape->part != DRAMA_PART_NAME)
        continue;
      line = drama_rect_grow (shape->bounds, shape->stroke.a > 0 ? -shape->width / 2 : 0);
      *plate = found ? drama_rect_union (*plate, line) : line;
      found = TRUE;
    }

  return found;
}

static gboolean
is_free (Placer   *self,
         guint     group,
         DramaRect box)
{
  DramaRect room = drama_rect_grow (box, GAP_PX / self->zoom);

  drama_grid_query (self->taken, room, self->found);
  for (guint i = 0; i < self->found->len; i++)
    {
      guint item = g_array_index (self->found, guint, i);

      if (item >= self->scene->groups->len)
        {
          const DramaFarName *other =
              &g_array_index (self->names, DramaFarName, item - self->scene->groups->len);

          if (other->group != group && drama_rect_meets (room, other->box))
            return FALSE;
        }
      else
        {
          guint     actor = g_array_index (self->scene->groups, DramaSceneGroup, item).index;
          DramaRect body = drama_far_view_body (self->scene, actor, self->zoom);

          if (drama_rect_meets (item == group ? box : room, body))
            return FALSE;
        }
    }

  return TRUE;
}

static double
count_lines (const Placer *self,
             DramaRect     box)
{
  double n = 0;

  for (guint i = 0; self->points != NULL && i < self->scene->n_ties; i++)
    {
      const DramaVec *points = self->points + i * (DRAMA_CURVE_MAX_PIECES + 1);

      if (!drama_rect_meets (self->bounds[i], box))
        continue;
      for (guint k = 1; k < self->n_points[i]; k++)
        if (MAX (points[k - 1].x, points[k].x) >= box.x &&
            MIN (points[k - 1].x, points[k].x) <= box.x + box.width &&
            MAX (points[k - 1].y, points[k].y) >= box.y &&
            MIN (points[k - 1].y, points[k].y) <= box.y + box.height &&
            drama_rect_meets_segment (box, points[k - 1], points[k]))
          {
            n++;
            break;
          }
    }

  return n;
}

/* How far @box reaches beyond all shapes, in logical pixels; infinite for too far. */
static double
get_reach (const Placer *self,
           DramaRect     box)
{
  DramaRect all = drama_rect_union (box, self->shapes);
  double    aside = (all.width - self->shapes.width) * self->zoom;
  double    above = (all.height - self->shapes.height) * self->zoom;

  return aside > MAX_REACH_PX && self->names->len > 0 ? HUGE_VAL : aside + above;
}

static DramaRect
box_at_site (const Placer *self,
             const Site   *site,
             DramaRect     body,
             double        width,
             double        height)
{
  DramaVec  centre = drama_rect_centre (body);
  double    gap = NEAR_PX / self->zoom;
  DramaRect box = drama_rect_around (centre, width, height);

  box.x += site->x * ((body.width + width) / 2 + gap);
  box.y += site->y * ((body.height + height) / 2 + gap);
  if (site->x != 0)
    box.y += site->slide * (body.height + height) / 2;
  else
    box.x += site->slide * (body.width + width) / 2;

  return box;
}

/* The side that the scene has chosen, as index of SITES; it knows best where there is room. */
static guint
get_own_site (DramaRect plate,
              DramaRect body)
{
  if (plate.x >= body.x + body.width)
    return 0;
  if (plate.x + plate.width <= body.x)
    return 1;

  return plate.y >= body.y ? 2 : 3;
}

/**
 * drama_far_names_measure:
 * @scene: a scene
 * @group: of an actor
 * @zoom: logical pixels per world unit
 * @name: (out): its group, factor, and a box of its size at the origin, aligned
 *   as on the side where the scene has it
 *
 * Returns: whether it has a name
 */
gboolean
drama_far_names_measure (const DramaScene *scene,
                         guint             group,
                         double            zoom,
                         DramaFarName     *name)
{
  const DramaShape *line = find_name (scene, group);
  double            most = scene->n_actors > MAX_BODIES ? MAX_FACTOR_ON_TOP : MAX_FACTOR;
  DramaRect         plate;
  guint             actor;

  if (line == NULL || !drama_far_names_get_plate (scene, group, &plate))
    return FALSE;

  actor = g_array_index (scene->groups, DramaSceneGroup, group).index;
  *name = (DramaFarName){ .group = group };
  name->anchor =
      SITES[get_own_site (plate, drama_far_view_body (scene, actor, zoom))].anchor;
  name->factor =
      CLAMP (FAR_SIZE_PX / (line->text->size * zoom), 1, most);
  name->box.width = plate.width * name->factor;
  name->box.height = plate.height * name->factor;

  return TRUE;
}

/* The best free place of a name but for @avoid; FALSE where there is none. */
static gboolean
find_site (Placer          *self,
           guint            group,
           const DramaRect *avoid,
           DramaFarName    *name)
{
  const DramaSceneGroup *record = &g_array_index (self->scene->groups, DramaSceneGroup, group);
  double                 least = G_MAXDOUBLE;
  DramaRect              plate, body;
  guint                  own;

  if (!drama_far_names_measure (self->scene, group, self->zoom, name) ||
      !drama_far_names_get_plate (self->scene, group, &plate))
    return FALSE;

  body = drama_far_view_body (self->scene, record->index, self->zoom);
  own = get_own_site (plate, body);
  for (guint i = 0; i < N_SITES; i++)
    {
      DramaRect box = box_at_site (self, &SITES[i], body, plate.width * name->factor,
                                   plate.height * name->factor);
      double    cost = i == own ? 0 : SITES[i].cost;

      if (cost >= least || (avoid != NULL && drama_rect_meets (box, *avoid)) ||
          !is_free (self, group, box))
        continue;
      cost += COST_OF_REACH * get_reach (self, box);
      if (cost < least)
        cost += COST_OF_LINE * count_lines (self, box);
      if (cost >= least)
        continue;
      least = cost;
      name->box = box;
      name->anchor = SITES[i].anchor;
    }

  return least < G_MAXDOUBLE;
}

static void
take_name (Placer             *self,
           const DramaFarName *name)
{
  drama_grid_insert (self->taken, self->scene->groups->len + self->names->len, name->box);
  g_array_append_vals (self->names, name, 1);
}

/* Makes room for a name by moving one other to a place that is as free. */
static gboolean
find_site_by_moving (Placer       *self,
                     guint         group,
                     DramaFarName *name)
{
  for (guint i = 0; i < self->names->len; i++)
    {
      DramaFarName *other = &g_array_index (self->names, DramaFarName, i);
      DramaFarName  before = *other, moved = *other;
      DramaRect     room;

      /* As if it were not there. */
      other->box = (DramaRect){ G_MAXFLOAT, G_MAXFLOAT, 0, 0 };
      if (!find_site (self, group, NULL, name))
        {
          *other = before;
          continue;
        }
      room = drama_rect_grow (name->box, GAP_PX / self->zoom);
      if (drama_rect_meets (room, before.box) && !find_site (self, before.group, &room, &moved))
        {
          *other = before;
          continue;
        }
      *other = moved;
      drama_grid_insert (self->taken, self->scene->groups->len + i, moved.box);
      return TRUE;
    }

  return FALSE;
}

/* All shapes are in the way of a name, or only those of @groups. */
static void
take_bodies (Placer      *self,
             const guint *groups,
             guint        n_groups)
{
  gboolean crowd = self->scene->n_actors > MAX_BODIES, any = FALSE;

  for (guint i = 0; i < self->scene->n_actors; i++)
    {
      DramaRect body;

      if (self->scene->actor_groups[i] == DRAMA_NO_GROUP)
        continue;
      body = drama_far_view_body (self->scene, i, self->zoom);
      self->shapes = any ? drama_rect_union (self->shapes, body) : body;
      any = TRUE;
      if (!crowd && groups == NULL)
        drama_grid_insert (self->taken, self->scene->actor_groups[i], body);
    }
  for (guint i = 0; groups != NULL && i < n_groups; i++)
    {
      const DramaSceneGroup *group =
          &g_array_index (self->scene->groups, DramaSceneGroup, groups[i]);

      if (group->type == DRAMA_GROUP_ACTOR)
        drama_grid_insert (self->taken, groups[i],
                           drama_far_view_body (self->scene, group->index, self->zoom));
    }
}

static void
trace_lines (Placer *self)
{
  const DramaScene *scene = self->scene;

  self->points = g_new (DramaVec, scene->n_ties * (DRAMA_CURVE_MAX_PIECES + 1));
  self->n_points = g_new0 (guint, scene->n_ties);
  self->bounds = g_new0 (DramaRect, scene->n_ties);
  for (guint i = 0; i < scene->n_ties; i++)
    if (scene->ties[i].shown)
      {
        DramaVec *points = self->points + i * (DRAMA_CURVE_MAX_PIECES + 1);

        self->n_points[i] = drama_curve_flatten (&scene->ties[i].curve, points);
        /* A straight line lies in no rectangle without an inside. */
        self->bounds[i] = drama_rect_grow (drama_rect_of_points (points, self->n_points[i]), 1);
      }
}

/**
 * drama_far_names_wanted:
 * @scene: a scene
 * @zoom: logical pixels per world unit
 *
 * A picture file is as large as it is, and its ink was measured: from zoom 1 on
 * names are set as in the scene.
 *
 * Returns: whether names as large as in the scene would be hard to read
 */
gboolean
drama_far_names_wanted (const DramaScene *scene,
                        double            zoom)
{
  if (zoom >= 1)
    return FALSE;

  for (guint i = 0; i < scene->n_actors; i++)
    {
      const DramaShape *line = scene->actor_groups[i] != DRAMA_NO_GROUP
                                   ? find_name (scene, scene->actor_groups[i])
                                   : NULL;

      if (line != NULL)
        return line->text->size * zoom < FAR_SIZE_PX;
    }

  return FALSE;
}

static const DramaFarName *
find_given (const GArray *given,
            guint         group)
{
  for (guint i = 0; given != NULL && i < given->len; i++)
    if (g_array_index (given, DramaFarName, i).group == group)
      return &g_array_index (given, DramaFarName, i);

  return NULL;
}

static void
place_each (Placer       *self,
            const GArray *given,
            const guint  *groups,
            guint         n_groups)
{
  g_autoptr (GArray) left = g_array_new (FALSE, FALSE, sizeof (guint));
  double       room = self->scene->n_actors > MAX_BODIES ? MAX_COVERED : 1;
  DramaFarName name;

  room *= self->scene->network.width * self->scene->network.height;
  for (guint i = 0; i < n_groups; i++)
    if (find_given (given, groups[i]) != NULL)
      take_name (self, find_given (given, groups[i]));
  for (guint i = 0; i < MIN (n_groups, MAX_NAMES); i++)
    {
      if (find_given (given, groups[i]) != NULL)
        continue;
      if (room > 0 && find_site (self, groups[i], NULL, &name))
        {
          take_name (self, &name);
          room -= self->scene->n_actors > MAX_BODIES ? name.box.width * name.box.height : 0;
        }
      else
        g_array_append_val (left, groups[i]);
    }
  for (guint i = 0; self->points != NULL && given == NULL && i < left->len; i++)
    if (find_site_by_moving (self, g_array_index (left, guint, i), &name))
      take_name (self, &name);
}

/**
 * drama_far_names_place:
 * @scene: a scene, prepared by drama_far_view_prepare()
 * @zoom: logical pixels per world unit
 * @groups: (array length=n_groups): groups of actors, those of most weight first
 * @n_groups: how many
 * @given: (nullable) (element-type DramaFarName): names that keep their places,
 *   as far as their groups are among @groups
 *
 * Lets names grow to a readable size, each at the free side of its shape that
 * fewest lines pass, and leaves out what would stand on a shape or on another
 * name everywhere.  Linear in the actors but for crowds.
 *
 * Returns: (transfer full) (element-type DramaFarName): the names to be painted
 */
GArray *
drama_far_names_place (const DramaScene *scene,
                       double            zoom,
                       const guint      *groups,
                       guint             n_groups,
                       const GArray     *given)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (DramaGrid) taken = drama_grid_new (drama_rect_grow (scene->network, 1),
                                                MAX (100, 60 / zoom));
  GArray *names = g_array_new (FALSE, FALSE, sizeof (DramaFarName));
  Placer  placer = {
     .scene = scene, .zoom = zoom, .taken = taken, .names = names, .found = found
  };

  /* What is painted above the network may cover what of it is not meant. */
  take_bodies (&placer, given != NULL ? groups : NULL, n_groups);
  if (scene->n_ties <= MAX_LINES)
    trace_lines (&placer);
  place_each (&placer, given, groups, n_groups);
  g_free (placer.points);
  g_free (placer.n_points);
  g_free (placer.bounds);

  return names;
}

/**
 * drama_far_names_cover:
 * @scene: a scene
 * @names: (element-type DramaFarName): what drama_far_names_place() gave
 *
 * Returns: (transfer full) (array): for every group whether it is a tie's and
 *   its verb lies under one of @names
 */
guint8 *
drama_far_names_cover (const DramaScene *scene,
                       const GArray     *names)
{
  guint8 *covered = g_new0 (guint8, scene->groups->len);

  for (guint i = 0; i < scene->n_ties && scene->n_actors <= MAX_BODIES; i++)
    {
      const DramaSceneGroup *group;

      if (scene->tie_groups[i] == DRAMA_NO_GROUP)
        continue;
      group = &g_array_index (scene->groups, DramaSceneGroup, scene->tie_groups[i]);
      for (guint k = 0; k < group->n_shapes && !covered[scene->tie_groups[i]]; k++)
        {
          const DramaShape *shape =
              &group->shapes[k];

          if (shape->part != DRAMA_PART_VERB && shape->part != DRAMA_PART_BADGE)
            continue;
          for (guint n = 0; n < names->len; n++)
            if (drama_rect_meets (shape->bounds, g_array_index (names, DramaFarName, n).box))
              covered[scene->tie_groups[i]] = 1;
        }
    }

  return covered;
}
