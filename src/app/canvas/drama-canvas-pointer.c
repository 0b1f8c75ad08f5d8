/* drama-canvas-pointer.c - what pointer and fingers do on the canvas
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One drag gesture takes every button; what it becomes is decided when the
 * pointer has moved far enough: moving actors, a rubber band, or panning.
 */
#define G_LOG_DOMAIN "drama-canvas"

#include "drama-config.h"

#include "drama-canvas-private.h"

/* How far from a thin line it is still felt, in logical pixels. */
#define REACH_PX       6.0
#define TOUCH_REACH_PX 16.0

static gboolean
is_on_child (DramaCanvas *self,
             double       x,
             double       y)
{
  return gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT) != GTK_WIDGET (self);
}

static gboolean
is_touch (GtkGesture *gesture)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (gesture);
  GdkDevice          *device = gtk_event_controller_get_current_event_device (controller);

  return device && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;
}

static void
hover_nothing (DramaCanvas *self)
{
  if (drama_session_get_hovered_actor (self->session))
    drama_session_hover_actor (self->session, NULL);
  else if (drama_session_get_hovered_tie (self->session))
    drama_session_hover_tie (self->session, NULL);
}

/**
 * drama_canvas_update_hover:
 * @self: a canvas
 *
 * Tells the session what is under the pointer.
 */
void
drama_canvas_update_hover (DramaCanvas *self)
{
  DramaHit hit;

  drama_canvas_update_rim (self);
  if (self->session == NULL || self->drag != DRAMA_DRAG_NONE)
    return;

  if (!self->pointer_inside || is_on_child (self, self->pointer.x, self->pointer.y) ||
      !drama_canvas_pick (self, self->pointer, REACH_PX, &hit))
    hover_nothing (self);
  else if (hit.type == DRAMA_GROUP_ACTOR)
    drama_session_hover_actor (self->session, drama_canvas_get_id (self, &hit));
  else
    drama_session_hover_tie (self->session, drama_canvas_get_id (self, &hit));
}

/**
 * drama_canvas_update_cursor:
 * @self: a canvas
 */
void
drama_canvas_update_cursor (DramaCanvas *self)
{
  const char *name = NULL;

  if (self->drag == DRAMA_DRAG_PAN || self->drag == DRAMA_DRAG_MOVE)
    name = "grabbing";
  else if (self->drag == DRAMA_DRAG_TIE || (self->drag == DRAMA_DRAG_NONE && self->on_rim))
    name = "crosshair";
  else if (self->space_held)
    name = "grab";
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), name);
}

static void
set_drag (DramaCanvas  *self,
          DramaDragKind drag)
{
  self->drag = drag;
  drama_canvas_update_cursor (self);
  drama_canvas_update_fade (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_motion (DramaCanvas *self,
           double       x,
           double       y)
{
  self->pointer = drama_vec (x, y);
  self->pointer_inside = TRUE;
  drama_canvas_update_hover (self);
}

static void
on_leave (DramaCanvas *self)
{
  self->pointer_inside = FALSE;
  drama_canvas_update_hover (self);
}

/* What the button went down on. */
static void
press (DramaCanvas *self,
       DramaVec     at,
       double       reach_px)
{
  DramaHit hit;

  g_clear_pointer (&self->pressed_actor, g_free);
  g_clear_pointer (&self->pressed_tie, g_free);
  self->pressed_selected = FALSE;
  if (!drama_canvas_pick (self, at, reach_px, &hit))
    return;

  if (hit.type == DRAMA_GROUP_ACTOR)
    {
      self->pressed_actor = g_strdup (drama_canvas_get_id (self, &hit));
      self->pressed_selected = drama_session_is_actor_selected (self->session, self->pressed_actor);
    }
  else
    {
      self->pressed_tie = g_strdup (drama_canvas_get_id (self, &hit));
      self->pressed_selected = drama_session_is_tie_selected (self->session, self->pressed_tie);
    }
}

static void
toggle_pressed (DramaCanvas *self)
{
  if (self->pressed_actor)
    drama_session_toggle_actor (self->session, self->pressed_actor);
  else if (self->pressed_tie)
    drama_session_toggle_tie (self->session, self->pressed_tie);
}

static void
select_pressed (DramaCanvas *self)
{
  if (self->pressed_actor)
    drama_session_select_actor (self->session, self->pressed_actor);
  else if (self->pressed_tie)
    drama_session_select_tie (self->session, self->pressed_tie);
}

static void
on_drag_begin (DramaCanvas    *self,
               double          x,
               double          y,
               GtkGestureDrag *gesture)
{
  guint           button;
  GdkModifierType state;

  button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));
  state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  if (self->session == NULL || button == GDK_BUTTON_SECONDARY || is_on_child (self, x, y))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  gtk_widget_grab_focus (GTK_WIDGET (self));
  drama_canvas_stop_flying (self);
  self->drag_start = self->drag_last = drama_vec (x, y);
  self->drag_done = FALSE;
  if (button == GDK_BUTTON_MIDDLE || self->space_held)
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      set_drag (self, DRAMA_DRAG_PAN);
      return;
    }

  press (self, self->drag_start, is_touch (GTK_GESTURE (gesture)) ? TOUCH_REACH_PX : REACH_PX);
  drama_canvas_press_rim (self, self->drag_start);
  self->pressed_toggles = (state & GDK_CONTROL_MASK) != 0;
  self->pressed_adds = (state & GDK_SHIFT_MASK) != 0;
  self->drag = DRAMA_DRAG_PRESSED;
  if (!self->pressed_selected && self->pressed_adds)
    toggle_pressed (self);
  else if (!self->pressed_selected && !self->pressed_toggles)
    select_pressed (self);
}

