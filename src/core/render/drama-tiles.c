/* drama-tiles.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-render"

#include "drama-tiles.h"

#include "drama-paint.h"

#include <math.h>

#define SIDE_PX 256

/* 64 MiB of pixels; the oldest go first. */
#define MAX_TILES 256

/* From the whole picture on a stamp to a name that fills the view. */
#define MIN_LEVEL -12
#define MAX_LEVEL 6

typedef struct
{
  int level;
  int column;
  int row;
} Key;

typedef struct
{
  Key              key;
  cairo_surface_t *surface;
} Tile;

struct _DramaTiles
{
  DramaScene *scene;
  DramaColor  background;
  double      scale; /* device pixels a logical one */
  GHashTable *tiles; /* Key → Tile, owned by @ages */
  GQueue      ages;  /* of Tile, the oldest first */
};

static guint
hash_key (gconstpointer key)
{
  const Key *self = key;

  return (guint) self->column * 73856093u ^ (guint) self->row * 19349663u ^
         (guint) self->level * 83492791u;
}

static gboolean
equal_keys (gconstpointer a,
            gconstpointer b)
{
  const Key *one = a, *other = b;

  return one->level == other->level && one->column == other->column && one->row == other->row;
}

static void
free_tile (gpointer tile)
{
  cairo_surface_destroy (((Tile *) tile)->surface);
  g_free (tile);
}

/**
 * drama_tiles_new:
 * @scene: what to paint
 * @background: behind it
 * @scale: device pixels a logical one
 *
 * Returns: (transfer full): no tiles yet
 */
DramaTiles *
drama_tiles_new (DramaScene *scene,
                 DramaColor  background,
                 double      scale)
{
  DramaTiles *self;

  g_return_val_if_fail (scene != NULL, NULL);

  self = g_new0 (DramaTiles, 1);
  self->scene = drama_scene_ref (scene);
  self->background = background;
  self->scale = scale;
  self->tiles = g_hash_table_new (hash_key, equal_keys);
  g_queue_init (&self->ages);

  return self;
}

/**
 * drama_tiles_free:
 * @self: (transfer full): tiles
 */
void
drama_tiles_free (DramaTiles *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->tiles);
  g_queue_clear_full (&self->ages, free_tile);
  drama_scene_unref (self->scene);
  g_free (self);
}

/* What a tile covers of the world. */
static DramaRect
tile_area (Key key)
{
  double side = ldexp (SIDE_PX, -key.level);

  return (DramaRect){ key.column * side, key.row * side, side, side };
}

static Tile *
make_tile (DramaTiles *self,
           Key         key)
{
  Tile     *tile = g_new0 (Tile, 1);
  DramaRect area = tile_area (key);
  double    zoom = ldexp (1, key.level);
  cairo_t  *cr;

  tile->key = key;
  tile->surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, SIDE_PX, SIDE_PX);
  cr = cairo_create (tile->surface);
  cairo_set_source_rgb (cr, self->background.r, self->background.g, self->background.b);
  cairo_paint (cr);
  cairo_destroy (cr);
  drama_paint_view (self->scene, tile->surface, drama_vec (area.x * zoom, area.y * zoom),
                    zoom / self->scale, self->scale, NULL);

  if (g_queue_get_length (&self->ages) >= MAX_TILES)
    {
      Tile *oldest = g_queue_pop_head (&self->ages);

      g_hash_table_remove (self->tiles, &oldest->key);
      free_tile (oldest);
    }
  g_queue_push_tail (&self->ages, tile);
  g_hash_table_insert (self->tiles, &tile->key, tile);

  return tile;
}

static void
copy_tile (const Tile *tile,
           cairo_t    *cr,
           double      zoom)
{
  DramaRect area = tile_area (tile->key);
  double    stretch = zoom / ldexp (1, tile->key.level);

  cairo_save (cr);
  cairo_translate (cr, area.x * zoom, area.y * zoom);
  cairo_scale (cr, stretch, stretch);
  cairo_set_source_surface (cr, tile->surface, 0, 0);
  /* Between two whole steps of zoom nobody sees more while it moves. */
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  cairo_rectangle (cr, 0, 0, SIDE_PX, SIDE_PX);
  cairo_fill (cr);
  cairo_restore (cr);
}

