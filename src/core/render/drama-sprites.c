/* drama-sprites.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-render"

#include "drama-sprites.h"

#include "drama-paint-private.h"

/* Shapes are painted at so many places between two pixels, each way. */
#define PHASES 4

/* And at so many sizes from one to its double: off by 3 % at most. */
#define SIZES_AN_OCTAVE 12
#define MAX_SIZES       (2 * SIZES_AN_OCTAVE)

/* Names larger than this by rounding are still the same picture. */
#define SAME_SCALE 1e-6

/* Names are prepared for any zoom at which they have grown, but never for many. */
#define PREPARED_ZOOM 0.5
#define MAX_PREPARED  120

typedef struct
{
  DramaSprite sprite;
  double      scale;  /* device pixels per world unit of the name as it has grown */
  double      anchor; /* as its lines were aligned; any where there is but one */
  gboolean    one_line;
} NameSprite;

struct _DramaSprites
{
  double      zoom;   /* logical pixels per world unit */
  double      device; /* device pixels per world unit */
  GHashTable *bodies; /* see key_of_body() → DramaSprite */
  GHashTable *names;  /* group → NameSprite */
};

static void
free_body (gpointer body)
{
  g_clear_pointer (&((DramaSprite *) body)->surface, cairo_surface_destroy);
  g_free (body);
}

static void
free_name (gpointer name)
{
  g_clear_pointer (&((NameSprite *) name)->sprite.surface, cairo_surface_destroy);
  g_free (name);
}

/**
 * drama_sprites_new:
 *
 * Returns: (transfer full): nothing painted yet
 */
DramaSprites *
drama_sprites_new (void)
{
  DramaSprites *self = g_new0 (DramaSprites, 1);

  self->bodies = g_hash_table_new_full (NULL, NULL, NULL, free_body);
  self->names = g_hash_table_new_full (NULL, NULL, NULL, free_name);

  return self;
}

/**
 * drama_sprites_free:
 * @self: (transfer full): sprites
 */
void
drama_sprites_free (DramaSprites *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->bodies);
  g_hash_table_unref (self->names);
  g_free (self);
}

/**
 * drama_sprites_set_zoom:
 * @self: sprites
 * @zoom: logical pixels per world unit
 * @device: device pixels per world unit
 *
 * Forgets what looks otherwise at @zoom.  Names mostly do not: their size on the
 * device is what they keep.
 */
void
drama_sprites_set_zoom (DramaSprites *self,
                        double        zoom,
                        double        device)
{
  if (zoom == self->zoom && device == self->device)
    return;

  g_hash_table_remove_all (self->bodies);
  self->zoom = zoom;
  self->device = device;
}

/* A context on a new picture of @box, which is measured from the pixel it is for. */
static cairo_t *
begin_sprite (DramaSprite *sprite,
              DramaRect    box)
{
  int width, height;

  sprite->x = (int) floor (box.x) - 1;
  sprite->y = (int) floor (box.y) - 1;
  width = (int) ceil (box.x + box.width) + 1 - sprite->x;
  height = (int) ceil (box.y + box.height) + 1 - sprite->y;
  sprite->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);

  return cairo_create (sprite->surface);
}

static void
end_sprite (DramaSprite *sprite,
            cairo_t     *cr)
{
  cairo_destroy (cr);
  drama_pixels_begin (&sprite->pixels, sprite->surface);
}

static void
paint_body (DramaSprites     *self,
            const DramaScene *scene,
            guint             index,
            double            size,
            DramaVec          place,
            DramaSprite      *sprite)
{
  const DramaSceneGroup *group = &g_array_index (scene->groups, DramaSceneGroup, index);
  DramaVec               centre = scene->centres[group->index];
  double                 device = self->device * size;
  DramaRect              box = { 0 };
  gboolean               any = FALSE;
  cairo_t               *cr;

  for (guint i = 0; i < group->n_shapes; i++)
    {
      const DramaShape *shape = &group->shapes[i];

      if (shape->part != DRAMA_PART_BODY)
        continue;
      box = any ? drama_rect_union (box, shape->bounds) : shape->bounds;
      any = TRUE;
    }
  if (!any)
    return;

  box = (DramaRect){ place.x + (box.x - centre.x) * device, place.y + (box.y - centre.y) * device,
                     box.width * device, box.height * device };
  cr = begin_sprite (sprite, box);
  cairo_translate (cr, place.x - sprite->x, place.y - sprite->y);
  cairo_scale (cr, device, device);
  cairo_translate (cr, -centre.x, -centre.y);
  drama_paint_set_up (cr);
  for (guint i = 0; i < group->n_shapes; i++)
    {
      const DramaShape *shape = &group->shapes[i];

      if ((shape->part == DRAMA_PART_BODY || shape->part == DRAMA_PART_ICON) &&
          !drama_paint_is_too_small (scene, shape, self->zoom * size))
        drama_paint_path (shape, cr, shape->width);
    }
  end_sprite (sprite, cr);
}

