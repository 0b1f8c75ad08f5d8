/* test-far-view.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-far-view.h"

#include "drama-far-names.h"
#include "drama-hit.h"
#include "drama-paint.h"
#include "sample.h"

/* What the rule says: a shape of 54 units keeps 29 logical pixels, as far as there is room. */
#define FIGURE    54.0
#define FIGURE_PX 29.0

static const double FAR_ZOOMS[] = { 0.45, 0.3, 0.15, 0.05 };

static DramaScene *
make_scene (DramaDossier *dossier)
{
  DramaScene *scene = drama_scene_new (&(DramaSceneInput){
      .dossier = dossier, .theme = drama_theme_get (DRAMA_THEME_LIGHT), .text_scale = 1 });

  drama_far_view_prepare (scene);

  return scene;
}

typedef void (*Check) (const DramaScene *scene, double zoom);

static void
check_everywhere (Check check)
{
  g_autoptr (DramaDossier) full = sample_full ();
  g_autoptr (DramaDossier) many = sample_random (150, 300, 5);
  g_autoptr (DramaDossier) hostile = sample_hostile ();
  DramaDossier *dossiers[] = { full, many, hostile };

  for (guint i = 0; i < G_N_ELEMENTS (dossiers); i++)
    {
      g_autoptr (DramaScene) scene = make_scene (dossiers[i]);

      for (guint k = 0; k < G_N_ELEMENTS (FAR_ZOOMS); k++)
        check (scene, FAR_ZOOMS[k]);
    }
}

static const DramaFigure *
figure_of (const DramaScene *scene,
           guint             actor)
{
  DramaKind kind = drama_actor_get_fields (drama_dossier_get_actor (scene->dossier, actor))->kind;

  return drama_figures_get (scene->figures, kind);
}

static void
check_apart (const DramaScene *scene,
             double            zoom)
{
  for (guint i = 0; i < scene->n_actors; i++)
    for (guint k = 0; k < i; k++)
      {
        double far = drama_vec_distance (scene->centres[i], scene->centres[k]);
        double one = figure_of (scene, i)->outer, other = figure_of (scene, k)->outer;

        if (far < one + other)
          continue;
        g_assert_cmpfloat (one * drama_far_view_actor_size (scene, i, zoom) +
                               other * drama_far_view_actor_size (scene, k, zoom),
                           <=, far + 1e-9);
      }
}

/* Once as they are, once so close that there is hardly room to grow. */
static void
test_shapes_grow_without_meeting (void)
{
  g_autoptr (DramaDossier) many = sample_random (150, 300, 5);
  g_autofree DramaVec *positions = g_new (DramaVec, 150);
  g_autoptr (DramaScene) crowd = NULL;
  gboolean limited = FALSE;

  check_everywhere (check_apart);

  drama_scene_get_positions (many, positions);
  for (guint i = 0; i < 150; i++)
    positions[i] = drama_vec_scale (positions[i], 0.45);
  crowd = drama_scene_new (&(DramaSceneInput){ .dossier = many,
                                               .positions = positions,
                                               .theme = drama_theme_get (DRAMA_THEME_LIGHT),
                                               .text_scale = 1 });
  drama_far_view_prepare (crowd);
  for (guint k = 0; k < G_N_ELEMENTS (FAR_ZOOMS); k++)
    check_apart (crowd, FAR_ZOOMS[k]);
  for (guint i = 0; i < 150; i++)
    limited |= crowd->far_rooms[i] > 1 && crowd->far_rooms[i] < DRAMA_FAR_MAX_GROWTH;
  g_assert_true (limited);
}

static void
check_size (const DramaScene *scene,
            double            zoom)
{
  for (guint i = 0; i < scene->n_actors; i++)
    {
      double size = drama_far_view_actor_size (scene, i, zoom);

      g_assert_cmpfloat (size, >=, 1);
      g_assert_cmpfloat (size, <=, DRAMA_FAR_MAX_GROWTH);
      /* From 0.2 on towards smaller ones names get the room instead. */
      if (size < scene->far_rooms[i] && zoom >= 0.2)
        g_assert_cmpfloat_with_epsilon (size * FIGURE * zoom, FIGURE_PX, 1e-9);
    }
}

static void
test_shapes_keep_their_size_where_there_is_room (void)
{
  check_everywhere (check_size);
}

/* As long as a verb can be read, the picture is that of the scene. */
static void
test_nothing_grows_beside_readable_verbs (void)
{
  g_autoptr (DramaDossier) dossier = sample_full ();
  g_autoptr (DramaScene) scene = make_scene (dossier);

  for (double zoom = 0.61; zoom < 2; zoom += 0.1)
    {
      g_assert_true (drama_paint_is_verb_readable (scene, zoom));
      for (guint i = 0; i < scene->n_actors; i++)
        g_assert_cmpfloat (drama_far_view_actor_size (scene, i, zoom), ==, 1);
    }
  g_assert_cmpfloat (drama_far_view_line_size (scene, 1), ==, 1);
  g_assert_cmpfloat (drama_far_view_line_size (scene, 0.3), >, 1);
}

/* A crowd of lines stays a web and does not become a blot. */
static void
test_lines_cover_little (void)
{
  g_autoptr (DramaDossier) dossier = sample_random (100, 900, 5);
  g_autoptr (DramaScene) scene = make_scene (dossier);
  double length = 0;

  for (guint i = 0; i < scene->n_ties; i++)
    length += drama_curve_length (&scene->ties[i].curve);
  for (guint k = 0; k < G_N_ELEMENTS (FAR_ZOOMS); k++)
    {
      double size = drama_far_view_line_size (scene, FAR_ZOOMS[k]);

      g_assert_cmpfloat (1.6 * size * FAR_ZOOMS[k], <, 1.15);

      if (size > 1)
        g_assert_cmpfloat (length * 1.6 * size, <=,
                           0.09 * scene->network.width * scene->network.height + 1e-6);
    }
}

