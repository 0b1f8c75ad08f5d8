/* drama-scene.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-render"

#include "drama-scene-private.h"

#include "drama-sprites.h"

/* Pressed against each other, dashes of round ends would melt into one line. */
#define DASH_LENGTH 4.0
#define DASH_GAP    2.8
#define DOT_GAP     2.6

/**
 * drama_scene_alloc:
 * @dossier: what the scene shows
 * @family: the font family of all its texts
 *
 * Returns: (transfer full): a scene without groups, to be filled, then closed
 *   by drama_scene_close()
 */
DramaScene *
drama_scene_alloc (DramaDossier *dossier,
                   const char   *family)
{
  DramaScene *self = g_new0 (DramaScene, 1);

  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->mutex);
  self->dossier = drama_dossier_ref (dossier);
  self->figures = drama_figures_new ();
  self->stock = drama_stock_new ();
  self->groups = g_array_new (FALSE, TRUE, sizeof (DramaSceneGroup));
  self->shapes = g_array_new (FALSE, TRUE, sizeof (DramaShape));
  self->n_actors = drama_dossier_get_n_actors (dossier);
  self->n_ties = drama_dossier_get_n_ties (dossier);
  self->centres = g_new0 (DramaVec, self->n_actors);
  self->names = g_new0 (DramaRect, self->n_actors);
  self->actor_groups = g_new (guint, self->n_actors);
  self->tie_groups = g_new (guint, self->n_ties);
  self->ties = g_new0 (DramaSceneTie, self->n_ties);
  self->family = g_strdup (family);
  self->text_scale = 1;
  for (guint i = 0; i < self->n_actors; i++)
    self->actor_groups[i] = DRAMA_NO_GROUP;
  for (guint i = 0; i < self->n_ties; i++)
    self->tie_groups[i] = DRAMA_NO_GROUP;

  return self;
}

/**
 * drama_scene_ref:
 * @self: a scene
 *
 * Any thread may call it.
 *
 * Returns: (transfer full): @self
 */
