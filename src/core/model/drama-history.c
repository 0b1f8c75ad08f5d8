/* drama-history.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Snapshots rather than commands: an undo that only puts back what was there
 * cannot forget anything. */
#include "drama-history.h"

#include "drama-weight.h"

#include <string.h>

typedef struct
{
  DramaDossier *dossier;
  char         *label;     /* of the step that led here; NULL for the first */
  char         *merge_key; /* (nullable) */
  guint64       serial;
  guint64       began;
  gint64        time_us;
  gsize         bytes; /* what forgetting all before it would free */
} Step;

struct _DramaHistory
{
  GPtrArray *steps;   /* of Step, oldest first; never empty */
  guint      current; /* index into @steps */
  gsize      bytes;   /* of all steps */
  gsize      max_bytes;
  gboolean   shortened; /* steps were forgotten */
  guint64    serials;   /* given so far */
};

static void
free_step (gpointer data)
{
  Step *step = data;

  drama_dossier_unref (step->dossier);
  g_free (step->label);
  g_free (step->merge_key);
  g_free (step);
}

static Step *
get_step (const DramaHistory *self,
          guint               index)
{
  return self->steps->pdata[index];
}

static void
drop_steps (DramaHistory *self,
            guint         from,
            guint         n)
{
  for (guint i = from; i < from + n; i++)
    self->bytes -= get_step (self, i)->bytes;
  if (n > 0)
    g_ptr_array_remove_range (self->steps, from, n);
}

/* The oldest go while all together are too much, but never the one before the
 * current one, whatever its size: the last edit can always be undone. */
static void
shorten (DramaHistory *self)
{
  guint n = 0;
  gsize bytes = self->bytes;

  while (bytes > self->max_bytes && n + 1 < self->current)
    bytes -= get_step (self, ++n)->bytes;
  if (n == 0)
    return;

  drop_steps (self, 0, n);
  self->current -= n;
  self->shortened = TRUE;

  /* There is nothing before it any more that it could hold. */
  self->bytes -= get_step (self, 0)->bytes;
  get_step (self, 0)->bytes = 0;
  g_clear_pointer (&get_step (self, 0)->label, g_free);
}

/* As the step after the current one, the last one. */
static Step *
add_step (DramaHistory *self,
          DramaDossier *dossier,
          const char   *label,
          const char   *merge_key)
{
  Step *step = g_new0 (Step, 1);

  step->dossier = drama_dossier_ref (dossier);
  step->label = g_strdup (label);
  step->merge_key = g_strdup (merge_key);
  step->serial = step->began = ++self->serials;
  step->time_us = g_get_real_time ();
  if (self->steps->len > 0)
    step->bytes = sizeof *step + (label != NULL ? strlen (label) : 0) +
                  drama_weight_of_lost (get_step (self, self->steps->len - 1)->dossier, dossier);

  g_ptr_array_add (self->steps, step);
  self->bytes += step->bytes;
  self->current = self->steps->len - 1;

  return step;
}

/**
 * drama_history_new:
 * @first: the dossier before any step
 *
 * Returns: (transfer full): a history with nothing to undo
 */
DramaHistory *
drama_history_new (DramaDossier *first)
{
  DramaHistory *self;

  g_return_val_if_fail (first != NULL, NULL);

  self = g_new0 (DramaHistory, 1);
  self->steps = g_ptr_array_new_with_free_func (free_step);
  self->max_bytes = DRAMA_HISTORY_MAX_BYTES;
  add_step (self, first, NULL, NULL);

  return self;
}

/**
 * drama_history_free:
 * @self: (transfer full): a history
 */
void
drama_history_free (DramaHistory *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->steps);
  g_free (self);
}

/**
 * drama_history_get_current:
 * @self: a history
 *
 * Returns: (transfer none): the dossier as it is now
 */
DramaDossier *
drama_history_get_current (const DramaHistory *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return get_step (self, self->current)->dossier;
}

/**
 * drama_history_set_max_bytes:
 * @self: a history
 * @max_bytes: what its steps may take, %DRAMA_HISTORY_MAX_BYTES at first
 *
 * Everything is counted that only a step's predecessors hold: records that were
 * changed or removed since with all their words, and tables that are no longer
 * shared.  The current dossier is not, as it is there anyhow.
 */
void
drama_history_set_max_bytes (DramaHistory *self,
                             gsize         max_bytes)
{
  g_return_if_fail (self != NULL);

  self->max_bytes = max_bytes;
  shorten (self);
}

/**
 * drama_history_get_bytes:
 * @self: a history
 *
 * Returns: what its steps take, as drama_history_set_max_bytes() counts
 */
gsize
drama_history_get_bytes (const DramaHistory *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->bytes;
}

/**
 * drama_history_get_shortened:
 * @self: a history
 *
 * Returns: whether the oldest steps had to go, so that the first one it has is not
 *   where the document began
 */
gboolean
drama_history_get_shortened (const DramaHistory *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->shortened;
}

/**
 * drama_history_get_n_steps:
 * @self: a history
 *
 * Returns: how many dossiers it has, at least 1: those of all steps and the first
 */
guint
drama_history_get_n_steps (const DramaHistory *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->steps->len;
}

