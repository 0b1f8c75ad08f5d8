/* drama-far-names.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * As on a map: seen from afar, names keep a readable size on the device and
 * those of less weight make room.  A second scene with larger letters would do
 * it too, but be laid out anew at every step of a zoom. */
#define G_LOG_DOMAIN "drama-render"

#include "drama-far-names.h"

/* Device pixels that the letters of a name keep. */
#define FAR_SIZE_PX 11.0

/* Seen from further away than this a name would be larger than its surroundings. */
#define MAX_FACTOR 8.0

/* Beyond this many nobody could read them all. */
#define MAX_NAMES 600

/* Larger networks give names room from each other, but not from every shape. */
#define MAX_BODIES 2000

/* Between names, on the device. */
#define GAP_PX 3.0

static const DramaShape *
find_part (const DramaScene *scene,
           guint             group,
           DramaPart         part)
{
  const DramaSceneGroup *self = &g_array_index (scene->groups, DramaSceneGroup, group);

  for (guint i = 0; i < self->n_shapes; i++)
    {
      const DramaShape *shape = &g_array_index (scene->shapes, DramaShape, self->first_shape + i);

      if (shape->part == part)
        return shape;
    }

  return NULL;
}

/* All lines of a name together; FALSE where the group has none. */
static gboolean
find_plate (const DramaScene *scene,
            guint             group,
            DramaRect        *plate)
{
  const DramaSceneGroup *self = &g_array_index (scene->groups, DramaSceneGroup, group);
  gboolean               found = FALSE;

  for (guint i = 0; i < self->n_shapes; i++)
    {
      const DramaShape *shape = &g_array_index (scene->shapes, DramaShape, self->first_shape + i);

      if (shape->part != DRAMA_PART_NAME)
        continue;
      *plate = found ? drama_rect_union (*plate, shape->bounds) : shape->bounds;
      found = TRUE;
    }

  return found;
}

/* The middle of that side of the name that looks at its shape. */
static DramaVec
inner_side (DramaRect plate,
            DramaRect body)
{
  DramaVec centre = drama_rect_centre (plate);

  if (plate.x >= body.x + body.width)
    return drama_vec (plate.x, centre.y);
  if (plate.x + plate.width <= body.x)
    return drama_vec (plate.x + plate.width, centre.y);
  if (plate.y + plate.height <= body.y)
    return drama_vec (centre.x, plate.y + plate.height);

  return drama_vec (centre.x, plate.y);
}

static gboolean
make_name (const DramaScene *scene,
           guint             group,
           double            zoom,
           DramaFarName     *name)
{
  const DramaShape *body = find_part (scene, group, DRAMA_PART_BODY);
  const DramaShape *line = find_part (scene, group, DRAMA_PART_NAME);
  DramaRect         plate;
  double            size;

  if (body == NULL || line == NULL || !find_plate (scene, group, &plate))
    return FALSE;

  size = drama_scene_get_text (scene, line)->size;
  name->group = group;
  name->factor = CLAMP (FAR_SIZE_PX / (size * zoom), 1, MAX_FACTOR);
  name->about = inner_side (plate, body->bounds);
  name->box.x = name->about.x + (plate.x - name->about.x) * name->factor;
  name->box.y = name->about.y + (plate.y - name->about.y) * name->factor;
  name->box.width = plate.width * name->factor;
  name->box.height = plate.height * name->factor;

  return TRUE;
}

static gboolean
is_free (const DramaScene *scene,
         const DramaGrid  *taken,
         const GArray     *names,
         GArray           *found,
         guint             group,
         DramaRect         box)
{
  drama_grid_query (taken, box, found);
  for (guint i = 0; i < found->len; i++)
    {
      guint     item = g_array_index (found, guint, i);
      DramaRect other;

      if (item == group)
        continue;
      other = item >= scene->groups->len
                  ? g_array_index (names, DramaFarName, item - scene->groups->len).box
                  : find_part (scene, item, DRAMA_PART_BODY)->bounds;
      if (drama_rect_meets (box, other))
        return FALSE;
    }

  return TRUE;
}

