/* drama-window.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-compat.h"
#include "drama-file.h"
#include "drama-focus.h"
#include "drama-text-scale.h"
#include "drama-window-private.h"
#include "drama-window-review.h"

#include <glib/gi18n.h>

#define TEMPLATE "/app/dramatis/ui/drama-window.ui"

G_DEFINE_FINAL_TYPE (DramaWindow, drama_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_LISTED_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
update_title (DramaWindow *self)
{
  DramaDocument   *document;
  GFile           *file;
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  if (self->session == NULL)
    {
      gtk_window_set_title (GTK_WINDOW (self), "Dramatis");
      adw_window_title_set_title (self->title, "Dramatis");
      adw_window_title_set_subtitle (self->title, "");
      return;
    }

  document = drama_session_get_document (self->session);
  file = drama_document_get_file (document);
  title = drama_document_get_modified (document)
              /* Translators: a title in the header bar; the dot says that there are changes
               * not saved yet */
              ? g_strdup_printf (_ ("• %s"), drama_document_get_title (document))
              : g_strdup (drama_document_get_title (document));
  if (file != NULL)
    {
      g_autofree char *name = g_file_get_basename (file);

      subtitle = g_filename_display_name (name);
    }
  else
    subtitle = g_strdup (_ ("Not saved yet"));

  gtk_window_set_title (GTK_WINDOW (self), title);
  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, subtitle);
}

static void
on_document_noticed (DramaWindow *self)
{
  update_title (self);
  drama_window_update_actions (self);
  drama_window_update_versions (self);
}

static void
list_session (DramaWindow *self)
{
  if (self->session != NULL)
    drama_window_furnish (self);
  if (g_set_object (&self->listed_session, self->session))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LISTED_SESSION]);
}

static void
on_first_frame (GdkFrameClock *clock, DramaWindow *self)
{
  g_signal_handlers_disconnect_by_func (clock, on_first_frame, self);
  drama_window_furnish (self);
  drama_window_show_sides (self, TRUE);
  list_session (self);
}

static void
wait_for_frame (DramaWindow *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));

  g_signal_handlers_disconnect_by_func (clock, on_first_frame, self);
  g_signal_connect_object (clock, "after-paint", G_CALLBACK (on_first_frame), self, 0);
}

/* The picture first: the rows and cards beside it take as long to make as the
 * picture itself, and come one frame later. */
static void
list_session_soon (DramaWindow *self)
{
  if (self->session == NULL || self->listed_session != NULL)
    list_session (self);
  else if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    wait_for_frame (self);
  else if (!self->present_soon)
    list_session (self);
}

static void
set_session (DramaWindow *self, DramaSession *session)
{
  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (drama_session_get_document (self->session), self);
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      DramaDocument *document = drama_session_get_document (session);

      g_signal_connect_object (document, "notify", G_CALLBACK (on_document_noticed), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (document, "changed", G_CALLBACK (on_document_noticed), self,
                               G_CONNECT_SWAPPED | G_CONNECT_AFTER);
      drama_window_watch_document (self, document);
    }

  drama_window_follow_edit (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
  list_session_soon (self);
  on_document_noticed (self);
  drama_window_follow_review (self);
}

static void
on_find_toggled (DramaWindow *self, GParamSpec *pspec, GtkToggleButton *button)
{
  if (gtk_toggle_button_get_active (button))
    drama_find_bar_begin (drama_window_get_find_bar (self));
}

/* Restores what was remembered and remembers from now on. */
static void
bind_settings (DramaWindow *self)
{
  GApplication     *app = g_application_get_default ();
  DramaPreferences *preferences;
  GSettings        *settings;

  if (!DRAMA_IS_APPLICATION (app))
    return;
  preferences = drama_application_get_preferences (DRAMA_APPLICATION (app));
  drama_window_follow_preferences (self, preferences);
  settings = drama_application_get_settings (DRAMA_APPLICATION (app));
  if (settings == NULL)
    return;

  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));

  drama_window_bind_canvas (self, settings);
  g_object_set (self->panes,
                "start-width", g_settings_get_int (settings, "outline-width"),
                "end-width", g_settings_get_int (settings, "evidence-width"),
                "next-width", g_settings_get_int (settings, "reader-width"),
                "next-visible", g_settings_get_boolean (settings, "reader-beside"),
                "start-visible", g_settings_get_boolean (settings, "outline-visible"),
                "end-visible", g_settings_get_boolean (settings, "evidence-visible"),
                NULL);
}

/* Unless it is out of the schema's range, which would be a critical warning. */
static void
remember_number (GSettings *settings, const char *key, int number)
{
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GSettingsSchemaKey) schema_key = NULL;
  g_autoptr (GVariant) value = g_variant_ref_sink (g_variant_new_int32 (number));

  g_object_get (settings, "settings-schema", &schema, NULL);
  schema_key = g_settings_schema_get_key (schema, key);
  if (g_settings_schema_key_range_check (schema_key, value))
    g_settings_set_value (settings, key, value);
}

