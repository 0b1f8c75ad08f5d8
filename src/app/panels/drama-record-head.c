/* drama-record-head.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-record-head.h"

#include <glib/gi18n.h>

struct _DramaRecordHead
{
  GtkWidget      parent_instance;
  DramaDocument *document;
  DramaChangeOf  of;
  char          *id;
  DramaEditFold *fold;
};

G_DEFINE_FINAL_TYPE (DramaRecordHead, drama_record_head, GTK_TYPE_WIDGET)

static char *
dup_label (DramaRecordHead *self, const DramaDossier *dossier)
{
  const DramaSubject subject = { self->id, NULL };
  g_autofree char   *record = drama_change_dup_record (self->of, dossier, &subject);

  if (self->of == DRAMA_CHANGE_OF_DOSSIER)
    return g_strdup (_ ("Edit the dossier (F2)"));
  if (record == NULL)
    return NULL;

  /* Translators: a button that shows the fields of an actor, a source or a tie; F2 is a key */
  return g_strdup_printf (_ ("Edit %s (F2)"), record);
}

static void
update (DramaRecordHead *self)
{
  g_autofree char *label = dup_label (self, drama_document_get_dossier (self->document));

  if (label != NULL)
    drama_edit_fold_set_label (self->fold, label);
}

static gboolean
on_edit_key (GtkWidget *widget, GVariant *args, gpointer unused)
{
  DramaRecordHead *self = DRAMA_RECORD_HEAD (widget);

  drama_edit_fold_set_open (self->fold, !drama_edit_fold_get_open (self->fold));

  return GDK_EVENT_STOP;
}

static void
drama_record_head_dispose (GObject *object)
{
  DramaRecordHead *self = DRAMA_RECORD_HEAD (object);
  GtkWidget       *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (drama_record_head_parent_class)->dispose (object);
}

static void
drama_record_head_finalize (GObject *object)
{
  g_free (DRAMA_RECORD_HEAD (object)->id);

  G_OBJECT_CLASS (drama_record_head_parent_class)->finalize (object);
}

static void
drama_record_head_class_init (DramaRecordHeadClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = drama_record_head_dispose;
  object_class->finalize = drama_record_head_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "recordhead");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F2, 0, on_edit_key, NULL);
}

static void
drama_record_head_init (DramaRecordHead *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 12);
}

GtkWidget *
drama_record_head_new (DramaDocument      *document,
                       DramaChangeOf       of,
                       const DramaSubject *subject,
                       DramaLiveBoxFill    fill,
                       DramaEditFoldMake   make)
{
  DramaRecordHead *self = g_object_new (DRAMA_TYPE_RECORD_HEAD, NULL);
  GtkWidget       *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget       *text = drama_live_box_new (document, of, subject, fill);

  self->document = g_object_ref (document);
  self->of = of;
  self->id = g_strdup (subject->id);
  gtk_widget_set_hexpand (text, TRUE);
  self->fold = drama_edit_fold_new (document, subject, make);
  gtk_box_append (GTK_BOX (line), text);
  gtk_box_append (GTK_BOX (line), drama_edit_fold_get_toggle (self->fold));
  gtk_widget_set_parent (line, GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->fold), GTK_WIDGET (self));

  update (self);
  g_signal_connect_object (document, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

DramaEditFold *
drama_record_head_get_fold (DramaRecordHead *self)
{
  g_return_val_if_fail (DRAMA_IS_RECORD_HEAD (self), NULL);

  return self->fold;
}
