/* drama-step-popover.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-ago.h"
#include "drama-compat.h"
#include "drama-step-popover.h"
#include "drama-step-list.h"
#include "drama-text-scale.h"

#include <glib/gi18n.h>

#define WIDTH_PX      340
#define AROUND_PX     24 /* between it and the edges of the window */
#define MAX_HEIGHT_PX 420
#define MOST_LINES    2
#define LEAST_CHARS   10 /* of the name of a step, also where text is large */

struct _DramaStepPopover
{
  GtkPopover     parent_instance;
  DramaSession  *session; /* nullable */
  DramaStepList *steps;   /* NULL while it is closed: nobody pays for what nobody sees */
  GPtrArray     *rows;    /* of GtkListItem: those that are bound, borrowed */
  GtkWidget     *box;
  GtkListView   *list;
  GtkWidget     *undo_all;
  GtkWidget     *redo_all;
};

G_DEFINE_FINAL_TYPE (DramaStepPopover, drama_step_popover, GTK_TYPE_POPOVER)

static DramaDocument *
get_document (DramaStepPopover *self)
{
  return drama_session_get_document (self->session);
}

static const DramaHistory *
get_history (DramaStepPopover *self)
{
  return drama_document_get_history (get_document (self));
}

static const char *
get_label (DramaStepPopover *self, DramaStepItem *item)
{
  const char *label = drama_step_item_get_label (item);

  if (label != NULL)
    return label;
  if (drama_history_get_shortened (get_history (self)))
    /* Translators: the oldest line of the list of steps that can be undone, where what was
     * done before is no longer known */
    return _ ("Where the list begins, to save memory");

  /* Translators: the oldest line of the list of steps that can be undone */
  return _ ("As it was opened");
}

/* Rows: a mark, the name of the step, whether it is saved, how long ago it was */

static GtkWidget *
new_icon (const char *name)
{
  GtkWidget *icon = gtk_image_new_from_icon_name (name);

  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);

  return icon;
}

static GtkWidget *
new_line (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  /* The row itself says everything; its parts would say it twice. */
  gtk_accessible_update_state (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);

  return label;
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer unused)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *name = new_line (), *saved = new_line (), *time = new_line ();

  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (name), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (name), MOST_LINES);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (name), LEAST_CHARS);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_label_set_label (GTK_LABEL (saved), _ ("Saved"));
  gtk_widget_add_css_class (saved, "step-saved");
  gtk_widget_add_css_class (time, "row-detail");
  gtk_widget_add_css_class (row, "step-row");

  gtk_box_append (GTK_BOX (row), new_icon ("object-select-symbolic"));
  gtk_box_append (GTK_BOX (row), name);
  gtk_box_append (GTK_BOX (row), saved);
  gtk_box_append (GTK_BOX (row), time);
  gtk_list_item_set_child (item, row);
}

/* What may change while a row stays: where the current step is, and the saved one. */
static void
update_row (DramaStepPopover *self, GtkListItem *list_item)
{
  const DramaHistory *history = get_history (self);
  DramaStepItem      *item = gtk_list_item_get_item (list_item);
  GtkWidget          *row = gtk_list_item_get_child (list_item);
  GtkWidget          *mark = gtk_widget_get_first_child (row);
  GtkWidget          *name = gtk_widget_get_next_sibling (mark);
  GtkWidget          *saved = gtk_widget_get_next_sibling (name);
  GtkWidget          *time = gtk_widget_get_last_child (row);
  g_autofree char    *ago = drama_ago (drama_step_item_get_time_us (item),
                                       g_get_real_time ());
  g_autofree char    *description = NULL;
  guint               index, position = drama_history_get_position (history);
  gboolean            is_saved;

  if (!drama_history_find (history, drama_step_item_get_serial (item), &index))
    return;

  is_saved = drama_document_is_saved_at (get_document (self), index);
  gtk_widget_set_opacity (mark, index == position ? 1 : 0);
  gtk_label_set_label (GTK_LABEL (name), get_label (self, item));
  gtk_widget_set_tooltip_text (name, get_label (self, item));
  gtk_widget_set_visible (saved, is_saved);
  gtk_label_set_label (GTK_LABEL (time), ago);
  if (index > position)
    gtk_widget_add_css_class (row, "undone");
  else
    gtk_widget_remove_css_class (row, "undone");

  description = g_strjoin (", ", ago,
                           index == position  ? C_ ("step", "current")
                           : index > position ? C_ ("step", "undone")
                                              : C_ ("step", "done"),
                           is_saved ? C_ ("step", "saved") : NULL, NULL);
  drama_compat_label_row (list_item, get_label (self, item), description);
}

static void
on_bind (DramaStepPopover *self, GtkListItem *item)
{
  g_ptr_array_add (self->rows, item);
  update_row (self, item);
}

static void
on_unbind (DramaStepPopover *self, GtkListItem *item)
{
  g_ptr_array_remove_fast (self->rows, item);
}

static void
update (DramaStepPopover *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    update_row (self, g_ptr_array_index (self->rows, i));
  gtk_widget_set_sensitive (self->undo_all, drama_document_can_undo (get_document (self)));
  gtk_widget_set_sensitive (self->redo_all, drama_document_can_redo (get_document (self)));
}