/* What a side really had, which is never less than what is in it needs: the next first
 * frame has nothing in it to tell. */
static int
get_width_had (int wished, GtkWidget *side)
{
  int minimum;

  gtk_widget_measure (side, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return MAX (wished, minimum);
}

static void
remember (DramaWindow *self)
{
  GApplication *app = g_application_get_default ();
  GSettings    *settings;
  int           width, height, start_width, next_width, end_width;
  gboolean      beside;

  if (!DRAMA_IS_APPLICATION (app))
    return;
  settings = drama_application_get_settings (DRAMA_APPLICATION (app));
  if (settings == NULL)
    return;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_object_get (self->panes, "start-width", &start_width, "next-width", &next_width, "end-width",
                &end_width, "next-visible", &beside, NULL);
  remember_number (settings, "window-width", width);
  remember_number (settings, "window-height", height);
  g_settings_set_boolean (settings, "window-maximized",
                          gtk_window_is_maximized (GTK_WINDOW (self)));
  drama_window_remember_look (self, settings);
  remember_number (settings, "outline-width",
                   get_width_had (start_width, GTK_WIDGET (self->start_side)));
  remember_number (settings, "reader-width", next_width);
  remember_number (settings, "evidence-width",
                   get_width_had (end_width, GTK_WIDGET (self->end_side)));
  g_settings_set_boolean (settings, "reader-beside", beside);
  if (!drama_panes_get_folded (self->panes))
    {
      g_settings_set_boolean (settings, "outline-visible",
                              drama_panes_get_start_visible (self->panes));
      g_settings_set_boolean (settings, "evidence-visible",
                              drama_panes_get_end_visible (self->panes));
    }
}

/* These two have a state, that of the panes. */
static void
add_pane_actions (DramaWindow *self)
{
  g_autoptr (GPropertyAction) outline = NULL;
  g_autoptr (GPropertyAction) evidence = NULL;
  g_autoptr (GPropertyAction) beside = NULL;

  outline = g_property_action_new ("outline-visible", self->panes, "start-visible");
  evidence = g_property_action_new ("evidence-visible", self->panes, "end-visible");
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (outline));
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (evidence));
  beside = g_property_action_new ("reader-beside", self->panes, "next-visible");
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (beside));
}

static gboolean
drama_window_close_request (GtkWindow *window)
{
  DramaWindow *self = DRAMA_WINDOW (window);

  if (drama_window_ask_before_close (self))
    return GDK_EVENT_STOP;

  remember (self);

  return GTK_WINDOW_CLASS (drama_window_parent_class)->close_request (window);
}

static void
drama_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    g_value_set_object (value, DRAMA_WINDOW (object)->session);
  else if (id == PROP_LISTED_SESSION)
    g_value_set_object (value, DRAMA_WINDOW (object)->listed_session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
drama_window_dispose (GObject *object)
{
  DramaWindow *self = DRAMA_WINDOW (object);

  if (self->opening != NULL)
    g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  drama_window_clear_reading (self);
  g_clear_object (&self->asked);
  g_clear_pointer (&self->opening_name, g_free);
  g_clear_pointer (&self->forerun, drama_forerun_unref);
  drama_window_end_kept (self);
  g_clear_pointer (&self->conflicts, g_ptr_array_unref);
  g_clear_handle_id (&self->busy_source, g_source_remove);
  g_clear_object (&self->recent_menu);
  g_clear_object (&self->to_remember);
  drama_window_clear_undo (self);
  g_clear_object (&self->listed_session);
  g_clear_object (&self->session);
  /* These hold the panes, and are held longer than the window. */
  g_action_map_remove_action (G_ACTION_MAP (self), "outline-visible");
  g_action_map_remove_action (G_ACTION_MAP (self), "reader-beside");
  g_action_map_remove_action (G_ACTION_MAP (self), "evidence-visible");
  gtk_widget_dispose_template (GTK_WIDGET (self), DRAMA_TYPE_WINDOW);
  drama_window_forget_sides (self);

  G_OBJECT_CLASS (drama_window_parent_class)->dispose (object);
}

static void
drama_window_class_init (DramaWindowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = drama_window_get_property;
  object_class->dispose = drama_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = drama_window_close_request;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, DRAMA_TYPE_SESSION,
                           G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_LISTED_SESSION] =
      g_param_spec_object ("listed-session", NULL, NULL, DRAMA_TYPE_SESSION,
                           G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (DRAMA_TYPE_CANVAS);
  g_type_ensure (DRAMA_TYPE_PANES);
  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, DramaWindow, title);
  gtk_widget_class_bind_template_child (widget_class, DramaWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, DramaWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, DramaWindow, empty);
  gtk_widget_class_bind_template_child (widget_class, DramaWindow, bars);
  gtk_widget_class_bind_template_child (widget_class, DramaWindow, notices);
  gtk_widget_class_bind_template_child (widget_class, DramaWindow, panes);
  gtk_widget_class_bind_template_child (widget_class, DramaWindow, start_side);
  gtk_widget_class_bind_template_child (widget_class, DramaWindow, beside);
  gtk_widget_class_bind_template_child (widget_class, DramaWindow, end_side);
  gtk_widget_class_bind_template_child (widget_class, DramaWindow, canvas);
  gtk_widget_class_bind_template_child (widget_class, DramaWindow, find_button);
  gtk_widget_class_bind_template_child (widget_class, DramaWindow, start_button);
  gtk_widget_class_bind_template_child (widget_class, DramaWindow, end_button);
  gtk_widget_class_bind_template_child (widget_class, DramaWindow, export_button);
  gtk_widget_class_bind_template_child (widget_class, DramaWindow, open_button);
  gtk_widget_class_bind_template_child (widget_class, DramaWindow, menu_button);
  gtk_widget_class_bind_template_callback (widget_class, drama_window_fill_empty);
  gtk_widget_class_bind_template_callback (widget_class, on_find_toggled);

  drama_window_install_actions (widget_class);
  drama_window_install_review_actions (widget_class);
  drama_window_install_file_actions (widget_class);
  drama_window_install_picture_actions (widget_class);
  drama_window_install_source_actions (widget_class);
  drama_window_install_draft_actions (widget_class);
  drama_window_install_canvas_actions (widget_class);
  drama_window_install_clipboard_actions (widget_class);
  drama_window_install_disk_actions (widget_class);
  drama_window_install_kept_actions (widget_class);
  drama_window_install_version_actions (widget_class);
  drama_window_install_edit_actions (widget_class);
}

