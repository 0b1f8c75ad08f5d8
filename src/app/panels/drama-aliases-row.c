/* drama-aliases-row.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-aliases-row.h"
#include "drama-typing.h"

#include <glib/gi18n.h>

struct _DramaAliasesRow
{
  DramaFieldRow parent_instance;
  GtkWidget    *chips;
  GtkWidget    *entry; /* for another one */
  DramaTyping  *typing;
};

G_DEFINE_FINAL_TYPE (DramaAliasesRow, drama_aliases_row, DRAMA_TYPE_FIELD_ROW)

/* The names without the one of @index. */
static char *
dup_without (const char *lines, guint index)
{
  g_auto (GStrv) names = g_strsplit (lines, "\n", -1);
  g_autoptr (GString) rest = g_string_new (NULL);

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (i == index)
        continue;
      if (rest->len > 0)
        g_string_append_c (rest, '\n');
      g_string_append (rest, names[i]);
    }

  return g_string_free (g_steal_pointer (&rest), FALSE);
}

static void
on_removed (DramaAliasesRow *self, GtkWidget *button)
{
  DramaFieldRow   *row = DRAMA_FIELD_ROW (self);
  GtkWidget       *chip = gtk_widget_get_ancestor (button, GTK_TYPE_FLOW_BOX_CHILD);
  g_autofree char *typed = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  g_autofree char *rest = NULL;

  rest = dup_without (drama_field_row_get_value (row),
                      (guint) gtk_flow_box_child_get_index (GTK_FLOW_BOX_CHILD (chip)));
  /* The button goes, and with it the focus. */
  gtk_widget_grab_focus (self->entry);
  drama_field_row_commit (row, rest, FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), typed);
}

static void
append_chip (DramaAliasesRow *self, const char *name)
{
  GtkWidget       *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  GtkWidget       *label = gtk_label_new (name);
  GtkWidget       *remove = gtk_button_new_from_icon_name ("window-close-symbolic");
  GtkWidget       *child = gtk_flow_box_child_new ();
  g_autofree char *what = NULL;

  /* Translators: a button; %s is another name of an actor */
  what = g_strdup_printf (_ ("Remove the name %s"), name);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_tooltip_text (label, name);
  gtk_widget_set_tooltip_text (remove, what);
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL, what,
                                  -1);
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_add_css_class (remove, "circular");
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (remove, "clicked", G_CALLBACK (on_removed), self);
  gtk_box_append (GTK_BOX (chip), label);
  gtk_box_append (GTK_BOX (chip), remove);
  gtk_widget_add_css_class (chip, "chip");
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), chip);
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_append (GTK_FLOW_BOX (self->chips), child);
}

static void
drama_aliases_row_show (DramaFieldRow *row, const char *value)
{
  DramaAliasesRow *self = DRAMA_ALIASES_ROW (row);
  g_auto (GStrv) names = g_strsplit (value != NULL ? value : "", "\n", -1);
  GtkWidget *chip;

  while ((chip = gtk_widget_get_first_child (self->chips)) != NULL)
    gtk_flow_box_remove (GTK_FLOW_BOX (self->chips), chip);
  for (guint i = 0; names[i] != NULL; i++)
    append_chip (self, names[i]);
  gtk_widget_set_visible (self->chips, names[0] != NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

static void
drama_aliases_row_name (DramaFieldRow *row, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (DRAMA_ALIASES_ROW (row)->entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
on_typed (DramaAliasesRow *self)
{
  DramaFieldRow *row = DRAMA_FIELD_ROW (self);
  gboolean       empty = *gtk_editable_get_text (GTK_EDITABLE (self->entry)) == '\0';

  if (drama_field_row_is_showing (row))
    return;

  drama_field_row_set_dirty (row, !empty);
  drama_field_row_clear_error (row);
}

/* One name or several, one after the other: a name that is pasted with commas may be
 * one name (“Smith, Jr.”), so only lines divide. */
static void
drama_aliases_row_settle (DramaFieldRow *row)
{
  DramaAliasesRow *self = DRAMA_ALIASES_ROW (row);
  const char      *now = drama_field_row_get_value (row);
  g_autofree char *added = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  g_autofree char *all = NULL;

  g_strstrip (added);
  all = now != NULL && *now != '\0' ? g_strconcat (now, "\n", added, NULL) : g_strdup (added);
  if (*added != '\0')
    drama_field_row_commit (row, all, FALSE);
  else
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

static void
drama_aliases_row_class_init (DramaAliasesRowClass *klass)
{
  DramaFieldRowClass *row_class = DRAMA_FIELD_ROW_CLASS (klass);

  row_class->show = drama_aliases_row_show;
  row_class->name = drama_aliases_row_name;
  row_class->settle = drama_aliases_row_settle;
}

static void
drama_aliases_row_init (DramaAliasesRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->chips = gtk_flow_box_new ();
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (self->chips), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (self->chips), 4);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (self->chips), 3);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (self->chips), 3);
  self->entry = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _ ("Add another name"));
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 8);
  gtk_box_append (GTK_BOX (box), self->chips);
  gtk_box_append (GTK_BOX (box), self->entry);
  drama_field_row_set_editor (DRAMA_FIELD_ROW (self), box, self->entry);
  self->typing = drama_typing_new (DRAMA_FIELD_ROW (self), self->entry);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (on_typed), self);
}

GtkWidget *
drama_aliases_row_new (DramaDocument *document, const char *actor)
{
  DramaFieldRow *row = g_object_new (DRAMA_TYPE_ALIASES_ROW, NULL);

  drama_field_row_bind (row, document, DRAMA_CHANGE_ACTOR_ALIASES, &(DramaSubject){ actor, NULL },
                        1);

  return GTK_WIDGET (row);
}
