/* drama-live-box.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-live-box.h"

struct _DramaLiveBox
{
  GtkWidget        parent_instance;
  DramaDocument   *document;
  DramaChangeOf    of;
  DramaSubject     subject; /* strings owned */
  DramaLiveBoxFill fill;
  GtkWidget       *box;
};

G_DEFINE_FINAL_TYPE (DramaLiveBox, drama_live_box, GTK_TYPE_WIDGET)

static void
update (DramaLiveBox *self)
{
  DramaDossier    *dossier = drama_document_get_dossier (self->document);
  g_autofree char *record = drama_change_dup_record (self->of, dossier, &self->subject);
  GtkWidget       *child;

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
  if (record != NULL)
    self->fill (GTK_BOX (self->box), dossier, &self->subject);
}

static void
on_document_changed (DramaLiveBox *self, DramaDossier *before, DramaDossier *after)
{
  /* Sources depend on nothing else, and there may be many of them. */
  if (self->of == DRAMA_CHANGE_OF_SOURCE &&
      drama_dossier_find_source (before, self->subject.id, NULL) ==
          drama_dossier_find_source (after, self->subject.id, NULL))
    return;

  update (self);
}

static void
drama_live_box_dispose (GObject *object)
{
  DramaLiveBox *self = DRAMA_LIVE_BOX (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (drama_live_box_parent_class)->dispose (object);
}

static void
drama_live_box_finalize (GObject *object)
{
  DramaLiveBox *self = DRAMA_LIVE_BOX (object);

  g_free ((gpointer) self->subject.id);
  g_free ((gpointer) self->subject.evidence);

  G_OBJECT_CLASS (drama_live_box_parent_class)->finalize (object);
}

static void
drama_live_box_class_init (DramaLiveBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = drama_live_box_dispose;
  G_OBJECT_CLASS (klass)->finalize = drama_live_box_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
drama_live_box_init (DramaLiveBox *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
drama_live_box_new (DramaDocument      *document,
                    DramaChangeOf       of,
                    const DramaSubject *subject,
                    DramaLiveBoxFill    fill)
{
  DramaLiveBox *self;

  g_return_val_if_fail (DRAMA_IS_DOCUMENT (document) && subject != NULL && fill != NULL, NULL);

  self = g_object_new (DRAMA_TYPE_LIVE_BOX, NULL);
  self->document = g_object_ref (document);
  self->of = of;
  self->subject = (DramaSubject){ g_strdup (subject->id), g_strdup (subject->evidence) };
  self->fill = fill;
  update (self);
  g_signal_connect_object (document, "changed", G_CALLBACK (on_document_changed), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