/* All that is selected moves with the actor that was taken. */
static void
take_up_actors (DramaCanvas *self)
{
  const GPtrArray *ids = drama_session_get_selected_actors (self->session);
  guint            index;

  /* A view that fitted itself to the moving actor would pull it from the pointer. */
  self->fitted = FALSE;
  g_array_set_size (self->dragged, 0);
  if (!drama_session_is_actor_selected (self->session, self->pressed_actor))
    {
      if (drama_canvas_find_actor (self, self->pressed_actor, &index))
        g_array_append_val (self->dragged, index);
    }
  else
    for (guint i = 0; i < ids->len; i++)
      if (drama_canvas_find_actor (self, ids->pdata[i], &index))
        g_array_append_val (self->dragged, index);

  g_free (self->drag_from);
  g_free (self->drag_home);
  self->drag_from = g_new (DramaVec, MAX (self->dragged->len, 1));
  self->drag_home = g_new (DramaVec, MAX (self->dragged->len, 1));
  for (guint i = 0; i < self->dragged->len; i++)
    {
      self->drag_from[i] =
          drama_canvas_get_seen_place (self, g_array_index (self->dragged, guint, i));
      self->drag_home[i] = self->positions[g_array_index (self->dragged, guint, i)];
    }
}

static void
begin_band (DramaCanvas *self)
{
  const GPtrArray *ids = drama_session_get_selected_actors (self->session);
  gboolean         keeps = self->pressed_adds || self->pressed_toggles;

  g_clear_pointer (&self->band_base, g_ptr_array_unref);
  g_clear_pointer (&self->band_undo, g_ptr_array_unref);
  self->band_undo = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < ids->len; i++)
    g_ptr_array_add (self->band_undo, g_strdup (ids->pdata[i]));
  self->band_base = keeps ? g_ptr_array_ref (self->band_undo) : g_ptr_array_new ();
  set_drag (self, DRAMA_DRAG_BAND);
}

static void
begin_moving (DramaCanvas *self)
{
  drama_canvas_pause_layout (self);
  take_up_actors (self);
  set_drag (self, DRAMA_DRAG_MOVE);
}

static void
decide_drag (DramaCanvas *self,
             GtkGesture  *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  if (self->pressed_actor && self->pressed_rim)
    {
      drama_canvas_begin_tie (self);
      set_drag (self, DRAMA_DRAG_TIE);
    }
  else if (self->pressed_actor)
    begin_moving (self);
  else if (is_touch (gesture))
    set_drag (self, DRAMA_DRAG_PAN);
  else
    begin_band (self);
}

static void
move_dragged (DramaCanvas *self)
{
  DramaVec by = drama_vec_sub (self->drag_last, self->drag_start);

  by = drama_vec_scale (by, 1 / self->camera.zoom);
  for (guint i = 0; i < self->dragged->len; i++)
    self->positions[g_array_index (self->dragged, guint, i)] =
        drama_vec_add (self->drag_from[i], by);
  drama_canvas_forget_scene (self, TRUE);
  drama_canvas_follow_drop (self);
}

