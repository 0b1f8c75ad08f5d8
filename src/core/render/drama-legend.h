/* drama-legend.h - what the shapes and lines of a picture mean
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-scene-build.h"

G_BEGIN_DECLS

double drama_legend_build (DramaScene        *scene,
                           const DramaSketch *sketch,
                           DramaVec           at,
                           double             width,
                           double             most);

G_END_DECLS
