/* drama-preferences-window.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-check.h"
#include "drama-compat.h"
#include "drama-preferences-window.h"
#include "drama-text-scale.h"

#include <glib/gi18n.h>

#define TEMPLATE "/app/dramatis/ui/drama-preferences-window.ui"

struct _DramaPreferencesWindow
{
  AdwPreferencesWindow parent_instance;
  DramaPreferences    *preferences;
  GActionGroup        *colors;

  AdwEntryRow *author_name;
  GtkLabel    *author_error;
  AdwComboRow *color_scheme;
  GtkSwitch   *scroll_zooms;
  GtkSwitch   *reduce_motion;
  AdwComboRow *palette;
  GtkSwitch   *reopen_files;
  GtkSwitch   *autosave;
  GtkWidget   *not_kept;
};

G_DEFINE_FINAL_TYPE (DramaPreferencesWindow, drama_preferences_window, ADW_TYPE_PREFERENCES_WINDOW)

/* In the order of the list in the template. */
static const char *const schemes[] = { "system", "light", "dark" };
static const char *const palettes[] = { "ordinary", "high-contrast", "paper" };

static void
on_name_typed (DramaPreferencesWindow *self)
{
  g_autofree char *name = drama_check_tidy (gtk_editable_get_text (GTK_EDITABLE (
      self->author_name)));
  gboolean         good = drama_check_line (name) == DRAMA_FAULT_NONE;

  if (good)
    {
      g_object_set (self->preferences, "author-name", name, NULL);
      gtk_widget_remove_css_class (GTK_WIDGET (self->author_name), "error");
    }
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->author_name), "error");
  gtk_widget_set_visible (GTK_WIDGET (self->author_error), !good);
}

static void
on_scheme_chosen (DramaPreferencesWindow *self)
{
  guint at = adw_combo_row_get_selected (self->color_scheme);

  if (at < G_N_ELEMENTS (schemes))
    g_action_group_change_action_state (self->colors, "color-scheme",
                                        g_variant_new_string (schemes[at]));
}

static void
on_palette_chosen (DramaPreferencesWindow *self)
{
  guint at = adw_combo_row_get_selected (self->palette);

  if (at < G_N_ELEMENTS (palettes))
    g_object_set (self->preferences, "palette", palettes[at], NULL);
}

static void
show_palette (DramaPreferencesWindow *self)
{
  adw_combo_row_set_selected (self->palette,
                              (guint) drama_preferences_get_palette (self->preferences));
}

/* Whoever changed it. */
static void
show_scheme (DramaPreferencesWindow *self)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (self->colors, "color-scheme");

  for (guint i = 0; state != NULL && i < G_N_ELEMENTS (schemes); i++)
    if (g_str_equal (g_variant_get_string (state, NULL), schemes[i]))
      adw_combo_row_set_selected (self->color_scheme, i);
}

static void
drama_preferences_window_dispose (GObject *object)
{
  DramaPreferencesWindow *self = DRAMA_PREFERENCES_WINDOW (object);

  g_clear_object (&self->preferences);
  g_clear_object (&self->colors);
  gtk_widget_dispose_template (GTK_WIDGET (self), DRAMA_TYPE_PREFERENCES_WINDOW);

  G_OBJECT_CLASS (drama_preferences_window_parent_class)->dispose (object);
}

static void
drama_preferences_window_class_init (DramaPreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = drama_preferences_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, DramaPreferencesWindow, author_name);
  gtk_widget_class_bind_template_child (widget_class, DramaPreferencesWindow, author_error);
  gtk_widget_class_bind_template_child (widget_class, DramaPreferencesWindow, color_scheme);
  gtk_widget_class_bind_template_child (widget_class, DramaPreferencesWindow, scroll_zooms);
  gtk_widget_class_bind_template_child (widget_class, DramaPreferencesWindow, reduce_motion);
  gtk_widget_class_bind_template_child (widget_class, DramaPreferencesWindow, palette);
  gtk_widget_class_bind_template_child (widget_class, DramaPreferencesWindow, reopen_files);
  gtk_widget_class_bind_template_child (widget_class, DramaPreferencesWindow, autosave);
  gtk_widget_class_bind_template_child (widget_class, DramaPreferencesWindow, not_kept);
}

static void
drama_preferences_window_init (DramaPreferencesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  drama_compat_mend_names (GTK_WIDGET (self));
  drama_text_scale_window (GTK_WINDOW (self));
}

GtkWindow *
drama_preferences_window_new (DramaPreferences *preferences, GActionGroup *colors, gboolean kept)
{
  DramaPreferencesWindow *self;
  const GBindingFlags     both = G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE;

  g_return_val_if_fail (DRAMA_IS_PREFERENCES (preferences) && G_IS_ACTION_GROUP (colors), NULL);

  self = g_object_new (DRAMA_TYPE_PREFERENCES_WINDOW, NULL);
  self->preferences = g_object_ref (preferences);
  self->colors = g_object_ref (colors);
  gtk_widget_set_visible (self->not_kept, !kept);

  gtk_editable_set_text (GTK_EDITABLE (self->author_name),
                         drama_preferences_get_author_name (preferences));
  g_signal_connect_object (self->author_name, "changed", G_CALLBACK (on_name_typed), self,
                           G_CONNECT_SWAPPED);
  g_object_bind_property (preferences, "scroll-zooms", self->scroll_zooms, "active", both);
  g_object_bind_property (preferences, "reduce-motion", self->reduce_motion, "active", both);
  g_object_bind_property (preferences, "reopen-files", self->reopen_files, "active", both);
  g_object_bind_property (preferences, "autosave", self->autosave, "active", both);
  show_palette (self);
  g_signal_connect_object (self->palette, "notify::selected", G_CALLBACK (on_palette_chosen), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (preferences, "notify::palette", G_CALLBACK (show_palette), self,
                           G_CONNECT_SWAPPED);
  show_scheme (self);
  g_signal_connect_object (self->color_scheme, "notify::selected", G_CALLBACK (on_scheme_chosen),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (colors, "action-state-changed::color-scheme", G_CALLBACK (show_scheme),
                           self, G_CONNECT_SWAPPED);

  return GTK_WINDOW (self);
}
