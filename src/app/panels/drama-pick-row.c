/* drama-pick-row.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-compat.h"
#include "drama-pick-row.h"
#include "drama-picker.h"

#include <glib/gi18n.h>

struct _DramaPickRow
{
  DramaFieldRow  parent_instance;
  GtkMenuButton *button;
  GtkLabel      *label;
  char          *name; /* for a screen reader */
};

G_DEFINE_FINAL_TYPE (DramaPickRow, drama_pick_row, DRAMA_TYPE_FIELD_ROW)

/* Who speaks where nobody does. */
static const char *
say_none (DramaChange change)
{
  return change == DRAMA_CHANGE_EVIDENCE_SPEAKER
             /* Translators: who says it, in a list of actors: the source in its own voice */
             ? _ ("The source itself")
             : NULL;
}

static char *
dup_title (DramaFieldRow *row, const char *id)
{
  DramaDossier *dossier = drama_document_get_dossier (drama_field_row_get_document (row));
  DramaChange   change = drama_field_row_get_change (row);
  DramaChangeOf of = change == DRAMA_CHANGE_EVIDENCE_SOURCE ? DRAMA_CHANGE_OF_SOURCE
                                                            : DRAMA_CHANGE_OF_ACTOR;

  if (*id == '\0')
    return g_strdup (say_none (change));

  return drama_change_dup_record (of, dossier, &(DramaSubject){ id, NULL });
}

static void
label_button (DramaPickRow *self)
{
  if (self->name == NULL)
    return;

  /* The button within has the focus, and is labelled by this one. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, self->name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  gtk_label_get_label (self->label), -1);
}

static void
drama_pick_row_show (DramaFieldRow *row, const char *value)
{
  DramaPickRow    *self = DRAMA_PICK_ROW (row);
  g_autofree char *title = value != NULL ? dup_title (row, value) : NULL;

  gtk_label_set_label (self->label, title != NULL ? title : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->label), title);
  label_button (self);
}

/* The name of this row may be new because that of the actor is. */
static void
drama_pick_row_name (DramaFieldRow *row, const char *name)
{
  DramaPickRow *self = DRAMA_PICK_ROW (row);

  g_free (self->name);
  self->name = g_strdup (name);
  drama_pick_row_show (row, drama_field_row_get_value (row));
}

static void
on_picked (DramaFieldRow *row, const char *id)
{
  drama_field_row_commit (row, id, FALSE);
}

static void
drama_pick_row_finalize (GObject *object)
{
  g_free (DRAMA_PICK_ROW (object)->name);

  G_OBJECT_CLASS (drama_pick_row_parent_class)->finalize (object);
}

static void
drama_pick_row_class_init (DramaPickRowClass *klass)
{
  DramaFieldRowClass *row_class = DRAMA_FIELD_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = drama_pick_row_finalize;
  row_class->show = drama_pick_row_show;
  row_class->name = drama_pick_row_name;
}

static void
drama_pick_row_init (DramaPickRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("pan-down-symbolic"));
  self->label = GTK_LABEL (label);
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  drama_compat_set_menu_button_child (self->button, box);
  drama_field_row_set_editor (DRAMA_FIELD_ROW (self), GTK_WIDGET (self->button),
                              GTK_WIDGET (self->button));
}

GtkWidget *
drama_pick_row_new (DramaDocument *document,
                    DramaChange    change,
                    const char    *id,
                    const char    *evidence)
{
  DramaPickRow   *self = g_object_new (DRAMA_TYPE_PICK_ROW, NULL);
  DramaRecordType type = change == DRAMA_CHANGE_EVIDENCE_SOURCE ? DRAMA_RECORD_SOURCE
                                                                : DRAMA_RECORD_ACTOR;
  GtkWidget      *picker = drama_picker_new (document, type, say_none (change));

  drama_field_row_bind (DRAMA_FIELD_ROW (self), document, change,
                        &(DramaSubject){ id, evidence }, 1);
  gtk_menu_button_set_popover (self->button, picker);
  g_signal_connect_object (picker, "picked", G_CALLBACK (on_picked), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
