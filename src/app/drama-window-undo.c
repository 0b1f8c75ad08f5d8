/* drama-window-undo.c - back and forth through the steps of the document
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-window-private.h"

#include <glib/gi18n.h>

/* libadwaita 1.2 crashes where a toast is told to go in the frame in which it came,
 * and where it is told twice.  Its way in takes 300 ms. */
#define TOAST_SETTLES_MS 400

static DramaDocument *
get_document (DramaWindow *self)
{
  return self->session != NULL ? drama_session_get_document (self->session) : NULL;
}

static void
undo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  drama_session_undo (DRAMA_WINDOW (widget)->session);
}

static void
redo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  drama_session_redo (DRAMA_WINDOW (widget)->session);
}

/* That very step and no other: a toast may be clicked in the moment it goes. */
static void
undo_step (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DramaWindow   *self = DRAMA_WINDOW (widget);
  DramaDocument *document = get_document (self);

  if (document == NULL || drama_document_get_step (document) != g_variant_get_uint64 (parameter))
    return;

  /* It goes by itself when it is clicked, and must not be told to twice. */
  self->undo_toast = NULL;
  drama_session_undo (self->session);
}

static void
on_toast_dismissed (DramaWindow *self, AdwToast *toast)
{
  if (self->undo_toast == toast)
    self->undo_toast = NULL;
  g_object_set_data (G_OBJECT (toast), "drama-dismissed", toast);
}

static gboolean
on_toast_settled (gpointer toast)
{
  if (g_object_get_data (toast, "drama-dismissed") == NULL)
    adw_toast_dismiss (toast);

  return G_SOURCE_REMOVE;
}

/* If clicked meanwhile, it does nothing: its step is not the last one. */
static void
drop_toast (DramaWindow *self)
{
  AdwToast *toast = self->undo_toast;
  gint64    age_ms = (g_get_monotonic_time () - self->undo_toast_us) / 1000;

  self->undo_toast = NULL;
  if (toast != NULL && age_ms >= TOAST_SETTLES_MS)
    adw_toast_dismiss (toast);
  else if (toast != NULL)
    g_timeout_add_full (G_PRIORITY_DEFAULT, (guint) (TOAST_SETTLES_MS - age_ms), on_toast_settled,
                        g_object_ref (toast), g_object_unref);
}

/* What the toast offers may no longer be the last step, or of another document. */
static void
drop_stale_toast (DramaWindow *self, DramaDocument *document)
{
  GVariant *step;

  if (self->undo_toast == NULL)
    return;

  step = adw_toast_get_action_target_value (self->undo_toast);
  if (self->undo_toast_document != document ||
      drama_document_get_step (document) != g_variant_get_uint64 (step))
    drop_toast (self);
}

/* Says what the step that was just made did, and offers to take back that very
 * step, only as long as it is the last one: an Undo that took back more than the
 * toast speaks of would lie, and one out of the middle could not always be had. */
static void
show_undo_toast (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DramaWindow     *self = DRAMA_WINDOW (widget);
  DramaDocument   *document = get_document (self);
  g_autofree char *title = g_markup_escape_text (g_variant_get_string (parameter, NULL), -1);
  AdwToast        *toast = adw_toast_new (title);

  if (document != NULL && drama_document_can_undo (document))
    {
      adw_toast_set_button_label (toast, _ ("_Undo"));
      adw_toast_set_action_name (toast, "win.undo-step");
      adw_toast_set_action_target (toast, "t", drama_document_get_step (document));
      adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
      g_signal_connect_object (toast, "dismissed", G_CALLBACK (on_toast_dismissed), self,
                               G_CONNECT_SWAPPED);
      drop_toast (self);
      self->undo_toast = toast;
      self->undo_toast_us = g_get_monotonic_time ();
      self->undo_toast_document = document;
    }

  adw_toast_overlay_add_toast (self->toasts, toast);
}

void
drama_window_update_undo (DramaWindow *self)
{
  GtkWidget     *widget = GTK_WIDGET (self);
  DramaDocument *document = get_document (self);

  drop_stale_toast (self, document);
  gtk_widget_action_set_enabled (widget, "win.undo",
                                 document != NULL && drama_document_can_undo (document));
  gtk_widget_action_set_enabled (widget, "win.redo",
                                 document != NULL && drama_document_can_redo (document));
}

void
drama_window_install_undo_actions (GtkWidgetClass *widget_class)
{
  const GdkModifierType control = GDK_CONTROL_MASK;
  const GdkModifierType both = GDK_CONTROL_MASK | GDK_SHIFT_MASK;

  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo);
  gtk_widget_class_install_action (widget_class, "win.undo-step", "t", undo_step);
  gtk_widget_class_install_action (widget_class, "win.toast-undo", "s", show_undo_toast);

  /* Bindings and not accelerators of the application: a text entry with the focus
   * has its own undo and comes first. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, control, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, both, "win.redo", NULL);
}
