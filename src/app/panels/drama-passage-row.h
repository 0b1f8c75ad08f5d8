/* drama-passage-row.h - a field of any number of lines
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-field-row.h"

G_BEGIN_DECLS

#define DRAMA_TYPE_PASSAGE_ROW (drama_passage_row_get_type ())
G_DECLARE_FINAL_TYPE (DramaPassageRow, drama_passage_row, DRAMA, PASSAGE_ROW, DramaFieldRow)

/* As a text row, but Return begins a line, and Ctrl+Return commits. */
GtkWidget *drama_passage_row_new (DramaDocument *document,
                                  DramaChange    change,
                                  const char    *id,
                                  const char    *evidence);

/* The look of its editor, for other passages to be typed. */
GtkWidget *drama_passage_editor_new (GtkTextView **view);

G_END_DECLS
