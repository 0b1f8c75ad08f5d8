/* drama-far-names.h - names that stay readable when the network is seen from afar
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-scene-private.h"

G_BEGIN_DECLS

/**
 * DramaFarName:
 * @group: index of the actor's group
 * @about: the place at the rim that the name grows from
 * @factor: how many times larger than in the scene it is set
 * @box: what it covers, in world units
 */
typedef struct
{
  guint     group;
  DramaVec  about;
  double    factor;
  DramaRect box;
} DramaFarName;

gboolean drama_far_names_wanted (const DramaScene *scene, double zoom);
GArray  *drama_far_names_place (const DramaScene *scene,
                                double            zoom,
                                const guint      *groups,
                                guint             n_groups);
GArray  *drama_far_names_by_weight (const DramaScene *scene);

G_END_DECLS
