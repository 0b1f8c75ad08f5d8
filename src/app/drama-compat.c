/* drama-compat.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-compat.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* What has the focus, at a window. */
#define FOCUS "drama-compat-focus"

/* One of the two is wanted. */
typedef struct
{
  DramaFileChosen  chosen;
  DramaFilesChosen all_chosen;
  gpointer         data;
} Pending;

static void
on_chooser_response (GtkNativeDialog *chooser, int response, Pending *pending)
{
  GtkWindow *parent = gtk_native_dialog_get_transient_for (chooser);
  g_autoptr (GListModel) files = NULL;
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (chooser));
  else
    files = G_LIST_MODEL (g_list_store_new (G_TYPE_FILE));
  file = g_list_model_get_item (files, 0);

  gtk_native_dialog_hide (chooser);
  if (pending->chosen != NULL)
    pending->chosen (parent, file, pending->data);
  else
    pending->all_chosen (parent, files, pending->data);
  gtk_native_dialog_destroy (chooser);
  g_object_unref (chooser);
}

static void
add_filter (GtkFileChooser *chooser, const DramaFileChoice *choice)
{
  g_autoptr (GtkFileFilter) filter = NULL;
  g_autoptr (GtkFileFilter) all = NULL;

  if (choice->filter_name == NULL)
    return;

  filter = gtk_file_filter_new ();
  gtk_file_filter_set_name (filter, choice->filter_name);
  if (choice->pattern != NULL)
    gtk_file_filter_add_pattern (filter, choice->pattern);
  for (guint i = 0; choice->patterns != NULL && choice->patterns[i] != NULL; i++)
    gtk_file_filter_add_pattern (filter, choice->patterns[i]);
  if (choice->mime_type != NULL)
    gtk_file_filter_add_mime_type (filter, choice->mime_type);
  gtk_file_chooser_add_filter (chooser, filter);

  if (choice->save)
    return;

  all = gtk_file_filter_new ();
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, all);
}

/* Through the portal where there is one. */
static void
show_chooser (GtkWindow *parent, const DramaFileChoice *choice, const Pending *wanted)
{
  GtkFileChooserAction  action = choice->save ? GTK_FILE_CHOOSER_ACTION_SAVE
                                              : GTK_FILE_CHOOSER_ACTION_OPEN;
  GtkFileChooserNative *chooser;

  chooser = gtk_file_chooser_native_new (choice->title, parent, action, choice->accept, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser), wanted->all_chosen != NULL);
  add_filter (GTK_FILE_CHOOSER (chooser), choice);
  if (choice->save && choice->name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), choice->name);
  if (choice->folder != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), choice->folder, NULL);

  g_signal_connect_data (chooser, "response", G_CALLBACK (on_chooser_response),
                         g_memdup2 (wanted, sizeof *wanted),
                         (GClosureNotify) (void (*) (void)) g_free, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

void
drama_compat_choose_file (GtkWindow             *parent,
                          const DramaFileChoice *choice,
                          DramaFileChosen        chosen,
                          gpointer               data)
{
  const Pending wanted = { .chosen = chosen, .data = data };

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (choice != NULL && chosen != NULL);

  show_chooser (parent, choice, &wanted);
}

/* Several at once. */
void
drama_compat_choose_files (GtkWindow             *parent,
                           const DramaFileChoice *choice,
                           DramaFilesChosen       chosen,
                           gpointer               data)
{
  const Pending wanted = { .all_chosen = chosen, .data = data };

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (choice != NULL && !choice->save && chosen != NULL);

  show_chooser (parent, choice, &wanted);
}

void
drama_compat_show_uri (GtkWindow *parent, const char *uri)
{
  gtk_show_uri (parent, uri, GDK_CURRENT_TIME);
}

/* What a screen reader says of a row.  The row is the parent of what a factory
 * put into it; GtkListItem itself can be labelled only from GTK 4.12 on. */
void
drama_compat_label_row (GtkListItem *item, const char *label, const char *description)
{
  GtkWidget *child = gtk_list_item_get_child (item);
  GtkWidget *row = child != NULL ? gtk_widget_get_parent (child) : NULL;

  if (row == NULL)
    return;

  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

/* In newer GTK a choice is called by what is chosen, which comes before any name. */
static void
call_by_name (GtkWidget *choice)
{
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

/* What a screen reader says of a choice.  The focus is on the button within, which up to
 * GTK 4.8 is called by nothing but the item that is chosen. */
void
drama_compat_label_drop_down (GtkDropDown *choice, const char *label, const char *chosen)
{
  GtkWidget *both[] = { GTK_WIDGET (choice), gtk_widget_get_first_child (GTK_WIDGET (choice)) };

  call_by_name (GTK_WIDGET (choice));
  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    if (both[i] != NULL)
      gtk_accessible_update_property (GTK_ACCESSIBLE (both[i]),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, chosen, -1);
}

/* Chooses the item at @position, or none for GTK_INVALID_LIST_POSITION.  Newer GTK would go on
 * with what was chosen before, or with the first: a dash at the end stands for nothing.  The
 * model is a GtkStringList that no other choice has. */
void
drama_compat_choose (GtkDropDown *choice, guint position)
{
  GtkStringList *items = GTK_STRING_LIST (gtk_drop_down_get_model (choice));
  guint          n = g_list_model_get_n_items (G_LIST_MODEL (items));
  gboolean       has_dash = g_object_get_data (G_OBJECT (items), "dash") != NULL;

  if (position == GTK_INVALID_LIST_POSITION && !has_dash)
    {
      gtk_string_list_append (items, "–");
      g_object_set_data (G_OBJECT (items), "dash", GINT_TO_POINTER (TRUE));
      gtk_drop_down_set_selected (choice, n);
    }
  else if (position == GTK_INVALID_LIST_POSITION)
    gtk_drop_down_set_selected (choice, n - 1);
  else
    {
      gtk_drop_down_set_selected (choice, position);
      if (has_dash)
        gtk_string_list_remove (items, n - 1);
      g_object_set_data (G_OBJECT (items), "dash", NULL);
    }
}

/* As wide as the button; some versions put what a button holds into a box in its middle. */
void
drama_compat_set_menu_button_child (GtkMenuButton *button, GtkWidget *child)
{
  gtk_menu_button_set_child (button, child);
  gtk_widget_set_hexpand (child, TRUE);
  for (GtkWidget *parent = gtk_widget_get_parent (child);
       parent != NULL && parent != GTK_WIDGET (button); parent = gtk_widget_get_parent (parent))
    gtk_widget_set_halign (parent, GTK_ALIGN_FILL);
}

/* The button inside has the focus, the entry searches, the list is chosen from; in GTK 4.8
 * none of them has a name. */
void
drama_compat_name_drop_down (GtkWidget *drop_down, const char *name)
{
  if (GTK_IS_DROP_DOWN (drop_down) || GTK_IS_TOGGLE_BUTTON (drop_down) ||
      GTK_IS_SEARCH_ENTRY (drop_down) || GTK_IS_LIST_VIEW (drop_down))
    gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    name, -1);
  if (GTK_IS_DROP_DOWN (drop_down))
    call_by_name (drop_down);
  for (GtkWidget *child = gtk_widget_get_first_child (drop_down); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    drama_compat_name_drop_down (child, name);
}

static void
name_button (GtkWidget *button)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (button);

  if (GTK_IS_DROP_DOWN (button))
    call_by_name (button);
  else if (GTK_IS_MENU_BUTTON (button) && ADW_IS_SPLIT_BUTTON (gtk_widget_get_parent (button)))
    gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    gtk_widget_get_tooltip_text (button), -1);
  else if (!GTK_IS_BUTTON (button))
    return;
  else if (gtk_button_get_label (GTK_BUTTON (button)) != NULL &&
           gtk_button_get_use_underline (GTK_BUTTON (button)))
    gtk_accessible_reset_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL);
  else if (gtk_widget_has_css_class (button, "close") &&
           gtk_widget_get_ancestor (button, GTK_TYPE_SEARCH_BAR) != NULL)
    {
      gtk_accessible_reset_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
      gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Close"), -1);
    }
}

