/* drama-hit.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-render"

#include "drama-hit.h"

#include "drama-far-names.h"
#include "drama-far-view.h"
#include "drama-paint.h"

/* Ties as short pieces, actors and labels as boxes. */
static DramaGrid *
fill_places (const DramaScene *scene)
{
  double     cell = MAX (MAX (scene->network.width, scene->network.height) / 96, 40);
  DramaGrid *grid = drama_grid_new (scene->network, cell);
  DramaVec   points[DRAMA_CURVE_MAX_PIECES + 1];

  for (guint i = 0; i < scene->groups->len; i++)
    {
      const DramaSceneGroup *group = &g_array_index (scene->groups, DramaSceneGroup, i);
      guint                  n;

      if (group->type == DRAMA_GROUP_ACTOR)
        drama_grid_insert (grid, i, group->bounds);
      if (group->type != DRAMA_GROUP_TIE)
        continue;
      n = drama_curve_flatten (&scene->ties[group->index].curve, points);
      for (guint k = 1; k < n; k++)
        drama_grid_insert (grid, i, drama_rect_of_points (points + k - 1, 2));
      for (guint k = 0; k < group->n_shapes; k++)
        {
          const DramaShape *shape =
              &group->shapes[k];

          if (shape->part == DRAMA_PART_VERB || shape->part == DRAMA_PART_BADGE)
            drama_grid_insert (grid, i, shape->bounds);
        }
    }

  return grid;
}

static const DramaGrid *
get_places (const DramaScene *scene)
{
  DramaScene *self = (DramaScene *) scene;

  g_mutex_lock (&self->mutex);
  if (self->places == NULL)
    self->places = fill_places (scene);
  g_mutex_unlock (&self->mutex);

  return self->places;
}

/* How far @world is from a line of text, 0 on it. */
static double
text_distance (const DramaText *text,
               DramaVec         world)
{
  DramaVec  along = drama_vec (cos (text->angle_rad), sin (text->angle_rad));
  DramaVec  offset = drama_vec_sub (world, text->start);
  DramaRect box = { 0, -text->size, text->width, text->size * 1.3 };

  return drama_rect_distance (box, drama_vec (drama_vec_dot (offset, along),
                                              drama_vec_dot (offset, drama_vec_normal (along))));
}

/* How far @world is from the labels of a group. */
static double
label_distance (const DramaScene      *scene,
                const DramaSceneGroup *group,
                DramaVec               world)
{
  double nearest = G_MAXDOUBLE;

  for (guint i = 0; i < group->n_shapes; i++)
    {
      const DramaShape *shape =
          &group->shapes[i];

      if (shape->is_text)
        nearest = MIN (nearest, text_distance (shape->text, world));
      else if (shape->part == DRAMA_PART_BADGE)
        nearest = MIN (nearest, drama_rect_distance (shape->bounds, world));
    }

  return nearest;
}

/* 0 inside the shape of an actor, else how far from its box's inner circle. */
static double
body_distance (const DramaScene      *scene,
               const DramaSceneGroup *group,
               DramaVec               world)
{
  DramaKind kind =
      drama_actor_get_fields (drama_dossier_get_actor (scene->dossier, group->index))->kind;
  const DramaFigure *figure = drama_figures_get (scene->figures, kind);
  DramaVec           offset = drama_vec_sub (world, scene->centres[group->index]);

  if (drama_figure_contains (figure, offset))
    return 0;

  return MAX (drama_vec_length (offset) - figure->inner, 0);
}

/* Smaller ranks win, then smaller distances, then what is painted later. */
static void
take_nearer (DramaHit              *best,
             double                *best_rank,
             double                *best_distance,
             const DramaSceneGroup *group,
             guint                  index,
             double                 rank,
             double                 distance,
             double                 reach)
{
  if (distance > reach || rank > *best_rank || (rank == *best_rank && distance > *best_distance))
    return;

  *best = (DramaHit){ group->type, group->index, index };
  *best_rank = rank;
  *best_distance = distance;
}

