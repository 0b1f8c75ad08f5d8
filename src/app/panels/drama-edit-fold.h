/* drama-edit-fold.h - the fields of a record, unfolded where it is read
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-change.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DRAMA_TYPE_EDIT_FOLD (drama_edit_fold_get_type ())
G_DECLARE_FINAL_TYPE (DramaEditFold, drama_edit_fold, DRAMA, EDIT_FOLD, GtkWidget)

/* Makes the fields, when they are asked for the first time. */
typedef GtkWidget *(*DramaEditFoldMake) (DramaDocument *document, const DramaSubject *subject);

/* Who reads sees a record as a text with a pencil beside it, and who writes sees its
 * fields below: the panel is for reading first.  @subject is copied. */
DramaEditFold *drama_edit_fold_new (DramaDocument      *document,
                                    const DramaSubject *subject,
                                    DramaEditFoldMake   make);

/* The pencil, to be put somewhere once. */
GtkWidget *drama_edit_fold_get_toggle (DramaEditFold *self);

/* What the pencil does, with the record in it, for a screen reader. */
void drama_edit_fold_set_label (DramaEditFold *self, const char *label);

gboolean drama_edit_fold_get_open (DramaEditFold *self);

/* With the focus in the first field, or back at the pencil. */
void drama_edit_fold_set_open (DramaEditFold *self, gboolean open);

/* What the fields stand in. */
GtkWidget *drama_edit_fold_new_fields (void);

G_END_DECLS