static void
check_felt (const DramaScene *scene,
            double            zoom)
{
  g_autoptr (GArray) groups = drama_far_names_by_weight (scene);
  g_autoptr (GArray) names = drama_far_names_place (
      scene, zoom, (const guint *) (gpointer) groups->data, groups->len, NULL);

  for (guint i = 0; i < scene->n_actors; i++)
    {
      double   grown = figure_of (scene, i)->inner * drama_far_view_actor_size (scene, i, zoom);
      DramaVec inside = drama_vec_add (scene->centres[i], drama_vec (0, grown * 0.95));
      DramaHit hit;

      if (drama_far_view_actor_size (scene, i, zoom) <= 1)
        continue;
      g_assert_true (drama_hit_test_seen (scene, inside, 0.01, zoom, &hit));
      g_assert_cmpint (hit.type, ==, DRAMA_GROUP_ACTOR);
      g_assert_cmpuint (hit.index, ==, i);
    }
  for (guint i = 0; i < names->len; i++)
    {
      const DramaFarName *name = &g_array_index (names, DramaFarName, i);
      DramaHit            hit;

      g_assert_true (drama_hit_test_seen (scene, drama_rect_centre (name->box), 0.01, zoom, &hit));
      g_assert_cmpuint (hit.group, ==, name->group);
    }
}

static void
test_what_has_grown_is_felt_where_it_is_seen (void)
{
  check_everywhere (check_felt);
}

static gboolean
is_white (cairo_surface_t *surface,
          DramaRect        but)
{
  int           stride = cairo_image_surface_get_stride (surface);
  const guchar *data = cairo_image_surface_get_data (surface);

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      if (data[y * stride + 4 * x + 1] < 255 && !drama_rect_contains (but, drama_vec (x, y)))
        return FALSE;

  return TRUE;
}

/* What is hovered is painted on a surface as large as this says: too small, and a name is cut. */
static void
test_issue_hovered_name_is_cut (void)
{
  const double zoom = 0.25;
  g_autoptr (DramaDossier) dossier = sample_full ();
  g_autoptr (DramaScene) scene = make_scene (dossier);
  DramaRect area = drama_rect_grow (drama_paint_get_extent (scene, zoom), 200);

  for (guint i = 0; i < drama_scene_get_n_groups (scene); i++)
    {
      DramaRect        extent = drama_paint_get_extent_of (scene, &i, 1, zoom);
      DramaRect        inside = { (extent.x - area.x) * zoom - 1, (extent.y - area.y) * zoom - 1,
                                  extent.width * zoom + 2, extent.height * zoom + 2 };
      cairo_surface_t *surface = cairo_image_surface_create (
          CAIRO_FORMAT_RGB24, (int) (area.width * zoom), (int) (area.height * zoom));
      cairo_t *cr = cairo_create (surface);

      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_paint (cr);
      cairo_scale (cr, zoom, zoom);
      cairo_translate (cr, -area.x, -area.y);
      drama_paint_groups (scene, cr, &i, 1, zoom);
      cairo_destroy (cr);
      cairo_surface_flush (surface);
      g_assert_true (is_white (surface, inside));
      g_assert_false (is_white (surface, (DramaRect){ 0 }));
      cairo_surface_destroy (surface);
    }
}

/* A verb under a name that has grown over it is left out with its number. */
static void
test_verbs_make_room_for_names (void)
{
  g_autoptr (DramaDossier) dossier = sample_random (60, 120, 3);
  g_autoptr (DramaScene) scene = make_scene (dossier);
  g_autoptr (GArray) groups = drama_far_names_by_weight (scene);
  g_autoptr (GArray) names = drama_far_names_place (
      scene, 0.55, (const guint *) (gpointer) groups->data, groups->len, NULL);
  g_autofree guint8 *covered = drama_far_names_cover (scene, names);
  guint              n_covered = 0;

  for (guint i = 0; i < drama_scene_get_n_groups (scene); i++)
    {
      const DramaSceneGroup *group = drama_scene_get_group (scene, i);
      gboolean               under = FALSE;

      for (guint k = 0; k < group->n_shapes; k++)
        {
          const DramaShape *shape = &group->shapes[k];

          for (guint n = 0; n < names->len; n++)
            under |= (shape->part == DRAMA_PART_VERB || shape->part == DRAMA_PART_BADGE) &&
                     drama_rect_meets (shape->bounds, g_array_index (names, DramaFarName, n).box);
        }
      g_assert_true (covered[i] == (under ? 1 : 0));
      n_covered += covered[i];
    }
  g_assert_cmpuint (n_covered, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/render/far-view/shapes_grow_without_meeting",
                   test_shapes_grow_without_meeting);
  g_test_add_func ("/render/far-view/shapes_keep_their_size_where_there_is_room",
                   test_shapes_keep_their_size_where_there_is_room);
  g_test_add_func ("/render/far-view/nothing_grows_beside_readable_verbs",
                   test_nothing_grows_beside_readable_verbs);
  g_test_add_func ("/render/far-view/lines_cover_little", test_lines_cover_little);
  g_test_add_func ("/render/far-view/what_has_grown_is_felt_where_it_is_seen",
                   test_what_has_grown_is_felt_where_it_is_seen);
  g_test_add_func ("/render/far-view/issue_hovered_name_is_cut", test_issue_hovered_name_is_cut);
  g_test_add_func ("/render/far-view/verbs_make_room_for_names", test_verbs_make_room_for_names);

  return g_test_run ();
}
