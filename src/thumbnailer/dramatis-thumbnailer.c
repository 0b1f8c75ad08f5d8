/* dramatis-thumbnailer.c - a small picture of a dossier, for the file manager
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Started for every dossier in a folder that somebody looks at, so also for hostile ones: the
 * system bounds its memory and its time, and a file that kills it has killed nothing else.
 * It shows shapes and lines, and the names that there is room for; never a quote. */
#include "drama-arrange.h"
#include "drama-file.h"
#include "drama-json.h"
#include "drama-paint.h"

#include <errno.h>
#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#define MIN_SIDE_PX 16
#define MAX_SIDE_PX 1024
#define MARGIN_PX   4.0
#define MAX_ZOOM    2.0
#define LEAST_PX    400.0
#define MAX_FITS    24

/* Bytes of a file; of larger ones nobody could tell anything in a small picture. */
#define MAX_BYTES   (32 * 1024 * 1024)
#define MAX_RECORDS 20000

/* Where labels are not worth their time, as they are too small to be read. */
#define QUICK_RECORDS 400

#define CPU_S      10
#define WALL_S     15
#define MEMORY     ((rlim_t) 1 << 30)
#define ARRANGE_MS 3000

/* Known to the tests; a file manager asks only whether it is 0. */
enum
{
  CODE_DONE = 0,
  CODE_FAILED = 1,
  CODE_USAGE = 2,
};

/* A sanitizer reserves terabytes of address space that it never uses. */
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define HAS_SANITIZER 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define HAS_SANITIZER 1
#endif
#endif
#ifndef HAS_SANITIZER
#define HAS_SANITIZER 0
#endif

static void
set_bounds (void)
{
  const struct rlimit time = { CPU_S, CPU_S };
  const struct rlimit memory = { MEMORY, MEMORY };
  const struct rlimit core = { 0, 0 };

  setrlimit (RLIMIT_CPU, &time);
  setrlimit (RLIMIT_CORE, &core);
  if (!HAS_SANITIZER)
    setrlimit (RLIMIT_AS, &memory);
  /* What waits uses no time of a processor. */
  alarm (WALL_S);
}

static int
fail (const GError *error)
{
  fprintf (stderr, "dramatis-thumbnailer: %s\n", error->message);

  return CODE_FAILED;
}

static guint
count_records (const DramaDossier *dossier)
{
  return drama_dossier_get_n_actors (dossier) + drama_dossier_get_n_ties (dossier);
}

static DramaDossier *
read_dossier (GFile   *file,
              GError **error)
{
  g_autofree char *name = drama_file_name (file);
  g_autoptr (GBytes) bytes = drama_file_read (file, name, MAX_BYTES, NULL, error);
  g_autoptr (DramaDossier) dossier = NULL;

  if (bytes == NULL)
    return NULL;
  dossier = drama_json_read (bytes, name, error);
  if (dossier == NULL)
    return NULL;
  if (count_records (dossier) == 0 || count_records (dossier) > MAX_RECORDS)
    {
      g_set_error (error, DRAMA_IO_ERROR, DRAMA_IO_ERROR_TOO_LARGE,
                   "%s: has nothing to show, or more than %d records", name, MAX_RECORDS);
      return NULL;
    }

  return g_steal_pointer (&dossier);
}

static gpointer
give_up_late (gpointer data)
{
  g_usleep (ARRANGE_MS * G_TIME_SPAN_MILLISECOND);
  g_atomic_int_set ((gint *) data, 1);

  return NULL;
}

/* Where every actor has a place this is nothing; else as far as it comes in its time. */
static void
arrange (DramaDossier *dossier,
         DramaVec     *positions)
{
  static volatile gint late;

  if (drama_arrange_is_needed (dossier))
    g_thread_unref (g_thread_new ("late", give_up_late, (gpointer) &late));
  if (!drama_arrange (dossier, DRAMA_ARRANGE_KEEP, 1, 1, NULL, 1, &late, positions))
    drama_scene_get_positions (dossier, positions);
}

