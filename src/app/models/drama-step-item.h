/* drama-step-item.h - one step of a document's history as an object of a list
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-history.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define DRAMA_TYPE_STEP_ITEM (drama_step_item_get_type ())
G_DECLARE_FINAL_TYPE (DramaStepItem, drama_step_item, DRAMA, STEP_ITEM, GObject)

DramaStepItem *drama_step_item_new (const DramaHistoryStep *step);
guint64        drama_step_item_get_serial (DramaStepItem *self);
const char    *drama_step_item_get_label (DramaStepItem *self); /* NULL for the oldest */
gint64         drama_step_item_get_time_us (DramaStepItem *self);

G_END_DECLS