DramaScene *
drama_scene_ref (DramaScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * drama_scene_unref:
 * @self: (transfer full): a scene
 *
 * Gives up one reference; the last one frees the scene.  Any thread may call it.
 */
void
drama_scene_unref (DramaScene *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_clear_pointer (&self->places, drama_grid_free);
  g_clear_pointer (&self->sprites, drama_sprites_free);
  g_clear_pointer (&self->weights, g_array_unref);
  g_clear_pointer (&self->far_names, g_array_unref);
  g_clear_pointer (&self->extents, g_array_unref);
  g_free (self->far_covered);
  g_free (self->far_rooms);
  drama_dossier_unref (self->dossier);
  drama_figures_free (self->figures);
  g_array_unref (self->groups);
  g_array_unref (self->shapes);
  drama_stock_unref (self->stock);
  g_clear_pointer (&self->carried, g_ptr_array_unref);
  g_clear_pointer (&self->changes, g_array_unref);
  g_mutex_clear (&self->mutex);
  g_free (self->centres);
  g_free (self->names);
  g_free (self->actor_groups);
  g_free (self->tie_groups);
  g_free (self->ties);
  g_free (self->family);
  g_free (self);
}

/* Adds a group, and notes where it is. */
static void
append_group (DramaScene            *self,
              const DramaSceneGroup *group)
{
  if (group->type == DRAMA_GROUP_ACTOR)
    self->actor_groups[group->index] = self->groups->len;
  if (group->type == DRAMA_GROUP_TIE)
    self->tie_groups[group->index] = self->groups->len;
  g_array_append_vals (self->groups, group, 1);
}

/**
 * drama_scene_begin_group:
 * @self: a scene under construction
 * @type: what the group stands for
 * @index: of the actor or tie in the dossier, 0 for others
 * @id: (nullable): the actor's or tie's
 * @name: (nullable): its name or sentence
 *
 * Shapes added from here on belong to the new group.
 */
void
drama_scene_begin_group (DramaScene    *self,
                         DramaGroupType type,
                         guint          index,
                         const char    *id,
                         const char    *name)
{
  DramaSceneGroup group = { .type = type, .index = index };

  group.id = drama_stock_add_string (self->stock, id);
  group.name = drama_stock_add_string (self->stock, name);
  append_group (self, &group);
}

/**
 * drama_scene_take_description:
 * @self: a scene under construction
 * @description: (transfer full): the newest group in words
 */
void
drama_scene_take_description (DramaScene *self,
                              char       *description)
{
  DramaSceneGroup *group = &g_array_index (self->groups, DramaSceneGroup, self->groups->len - 1);

  group->desc = drama_stock_add_string (self->stock, description);
  g_free (description);
}

/**
 * drama_scene_end_group:
 * @self: a scene under construction
 *
 * Settles what the newest group paints.
 */
void
drama_scene_end_group (DramaScene *self)
{
  DramaSceneGroup *group = &g_array_index (self->groups, DramaSceneGroup, self->groups->len - 1);

  group->n_shapes = self->shapes->len;
  group->shapes =
      drama_stock_add (self->stock, self->shapes->data, self->shapes->len * sizeof (DramaShape));
  g_array_set_size (self->shapes, 0);
  for (guint i = 0; i < group->n_shapes; i++)
    group->bounds = i == 0 ? group->shapes[i].bounds
                           : drama_rect_union (group->bounds, group->shapes[i].bounds);
}

/**
 * drama_scene_add_path:
 * @self: a scene under construction
 * @part: what it is
 * @path: with at least one point; copied
 * @paint: its colours
 */
void
drama_scene_add_path (DramaScene       *self,
                      DramaPart         part,
                      const DramaPath  *path,
                      const DramaPaint *paint)
{
  DramaShape shape = {
    .part = part,
    .fill = paint->fill,
    .stroke = paint->stroke,
    .width = paint->width,
    .dash = paint->dash,
    .n_ops = path->ops->len,
  };

  shape.bounds = drama_path_bounds (path);
  /* Joins and caps are round, so nothing reaches farther than half the width. */
  if (paint->stroke.a > 0)
    shape.bounds = drama_rect_grow (shape.bounds, paint->width / 2);
  shape.ops = drama_stock_add (self->stock, path->ops->data, path->ops->len * sizeof (DramaPathOp));
  shape.points =
      drama_stock_add (self->stock, path->points->data, path->points->len * sizeof (DramaVec));
  g_array_append_val (self->shapes, shape);
}

/**
 * drama_scene_carry_over:
 * @self: a scene under construction
 * @before: a scene
 *
 * Groups of @before may be in @self too.
 */
void
drama_scene_carry_over (DramaScene       *self,
                        const DramaScene *before)
{
  if (self->carried == NULL)
    self->carried = g_ptr_array_new_with_free_func ((GDestroyNotify) drama_stock_unref);
  for (guint i = 0; before->carried != NULL && i < before->carried->len; i++)
    g_ptr_array_add (self->carried, drama_stock_ref (before->carried->pdata[i]));
  g_ptr_array_add (self->carried, drama_stock_ref (before->stock));
}

/**
 * drama_scene_carry_group:
 * @self: a scene under construction
 * @before: the one that drama_scene_carry_over() was given
 * @group: one of its groups
 * @index: of that actor or tie in the dossier of @self
 *
 * Adds the group as it was.
 */
void
drama_scene_carry_group (DramaScene       *self,
                         const DramaScene *before,
                         guint             group,
                         guint             index)
{
  DramaSceneGroup copy = g_array_index (before->groups, DramaSceneGroup, group);

  copy.index = index;
  append_group (self, &copy);
}

/* What a line of text paints, turned about its start. */
static DramaRect
turned_bounds (const DramaLine *line,
               const DramaText *text,
               double           halo)
{
  double   c = cos (text->angle_rad), s = sin (text->angle_rad);
  double   left = line->left - halo, right = line->width + halo;
  double   top = -line->ascent - halo, bottom = line->descent + halo;
  DramaVec corners[4];

  for (guint i = 0; i < 4; i++)
    {
      double x = i % 2 == 0 ? left : right, y = i < 2 ? top : bottom;

      corners[i] = drama_vec (text->start.x + c * x - s * y, text->start.y + s * x + c * y);
    }

  return drama_rect_of_points (corners, 4);
}

/**
 * drama_scene_add_line:
 * @self: a scene under construction
 * @part: what it is
 * @lettering: has measured it
 * @face: size, before the scale, and style
 * @line: what was measured
 * @place: where
 * @paint: the colour of its letters as fill, its halo as stroke
 */
void
drama_scene_add_line (DramaScene           *self,
                      DramaPart             part,
                      DramaLettering       *lettering,
                      DramaFace             face,
                      const DramaLine      *line,
                      const DramaTextPlace *place,
                      const DramaPaint     *paint)
{
  DramaShape shape = {
    .part = part,
    .is_text = TRUE,
    .fill = paint->fill,
    .stroke = paint->stroke,
    .width = paint->width,
  };
  DramaText text = {
    .string = line->string,
    .href = place->href,
    .size = face.size * drama_lettering_get_scale (lettering),
    .weight = face.weight,
    .italic = face.italic,
    .width = line->advance,
    .anchor = place->anchor,
    .angle_rad = place->angle_rad,
  };

  text.start =
      drama_vec_sub (place->at, drama_vec (cos (place->angle_rad) * text.width * place->anchor,
                                           sin (place->angle_rad) * text.width * place->anchor));
  shape.bounds = turned_bounds (line, &text, paint->stroke.a > 0 ? paint->width / 2 : 0);

  shape.text = drama_stock_add_text (self->stock, &text);
  g_array_append_val (self->shapes, shape);
}

/**
 * drama_scene_add_text:
 * @self: a scene under construction
 * @part: what it is
 * @lettering: measures it
 * @face: size, before the scale, and style
 * @string: one line
 * @place: where
 * @paint: the colour of its letters as fill, its halo as stroke
 */
void
drama_scene_add_text (DramaScene           *self,
                      DramaPart             part,
                      DramaLettering       *lettering,
                      DramaFace             face,
                      const char           *string,
                      const DramaTextPlace *place,
                      const DramaPaint     *paint)
{
  g_autofree char *text = drama_lettering_clean (string);
  DramaLine        line;

  drama_lettering_measure (lettering, face, text, &line);
  line.string = text;
  drama_scene_add_line (self, part, lettering, face, &line, place, paint);
}

/**
 * drama_scene_close:
 * @self: a scene whose groups are all there
 *
 * Settles what the scene paints; from here on it never changes.
 */
void
drama_scene_close (DramaScene *self)
{
  gboolean any = FALSE, any_network = FALSE;

  for (guint i = 0; i < self->groups->len; i++)
    {
      const DramaSceneGroup *group = &g_array_index (self->groups, DramaSceneGroup, i);

      if (group->n_shapes == 0)
        continue;
      self->ink = any ? drama_rect_union (self->ink, group->bounds) : group->bounds;
      any = TRUE;
      if (group->type != DRAMA_GROUP_TIE && group->type != DRAMA_GROUP_ACTOR)
        continue;
      self->network =
          any_network ? drama_rect_union (self->network, group->bounds) : group->bounds;
      any_network = TRUE;
    }
}

/**
 * drama_scene_get_ink:
 * @self: a scene
 *
 * Returns: everything it paints, arrowheads, labels and halos included; all 0
 *   where it paints nothing
 */
DramaRect
drama_scene_get_ink (const DramaScene *self)
{
  return self->ink;
}

/**
 * drama_scene_is_changed:
 * @self: a scene
 *
 * Returns: whether it was made from another scene, by drama_scene_new_changed(), and so may
 *   differ in where labels stand from one that was made by drama_scene_new(), or by
 *   drama_scene_new_kept()
 */
gboolean
drama_scene_is_changed (const DramaScene *self)
{
  return self->carried != NULL;
}

/**
 * drama_scene_get_dossier:
 * @self: a scene
 *
 * Returns: (transfer none): what it shows
 */
DramaDossier *
drama_scene_get_dossier (const DramaScene *self)
{
  return self->dossier;
}

/**
 * drama_scene_get_n_groups:
 * @self: a scene
 *
 * Returns: how many groups it has
 */
guint
drama_scene_get_n_groups (const DramaScene *self)
{
  return self->groups->len;
}

/**
 * drama_scene_get_group:
 * @self: a scene
 * @group: index of a group, in the order of painting
 *
 * Returns: (transfer none): the group
 */
const DramaSceneGroup *
drama_scene_get_group (const DramaScene *self,
                       guint             group)
{
  g_return_val_if_fail (group < self->groups->len, NULL);

  return &g_array_index (self->groups, DramaSceneGroup, group);
}

/**
 * drama_scene_find_actor_group:
 * @self: a scene
 * @actor: index of an actor in the dossier
 * @group: (out) (optional): its group, untouched where it is not in the picture
 *
 * Returns: whether the actor is in the picture
 */
gboolean
drama_scene_find_actor_group (const DramaScene *self,
                              guint             actor,
                              guint            *group)
{
  if (actor >= self->n_actors || self->actor_groups[actor] == DRAMA_NO_GROUP)
    return FALSE;

  if (group != NULL)
    *group = self->actor_groups[actor];

  return TRUE;
}

/**
 * drama_scene_find_tie_group:
 * @self: a scene
 * @tie: index of a tie in the dossier
 * @group: (out) (optional): its group, untouched where it is not in the picture
 *
 * Returns: whether the tie is in the picture
 */
gboolean
drama_scene_find_tie_group (const DramaScene *self,
                            guint             tie,
                            guint            *group)
{
  if (tie >= self->n_ties || self->tie_groups[tie] == DRAMA_NO_GROUP)
    return FALSE;

  if (group != NULL)
    *group = self->tie_groups[tie];

  return TRUE;
}

/**
 * drama_scene_get_centre:
 * @self: a scene
 * @actor: index of an actor in the dossier
 *
 * Returns: the middle of its shape, also where it is hidden
 */
DramaVec
drama_scene_get_centre (const DramaScene *self,
                        guint             actor)
{
  g_return_val_if_fail (actor < self->n_actors, drama_vec (0, 0));

  return self->centres[actor];
}

/**
 * drama_dash_get_lengths:
 * @dash: dashed or dotted
 * @width: of the line
 * @lengths: (out caller-allocates): what is drawn and what is not, in turn;
 *   both 0 for a solid line
 *
 * Ends are butt for dashes, round for dots: a dot is a dash of no length.
 */
void
drama_dash_get_lengths (DramaDash dash,
                        double    width,
                        double    lengths[2])
{
  double heavy = MAX (width, 1);

  lengths[0] = dash == DRAMA_DASH_DASHED ? DASH_LENGTH * heavy : 0;
  lengths[1] = dash == DRAMA_DASH_DASHED   ? DASH_GAP * heavy
               : dash == DRAMA_DASH_DOTTED ? DOT_GAP * heavy
                                           : 0;
}