/* The nearest coarser tile that is there, clipped to where @key lies. */
static void
copy_stand_in (DramaTiles *self,
               cairo_t    *cr,
               Key         key,
               double      zoom)
{
  DramaRect area = tile_area (key);

  for (Key coarse = key; coarse.level > MIN_LEVEL;)
    {
      const Tile *tile;

      coarse.level--;
      coarse.column = (int) floor (coarse.column / 2.0);
      coarse.row = (int) floor (coarse.row / 2.0);
      tile = g_hash_table_lookup (self->tiles, &coarse);
      if (tile == NULL)
        continue;
      cairo_save (cr);
      cairo_rectangle (cr, area.x * zoom, area.y * zoom, area.width * zoom, area.height * zoom);
      cairo_clip (cr);
      copy_tile (tile, cr, zoom);
      cairo_restore (cr);
      return;
    }
}

/**
 * drama_tiles_copy:
 * @self: tiles
 * @cr: where to paint, in device pixels from the upper left of the view
 * @centre: of the view, in the world
 * @zoom: device pixels per world unit
 * @width: of the view, in device pixels
 * @height: of the view
 * @budget: how many missing tiles may be made now
 *
 * Copies finished tiles into the view.  Where one is missing beyond @budget, a
 * coarser one stands in, or what is there already.  Antialiasing is off between
 * tiles, so that no seams are seen.
 *
 * Returns: whether every tile of the view is finished
 */
gboolean
drama_tiles_copy (DramaTiles *self,
                  cairo_t    *cr,
                  DramaVec    centre,
                  double      zoom,
                  int         width,
                  int         height,
                  guint       budget)
{
  int       level = CLAMP ((int) floor (log2 (zoom) + 0.5), MIN_LEVEL, MAX_LEVEL);
  double    side = ldexp (SIDE_PX, -level);
  DramaRect view = drama_rect_around (centre, width / zoom, height / zoom);
  int       left = (int) floor (view.x / side), right = (int) floor ((view.x + view.width) / side);
  int       top = (int) floor (view.y / side), bottom = (int) floor ((view.y + view.height) / side);
  DramaRect extent = drama_paint_get_extent (self->scene, ldexp (1, level) / self->scale);
  gboolean  complete = TRUE;

  cairo_save (cr);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);
  cairo_translate (cr, floor (width / 2.0 - centre.x * zoom),
                   floor (height / 2.0 - centre.y * zoom));
  for (int row = top; row <= bottom; row++)
    for (int column = left; column <= right; column++)
      {
        Key   key = { level, column, row };
        Tile *tile = g_hash_table_lookup (self->tiles, &key);

        if (!drama_rect_meets (tile_area (key), extent))
          continue;
        if (tile == NULL && budget > 0)
          {
            tile = make_tile (self, key);
            budget--;
          }
        if (tile != NULL)
          copy_tile (tile, cr, zoom);
        else
          copy_stand_in (self, cr, key, zoom);
        complete = complete && tile != NULL;
      }
  cairo_restore (cr);

  return complete;
}

/**
 * drama_tiles_paint:
 * @self: tiles
 * @cr: where to paint, in device pixels from the upper left of the view
 * @centre: of the view, in the world
 * @zoom: device pixels per world unit
 * @width: of the view, in device pixels
 * @height: of the view
 * @budget: how many missing tiles may be made now
 *
 * Paints the background and then as drama_tiles_copy() does.
 *
 * Returns: whether every tile of the view is finished
 */
gboolean
drama_tiles_paint (DramaTiles *self,
                   cairo_t    *cr,
                   DramaVec    centre,
                   double      zoom,
                   int         width,
                   int         height,
                   guint       budget)
{
  cairo_save (cr);
  cairo_set_source_rgb (cr, self->background.r, self->background.g, self->background.b);
  cairo_paint (cr);
  cairo_restore (cr);

  return drama_tiles_copy (self, cr, centre, zoom, width, height, budget);
}
