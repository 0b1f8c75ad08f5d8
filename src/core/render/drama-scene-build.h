/* drama-scene-build.h - pieces of a picture, shared by network and legend
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-scene-private.h"
#include "drama-sketch.h"

G_BEGIN_DECLS

DramaDash drama_build_line_of (DramaStanding standing);
void      drama_build_line (DramaScene           *scene,
                            const DramaRoute     *route,
                            const DramaVerbPlace *verb,
                            const DramaTheme     *theme);
void      drama_build_badge (DramaScene       *scene,
                             DramaLettering   *lettering,
                             const char       *badge,
                             DramaVec          centre,
                             DramaVec          along,
                             double            width,
                             const DramaTheme *theme,
                             DramaColor        color);
void      drama_build_figure (DramaScene       *scene,
                              DramaKind         kind,
                              DramaVec          centre,
                              double            size,
                              const DramaTheme *theme);
void      drama_build_page (DramaScene *scene, const DramaSketch *sketch);

G_END_DECLS
