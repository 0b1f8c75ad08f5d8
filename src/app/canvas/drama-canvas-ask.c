/* drama-canvas-ask.c - what the canvas asks, beside what it is about
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-canvas"

#include "drama-config.h"

#include "drama-canvas-private.h"

#include "drama-ask.h"
#include "drama-merge-ask.h"

/* The box that a new actor is given room for, in world units. */
#define NEW_WIDTH  150.0
#define NEW_HEIGHT 60.0

/* Where room is looked for: on rings around the place that was wanted. */
#define RING_STEP   40.0
#define N_RINGS     60
#define RING_PLACES 16

static void
on_closed (DramaCanvas *self)
{
  g_clear_pointer (&self->tie_from, g_free);
  g_clear_pointer (&self->tie_to, g_free);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static GtkWidget *
adopt (DramaCanvas *self,
       GtkWidget   *popover)
{
  gtk_widget_set_parent (popover, GTK_WIDGET (self));
  g_signal_connect_object (popover, "closed", G_CALLBACK (on_closed), self, G_CONNECT_SWAPPED);

  return popover;
}

static DramaAsk *
get_ask (DramaCanvas *self)
{
  if (self->ask == NULL)
    self->ask = adopt (self, drama_ask_new ());

  return DRAMA_ASK (self->ask);
}

/* Beside @world, or at the edge of the view that is nearest to it. */
static void
popup (DramaCanvas *self,
       GtkWidget   *popover,
       DramaRect    world)
{
  DramaVec     from = drama_camera_to_view (&self->camera, drama_vec (world.x, world.y));
  DramaVec     to = drama_camera_to_view (&self->camera, drama_vec (world.x + world.width,
                                                                    world.y + world.height));
  double       left = CLAMP (from.x, 0, self->camera.width);
  double       top = CLAMP (from.y, 0, self->camera.height);
  double       right = CLAMP (to.x, left, self->camera.width);
  double       bottom = CLAMP (to.y, top, self->camera.height);
  GdkRectangle at;

  at = (GdkRectangle){ (int) left, (int) top, MAX ((int) (right - left), 1),
                       MAX ((int) (bottom - top), 1) };
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &at);
  gtk_popover_popup (GTK_POPOVER (popover));
}

/* What is selected, or the middle of the view where nothing is. */
static DramaRect
get_subject (DramaCanvas *self)
{
  DramaRect bounds;

  if (drama_canvas_get_selection_bounds (self, &bounds))
    return bounds;

  return drama_rect_around (
      drama_camera_to_world (&self->camera,
                             drama_vec (self->camera.width / 2, self->camera.height / 2)),
      0, 0);
}

static gboolean
has_room (DramaScene *scene,
          DramaVec    centre)
{
  DramaRect box = drama_rect_around (centre, NEW_WIDTH, NEW_HEIGHT);

  for (guint i = 0; i < drama_scene_get_n_groups (scene); i++)
    {
      const DramaSceneGroup *group = drama_scene_get_group (scene, i);

      if (group->type == DRAMA_GROUP_ACTOR && drama_rect_meets (group->bounds, box))
        return FALSE;
    }

  return TRUE;
}

/* Nobody is moved to make room: the newcomer goes to the nearest place that has it. */
static DramaVec
find_room (DramaCanvas *self,
           DramaVec     wanted)
{
  DramaScene *scene = drama_canvas_get_scene (self);

  if (scene == NULL || has_room (scene, wanted))
    return wanted;

  for (guint ring = 1; ring <= N_RINGS; ring++)
    for (guint i = 0; i < RING_PLACES; i++)
      {
        double   angle_rad = 2 * G_PI * i / RING_PLACES;
        DramaVec at = drama_vec_add (wanted, drama_vec (cos (angle_rad) * ring * RING_STEP,
                                                        sin (angle_rad) * ring * RING_STEP));

        if (has_room (scene, at))
          return at;
      }

  return wanted;
}

/**
 * drama_canvas_ask_actor_at:
 * @self: a canvas
 * @view: where the new actor shall be, in logical pixels
 */
void
drama_canvas_ask_actor_at (DramaCanvas *self,
                           DramaVec     view)
{
  DramaVec world = drama_camera_to_world (&self->camera, view);

  drama_ask_for_actor (get_ask (self), self->session, &world);
  popup (self, self->ask, drama_rect_around (world, 0, 0));
}

/**
 * drama_canvas_ask_tie_between:
 * @self: a canvas
 * @from: id of an actor
 * @to: id of an actor, may be @from
 */
