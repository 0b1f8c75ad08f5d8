/* drama-close-dialog.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-close-dialog.h"
#include "drama-compat.h"
#include "drama-text-scale.h"

#include <glib/gi18n.h>

/* For the titles of dossiers; the dialog itself takes 300 px, whatever the size of texts. */
#define WIDTH_PX  320
#define AROUND_PX 120

typedef struct
{
  GPtrArray       *documents;
  GPtrArray       *checks; /* of GtkCheckButton, borrowed; empty for one document */
  DramaCloseAnswer answer;
  gpointer         data;
  GDestroyNotify   destroy;
} Question;

static void
free_question (gpointer data, GClosure *closure)
{
  Question *question = data;

  if (question->destroy != NULL)
    question->destroy (question->data);
  g_ptr_array_unref (question->documents);
  g_ptr_array_unref (question->checks);
  g_free (question);
}

static void
on_response (AdwMessageDialog *dialog, const char *response, Question *question)
{
  g_autoptr (GPtrArray) save = NULL;

  if (!g_str_equal (response, "cancel"))
    save = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; g_str_equal (response, "save") && i < question->documents->len; i++)
    if (question->checks->len == 0 ||
        gtk_check_button_get_active (question->checks->pdata[i]))
      g_ptr_array_add (save, g_object_ref (question->documents->pdata[i]));

  question->answer (save, question->data);
}

static void
append_row (GtkListBox *list, DramaDocument *document, GPtrArray *checks)
{
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *check = gtk_check_button_new ();
  GFile           *file = drama_document_get_file (document);
  g_autofree char *title = g_markup_escape_text (drama_document_get_title (document), -1);
  g_autofree char *name = file != NULL ? g_file_get_parse_name (file)
                                       : g_strdup (_ ("Not saved as a file yet"));
  g_autofree char *subtitle = g_markup_escape_text (name, -1);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_list_box_append (list, row);
  g_ptr_array_add (checks, check);
}

static GtkWidget *
new_list (Question *question, GtkWindow *dialog)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  for (guint i = 0; i < question->documents->len; i++)
    append_row (GTK_LIST_BOX (list), question->documents->pdata[i], question->checks);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 300);
  gtk_widget_set_size_request (
      scrolled,
      drama_text_scale_width (list, WIDTH_PX,
                              GTK_WIDGET (gtk_window_get_transient_for (dialog)), AROUND_PX),
      -1);

  return scrolled;
}

static void
set_words (AdwMessageDialog *dialog, Question *question)
{
  guint n = question->documents->len;

  if (n == 1)
    {
      adw_message_dialog_set_heading (dialog, _ ("Save the changes?"));
      adw_message_dialog_format_body (
          dialog,
          /* Translators: %s is the title of a dossier */
          _ ("What was changed in “%s” since it was last saved will be lost otherwise."),
          drama_document_get_title (question->documents->pdata[0]));
      return;
    }

  adw_message_dialog_format_heading (dialog,
                                     /* Translators: %u is a number of dossiers */
                                     ngettext ("Save the changes in %u dossier?",
                                               "Save the changes in %u dossiers?", n),
                                     n);
  adw_message_dialog_set_body (dialog, _ ("Changes in what is not chosen will be lost."));
  adw_message_dialog_set_extra_child (dialog, new_list (question, GTK_WINDOW (dialog)));
}

GtkWindow *
drama_close_dialog_ask (GtkWindow       *parent,
                        GPtrArray       *documents,
                        DramaCloseAnswer answer,
                        gpointer         data,
                        GDestroyNotify   destroy)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, NULL, NULL));
  Question         *question = g_new0 (Question, 1);

  g_return_val_if_fail (documents->len > 0, NULL);

  question->documents = g_ptr_array_ref (documents);
  question->checks = g_ptr_array_new ();
  question->answer = answer;
  question->data = data;
  question->destroy = destroy;

  set_words (dialog, question);
  adw_message_dialog_add_responses (dialog,
                                    "cancel", _ ("_Cancel"),
                                    "discard",
                                    documents->len == 1 ? _ ("_Discard") : _ ("_Discard All"),
                                    "save", _ ("_Save"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "save");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response), question, free_question, 0);
  drama_compat_mend_names (GTK_WIDGET (dialog));
  drama_text_scale_question (GTK_WINDOW (dialog));
  gtk_window_present (GTK_WINDOW (dialog));

  return GTK_WINDOW (dialog);
}