/* As drama_hit_test(), with names and verbs or without. */
static gboolean
test_scene (const DramaScene *scene,
            DramaVec          world,
            double            reach,
            gboolean          names,
            gboolean          verbs,
            DramaHit         *hit)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  DramaHit best = { 0 };
  double   best_rank = G_MAXDOUBLE, best_distance = G_MAXDOUBLE;

  drama_grid_query (get_places (scene), drama_rect_around (world, 2 * reach, 2 * reach), found);
  for (guint i = 0; i < found->len; i++)
    {
      guint                  index = g_array_index (found, guint, i);
      const DramaSceneGroup *group = &g_array_index (scene->groups, DramaSceneGroup, index);
      double                 label = label_distance (scene, group, world);

      if (group->type == DRAMA_GROUP_ACTOR)
        {
          take_nearer (&best, &best_rank, &best_distance, group, index, 0,
                       body_distance (scene, group, world), reach);
          if (names)
            take_nearer (&best, &best_rank, &best_distance, group, index, 1, label, 0);
          continue;
        }
      if (verbs)
        take_nearer (&best, &best_rank, &best_distance, group, index, 2, label, 0);
      take_nearer (&best, &best_rank, &best_distance, group, index, 3,
                   drama_curve_distance (&scene->ties[group->index].curve, world), reach);
    }
  if (best_rank == G_MAXDOUBLE)
    return FALSE;

  *hit = best;

  return TRUE;
}

/**
 * drama_hit_prepare:
 * @scene: a scene
 *
 * Makes the index that the first test would make.
 */
void
drama_hit_prepare (const DramaScene *scene)
{
  g_return_if_fail (scene != NULL);

  get_places (scene);
}

/**
 * drama_hit_test:
 * @scene: a scene
 * @world: a place
 * @reach: how far from it a thing may be, in world units
 * @hit: (out): what was found, untouched where nothing was
 *
 * Shapes of actors come before names, names before verbs, verbs before lines;
 * among equals the nearest.  The first call makes an index of the scene.
 *
 * Returns: whether there is an actor or a tie
 */
gboolean
drama_hit_test (const DramaScene *scene,
                DramaVec          world,
                double            reach,
                DramaHit         *hit)
{
  g_return_val_if_fail (scene != NULL && hit != NULL, FALSE);

  return test_scene (scene, world, reach, TRUE, TRUE, hit);
}

/**
 * drama_hit_test_seen:
 * @scene: a scene
 * @world: a place
 * @reach: how far from it a thing may be, in world units
 * @zoom: logical pixels per world unit
 * @hit: (out): what was found, untouched where nothing was
 *
 * As drama_hit_test(), but of what drama_paint_scene() shows at this zoom:
 * where shapes and names have grown, they are felt where they are seen, and
 * verbs that are left out are not felt.
 *
 * Returns: whether there is an actor or a tie
 */
gboolean
drama_hit_test_seen (const DramaScene *scene,
                     DramaVec          world,
                     double            reach,
                     double            zoom,
                     DramaHit         *hit)
{
  guint    group;
  gboolean names;

  g_return_val_if_fail (scene != NULL && hit != NULL, FALSE);

  if (drama_paint_find_grown (scene, world, zoom, &group))
    {
      *hit = (DramaHit){ DRAMA_GROUP_ACTOR,
                         g_array_index (scene->groups, DramaSceneGroup, group).index, group };
      return TRUE;
    }
  names = !drama_far_names_wanted (scene, zoom);

  return test_scene (scene, world, reach, names, drama_paint_is_verb_readable (scene, zoom), hit);
}

/**
 * drama_hit_get_body:
 * @scene: a scene
 * @actor: index in the dossier
 * @zoom: logical pixels per world unit
 * @body: (out): the box around its shape as it is seen at this zoom, without its name,
 *   in world units; untouched where it is not in the scene
 *
 * Returns: whether the actor is in the scene
 */
gboolean
drama_hit_get_body (const DramaScene *scene,
                    guint             actor,
                    double            zoom,
                    DramaRect        *body)
{
  g_return_val_if_fail (scene != NULL && body != NULL, FALSE);

  if (actor >= scene->n_actors || scene->actor_groups[actor] == DRAMA_NO_GROUP)
    return FALSE;

  *body = drama_far_view_body (scene, actor, zoom);

  return TRUE;
}

/**
 * drama_hit_rect:
 * @scene: a scene
 * @rect: a rubber band, in world units
 *
 * Returns: (transfer full) (element-type guint): indices in the dossier of the
 *   actors whose middle lies in it, ascending
 */
GArray *
drama_hit_rect (const DramaScene *scene,
                DramaRect         rect)
{
  GArray *actors = g_array_new (FALSE, FALSE, sizeof (guint));

  g_return_val_if_fail (scene != NULL, actors);

  for (guint i = 0; i < scene->n_actors; i++)
    if (scene->actor_groups[i] != DRAMA_NO_GROUP && drama_rect_contains (rect, scene->centres[i]))
      g_array_append_val (actors, i);

  return actors;
}
