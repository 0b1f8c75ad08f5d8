/* drama-quote-editor.c - the fields of a quote, its place among the others, its end
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-choice-row.h"
#include "drama-edit-fold.h"
#include "drama-editors.h"
#include "drama-passage-row.h"
#include "drama-pick-row.h"
#include "drama-quotes.h"

#include <glib/gi18n.h>

static void
append (GtkWidget *fields, GtkWidget *row)
{
  gtk_box_append (GTK_BOX (fields), row);
}

/* The quote a widget here is about, as strings of the widget. */
static DramaSubject
get_quote (GtkWidget *widget)
{
  return (DramaSubject){ g_object_get_data (G_OBJECT (widget), "tie"),
                         g_object_get_data (G_OBJECT (widget), "evidence") };
}

static void
set_quote (GtkWidget *widget, const DramaSubject *quote)
{
  g_object_set_data_full (G_OBJECT (widget), "tie", g_strdup (quote->id), g_free);
  g_object_set_data_full (G_OBJECT (widget), "evidence", g_strdup (quote->evidence), g_free);
}

static const DramaEvidenceFields *
find_quote (const DramaDossier *dossier, const DramaSubject *quote)
{
  const DramaTie *tie = drama_dossier_find_tie (dossier, quote->id, NULL);

  for (guint i = 0; tie != NULL && i < drama_tie_get_fields (tie)->n_evidence; i++)
    {
      const DramaEvidenceFields *fields =
          drama_evidence_get_fields (drama_tie_get_fields (tie)->evidence[i]);

      if (g_str_equal (fields->id, quote->evidence))
        return fields;
    }

  return NULL;
}

/* What is known of the words, and what a change of them would be worth. */
static void
show_proof (GtkWidget *words)
{
  DramaFieldRow             *row = DRAMA_FIELD_ROW (words);
  DramaDocument             *document = drama_field_row_get_document (row);
  DramaDossier              *dossier = drama_document_get_dossier (document);
  const DramaSubject         quote = get_quote (words);
  const DramaEvidenceFields *fields = find_quote (dossier, &quote);
  const DramaSource         *source;

  if (fields == NULL)
    return;

  source = drama_dossier_find_source (dossier, fields->source, NULL);
  if (drama_source_get_fields (source)->text != NULL && !fields->unplaced)
    drama_field_row_set_hint (row, _ ("Kept only as they stand in the text of the source."));
  else if (drama_source_get_fields (source)->text != NULL)
    drama_field_row_set_hint (row, _ ("Not checked yet. Once changed, they are looked up in the "
                                      "text of the source."));
  else if (!fields->unplaced)
    drama_field_row_set_hint (row, _ ("The text of the source is not here: whatever goes beyond "
                                      "these words and those around them cannot be checked."));
  else
    drama_field_row_set_hint (row, _ ("Not checked: the text of the source is not here, and "
                                      "where these words stand is not known."));
}

static GtkWidget *
new_words (DramaDocument *document, const DramaSubject *quote)
{
  GtkWidget *words = drama_passage_row_new (document, DRAMA_CHANGE_EVIDENCE_WORDS, quote->id,
                                            quote->evidence);

  set_quote (words, quote);
  g_signal_connect_object (document, "changed", G_CALLBACK (show_proof), words, G_CONNECT_SWAPPED);
  show_proof (words);

  return words;
}

static void
on_step (GtkWidget *button, DramaDocument *document)
{
  const DramaSubject quote = get_quote (button);
  int                direction = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "step"));

  drama_quotes_step (document, &quote, direction);
}

static void
update_step (GtkWidget *button)
{
  DramaDocument     *document = g_object_get_data (G_OBJECT (button), "document");
  const DramaSubject quote = get_quote (button);
  int                direction = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "step"));

  gtk_widget_set_sensitive (button, drama_quotes_can_step (drama_document_get_dossier (document),
                                                           &quote, direction));
}

static GtkWidget *
new_step_button (DramaDocument *document, const DramaSubject *quote, int direction)
{
  GtkWidget       *button = gtk_button_new_from_icon_name (direction < 0 ? "go-up-symbolic"
                                                                         : "go-down-symbolic");
  g_autofree char *words = drama_change_dup_record (DRAMA_CHANGE_OF_EVIDENCE,
                                                    drama_document_get_dossier (document), quote);
  g_autofree char *label = NULL;

  /* Translators: buttons; %s is the first words of a quote */
  label = g_strdup_printf (direction < 0 ? _ ("Move the quote “%s” up")
                                         : _ ("Move the quote “%s” down"),
                           words);
  set_quote (button, quote);
  g_object_set_data (G_OBJECT (button), "step", GINT_TO_POINTER (direction));
  g_object_set_data_full (G_OBJECT (button), "document", g_object_ref (document), g_object_unref);
  gtk_widget_set_tooltip_text (button, direction < 0 ? _ ("Up (Ctrl+Up)") : _ ("Down (Ctrl+Down)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_step), document, 0);
  g_signal_connect_object (document, "changed", G_CALLBACK (update_step), button,
                           G_CONNECT_SWAPPED);
  update_step (button);

  return button;
}

static GtkWidget *
new_foot (DramaDocument *document, const DramaSubject *quote)
{
  GtkWidget       *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget       *steps = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget       *remove = gtk_button_new_with_mnemonic (_ ("Re_move"));
  g_autofree char *words = drama_change_dup_record (DRAMA_CHANGE_OF_EVIDENCE,
                                                    drama_document_get_dossier (document), quote);
  g_autofree char *label = NULL;

  /* Translators: a button; %s is the first words of a quote */
  label = g_strdup_printf (_ ("Remove the quote “%s”"), words);
  gtk_widget_add_css_class (steps, "linked");
  gtk_box_append (GTK_BOX (steps), new_step_button (document, quote, -1));
  gtk_box_append (GTK_BOX (steps), new_step_button (document, quote, 1));
  gtk_widget_set_hexpand (steps, TRUE);
  gtk_widget_set_halign (steps, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (foot), steps);

  gtk_widget_add_css_class (remove, "destructive-action");
  gtk_widget_set_tooltip_text (remove, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  label, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (remove), "evidence.remove-quote");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (remove), "(ss)", quote->id, quote->evidence);
  gtk_box_append (GTK_BOX (foot), remove);

  return foot;
}

GtkWidget *
drama_quote_editor_new (DramaDocument *document, const DramaSubject *subject)
{
  GtkWidget *fields = drama_edit_fold_new_fields ();

  append (fields, drama_choice_row_new (document, DRAMA_CHANGE_EVIDENCE_STANCE, subject, 1));
  append (fields, drama_choice_row_new (document, DRAMA_CHANGE_EVIDENCE_CERTAINTY, subject, 1));
  append (fields, drama_pick_row_new (document, DRAMA_CHANGE_EVIDENCE_SPEAKER, subject->id,
                                      subject->evidence));
  append (fields, new_words (document, subject));
  append (fields, drama_pick_row_new (document, DRAMA_CHANGE_EVIDENCE_SOURCE, subject->id,
                                      subject->evidence));
  append (fields, drama_passage_row_new (document, DRAMA_CHANGE_EVIDENCE_NOTE, subject->id,
                                         subject->evidence));
  append (fields, new_foot (document, subject));

  return fields;
}
