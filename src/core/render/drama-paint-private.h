/* drama-paint-private.h - what painting by cairo and in pixels of our own share
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-look.h"
#include "drama-paint.h"

G_BEGIN_DECLS

void     drama_paint_set_up (cairo_t *cr);
void     drama_paint_path (const DramaShape *shape, cairo_t *cr, double width);
gboolean drama_paint_is_too_small (const DramaScene *scene, const DramaShape *shape, double zoom);
void     drama_paint_group (const DramaScene *scene,
                            guint             index,
                            cairo_t          *cr,
                            const DramaLook  *look);
void     drama_paint_far_name (const DramaScene *scene, const DramaFarName *name, cairo_t *cr);

G_END_DECLS
