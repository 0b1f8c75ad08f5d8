/* drama-layout-runner.h - a layout in a worker thread
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-arrange.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * DramaLayoutRunner:
 *
 * One run of a layout over one dossier, from beginning to rest.  Made, asked
 * and freed in one thread that runs the default main context.
 */
typedef struct _DramaLayoutRunner DramaLayoutRunner;

/**
 * DramaLayoutDone:
 * @positions: (nullable) (array): of every actor, or %NULL where the layout failed
 * @data: as given
 *
 * Called once, from the main context, unless the run is freed before.
 */
typedef void (*DramaLayoutDone) (const DramaVec *positions, gpointer data);

/**
 * DramaLayoutRequest:
 * @dossier: what to lay out
 * @mode: which actors may move
 * @aspect: width by height of the view
 * @font_family: (nullable): of the names
 * @text_scale: of the names
 *
 * Read while a run is started and never kept, but for a reference to the dossier.
 */
typedef struct
{
  DramaDossier    *dossier;
  DramaArrangeMode mode;
  double           aspect;
  const char      *font_family;
  double           text_scale;
} DramaLayoutRequest;

DramaLayoutRunner *drama_layout_runner_start (const DramaLayoutRequest *request,
                                              DramaLayoutDone           done,
                                              gpointer                  data);
void               drama_layout_runner_free (DramaLayoutRunner *self);
DramaArrangeMode   drama_layout_runner_get_mode (const DramaLayoutRunner *self);
const DramaVec    *drama_layout_runner_take_frame (DramaLayoutRunner *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaLayoutRunner, drama_layout_runner_free)

G_END_DECLS
