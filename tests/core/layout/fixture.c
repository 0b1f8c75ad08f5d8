/* fixture.c - a graph to be laid out, with all that goes with it
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include <string.h>

void
fixture_clear (Fixture *self)
{
  g_clear_pointer (&self->topology, drama_topology_unref);
  g_clear_pointer (&self->boxes, g_free);
  g_clear_pointer (&self->rooms, g_free);
  g_clear_pointer (&self->start, g_free);
  g_clear_pointer (&self->fixed, g_free);
  g_clear_pointer (&self->positions, g_free);
}

void
fixture_init (Fixture         *self,
              guint            n_nodes,
              const DramaLink *links,
              guint            n_links)
{
  self->n_nodes = n_nodes;
  self->n_links = n_links;
  self->topology = drama_topology_new (n_nodes, links, n_links);
  self->boxes = g_new0 (DramaRect, n_nodes);
  self->rooms = g_new0 (double, n_links);
  self->start = g_new0 (DramaVec, n_nodes);
  self->fixed = g_new0 (guint8, n_nodes);
  self->positions = g_new0 (DramaVec, n_nodes);
}

/* Names below their nodes: as wide as words are, and often wider. */
void
fixture_label (Fixture     *self,
               DramaRandom *random)
{
  for (guint i = 0; i < self->n_nodes; i++)
    {
      double width = 40 + 240 * drama_random_unit (random);

      self->boxes[i] = (DramaRect){ -width / 2, -20, width, 40 + 40 * drama_random_unit (random) };
    }
  for (guint i = 0; i < self->n_links; i++)
    self->rooms[i] = 120 * drama_random_unit (random);
}

/* One after the other: compilers differ in which argument they work out first. */
DramaLink
fixture_draw_link (DramaRandom *random,
                   guint        n_nodes)
{
  guint from = drama_random_below (random, n_nodes);
  guint to = drama_random_below (random, n_nodes);

  return (DramaLink){ from, to };
}

DramaVec
fixture_draw_point (DramaRandom *random,
                    double       width,
                    double       height)
{
  double x = width * drama_random_unit (random);
  double y = height * drama_random_unit (random);

  return drama_vec (x, y);
}

/* Any graph at all: loops, parallel links and lonely nodes happen. */
void
fixture_init_random (Fixture *self,
                     guint    n_nodes,
                     guint    n_links,
                     guint64  seed)
{
  g_autofree DramaLink *links = g_new (DramaLink, n_links);
  DramaRandom           random;

  drama_random_init (&random, seed);
  for (guint i = 0; i < n_links; i++)
    links[i] = fixture_draw_link (&random, n_nodes);
  fixture_init (self, n_nodes, links, n_links);
  fixture_label (self, &random);
}

DramaLayoutInput
fixture_input (const Fixture *self,
               guint64        seed)
{
  return (DramaLayoutInput){
    .topology = self->topology,
    .boxes = self->boxes,
    .rooms = self->rooms,
    .aspect = 1.6,
    .spacing = SPACING,
    .seed = seed,
  };
}

void
fixture_run (Fixture *self,
             guint64  seed)
{
  DramaLayoutInput input = fixture_input (self, seed);

  g_assert_true (drama_layout_run (&input, NULL, NULL, self->positions));
}

/* Begins where the last run ended. */
void
fixture_run_on (Fixture *self,
                guint64  seed)
{
  DramaLayoutInput input = fixture_input (self, seed);

  input.start = self->start;
  input.fixed = self->fixed;
  g_assert_true (drama_layout_run (&input, NULL, NULL, self->positions));
}

DramaRect
fixture_box (const Fixture *self,
             guint          node)
{
  DramaRect box = self->boxes[node];
  DramaVec  at = self->positions[node];

  return (DramaRect){ box.x + at.x, box.y + at.y, box.width, box.height };
}

void
fixture_assert_finite (const Fixture *self)
{
  for (guint i = 0; i < self->n_nodes; i++)
    g_assert_true (drama_vec_is_finite (self->positions[i]));
}

/* Not even when each grows by a little. */
void
fixture_assert_no_overlap (const Fixture *self)
{
  for (guint i = 0; i < self->n_nodes; i++)
    for (guint j = 0; j < i; j++)
      {
        DramaRect one = drama_rect_grow (fixture_box (self, i), 2);
        DramaRect other = drama_rect_grow (fixture_box (self, j), 2);

        if (self->fixed[i] && self->fixed[j])
          continue;
        if (drama_rect_meets (one, other))
          g_error ("of %u nodes, %u lies on %u", self->n_nodes, i, j);
      }
}

/* All nodes as one part, where they are. */
DramaPart *
fixture_make_part (const Fixture *self)
{
  g_autofree guint *nodes = g_new (guint, self->n_nodes);
  DramaPart        *part;

  for (guint i = 0; i < self->n_nodes; i++)
    nodes[i] = i;
  part = drama_part_new (self->topology, nodes, self->n_nodes, nodes, self->rooms, self->boxes);
  part->spacing = SPACING;
  part->gap = 12;
  part->aspect = 1.5;
  memcpy (part->positions, self->positions, self->n_nodes * sizeof (DramaVec));

  return part;
}

gboolean
is_same (DramaVec a,
         DramaVec b)
{
  return memcmp (&a, &b, sizeof a) == 0;
}
