/* drama-preferences.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-preferences.h"

#include <gtk/gtk.h>

struct _DramaPreferences
{
  GObject  parent_instance;
  char    *author_name;
  gboolean scroll_zooms;
  gboolean reduce_motion;
  gboolean autosave;
  gboolean reopen_files;
  char    *palette;
};

G_DEFINE_FINAL_TYPE (DramaPreferences, drama_preferences, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_AUTHOR_NAME,
  PROP_SCROLL_ZOOMS,
  PROP_REDUCE_MOTION,
  PROP_AUTOSAVE,
  PROP_REOPEN_FILES,
  PROP_PALETTE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* The one switch that everything heeds that moves: what the system says holds again once
 * it is not overruled. */
static void
apply_motion (DramaPreferences *self)
{
  GtkSettings *settings = gtk_settings_get_default ();

  if (settings == NULL)
    return;

  if (self->reduce_motion)
    g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
  else
    gtk_settings_reset_property (settings, "gtk-enable-animations");
}

static void
set_string (DramaPreferences *self, char **string, const char *value, guint property)
{
  if (g_strcmp0 (*string, value) == 0)
    return;

  g_free (*string);
  *string = g_strdup (value);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

/* Nullable: no switch. */
static gboolean *
find_flag (DramaPreferences *self, guint property)
{
  switch (property)
    {
    case PROP_SCROLL_ZOOMS:
      return &self->scroll_zooms;
    case PROP_REDUCE_MOTION:
      return &self->reduce_motion;
    case PROP_AUTOSAVE:
      return &self->autosave;
    case PROP_REOPEN_FILES:
      return &self->reopen_files;
    default:
      return NULL;
    }
}

static void
set_flag (DramaPreferences *self, gboolean *flag, gboolean value, guint property)
{
  if (*flag == value)
    return;

  *flag = value;
  if (property == PROP_REDUCE_MOTION)
    apply_motion (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
drama_preferences_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  DramaPreferences *self = DRAMA_PREFERENCES (object);
  gboolean         *flag = find_flag (self, id);

  if (flag != NULL)
    g_value_set_boolean (value, *flag);
  else if (id == PROP_AUTHOR_NAME)
    g_value_set_string (value, self->author_name);
  else if (id == PROP_PALETTE)
    g_value_set_string (value, self->palette);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
drama_preferences_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  DramaPreferences *self = DRAMA_PREFERENCES (object);
  gboolean         *flag = find_flag (self, id);

  if (flag != NULL)
    set_flag (self, flag, g_value_get_boolean (value), id);
  else if (id == PROP_AUTHOR_NAME)
    set_string (self, &self->author_name, g_value_get_string (value), id);
  else if (id == PROP_PALETTE)
    set_string (self, &self->palette, g_value_get_string (value), id);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
drama_preferences_finalize (GObject *object)
{
  DramaPreferences *self = DRAMA_PREFERENCES (object);

  g_free (self->author_name);
  g_free (self->palette);

  G_OBJECT_CLASS (drama_preferences_parent_class)->finalize (object);
}

static void
drama_preferences_class_init (DramaPreferencesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = drama_preferences_get_property;
  object_class->set_property = drama_preferences_set_property;
  object_class->finalize = drama_preferences_finalize;

  properties[PROP_AUTHOR_NAME] = g_param_spec_string ("author-name", NULL, NULL, "", flags);
  properties[PROP_SCROLL_ZOOMS] = g_param_spec_boolean ("scroll-zooms", NULL, NULL, FALSE, flags);
  properties[PROP_REDUCE_MOTION] = g_param_spec_boolean ("reduce-motion", NULL, NULL, FALSE,
                                                         flags);
  properties[PROP_AUTOSAVE] = g_param_spec_boolean ("autosave", NULL, NULL, TRUE, flags);
  properties[PROP_REOPEN_FILES] = g_param_spec_boolean ("reopen-files", NULL, NULL, TRUE, flags);
  properties[PROP_PALETTE] = g_param_spec_string ("palette", NULL, NULL, "ordinary", flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
drama_preferences_init (DramaPreferences *self)
{
  self->author_name = g_strdup ("");
  self->palette = g_strdup ("ordinary");
  self->autosave = TRUE;
  self->reopen_files = TRUE;
}

/* An older schema that is installed may lack a key, and binding that would abort. */
static void
bind (DramaPreferences *self, GSettings *settings, const char *key)
{
  g_autoptr (GSettingsSchema) schema = NULL;

  g_object_get (settings, "settings-schema", &schema, NULL);
  if (g_settings_schema_has_key (schema, key))
    g_settings_bind (settings, key, self, key, G_SETTINGS_BIND_DEFAULT);
}

DramaPreferences *
drama_preferences_new (GSettings *settings)
{
  DramaPreferences *self = g_object_new (DRAMA_TYPE_PREFERENCES, NULL);

  if (settings == NULL)
    return self;

  bind (self, settings, "author-name");
  bind (self, settings, "scroll-zooms");
  bind (self, settings, "reduce-motion");
  bind (self, settings, "autosave");
  bind (self, settings, "reopen-files");
  bind (self, settings, "palette");

  return self;
}

const char *
drama_preferences_get_author_name (DramaPreferences *self)
{
  g_return_val_if_fail (DRAMA_IS_PREFERENCES (self), "");

  return self->author_name;
}

DramaPalette
drama_preferences_get_palette (DramaPreferences *self)
{
  g_return_val_if_fail (DRAMA_IS_PREFERENCES (self), DRAMA_PALETTE_ORDINARY);

  if (g_str_equal (self->palette, "high-contrast"))
    return DRAMA_PALETTE_HIGH_CONTRAST;
  if (g_str_equal (self->palette, "paper"))
    return DRAMA_PALETTE_PAPER;

  return DRAMA_PALETTE_ORDINARY;
}
