/* fixture.h - a graph to be laid out, with all that goes with it
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-layout.h"

#include "drama-part.h"
#include "drama-random.h"

#define SPACING 160.0

/* A graph with boxes, rooms, starts and pins of its own. */
typedef struct
{
  guint          n_nodes;
  guint          n_links;
  DramaTopology *topology;
  DramaRect     *boxes;
  double        *rooms;
  DramaVec      *start;
  guint8        *fixed;
  DramaVec      *positions;
} Fixture;

void             fixture_init (Fixture *self, guint n_nodes, const DramaLink *links, guint n_links);
void             fixture_init_random (Fixture *self, guint n_nodes, guint n_links, guint64 seed);
void             fixture_clear (Fixture *self);
void             fixture_label (Fixture *self, DramaRandom *random);
DramaLayoutInput fixture_input (const Fixture *self, guint64 seed);
void             fixture_run (Fixture *self, guint64 seed);
void             fixture_run_on (Fixture *self, guint64 seed);
DramaRect        fixture_box (const Fixture *self, guint node);
void             fixture_assert_finite (const Fixture *self);
void             fixture_assert_no_overlap (const Fixture *self);
DramaLink        fixture_draw_link (DramaRandom *random, guint n_nodes);
DramaVec         fixture_draw_point (DramaRandom *random, double width, double height);
DramaPart       *fixture_make_part (const Fixture *self);
gboolean         is_same (DramaVec a, DramaVec b);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, fixture_clear)