/* A header bar for a wide window would keep it from ever being narrow. */
static void
on_default_width (DramaWindow *self)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) && width > 0)
    drama_panes_expect_width (self->panes, width);
}

static void
drama_window_init (DramaWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  drama_compat_mend_names (GTK_WIDGET (self));
  drama_text_scale_wrap_pills (GTK_WIDGET (self));
  drama_compat_hold_focus (GTK_WINDOW (self));
  drama_focus_watch (GTK_WINDOW (self));
  g_signal_connect (self, "notify::default-width", G_CALLBACK (on_default_width), NULL);
  g_signal_connect (self, "map", G_CALLBACK (wait_for_frame), NULL);
  add_pane_actions (self);
  drama_window_init_file (self);
  drama_window_init_disk (self);
  drama_window_init_undo (self);
  drama_window_init_clipboard (self);
  drama_window_init_picture (self);
  drama_window_init_canvas (self);
  drama_window_init_header (self);
  drama_window_update_edit (self);
  bind_settings (self);
  on_document_noticed (self);
}

DramaWindow *
drama_window_new (DramaApplication *app)
{
  return g_object_new (DRAMA_TYPE_WINDOW, "application", app, NULL);
}

DramaSession *
drama_window_get_session (DramaWindow *self)
{
  g_return_val_if_fail (DRAMA_IS_WINDOW (self), NULL);

  return self->session;
}

void
drama_window_show_document (DramaWindow *self, DramaDocument *document)
{
  g_autoptr (DramaSession) session = NULL;

  g_return_if_fail (DRAMA_IS_WINDOW (self));
  g_return_if_fail (DRAMA_IS_DOCUMENT (document));

  if (self->source_page != NULL)
    drama_source_page_clear (self->source_page);
  session = drama_session_new (document);
  set_session (self, session);
  gtk_stack_set_visible_child_name (self->stack, "session");
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
  drama_window_offer_kept (self, TRUE);
}

/* Whether another dossier could take this one's place without any loss: nothing
 * is shown, or a copy that nobody has changed. */
gboolean
drama_window_is_pristine (DramaWindow *self)
{
  DramaDocument *document;

  g_return_val_if_fail (DRAMA_IS_WINDOW (self), FALSE);

  if (self->session == NULL)
    return self->opening == NULL;

  document = drama_session_get_document (self->session);

  return drama_document_get_file (document) == NULL &&
         !drama_document_get_modified (document) &&
         !drama_document_can_undo (document) && !drama_document_can_redo (document);
}

gboolean
drama_window_shows_file (DramaWindow *self, GFile *file)
{
  GFile *mine;

  g_return_val_if_fail (DRAMA_IS_WINDOW (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  if (self->opening != NULL)
    mine = self->asked;
  else if (self->session != NULL)
    mine = drama_document_get_file (drama_session_get_document (self->session));
  else
    return FALSE;

  return mine != NULL && drama_file_is_same (mine, file);
}
