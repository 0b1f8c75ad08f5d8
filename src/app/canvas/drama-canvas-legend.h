/* drama-canvas-legend.h - what shapes and lines mean, in a corner of the canvas
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-scene.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DRAMA_TYPE_CANVAS_LEGEND (drama_canvas_legend_get_type ())
G_DECLARE_FINAL_TYPE (DramaCanvasLegend, drama_canvas_legend, DRAMA, CANVAS_LEGEND, GtkWidget)

/* A button that folds and unfolds (by the action canvas.legend) and below it a
 * scene of its own. */
void drama_canvas_legend_set_comparing (DramaCanvasLegend *self, const char *markup);
void drama_canvas_legend_set_scene (DramaCanvasLegend *self, DramaScene *scene);

G_END_DECLS
