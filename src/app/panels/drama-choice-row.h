/* drama-choice-row.h - a field that has one of a few values
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-field-row.h"

G_BEGIN_DECLS

#define DRAMA_TYPE_CHOICE_ROW (drama_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (DramaChoiceRow, drama_choice_row, DRAMA, CHOICE_ROW, DramaFieldRow)

/* What can be chosen is known by the field: kinds, stances, certainties, standings, the
 * letters and numbers of a grade. */
GtkWidget *drama_choice_row_new (DramaDocument      *document,
                                 DramaChange         change,
                                 const DramaSubject *subjects,
                                 guint               n_subjects);

G_END_DECLS
