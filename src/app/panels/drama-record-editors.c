/* drama-record-editors.c - the fields of dossier, source and actor
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-aliases-row.h"
#include "drama-choice-row.h"
#include "drama-date-row.h"
#include "drama-edit-fold.h"
#include "drama-editors.h"
#include "drama-passage-row.h"
#include "drama-switch-row.h"

static void
append (GtkWidget *fields, GtkWidget *row)
{
  gtk_box_append (GTK_BOX (fields), row);
}

GtkWidget *
drama_dossier_editor_new (DramaDocument *document, const DramaSubject *subject)
{
  GtkWidget *fields = drama_edit_fold_new_fields ();

  append (fields, drama_text_row_new (document, DRAMA_CHANGE_DOSSIER_TITLE, subject->id));
  append (fields, drama_text_row_new (document, DRAMA_CHANGE_DOSSIER_LANGUAGE, subject->id));
  append (fields,
          drama_passage_row_new (document, DRAMA_CHANGE_DOSSIER_NOTE, subject->id, NULL));

  return fields;
}

GtkWidget *
drama_source_editor_new (DramaDocument *document, const DramaSubject *subject)
{
  GtkWidget *fields = drama_edit_fold_new_fields ();

  append (fields, drama_text_row_new (document, DRAMA_CHANGE_SOURCE_TITLE, subject->id));
  append (fields, drama_text_row_new (document, DRAMA_CHANGE_SOURCE_PUBLISHER, subject->id));
  append (fields, drama_text_row_new (document, DRAMA_CHANGE_SOURCE_AUTHOR, subject->id));
  append (fields, drama_date_row_new (document, DRAMA_CHANGE_SOURCE_PUBLISHED, subject->id));
  append (fields, drama_text_row_new (document, DRAMA_CHANGE_SOURCE_URL, subject->id));
  append (fields, drama_text_row_new (document, DRAMA_CHANGE_SOURCE_LANGUAGE, subject->id));
  append (fields, drama_choice_row_new (document, DRAMA_CHANGE_SOURCE_RELIABILITY, subject, 1));
  append (fields, drama_choice_row_new (document, DRAMA_CHANGE_SOURCE_CREDIBILITY, subject, 1));

  return fields;
}

GtkWidget *
drama_actor_editor_new (DramaDocument *document, const DramaSubject *subject)
{
  GtkWidget *fields = drama_edit_fold_new_fields ();

  append (fields, drama_text_row_new (document, DRAMA_CHANGE_ACTOR_NAME, subject->id));
  append (fields, drama_choice_row_new (document, DRAMA_CHANGE_ACTOR_KIND, subject, 1));
  append (fields, drama_aliases_row_new (document, subject->id));
  append (fields, drama_passage_row_new (document, DRAMA_CHANGE_ACTOR_NOTE, subject->id, NULL));
  append (fields, drama_switch_row_new (document, DRAMA_CHANGE_ACTOR_PINNED, subject, 1));

  return fields;
}
