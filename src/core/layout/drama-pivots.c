/* drama-pivots.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-layout"

#include "drama-pivots.h"

#include "drama-traverse.h"

#include <string.h>

/* Rounds of power iteration: a start needs no more than a rough axis. */
#define ROUNDS 60
/* In links. */
#define NOISE 0.1

/* The squares of the distances, minus the means of row and column, times -1/2. */
static double *
centre_squares (const guint *const *rows,
                guint               n_rows,
                guint               n_nodes)
{
  double            *squares = g_new (double, (gsize) n_rows *n_nodes);
  g_autofree double *of_node = g_new0 (double, n_nodes);
  double             of_all = 0;

  for (guint k = 0; k < n_rows; k++)
    {
      double *row = squares + (gsize) k * n_nodes;
      double  of_row = 0;
      guint   far = 0;

      for (guint i = 0; i < n_nodes; i++)
        if (rows[k][i] != DRAMA_UNREACHED)
          far = MAX (far, rows[k][i]);
      for (guint i = 0; i < n_nodes; i++)
        {
          double hops = rows[k][i] != DRAMA_UNREACHED ? rows[k][i] : far + 2.0;

          row[i] = hops * hops;
          of_row += row[i] / n_nodes;
        }
      for (guint i = 0; i < n_nodes; i++)
        {
          row[i] -= of_row;
          of_node[i] += row[i] / n_rows;
        }
    }
  for (guint i = 0; i < n_nodes; i++)
    of_all += of_node[i] / n_nodes;

  for (guint k = 0; k < n_rows; k++)
    for (guint i = 0; i < n_nodes; i++)
      {
        double *square = &squares[(gsize) k * n_nodes + i];

        *square = -0.5 * (*square - of_node[i] + of_all);
      }

  return squares;
}

/* How alike each two rows are: a small matrix with the axes of the big one. */
static double *
multiply_rows (const double *squares,
               guint         n_rows,
               guint         n_nodes)
{
  double *products = g_new (double, (gsize) n_rows *n_rows);

  for (guint k = 0; k < n_rows; k++)
    for (guint l = 0; l <= k; l++)
      {
        const double *a = squares + (gsize) k * n_nodes;
        const double *b = squares + (gsize) l * n_nodes;
        double        sum = 0;

        for (guint i = 0; i < n_nodes; i++)
          sum += a[i] * b[i];
        products[k * n_rows + l] = products[l * n_rows + k] = sum;
      }

  return products;
}

/* Makes @axis a unit vector at right angles to @other; whether one was left. */
static gboolean
straighten (double       *axis,
            const double *other,
            guint         n)
{
  double along = 0, square = 0;

  for (guint i = 0; other != NULL && i < n; i++)
    along += axis[i] * other[i];
  for (guint i = 0; i < n; i++)
    {
      if (other != NULL)
        axis[i] -= along * other[i];
      square += axis[i] * axis[i];
    }
  if (!(square > 0) || !isfinite (square))
    return FALSE;

  for (guint i = 0; i < n; i++)
    axis[i] /= sqrt (square);

  return TRUE;
}

/* The eigenvalue of @matrix that belongs to the unit vector @axis. */
static double
measure_axis (const double *matrix,
              guint         n,
              const double *axis)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < n; j++)
      sum += axis[i] * matrix[i * n + j] * axis[j];

  return sum;
}

/* The longest axis of @matrix, or the longest at right angles to @other. */
static void
find_axis (const double *matrix,
           guint         n,
           const double *other,
           DramaRandom  *random,
           double       *axis)
{
  g_autofree double *next = g_new (double, n);

  for (guint i = 0; i < n; i++)
    axis[i] = drama_random_unit (random) - 0.5;

  for (guint round = 0; round < ROUNDS && straighten (axis, other, n); round++)
    {
      for (guint i = 0; i < n; i++)
        {
          next[i] = 0;
          for (guint j = 0; j < n; j++)
            next[i] += matrix[i * n + j] * axis[j];
        }
      memcpy (axis, next, n * sizeof (double));
    }
  straighten (axis, other, n);
}

/**
 * drama_pivots_place:
 * @rows: (array length=n_rows): the distances of all nodes to a few of them, in links
 * @n_rows: at least 1
 * @n_nodes: numbers in a row
 * @random: where the axes are sought from
 * @positions: (out caller-allocates): a place for each node; 1 is about one link
 *
 * Pivot MDS (Brandes, Pich 2007, doi:10.1007/978-3-540-70904-6_6): the two longest
 * axes of the distances, in time linear in nodes for a given number of rows.  A
 * little noise is added, since nodes in one place would never part.
 */
void
drama_pivots_place (const guint *const *rows,
                    guint               n_rows,
                    guint               n_nodes,
                    DramaRandom        *random,
                    DramaVec           *positions)
{
  g_autofree double *squares = centre_squares (rows, n_rows, n_nodes);
  g_autofree double *products = multiply_rows (squares, n_rows, n_nodes);
  g_autofree double *axes = g_new0 (double, 2 * (gsize) n_rows);

  /* One after the other: compilers differ in which argument they work out first. */
  for (guint i = 0; i < n_nodes; i++)
    {
      positions[i].x = NOISE * (drama_random_unit (random) - 0.5);
      positions[i].y = NOISE * (drama_random_unit (random) - 0.5);
    }

  for (guint which = 0; which < 2; which++)
    {
      double *axis = axes + which * n_rows;
      double  square, factor;

      find_axis (products, n_rows, which == 0 ? NULL : axes, random, axis);
      square = measure_axis (products, n_rows, axis);
      if (!(square > 0))
        continue;

      /* From the singular value of the rows to the eigenvalue of all distances. */
      factor = sqrt (sqrt ((double) n_nodes / n_rows / square));
      for (guint k = 0; k < n_rows; k++)
        for (guint i = 0; i < n_nodes; i++)
          {
            double along = factor * axis[k] * squares[(gsize) k * n_nodes + i];

            if (which == 0)
              positions[i].x += along;
            else
              positions[i].y += along;
          }
    }
}
