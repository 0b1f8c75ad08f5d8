/* drama-text-row.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-text-row.h"
#include "drama-typing.h"

typedef struct
{
  GtkWidget   *entry;
  DramaTyping *typing; /* owned by the entry */
} DramaTextRowPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (DramaTextRow, drama_text_row, DRAMA_TYPE_FIELD_ROW)

#define GET_PRIVATE(self) ((DramaTextRowPrivate *) drama_text_row_get_instance_private (self))

static void
show_hint (DramaTextRow *self)
{
  DramaTextRowClass *klass = DRAMA_TEXT_ROW_GET_CLASS (self);
  GtkEditable       *entry = GTK_EDITABLE (GET_PRIVATE (self)->entry);
  g_autofree char   *hint = NULL;

  if (klass->dup_hint == NULL)
    return;

  hint = klass->dup_hint (self, gtk_editable_get_text (entry));
  drama_field_row_set_hint (DRAMA_FIELD_ROW (self), hint);
}

static void
on_typed (DramaTextRow *self)
{
  DramaFieldRow *row = DRAMA_FIELD_ROW (self);

  if (!drama_field_row_is_showing (row))
    {
      drama_field_row_set_dirty (row, TRUE);
      drama_field_row_clear_error (row);
      drama_typing_touch (GET_PRIVATE (self)->typing);
    }
  show_hint (self);
}

static void
drama_text_row_show (DramaFieldRow *row, const char *value)
{
  GtkEditable *entry = GTK_EDITABLE (GET_PRIVATE (DRAMA_TEXT_ROW (row))->entry);
  const char  *text = value != NULL ? value : "";

  /* The cursor stays where it is while what it is in was only made tidy. */
  if (!g_str_equal (gtk_editable_get_text (entry), text))
    {
      int at = gtk_editable_get_position (entry);

      /* No typing that Ctrl+Z in the entry could take back. */
      gtk_editable_set_enable_undo (entry, FALSE);
      gtk_editable_set_text (entry, text);
      gtk_editable_set_enable_undo (entry, TRUE);
      gtk_editable_set_position (entry, at);
    }
  show_hint (DRAMA_TEXT_ROW (row));
}

static void
drama_text_row_name (DramaFieldRow *row, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (GET_PRIVATE (DRAMA_TEXT_ROW (row))->entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
drama_text_row_settle (DramaFieldRow *row)
{
  GtkEditable     *entry = GTK_EDITABLE (GET_PRIVATE (DRAMA_TEXT_ROW (row))->entry);
  g_autofree char *text = g_strdup (gtk_editable_get_text (entry));

  drama_field_row_commit (row, text, TRUE);
}

static void
drama_text_row_class_init (DramaTextRowClass *klass)
{
  DramaFieldRowClass *row_class = DRAMA_FIELD_ROW_CLASS (klass);

  row_class->show = drama_text_row_show;
  row_class->name = drama_text_row_name;
  row_class->settle = drama_text_row_settle;
}

static void
drama_text_row_init (DramaTextRow *self)
{
  DramaTextRowPrivate *priv = GET_PRIVATE (self);

  priv->entry = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (priv->entry), 8);
  drama_field_row_set_editor (DRAMA_FIELD_ROW (self), priv->entry, priv->entry);
  priv->typing = drama_typing_new (DRAMA_FIELD_ROW (self), priv->entry);
  g_signal_connect_swapped (priv->entry, "changed", G_CALLBACK (on_typed), self);
}

GtkWidget *
drama_text_row_new (DramaDocument *document, DramaChange change, const char *id)
{
  DramaFieldRow *row = g_object_new (DRAMA_TYPE_TEXT_ROW, NULL);

  drama_field_row_bind (row, document, change, &(DramaSubject){ id, NULL }, 1);

  return GTK_WIDGET (row);
}

GtkWidget *
drama_text_row_get_entry (DramaTextRow *self)
{
  return GET_PRIVATE (self)->entry;
}
