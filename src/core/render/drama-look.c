/* drama-look.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-render"

#include "drama-look.h"

#include "drama-paint.h"
#include "drama-sketch.h"

/* For the zooms at which somebody fits a picture; a flight asks at many more. */
#define MAX_EXTENTS 128

/* A line is at least so wide in logical pixels, and so much wider for each unit of its own. */
#define MIN_LINE_PX  0.35
#define MORE_LINE_PX 0.12

/**
 * drama_paint_is_verb_readable:
 * @scene: a scene
 * @zoom: logical pixels per world unit
 *
 * Returns: whether verbs are painted, where they found room
 */
gboolean
drama_paint_is_verb_readable (const DramaScene *scene,
                              double            zoom)
{
  return DRAMA_VERB_SIZE * scene->text_scale * zoom >= DRAMA_MIN_TEXT_PX;
}

/* The names of everybody at this zoom, placed once for all tiles; the scene is locked. */
static const GArray *
get_far_names (const DramaScene *scene,
               double            zoom)
{
  DramaScene *self = (DramaScene *) scene;

  if (self->weights == NULL)
    self->weights = drama_far_names_by_weight (scene);
  if (self->far_names == NULL || self->far_zoom != zoom)
    {
      g_clear_pointer (&self->far_names, g_array_unref);
      g_clear_pointer (&self->far_covered, g_free);
      self->far_names = drama_far_names_place (scene, zoom,
                                               (const guint *) (gpointer) self->weights->data,
                                               self->weights->len, NULL);
      /* Verbs that nobody can read make no room either. */
      if (drama_paint_is_verb_readable (scene, zoom))
        self->far_covered = drama_far_names_cover (scene, self->far_names);
      self->far_zoom = zoom;
    }

  return self->far_names;
}

/**
 * drama_look_get:
 * @scene: a scene, locked by the caller
 * @zoom: logical pixels per world unit
 *
 * Places the names of everybody, where that was not done for this zoom.
 *
 * Returns: what there is to be seen; good as long as the scene stays locked
 */
DramaLook
drama_look_get (const DramaScene *scene,
                double            zoom)
{
  DramaLook look = { .zoom = zoom, .verbs = drama_paint_is_verb_readable (scene, zoom) };

  drama_far_view_prepare ((DramaScene *) scene);
  look.far_view = drama_far_view_wanted (scene, zoom);
  look.line_size = drama_far_view_line_size (scene, zoom);
  if (drama_far_names_wanted (scene, zoom))
    {
      look.names = get_far_names (scene, zoom);
      look.covered = scene->far_covered;
    }

  return look;
}

/**
 * drama_look_get_line_width:
 * @look: what there is to be seen
 * @shape: a path
 *
 * However far away and however many there are, a line is not so thin that it
 * fades, and one of more weight is heavier.
 *
 * Returns: how wide its stroke is painted, in world units
 */
double
drama_look_get_line_width (const DramaLook  *look,
                           const DramaShape *shape)
{
  if (shape->part != DRAMA_PART_LINE && shape->part != DRAMA_PART_BRIDGE &&
      shape->part != DRAMA_PART_BAR)
    return shape->width;

  return MAX (shape->width * look->line_size,
              (MIN_LINE_PX + MORE_LINE_PX * shape->width) / look->zoom);
}

/**
 * drama_look_get_overreach:
 * @look: what there is to be seen
 *
 * Returns: how far a shape or line may reach beyond what it is in the scene, in
 *   world units
 */
double
drama_look_get_overreach (const DramaLook *look)
{
  return look->far_view ? DRAMA_FAR_MAX_GROWTH * 32 + 16 / look->zoom
                        : 4 * look->line_size + 1 / look->zoom;
}

/* What a group covers but for names that have grown. */
static DramaRect
get_cover (const DramaScene      *scene,
           const DramaSceneGroup *group,
           const DramaLook       *look)
{
  if (group->type == DRAMA_GROUP_TIE && look->far_view)
    return drama_rect_grow (drama_curve_bounds (&scene->ties[group->index].curve),
                            3 * look->line_size);
  if (group->type == DRAMA_GROUP_ACTOR && look->names != NULL)
    return drama_far_view_body (scene, group->index, look->zoom);

  return group->bounds;
}

static DramaRect
measure_extent (const DramaScene *scene,
                double            zoom)
{
  DramaLook look = drama_look_get (scene, zoom);
  DramaRect extent = { 0 };

  for (guint i = 0; i < scene->groups->len; i++)
    {
      DramaRect cover =
          get_cover (scene, &g_array_index (scene->groups, DramaSceneGroup, i), &look);

      extent = i > 0 ? drama_rect_union (extent, cover) : cover;
    }
  for (guint i = 0; look.names != NULL && i < look.names->len; i++)
    extent = drama_rect_union (extent, g_array_index (look.names, DramaFarName, i).box);

  return extent;
}

/* The scene is locked. */
static const DramaSceneExtent *
find_extent (const DramaScene *scene,
             double            zoom)
{
  for (guint i = 0; scene->extents != NULL && i < scene->extents->len; i++)
    {
      const DramaSceneExtent *known = &g_array_index (scene->extents, DramaSceneExtent, i);

      if (known->zoom == zoom)
        return known;
    }

  return NULL;
}

