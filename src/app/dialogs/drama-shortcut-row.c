/* drama-shortcut-row.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-compat.h"
#include "drama-shortcut-row.h"
#include "drama-text-scale.h"

#define RESOURCE "/app/dramatis/ui/shortcuts.ui"

/* Keys stay in one line up to this; a longer row gives the room to what they do. */
#define MOST_CHARS 26

struct _DramaShortcutRow
{
  AdwActionRow parent_instance;
  GtkLabel    *keys;
};

G_DEFINE_FINAL_TYPE (DramaShortcutRow, drama_shortcut_row, ADW_TYPE_ACTION_ROW)

enum
{
  PROP_0,
  PROP_ACCELERATOR,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* As menus write them. */
static char *
describe (const char *accelerators)
{
  g_auto (GStrv) each = g_strsplit (accelerators, " ", -1);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; each[i] != NULL; i++)
    {
      g_autofree char *label = NULL;
      GdkModifierType  modifiers;
      guint            key;

      if (!gtk_accelerator_parse (each[i], &key, &modifiers))
        continue;
      label = gtk_accelerator_get_label (key, modifiers);
      if (text->len > 0)
        g_string_append (text, " / ");
      g_string_append (text, label);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
drama_shortcut_row_set_property (GObject      *object,
                                 guint         property,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  DramaShortcutRow *self = DRAMA_SHORTCUT_ROW (object);
  g_autofree char  *text = NULL;

  if (property != PROP_ACCELERATOR)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
      return;
    }
  text = describe (g_value_get_string (value));
  gtk_label_set_label (self->keys, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
}

static void
drama_shortcut_row_class_init (DramaShortcutRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = drama_shortcut_row_set_property;

  properties[PROP_ACCELERATOR] =
      g_param_spec_string ("accelerator", NULL, NULL, "",
                           G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
drama_shortcut_row_init (DramaShortcutRow *self)
{
  GtkWidget *keys = gtk_label_new (NULL);

  self->keys = GTK_LABEL (keys);
  gtk_label_set_wrap (self->keys, TRUE);
  gtk_label_set_max_width_chars (self->keys, MOST_CHARS);
  gtk_label_set_xalign (self->keys, 1);
  gtk_label_set_justify (self->keys, GTK_JUSTIFY_RIGHT);
  gtk_widget_add_css_class (keys, "shortcut-keys");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), keys);
}

void
drama_shortcuts_present (GtkWindow *parent)
{
  g_autoptr (GtkBuilder) builder = NULL;
  GtkWindow *window;

  g_type_ensure (DRAMA_TYPE_SHORTCUT_ROW);
  builder = gtk_builder_new_from_resource (RESOURCE);
  window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));
  gtk_window_set_transient_for (window, parent);
  drama_compat_mend_names (GTK_WIDGET (window));
  drama_text_scale_window (window);
  gtk_window_present (window);
}
