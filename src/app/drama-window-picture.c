/* drama-window-picture.c - the picture leaves: as a file, on paper, by clipboard and pointer
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-clip.h"
#include "drama-compat.h"
#include "drama-export-dialog.h"
#include "drama-file.h"
#include "drama-print-dialog.h"
#include "drama-window-private.h"

#include <glib/gi18n.h>

#define DRAG_WIDTH_PX 240

static void
export_picture (GtkWidget *widget, const char *action, GVariant *parameter)
{
  DramaWindow       *self = DRAMA_WINDOW (widget);
  DramaRect          visible;
  gboolean           known = drama_canvas_get_visible_rect (self->canvas, &visible);
  DramaExportDialog *dialog;

  dialog = drama_export_dialog_new (GTK_WINDOW (self), self->session, known ? &visible : NULL);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
tell_exported (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *uri = g_variant_get_string (parameter, NULL);
  g_autoptr (GFile) file = g_file_new_for_uri (uri);
  g_autofree char *name = drama_file_name (file);
  g_autofree char *escaped = g_markup_escape_text (name, -1);
  AdwToast        *toast = adw_toast_new ("");
  g_autofree char *title = NULL;

  /* Translators: %s is the name of a file */
  title = g_strdup_printf (_ ("Exported to “%s”"), escaped);
  adw_toast_set_title (toast, title);
  adw_toast_set_button_label (toast, _ ("_Show"));
  adw_toast_set_action_name (toast, "win.show-file");
  adw_toast_set_action_target (toast, "s", uri);
  drama_window_add_toast (DRAMA_WINDOW (widget), toast);
}

static void
show_file (GtkWidget *widget, const char *action, GVariant *parameter)
{
  drama_compat_show_uri (GTK_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
print (GtkWidget *widget, const char *action, GVariant *parameter)
{
  DramaWindow *self = DRAMA_WINDOW (widget);

  /* What was typed and not committed yet belongs to it. */
  drama_document_flush (drama_session_get_document (self->session));
  gtk_window_present (GTK_WINDOW (drama_print_dialog_new (GTK_WINDOW (self), self->session)));
}

static void
copy_picture (GtkWidget *widget, const char *action, GVariant *parameter)
{
  DramaSession *session = DRAMA_WINDOW (widget)->session;
  g_autoptr (GdkContentProvider) clip = NULL;

  drama_document_flush (drama_session_get_document (session));
  clip = drama_clip_new_picture (drama_session_get_dossier (session));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), clip);
  gtk_widget_activate_action (widget, "win.toast", "s", _ ("The picture is on the clipboard"));
}

/* Dragging */

/* A header bar moves its window by whatever is dragged in it, and does not see that something
 * else has begun; then the window would follow the pointer, and the picture would go nowhere. */
static void
hold_window (GtkWidget *button)
{
  GtkWidget *handle = gtk_widget_get_ancestor (button, GTK_TYPE_WINDOW_HANDLE);
  g_autoptr (GListModel) controllers = NULL;

  if (handle == NULL)
    return;

  controllers = gtk_widget_observe_controllers (handle);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_DRAG (controller))
        gtk_gesture_set_state (GTK_GESTURE (controller), GTK_EVENT_SEQUENCE_DENIED);
    }
}

static GdkContentProvider *
on_drag_prepare (GtkDragSource *source, double x, double y, DramaWindow *self)
{
  if (self->session == NULL ||
      drama_dossier_get_n_actors (drama_session_get_dossier (self->session)) == 0)
    return NULL;
  drama_document_flush (drama_session_get_document (self->session));
  hold_window (self->export_button);

  return drama_clip_new_picture (drama_session_get_dossier (self->session));
}

/* What is dragged is seen: the picture as it is in the window, small. */
static void
on_drag_begin (GtkDragSource *source, GdkDrag *drag, DramaWindow *self)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self->canvas));
  g_autoptr (GdkPaintable) icon = NULL;
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  double       width = DRAG_WIDTH_PX;
  double       height = width * gtk_widget_get_height (GTK_WIDGET (self->canvas)) /
                  MAX (gtk_widget_get_width (GTK_WIDGET (self->canvas)), 1);

  gdk_paintable_snapshot (picture, snapshot, width, height);
  icon = gtk_snapshot_free_to_paintable (snapshot, NULL);
  if (icon != NULL)
    gtk_drag_source_set_icon (source, icon, (int) width / 2, (int) height / 2);
}

void
drama_window_init_picture (DramaWindow *self)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (source), GTK_PHASE_CAPTURE);
  g_signal_connect (source, "prepare", G_CALLBACK (on_drag_prepare), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (on_drag_begin), self);
  gtk_widget_add_controller (self->export_button, GTK_EVENT_CONTROLLER (source));
}

void
drama_window_install_picture_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_picture);
  gtk_widget_class_install_action (widget_class, "win.exported", "s", tell_exported);
  gtk_widget_class_install_action (widget_class, "win.show-file", "s", show_file);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "win.copy-picture", NULL, copy_picture);
}
