/* drama-myers.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * E. W. Myers, An O(ND) difference algorithm and its variations, Algorithmica 1, 1986,
 * doi:10.1007/BF01840446, in the variation that needs linear space (section 4b): the middle of a
 * shortest path is found from both ends at once, and what lies before and after it is compared in
 * the same way.  Two rows that have little in common would take time that grows with their product.
 * So a search that has come to MAX_DISTANCE is cut at the furthest point it reached, and when all
 * steps are used up, what is left counts as changed altogether: the answer is then still an
 * answer, only not a shortest one. */
#include "drama-myers.h"

#include <string.h>

/* A shortest path with more changes than these in one piece is not looked for. */
#define MAX_DISTANCE 2000

typedef struct
{
  const guint32 *before;
  const guint32 *after;
  int           *forward;  /* by diagonal: the furthest point reached from the start */
  int           *backward; /* the same from the end */
  gint64        *steps;    /* that may still be taken */
  volatile gint *cancel;
  guint8        *is_gone;
  guint8        *is_new;
} Comparison;

/* Part of both rows. */
typedef struct
{
  int from;
  int to;
  int other_from;
  int other_to;
} Box;

/* One round of the search from the start: every diagonal one change further.  Returns whether it
 * met the search from the end, in the point @x, @y. */
static gboolean
step_forward (const Comparison *self,
              const Box        *box,
              int               distance,
              int              *x,
              int              *y)
{
  int  n = box->to - box->from, m = box->other_to - box->other_from, delta = n - m;
  int *reach = self->forward, *met = self->backward;

  for (int k = -distance + 2 * MAX (0, distance - m); k <= distance - 2 * MAX (0, distance - n);
       k += 2)
    {
      int at = k == -distance || (k != distance && reach[k - 1] < reach[k + 1]) ? reach[k + 1]
                                                                                : reach[k - 1] + 1;
      int other = at - k;

      while (at < n && other < m &&
             self->before[box->from + at] == self->after[box->other_from + other])
        {
          at++;
          other++;
        }
      reach[k] = at;
      if ((delta & 1) != 0 && ABS (k - delta) < distance && at + met[delta - k] >= n)
        {
          *x = at;
          *y = other;
          return TRUE;
        }
    }

  return FALSE;
}

/* The same from the end; distances and diagonals count from there. */
static gboolean
step_backward (const Comparison *self,
               const Box        *box,
               int               distance,
               int              *x,
               int              *y)
{
  int  n = box->to - box->from, m = box->other_to - box->other_from, delta = n - m;
  int *reach = self->backward, *met = self->forward;

  for (int k = -distance + 2 * MAX (0, distance - m); k <= distance - 2 * MAX (0, distance - n);
       k += 2)
    {
      int at = k == -distance || (k != distance && reach[k - 1] < reach[k + 1]) ? reach[k + 1]
                                                                                : reach[k - 1] + 1;
      int other = at - k;

      while (at < n && other < m &&
             self->before[box->to - 1 - at] == self->after[box->other_to - 1 - other])
        {
          at++;
          other++;
        }
      reach[k] = at;
      if ((delta & 1) == 0 && ABS (k - delta) <= distance && at + met[delta - k] >= n)
        {
          *x = n - at;
          *y = m - other;
          return TRUE;
        }
    }

  return FALSE;
}

/* The furthest point that the search from the start came to. */
static void
find_furthest (const Comparison *self,
               const Box        *box,
               int               distance,
               int              *x,
               int              *y)
{
  int n = box->to - box->from, m = box->other_to - box->other_from;

  *x = *y = 0;
  for (int k = -distance + 2 * MAX (0, distance - m); k <= distance - 2 * MAX (0, distance - n);
       k += 2)
    if (2 * self->forward[k] - k > *x + *y)
      {
        *x = self->forward[k];
        *y = *x - k;
      }
}

