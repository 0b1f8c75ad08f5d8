/* drama-export.h - a dossier as a picture file
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-scene.h"

G_BEGIN_DECLS

#define DRAMA_EXPORT_ERROR (drama_export_error_quark ())
GQuark drama_export_error_quark (void);

/**
 * DramaExportError:
 * @DRAMA_EXPORT_ERROR_EMPTY: nothing to draw
 * @DRAMA_EXPORT_ERROR_SIZE: more pixels than a picture may have
 * @DRAMA_EXPORT_ERROR_BACKGROUND: not a colour
 * @DRAMA_EXPORT_ERROR_FAILED: the library that writes the format gave up
 */
typedef enum
{
  DRAMA_EXPORT_ERROR_EMPTY,
  DRAMA_EXPORT_ERROR_SIZE,
  DRAMA_EXPORT_ERROR_BACKGROUND,
  DRAMA_EXPORT_ERROR_FAILED,
} DramaExportError;

/**
 * DramaExportFormat:
 *
 * The kind of file.
 */
typedef enum
{
  DRAMA_EXPORT_PNG,
  DRAMA_EXPORT_SVG,
  DRAMA_EXPORT_PDF,
} DramaExportFormat;

/* Bounds of a PNG. */
#define DRAMA_EXPORT_MAX_SIDE_PX 16384
#define DRAMA_EXPORT_MAX_PIXELS  200000000

/**
 * DramaExportOptions:
 * @format: the kind of file
 * @theme: whatever the screen shows
 * @scale: pixels of a PNG per world unit; 0 leaves it to @dpi, @width, @height
 * @width: of a PNG in pixels, 0 for any; with @height the picture fits in both
 * @height: of a PNG in pixels, 0 for any
 * @dpi: noted in a PNG; also sets the scale (96 dpi is 1) where nothing else
 *   does; 0 for none
 * @background: "theme", "transparent" (or "none"), "white" or "#rrggbb"
 * @legend: explain shapes and lines
 * @title: set the title above the network
 * @sources: list the sources at the foot
 * @plain: no quotes and no notes anywhere in the file
 * @visible: (nullable): the part of the world to show, in a frame where
 *   something stands around it; %NULL for everything
 * @font_family: (nullable): %NULL for the system's sans serif
 * @text_scale: 1 for texts of ordinary size
 */
typedef struct
{
  DramaExportFormat format;
  DramaThemeName    theme;
  double            scale;
  int               width;
  int               height;
  double            dpi;
  const char       *background;
  gboolean          legend;
  gboolean          title;
  gboolean          sources;
  gboolean          plain;
  const DramaRect  *visible;
  const char       *font_family;
  double            text_scale;
} DramaExportOptions;

void     drama_export_options_init (DramaExportOptions *options);
gboolean drama_export_format_from_name (const char *name, DramaExportFormat *format);
GBytes  *drama_export (DramaDossier             *dossier,
                       const DramaVec           *positions,
                       const DramaExportOptions *options,
                       GError                  **error);

G_END_DECLS
