/* drama-look.h - what of a scene is seen at a zoom
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-far-names.h"
#include "drama-far-view.h"

G_BEGIN_DECLS

/* Smaller than this in logical pixels, letters cannot be read. */
#define DRAMA_MIN_TEXT_PX 7.0

/**
 * DramaLook:
 * @zoom: logical pixels per world unit
 * @line_size: how many times wider than in the scene lines are
 * @verbs: whether they can be read
 * @far_view: whether shapes may be larger than in the scene
 * @names: (nullable) (element-type DramaFarName): that are painted in place of
 *   those of the scene
 * @covered: (nullable): per group, see drama_far_names_cover()
 *
 * What drama_paint_scene() has to know to paint any group.
 */
typedef struct
{
  double        zoom;
  double        line_size;
  gboolean      verbs;
  gboolean      far_view;
  const GArray *names;
  const guint8 *covered;
} DramaLook;

DramaLook drama_look_get (const DramaScene *scene, double zoom);
double    drama_look_get_line_width (const DramaLook *look, const DramaShape *shape);
double    drama_look_get_overreach (const DramaLook *look);

G_END_DECLS