void
drama_canvas_ask_tie_between (DramaCanvas *self,
                              const char  *from,
                              const char  *to)
{
  DramaVec middle;
  guint    one, two;

  if (!drama_canvas_find_actor (self, from, &one) || !drama_canvas_find_actor (self, to, &two))
    return;

  drama_ask_for_tie (get_ask (self), self->session, from, to);
  g_free (self->tie_from);
  g_free (self->tie_to);
  self->tie_from = g_strdup (from);
  self->tie_to = g_strdup (to);
  middle = drama_vec_mix (self->positions[one], self->positions[two], 0.5);
  popup (self, self->ask, drama_rect_around (middle, 0, 0));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * drama_canvas_ask_tie_to_nobody:
 * @self: a canvas
 * @from: id of an actor
 * @view: where the other end shall be, in logical pixels
 */
void
drama_canvas_ask_tie_to_nobody (DramaCanvas *self,
                                const char  *from,
                                DramaVec     view)
{
  DramaVec world = drama_camera_to_world (&self->camera, view);

  drama_ask_for_tie_to_name (get_ask (self), self->session, from, &world);
  g_free (self->tie_from);
  g_clear_pointer (&self->tie_to, g_free);
  self->tie_from = g_strdup (from);
  self->tie_place = world;
  popup (self, self->ask, drama_rect_around (world, 0, 0));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * drama_canvas_ask_merge_of:
 * @self: a canvas
 * @ids: (array zero-terminated=1): of two actors or more; the first is to stay
 */
void
drama_canvas_ask_merge_of (DramaCanvas       *self,
                           const char *const *ids)
{
  DramaScene *scene = drama_canvas_get_scene (self);
  guint       index, group;

  if (self->merge_ask == NULL)
    self->merge_ask = adopt (self, drama_merge_ask_new ());
  drama_merge_ask_for (DRAMA_MERGE_ASK (self->merge_ask), self->session, ids);
  if (drama_canvas_find_actor (self, ids[0], &index) &&
      drama_scene_find_actor_group (scene, index, &group))
    popup (self, self->merge_ask, drama_scene_get_group (scene, group)->bounds);
  else
    popup (self, self->merge_ask, get_subject (self));
}

/* Beside the actor that is selected, where one is; else in the middle of the view. */
void
drama_canvas_ask_actor (DramaCanvas *self)
{
  DramaVec wanted, world;

  g_return_if_fail (DRAMA_IS_CANVAS (self));

  if (self->session == NULL)
    return;

  wanted = drama_rect_centre (get_subject (self));
  world = find_room (self, wanted);
  drama_ask_for_actor (get_ask (self), self->session, &world);
  popup (self, self->ask, drama_rect_around (world, 0, 0));
}

void
drama_canvas_ask_rename (DramaCanvas *self)
{
  const GPtrArray *actors, *ties;

  g_return_if_fail (DRAMA_IS_CANVAS (self));

  if (self->session == NULL)
    return;

  actors = drama_session_get_selected_actors (self->session);
  ties = drama_session_get_selected_ties (self->session);
  if (actors->len + ties->len != 1)
    return;

  drama_canvas_reveal_selection (self);
  if (actors->len == 1)
    drama_ask_for_name (get_ask (self), self->session, actors->pdata[0]);
  else
    drama_ask_for_verb (get_ask (self), self->session, ties->pdata[0]);
  popup (self, self->ask, get_subject (self));
}

/* Between the two that are selected; from the one to whoever is named. */
void
drama_canvas_ask_tie (DramaCanvas *self)
{
  const GPtrArray *actors;

  g_return_if_fail (DRAMA_IS_CANVAS (self));

  actors = self->session != NULL ? drama_session_get_selected_actors (self->session) : NULL;
  if (actors == NULL || actors->len < 1 || actors->len > 2)
    return;

  if (actors->len == 2)
    {
      drama_canvas_ask_tie_between (self, actors->pdata[0], actors->pdata[1]);
      return;
    }

  drama_ask_for_tie_to_name (get_ask (self), self->session, actors->pdata[0], NULL);
  popup (self, self->ask, get_subject (self));
}

void
drama_canvas_ask_merge (DramaCanvas *self)
{
  g_autofree const char **ids = NULL;

  g_return_if_fail (DRAMA_IS_CANVAS (self));

  if (self->session == NULL || drama_session_get_selected_actors (self->session)->len < 2)
    return;

  ids = drama_session_list_selected_actors (self->session);
  drama_canvas_ask_merge_of (self, ids);
}

/**
 * drama_canvas_press_empty_page:
 * @self: a canvas that shows nobody
 * @n_press: how often the button went down
 * @x: where, in logical pixels
 * @y: likewise
 *
 * Twice on it is twice on the empty canvas.
 */
void
drama_canvas_press_empty_page (DramaCanvas *self,
                               int          n_press,
                               double       x,
                               double       y)
{
  if (n_press == 2 && self->session != NULL)
    drama_canvas_ask_actor_at (self, drama_vec (x, y));
}

/**
 * drama_canvas_present_asks:
 * @self: a canvas that was given a size
 */
void
drama_canvas_present_asks (DramaCanvas *self)
{
  if (self->ask != NULL)
    gtk_popover_present (GTK_POPOVER (self->ask));
  if (self->merge_ask != NULL)
    gtk_popover_present (GTK_POPOVER (self->merge_ask));
}

/**
 * drama_canvas_drop_asks:
 * @self: a canvas that is disposed of
 */
void
drama_canvas_drop_asks (DramaCanvas *self)
{
  drama_canvas_forget_drop (self);
  g_clear_pointer (&self->ask, gtk_widget_unparent);
  g_clear_pointer (&self->merge_ask, gtk_widget_unparent);
}
