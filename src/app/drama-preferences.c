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
};

G_DEFINE_FINAL_TYPE (DramaPreferences, drama_preferences, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_AUTHOR_NAME,
  PROP_SCROLL_ZOOMS,
  PROP_REDUCE_MOTION,
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
set_author_name (DramaPreferences *self, const char *name)
{
  if (g_strcmp0 (self->author_name, name) == 0)
    return;

  g_free (self->author_name);
  self->author_name = g_strdup (name);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AUTHOR_NAME]);
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

  if (id == PROP_AUTHOR_NAME)
    g_value_set_string (value, self->author_name);
  else if (id == PROP_SCROLL_ZOOMS)
    g_value_set_boolean (value, self->scroll_zooms);
  else if (id == PROP_REDUCE_MOTION)
    g_value_set_boolean (value, self->reduce_motion);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
drama_preferences_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  DramaPreferences *self = DRAMA_PREFERENCES (object);

  if (id == PROP_AUTHOR_NAME)
    set_author_name (self, g_value_get_string (value));
  else if (id == PROP_SCROLL_ZOOMS)
    set_flag (self, &self->scroll_zooms, g_value_get_boolean (value), id);
  else if (id == PROP_REDUCE_MOTION)
    set_flag (self, &self->reduce_motion, g_value_get_boolean (value), id);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
drama_preferences_finalize (GObject *object)
{
  g_free (DRAMA_PREFERENCES (object)->author_name);

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
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
drama_preferences_init (DramaPreferences *self)
{
  self->author_name = g_strdup ("");
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

  return self;
}

const char *
drama_preferences_get_author_name (DramaPreferences *self)
{
  g_return_val_if_fail (DRAMA_IS_PREFERENCES (self), "");

  return self->author_name;
}
