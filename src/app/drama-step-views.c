/* drama-step-views.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-step-views.h"

#include <string.h>

/* About what malloc() takes beside what it gives. */
#define BLOCK 16

typedef struct
{
  guint64    began;
  DramaView *before;
  DramaView *after; /* NULL until something came after */
  gsize      bytes;
} Moment;

struct _DramaStepViews
{
  GPtrArray *moments; /* of Moment, by rising serials */
  gsize      bytes;
  GPtrArray *last_actors; /* counted last: borrowed, only to be compared */
  GPtrArray *last_ties;
};

void
drama_view_free (DramaView *self)
{
  g_clear_pointer (&self->actors, g_ptr_array_unref);
  g_clear_pointer (&self->ties, g_ptr_array_unref);
  g_clear_pointer (&self->evidence, g_free);
  g_clear_pointer (&self->neighbourhood, g_free);
  g_free (self);
}

static void
free_moment (gpointer data)
{
  Moment *moment = data;

  g_clear_pointer (&moment->before, drama_view_free);
  g_clear_pointer (&moment->after, drama_view_free);
  g_free (moment);
}

static gsize
weigh_set (const GPtrArray *set)
{
  gsize bytes = 2 * BLOCK + sizeof *set;

  for (guint i = 0; i < set->len; i++)
    bytes += sizeof (gpointer) + BLOCK + strlen (g_ptr_array_index (set, i)) + 1;

  return bytes;
}

/* A set that the moment before has as well costs nothing more. */
static void
count (DramaStepViews *self, Moment *moment, const DramaView *view)
{
  gsize bytes = BLOCK + sizeof *view;

  if (view->actors != self->last_actors)
    bytes += weigh_set (view->actors);
  if (view->ties != self->last_ties)
    bytes += weigh_set (view->ties);
  self->last_actors = view->actors;
  self->last_ties = view->ties;

  moment->bytes += bytes;
  self->bytes += bytes;
}

static void
drop (DramaStepViews *self, guint index)
{
  Moment *moment = g_ptr_array_index (self->moments, index);

  self->bytes -= moment->bytes;
  g_ptr_array_remove_index (self->moments, index);
}

static void
shorten (DramaStepViews *self)
{
  while (self->bytes > DRAMA_STEP_VIEWS_MAX_BYTES && self->moments->len > 1)
    drop (self, 0);
}

static Moment *
find (DramaStepViews *self, guint64 began)
{
  guint low = 0, high = self->moments->len;

  while (low < high)
    {
      guint   middle = low + (high - low) / 2;
      Moment *moment = g_ptr_array_index (self->moments, middle);

      if (moment->began == began)
        return moment;
      if (moment->began < began)
        low = middle + 1;
      else
        high = middle;
    }

  return NULL;
}

DramaStepViews *
drama_step_views_new (void)
{
  DramaStepViews *self = g_new0 (DramaStepViews, 1);

  self->moments = g_ptr_array_new_with_free_func (free_moment);

  return self;
}

void
drama_step_views_free (DramaStepViews *self)
{
  g_ptr_array_unref (self->moments);
  g_free (self);
}

/* The moments of steps that the history has no more. */
static void
drop_gone (DramaStepViews *self, const DramaHistory *history)
{
  guint   position = drama_history_get_position (history);
  guint64 first = drama_history_get_step (history, 0).began;
  guint64 last = position > 0 ? drama_history_get_step (history, position - 1).began : 0;

  while (self->moments->len > 0 &&
         ((Moment *) g_ptr_array_index (self->moments, self->moments->len - 1))->began > last)
    drop (self, self->moments->len - 1);

  while (self->moments->len > 0 &&
         ((Moment *) g_ptr_array_index (self->moments, 0))->began < first)
    drop (self, 0);
}

/* Takes @view, of the moment before the step that @history made last, which is
 * current.  A step that grew keeps what was there when it began. */
void
drama_step_views_set_before (DramaStepViews     *self,
                             const DramaHistory *history,
                             guint64             began,
                             DramaView          *view)
{
  g_autoptr (DramaView) owned = view;
  Moment *moment = find (self, began);

  if (moment != NULL)
    return;

  drop_gone (self, history);
  moment = g_new0 (Moment, 1);
  moment->began = began;
  g_ptr_array_add (self->moments, moment);
  count (self, moment, owned);
  moment->before = g_steal_pointer (&owned);
  shorten (self);
}

/* Takes @view; the last one counts. */
void
drama_step_views_set_after (DramaStepViews *self, guint64 began, DramaView *view)
{
  g_autoptr (DramaView) owned = view;
  Moment *moment = find (self, began);

  if (moment == NULL)
    return;

  count (self, moment, owned);
  g_clear_pointer (&moment->after, drama_view_free);
  moment->after = g_steal_pointer (&owned);
  shorten (self);
}

/* Nullable. */
const DramaView *
drama_step_views_get_before (DramaStepViews *self, guint64 began)
{
  Moment *moment = find (self, began);

  return moment != NULL ? moment->before : NULL;
}

/* Nullable. */
const DramaView *
drama_step_views_get_after (DramaStepViews *self, guint64 began)
{
  Moment *moment = find (self, began);

  return moment != NULL ? moment->after : NULL;
}

gsize
drama_step_views_get_bytes (DramaStepViews *self)
{
  return self->bytes;
}

guint
drama_step_views_get_n (DramaStepViews *self)
{
  return self->moments->len;
}
