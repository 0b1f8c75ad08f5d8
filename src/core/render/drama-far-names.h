/* drama-far-names.h - names that stay readable when the network is seen from afar
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-scene-private.h"

G_BEGIN_DECLS

/**
 * DramaFarName:
 * @group: index of the actor's group
 * @factor: how many times larger than in the scene it is set
 * @box: what it covers, in world units
 * @anchor: how its lines are aligned: 0 at the left, 1 at the right
 */
typedef struct
{
  guint     group;
  double    factor;
  DramaRect box;
  double    anchor;
} DramaFarName;

gboolean drama_far_names_wanted (const DramaScene *scene, double zoom);
gboolean drama_far_names_get_plate (const DramaScene *scene, guint group, DramaRect *plate);
gboolean drama_far_names_measure (const DramaScene *scene,
                                  guint             group,
                                  double            zoom,
                                  DramaFarName     *name);
GArray  *drama_far_names_place (const DramaScene *scene,
                                double            zoom,
                                const guint      *groups,
                                guint             n_groups,
                                const GArray     *given);
guint8  *drama_far_names_cover (const DramaScene *scene, const GArray *names);
GArray  *drama_far_names_by_weight (const DramaScene *scene);

G_END_DECLS
