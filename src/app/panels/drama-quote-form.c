/* drama-quote-form.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-compat.h"
#include "drama-edit-fold.h"
#include "drama-passage-row.h"
#include "drama-picker.h"
#include "drama-quote-form.h"
#include "drama-quotes.h"

#include <glib/gi18n.h>

#define DRAMA_TYPE_QUOTE_FORM (drama_quote_form_get_type ())
G_DECLARE_FINAL_TYPE (DramaQuoteForm, drama_quote_form, DRAMA, QUOTE_FORM, GtkWidget)

/* The fields only: the fold around them is made by drama_quote_form_new(). */
struct _DramaQuoteForm
{
  GtkWidget      parent_instance;
  DramaDocument *document;
  char          *tie;
  char          *source; /* chosen, nullable */
  GtkTextView   *words;
  GtkWidget     *source_button;
  GtkLabel      *source_label;
  GtkLabel      *error;
  GtkWidget     *add;
};

G_DEFINE_FINAL_TYPE (DramaQuoteForm, drama_quote_form, GTK_TYPE_WIDGET)

static char *
dup_words (DramaQuoteForm *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->words);
  GtkTextIter    start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static void
show_error (DramaQuoteForm *self, const char *reason)
{
  gtk_label_set_label (self->error, reason != NULL ? reason : "");
  gtk_widget_set_visible (GTK_WIDGET (self->error), reason != NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->words), GTK_ACCESSIBLE_STATE_INVALID,
                               reason != NULL ? GTK_ACCESSIBLE_INVALID_TRUE
                                              : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static void
update (DramaQuoteForm *self)
{
  DramaDossier    *dossier = drama_document_get_dossier (self->document);
  g_autofree char *words = g_strstrip (dup_words (self));
  g_autofree char *title = NULL;
  const char      *label;

  if (self->source != NULL)
    title = drama_change_dup_record (DRAMA_CHANGE_OF_SOURCE, dossier,
                                     &(DramaSubject){ self->source, NULL });
  if (title == NULL)
    g_clear_pointer (&self->source, g_free);

  if (title != NULL)
    label = title;
  else if (drama_dossier_get_n_sources (dossier) > 0)
    label = _ ("Choose a source");
  else
    label = _ ("There is no source yet");
  gtk_label_set_label (self->source_label, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->source_button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, label, -1);
  gtk_widget_set_sensitive (self->source_button, drama_dossier_get_n_sources (dossier) > 0);
  gtk_widget_set_sensitive (self->add, *words != '\0' && self->source != NULL);
}

static void
on_typed (DramaQuoteForm *self)
{
  show_error (self, NULL);
  update (self);
}

static void
on_picked (DramaQuoteForm *self, const char *source)
{
  g_free (self->source);
  self->source = g_strdup (source);
  show_error (self, NULL);
  update (self);
}

static void
on_add (DramaQuoteForm *self)
{
  g_autofree char *words = dup_words (self);
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *fold = gtk_widget_get_ancestor (GTK_WIDGET (self), DRAMA_TYPE_EDIT_FOLD);

  if (!drama_quotes_add (self->document, self->tie, self->source, words, &id, &error))
    {
      show_error (self, error->message);
      gtk_widget_grab_focus (GTK_WIDGET (self->words));
      return;
    }

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->words), "", -1);
  if (fold != NULL)
    drama_edit_fold_set_open (DRAMA_EDIT_FOLD (fold), FALSE);
  gtk_widget_activate_action (GTK_WIDGET (self), "evidence.edit-quote", "(ss)", self->tie, id);
}

static void
drama_quote_form_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&DRAMA_QUOTE_FORM (object)->document);

  G_OBJECT_CLASS (drama_quote_form_parent_class)->dispose (object);
}

static void
drama_quote_form_finalize (GObject *object)
{
  DramaQuoteForm *self = DRAMA_QUOTE_FORM (object);

  g_free (self->tie);
  g_free (self->source);

  G_OBJECT_CLASS (drama_quote_form_parent_class)->finalize (object);
}

