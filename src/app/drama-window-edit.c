/* drama-window-edit.c - the edits that keys and menus ask for
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * They are about what is selected, wherever that was done.  What needs words is asked
 * beside it: in the outline where that has the focus, else on the canvas. */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-compat.h"
#include "drama-session-edit.h"
#include "drama-window-private.h"

static void
say (DramaWindow *self, const char *text)
{
  if (text != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", text);
}

static gboolean
is_in_outline (DramaWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return focus != NULL &&
         gtk_widget_is_ancestor (focus, GTK_WIDGET (drama_window_get_outline (self)));
}

static void delete (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DramaWindow     *self = DRAMA_WINDOW (widget);
  g_autofree char *text = drama_session_delete (self->session);

  say (self, text);
}

static void
rename_selected (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DramaWindow *self = DRAMA_WINDOW (widget);

  if (is_in_outline (self))
    drama_outline_ask_rename (drama_window_get_outline (self));
  else
    drama_canvas_ask_rename (self->canvas);
}

static void
new_actor (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DramaWindow *self = DRAMA_WINDOW (widget);

  if (is_in_outline (self))
    drama_outline_ask_actor (drama_window_get_outline (self));
  else
    drama_canvas_ask_actor (self->canvas);
}

static void
new_tie (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DramaWindow *self = DRAMA_WINDOW (widget);

  if (is_in_outline (self))
    drama_outline_ask_tie (drama_window_get_outline (self));
  else
    drama_canvas_ask_tie (self->canvas);
}

static void
merge (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DramaWindow *self = DRAMA_WINDOW (widget);

  if (is_in_outline (self))
    drama_outline_ask_merge (drama_window_get_outline (self));
  else
    drama_canvas_ask_merge (self->canvas);
}

static void
split (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DramaWindow     *self = DRAMA_WINDOW (widget);
  g_autofree char *text = NULL;
  const char      *id;
  guint            index;

  g_variant_get (parameter, "(&su)", &id, &index);
  text = drama_session_split (self->session, id, index);
  say (self, text);
}

static void
duplicate (GtkWidget *widget, const char *name, GVariant *parameter)
{
  drama_session_duplicate (DRAMA_WINDOW (widget)->session);
}

static void
reverse (GtkWidget *widget, const char *name, GVariant *parameter)
{
  drama_session_reverse (DRAMA_WINDOW (widget)->session);
}

static void
set_directed (GtkWidget *widget, const char *name, GVariant *parameter)
{
  drama_session_set_directed (DRAMA_WINDOW (widget)->session, g_variant_get_boolean (parameter));
}

static void
set_kind (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DramaKind kind;

  if (drama_kind_from_string (g_variant_get_string (parameter, NULL), &kind))
    drama_session_set_kind (DRAMA_WINDOW (widget)->session, kind);
}

static void
align (GtkWidget *widget, const char *name, GVariant *parameter)
{
  drama_canvas_align (DRAMA_WINDOW (widget)->canvas, g_variant_get_string (parameter, NULL));
}

void
drama_window_update_edit (DramaWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  guint      n_actors = 0, n_ties = 0;

  if (self->session != NULL)
    {
      n_actors = drama_session_get_selected_actors (self->session)->len;
      n_ties = drama_session_get_selected_ties (self->session)->len;
    }
  drama_compat_enable_action (widget, "win.new-actor", self->session != NULL);
  drama_compat_enable_action (widget, "win.new-tie", n_actors == 1 || n_actors == 2);
  drama_compat_enable_action (widget, "win.rename", n_actors + n_ties == 1);
  drama_compat_enable_action (widget, "win.delete", n_actors + n_ties > 0);
  drama_compat_enable_action (widget, "win.duplicate", n_actors + n_ties > 0);
  drama_compat_enable_action (widget, "win.merge", n_actors > 1);
  drama_compat_enable_action (widget, "win.split", n_actors == 1);
  drama_compat_enable_action (widget, "win.kind", n_actors > 0);
  drama_compat_enable_action (widget, "win.align", n_actors > 1);
  drama_compat_enable_action (widget, "win.reverse", n_ties > 0);
  drama_compat_enable_action (widget, "win.directed", n_ties > 0);
}

void
drama_window_follow_edit (DramaWindow *self)
{
  if (self->session != NULL)
    g_signal_connect_object (self->session, "selection-changed",
                             G_CALLBACK (drama_window_update_edit), self, G_CONNECT_SWAPPED);
  drama_window_update_edit (self);
}

void
drama_window_install_edit_actions (GtkWidgetClass *widget_class)
{
  const GdkModifierType control = GDK_CONTROL_MASK;
  const GdkModifierType both = GDK_CONTROL_MASK | GDK_SHIFT_MASK;

  gtk_widget_class_install_action (widget_class, "win.delete", NULL, delete);
  gtk_widget_class_install_action (widget_class, "win.rename", NULL, rename_selected);
  gtk_widget_class_install_action (widget_class, "win.new-actor", NULL, new_actor);
  gtk_widget_class_install_action (widget_class, "win.new-tie", NULL, new_tie);
  gtk_widget_class_install_action (widget_class, "win.merge", NULL, merge);
  gtk_widget_class_install_action (widget_class, "win.split", "(su)", split);
  gtk_widget_class_install_action (widget_class, "win.duplicate", NULL, duplicate);
  gtk_widget_class_install_action (widget_class, "win.reverse", NULL, reverse);
  gtk_widget_class_install_action (widget_class, "win.directed", "b", set_directed);
  gtk_widget_class_install_action (widget_class, "win.kind", "s", set_kind);
  gtk_widget_class_install_action (widget_class, "win.align", "s", align);

  /* Bindings and not accelerators of the application: a text entry with the focus has
   * its own Delete, and comes first. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "win.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "win.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "win.rename", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, both, "win.new-actor", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_l, control, "win.new-tie", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, control, "win.merge", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, control, "win.duplicate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, both, "win.pin", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_h, both, "win.neighbourhood", NULL);
}
