/* drama-inbox-panel-actions.c - accept, change, dismiss, by key and button
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-inbox-change.h"
#include "drama-inbox-panel-private.h"
#include "drama-inbox-row.h"

#include <adwaita.h>
#include <glib/gi18n.h>

static gboolean
is_list_focused (DramaInboxPanel *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list));
}

/* On to the next: its row has the focus if a row had it, and its words are in view. */
static void
go_on (DramaInboxPanel *self, gboolean listed)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
  if (position == GTK_INVALID_LIST_POSITION)
    gtk_widget_grab_focus (GTK_WIDGET (self->search));
  else if (listed && !drama_inbox_row_focus_selected (self->list))
    gtk_widget_grab_focus (GTK_WIDGET (self->list));
  drama_inbox_panel_reveal (self, FALSE);
}

static void
tell (DramaInboxPanel *self, const char *told, GError *error)
{
  if (told != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", told);
  else if (error != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
}

static void
accept (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DramaInboxPanel *self = DRAMA_INBOX_PANEL (widget);
  g_autoptr (DramaSuggestion) suggestion = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *told = NULL;
  gboolean         listed = is_list_focused (self);
  gboolean         done;

  if (!g_set_object (&suggestion, drama_inbox_panel_get_selected (self)))
    return;

  done = drama_suggestion_get_suggestion_type (suggestion) == DRAMA_SUGGESTION_ACTOR
             ? drama_inbox_accept_actor (self->inbox, suggestion, NULL, &told, &error)
             : drama_inbox_accept_tie (self->inbox, suggestion, NULL, &told, &error);
  tell (self, told, error);
  if (done)
    go_on (self, listed);
}

static void
accept_all (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DramaInboxPanel *self = DRAMA_INBOX_PANEL (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *told = NULL;

  if (drama_inbox_accept_all_actors (self->inbox, &told, &error))
    go_on (self, TRUE);
  tell (self, told, error);
}

static void
on_changed (DramaInboxPanel *self, const char *told)
{
  tell (self, told, NULL);
  go_on (self, TRUE);
}

/* The focus goes back to where it came from. */
static void
on_change_closed (DramaInboxPanel *self)
{
  gtk_widget_grab_focus (self->change_listed ? GTK_WIDGET (self->list) : self->change_button);
}

static void
change (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DramaInboxPanel *self = DRAMA_INBOX_PANEL (widget);
  DramaSuggestion *suggestion = drama_inbox_panel_get_selected (self);

  if (suggestion == NULL)
    return;

  if (self->change == NULL)
    {
      self->change = drama_inbox_change_new ();
      gtk_widget_set_parent (self->change, self->change_button);
      g_signal_connect_object (self->change, "done", G_CALLBACK (on_changed), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->change, "closed", G_CALLBACK (on_change_closed), self,
                               G_CONNECT_SWAPPED);
    }
  self->change_listed = is_list_focused (self);
  drama_inbox_change_offer (DRAMA_INBOX_CHANGE (self->change), self->inbox, suggestion);
  gtk_popover_popup (GTK_POPOVER (self->change));
}

static guint64
get_step (DramaInboxPanel *self)
{
  return drama_document_get_step (drama_session_get_document (self->session));
}

static void
dismiss (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DramaInboxPanel *self = DRAMA_INBOX_PANEL (widget);
  g_autoptr (DramaSuggestion) suggestion = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *told = NULL;
  gboolean         listed = is_list_focused (self);

  if (!g_set_object (&suggestion, drama_inbox_panel_get_selected (self)))
    return;

  if (!drama_inbox_dismiss (self->inbox, suggestion, &told, &error))
    gtk_widget_activate_action (widget, "win.toast", "s", error->message);
  self->dismissed_at = get_step (self);
  gtk_widget_activate_action (widget, "win.toast-dismissed", "(su)", told,
                              drama_inbox_get_last_dismissal (self->inbox));
  go_on (self, listed);
}

static void
restore (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DramaInboxPanel *self = DRAMA_INBOX_PANEL (widget);
  DramaSuggestion *suggestion = drama_inbox_panel_get_selected (self);
  gboolean         listed = is_list_focused (self);

  if (suggestion == NULL)
    return;

  drama_inbox_restore (self->inbox, suggestion);
  go_on (self, listed);
}

static void
show_text (GtkWidget *widget, const char *name, GVariant *parameter)
{
  drama_inbox_panel_reveal (DRAMA_INBOX_PANEL (widget), TRUE);
}

static gboolean
run (GtkWidget *list, GVariant *arguments, gpointer action)
{
  return gtk_widget_activate_action (list, action, NULL);
}

/* What was done last is undone first: here a dismissal, else a step of the dossier. */
static gboolean
undo (GtkWidget *list, GVariant *arguments, gpointer data)
{
  DramaInboxPanel *self = data;

  return self->inbox != NULL && self->dismissed_at == get_step (self) &&
         drama_inbox_undo_dismissal (self->inbox, drama_inbox_get_last_dismissal (self->inbox));
}

static void
add_key (GtkEventController *keys,
         guint               keyval,
         GdkModifierType     modifiers,
         GtkShortcutFunc     callback,
         gpointer            data)
{
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (keyval, modifiers),
                        gtk_callback_action_new (callback, data, NULL)));
}

/* Of the list alone, and before its rows: there Return would be a double click. */
void
drama_inbox_panel_init_keys (DramaInboxPanel *self)
{
  static const struct
  {
    guint       keyval;
    const char *action;
  } KEYS[] = {
    { GDK_KEY_Return, "inbox.accept" },
    { GDK_KEY_KP_Enter, "inbox.accept" },
    { GDK_KEY_a, "inbox.accept" },
    { GDK_KEY_Delete, "inbox.dismiss" },
    { GDK_KEY_KP_Delete, "inbox.dismiss" },
    { GDK_KEY_F2, "inbox.change" },
  };
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (KEYS); i++)
    add_key (keys, KEYS[i].keyval, 0, run, (gpointer) KEYS[i].action);
  add_key (keys, GDK_KEY_z, GDK_CONTROL_MASK, undo, self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
}

void
drama_inbox_panel_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "inbox.accept", NULL, accept);
  gtk_widget_class_install_action (widget_class, "inbox.accept-all", NULL, accept_all);
  gtk_widget_class_install_action (widget_class, "inbox.change", NULL, change);
  gtk_widget_class_install_action (widget_class, "inbox.dismiss", NULL, dismiss);
  gtk_widget_class_install_action (widget_class, "inbox.restore", NULL, restore);
  gtk_widget_class_install_action (widget_class, "inbox.show-text", NULL, show_text);
}