/**
 * drama_history_get_position:
 * @self: a history
 *
 * Returns: which of its dossiers is the current one, which is also how many steps
 *   can be undone
 */
guint
drama_history_get_position (const DramaHistory *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->current;
}

/**
 * drama_history_get_step:
 * @self: a history
 * @index: which, the oldest first
 *
 * Returns: what is known of it
 */
DramaHistoryStep
drama_history_get_step (const DramaHistory *self,
                        guint               index)
{
  const Step *step;

  g_return_val_if_fail (self != NULL && index < self->steps->len, (DramaHistoryStep){ 0 });

  step = get_step (self, index);

  return (DramaHistoryStep){ .dossier = step->dossier,
                             .label = step->label,
                             .serial = step->serial,
                             .began = step->began,
                             .time_us = step->time_us };
}

/**
 * drama_history_find:
 * @self: a history
 * @serial: of a step
 * @index: (out): which it is; untouched where it is gone
 *
 * Binary search: later steps have larger serials.
 *
 * Returns: whether there is that step
 */
gboolean
drama_history_find (const DramaHistory *self,
                    guint64             serial,
                    guint              *index)
{
  guint low = 0, high;

  g_return_val_if_fail (self != NULL && index != NULL, FALSE);

  high = self->steps->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (get_step (self, middle)->serial < serial)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == self->steps->len || get_step (self, low)->serial != serial)
    return FALSE;

  *index = low;

  return TRUE;
}

/**
 * drama_history_push:
 * @self: a history
 * @dossier: what a step led to
 * @label: the step's name, as shown behind "Undo"
 * @merge_key: (nullable): two steps in a row with one key become one step, so
 *   that a row of small moves is undone at once
 *
 * What had been undone can no longer be redone.  A step to the dossier that is
 * current already is none.
 */
void
drama_history_push (DramaHistory *self,
                    DramaDossier *dossier,
                    const char   *label,
                    const char   *merge_key)
{
  Step   *last;
  guint64 began = 0;

  g_return_if_fail (self != NULL && dossier != NULL && label != NULL);

  last = get_step (self, self->current);
  if (dossier == last->dossier)
    return;

  drop_steps (self, self->current + 1, self->steps->len - self->current - 1);
  if (self->current > 0 && merge_key != NULL && g_strcmp0 (merge_key, last->merge_key) == 0)
    {
      began = last->began;
      drop_steps (self, self->current, 1);
    }
  last = add_step (self, dossier, label, merge_key);
  if (began != 0)
    last->began = began;
  shorten (self);
}

/**
 * drama_history_seal:
 * @self: a history
 *
 * The current dossier stays a step of its own, as nothing merges into the step that
 * led to it: somebody may want to come back here, to what was saved for instance.
 */
void
drama_history_seal (DramaHistory *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&get_step (self, self->current)->merge_key, g_free);
}

/**
 * drama_history_can_undo:
 * @self: a history
 *
 * Returns: whether there is a step to undo
 */
gboolean
drama_history_can_undo (const DramaHistory *self)
{
  return self->current > 0;
}

/**
 * drama_history_can_redo:
 * @self: a history
 *
 * Returns: whether there is a step to redo
 */
gboolean
drama_history_can_redo (const DramaHistory *self)
{
  return self->current + 1 < self->steps->len;
}

/**
 * drama_history_get_undo_label:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): the name of the step that undo takes back
 */
const char *
drama_history_get_undo_label (const DramaHistory *self)
{
  return drama_history_can_undo (self) ? get_step (self, self->current)->label : NULL;
}

/**
 * drama_history_get_redo_label:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): the name of the step that redo does again
 */
const char *
drama_history_get_redo_label (const DramaHistory *self)
{
  return drama_history_can_redo (self) ? get_step (self, self->current + 1)->label : NULL;
}

/**
 * drama_history_get_serial:
 * @self: a history
 *
 * A step that grew by another with its merge key is a different one.
 *
 * Returns: the number of the step that led to the current dossier, which no
 *   other step of @self ever has
 */
guint64
drama_history_get_serial (const DramaHistory *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return get_step (self, self->current)->serial;
}

/**
 * drama_history_go_to:
 * @self: a history
 * @index: which of its dossiers is to be the current one
 *
 * Any number of steps back or forth at once.  Neither the step that is left nor the
 * one that is reached merges with another: both are finished.
 */
void
drama_history_go_to (DramaHistory *self,
                     guint         index)
{
  g_return_if_fail (self != NULL && index < self->steps->len);

  drama_history_seal (self);
  self->current = index;
  drama_history_seal (self);
}

/**
 * drama_history_undo:
 * @self: a history
 *
 * Returns: whether there was a step to take back
 */
gboolean
drama_history_undo (DramaHistory *self)
{
  if (!drama_history_can_undo (self))
    return FALSE;

  drama_history_go_to (self, self->current - 1);

  return TRUE;
}

/**
 * drama_history_redo:
 * @self: a history
 *
 * Returns: whether there was a step to do again
 */
gboolean
drama_history_redo (DramaHistory *self)
{
  if (!drama_history_can_redo (self))
    return FALSE;

  drama_history_go_to (self, self->current + 1);

  return TRUE;
}
