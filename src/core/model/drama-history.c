/* drama-history.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Snapshots rather than commands: an undo that only puts back what was there
 * cannot forget anything. */
#include "drama-history.h"

/* What the tables of all steps may take together before the oldest steps go. */
#define MAX_BYTES ((gsize) 256 * 1024 * 1024)

typedef struct
{
  DramaDossier *dossier;
  char         *label;     /* of the step that led here; NULL for the first */
  char         *merge_key; /* (nullable) */
  guint64       serial;    /* tells it from every other step there ever was */
  gsize         bytes;     /* an upper bound: tables may be shared */
} Step;

struct _DramaHistory
{
  GPtrArray *steps;   /* of Step, oldest first; never empty */
  guint      current; /* index into @steps */
  gsize      bytes;   /* of all steps */
  guint64    serials; /* given so far */
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
new_step (DramaDossier *dossier,
          const char   *label,
          const char   *merge_key)
{
  Step *step = g_new0 (Step, 1);

  step->dossier = drama_dossier_ref (dossier);
  step->label = g_strdup (label);
  step->merge_key = g_strdup (merge_key);
  step->bytes = sizeof (gpointer) * ((gsize) drama_dossier_get_n_sources (dossier) +
                                     drama_dossier_get_n_actors (dossier) +
                                     drama_dossier_get_n_ties (dossier));

  return step;
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

static void
add_step (DramaHistory *self,
          Step         *step)
{
  step->serial = ++self->serials;
  g_ptr_array_add (self->steps, step);
  self->bytes += step->bytes;
  self->current = self->steps->len - 1;

  /* Two stay whatever their size: the last edit can always be undone. */
  while (self->bytes > MAX_BYTES && self->steps->len > 2)
    {
      drop_steps (self, 0, 1);
      self->current--;
    }
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
  add_step (self, new_step (first, NULL, NULL));

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
  Step *last;

  g_return_if_fail (self != NULL && dossier != NULL && label != NULL);

  last = get_step (self, self->current);
  if (dossier == last->dossier)
    return;

  drop_steps (self, self->current + 1, self->steps->len - self->current - 1);
  if (self->current > 0 && merge_key != NULL && g_strcmp0 (merge_key, last->merge_key) == 0)
    drop_steps (self, self->current, 1);
  add_step (self, new_step (dossier, label, merge_key));
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

/* A step that was undone and done again is finished: nothing may merge into it. */
static void
go_to (DramaHistory *self,
       guint         index)
{
  g_clear_pointer (&get_step (self, self->current)->merge_key, g_free);
  self->current = index;
  g_clear_pointer (&get_step (self, self->current)->merge_key, g_free);
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

  go_to (self, self->current - 1);

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

  go_to (self, self->current + 1);

  return TRUE;
}
