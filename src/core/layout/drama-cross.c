/* drama-cross.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-layout"

#include "drama-cross.h"

/* On which side of the line from @a to @b @c lies. */
static double
side (DramaVec a,
      DramaVec b,
      DramaVec c)
{
  return drama_vec_cross (drama_vec_sub (b, a), drama_vec_sub (c, a));
}

/**
 * drama_cross_segments:
 * @a: one end of a straight line
 * @b: its other end
 * @c: one end of another
 * @d: its other end
 *
 * Returns: whether each passes through the other; touching does not count
 */
gboolean
drama_cross_segments (DramaVec a,
                      DramaVec b,
                      DramaVec c,
                      DramaVec d)
{
  if (MAX (a.x, b.x) <= MIN (c.x, d.x) || MAX (c.x, d.x) <= MIN (a.x, b.x) ||
      MAX (a.y, b.y) <= MIN (c.y, d.y) || MAX (c.y, d.y) <= MIN (a.y, b.y))
    return FALSE;

  return side (a, b, c) * side (a, b, d) < 0 && side (c, d, a) * side (c, d, b) < 0;
}

/**
 * drama_cross_count:
 * @topology: a graph
 * @positions: a place for each node
 *
 * Looks at each two links, so it is for small graphs.
 *
 * Returns: how many pairs of links without a common end cross, drawn straight
 */
guint
drama_cross_count (const DramaTopology *topology,
                   const DramaVec      *positions)
{
  const DramaLink *links = drama_topology_get_links (topology);
  guint            n_links = drama_topology_get_n_links (topology);
  guint            count = 0;

  for (guint i = 0; i < n_links; i++)
    for (guint j = 0; j < i; j++)
      {
        if (links[i].from == links[j].from || links[i].from == links[j].to ||
            links[i].to == links[j].from || links[i].to == links[j].to)
          continue;
        count += drama_cross_segments (positions[links[i].from], positions[links[i].to],
                                       positions[links[j].from], positions[links[j].to]);
      }

  return count;
}
