/* drama-text-row.h - a field of one line, or of a passage
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-field-row.h"

G_BEGIN_DECLS

#define DRAMA_TYPE_TEXT_ROW (drama_text_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (DramaTextRow, drama_text_row, DRAMA, TEXT_ROW, DramaFieldRow)

/* Commits on Return, on leaving, and after a pause; Escape puts back what was there
 * before the visit.  What is refused stays as it was typed.
 *
 * dup_hint: what stands below the editor for @text, "" for nothing; may be NULL. */
struct _DramaTextRowClass
{
  DramaFieldRowClass parent_class;

  char *(*dup_hint) (DramaTextRow *self, const char *text);
};

GtkWidget *drama_text_row_new (DramaDocument *document, DramaChange change, const char *id);

/* For a type made of it, once it is bound: the entry has the value already. */
GtkWidget *drama_text_row_get_entry (DramaTextRow *self);

G_END_DECLS
