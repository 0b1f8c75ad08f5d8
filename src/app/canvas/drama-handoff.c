/* drama-handoff.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-handoff.h"

#include <stdatomic.h>
#include <string.h>

/* Set in the shared word while the middle slot holds a frame that nobody took. */
#define FRESH     4u
#define SLOT_MASK 3u

/* Writer and reader would otherwise fight for one line of the cache. */
#define CACHE_LINE 64

struct _DramaHandoff
{
  guint       n_points;
  DramaVec   *slots[3];
  atomic_uint middle;                  /* slot, perhaps with FRESH: the only word both change */
  _Alignas(CACHE_LINE) unsigned back;  /* the writer's slot */
  _Alignas(CACHE_LINE) unsigned front; /* the reader's slot */
};

/**
 * drama_handoff_new:
 * @n_points: points in each frame; never changes
 *
 * Returns: (transfer full): a handoff without a frame
 */
DramaHandoff *
drama_handoff_new (guint n_points)
{
  DramaHandoff *self = g_aligned_alloc0 (1, sizeof (DramaHandoff), CACHE_LINE);

  self->n_points = n_points;
  for (guint i = 0; i < G_N_ELEMENTS (self->slots); i++)
    self->slots[i] = g_new0 (DramaVec, MAX (n_points, 1));
  self->back = 0;
  atomic_init (&self->middle, 1);
  self->front = 2;

  return self;
}

/**
 * drama_handoff_free:
 * @self: (transfer full): a handoff that neither side uses any more
 */
void
drama_handoff_free (DramaHandoff *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (self->slots); i++)
    g_free (self->slots[i]);
  g_aligned_free (self);
}

/**
 * drama_handoff_get_n_points:
 * @self: a handoff
 *
 * Returns: points in each frame
 */
guint
drama_handoff_get_n_points (const DramaHandoff *self)
{
  return self->n_points;
}

/**
 * drama_handoff_publish:
 * @self: a handoff
 * @points: a whole frame, copied
 *
 * For the writer only.  A frame that was not taken is forgotten.
 */
void
drama_handoff_publish (DramaHandoff   *self,
                       const DramaVec *points)
{
  memcpy (self->slots[self->back], points, self->n_points * sizeof (DramaVec));
  self->back = atomic_exchange_explicit (&self->middle, self->back | FRESH,
                                         memory_order_acq_rel) &
               SLOT_MASK;
}

/**
 * drama_handoff_take:
 * @self: a handoff
 *
 * For the reader only.
 *
 * Returns: (nullable): the newest whole frame, the reader's until it takes the
 *   next one, or %NULL where nothing was published since
 */
const DramaVec *
drama_handoff_take (DramaHandoff *self)
{
  if ((atomic_load_explicit (&self->middle, memory_order_relaxed) & FRESH) == 0)
    return NULL;

  self->front = atomic_exchange_explicit (&self->middle, self->front,
                                          memory_order_acq_rel) &
                SLOT_MASK;

  return self->slots[self->front];
}