static void
drama_quote_form_class_init (DramaQuoteFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = drama_quote_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = drama_quote_form_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
append_line (GtkWidget *fields, const char *text, const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "xalign", 0.0,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   NULL);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (fields), label);

  return label;
}

static void
drama_quote_form_init (DramaQuoteForm *self)
{
  GtkWidget *fields = drama_edit_fold_new_fields ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_box_set_spacing (GTK_BOX (fields), 6);
  append_line (fields, _ ("The words, as the source has them"), "dim-label");
  gtk_box_append (GTK_BOX (fields), drama_passage_editor_new (&self->words));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->words), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("The words of the new quote"), -1);
  self->error = GTK_LABEL (append_line (fields, "", "error"));
  gtk_widget_set_visible (GTK_WIDGET (self->error), FALSE);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  self->source_label = GTK_LABEL (label);
  gtk_box_append (GTK_BOX (content), label);
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("pan-down-symbolic"));
  self->source_button = gtk_menu_button_new ();
  drama_compat_set_menu_button_child (GTK_MENU_BUTTON (self->source_button), content);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->source_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Source of the new quote"), -1);
  gtk_box_append (GTK_BOX (fields), self->source_button);

  self->add = gtk_button_new_with_mnemonic (_ ("_Add"));
  gtk_widget_set_halign (self->add, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->add, "suggested-action");
  gtk_box_append (GTK_BOX (fields), self->add);
  gtk_widget_set_parent (fields, GTK_WIDGET (self));

  g_signal_connect_object (gtk_text_view_get_buffer (self->words), "changed",
                           G_CALLBACK (on_typed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->add, "clicked", G_CALLBACK (on_add), self, G_CONNECT_SWAPPED);
}

/* The source of the last quote, as one works through one article after the other; else
 * the only one there is. */
static char *
guess_source (const DramaDossier *dossier, const char *tie_id)
{
  const DramaTie       *tie = drama_dossier_find_tie (dossier, tie_id, NULL);
  const DramaTieFields *fields = tie != NULL ? drama_tie_get_fields (tie) : NULL;

  if (fields != NULL && fields->n_evidence > 0)
    return g_strdup (drama_evidence_get_fields (fields->evidence[fields->n_evidence - 1])->source);
  if (drama_dossier_get_n_sources (dossier) == 1)
    return g_strdup (drama_source_get_fields (drama_dossier_get_source (dossier, 0))->id);

  return NULL;
}

static GtkWidget *
make_form (DramaDocument *document, const DramaSubject *tie)
{
  DramaQuoteForm *self = g_object_new (DRAMA_TYPE_QUOTE_FORM, NULL);
  GtkWidget      *picker = drama_picker_new (document, DRAMA_RECORD_SOURCE, NULL);

  self->document = g_object_ref (document);
  self->tie = g_strdup (tie->id);
  self->source = guess_source (drama_document_get_dossier (document), tie->id);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->source_button), picker);
  g_signal_connect_object (picker, "picked", G_CALLBACK (on_picked), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

GtkWidget *
drama_quote_form_new (DramaDocument *document, const char *tie)
{
  GtkWidget     *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  DramaEditFold *fold;
  GtkWidget     *toggle;

  g_return_val_if_fail (DRAMA_IS_DOCUMENT (document) && tie != NULL, NULL);

  fold = drama_edit_fold_new (document, &(DramaSubject){ tie, NULL }, make_form);
  toggle = drama_edit_fold_get_toggle (fold);
  gtk_button_set_label (GTK_BUTTON (toggle), _ ("Add a _Quote"));
  gtk_button_set_use_underline (GTK_BUTTON (toggle), TRUE);
  gtk_widget_set_halign (toggle, GTK_ALIGN_START);
  gtk_widget_remove_css_class (toggle, "flat");
  gtk_widget_remove_css_class (toggle, "pencil");
  gtk_box_append (GTK_BOX (box), toggle);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fold));

  return box;
}
