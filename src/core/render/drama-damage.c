/* drama-damage.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-render"

#include "drama-damage.h"

#include "drama-damage-private.h"
#include "drama-far-names.h"
#include "drama-look.h"

/* Pieces of a line that are noted as one. */
#define PIECES_A_RECT 2

static const DramaSceneGroup *
get_group (const DramaScene *scene,
           guint             group)
{
  return &g_array_index (scene->groups, DramaSceneGroup, group);
}

/* A long line as short pieces, and what stands on it. */
static void
note_tie (GArray           *changes,
          const DramaScene *scene,
          guint             tie)
{
  const DramaSceneGroup *group = get_group (scene, scene->tie_groups[tie]);
  DramaVec               points[DRAMA_CURVE_MAX_PIECES + 1];
  guint                  n = drama_curve_flatten (&scene->ties[tie].curve, points);
  double                 reach = 0;

  for (guint i = 0; i < group->n_shapes; i++)
    if (group->shapes[i].part == DRAMA_PART_LINE || group->shapes[i].part == DRAMA_PART_BRIDGE)
      reach = MAX (reach, 2 * group->shapes[i].width + 1);
    else
      g_array_append_val (changes, group->shapes[i].bounds);
  for (guint k = 1; k < n; k += PIECES_A_RECT)
    {
      DramaRect rect = drama_rect_of_points (points + k - 1, MIN (PIECES_A_RECT + 1, n - k + 1));

      rect = drama_rect_grow (rect, reach);
      g_array_append_val (changes, rect);
    }
}

static void
note_actor (GArray           *changes,
            const DramaScene *scene,
            guint             actor)
{
  g_array_append_val (changes, get_group (scene, scene->actor_groups[actor])->bounds);
}

/**
 * drama_damage_note:
 * @scene: a scene whose groups are all there
 * @carry: what was carried over into it
 *
 * Notes in @scene where what was drawn anew is, and where what is gone was.
 */
void
drama_damage_note (DramaScene       *scene,
                   const DramaCarry *carry)
{
  const DramaScene  *before = carry->before;
  g_autofree guint8 *actors_stay = g_new0 (guint8, before->n_actors);
  g_autofree guint8 *ties_stay = g_new0 (guint8, before->n_ties);
  GArray            *changes = g_array_new (FALSE, FALSE, sizeof (DramaRect));

  for (guint i = 0; i < scene->n_actors; i++)
    if (scene->actor_groups[i] == DRAMA_NO_GROUP)
      continue;
    else if (carry->actors[i] != DRAMA_ANEW)
      actors_stay[carry->actors[i]] = 1;
    else
      note_actor (changes, scene, i);
  for (guint i = 0; i < scene->n_ties; i++)
    if (scene->tie_groups[i] == DRAMA_NO_GROUP)
      continue;
    else if (carry->ties[i] != DRAMA_ANEW)
      ties_stay[carry->ties[i]] = 1;
    else
      note_tie (changes, scene, i);

  for (guint i = 0; i < before->n_actors; i++)
    if (!actors_stay[i] && before->actor_groups[i] != DRAMA_NO_GROUP)
      note_actor (changes, before, i);
  for (guint i = 0; i < before->n_ties; i++)
    if (!ties_stay[i] && before->tie_groups[i] != DRAMA_NO_GROUP)
      note_tie (changes, before, i);
  scene->changes = changes;
}

/* Of names that have grown, whether this one stands in the other picture too. */
static gboolean
has_name (const DramaScene   *scene,
          const GArray       *names,
          const DramaScene   *of,
          const DramaFarName *name)
{
  const DramaShape *shapes = get_group (of, name->group)->shapes;

  for (guint i = 0; i < names->len; i++)
    {
      const DramaFarName *other = &g_array_index (names, DramaFarName, i);

      if (other->box.x == name->box.x && other->box.y == name->box.y &&
          other->box.width == name->box.width && other->box.height == name->box.height &&
          get_group (scene, other->group)->shapes == shapes)
        return TRUE;
    }

  return FALSE;
}

static void
add_other_names (GArray           *rects,
                 const DramaScene *of,
                 const DramaLook  *look,
                 const DramaScene *scene,
                 const DramaLook  *other)
{
  for (guint i = 0; look->names != NULL && i < look->names->len; i++)
    {
      const DramaFarName *name = &g_array_index (look->names, DramaFarName, i);
      DramaRect           rect = drama_rect_grow (name->box, DRAMA_HALO * name->factor);

      if (other->names == NULL || !has_name (scene, other->names, of, name))
        g_array_append_val (rects, rect);
    }
}

/* Whether all of a picture may look different where a little of it is. */
static gboolean
is_everything_one (const DramaLook *before,
                   const DramaLook *after)
{
  return before->far_view || after->far_view || before->covered != NULL ||
         after->covered != NULL || before->line_size != after->line_size;
}

/**
 * drama_damage_find:
 * @before: a scene
 * @after: made of it by drama_scene_new_changed()
 * @zoom: logical pixels per world unit
 *
 * Returns: (transfer full) (nullable) (element-type DramaRect): in world units, where
 *   they look different when painted at this zoom; %NULL where that may be everywhere
 */
GArray *
drama_damage_find (const DramaScene *before,
                   const DramaScene *after,
                   double            zoom)
{
  GArray   *rects = NULL;
  DramaLook looks[2];

  g_return_val_if_fail (before != NULL && after != NULL && before != after, NULL);
  g_return_val_if_fail (after->changes != NULL, NULL);

  g_mutex_lock (&((DramaScene *) before)->mutex);
  g_mutex_lock (&((DramaScene *) after)->mutex);
  looks[0] = drama_look_get (before, zoom);
  looks[1] = drama_look_get (after, zoom);
  if (!is_everything_one (&looks[0], &looks[1]))
    {
      rects = g_array_new (FALSE, FALSE, sizeof (DramaRect));
      for (guint i = 0; i < after->changes->len; i++)
        {
          DramaRect rect = drama_rect_grow (g_array_index (after->changes, DramaRect, i),
                                            drama_look_get_overreach (&looks[1]));

          g_array_append_val (rects, rect);
        }
      add_other_names (rects, before, &looks[0], after, &looks[1]);
      add_other_names (rects, after, &looks[1], before, &looks[0]);
    }
  g_mutex_unlock (&((DramaScene *) after)->mutex);
  g_mutex_unlock (&((DramaScene *) before)->mutex);

  return rects;
}
