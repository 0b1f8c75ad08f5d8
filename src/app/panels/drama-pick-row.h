/* drama-pick-row.h - a field that names an actor or a source
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-field-row.h"

G_BEGIN_DECLS

#define DRAMA_TYPE_PICK_ROW (drama_pick_row_get_type ())
G_DECLARE_FINAL_TYPE (DramaPickRow, drama_pick_row, DRAMA, PICK_ROW, DramaFieldRow)

GtkWidget *drama_pick_row_new (DramaDocument *document,
                               DramaChange    change,
                               const char    *id,
                               const char    *evidence);

G_END_DECLS