/**
 * drama_paint_get_extent:
 * @scene: a scene
 * @zoom: logical pixels per world unit
 *
 * It is measured once for each zoom, as far as there is memory set aside for that.
 *
 * Returns: what drama_paint_scene() covers at this zoom: from afar without the
 *   verbs that are left out, with the names where they have grown
 */
DramaRect
drama_paint_get_extent (const DramaScene *scene,
                        double            zoom)
{
  DramaScene             *self = (DramaScene *) scene;
  const DramaSceneExtent *known;
  DramaSceneExtent        asked = { .zoom = zoom };

  g_return_val_if_fail (scene != NULL, asked.extent);

  g_mutex_lock (&self->mutex);
  known = find_extent (scene, zoom);
  if (known != NULL)
    asked.extent = known->extent;
  else
    {
      asked.extent = measure_extent (scene, zoom);
      if (self->extents == NULL)
        self->extents = g_array_new (FALSE, FALSE, sizeof (DramaSceneExtent));
      if (self->extents->len < MAX_EXTENTS)
        g_array_append_val (self->extents, asked);
    }
  g_mutex_unlock (&self->mutex);

  return asked.extent;
}

/**
 * drama_paint_get_extent_of:
 * @scene: a scene
 * @groups: (array length=n_groups): indices of groups
 * @n_groups: how many, at least one
 * @zoom: logical pixels per world unit
 *
 * Returns: what drama_paint_groups() covers with them
 */
DramaRect
drama_paint_get_extent_of (const DramaScene *scene,
                           const guint      *groups,
                           guint             n_groups,
                           double            zoom)
{
  DramaRect extent = { 0 };
  DramaLook look;

  g_return_val_if_fail (scene != NULL && n_groups > 0, extent);

  g_mutex_lock (&((DramaScene *) scene)->mutex);
  look = drama_look_get (scene, zoom);
  for (guint i = 0; i < n_groups; i++)
    {
      const DramaSceneGroup *group = &g_array_index (scene->groups, DramaSceneGroup, groups[i]);

      extent = i > 0 ? drama_rect_union (extent, group->bounds) : group->bounds;
    }
  extent = drama_rect_grow (extent, drama_look_get_overreach (&look));
  if (look.names != NULL)
    {
      g_autoptr (GArray) names =
          drama_far_names_place (scene, zoom, groups, n_groups, look.names);

      for (guint i = 0; i < names->len; i++)
        {
          const DramaFarName *name = &g_array_index (names, DramaFarName, i);

          extent = drama_rect_union (extent,
                                     drama_rect_grow (name->box, DRAMA_HALO * name->factor));
        }
    }
  g_mutex_unlock (&((DramaScene *) scene)->mutex);

  return extent;
}

/**
 * drama_paint_get_actor_size:
 * @scene: a scene
 * @actor: index in the dossier
 * @zoom: logical pixels per world unit
 *
 * Returns: how many times larger than in the scene the shape of an actor is painted
 */
double
drama_paint_get_actor_size (const DramaScene *scene,
                            guint             actor,
                            double            zoom)
{
  double size;

  g_return_val_if_fail (scene != NULL && actor < scene->n_actors, 1);

  g_mutex_lock (&((DramaScene *) scene)->mutex);
  drama_far_view_prepare ((DramaScene *) scene);
  size = drama_far_view_actor_size (scene, actor, zoom);
  g_mutex_unlock (&((DramaScene *) scene)->mutex);

  return size;
}

/**
 * drama_paint_find_grown:
 * @scene: a scene
 * @world: a place
 * @zoom: logical pixels per world unit
 * @group: (out): of an actor; untouched where there is none
 *
 * Returns: whether drama_paint_scene() paints there the shape of an actor, or
 *   else a name, larger than it is in the scene
 */
gboolean
drama_paint_find_grown (const DramaScene *scene,
                        DramaVec          world,
                        double            zoom,
                        guint            *group)
{
  gboolean  found = FALSE;
  DramaLook look;

  g_mutex_lock (&((DramaScene *) scene)->mutex);
  look = drama_look_get (scene, zoom);
  for (guint i = 0; look.far_view && i < scene->n_actors && !found; i++)
    if (scene->actor_groups[i] != DRAMA_NO_GROUP &&
        drama_rect_contains (drama_far_view_body (scene, i, zoom), world))
      {
        DramaKind kind = drama_actor_get_fields (drama_dossier_get_actor (scene->dossier, i))->kind;
        DramaVec  offset = drama_vec_sub (world, scene->centres[i]);
        double    size = drama_far_view_actor_size (scene, i, zoom);

        found = drama_figure_contains (drama_figures_get (scene->figures, kind),
                                       drama_vec_scale (offset, 1 / size));
        if (found)
          *group = scene->actor_groups[i];
      }
  for (guint i = 0; look.names != NULL && i < look.names->len && !found; i++)
    {
      const DramaFarName *name = &g_array_index (look.names, DramaFarName, i);

      found = drama_rect_contains (name->box, world);
      if (found)
        *group = name->group;
    }
  g_mutex_unlock (&((DramaScene *) scene)->mutex);

  return found;
}
