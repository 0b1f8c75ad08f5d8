/* drama-choice-row.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-choice-row.h"
#include "drama-compat.h"
#include "drama-terms.h"

#include <glib/gi18n.h>

struct _DramaChoiceRow
{
  DramaFieldRow parent_instance;
  GtkDropDown  *choice;
  GPtrArray    *values; /* as the file has them, beside the labels of the choice */
  char         *name;   /* for a screen reader */
};

G_DEFINE_FINAL_TYPE (DramaChoiceRow, drama_choice_row, DRAMA_TYPE_FIELD_ROW)

/* Labels and values, one beside the other. */
typedef struct
{
  GtkStringList *labels;
  GPtrArray     *values;
} Choices;

static void
offer (Choices *choices, const char *value, const char *label)
{
  g_ptr_array_add (choices->values, g_strdup (value));
  gtk_string_list_append (choices->labels, label);
}

static void
offer_standings (Choices *choices)
{
  /* Translators: who decides the standing of a tie, in a list of standings */
  offer (choices, "", _ ("As the rule says"));
  for (DramaStanding i = 0; i < DRAMA_N_STANDINGS; i++)
    offer (choices, drama_standing_to_string (i), drama_terms_standing (i));
}

static void
offer_grades (Choices *choices, DramaChange change)
{
  gboolean letters = change == DRAMA_CHANGE_SOURCE_RELIABILITY;

  offer (choices, "", _ ("Not graded"));
  for (guint i = 0; i < DRAMA_N_GRADES; i++)
    {
      const char       value[] = { letters ? (char) ('A' + i) : (char) ('1' + i), '\0' };
      const char      *meaning = letters ? drama_terms_reliability (i)
                                         : drama_terms_credibility (i);
      g_autofree char *label = NULL;

      /* Translators: a letter or number of a grade with its meaning */
      label = g_strdup_printf (_ ("%s: %s"), value, meaning);
      offer (choices, value, label);
    }
}

static void
offer_all (Choices *choices, DramaChange change)
{
  switch ((int) change)
    {
    case DRAMA_CHANGE_ACTOR_KIND:
      for (DramaKind i = 0; i < DRAMA_N_KINDS; i++)
        offer (choices, drama_kind_to_string (i), drama_terms_kind (i));
      break;
    case DRAMA_CHANGE_EVIDENCE_STANCE:
      offer (choices, drama_stance_to_string (DRAMA_STANCE_SUPPORTS), _ ("Supports it"));
      offer (choices, drama_stance_to_string (DRAMA_STANCE_DISPUTES), _ ("Disputes it"));
      break;
    case DRAMA_CHANGE_EVIDENCE_CERTAINTY:
      for (DramaCertainty i = 0; i < DRAMA_N_CERTAINTIES; i++)
        offer (choices, drama_certainty_to_string (i), drama_terms_certainty (i));
      break;
    case DRAMA_CHANGE_TIE_STANDING:
      offer_standings (choices);
      break;
    default:
      offer_grades (choices, change);
    }
}

static void
on_chosen (DramaChoiceRow *self)
{
  DramaFieldRow *row = DRAMA_FIELD_ROW (self);
  guint          at = gtk_drop_down_get_selected (self->choice);

  if (!drama_field_row_is_showing (row) && at < self->values->len)
    drama_field_row_commit (row, g_ptr_array_index (self->values, at), FALSE);
}

static void
label_choice (DramaChoiceRow *self)
{
  GtkStringObject *chosen = gtk_drop_down_get_selected_item (self->choice);

  if (self->name != NULL)
    drama_compat_label_drop_down (self->choice, self->name,
                                  chosen != NULL ? gtk_string_object_get_string (chosen) : "");
}

static void
drama_choice_row_show (DramaFieldRow *row, const char *value)
{
  DramaChoiceRow *self = DRAMA_CHOICE_ROW (row);
  guint           at = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; value != NULL && i < self->values->len; i++)
    if (g_str_equal (g_ptr_array_index (self->values, i), value))
      at = i;
  drama_compat_choose (self->choice, at);
  label_choice (self);
  drama_field_row_set_hint (row, value != NULL ? "" : _ ("They differ."));
}

static void
drama_choice_row_name (DramaFieldRow *row, const char *name)
{
  DramaChoiceRow *self = DRAMA_CHOICE_ROW (row);

  g_free (self->name);
  self->name = g_strdup (name);
  label_choice (self);
}

static void
drama_choice_row_finalize (GObject *object)
{
  DramaChoiceRow *self = DRAMA_CHOICE_ROW (object);

  g_ptr_array_unref (self->values);
  g_free (self->name);

  G_OBJECT_CLASS (drama_choice_row_parent_class)->finalize (object);
}

static void
drama_choice_row_class_init (DramaChoiceRowClass *klass)
{
  DramaFieldRowClass *row_class = DRAMA_FIELD_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = drama_choice_row_finalize;
  row_class->show = drama_choice_row_show;
  row_class->name = drama_choice_row_name;
}

static void
drama_choice_row_init (DramaChoiceRow *self)
{
  self->values = g_ptr_array_new_with_free_func (g_free);
  self->choice = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  drama_field_row_set_editor (DRAMA_FIELD_ROW (self), GTK_WIDGET (self->choice),
                              GTK_WIDGET (self->choice));
}

GtkWidget *
drama_choice_row_new (DramaDocument      *document,
                      DramaChange         change,
                      const DramaSubject *subjects,
                      guint               n_subjects)
{
  DramaChoiceRow *self = g_object_new (DRAMA_TYPE_CHOICE_ROW, NULL);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  Choices choices = { labels, self->values };

  offer_all (&choices, change);
  gtk_drop_down_set_model (self->choice, G_LIST_MODEL (labels));
  drama_field_row_bind (DRAMA_FIELD_ROW (self), document, change, subjects, n_subjects);
  g_signal_connect_object (self->choice, "notify::selected", G_CALLBACK (on_chosen), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
