/* drama-canvas-travel.c - where the canvas looks when steps are undone and redone
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-canvas"

#include "drama-config.h"

#include "drama-canvas-private.h"

/* About what an actor that is gone took up, in world units. */
#define ACTOR_WIDTH  120.0
#define ACTOR_HEIGHT 80.0

/* Around what is brought into view, in logical pixels. */
#define PADDING_PX 56.0

/* Where a flight would end, or where the camera is. */
static const DramaCamera *
get_camera (DramaCanvas *self)
{
  return adw_animation_get_state (self->flying) == ADW_ANIMATION_PLAYING ? &self->flight.to
                                                                         : &self->camera;
}

static void
on_look (DramaCanvas    *self,
         DramaViewpoint *viewpoint)
{
  const DramaCamera *camera = get_camera (self);

  viewpoint->known = self->placed;
  viewpoint->centre = camera->centre;
  viewpoint->zoom = camera->zoom;
  viewpoint->fitted = self->fitted;
}

/* What changed, as far as it has a place, and whether all of it is seen. */
typedef struct
{
  DramaRect visible;
  DramaRect bounds;
  gboolean  any;
  gboolean  all_seen;
} Change;

static void
add_change (Change   *change,
            DramaRect bounds,
            gboolean  seen)
{
  change->bounds = change->any ? drama_rect_union (change->bounds, bounds) : bounds;
  change->any = TRUE;
  change->all_seen = change->all_seen && seen;
}

/* Where the canvas has it now, or where @dossier, the one before, had it. */
static gboolean
find_place (DramaCanvas        *self,
            const DramaDossier *dossier,
            const char         *id,
            DramaVec           *place)
{
  DramaActor *actor;
  guint       index;

  if (drama_canvas_find_actor (self, id, &index))
    {
      *place = self->positions[index];
      return TRUE;
    }

  actor = drama_dossier_find_actor (dossier, id, NULL);
  if (actor == NULL || !drama_actor_get_fields (actor)->placed)
    return FALSE;
  *place = drama_actor_get_fields (actor)->position;

  return TRUE;
}

static void
add_actors (DramaCanvas        *self,
            Change             *change,
            const DramaDossier *dossier,
            const GPtrArray    *ids)
{
  for (guint i = 0; i < ids->len; i++)
    {
      DramaVec place;

      if (find_place (self, dossier, ids->pdata[i], &place))
        add_change (change, drama_rect_around (place, ACTOR_WIDTH, ACTOR_HEIGHT),
                    drama_rect_contains (change->visible, place));
    }
}

static void
add_ties (DramaCanvas        *self,
          Change             *change,
          const DramaDossier *dossier,
          const GPtrArray    *ids)
{
  for (guint i = 0; i < ids->len; i++)
    {
      DramaTie             *tie = drama_dossier_find_tie (dossier, ids->pdata[i], NULL);
      const DramaTieFields *fields = drama_tie_get_fields (tie);
      DramaVec              ends[2];

      if (find_place (self, dossier, fields->from, &ends[0]) &&
          find_place (self, dossier, fields->to, &ends[1]))
        add_change (change, drama_rect_of_points (ends, 2),
                    drama_rect_meets_segment (change->visible, ends[0], ends[1]));
    }
}

static Change
find_change (DramaCanvas       *self,
             const DramaTravel *travel)
{
  const DramaDiff *diff = travel->diff;
  Change           change = { .all_seen = TRUE };

  change.visible = drama_camera_get_visible (get_camera (self));
  add_actors (self, &change, travel->after, diff->actors.added);
  add_actors (self, &change, travel->after, diff->actors.changed);
  add_actors (self, &change, travel->before, diff->actors.removed);
  add_ties (self, &change, travel->after, diff->ties.added);
  add_ties (self, &change, travel->after, diff->ties.changed);
  add_ties (self, &change, travel->before, diff->ties.removed);

  return change;
}

/* What is seen stays where it is seen.  Else the camera goes where the person stood
 * at that step, if that shows it, or as little as needed from where it is now. */
static void
on_travelled (DramaCanvas       *self,
              const DramaTravel *travel)
{
  Change      change;
  DramaCamera camera;

  if (!self->placed || self->dossier == NULL)
    return;

  change = find_change (self, travel);
  camera = *get_camera (self);
  if (!change.any || change.all_seen)
    {
      if (travel->viewpoint.known && travel->viewpoint.zoom == camera.zoom &&
          drama_vec_distance (travel->viewpoint.centre, camera.centre) == 0)
        self->fitted = travel->viewpoint.fitted;
      return;
    }

  if (travel->viewpoint.known && travel->viewpoint.fitted)
    {
      drama_canvas_fit_all (self, TRUE);
      return;
    }

  if (travel->viewpoint.known)
    {
      DramaCamera back = camera;

      back.centre = travel->viewpoint.centre;
      back.zoom = travel->viewpoint.zoom;
      if (drama_rect_holds (drama_camera_get_visible (&back), change.bounds))
        {
          drama_canvas_fly (self, &back, NULL);
          return;
        }
    }

  drama_camera_reveal (&camera, change.bounds, PADDING_PX);
  drama_canvas_fly (self, &camera, NULL);
}

/**
 * drama_canvas_get_pointed_place:
 * @self: a canvas
 *
 * Returns: the world point under the pointer, or in the middle of the view where the
 *   pointer is elsewhere
 */
DramaVec
drama_canvas_get_pointed_place (DramaCanvas *self)
{
  g_return_val_if_fail (DRAMA_IS_CANVAS (self), drama_vec (0, 0));

  if (self->pointer_inside)
    return drama_camera_to_world (&self->camera, self->pointer);

  return self->camera.centre;
}

/**
 * drama_canvas_follow_travel:
 * @self: a canvas that got its session
 *
 * Looks where the session goes back and forth.
 */
void
drama_canvas_follow_travel (DramaCanvas *self)
{
  g_signal_connect_object (self->session, "look", G_CALLBACK (on_look), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "travelled", G_CALLBACK (on_travelled), self,
                           G_CONNECT_SWAPPED);
}
