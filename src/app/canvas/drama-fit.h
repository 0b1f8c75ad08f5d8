/* drama-fit.h - how large the whole picture can be in a view
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-camera.h"
#include "drama-scene.h"

G_BEGIN_DECLS

/* A small dossier is not blown up beyond this. */
#define DRAMA_FIT_MAX_ZOOM 1.5

void drama_fit_picture (DramaScene  *scene,
                        DramaRect    legend,
                        DramaRect    controls,
                        DramaCamera *camera);
void drama_fit_foresee (DramaScene *scene, double width, double height);

G_END_DECLS