/* Opening and closing */

static void
let_go (DramaStepPopover *self)
{
  if (self->steps == NULL)
    return;

  g_signal_handlers_disconnect_by_func (get_document (self), update, self);
  gtk_list_view_set_model (self->list, NULL);
  g_clear_object (&self->steps);
}

static void
drama_step_popover_map (GtkWidget *widget)
{
  DramaStepPopover *self = DRAMA_STEP_POPOVER (widget);
  g_autoptr (GtkSingleSelection) selection = NULL;
  guint current;

  gtk_widget_set_size_request (
      self->box,
      drama_text_scale_width (widget, WIDTH_PX, GTK_WIDGET (gtk_widget_get_root (widget)),
                              AROUND_PX),
      -1);
  if (self->session != NULL && self->steps == NULL)
    {
      self->steps = drama_step_list_new (get_document (self));
      current = drama_step_list_find_current (self->steps);
      selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->steps)));
      gtk_single_selection_set_selected (selection, current);
      gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
      /* After the list: what it tells is about steps the list knows by then. */
      g_signal_connect_object (get_document (self), "changed", G_CALLBACK (update), self,
                               G_CONNECT_SWAPPED | G_CONNECT_AFTER);
      g_signal_connect_object (get_document (self), "notify", G_CALLBACK (update), self,
                               G_CONNECT_SWAPPED);
      update (self);
    }

  GTK_WIDGET_CLASS (drama_step_popover_parent_class)->map (widget);

  if (self->steps != NULL)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->list));
      gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u",
                                  drama_step_list_find_current (self->steps));
    }
}

static void
drama_step_popover_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (drama_step_popover_parent_class)->unmap (widget);

  let_go (DRAMA_STEP_POPOVER (widget));
}

/* Going there */

static void
on_activate (DramaStepPopover *self, guint position)
{
  g_autoptr (DramaStepItem) item = g_list_model_get_item (G_LIST_MODEL (self->steps), position);
  guint index;

  if (item != NULL &&
      drama_history_find (get_history (self), drama_step_item_get_serial (item), &index))
    drama_session_go_to (self->session, index);
}

static void
on_undo_all (DramaStepPopover *self)
{
  drama_session_go_to (self->session, 0);
}

static void
on_redo_all (DramaStepPopover *self)
{
  drama_session_go_to (self->session, drama_history_get_n_steps (get_history (self)) - 1);
}

static void
drama_step_popover_dispose (GObject *object)
{
  DramaStepPopover *self = DRAMA_STEP_POPOVER (object);

  drama_step_popover_set_session (self, NULL);

  G_OBJECT_CLASS (drama_step_popover_parent_class)->dispose (object);
}

static void
drama_step_popover_finalize (GObject *object)
{
  g_clear_pointer (&DRAMA_STEP_POPOVER (object)->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (drama_step_popover_parent_class)->finalize (object);
}

static void
drama_step_popover_class_init (DramaStepPopoverClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = drama_step_popover_dispose;
  object_class->finalize = drama_step_popover_finalize;
  widget_class->map = drama_step_popover_map;
  widget_class->unmap = drama_step_popover_unmap;
}

static GtkWidget *
new_list (DramaStepPopover *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget          *scrolled = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind), self, G_CONNECT_SWAPPED);
  self->list = GTK_LIST_VIEW (gtk_list_view_new (NULL, factory));
  gtk_list_view_set_single_click_activate (self->list, TRUE);
  g_signal_connect_object (self->list, "activate", G_CALLBACK (on_activate), self,
                           G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Steps, the newest first"), -1);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), MAX_HEIGHT_PX);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));

  return scrolled;
}

static GtkWidget *
add_button (DramaStepPopover *self, GtkWidget *box, const char *label, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_hexpand (button, TRUE);
  drama_text_scale_wrap_button (GTK_BUTTON (button));
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);

  return button;
}

static void
drama_step_popover_init (DramaStepPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->box = box;
  self->rows = g_ptr_array_new ();
  gtk_box_append (GTK_BOX (box), new_list (self));
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  self->undo_all = add_button (self, buttons, _ ("_Undo All"), G_CALLBACK (on_undo_all));
  self->redo_all = add_button (self, buttons, _ ("_Redo All"), G_CALLBACK (on_redo_all));
  gtk_widget_add_css_class (buttons, "step-buttons");
  gtk_box_append (GTK_BOX (box), buttons);

  gtk_popover_set_child (GTK_POPOVER (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "menu");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("History"), -1);
  drama_compat_mend_names (box);
}

GtkWidget *
drama_step_popover_new (void)
{
  return g_object_new (DRAMA_TYPE_STEP_POPOVER, NULL);
}

/* @session is nullable. */
void
drama_step_popover_set_session (DramaStepPopover *self, DramaSession *session)
{
  g_return_if_fail (DRAMA_IS_STEP_POPOVER (self));

  if (self->session == session)
    return;

  gtk_popover_popdown (GTK_POPOVER (self));
  let_go (self);
  g_set_object (&self->session, session);
}
