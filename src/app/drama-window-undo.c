/* drama-window-undo.c - back and forth through the steps of the document
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-window-private.h"
#include "drama-compat.h"

#include <glib/gi18n.h>

/* libadwaita 1.2 crashes where a toast has gone before its way in is over, where it is
 * told to go twice, and where one of high priority has put it off.  So there are none of
 * those, and one that is seen is told to go only after so much time on the clock of
 * frames, by which the way in goes: 500 ms at most. */
#define TOAST_SETTLES_US (550 * 1000)

/* Of a step's name at most. */
#define MENU_CHARS    44
#define TOOLTIP_CHARS 160

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
has_button_of (GtkWidget *widget, AdwToast *toast)
{
  if (GTK_IS_BUTTON (widget))
    {
      GVariant *target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget));

      return target != NULL &&
             g_variant_equal (target, adw_toast_get_action_target_value (toast));
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_button_of (child, toast))
      return TRUE;

  return FALSE;
}

/* Whether @toast is on the screen, and not only in the queue: its button is there. */
static gboolean
is_toast_seen (AdwToastOverlay *toasts, AdwToast *toast)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (toasts)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (child != adw_toast_overlay_get_child (toasts) && has_button_of (child, toast))
      return TRUE;

  return FALSE;
}

typedef struct
{
  AdwToast *toast;
  gint64    seen_us; /* since when it was seen, by the clock of frames; 0 for not yet */
} Leaving;

static void
free_leaving (gpointer data)
{
  Leaving *leaving = data;

  g_object_unref (leaving->toast);
  g_free (leaving);
}

static gboolean
on_toast_leaves (GtkWidget *window, GdkFrameClock *clock, gpointer data)
{
  Leaving *leaving = data;
  gint64   now_us = gdk_frame_clock_get_frame_time (clock);

  if (g_object_get_data (G_OBJECT (leaving->toast), "drama-dismissed") != NULL)
    return G_SOURCE_REMOVE;

  if (is_toast_seen (DRAMA_WINDOW (window)->toasts, leaving->toast))
    {
      if (leaving->seen_us == 0)
        leaving->seen_us = now_us;
      if (now_us - leaving->seen_us < TOAST_SETTLES_US)
        return G_SOURCE_CONTINUE;
    }
  adw_toast_dismiss (leaving->toast);

  return G_SOURCE_REMOVE;
}

/* If clicked meanwhile, it does nothing: its step is not the last one. */
static void
drop_toast (DramaWindow *self)
{
  Leaving *leaving;

  if (self->undo_toast == NULL)
    return;

  leaving = g_new0 (Leaving, 1);
  leaving->toast = g_object_ref (self->undo_toast);
  self->undo_toast = NULL;
  gtk_widget_add_tick_callback (GTK_WIDGET (self), on_toast_leaves, leaving, free_leaving);
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
      g_signal_connect_object (toast, "dismissed", G_CALLBACK (on_toast_dismissed), self,
                               G_CONNECT_SWAPPED);
      drop_toast (self);
      self->undo_toast = toast;
      self->undo_toast_document = document;
    }

  drama_window_add_toast (self, toast);
}

/* In a window that is too narrow for the button the list hangs from the top. */
static void
show_narrow_history (DramaWindow *self)
{
  GtkWidget   *parent = GTK_WIDGET (self->toasts);
  GdkRectangle top = { gtk_widget_get_width (parent) / 2, 0, 1, 1 };

  if (self->narrow_history == NULL)
    {
      self->narrow_history = DRAMA_STEP_POPOVER (drama_step_popover_new ());
      gtk_widget_set_parent (GTK_WIDGET (self->narrow_history), parent);
      drama_step_popover_set_session (self->narrow_history, self->session);
    }
  gtk_popover_set_pointing_to (GTK_POPOVER (self->narrow_history), &top);
  gtk_popover_popup (GTK_POPOVER (self->narrow_history));
}

static void
show_history (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DramaWindow *self = DRAMA_WINDOW (widget);

  drama_window_furnish (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self->undo_button)))
    adw_split_button_popup (self->undo_button);
  else
    show_narrow_history (self);
}

/* Names may be as long as a page, and an underscore in one is no mnemonic. */
static char *
shorten (const char *text, glong max_chars)
{
  g_autofree char *cut = NULL;

  if (g_utf8_strlen (text, -1) <= max_chars)
    return g_strdup (text);

  cut = g_utf8_substring (text, 0, max_chars - 1);

  return g_strconcat (cut, "…", NULL);
}

static void
append_item (GMenu *section, const char *text, const char *action, const char *accel)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (text, action);

  g_menu_item_set_attribute (item, "accel", "s", accel);
  g_menu_append_item (section, item);
}

static char *
escape_mnemonic (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "_", -1);

  return g_strjoinv ("__", parts);
}