/* What screen readers call the buttons and choices below @root.  Up to GTK 4.8 a button with a
 * mnemonic is called by its label with the underscore and by its text once more,
 * and the buttons within other widgets by their types or not at all. */
void
drama_compat_mend_names (GtkWidget *root)
{
  name_button (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    drama_compat_mend_names (child);
}

/* As gtk_widget_action_set_enabled(), which tells everybody below the widget also where
 * nothing is different: with a few hundred buttons in a list that takes seconds.  @action is
 * a string that stays. */
void
drama_compat_enable_action (GtkWidget *widget, const char *action, gboolean enabled)
{
  gpointer state = GINT_TO_POINTER (enabled ? 1 : 2);

  if (g_object_get_data (G_OBJECT (widget), action) == state)
    return;

  g_object_set_data (G_OBJECT (widget), action, state);
  gtk_widget_action_set_enabled (widget, action, enabled);
}

/* The colour of what is selected, as text on the background would have it.  Named
 * colours of the theme have no way out but this one, deprecated since GTK 4.10. */
GdkRGBA
drama_compat_get_accent (GtkWidget *widget)
{
  GdkRGBA          accent = { 0.11f, 0.44f, 0.85f, 1 };
  GtkStyleContext *context;

  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  context = gtk_widget_get_style_context (widget);
  gtk_style_context_lookup_color (context, "accent_color", &accent);
  G_GNUC_END_IGNORE_DEPRECATIONS

  return accent;
}

static gboolean
let_go (gpointer unused)
{
  return G_SOURCE_REMOVE;
}

static void
on_focus_changed (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);
  GtkWidget *before = g_object_steal_data (G_OBJECT (window), FOCUS);

  if (focus != NULL)
    g_object_set_data_full (G_OBJECT (window), FOCUS, g_object_ref (focus), g_object_unref);
  if (before == NULL)
    return;

  if (focus != NULL && gtk_widget_get_root (before) == NULL)
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, let_go, before, g_object_unref);
  else
    g_object_unref (before);
}

/* Keeps what had the focus in @window and was taken out of it until the focus has gone on: where
 * that is taken by a label, newer GTK still asks about what had it before, which would be gone. */
void
drama_compat_hold_focus (GtkWindow *window)
{
  g_signal_connect (window, "notify::focus-widget", G_CALLBACK (on_focus_changed), NULL);
}
