/* drama-tie-editor.c - the fields of a tie
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-choice-row.h"
#include "drama-date-row.h"
#include "drama-edit-fold.h"
#include "drama-edit-ties.h"
#include "drama-editors.h"
#include "drama-passage-row.h"
#include "drama-pick-row.h"
#include "drama-switch-row.h"

#include <glib/gi18n.h>

static void
append (GtkWidget *fields, GtkWidget *row)
{
  gtk_box_append (GTK_BOX (fields), row);
}

static void
on_reverse (GtkWidget *button, DramaDocument *document)
{
  const char      *id = g_object_get_data (G_OBJECT (button), "tie");
  DramaDossier    *dossier = drama_document_get_dossier (document);
  g_autofree char *record = NULL;
  g_autofree char *label = NULL;
  DramaEdit       *edit;
  g_autoptr (GError) error = NULL;

  record = drama_change_dup_record (DRAMA_CHANGE_OF_TIE, dossier, &(DramaSubject){ id, NULL });
  if (record == NULL)
    return;

  /* Translators: a step that can be undone; %s is a tie as a sentence */
  label = g_strdup_printf (_ ("Reverse %s"), record);
  edit = drama_edit_begin (dossier);
  drama_edit_reverse_tie (edit, id);
  if (!drama_document_commit (document, edit, label, NULL, &error))
    g_warning ("\"%s\" could not be done: %s", label, error->message);
}

static GtkWidget *
new_reverse_button (DramaDocument *document, const char *id)
{
  /* Translators: a button that makes a tie begin where it ended */
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Reverse the Tie"));

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_object_set_data_full (G_OBJECT (button), "tie", g_strdup (id), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_reverse), document, 0);

  return button;
}

/* A reason is asked for only where somebody overruled the rule. */
static void
show_why (GtkWidget *why)
{
  DramaDocument   *document = drama_field_row_get_document (DRAMA_FIELD_ROW (why));
  const char      *id = g_object_get_data (G_OBJECT (why), "tie");
  g_autofree char *standing = drama_change_dup_value (DRAMA_CHANGE_TIE_STANDING,
                                                      drama_document_get_dossier (document),
                                                      &(DramaSubject){ id, NULL });

  gtk_widget_set_visible (why, standing != NULL && *standing != '\0');
}

static GtkWidget *
new_why (DramaDocument *document, const char *id)
{
  GtkWidget *why = drama_passage_row_new (document, DRAMA_CHANGE_TIE_WHY, id, NULL);

  g_object_set_data_full (G_OBJECT (why), "tie", g_strdup (id), g_free);
  g_signal_connect_object (document, "changed", G_CALLBACK (show_why), why, G_CONNECT_SWAPPED);
  show_why (why);

  return why;
}

GtkWidget *
drama_tie_editor_new (DramaDocument *document, const DramaSubject *subject)
{
  GtkWidget *fields = drama_edit_fold_new_fields ();

  append (fields, drama_pick_row_new (document, DRAMA_CHANGE_TIE_FROM, subject->id, NULL));
  append (fields, drama_text_row_new (document, DRAMA_CHANGE_TIE_VERB, subject->id));
  append (fields, drama_pick_row_new (document, DRAMA_CHANGE_TIE_TO, subject->id, NULL));
  append (fields, new_reverse_button (document, subject->id));
  append (fields, drama_switch_row_new (document, DRAMA_CHANGE_TIE_DIRECTED, subject, 1));
  append (fields, drama_date_row_new (document, DRAMA_CHANGE_TIE_DATE, subject->id));
  append (fields, drama_choice_row_new (document, DRAMA_CHANGE_TIE_STANDING, subject, 1));
  append (fields, new_why (document, subject->id));
  append (fields, drama_passage_row_new (document, DRAMA_CHANGE_TIE_NOTE, subject->id, NULL));

  return fields;
}