/**
 * drama_sprites_get_body:
 * @self: sprites
 * @scene: a scene, whose mutex the caller holds; always the same one
 * @group: of an actor
 * @size: how many times larger than in the scene, from 1
 * @rest: where in a pixel its middle is, each way from 0 to less than 1
 *
 * Returns: (transfer none): its shape and the sign inside, off by an eighth of a
 *   pixel at most
 */
const DramaSprite *
drama_sprites_get_body (DramaSprites     *self,
                        const DramaScene *scene,
                        guint             group,
                        double            size,
                        DramaVec          rest)
{
  guint     actor = g_array_index (scene->groups, DramaSceneGroup, group).index;
  DramaKind kind = drama_actor_get_fields (drama_dossier_get_actor (scene->dossier, actor))->kind;
  guint     column = MIN ((guint) (rest.x * PHASES), PHASES - 1);
  guint     row = MIN ((guint) (rest.y * PHASES), PHASES - 1);
  guint     step = (guint) CLAMP (log2 (size) * SIZES_AN_OCTAVE + 0.5, 0, MAX_SIZES - 1);
  gpointer  key =
      GUINT_TO_POINTER (((kind * MAX_SIZES + step) * PHASES + row) * PHASES + column);
  DramaSprite *body = g_hash_table_lookup (self->bodies, key);

  if (body != NULL)
    return body;

  body = g_new0 (DramaSprite, 1);
  paint_body (self, scene, group, exp2 ((double) step / SIZES_AN_OCTAVE),
              drama_vec ((column + 0.5) / PHASES, (row + 0.5) / PHASES), body);
  g_hash_table_insert (self->bodies, key, body);

  return body;
}

static guint
count_lines (const DramaScene *scene,
             guint             index)
{
  const DramaSceneGroup *group = &g_array_index (scene->groups, DramaSceneGroup, index);
  guint                  n = 0;

  for (guint i = 0; i < group->n_shapes; i++)
    n += group->shapes[i].part ==
         DRAMA_PART_NAME;

  return n;
}

/**
 * drama_sprites_get_name:
 * @self: sprites
 * @scene: a scene, whose mutex the caller holds; always the same one
 * @name: a name that has grown
 *
 * Returns: (transfer none): the name with its halo, for the whole pixel next to
 *   the upper left corner of its box
 */
const DramaSprite *
drama_sprites_get_name (DramaSprites       *self,
                        const DramaScene   *scene,
                        const DramaFarName *name)
{
  gpointer    key = GUINT_TO_POINTER (name->group);
  NameSprite *known = g_hash_table_lookup (self->names, key);
  double      scale = self->device * name->factor;
  double      halo = DRAMA_HALO / 2 * scale;
  cairo_t    *cr;

  if (known != NULL && (known->one_line || known->anchor == name->anchor) &&
      fabs (known->scale / scale - 1) < SAME_SCALE)
    return &known->sprite;

  known = g_new0 (NameSprite, 1);
  known->scale = scale;
  known->anchor = name->anchor;
  known->one_line = count_lines (scene, name->group) == 1;
  cr = begin_sprite (&known->sprite,
                     drama_rect_grow ((DramaRect){ 0, 0, name->box.width * self->device,
                                                   name->box.height * self->device },
                                      halo));
  cairo_translate (cr, -known->sprite.x, -known->sprite.y);
  cairo_scale (cr, self->device, self->device);
  cairo_translate (cr, -name->box.x, -name->box.y);
  drama_paint_set_up (cr);
  drama_paint_far_name (scene, name, cr);
  end_sprite (&known->sprite, cr);
  g_hash_table_insert (self->names, key, known);

  return &known->sprite;
}

/**
 * drama_sprites_prepare_names:
 * @self: sprites
 * @scene: a scene, whose mutex the caller holds; always the same one
 *
 * Paints the names of a small network ahead, as large as they are from wherever
 * they have grown.
 */
void
drama_sprites_prepare_names (DramaSprites     *self,
                             const DramaScene *scene)
{
  drama_sprites_set_zoom (self, PREPARED_ZOOM, PREPARED_ZOOM);
  for (guint i = 0; i < MIN (scene->n_actors, MAX_PREPARED); i++)
    {
      DramaFarName name;

      if (scene->actor_groups[i] != DRAMA_NO_GROUP &&
          drama_far_names_measure (scene, scene->actor_groups[i], PREPARED_ZOOM, &name))
        drama_sprites_get_name (self, scene, &name);
    }
}
