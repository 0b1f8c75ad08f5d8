/* bench-frames.c - how long a frame takes
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: bench-frames EDGES POSITIONS.  Zero-based "u v" a line and "x y" a line.
 * Prints FIRST_MS (scene and first picture), FULL_MS (every frame painted anew)
 * and MOVE_MS (finished tiles copied, one missing tile made a frame), the latter
 * two as median and 95th percentile over the frames of a camera that zooms from
 * 1 to 4 times and circles, on 1280 by 800 pixels. */
#include "drama-edit.h"
#include "drama-paint.h"
#include "drama-tiles.h"

#include <stdio.h>
#include <stdlib.h>

#define WIDTH    1280
#define HEIGHT   800
#define N_FRAMES 60
#define SECONDS  5.0

static GArray *
read_numbers (const char *path)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (double));

  if (!g_file_get_contents (path, &text, NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      exit (2);
    }
  for (char *at = text, *end;; at = end)
    {
      double number = g_ascii_strtod (at, &end);

      if (end == at)
        return numbers;
      g_array_append_val (numbers, number);
    }
}

/* Fitted to 1240 by 760 around the origin, then so much larger that an actor is
 * as large at zoom 1 as the peers of the measurement draw it: @radius pixels. */
static DramaVec *
fit (GArray *numbers,
     guint  *n,
     double  radius,
     double *zoom)
{
  const DramaVec *at = (const DramaVec *) (void *) numbers->data;
  DramaVec       *positions;
  DramaRect       box;
  DramaVec        middle;
  double          scale;

  *n = numbers->len / 2;
  box = drama_rect_of_points (at, *n);
  middle = drama_rect_centre (box);
  scale = MIN (1240 / MAX (box.width, 1e-9), 760 / MAX (box.height, 1e-9)) * 27 / radius;
  *zoom = radius / 27;
  positions = g_new (DramaVec, *n);
  for (guint i = 0; i < *n; i++)
    positions[i] = drama_vec_scale (drama_vec_sub (at[i], middle), scale);

  return positions;
}

static DramaDossier *
make_dossier (guint         n,
              const GArray *ends)
{
  g_autoptr (DramaDossier) empty = drama_dossier_new ();
  g_autoptr (DramaEdit) edit = drama_edit_begin (empty);
  g_autoptr (GError) error = NULL;
  DramaDossier *dossier;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);
      g_autoptr (DramaActor) actor =
          drama_actor_new (&(DramaActorFields){ .id = id, .name = id, .note = "" });

      drama_edit_put_actor (edit, actor);
    }
  for (guint i = 0; i + 1 < ends->len; i += 2)
    {
      g_autofree char *id = g_strdup_printf ("%u", i / 2);
      g_autofree char *from = g_strdup_printf ("%.0f", g_array_index (ends, double, i));
      g_autofree char *to = g_strdup_printf ("%.0f", g_array_index (ends, double, i + 1));
      g_autoptr (DramaTie) tie = drama_tie_new (&(DramaTieFields){
          .id = id, .from = from, .to = to, .verb = "", .date = "", .note = "" });

      drama_edit_put_tie (edit, tie);
    }
  dossier = drama_edit_commit (edit, &error);
  if (dossier == NULL)
    {
      g_printerr ("%s\n", error->message);
      exit (2);
    }

  return dossier;
}

/* Dossiers sort by id as text; positions came by number. */
static DramaVec *
in_dossier_order (const DramaDossier *dossier,
                  const DramaVec     *positions)
{
  guint     n = drama_dossier_get_n_actors (dossier);
  DramaVec *sorted = g_new (DramaVec, n);

  for (guint i = 0; i < n; i++)
    sorted[i] =
        positions[atoi (drama_actor_get_fields (drama_dossier_get_actor (dossier, i))->id)];

  return sorted;
}

static void
paint_full (DramaScene *scene,
            cairo_t    *cr,
            DramaVec    centre,
            double      zoom)
{
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  drama_paint_view (
      scene, cairo_get_target (cr),
      drama_vec (centre.x * zoom - WIDTH / 2.0, centre.y * zoom - HEIGHT / 2.0), zoom, 1, NULL);
}

static int
compare_doubles (const void *a,
                 const void *b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

static void
print_frames (const char *name,
              double     *ms)
{
  qsort (ms, N_FRAMES, sizeof (double), compare_doubles);
  printf ("%s %.2f %.2f\n", name, ms[N_FRAMES / 2], ms[N_FRAMES * 95 / 100]);
}

/* The camera of the peers' measurement: zoom 1 to 4, centre on a circle. */
static void
run_frames (DramaScene *scene,
            DramaTiles *tiles,
            cairo_t    *cr,
            double      zoom,
            const char *name)
{
  double ms[N_FRAMES];

  for (guint i = 0; i < N_FRAMES; i++)
    {
      double   t = SECONDS * i / N_FRAMES;
      double   k = pow (2, 1 + sin (2 * G_PI * t / 2.5 - G_PI / 2));
      DramaVec centre = { 200 * cos (G_PI * t) / zoom, 120 * sin (G_PI * t) / zoom };
      gint64   began = g_get_monotonic_time ();

      if (tiles != NULL)
        drama_tiles_paint (tiles, cr, centre, zoom * k, WIDTH, HEIGHT, 1);
      else
        paint_full (scene, cr, centre, zoom * k);
      cairo_surface_flush (cairo_get_target (cr));
      ms[i] = (double) (g_get_monotonic_time () - began) / 1000;
    }
  print_frames (name, ms);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GArray) ends = NULL;
  g_autoptr (GArray) numbers = NULL;
  g_autofree DramaVec *positions = NULL;
  g_autofree DramaVec *sorted = NULL;
  g_autoptr (DramaDossier) dossier = NULL;
  g_autoptr (DramaScene) scene = NULL;
  g_autoptr (DramaTiles) tiles = NULL;
  DramaSceneInput  input = { .theme = drama_theme_get (DRAMA_THEME_LIGHT), .text_scale = 1 };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t         *cr = cairo_create (surface);
  double           zoom;
  guint            n;
  gint64           began;

  if (argc != 3)
    {
      g_printerr ("Usage: bench-frames EDGES POSITIONS\n");
      return 2;
    }
  ends = read_numbers (argv[1]);
  numbers = read_numbers (argv[2]);
  positions = fit (numbers, &n, numbers->len > 4000 ? 1.5 : 3, &zoom);
  dossier = make_dossier (n, ends);
  sorted = in_dossier_order (dossier, positions);
  input.dossier = dossier;
  input.positions = sorted;

  began = g_get_monotonic_time ();
  scene = drama_scene_new (&input);
  paint_full (scene, cr, drama_vec (0, 0), zoom);
  cairo_surface_flush (surface);
  printf ("FIRST_MS %.2f\n", (double) (g_get_monotonic_time () - began) / 1000);
  if (g_getenv ("BENCH_PNG") != NULL)
    cairo_surface_write_to_png (surface, g_getenv ("BENCH_PNG"));
  run_frames (scene, NULL, cr, zoom, "FULL_MS");
  tiles = drama_tiles_new (scene, drama_theme_get_background (input.theme), 1);
  /* What a view at rest has finished before it begins to move. */
  while (!drama_tiles_paint (tiles, cr, drama_vec (0, 0), zoom, WIDTH, HEIGHT, 8))
    continue;
  run_frames (scene, tiles, cr, zoom, "MOVE_MS");
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return 0;
}
