/* test-canvas-comparing.c - what is different is drawn where it is, or was
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "canvas-fixture.h"

#include "drama-comparing.h"
#include "drama-edit-actors.h"

#include <cairo.h>

/* So near a mark is; no two actors of the fixture are so near to each other. */
#define NEAR_PX 24

/* What is drawn over the network, or NULL for nothing. */
static cairo_surface_t *
draw (Fixture *fixture)
{
  DramaLayer       layer = { 0 };
  cairo_surface_t *surface;

  drama_layer_paint_comparing (&layer, fixture->canvas);
  surface = g_steal_pointer (&layer.surface);
  if (surface != NULL)
    cairo_surface_flush (surface);

  return surface;
}

static gboolean
is_painted_near (Fixture *fixture, DramaVec world)
{
  DramaVec         at = drama_camera_to_view (&fixture->canvas->camera, world);
  cairo_surface_t *surface = draw (fixture);
  gboolean         is_painted = FALSE;
  const guchar    *data;

  if (surface == NULL)
    return FALSE;

  data = cairo_image_surface_get_data (surface);
  for (int y = MAX ((int) at.y - NEAR_PX, 0);
       y < MIN ((int) at.y + NEAR_PX, cairo_image_surface_get_height (surface)); y++)
    for (int x = MAX ((int) at.x - NEAR_PX, 0);
         x < MIN ((int) at.x + NEAR_PX, cairo_image_surface_get_width (surface)); x++)
      is_painted |= ((const guint32 *) (data + y * cairo_image_surface_get_stride (surface)))[x] !=
                    0;
  cairo_surface_destroy (surface);

  return is_painted;
}

/* The actor @id under another name, or a new one at @place. */
static DramaDossier *
with_actor (DramaDossier *base, const char *id, const DramaVec *place)
{
  g_autoptr (DramaEdit) edit = drama_edit_begin (base);
  DramaActorFields fields = { .id = id, .name = "Old" };
  g_autoptr (DramaActor) actor = NULL;

  if (place == NULL)
    {
      fields = *drama_actor_get_fields (drama_dossier_find_actor (base, id, NULL));
      fields.name = "Another";
    }
  else
    {
      fields.placed = TRUE;
      fields.position = *place;
    }
  actor = drama_actor_new (&fields);
  drama_edit_put_actor (edit, actor);

  return drama_edit_commit (edit, NULL);
}

static void
test_nothing_is_drawn_while_nothing_is_compared (Fixture *fixture, gconstpointer unused)
{
  wait_for_frame (fixture);
  g_assert_null (draw (fixture));
}

static void
test_only_what_changed_is_marked (Fixture *fixture, gconstpointer unused)
{
  DramaComparing *comparing = drama_comparing_of (fixture->session);
  DramaDossier   *now = drama_session_get_dossier (fixture->session);
  g_autoptr (DramaDossier) before = with_actor (now, "a", NULL);

  wait_for_frame (fixture);
  drama_comparing_begin (comparing, before, "before");
  g_assert_true (is_painted_near (fixture, get_stored_place (fixture, "a")));
  g_assert_false (is_painted_near (fixture, get_stored_place (fixture, "b")));
  g_assert_false (is_painted_near (fixture, get_stored_place (fixture, "d")));

  drama_comparing_end (comparing);
  g_assert_null (draw (fixture));
}

static void
test_what_is_gone_is_a_ghost_where_it_was (Fixture *fixture, gconstpointer unused)
{
  const DramaVec middle = drama_vec_scale (
      drama_vec_add (get_stored_place (fixture, "a"), get_stored_place (fixture, "d")), 0.5);
  DramaDossier *now = drama_session_get_dossier (fixture->session);
  g_autoptr (DramaDossier) before = with_actor (now, "ghost", &middle);

  wait_for_frame (fixture);
  drama_comparing_begin (drama_comparing_of (fixture->session), before, "before");
  g_assert_true (is_painted_near (fixture, middle));
  g_assert_false (is_painted_near (fixture, get_stored_place (fixture, "a")));
}

/* A frame in which nothing becomes different shows what the last one did, and an edit another. */
static void
test_painted_once (Fixture *fixture, gconstpointer unused)
{
  DramaCanvas  *canvas = fixture->canvas;
  DramaDossier *now = drama_session_get_dossier (fixture->session);
  g_autoptr (DramaDossier) before = with_actor (now, "a", NULL);
  g_autoptr (DramaComparison) whole = NULL;
  DramaComparing  *comparing = drama_comparing_of (fixture->session);
  DramaEdit       *edit;
  cairo_surface_t *seen;

  drama_comparing_begin (comparing, before, "before");
  wait_for_frame (fixture);
  seen = canvas->compared.surface;
  g_assert_nonnull (seen);
  cairo_surface_reference (seen);
  wait_for_frame (fixture);
  g_assert_true (canvas->compared.surface == seen);

  edit = drama_edit_begin (now);
  drama_edit_rename_actor (edit, "b", "Somebody Else");
  g_assert_true (drama_document_commit (fixture->document, edit, "Rename", NULL, NULL));
  wait_for_frame (fixture);
  g_assert_true (canvas->compared.surface != seen);
  g_assert_true (is_painted_near (fixture, get_stored_place (fixture, "b")));
  g_assert_false (is_painted_near (fixture, get_stored_place (fixture, "d")));
  /* As from nothing. */
  whole = drama_compare (before, drama_session_get_dossier (fixture->session));
  g_assert_cmpuint (drama_comparing_get_comparison (comparing)->changes->len, ==, 2);
  g_assert_cmpuint (whole->changes->len, ==, 2);
  cairo_surface_destroy (seen);

  drama_comparing_end (comparing);
  wait_for_frame (fixture);
  g_assert_null (canvas->compared.surface);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv);
  adw_init ();

  g_test_add ("/canvas/comparing/nothing_is_drawn_while_nothing_is_compared", Fixture, NULL,
              set_up, test_nothing_is_drawn_while_nothing_is_compared, tear_down);
  g_test_add ("/canvas/comparing/only_what_changed_is_marked", Fixture, NULL, set_up,
              test_only_what_changed_is_marked, tear_down);
  g_test_add ("/canvas/comparing/what_is_gone_is_a_ghost_where_it_was", Fixture, NULL, set_up,
              test_what_is_gone_is_a_ghost_where_it_was, tear_down);

  g_test_add ("/canvas/comparing/painted_once", Fixture, NULL, set_up, test_painted_once,
              tear_down);

  return g_test_run ();
}
