/* drama-edit-fold.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-compat.h"
#include "drama-edit-fold.h"

#include <glib/gi18n.h>

struct _DramaEditFold
{
  GtkWidget         parent_instance;
  DramaDocument    *document;
  char             *id;
  char             *evidence;
  DramaEditFoldMake make;
  GtkWidget        *fields; /* NULL until they are asked for */
  GtkWidget        *toggle; /* owned, as it may be anywhere */
};

G_DEFINE_FINAL_TYPE (DramaEditFold, drama_edit_fold, GTK_TYPE_WIDGET)

/* At once: a field that is still gliding in cannot have the focus. */
static void
unfold (DramaEditFold *self)
{
  const DramaSubject subject = { self->id, self->evidence };

  if (self->fields == NULL)
    {
      self->fields = self->make (self->document, &subject);
      drama_compat_mend_names (self->fields);
      gtk_widget_set_parent (self->fields, GTK_WIDGET (self));
    }
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

/* What was typed and not committed yet is committed by the focus that leaves. */
static void
fold (DramaEditFold *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    gtk_widget_grab_focus (self->toggle);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
on_toggled (DramaEditFold *self)
{
  if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->toggle)))
    unfold (self);
  else
    fold (self);
}

static gboolean
on_escape (GtkWidget *widget, GVariant *args, gpointer unused)
{
  drama_edit_fold_set_open (DRAMA_EDIT_FOLD (widget), FALSE);

  return GDK_EVENT_STOP;
}

static void
drama_edit_fold_dispose (GObject *object)
{
  DramaEditFold *self = DRAMA_EDIT_FOLD (object);

  g_clear_pointer (&self->fields, gtk_widget_unparent);
  g_clear_object (&self->toggle);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (drama_edit_fold_parent_class)->dispose (object);
}

static void
drama_edit_fold_finalize (GObject *object)
{
  DramaEditFold *self = DRAMA_EDIT_FOLD (object);

  g_free (self->id);
  g_free (self->evidence);

  G_OBJECT_CLASS (drama_edit_fold_parent_class)->finalize (object);
}

static void
drama_edit_fold_class_init (DramaEditFoldClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = drama_edit_fold_dispose;
  object_class->finalize = drama_edit_fold_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "editfold");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape, NULL);
}

static void
drama_edit_fold_init (DramaEditFold *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  self->toggle = g_object_ref_sink (gtk_toggle_button_new ());
  gtk_button_set_icon_name (GTK_BUTTON (self->toggle), "document-edit-symbolic");
  gtk_widget_set_valign (self->toggle, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->toggle, "flat");
  gtk_widget_add_css_class (self->toggle, "pencil");
  g_signal_connect_object (self->toggle, "toggled", G_CALLBACK (on_toggled), self,
                           G_CONNECT_SWAPPED);
}

DramaEditFold *
drama_edit_fold_new (DramaDocument      *document,
                     const DramaSubject *subject,
                     DramaEditFoldMake   make)
{
  DramaEditFold *self;

  g_return_val_if_fail (DRAMA_IS_DOCUMENT (document) && subject != NULL && make != NULL, NULL);

  self = g_object_new (DRAMA_TYPE_EDIT_FOLD, NULL);
  self->document = g_object_ref (document);
  self->id = g_strdup (subject->id);
  self->evidence = g_strdup (subject->evidence);
  self->make = make;

  return self;
}

GtkWidget *
drama_edit_fold_get_toggle (DramaEditFold *self)
{
  g_return_val_if_fail (DRAMA_IS_EDIT_FOLD (self), NULL);

  return self->toggle;
}

void
drama_edit_fold_set_label (DramaEditFold *self, const char *label)
{
  g_return_if_fail (DRAMA_IS_EDIT_FOLD (self));

  /* GTK asks the display where the pointer is whenever a tooltip is set. */
  if (g_strcmp0 (gtk_widget_get_tooltip_text (self->toggle), label) == 0)
    return;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggle), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  gtk_widget_set_tooltip_text (self->toggle, label);
}

gboolean
drama_edit_fold_get_open (DramaEditFold *self)
{
  g_return_val_if_fail (DRAMA_IS_EDIT_FOLD (self), FALSE);

  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->toggle));
}

void
drama_edit_fold_set_open (DramaEditFold *self, gboolean open)
{
  g_return_if_fail (DRAMA_IS_EDIT_FOLD (self));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->toggle), open);
}

GtkWidget *
drama_edit_fold_new_fields (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_add_css_class (box, "fields");

  return box;
}