static void
select_in_band (DramaCanvas *self)
{
  DramaScene *scene = drama_canvas_get_scene (self);
  DramaVec    corners[2];
  g_autoptr (GArray) found = NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  if (scene == NULL)
    return;

  corners[0] = drama_camera_to_world (&self->camera, self->drag_start);
  corners[1] = drama_camera_to_world (&self->camera, self->drag_last);
  found = drama_hit_rect (scene, drama_rect_of_points (corners, 2));
  for (guint i = 0; i < self->band_base->len; i++)
    g_ptr_array_add (ids, self->band_base->pdata[i]);
  for (guint i = 0; i < found->len; i++)
    {
      DramaActor *actor;

      actor = drama_dossier_get_actor (self->dossier, g_array_index (found, guint, i));
      g_ptr_array_add (ids, (char *) drama_actor_get_fields (actor)->id);
    }
  g_ptr_array_add (ids, NULL);
  drama_session_set_selection (self->session, (const char *const *) ids->pdata, NULL);
}

static void
on_drag_update (DramaCanvas    *self,
                double          dx,
                double          dy,
                GtkGestureDrag *gesture)
{
  DramaVec    at = drama_vec_add (self->drag_start, drama_vec (dx, dy));
  DramaVec    by = drama_vec_sub (at, self->drag_last);
  DramaCamera camera = self->camera;

  if (self->drag == DRAMA_DRAG_NONE || self->drag_done)
    return;
  if (self->drag == DRAMA_DRAG_PRESSED)
    {
      if (!gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) dx, (int) dy))
        return;
      decide_drag (self, GTK_GESTURE (gesture));
    }

  self->drag_last = at;
  switch (self->drag)
    {
    case DRAMA_DRAG_PAN:
      drama_camera_pan (&camera, by);
      drama_canvas_show (self, &camera);
      break;
    case DRAMA_DRAG_MOVE:
      move_dragged (self);
      break;
    case DRAMA_DRAG_BAND:
      select_in_band (self);
      gtk_widget_queue_draw (GTK_WIDGET (self));
      break;
    case DRAMA_DRAG_TIE:
      drama_canvas_move_tie (self);
      break;
    case DRAMA_DRAG_NONE:
    case DRAMA_DRAG_PRESSED:
    default:
      break;
    }
}

/* The button came up where it went down. */
static void
click (DramaCanvas *self)
{
  gboolean modified = self->pressed_adds || self->pressed_toggles;

  if (self->pressed_actor == NULL && self->pressed_tie == NULL)
    {
      if (!modified)
        drama_session_select_none (self->session);
    }
  else if (self->pressed_toggles && !self->pressed_adds)
    toggle_pressed (self);
  else if (self->pressed_selected && !modified)
    select_pressed (self);
}

static void
drop_actors (DramaCanvas *self)
{
  g_autofree DramaVec *to = g_new (DramaVec, MAX (self->dragged->len, 1));

  /* As they were let go of, for as long as they are seen so. */
  if (self->left_out)
    drama_canvas_get_lifted (self);
  for (guint i = 0; i < self->dragged->len; i++)
    to[i] = self->positions[g_array_index (self->dragged, guint, i)];
  drama_canvas_commit_moves (self, (const guint *) (gpointer) self->dragged->data,
                             self->dragged->len, to, NULL);
}

static void
on_drag_end (DramaCanvas *self)
{
  DramaDragKind drag = self->drag;

  set_drag (self, DRAMA_DRAG_NONE);
  if (self->drag_done)
    return;

  if (drag == DRAMA_DRAG_PRESSED)
    click (self);
  else if (drag == DRAMA_DRAG_MOVE && !drama_canvas_drop_on_actor (self))
    drop_actors (self);
  else if (drag == DRAMA_DRAG_TIE)
    drama_canvas_end_tie (self);
  if (drag == DRAMA_DRAG_MOVE)
    drama_canvas_resume_layout (self);
  drama_canvas_update_hover (self);
}

/**
 * drama_canvas_put_back:
 * @self: a canvas on which actors were dragged
 *
 * They are where they were before.
 */
