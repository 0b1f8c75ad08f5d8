/* drama-outline-edit.c - editing in the outline, by keyboard and screen reader
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-ask.h"
#include "drama-edit-menu.h"
#include "drama-merge-ask.h"
#include "drama-outline-private.h"

static DramaAsk *
get_ask (DramaOutline *self)
{
  if (self->ask == NULL)
    {
      self->ask = drama_ask_new ();
      gtk_widget_set_parent (self->ask, GTK_WIDGET (self));
    }

  return DRAMA_ASK (self->ask);
}

/* The row or button that has the focus; else all of the outline. */
static void
popup (DramaOutline *self, GtkWidget *popover)
{
  GtkRoot        *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget      *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget      *at = GTK_WIDGET (self);
  graphene_rect_t bounds;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    at = focus;
  if (gtk_widget_compute_bounds (at, GTK_WIDGET (self), &bounds))
    gtk_popover_set_pointing_to (
        GTK_POPOVER (popover),
        &(GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
                         (int) bounds.size.height });
  gtk_popover_popup (GTK_POPOVER (popover));
}

void
drama_outline_ask_actor (DramaOutline *self)
{
  g_return_if_fail (DRAMA_IS_OUTLINE (self));

  if (self->session == NULL)
    return;

  drama_ask_for_actor (get_ask (self), self->session, NULL);
  popup (self, self->ask);
}

void
drama_outline_ask_tie (DramaOutline *self)
{
  const GPtrArray *actors;

  g_return_if_fail (DRAMA_IS_OUTLINE (self));

  actors = self->session != NULL ? drama_session_get_selected_actors (self->session) : NULL;
  if (actors == NULL || actors->len < 1 || actors->len > 2)
    return;

  if (actors->len == 2)
    drama_ask_for_tie (get_ask (self), self->session, actors->pdata[0], actors->pdata[1]);
  else
    drama_ask_for_tie_to_name (get_ask (self), self->session, actors->pdata[0], NULL);
  popup (self, self->ask);
}

void
drama_outline_ask_rename (DramaOutline *self)
{
  const GPtrArray *actors, *ties;

  g_return_if_fail (DRAMA_IS_OUTLINE (self));

  if (self->session == NULL)
    return;

  actors = drama_session_get_selected_actors (self->session);
  ties = drama_session_get_selected_ties (self->session);
  if (actors->len + ties->len != 1)
    return;

  if (actors->len == 1)
    drama_ask_for_name (get_ask (self), self->session, actors->pdata[0]);
  else
    drama_ask_for_verb (get_ask (self), self->session, ties->pdata[0]);
  popup (self, self->ask);
}

void
drama_outline_ask_merge (DramaOutline *self)
{
  g_autofree const char **ids = NULL;

  g_return_if_fail (DRAMA_IS_OUTLINE (self));

  if (self->session == NULL || drama_session_get_selected_actors (self->session)->len < 2)
    return;

  ids = drama_session_list_selected_actors (self->session);
  if (self->merge_ask == NULL)
    {
      self->merge_ask = drama_merge_ask_new ();
      gtk_widget_set_parent (self->merge_ask, GTK_WIDGET (self));
    }
  drama_merge_ask_for (DRAMA_MERGE_ASK (self->merge_ask), self->session, ids);
  popup (self, self->merge_ask);
}

/* The id of the record whose row @widget is in, or is around. */
static const char *
find_id (DramaOutline *self, GtkWidget *widget)
{
  GtkWidget *child = widget != NULL ? gtk_widget_get_first_child (widget) : NULL;

  if (child != NULL && g_object_get_data (G_OBJECT (child), "drama-id") != NULL)
    return g_object_get_data (G_OBJECT (child), "drama-id");
  for (; widget != NULL && widget != GTK_WIDGET (self); widget = gtk_widget_get_parent (widget))
    if (g_object_get_data (G_OBJECT (widget), "drama-id") != NULL)
      return g_object_get_data (G_OBJECT (widget), "drama-id");

  return NULL;
}

/* What the menu is about is selected, so that it is seen. */
static void
select_for_menu (DramaOutline *self, GtkWidget *list, const char *id)
{
  if (list == GTK_WIDGET (self->lists[DRAMA_RECORD_ACTOR]))
    {
      if (!drama_session_is_actor_selected (self->session, id))
        drama_session_select_actor (self->session, id);
    }
  else if (!drama_session_is_tie_selected (self->session, id))
    drama_session_select_tie (self->session, id);
}

static void
show_menu (DramaOutline *self, GtkWidget *list, const char *id, const GdkRectangle *at)
{
  g_autoptr (GMenuModel) model = NULL;

  if (self->session == NULL || id == NULL)
    return;

  select_for_menu (self, list, id);
  model = drama_edit_menu_new (self->session);
  if (self->menu == NULL)
    {
      self->menu = gtk_popover_menu_new_from_model (NULL);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
    }
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), model);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), at);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
on_pressed (DramaOutline *self, int n_press, double x, double y, GtkGestureClick *gesture)
{
  GtkWidget *list = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  GtkWidget *under = gtk_widget_pick (list, x, y, GTK_PICK_DEFAULT);
  double     own_x, own_y;

  if (n_press != 1 ||
      !gtk_widget_translate_coordinates (list, GTK_WIDGET (self), x, y, &own_x, &own_y))
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  show_menu (self, list, find_id (self, under), &(GdkRectangle){ (int) own_x, (int) own_y, 1, 1 });
}

/* Menu and Shift+F10, at the row that has the focus. */
static gboolean
on_menu_key (GtkWidget *list, GVariant *arguments, gpointer data)
{
  DramaOutline   *self = data;
  GtkWidget      *focus = gtk_root_get_focus (gtk_widget_get_root (list));
  graphene_rect_t bounds;

  if (focus == NULL || !gtk_widget_compute_bounds (focus, GTK_WIDGET (self), &bounds))
    return FALSE;

  show_menu (self, list, find_id (self, focus),
             &(GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y,
                              (int) bounds.size.width, (int) bounds.size.height });

  return TRUE;
}

static void
add_shortcut (GtkEventController *keys, guint keyval, GdkModifierType state, DramaOutline *self)
{
  GtkShortcutAction *action = gtk_callback_action_new (on_menu_key, self, NULL);

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (keyval, state), action));
}

/* Sources have their own ways: they are not selected. */
void
drama_outline_init_edit (DramaOutline *self)
{
  for (guint i = DRAMA_RECORD_ACTOR; i <= DRAMA_RECORD_TIE; i++)
    {
      GtkGesture         *click = gtk_gesture_click_new ();
      GtkEventController *keys = gtk_shortcut_controller_new ();

      gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
      g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed), self, G_CONNECT_SWAPPED);
      gtk_widget_add_controller (GTK_WIDGET (self->lists[i]), GTK_EVENT_CONTROLLER (click));
      add_shortcut (keys, GDK_KEY_Menu, 0, self);
      add_shortcut (keys, GDK_KEY_F10, GDK_SHIFT_MASK, self);
      gtk_widget_add_controller (GTK_WIDGET (self->lists[i]), keys);
    }
}

void
drama_outline_drop_edit (DramaOutline *self)
{
  g_clear_pointer (&self->ask, gtk_widget_unparent);
  g_clear_pointer (&self->merge_ask, gtk_widget_unparent);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
}