static void
take_bodies (const DramaScene *scene,
             DramaGrid        *taken)
{
  for (guint i = 0; i < scene->n_actors; i++)
    {
      guint             group = scene->actor_groups[i];
      const DramaShape *body = group != DRAMA_NO_GROUP
                                   ? find_part (scene, group, DRAMA_PART_BODY)
                                   : NULL;

      if (body != NULL)
        drama_grid_insert (taken, group, body->bounds);
    }
}

/**
 * drama_far_names_wanted:
 * @scene: a scene
 * @zoom: device pixels per world unit
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
                                   ? find_part (scene, scene->actor_groups[i], DRAMA_PART_NAME)
                                   : NULL;

      if (line != NULL)
        return drama_scene_get_text (scene, line)->size * zoom < FAR_SIZE_PX;
    }

  return FALSE;
}

/**
 * drama_far_names_place:
 * @scene: a scene
 * @zoom: device pixels per world unit
 * @groups: (array length=n_groups): groups of actors, those of most weight first
 * @n_groups: how many
 *
 * Lets names grow to a readable size away from their shapes, and leaves out
 * what would stand on a shape or on a name before it.  Linear in the actors
 * but for crowds.
 *
 * Returns: (transfer full) (element-type DramaFarName): the names to be painted
 */
GArray *
drama_far_names_place (const DramaScene *scene,
                       double            zoom,
                       const guint      *groups,
                       guint             n_groups)
{
  GArray *names = g_array_new (FALSE, FALSE, sizeof (DramaFarName));
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (DramaGrid) taken = drama_grid_new (drama_rect_grow (scene->network, 1),
                                                MAX (100, 60 / zoom));

  if (scene->n_actors <= MAX_BODIES)
    take_bodies (scene, taken);

  for (guint i = 0; i < MIN (n_groups, MAX_NAMES); i++)
    {
      DramaFarName name;
      DramaRect    box;

      if (!make_name (scene, groups[i], zoom, &name))
        continue;
      box = drama_rect_grow (name.box, GAP_PX / zoom);
      if (!is_free (scene, taken, names, found, groups[i], box))
        continue;
      drama_grid_insert (taken, scene->groups->len + names->len, name.box);
      g_array_append_val (names, name);
    }

  return names;
}

typedef struct
{
  guint group;
  guint n_ties;
} Weight;

static int
compare_weights (gconstpointer a,
                 gconstpointer b)
{
  const Weight *x = a, *y = b;

  if (x->n_ties != y->n_ties)
    return x->n_ties > y->n_ties ? -1 : 1;

  return x->group < y->group ? -1 : x->group > y->group;
}

static void
count_end (const DramaScene *scene,
           GArray           *weights,
           const char       *id)
{
  guint index;

  if (drama_dossier_find_actor (scene->dossier, id, &index) != NULL)
    g_array_index (weights, Weight, index).n_ties++;
}

/**
 * drama_far_names_by_weight:
 * @scene: a scene
 *
 * Returns: (transfer full) (element-type guint): the groups of all actors in
 *   the picture, those with most ties first
 */
GArray *
drama_far_names_by_weight (const DramaScene *scene)
{
  GArray *groups = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) weights = g_array_new (FALSE, TRUE, sizeof (Weight));

  g_array_set_size (weights, scene->n_actors);
  for (guint i = 0; i < scene->n_actors; i++)
    g_array_index (weights, Weight, i).group = scene->actor_groups[i];
  for (guint i = 0; i < scene->n_ties; i++)
    {
      const DramaTieFields *fields;

      if (scene->tie_groups[i] == DRAMA_NO_GROUP)
        continue;
      fields = drama_tie_get_fields (drama_dossier_get_tie (scene->dossier, i));
      count_end (scene, weights, fields->from);
      count_end (scene, weights, fields->to);
    }
  g_array_sort (weights, compare_weights);

  for (guint i = 0; i < weights->len; i++)
    if (g_array_index (weights, Weight, i).group != DRAMA_NO_GROUP)
      g_array_append_val (groups, g_array_index (weights, Weight, i).group);

  return groups;
}