/* How much of the world the picture shows, and at which zoom: from afar names and shapes
 * keep a size that can be seen, and so take the more of the world the smaller the rest is. */
static DramaRect
fit (const DramaScene *scene,
     double            room_px,
     double           *zoom)
{
  DramaRect extent = drama_scene_get_ink (scene);

  *zoom = MAX_ZOOM;
  for (int i = 0; i < MAX_FITS; i++)
    {
      double side = MAX (MAX (extent.width, extent.height), 1);

      if (*zoom * side <= room_px)
        break;
      *zoom = MIN (*zoom * 0.98, room_px / side);
      extent = drama_paint_get_extent (scene, *zoom);
    }
  *zoom = MIN (*zoom, room_px / MAX (MAX (extent.width, extent.height), 1));

  return extent;
}

static DramaScene *
make_scene (DramaDossier *dossier)
{
  g_autofree DramaVec *positions = g_new0 (DramaVec, drama_dossier_get_n_actors (dossier) + 1);
  DramaSceneInput      input = {
         .dossier = dossier,
         .positions = positions,
         .theme = drama_theme_get (DRAMA_THEME_LIGHT),
         .text_scale = 1,
         .plain = TRUE,
         .quick = count_records (dossier) > QUICK_RECORDS,
  };

  arrange (dossier, positions);

  return drama_scene_new (&input);
}

/* Painted larger and made smaller where it is very small: letters that cannot be read are
 * better than letters that hide all the rest. */
static cairo_surface_t *
draw (DramaDossier *dossier,
      int           size_px)
{
  g_autoptr (DramaScene) scene = make_scene (dossier);
  DramaColor       paper = drama_theme_get_background (drama_theme_get (DRAMA_THEME_LIGHT));
  double           shrink = MIN (size_px / LEAST_PX, 1);
  double           zoom;
  DramaRect        extent = fit (scene, (size_px - 2 * MARGIN_PX) / shrink, &zoom);
  double           scale = zoom * shrink;
  int              width = (int) CLAMP (ceil (extent.width * scale + 2 * MARGIN_PX), 1, size_px);
  int              height = (int) CLAMP (ceil (extent.height * scale + 2 * MARGIN_PX), 1, size_px);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t         *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, paper.r, paper.g, paper.b);
  cairo_paint (cr);
  cairo_translate (cr, (width - extent.width * scale) / 2, (height - extent.height * scale) / 2);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -extent.x, -extent.y);
  drama_paint_scene (scene, cr, extent, zoom);
  cairo_destroy (cr);

  return surface;
}

static cairo_status_t
on_write (void                *bytes,
          const unsigned char *data,
          unsigned int         length)
{
  g_byte_array_append (bytes, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static int
run (const char *in,
     const char *out,
     int         size_px)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (in);
  g_autoptr (GFile) picture = g_file_new_for_commandline_arg (out);
  g_autoptr (GByteArray) array = g_byte_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (DramaDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface;
  cairo_status_t   status;

  dossier = read_dossier (file, &error);
  if (dossier == NULL)
    return fail (error);

  surface = draw (dossier, size_px);
  status = cairo_surface_write_to_png_stream (surface, on_write, array);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      fprintf (stderr, "dramatis-thumbnailer: %s\n", cairo_status_to_string (status));
      return CODE_FAILED;
    }
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&array));

  return drama_file_replace (picture, bytes, NULL, &error) ? CODE_DONE : fail (error);
}

int
main (int   argc,
      char *argv[])
{
  gint64 size_px;

  if (argc != 4 ||
      !g_ascii_string_to_signed (argv[3], 10, MIN_SIDE_PX, MAX_SIDE_PX, &size_px, NULL))
    {
      fprintf (stderr,
               "Usage: dramatis-thumbnailer DOSSIER PICTURE SIZE\n"
               "\n"
               "Draws a dossier as a PNG of at most SIZE pixels a side, %d to %d.\n",
               MIN_SIDE_PX, MAX_SIDE_PX);
      return CODE_USAGE;
    }
  set_bounds ();

  return run (argv[1], argv[2], (int) size_px);
}