/* The section of the menu, with the steps named: "Undo: Merge FSB and KGB". */
static void
fill_menu (DramaWindow *self, const char *undo_label, const char *redo_label)
{
  g_autofree char *undo_short = undo_label != NULL ? shorten (undo_label, MENU_CHARS) : NULL;
  g_autofree char *redo_short = redo_label != NULL ? shorten (redo_label, MENU_CHARS) : NULL;
  g_autofree char *undo_name = undo_short != NULL ? escape_mnemonic (undo_short) : NULL;
  g_autofree char *redo_name = redo_short != NULL ? escape_mnemonic (redo_short) : NULL;
  g_autofree char *undo_text = NULL;
  g_autofree char *redo_text = NULL;

  undo_text = undo_name != NULL
                  /* Translators: in the menu; %s is the name of a step, as in "Move Ann" */
                  ? g_strdup_printf (_ ("_Undo: %s"), undo_name)
                  : g_strdup (_ ("_Undo"));
  redo_text = redo_name != NULL
                  /* Translators: in the menu; %s is the name of a step, as in "Move Ann" */
                  ? g_strdup_printf (_ ("_Redo: %s"), redo_name)
                  : g_strdup (_ ("_Redo"));

  g_menu_remove_all (self->undo_section);
  append_item (self->undo_section, undo_text, "win.undo", "<Control>z");
  append_item (self->undo_section, redo_text, "win.redo", "<Shift><Control>z");
  append_item (self->undo_section, _ ("_History"), "win.history", "<Control>h");
}

static void
set_tooltips (DramaWindow *self, const char *undo_label, const char *redo_label)
{
  g_autofree char *undo_name = undo_label != NULL ? shorten (undo_label, TOOLTIP_CHARS) : NULL;
  g_autofree char *redo_name = redo_label != NULL ? shorten (redo_label, TOOLTIP_CHARS) : NULL;
  g_autofree char *undo_text = NULL;
  g_autofree char *redo_text = NULL;

  undo_text = undo_name != NULL
                  /* Translators: a tooltip; %s is the name of a step, as in "Move Ann" */
                  ? g_strdup_printf (_ ("Undo: %s (Ctrl+Z)"), undo_name)
                  : g_strdup (_ ("Undo (Ctrl+Z)"));
  redo_text = redo_name != NULL
                  /* Translators: a tooltip; %s is the name of a step, as in "Move Ann" */
                  ? g_strdup_printf (_ ("Redo: %s (Shift+Ctrl+Z)"), redo_name)
                  : g_strdup (_ ("Redo (Shift+Ctrl+Z)"));

  /* The inner button has the whole of it but the arrow, which has a tooltip of its own. */
  gtk_widget_set_tooltip_text (gtk_widget_get_first_child (GTK_WIDGET (self->undo_button)),
                               undo_text);
  gtk_widget_set_tooltip_text (self->redo_button, redo_text);
}

void
drama_window_update_undo (DramaWindow *self)
{
  GtkWidget     *widget = GTK_WIDGET (self);
  DramaDocument *document = get_document (self);
  const char    *undo_label = document != NULL ? drama_document_get_undo_label (document) : NULL;
  const char    *redo_label = document != NULL ? drama_document_get_redo_label (document) : NULL;

  drop_stale_toast (self, document);
  if (self->history != NULL)
    drama_step_popover_set_session (self->history, self->session);
  if (self->narrow_history != NULL)
    drama_step_popover_set_session (self->narrow_history, self->session);
  if (self->undo_section != NULL)
    fill_menu (self, undo_label, redo_label);
  set_tooltips (self, undo_label, redo_label);
  drama_compat_enable_action (widget, "win.history", document != NULL);
  drama_compat_enable_action (widget, "win.undo",
                              document != NULL && drama_document_can_undo (document));
  drama_compat_enable_action (widget, "win.redo",
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
  gtk_widget_class_install_action (widget_class, "win.history", NULL, show_history);
  gtk_widget_class_install_action (widget_class, "win.toast-undo", "s", show_undo_toast);

  /* Bindings and not accelerators of the application: a text entry with the focus
   * has its own undo and comes first. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, control, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, both, "win.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_h, control, "win.history", NULL);

  gtk_widget_class_bind_template_child (widget_class, DramaWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, DramaWindow, redo_button);
}

/* Before its parent goes. */
void
drama_window_clear_undo (DramaWindow *self)
{
  if (self->narrow_history != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->narrow_history));
  self->narrow_history = NULL;
}

/* The button says what it does for all who cannot see its icon; newer libadwaita would have it
 * named and described as the button beside it. */
void
drama_window_init_undo (DramaWindow *self)
{
  GtkAccessible *button = GTK_ACCESSIBLE (
      gtk_widget_get_first_child (GTK_WIDGET (self->undo_button)));

  gtk_accessible_reset_relation (button, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_reset_relation (button, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
  gtk_accessible_update_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Undo"), -1);
}
