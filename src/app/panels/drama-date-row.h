/* drama-date-row.h - a date as the sources give it, with its meaning in words
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-text-row.h"

G_BEGIN_DECLS

#define DRAMA_TYPE_DATE_ROW (drama_date_row_get_type ())
G_DECLARE_FINAL_TYPE (DramaDateRow, drama_date_row, DRAMA, DATE_ROW, DramaTextRow)

GtkWidget *drama_date_row_new (DramaDocument *document, DramaChange change, const char *id);
GtkWidget *drama_date_row_new_of_several (DramaDocument      *document,
                                          DramaChange         change,
                                          const DramaSubject *subjects,
                                          guint               n_subjects);

G_END_DECLS
