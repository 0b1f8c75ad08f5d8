/* drama-forerun.h - a dossier that is read while the program still starts
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-first-picture.h"
#include "drama-save.h"
#include "drama-scene.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * DramaForerunLook:
 * @theme: the colours
 * @font_family: of all texts
 * @text_scale: 1 for texts of ordinary size
 * @view_width: of the view of the picture, in logical pixels; 0 where it is not known
 * @view_height: of it
 *
 * What a scene and its first picture depend on beside the dossier.
 */
typedef struct
{
  const DramaTheme *theme;
  char             *font_family;
  double            text_scale;
  double            view_width;
  double            view_height;
} DramaForerunLook;

/**
 * DramaForerun:
 *
 * Setting up a display takes as long as reading a dossier and making its first
 * scene, and neither needs the other: a worker does the latter meanwhile.  The
 * look is a guess; whoever wants another makes a scene of their own.
 * Atomically reference counted.
 */
typedef struct _DramaForerun DramaForerun;

DramaForerun           *drama_forerun_start (GFile *file, const DramaForerunLook *look);
DramaForerun           *drama_forerun_ref (DramaForerun *self);
void                    drama_forerun_unref (DramaForerun *self);
gboolean                drama_forerun_is_of (const DramaForerun *self, GFile *file);
void                    drama_forerun_attach (DramaForerun *self, GFile *file);
void                    drama_forerun_detach (GFile *file);
DramaForerun           *drama_forerun_find (GFile *file);
gboolean                drama_forerun_take (DramaForerun *self,
                                            DramaStored  *stored,
                                            GError      **error);
DramaScene             *drama_forerun_get_scene (DramaForerun *self);
DramaFirstPicture      *drama_forerun_take_picture (DramaForerun *self);
void                    drama_forerun_cancel (DramaForerun *self);
double                  drama_forerun_get_progress (DramaForerun *self);
const DramaForerunLook *drama_forerun_get_look (const DramaForerun *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaForerun, drama_forerun_unref)

G_END_DECLS
