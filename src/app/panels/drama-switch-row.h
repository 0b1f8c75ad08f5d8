/* drama-switch-row.h - a field that is so or not
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-field-row.h"

G_BEGIN_DECLS

#define DRAMA_TYPE_SWITCH_ROW (drama_switch_row_get_type ())
G_DECLARE_FINAL_TYPE (DramaSwitchRow, drama_switch_row, DRAMA, SWITCH_ROW, DramaFieldRow)

GtkWidget *drama_switch_row_new (DramaDocument      *document,
                                 DramaChange         change,
                                 const DramaSubject *subjects,
                                 guint               n_subjects);

G_END_DECLS