void
drama_canvas_put_back (DramaCanvas *self)
{
  for (guint i = 0; i < self->dragged->len; i++)
    self->positions[g_array_index (self->dragged, guint, i)] = self->drag_home[i];
  /* What is seen of the rest has holes where they are to be. */
  if (self->left_out)
    drama_layer_clear (&self->network);
  drama_canvas_put_down (self);
  drama_canvas_outdate_scene (self);
}

/**
 * drama_canvas_cancel_drag:
 * @self: a canvas
 *
 * Puts back what the drag has done so far; the button may still be down.
 */
void
drama_canvas_cancel_drag (DramaCanvas *self)
{
  DramaDragKind drag = self->drag;

  if (drag == DRAMA_DRAG_NONE)
    return;

  self->drag_done = TRUE;
  self->drag = DRAMA_DRAG_NONE;
  drama_canvas_forget_drop (self);
  if (drag == DRAMA_DRAG_TIE)
    {
      g_clear_pointer (&self->tie_from, g_free);
      g_clear_pointer (&self->tie_to, g_free);
    }
  if (drag == DRAMA_DRAG_MOVE)
    {
      drama_canvas_put_back (self);
      drama_canvas_resume_layout (self);
    }
  else if (drag == DRAMA_DRAG_BAND)
    {
      g_autoptr (GPtrArray) ids = g_ptr_array_new ();

      for (guint i = 0; i < self->band_undo->len; i++)
        g_ptr_array_add (ids, self->band_undo->pdata[i]);
      g_ptr_array_add (ids, NULL);
      drama_session_set_selection (self->session, (const char *const *) ids->pdata, NULL);
    }
  set_drag (self, DRAMA_DRAG_NONE);
}

/* Selects what is at @at, so that the menu is about it. */
static void
open_menu_at (DramaCanvas *self,
              DramaVec     at,
              double       reach_px)
{
  if (self->session == NULL)
    return;

  drama_canvas_cancel_drag (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  press (self, at, reach_px);
  if (self->pressed_actor == NULL && self->pressed_tie == NULL)
    drama_session_select_none (self->session);
  else if (!self->pressed_selected)
    select_pressed (self);
  drama_canvas_show_menu (self, &at);
}

static void
on_pressed (DramaCanvas     *self,
            int              n_press,
            double           x,
            double           y,
            GtkGestureClick *gesture)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

  if (is_on_child (self, x, y))
    return;
  if (button == GDK_BUTTON_SECONDARY && n_press == 1)
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      open_menu_at (self, drama_vec (x, y), REACH_PX);
    }
  else if (button == GDK_BUTTON_PRIMARY && n_press == 2 && self->pressed_actor)
    {
      drama_canvas_cancel_drag (self);
      drama_session_set_neighbourhood (self->session, self->pressed_actor);
    }
}

/* Not when it is pressed: the press would take the focus back from what is asked. */
static void
on_released (DramaCanvas     *self,
             int              n_press,
             double           x,
             double           y,
             GtkGestureClick *gesture)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

  if (button <= GDK_BUTTON_PRIMARY && n_press == 2 && self->session && !self->space_held &&
      !self->pressed_actor && !self->pressed_tie && !is_on_child (self, x, y))
    drama_canvas_ask_actor_at (self, drama_vec (x, y));
}

static void
on_long_pressed (DramaCanvas *self,
                 double       x,
                 double       y)
{
  if (!is_on_child (self, x, y))
    open_menu_at (self, drama_vec (x, y), TOUCH_REACH_PX);
}

static void
add_controller (DramaCanvas *self,
                gpointer     controller)
{
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (controller));
}

static void
add_drag (DramaCanvas *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), 0);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (on_drag_end), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (drama_canvas_cancel_drag), self);
  add_controller (self, drag);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_released), self);
  add_controller (self, click);
  gtk_gesture_group (click, drag);
}

/**
 * drama_canvas_init_pointer:
 * @self: a canvas that is being made
 */
void
drama_canvas_init_pointer (DramaCanvas *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture         *hold = gtk_gesture_long_press_new ();

  self->dragged = g_array_new (FALSE, FALSE, sizeof (guint));

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave), self);
  add_controller (self, motion);

  drama_canvas_init_scroll (self);

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (hold), TRUE);
  g_signal_connect_swapped (hold, "pressed", G_CALLBACK (on_long_pressed), self);
  add_controller (self, hold);

  add_drag (self);
}