/* A point that divides the box into two that are smaller. */
static gboolean
find_middle (const Comparison *self,
             const Box        *box,
             int              *x,
             int              *y)
{
  self->forward[1] = self->backward[1] = 0;
  for (int distance = 0;; distance++)
    {
      /* What an earlier search left behind must not be met. */
      self->forward[distance] = self->forward[-distance] = 0;
      self->backward[distance] = self->backward[-distance] = 0;
      if (step_forward (self, box, distance, x, y) || step_backward (self, box, distance, x, y))
        return TRUE;
      *self->steps -= 2 * distance + 2;
      if (*self->steps < 0 || (self->cancel != NULL && g_atomic_int_get (self->cancel) != 0))
        return FALSE;
      if (distance == MAX_DISTANCE)
        {
          find_furthest (self, box, distance, x, y);
          return TRUE;
        }
    }
}

/* What is the same at both ends is no change and needs no search. */
static void
trim (const Comparison *self,
      Box              *box)
{
  while (box->from < box->to && box->other_from < box->other_to &&
         self->before[box->from] == self->after[box->other_from])
    {
      box->from++;
      box->other_from++;
    }
  while (box->from < box->to && box->other_from < box->other_to &&
         self->before[box->to - 1] == self->after[box->other_to - 1])
    {
      box->to--;
      box->other_to--;
    }
}

static void
mark_all (const Comparison *self,
          const Box        *box)
{
  memset (self->is_gone + box->from, 1, (gsize) (box->to - box->from));
  memset (self->is_new + box->other_from, 1, (gsize) (box->other_to - box->other_from));
}

/* Each part must be smaller than the whole, or it would never end. */
static gboolean
divides (const Box *box,
         int        x,
         int        y)
{
  int n = box->to - box->from, m = box->other_to - box->other_from;

  return x >= 0 && x <= n && y >= 0 && y <= m && x + y > 0 && x + y < n + m;
}

/* Boxes wait on a stack of ours: how many there are is in a stranger's hands. */
static void
compare (const Comparison *self,
         Box               whole)
{
  g_autoptr (GArray) waiting = g_array_new (FALSE, FALSE, sizeof (Box));

  g_array_append_val (waiting, whole);
  while (waiting->len > 0)
    {
      Box box = g_array_index (waiting, Box, waiting->len - 1), first, second;
      int x, y;

      g_array_set_size (waiting, waiting->len - 1);
      trim (self, &box);
      if (box.from == box.to || box.other_from == box.other_to ||
          !find_middle (self, &box, &x, &y) || !divides (&box, x, y))
        {
          mark_all (self, &box);
          continue;
        }
      first = (Box){ box.from, box.from + x, box.other_from, box.other_from + y };
      second = (Box){ box.from + x, box.to, box.other_from + y, box.other_to };
      g_array_append_val (waiting, first);
      g_array_append_val (waiting, second);
    }
}

/**
 * drama_myers_compare:
 * @before: (array length=n_before): a row of numbers
 * @n_before: how many, below 2^30
 * @after: (array length=n_after): another
 * @n_after: how many, below 2^30
 * @steps: (inout): how many steps may be taken, %DRAMA_MYERS_MAX_STEPS for one comparison; less
 *   what was taken
 * @cancel: (nullable): the search ends soon after another thread sets it to other than 0
 * @is_gone: (array length=n_before): all zero; gets 1 where a number is taken out
 * @is_new: (array length=n_after): all zero; gets 1 where a number is put in
 *
 * The numbers without a mark are the same in both rows.  Of n numbers with d marks at most
 * n * d steps; space linear in n.
 *
 * Returns: whether the steps sufficed; if not, more is marked than need be
 */
gboolean
drama_myers_compare (const guint32 *before,
                     guint          n_before,
                     const guint32 *after,
                     guint          n_after,
                     gint64        *steps,
                     volatile gint *cancel,
                     guint8        *is_gone,
                     guint8        *is_new)
{
  guint           reach = MIN (n_before + n_after, MAX_DISTANCE) + 2;
  g_autofree int *forward = g_new (int, 2 * (gsize) reach + 1);
  g_autofree int *backward = g_new (int, 2 * (gsize) reach + 1);
  Comparison      self = {
         .before = before,
         .after = after,
         .forward = forward + reach,
         .backward = backward + reach,
         .steps = steps,
         .cancel = cancel,
         .is_gone = is_gone,
         .is_new = is_new,
  };

  g_return_val_if_fail (n_before < 1u << 30 && n_after < 1u << 30 && steps != NULL, FALSE);

  compare (&self, (Box){ 0, (int) n_before, 0, (int) n_after });

  return *steps >= 0;
}
