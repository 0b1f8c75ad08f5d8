/* drama-hit.h - what lies at a place of a scene
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-scene.h"

G_BEGIN_DECLS

/**
 * DramaHit:
 * @type: an actor or a tie
 * @index: of it in the dossier
 * @group: of it in the scene
 */
typedef struct
{
  DramaGroupType type;
  guint          index;
  guint          group;
} DramaHit;

void     drama_hit_prepare (const DramaScene *scene);
gboolean drama_hit_test (const DramaScene *scene, DramaVec world, double reach, DramaHit *hit);
gboolean drama_hit_test_seen (const DramaScene *scene,
                              DramaVec          world,
                              double            reach,
                              double            zoom,
                              DramaHit         *hit);
gboolean drama_hit_get_body (const DramaScene *scene, guint actor, double zoom, DramaRect *body);
GArray  *drama_hit_rect (const DramaScene *scene, DramaRect rect);

G_END_DECLS
