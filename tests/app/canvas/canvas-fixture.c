/* canvas-fixture.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * GTK 4 makes up no events, so the hands emit the signals of the controllers.
 */
#include "canvas-fixture.h"

#define SIDE 300.0

/* a … z, then aa … zz; so the order of the ids is that of the numbers. */
static char *
make_id (guint i)
{
  return i < 26 ? g_strdup_printf ("%c", 'a' + (int) i) : g_strdup_printf ("z%05u", i);
}

DramaDossier *
make_dossier (guint    n_actors,
              gboolean placed)
{
  g_autoptr (DramaDossier) nothing = drama_dossier_new ();
  DramaEdit    *edit = drama_edit_begin (nothing);
  DramaDossier *dossier;
  guint         columns = MAX ((guint) ceil (sqrt (n_actors)), 1);

  for (guint i = 0; i < n_actors; i++)
    {
      g_autofree char *id = make_id (i);
      g_autofree char *name = g_strdup_printf ("Actor %s", id);
      g_autoptr (DramaActor) actor = NULL;

      actor = drama_actor_new (&(DramaActorFields){
          .id = id,
          .name = name,
          .kind = DRAMA_KIND_PERSON,
          .note = "",
          .position = drama_vec (SIDE * (i % columns), SIDE * (i / columns)),
          .placed = placed,
      });
      drama_edit_put_actor (edit, actor);
    }
  for (guint i = 0; i < n_actors && n_actors > 1; i++)
    {
      g_autofree char *from = make_id (i);
      g_autofree char *to = make_id ((i + 1) % n_actors);
      g_autofree char *id = g_strdup_printf ("t-%s", from);
      g_autoptr (DramaTie) tie = NULL;

      tie = drama_tie_new (&(DramaTieFields){
          .id = id,
          .from = from,
          .to = to,
          .verb = "knows",
          .directed = TRUE,
          .date = "",
          .note = "",
      });
      drama_edit_put_tie (edit, tie);
    }
  dossier = drama_edit_commit (edit, NULL);
  drama_edit_free (edit);
  g_assert_nonnull (dossier);

  return dossier;
}

void
set_up_with (Fixture      *fixture,
             DramaDossier *dossier)
{
  /* Flights and fades end at once. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  fixture->document = drama_document_new (dossier);
  fixture->session = drama_session_new (fixture->document);
  fixture->canvas = DRAMA_CANVAS (g_object_ref_sink (drama_canvas_new ()));
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 800, 600);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->canvas));
  drama_canvas_set_session (fixture->canvas, fixture->session);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_widget_grab_focus (GTK_WIDGET (fixture->canvas));
  wait_for_frame (fixture);
}

void
set_up (Fixture      *fixture,
        gconstpointer unused)
{
  g_autoptr (DramaDossier) dossier = make_dossier (4, TRUE);

  set_up_with (fixture, dossier);
}

/* Nothing may be left of the canvas when its window has gone. */
void
tear_down (Fixture      *fixture,
           gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->canvas);
  g_assert_finalize_object (fixture->session);
  /* On a slow machine a worker may just be keeping what was edited, and lets go of it. */
  while (G_OBJECT (fixture->document)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (fixture->document);
}

static void
on_painted (GdkFrameClock *clock,
            guint         *frames)
{
  *frames += 1;
}

static gboolean
on_time (gpointer data)
{
  *(gboolean *) data = TRUE;

  return G_SOURCE_REMOVE;
}

/* How many frames there are in so long a time in which nobody does anything. */
guint
count_frames (Fixture *fixture,
              guint    ms)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (fixture->window);
  guint          frames = 0;
  gulong         id = g_signal_connect (clock, "paint", G_CALLBACK (on_painted), &frames);

  wait_ms (ms);
  g_signal_handler_disconnect (clock, id);

  return frames;
}

void
wait_ms (guint ms)
{
  gboolean over = FALSE;

  g_timeout_add (ms, on_time, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

void
wait_for_frame (Fixture *fixture)
{
  guint          frames = 0;
  GdkFrameClock *clock;
  gulong         id;

  while (!gtk_widget_get_mapped (GTK_WIDGET (fixture->canvas)))
    g_main_context_iteration (NULL, TRUE);

  clock = gtk_widget_get_frame_clock (fixture->window);
  id = g_signal_connect (clock, "after-paint", G_CALLBACK (on_painted), &frames);
  gtk_widget_queue_draw (GTK_WIDGET (fixture->canvas));
  while (frames < 2)
    {
      gtk_widget_queue_draw (GTK_WIDGET (fixture->canvas));
      g_main_context_iteration (NULL, TRUE);
    }
  g_signal_handler_disconnect (clock, id);
}

DramaVec
get_view_place (Fixture    *fixture,
                const char *actor)
{
  guint index;

  g_assert_true (drama_canvas_find_actor (fixture->canvas, actor, &index));

  return drama_camera_to_view (&fixture->canvas->camera, fixture->canvas->positions[index]);
}

DramaVec
get_stored_place (Fixture    *fixture,
                  const char *actor)
{
  DramaDossier *dossier = drama_document_get_dossier (fixture->document);
  DramaActor   *found = drama_dossier_find_actor (dossier, actor, NULL);

  g_assert_nonnull (found);

  return drama_actor_get_fields (found)->position;
}

gpointer
find_controller (Fixture *fixture,
                 GType    type)
{
  g_autoptr (GListModel) list = gtk_widget_observe_controllers (GTK_WIDGET (fixture->canvas));

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (list, i);

      if (G_OBJECT_TYPE (controller) == type)
        return controller;
    }
  g_assert_not_reached ();
}

void
press_at (Fixture *fixture,
          DramaVec at)
{
  gpointer gesture = find_controller (fixture, GTK_TYPE_GESTURE_DRAG);

  g_signal_emit_by_name (gesture, "drag-begin", at.x, at.y);
}

void
drag_by (Fixture *fixture,
         DramaVec by)
{
  gpointer gesture = find_controller (fixture, GTK_TYPE_GESTURE_DRAG);

  g_signal_emit_by_name (gesture, "drag-update", by.x, by.y);
}

void
release (Fixture *fixture)
{
  g_signal_emit_by_name (find_controller (fixture, GTK_TYPE_GESTURE_DRAG), "drag-end", 0.0, 0.0);
}

void
click_on (Fixture    *fixture,
          const char *actor)
{
  press_at (fixture, get_view_place (fixture, actor));
  release (fixture);
}

void
move_to (Fixture *fixture,
         DramaVec at)
{
  g_signal_emit_by_name (find_controller (fixture, GTK_TYPE_EVENT_CONTROLLER_MOTION), "motion",
                         at.x, at.y);
}

gboolean
press_key (Fixture        *fixture,
           guint           keyval,
           GdkModifierType state)
{
  gboolean handled = FALSE;

  g_signal_emit_by_name (find_controller (fixture, GTK_TYPE_EVENT_CONTROLLER_KEY), "key-pressed",
                         keyval, 0, state, &handled);

  return handled;
}

void
act (Fixture    *fixture,
     const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->canvas), action, NULL));
}
