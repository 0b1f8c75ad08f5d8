/* test-canvas-draw.c - what is painted when
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "canvas-fixture.h"

static DramaScene *
make_scene (Fixture          *fixture,
            const DramaTheme *theme)
{
  DramaSceneInput input = {
    .dossier = drama_document_get_dossier (fixture->document),
    .theme = theme,
    .font_family = fixture->canvas->font_family,
    .text_scale = fixture->canvas->text_scale,
    .pins = TRUE,
  };

  return drama_scene_new (&input);
}

static void
test_a_scene_that_fits_is_taken (Fixture      *fixture,
                                 gconstpointer unused)
{
  DramaForerunLook look = drama_canvas_get_look (fixture->canvas);
  g_autoptr (DramaScene) scene = make_scene (fixture, look.theme);

  drama_canvas_forget_scene (fixture->canvas, FALSE);
  drama_canvas_offer_scene (fixture->canvas, scene, &look);
  g_assert_true (drama_canvas_get_scene (fixture->canvas) == scene);

  /* Once. */
  drama_canvas_forget_scene (fixture->canvas, FALSE);
  g_assert_true (drama_canvas_get_scene (fixture->canvas) != scene);
}

static void
test_a_scene_in_another_look_is_not (Fixture      *fixture,
                                     gconstpointer unused)
{
  DramaForerunLook look = drama_canvas_get_look (fixture->canvas);
  g_autoptr (DramaScene) scene = NULL;

  look.theme = drama_theme_get (DRAMA_THEME_PRINT);
  scene = make_scene (fixture, look.theme);
  drama_canvas_forget_scene (fixture->canvas, FALSE);
  drama_canvas_offer_scene (fixture->canvas, scene, &look);
  g_assert_true (drama_canvas_get_scene (fixture->canvas) != scene);
}

static void
test_a_scene_of_another_view_is_not (Fixture      *fixture,
                                     gconstpointer unused)
{
  DramaForerunLook look = drama_canvas_get_look (fixture->canvas);
  g_autoptr (DramaScene) scene = make_scene (fixture, look.theme);

  drama_session_set_neighbourhood (fixture->session, "a");
  drama_canvas_forget_scene (fixture->canvas, FALSE);
  drama_canvas_offer_scene (fixture->canvas, scene, &look);
  g_assert_true (drama_canvas_get_scene (fixture->canvas) != scene);
}

#define add(rule) \
  g_test_add ("/canvas/draw/" #rule, Fixture, NULL, set_up, test_##rule, tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add (a_scene_that_fits_is_taken);
  add (a_scene_in_another_look_is_not);
  add (a_scene_of_another_view_is_not);

  return g_test_run ();
}
