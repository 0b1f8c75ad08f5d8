/* drama-export-private.h - what the writers of the formats share
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-export.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * DramaExportPage:
 * @scene: what to write
 * @dossier: what it shows
 * @area: the part of the world that the picture shows
 * @frame: (nullable): what the network is clipped to; %NULL for nothing
 * @framed: whether a line is drawn around @frame, as something stands outside
 * @scale: pixels of a PNG per world unit
 * @background: nothing where its a is 0
 * @options: as the caller gave them
 */
typedef struct
{
  const DramaScene         *scene;
  const DramaDossier       *dossier;
  DramaRect                 area;
  const DramaRect          *frame;
  gboolean                  framed;
  double                    scale;
  DramaColor                background;
  const DramaExportOptions *options;
} DramaExportPage;

/* Of the line around a frame, in world units. */
#define DRAMA_EXPORT_FRAME_WIDTH 0.75

gboolean drama_export_is_shown (const DramaExportPage *page, const DramaSceneGroup *group);
gboolean drama_export_is_around (const DramaSceneGroup *group);
GBytes  *drama_export_png (const DramaExportPage *page, GError **error);
GBytes  *drama_export_svg (const DramaExportPage *page, GError **error);
GBytes  *drama_export_pdf (const DramaExportPage *page, GError **error);
void     drama_export_paint (const DramaExportPage *page, cairo_t *cr, double scale);

G_END_DECLS
