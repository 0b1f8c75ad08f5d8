/* drama-field-row.h - a field of a record that is changed where it stands
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-change.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DRAMA_TYPE_FIELD_ROW (drama_field_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (DramaFieldRow, drama_field_row, DRAMA, FIELD_ROW, GtkWidget)

/* Caption, editor, what the value means, and why it was refused, one below the other.
 * Follows the document: whatever changes the field elsewhere is seen here.  Ids are
 * copied, nothing of the model is held.
 *
 * show: puts @value into the editor; NULL where several records differ.
 * name: what a screen reader says of the editor.
 * settle: commits what was typed and is not committed yet; may be NULL. */
struct _DramaFieldRowClass
{
  GtkWidgetClass parent_class;

  void (*show) (DramaFieldRow *self, const char *value);
  void (*name) (DramaFieldRow *self, const char *name);
  void (*settle) (DramaFieldRow *self);
};

/* For the types made of it. */
/* @input is what has the focus within @editor, and may be the same. */
void           drama_field_row_set_editor (DramaFieldRow *self,
                                           GtkWidget     *editor,
                                           GtkWidget     *input);
void           drama_field_row_set_beside (DramaFieldRow *self, gboolean beside);
void           drama_field_row_set_hint (DramaFieldRow *self, const char *hint);
DramaChange    drama_field_row_get_change (DramaFieldRow *self);
DramaDocument *drama_field_row_get_document (DramaFieldRow *self);

/* Takes a value as far as it is not refused; the reason stands below the editor until
 * the next try.  What is committed with @fold since the last drama_field_row_end_visit()
 * is one step. */
gboolean drama_field_row_commit (DramaFieldRow *self, const char *value, gboolean fold);
void     drama_field_row_end_visit (DramaFieldRow *self);

/* What was there before the visit; TRUE where a step of the visit was undone for it. */
gboolean drama_field_row_revert (DramaFieldRow *self);

/* What the dossier has now; NULL where several records differ. */
const char *drama_field_row_get_value (DramaFieldRow *self);
gboolean    drama_field_row_is_showing (DramaFieldRow *self);
void        drama_field_row_clear_error (DramaFieldRow *self);
gboolean    drama_field_row_is_refused (DramaFieldRow *self);
void        drama_field_row_set_dirty (DramaFieldRow *self, gboolean dirty);
gboolean    drama_field_row_is_dirty (DramaFieldRow *self);

/* To be called once, when the editor is there. */
void drama_field_row_bind (DramaFieldRow      *self,
                           DramaDocument      *document,
                           DramaChange         change,
                           const DramaSubject *subjects,
                           guint               n_subjects);

G_END_DECLS
